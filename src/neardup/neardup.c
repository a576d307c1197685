/*
 * neardup.c
 *		Keys that near-duplicates share, and the share itself.
 *
 * Keys are made by minhash with locality-sensitive bands.  Of 3-grams thrown into BINS bins by their hash, each
 * bin keeps the smallest; two texts agree in a bin with the probability that their Jaccard is (one permutation hashing: one
 * hash per 3-gram instead of BINS).  A bin that got none takes over the minimum of another one, chosen by a
 * fixed pseudo-random sequence of its own until it finds one that has (optimal densification, Shrivastava 2017),
 * so that short texts keep that probability too.  The bins make BANDS groups of ROWS; the hash of a group is a
 * key.  It has the group's number in it, so that different groups do not meet.
 */
#include "neardup/neardup.h"

#include <stdlib.h>

#include "article/document.h"
#include "neardup/words.h"

#define BINS (AN_NEARDUP_BANDS * AN_NEARDUP_ROWS)
#define EMPTY UINT64_MAX

/* Begins the words of a text, those that are visible of an HTML page; longer texts are cut. */
static void
begin_words(AnWordStream *stream, const char *text, size_t length, const AnMemory *memory)
{
	AnDocument document;
	const char *searched;

	an_document_open(&document, text, length, memory);
	searched = an_document_searched(&document, &length);
	an_neardup_begin(stream, searched, length < AN_NEARDUP_BYTES_MAX ? length : AN_NEARDUP_BYTES_MAX, memory);
}

/* The minimum that an empty bin takes over; one bin at least is not empty. */
static uint64_t
borrowed(const uint64_t *minima, int bin)
{
	for (uint64_t attempt = 1;; attempt++)
	{
		uint64_t other = an_neardup_mix(attempt << 32 | (uint64_t) bin) % BINS;

		if (minima[other] != EMPTY)
			return minima[other];
	}
}

/* The smallest hash in each bin; false if the text has no 3-gram. */
static bool
find_minima(AnWordStream *stream, uint64_t *minima)
{
	uint64_t gram;
	bool any = false;

	for (int i = 0; i < BINS; i++)
		minima[i] = EMPTY;
	while (an_neardup_next(stream, &gram))
	{
		/* the upper half says which bin, the lower half what is smallest in it */
		uint64_t *minimum = &minima[(gram >> 32) * BINS >> 32];
		uint64_t value = gram & UINT32_MAX;

		if (value < *minimum)
			*minimum = value;
		any = true;
	}
	return any;
}

int
an_neardup_keys(const char *text, size_t length, int32_t keys[AN_NEARDUP_BANDS], const AnMemory *memory)
{
	AnWordStream stream;
	uint64_t minima[BINS];

	begin_words(&stream, text, length, memory);
	if (!find_minima(&stream, minima))
		return 0;
	for (int band = 0; band < AN_NEARDUP_BANDS; band++)
	{
		uint64_t hash = (uint64_t) band;

		for (int bin = band * AN_NEARDUP_ROWS; bin < (band + 1) * AN_NEARDUP_ROWS; bin++)
			hash = an_neardup_mix(
				an_neardup_join(hash, minima[bin] != EMPTY ? minima[bin] : borrowed(minima, bin)));
		keys[band] = (int32_t) (uint32_t) hash;
	}
	return AN_NEARDUP_BANDS;
}

static int
compare_hashes(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *) a, y = *(const uint64_t *) b;

	return x < y ? -1 : x > y;
}

/* Sorts the hashes and keeps each once. */
static void
make_set(AnGrams *grams)
{
	uint32_t kept = 0;

	if (grams->count == 0)
		return;
	qsort(grams->hash, grams->count, sizeof(uint64_t), compare_hashes);
	for (uint32_t i = 1; i < grams->count; i++)
		if (grams->hash[i] != grams->hash[kept])
			grams->hash[++kept] = grams->hash[i];
	grams->count = kept + 1;
}

void
an_neardup_grams(AnGrams *grams, const char *text, size_t length, const AnMemory *memory)
{
	AnWordStream stream;
	uint64_t gram;

	*grams = (AnGrams){0};
	begin_words(&stream, text, length, memory);
	while (an_neardup_next(&stream, &gram))
	{
		AN_ENSURE_ROOM(memory, grams->hash, grams->count, grams->room);
		grams->hash[grams->count++] = gram;
	}
	if (grams->count == 0 && stream.words > 0)
	{
		AN_ENSURE_ROOM(memory, grams->hash, grams->count, grams->room);
		grams->hash[grams->count++] = an_neardup_mix(an_neardup_join(stream.last[1], stream.last[2]));
	}
	make_set(grams);
}

double
an_neardup_jaccard(const AnGrams *a, const AnGrams *b)
{
	uint32_t i = 0, j = 0, both = 0;

	if (a->count == 0 || b->count == 0)
		return 0;
	while (i < a->count && j < b->count)
	{
		uint64_t x = a->hash[i], y = b->hash[j];

		both += x == y;
		i += x <= y;
		j += y <= x;
	}
	return both / ((double) a->count + b->count - both);
}
