/*
 * words.c
 *		A text as hashes of its words and of its word 3-grams.
 *
 * The text is folded (unicode/fold.h) in pieces of PIECE_BYTES that end before white space, so that no word is cut; a
 * piece without any is cut between characters.  The hash of a word goes like FNV-1a over the characters of its match
 * key, each the number that its UTF-8 is, of which an Arabic letter that follows itself counts once; of a 3-gram it is
 * the three joined and mixed (words.h).  All are sums and products of whole numbers of 64 bits: the same on every
 * machine.  They stand in stored keys and may not change.
 */
#include "neardup/words.h"

#include <string.h>

#include "unicode/classes.h"
#include "unicode/fold.h"
#include "unicode/tables.h"
#include "unicode/utf8.h"

#define PIECE_BYTES 65536

/* Start and factor of the hash of a word: those of FNV-1a, and 2^64 by the golden ratio */
#define HASH_START UINT64_C(0xCBF29CE484222325)
#define HASH_FACTOR UINT64_C(0x9E3779B97F4A7C15)

void
an_neardup_begin(AnWordStream *stream, const char *text, size_t length, const AnMemory *memory)
{
	memset(stream, 0, sizeof(*stream));
	stream->at = text;
	stream->end = text + length;
	stream->memory = memory;
}

/* Where the piece that begins at the stream's place ends. */
static const char *
piece_end(const AnWordStream *stream)
{
	const char *end = stream->at + PIECE_BYTES, *cut = end;

	if (stream->end - stream->at <= PIECE_BYTES)
		return stream->end;
	while (cut > stream->at + PIECE_BYTES / 2 && *cut != ' ' && *cut != '\n')
		cut--;
	if (*cut == ' ' || *cut == '\n')
		return cut;
	while (end > stream->at + 1 && ((unsigned char) *end & 0xC0) == 0x80)
		end--;
	return end;
}

/* Folds the next piece; false at the end of the text. */
static bool
fold_piece(AnWordStream *stream)
{
	const char *end = piece_end(stream);
	size_t length = (size_t) (end - stream->at);
	size_t needed;

	if (length == 0)
		return false;
	AN_CHECK_INTERRUPTS();
	if (stream->room < length)
	{
		stream->room = length + length / 16 + 64;
		stream->key = stream->memory->grow(stream->memory->context, stream->key, stream->room);
	}
	needed = an_fold(stream->at, length, stream->key, stream->room);
	if (needed > stream->room)
	{
		stream->key = stream->memory->grow(stream->memory->context, stream->key, needed);
		stream->room = needed;
		an_fold(stream->at, length, stream->key, needed);
	}
	stream->at = end;
	stream->next = stream->key;
	stream->key_end = stream->key + needed;
	return true;
}

/* Is a character of this class part of a word? */
static inline bool
in_word(unsigned klass)
{
	const unsigned classes = 1u << AN_CLASS_ARABIC | 1u << AN_CLASS_LATIN | 1u << AN_CLASS_LETTER |
							 1u << AN_CLASS_DIGIT | 1u << AN_CLASS_MARK;

	return (classes >> klass & 1) != 0;
}

/* A character of the key: its bytes as one number, the first the highest; its class; how many bytes it has. */
typedef struct Character
{
	uint32_t bytes;
	unsigned klass;
	int size;
} Character;

/* The character at at, which is before end. */
static inline Character
character_at(const char *at, const char *end)
{
	unsigned char lead = (unsigned char) at[0];
	const char *next = at;
	Character c = {lead, 0, 1};

	if (lead < 0x80)
		c.klass = an_short_classes[lead];
	else if (lead >= 0xC2 && lead < 0xE0 && end - at >= 2)
	{
		unsigned char second = (unsigned char) at[1];

		c.size = 2;
		c.bytes = (uint32_t) lead << 8 | second;
		c.klass = an_short_classes[(lead & 0x1F) << 6 | (second & 0x3F)];
	}
	else
	{
		c.klass = an_class(an_utf8_next(&next, end));
		c.size = (int) (next - at);
		for (int i = 1; i < c.size; i++)
			c.bytes = c.bytes << 8 | (unsigned char) at[i];
	}
	return c;
}

/* Is it a letter of the Arabic block? */
static inline bool
is_arabic(uint32_t bytes)
{
	return bytes >= 0xD8A1 && bytes <= 0xD98A;
}

static inline uint64_t
hash_character(uint64_t hash, uint32_t bytes)
{
	return (hash ^ bytes) * HASH_FACTOR;
}

/* Goes on over letters of the Arabic block, which nearly all are, as far as there is nothing else. */
static inline const char *
hash_arabic(const char *at, const char *end, uint64_t *hash)
{
	uint64_t h = *hash;
	uint32_t last = 0;

	for (; end - at >= 2; at += 2)
	{
		uint32_t bytes = (uint32_t) (unsigned char) at[0] << 8 | (unsigned char) at[1];

		if (!is_arabic(bytes))
			break;
		if (bytes != last)
			h = hash_character(h, bytes);
		last = bytes;
	}
	*hash = h;
	return at;
}

/* The next character of a word, or end. */
static const char *
skip_to_word(const char *at, const char *end)
{
	while (at < end)
	{
		Character c = character_at(at, end);

		if (in_word(c.klass))
			break;
		at += c.size;
	}
	return at;
}

/* The hash of the next word of the key; false at its end. */
static bool
next_word(AnWordStream *stream, uint64_t *hash)
{
	const char *at = skip_to_word(stream->next, stream->key_end), *end = stream->key_end;
	uint64_t h = HASH_START;

	if (at == end)
		return false;
	while ((at = hash_arabic(at, end, &h)) < end)
	{
		Character c = character_at(at, end);

		if (!in_word(c.klass))
			break;
		h = hash_character(h, c.bytes);
		at += c.size;
	}
	stream->next = at;
	*hash = an_neardup_mix(h);
	return true;
}

/* The same over all pieces. */
static bool
next_word_of_text(AnWordStream *stream, uint64_t *hash)
{
	while (!next_word(stream, hash))
		if (!fold_piece(stream))
			return false;
	return true;
}

bool
an_neardup_next(AnWordStream *stream, uint64_t *gram)
{
	uint64_t *last = stream->last;

	do
	{
		last[0] = last[1];
		last[1] = last[2];
		if (!next_word_of_text(stream, &last[2]))
		{
			/* back to the last words, which a short text is asked for */
			last[2] = last[1];
			last[1] = last[0];
			return false;
		}
	} while (++stream->words < AN_GRAM_WORDS);
	*gram = an_neardup_mix(an_neardup_join(an_neardup_join(last[0], last[1]), last[2]));
	return true;
}
