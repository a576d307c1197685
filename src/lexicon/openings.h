/*
 * openings.h
 *		Which lists of terms have a term that begins with a word: one look-up for all lists.
 *
 * Most words of a text begin a term of no list; rooms that look at every word ask here first.  The table is made by
 * make_openings of all lists below, in this order.  It may say yes of a word that no term begins with (one of millions), never
 * no of one that a term begins with.
 */
#ifndef AN_OPENINGS_H
#define AN_OPENINGS_H

#include <stdbool.h>
#include <stdint.h>

/* The bit of each list, by the name of its table an_terms_NAME; 0 of lists that are never asked for here. */
#define AN_OPENING_labels 0x01
#define AN_OPENING_agencies 0x01 /* these three are asked for in short lines and at the beginning of others only, */
#define AN_OPENING_datelines 0x01
#define AN_OPENING_beside 0x01 /* and this one beside numbers */
#define AN_OPENING_words 0x02
#define AN_OPENING_calendar 0x04
#define AN_OPENING_names 0x08
#define AN_OPENING_name_words 0x10
#define AN_OPENING_say 0x20
#define AN_OPENING_numerals 0x40
#define AN_OPENING_units 0x80
#define AN_OPENING_phrase_words 0
#define AN_OPENING_fields 0
#define AN_OPENING_unit 0

/* Of a written word: bits of the word as it stands, and above them of what is left behind its proclitics. */
#define AN_OPENINGS_CUT(bits) ((uint32_t) (bits) << 8)
#define AN_OPENINGS_ALL 0xFFFFu

/* 0: free; else the bits, and above them the high bits of the hash. */
extern const uint32_t an_opening_slots[];
extern const uint32_t an_opening_mask; /* slots - 1 */

#define AN_OPENING_TAG(hash) ((hash) & 0xFFFFFF00u)

/* The bits of the lists for a word with this an_terms_hash. */
static inline uint8_t
an_openings_of(uint32_t hash)
{
	uint32_t slot = hash & an_opening_mask;

	for (; an_opening_slots[slot] != 0; slot = (slot + 1) & an_opening_mask)
		if (AN_OPENING_TAG(an_opening_slots[slot]) == AN_OPENING_TAG(hash))
			return (uint8_t) an_opening_slots[slot];
	return 0;
}

/* Does a word that opens these lists open one of those in bits, whole or behind its proclitics? */
static inline bool
an_opens(uint16_t opens, uint8_t bits)
{
	return ((opens | opens >> 8) & bits) != 0;
}

#endif /* AN_OPENINGS_H */
