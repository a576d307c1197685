/*
 * named.c
 *		Names by their sounds: person:Erdogan finds أردوغان.
 */
#include "search/named.h"

#include <string.h>

#include "search/words.h"

/* Bytes of a word that takes the next one: four Arabic letters. */
#define TAKING_BYTES_MAX 8

/*
 * Classes of sound keys that one letter can stand for, as one: ض is d or z, ث is t or s, ج is j or g, خ is x or k; h is
 * left out, which is often not heard.  Keys that a letter doubled then are one.
 */
static char
coarse_class(char class)
{
	switch (class)
	{
		case 'd':
		case 't':
			return 's';
		case 'j':
		case 'x':
			return 'k';
		case 'h':
			return '\0';
		default:
			return class;
	}
}

/* Makes a key coarser in place. */
static void
coarsen(char *key)
{
	char *to = key;

	for (const char *from = key; *from != '\0'; from++)
	{
		char class = coarse_class(*from);

		if (class != '\0' && (to == key || to[-1] != class))
			*to++ = class;
	}
	/* of h alone something has to be left */
	if (to == key)
		*to++ = 'h';
	*to = '\0';
}

void
an_named_keys(AnSoundKeys *keys, const char *name, size_t length)
{
	int kept = 0;

	an_sound_keys(keys, name, length);
	for (int i = 0; i < keys->count; i++)
	{
		int j = 0;

		coarsen(keys->key[i]);
		while (j < kept && strcmp(keys->key[j], keys->key[i]) != 0)
			j++;
		if (j == kept)
			memmove(keys->key[kept++], keys->key[i], AN_SOUND_KEY_MAX);
	}
	keys->count = kept;
}

size_t
an_named_write(char *out, const char *key, size_t key_length, const char *name, size_t length)
{
	if (length > AN_SOUND_BYTES_MAX)
		length = AN_SOUND_BYTES_MAX;
	memcpy(out, key, key_length);
	out[key_length] = ' ';
	memcpy(out + key_length + 1, name, length);
	return key_length + 1 + length;
}

size_t
an_named_start(const char *text, size_t length)
{
	const char *space = memchr(text, ' ', length);

	return space != NULL ? (size_t) (space - text) + 1 : length;
}

bool
an_named_same(const char *text, size_t length, const char *name, size_t name_length)
{
	size_t start = an_named_start(text, length);

	return an_sound_similarity(text + start, length - start, name, name_length) >= AN_SOUND_SAME;
}

bool
an_named_has_key(const AnSoundKeys *keys, const char *text, size_t length)
{
	size_t start = an_named_start(text, length);

	for (int i = 0; i < keys->count; i++)
		if (strlen(keys->key[i]) + 1 == start && memcmp(keys->key[i], text, start - 1) == 0)
			return true;
	return false;
}

/* Is a word one that takes the next to be a name, by its sounds: أبو, عبد? */
static bool
takes_next(const char *word, size_t length)
{
	AnSoundKeys keys;

	if (length > TAKING_BYTES_MAX)
		return false;
	an_named_keys(&keys, word, length);
	for (int i = 0; i < keys.count; i++)
		if (strcmp(keys.key[i], "ab") == 0 || strcmp(keys.key[i], "abs") == 0)
			return true;
	return false;
}

void
an_named_stretches(const char *name, size_t length, uint32_t position, AnNamedVisit visit, void *context)
{
	AnSearchWords words;
	AnSearchWord word, before = {0};
	bool taken = false;

	an_search_words_begin(&words, name, length, position, AN_STOPS_STAY);
	while (an_search_words_next(&words, &word))
	{
		size_t bytes = word.end - word.start;

		if (taken && !word.part && word.end - before.start <= AN_NAMED_WORD_MAX)
			visit(context, name + before.start, word.end - before.start, before.position);
		if (bytes <= AN_NAMED_WORD_MAX)
			visit(context, name + word.start, bytes, word.position);
		if (word.part)
			continue;
		before = word;
		taken = takes_next(name + word.start, bytes);
	}
}
