/*
 * filter.h
 *		A Bloom filter before a hash table: most words asked for are not in it.
 *
 * A key sets four bits of one 64-bit word, so that a question is one access to an
 * array that the processor's cache holds, where the table and what it leads to are larger.
 */
#ifndef AN_FILTER_H
#define AN_FILTER_H

#include <stdint.h>

/* The bits of a hash in its word of the filter; the word itself is chosen by the hash's low bits. */
static inline uint64_t
an_filter_bits(uint32_t hash)
{
	uint32_t mixed = hash * 0x9E3779B1u;

	return UINT64_C(1) << (mixed >> 26) | UINT64_C(1) << (mixed >> 20 & 63) | UINT64_C(1) << (mixed >> 14 & 63) |
		   UINT64_C(1) << (mixed >> 8 & 63);
}

#endif /* AN_FILTER_H */
