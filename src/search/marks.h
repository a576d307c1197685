/*
 * marks.h
 *		The signs of the query language: quotation marks, parentheses, and what a word may not hold unquoted.
 */
#ifndef AN_SEARCH_MARKS_H
#define AN_SEARCH_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Is c a quotation mark that begins a phrase? */
extern bool an_marks_opens(uint32_t c);

/* Is c one that ends a phrase begun by open?  With open 0: any that ends one. */
extern bool an_marks_closes(uint32_t c, uint32_t open);

/* Does c end an unquoted word: white space, controls, quotation marks, parentheses, | * ~? */
extern bool an_marks_ends_word(uint32_t c);

extern bool an_marks_is_space(uint32_t c);

/* Is the word, unquoted, "or" in English or Arabic? */
extern bool an_marks_is_or(const char *text, size_t length);

/* Would the text of a term be read as itself without quotation marks? */
extern bool an_marks_bare(const char *text, size_t length);

/* The quotation marks to write around text, which none of its own may end. */
extern void an_marks_around(const char *text, size_t length, const char **open, const char **close);

#endif /* AN_SEARCH_MARKS_H */
