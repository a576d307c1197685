/*
 * estimate.h
 *		What the planner asks of a query before any document is read.
 */
#ifndef AN_SEARCH_ESTIMATE_H
#define AN_SEARCH_ESTIMATE_H

#include "search/query.h"

/* The share of a table's documents that a query of which nothing is known finds. */
#define AN_ESTIMATE_USUAL 0.005

/* The share of a table's documents that the query finds, 0 to 1. */
extern double an_estimate_share(const AnQuery *query, const AnMemory *memory);

/*
 * What an index hands over for a query: the share of a table's documents that its keys do not rule out, at least that of
 * an_estimate_share.  words: the index has no other keys than those of words (fields = 'words').
 */
extern double an_estimate_handed(const AnQuery *query, bool words, const AnMemory *memory);

/* Do the keys of such an index decide the query, so that no document that it hands over has to be asked? */
extern bool an_estimate_exact(const AnQuery *query, bool words, const AnMemory *memory);

/* The cost of asking one document of 4 kB without an index, in cheap operators of the server. */
extern double an_estimate_cost(const AnQuery *query);

#endif /* AN_SEARCH_ESTIMATE_H */
