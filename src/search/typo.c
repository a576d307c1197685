/*
 * typo.c
 *		Is a word spelt nearly like another?
 *
 * Optimal string alignment distance, row by row, given up as soon as a whole
 * row is over the errors that are forgiven: 1, and 2 from eight letters on.
 * Words of two letters are only themselves, or nearly everything would match.
 * Most pairs are told apart without it, by how many letters the words have, and
 * by which: an error takes away one at most and brings one at most.
 */
#include "search/typo.h"

#include <string.h>

#include "search/pack.h"
#include "unicode/utf8.h"

#define LETTERS_FOR_ONE 3
#define LETTERS_FOR_TWO 8

/* Decodes at most AN_TYPO_LETTERS_MAX letters; -1 if there are more. */
static int
decode(const char *bytes, size_t length, uint32_t *letter)
{
	const char *end = bytes + length;
	int count = 0;

	while (bytes < end)
	{
		if (count == AN_TYPO_LETTERS_MAX)
			return -1;
		letter[count++] = an_utf8_next(&bytes, end);
	}
	return count;
}

/* The letters of a word as a set, in which several letters share a bit. */
static uint64_t
set_of(const uint32_t *letter, int count)
{
	uint64_t set = 0;

	for (int i = 0; i < count; i++)
		set |= UINT64_C(1) << (letter[i] & 63);
	return set;
}

/* Has a set more than so many bits?  That is few, so they are taken away one by one. */
static bool
has_more(uint64_t set, int bits)
{
	for (; set != 0 && bits > 0; bits--)
		set &= set - 1;
	return set != 0;
}

void
an_typo_prepare(AnTypo *typo, const char *bytes, size_t length)
{
	typo->bytes = bytes;
	typo->length = length;
	typo->count = decode(bytes, length, typo->letter);
	typo->letters = set_of(typo->letter, typo->count);
	typo->errors = typo->count >= LETTERS_FOR_TWO ? 2 : typo->count >= LETTERS_FOR_ONE ? 1 : 0;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* Fills row i of the distances from the two rows above it; returns the least of it. */
static int
next_row(const AnTypo *typo, const uint32_t *other, int count, int i, int row[3][AN_TYPO_LETTERS_MAX + 1])
{
	int *this = row[i % 3];
	const int *above = row[(i + 2) % 3];
	const int *before = row[(i + 1) % 3];
	const uint32_t *a = typo->letter;
	int best = this[0] = i;

	for (int j = 1; j <= count; j++)
	{
		int cost = least(least(above[j], this[j - 1]) + 1, above[j - 1] + (a[i - 1] != other[j - 1]));

		if (i > 1 && j > 1 && a[i - 1] == other[j - 2] && a[i - 2] == other[j - 1])
			cost = least(cost, before[j - 2] + 1);
		this[j] = cost;
		best = least(best, cost);
	}
	return best;
}

/* Is the distance to the other word of count letters within the errors? */
static bool
is_near(const AnTypo *typo, const uint32_t *other, int count)
{
	int row[3][AN_TYPO_LETTERS_MAX + 1];

	for (int j = 0; j <= count; j++)
		row[0][j] = j;
	/* an exchange reaches back two rows: only two bad rows in succession end it */
	for (int i = 1, bad = 0; i <= typo->count; i++)
	{
		bad = next_row(typo, other, count, i, row) > typo->errors ? bad + 1 : 0;
		if (bad == 2)
			return false;
	}
	return row[typo->count % 3][count] <= typo->errors;
}

/* Can a word of so many letters, which are this set, be within the errors?  Quicker than to look. */
static inline bool
can_be_near(const AnTypo *typo, int count, uint64_t letters)
{
	return count <= typo->count + typo->errors && count >= typo->count - typo->errors &&
		   !has_more(letters & ~typo->letters, typo->errors) && !has_more(typo->letters & ~letters, typo->errors);
}

bool
an_typo_near(const AnTypo *typo, const char *bytes, size_t length)
{
	uint32_t other[AN_TYPO_LETTERS_MAX];
	int count;

	if (typo->errors == 0)
		return length == typo->length && memcmp(bytes, typo->bytes, length) == 0;
	count = decode(bytes, length, other);
	return count >= 0 && can_be_near(typo, count, set_of(other, count)) && is_near(typo, other, count);
}

/* an_typo_near_packed of a word with a letter in each byte. */
static bool
plain_near(const AnTypo *typo, const unsigned char *packed, int count)
{
	uint32_t other[AN_TYPO_LETTERS_MAX];
	uint64_t letters = 0;

	/* a byte has the lowest bits of its letter */
	for (int i = 0; i < count; i++)
		letters |= UINT64_C(1) << (packed[i] & 63);
	if (!can_be_near(typo, count, letters))
		return false;
	for (int i = 0; i < count; i++)
		other[i] = packed[i] < 0x80 ? packed[i] : AN_PACK_FIRST + (packed[i] & 0x7Fu);
	return is_near(typo, other, count);
}

bool
an_typo_near_packed(const AnTypo *typo, const char *packed, size_t length)
{
	char bytes[2 * AN_TYPO_PACKED_MAX];
	int count = (int) length;

	/* a letter has at least one byte */
	if (length > AN_TYPO_PACKED_MAX || count < typo->count - typo->errors)
		return false;
	if (typo->errors > 0 && an_pack_is_plain(packed, length))
		return count <= typo->count + typo->errors && count <= AN_TYPO_LETTERS_MAX &&
			   plain_near(typo, (const unsigned char *) packed, count);
	return an_typo_near(typo, bytes, an_unpack(bytes, packed, length));
}
