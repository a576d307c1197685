/*
 * fuzz_pairs.c
 *		libFuzzer: no two texts, which the first line end parts, break a promise of comparing names or pages.
 */
#include <stdio.h>
#include <string.h>

#include "fuzz_memory.h"
#include "neardup/neardup.h"
#include "sounds/sounds.h"

/* NULL, or what does not hold of the two as names. */
static const char *
broken_name_promise(const char *a, size_t a_length, const char *b, size_t b_length)
{
	static AnSoundKeys keys;
	double there = an_sound_similarity(a, a_length, b, b_length);

	if (!(there >= 0 && there <= 1))
		return "similarity of names between 0 and 1";
	if (there != an_sound_similarity(b, b_length, a, a_length))
		return "similarity of names both ways";
	an_sound_keys(&keys, a, a_length);
	if (an_sound_similarity(a, a_length, a, a_length) != (keys.count > 0 ? 1 : 0))
		return "a name is like itself";
	for (int i = 0; i < keys.count; i++)
		if (strlen(keys.key[i]) >= AN_SOUND_KEY_MAX)
			return "length of a key";
	return NULL;
}

/* NULL, or what does not hold of the two as pages. */
static const char *
broken_page_promise(const char *a, size_t a_length, const char *b, size_t b_length)
{
	int32_t keys[AN_NEARDUP_BANDS];
	AnGrams of_a, of_b;
	double share;

	an_neardup_grams(&of_a, a, a_length, &fuzz_memory);
	an_neardup_grams(&of_b, b, b_length, &fuzz_memory);
	share = an_neardup_jaccard(&of_a, &of_b);
	if (!(share >= 0 && share <= 1) || share != an_neardup_jaccard(&of_b, &of_a))
		return "similarity of pages";
	if (an_neardup_jaccard(&of_a, &of_a) != (of_a.count > 0 ? 1 : 0))
		return "a page is like itself";
	if (an_neardup_keys(a, a_length, keys, &fuzz_memory) > 0 && of_a.count == 0)
		return "keys of nothing";
	return NULL;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *a = (const char *) data, *b = size > 0 ? memchr(a, '\n', size) : NULL;
	size_t a_length = b != NULL ? (size_t) (b - a) : size, b_length = size - a_length;
	const char *broken = broken_name_promise(a, a_length, a + a_length, b_length);

	if (broken == NULL)
		broken = broken_page_promise(a, a_length, a + a_length, b_length);
	fuzz_free_all();
	if (broken != NULL)
	{
		fprintf(stderr, "broken promise: %s\n", broken);
		abort();
	}
	return 0;
}
