/*
 * answers.h
 *		What the analysis of a word gives, packed: the layout of the tables of words that need no analysis.
 *
 * A line is one line of the processor's cache and holds five words.  The key of a word is all of its letters in
 * one number, so that equal keys are equal words and no table changes an answer.  an_answer_lines, in the
 * library, has the words that the lexicon and the costs of fit.c make most frequent (make_answers.c); read.c keeps
 * those met last that are not there.
 *
 * A key is mixed, one to one, into a number of as many bits.  Its high bits choose the line, so that a line need keep only what
 * those leave open: the rest.  The bits that this saves say what else follows from the letters of a word in the library: its facts,
 * a number for all that higher rooms ask of it (names/make_facts.c).
 */
#ifndef AN_MORPH_ANSWERS_H
#define AN_MORPH_ANSWERS_H

#include "morph/morph.h"

/* What is not here follows from the lemma, from the proclitics, or of an unknown word from its letters. */
typedef struct AnAnswer
{
	uint64_t head;		/* the rest of the key, and on top what AN_ANSWER_... take from it; 0: free */
	uint16_t lemma;		/* AN_ANSWER_UNKNOWN if there is none */
	uint8_t inflection; /* place in an_lexicon_inflections */
	uint8_t proclitics;
} AnAnswer;

#define AN_ANSWER_UNKNOWN UINT16_MAX

/* Of the mixed key, with a bit that no free place has.  So many bits are enough where there are AN_ANSWER_LINES_MIN lines or more. */
#define AN_ANSWER_REST_BITS 45
#define AN_ANSWER_LINES_MIN 8192
#define AN_ANSWER_TAKEN (UINT64_C(1) << AN_ANSWER_REST_BITS)
#define AN_ANSWER_REST(head) ((head) & ((AN_ANSWER_TAKEN << 1) - 1))

/* The facts of a word, 0 if they are not kept. */
#define AN_ANSWER_FACTS_SHIFT (AN_ANSWER_REST_BITS + 1)
#define AN_ANSWER_FACTS_MAX ((1 << (AN_LETTERS_KEY_BITS - AN_ANSWER_FACTS_SHIFT)) - 1)
#define AN_ANSWER_FACTS(head) ((uint16_t) ((head) >> AN_ANSWER_FACTS_SHIFT & AN_ANSWER_FACTS_MAX))

/* By its facts, the lists of terms that a word can begin a term of (lexicon/openings.h). */
extern const uint16_t an_answer_opens[];

/* On top: the lemmas worth searching for, 0 of a stop word; letters of the pronoun; a name?; one lam for two? */
#define AN_ANSWER_WORTHY(head) ((head) >> AN_LETTERS_KEY_BITS & 3)
#define AN_ANSWER_ENCLITIC(head) ((head) >> 60 & 3)
#define AN_ANSWER_NAME(head) ((head) >> 62 & 1)
#define AN_ANSWER_MERGED(head) ((head) >> 63)
#define AN_ANSWER_HEAD(key, worthy, enclitic, name, merged)                                                       \
	(an_answer_rest(key) | (uint64_t) (worthy) << AN_LETTERS_KEY_BITS | (uint64_t) (enclitic) << 60 | (uint64_t) (name) << 62 | (uint64_t) (merged) << 63)

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

/* The factors that mix a key, and those that undo them. */
#define AN_ANSWER_KEY_MASK ((UINT64_C(1) << AN_LETTERS_KEY_BITS) - 1)
#define AN_ANSWER_MIX_FIRST UINT64_C(0x23779B97F4A7C15)
#define AN_ANSWER_MIX_SECOND UINT64_C(0x358476D1CE4E5B9)
#define AN_ANSWER_UNMIX_FIRST UINT64_C(0x1DE83E19937733D)
#define AN_ANSWER_UNMIX_SECOND UINT64_C(0x2DE1B173F119089)
#define AN_ANSWER_HALF (AN_LETTERS_KEY_BITS / 2)

/* So many low bits of a mixed key say nothing of its line. */
#define AN_ANSWER_LOW_BITS (AN_LETTERS_KEY_BITS - 32)

static inline uint64_t
an_answer_mix(uint64_t key)
{
	key = key * AN_ANSWER_MIX_FIRST & AN_ANSWER_KEY_MASK;
	return (key ^ key >> AN_ANSWER_HALF) * AN_ANSWER_MIX_SECOND & AN_ANSWER_KEY_MASK;
}

/* The line of a key among so many. */
static inline uint32_t
an_answer_line(uint64_t key, uint32_t lines)
{
	return (uint32_t) ((an_answer_mix(key) >> AN_ANSWER_LOW_BITS) * lines >> 32);
}

/* What its line keeps of a key. */
static inline uint64_t
an_answer_rest(uint64_t key)
{
	return (an_answer_mix(key) & (AN_ANSWER_TAKEN - 1)) | AN_ANSWER_TAKEN;
}

/* The key of a word with this head in a line of so many; 0 of a free place. */
static inline uint64_t
an_answer_key(uint64_t head, uint32_t line, uint32_t lines)
{
	const uint64_t turn = UINT64_C(1) << (AN_ANSWER_REST_BITS - AN_ANSWER_LOW_BITS);
	uint64_t first = (((uint64_t) line << 32) + lines - 1) / lines, rest = head & (AN_ANSWER_TAKEN - 1), mixed;

	if (head == 0)
		return 0;
	/* of the high bits that lead to the line the ones that end as the rest begins */
	first += ((rest >> AN_ANSWER_LOW_BITS) - first) & (turn - 1);
	mixed = first << AN_ANSWER_LOW_BITS | (rest & ((UINT64_C(1) << AN_ANSWER_LOW_BITS) - 1));
	mixed = mixed * AN_ANSWER_UNMIX_SECOND & AN_ANSWER_KEY_MASK;
	return (mixed ^ mixed >> AN_ANSWER_HALF) * AN_ANSWER_UNMIX_FIRST & AN_ANSWER_KEY_MASK;
}

/* The way's bit if it has the rest of a key. */
static inline unsigned
an_answer_bit(const AnAnswerLine *line, int way, uint64_t rest)
{
	return (unsigned) (AN_ANSWER_REST(line->head[way]) == rest) << way;
}

/* The way of the key's line that has it, or -1; without a branch that depends on which one. */
static inline int
an_answer_way(const AnAnswerLine *line, uint64_t key)
{
	uint64_t rest = an_answer_rest(key);
	unsigned found = an_answer_bit(line, 0, rest) | an_answer_bit(line, 1, rest) | an_answer_bit(line, 2, rest) |
					 an_answer_bit(line, 3, rest) | an_answer_bit(line, 4, rest);

	return found == 0 ? -1 : __builtin_ctz(found);
}

/* Writes a word at a way of a line; other are the lemmas behind the best, if it has any. */
extern void an_answer_put(AnAnswerLine *line, int way, const AnAnswer *answer, const uint16_t *other);

/* The way of the word in the line that has several lemmas, or -1. */
extern int an_answer_several(const AnAnswerLine *line);

/* Analyses the word and packs what it gives; false if that does not fit, or if there is no key for the word. */
extern bool an_answer_make(const AnLetters *word, AnAnswer *answer, uint16_t *other);

#endif /* AN_MORPH_ANSWERS_H */
