/*
 * query_parse.c
 *		Reads a query from any text; nothing is refused but what is over a limit.
 *
 * The language, from the loosest binding:
 *
 *		a OR b, a أو b, a | b	either
 *		a b, a AND b, a و b		both
 *		-a, NOT a				not a; the hyphen only at the beginning of a word
 *		field:a, field : a		in a field
 *		( a b )					as one
 *		"a b" «a b» “a b”		words in this order
 *		a* a~					begins so; is spelt nearly so; inside a phrase too
 *
 * One pass with a stack of open parentheses, no recursion.  What is unbalanced
 * is mended: a closing sign without an opening one is passed over, an opening
 * one holds to the end; an operator without an operand vanishes; an unknown
 * field and its value are plain words.
 */
#include "search/query.h"

#include <string.h>

#include "search/days.h"
#include "search/draft.h"
#include "search/marks.h"
#include "search/term.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

/* How often an_query_settle reads a query again. */
#define ROUNDS_MAX 8

/* Inside one pair of parentheses. */
typedef struct Frame
{
	AnDraftList either;	  /* complete operands of OR */
	AnDraftList all;	  /* operands of AND since the last OR */
	AnSearchField field;  /* said before the parenthesis */
	bool negate;		  /* the whole */
	bool filled;		  /* has anything stood in it since the last OR? */
	const char *start;	  /* where it opened, for the warning */
	const char *or_start; /* its last OR, NULL before one */
	const char *or_end;
} Frame;

typedef struct Parser
{
	const char *text;
	const char *at;
	const char *end;
	AnDraft draft;
	AnQueryParse *out;
	Frame *frames; /* [0]: outside of parentheses */
	uint32_t frame_room;
	uint32_t depth;
	bool fresh;			 /* may a sign begin something here?  Not inside a word */
	bool negate;		 /* what comes next */
	const char *sign;	 /* where the last sign stood that says so */
	AnSearchField field; /* of what comes next, AN_FIELD_ANY: that of the frame */
} Parser;

/* Notes what is mended between start and end, for the first few; signs side by side are one. */
static void
warn(Parser *parser, AnQueryWarningKind kind, const char *start, const char *end)
{
	AnQueryParse *out = parser->out;
	AnQueryWarning *last = out->warning_count > 0 ? &out->warnings[out->warning_count - 1] : NULL;
	uint32_t from = (uint32_t) (start - parser->text);
	uint32_t length = (uint32_t) (end - start);

	if (last != NULL && last->kind == kind && from == last->start + last->length)
		last->length += length;
	else if (last != NULL && last->kind == kind && from + length == last->start)
	{
		last->start = from;
		last->length += length;
	}
	else if (out->warning_count < AN_QUERY_WARNINGS_MAX)
		out->warnings[out->warning_count++] = (AnQueryWarning){kind, from, length};
}

static const char *
skip_spaces(const char *at, const char *end)
{
	const char *next = at;

	while (next < end && an_marks_is_space(an_utf8_next(&next, end)))
		at = next;
	return at;
}

/* A NOT or a field that waits for its operand gets none: up to end. */
static void
drop_pending(Parser *parser, const char *end)
{
	if (parser->negate || parser->field != AN_FIELD_ANY)
		warn(parser, AN_WARN_OPERATOR, parser->sign, end);
	parser->negate = false;
	parser->field = AN_FIELD_ANY;
}

/* The field of what comes next. */
static AnSearchField
current_field(const Parser *parser)
{
	return parser->field != AN_FIELD_ANY ? parser->field : parser->frames[parser->depth].field;
}

/* Begins a frame at start; what is pending holds for the whole of it. */
static void
begin_frame(Parser *parser, uint32_t depth, const char *start, AnSearchField field)
{
	Frame *frame;

	AN_ENSURE_ROOM(parser->draft.memory, parser->frames, depth, parser->frame_room);
	frame = &parser->frames[depth];
	memset(frame, 0, sizeof(*frame));
	frame->either = frame->all = AN_DRAFT_EMPTY_LIST;
	frame->field = field;
	frame->negate = parser->negate;
	frame->start = start;
	parser->depth = depth;
	parser->negate = false;
	parser->field = AN_FIELD_ANY;
}

