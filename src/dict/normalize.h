/*
 * normalize.h
 *		The match key of a text in which words are known: letters doubled by mistake or for emphasis undone.
 */
#ifndef AN_NORMALIZE_H
#define AN_NORMALIZE_H

#include <stddef.h>

/*
 * Takes a key that an_fold made, and undoes in place the doubled letters of words that are known without them and
 * not with them: جداااا جدا, العلاقاات العلاقات.  Returns the new length.  The words of the result are left alone when
 * it is given again.
 */
extern size_t an_normalize_undouble(char *key, size_t length);

#endif /* AN_NORMALIZE_H */
