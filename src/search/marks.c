/*
 * marks.c
 *		The signs of the query language.
 *
 * Straight marks end themselves; of the curved ones either ends a phrase, for
 * writers from right to left exchange them; guillemets come in pairs.
 */
#include "search/marks.h"

#include "unicode/classes.h"
#include "unicode/letters.h"
#include "unicode/utf8.h"

enum
{
	QUOTE_STRAIGHT = '"',
	QUOTE_LEFT = 0x201C,
	QUOTE_RIGHT = 0x201D,
	QUOTE_LOW = 0x201E,
	GUILLEMET_OPEN = 0x00AB,
	GUILLEMET_CLOSE = 0x00BB
};

/* A mark that begins a phrase, and the marks that end it. */
static const struct
{
	uint32_t open;
	uint32_t close[2];
} quotes[] = {
	{QUOTE_STRAIGHT, {QUOTE_STRAIGHT, QUOTE_STRAIGHT}},
	{GUILLEMET_OPEN, {GUILLEMET_CLOSE, GUILLEMET_CLOSE}},
	{QUOTE_LEFT, {QUOTE_RIGHT, QUOTE_LEFT}},
	{QUOTE_RIGHT, {QUOTE_RIGHT, QUOTE_LEFT}},
	{QUOTE_LOW, {QUOTE_RIGHT, QUOTE_LEFT}},
};

#define QUOTE_COUNT ((int) (sizeof(quotes) / sizeof(quotes[0])))

/* The pairs that canonical text may use, best first. */
static const struct
{
	uint32_t open_mark;
	const char *open;
	const char *close;
} written[] = {
	{QUOTE_STRAIGHT, "\"", "\""},
	{GUILLEMET_OPEN, "\xC2\xAB", "\xC2\xBB"},
	{QUOTE_LEFT, "\xE2\x80\x9C", "\xE2\x80\x9D"},
};

#define WRITTEN_COUNT ((int) (sizeof(written) / sizeof(written[0])))

bool
an_marks_opens(uint32_t c)
{
	for (int i = 0; i < QUOTE_COUNT; i++)
		if (quotes[i].open == c)
			return true;
	return false;
}

bool
an_marks_closes(uint32_t c, uint32_t open)
{
	for (int i = 0; i < QUOTE_COUNT; i++)
		if ((open == 0 || quotes[i].open == open) && (quotes[i].close[0] == c || quotes[i].close[1] == c))
			return true;
	return false;
}

bool
an_marks_is_space(uint32_t c)
{
	AnClass class = an_class(c);

	return class == AN_CLASS_SPACE || class == AN_CLASS_NEWLINE || c < ' ';
}

bool
an_marks_ends_word(uint32_t c)
{
	return c == '(' || c == ')' || c == '|' || c == '*' || c == '~' || an_marks_is_space(c) || an_marks_opens(c) ||
		   an_marks_closes(c, 0);
}

bool
an_marks_is_or(const char *text, size_t length)
{
	AnLetters letters;

	if (length == 2 && (text[0] | 0x20) == 'o' && (text[1] | 0x20) == 'r')
		return true;
	if (length > 16 || !an_letters_read(text, length, &letters))
		return false;
	an_letters_fold(&letters);
	return letters.count == 2 && letters.code[0] == AN_ALEF && letters.code[1] == AN_WAW;
}

bool
an_marks_bare(const char *text, size_t length)
{
	const char *at = text;

	if (length == 0 || *text == '-' || an_marks_is_or(text, length))
		return false;
	while (at < text + length)
	{
		uint32_t c = an_utf8_next(&at, text + length);

		/* a colon inside is kept apart from a field's name by the marks */
		if (c == ':' || an_marks_ends_word(c))
			return false;
	}
	return true;
}

/* Is there a mark in text that would end a phrase begun by open? */
static bool
holds_close(const char *text, size_t length, uint32_t open)
{
	const char *at = text;

	while (at < text + length)
		if (an_marks_closes(an_utf8_next(&at, text + length), open))
			return true;
	return false;
}

void
an_marks_around(const char *text, size_t length, const char **open, const char **close)
{
	int best = 0;

	while (best < WRITTEN_COUNT - 1 && holds_close(text, length, written[best].open_mark))
		best++;
	*open = written[best].open;
	*close = written[best].close;
}
