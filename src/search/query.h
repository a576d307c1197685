/*
 * query.h
 *		A search as a journalist types it: the type news_query below the server.
 *
 * A query is one flat piece of memory without pointers: a header, nodes in
 * prefix order, then bytes.  The root is nodes[0]; behind each operator stand
 * its operands, and node.end says where its last operand ends.  A term's
 * operands are its lexemes: those with one slot number are alternatives of one
 * word, and slots tell how far words of a phrase stand apart.  No node at all
 * is the query that matches nothing.
 *
 * Operators are normalised while they are read: no AND directly in an AND, no
 * OR in an OR, no NOT of a NOT, none with a single operand but NOT.  The text
 * that an_query_write makes reads back as the same bytes.
 */
#ifndef AN_QUERY_H
#define AN_QUERY_H

#include "memory.h"

/*
 * Limits.  Each lexeme or date is one key to look up in the index, whose planning
 * of a scan is quadratic in them.  Prefixes, misspelt words and ranges of dates are each
 * many keys, and for each of them GIN holds a map of all that they find, of up to work_mem.
 * Parentheses, as typed and as written, are held on stacks of bounded size.
 */
#define AN_QUERY_KEYS_MAX 4096
#define AN_QUERY_RANGES_MAX 256
#define AN_QUERY_DEPTH_MAX 200

/* The layout below; a query of another layout is refused, not misread. */
#define AN_QUERY_LAYOUT 1

typedef enum AnQueryKind
{
	AN_QUERY_AND,
	AN_QUERY_OR,
	AN_QUERY_NOT,
	AN_QUERY_TERM,	/* a word or phrase; its lexemes follow */
	AN_QUERY_DATE,	/* publication between two days */
	AN_QUERY_LEXEME /* only below a term */
} AnQueryKind;

typedef enum AnSearchField
{
	AN_FIELD_ANY, /* the whole page */
	AN_FIELD_TITLE,
	AN_FIELD_BODY,
	AN_FIELD_SOURCE, /* from here on: names, each value on its own */
	AN_FIELD_AGENCY,
	AN_FIELD_PERSON,
	AN_FIELD_PLACE,
	AN_FIELD_ORG,
	AN_FIELD_KEYWORD,
	AN_FIELD_SAID,
	AN_FIELD_DATE,
	AN_FIELD_COUNT
} AnSearchField;

/* A field whose values are names: no stop words, no phrase from one value into the next. */
#define AN_FIELD_IS_NAME(field) ((field) >= AN_FIELD_SOURCE && (field) <= AN_FIELD_SAID)

/* Those whose names are met by their sounds (named.h); the others by their words (phrased.h). */
#define AN_FIELD_HAS_SOUNDS(field)                                                                           \
	((field) == AN_FIELD_PERSON || (field) == AN_FIELD_PLACE || (field) == AN_FIELD_SAID)
#define AN_FIELD_HAS_PHRASES(field) (AN_FIELD_IS_NAME(field) && !AN_FIELD_HAS_SOUNDS(field))

/* How a lexeme of the document meets one of the query. */
typedef enum AnQueryMode
{
	AN_MODE_EXACT,
	AN_MODE_PREFIX,
	AN_MODE_TYPO,
	AN_MODE_SOUND /* the lexeme is a key of its term's name: see named.h */
} AnQueryMode;

/* A side of a date range that is open. */
#define AN_DAY_FIRST INT32_MIN
#define AN_DAY_LAST INT32_MAX

typedef struct AnQueryNode
{
	uint8_t kind;  /* AnQueryKind */
	uint8_t field; /* AnSearchField of terms, dates and lexemes */
	uint8_t mode;  /* AnQueryMode of lexemes; of a term that of its last word */
	uint8_t phrase; /* of a term: 1 if it has more than one word, to be written in quotation marks */
	uint32_t end; /* index behind the last node of this one's operands */
	union
	{
		struct
		{
			uint32_t offset; /* into the bytes: a term as written, a lexeme */
			uint32_t length;
		} text;
		struct
		{
			int32_t first; /* days since 1970-01-01 */
			int32_t last;  /* inclusive */
		} days;
	};
	uint32_t slot; /* of a lexeme: words behind the term's first; of a term: that of its last */
} AnQueryNode;

typedef struct AnQuery
{
	int32_t varlena; /* the server's length word */
	uint16_t layout;
	uint16_t zero;
	uint32_t node_count;
	uint32_t byte_count;
	AnQueryNode nodes[];
} AnQuery;

