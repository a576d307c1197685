/*
 * search_sql.c
 *		Searching in SQL: the operator @@@, news_rank and news_headline.
 *
 * A query is made ready once and kept in fn_extra for the calls that follow
 * with the same one; each document has a memory context that is reset behind it.
 */
#include "glue.h"

#include "commands/defrem.h"
#include "utils/builtins.h"

#include "search/headline.h"
#include "search/match.h"
#include "search/rank_recent.h"
#include "search/ready.h"

AnReady *
an_glue_ready(FunctionCallInfo fcinfo, int n, AnPrepare prepare)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(n);
	AnReady *ready = fcinfo->flinfo->fn_extra;
	AnQuery *copy;
	AnMemory memory;

	if (ready == NULL)
	{
		ready = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(AnReady));
		ready->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "news_query", ALLOCSET_SMALL_SIZES);
		ready->document = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "news document", ALLOCSET_DEFAULT_SIZES);
		fcinfo->flinfo->fn_extra = ready;
	}
	MemoryContextReset(ready->document);
	if (ready->query && VARSIZE(ready->query) == VARSIZE(query) &&
		memcmp(ready->query, query, VARSIZE(query)) == 0)
		return ready;

	ready->query = NULL;
	MemoryContextReset(ready->context);
	memory = an_glue_memory(ready->context);
	copy = MemoryContextAlloc(ready->context, VARSIZE(query));
	memcpy(copy, query, VARSIZE(query));
	ready->prepared = prepare(copy, &memory);
	/* only now: after an error it must not look ready */
	ready->query = copy;
	return ready;
}

/* What @@@ and news_headline need of a query. */
static void *
prepare_match(const AnQuery *query, const AnMemory *memory)
{
	AnMatch *match = an_memory_alloc(memory, sizeof(AnMatch));

	an_match_prepare(match, query, memory);
	return match;
}

/* What news_rank needs of one. */
typedef struct Ranked
{
	AnMatch match;
	AnRank rank;
} Ranked;

static void *
prepare_rank(const AnQuery *query, const AnMemory *memory)
{
	Ranked *ranked = an_memory_alloc(memory, sizeof(Ranked));

	an_match_prepare(&ranked->match, query, memory);
	an_rank_prepare(&ranked->rank, query, memory);
	return ranked;
}

PG_FUNCTION_INFO_V1(news_match);
PG_FUNCTION_INFO_V1(news_rank);
PG_FUNCTION_INFO_V1(news_rank_recent);
PG_FUNCTION_INFO_V1(news_headline);

/* news_match(document text, query news_query) returns boolean: the operator @@@ */
Datum
news_match(PG_FUNCTION_ARGS)
{
	text *document = PG_GETARG_TEXT_PP(0);
	AnReady *ready = an_glue_ready(fcinfo, 1, prepare_match);
	AnMemory memory = an_glue_memory(ready->document);

	PG_RETURN_BOOL(
		an_match_document(ready->prepared, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), &memory));
}

/* The relevance of the document to the query, the first two arguments. */
static double
rank_document(FunctionCallInfo fcinfo)
{
	text *document = PG_GETARG_TEXT_PP(0);
	AnReady *ready = an_glue_ready(fcinfo, 1, prepare_rank);
	Ranked *ranked = ready->prepared;
	AnMemory memory = an_glue_memory(ready->document);

	return an_rank_document(&ranked->rank, &ranked->match, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), &memory);
}

/* news_rank(document text, query news_query) returns real */
Datum
news_rank(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT4((float4) rank_document(fcinfo));
}

/* news_rank(document text, query news_query, published timestamptz, half_life interval) returns double precision */
Datum
news_rank_recent(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(an_rank_recent(rank_document(fcinfo), PG_GETARG_TIMESTAMPTZ(2), PG_GETARG_INTERVAL_P(3)));
}

/* ---- options of news_headline ---- */

/* What an option's value is. */
typedef enum OptionKind
{
	OPTION_TEXT,
	OPTION_NUMBER, /* from least to most */
	OPTION_BOOL
} OptionKind;

typedef struct Option
{
	const char *name;
	OptionKind kind;
	size_t at; /* in AnHeadlineOptions */
	int least;
	int most;
} Option;

#define TEXT_OPTION(name, field) {name, OPTION_TEXT, offsetof(AnHeadlineOptions, field), 0, 0}
#define NUMBER_OPTION(name, field, least, most) {name, OPTION_NUMBER, offsetof(AnHeadlineOptions, field), least, most}
#define BOOL_OPTION(name, field) {name, OPTION_BOOL, offsetof(AnHeadlineOptions, field), 0, 0}

