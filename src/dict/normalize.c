/*
 * normalize.c
 *		Doubled letters in a match key.
 *
 * In a key every Arabic letter is two bytes and no mark stands between letters,
 * so a doubled letter is two equal pairs of bytes.  Only words that have one are read and
 * looked up; all others are passed over, and moved down where a word before them
 * became shorter.
 */
#include "dict/normalize.h"

#include <stdbool.h>
#include <string.h>

#include "memory.h"
#include "morph/morph.h"

/* Look-ups between two questions whether the work is to be cancelled */
#define INTERRUPT_WORDS 256

/* Is it the first byte of a letter of the Arabic block that a key can have? */
static inline bool
is_letter(const char *at)
{
	unsigned char lead = (unsigned char) at[0];

	return lead == 0xD8 || lead == 0xD9;
}

/* The end of the word at at; *doubled says that one of its letters follows itself. */
static const char *
word_end(const char *at, const char *end, bool *doubled)
{
	const char *next = at;

	*doubled = false;
	while (end - next >= 2 && is_letter(next))
	{
		*doubled = *doubled || (next > at && memcmp(next - 2, next, 2) == 0);
		next += 2;
	}
	return next;
}

/* Writes the word, without its doubled letter where it is known so, at out; returns the bytes written. */
static size_t
write_word(const char *word, size_t length, char *out)
{
	AnLetters letters;

	if (an_letters_read(word, length, &letters) && an_morph_undouble(&letters))
	{
		an_letters_fold(&letters);
		return an_letters_write(letters.code, letters.count, out);
	}
	memmove(out, word, length);
	return length;
}

size_t
an_normalize_undouble(char *key, size_t length)
{
	const char *at = key, *end = key + length;
	char *out = key;
	unsigned looked = 0;

	while (at < end)
	{
		const char *start = at;
		bool doubled = false;

		if (is_letter(at))
			at = word_end(at, end, &doubled);
		if (at == start)
			at++;
		if (doubled)
		{
			if (++looked % INTERRUPT_WORDS == 0)
				AN_CHECK_INTERRUPTS();
			out += write_word(start, (size_t) (at - start), out);
			continue;
		}
		if (out != start)
			memmove(out, start, (size_t) (at - start));
		out += at - start;
	}
	return (size_t) (out - key);
}
