/*
 * rank.h
 *		How much a document is about what a query asks for.
 *
 * A query is made ready once; each document fills the places of its terms, from
 * the page itself or from a vector that was stored, and an_rank_sum weighs them.
 */
#ifndef AN_RANK_H
#define AN_RANK_H

#include "search/match.h"

/* The frequency of a lexeme in news as an_lemma_frequency tells it, 0 if not known. */
extern int an_rank_frequency(const char *bytes, size_t length);

/* What a place weighs by where it stands. */
#define AN_RANK_TITLE 3.0f
#define AN_RANK_NAME 1.25f /* in a vector: a name, a keyword */
#define AN_RANK_LEAD 1.25f
#define AN_RANK_BODY 1.0f

typedef struct AnRankPlace
{
	uint32_t position; /* in words */
	float weight;
} AnRankPlace;

/* A lexeme as a vector has it, not folded; or with another mode than exact what folded ones are compared with. */
typedef struct AnRankLexeme
{
	const char *bytes;
	uint32_t length;
	uint32_t slot; /* words behind the term's first */
	uint8_t mode;  /* AnQueryMode */
	AnTypo *typo;
} AnRankLexeme;

/* A term that the query does not exclude. */
typedef struct AnRankTerm
{
	uint32_t node;
	uint8_t field;
	double rarity;
	AnRankLexeme *lexemes; /* with an_rank_prepare_vector, in the order of their slots */
	uint32_t lexeme_count, lexeme_room;
	AnRankPlace *places; /* in the document at hand */
	uint32_t count, room;
} AnRankTerm;

typedef struct AnRank
{
	const AnQuery *query;
	AnRankTerm *terms;
	uint32_t count;
} AnRank;

/* Makes a query, which must stay where it is, ready to rank documents. */
extern void an_rank_prepare(AnRank *rank, const AnQuery *query, const AnMemory *memory);

/* Adds the lexemes that a vector is asked for. */
extern void an_rank_prepare_vector(AnRank *rank, const AnMemory *memory);

/* Forgets the places of the document before. */
extern void an_rank_reset(AnRank *rank);

extern void an_rank_add_place(AnRankTerm *term, uint32_t position, float weight, const AnMemory *memory);

/* Keeps those places of the term behind which, so many words on, one of the others stands; both are sorted on the way. */
extern void an_rank_keep_followed(AnRankTerm *term, AnRankPlace *others, uint32_t count, uint32_t distance);

/* Does a folded lexeme of a vector meet one of the term that is a prefix or misspelt? */
extern bool an_rank_is_near(const AnRankLexeme *lexeme, const char *bytes, size_t length);

/* The relevance of a document of so many words in which the terms have their places; 0 if none has one. */
extern double an_rank_sum(AnRank *rank, uint32_t words);

/* The same of a page.  match is of the same query; memory may be dropped behind the call. */
extern double an_rank_document(AnRank *rank, AnMatch *match, const char *text, size_t length, const AnMemory *memory);

#endif /* AN_RANK_H */
