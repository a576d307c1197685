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

/* Has a filter of so many words the bits of the hash? */
static inline bool
passes(const uint64_t *filter, uint32_t words, uint32_t hash)
{
	uint64_t bits = an_filter_bits(hash);

	return (filter[an_filter_word(hash, words)] & bits) == bits;
}

bool
an_lexicon_may_be_name(const uint8_t *folded, int count)
{
	return passes(an_lexicon_name_filter, an_lexicon_name_filter_words, an_lexicon_hash(folded, count));
}

bool
an_lexicon_may_be_title(const uint8_t *folded, int count)
{
	return passes(an_lexicon_title_filter, an_lexicon_title_filter_words, an_lexicon_hash(folded, count));
}

/* Begins a look-up, whose hash is known, by asking the filter. */
bool
an_lexicon_ask(AnLookUp *look, const uint8_t *folded, int count, uint32_t hash)
{
	const uint32_t *bucket;

	if (!passes(an_lexicon_filter, an_lexicon_filter_words, hash))
		return false;
	bucket = &an_lexicon_buckets[an_bucket_of(hash, an_lexicon_bucket_count)];
	*look = (AnLookUp){folded, count, bucket, (uint8_t) hash};
	__builtin_prefetch(bucket);
	return true;
}

/* Has the forms of the bucket fetched. */
void
an_lexicon_ask_bucket(AnLookUp *look)
{
	__builtin_prefetch(&an_lexicon_forms[look->bucket[0]]);
}

/* Asks the forms of the bucket for the tag; has the letters and the lemma of the first with it fetched. */
bool
an_lexicon_ask_forms(AnLookUp *look)
{
	for (uint32_t i = look->bucket[0]; i < look->bucket[1]; i++)
		if (an_lexicon_forms[i].tag == look->tag)
		{
			__builtin_prefetch(an_lexicon_pool + AN_SPAN_PLACE(an_lexicon_forms[i].spelling));
			__builtin_prefetch(&an_lexicon_lemma_rows[an_lexicon_forms[i].lemma]);
			return true;
		}
	return false;
}

/* Writes a form with what its lemma says. */
static void
write_form(const AnFormRow *row, AnForm *form)
{
	const AnLemmaRow *lemma = &an_lexicon_lemma_rows[row->lemma];

	form->lemma = row->lemma;
	form->inflection = an_lexicon_inflections[row->inflection];
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
	uint32_t i = look->bucket[0], end = look->bucket[1];
	int n = 0;

	while (i < end && !(an_lexicon_forms[i].tag == look->tag && spelled(an_lexicon_forms[i].spelling, look->folded, look->count)))
		i++;
	for (bool last = i == end; !last && n < room; i++)
	{
		write_form(&an_lexicon_forms[i], &found[n++]);
		last = an_lexicon_forms[i].spelling & AN_SPAN_FLAG;
	}
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
