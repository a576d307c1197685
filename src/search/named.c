/*
 * named.c
 *		Persons, places and speakers by the sounds of their names.
 */
#include "search/named.h"

#include <string.h>

#include "parser/scan.h"
#include "search/words.h"
#include "unicode/classes.h"
#include "unicode/letters.h"
#include "unicode/utf8.h"

/* Words of a query that may be one of the page, or of the page one of the query. */
#define TOGETHER_MAX 3

/* So many words may be left out of a person's name. */
#define LEFT_OUT_MAX 2

/* So many consonants may be in one of two words only; words with more are not compared. */
#define STRAY_CONSONANTS 1

/* Bytes of a word that takes the next one: four Arabic letters. */
#define TAKING_BYTES_MAX 8

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
	['v' - 'a'] = MAYBE(IS_F),
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
	name->count += word->end > word->start;
	return true;
}

void
an_named_read(AnNamedName *name, const char *text, size_t length)
{
	AnScan scan;
	AnToken token;

	name->count = 0;
	an_scan_begin(&scan, text, length);
	while (an_scan_next(&scan, &token))
		if (!token.part && an_token_has_lexemes(token.type) &&
			!add_word(name, text + token.start, text + token.start + token.length))
			break;
}

/* The bytes of count words from first on. */
static const char *
words_of(const AnNamedName *name, uint32_t first, uint32_t count, size_t *length)
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
	const char *bytes = words_of(name, first, count, &length);

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

/* Is a word one that takes the next to be a name, by its sounds: أبو, عبد? */
static bool
takes_next(const AnNamedName *name, uint32_t i)
{
	AnSoundKeys keys;

	if (name->word[i].end - name->word[i].start > TAKING_BYTES_MAX || !(name->word[i].surely & IS_B))
		return false;
	keys_of(&keys, name, i, 1);
	for (int k = 0; k < keys.count; k++)
		if (strcmp(keys.key[k], "ab") == 0 || strcmp(keys.key[k], "abs") == 0)
			return true;
	return false;
}

/* Is a word one that makes a name together with the one before: نصر الله, صلاح الدين? */
static bool
joins_last(const AnNamedName *name, uint32_t i)
{
	static const char *const joining[] = {"الله", "الدين"};
	size_t length;
	const char *bytes = words_of(name, i, 1, &length);

	for (size_t k = 0; k < sizeof(joining) / sizeof(joining[0]); k++)
		if (strlen(joining[k]) == length && memcmp(joining[k], bytes, length) == 0)
			return true;
	return false;
}

void
an_named_visit(const AnNamedName *name, AnNamedVisit visit, void *context)
{
	for (uint32_t i = 0; i < name->count; i++)
	{
		bool taking = i + 1 < name->count && takes_next(name, i);
		AnSoundKeys keys;

		if (!taking)
		{
			keys_of(&keys, name, i, 1);
			for (int k = 0; k < (is_arabic(name, i) ? 1 : keys.count); k++)
				visit(context, i, keys.key[k]);
		}
		if (!taking && !(i + 1 < name->count && joins_last(name, i + 1)))
			continue;
		keys_of(&keys, name, i, 2);
		for (int k = 0; k < keys.count; k++)
			visit(context, i, keys.key[k]);
	}
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
an_named_keys(AnNamedKeys *keys, const AnNamedName *name, AnQueryMode mode)
{
	/* a word that is not whole has no sounds */
	uint32_t whole = mode == AN_MODE_EXACT || name->count == 0 ? name->count : name->count - 1;

	keys->count = 0;
	if (whole == 0)
	{
		keys->key[keys->count++][0] = '\0';
		return;
	}
	add_keys(keys, name, 1);
	if (whole >= 2)
		add_keys(keys, name, 2);
	/* an article on its own: Abd al Rahman */
	if (whole >= 3 && name->word[1].end - name->word[1].start == 2)
		add_keys(keys, name, 3);
}

/* ---- the index ---- */

/*
 * Arabic letters, U+0600 .. U+067F, as one byte each; ASCII stays, any other character stands behind ESCAPE.
 */
#define ESCAPE '\1'
#define ARABIC_FIRST 0x600

size_t
an_named_write(char *out, const AnNamedName *name, uint32_t first, const char *key)
{
	uint32_t count = name->count - first < AN_NAMED_SPAN_MAX ? name->count - first : AN_NAMED_SPAN_MAX;
	size_t length, used = strlen(key);
	const char *at = words_of(name, first, count, &length), *end = at + length;

	memcpy(out, key, used);
	out[used++] = ' ';
	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);

		if (c >= ARABIC_FIRST && c < ARABIC_FIRST + 0x80)
			out[used++] = (char) (0x80 | (c - ARABIC_FIRST));
		else
		{
			if (c >= 0x80)
				out[used++] = ESCAPE;
			used += (size_t) an_utf8_put(c, out + used);
		}
	}
	return used;
}

