/*
 * stop_english.c
 *		English words that no one searches for: binary search in the compiled list.
 */
#include "dict/stop_english.h"

#include <stdlib.h>
#include <string.h>

/* For bsearch. */
static int
compare_words(const void *a, const void *b)
{
	return memcmp(a, b, AN_STOP_ENGLISH_MAX);
}

bool
an_stop_english(const char *word, size_t length)
{
	char key[AN_STOP_ENGLISH_MAX] = {0};

	if (length >= AN_STOP_ENGLISH_MAX)
		return false;
	memcpy(key, word, length);
	return bsearch(key, an_stop_english_words, an_stop_english_count, AN_STOP_ENGLISH_MAX, compare_words) != NULL;
}
