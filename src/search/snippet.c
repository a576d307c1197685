/*
 * snippet.c
 *		Writes pieces of a text so that they can stand alone.
 */
#include "search/snippet.h"

#include <string.h>

#include "search/marks.h"
#include "unicode/utf8.h"

/* Controls of the bidirectional algorithm that come in pairs. */
enum
{
	LRE = 0x202A, /* with RLE: embeddings; then what ends one, and the overrides */
	RLE = 0x202B,
	PDF = 0x202C,
	LRO = 0x202D,
	RLO = 0x202E,
	LRI = 0x2066, /* to FSI: isolates */
	FSI = 0x2068,
	PDI = 0x2069
};

#define PDF_BYTES "\xE2\x80\xAC"
#define PDI_BYTES "\xE2\x81\xA9"

/* Appends bytes; there is always room for a NUL behind them. */
static void
put_bytes(AnSnippet *snippet, const char *bytes, size_t length)
{
	if (snippet->length + length + 1 > snippet->room)
	{
		snippet->room = (snippet->length + length) * 2 + 256;
		snippet->out = snippet->memory->grow(snippet->memory->context, snippet->out, snippet->room);
	}
	memcpy(snippet->out + snippet->length, bytes, length);
	snippet->length += length;
}

void
an_snippet_put(AnSnippet *snippet, const char *string)
{
	put_bytes(snippet, string, strlen(string));
}

void
an_snippet_begin(AnSnippet *snippet, bool html_safe, const AnMemory *memory)
{
	memset(snippet, 0, sizeof(*snippet));
	snippet->memory = memory;
	snippet->html_safe = html_safe;
	snippet->spaced = true;
}

/* Notes what the control opens or closes; false: it is not to be written. */
static bool
pass_bidi(AnSnippet *snippet, uint32_t c)
{
	bool isolate = c >= LRI && c <= FSI;
	int open = snippet->open_count;

	if (isolate || c == LRE || c == RLE || c == LRO || c == RLO)
	{
		if (open == AN_SNIPPET_BIDI_MAX)
			return false;
		snippet->isolates[snippet->open_count++] = isolate;
		return true;
	}
	if (c == PDF)
	{
		if (open == 0 || snippet->isolates[open - 1])
			return false;
		snippet->open_count--;
		return true;
	}
	if (c != PDI)
		return true;
	/* closes what was opened inside its isolate too */
	while (open > 0 && !snippet->isolates[open - 1])
		open--;
	if (open == 0)
		return false;
	snippet->open_count = open - 1;
	return true;
}

/* How HTML shows the character; NULL: by itself. */
static const char *
escape_of(uint32_t c)
{
	switch (c)
	{
		case '<':
			return "&lt;";
		case '>':
			return "&gt;";
		case '&':
			return "&amp;";
		case '"':
			return "&quot;";
		case '\'':
			return "&#39;";
		default:
			return NULL;
	}
}

void
an_snippet_text(AnSnippet *snippet, const char *text, size_t length)
{
	const char *at = text, *stop = text + length;

	while (at < stop)
	{
		const char *letter = at;
		uint32_t c = an_utf8_next(&at, stop);
		const char *escape = snippet->html_safe ? escape_of(c) : NULL;

		if (an_marks_is_space(c))
		{
			put_bytes(snippet, " ", snippet->spaced ? 0 : 1);
			snippet->spaced = true;
			continue;
		}
		if (!pass_bidi(snippet, c))
			continue;
		snippet->spaced = false;
		if (escape)
			an_snippet_put(snippet, escape);
		else
			put_bytes(snippet, letter, (size_t) (at - letter));
	}
}

void
an_snippet_end_piece(AnSnippet *snippet)
{
	while (snippet->open_count > 0)
		an_snippet_put(snippet, snippet->isolates[--snippet->open_count] ? PDI_BYTES : PDF_BYTES);
	snippet->spaced = true;
}

char *
an_snippet_finish(AnSnippet *snippet)
{
	an_snippet_put(snippet, "");
	snippet->out[snippet->length] = '\0';
	return snippet->out;
}
