/*
 * stop_english.c
 *		English words that no one searches for: binary search in the compiled list.
 */
#include "dict/stop_english.h"

#include <string.h>

bool
an_stop_english(const char *word, size_t length)
{
	char key[AN_STOP_ENGLISH_MAX] = {0};
	int low = 0;
	int high = an_stop_english_count;

	if (length >= AN_STOP_ENGLISH_MAX)
		return false;
	memcpy(key, word, length);
	while (low < high)
	{
		int middle = (low + high) / 2;
		int c = memcmp(key, an_stop_english_words[middle], AN_STOP_ENGLISH_MAX);

		if (c == 0)
			return true;
		if (c < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}
