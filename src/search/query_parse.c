/*
 * query_parse.c
 *		Reads a query from any text; nothing is refused but what is over a limit.
 *
 * The language, from the loosest binding:
 *
 *		a OR b, a أو b, a | b	either
 *		a b						both
 *		-a						not a; only at the beginning of a word
 *		field:a					in a field; no space behind the colon
 *		( a b )					as one
 *		"a b" «a b» “a b”		words in this order
 *		a* a~					begins so; is spelt nearly so
 *
 * One pass with a stack of open parentheses, no recursion.  What is unbalanced
 * is mended: a closing sign without an opening one is passed over, an opening
 * one holds to the end; an operator without an operand vanishes; an unknown
 * field and its value are plain words.
 */
#include "search/query.h"

#include <string.h>

#include "search/draft.h"
#include "search/marks.h"
#include "search/term.h"
#include "unicode/utf8.h"

/* A query is read again until it stays; see an_query_parse. */
#define ROUNDS_MAX 8

/* Inside one pair of parentheses. */
typedef struct Frame
{
	AnDraftList either; /* complete operands of OR */
	AnDraftList all;	/* operands of AND since the last OR */
	AnSearchField field; /* said before the parenthesis */
	bool negate;		 /* the whole */
	uint32_t start;		 /* where it opened, for the warning */
} Frame;

typedef struct Parser
{
	const char *text;
	const char *at;
	const char *end;
	AnDraft draft;
	AnQueryParse *out;
	Frame frames[AN_QUERY_DEPTH_MAX + 1];
	int depth;
	bool fresh;			 /* may a sign begin something here?  Not inside a word */
	bool negate;		 /* what comes next */
	AnSearchField field; /* of what comes next, AN_FIELD_ANY: that of the frame */
} Parser;

/* Notes what is mended between start and end, for the first few. */
static void
warn(Parser *parser, AnQueryWarningKind kind, const char *start, const char *end)
{
	AnQueryWarning *warning;

	if (parser->out->warning_count >= AN_QUERY_WARNINGS_MAX)
		return;
	warning = &parser->out->warnings[parser->out->warning_count++];
	warning->kind = kind;
	warning->start = (uint32_t) (start - parser->text);
	warning->length = (uint32_t) (end - start);
}

/* An opening parenthesis was read: what stands before it holds for the whole. */
static void
open_frame(Parser *parser)
{
	Frame *frame;

	if (parser->depth >= AN_QUERY_DEPTH_MAX)
	{
		parser->draft.error = AN_QUERY_TOO_DEEP;
		return;
	}
	frame = &parser->frames[++parser->depth];
	frame->either = frame->all = AN_DRAFT_EMPTY_LIST;
	frame->field = parser->field != AN_FIELD_ANY ? parser->field : parser->frames[parser->depth - 1].field;
	frame->negate = parser->negate;
	frame->start = (uint32_t) (parser->at - parser->text);
	parser->negate = false;
	parser->field = AN_FIELD_ANY;
}

/* Ends the operands of AND in the innermost frame: they are one operand of its OR. */
static void
end_alternative(Parser *parser)
{
	Frame *frame = &parser->frames[parser->depth];
	uint32_t all = an_draft_join(&parser->draft, frame->all, AN_QUERY_AND);

	an_draft_append(&parser->draft, &frame->either, all, AN_QUERY_OR);
	frame->all = AN_DRAFT_EMPTY_LIST;
	parser->negate = false;
	parser->field = AN_FIELD_ANY;
}

/* Adds node, or its opposite, to the innermost frame. */
static void
add_operand(Parser *parser, uint32_t node, bool negate)
{
	Frame *frame = &parser->frames[parser->depth];

	if (negate)
		node = an_draft_negate(&parser->draft, node);
	an_draft_append(&parser->draft, &frame->all, node, AN_QUERY_AND);
}

/* The innermost frame as a node. */
static uint32_t
end_frame(Parser *parser)
{
	end_alternative(parser);
	return an_draft_join(&parser->draft, parser->frames[parser->depth].either, AN_QUERY_OR);
}

/* A closing one was read: the frame is an operand of the one around it. */
static void
close_frame(Parser *parser)
{
	bool negate = parser->frames[parser->depth].negate;
	uint32_t node = end_frame(parser);

	parser->depth--;
	add_operand(parser, node, negate);
}

/*
 * Adds the text between start and stop as terms, or as a date where one is
 * asked for; limit: how far the text may be looked at for context.
 */
static void
add_text(Parser *parser, const char *start, const char *stop, const char *limit, AnQueryMode mode, bool phrase)
{
	AnSearchField field =
		parser->field != AN_FIELD_ANY ? parser->field : parser->frames[parser->depth].field;
	uint32_t node = AN_DRAFT_NONE;

	if (field == AN_FIELD_DATE)
	{
		node = an_term_read_days(&parser->draft, start, (size_t) (stop - start));
		if (node == AN_DRAFT_NONE)
			warn(parser, AN_WARN_DATE, start, stop);
		field = AN_FIELD_ANY;
	}
	if (node == AN_DRAFT_NONE)
	{
		AnDraftList terms = an_term_read(&parser->draft, start, (size_t) (stop - start), (size_t) (limit - start),
										 field, mode, phrase);

		node = an_draft_join(&parser->draft, terms, AN_QUERY_AND);
	}
	add_operand(parser, node, parser->negate);
	parser->negate = false;
	parser->field = AN_FIELD_ANY;
}

