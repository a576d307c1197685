/*
 * named.h
 *		Persons, places and speakers by the sounds of their names: person:"Hosni Mubarak" finds حسني مبارك.
 *
 * A term of these fields is a name of one or more words.  It is met by words of one name of the page that stand
 * together and sound like it, word by word; words may be divided in another way (Abdullah, عبد الله; Nasrallah, نصر
 * الله), and of persons some may be left out (حسني السيد مبارك).  A word of the query may be a beginning, or misspelt.
 *
 * The index keeps a name from each of its words on, up to AN_NAMED_SPAN_MAX words, behind a sound key of the first,
 * so that it knows the answer without the page.  A query looks for all the keys that the first word of its name
 * can have; the page has one, or a few where words can be one (عبد الله) or are Latin.  Keys are those of
 * arabic_name_keys made coarser, so that nearly every spelling has the same.
 */
#ifndef AN_SEARCH_NAMED_H
#define AN_SEARCH_NAMED_H

#include "search/query.h"
#include "search/typo.h"
#include "sounds/sounds.h"

/* A name ends before a word of more bytes, and behind so many words. */
#define AN_NAMED_WORD_MAX 80
#define AN_NAMED_WORDS_MAX 16

/* So many words of a name, from one on, can meet a query. */
#define AN_NAMED_SPAN_MAX 6

/* A word of a name. */
typedef struct AnNamedWord
{
	uint16_t start; /* into AnNamedName.bytes */
	uint16_t end;
	uint16_t surely; /* consonants that it has, and all it can have: bits of their classes */
	uint16_t maybe;
} AnNamedWord;

/* The words of a name, without marks, one space between them. */
typedef struct AnNamedName
{
	uint32_t count;
	AnNamedWord word[AN_NAMED_WORDS_MAX];
	char bytes[AN_NAMED_WORDS_MAX * (AN_NAMED_WORD_MAX + 1)];
} AnNamedName;

/* Reads the words of a name from any text. */
extern void an_named_read(AnNamedName *name, const char *text, size_t length);

/* The bytes of count words, at least one, from first on. */
extern const char *an_named_words(const AnNamedName *name, uint32_t first, uint32_t count, size_t *length);

/* Is a word one that is no name without the next: أبو, عبد? */
extern bool an_named_takes_next(const AnNamedName *name, uint32_t i);

/* Is a word one that makes a name together with the one before: نصر الله, صلاح الدين? */
extern bool an_named_joins_last(const AnNamedName *name, uint32_t i);

/* ---- of a page ---- */

/* What the index has behind a field's letter: a key of the words from first on, a space, and them. */
#define AN_NAMED_ENTRY_MAX (AN_SOUND_KEY_MAX + 1 + 2 * AN_NAMED_SPAN_MAX * (AN_NAMED_WORD_MAX + 1))

typedef void (*AnNamedVisit)(void *context, uint32_t first, const char *key);

/* Calls visit for each key of the words of a page's name from first on. */
extern void an_named_visit(const AnNamedName *name, uint32_t first, AnNamedVisit visit, void *context);

/* Writes what the index has for such a key; out has room for AN_NAMED_ENTRY_MAX bytes.  Returns how many it took. */
extern size_t an_named_write(char *out, const AnNamedName *name, uint32_t first, const char *key);

/* Reads back the words that an_named_write wrote, without the key and the space. */
extern void an_named_read_entry(AnNamedName *name, const char *bytes, size_t length);

/* ---- of a query ---- */

/* Reads the words of a term's text, and for each of AN_NAMED_WORDS_MAX its AnQueryMode; mode is that of the last. */
extern void an_named_read_term(AnNamedName *name, uint8_t *modes, const char *text, size_t length, AnQueryMode mode);

/* The most keys of a query's name: of its first word, its first two, or three, each with what may be left out. */
#define AN_NAMED_KEYS_MAX (6 * AN_SOUND_KEYS_MAX)

typedef struct AnNamedKeys
{
	uint32_t count;
	char key[AN_NAMED_KEYS_MAX][AN_SOUND_KEY_MAX];
} AnNamedKeys;

/* The keys under which names that meet that of a term can be.  One key that is empty: under any. */
extern void an_named_keys(AnNamedKeys *keys, const char *text, size_t length, AnQueryMode mode);

/* A word of a page that was compared with one of the query, and the answer: names come again and again. */
#define AN_NAMED_KNOWN 128
#define AN_NAMED_KNOWN_BYTES 28

typedef struct AnNamedKnown
{
	uint8_t length; /* 0: a free place */
	uint8_t word;	/* of the query */
	bool same;
	char bytes[AN_NAMED_KNOWN_BYTES];
} AnNamedKnown;

/* A word of a query that is a beginning, or may be misspelt: its letters folded, without ال. */
typedef struct AnNamedLoose
{
	AnTypo *typo; /* NULL: a beginning */
	size_t length;
	char bytes[AN_NAMED_WORD_MAX];
} AnNamedLoose;

/* The name of a query made ready. */
typedef struct AnNamed
{
	AnNamedName name;
	AnNamedLoose *loose[AN_NAMED_WORDS_MAX]; /* NULL: a whole word */
	uint32_t left_out; /* so many words of the page's name may stand between those of the query */
	AnNamedKnown *known;
} AnNamed;

/* Makes the name of the term at node i of a query ready. */
extern AnNamed *an_named_prepare(const AnQuery *query, uint32_t i, const AnMemory *memory);

/* Are the two the same name? */
extern bool an_named_equal(const AnNamed *a, const AnNamed *b);

/*
 * Do words of a page's name, from first on, meet the query's?  Then *end is the word behind them.  The caller knows
 * that they are under a key of the query.  Allocates nothing.
 */
extern bool an_named_match(AnNamed *named, const AnNamedName *name, uint32_t first, uint32_t *end);

#endif /* AN_SEARCH_NAMED_H */
