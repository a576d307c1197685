/*
 * own_words.h
 *		Words that a user adds to a dictionary: a table of their forms, looked up before the lexicon.
 *
 * The table is filled once, when the dictionary is made, and only read after that.
 */
#ifndef AN_OWN_WORDS_H
#define AN_OWN_WORDS_H

#include "dict/lexemes.h"
#include "lexicon/lexicon.h"
#include "memory.h"

/* A noun takes 1 kB of a session's memory, a name 0.2 kB: so many nouns are 10 MB. */
#define AN_OWN_WORDS_MAX 10000
/* Forms that are given with one word. */
#define AN_OWN_FORMS_MAX 32
/* All forms, given and made by rule: 20 MB, where every word had all forms that it may. */
#define AN_OWN_TABLE_MAX 500000
/* Bytes of a folded word that is not Arabic. */
#define AN_OWN_BYTES_MAX AN_LEXEME_BYTES_MAX

/* What became of a word or form that was added. */
typedef enum AnOwnResult
{
	AN_OWN_TAKEN,
	AN_OWN_EMPTY,	  /* nothing is left of it when it is folded */
	AN_OWN_SHORT,	  /* one letter, which every proclitic would be */
	AN_OWN_LONG,	  /* more than AN_OWN_BYTES_MAX */
	AN_OWN_TWICE,	  /* a word of this spelling and part of speech is there */
	AN_OWN_FULL,	  /* AN_OWN_WORDS_MAX words, or AN_OWN_TABLE_MAX forms, are there */
	AN_OWN_MANY_FORMS /* AN_OWN_FORMS_MAX are given with the word */
} AnOwnResult;

typedef struct AnOwnWords AnOwnWords;

/* An empty table; it lives as long as the memory. */
extern AnOwnWords *an_own_words_make(const AnMemory *memory);

/* Adds a word (noun, adj, verb, name or particle) with all forms that follow from it by rule; see own_forms.h. */
extern AnOwnResult an_own_words_add(AnOwnWords *own, AnPos pos, const char *word, size_t length);

/* Adds a form of the word added last. */
extern AnOwnResult an_own_words_add_form(AnOwnWords *own, const char *form, size_t length);

/*
 * Is the token a form of a user's word, with clitics or without?  Then true, and out has the words; none if it is a particle.
 * Gives false too where the lexicon has a reading that explains the letters by less (see own_words.c).
 */
extern bool an_own_words_find(const AnOwnWords *own, const char *token, size_t length, AnLexemes *out);

#endif /* AN_OWN_WORDS_H */
