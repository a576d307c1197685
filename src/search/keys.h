/*
 * keys.h
 *		The index keys of a document, and those that a query looks for.
 *
 * A key is one letter for the field and then a lexeme, packed (pack.h), the words
 * of a name from one on (phrased.h, named.h), or a day as four bytes in rising order;
 * keys are compared as bytes.  There is no key for body: the
 * index looks for the word anywhere, and the page has to be asked.
 */
#ifndef AN_SEARCH_KEYS_H
#define AN_SEARCH_KEYS_H

#include "search/named.h"
#include "search/phrased.h"
#include "search/query.h"
#include "search/typo.h"

#define AN_KEY_BYTES_MAX (1 + (AN_PHRASED_ENTRY_MAX > AN_NAMED_ENTRY_MAX ? AN_PHRASED_ENTRY_MAX : AN_NAMED_ENTRY_MAX))

typedef struct AnKey
{
	uint32_t offset; /* into AnKeys.bytes */
	uint32_t length;
} AnKey;

/* The distinct keys of a document. */
typedef struct AnKeys
{
	const AnMemory *memory;
	AnKey *keys;
	uint32_t count, room;
	char *bytes;
	uint32_t byte_count, byte_room;
	uint32_t *slots; /* hash table: index into keys + 1 */
	uint32_t slot_count;
} AnKeys;

extern void an_keys_of_document(AnKeys *keys, const char *text, size_t length, const AnMemory *memory);

/* Those of its words alone, without any field: the page need not be read. */
extern void an_keys_of_words(AnKeys *keys, const char *text, size_t length, const AnMemory *memory);

/* A key that a query looks for: one, or all those in a range that fit. */
typedef struct AnSoughtKey
{
	const char *bytes; /* the key, or where the range begins */
	uint32_t length;
	bool range;
	AnQueryMode mode; /* of lexemes */
	AnTypo *typo;	  /* with AN_MODE_TYPO; of the lexeme without the field's letter */
	AnNamed *named;	   /* with AN_MODE_SOUND; shared by the keys of one term */
	AnPhrasedTerm *phrased; /* of names met by their words; shared too */
	bool is_date;
	int32_t last_day;
} AnSoughtKey;

/* The keys of a query, one for each node that is sought (an_query_is_sought), in their order; returns how many. */
extern uint32_t an_keys_of_query(const AnQuery *query, const AnMemory *memory, AnSoughtKey **sought);

/*
 * Does a key, not before the range's begin, fit?  0: yes; negative: no, go
 * on; positive: no, and no later one.
 */
extern int an_key_in_range(const AnSoughtKey *sought, const char *key, size_t length);

/*
 * The truth of a query for a document of which the index knows found[i]
 * (AnTruth) for each key that an_keys_of_query gives.  value is scratch, one for each node.
 */
extern AnTruth an_keys_decide(const AnQuery *query, const uint8_t *found, uint8_t *value);

#endif /* AN_SEARCH_KEYS_H */