/* An opening parenthesis was read at start. */
static void
open_frame(Parser *parser, const char *start)
{
	if (parser->depth < AN_QUERY_DEPTH_MAX)
		begin_frame(parser, parser->depth + 1, start, current_field(parser));
	else
		parser->draft.error = AN_QUERY_TOO_DEEP;
}

/* Ends the operands of AND in the innermost frame: they are one operand of its OR. */
static void
end_alternative(Parser *parser)
{
	Frame *frame = &parser->frames[parser->depth];
	uint32_t all = an_draft_join(&parser->draft, frame->all, AN_QUERY_AND);

	an_draft_append(&parser->draft, &frame->either, all, AN_QUERY_OR);
	frame->all = AN_DRAFT_EMPTY_LIST;
	frame->filled = false;
}

/* An OR was read, from start to here. */
static void
read_or(Parser *parser, const char *start)
{
	Frame *frame = &parser->frames[parser->depth];

	drop_pending(parser, start);
	if (!frame->filled)
	{
		warn(parser, AN_WARN_OPERATOR, start, parser->at);
		return;
	}
	end_alternative(parser);
	frame->or_start = start;
	frame->or_end = parser->at;
}

/* A NOT was read, from start to here: it waits for its operand over the spaces. */
static void
read_not(Parser *parser, const char *start)
{
	const char *stop = parser->at;

	parser->at = skip_spaces(parser->at, parser->end);
	if (parser->at == parser->end)
		warn(parser, AN_WARN_OPERATOR, start, stop);
	else
	{
		parser->negate = true;
		parser->sign = start;
		parser->fresh = true;
	}
}

/* Adds node, or its opposite, to the innermost frame. */
static void
add_operand(Parser *parser, uint32_t node, bool negate)
{
	Frame *frame = &parser->frames[parser->depth];

	if (negate)
		node = an_draft_negate(&parser->draft, node);
	an_draft_append(&parser->draft, &frame->all, node, AN_QUERY_AND);
	frame->filled = true;
}

/* The innermost frame as a node; it ends before end. */
static uint32_t
end_frame(Parser *parser, const char *end)
{
	Frame *frame = &parser->frames[parser->depth];

	drop_pending(parser, end);
	if (!frame->filled && frame->or_start != NULL)
		warn(parser, AN_WARN_OPERATOR, frame->or_start, frame->or_end);
	end_alternative(parser);
	return an_draft_join(&parser->draft, frame->either, AN_QUERY_OR);
}

/* A closing one was read at end: the frame is an operand of the one around it. */
static void
close_frame(Parser *parser, const char *end)
{
	Frame frame = parser->frames[parser->depth];
	uint32_t node;

	/* an empty one says so as a whole; up to the end of the text it has a warning already */
	if (!frame.filled && frame.or_start == NULL && end < parser->end)
	{
		warn(parser, AN_WARN_OPERATOR, frame.start, parser->at);
		parser->negate = false;
		parser->field = AN_FIELD_ANY;
	}
	node = end_frame(parser, end);
	parser->depth--;
	add_operand(parser, node, frame.negate);
}

/* A date, or AN_DRAFT_NONE with a warning. */
static uint32_t
add_days(Parser *parser, const char *start, const char *stop)
{
	int32_t first, last;

	if (an_days_read(start, (size_t) (stop - start), parser->draft.memory, &first, &last))
		return an_draft_days(&parser->draft, first, last);
	if (start < stop)
		warn(parser, AN_WARN_DATE, start, stop);
	return AN_DRAFT_NONE;
}

/*
 * Adds the text between start and stop as terms, or as a date where one is
 * asked for; limit: how far the text may be looked at for context.
 */
static void
add_text(Parser *parser, const char *start, const char *stop, const char *limit, AnQueryMode mode,
		 bool phrase)
{
	AnSearchField field = current_field(parser);
	uint32_t node = field == AN_FIELD_DATE ? add_days(parser, start, stop) : AN_DRAFT_NONE;

	if (node == AN_DRAFT_NONE)
	{
		AnDraftList terms =
			an_term_read(&parser->draft, start, (size_t) (stop - start), (size_t) (limit - start),
						 field == AN_FIELD_DATE ? AN_FIELD_ANY : field, mode, phrase);

		node = an_draft_join(&parser->draft, terms, AN_QUERY_AND);
	}
	add_operand(parser, node, parser->negate);
	parser->negate = false;
	parser->field = AN_FIELD_ANY;
}

