/*
 * spans.c
 *		The outermost spans between quotation marks.
 *
 * A mark that opens a paragraph and has no partner reaches to the paragraph's
 * end: a quotation of several paragraphs repeats its opening mark at each.  The
 * first of them may begin within its paragraph, behind a colon.
 */
#include "quotes/reader.h"

#include <string.h>

/* A mark's bit; a " that has a partner counts as the opening or closing one. */
static uint16_t
mark_bit(const AnMark *mark)
{
	if (mark->kind == AN_MARK_QUOTE && mark->pair != AN_NO_PAIR)
		return AN_BIT(mark->opens ? AN_MARK_QUOTE_OPEN : AN_MARK_QUOTE_CLOSE);
	return AN_BIT(mark->kind);
}

uint16_t
an_reader_gap(const AnReader *reader, uint32_t i)
{
	const AnDocument *document = reader->document;
	uint32_t end = i + 1 < document->word_count ? document->words[i + 1].mark : document->mark_count;
	uint16_t gap = 0;

	for (uint32_t m = document->words[i].mark; m < end; m++)
		gap |= mark_bit(&document->marks[m]);
	if (i + 1 >= document->word_count || document->words[i + 1].line != document->words[i].line)
		gap |= AN_BIT(AN_MARK_LINE);
	return gap;
}

/* The marks from m on, in steps of one, that lie before the same word. */
static uint16_t
marks_beside(const AnDocument *document, uint32_t m, int step, uint32_t next_word)
{
	uint16_t bits = 0;

	for (; m < document->mark_count && document->marks[m].next_word == next_word; m += step)
		bits |= mark_bit(&document->marks[m]);
	return bits;
}

static bool
is_quote_mark(const AnMark *mark)
{
	return mark->kind == AN_MARK_QUOTE_OPEN || mark->kind == AN_MARK_QUOTE;
}

/* Adds the span that mark open begins; close is its partner or AN_NO_PAIR. */
static void
add_span(AnReader *reader, uint32_t open, uint32_t close)
{
	AnDocument *document = reader->document;
	const AnMark *mark = &document->marks[open];
	const AnLine *line;
	AnSpan span = {.start = mark->start + mark->length, .first = mark->next_word};

	if (span.first >= document->word_count)
		return;
	line = &document->lines[document->words[span.first].line];
	span.end = close == AN_NO_PAIR ? line->end : document->marks[close].start;
	span.limit = close == AN_NO_PAIR ? line->end_word : document->marks[close].next_word;
	if (span.first >= span.limit || span.start >= span.end)
		return;
	while (document->text[span.start] == ' ')
		span.start++;
	while (document->text[span.end - 1] == ' ')
		span.end--;
	span.before = marks_beside(document, open - 1, -1, span.first);
	if (close != AN_NO_PAIR)
		span.after = marks_beside(document, close + 1, 1, span.limit);
	span.whole = mark->start == line->start && span.limit >= line->end_word;
	span.open = close == AN_NO_PAIR;
	AN_ENSURE_ROOM(document->memory, reader->spans, reader->span_count, reader->span_room);
	reader->spans[reader->span_count++] = span;
}

/* Does the mark open a paragraph, so that without a partner it reaches to the paragraph's end? */
static bool
opens_paragraph(const AnDocument *document, const AnMark *mark)
{
	return mark->pair == AN_NO_PAIR && mark->next_word < document->word_count &&
		   mark->start == document->lines[document->words[mark->next_word].line].start;
}

/* Does the mark open, behind a colon, a quotation that goes on in the next paragraph? */
static bool
opens_several(const AnDocument *document, uint32_t m)
{
	const AnMark *mark = &document->marks[m];
	uint32_t next, first;

	if (mark->pair != AN_NO_PAIR || mark->kind != AN_MARK_QUOTE_OPEN || mark->next_word >= document->word_count || m == 0 ||
		document->marks[m - 1].kind != AN_MARK_COLON || document->marks[m - 1].next_word != mark->next_word)
		return false;
	next = document->lines[document->words[mark->next_word].line].end_word;
	if (next >= document->word_count || document->words[next].mark == 0)
		return false;
	first = document->words[next].mark - 1;
	return document->marks[first].start == document->lines[document->words[next].line].start &&
		   is_quote_mark(&document->marks[first]);
}

/* Finds the outermost spans, in the order of the text. */
void
an_reader_spans(AnReader *reader)
{
	const AnDocument *document = reader->document;

	for (uint32_t m = 0; m < document->mark_count; m++)
	{
		const AnMark *mark = &document->marks[m];

		if (m % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (!is_quote_mark(mark))
			continue;
		if (mark->pair != AN_NO_PAIR && mark->opens && mark->pair > m)
		{
			add_span(reader, m, mark->pair);
			m = mark->pair;
		}
		else if (opens_paragraph(document, mark) || opens_several(document, m))
		{
			uint32_t end = document->lines[document->words[mark->next_word].line].end;

			add_span(reader, m, AN_NO_PAIR);
			while (m + 1 < document->mark_count && document->marks[m + 1].start < end)
				m++;
		}
	}
}
