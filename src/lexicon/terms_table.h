/*
 * terms_table.h
 *		The inside of an AnTermTable: shared by make_terms.c, its output and terms.c.
 *
 * Entries stand in groups that begin with the same word; inside a group the
 * longer terms come first, equal ones next to each other in the order of their
 * lines.  A small hash table over first words leads to the groups; a filter
 * (filter.h) stands before it, and before that the pairs of letters that the words begin with, which most words have not.
 */
#ifndef AN_TERMS_TABLE_H
#define AN_TERMS_TABLE_H

#include "lexicon/filter.h"
#include "lexicon/openings.h"
#include "lexicon/terms.h"

typedef struct AnTermEntry
{
	uint32_t key;	  /* into letters: the folded words, each behind its count */
	uint32_t text;	  /* into strings */
	uint32_t written; /* into strings; its own for every entry */
	int32_t value;
	uint16_t second; /* AN_TERMS_SECOND of its second word; 0 if it has none */
	uint8_t kind;
	uint8_t words_last; /* words, and AN_TERMS_LAST on the last entry of a group */
} AnTermEntry;

#define AN_TERMS_LAST 0x80

/* Of the hash of a word behind the first: what tells most entries of a large group apart. */
#define AN_TERMS_SECOND(hash) ((uint16_t) ((hash) | 1))

static inline int
an_term_words(const AnTermEntry *entry)
{
	return entry->words_last & ~AN_TERMS_LAST;
}

struct AnTermTable
{
	uint32_t mask;		   /* slots - 1 */
	const uint16_t *slots; /* 0: free; else 1 + the first entry of a group */
	const AnTermEntry *entries;
	const uint8_t *letters;
	const char *strings;
	const uint64_t *filter; /* a word for each AN_TERMS_SLOTS_PER_WORD slots */
	/* which letters follow each folded letter at the first and at the second place of a word, as bits; 0 follows the last */
	const uint64_t (*pairs)[AN_LETTER_COUNT];
	uint8_t opening; /* the list's bit in openings.h */
};

#define AN_TERMS_PAIRS 2

#define AN_TERMS_SLOTS_PER_WORD 16

/*
 * Where the search for a first word begins: FNV-1a over its folded letters, the last one first, so that what is left of a word
 * behind its proclitics is hashed on the way to the whole.
 */
#define AN_TERMS_HASH_START 2166136261u

static inline uint32_t
an_terms_hash_on(uint32_t h, const uint8_t *code, int count)
{
	for (int i = count; i-- > 0;)
		h = (h ^ an_letter_fold[code[i]]) * 16777619u;
	return h;
}

static inline uint32_t
an_terms_hash_end(uint32_t h)
{
	return h ^ h >> 15;
}

static inline uint32_t
an_terms_hash(const uint8_t *code, int count)
{
	return an_terms_hash_end(an_terms_hash_on(AN_TERMS_HASH_START, code, count));
}

#endif /* AN_TERMS_TABLE_H */
