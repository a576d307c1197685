/*
 * named.c
 *		Names by their sounds: what of a name is compared, and what a query compares it with.
 */
#include "search/named.h"

#include <string.h>

#include "search/words.h"

size_t
an_named_write(char *out, const char *key, const char *name, size_t length)
{
	size_t key_length = strlen(key);

	if (length > AN_SOUND_BYTES_MAX)
		length = AN_SOUND_BYTES_MAX;
	memcpy(out, key, key_length);
	out[key_length] = ' ';
	memcpy(out + key_length + 1, name, length);
	return key_length + 1 + length;
}

size_t
an_named_key_length(const char *text, size_t length)
{
	const char *space = memchr(text, ' ', length);

	return space != NULL ? (size_t) (space - text) : length;
}

bool
an_named_meets(const AnSoundKeys *keys, const char *stretch, size_t stretch_length, const char *text, size_t length)
{
	size_t key_length = an_named_key_length(text, length);

	for (int i = 0; i < keys->count; i++)
		if (strlen(keys->key[i]) == key_length && memcmp(keys->key[i], text, key_length) == 0)
			return an_sound_similarity(stretch, stretch_length, text + key_length + 1, length - key_length - 1) >= AN_SOUND_SAME;
	return false;
}

void
an_named_stretches(const char *name, size_t length, uint32_t position, AnNamedVisit visit, void *context)
{
	AnSearchWords words;
	AnSearchWord word, before = {0};
	bool follows = false;

	visit(context, name, length, position);
	an_search_words_begin(&words, name, length, position, AN_STOPS_STAY);
	while (an_search_words_next(&words, &word))
	{
		if (follows && !word.part)
			visit(context, name + before.start, word.end - before.start, before.position);
		if (word.end - word.start < length)
			visit(context, name + word.start, word.end - word.start, word.position);
		follows |= !word.part;
		if (!word.part)
			before = word;
	}
}
