/*
 * guess.h
 *		Words that the lexicon does not have.
 */
#ifndef AN_MORPH_GUESS_H
#define AN_MORPH_GUESS_H

#include "morph/morph.h"

/* The likely reading of an unknown word: clitics and endings cut only where the letters are evidence. */
extern void an_morph_guess(const AnLetters *word, AnReading *reading);

#endif /* AN_MORPH_GUESS_H */
