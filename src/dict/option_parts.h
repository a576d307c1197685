/*
 * option_parts.h
 *		What the files that read the options of a dictionary share.
 */
#ifndef AN_DICT_OPTION_PARTS_H
#define AN_DICT_OPTION_PARTS_H

#include "dict/options.h"

#define AN_BLANKS " \t\r\n"
/* Between words, and between the entries of Synonyms and Words. */
#define AN_WORD_SEPARATORS "," AN_BLANKS
#define AN_ENTRY_SEPARATORS ";\r\n"

/* An option whose value is a list. */
typedef struct AnListOption
{
	const char *name;
	const char *separators; /* what no entry can have in it; NULL if the value is no list */
	const char *joint;		/* what is written between two entries */
} AnListOption;

/* options_sql.c: the option of this name in any case, or NULL. */
extern const AnListOption *an_option_named(const char *name);
/* A copy of the value with , and ; for the Arabic comma and semicolon, which are two bytes each. */
extern char *an_option_plain(const char *value);

/* option_words_sql.c: cuts the next item at any of the separators from *text; NULL when there are no more. */
extern const char *an_option_next(const char **text, const char *separators, size_t *length);
/* Takes the blanks off both ends. */
extern const char *an_option_trim(const char *text, size_t *length);
/* The fold of a text, NUL-terminated. */
extern char *an_option_fold(const char *text, size_t length);
/* For qsort, of what begins with a string; and for bsearch by an AnSought. */
extern int an_option_compare(const void *a, const void *b);
extern int an_option_compare_sought(const void *sought, const void *item);
/* The words of an inline list. */
extern AnWordList an_option_words(const char *value);
/* Is the value of StopWords a list, not the name of a file? */
extern bool an_option_is_list(const char *value);
/* The words of a stop word file, folded. */
extern AnWordList an_option_stop_file(const char *name);

/* A word that is looked up: not NUL-terminated. */
typedef struct AnSought
{
	const char *word;
	size_t length;
} AnSought;

/* synonyms_sql.c: reads all synonyms into the dictionary; needs its other options. */
extern void an_option_synonyms(AnDictionary *dictionary, const char *value);

/* own_words_sql.c: the words of option Words, in the current memory context. */
extern AnOwnWords *an_option_own_words(const char *value);

#endif /* AN_DICT_OPTION_PARTS_H */
