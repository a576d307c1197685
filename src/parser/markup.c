/*
 * markup.c
 *		Tags, comments and entities of HTML, hashtags, mentions.
 *
 * A tag runs from < and a letter, / ! or ? to the first > outside quotation
 * marks.  It holds no other <, so that an attempt that fails costs no more than the way to
 * the next attempt.  A comment runs to its -->; where the text has none further on, that is noted and not
 * looked for again.
 */
#include "parser/rules.h"

#include <string.h>

#define ENTITY_BYTES_MAX 32

static bool
is_ascii_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_ascii_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_hex_digit(unsigned char c)
{
	return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* The comment at at, which begins with <!-- */
static bool
comment(AnScan *scan, uint32_t at, AnToken *token)
{
	const char *next = scan->text + at + 4, *end = scan->text + scan->length;

	/* no steps: each byte is passed once by a comment found or by the one failure */
	while (!scan->no_comment && (next = memchr(next, '-', (size_t) (end - next))) != NULL)
	{
		if (end - next >= 3 && memcmp(next, "-->", 3) == 0)
			return an_scan_found(token, at, (uint32_t) (next + 3 - scan->text), AN_TOKEN_TAG);
		next++;
	}
	scan->no_comment = true;
	return false;
}

bool
an_scan_tag(AnScan *scan, uint32_t at, AnToken *token)
{
	const char *text = scan->text;
	uint32_t next = at + 1;
	char quote = 0;

	if (scan->length - at >= 4 && memcmp(text + at, "<!--", 4) == 0)
		return comment(scan, at, token);
	if (next < scan->length && (text[next] == '/' || text[next] == '!' || text[next] == '?'))
		next++;
	if (next >= scan->length ||
		!(is_ascii_letter((unsigned char) text[next]) || (text[next] == '>' && next > at + 1)))
		return false;
	for (; next < scan->length && text[next] != '<'; next++)
	{
		AN_SCAN_STEP();
		if (quote != 0)
			quote = text[next] == quote ? 0 : quote;
		else if (text[next] == '"' || (text[next] == '\'' && text[next - 1] == '='))
			quote = text[next];
		else if (text[next] == '>')
			return an_scan_found(token, at, next + 1, AN_TOKEN_TAG);
	}
	return false;
}

/* &amp; &#1593; &#x639; */
bool
an_scan_entity(const AnScan *scan, uint32_t at, AnToken *token)
{
	const unsigned char *text = (const unsigned char *) scan->text;
	uint32_t end = scan->length - at > ENTITY_BYTES_MAX ? at + ENTITY_BYTES_MAX : scan->length;
	uint32_t next = at + 1, first;

	if (next < end && text[next] == '#')
	{
		bool hex = ++next < end && (text[next] == 'x' || text[next] == 'X');

		first = next += hex;
		while (next < end && (hex ? is_hex_digit(text[next]) : is_ascii_digit(text[next])))
			next++;
	}
	else
	{
		first = next;
		if (next < end && is_ascii_letter(text[next]))
			while (next < end && (is_ascii_letter(text[next]) || is_ascii_digit(text[next])))
				next++;
	}
	return next > first && next < end && text[next] == ';' &&
		   an_scan_found(token, at, next + 1, AN_TOKEN_ENTITY);
}

/* May # or @ at at begin something: is there no word right before it, or only a clitic? */
static bool
stands_free(const AnScan *scan, uint32_t at)
{
	uint32_t before = an_scan_char_before(scan, at);

	if (at == scan->at && scan->last == AN_TOKEN_CLITIC)
		return true;
	return at == 0 ||
		   (before != '_' && (AN_HAS(an_class(before)) & (AN_HAS_WORD & ~AN_HAS(AN_CLASS_CONTROL))) == 0);
}

/* The end of words joined by underscores from at on; at itself if there is no letter or digit. */
static uint32_t
joined_end(const AnScan *scan, uint32_t at)
{
	uint32_t end = at, next = at;

	for (;;)
	{
		unsigned has = 0;

		next = an_scan_run(scan, next, AN_HAS_WORD, &has);
		if (has & (AN_HAS_LETTERS | AN_HAS(AN_CLASS_DIGIT)))
			end = next;
		if (next >= scan->length || scan->text[next] != '_')
			return end;
		next++;
	}
}

/* Is it digits and a semicolon: an entity whose & was lost? */
static bool
is_entity_rest(const AnScan *scan, uint32_t at, uint32_t end)
{
	while (at < end && is_ascii_digit((unsigned char) scan->text[at]))
		at++;
	return at == end && end < scan->length && scan->text[end] == ';';
}

/* #القدس_عاصمة_فلسطين */
bool
an_scan_hashtag(const AnScan *scan, uint32_t at, AnToken *token)
{
	uint32_t end;

	if (!stands_free(scan, at))
		return false;
	end = joined_end(scan, at + 1);
	if (end == at + 1 || is_entity_rest(scan, at + 1, end))
		return false;
	return an_scan_found(token, at, end, AN_TOKEN_HASHTAG);
}

/* @name */
bool
an_scan_mention(const AnScan *scan, uint32_t at, AnToken *token)
{
	uint32_t end;

	if (!stands_free(scan, at))
		return false;
	end = joined_end(scan, at + 1);
	return end > at + 1 && an_scan_found(token, at, end, AN_TOKEN_MENTION);
}