/* Takes a * or ~ that stands here, and those that repeat it. */
static AnQueryMode
take_mode(Parser *parser)
{
	AnQueryMode mode;
	char sign;

	if (parser->at >= parser->end || an_marks_mode(*parser->at) == AN_MODE_EXACT)
		return AN_MODE_EXACT;
	sign = *parser->at;
	mode = an_marks_mode(sign);
	while (parser->at < parser->end && *parser->at == sign)
		parser->at++;
	return mode;
}

/* A phrase, whose opening mark was read; without a closing one it goes to the end. */
static void
read_phrase(Parser *parser, const char *mark, uint32_t open)
{
	const char *start = parser->at;
	const char *stop = parser->end;
	bool closed = false;

	while (parser->at < parser->end && !closed)
	{
		const char *here = parser->at;

		closed = an_marks_closes(an_utf8_next(&parser->at, parser->end), open);
		if (closed)
			stop = here;
	}
	if (!closed)
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
	return c == '(' || an_marks_opens(c) || (an_marks_excludes(c) && next < end) || !an_marks_ends_word(c);
}

/* Could the text be meant as the name of a field?  Letters only. */
static bool
is_name(const char *at, const char *end)
{
	bool any = false;

	while (at < end)
	{
		AnClass class = an_class(an_utf8_next(&at, end));

		if (class != AN_CLASS_ARABIC && class != AN_CLASS_LATIN && class != AN_CLASS_MARK)
			return false;
		any = true;
	}
	return any;
}

/* The word from start to stop has a colon at colon: if it names a field, takes that, and goes to its value. */
static bool
take_field(Parser *parser, const char *start, const char *stop, const char *colon)
{
	AnSearchField field = an_query_field(start, (size_t) (stop - start));
	const char *value = skip_spaces(colon + 1, parser->end);

	if (field == AN_FIELD_ANY)
	{
		/* of a link, or of prose, the colon is no mistake */
		if (stop == colon && value == colon + 1 && value < parser->end && *value != '/' &&
			is_name(start, stop))
			warn(parser, AN_WARN_FIELD, start, colon + 1);
		return false;
	}
	if (!begins_value(value, parser->end))
	{
		warn(parser, AN_WARN_VALUE, start, colon + 1);
		return false;
	}
	if (!parser->negate)
		parser->sign = start;
	parser->field = field;
	parser->at = value;
	parser->fresh = true;
	return true;
}

/*
 * A word of a date ends at stop: where the sign of a range and another date
 * follow behind white space, they belong to it.  Canonical text never has that.
 */
static const char *
end_of_days(const Parser *parser, const char *stop)
{
	const char *at = skip_spaces(stop, parser->end);
	const char *start, *end;
	int32_t first, last;

	if (at == stop || !an_marks_range(&at, parser->end))
		return stop;
	start = end = at = skip_spaces(at, parser->end);
	while (at < parser->end && !an_marks_ends_word(an_utf8_next(&at, parser->end)))
		end = at;
	return an_days_read(start, (size_t) (end - start), parser->draft.memory, &first, &last) ? end : stop;
}

/* A word was read that is no field's name: an operator, or text. */
static void
add_word(Parser *parser, const char *start, const char *limit)
{
	const char *stop = parser->at;
	AnMarksOperator word = AN_MARKS_WORD;

	/* behind a sign, or with one behind it, it is the word itself */
	if (!parser->negate && parser->field == AN_FIELD_ANY &&
		(stop == parser->end || an_marks_mode(*stop) == AN_MODE_EXACT))
		word = an_marks_operator(start, (size_t) (stop - start));
	if (word == AN_MARKS_OR)
		read_or(parser, start);
	else if (word == AN_MARKS_NOT)
		read_not(parser, start);
	else if (word == AN_MARKS_WORD)
		add_text(parser, start, stop, limit, take_mode(parser), false);
}

