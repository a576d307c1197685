/*
 * tables.h
 *		The tables that make_unicode writes: for the files of this room and for the scanner.
 */
#ifndef AN_TABLES_H
#define AN_TABLES_H

#include <stdint.h>

/* What is known of one code point. */
typedef struct AnChar
{
	uint8_t klass;	/* AnClass */
	uint8_t order;	/* canonical combining class, or AN_ORDER_JOINS */
	uint16_t spell; /* where in an_spellings its standard spelling is; 0: it is its own */
} AnChar;

/* Of combining class 0, but may join the character before it into one (vowel signs, Hangul). */
#define AN_ORDER_JOINS 255

/* Two stages: an_chars[an_char_blocks[c >> AN_CHAR_SHIFT] * size of a block + rest of c] */
#define AN_CHAR_SHIFT 6
#define AN_CHAR_LAST 0x10FFFF
extern const uint16_t an_char_blocks[(AN_CHAR_LAST >> AN_CHAR_SHIFT) + 1];
extern const AnChar an_chars[];

/* At AnChar.spell: the number of code points, 0 for what is dropped, and then these. */
extern const uint32_t an_spellings[];

/* Two characters that are one when they follow each other; sorted by first, second. */
typedef struct AnPair
{
	uint32_t first;
	uint32_t second;
	uint32_t both;
} AnPair;

extern const AnPair an_pairs[];
extern const uint32_t an_pair_count;

/*
 * The match key of characters of one or two bytes (below AN_SHORT_COUNT) that have one of at most two bytes and
 * do not touch their neighbours: its UTF-8, second byte above the first; AN_SHORT_DROP or AN_SHORT_SLOW for the others.
 */
#define AN_SHORT_COUNT 0x800
#define AN_SHORT_DROP 0
#define AN_SHORT_SLOW 1
extern const uint16_t an_short_keys[AN_SHORT_COUNT];

/* AnChar.klass of the same characters, close together for the scanner. */
extern const uint8_t an_short_classes[AN_SHORT_COUNT];

static inline const AnChar *
an_char(uint32_t c)
{
	if (c > AN_CHAR_LAST)
		c = AN_CHAR_LAST;
	return &an_chars[((uint32_t) an_char_blocks[c >> AN_CHAR_SHIFT] << AN_CHAR_SHIFT) +
					 (c & ((1 << AN_CHAR_SHIFT) - 1))];
}

#endif /* AN_TABLES_H */
