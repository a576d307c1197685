/*
 * fold.c
 *		The match key: spelling variants of the same letters brought to one form.
 *
 * The steps, in their order, and why in this order:
 *
 *	1. Bytes to characters.  A byte that is no UTF-8 is U+FFFD, so that no key joins halves of letters.
 *	2. Each character to its standard spelling (make_unicode.c, fold.tsv):
 *		- harakat, tanwin, shadda, sukun, dagger alef, Quranic marks and tatweel are dropped;
 *		- bidi controls, ZWJ, ZWNJ, BOM, soft hyphen, variation selectors are dropped;
 *		- presentation forms and ligatures are the letters they show: ﻻ لا, ﷲ الله, ﷺ صلى الله عليه وسلم, ﷽;
 *		- Persian, Urdu and other letters are the Arabic ones they stand for: ک ك, گ ك, ی ي, پ ب, چ ج, ڤ ف, ژ ز;
 *		- digits of any script are 0-9; ، ؛ ؟ ٪ ٫ ٬ are , ; ? % . ,
 *		- the rest by Unicode's compatibility decomposition and case folding: Ａ a, É e and acute, ß ss, ﬁ fi.
 *	   Before step 3, because what a hamza sits on may be a Persian yeh or a presentation form.
 *	3. A hamza written as a mark of its own is joined to the letter that bears it, whatever vowels are
 *	   between: و ي and hamza are ؤ ئ; a hamza on a tatweel is the letter ء; anywhere else it is dropped.
 *	   Before step 4, because ي alone and ي with hamza go different ways there.
 *	4. Letters that are one for matching (an_letter_fold):
 *		- أ إ آ ٱ and the decomposed ones are ا;
 *		- ؤ ئ are ء, so that مسؤول مسئول مسءول meet, and شؤون شئون;
 *		- ة is ه, ى is ي.
 *	5. Other marks are joined to their letters again in canonical order (NFC), so that é is one letter however it was
 *	   written.  Last, because no later step may part them.  Latin letters keep their diacritics: ğ is not g.
 *
 * Two ways through the text give the same.  Characters of one or two bytes that touch no neighbour, nearly all, are
 * looked up in an_short_keys, which holds the outcome of all steps.  Where a mark must be joined, the key is taken back
 * to the last letter and that letter with all its marks (a segment) goes through the steps in a small buffer.  Each
 * letter is taken back at most once: the work is linear.  A letter bears at most MARKS_MAX marks; more are
 * dropped.
 */
#include "unicode/fold.h"

#include <stdbool.h>
#include <string.h>

#include "memory.h"
#include "unicode/letters.h"
#include "unicode/tables.h"
#include "unicode/utf8.h"

#define TATWEEL 0x0640
#define HAMZA 0x0621
#define HAMZA_MARK_ABOVE 0x0654
#define HAMZA_MARK_BELOW 0x0655

/* Unicode's stream-safe limit is 30 marks */
#define MARKS_MAX 30
#define SEGMENT_MAX 64

/* Bytes between two questions whether the work is to be cancelled */
#define INTERRUPT_BYTES 65536

/* Hangul, which is joined by arithmetic: Unicode, section 3.12 */
#define HANGUL_SYLLABLE 0xAC00
#define HANGUL_L 0x1100
#define HANGUL_V 0x1161
#define HANGUL_T 0x11A7
#define HANGUL_L_COUNT 19
#define HANGUL_V_COUNT 21
#define HANGUL_T_COUNT 28
#define HANGUL_COUNT (HANGUL_L_COUNT * HANGUL_V_COUNT * HANGUL_T_COUNT)

/* The key as far as it is written, and what of the text a mark may still join. */
typedef struct Key
{
	char *out;
	size_t room;
	size_t length;
	const char *letter; /* the last letter, in the text; NULL: nothing joins it any more */
	size_t letter_key;	/* and in the key */
	const char *tatweel; /* the last one, or NULL */
} Key;

/* A letter and its marks, in standard spelling. */
typedef struct Segment
{
	int count;
	int marks; /* since the last letter */
	uint32_t c[SEGMENT_MAX];
	uint8_t order[SEGMENT_MAX];
} Segment;

/* Appends a character to the key, or only its length if there is no room. */
static inline void
put(Key *key, uint32_t c)
{
	char bytes[4];
	int n = an_utf8_put(c, bytes);

	if (key->length + (size_t) n <= key->room)
		memcpy(key->out + key->length, bytes, (size_t) n);
	key->length += (size_t) n;
}

