/*
 * stop_english.h
 *		English words that no one searches for: stop_english.tsv, compiled.
 */
#ifndef AN_STOP_ENGLISH_H
#define AN_STOP_ENGLISH_H

#include <stdbool.h>
#include <stddef.h>

/* Longer words are no stop words. */
#define AN_STOP_ENGLISH_MAX 16

/* The words in the order of their bytes, filled up with NULs; made from stop_english.tsv. */
extern const char an_stop_english_words[][AN_STOP_ENGLISH_MAX];
extern const int an_stop_english_count;

/* Is the folded word one of them? */
extern bool an_stop_english(const char *word, size_t length);

#endif /* AN_STOP_ENGLISH_H */
