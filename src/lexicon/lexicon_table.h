/*
 * lexicon_table.h
 *		How the compiled lexicon lies in the library: shared by make_lexicon and lexicon.c.
 *
 * One pool of letters holds every spelling once, or as the beginning of a longer one.  A form points into it and to
 * its lemma; the forms of one folded spelling stand together, the last of them
 * marked.  A hash table over folded spellings, open addressing, leads to the
 * first form of each group; eight bits of the hash in the slot spare most comparisons.
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
	uint16_t inflection;
} AnFormRow;

/* A slot is 0 if free, else form index + 1, and on top the low eight bits of the hash; its high bits choose the first slot. */
#define AN_SLOT(index, hash) (((index) + 1) | (hash) << 24)
#define AN_SLOT_INDEX(slot) (((slot) & 0xFFFFFF) - 1)
#define AN_SLOT_TAG(slot) ((slot) >> 24)
#define AN_SLOT_FIRST(hash, slots) ((uint32_t) ((uint64_t) (hash) * (slots) >> 32))

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
extern const uint32_t an_lexicon_slots[];
extern const uint32_t an_lexicon_slot_count;
extern const uint64_t an_lexicon_filter[];
extern const uint32_t an_lexicon_filter_mask;

/* The form of a number below an_lexicon_form_count, for who goes through all. */
extern void an_lexicon_form(uint32_t form, AnForm *found);

/* Words of the filter for so many groups: a power of two, at least eight bits for each group. */
#define AN_FILTER_BITS_PER_GROUP 8

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
