/*
 * named.c
 *		Persons, places and speakers by the sounds of their names.
 */
#include "search/named.h"

#include <string.h>

#include "parser/scan.h"
#include "search/marks.h"
#include "search/pack.h"
#include "search/words.h"
#include "unicode/classes.h"
#include "unicode/letters.h"
#include "unicode/utf8.h"

#define lengthof(array) (sizeof(array) / sizeof((array)[0]))

/* Letters of the words that are known here, and one more. */
#define WORD_CODES 6

/* The key of a word that has no letters: 6 in "6 أكتوبر". */
#define NO_LETTERS "#"

/* ---- words ---- */

/* Classes of consonants as bits. */
enum
{
	IS_B = 1 << 0,
	IS_F = 1 << 1,
	IS_S = 1 << 2, /* with t, d */
	IS_SH = 1 << 3,
	IS_K = 1 << 4, /* with g, gh, kh, j */
	IS_R = 1 << 5,
	IS_L = 1 << 6,
	IS_M = 1 << 7,
	IS_N = 1 << 8
};

/* The consonants that a letter surely is, and all it can be; vowels and h, which is often not heard, are none. */
typedef struct Consonant
{
	uint16_t surely;
	uint16_t maybe;
} Consonant;

#define SURELY(bits) {bits, bits}
#define MAYBE(bits) {0, bits}

static const Consonant arabic_consonant[AN_LETTER_COUNT] = {
	[AN_BEH] = SURELY(IS_B),  [AN_TEH] = MAYBE(IS_S | IS_SH), [AN_THEH] = SURELY(IS_S), [AN_JEEM] = SURELY(IS_K),
	[AN_KHAH] = SURELY(IS_K), [AN_DAL] = MAYBE(IS_S | IS_K),  [AN_THAL] = SURELY(IS_S), [AN_REH] = SURELY(IS_R),
	[AN_ZAIN] = SURELY(IS_S), [AN_SEEN] = SURELY(IS_S),		  [AN_SHEEN] = SURELY(IS_SH), [AN_SAD] = SURELY(IS_S),
	[AN_DAD] = SURELY(IS_S),  [AN_TAH] = SURELY(IS_S),		  [AN_ZAH] = SURELY(IS_S), [AN_GHAIN] = SURELY(IS_K),
	[AN_FEH] = SURELY(IS_F),  [AN_QAF] = SURELY(IS_K),		  [AN_KAF] = SURELY(IS_K), [AN_LAM] = MAYBE(IS_L),
	[AN_MEEM] = SURELY(IS_M), [AN_NOON] = SURELY(IS_N),		  [AN_WAW] = MAYBE(IS_F),
};

static const Consonant latin_consonant['z' - 'a' + 1] = {
	['b' - 'a'] = SURELY(IS_B),
	['c' - 'a'] = MAYBE(IS_S | IS_K | IS_SH),
	['d' - 'a'] = MAYBE(IS_S | IS_K),
	['f' - 'a'] = SURELY(IS_F),
	['g' - 'a'] = MAYBE(IS_K),
	['j' - 'a'] = MAYBE(IS_K),
	['k' - 'a'] = SURELY(IS_K),
	['l' - 'a'] = MAYBE(IS_L),
	['m' - 'a'] = SURELY(IS_M),
	['n' - 'a'] = SURELY(IS_N),
	['p' - 'a'] = MAYBE(IS_B | IS_F),
	['q' - 'a'] = SURELY(IS_K),
	['r' - 'a'] = SURELY(IS_R),
	['s' - 'a'] = MAYBE(IS_S | IS_SH),
	['t' - 'a'] = MAYBE(IS_S | IS_SH),
	['v' - 'a'] = MAYBE(IS_F | IS_B),
	['w' - 'a'] = MAYBE(IS_F),
	['x' - 'a'] = MAYBE(IS_S | IS_K | IS_SH),
	['z' - 'a'] = MAYBE(IS_S | IS_K),
};

