/*
 * terms.h
 *		Terms of one or more words with a kind and a value: the closed lists of the
 *		rooms (months, labels of page parts, names of places, verbs of saying).
 *
 * A list is a .tsv file in the room that reads it; make_terms compiles it into
 * a const AnTermTable.  Columns: term, kind (a C constant of that room), value
 * (a C integer expression, or empty for 0), text (free: canonical form, code).
 * Several terms of one line are separated by a comma: "كانون الثاني,كانون ثاني".
 * A term matches on folded letters, so spelling variants need no lines of
 * their own.  The same term may stand on several lines.
 */
#ifndef AN_TERMS_H
#define AN_TERMS_H

#include "unicode/letters.h"

#define AN_TERM_WORDS_MAX 8

typedef struct AnTerm
{
	uint16_t kind;
	uint8_t words;		 /* 1 .. AN_TERM_WORDS_MAX */
	int32_t value;
	const char *text;	 /* UTF-8, NUL-terminated, in static memory; "" if none */
	const char *written; /* the term as it stands in the list, the same way */
} AnTerm;

/* A compiled list; its inside is terms.c's business. */
typedef struct AnTermTable AnTermTable;

/*
 * The longest term that is a sequence of whole words[0], words[1], ...; words
 * holds count folded words, of which words[0] may differ from the text (a
 * proclitic cut off).  Where several lines bear the longest term, the first of
 * them is found first: pass previous = NULL for it, then the last answer for
 * the next.  Returns false when there is none.
 */
extern bool an_terms_find(const AnTermTable *table, const AnLetters *words, int count, const AnTerm *previous,
						  AnTerm *found);

/*
 * Can a term of the table begin with a word of the document that opens these lists (AnWord.opens)?  behind says that it may
 * also begin with what is left of the word behind its proclitics.  The cheapest question; true of lists that openings.h has not.
 */
extern bool an_terms_open(const AnTermTable *table, uint16_t opens, bool behind);

/*
 * The same in two steps, for who reads the words behind the first only where that pays: the terms that begin with this
 * word, NULL if there is none; how many words the longest of them has; and an_terms_find among them.  Words need not be folded.
 */
typedef struct AnTermEntry AnTermGroup;

extern const AnTermGroup *an_terms_group(const AnTermTable *table, const AnLetters *word);
/* The same of a word that openings.h says is in the list: it is not asked first whether it may be. */
extern const AnTermGroup *an_terms_opened(const AnTermTable *table, const AnLetters *word);
extern int an_terms_longest(const AnTermGroup *group);
extern bool an_terms_find_in(const AnTermTable *table, const AnTermGroup *group, const AnLetters *const *words, int count,
							 const AnTerm *previous, AnTerm *found);

/* Is the term written with the article? */
extern bool an_term_is_definite(const AnTerm *term);

#endif /* AN_TERMS_H */
