/*
 * phrased.h
 *		Names by their words: organisations, sources, agencies, keywords.
 *
 * The index keeps a name from each lexeme of each of its words on, up to AN_PHRASED_SPAN_MAX words with a space behind each, so that it knows without the page whether the words of a query
 * stand together in one name: org:"الأمم المتحدة".
 */
#ifndef AN_SEARCH_PHRASED_H
#define AN_SEARCH_PHRASED_H

#include "search/query.h"
#include "search/typo.h"

/* A name ends before a word whose first lexeme is longer, others are left out; and behind so many words. */
#define AN_PHRASED_WORD_MAX 120
#define AN_PHRASED_WORDS_MAX 24

/* So many words of a name are kept together; a query of more asks the page. */
#define AN_PHRASED_SPAN_MAX 6

/* Stands between the lexemes of one word, which are alternatives. */
#define AN_PHRASED_OR '\2'

/* The lexemes of a name, folded, a space behind each word; a word without one is empty. */
typedef struct AnPhrased
{
	uint32_t count;
	uint16_t start[AN_PHRASED_WORDS_MAX + 1];
	char bytes[AN_PHRASED_WORDS_MAX * (AN_PHRASED_WORD_MAX + 1)];
} AnPhrased;

/* Reads a name of a page. */
extern void an_phrased_read(AnPhrased *phrased, const char *text, size_t length);

/* What the index has behind a field's letter for the words from first on: packed. */
#define AN_PHRASED_ENTRY_MAX (2 * AN_PHRASED_SPAN_MAX * (AN_PHRASED_WORD_MAX + 1))

/*
 * Writes it for the lexeme at byte *at of the first word, 0 to begin with, and moves *at to the next one, or to 0 behind
 * the last; out has room for AN_PHRASED_ENTRY_MAX bytes.  Returns how many it took.
 */
extern size_t an_phrased_write(char *out, const AnPhrased *phrased, uint32_t first, uint32_t *at);

/* The lexemes of a word, for who compares them one by one; their count. */
extern int an_phrased_lexemes(const AnPhrased *phrased, uint32_t i, const char **lexeme, uint16_t *length);

/* A lexeme of a query's term that is not of its first word. */
typedef struct AnPhrasedLexeme
{
	uint32_t slot;
	uint8_t mode;	   /* AnQueryMode */
	const char *bytes; /* packed */
	size_t length;
	AnTypo *typo;
} AnPhrasedLexeme;

/* Those of a term, in the order of their slots; the index is asked for the first word's. */
typedef struct AnPhrasedTerm
{
	uint32_t count;
	AnPhrasedLexeme *lexemes;
} AnPhrasedTerm;

/* Makes the term at node i of a query ready. */
extern AnPhrasedTerm *an_phrased_prepare(const AnQuery *query, uint32_t i, const AnMemory *memory);

/* Do the words of what an_phrased_write wrote, the first of which meets the term, meet it?  Allocates nothing. */
extern bool an_phrased_match(const AnPhrasedTerm *term, const char *entry, size_t length);

#endif /* AN_SEARCH_PHRASED_H */
