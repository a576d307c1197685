/*
 * morph.h
 *		A written word to its readings: clitics, stem, lemma; best first.
 */
#ifndef AN_MORPH_H
#define AN_MORPH_H

#include "lexicon/lexicon.h"

/* Proclitics, in the order in which they can be written; bits of AnReading.proclitics. */
typedef enum AnProclitic
{
	AN_PRO_QUESTION = 1 << 0, /* أ */
	AN_PRO_AND = 1 << 1,	  /* و */
	AN_PRO_SO = 1 << 2,		  /* ف */
	AN_PRO_WITH = 1 << 3,	  /* ب */
	AN_PRO_LIKE = 1 << 4,	  /* ك */
	AN_PRO_FOR = 1 << 5,	  /* ل, before nouns and before verbs */
	AN_PRO_WILL = 1 << 6,	  /* س */
	AN_PRO_THE = 1 << 7		  /* ال; written ل after ل */
} AnProclitic;

typedef struct AnReading
{
	uint32_t lemma;		   /* AN_LEMMA_NONE if the word is not known */
	uint16_t proclitics;   /* AnProclitic bits */
	uint16_t inflection;   /* AnInflection bits of the form; 0 if not known */
	uint8_t pos;		   /* AnPos; of an unknown word the likely one */
	uint8_t stem_start;	   /* first letter of the stem in the written word */
	uint8_t stem_length;   /* letters of the stem; the pronoun follows, stem_start + stem_length to the end */
	uint8_t enclitic;	   /* letters of the pronoun, 0 if none */
	uint8_t fit;		   /* higher is better; readings come in this order */
	bool misspelt;		   /* letters stand for others: ى for ي, أ for إ */
	uint8_t lemma_length;  /* of lemma_code: the lemma in standard spelling; of an unknown word its */
	uint8_t lemma_code[AN_WORD_MAX]; /* folded stem, brought to the likely singular */
} AnReading;

#define AN_READINGS_MAX 8

/*
 * Writes the readings of word to readings, at least one and at most
 * AN_READINGS_MAX; returns how many.  Never fails.  The first is what a
 * dictionary should give; a later one is another lemma or another cut.
 */
extern int an_morph_analyze(const AnLetters *word, AnReading *readings);

/*
 * The number of leading readings that deserve to be searched for: 1, or 2 or 3
 * where others of the same letters are about as likely; the number given if the best is not known.  Readings are as analysed.
 */
extern int an_morph_worthy(const AnReading *readings, int count);

/*
 * The best reading of a word to best, without its fit and misspelt, and to lemmas those of the readings that deserve to be
 * searched for, at most AN_WORTHY_MAX, the best one's first (AN_LEMMA_NONE if the word is not known); returns how many.
 * Frequent words and those met last are remembered: this is what reads a text.
 */
#define AN_WORTHY_MAX 3
extern int an_morph_read(const AnLetters *word, AnReading *best, uint32_t *lemmas);

/*
 * The same, of a word whose key (an_letters_key) is at hand; without the letters of a lemma that is known, which few ask for
 * (an_lemma_letters).  *facts is a number for what else follows from its letters (morph/answers.h), 0 if that is not kept.
 */
extern int an_morph_read_key(const AnLetters *word, uint64_t key, AnReading *best, uint32_t *lemmas, uint16_t *facts);

/*
 * A word that will be read soon, its key expected (an_morph_expect) a few words before: what its lemma says is fetched now.  With where
 * its answer stands it is read by an_morph_read_ahead.
 */
typedef struct AnAhead
{
	const void *line; /* NULL: not one of the library's words */
	int way;
} AnAhead;

extern void an_morph_look_ahead(uint64_t key, AnAhead *ahead);
/* an_morph_read_key of a word that was looked for so. */
extern int an_morph_read_ahead(const AnLetters *word, uint64_t key, const AnAhead *ahead, AnReading *best, uint32_t *lemmas, uint16_t *facts);

/* The lemmas that deserve to be searched for, best first. */
typedef struct AnLemmas
{
	int count; /* 0: the word is not known; see also an_morph_remembered_together */
	bool stop; /* no one searches for the best */
	bool name; /* the best, or what the unknown word likely is, is a name */
	uint32_t lemma[AN_WORTHY_MAX];
} AnLemmas;

/* The same for who needs the lemmas only. */
extern void an_morph_lemmas(const AnLetters *word, AnLemmas *lemmas);

/* The same by the key of a word alone (an_letters_key), if that is remembered; else false, and the letters must be read. */
extern bool an_morph_remembered(uint64_t key, AnLemmas *lemmas);

/* Has the processor fetch what is remembered of a word that will be read soon, a few words later. */
extern void an_morph_expect(uint64_t key);

/* The same before an_morph_remembered_together, which does the rest. */
extern void an_morph_expect_together(uint64_t key);

/*
 * an_morph_remembered of count words that are expected, in steps that all take together, so that none waits for memory alone.
 * The count of the lemmas of a word that is not remembered is AN_LEMMAS_NOT_READ; a key may be 0.
 */
#define AN_LEMMAS_NOT_READ (-1)
extern void an_morph_remembered_together(const uint64_t *keys, int count, AnLemmas *lemmas);

/*
 * Is the word, a letter doubled by mistake or for emphasis taken out, a known
 * one (جداااا: جدا, العلاقاات: العلاقات)?  Then true, and word is that one.  A word that is known
 * as it is stays and gives false.
 */
extern bool an_morph_undouble(AnLetters *word);

/*
 * The letter counts at which proclitics that may stand before a name can be
 * cut off (و، ف، ب، ك، ل and their combinations; لل gives ال back): writes each candidate, the whole word
 * first, folded, to cut; returns how many (at most AN_CUTS_MAX).  Spelling
 * only: it does not ask the lexicon.  skip[i] is the number of letters cut.
 */
#define AN_CUTS_MAX 5
extern int an_morph_cuts(const AnLetters *word, AnLetters *cut, uint8_t *skip);

/* Which lists of terms the word can begin a term of, whole or behind such a cut: bits of lexicon/openings.h. */
extern uint16_t an_morph_openings(const AnLetters *word);

#endif /* AN_MORPH_H */
