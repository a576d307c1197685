/*
 * neardup.h
 *		Near-duplicates: how much text two pages share, and keys that such pages share.
 *
 * A text is the set of its word 3-grams.  Words are runs of letters, marks and digits of the match key
 * (unicode/fold.h), so that spelling variants, harakat, tatweel and the shapes of digits make no difference; of Arabic
 * letters in a row that are the same one counts, so that جداااا is جدا.  The lexicon is not asked: keys are
 * stored, and must not change with it.  All of the text counts, page furniture too; of an HTML page its visible text.
 *
 * The functions take any bytes, and read AN_NEARDUP_BYTES_MAX of them.
 */
#ifndef AN_NEARDUP_H
#define AN_NEARDUP_H

#include "memory.h"

#define AN_NEARDUP_BYTES_MAX (16 * 1024 * 1024)

/*
 * Keys of a text: one for each of AN_NEARDUP_BANDS groups of AN_NEARDUP_ROWS minima.  Two texts whose sets have the
 * share j in common (Jaccard) share a key with probability 1 - (1 - j^ROWS)^BANDS:
 *
 *	j	 .2		.3	   .4	 .5	   .6	 .7	   .8	  .9
 *	p	 .0004	.007   .05	 .22   .60	 .94   .9995  1
 */
#define AN_NEARDUP_BANDS 32
#define AN_NEARDUP_ROWS 7

/* Writes the keys and returns their number: AN_NEARDUP_BANDS, or 0 of a text with fewer than three words. */
extern int an_neardup_keys(const char *text, size_t length, int32_t keys[AN_NEARDUP_BANDS], const AnMemory *memory);

typedef struct AnGrams
{
	uint64_t *hash; /* after an_neardup_grams: sorted, each once */
	uint32_t count, room;
} AnGrams;

/* The set of a text's 3-grams.  A text of one or two words has one gram, all of it; a text without words none. */
extern void an_neardup_grams(AnGrams *grams, const char *text, size_t length, const AnMemory *memory);

/* The share that two sets have in common, 0 .. 1: what is in both among what is in either; 0 if either is empty. */
extern double an_neardup_jaccard(const AnGrams *a, const AnGrams *b);

#endif /* AN_NEARDUP_H */
