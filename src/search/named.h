/*
 * named.h
 *		Names by their sounds: what of a name is compared, and what a query compares it with.
 *
 * person:Erdogan finds أردوغان: a term of a field of names has, besides the
 * lexemes of its words, sound lexemes (AN_MODE_SOUND), one for each sound key.
 * A stretch of a name meets one that has a key in common with it, which the
 * index knows, and that sounds like it, which only the page can tell.
 */
#ifndef AN_SEARCH_NAMED_H
#define AN_SEARCH_NAMED_H

#include "search/query.h"
#include "sounds/sounds.h"

/* The fields whose names are met by their sounds. */
#define AN_FIELD_HAS_SOUNDS(field)                                                                           \
	((field) == AN_FIELD_PERSON || (field) == AN_FIELD_PLACE || (field) == AN_FIELD_SAID)

/* The text of a sound lexeme: a key, a space, and the name. */
#define AN_NAMED_BYTES_MAX (AN_SOUND_KEY_MAX + 1 + AN_SOUND_BYTES_MAX)

/* Writes that text, at most AN_NAMED_BYTES_MAX bytes; returns its length. */
extern size_t an_named_write(char *out, const char *key, const char *name, size_t length);

/* How long the key is that such a text begins with. */
extern size_t an_named_key_length(const char *text, size_t length);

/* Does a stretch of a name, which has these keys, meet a sound lexeme? */
extern bool an_named_meets(const AnSoundKeys *keys, const char *stretch, size_t stretch_length, const char *text, size_t length);

/* The first word of the stretch has the position; positions do not fall from call to call. */
typedef void (*AnNamedVisit)(void *context, const char *stretch, size_t length, uint32_t position);

/* Calls visit for the whole name, each word of it, and each two that follow each other: عبد الله is Abdullah. */
extern void an_named_stretches(const char *name, size_t length, uint32_t position, AnNamedVisit visit, void *context);

#endif /* AN_SEARCH_NAMED_H */