/* Step 4 for one character. */
static uint32_t
match_letter(uint32_t c)
{
	uint32_t code;

	if (c >= 0x0621 && c <= 0x063A)
		code = an_letter_fold[c - 0x0620];
	else if (c >= 0x0641 && c <= 0x064A)
		code = an_letter_fold[c - 0x0626];
	else
		return c;
	return code + (code < AN_FEH ? 0x0620 : 0x0626);
}

/* The Hangul syllable that the two are together, or 0. */
static uint32_t
join_hangul(uint32_t first, uint32_t second)
{
	if (first - HANGUL_L < HANGUL_L_COUNT && second - HANGUL_V < HANGUL_V_COUNT)
		return HANGUL_SYLLABLE + ((first - HANGUL_L) * HANGUL_V_COUNT + (second - HANGUL_V)) * HANGUL_T_COUNT;
	if (first - HANGUL_SYLLABLE < HANGUL_COUNT && (first - HANGUL_SYLLABLE) % HANGUL_T_COUNT == 0 &&
		second > HANGUL_T && second < HANGUL_T + HANGUL_T_COUNT)
		return first + (second - HANGUL_T);
	return 0;
}

/* The one character that the two are together, or 0. */
static uint32_t
join(uint32_t first, uint32_t second)
{
	uint32_t low = 0, high = an_pair_count;

	while (low < high)
	{
		uint32_t middle = (low + high) / 2;
		const AnPair *pair = &an_pairs[middle];

		if (pair->first == first && pair->second == second)
			return pair->both;
		if (pair->first < first || (pair->first == first && pair->second < second))
			low = middle + 1;
		else
			high = middle;
	}
	return join_hangul(first, second);
}

/* Adds the standard spelling of a character; false if the segment is full. */
static bool
segment_add(Segment *segment, uint32_t c)
{
	const AnChar *info = an_char(c);
	uint32_t own[2] = {1, c};
	const uint32_t *spelling = info->spell ? &an_spellings[info->spell] : own;

	if (segment->count + (int) spelling[0] > SEGMENT_MAX)
		return false;
	for (uint32_t i = 1; i <= spelling[0]; i++)
	{
		uint8_t order = an_char(spelling[i])->order;

		if (order == 0)
			segment->marks = 0;
		else if (order != AN_ORDER_JOINS && segment->marks++ >= MARKS_MAX)
			continue;
		segment->c[segment->count] = spelling[i];
		segment->order[segment->count++] = order == AN_ORDER_JOINS ? 0 : order;
	}
	return true;
}

/* Step 3: joins a hamza mark to the letter of the segment, or makes it a letter if it stands on a tatweel. */
static void
segment_hamza(Segment *segment, uint32_t mark, bool on_tatweel)
{
	int i = segment->count - 1;

	if (on_tatweel && segment->count < SEGMENT_MAX)
	{
		segment_add(segment, HAMZA);
		return;
	}
	while (i > 0 && segment->order[i] != 0)
		i--;
	if (i >= 0 && segment->c[i] >= 0x0641 && segment->c[i] <= 0x064A)
	{
		uint8_t code = an_letter_with_mark((uint8_t) (segment->c[i] - 0x0626), mark);

		segment->c[i] = code + (code < AN_FEH ? 0x0620 : 0x0626);
	}
}

/* Step 5: sorts marks by their class, stably, and joins what has one character; then writes. */
static void
segment_write(Segment *segment, Key *key)
{
	int letter = -1, kept = 0;
	uint8_t last = 0;

	for (int i = 1; i < segment->count; i++)
	{
		uint32_t c = segment->c[i];
		uint8_t order = segment->order[i];
		int j = i;

		for (; order != 0 && j > 0 && segment->order[j - 1] > order; j--)
		{
			segment->c[j] = segment->c[j - 1];
			segment->order[j] = segment->order[j - 1];
		}
		segment->c[j] = c;
		segment->order[j] = order;
	}
	for (int i = 0; i < segment->count; i++)
	{
		uint8_t order = segment->order[i];
		uint32_t both = 0;

		/* a mark of the same class between keeps a mark from its letter */
		if (letter >= 0 && (last < order || last == 0))
			both = join(segment->c[letter], segment->c[i]);
		if (both != 0)
		{
			segment->c[letter] = both;
			continue;
		}
		if (order == 0)
			letter = kept;
		last = order;
		segment->c[kept++] = segment->c[i];
	}
	for (int i = 0; i < kept; i++)
		put(key, match_letter(segment->c[i]));
}

