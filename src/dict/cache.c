/*
 * cache.c
 *		The lexemes of the tokens read last that the morphology does not remember: words that it does not know, words with marks,
 *		numbers, Latin words.
 *
 * A direct-mapped table of fixed size: a token has one place, and the one read
 * last has it.  Nothing in it changes an answer.
 */
#include "dict/cache.h"

#include "lexicon/lexeme_hash.h"

#include <string.h>

/* An entry is one line of the processor's cache, 128 kB are all of them; pages are touched as they are used. */
#define ENTRIES 2048 /* a power of two */
#define TEXT_MAX 36	 /* bytes of all lexemes of a word; more are not kept */

/* A key is the token, filled up with NULs, behind its length and rule: compared as four numbers. */
typedef union Key
{
	char bytes[AN_CACHE_KEY_MAX + 2];
	uint64_t number[(AN_CACHE_KEY_MAX + 2) / 8];
} Key;

typedef struct Entry
{
	Key key;
	uint8_t count : 6;
	uint8_t name : 1;
	uint8_t all : 1;
	uint8_t length[AN_LEXEMES_MAX];
	char text[TEXT_MAX];
} Entry __attribute__((aligned(64)));

/* one more, for who reads AN_LEXEME_READABLE bytes of the last lexeme */
static Entry entries[ENTRIES + 1];

/* The key asked for last and its place, for an_cache_keep. */
static Key last;
static Entry *place;

/* The one place where the lexemes of a key may be. */
static inline Entry *
place_of(const Key *key)
{
	uint64_t h = key->number[0];

	for (int i = 1; i < (int) (sizeof(key->number) / sizeof(key->number[0])); i++)
		h = (h ^ h >> 29) * UINT64_C(0x9E3779B97F4A7C15) + key->number[i];
	h = (h ^ h >> 29) * UINT64_C(0x9E3779B97F4A7C15);
	return &entries[h >> 40 & (ENTRIES - 1)];
}

/* The key of a token under a rule; false if it is too long to be kept. */
static inline bool
make_key(Key *key, const char *token, size_t length, int rule)
{
	if (length == 0 || length > AN_CACHE_KEY_MAX)
		return false;
	memset(key, 0, sizeof(*key));
	key->bytes[0] = (char) length;
	key->bytes[1] = (char) rule;
	memcpy(key->bytes + 2, token, length);
	return true;
}

void
an_cache_expect(const char *token, size_t length, int rule)
{
	Key key;

	if (make_key(&key, token, length, rule))
		__builtin_prefetch(place_of(&key), 1);
}

bool
an_cache_find(const char *token, size_t length, int rule, AnLexemes *out)
{
	size_t at = 0;

	place = NULL;
	if (!make_key(&last, token, length, rule))
		return false;
	place = place_of(&last);
	if (memcmp(&place->key, &last, sizeof(last)) != 0)
		return false;
	out->count = place->count;
	out->name = place->name;
	out->all = place->all;
	for (int i = 0; i < place->count; i++)
	{
		out->lexeme[i] = place->text + at;
		out->length[i] = place->length[i];
		out->hash[i] = an_lexeme_hash(out->lexeme[i], out->length[i]);
		at += place->length[i];
	}
	return true;
}

void
an_cache_keep(const AnLexemes *lexemes)
{
	size_t total = 0;

	for (int i = 0; i < lexemes->count; i++)
		total += lexemes->length[i];
	if (place == NULL || total > TEXT_MAX)
		return;
	place->key = last;
	place->count = (uint8_t) (lexemes->count & 0x3F);
	place->name = lexemes->name;
	place->all = lexemes->all;
	total = 0;
	for (int i = 0; i < lexemes->count; i++)
	{
		memcpy(place->text + total, lexemes->lexeme[i], lexemes->length[i]);
		place->length[i] = (uint8_t) lexemes->length[i];
		total += lexemes->length[i];
	}
}
