/*
 * named_match.c
 *		Does the name of a query meet one of a page?
 */
#include "search/named.h"

#include <string.h>

#include "search/words.h"
#include "unicode/utf8.h"

/* Words of a query that may be one of the page, or of the page one of the query. */
#define TOGETHER_MAX 3

/* So many words may be left out of a person's name. */
#define LEFT_OUT_MAX 2

/*
 * So many consonants may be in one of two words only, none if one of them has so few letters; words with more are not
 * compared, as they would be too far apart.
 */
#define STRAY_CONSONANTS 1
#define SHORT_LETTERS 5

/* ---- the query's name ---- */

/* The folded letters of a word without the article ال; returns how many bytes. */
static size_t
fold_word(char *out, const char *word, size_t length)
{
	size_t article;

	memcpy(out, word, length);
	an_search_fold((unsigned char *) out, length);
	article = an_search_article(out, length);
	memmove(out, out + article, length - article);
	return length - article;
}

/* Prepares a word that is a beginning, or may be misspelt. */
static AnNamedLoose *
loosen(const AnNamedName *name, uint32_t i, AnQueryMode mode, const AnMemory *memory)
{
	AnNamedLoose *loose = an_memory_alloc(memory, sizeof(AnNamedLoose));
	size_t length;
	const char *word = an_named_words(name, i, 1, &length);

	memset(loose, 0, sizeof(*loose));
	loose->length = fold_word(loose->bytes, word, length);
	if (mode == AN_MODE_TYPO)
	{
		loose->typo = an_memory_alloc(memory, sizeof(AnTypo));
		an_typo_prepare(loose->typo, loose->bytes, loose->length);
	}
	return loose;
}

AnNamed *
an_named_prepare(const AnQuery *query, uint32_t i, const AnMemory *memory)
{
	const AnQueryNode *term = &query->nodes[i];
	AnNamed *named = an_memory_alloc(memory, sizeof(AnNamed));
	uint8_t modes[AN_NAMED_WORDS_MAX];

	memset(named, 0, sizeof(*named));
	an_named_read_term(&named->name, modes, an_query_bytes(query) + term->text.offset, term->text.length, term->mode);
	named->left_out = term->field == AN_FIELD_PLACE ? 0 : LEFT_OUT_MAX;
	named->known = an_memory_alloc(memory, AN_NAMED_KNOWN * sizeof(AnNamedKnown));
	memset(named->known, 0, AN_NAMED_KNOWN * sizeof(AnNamedKnown));
	for (uint32_t k = 0; k < named->name.count; k++)
		if (modes[k] != AN_MODE_EXACT)
			named->loose[k] = loosen(&named->name, k, modes[k], memory);
	return named;
}

bool
an_named_equal(const AnNamed *a, const AnNamed *b)
{
	size_t a_length, b_length;
	const char *a_bytes, *b_bytes;

	if (a->name.count != b->name.count || a->left_out != b->left_out)
		return false;
	for (uint32_t i = 0; i < a->name.count; i++)
		/* loose words are few: they need not be compared */
		if (a->loose[i] != NULL || b->loose[i] != NULL)
			return false;
	if (a->name.count == 0)
		return true;
	a_bytes = an_named_words(&a->name, 0, a->name.count, &a_length);
	b_bytes = an_named_words(&b->name, 0, b->name.count, &b_length);
	return a_length == b_length && memcmp(a_bytes, b_bytes, a_length) == 0;
}

/* Does a word begin with a loose one of the query, or is it spelt nearly so? */
static bool
fits_loosely(const AnNamedLoose *loose, const char *word, size_t length)
{
	char folded[AN_NAMED_WORD_MAX];

	length = fold_word(folded, word, length);
	if (loose->typo != NULL)
		return an_typo_near(loose->typo, folded, length);
	return length >= loose->length && memcmp(folded, loose->bytes, loose->length) == 0;
}

/* ---- words ---- */

/* The consonants that words have, and can have: bits. */
typedef struct Consonants
{
	unsigned surely;
	unsigned maybe;
} Consonants;

/* The consonants of count words from first on. */
static Consonants
consonants_of(const AnNamedName *name, uint32_t first, uint32_t count)
{
	Consonants all = {0, 0};

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
	Consonants a = consonants_of(&named->name, q, m), b = consonants_of(name, p, n);
	int strays = bits_of(a.surely & ~b.maybe) + bits_of(b.surely & ~a.maybe);
	size_t a_length, b_length;
	const char *a_bytes, *b_bytes;

	/* to compare costs a hundred times as much as this */
	if (strays > STRAY_CONSONANTS)
		return false;
	a_bytes = an_named_words(&named->name, q, m, &a_length);
	b_bytes = an_named_words(name, p, n, &b_length);
	if (strays > 0 && (an_utf8_count(a_bytes, a_length) <= SHORT_LETTERS || an_utf8_count(b_bytes, b_length) <= SHORT_LETTERS))
		return false;
	if (a_length == b_length && memcmp(a_bytes, b_bytes, a_length) == 0)
		return true;
	return an_sound_similarity(a_bytes, a_length, b_bytes, b_length) >= AN_SOUND_SAME;
}

/* The same of one word each, which is looked up among those that were compared last. */
static bool
words_alike(AnNamed *named, uint32_t q, const AnNamedName *name, uint32_t p)
{
	size_t length;
	const char *bytes = an_named_words(name, p, 1, &length);
	AnNamedKnown *known;

	if (named->loose[q] != NULL)
		return fits_loosely(named->loose[q], bytes, length);
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

/* Can a word of the page's name and those behind it be one word, under the key of which the index keeps them too? */
static bool
may_be_one(const AnNamedName *name, uint32_t i)
{
	return an_named_takes_next(name, i) || (i + 1 < name->count && an_named_joins_last(name, i + 1));
}

/* Are count words of the query none of them loose? */
static bool
are_whole(const AnNamed *named, uint32_t first, uint32_t count)
{
	for (uint32_t i = first; i < first + count; i++)
		if (named->loose[i] != NULL)
			return false;
	return true;
}

/* ---- names ---- */

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
	bool alike;

	*end = at.page;
	if (left == 0)
		return true;
	if (room == 0)
		return false;
	alike = words_alike(named, at.query, name, at.page);
	if (alike && match_from(named, name, (Place){at.query + 1, at.page + 1, at.left_out}, limit, end))
		return true;
	/* words that are alike are no other words together */
	for (uint32_t count = 2; count <= TOGETHER_MAX && !alike; count++)
	{
		if (count <= left && are_whole(named, at.query, count) &&
			sound_alike(named, at.query, count, name, at.page, 1) &&
			match_from(named, name, (Place){at.query + count, at.page + 1, at.left_out}, limit, end))
			return true;
		if (count <= room && are_whole(named, at.query, 1) && (at.query > 0 || may_be_one(name, at.page)) &&
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
