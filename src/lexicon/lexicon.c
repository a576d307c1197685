/*
 * lexicon.c
 *		Look-up in the compiled lexicon.
 */
#include "lexicon/lexicon_table.h"

#include <stdlib.h>
#include <string.h>

/* Is the spelling at span, folded, these letters? */
static bool
spelled(AnPoolSpan span, const uint8_t *folded, int count)
{
	const uint8_t *letters = an_lexicon_pool + AN_SPAN_PLACE(span);

	if ((int) AN_SPAN_COUNT(span) != count)
		return false;
	for (int i = 0; i < count; i++)
		if (an_letter_fold[letters[i]] != folded[i])
			return false;
	return true;
}

static inline void
next_slot(AnLookUp *look)
{
	look->slot = look->slot + 1 < an_lexicon_slot_count ? look->slot + 1 : 0;
}

/* Moves to the first slot from look->slot on with the tag of the hash; false if there is none. */
static bool
find_tag(AnLookUp *look)
{
	for (; an_lexicon_slots[look->slot] != 0; next_slot(look))
		if (AN_SLOT_TAG(an_lexicon_slots[look->slot]) == (look->hash & 0xFF))
			return true;
	return false;
}

/* The first form that the slot leads to. */
static inline const AnFormRow *
form_at(const AnLookUp *look)
{
	return &an_lexicon_forms[AN_SLOT_INDEX(an_lexicon_slots[look->slot])];
}

void
an_lexicon_hashes(const uint8_t *folded, int count, uint32_t *hashes)
{
	uint32_t h = AN_HASH_BEGIN;

	hashes[0] = an_hash_end(h);
	for (int i = 0; i < count; i++)
	{
		h = an_hash_letter(h, folded[i]);
		hashes[i + 1] = an_hash_end(h);
	}
}

/* Begins a look-up, whose hash is known, by asking the filter. */
bool
an_lexicon_ask(AnLookUp *look, const uint8_t *folded, int count, uint32_t hash)
{
	uint64_t bits = an_filter_bits(hash);

	if ((an_lexicon_filter[hash & an_lexicon_filter_mask] & bits) != bits)
		return false;
	*look = (AnLookUp){folded, count, hash, AN_SLOT_FIRST(hash, an_lexicon_slot_count)};
	__builtin_prefetch(&an_lexicon_slots[look->slot]);
	return true;
}

/* Asks the hash table. */
bool
an_lexicon_ask_table(AnLookUp *look)
{
	if (!find_tag(look))
		return false;
	__builtin_prefetch(form_at(look));
	return true;
}

/* Asks the first form for nothing, but has its letters and its lemma fetched. */
bool
an_lexicon_ask_form(AnLookUp *look)
{
	const AnFormRow *form = form_at(look);

	__builtin_prefetch(an_lexicon_pool + AN_SPAN_PLACE(form->spelling));
	__builtin_prefetch(&an_lexicon_lemma_rows[form->lemma]);
	return true;
}

/* Writes a form with what its lemma says. */
static void
write_form(const AnFormRow *row, AnForm *form)
{
	const AnLemmaRow *lemma = &an_lexicon_lemma_rows[row->lemma];

	form->lemma = row->lemma;
	form->inflection = row->inflection;
	form->length = AN_SPAN_COUNT(row->spelling);
	form->pos = lemma->pos;
	form->frequency = lemma->frequency;
	form->preference = (uint8_t) (row->spelling >> AN_SPAN_PREFERENCE_SHIFT);
	form->tags = lemma->tags;
	form->spelling = an_lexicon_pool + AN_SPAN_PLACE(row->spelling);
}

void
an_lexicon_form(uint32_t form, AnForm *found)
{
	write_form(&an_lexicon_forms[form], found);
}

/* The forms with these folded letters, best first; returns how many were written. */
int
an_lexicon_answer(const AnLookUp *look, AnForm *found, int room)
{
	AnLookUp next = *look;
	const AnFormRow *row = NULL;
	int n = 0;

	for (; row == NULL && find_tag(&next); next_slot(&next))
		if (spelled(form_at(&next)->spelling, look->folded, look->count))
			row = form_at(&next);
	for (; row != NULL && n < room; row = row->spelling & AN_SPAN_FLAG ? NULL : row + 1)
		write_form(row, &found[n++]);
	return n;
}

int
an_lexicon_find(const uint8_t *folded, int count, AnForm *found, int room)
{
	AnLookUp look;

	return an_lexicon_ask(&look, folded, count, an_lexicon_hash(folded, count)) ? an_lexicon_answer(&look, found, room) : 0;
}

/* For bsearch: shorter words first, then by letters. */
static int
compare_wholes(const void *x, const void *y)
{
	const AnWholeRow *a = x, *b = y;

	return a->count != b->count ? a->count - b->count : memcmp(a->folded, b->folded, a->count);
}

uint32_t
an_lexicon_whole(const uint8_t *folded, int count)
{
	AnWholeRow key = {.count = (uint8_t) count};
	const AnWholeRow *found;

	memcpy(key.folded, folded, (size_t) count);
	found = bsearch(&key, an_lexicon_wholes, an_lexicon_whole_count, sizeof(key), compare_wholes);
	return found != NULL ? found->lemma : AN_LEMMA_NONE;
}
