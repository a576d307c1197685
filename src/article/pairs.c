/*
 * pairs.c
 *		Which quotation mark closes which, and the same for parentheses.
 *
 * Marks are paired within a line.  Marks that say which way they open are
 * matched by their family on a stack, as are parentheses; a pair of typographic
 * marks may stand the wrong way round, as they do where a page was made for
 * the other direction.  Two parentheses on each side are quotation marks.  Straight marks do not say: if their number in the line is even they
 * are taken in turn; if it is odd, the spaces around them tell which one is left over.
 */
#include "article/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

/* Deeper nesting is not followed. */
#define DEPTH_MAX 32

typedef enum Family
{
	FAMILY_ANGLE,
	FAMILY_CURLY,
	FAMILY_SINGLE,
	FAMILY_STRAIGHT,
	FAMILY_PAREN,
	FAMILY_NONE
} Family;

typedef struct Stack
{
	uint32_t mark[DEPTH_MAX];
	uint8_t family[DEPTH_MAX];
	int depth;
} Stack;

/* The character of a mark. */
static uint32_t
mark_character(const AnDocument *document, const AnMark *mark)
{
	const char *at = document->text + mark->start;

	return an_utf8_next(&at, document->text + document->length);
}

static Family
family_of(const AnDocument *document, const AnMark *mark)
{
	uint32_t c;

	if (mark->kind == AN_MARK_PAREN_OPEN || mark->kind == AN_MARK_PAREN_CLOSE)
		return FAMILY_PAREN;
	if (mark->kind == AN_MARK_QUOTE)
		return FAMILY_STRAIGHT;
	if (mark->kind != AN_MARK_QUOTE_OPEN && mark->kind != AN_MARK_QUOTE_CLOSE)
		return FAMILY_NONE;
	c = mark_character(document, mark);
	if (c == 0x2018 || c == 0x2019)
		return FAMILY_SINGLE;
	return c == 0x201C || c == 0x201D || c == 0x201E ? FAMILY_CURLY : FAMILY_ANGLE;
}

/* Is there a gap, or the end of the line, right before the mark (side -1) or behind it (1)? */
static bool
gap_beside(const AnDocument *document, const AnMark *mark, int side)
{
	uint32_t byte = side < 0 ? mark->start : mark->start + mark->length;
	const char *at;
	AnClass class;

	if (side < 0)
	{
		if (byte == 0)
			return true;
		do
			byte--;
		while (byte > 0 && ((unsigned char) document->text[byte] & 0xC0) == 0x80);
	}
	if (byte >= document->length)
		return true;
	at = document->text + byte;
	class = an_class(an_utf8_next(&at, document->text + document->length));
	return class == AN_CLASS_SPACE || class == AN_CLASS_NEWLINE;
}

/* Does a letter or digit stand right behind the mark? */
static bool
word_behind(const AnDocument *document, const AnMark *mark)
{
	const char *at = document->text + mark->start + mark->length;
	AnClass class;

	if (mark->start + mark->length >= document->length)
		return false;
	class = an_class(an_utf8_next(&at, document->text + document->length));
	return class == AN_CLASS_ARABIC || class == AN_CLASS_LATIN || class == AN_CLASS_DIGIT;
}

/* Does the mark open, to judge by the spaces: one before and none behind? */
static bool
looks_opening(const AnDocument *document, const AnMark *mark)
{
	return gap_beside(document, mark, -1) && !gap_beside(document, mark, 1);
}

/* Pairs two marks; typographic ones become what they are there, whichever way round they stand. */
static void
join(AnDocument *document, uint32_t open, uint32_t close)
{
	if (document->marks[open].kind == AN_MARK_QUOTE_CLOSE)
		document->marks[open].kind = AN_MARK_QUOTE_OPEN;
	if (document->marks[close].kind == AN_MARK_QUOTE_OPEN)
		document->marks[close].kind = AN_MARK_QUOTE_CLOSE;
	document->marks[open].pair = close;
	document->marks[open].opens = true;
	document->marks[close].pair = open;
	document->marks[close].opens = false;
}

/* Closes the innermost open mark of the family; what was opened inside it stays without a pair. */
static bool
close_family(AnDocument *document, Stack *stack, Family family, uint32_t mark)
{
	int i = stack->depth;

	while (i > 0 && stack->family[i - 1] != family)
		i--;
	if (i == 0)
		return false;
	join(document, stack->mark[i - 1], mark);
	stack->depth = i - 1;
	return true;
}

static void
push(Stack *stack, Family family, uint32_t mark)
{
	if (stack->depth == DEPTH_MAX)
		return;
	stack->mark[stack->depth] = mark;
	stack->family[stack->depth++] = (uint8_t) family;
}

/* Is the mark to be read as closing one?  Straight marks by alternation or, where in_turn is false, by spaces. */
static bool
closes(const AnDocument *document, const Stack *stack, Family family, const AnMark *mark, bool in_turn)
{
	bool open = false;

	for (int i = 0; i < stack->depth; i++)
		open |= stack->family[i] == family;
	switch (family)
	{
		case FAMILY_STRAIGHT:
			return open && (in_turn || !looks_opening(document, mark));
		case FAMILY_CURLY:
		case FAMILY_ANGLE:
			/* the wrong way round: ”text“ */
			if (mark->kind == AN_MARK_QUOTE_OPEN)
				return open && !word_behind(document, mark) && !gap_beside(document, mark, -1);
			return open || !looks_opening(document, mark);
		default:
			return mark->kind == AN_MARK_QUOTE_CLOSE || mark->kind == AN_MARK_PAREN_CLOSE;
	}
}

/* Do two parentheses open at mark i with nothing between them, and close so?  ((Text)) is quoted. */
static bool
is_double(const AnDocument *document, uint32_t i)
{
	const AnMark *outer = &document->marks[i], *inner = outer + 1;

	return outer->kind == AN_MARK_PAREN_OPEN && inner->kind == AN_MARK_PAREN_OPEN && outer->pair != AN_NO_PAIR &&
		   inner->pair != AN_NO_PAIR && outer->pair == inner->pair + 1 && inner->start == outer->start + outer->length &&
		   document->marks[outer->pair].start == document->marks[inner->pair].start + document->marks[inner->pair].length;
}

/* Pairs the marks first .. end - 1, those of one line. */
static void
pair_line(AnDocument *document, uint32_t first, uint32_t end, uint32_t straight)
{
	Stack stack = {.depth = 0};

	for (uint32_t i = first; i < end; i++)
	{
		const AnMark *mark = &document->marks[i];
		Family family = family_of(document, mark);

		if (family == FAMILY_NONE)
			continue;
		if (!closes(document, &stack, family, mark, straight % 2 == 0))
			push(&stack, family, i);
		else
			close_family(document, &stack, family, i);
	}
	for (uint32_t i = first; i + 1 < end; i++)
		if (is_double(document, i))
		{
			document->marks[i + 1].kind = AN_MARK_QUOTE_OPEN;
			document->marks[document->marks[i + 1].pair].kind = AN_MARK_QUOTE_CLOSE;
		}
}

void
an_article_pairs(AnDocument *document)
{
	uint32_t first = 0, straight = 0;

	for (uint32_t i = 0; i < document->mark_count; i++)
	{
		straight += document->marks[i].kind == AN_MARK_QUOTE;
		if (document->marks[i].kind != AN_MARK_LINE)
			continue;
		pair_line(document, first, i, straight);
		first = i + 1;
		straight = 0;
	}
}