static const Option headline_options[] = {
	TEXT_OPTION("StartSel", start_sel),
	TEXT_OPTION("StopSel", stop_sel),
	TEXT_OPTION("FragmentDelimiter", delimiter),
	TEXT_OPTION("Ellipsis", ellipsis),
	NUMBER_OPTION("MaxWords", max_words, 1, AN_HEADLINE_WORDS_MAX),
	NUMBER_OPTION("MinWords", min_words, 0, AN_HEADLINE_WORDS_MAX),
	NUMBER_OPTION("ShortWord", short_word, 0, AN_HEADLINE_WORDS_MAX),
	NUMBER_OPTION("MaxFragments", max_fragments, 0, AN_HEADLINE_FRAGMENTS_MAX),
	BOOL_OPTION("HtmlSafe", html_safe),
};

/* The index of the option of that name, in any case; an error if there is none. */
static int
find_option(const char *name)
{
	for (int i = 0; i < (int) lengthof(headline_options); i++)
		if (pg_strcasecmp(headline_options[i].name, name) == 0)
			return i;
	ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("unrecognized news_headline option \"%s\"", name),
					errhint("Options are \"StartSel\", \"StopSel\", \"FragmentDelimiter\", \"Ellipsis\", \"MaxWords\", "
							"\"MinWords\", \"ShortWord\", \"MaxFragments\" and \"HtmlSafe\".")));
}

/* The number that was written; an error if it is none that the option takes. */
static int
read_number(const Option *option, const char *value)
{
	char *end;
	long number;

	errno = 0;
	number = strtol(value, &end, 10);
	if (end == value || *end != '\0' || errno != 0 || number < option->least || number > option->most)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("invalid value \"%s\" for news_headline option \"%s\"", value, option->name),
						errhint("Give a whole number from %d to %d.", option->least, option->most)));
	return (int) number;
}

/* Sets an option to what was written; an error if that is nothing it can be. */
static void
set_option(AnHeadlineOptions *options, const Option *option, char *value)
{
	char *at = (char *) options + option->at;

	switch (option->kind)
	{
		case OPTION_TEXT:
			*(const char **) at = value;
			break;
		case OPTION_NUMBER:
			*(int *) at = read_number(option, value);
			break;
		case OPTION_BOOL:
			if (!parse_bool(value, (bool *) at))
				ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
								errmsg("invalid value \"%s\" for news_headline option \"%s\"", value, option->name),
								errhint("Give \"true\" or \"false\".")));
			break;
	}
}

/* Reads the options as ts_headline's are written; one that is given twice is an error. */
static void
read_options(AnHeadlineOptions *options, text *given)
{
	uint32 seen = 0;
	bool least_given = false; /* its default gives way to MaxWords */
	ListCell *cell;

	foreach (cell, deserialize_deflist(PointerGetDatum(given)))
	{
		DefElem *element = lfirst(cell);
		int i = find_option(element->defname);

		if (seen & 1u << i)
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
							errmsg("news_headline option \"%s\" is given more than once", headline_options[i].name),
							errhint("Give each option once.")));
		seen |= 1u << i;
		set_option(options, &headline_options[i], defGetString(element));
		least_given |= headline_options[i].at == offsetof(AnHeadlineOptions, min_words);
	}
	if (least_given && options->min_words > options->max_words)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("news_headline option \"MinWords\" is greater than \"MaxWords\""),
						errdetail("MinWords is %d, MaxWords is %d.", options->min_words, options->max_words),
						errhint("Give a smaller MinWords, or a greater MaxWords.")));
}

/* news_headline(document text, query news_query, options text) returns text */
Datum
news_headline(PG_FUNCTION_ARGS)
{
	text *document = PG_GETARG_TEXT_PP(0);
	AnHeadlineOptions options = AN_HEADLINE_DEFAULTS;
	AnReady *ready = an_glue_ready(fcinfo, 1, prepare_match);
	AnMemory memory = an_glue_memory(ready->document);

	read_options(&options, PG_GETARG_TEXT_PP(2));
	PG_RETURN_TEXT_P(cstring_to_text(an_headline_make(ready->prepared, VARDATA_ANY(document),
													  VARSIZE_ANY_EXHDR(document), &options, &memory)));
}