/* The consonants of a character; of other scripts and letters with marks it can be any. */
static Consonant
consonant_of(uint32_t c)
{
	if (c < 0x80)
		return c >= 'a' && c <= 'z' ? latin_consonant[c - 'a'] : (Consonant) SURELY(0);
	if (c >= 0x621 && c <= 0x63A)
		return arabic_consonant[c - 0x620];
	if (c >= 0x641 && c <= 0x64A)
		return arabic_consonant[c - 0x641 + AN_FEH];
	return (Consonant) MAYBE(0xFFFF);
}

/* Adds a character to a word that is being read; false if it has no room. */
static bool
put_character(AnNamedName *name, AnNamedWord *word, uint32_t c)
{
	Consonant consonant;

	if (c >= 'A' && c <= 'Z')
		c += 'a' - 'A';
	if (word->end - word->start + 4 > AN_NAMED_WORD_MAX)
		return false;
	consonant = consonant_of(c);
	word->surely |= consonant.surely;
	word->maybe |= consonant.maybe;
	word->end += (uint16_t) an_utf8_put(c, name->bytes + word->end);
	return true;
}

/* Begins the next word; NULL if there is no room for it. */
static AnNamedWord *
begin_word(AnNamedName *name)
{
	AnNamedWord *word = &name->word[name->count];

	if (name->count == AN_NAMED_WORDS_MAX)
		return NULL;
	word->start = 0;
	if (name->count > 0)
	{
		word->start = word[-1].end;
		name->bytes[word->start++] = ' ';
	}
	word->end = word->start;
	word->surely = word->maybe = 0;
	return word;
}

/* Is a word of Arabic letters, folded, one of these, each of which ends with 0? */
static bool
is_one_of(const char *word, size_t length, const uint8_t (*codes)[WORD_CODES], size_t count)
{
	AnLetters letters;

	if (!an_letters_read(word, length, &letters) || letters.count >= WORD_CODES)
		return false;
	an_letters_fold(&letters);
	for (size_t i = 0; i < count; i++)
		if (memcmp(codes[i], letters.code, letters.count) == 0 && codes[i][letters.count] == AN_NO_LETTER)
			return true;
	return false;
}

/* The same of a word of Latin letters. */
static bool
is_one_of_latin(const char *word, size_t length, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0)
			return true;
	return false;
}

/* Is a word "son of"? */
static bool
is_son(const char *word, size_t length)
{
	static const uint8_t arabic[][WORD_CODES] = {{AN_BEH, AN_NOON}, {AN_ALEF, AN_BEH, AN_NOON}};
	static const char *const latin[] = {"bin", "ben", "ibn"};

	return is_one_of(word, length, arabic, lengthof(arabic)) || is_one_of_latin(word, length, latin, lengthof(latin));
}

/* The word that was begun is complete: "son of" has no consonant that another spelling must have, as it may be missing. */
static void
end_word(AnNamedName *name)
{
	AnNamedWord *word = &name->word[name->count++];

	if (is_son(name->bytes + word->start, (size_t) (word->end - word->start)))
		word->surely = 0;
}

/* Adds a word without its marks; false if it is too long. */
static bool
add_word(AnNamedName *name, const char *at, const char *end)
{
	AnNamedWord *word = begin_word(name);

	if (word == NULL)
		return false;
	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);
		AnClass class = an_class(c);

		if (class != AN_CLASS_MARK && class != AN_CLASS_CONTROL && !put_character(name, word, c))
			return false;
	}
	if (word->end > word->start)
		end_word(name);
	return true;
}

/* Reads the words, and into modes, unless it is NULL, what the sign behind each asks for. */
static void
read_words(AnNamedName *name, uint8_t *modes, const char *text, size_t length)
{
	AnScan scan;
	AnToken token;

	name->count = 0;
	an_scan_begin(&scan, text, length);
	while (an_scan_next(&scan, &token))
	{
		uint32_t end = token.start + token.length, i = name->count;

		if (token.part || !an_token_has_lexemes(token.type))
			continue;
		if (!add_word(name, text + token.start, text + end))
			break;
		if (modes != NULL && name->count > i)
			modes[i] = end < length ? (uint8_t) an_marks_mode(text[end]) : AN_MODE_EXACT;
	}
}

void
an_named_read(AnNamedName *name, const char *text, size_t length)
{
	read_words(name, NULL, text, length);
}

