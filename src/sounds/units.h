/*
 * units.h
 *		A name as letters, and which sounds one or several of them can be.  For the files of this room.
 */
#ifndef AN_SOUND_UNITS_H
#define AN_SOUND_UNITS_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

#include "sounds/sounds.h"
#include "unicode/letters.h"

/*
 * A letter: an AnLetter as written; one of those below; a Latin letter as its lower case in ASCII; or a capital for
 * Latin letters that a mark makes others: C ç, E é, G ğ, N ñ, O ö, S ş š, U ü, X č ć, Z ž.
 */
enum
{
	AN_SOUND_APOSTROPHE = '\'',
	AN_SOUND_PEH = 48, /* پ */
	AN_SOUND_TCHEH,	   /* چ */
	AN_SOUND_JEH,	   /* ژ */
	AN_SOUND_VEH,	   /* ڤ */
	AN_SOUND_GAF,	   /* گ ڭ */
	AN_SOUND_ARTICLE,  /* al-, el-, and what assimilation makes of them; ال is left as letters */
	AN_SOUND_HOUSE,	   /* آل, in Latin script hardly to be told from an article */
	AN_SOUND_SON	   /* بن ابن bin ben ibn */
};

#define AN_SOUND_IS_SIGN(code) ((code) >= AN_SOUND_ARTICLE && (code) <= AN_SOUND_SON)

#define AN_SOUND_IS_LATIN(code) ((code) >= 'A')

/* Where in its word a unit may stand. */
enum
{
	AN_SOUND_FIRST = 1,
	AN_SOUND_INSIDE = 2,
	AN_SOUND_FINAL = 4,
	AN_SOUND_ANYWHERE = 7,
	AN_SOUND_BEFORE_FRONT = 8, /* with one of those: and only before e, i, y */
	AN_SOUND_LONG = 16		   /* two Latin letters that are one vowel, and long in the last syllable: Hussein, Mahmoud */
};

#define AN_SOUND_UNIT_LETTERS 4

/*
 * What one or several letters can sound like.  sounds is pairs of a sound and what it costs to take them for it, in
 * tenths of a consonant; two units that have a sound in common are as far apart as both costs together.  "-5" is the
 * cost of being silent against the other script, "~5" against its own; 10 where it is not given.  They stand behind
 * the sounds.  units.c lists the sounds.
 */
typedef struct AnSoundUnit
{
	uint8_t letter[AN_SOUND_UNIT_LETTERS];
	uint8_t where;
	const char *sounds;
	const char *key; /* the classes that a key has for it, the likelier first; "-" for none */
} AnSoundUnit;

/* At most so many, as they are numbered in a byte. */
#define AN_SOUND_UNITS_MAX 254

extern const AnSoundUnit an_sound_units[];
extern const int an_sound_unit_count;

#define AN_SOUND_CHOICES 4

/* The units that begin at a letter, the longest first. */
typedef struct AnSoundChoice
{
	int count;
	struct
	{
		const AnSoundUnit *unit;
		uint8_t length;
		uint8_t silent_other; /* its cost of being silent against the other script */
		uint8_t silent_own;
		bool is_long; /* a vowel that an Arabic name has a letter for */
	} item[AN_SOUND_CHOICES];
} AnSoundChoice;

typedef struct AnSoundName
{
	int letters;
	uint8_t letter[AN_SOUND_LETTERS_MAX];
	AnSoundChoice choice[AN_SOUND_LETTERS_MAX];
	int parts;
	uint8_t part[AN_SOUND_PARTS_MAX + 1]; /* where each begins; where the last ends */
} AnSoundName;

/* Reads a name (spell.c). */
extern void an_sound_read(AnSoundName *name, const char *text, size_t length);

static inline bool
an_sound_is_vowel(const AnSoundUnit *unit)
{
	char c = unit->sounds[0];

	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

#endif /* AN_SOUND_UNITS_H */
