/*
 * named.c
 *		Names by their sounds: person:Erdogan finds أردوغان.
 */
#include "search/named.h"

#include <string.h>

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
an_named_joins(const char *key)
{
	/* أبو and عبد */
	return strncmp(key, "ab", 2) == 0 && key[2] != '\0';
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
