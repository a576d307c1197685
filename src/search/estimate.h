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

/* The cost of asking one document of 3 kB without an index, in cheap operators of the server. */
extern double an_estimate_cost(const AnQuery *query);

#endif /* AN_SEARCH_ESTIMATE_H */
