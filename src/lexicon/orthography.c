/*
 * orthography.c
 *		From sounds to letters: how the forms that the paradigms build are written.
 *
 * The seat of a hamza follows the stronger of the vowels around it: i, then u,
 * then a, then none.  At the beginning it sits on alef; at the end (a last short vowel does not
 * count) only the vowel before it counts; after a long vowel and before a it
 * has no seat; with a following long A it becomes آ.
 */
#include "lexicon/orthography.h"

#include <string.h>

/* Buckwalter's letters in the order of AnLetter, from AN_HAMZA. */
static const char notation_letters[] = "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy";

uint8_t
an_sound_letter(char sound)
{
	const char *at = sound != '\0' ? strchr(notation_letters, sound) : NULL;

	return at != NULL ? (uint8_t) (at - notation_letters + AN_HAMZA) : AN_NO_LETTER;
}

char
an_letter_sound(uint8_t letter)
{
	switch (letter)
	{
		case AN_HAMZA:
		case AN_ALEF_HAMZA_ABOVE:
		case AN_ALEF_HAMZA_BELOW:
		case AN_WAW_HAMZA:
		case AN_YEH_HAMZA:
			return '\'';
		default:
			return notation_letters[letter - AN_HAMZA];
	}
}

/* Counts letters beyond the longest word too, so that the caller sees that it is too long. */
static void
append(AnLetters *word, uint8_t letter)
{
	if (word->count < AN_WORD_MAX)
		word->code[word->count] = letter;
	word->count++;
}

static bool
is_short(char sound)
{
	return sound == 'a' || sound == 'i' || sound == 'u';
}

/* The hamza at the beginning of a word, and what it takes with it; returns how many sounds were used. */
static int
write_first_hamza(const char *at, AnLetters *word)
{
	if (at[1] == 'A')
	{
		append(word, AN_ALEF_MADDA);
		return 2;
	}
	if (is_short(at[1]) && at[2] == '\'' && !is_short(at[3]))
	{
		/* two hamzas in one syllable: the second becomes the long vowel of the first */
		append(word, at[1] == 'a' ? AN_ALEF_MADDA : at[1] == 'i' ? AN_ALEF_HAMZA_BELOW : AN_ALEF_HAMZA_ABOVE);
		if (at[1] != 'a')
			append(word, at[1] == 'i' ? AN_YEH : AN_WAW);
		return 3;
	}
	append(word, at[1] == 'i' ? AN_ALEF_HAMZA_BELOW : AN_ALEF_HAMZA_ABOVE);
	return 1;
}

/* The seat of a hamza inside or at the end of a word. */
static uint8_t
hamza_seat(const char *at)
{
	char before = at[-1];
	char after = at[1] == '\0' || (is_short(at[1]) && at[2] == '\0') ? '\0' : at[1];
	bool last = after == '\0';

	if (before == 'i' || (!last && (after == 'i' || before == 'y')))
		return AN_YEH_HAMZA;
	if (before == 'u' || (!last && after == 'u'))
		return AN_WAW_HAMZA;
	if (before == 'a' || (!last && before != 'A' && before != 'w' && before != 'U'))
		return AN_ALEF_HAMZA_ABOVE;
	return AN_HAMZA;
}

/* A hamza that is not the first sound; returns how many sounds were used. */
static int
write_hamza(const char *at, AnLetters *word)
{
	uint8_t seat = hamza_seat(at);

	if (seat == AN_ALEF_HAMZA_ABOVE && at[1] == 'A')
	{
		append(word, AN_ALEF_MADDA);
		return 2;
	}
	append(word, seat);
	return 1;
}

AnLetters
an_write_sounds(const char *sounds)
{
	AnLetters word = {0};
	const char *at = sounds;

	while (*at != '\0')
	{
		if (is_short(*at) || (at > sounds && *at == at[-1] && *at != 'A'))
			at++; /* a doubled consonant is one letter */
		else if (*at == '\'')
			at += at == sounds ? write_first_hamza(at, &word) : write_hamza(at, &word);
		else if (*at == 'y' && at > sounds && at[-1] == 'u' && at[1] != '\0' && !is_short(at[1]) && at[1] != 'y')
		{
			append(&word, AN_WAW); /* uy is spoken and written uw: يوقن */
			at++;
		}
		else if (*at == 'U')
		{
			append(&word, AN_WAW); /* long, so that a و behind it is one more letter: حوول */
			at++;
		}
		else if (*at == 'Y' && word.count > 0 && word.code[word.count - 1] == AN_YEH)
		{
			append(&word, AN_ALEF); /* no ى behind ي: يحيا */
			at++;
		}
		else
			append(&word, an_sound_letter(*at++));
	}
	if (word.count > AN_WORD_MAX)
		word.count = 0;
	return word;
}

void
an_append_letters(AnLetters *word, const char *notation)
{
	if (word->count == 0)
		return;
	for (; *notation; notation++)
		append(word, an_sound_letter(*notation));
	if (word->count > AN_WORD_MAX)
		word->count = 0;
}

AnLetters
an_without_end(AnLetters word, int count)
{
	word.count = word.count > count ? word.count - count : 0;
	return word;
}

bool
an_ends_with(const AnLetters *word, const char *notation)
{
	int count = (int) strlen(notation);

	if (word->count < count)
		return false;
	for (int i = 0; i < count; i++)
		if (word->code[word->count - count + i] != an_sound_letter(notation[i]))
			return false;
	return true;
}

bool
an_same_letters(const AnLetters *a, const AnLetters *b)
{
	return a->count == b->count && memcmp(a->code, b->code, a->count) == 0;
}
