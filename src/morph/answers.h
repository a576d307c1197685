/*
 * answers.h
 *		What the analysis of a word gives, packed: the layout of the tables of words that need no analysis.
 *
 * A line is one line of the processor's cache and holds five words.  The key of a word is all of its letters in
 * one number, so that equal keys are equal words and no table changes an answer.  an_answer_lines, in the
 * library, has the words that the lexicon and the costs of fit.c make most frequent (make_answers.c); read.c keeps
 * those met last that are not there.
 */
#ifndef AN_MORPH_ANSWERS_H
#define AN_MORPH_ANSWERS_H

#include "morph/morph.h"

/* What is not here follows from the lemma, from the proclitics, or of an unknown word from its letters. */
typedef struct AnAnswer
{
	uint64_t head;		/* the key, and on top what AN_ANSWER_... take from it; 0: free */
	uint16_t lemma;		/* AN_ANSWER_UNKNOWN if there is none */
	uint8_t inflection; /* place in an_lexicon_inflections */
	uint8_t proclitics;
} AnAnswer;

#define AN_ANSWER_UNKNOWN UINT16_MAX

#define AN_ANSWER_KEY(head) ((head) & ((UINT64_C(1) << AN_LETTERS_KEY_BITS) - 1))

/* On top: the lemmas worth searching for, 0 of a stop word; letters of the pronoun; a name?; one lam for two? */
#define AN_ANSWER_WORTHY(head) ((head) >> AN_LETTERS_KEY_BITS & 3)
#define AN_ANSWER_ENCLITIC(head) ((head) >> 60 & 3)
#define AN_ANSWER_NAME(head) ((head) >> 62 & 1)
#define AN_ANSWER_MERGED(head) ((head) >> 63)
#define AN_ANSWER_HEAD(key, worthy, enclitic, name, merged)                                                       \
	((key) | (uint64_t) (worthy) << AN_LETTERS_KEY_BITS | (uint64_t) (enclitic) << 60 | (uint64_t) (name) << 62 | (uint64_t) (merged) << 63)

#define AN_ANSWER_WAYS 5
typedef struct AnAnswerLine
{
	uint64_t head[AN_ANSWER_WAYS];
	uint16_t lemma[AN_ANSWER_WAYS];
	uint8_t inflection[AN_ANSWER_WAYS];
	uint8_t proclitics[AN_ANSWER_WAYS];
	uint16_t other[AN_WORTHY_MAX - 1]; /* lemmas behind the best, of the one word in the line that has any */
} AnAnswerLine __attribute__((aligned(64)));

extern const AnAnswerLine an_answer_lines[];
extern const uint32_t an_answer_line_count;

/* The line of a key among so many. */
static inline uint32_t
an_answer_line(uint64_t key, uint32_t lines)
{
	uint64_t hash = key * UINT64_C(0x9E3779B97F4A7C15);

	hash = (hash ^ hash >> 29) * UINT64_C(0xBF58476D1CE4E5B9) >> 32;
	return (uint32_t) (hash * lines >> 32);
}

/* The way's bit if it has the key. */
static inline unsigned
an_answer_bit(const AnAnswerLine *line, int way, uint64_t key)
{
	return (unsigned) (AN_ANSWER_KEY(line->head[way]) == key) << way;
}

/* The way of a line that has the key, or -1; without a branch that depends on which one. */
static inline int
an_answer_way(const AnAnswerLine *line, uint64_t key)
{
	unsigned found = an_answer_bit(line, 0, key) | an_answer_bit(line, 1, key) | an_answer_bit(line, 2, key) |
					 an_answer_bit(line, 3, key) | an_answer_bit(line, 4, key);

	return found == 0 ? -1 : __builtin_ctz(found);
}

/* Writes a word at a way of a line; other are the lemmas behind the best, if it has any. */
extern void an_answer_put(AnAnswerLine *line, int way, const AnAnswer *answer, const uint16_t *other);

/* The way of the word in the line that has several lemmas, or -1. */
extern int an_answer_several(const AnAnswerLine *line);

/* Analyses the word and packs what it gives; false if that does not fit, or if there is no key for the word. */
extern bool an_answer_make(const AnLetters *word, AnAnswer *answer, uint16_t *other);

#endif /* AN_MORPH_ANSWERS_H */
