/*
 * match.h
 *		Does a document match a query, and where?  The answer without an index.
 */
#ifndef AN_MATCH_H
#define AN_MATCH_H

#include "search/fields.h"
#include "search/named.h"
#include "search/query.h"
#include "search/typo.h"
#include "search/words.h"

/* A word of the document that meets a lexeme of the query. */
typedef struct AnHit
{
	uint32_t position; /* in words; of names: values stand far apart */
	uint32_t start;	   /* bytes of the document; of a name's the place of its value, see fields.h */
	uint32_t end;
} AnHit;

/* A lexeme of the query, and its hits in the document at hand. */
typedef struct AnMatchLexeme
{
	const char *bytes;
	uint32_t length;
	uint32_t hash;
	uint32_t fields; /* bits of the fields in which it may be met */
	uint8_t mode;	 /* AnQueryMode */
	uint32_t next;	 /* of the same bucket, + 1 */
	uint32_t same;	 /* the first like it, whose hits are its own too, + 1; 0 if it is the first */
	AnTypo *typo;
	AnNamed *named; /* with AN_MODE_SOUND, the name of its term; bytes is a key of it */
	AnHit *hits;
	uint32_t hit_count, hit_room;
	uint32_t cursor; /* while a phrase is looked for */
} AnMatchLexeme;

/* A query made ready to be asked of many documents. */
typedef struct AnMatch
{
	const AnQuery *query;
	uint32_t fields;		 /* bits */
	AnMatchLexeme *lexemes;	 /* in the order of the query's nodes */
	uint32_t lexeme_count;
	uint32_t *lexeme_of_node; /* of a term: its first */
	uint32_t *buckets;		  /* exact ones by hash: index + 1 */
	uint32_t bucket_mask;
	uint32_t *loose; /* prefixes and misspelt ones */
	uint32_t loose_count;
	uint32_t *sounds; /* keys of names by hash: index + 1; those without a key, which are under any, are in the first */
	uint32_t name_gap; /* between two values of a name, so that no phrase spans them */
	uint8_t *value;	   /* one for each node */
	AnBarrenWords barren;

	/* the document at hand */
	const AnMemory *memory;
	AnDocument *document;
	uint32_t word_count;
} AnMatch;

/* Makes a query ready; it must stay where it is. */
extern void an_match_prepare(AnMatch *match, const AnQuery *query, const AnMemory *memory);

/* Does the document match?  What it takes from memory may be dropped behind the call. */
extern bool an_match_document(AnMatch *match, const char *text, size_t length, const AnMemory *memory);

/* Reads a document, the fields given and those of the query, and finds the hits of every lexeme. */
extern void an_match_read(AnMatch *match, const char *text, size_t length, uint32_t fields, const AnMemory *memory);

/*
 * Where does the term at node i stand?  Calls found for each place with the
 * hits of its words; found may be NULL to ask whether there is a place.
 */
typedef void (*AnMatchFound)(void *context, const AnHit *const *hits, uint32_t count);

extern bool an_match_term(AnMatch *match, uint32_t i, AnMatchFound found, void *context);

#endif /* AN_MATCH_H */
