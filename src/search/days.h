/*
 * days.h
 *		The dates of a query: text to the first and last day that it means.
 */
#ifndef AN_SEARCH_DAYS_H
#define AN_SEARCH_DAYS_H

#include "memory.h"

/*
 * Reads a day, month or year, or a range of them, of which one side may be
 * open (see days.c for the forms); false if the text is none.  An open side is
 * AN_DAY_FIRST or AN_DAY_LAST.
 */
extern bool an_days_read(const char *text, size_t length, const AnMemory *memory, int32_t *first,
						 int32_t *last);

#endif /* AN_SEARCH_DAYS_H */
