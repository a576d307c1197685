/*
 * expand.h
 *		A query with the synonyms of its words.
 *
 * What of the query is one side of a synonym becomes any of all sides: الناتو is
 * (الناتو OR "حلف شمال الأطلسي"), also below a NOT.  A side is a word, a stretch of
 * words inside a phrase, which is then written once with each side, or words that
 * stand one behind the other without quotation marks.  Of several that begin at one
 * word the longest counts, and what is put in is not expanded again.  Prefixes,
 * misspelt words and phrases with one of these stay as they are.
 *
 * Words behind said: have to stand in one quotation, which an OR between them would
 * undo (see quoted.h): there the whole group is written once with each side.
 */
#ifndef AN_SEARCH_EXPAND_H
#define AN_SEARCH_EXPAND_H

#include "dict/synonyms.h"
#include "search/query.h"

/* The synonyms of a dictionary. */
typedef struct AnSynonyms
{
	const AnSynonymSide *sides; /* in the order of their lexemes */
	uint32_t count;
	/* Writes the lexeme by which a word is compared, with a NUL, to key, which has room for size bytes; false if there is none. */
	bool (*key)(const void *context, const char *word, size_t length, char *key, size_t size);
	const void *context;
} AnSynonyms;

/* The query with its synonyms, in out; what it takes is from memory.  out has no warnings; its error is that of a limit passed. */
extern void an_query_expand(const AnQuery *query, const AnSynonyms *synonyms, const AnMemory *memory, AnQueryParse *out);

#endif /* AN_SEARCH_EXPAND_H */
