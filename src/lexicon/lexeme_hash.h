/*
 * lexeme_hash.h
 *		The hash of a lexeme's bytes, which the lexicon has ready for its lemmas.
 */
#ifndef AN_LEXEME_HASH_H
#define AN_LEXEME_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint32_t
an_lexeme_hash(const char *bytes, size_t length)
{
	uint64_t hash = length;

	while (length > 0)
	{
		size_t step = length < sizeof(hash) ? length : sizeof(hash);
		uint64_t number = 0;

		memcpy(&number, bytes, step);
		hash = (hash ^ number) * UINT64_C(0x9E3779B97F4A7C15);
		hash ^= hash >> 32;
		bytes += step;
		length -= step;
	}
	return (uint32_t) hash;
}

#endif /* AN_LEXEME_HASH_H */
