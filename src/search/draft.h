/*
 * draft.h
 *		A query while it is made: a tree of linked nodes, then laid flat.
 *
 * Only query_parse.c, query.c and expand.c know it.  Joining normalises (see query.h).
 */
#ifndef AN_SEARCH_DRAFT_H
#define AN_SEARCH_DRAFT_H

#include "search/query.h"

/* No node: what vanished (stop words, empty parentheses). */
#define AN_DRAFT_NONE UINT32_MAX

typedef struct AnDraftNode
{
	AnQueryNode node; /* text.offset into the draft's bytes; end is set when it is laid flat */
	uint32_t first;	  /* operands */
	uint32_t last;
	uint32_t next; /* the next operand of the same operator */
} AnDraftNode;

typedef struct AnDraft
{
	const AnMemory *memory;
	AnDraftNode *nodes;
	uint32_t count, room;
	char *bytes;
	uint32_t byte_count, byte_room;
	uint32_t keys;		/* lexemes and dates so far */
	AnQueryError error; /* the first one; later calls then do nothing that matters */
} AnDraft;

/* A list of operands that grows at its end. */
typedef struct AnDraftList
{
	uint32_t first;
	uint32_t last;
} AnDraftList;

#define AN_DRAFT_EMPTY_LIST ((AnDraftList){AN_DRAFT_NONE, AN_DRAFT_NONE})

extern void an_draft_begin(AnDraft *draft, const AnMemory *memory);

/* A new node without operands. */
extern uint32_t an_draft_node(AnDraft *draft, AnQueryKind kind, AnSearchField field);

/* Copies bytes into the draft; returns their offset. */
extern uint32_t an_draft_copy(AnDraft *draft, const char *bytes, size_t length);

/* Adds node, unless it is AN_DRAFT_NONE, to the list; if it is an operator of kind, its operands instead. */
extern void an_draft_append(AnDraft *draft, AnDraftList *list, uint32_t node, AnQueryKind kind);

/* The operands under an operator AND or OR: none gives AN_DRAFT_NONE, one itself. */
extern uint32_t an_draft_join(AnDraft *draft, AnDraftList list, AnQueryKind kind);

/* The opposite of node. */
extern uint32_t an_draft_negate(AnDraft *draft, uint32_t node);

/* A publication between two days. */
extern uint32_t an_draft_days(AnDraft *draft, int32_t first, int32_t last);

/* Adds a lexeme, whose bytes were copied to offset, to a term. */
extern void an_draft_lexeme(AnDraft *draft, uint32_t term, uint32_t offset, uint32_t length, uint32_t slot,
							AnQueryMode mode);

/* Copies the node from of a query, with its operands, into the draft; returns it.  From 0 on that is the whole query. */
extern uint32_t an_draft_import(AnDraft *draft, const AnQuery *query, uint32_t from);

/* Lays the tree below root flat; gives NULL and the error in out if there is one. */
extern void an_draft_finish(AnDraft *draft, uint32_t root, AnQueryParse *out);

#endif /* AN_SEARCH_DRAFT_H */
