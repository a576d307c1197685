/*
 * like_sql.c
 *		Queries that are made, in SQL: news_like and news_suggest.
 */
#include "glue.h"
#include "page/page_call.h"

#include "search/like.h"
#include "search/query_datum.h"

PG_FUNCTION_INFO_V1(news_like);
PG_FUNCTION_INFO_V1(news_suggest);

/* news_like(document text) returns news_query: pages like this one */
Datum
news_like(PG_FUNCTION_ARGS)
{
	AnPageCall call;
	const char *text;
	AnQuery *query;

	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_PHRASES, NULL);
	text = an_like_text(&call.document, &call.memory);
	query = an_query_from_text(text, strlen(text));
	an_glue_page_end(&call);
	PG_RETURN_POINTER(query);
}

/* news_suggest(query news_query) returns news_query: what was meant; the same if there is nothing to mend */
Datum
news_suggest(PG_FUNCTION_ARGS)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(0);
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	const char *text = an_mend_text(query, &memory);

	PG_RETURN_POINTER(text != NULL ? an_query_from_text(text, strlen(text)) : query);
}
