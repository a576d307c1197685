/*
 * letters.c
 *		Words in UTF-8 to letter codes and back.
 *
 * A character's standard spelling (tables.h) is Arabic letters or it is not;
 * nearly all of a text is standard letters, whose code is arithmetic.  A hamza
 * or madda written as a mark of its own changes the letter before it, whatever
 * other marks stand between; on a tatweel it is a letter.
 */
#include "unicode/letters.h"

#include <string.h>

#include "unicode/tables.h"
#include "unicode/utf8.h"

#define MADDA_MARK 0x0653
#define HAMZA_MARK_ABOVE 0x0654
#define HAMZA_MARK_BELOW 0x0655
#define TATWEEL 0x0640
#define LONGEST_REPEAT 3

/* Code of a standard letter, or AN_NO_LETTER. */
static inline uint8_t
letter_code(uint32_t c)
{
	if (c >= 0x0621 && c <= 0x063A)
		return (uint8_t) (c - 0x0620);
	if (c >= 0x0641 && c <= 0x064A)
		return (uint8_t) (c - 0x0626);
	return AN_NO_LETTER;
}

/* What a letter becomes under a hamza or madda mark. */
uint8_t
an_letter_with_mark(uint8_t letter, uint32_t mark)
{
	switch (letter)
	{
		case AN_ALEF:
			return mark == MADDA_MARK		  ? AN_ALEF_MADDA
				   : mark == HAMZA_MARK_ABOVE ? AN_ALEF_HAMZA_ABOVE
											  : AN_ALEF_HAMZA_BELOW;
		case AN_WAW:
			return mark == MADDA_MARK ? AN_WAW : AN_WAW_HAMZA;
		case AN_YEH:
		case AN_ALEF_MAKSURA:
			return mark == MADDA_MARK ? letter : AN_YEH_HAMZA;
		default:
			return letter;
	}
}

/* Appends a letter, unless it would be the fourth of its kind in a row; false if the word is full. */
static bool
append_letter(AnLetters *word, uint8_t code)
{
	int n = word->count;

	if (n >= LONGEST_REPEAT && word->code[n - 1] == code && word->code[n - 2] == code &&
		word->code[n - 3] == code)
		return true;
	if (n == AN_WORD_MAX)
		return false;
	word->code[n] = code;
	word->count++;
	return true;
}

/* Appends the letters that c is spelled with; false if it has anything else, or the word is full. */
static bool
append_spelling(AnLetters *word, uint32_t c)
{
	const AnChar *info = an_char(c);
	const uint32_t *spelling = &an_spellings[info->spell];

	if (info->spell == 0)
		return false;
	for (uint32_t i = 1; i <= spelling[0]; i++)
	{
		uint8_t code = letter_code(spelling[i]);

		if (code == AN_NO_LETTER || !append_letter(word, code))
			return false;
	}
	return true;
}

/* Reads a word; see letters.h. */
bool
an_letters_read(const char *text, size_t len, AnLetters *word)
{
	const char *at = text, *end = text + len;
	bool on_tatweel = false;

	word->count = 0;
	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);
		uint8_t code = letter_code(c);

		if (code != AN_NO_LETTER)
		{
			if (!append_letter(word, code))
				return false;
			on_tatweel = false;
		}
		else if (c == TATWEEL)
			on_tatweel = true;
		else if (c >= MADDA_MARK && c <= HAMZA_MARK_BELOW)
		{
			if (on_tatweel && c != MADDA_MARK)
			{
				if (!append_letter(word, AN_HAMZA))
					return false;
				on_tatweel = false;
			}
			else if (word->count > 0)
			{
				/* put again: it may be the fourth of its kind only now */
				code = word->code[--word->count];
				append_letter(word, an_letter_with_mark(code, c));
			}
		}
		else
		{
			uint8_t before = word->count;

			if (!append_spelling(word, c))
				return false;
			on_tatweel = on_tatweel && word->count == before;
		}
	}
	return word->count > 0;
}

/* Writes codes as UTF-8; see letters.h. */
size_t
an_letters_write(const uint8_t *code, int count, char *out)
{
	char *at = out;

	for (int i = 0; i < count; i++)
	{
		if (code[i] == AN_LETTER_SPACE)
			*at++ = ' ';
		else
			at += an_utf8_put(code[i] + (code[i] < AN_FEH ? 0x0620u : 0x0626u), at);
	}
	return (size_t) (at - out);
}

/* Replaces every code by its fold. */
void
an_letters_fold(AnLetters *word)
{
	for (int i = 0; i < word->count; i++)
		word->code[i] = an_letter_fold[word->code[i]];
}

/* Are the two equal after folding? */
bool
an_letters_equal(const uint8_t *a, const uint8_t *b, int count)
{
	for (int i = 0; i < count; i++)
		if (an_letter_fold[a[i]] != an_letter_fold[b[i]])
			return false;
	return true;
}
