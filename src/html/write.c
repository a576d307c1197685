/*
 * write.c
 *		The visible text while it is written: white space as a browser shows it, lines, and where each byte comes from.
 *
 * Runs of white space become one space, those at the ends of lines none.  A piece of the map is begun only where the text does not go on
 * byte for byte from the source.
 */
#include "html/parts.h"

#include <string.h>

typedef enum Pending
{
	PENDING_NOTHING,
	PENDING_SPACE,
	PENDING_BREAK
} Pending;

/* Bytes of the white space at at: all that HTML collapses, and all that would end a line of the text; 0 if it is none. */
static uint32_t
space_length(const unsigned char *at, uint32_t left)
{
	if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
		return 1;
	if (*at == 0xC2 && left >= 2 && at[1] == 0x85)
		return 2;
	if (*at == 0xE2 && left >= 3 && at[1] == 0x80 && (at[2] == 0xA8 || at[2] == 0xA9))
		return 3;
	return 0;
}

#define FIXED_SPACE_BYTES 2

/* Does U+00A0 stand here? */
static bool
is_fixed_space(const char *at, uint32_t left)
{
	return left >= FIXED_SPACE_BYTES && (unsigned char) at[0] == 0xC2 && (unsigned char) at[1] == 0xA0;
}

/* How often at most the text does not go on as the source: at markup, entities, and white space that is not one space. */
static uint32_t
count_breaks(const char *source, uint32_t length)
{
	uint32_t breaks = 0;
	bool space = false;

	for (uint32_t i = 0; i < length; i++)
	{
		unsigned char c = (unsigned char) source[i];

		if (c > '>' && c != 0xC2 && c != 0xE2)
			space = false;
		else if (space_length((const unsigned char *) source + i, length - i) > 0)
		{
			breaks += space || c != ' ';
			space = true;
		}
		else
		{
			breaks += c == '<' || c == '&' || c == '>';
			space = false;
		}
	}
	return breaks;
}

void
an_writer_begin(AnWriter *writer, const char *source, uint32_t length, const AnMemory *memory)
{
	memset(writer, 0, sizeof(*writer));
	/* each break may end a piece before it and a space or line break behind it */
	writer->piece_room = count_breaks(source, length) * 3 + 16;
	writer->pieces = an_memory_alloc(memory, (size_t) writer->piece_room * sizeof(AnHtmlPiece));
	writer->lines = an_memory_alloc(memory, writer->piece_room);
	writer->room = length + length / 2 + 16;
	writer->text = an_memory_alloc(memory, writer->room);
}

/* Adds bytes that stand in the source at a place. */
static void
put(AnWriter *writer, const char *bytes, uint32_t length, uint32_t source, uint32_t span)
{
	AnWriterState *now = &writer->now;
	const AnHtmlPiece *last = now->piece_count ? &writer->pieces[now->piece_count - 1] : NULL;

	if (writer->room - now->length < length || now->piece_count == writer->piece_room)
	{
		writer->full = true;
		return;
	}
	if (last == NULL || span != AN_HTML_LITERAL || last->span != AN_HTML_LITERAL ||
		last->source + (now->length - last->out) != source)
		writer->pieces[now->piece_count++] = (AnHtmlPiece){now->length, source, span};
	memcpy(writer->text + now->length, bytes, length);
	now->length += length;
}

/* Ends the line that was written. */
static void
end_line(AnWriter *writer)
{
	AnWriterState *now = &writer->now;

	if (now->line_count == writer->piece_room)
		writer->full = true;
	else if (now->line_bytes > 0)
		writer->lines[now->line_count++] =
			(uint8_t) (now->line_bits | (now->line_links == now->line_bytes ? AN_HTML_LINKS : 0));
	now->line_bytes = now->line_links = 0;
	now->line_bits = 0;
}

/* Writes the space or line break that was put off; it stands where the text behind it does. */
static void
put_pending(AnWriter *writer, uint32_t source)
{
	Pending pending = (Pending) writer->now.pending;

	writer->now.pending = PENDING_NOTHING;
	if (writer->now.length == 0 || pending == PENDING_NOTHING)
		return;
	if (pending == PENDING_SPACE)
	{
		put(writer, " ", 1, source, 0);
		return;
	}
	end_line(writer);
	put(writer, "\n", 1, source, 0);
}

void
an_writer_break(AnWriter *writer)
{
	writer->now.pending = PENDING_BREAK;
}

/* Adds a word: no white space in it. */
static void
put_word(AnWriter *writer, const char *word, uint32_t length, uint32_t source, uint32_t span, uint8_t bits, uint32_t link)
{
	AnWriterState *now = &writer->now;

	put_pending(writer, source);
	put(writer, word, length, source, span);
	now->line_bytes += length;
	now->line_bits |= bits;
	if (link == 0)
		writer->plain += length;
	else
	{
		if (now->line_links > 0 && now->link != link)
			now->line_bits |= AN_HTML_ROW;
		now->line_links += length;
		now->link = link;
	}
}

void
an_writer_text(AnWriter *writer, const char *text, uint32_t length, uint32_t source, uint32_t span, uint8_t bits, uint32_t link)
{
	uint32_t at = 0;

	while (at < length && !writer->full)
	{
		uint32_t start = at, space = space_length((const unsigned char *) text + at, length - at);
		bool literal = span == AN_HTML_LITERAL;

		/* a space that does not break is kept between words, but makes no line, and nothing behind a space */
		if (space == 0 && is_fixed_space(text + at, length - at) &&
			(writer->now.line_bytes == 0 || writer->now.pending != PENDING_NOTHING))
		{
			at += FIXED_SPACE_BYTES;
			continue;
		}

		if (space > 0)
		{
			/* the usual case, one space between words, goes on byte for byte */
			if (literal && space == 1 && text[at] == ' ' && at > 0 && at + 1 < length && writer->now.pending == PENDING_NOTHING &&
				space_length((const unsigned char *) text + at + 1, length - at - 1) == 0)
				put(writer, " ", 1, source + at, span);
			else if (writer->now.pending == PENDING_NOTHING)
				writer->now.pending = PENDING_SPACE;
			at += space;
			continue;
		}
		while (at < length && space_length((const unsigned char *) text + at, length - at) == 0)
			at++;
		put_word(writer, text + start, at - start, literal ? source + start : source, span, bits, link);
	}
}

void
an_writer_end(AnWriter *writer)
{
	end_line(writer);
}

/* The piece that a byte of the text lies in; NULL if there is none. */
static const AnHtmlPiece *
piece_of(const AnHtml *html, uint32_t byte)
{
	uint32_t low = 0, high = html->piece_count;

	while (low < high)
	{
		uint32_t middle = (low + high) / 2;

		if (html->pieces[middle].out <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 ? &html->pieces[low - 1] : NULL;
}

uint32_t
an_html_source_start(const AnHtml *html, uint32_t byte)
{
	const AnHtmlPiece *piece = piece_of(html, byte);

	if (piece == NULL)
		return 0;
	return piece->span == AN_HTML_LITERAL ? piece->source + (byte - piece->out) : piece->source;
}

uint32_t
an_html_source_end(const AnHtml *html, uint32_t byte)
{
	const AnHtmlPiece *piece = byte > 0 ? piece_of(html, byte - 1) : NULL;

	if (piece == NULL)
		return 0;
	return piece->source + (piece->span == AN_HTML_LITERAL ? byte - piece->out : piece->span);
}
