/*
 * quoted.h
 *		What somebody said: said:قالن "حلف الناتو".
 *
 * Terms without a field that follow terms of said: in one AND have to stand in a
 * quotation of that speaker, all in the same one.  Those before them, or behind
 * another operand, may stand anywhere on the page.
 */
#ifndef AN_SEARCH_QUOTED_H
#define AN_SEARCH_QUOTED_H

#include "search/match.h"

/* Terms of one AND: speakers, then words of a quotation; each node's end is the next. */
typedef struct AnQuoted
{
	uint32_t speakers;
	uint32_t words;
	uint32_t end;
	uint32_t operator; /* where the search goes on; all is zero at the beginning */
	uint32_t operand;
} AnQuoted;

/* The next such terms of the query; false if there are no more. */
extern bool an_quoted_next(const AnQuery *query, AnQuoted *quoted);

/* Of a document that was read: are all of them in one quotation? */
extern bool an_quoted_match(AnMatch *match, const AnQuoted *quoted);

#endif /* AN_SEARCH_QUOTED_H */
