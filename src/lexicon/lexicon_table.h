/*
 * lexicon_table.h
 *		How the compiled lexicon lies in the library: shared by make_lexicon and lexicon.c.
 *
 * One pool of letters holds every spelling once.  A form points into it and to
 * its lemma; the forms of one folded spelling stand together, the last of them
 * marked.  A hash table over folded spellings, open addressing, leads to the
 * first form of each group; eight bits of the hash in the slot spare most comparisons.
 *
 * A filter (filter.h) stands before the table.
 */
#ifndef AN_LEXICON_TABLE_H
#define AN_LEXICON_TABLE_H

#include "lexicon/filter.h"
#include "lexicon/lexicon.h"

/* A run of letters in the pool: place << 6 | count << 1 | flag. */
typedef uint32_t AnSpan;

#define AN_SPAN(place, count) ((AnSpan) (place) << 6 | (AnSpan) (count) << 1)
#define AN_SPAN_PLACE(span) ((span) >> 6)
#define AN_SPAN_COUNT(span) ((span) >> 1 & 31)
#define AN_SPAN_FLAG 1 /* of a form: the last of its group */

typedef struct AnFormRow
{
	AnSpan spelling;
	uint16_t lemma;
	uint16_t inflection;
} AnFormRow;

typedef struct AnLemmaRow
{
	AnSpan spelling;
	AnSpan root;
	uint32_t tags;
	uint8_t pos;
	uint8_t frequency;
	char code[3]; /* ISO 3166 alpha-2 with its NUL; "" if none */
} AnLemmaRow;

/* A slot is 0 if free, else form index + 1, and on top eight bits of the hash. */
#define AN_SLOT_INDEX(slot) (((slot) & 0xFFFFFF) - 1)
#define AN_SLOT_TAG(slot) ((slot) >> 24)

extern const uint8_t an_lexicon_pool[];
extern const AnFormRow an_lexicon_forms[];
extern const uint32_t an_lexicon_form_count;
extern const AnLemmaRow an_lexicon_lemma_rows[];
extern const uint32_t an_lexicon_lemma_count;
extern const uint32_t an_lexicon_slots[];
extern const uint32_t an_lexicon_mask;
extern const uint64_t an_lexicon_filter[];
extern const uint32_t an_lexicon_filter_mask;

/* The form of a number below an_lexicon_form_count, for who goes through all. */
extern void an_lexicon_form(uint32_t form, AnForm *found);

/* Words of the filter for so many groups: a power of two, at least eight bits for each group. */
#define AN_FILTER_BITS_PER_GROUP 8

/* FNV-1a over folded letters. */
static inline uint32_t
an_lexicon_hash(const uint8_t *folded, int count)
{
	uint32_t h = 2166136261u;

	for (int i = 0; i < count; i++)
		h = (h ^ folded[i]) * 16777619u;
	return h ^ h >> 15;
}

#endif /* AN_LEXICON_TABLE_H */
