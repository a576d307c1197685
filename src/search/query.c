/*
 * query.c
 *		What is done with a query once it is read: write it, decide it, join two.
 */
#include "search/query.h"

#include <string.h>

#include "dates/dates.h"
#include "lexicon/terms.h"
#include "search/draft.h"
#include "search/marks.h"

/* The Arabic field names, from fields.tsv. */
extern const AnTermTable an_terms_fields;

/* The names in canonical text. */
static const char *const field_names[AN_FIELD_COUNT] = {
	[AN_FIELD_ANY] = "",		   [AN_FIELD_TITLE] = "title",	 [AN_FIELD_BODY] = "body",
	[AN_FIELD_SOURCE] = "source",  [AN_FIELD_AGENCY] = "agency", [AN_FIELD_PERSON] = "person",
	[AN_FIELD_PLACE] = "place",	   [AN_FIELD_ORG] = "org",		 [AN_FIELD_KEYWORD] = "keyword",
	[AN_FIELD_SAID] = "said",	   [AN_FIELD_DATE] = "date",
};

/* Are the two the same but for case?  name is lower case. */
static bool
same_ascii(const char *name, const char *text, size_t length)
{
	if (strlen(name) != length)
		return false;
	for (size_t i = 0; i < length; i++)
		if ((text[i] >= 'A' && text[i] <= 'Z' ? text[i] + ('a' - 'A') : text[i]) != name[i])
			return false;
	return true;
}

AnSearchField
an_query_field(const char *name, size_t length)
{
	AnLetters letters;
	AnTerm term;

	for (int field = AN_FIELD_TITLE; field < AN_FIELD_COUNT; field++)
		if (same_ascii(field_names[field], name, length))
			return field;
	if (!an_letters_read(name, length, &letters))
		return AN_FIELD_ANY;
	an_letters_fold(&letters);
	if (an_terms_find(&an_terms_fields, &letters, 1, NULL, &term))
		return term.kind;
	return AN_FIELD_ANY;
}

uint32_t
an_query_fields(const AnQuery *query)
{
	uint32_t fields = 0;

	for (uint32_t i = 0; i < query->node_count; i++)
		if (query->nodes[i].kind == AN_QUERY_TERM || query->nodes[i].kind == AN_QUERY_DATE)
			fields |= 1u << query->nodes[i].field;
	return fields;
}

void
an_query_wanted(const AnQuery *query, bool *wanted)
{
	uint32_t unwanted_end = 0;

	for (uint32_t i = 0; i < query->node_count; i++)
	{
		if (query->nodes[i].kind == AN_QUERY_NOT && query->nodes[i].end > unwanted_end)
			unwanted_end = query->nodes[i].end;
		wanted[i] = query->nodes[i].kind == AN_QUERY_TERM && i >= unwanted_end;
	}
}

/* The truth of the operator at i, from that of its operands. */
static AnTruth
decide_operator(const AnQuery *query, const uint8_t *value, uint32_t i)
{
	const AnQueryNode *nodes = query->nodes;
	AnTruth decisive = nodes[i].kind == AN_QUERY_AND ? AN_NO : AN_YES;
	AnTruth truth = nodes[i].kind == AN_QUERY_AND ? AN_YES : AN_NO;

	if (nodes[i].kind == AN_QUERY_NOT)
		return value[i + 1] == AN_MAYBE ? AN_MAYBE : value[i + 1] == AN_NO ? AN_YES : AN_NO;
	for (uint32_t child = i + 1; child < nodes[i].end; child = nodes[child].end)
	{
		if (value[child] == decisive)
			return decisive;
		if (value[child] == AN_MAYBE)
			truth = AN_MAYBE;
	}
	return truth;
}

AnTruth
an_query_decide(const AnQuery *query, uint8_t *value)
{
	/* operands stand behind their operator: from the end, they are known when it is reached */
	for (uint32_t i = query->node_count; i-- > 0;)
		if (query->nodes[i].kind <= AN_QUERY_NOT)
			value[i] = decide_operator(query, value, i);
	return query->node_count > 0 ? (AnTruth) value[0] : AN_NO;
}

/* ---- canonical text ---- */

typedef struct Writer
{
	const AnQuery *query;
	const AnMemory *memory;
	char *text;
	uint32_t length, room;
} Writer;

/* Appends to the text, which always has room for a NUL. */
static void
put_bytes(Writer *writer, const char *bytes, size_t length)
{
	if (writer->length + length + 1 > writer->room)
	{
		writer->room = (uint32_t) (writer->length + length + 64) * 2;
		writer->text = writer->memory->grow(writer->memory->context, writer->text, writer->room);
	}
	memcpy(writer->text + writer->length, bytes, length);
	writer->length += (uint32_t) length;
}

