/*
 * names.h
 *		Persons, organisations, places, events and products named in a document.
 */
#ifndef AN_NAMES_H
#define AN_NAMES_H

#include "article/document.h"

/* Fills document->entities: every mention, in the order of the text, each with the canonical form of its thing. */
extern void an_names_find(AnDocument *document);

#endif /* AN_NAMES_H */