/* Takes a * or ~ that stands here. */
static AnQueryMode
take_mode(Parser *parser)
{
	AnQueryMode mode = AN_MODE_EXACT;

	if (parser->at < parser->end && *parser->at == '*')
		mode = AN_MODE_PREFIX;
	else if (parser->at < parser->end && *parser->at == '~')
		mode = AN_MODE_TYPO;
	parser->at += mode != AN_MODE_EXACT;
	return mode;
}

/* A phrase, whose opening mark was read; without a closing one it goes to the end. */
static void
read_phrase(Parser *parser, const char *mark, uint32_t open)
{
	const char *start = parser->at;
	const char *stop = parser->end;

	while (parser->at < parser->end)
	{
		const char *here = parser->at;

		if (an_marks_closes(an_utf8_next(&parser->at, parser->end), open))
		{
			stop = here;
			break;
		}
	}
	if (stop == parser->end)
		warn(parser, AN_WARN_QUOTE, mark, start);
	add_text(parser, start, stop, stop, take_mode(parser), true);
}

/* Does something that a field can hold stand at at? */
static bool
begins_value(const char *at, const char *end)
{
	const char *next = at;
	uint32_t c;

	if (at >= end)
		return false;
	c = an_utf8_next(&next, end);
	return c == '(' || an_marks_opens(c) || (c == '-' && next < end) || !an_marks_ends_word(c);
}

/* The word from start has a colon at colon: if what is before it names a field, takes that, and goes behind. */
static bool
take_field(Parser *parser, const char *start, const char *colon)
{
	AnSearchField field = an_query_field(start, (size_t) (colon - start));

	if (field == AN_FIELD_ANY || !begins_value(colon + 1, parser->end))
	{
		/* of a link the colon is no mistake */
		if (colon + 1 == parser->end || colon[1] != '/')
			warn(parser, AN_WARN_FIELD, start, colon + 1);
		return false;
	}
	parser->field = field;
	parser->at = colon + 1;
	parser->fresh = true;
	return true;
}

/* A run of letters up to a sign or white space, from start. */
static void
read_word(Parser *parser, const char *start)
{
	const char *stop;
	const char *limit;
	uint32_t c = 0;
	bool colon = false;

	/* the first letter belongs to it whatever it is: a hyphen where none is an operator */
	for (stop = parser->at; parser->at < parser->end; stop = parser->at)
	{
		c = an_utf8_next(&parser->at, parser->end);
		if (an_marks_ends_word(c))
			break;
		if (c == ':' && !colon && take_field(parser, start, stop))
			return;
		colon |= c == ':';
	}
	limit = an_marks_opens(c) ? parser->at : stop;
	parser->at = stop;
	if (!parser->negate && parser->field == AN_FIELD_ANY && an_marks_is_or(start, (size_t) (stop - start)) &&
		(stop == parser->end || (*stop != '*' && *stop != '~')))
		end_alternative(parser);
	else
		add_text(parser, start, stop, limit, take_mode(parser), false);
}

/* Reads what begins here: a sign, a phrase or a word. */
static void
read_next(Parser *parser)
{
	const char *start = parser->at;
	uint32_t c = an_utf8_next(&parser->at, parser->end);
	bool fresh = parser->fresh;

	parser->fresh = c == '(' || c == '|' || (c == '-' && fresh) || an_marks_is_space(c);
	if (an_marks_is_space(c))
		parser->negate = false;
	else if (c == '(')
		open_frame(parser);
	else if (c == ')' && parser->depth > 0)
		close_frame(parser);
	else if (c == ')')
		warn(parser, AN_WARN_PARENTHESIS, start, parser->at);
	else if (c == '|')
		end_alternative(parser);
	else if (c == '-' && fresh)
		parser->negate ^= parser->at < parser->end && !an_marks_is_space((unsigned char) *parser->at);
	else if (an_marks_opens(c))
		read_phrase(parser, start, c);
	else if (!an_marks_ends_word(c))
		read_word(parser, start);
}

/* One reading of the text. */
static void
read_query(const char *text, size_t length, const AnMemory *memory, AnQueryParse *out)
{
	Parser *parser = an_memory_alloc(memory, sizeof(Parser));
	size_t work = 0;

	memset(parser, 0, sizeof(*parser));
	memset(out, 0, sizeof(*out));
	parser->text = parser->at = text;
	parser->end = text + length;
	parser->out = out;
	parser->fresh = true;
	parser->frames[0].either = parser->frames[0].all = AN_DRAFT_EMPTY_LIST;
	an_draft_begin(&parser->draft, memory);

	while (parser->at < parser->end && parser->draft.error == AN_QUERY_OK)
	{
		if (++work % 1024 == 0)
			AN_CHECK_INTERRUPTS();
		read_next(parser);
	}
	while (parser->depth > 0)
	{
		const char *opened = text + parser->frames[parser->depth].start;

		warn(parser, AN_WARN_PARENTHESIS, opened - 1, opened);
		close_frame(parser);
	}
	an_draft_finish(&parser->draft, end_frame(parser), out);
}

void
an_query_parse(const char *text, size_t length, const AnMemory *memory, AnQueryParse *out)
{
	read_query(text, length, memory, out);

	/*
	 * The canonical text has to read back as the same query.  It nearly always
	 * does; but signs that stood around a word and are no longer there can have
	 * kept it whole or apart.  Then the canonical text is what counts.
	 */
	for (int round = 0; round < ROUNDS_MAX && out->query != NULL; round++)
	{
		const char *canonical = an_query_write(out->query, memory);
		AnQueryParse again;

		read_query(canonical, strlen(canonical), memory, &again);
		if (again.query != NULL && an_query_size(again.query) == an_query_size(out->query) &&
			memcmp(again.query, out->query, an_query_size(again.query)) == 0)
			break;
		out->query = again.query;
		out->error = again.error;
	}
}
