/*
 * utf8.h
 *		A bounded UTF-8 cursor, inline.
 */
#ifndef AN_UTF8_H
#define AN_UTF8_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define AN_REPLACEMENT 0xFFFD

/*
 * Returns the code point at *at and moves *at behind it; at < end must hold.
 * A byte that begins no whole, valid sequence before end counts as one
 * AN_REPLACEMENT of one byte, so that no input makes it read past end or stand still.
 * Overlong forms, surrogates and what is above U+10FFFF are not valid.
 */
static inline uint32_t
an_utf8_next(const char **at, const char *end)
{
	const unsigned char *s = (const unsigned char *) *at;
	ptrdiff_t left = end - *at;
	uint32_t c = s[0];

	if (c < 0x80)
	{
		*at += 1;
		return c;
	}
	if (c >= 0xC2 && c < 0xE0 && left >= 2 && (s[1] & 0xC0) == 0x80)
	{
		*at += 2;
		return (c & 0x1F) << 6 | (s[1] & 0x3F);
	}
	if (c >= 0xE0 && c < 0xF0 && left >= 3 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80 &&
		(c != 0xE0 || s[1] >= 0xA0) && (c != 0xED || s[1] < 0xA0))
	{
		*at += 3;
		return (c & 0x0F) << 12 | (uint32_t) (s[1] & 0x3F) << 6 | (s[2] & 0x3F);
	}
	if (c >= 0xF0 && c < 0xF5 && left >= 4 && (s[1] & 0xC0) == 0x80 && (s[2] & 0xC0) == 0x80 &&
		(s[3] & 0xC0) == 0x80 && (c != 0xF0 || s[1] >= 0x90) && (c != 0xF4 || s[1] < 0x90))
	{
		*at += 4;
		return (c & 0x07) << 18 | (uint32_t) (s[1] & 0x3F) << 12 | (uint32_t) (s[2] & 0x3F) << 6 | (s[3] & 0x3F);
	}
	*at += 1;
	return AN_REPLACEMENT;
}

/* Writes a code point at out, which has room for four bytes; returns how many it took. */
static inline int
an_utf8_put(uint32_t c, char *out)
{
	if (c < 0x80)
	{
		out[0] = (char) c;
		return 1;
	}
	if (c < 0x800)
	{
		out[0] = (char) (0xC0 | c >> 6);
		out[1] = (char) (0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000)
	{
		out[0] = (char) (0xE0 | c >> 12);
		out[1] = (char) (0x80 | (c >> 6 & 0x3F));
		out[2] = (char) (0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char) (0xF0 | c >> 18);
	out[1] = (char) (0x80 | (c >> 12 & 0x3F));
	out[2] = (char) (0x80 | (c >> 6 & 0x3F));
	out[3] = (char) (0x80 | (c & 0x3F));
	return 4;
}

/* How many code points the bytes hold: those that are no continuation. */
static inline size_t
an_utf8_count(const char *s, size_t len)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	size_t n = 0, i = 0;

	/* eight at once: a continuation has the highest bit and not the next; the product adds up the bytes of a number */
	for (; i + sizeof(uint64_t) <= len; i += sizeof(uint64_t))
	{
		uint64_t eight;

		memcpy(&eight, s + i, sizeof(eight));
		n += sizeof(eight) - ((eight >> 7 & ~(eight >> 6) & ones) * ones >> 56);
	}
	for (; i < len; i++)
		n += ((unsigned char) s[i] & 0xC0) != 0x80;
	return n;
}

#endif /* AN_UTF8_H */
