/*
 * marks.c
 *		The signs of the query language.
 *
 * Straight marks end themselves; of the curved ones either ends a phrase, for
 * writers from right to left exchange them; guillemets come in pairs.
 *
 * Operators as words: OR and AND in any case, NOT only in capitals, أو, و.
 * There is no Arabic word for NOT: ليس and بدون stand in headlines, which people
 * paste, and would turn their meaning round.
 */
#include "search/marks.h"

#include <string.h>

#include "unicode/classes.h"
#include "unicode/letters.h"
#include "unicode/utf8.h"

enum
{
	QUOTE_STRAIGHT = '"',
	QUOTE_LEFT = 0x201C,
	QUOTE_RIGHT = 0x201D,
	QUOTE_LOW = 0x201E,
	QUOTE_REVERSED = 0x201F,
	GUILLEMET_OPEN = 0x00AB,
	GUILLEMET_CLOSE = 0x00BB,
	ANGLE_OPEN = 0x2039,
	ANGLE_CLOSE = 0x203A,
	ELLIPSIS = 0x2026
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
	{QUOTE_REVERSED, {QUOTE_RIGHT, QUOTE_LEFT}},
	{ANGLE_OPEN, {ANGLE_CLOSE, ANGLE_CLOSE}},
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

/* The hyphens and minus signs that keyboards and word processors make of -. */
static const uint32_t excluding[] = {'-', 0x2010, 0x2011, 0x2013, 0x2212, 0xFE63, 0xFF0D};

bool
an_marks_excludes(uint32_t c)
{
	for (size_t i = 0; i < sizeof(excluding) / sizeof(excluding[0]); i++)
		if (excluding[i] == c)
			return true;
	return false;
}

AnQueryMode
an_marks_mode(char c)
{
	return c == '*' ? AN_MODE_PREFIX : c == '~' ? AN_MODE_TYPO : AN_MODE_EXACT;
}

bool
an_marks_range(const char **at, const char *end)
{
	const char *next = *at;

	if (next >= end || (*next != '.' && an_utf8_next(&next, end) != ELLIPSIS))
		return false;
	while (next < end && *next == '.')
		next++;
	/* one full stop alone is none */
	if (next - *at < 2)
		return false;
	*at = next;
	return true;
}

/* Is the text the word, in any case?  word is lower case. */
static bool
is_word(const char *text, size_t length, const char *word)
{
	for (size_t i = 0; i < length; i++)
		if (word[i] == '\0' || (text[i] | 0x20) != word[i])
			return false;
	return word[length] == '\0';
}

AnMarksOperator
an_marks_operator(const char *text, size_t length)
{
	AnLetters letters;

	if (length == 0 || length > 16)
		return AN_MARKS_WORD;
	if (is_word(text, length, "or"))
		return AN_MARKS_OR;
	if (is_word(text, length, "and"))
		return AN_MARKS_AND;
	if (length == 3 && memcmp(text, "NOT", 3) == 0)
		return AN_MARKS_NOT;
	if (!an_letters_read(text, length, &letters))
		return AN_MARKS_WORD;
	an_letters_fold(&letters);
	if (letters.count == 2 && letters.code[0] == AN_ALEF && letters.code[1] == AN_WAW)
		return AN_MARKS_OR;
	return letters.count == 1 && letters.code[0] == AN_WAW ? AN_MARKS_AND : AN_MARKS_WORD;
}

/* The usual sign for a full-width one, 0 for a control of direction, else c. */
static uint32_t
plain_sign(uint32_t c)
{
	if (c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
		c == 0xFEFF)
		return 0;
	if (c < 0xFF01 || c > 0xFF5E || strchr("\"()*:|~", (int) (c - 0xFF01 + '!')) == NULL)
		return c;
	return c - 0xFF01 + '!';
}

const char *
an_marks_plain(const char *text, size_t *length, const AnMemory *memory)
{
	const char *end = text + *length;
	char *copy = NULL;
	size_t written = 0;

	for (const char *at = text; at < end;)
	{
		const char *start = at;
		uint32_t c = an_utf8_next(&at, end);
		uint32_t sign = plain_sign(c);

		if (sign != c && copy == NULL)
		{
			copy = an_memory_alloc(memory, *length);
			written = (size_t) (start - text);
			memcpy(copy, text, written);
		}
		if (copy == NULL || sign == 0)
			continue;
		if (sign != c)
			copy[written++] = (char) sign;
		else
		{
			memcpy(copy + written, start, (size_t) (at - start));
			written += (size_t) (at - start);
		}
	}
	if (copy == NULL)
		return text;
	*length = written;
	return copy;
}

bool
an_marks_bare(const char *text, size_t length)
{
	const char *at = text;

	if (length == 0 || an_marks_excludes(an_utf8_next(&at, text + length)) ||
		an_marks_operator(text, length) != AN_MARKS_WORD)
		return false;
	at = text;
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