void
an_named_read_entry(AnNamedName *name, const char *bytes, size_t length)
{
	const char *at = bytes, *end = bytes + length;
	AnNamedWord *word;

	name->count = 0;
	while (at < end && (word = begin_word(name)) != NULL)
	{
		bool room = true;

		while (at < end && *at != ' ' && room)
		{
			unsigned char byte = (unsigned char) *at++;
			uint32_t c = byte;

			if (byte == ESCAPE && at < end)
				c = an_utf8_next(&at, end);
			else if (byte >= 0x80)
				c = ARABIC_FIRST + (byte & 0x7Fu);
			room = put_character(name, word, c);
		}
		name->count++;
		at += at < end;
	}
}

/* ---- the query's name and the page's ---- */

/* The folded letters of a word without the article ال; returns how many bytes. */
static size_t
fold_word(char *out, const char *word, size_t length)
{
	static const char article[] = "ال";
	const size_t article_length = sizeof(article) - 1;

	memcpy(out, word, length);
	an_search_fold((unsigned char *) out, length);
	/* of two letters there would be nothing left that is a word */
	if (length < article_length + 4 || memcmp(out, article, article_length) != 0)
		return length;
	memmove(out, out + article_length, length - article_length);
	return length - article_length;
}

AnNamed *
an_named_prepare(const AnQuery *query, uint32_t i, const AnMemory *memory)
{
	const AnQueryNode *term = &query->nodes[i];
	AnNamed *named = an_memory_alloc(memory, sizeof(AnNamed));
	const char *last;
	size_t length;

	memset(named, 0, sizeof(*named));
	an_named_read(&named->name, an_query_bytes(query) + term->text.offset, term->text.length);
	named->mode = term->mode;
	named->left_out = term->field == AN_FIELD_PLACE ? 0 : LEFT_OUT_MAX;
	named->known = an_memory_alloc(memory, AN_NAMED_KNOWN * sizeof(AnNamedKnown));
	memset(named->known, 0, AN_NAMED_KNOWN * sizeof(AnNamedKnown));
	if (named->mode == AN_MODE_EXACT || named->name.count == 0)
		return named;
	last = words_of(&named->name, named->name.count - 1, 1, &length);
	named->last = an_memory_alloc(memory, AN_NAMED_WORD_MAX);
	named->last_length = fold_word(named->last, last, length);
	if (named->mode != AN_MODE_TYPO)
		return named;
	named->typo = an_memory_alloc(memory, sizeof(AnTypo));
	an_typo_prepare(named->typo, named->last, named->last_length);
	return named;
}

/* Does a word begin with the query's last, or is it spelt nearly so? */
static bool
fits_loosely(const AnNamed *named, const char *word, size_t length)
{
	char folded[AN_NAMED_WORD_MAX];

	length = fold_word(folded, word, length);
	if (named->mode == AN_MODE_TYPO)
		return an_typo_near(named->typo, folded, length);
	return length >= named->last_length && memcmp(folded, named->last, named->last_length) == 0;
}

/* The consonants of count words from first on. */
static Consonant
consonants_of(const AnNamedName *name, uint32_t first, uint32_t count)
{
	Consonant all = {0, 0};

	for (uint32_t i = first; i < first + count; i++)
	{
		all.surely |= name->word[i].surely;
		all.maybe |= name->word[i].maybe;
	}
	return all;
}

