/*
 * cache.h
 *		The lexemes of the words read last, so that a frequent word is analysed once.
 */
#ifndef AN_DICT_CACHE_H
#define AN_DICT_CACHE_H

#include "dict/lexemes.h"

/* Longer tokens are not kept: 11 Arabic letters. */
#define AN_CACHE_KEY_MAX 22

/*
 * The place of a token under a rule (a small number).  True if its lexemes are there: then out has them.
 * Otherwise an_cache_keep may put them there.
 */
extern bool an_cache_find(const char *token, size_t length, int rule, AnLexemes *out);
extern void an_cache_keep(const AnLexemes *lexemes);

/* Has the processor fetch the place of a token that will be looked for soon. */
extern void an_cache_expect(const char *token, size_t length, int rule);

#endif /* AN_DICT_CACHE_H */
