/*
 * tsquery.h
 *		A query in the language of the built-in type tsquery, for engines that index news_tsvector.
 */
#ifndef AN_SEARCH_TSQUERY_H
#define AN_SEARCH_TSQUERY_H

#include "search/query.h"

/*
 * The text of a tsquery, NUL-terminated, that finds whatever the query finds
 * in news_tsvector(document), and more where a tsquery cannot say it; "" for
 * the query that matches nothing.
 */
extern char *an_tsquery_write(const AnQuery *query, const AnMemory *memory);

#endif /* AN_SEARCH_TSQUERY_H */
