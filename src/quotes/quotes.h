/*
 * quotes.h
 *		Direct quotations of a document with who said them.
 */
#ifndef AN_QUOTES_H
#define AN_QUOTES_H

#include "article/document.h"

/* Fills document->quotes in the order of the text; an_names_find must have run. */
extern void an_quotes_find(AnDocument *document);

#endif /* AN_QUOTES_H */
