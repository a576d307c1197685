/*
 * keys.c
 *		Keys of a name: its consonants by classes that spellings of one sound share.
 *
 * Vowels, ع, hamza and articles have no class; the words of a name stand together, so that it does not matter how they
 * are parted.  A unit that is read in two ways has two classes (ج is j or g): each combination of the ambiguous ones is
 * a key, up to AN_SOUND_KEYS_MAX; of further ambiguous ones only the likelier class is taken.  Letters at the head of a
 * word that may be an article are read both ways.  A name that begins with a vowel has a for it, so that أحمد is not
 * حمد.  Names that differ in vowels only, محمد and محمود, share keys: an_sound_similarity tells them apart.
 *
 * The lexicon is not asked: keys are stored, and must not change with it.
 */
#include "sounds/units.h"

#include <string.h>

/* Appends a class to a key, but nothing for "-" and what is there already: نصر الله, نصرالله. */
static int
put_one(char *key, int length, char class)
{
	if (class != '-' && length + 1 < AN_SOUND_KEY_MAX && (length == 0 || key[length - 1] != class))
		key[length++] = class;
	return length;
}

/* The same of classes that stand for two. */
static int
put_class(char *key, int length, char class)
{
	if (class == 'X')
		return put_one(key, put_one(key, length, 'k'), 's');
	if (class == 'N')
		return put_one(key, put_one(key, length, 'n'), 'k');
	if (class == 'B')
		return put_one(key, put_one(key, length, 'b'), 'n');
	return put_one(key, length, class);
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

/* Is choice i an article that is not apart from its word, and may be letters of it as well: العبادي, الهام? */
static bool
is_joined_article(const AnSoundChoice *choice, int i)
{
	return i < choice->count && choice->item[i].unit->sounds[0] == '@' && choice->item[i].length > 1;
}

/* The longest unit at a letter that has classes. */
static const AnSoundUnit *
unit_with_key(const AnSoundChoice *choice, int *length, bool whole)
{
	for (int i = 0; i < choice->count; i++)
		if (choice->item[i].unit->key != NULL && !(whole && is_joined_article(choice, i)))
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

/* Adds the keys of the name to keys, which is empty; whole: an article that is not apart is letters of its word. */
static void
make_keys(AnSoundKeys *keys, const AnSoundName *name, bool whole)
{
	int length[AN_SOUND_KEYS_MAX] = {0};
	bool begun = false;

	keys->count = 1;
	for (int at = 0, step; at < name->letters; at += step)
	{
		const AnSoundUnit *unit = unit_with_key(&name->choice[at], &step, whole);

		if (unit == NULL)
			continue;
		if (!begun && (an_sound_is_vowel(unit) || unit->sounds[0] == 'c' || unit->sounds[0] == '\''))
			length[0] = put_class(keys->key[0], length[0], 'a');
		begun = begun || (unit->sounds[0] != '@' && unit->sounds[0] != '=');
		add_unit(keys, length, unit->key);
	}
	for (int i = 0; i < keys->count; i++)
		keys->key[i][length[i]] = '\0';
}

/* Has a word of it an article that is not apart? */
static bool
has_article(const AnSoundName *name)
{
	for (int at = 0; at < name->letters; at++)
		if (is_joined_article(&name->choice[at], 0))
			return true;
	return false;
}

void
an_sound_keys(AnSoundKeys *keys, const char *text, size_t length)
{
	AnSoundName name;

	memset(keys, 0, sizeof(*keys));
	an_sound_read(&name, text, length);
	if (name.letters == 0)
		return;
	make_keys(keys, &name, false);
	if (has_article(&name))
	{
		AnSoundKeys others = {0};

		make_keys(&others, &name, true);
		for (int i = 0; i < others.count && keys->count < AN_SOUND_KEYS_MAX; i++)
			memcpy(keys->key[keys->count++], others.key[i], AN_SOUND_KEY_MAX);
	}
	drop_equal(keys);
}