static void
put(Writer *writer, const char *text)
{
	put_bytes(writer, text, strlen(text));
}

/* A term as it was written, in quotation marks where it could be read in another way without. */
static void
put_term(Writer *writer, const AnQueryNode *term)
{
	const char *text = an_query_bytes(writer->query) + term->text.offset;
	const char *open = "";
	const char *close = "";

	if (term->phrase || !an_marks_bare(text, term->text.length))
		an_marks_around(text, term->text.length, &open, &close);
	put(writer, open);
	put_bytes(writer, text, term->text.length);
	put(writer, close);
	if (term->mode != AN_MODE_EXACT)
		put(writer, term->mode == AN_MODE_PREFIX ? "*" : "~");
}

/* value in decimal with leading zeros. */
static void
put_number(Writer *writer, int value, int digits)
{
	char text[8];

	for (int i = digits - 1; i >= 0; i--, value /= 10)
		text[i] = (char) ('0' + value % 10);
	put_bytes(writer, text, (size_t) digits);
}

/* A year, a month where month is not 0, or a day where day is not 0. */
static void
put_date(Writer *writer, int year, int month, int day)
{
	put_number(writer, year, 4);
	if (month == 0)
		return;
	put(writer, "-");
	put_number(writer, month, 2);
	if (day == 0)
		return;
	put(writer, "-");
	put_number(writer, day, 2);
}

/* Two days as the shortest that means them: a year, a month, a day, else a range. */
static void
put_days(Writer *writer, int32_t first, int32_t last)
{
	int year = 0, month = 0, day = 0;

	if (first != AN_DAY_FIRST)
		an_calendar_date(first, &year, &month, &day);
	if (first == last)
		put_date(writer, year, month, day);
	else if (day == 1 && month == 1 && last == an_calendar_days(year + 1, 1, 1) - 1)
		put_date(writer, year, 0, 0);
	else if (day == 1 && last == an_calendar_days(year + month / 12, month % 12 + 1, 1) - 1)
		put_date(writer, year, month, 0);
	else
	{
		if (first != AN_DAY_FIRST)
			put_date(writer, year, month, day);
		put(writer, "..");
		if (last == AN_DAY_LAST)
			return;
		an_calendar_date(last, &year, &month, &day);
		put_date(writer, year, month, day);
	}
}

/* Writes node i and its operands; as deep as a query is, which is bounded. */
static void
put_node(Writer *writer, uint32_t i)
{
	const AnQueryNode *node = &writer->query->nodes[i];

	if (node->kind == AN_QUERY_TERM || node->kind == AN_QUERY_DATE)
	{
		put(writer, field_names[node->field]);
		put(writer, node->field == AN_FIELD_ANY ? "" : ":");
		if (node->kind == AN_QUERY_TERM)
			put_term(writer, node);
		else
			put_days(writer, node->days.first, node->days.last);
		return;
	}
	put(writer, node->kind == AN_QUERY_NOT ? "-" : "");
	for (uint32_t child = i + 1; child < node->end; child = writer->query->nodes[child].end)
	{
		bool parentheses = an_query_parentheses(node->kind, writer->query->nodes[child].kind);

		if (child > i + 1)
			put(writer, node->kind == AN_QUERY_OR ? " OR " : " ");
		put(writer, parentheses ? "(" : "");
		put_node(writer, child);
		put(writer, parentheses ? ")" : "");
	}
}

char *
an_query_write(const AnQuery *query, const AnMemory *memory)
{
	Writer writer = {query, memory, NULL, 0, 0};

	put(&writer, "");
	if (query->node_count > 0)
		put_node(&writer, 0);
	writer.text[writer.length] = '\0';
	return writer.text;
}

void
an_query_combine(AnQueryKind operator, const AnQuery *a, const AnQuery *b, const AnMemory *memory,
				 AnQueryParse *out)
{
	AnDraft draft;
	AnDraftList list = AN_DRAFT_EMPTY_LIST;
	uint32_t root;

	memset(out, 0, sizeof(*out));
	an_draft_begin(&draft, memory);
	root = an_draft_import(&draft, a, 0);
	if (operator == AN_QUERY_NOT)
		root = an_draft_negate(&draft, root);
	else
	{
		an_draft_append(&draft, &list, root, operator);
		an_draft_append(&draft, &list, an_draft_import(&draft, b, 0), operator);
		root = an_draft_join(&draft, list, operator);
	}
	an_draft_finish(&draft, root, out);
	an_query_settle(out, memory);
}
