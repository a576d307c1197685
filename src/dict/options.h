/*
 * options.h
 *		The options of a text search dictionary of template arabic_news.
 */
#ifndef AN_DICT_OPTIONS_H
#define AN_DICT_OPTIONS_H

#include "dict/lexemes.h"
#include "dict/own_words.h"
#include "dict/synonyms.h"

struct List; /* the server's */

/* Words of an option, folded, in the order of their bytes. */
typedef struct AnWordList
{
	int count;
	char **words;
} AnWordList;

/* What one word is replaced by: lexemes at consecutive positions. */
typedef struct AnSynonym
{
	char *from; /* the first lexeme of the word on the left */
	int count;
	char **to;
} AnSynonym;

typedef struct AnDictionary
{
	AnStems stems;
	bool own_stops; /* StopWords was given: stops instead of the built-in list */
	AnWordList stops;
	AnWordList protect;
	AnOwnWords *words; /* NULL if there are none */
	int synonym_count;
	AnSynonym *synonyms;
	int side_count;
	AnSynonymSide *sides; /* of the same synonyms, in the order of their words */
} AnDictionary;

/* Reads the options (DefElem) into the current memory context; errors name what is wrong. */
extern AnDictionary *an_dict_options(struct List *options);

/* Is the folded word in the list? */
extern bool an_word_list_has(const AnWordList *list, const char *word, size_t length);

/*
 * The lexemes of a token by the dictionary's words and the lexicon, before synonyms.  stops: of stop words of the lexicon
 * too.
 */
extern void an_dict_lexemes(const AnDictionary *dictionary, const char *token, size_t length, bool stops,
							AnLexemes *out);

/*
 * The lexeme by which a token is looked up among the synonyms, at most size - 1 bytes and a NUL; false if it has none: it
 * is no word, or protected.
 */
extern bool an_dict_synonym_key(const AnDictionary *dictionary, const char *token, size_t length, char *key, size_t size);

/* The synonym of a lexeme, or NULL. */
extern const AnSynonym *an_dict_synonym(const AnDictionary *dictionary, const char *lexeme, size_t length);

#endif /* AN_DICT_OPTIONS_H */
