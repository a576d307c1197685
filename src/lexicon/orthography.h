/*
 * orthography.h
 *		From sounds to letters: how the forms that the paradigms build are written.
 *
 * Paradigms build words as sounds in Buckwalter's notation: consonants and long
 * vowels are letters (A w y; ' is hamza without a seat, p ة, Y ى), short
 * vowels are a i u; U is the long u of which a following و is no doubling.  Writing drops the short vowels and doubled consonants,
 * and gives each hamza its seat.
 */
#ifndef AN_ORTHOGRAPHY_H
#define AN_ORTHOGRAPHY_H

#include "unicode/letters.h"

#define SOUNDS_MAX 64

/* The letter of a sound (' is AN_HAMZA), AN_NO_LETTER for a short vowel or anything else. */
extern uint8_t an_sound_letter(char sound);
/* The sound of a letter; a hamza on any seat is '. */
extern char an_letter_sound(uint8_t letter);
/* Writes sounds; count 0 if the result is empty or too long. */
extern AnLetters an_write_sounds(const char *sounds);

/* Appends letters given in the notation, as they stand; a word that grows too long becomes empty for good. */
extern void an_append_letters(AnLetters *word, const char *notation);
/* Takes count letters off the end. */
extern AnLetters an_without_end(AnLetters word, int count);
/* Does the word end with these letters, given in the notation (> أ, < إ, & ؤ, } ئ, | آ)? */
extern bool an_ends_with(const AnLetters *word, const char *notation);
/* The same letters? */
extern bool an_same_letters(const AnLetters *a, const AnLetters *b);

#endif /* AN_ORTHOGRAPHY_H */
