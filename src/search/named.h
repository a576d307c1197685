/*
 * named.h
 *		Names by their sounds: person:Erdogan finds أردوغان.
 *
 * A term of a field of names has, besides the lexemes of its words, others whose
 * text is a sound key, a space, and the name as the query has it:
 *
 * AN_MODE_SOUND	met by a word of a name that has the key and sounds like it, or by two of
 *					which the first is never a name alone: عبد الله for Abdullah.  The index
 *					keeps these in the same form, so that it knows.
 * AN_MODE_JOINED	of a query of several words: met by a whole name that sounds like it, the
 *					first word of which has the key.  The index knows only the words.
 *
 * The keys are those of arabic_name_keys made coarser, so that nearly every word has one.
 */
#ifndef AN_SEARCH_NAMED_H
#define AN_SEARCH_NAMED_H

#include "search/query.h"
#include "sounds/sounds.h"

/* The fields whose names are met by their sounds. */
#define AN_FIELD_HAS_SOUNDS(field)                                                                           \
	((field) == AN_FIELD_PERSON || (field) == AN_FIELD_PLACE || (field) == AN_FIELD_SAID)

/* Longer words of a document have no sounds: no name is so long. */
#define AN_NAMED_WORD_MAX 80

/* The text of such a lexeme, and of the index's key of a word. */
#define AN_NAMED_BYTES_MAX (AN_SOUND_KEY_MAX + 1 + AN_SOUND_BYTES_MAX)

/* The coarse keys of a word, or of several that are read as one. */
extern void an_named_keys(AnSoundKeys *keys, const char *name, size_t length);

/* Writes the text of a key and a name, at most AN_NAMED_BYTES_MAX bytes; returns its length. */
extern size_t an_named_write(char *out, const char *key, size_t key_length, const char *name, size_t length);

/* Where the name begins in such a text. */
extern size_t an_named_start(const char *text, size_t length);

/* Is the name of the text the name given, by its sounds? */
extern bool an_named_same(const char *text, size_t length, const char *name, size_t name_length);

/* Has keys the key of the text? */
extern bool an_named_has_key(const AnSoundKeys *keys, const char *text, size_t length);

/* position: that of the first word */
typedef void (*AnNamedVisit)(void *context, const char *stretch, size_t length, uint32_t position);

/* Calls visit for what of a name is met by AN_MODE_SOUND; positions, from that of the first word, do not fall. */
extern void an_named_stretches(const char *name, size_t length, uint32_t position, AnNamedVisit visit, void *context);

#endif /* AN_SEARCH_NAMED_H */