/* A run of letters up to a sign or white space, from start. */
static void
read_word(Parser *parser, const char *start)
{
	const char *stop;
	const char *limit;
	const char *colon;
	uint32_t c = 0;
	bool colons = false;

	/* the first letter belongs to it whatever it is: a hyphen where none is an operator */
	for (stop = parser->at; parser->at < parser->end; stop = parser->at)
	{
		c = an_utf8_next(&parser->at, parser->end);
		if (an_marks_ends_word(c))
			break;
		if (c == ':' && !colons && take_field(parser, start, stop, stop))
			return;
		colons |= c == ':';
	}
	limit = an_marks_opens(c) ? parser->at : stop;
	parser->at = stop;
	colon = skip_spaces(stop, parser->end);
	if (!colons && colon > stop && colon < parser->end && *colon == ':' &&
		take_field(parser, start, stop, colon))
		return;
	if (current_field(parser) == AN_FIELD_DATE)
	{
		parser->at = end_of_days(parser, stop);
		limit = parser->at > limit ? parser->at : limit;
	}
	add_word(parser, start, limit);
}

/* A hyphen that begins a word was read at start. */
static void
read_hyphen(Parser *parser, const char *start)
{
	if (parser->at == parser->end || skip_spaces(parser->at, parser->end) != parser->at)
		return;
	if (!parser->negate && parser->field == AN_FIELD_ANY)
		parser->sign = start;
	parser->negate = !parser->negate;
}

/* Reads what begins here: a sign, a phrase or a word. */
static void
read_next(Parser *parser)
{
	const char *start = parser->at;
	uint32_t c = an_utf8_next(&parser->at, parser->end);
	bool hyphen = parser->fresh && an_marks_excludes(c);

	parser->fresh = c == '(' || c == '|' || hyphen || an_marks_is_space(c);
	if (an_marks_is_space(c))
		parser->negate = false;
	else if (c == '(')
		open_frame(parser, start);
	else if (c == ')' && parser->depth > 0)
		close_frame(parser, start);
	else if (c == ')')
		warn(parser, AN_WARN_PARENTHESIS, start, parser->at);
	else if (c == '|')
	{
		while (parser->at < parser->end && *parser->at == '|')
			parser->at++;
		read_or(parser, start);
	}
	else if (hyphen)
		read_hyphen(parser, start);
	else if (an_marks_opens(c))
		read_phrase(parser, start, c);
	else if (!an_marks_ends_word(c))
		read_word(parser, start);
	else if (c == '*' || c == '~')
		warn(parser, AN_WARN_OPERATOR, start, parser->at);
}

/* One reading of the text. */
static void
read_query(const char *text, size_t length, const AnMemory *memory, AnQueryParse *out)
{
	Parser parser = {.out = out, .fresh = true};
	size_t work = 0;

	memset(out, 0, sizeof(*out));
	out->text = parser.text = parser.at = an_marks_plain(text, &length, memory);
	parser.end = parser.text + length;
	an_draft_begin(&parser.draft, memory);
	begin_frame(&parser, 0, parser.text, AN_FIELD_ANY);

	while (parser.at < parser.end && parser.draft.error == AN_QUERY_OK)
	{
		if (++work % 1024 == 0)
			AN_CHECK_INTERRUPTS();
		read_next(&parser);
	}
	while (parser.depth > 0)
	{
		const char *opened = parser.frames[parser.depth].start;

		warn(&parser, AN_WARN_PARENTHESIS, opened, opened + 1);
		close_frame(&parser, parser.end);
	}
	an_draft_finish(&parser.draft, end_frame(&parser, parser.end), out);
	if (out->query != NULL && out->query->node_count == 0)
	{
		bool blank = skip_spaces(parser.text, parser.end) == parser.end;

		/* says more than each of the others */
		out->warning_count = !blank;
		out->warnings[0] = (AnQueryWarning){AN_WARN_NOTHING, 0, (uint32_t) length};
	}
}

void
an_query_settle(AnQueryParse *out, const AnMemory *memory)
{
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

void
an_query_parse(const char *text, size_t length, const AnMemory *memory, AnQueryParse *out)
{
	read_query(text, length, memory, out);
	an_query_settle(out, memory);
}
