/*
 * lexicon_table.h
 *		How the compiled lexicon lies in the library: shared by make_lexicon and lexicon.c.
 *
 * One pool of letters holds every spelling once, or as the beginning of a longer one.  A form points into it and to
 * its lemma; the forms of one folded spelling stand together, the last of them
 * marked.  Groups stand in the order of the hash of their folded letters, in buckets by its high
 * bits; its low eight bits in each form spare most comparisons.
 *
 * A filter (filter.h) stands before the table.
 */
#ifndef AN_LEXICON_TABLE_H
#define AN_LEXICON_TABLE_H

#include "lexicon/filter.h"
#include "lexicon/lexeme_hash.h"
#include "lexicon/lexicon.h"

/* AnPreference bits of a form, on top of its spelling. */
#define AN_SPAN_PREFERENCE_SHIFT 29

typedef struct AnFormRow
{
	AnPoolSpan spelling;
	uint16_t lemma;
	uint8_t inflection; /* place in an_lexicon_inflections */
	uint8_t tag;		/* low bits of the hash */
} AnFormRow;

#define AN_INFLECTIONS_MAX 256

/* Groups of forms in a bucket, on average. */
#define AN_GROUPS_PER_BUCKET 4

/* The bucket of a hash among so many. */
static inline uint32_t
an_bucket_of(uint32_t hash, uint32_t buckets)
{
	return (uint32_t) ((uint64_t) hash * buckets >> 32);
}

/* A written word with clitics and the lemma that it is read as; by the order of the folded letters. */
typedef struct AnWholeRow
{
	uint8_t count;
	uint8_t folded[AN_WORD_MAX];
	uint16_t lemma;
} AnWholeRow;

extern const AnWholeRow an_lexicon_wholes[];
extern const uint32_t an_lexicon_whole_count;
extern const AnFormRow an_lexicon_forms[];
extern const uint32_t an_lexicon_form_count;
extern const uint16_t an_lexicon_inflections[];
extern const uint32_t an_lexicon_buckets[]; /* the first form of each bucket, and the end of the last one */
extern const uint32_t an_lexicon_bucket_count;
extern const uint64_t an_lexicon_filter[];
extern const uint32_t an_lexicon_filter_words;
extern const uint64_t an_lexicon_name_filter[]; /* the same of the groups that have a name */
extern const uint32_t an_lexicon_name_filter_words;
extern const uint64_t an_lexicon_title_filter[]; /* and of those that an_lexicon_may_be_title asks for */
extern const uint32_t an_lexicon_title_filter_words;

/* The form of a number below an_lexicon_form_count, for who goes through all. */
extern void an_lexicon_form(uint32_t form, AnForm *found);

/* Bits of the filter for each group. */
#define AN_FILTER_BITS_PER_GROUP 8

/* The word of a filter of so many in which a hash has its bits. */
static inline uint32_t
an_filter_word(uint32_t hash, uint32_t words)
{
	/* other bits than those that choose the bucket: what the filter lets through would crowd there */
	return (uint32_t) ((uint64_t) (hash * 0x85EBCA6Bu) * words >> 32);
}

/* FNV-1a over folded letters: its beginning, a letter, its end. */
#define AN_HASH_BEGIN 2166136261u

static inline uint32_t
an_hash_letter(uint32_t h, uint8_t letter)
{
	return (h ^ letter) * 16777619u;
}

static inline uint32_t
an_hash_end(uint32_t h)
{
	return h ^ h >> 15;
}

static inline uint32_t
an_lexicon_hash(const uint8_t *folded, int count)
{
	uint32_t h = AN_HASH_BEGIN;

	for (int i = 0; i < count; i++)
		h = an_hash_letter(h, folded[i]);
	return an_hash_end(h);
}

#endif /* AN_LEXICON_TABLE_H */
