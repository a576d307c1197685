/*
 * query_datum.h
 *		The type news_query as the server hands it to functions; glue.h comes before.
 */
#ifndef AN_QUERY_DATUM_H
#define AN_QUERY_DATUM_H

#include "search/query.h"

/* The query in a Datum, detoasted; errors if it was written by a version of another layout. */
extern AnQuery *an_query_from_datum(Datum datum);

/* The query that was read or made, as a datum; an error if that passed a limit. */
extern AnQuery *an_query_accept(const AnQueryParse *parse);

/* The query that a text says, in the current memory context, without notices; a clear error where a limit is passed. */
extern AnQuery *an_query_from_text(const char *text, size_t length);

#define PG_GETARG_NEWS_QUERY(n) an_query_from_datum(PG_GETARG_DATUM(n))

#endif /* AN_QUERY_DATUM_H */
