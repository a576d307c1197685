/*
 * words.h
 *		The words of a text as search sees them: where each stands, and its lexemes.
 *
 * Queries and documents, the index and the match without it, all read words
 * here and nowhere else, so that they cannot disagree.
 */
#ifndef AN_SEARCH_WORDS_H
#define AN_SEARCH_WORDS_H

#include "dict/lexemes.h"
#include "memory.h"
#include "parser/scan.h"

#include <string.h>

/* What may become of words without a lexeme. */
typedef enum AnStopWords
{
	AN_STOPS_VANISH, /* text: nobody searches for them */
	AN_STOPS_STAY	 /* names: "الآن" can be one */
} AnStopWords;

/*
 * Lexemes as search compares them: folded, so that the prefix of a word is the
 * prefix of its lexeme, and an error in spelling is not counted twice.
 */
typedef struct AnSearchLexemes
{
	int count; /* 0: a stop word */
	bool all;  /* a query needs all of them, which the first stands for: 50% comes with 50 */
	uint16_t length[AN_LEXEMES_MAX];
	char bytes[AN_LEXEMES_MAX][AN_LEXEME_BYTES_MAX];
} AnSearchLexemes;

/* Folds Arabic letters in place; every letter stays two bytes long. */
extern void an_search_fold(unsigned char *bytes, size_t length);

/* Bytes of the article ال at the beginning of a folded word, with two letters behind it; lexemes do not have it. */
extern size_t an_search_article(const char *word, size_t length);

/* The lexemes of one token; with AN_STEMS_NONE its letters. */
extern void an_search_lexemes(const char *token, size_t length, AnStems stems, AnStopWords stops,
							  AnSearchLexemes *out);

/*
 * Words that have nothing more to give, by their keys (AnToken.key): those of texts that met nothing of a query, or those of a
 * text that were read before.  Words come again and again, so that most need no lexemes.  The table grows with what
 * it holds; when it may not any more, a new word takes the place of an old one.
 */
#define AN_BARREN_SLOTS_FIRST 1024
#define AN_BARREN_SLOTS_MAX 65536

typedef struct AnBarrenWords
{
	AnMemory memory; /* a copy, for it outlives the call */
	uint64_t *keys;
	uint32_t slots; /* a power of two */
	uint32_t count;
} AnBarrenWords;

typedef struct AnSearchWords
{
	AnScan scan;
	const AnToken *scanned; /* NULL: tokens come from scan */
	uint32_t scanned_count;
	AnStopWords stops;
	AnBarrenWords *barren; /* or NULL */
	uint32_t next;		/* position of the next word that is read */
	uint32_t next_part; /* position of the next part of the compound that was read last */
	uint32_t tokens;	/* read so far */
	/* words are read some at a time, so that what is remembered of them is at hand when their turn comes */
	uint32_t ahead_count, ahead_next;
	AnToken ahead[AN_LEXEMES_TOGETHER];
	uint32_t positions[AN_LEXEMES_TOGETHER];
	AnLexemes lexemes[AN_LEXEMES_TOGETHER];
} AnSearchWords;

typedef struct AnSearchWord
{
	uint32_t start;	   /* bytes */
	uint32_t end;
	uint32_t position; /* counted in words; stop words count */
	uint64_t key;	   /* of its token */
	bool part;		   /* of the compound that was given before */
	AnSearchLexemes lexemes;
} AnSearchWord;

/* One more number in a hash. */
static inline uint64_t
an_search_mix(uint64_t hash, uint64_t number)
{
	hash = (hash ^ number) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

/* A hash of bytes, of which letter counts as the first; for the hash tables of documents and queries, and never stored. */
static inline uint32_t
an_search_hash(char letter, const char *bytes, size_t length)
{
	uint64_t hash = (uint64_t) (unsigned char) letter << 32 | length, eight;
	uint32_t four;

	for (; length >= sizeof(eight); bytes += sizeof(eight), length -= sizeof(eight))
	{
		memcpy(&eight, bytes, sizeof(eight));
		hash = an_search_mix(hash, eight);
	}
	eight = 0;
	if (length >= sizeof(four))
	{
		memcpy(&four, bytes, sizeof(four));
		eight = four;
		bytes += sizeof(four);
		length -= sizeof(four);
	}
	for (; length > 0; bytes++, length--)
		eight = eight << 8 | (unsigned char) *bytes;
	return (uint32_t) an_search_mix(hash, eight);
}

/* Begins to read the words of text; the first has the given position. */
extern void an_search_words_begin(AnSearchWords *words, const char *text, size_t length, uint32_t position,
								  AnStopWords stops);

/* The same of a text whose tokens are at hand; those that are blank may be missing. */
extern void an_search_words_begin_scanned(AnSearchWords *words, const char *text, const AnToken *tokens, uint32_t count,
										  AnStopWords stops);

extern void an_barren_begin(AnBarrenWords *barren, const AnMemory *memory);

/* Passes over the words that are known to be barren from here on. */
extern void an_search_words_skip(AnSearchWords *words, AnBarrenWords *barren);

/* The word just given, of any lexemes, has nothing more to give. */
extern void an_search_words_is_barren(AnSearchWords *words, const AnSearchWord *word);

/*
 * The next word; false at the end.  The parts of a compound come right after
 * it: the first at its own position, the others behind it, so that "إس-400" is
 * found by "إس 400" too.
 */
extern bool an_search_words_next(AnSearchWords *words, AnSearchWord *word);

#endif /* AN_SEARCH_WORDS_H */
