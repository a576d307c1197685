/*
 * make_lexicon.h
 *		What the parts of the lexicon's compiler share: the lemmas and forms read so far.
 */
#ifndef AN_MAKE_LEXICON_H
#define AN_MAKE_LEXICON_H

#include "lexicon/graph.h"
#include "lexicon/lexicon_table.h"
#include "lexicon/paradigm.h"
#include "lexicon/source.h"

typedef struct Lemma
{
	AnLetters word;
	AnLetters root;
	AnPos pos;
	uint32_t tags;
	int frequency;	  /* class of frequency.tsv, 0 .. 15 */
	char code[3];
	char *told_apart; /* a noun's plural, a verb's form: tells homographs of one root apart */
	const char *path; /* where it was read */
	int line;
} Lemma;

typedef struct Form
{
	uint32_t lemma;
	uint16_t inflection;
	AnLetters word;
	uint8_t preference; /* AnPreference bits */
	uint32_t hash; /* of its folded letters; made when all are read */
} Form;

/* A line of readings.tsv on a whole word. */
typedef struct Whole
{
	AnLetters word;
	uint32_t lemma;
} Whole;

extern Whole *wholes;
extern uint32_t whole_count;

extern Lemma *lemmas;
extern uint32_t lemma_count;
extern Form *forms;
extern uint32_t form_count;

/* lemma_store.c: lemmas and forms in memory, found by spelling. */
extern uint32_t add_lemma(const Source *source, AnLetters word, AnLetters root, AnPos pos, uint32_t tags);
/* The lemma of this spelling and part of speech, from start on; AN_LEMMA_NONE if there is none. */
extern uint32_t find_lemma(const AnLetters *word, AnPos pos, uint32_t start);
/* Is there a form that folds like this word?  usual: one that news has, no order, participle that no source lists or rare word. */
extern bool is_form(const AnLetters *word, bool usual);
/* Gives the forms of each lemma to the other one that is named for it, if any (AN_LEMMA_NONE: none). */
extern void join_lemmas(const uint32_t *other);
/* Marks the forms of a lemma that are written so; false if there are none. */
extern bool prefer_form(uint32_t lemma, const AnLetters *word, unsigned preference);
/* Adds one form of a lemma; the first of equal spellings of a lemma counts, or of those that take pronouns. */
extern void add_form(uint32_t lemma, AnLetters word, unsigned inflection);
/* Adds the spellings of habit of all forms so far that do not fold to the standard one. */
extern void add_variants(void);

/* read_lexicon.c: one function for each source. */
extern void read_lexicon(const char *directory);

typedef struct Name
{
	const char *name;
	int value;
} Name;

/* The value of a name in a list that ends with NULL, or -1. */
extern int lexicon_value(const Name *names, const char *name);
/* An Arabic word of a field; rejects the line if it is none. */
extern AnLetters lexicon_word(const Source *source, const char *field);
/* Opens a source of the directory and checks its first line; false if the directory has no such source. */
extern bool lexicon_open(Source *source, const char *directory, const char *name, int columns);
/* The next line that has all its columns. */
extern bool lexicon_next(Source *source);

/* read_facts.c: when all words are read. */
extern void read_frequencies(const char *directory);
extern void read_spellings(const char *directory);
extern void read_readings(const char *directory);

/* write_lexicon.c */
extern void write_lexicon(FILE *out);

/* write_graph.c: the forms must be in the order of their folded letters. */
extern void write_graph(FILE *out);

#endif /* AN_MAKE_LEXICON_H */
