/*
 * keys.c
 *		Keys of a name: its consonants by classes that spellings of one sound share.
 *
 * Vowels, ع, hamza and articles have no class; the words of a name stand together, so that it does not matter how they are parted.  A
 * unit that is read in two ways has two classes (ج is j or g): each combination of the ambiguous ones is a key, up to
 * AN_SOUND_KEYS_MAX; of further ambiguous ones only the likelier class is taken.  A name that begins with a vowel has a for it, so that أحمد is
 * not حمد.
 */
#include "sounds/units.h"

#include <string.h>

/* Appends a class to a key; "ks" for X, nothing for "-". */
static int
put_class(char *key, int length, char class)
{
	if (class == 'X' && length + 2 < AN_SOUND_KEY_MAX)
	{
		key[length++] = 'k';
		class = 's';
	}
	if (class != '-' && length + 1 < AN_SOUND_KEY_MAX)
		key[length++] = class;
	return length;
}

/* Every key with each of the unit's classes behind it, as far as there is room for keys. */
static void
add_unit(AnSoundKeys *keys, int *length, const char *classes)
{
	int choices = (int) strlen(classes), count = keys->count;

	if (count * choices > AN_SOUND_KEYS_MAX)
		choices = 1;
	for (int choice = choices - 1; choice >= 0; choice--)
		for (int i = 0; i < count; i++)
		{
			int to = choice * count + i;

			if (to != i)
				memcpy(keys->key[to], keys->key[i], (size_t) length[i]);
			length[to] = put_class(keys->key[to], length[i], classes[choice]);
		}
	keys->count = count * choices;
}

/* The longest unit at a letter that has classes. */
static const AnSoundUnit *
unit_with_key(const AnSoundChoice *choice, int *length)
{
	for (int i = 0; i < choice->count; i++)
		if (choice->item[i].unit->key != NULL)
		{
			*length = choice->item[i].length;
			return choice->item[i].unit;
		}
	*length = 1;
	return NULL;
}

/* Keeps each key once. */
static void
drop_equal(AnSoundKeys *keys)
{
	int kept = 0;

	for (int i = 0; i < keys->count; i++)
	{
		int j = 0;

		while (j < kept && strcmp(keys->key[j], keys->key[i]) != 0)
			j++;
		if (j == kept)
			memmove(keys->key[kept++], keys->key[i], AN_SOUND_KEY_MAX);
	}
	keys->count = kept;
}

void
an_sound_keys(AnSoundKeys *keys, const char *text, size_t text_length)
{
	AnSoundName name;
	int length[AN_SOUND_KEYS_MAX] = {0};
	bool begun = false;

	memset(keys, 0, sizeof(*keys));
	an_sound_read(&name, text, text_length);
	if (name.letters == 0)
		return;
	keys->count = 1;
	for (int at = 0, step; at < name.letters; at += step)
	{
		const AnSoundUnit *unit = unit_with_key(&name.choice[at], &step);

		if (unit == NULL)
			continue;
		if (!begun && (an_sound_is_vowel(unit) || unit->sounds[0] == 'c' || unit->sounds[0] == '\''))
			length[0] = put_class(keys->key[0], length[0], 'a');
		begun = begun || unit->sounds[0] != '@';
		add_unit(keys, length, unit->key);
	}
	for (int i = 0; i < keys->count; i++)
		keys->key[i][length[i]] = '\0';
	drop_equal(keys);
}
