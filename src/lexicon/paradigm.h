/*
 * paradigm.h
 *		The inflected forms of a lemma, by rule.  The nouns are in the library too, the verbs in make_lexicon only.
 */
#ifndef AN_PARADIGM_H
#define AN_PARADIGM_H

#include "lexicon/lexicon.h"
#include "lexicon/orthography.h"

/*
 * Who takes the forms of a lemma, one by one: make_lexicon, and a dictionary for the words of its user.  An
 * empty form is one that grew too long; of equal spellings the first counts.
 */
typedef struct AnFormTaker
{
	void (*take)(const struct AnFormTaker *taker, AnLetters word, unsigned inflection);
	void *context;
	uint32_t lemma;
} AnFormTaker;

/* Gives one form to who takes them. */
static inline void
an_give_form(const AnFormTaker *taker, AnLetters word, unsigned inflection)
{
	taker->take(taker, word, inflection);
}

/* A noun or adjective as its line gives it. */
typedef struct AnNominal
{
	AnFormTaker forms;
	AnLetters word;	   /* the lemma */
	AnLetters root;
	AnLetters feminine; /* count 0 if none */
	bool sound;			/* plural ون */
	bool feminine_sound; /* plural ات */
	bool elative;		/* أفعل: no accusative alef */
} AnNominal;

/*
 * The dictionary's form of a noun or adjective from a root with a weak end: قاضي, though a source may
 * say قاض.  Any other word stays.
 */
extern AnLetters an_nominal_lemma(AnLetters word, const AnLetters *root);
/* word with ة for a feminine. */
extern AnLetters an_nominal_feminine(AnLetters word);
/* Singular, dual and sound plurals of both genders, with all states. */
extern void an_inflect_nominal(const AnNominal *nominal);
/* All states of one broken plural. */
extern void an_inflect_broken_plural(const AnNominal *nominal, AnLetters plural);

typedef enum VerbForm
{
	VERB_I = 1, VERB_II, VERB_III, VERB_IV, VERB_V, VERB_VI, VERB_VII, VERB_VIII, VERB_IX, VERB_X,
	VERB_Q1, VERB_Q2, VERB_Q4
} VerbForm;

#define STEM_MAX 32

/*
 * The stems of a verb as sounds: [0] before endings that begin with a vowel,
 * [1] before the others.  A stem of a defective verb ends in its weak letter.
 */
typedef struct Verb
{
	AnFormTaker forms;
	VerbForm form;
	AnLetters word;		 /* the lemma */
	AnLetters imperfect; /* of form I as written; count 0 if not given */
	char root[5];		 /* sounds; ' for hamza */
	char perfect[2][STEM_MAX];
	char imperfect_stem[2][STEM_MAX];
	char passive[2][STEM_MAX];
	char passive_imperfect[2][STEM_MAX];
} Verb;

/* Fills the stems; false if no pattern of this form and root is written as the lemma is (shown in expected). */
extern bool verb_stems(Verb *verb, AnLetters *expected);
/* All persons, tenses, moods and voices. */
extern void inflect_verb(const Verb *verb);
/* The participles' written lemmas; count 0 where there is none. */
extern AnLetters verb_active_participle(const Verb *verb);
extern AnLetters verb_passive_participle(const Verb *verb);

#endif /* AN_PARADIGM_H */
