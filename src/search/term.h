/*
 * term.h
 *		Text inside a query to terms: words, or the words of a phrase, with their lexemes.
 */
#ifndef AN_SEARCH_TERM_H
#define AN_SEARCH_TERM_H

#include "search/draft.h"

/*
 * The terms of text: each word one, in a list to be joined by AND; or, of a
 * phrase, one for all words, in which a * or ~ loosens the word before it.  mode is that of
 * the last word.  What follows text up to limit is context only: a clitic before
 * a quotation mark is known by it.
 */
extern AnDraftList an_term_read(AnDraft *draft, const char *text, size_t length, size_t limit, AnSearchField field,
								AnQueryMode mode, bool phrase);

#endif /* AN_SEARCH_TERM_H */