void
an_named_read_term(AnNamedName *name, uint8_t *modes, const char *text, size_t length, AnQueryMode mode)
{
	read_words(name, modes, text, length);
	if (name->count > 0 && mode != AN_MODE_EXACT)
		modes[name->count - 1] = (uint8_t) mode;
}

const char *
an_named_words(const AnNamedName *name, uint32_t first, uint32_t count, size_t *length)
{
	*length = (size_t) (name->word[first + count - 1].end - name->word[first].start);
	return name->bytes + name->word[first].start;
}

/* ---- keys ---- */

/*
 * Classes of sound keys that one letter can stand for, as one: ض is d or z, ث is t or s, ج is j or g, خ is x or k; h is
 * left out, which is often not heard.  Keys that a letter doubled then are one.
 */
static char
coarse_class(char class)
{
	switch (class)
	{
		case 'd':
		case 't':
			return 's';
		case 'j':
		case 'x':
			return 'k';
		case 'h':
			return '\0';
		default:
			return class;
	}
}

/* Makes a key coarser in place. */
static void
coarsen(char *key)
{
	char *to = key;

	for (const char *from = key; *from != '\0'; from++)
	{
		char class = coarse_class(*from);

		if (class != '\0' && (to == key || to[-1] != class))
			*to++ = class;
	}
	/* of h alone something has to be left */
	if (to == key)
		*to++ = 'h';
	*to = '\0';
}

/* The coarse keys of count words as one, the likeliest first; there is at least one. */
static void
keys_of(AnSoundKeys *keys, const AnNamedName *name, uint32_t first, uint32_t count)
{
	int kept = 0;
	size_t length;
	const char *bytes = an_named_words(name, first, count, &length);

	an_sound_keys(keys, bytes, length);
	if (keys->count == 0)
		strcpy(keys->key[keys->count++], NO_LETTERS);
	for (int i = 0; i < keys->count; i++)
	{
		int j = 0;

		coarsen(keys->key[i]);
		while (j < kept && strcmp(keys->key[j], keys->key[i]) != 0)
			j++;
		if (j == kept)
			memmove(keys->key[kept++], keys->key[i], AN_SOUND_KEY_MAX);
	}
	keys->count = kept;
}

/* Is the word one of Arabic letters?  Then its likeliest key is enough, as those of a query tell all that it can be. */
static bool
is_arabic(const AnNamedName *name, uint32_t i)
{
	return (unsigned char) name->bytes[name->word[i].start] >= 0x80;
}

bool
an_named_takes_next(const AnNamedName *name, uint32_t i)
{
	static const uint8_t arabic[][WORD_CODES] = {{AN_AIN, AN_BEH, AN_DAL}, {AN_ALEF, AN_BEH, AN_WAW},
												 {AN_ALEF, AN_BEH, AN_ALEF}, {AN_ALEF, AN_BEH, AN_YEH}};
	static const char *const latin[] = {"abd", "abdel", "abdul", "abu", "abou"};
	size_t length;
	const char *word = an_named_words(name, i, 1, &length);

	return is_one_of(word, length, arabic, lengthof(arabic)) || is_one_of_latin(word, length, latin, lengthof(latin));
}

bool
an_named_joins_last(const AnNamedName *name, uint32_t i)
{
	static const uint8_t joining[][WORD_CODES] = {{AN_ALEF, AN_LAM, AN_LAM, AN_HEH},
												  {AN_ALEF, AN_LAM, AN_DAL, AN_YEH, AN_NOON}};
	size_t length;
	const char *bytes = an_named_words(name, i, 1, &length);

	return is_one_of(bytes, length, joining, lengthof(joining));
}

/* An Arabic word and its likeliest key; names come again and again, and to read one costs more than all else that is done with it. */
#define MET_WORDS 512
#define MET_WORD_BYTES 24
#define MET_KEY_BYTES 15

typedef struct MetWord
{
	uint8_t length; /* 0: a free place */
	char word[MET_WORD_BYTES];
	char key[MET_KEY_BYTES];
} MetWord;

static MetWord met_words[MET_WORDS];

