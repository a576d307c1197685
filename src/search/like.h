/*
 * like.h
 *		Queries that are made: more like this page; what was meant by words that are not known.
 */
#ifndef AN_SEARCH_LIKE_H
#define AN_SEARCH_LIKE_H

#include "article/document.h"
#include "search/query.h"

/* So many names and, beside them, phrases: more find everything. */
#define AN_LIKE_NAMES_MAX 6
#define AN_LIKE_PHRASES_MAX 10

/*
 * The text of a query for pages like this one, which was read with its phrases: its keyphrases, and those named most
 * often, any of them.  Empty if there are none.
 */
extern const char *an_like_text(AnDocument *document, const AnMemory *memory);

/*
 * The text of the query with the nearest known words in place of the Arabic ones that are not known; NULL if there is
 * nothing to mend.  Names, prefixes and words that are marked as misspelt stay as they are.
 */
extern const char *an_mend_text(const AnQuery *query, const AnMemory *memory);

#endif /* AN_SEARCH_LIKE_H */
