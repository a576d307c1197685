/*
 * rank.h
 *		How much a document is about what a query asks for.
 */
#ifndef AN_RANK_H
#define AN_RANK_H

#include "search/match.h"

/* The frequency of a lexeme in news as an_lemma_frequency tells it, 0 if not known. */
extern int an_rank_frequency(const char *bytes, size_t length);

/* The relevance of the document to the query; 0 if no term is in it.  memory may be dropped behind the call. */
extern double an_rank_document(AnMatch *match, const char *text, size_t length, const AnMemory *memory);

#endif /* AN_RANK_H */
