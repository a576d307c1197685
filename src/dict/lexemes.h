/*
 * lexemes.h
 *		A token to the lexemes that are indexed and searched: the dictionary without the server.
 *
 * The text search dictionary, arabic_lemmas, news_tsvector and news_query all
 * call this, so that they cannot disagree.
 */
#ifndef AN_LEXEMES_H
#define AN_LEXEMES_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

#include "unicode/letters.h"

typedef enum AnStems
{
	AN_STEMS_LEMMA, /* lemma of known words, likely singular of others */
	AN_STEMS_LIGHT, /* proclitics and suffixes cut, no lexicon beyond that */
	AN_STEMS_NONE	/* folded only */
} AnStems;

#define AN_LEXEMES_MAX 3
#define AN_LEXEME_BYTES_MAX 255
#define AN_LEXEME_READABLE 8 /* from the beginning of a lexeme, however short it is */

typedef struct AnLexemes
{
	int count;							/* 0: a stop word, or nothing to index; see also an_lexemes_of_tokens */
	uint16_t length[AN_LEXEMES_MAX];	/* bytes */
	const char *lexeme[AN_LEXEMES_MAX]; /* UTF-8, not NUL-terminated; AN_LEXEME_READABLE bytes can be read */
	uint32_t hash[AN_LEXEMES_MAX];		/* an_lexeme_hash */
	bool permanent;						/* lexeme points to static memory; else it is valid until the next call */
	bool name;							/* its best reading is a name that the lexicon knows */
	bool all;							/* a query needs every one, not any: 50% and 50 */
} AnLexemes;

/*
 * The lexemes of one token's text, best first.  Arabic words by morphology,
 * Latin words by the English Snowball stemmer, numbers in Western digits with
 * a point (12.5), everything else folded.  What is longer than
 * AN_LEXEME_BYTES_MAX after folding is cut there at a letter.
 */
extern void an_lexemes_of(const char *token, size_t length, AnStems stems, AnLexemes *out);

/* A token whose key is known: an_letters_key_of its text, as the scanner gives it. */
typedef struct AnLexemeToken
{
	const char *text;
	uint32_t length;
	uint64_t key;
} AnLexemeToken;

/* The same of such a token. */
extern void an_lexemes_of_token(const AnLexemeToken *token, AnStems stems, bool stops, AnLexemes *out);

/*
 * The same, AN_STEMS_LEMMA, of up to AN_LEXEMES_TOGETHER tokens that are expected (an_morph_expect_together), as far as they are
 * remembered.  The others have the count AN_LEXEMES_NOT_READ, and are asked for one by one as their turn comes.
 */
#define AN_LEXEMES_TOGETHER 16
#define AN_LEXEMES_NOT_READ (-1)
extern void an_lexemes_of_tokens(const AnLexemeToken *tokens, int count, bool stops, AnLexemes *out);

/* The same, but stop words have their lexemes too: for a caller with a list of its own. */
extern void an_lexemes_with_stops(const char *token, size_t length, AnStems stems, AnLexemes *out);

#endif /* AN_LEXEMES_H */
