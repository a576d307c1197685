/*
 * suggest.h
 *		"Did you mean": known words near a written one.
 */
#ifndef AN_MORPH_SUGGEST_H
#define AN_MORPH_SUGGEST_H

#include "lexicon/lexicon.h"

typedef struct AnSuggestion
{
	AnLetters word;	  /* with its clitics, in standard spelling */
	uint8_t distance; /* from the written word, in folded letters */
	bool one_more;	  /* better suggestions have the same lemma, more than one */
	int16_t score;	  /* how likely the word is to be read, in quarters of a bit */
	uint32_t lemma;
} AnSuggestion;

#define AN_SUGGESTIONS_MAX 100

typedef struct AnSuggestions
{
	int count;
	AnSuggestion item[AN_SUGGESTIONS_MAX + 1]; /* one for what is about to be dropped */
} AnSuggestions;

/*
 * Finds the max (1 .. AN_SUGGESTIONS_MAX) best known words near word: the nearest first, of those as near the likeliest
 * first, but more than two forms of a lemma behind all others.  A word at distance 0 is the written one itself,
 * or differs from it by what folding makes one (hamza, ة, ى).  How near a word must be, suggest.c says.
 */
extern void an_morph_suggest(const AnLetters *word, int max, AnSuggestions *found);

#endif /* AN_MORPH_SUGGEST_H */
