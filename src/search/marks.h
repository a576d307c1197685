/*
 * marks.h
 *		The signs of the query language: quotation marks, parentheses, and what a word may not hold unquoted.
 */
#ifndef AN_SEARCH_MARKS_H
#define AN_SEARCH_MARKS_H

#include "search/query.h"

/* Is c a quotation mark that begins a phrase? */
extern bool an_marks_opens(uint32_t c);

/* Is c one that ends a phrase begun by open?  With open 0: any that ends one. */
extern bool an_marks_closes(uint32_t c, uint32_t open);

/* Does c end an unquoted word: white space, controls, quotation marks, parentheses, | * ~? */
extern bool an_marks_ends_word(uint32_t c);

extern bool an_marks_is_space(uint32_t c);

/* Does c, at the beginning of a word, exclude it?  Hyphens and minus signs. */
extern bool an_marks_excludes(uint32_t c);

/* What a sign behind a word asks for. */
extern AnQueryMode an_marks_mode(char c);

/* Moves over the sign of a range of dates: two full stops or more, or an ellipsis. */
extern bool an_marks_range(const char **at, const char *end);

/* An operator that is written as a word. */
typedef enum AnMarksOperator
{
	AN_MARKS_WORD, /* none */
	AN_MARKS_OR,
	AN_MARKS_AND,
	AN_MARKS_NOT
} AnMarksOperator;

/* Is the word, unquoted, an operator in English or Arabic? */
extern AnMarksOperator an_marks_operator(const char *text, size_t length);

/*
 * The text with signs as the language knows them: full-width ones as the usual
 * ones, controls of direction left out.  Itself where it has none of them.
 */
extern const char *an_marks_plain(const char *text, size_t *length, const AnMemory *memory);

/* Would the text of a term be read as itself without quotation marks? */
extern bool an_marks_bare(const char *text, size_t length);

/* The quotation marks to write around text, which none of its own may end. */
extern void an_marks_around(const char *text, size_t length, const char **open, const char **close);

#endif /* AN_SEARCH_MARKS_H */
