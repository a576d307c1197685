/*
 * query_sql.c
 *		The type news_query in SQL: text in and out, binary, comparison, joining two.
 */
#include "glue.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/memutils.h"

#include "search/query_datum.h"

/* How much of a part that was not understood a notice quotes, in bytes. */
#define QUOTED_MAX 120

/* A column of the type keeps these bytes: a change of theirs is a new AN_QUERY_LAYOUT. */
StaticAssertDecl(offsetof(AnQuery, nodes) == 16 && sizeof(AnQueryNode) == 20, "layout of a stored query");

AnQuery *
an_query_from_datum(Datum datum)
{
	AnQuery *query = (AnQuery *) PG_DETOAST_DATUM(datum);

	if (VARSIZE(query) < sizeof(AnQuery) || query->layout != AN_QUERY_LAYOUT ||
		VARSIZE(query) != an_query_size(query))
		ereport(ERROR, (errcode(ERRCODE_DATA_CORRUPTED),
						errmsg("stored \"news_query\" has a layout that this version does not read"),
						errhint("Write the column again from its text, with the version that wrote it.")));
	return query;
}

AnQuery *
an_query_accept(const AnQueryParse *parse)
{
	if (parse->error == AN_QUERY_TOO_DEEP)
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						errmsg("news_query has parentheses more than %d deep", AN_QUERY_DEPTH_MAX),
						errhint("Leave out parentheses that change nothing, or search in several steps.")));
	if (parse->error == AN_QUERY_TOO_MANY)
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						errmsg("news_query has more than %d words and dates", AN_QUERY_KEYS_MAX),
						errhint("Search for fewer words, or split the search into several.")));
	if (parse->error == AN_QUERY_TOO_WIDE)
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
						errmsg("news_query has more than %d prefixes, misspelt words and ranges of dates",
							   AN_QUERY_RANGES_MAX),
						errhint("Search for whole words, or split the search into several.")));
	if (!AllocSizeIsValid(an_query_size(parse->query)))
		ereport(ERROR, (errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), errmsg("news_query is longer than 1 GB"),
						errhint("Search for fewer or shorter words.")));
	SET_VARSIZE(parse->query, an_query_size(parse->query));
	return parse->query;
}

AnQuery *
an_query_from_text(const char *text, size_t length)
{
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	AnQueryParse parse;

	an_query_parse(text, length, &memory, &parse);
	return an_query_accept(&parse);
}

/* What is said of a part of a query, which stands for %s. */
static const struct
{
	const char *message;
	const char *hint; /* or NULL */
} notices[] = {
	[AN_WARN_FIELD] = {gettext_noop("news_query has no field \"%s\": taken as a plain word"),
					   gettext_noop("Fields are title, body, source, agency, person, place, org, keyword, said and "
									"date. Put text with a colon in quotation marks.")},
	[AN_WARN_VALUE] = {gettext_noop("field \"%s\" of news_query has no value: taken as a plain word"), NULL},
	[AN_WARN_DATE] = {gettext_noop("news_query cannot read the date \"%s\": taken as plain words"),
					  gettext_noop("Write a date as 2021, 2021-02 or 2021-02-15, and a range as "
								   "2021-02-01..2021-02-15.")},
	[AN_WARN_QUOTE] = {gettext_noop("quotation mark \"%s\" in news_query is not closed: the phrase goes to the end"),
					   NULL},
	[AN_WARN_PARENTHESIS] = {gettext_noop("parenthesis \"%s\" in news_query has no partner"), NULL},
	[AN_WARN_OPERATOR] = {gettext_noop("\"%s\" in news_query has nothing to apply to: ignored"), NULL},
	[AN_WARN_NOTHING] = {gettext_noop("news_query \"%s\" has no word to search for: it matches nothing"), NULL},
};

/* Says what was mended or left out while the query was read. */
static void
give_notices(const AnQueryParse *parse)
{
	uint32_t hinted = 0; /* bits of kinds whose hint was given */

	for (int i = 0; i < parse->warning_count; i++)
	{
		const AnQueryWarning *warning = &parse->warnings[i];
		const char *part = parse->text + warning->start;
		int length = pg_mbcliplen(part, (int) warning->length, QUOTED_MAX);
		const char *hint = hinted & 1u << warning->kind ? NULL : notices[warning->kind].hint;
		char *quoted = psprintf("%.*s%s", length, part, length < (int) warning->length ? "..." : "");

		ereport(NOTICE,
				(errcode(ERRCODE_WARNING), errmsg(notices[warning->kind].message, quoted),
				 hint != NULL ? errhint("%s", _(hint)) : 0));
		hinted |= 1u << warning->kind;
	}
}

/* Reads a query in the current memory context; errors if it is over a limit, and says what was mended. */
static AnQuery *
read_query(const char *text, size_t length)
{
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	AnQueryParse parse;
	AnQuery *query;

	an_query_parse(text, length, &memory, &parse);
	query = an_query_accept(&parse);
	give_notices(&parse);
	return query;
}

