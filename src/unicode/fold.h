/*
 * fold.h
 *		Spelling variants of the same letters brought to one form: the match key.
 *
 * Works on text of any script; arabic_normalize is this function.  The order of
 * the steps, and what each does, is told at the head of fold.c.
 */
#ifndef AN_FOLD_H
#define AN_FOLD_H

#include <stddef.h>

/* A key has at most this many times the bytes of its text: one character of three can be five words (U+FD4C). */
#define AN_FOLD_GROWTH_MAX 14

/*
 * Writes the match key of text to out, at most room bytes of it, and returns
 * the length of the whole key: like snprintf, a return above room says that
 * out was too small (a letter that does not fit is not written in part).
 * Folding a key again gives the key.  out may not overlap text.
 */
extern size_t an_fold(const char *text, size_t len, char *out, size_t room);

#endif /* AN_FOLD_H */
