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
	return c - 0x0600 < 0x80 ? an_letter_codes[(0xD8 | (c >> 6 & 1)) | (0x80 | (c & 0x3F)) << 8] : AN_NO_LETTER;
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

/* Is code there three times already, at the end? */
static inline bool
is_fourth(const AnLetters *word, uint8_t code)
{
	int n = word->count;

	return n >= LONGEST_REPEAT && word->code[n - 1] == code && word->code[n - 2] == code && word->code[n - 3] == code;
}

/* Appends a letter, unless it would be the fourth of its kind in a row; false if the word is full. */
static bool
append_letter(AnLetters *word, uint8_t code)
{
	if (is_fourth(word, code))
		return true;
	if (word->count == AN_WORD_MAX)
		return false;
	word->code[word->count++] = code;
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

/* Reads standard letters, of which most words wholly consist, up to what needs more care; returns where that is. */
static const char *
read_plain(const char *at, const char *end, AnLetters *word)
{
	for (; end - at >= 2 && word->count < AN_WORD_MAX; at += 2)
	{
		uint8_t code = an_letter_code_at((const unsigned char *) at);

		if (code == AN_NO_LETTER || is_fourth(word, code))
			break;
		word->code[word->count++] = code;
	}
	return at;
}

/* Reads a madda or hamza mark, which changes the last letter or is one on a tatweel; false if the word is full. */
static bool
append_mark(AnLetters *word, uint32_t mark, bool *on_tatweel)
{
	if (*on_tatweel && mark != MADDA_MARK)
	{
		*on_tatweel = false;
		return append_letter(word, AN_HAMZA);
	}
	if (word->count > 0)
	{
		/* put again: it may be the fourth of its kind only now */
		uint8_t code = word->code[--word->count];

		append_letter(word, an_letter_with_mark(code, mark));
	}
	return true;
}

/* Reads a word; see letters.h. */
bool
an_letters_read(const char *text, size_t len, AnLetters *word)
{
	const char *at, *end = text + len;
	bool on_tatweel = false;

	word->count = 0;
	at = read_plain(text, end, word);
	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);
		uint8_t code = letter_code(c), before = word->count;

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
			if (!append_mark(word, c, &on_tatweel))
				return false;
		}
		else
		{
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
		{
			/* U+0621 .. U+063A and U+0641 .. U+064A */
			at[0] = code[i] < AN_FEH ? '\xD8' : '\xD9';
			at[1] = (char) (code[i] + (code[i] < AN_FEH ? 0xA0 : 0x66));
			at += 2;
		}
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