/* The canonical text, in the current memory context. */
static char *
write_query(const AnQuery *query)
{
	AnMemory memory = an_glue_memory(CurrentMemoryContext);

	return an_query_write(query, &memory);
}

PG_FUNCTION_INFO_V1(news_query_in);
PG_FUNCTION_INFO_V1(news_query_out);
PG_FUNCTION_INFO_V1(news_query_recv);
PG_FUNCTION_INFO_V1(news_query_send);
PG_FUNCTION_INFO_V1(news_query);

/* news_query_in(cstring) returns news_query */
Datum
news_query_in(PG_FUNCTION_ARGS)
{
	char *text = PG_GETARG_CSTRING(0);

	PG_RETURN_POINTER(read_query(text, strlen(text)));
}

/* news_query_out(news_query) returns cstring */
Datum
news_query_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(write_query(PG_GETARG_NEWS_QUERY(0)));
}

/* news_query_recv(internal) returns news_query: the text, so that the layout never travels. */
Datum
news_query_recv(PG_FUNCTION_ARGS)
{
	StringInfo buffer = (StringInfo) PG_GETARG_POINTER(0);
	int length;
	char *text = pq_getmsgtext(buffer, buffer->len - buffer->cursor, &length);

	PG_RETURN_POINTER(read_query(text, length));
}

/* news_query_send(news_query) returns bytea: its text */
Datum
news_query_send(PG_FUNCTION_ARGS)
{
	char *text = write_query(PG_GETARG_NEWS_QUERY(0));
	StringInfoData buffer;

	pq_begintypsend(&buffer);
	pq_sendtext(&buffer, text, strlen(text));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buffer));
}

/* How many texts the cast remembers. */
#define KEPT_MAX 8

/* A text that a call of the cast read, in fn_extra. */
typedef struct Kept
{
	text *value; /* NULL: none */
	AnQuery *query;
} Kept;

typedef struct KeptTexts
{
	Kept kept[KEPT_MAX];
	int next; /* to be replaced */
} KeptTexts;

/* A copy of a value. */
static void *
copy_value(MemoryContext context, const void *value)
{
	return memcpy(MemoryContextAlloc(context, VARSIZE_ANY(value)), value, VARSIZE_ANY(value));
}

/* The query that an earlier call read from the same text, or NULL. */
static const AnQuery *
find_kept(const KeptTexts *texts, const text *value)
{
	for (int i = 0; i < KEPT_MAX; i++)
	{
		const text *kept = texts->kept[i].value;

		if (kept != NULL && VARSIZE_ANY(kept) == VARSIZE_ANY(value) &&
			memcmp(kept, value, VARSIZE_ANY(value)) == 0)
			return texts->kept[i].query;
	}
	return NULL;
}

/* Keeps a query and its text for later calls, in place of the oldest. */
static void
keep(KeptTexts *texts, const text *value, const AnQuery *query, MemoryContext context)
{
	Kept *kept = &texts->kept[texts->next];

	if (kept->value != NULL)
	{
		pfree(kept->value);
		pfree(kept->query);
	}
	kept->value = NULL;
	kept->query = copy_value(context, query);
	kept->value = copy_value(context, value);
	texts->next = (texts->next + 1) % KEPT_MAX;
}

/*
 * news_query(text) returns news_query: the cast.  A plan for any parameter
 * calls it for each row with the same texts; they are read, and their notices
 * are given, once.
 */
