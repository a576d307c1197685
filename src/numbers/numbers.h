/*
 * numbers.h
 *		The numbers of a document, with what they count.
 */
#ifndef AN_NUMBERS_H
#define AN_NUMBERS_H

#include "article/document.h"

/*
 * Fills document->numbers, in the order of the text.  What document->dates holds already is left out,
 * so that dates are to be found first.
 */
extern void an_numbers_find(AnDocument *document);

/*
 * The value of a text that is one number and nothing else, in digits or words, its unit apart: as numeric reads it,
 * in the given memory; NULL if it is none.
 */
extern const char *an_number_value(const char *text, size_t length, const AnMemory *memory);

#endif /* AN_NUMBERS_H */
