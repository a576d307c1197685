/*
 * answers.h
 *		What the analysis of a word gives, packed: the layout of the tables of words that need no analysis.
 *
 * A line is one line of the processor's cache and holds four words.  The key of a word is all of its letters in
 * one number, so that equal keys are equal words and no table changes an answer.  an_answer_lines, in the
 * library, has the words that the lexicon and the costs of fit.c make most frequent (make_answers.c); read.c keeps
 * those met last that are not there.
 */
#ifndef AN_MORPH_ANSWERS_H
#define AN_MORPH_ANSWERS_H

#include "morph/morph.h"

/* The best reading.  What is not here follows from the lemma, or of an unknown word from its letters. */
typedef struct AnAnswer
{
	uint64_t lemma : 16; /* AN_ANSWER_UNKNOWN if there is none */
	uint64_t inflection : 16;
	uint64_t proclitics : 8;
	uint64_t stem_start : 4;
	uint64_t stem_length : 4;
	uint64_t enclitic : 4;
	uint64_t pos : 3;
	uint64_t worthy : 2; /* lemmas worth searching for, with this one */
	uint64_t stop : 1;	 /* no one searches for it */
} AnAnswer;

#define AN_ANSWER_UNKNOWN UINT16_MAX

#define AN_ANSWER_WAYS 4
typedef struct AnAnswerLine
{
	uint64_t key[AN_ANSWER_WAYS]; /* 0: free */
	AnAnswer answer[AN_ANSWER_WAYS];
} AnAnswerLine __attribute__((aligned(64)));

/* Lemmas of the readings behind the best. */
typedef uint16_t AnAnswerOthers[AN_WORTHY_MAX - 1];

extern const AnAnswerLine an_answer_lines[];
extern const AnAnswerOthers an_answer_others[]; /* of the one word in each line that has any */
extern const uint32_t an_answer_line_count;

/* Where to look for a key. */
static inline uint32_t
an_answer_hash(uint64_t key)
{
	uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15);

	return (uint32_t) ((hash ^ hash >> 29) * UINT64_C(0xBF58476D1CE4E5B9) >> 32);
}

/* The line of a hash among so many. */
static inline uint32_t
an_answer_line(uint32_t hash, uint32_t lines)
{
	return (uint32_t) ((uint64_t) hash * lines >> 32);
}

/* Analyses the word and packs what it gives; false if that does not fit, or if there is no key for the word. */
extern bool an_answer_make(const AnLetters *word, AnAnswer *answer, AnAnswerOthers others);

#endif /* AN_MORPH_ANSWERS_H */