/* Is the index asked for a node?  Of a name's words only for the first, with which the others stand. */
static inline bool
an_query_is_sought(const AnQueryNode *node)
{
	return node->kind == AN_QUERY_DATE ||
		   (node->kind == AN_QUERY_LEXEME && !(AN_FIELD_HAS_PHRASES(node->field) && node->slot > 0));
}

static inline const char *
an_query_bytes(const AnQuery *query)
{
	return (const char *) (query->nodes + query->node_count);
}

static inline size_t
an_query_size(const AnQuery *query)
{
	return sizeof(AnQuery) + query->node_count * sizeof(AnQueryNode) + query->byte_count;
}

/* Does an operand stand in parentheses below the operator in canonical text? */
static inline bool
an_query_parentheses(AnQueryKind operator, AnQueryKind operand)
{
	return operator <= AN_QUERY_NOT &&
		   (operand == AN_QUERY_OR || (operand == AN_QUERY_AND && operator != AN_QUERY_OR));
}

/* What was mended or left out, for a caller who wants to say so; canonical text has nothing of it. */
typedef enum AnQueryWarningKind
{
	AN_WARN_FIELD,		 /* an unknown field name: a plain word */
	AN_WARN_VALUE,		 /* a field name without a value: a plain word */
	AN_WARN_DATE,		 /* no date: plain words */
	AN_WARN_QUOTE,		 /* a quotation mark without a partner: it holds to the end */
	AN_WARN_PARENTHESIS, /* a parenthesis without a partner: left out, or holds to the end */
	AN_WARN_OPERATOR,	 /* an operator or parentheses without an operand: left out */
	AN_WARN_NOTHING		 /* the whole text: no word is left, the query matches nothing */
} AnQueryWarningKind;

typedef struct AnQueryWarning
{
	AnQueryWarningKind kind;
	uint32_t start; /* bytes of AnQueryParse.text */
	uint32_t length;
} AnQueryWarning;

typedef enum AnQueryError
{
	AN_QUERY_OK,
	AN_QUERY_TOO_DEEP,
	AN_QUERY_TOO_MANY,
	AN_QUERY_TOO_WIDE
} AnQueryError;

/* At most so many warnings are kept: a hostile text has one per byte. */
#define AN_QUERY_WARNINGS_MAX 8

typedef struct AnQueryParse
{
	AnQueryError error;
	AnQuery *query;	  /* NULL after an error; its length word is not set */
	const char *text; /* what was read: the text given, or a copy with plain signs */
	int warning_count;
	AnQueryWarning warnings[AN_QUERY_WARNINGS_MAX];
} AnQueryParse;

/* Reads a query from any text.  Everything is taken from memory. */
extern void an_query_parse(const char *text, size_t length, const AnMemory *memory, AnQueryParse *out);

/* The canonical text of a query, NUL-terminated; it reads back as the same query. */
extern char *an_query_write(const AnQuery *query, const AnMemory *memory);

/*
 * Makes sure that canonical text of the query in out reads back as the same.  It
 * nearly always does; but signs that stood around a word and are no longer there
 * can have kept it whole or apart.  Then what the canonical text reads as counts.
 */
extern void an_query_settle(AnQueryParse *out, const AnMemory *memory);

/* Joins two queries (AND, OR), or negates a (NOT, b unused); what matches nothing vanishes as stop words do. */
extern void an_query_combine(AnQueryKind operator, const AnQuery *a, const AnQuery *b, const AnMemory *memory,
							 AnQueryParse *out);

/* Three-valued truth; the numbers are those of GIN. */
typedef enum AnTruth
{
	AN_NO,
	AN_YES,
	AN_MAYBE
} AnTruth;

/*
 * The truth of the query, where value[i] is that of each term and date node i;
 * the places of operators are scratch.
 */
extern AnTruth an_query_decide(const AnQuery *query, uint8_t *value);

/* The field of that name, English or Arabic; AN_FIELD_ANY if there is none. */
extern AnSearchField an_query_field(const char *name, size_t length);

/* Bits of fields that the query asks for: 1 << AnSearchField. */
extern uint32_t an_query_fields(const AnQuery *query);

/* Sets wanted[i] for each node: is it a term that is not below a NOT? */
extern void an_query_wanted(const AnQuery *query, bool *wanted);

#endif /* AN_QUERY_H */