/* Folds one segment, a character and all that joins it; returns where it ends. */
static const char *
fold_segment(const char *at, const char *end, Key *key)
{
	Segment segment = {0};
	bool on_tatweel = false;

	while (at < end)
	{
		const char *start = at;
		uint32_t c = an_utf8_next(&at, end);
		const AnChar *info = an_char(c);

		if (c == TATWEEL)
			on_tatweel = true;
		else if (c == HAMZA_MARK_ABOVE || c == HAMZA_MARK_BELOW)
		{
			segment_hamza(&segment, c, on_tatweel);
			on_tatweel = false;
		}
		else if (info->spell != 0 && an_spellings[info->spell] == 0)
			continue;
		else if ((segment.count > 0 && info->order == 0) || !segment_add(&segment, c))
		{
			at = start;
			break;
		}
		else
			on_tatweel = on_tatweel && info->order != 0;
	}
	segment_write(&segment, key);
	return at;
}

/* Folds characters of one and two bytes by table, up to one that the table leaves to the steps; returns where that is. */
static const char *
fold_short(const char *at, const char *end, Key *key)
{
	while (at < end)
	{
		unsigned char lead = (unsigned char) at[0];
		uint32_t c = lead;
		int size = 1;
		uint16_t value;

		if (lead >= 0x80)
		{
			if (lead < 0xC2 || lead > 0xDF || end - at < 2 || ((unsigned char) at[1] & 0xC0) != 0x80)
				return at;
			c = (uint32_t) (lead & 0x1F) << 6 | ((unsigned char) at[1] & 0x3F);
			size = 2;
		}
		value = an_short_keys[c];
		if (value == AN_SHORT_SLOW)
			return at;
		if (value != AN_SHORT_DROP)
		{
			size_t bytes = value < 0x80 ? 1 : 2;

			key->letter = at;
			key->letter_key = key->length;
			if (key->length + bytes <= key->room)
			{
				key->out[key->length] = (char) (value & 0xFF);
				if (bytes == 2)
					key->out[key->length + 1] = (char) (value >> 8);
			}
			key->length += bytes;
		}
		at += size;
	}
	return at;
}

/* Takes the last letter out of the key, for what follows joins it; returns where it begins in the text. */
static const char *
take_letter_back(Key *key)
{
	key->length = key->letter_key;
	return key->letter;
}

/* Where the segment of the hamza mark at start begins: with the last tatweel or letter, whichever is nearer. */
static const char *
hamza_segment(const char *start, Key *key)
{
	if (key->tatweel != NULL && (key->letter == NULL || key->tatweel > key->letter))
		return key->tatweel;
	return key->letter != NULL ? take_letter_back(key) : start;
}

/* Folds a character that the table left to the steps, with all that joins it; returns where that ends. */
static const char *
fold_by_steps(const char *start, const char *end, Key *key)
{
	const char *at = start;
	uint32_t c = an_utf8_next(&at, end);
	const AnChar *info = an_char(c);

	if (c == TATWEEL)
	{
		key->tatweel = start;
		return at;
	}
	if (info->spell == 0 && info->order == 0)
	{
		key->letter = start;
		key->letter_key = key->length;
		put(key, match_letter(c));
		return at;
	}
	if (c == HAMZA_MARK_ABOVE || c == HAMZA_MARK_BELOW)
		at = fold_segment(hamza_segment(start, key), end, key);
	else if (info->spell != 0 && an_spellings[info->spell] == 0)
		return at; /* dropped */
	else
		at = fold_segment(info->order != 0 && key->letter != NULL ? take_letter_back(key) : start, end, key);
	key->letter = key->tatweel = NULL;
	return at;
}

/* Writes the match key of text; see fold.h. */
size_t
an_fold(const char *text, size_t len, char *out, size_t room)
{
	const char *at = text, *end = text + len;
	Key key = {.out = out, .room = room};

	while (at < end)
	{
		at = fold_short(at, (size_t) (end - at) > INTERRUPT_BYTES ? at + INTERRUPT_BYTES : end, &key);
		AN_CHECK_INTERRUPTS();
		if (at < end)
			at = fold_by_steps(at, end, &key);
	}
	return key.length;
}
