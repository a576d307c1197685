/*
 * ready.h
 *		A query made ready once, for the calls that follow with the same one; glue.h comes before.
 */
#ifndef AN_SEARCH_READY_H
#define AN_SEARCH_READY_H

#include "utils/memutils.h"

#include "search/query_datum.h"

/* Kept in fn_extra. */
typedef struct AnReady
{
	AnQuery *query;			/* a copy; NULL before the first */
	void *prepared;			/* what the function needs of it */
	MemoryContext context;	/* of the two above */
	MemoryContext document; /* of the document at hand */
} AnReady;

/* Makes what a function needs of a query, in memory that lives as long as the query does. */
typedef void *(*AnPrepare)(const AnQuery *query, const AnMemory *memory);

/* The query of argument n made ready; the document's memory is empty. */
extern AnReady *an_glue_ready(FunctionCallInfo fcinfo, int n, AnPrepare prepare);

#endif /* AN_SEARCH_READY_H */
