/*
 * scan.c
 *		Markup without libxml2: is a text HTML, and where do its tags begin and end?
 *
 * Tags end where libxml2 has them end, so that their attributes can be counted before it sees them: a name, perhaps an equals sign with
 * a value, in quotation marks or up to white space; anything else is passed over up to white space.
 */
#include "html/parts.h"

#include <string.h>

/* No known element's name is longer. */
#define NAME_MAX_BYTES 32

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_name(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
}

static uint32_t
skip_blanks(const char *text, uint32_t length, uint32_t at)
{
	while (at < length && is_blank(text[at]))
		at++;
	return at;
}

/* Behind the next byte c at or behind at, or the end of the text. */
static uint32_t
skip_past(const char *text, uint32_t length, uint32_t at, char c)
{
	const char *found = at < length ? memchr(text + at, c, length - at) : NULL;

	return found != NULL ? (uint32_t) (found - text) + 1 : length;
}

/* Behind the attribute at at, which is neither white space nor the end of the tag. */
static uint32_t
skip_attribute(const char *text, uint32_t length, uint32_t at)
{
	uint32_t start = at;

	while (at < length && is_name(text[at]))
		at++;
	if (at == start)
	{
		for (at++; at < length && !is_blank(text[at]) && text[at] != '>'; at++)
			;
		return at;
	}
	start = skip_blanks(text, length, at);
	if (start == length || text[start] != '=')
		return at;
	at = skip_blanks(text, length, start + 1);
	if (at < length && (text[at] == '"' || text[at] == '\''))
		return skip_past(text, length, at + 1, text[at]);
	while (at < length && !is_blank(text[at]) && text[at] != '>')
		at++;
	return at;
}

/* Behind the end tag of a script or style, whose content begins at at. */
static uint32_t
skip_raw(const char *text, uint32_t length, uint32_t at, const AnMarkup *markup)
{
	for (;;)
	{
		const char *found = at < length ? memchr(text + at, '<', length - at) : NULL;
		uint32_t i = 0;

		if (found == NULL)
			return length;
		at = (uint32_t) (found - text) + 1;
		if (at == length || text[at] != '/' || length - at <= markup->name_length)
			continue;
		while (i < markup->name_length && (text[at + 1 + i] | 0x20) == (text[markup->name + i] | 0x20))
			i++;
		if (i == markup->name_length)
			return skip_past(text, length, at, '>');
	}
}

/* The rest of a tag whose name has been read; at is behind that. */
static uint32_t
skip_tag(const char *text, uint32_t length, uint32_t at, AnMarkup *markup)
{
	while ((at = skip_blanks(text, length, at)) < length && text[at] != '>')
	{
		if (text[at] == '/')
		{
			at++;
			continue;
		}
		markup->attributes++;
		at = skip_attribute(text, length, at);
	}
	if (at == length)
		return length;
	if (!markup->closes && (an_html_markup_element(text, markup) & AN_ELEMENT_RAW))
		return skip_raw(text, length, at + 1, markup);
	return at + 1;
}

/* Behind the comment that begins at at. */
static uint32_t
skip_comment(const char *text, uint32_t length, uint32_t at)
{
	for (at += 4; at < length;)
	{
		at = skip_past(text, length, at, '>');
		if (text[at - 1] == '>' && text[at - 2] == '-' && text[at - 3] == '-')
			break;
	}
	return at < length ? at : length;
}

bool
an_html_markup(const char *text, uint32_t length, uint32_t at, AnMarkup *markup)
{
	const char *found;

	while (at < length && (found = memchr(text + at, '<', length - at)) != NULL)
	{
		at = (uint32_t) (found - text);
		*markup = (AnMarkup){.start = at};
		markup->closes = at + 1 < length && text[at + 1] == '/';
		markup->name = at + 1 + markup->closes;
		while (markup->name + markup->name_length < length && is_name(text[markup->name + markup->name_length]))
			markup->name_length++;
		if (markup->name_length > 0 && is_letter(text[markup->name]))
			markup->end = skip_tag(text, length, markup->name + markup->name_length, markup);
		else if (length - at >= 4 && memcmp(text + at, "<!--", 4) == 0)
			markup->end = skip_comment(text, length, at);
		else if (at + 1 < length && (text[at + 1] == '!' || text[at + 1] == '?'))
			markup->end = skip_past(text, length, at, '>');
		else
		{
			at++;
			continue;
		}
		if (markup->name_length > 0 && !is_letter(text[markup->name]))
			markup->name_length = 0;
		return true;
	}
	return false;
}

uint32_t
an_html_markup_element(const char *text, const AnMarkup *markup)
{
	char name[NAME_MAX_BYTES];

	if (markup->name_length == 0 || markup->name_length > NAME_MAX_BYTES)
		return 0;
	for (uint32_t i = 0; i < markup->name_length; i++)
	{
		char c = text[markup->name + i];

		name[i] = (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
	}
	return an_html_element(name, markup->name_length);
}

bool
an_html_is(const char *text, size_t length)
{
	uint32_t end = length < UINT32_MAX ? (uint32_t) length : UINT32_MAX;
	AnMarkup markup = {0};

	while (an_html_markup(text, end, markup.end, &markup))
		if ((an_html_markup_element(text, &markup) & AN_ELEMENT_TAGGED) && text[markup.end - 1] == '>')
			return true;
	return false;
}
