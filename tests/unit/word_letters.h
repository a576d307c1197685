/*
 * word_letters.h
 *		The letters of a test's word.
 */
#ifndef WORD_LETTERS_H
#define WORD_LETTERS_H

#include <string.h>

#include "unit.h"
#include "unicode/letters.h"

/* The letters of a word, which must be one; else a failure is counted. */
static inline AnLetters
letters_of(const char *text)
{
	AnLetters word = {0};

	EXPECT(an_letters_read(text, strlen(text), &word));
	return word;
}

#endif /* WORD_LETTERS_H */