/* The likeliest key of word i, which is Arabic; keys is room for it. */
static const char *
likeliest_key(const AnNamedName *name, uint32_t i, AnSoundKeys *keys)
{
	size_t length;
	const char *word = an_named_words(name, i, 1, &length);
	MetWord *met = &met_words[an_search_hash('\0', word, length) % MET_WORDS];

	if (met->length == length && memcmp(met->word, word, length) == 0)
		return met->key;
	keys_of(keys, name, i, 1);
	if (length > MET_WORD_BYTES || strlen(keys->key[0]) >= MET_KEY_BYTES)
		return keys->key[0];
	met->length = (uint8_t) length;
	memcpy(met->word, word, length);
	strcpy(met->key, keys->key[0]);
	return met->key;
}

void
an_named_visit(const AnNamedName *name, uint32_t first, AnNamedVisit visit, void *context)
{
	bool last = first + 1 == name->count, taking = !last && an_named_takes_next(name, first);
	AnSoundKeys keys;

	if (!taking && is_arabic(name, first))
		visit(context, first, likeliest_key(name, first, &keys));
	else if (!taking)
	{
		keys_of(&keys, name, first, 1);
		for (int k = 0; k < keys.count; k++)
			visit(context, first, keys.key[k]);
	}
	if (!taking && (last || !an_named_joins_last(name, first + 1)))
		return;
	keys_of(&keys, name, first, 2);
	for (int k = 0; k < keys.count; k++)
		visit(context, first, keys.key[k]);
}

/* Adds a key that is not there yet. */
static void
add_key(AnNamedKeys *keys, const char *key)
{
	for (uint32_t i = 0; i < keys->count; i++)
		if (strcmp(keys->key[i], key) == 0)
			return;
	if (keys->count < AN_NAMED_KEYS_MAX)
		strcpy(keys->key[keys->count++], key);
}

/* Adds what the first count words of a query's name can be under. */
static void
add_keys(AnNamedKeys *keys, const AnNamedName *name, uint32_t count)
{
	AnSoundKeys sounds;

	keys_of(&sounds, name, 0, count);
	for (int i = 0; i < sounds.count; i++)
	{
		const char *key = sounds.key[i];

		add_key(keys, key);
		/* of a page's word the likeliest key counts: without what may be an article (إلهام, الهام), and a و is u */
		if (strncmp(key, "al", 2) == 0 && key[2] != '\0')
			add_key(keys, key + 2);
		if (key[0] == 'f' && key[1] != '\0')
			add_key(keys, key + 1);
	}
}

void
an_named_keys(AnNamedKeys *keys, const char *text, size_t length, AnQueryMode mode)
{
	AnNamedName name;
	uint8_t modes[AN_NAMED_WORDS_MAX];
	uint32_t whole = 0;

	an_named_read_term(&name, modes, text, length, mode);
	while (whole < name.count && modes[whole] == AN_MODE_EXACT)
		whole++;
	keys->count = 0;
	/* a word that is not whole has no sounds */
	if (whole == 0)
	{
		keys->key[keys->count++][0] = '\0';
		return;
	}
	add_keys(keys, &name, 1);
	if (whole >= 2)
		add_keys(keys, &name, 2);
	/* an article on its own: Abd al Rahman */
	if (whole >= 3 && name.word[1].end - name.word[1].start == 2)
		add_keys(keys, &name, 3);
}

/* ---- the index ---- */

size_t
an_named_write(char *out, const AnNamedName *name, uint32_t first, const char *key)
{
	uint32_t count = name->count - first < AN_NAMED_SPAN_MAX ? name->count - first : AN_NAMED_SPAN_MAX;
	size_t length, used = strlen(key);
	const char *words = an_named_words(name, first, count, &length);

	memcpy(out, key, used);
	out[used++] = ' ';
	return used + an_pack(out + used, words, length);
}

void
an_named_read_entry(AnNamedName *name, const char *bytes, size_t length)
{
	char text[2 * AN_NAMED_ENTRY_MAX];
	const char *at = text, *end;

	name->count = 0;
	if (length > AN_NAMED_ENTRY_MAX)
		return;
	end = text + an_unpack(text, bytes, length);
	while (at < end)
	{
		const char *space = memchr(at, ' ', (size_t) (end - at));
		const char *stop = space != NULL ? space : end;

		if (!add_word(name, at, stop))
			return;
		at = stop + (space != NULL);
	}
}
