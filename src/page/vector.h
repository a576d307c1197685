/*
 * vector.h
 *		The lexemes of a page with their positions and weights, sorted: a tsvector without the server.
 */
#ifndef AN_VECTOR_H
#define AN_VECTOR_H

#include "memory.h"

/* The limits of the type tsvector: bytes of all lexemes with their positions, positions of one, the last position. */
#define AN_VECTOR_BYTES_MAX ((1 << 20) - 1)
#define AN_VECTOR_POSITIONS_MAX 255
#define AN_VECTOR_POSITION_LAST 16383

/* Weights as the type numbers them. */
typedef enum AnWeight
{
	AN_WEIGHT_D,
	AN_WEIGHT_C,
	AN_WEIGHT_B,
	AN_WEIGHT_A
} AnWeight;

typedef struct AnVectorPlace
{
	uint32_t next;	   /* of the same lexeme: index + 1, or 0 */
	uint16_t position; /* 1 .. AN_VECTOR_POSITION_LAST */
	uint8_t weight;
} AnVectorPlace;

typedef struct AnVectorEntry
{
	uint64_t key; /* the first bytes of the lexeme as a number that sorts as they do */
	const char *text;
	uint32_t hash;
	uint32_t first; /* into places: index + 1 */
	uint32_t last;
	uint16_t length;
	uint16_t count; /* of places */
} AnVectorEntry;

/* The place of an entry in the order of the type. */
typedef struct AnVectorKey
{
	uint64_t key; /* of the entry, so that most comparisons are one of numbers */
	uint32_t entry;
} AnVectorKey;

typedef struct AnVector
{
	const AnMemory *memory;
	AnVectorEntry *entries; /* in the order of the text */
	AnVectorKey *order;		/* entry_count of them, sorted as the type wants it */
	uint32_t entry_count, entry_room;
	AnVectorPlace *places;
	uint32_t place_count, place_room;
	char *bytes; /* room for lexemes that stand nowhere else */
	uint32_t byte_room;
	uint32_t *slots; /* while it is built: entry + 1 by hash */
	uint32_t mask;
	uint32_t size; /* bytes that the type will need for lexemes and places */
} AnVector;

/*
 * Reads the page: title A, keywords and names B, first paragraph C, the rest D.
 * Lexemes and positions are those of the configuration arabic_news.  Names are words that the lexicon knows as
 * such.  When a limit of the type is reached, what would break it is left out.
 */
extern void an_vector_build(AnVector *vector, const char *text, size_t length, const AnMemory *memory);

#endif /* AN_VECTOR_H */
