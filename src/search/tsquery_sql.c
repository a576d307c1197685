/*
 * tsquery_sql.c
 *		The cast of news_query to tsquery, for engines that index news_tsvector.
 */
#include "glue.h"

#include "tsearch/ts_utils.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "search/query_datum.h"
#include "search/tsquery.h"

PG_FUNCTION_INFO_V1(news_tsquery);

/* news_tsquery(query news_query) returns tsquery */
Datum
news_tsquery(PG_FUNCTION_ARGS)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "news_query as tsquery", ALLOCSET_DEFAULT_SIZES);
	AnMemory memory = an_glue_memory(context);
	char *written = an_tsquery_write(PG_GETARG_NEWS_QUERY(0), &memory);
	Datum result = *written == '\0' ? 0 : DirectFunctionCall1(tsqueryin, CStringGetDatum(written));
	TSQuery empty;

	MemoryContextDelete(context);
	if (result != 0)
		PG_RETURN_DATUM(result);
	/* not by its input function, which gives a NOTICE */
	empty = palloc(HDRSIZETQ);
	SET_VARSIZE(empty, HDRSIZETQ);
	empty->size = 0;
	PG_RETURN_TSQUERY(empty);
}