/* How many bits are set; few are. */
static int
bits_of(unsigned bits)
{
	int count = 0;

	for (; bits != 0; bits &= bits - 1)
		count++;
	return count;
}

/* Do m words of the query's name and n of the page's sound alike? */
static bool
sound_alike(const AnNamed *named, uint32_t q, uint32_t m, const AnNamedName *name, uint32_t p, uint32_t n)
{
	Consonant a = consonants_of(&named->name, q, m), b = consonants_of(name, p, n);
	size_t a_length, b_length;
	const char *a_bytes, *b_bytes;

	/* to compare costs a hundred times as much as this */
	if (bits_of(a.surely & ~b.maybe) + bits_of(b.surely & ~a.maybe) > STRAY_CONSONANTS)
		return false;
	a_bytes = words_of(&named->name, q, m, &a_length);
	b_bytes = words_of(name, p, n, &b_length);
	if (a_length == b_length && memcmp(a_bytes, b_bytes, a_length) == 0)
		return true;
	return an_sound_similarity(a_bytes, a_length, b_bytes, b_length) >= AN_SOUND_SAME;
}

/* The same of one word each, which is looked up among those that were compared last. */
static bool
words_alike(AnNamed *named, uint32_t q, const AnNamedName *name, uint32_t p)
{
	size_t length;
	const char *bytes = words_of(name, p, 1, &length);
	AnNamedKnown *known;

	if (q + 1 == named->name.count && named->mode != AN_MODE_EXACT)
		return fits_loosely(named, bytes, length);
	if (length > AN_NAMED_KNOWN_BYTES)
		return sound_alike(named, q, 1, name, p, 1);
	known = &named->known[an_search_hash((char) q, bytes, length) % AN_NAMED_KNOWN];
	if (known->length != length || known->word != q || memcmp(known->bytes, bytes, length) != 0)
	{
		known->same = sound_alike(named, q, 1, name, p, 1);
		known->length = (uint8_t) length;
		known->word = (uint8_t) q;
		memcpy(known->bytes, bytes, length);
	}
	return known->same;
}

/* A place in the names: the next word of each, and how many were left out. */
typedef struct Place
{
	uint32_t query;
	uint32_t page;
	uint32_t left_out;
} Place;

/*
 * Do the words from a place on meet, before word limit of the page's?  Each step passes a word of the page's name at
 * least, and there are AN_NAMED_SPAN_MAX at most, so that the depth and the work have a bound.
 */
static bool
match_from(AnNamed *named, const AnNamedName *name, Place at, uint32_t limit, uint32_t *end)
{
	uint32_t left = named->name.count - at.query, room = limit - at.page;

	*end = at.page;
	if (left == 0)
		return true;
	if (room == 0)
		return false;
	if (words_alike(named, at.query, name, at.page) &&
		match_from(named, name, (Place){at.query + 1, at.page + 1, at.left_out}, limit, end))
		return true;
	for (uint32_t count = 2; count <= TOGETHER_MAX; count++)
	{
		if (count <= left && (count < left || named->mode == AN_MODE_EXACT) &&
			sound_alike(named, at.query, count, name, at.page, 1) &&
			match_from(named, name, (Place){at.query + count, at.page + 1, at.left_out}, limit, end))
			return true;
		if (count <= room && (left > 1 || named->mode == AN_MODE_EXACT) &&
			sound_alike(named, at.query, 1, name, at.page, count) &&
			match_from(named, name, (Place){at.query + 1, at.page + count, at.left_out}, limit, end))
			return true;
	}
	return at.query > 0 && at.left_out < named->left_out &&
		   match_from(named, name, (Place){at.query, at.page + 1, at.left_out + 1}, limit, end);
}

bool
an_named_match(AnNamed *named, const AnNamedName *name, uint32_t first, uint32_t *end)
{
	uint32_t limit = name->count - first < AN_NAMED_SPAN_MAX ? name->count : first + AN_NAMED_SPAN_MAX;

	*end = first;
	return named->name.count > 0 && match_from(named, name, (Place){0, first, 0}, limit, end);
}
