/*
 * words.h
 *		A text as hashes of its words and of its word 3-grams.  For the files of this room.
 */
#ifndef AN_NEARDUP_WORDS_H
#define AN_NEARDUP_WORDS_H

#include "memory.h"

#define AN_GRAM_WORDS 3

typedef struct AnWordStream
{
	const char *at; /* of the text, up to where it has been folded */
	const char *end;
	const AnMemory *memory;
	char *key; /* the folded piece */
	size_t room;
	const char *next; /* in the key */
	const char *key_end;
	uint64_t last[AN_GRAM_WORDS]; /* hashes of the last words, the newest last */
	uint64_t words;				  /* read so far */
} AnWordStream;

extern void an_neardup_begin(AnWordStream *stream, const char *text, size_t length, const AnMemory *memory);

/* The hash of the next 3-gram; false at the end. */
extern bool an_neardup_next(AnWordStream *stream, uint64_t *gram);

/* Spreads the bits of a number over all of it: the last steps of MurmurHash3. */
static inline uint64_t
an_neardup_mix(uint64_t x)
{
	x ^= x >> 33;
	x *= UINT64_C(0xFF51AFD7ED558CCD);
	x ^= x >> 33;
	x *= UINT64_C(0xC4CEB9FE1A85EC53);
	return x ^ x >> 33;
}

/* Two hashes as one; which is first makes a difference. */
static inline uint64_t
an_neardup_join(uint64_t first, uint64_t second)
{
	return (first << 23 | first >> 41) * UINT64_C(0x9E3779B97F4A7C15) + second;
}

#endif /* AN_NEARDUP_WORDS_H */
