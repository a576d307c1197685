/*
 * pack.h
 *		Text of index keys: two bytes of Arabic, U+0600 .. U+067F, as one.
 *
 * What is equal, or begins with another text, stays so; the order is another one.  ASCII stays; every other byte, and
 * the sign itself, stands behind AN_PACK_ESCAPE.  On disk, never to be changed.
 */
#ifndef AN_SEARCH_PACK_H
#define AN_SEARCH_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define AN_PACK_ESCAPE '\1'

/* U+0600 is D8 80, U+0640 is D9 80 */
#define AN_PACK_LEAD 0xD8u
#define AN_PACK_FIRST 0x600

/* Packs any bytes into out, which has room for twice as many; returns how many it took. */
static inline size_t
an_pack(char *out, const char *text, size_t length)
{
	const unsigned char *in = (const unsigned char *) text;
	size_t used = 0;

	for (size_t i = 0; i < length; i++)
	{
		if ((in[i] & 0xFE) == AN_PACK_LEAD && i + 1 < length && (in[i + 1] & 0xC0) == 0x80)
		{
			out[used++] = (char) (0x80 | (in[i] & 1) << 6 | (in[i + 1] & 0x3F));
			i++;
			continue;
		}
		if (in[i] >= 0x80 || in[i] == AN_PACK_ESCAPE)
			out[used++] = AN_PACK_ESCAPE;
		out[used++] = (char) in[i];
	}
	return used;
}

/* The opposite; out has room for twice as many bytes. */
static inline size_t
an_unpack(char *out, const char *packed, size_t length)
{
	const unsigned char *in = (const unsigned char *) packed;
	size_t used = 0;

	for (size_t i = 0; i < length; i++)
	{
		if (in[i] == AN_PACK_ESCAPE && i + 1 < length)
			out[used++] = (char) in[++i];
		else if (in[i] >= 0x80)
		{
			out[used++] = (char) (AN_PACK_LEAD | (in[i] >> 6 & 1));
			out[used++] = (char) (0x80 | (in[i] & 0x3F));
		}
		else
			out[used++] = (char) in[i];
	}
	return used;
}

/* Has a packed text one byte for each character? */
static inline bool
an_pack_is_plain(const char *packed, size_t length)
{
	return memchr(packed, AN_PACK_ESCAPE, length) == NULL;
}

#endif /* AN_SEARCH_PACK_H */
