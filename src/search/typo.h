/*
 * typo.h
 *		Is a word spelt nearly like another?
 */
#ifndef AN_SEARCH_TYPO_H
#define AN_SEARCH_TYPO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Longer words are compared letter by letter only: the work per pair is bounded. */
#define AN_TYPO_LETTERS_MAX 32

typedef struct AnTypo
{
	int errors; /* how many are forgiven: 0, 1 or 2 */
	int count;	/* of letters */
	uint32_t letter[AN_TYPO_LETTERS_MAX];
	uint64_t letters; /* a bit for each that is in the word */
	const char *bytes; /* the word itself */
	size_t length;
} AnTypo;

/* Prepares to compare with the word, whose bytes must stay. */
extern void an_typo_prepare(AnTypo *typo, const char *bytes, size_t length);

/* Is the other word within its errors?  A letter more, less, another one, or two neighbours exchanged is one error. */
extern bool an_typo_near(const AnTypo *typo, const char *bytes, size_t length);

/* The same of a packed word (pack.h) of at most AN_TYPO_PACKED_MAX bytes; a longer one is not near. */
#define AN_TYPO_PACKED_MAX 512
extern bool an_typo_near_packed(const AnTypo *typo, const char *packed, size_t length);

#endif /* AN_SEARCH_TYPO_H */
