/*
 * document.c
 *		A page read once, in steps.
 *
 *	0. html/		of an HTML page, its visible text
 *	1. tokens.c		words, marks, lines, in one pass of the scanner
 *	2. pairs.c		quotation marks and parentheses find their partners
 *	3. sentences.c	sentences
 *	4. roles.c		what each line is: title, date, body, source, keywords ...
 *	5. fields.c		the fields, from the lines, and what the head of an HTML page claims; keywords.c and dateline.c help
 */
#include "article/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

void
an_document_open(AnDocument *document, const char *text, size_t length, const AnMemory *memory)
{
	memset(document, 0, sizeof(*document));
	document->given_length = length;
	if (length > AN_DOCUMENT_BYTES_MAX)
	{
		length = AN_DOCUMENT_BYTES_MAX;
		while (length > 0 && ((unsigned char) text[length] & 0xC0) == 0x80)
			length--;
	}
	document->text = document->given = text;
	document->length = document->end = (uint32_t) length;
	document->memory = memory;
	document->published = AN_NO_TIME;
	document->walk_char = 1;
	if (an_html_is(text, length))
	{
		AnHtml *html = an_memory_alloc(memory, sizeof(AnHtml));

		an_html_read(html, text, (uint32_t) length, memory);
		document->html = html;
		document->text = html->text;
		document->length = html->length;
		document->end = html->end;
	}
}

/* The steps, with or without the words' readings, and the tokens kept or not. */
static void
read_document(AnDocument *document, const char *text, size_t length, bool readings, bool keeps_tokens,
			  const AnMemory *memory)
{
	an_document_open(document, text, length, memory);
	an_article_tokens(document, readings, keeps_tokens);
	an_article_pairs(document);
	if (readings)
		an_article_sentences(document);
	an_article_roles(document);
	an_article_fields(document);
}

void
an_document_read(AnDocument *document, const char *text, size_t length, const AnMemory *memory)
{
	read_document(document, text, length, true, false, memory);
}

void
an_document_read_plain(AnDocument *document, const char *text, size_t length, const AnMemory *memory)
{
	read_document(document, text, length, false, true, memory);
}

void
an_document_read_with_tokens(AnDocument *document, const char *text, size_t length, const AnMemory *memory)
{
	read_document(document, text, length, true, true, memory);
}

void
an_document_cut_sentences(AnDocument *document)
{
	if (document->sentence_count == 0)
		an_article_sentences(document);
}

const char *
an_document_searched(const AnDocument *document, size_t *length)
{
	*length = document->html ? document->length : document->given_length;
	return document->text;
}

/* The characters of the source before a byte of it, 1-based. */
static uint32_t
source_position(AnDocument *document, uint32_t byte)
{
	if (byte < document->walk_byte)
	{
		document->walk_byte = 0;
		document->walk_char = 1;
	}
	document->walk_char +=
		(uint32_t) an_utf8_count(document->given + document->walk_byte, byte - document->walk_byte);
	document->walk_byte = byte;
	return document->walk_char;
}

uint32_t
an_document_position(AnDocument *document, uint32_t byte)
{
	return source_position(document, document->html ? an_html_source_start(document->html, byte) : byte);
}

uint32_t
an_document_extent(AnDocument *document, uint32_t start, uint32_t end)
{
	uint32_t first = start, last = end;

	if (document->html)
	{
		first = an_html_source_start(document->html, start);
		last = an_html_source_end(document->html, end);
	}
	return last > first ? (uint32_t) an_utf8_count(document->given + first, last - first) : 0;
}

const char *
an_document_copy(AnDocument *document, uint32_t start, uint32_t end)
{
	char *copy = an_memory_alloc(document->memory, (size_t) (end - start) + 1), *out = copy;
	const char *at = document->text + start, *stop = document->text + end;
	bool space = false;

	while (at < stop)
	{
		const char *from = at;
		AnClass class;

		/* nothing of the first blocks of Arabic is a space */
		if (!space && (unsigned char) at[0] >= 0xD8 && (unsigned char) at[0] <= 0xDB && stop - at >= 2 &&
			((unsigned char) at[1] & 0xC0) == 0x80)
		{
			*out++ = *at++;
			*out++ = *at++;
			continue;
		}
		class = an_class(an_utf8_next(&at, stop));
		if (class == AN_CLASS_SPACE || class == AN_CLASS_NEWLINE)
		{
			space = out > copy;
			continue;
		}
		if (space)
			*out++ = ' ';
		space = false;
		memcpy(out, from, (size_t) (at - from));
		out += at - from;
	}
	*out = '\0';
	return copy;
}

uint32_t
an_document_behind(const AnDocument *document, uint32_t word, int letters)
{
	const char *at = document->text + document->words[word].start, *end = document->text + document->words[word].end;

	while (at < end)
	{
		const char *from = at;

		if (an_class(an_utf8_next(&at, end)) == AN_CLASS_ARABIC && letters-- == 0)
			return (uint32_t) (from - document->text);
	}
	return document->words[word].start;
}

const char *
an_document_body(AnDocument *document, size_t *length)
{
	AnSlice body = document->body;
	char *lines, *out;

	*length = body.end - body.start;
	if (*length == 0)
		return NULL;
	if (document->html == NULL)
		return document->text + body.start;
	out = lines = an_memory_alloc(document->memory, *length + 1);
	for (uint32_t i = 0; i < document->line_count; i++)
	{
		const AnLine *line = &document->lines[i];
		uint32_t end = line->end < body.end ? line->end : body.end;

		if (line->role != AN_LINE_BODY || line->start < body.start || line->start >= end)
			continue;
		if (out > lines)
			*out++ = '\n';
		memcpy(out, document->text + line->start, end - line->start);
		out += end - line->start;
	}
	*length = (size_t) (out - lines);
	return lines;
}

bool
an_document_mark_between(const AnDocument *document, uint32_t i, AnMarkKind kind)
{
	uint32_t end = i + 1 < document->word_count ? document->words[i + 1].mark : document->mark_count;

	for (uint32_t m = document->words[i].mark; m < end; m++)
		if (document->marks[m].kind == kind)
			return true;
	return false;
}

AnSlice
an_document_lead(const AnDocument *document)
{
	for (uint32_t i = 0; i < document->line_count; i++)
		if (document->lines[i].role == AN_LINE_BODY)
			return (AnSlice){document->lines[i].start, document->lines[i].end};
	return (AnSlice){0, 0};
}
