/*
 * lexicon.c
 *		Look-up in the compiled lexicon.
 */
#include "lexicon/lexicon_table.h"

#include <string.h>

/* Is the spelling at span, folded, these letters? */
static bool
spelled(AnSpan span, const uint8_t *folded, int count)
{
	const uint8_t *letters = an_lexicon_pool + AN_SPAN_PLACE(span);

	if ((int) AN_SPAN_COUNT(span) != count)
		return false;
	for (int i = 0; i < count; i++)
		if (an_letter_fold[letters[i]] != folded[i])
			return false;
	return true;
}

/* The first form of the group with these folded letters, or NULL. */
static const AnFormRow *
find_group(uint32_t hash, const uint8_t *folded, int count)
{
	uint32_t at = hash & an_lexicon_mask;

	for (; an_lexicon_slots[at] != 0; at = (at + 1) & an_lexicon_mask)
	{
		uint32_t slot = an_lexicon_slots[at];
		const AnFormRow *form = &an_lexicon_forms[AN_SLOT_INDEX(slot)];

		if (AN_SLOT_TAG(slot) == hash >> 24 && spelled(form->spelling, folded, count))
			return form;
	}
	return NULL;
}

/* The forms with these folded letters, best first; returns how many were written. */
int
an_lexicon_find_prepared(uint32_t where, const uint8_t *folded, int count, AnForm *found, int room)
{
	const AnFormRow *row = count > 0 ? find_group(where, folded, count) : NULL;
	int n = 0;

	for (; row != NULL && n < room; row = row->spelling & AN_SPAN_FLAG ? NULL : row + 1)
	{
		found[n].lemma = row->lemma;
		found[n].inflection = row->inflection;
		found[n].length = AN_SPAN_COUNT(row->spelling);
		found[n].spelling = an_lexicon_pool + AN_SPAN_PLACE(row->spelling);
		n++;
	}
	return n;
}

/* The hash of the letters; the processor begins to fetch what an_lexicon_may_have reads. */
uint32_t
an_lexicon_prepare(const uint8_t *folded, int count)
{
	uint32_t hash = an_lexicon_hash(folded, count);

	__builtin_prefetch(&an_lexicon_filter[hash & an_lexicon_filter_mask]);
	return hash;
}

/* Asks the filter; on a yes the processor begins to fetch what an_lexicon_find_prepared reads. */
bool
an_lexicon_may_have(uint32_t where)
{
	uint64_t bits = an_lexicon_filter_bits(where);

	if ((an_lexicon_filter[where & an_lexicon_filter_mask] & bits) != bits)
		return false;
	__builtin_prefetch(&an_lexicon_slots[where & an_lexicon_mask]);
	return true;
}

int
an_lexicon_find(const uint8_t *folded, int count, AnForm *found, int room)
{
	uint32_t where = an_lexicon_hash(folded, count);

	return an_lexicon_may_have(where) ? an_lexicon_find_prepared(where, folded, count, found, room) : 0;
}

uint32_t
an_lexicon_lemmas(void)
{
	return an_lexicon_lemma_count;
}

AnPos
an_lemma_pos(uint32_t lemma)
{
	return (AnPos) an_lexicon_lemma_rows[lemma].pos;
}

uint32_t
an_lemma_tags(uint32_t lemma)
{
	return an_lexicon_lemma_rows[lemma].tags;
}

int
an_lemma_frequency(uint32_t lemma)
{
	return an_lexicon_lemma_rows[lemma].frequency;
}

/* The letters of a span; returns their count. */
static int
letters_of(AnSpan span, const uint8_t **code)
{
	*code = an_lexicon_pool + AN_SPAN_PLACE(span);
	return AN_SPAN_COUNT(span);
}

int
an_lemma_letters(uint32_t lemma, const uint8_t **code)
{
	return letters_of(an_lexicon_lemma_rows[lemma].spelling, code);
}

int
an_lemma_root(uint32_t lemma, const uint8_t **code)
{
	return letters_of(an_lexicon_lemma_rows[lemma].root, code);
}

/* ISO 3166 alpha-2 of a place or nationality, "" if none; NUL-terminated, in static memory. */
const char *
an_lemma_code(uint32_t lemma)
{
	return an_lexicon_lemma_rows[lemma].code;
}
