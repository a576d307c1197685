/*
 * cuts.h
 *		Where clitics can be cut off a written word, by its letters alone.
 */
#ifndef AN_MORPH_CUTS_H
#define AN_MORPH_CUTS_H

#include "morph/morph.h"

#define AN_PROCLITIC_CUTS_MAX 24
#define AN_ENCLITIC_CUTS_MAX 4

/* Proclitics at the beginning of a word. */
typedef struct AnProcliticCut
{
	uint16_t proclitics; /* AnProclitic bits */
	uint8_t start;		 /* where the stem begins */
	bool merged;		 /* ل before ال before a stem in ل, of which two are written: للجنة */
} AnProcliticCut;

/* Writes every way to cut proclitics off, none first; returns how many. */
extern int an_proclitic_cuts(const AnLetters *word, AnProcliticCut *cuts);

/* Writes the number of letters of each pronoun that can be cut off the end, 0 first; returns how many. */
extern int an_enclitic_cuts(const AnLetters *word, uint8_t *cuts);

/* Pronouns, named by their letters; AN_ENC_NONE if the letters are none. */
typedef enum AnEnclitic
{
	AN_ENC_NONE,
	AN_ENC_HIS,		 /* ه */
	AN_ENC_HER,		 /* ها */
	AN_ENC_THEIR,	 /* هم */
	AN_ENC_THEIR_DUAL, /* هما */
	AN_ENC_THEIR_FEM, /* هن */
	AN_ENC_YOUR,	 /* ك */
	AN_ENC_YOUR_PL,	 /* كم */
	AN_ENC_YOUR_DUAL, /* كما */
	AN_ENC_YOUR_FEM, /* كن */
	AN_ENC_MY,		 /* ي */
	AN_ENC_ME,		 /* ني */
	AN_ENC_OUR,		 /* نا */
	AN_ENC_COUNT
} AnEnclitic;

#define AN_ENCLITIC_LETTERS_MAX 3

extern AnEnclitic an_enclitic(const uint8_t *letters, int count);

/* The other way round: writes a pronoun's letters; returns how many, 0 for AN_ENC_NONE. */
extern int an_enclitic_letters(AnEnclitic enclitic, uint8_t *letters);

/* Writes the letters of proclitics before a stem that does not begin with ل; returns how many. */
#define AN_PROCLITIC_LETTERS_MAX 5
extern int an_proclitic_letters(unsigned proclitics, uint8_t *letters);

/* How many letters those are. */
extern int an_proclitic_count(unsigned proclitics);

/* Can the proclitics be written together: at most one conjunction, one of ب ك ل س, and ال not behind س? */
extern bool an_proclitics_meet(unsigned proclitics);

#endif /* AN_MORPH_CUTS_H */