Datum
news_query(PG_FUNCTION_ARGS)
{
	text *value = PG_GETARG_TEXT_PP(0);
	MemoryContext context = fcinfo->flinfo->fn_mcxt;
	KeptTexts *texts = fcinfo->flinfo->fn_extra;
	const AnQuery *kept;
	AnQuery *query;

	if (texts == NULL)
		texts = fcinfo->flinfo->fn_extra = MemoryContextAllocZero(context, sizeof(KeptTexts));
	kept = find_kept(texts, value);
	/* a copy, for the one kept may be replaced while the caller still reads it */
	if (kept != NULL)
		PG_RETURN_POINTER(copy_value(CurrentMemoryContext, kept));
	query = read_query(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	keep(texts, value, query, context);
	PG_RETURN_POINTER(query);
}

/* ---- comparison: one query has one layout, so equal is the same bytes; the order is that of the canonical text ---- */

/* Are the two the same query? */
static inline bool
same_query(const AnQuery *a, const AnQuery *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

/* The order of two pieces of memory as byteacmp has it. */
static int
compare_bytes(const char *a, size_t a_length, const char *b, size_t b_length)
{
	int order = memcmp(a, b, Min(a_length, b_length));

	return order != 0 ? order : a_length < b_length ? -1 : a_length > b_length;
}

/* The order of two queries by the bytes of their canonical text. */
static int
compare_queries(const AnQuery *a, const AnQuery *b)
{
	char *a_text, *b_text;
	int order;

	if (same_query(a, b))
		return 0;
	a_text = write_query(a);
	b_text = write_query(b);
	order = compare_bytes(a_text, strlen(a_text), b_text, strlen(b_text));
	pfree(a_text);
	pfree(b_text);
	/* queries that are not equal must not be in the order, whatever they are written as */
	return order != 0 ? order : compare_bytes((const char *) a, VARSIZE(a), (const char *) b, VARSIZE(b));
}

/* The order of the two arguments.  Frees copies, as an index wants it. */
static int
compare_arguments(FunctionCallInfo fcinfo)
{
	AnQuery *a = PG_GETARG_NEWS_QUERY(0);
	AnQuery *b = PG_GETARG_NEWS_QUERY(1);
	int order = compare_queries(a, b);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return order;
}

/* Are the two arguments the same query?  Frees copies, as a hash index wants it. */
static bool
same_arguments(FunctionCallInfo fcinfo)
{
	AnQuery *a = PG_GETARG_NEWS_QUERY(0);
	AnQuery *b = PG_GETARG_NEWS_QUERY(1);
	bool same = same_query(a, b);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return same;
}

PG_FUNCTION_INFO_V1(news_query_eq);
PG_FUNCTION_INFO_V1(news_query_ne);
PG_FUNCTION_INFO_V1(news_query_lt);
PG_FUNCTION_INFO_V1(news_query_le);
PG_FUNCTION_INFO_V1(news_query_gt);
PG_FUNCTION_INFO_V1(news_query_ge);
PG_FUNCTION_INFO_V1(news_query_cmp);
PG_FUNCTION_INFO_V1(news_query_hash);
PG_FUNCTION_INFO_V1(news_query_hash_extended);

/* news_query_eq(news_query, news_query) returns boolean; operator = */
Datum
news_query_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(same_arguments(fcinfo));
}

/* news_query_ne(news_query, news_query) returns boolean; operator <> */
Datum
news_query_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!same_arguments(fcinfo));
}

/* news_query_lt(news_query, news_query) returns boolean; operator < */
Datum
news_query_lt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) < 0);
}

/* news_query_le(news_query, news_query) returns boolean; operator <= */
Datum
news_query_le(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) <= 0);
}

/* news_query_gt(news_query, news_query) returns boolean; operator > */
Datum
news_query_gt(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) > 0);
}

/* news_query_ge(news_query, news_query) returns boolean; operator >= */
Datum
news_query_ge(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(compare_arguments(fcinfo) >= 0);
}

/* news_query_cmp(news_query, news_query) returns integer, for B-trees */
Datum
news_query_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare_arguments(fcinfo));
}

/* news_query_hash(news_query) returns integer, for hash joins, GROUP BY and DISTINCT */
Datum
news_query_hash(PG_FUNCTION_ARGS)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(0);
	Datum hash = hash_any((unsigned char *) VARDATA(query), VARSIZE(query) - VARHDRSZ);

	PG_FREE_IF_COPY(query, 0);
	return hash;
}

/* news_query_hash_extended(news_query, seed bigint) returns bigint, for hash partitions */
Datum
news_query_hash_extended(PG_FUNCTION_ARGS)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(0);
	Datum hash = hash_any_extended((unsigned char *) VARDATA(query), VARSIZE(query) - VARHDRSZ, PG_GETARG_INT64(1));

	PG_FREE_IF_COPY(query, 0);
	return hash;
}

/* ---- joining two ---- */

/* The query of the operator over the arguments, of which NOT has one. */
static Datum
combine(FunctionCallInfo fcinfo, AnQueryKind operator)
{
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	AnQuery *a = PG_GETARG_NEWS_QUERY(0);
	AnQueryParse parse;

	an_query_combine(operator, a, operator == AN_QUERY_NOT ? NULL : PG_GETARG_NEWS_QUERY(1), &memory, &parse);
	PG_RETURN_POINTER(an_query_accept(&parse));
}

PG_FUNCTION_INFO_V1(news_query_and);
PG_FUNCTION_INFO_V1(news_query_or);
PG_FUNCTION_INFO_V1(news_query_not);

/* news_query_and(news_query, news_query) returns news_query; operator && */
Datum
news_query_and(PG_FUNCTION_ARGS)
{
	return combine(fcinfo, AN_QUERY_AND);
}

/* news_query_or(news_query, news_query) returns news_query; operator || */
Datum
news_query_or(PG_FUNCTION_ARGS)
{
	return combine(fcinfo, AN_QUERY_OR);
}

/* news_query_not(news_query) returns news_query; operator !! */
Datum
news_query_not(PG_FUNCTION_ARGS)
{
	return combine(fcinfo, AN_QUERY_NOT);
}
