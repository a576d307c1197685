/*
 * draft.c
 *		A query while it is made: a tree of linked nodes, then laid flat.
 */
#include "search/draft.h"

#include <string.h>

void
an_draft_begin(AnDraft *draft, const AnMemory *memory)
{
	memset(draft, 0, sizeof(*draft));
	draft->memory = memory;
}

uint32_t
an_draft_node(AnDraft *draft, AnQueryKind kind, AnSearchField field)
{
	AnDraftNode *made;

	AN_ENSURE_ROOM(draft->memory, draft->nodes, draft->count, draft->room);
	made = &draft->nodes[draft->count];
	memset(made, 0, sizeof(*made));
	made->node.kind = kind;
	made->node.field = field;
	made->first = made->last = made->next = AN_DRAFT_NONE;
	return draft->count++;
}

uint32_t
an_draft_copy(AnDraft *draft, const char *bytes, size_t length)
{
	uint32_t offset = draft->byte_count;
	size_t need = (size_t) offset + length;

	if (need > draft->byte_room)
	{
		draft->byte_room = need < 512 ? 1024 : (uint32_t) (need * 2);
		draft->bytes = draft->memory->grow(draft->memory->context, draft->bytes, draft->byte_room);
	}
	if (length > 0)
		memcpy(draft->bytes + offset, bytes, length);
	draft->byte_count = (uint32_t) need;
	return offset;
}

void
an_draft_append(AnDraft *draft, AnDraftList *list, uint32_t node, AnQueryKind kind)
{
	uint32_t first = node;
	uint32_t last = node;

	if (node == AN_DRAFT_NONE)
		return;
	if (draft->nodes[node].node.kind == kind)
	{
		first = draft->nodes[node].first;
		last = draft->nodes[node].last;
	}
	if (list->first == AN_DRAFT_NONE)
		list->first = first;
	else
		draft->nodes[list->last].next = first;
	list->last = last;
}

uint32_t
an_draft_join(AnDraft *draft, AnDraftList list, AnQueryKind kind)
{
	uint32_t node;

	if (list.first == list.last)
		return list.first;
	node = an_draft_node(draft, kind, AN_FIELD_ANY);
	draft->nodes[node].first = list.first;
	draft->nodes[node].last = list.last;
	return node;
}

uint32_t
an_draft_negate(AnDraft *draft, uint32_t node)
{
	uint32_t not;

	if (node == AN_DRAFT_NONE)
		return node;
	if (draft->nodes[node].node.kind == AN_QUERY_NOT)
		return draft->nodes[node].first;
	not = an_draft_node(draft, AN_QUERY_NOT, AN_FIELD_ANY);
	draft->nodes[not].first = draft->nodes[not].last = node;
	return not;
}

/* Puts node behind the operands of parent. */
static void
add_operand(AnDraft *draft, uint32_t parent, uint32_t node)
{
	AnDraftNode *p = &draft->nodes[parent];

	if (p->first == AN_DRAFT_NONE)
		p->first = node;
	else
		draft->nodes[p->last].next = node;
	p->last = node;
}

/* Counts one more key to look up; false if that is one too many. */
static bool
count_key(AnDraft *draft)
{
	if (draft->keys++ < AN_QUERY_KEYS_MAX)
		return true;
	draft->error = AN_QUERY_TOO_MANY;
	return false;
}

uint32_t
an_draft_days(AnDraft *draft, int32_t first, int32_t last)
{
	uint32_t node = an_draft_node(draft, AN_QUERY_DATE, AN_FIELD_DATE);

	draft->nodes[node].node.days.first = first;
	draft->nodes[node].node.days.last = last;
	count_key(draft);
	return node;
}

void
an_draft_lexeme(AnDraft *draft, uint32_t term, uint32_t offset, uint32_t length, uint32_t slot, AnQueryMode mode)
{
	uint32_t lexeme;
	AnQueryNode *node;

	if (!count_key(draft))
		return;
	lexeme = an_draft_node(draft, AN_QUERY_LEXEME, draft->nodes[term].node.field);
	node = &draft->nodes[lexeme].node;
	node->mode = mode;
	node->slot = slot;
	node->text.offset = offset;
	node->text.length = length;
	add_operand(draft, term, lexeme);
	draft->nodes[term].node.slot = slot;
}

uint32_t
an_draft_import(AnDraft *draft, const AnQuery *query, uint32_t from)
{
	uint32_t base = draft->count;
	uint32_t end = from < query->node_count ? query->nodes[from].end : from;

	if (from == end)
		return AN_DRAFT_NONE;
	for (uint32_t i = from; i < end; i++)
	{
		const AnQueryNode *node = &query->nodes[i];
		uint32_t made = an_draft_node(draft, node->kind, node->field);

		draft->nodes[made].node = *node;
		if (node->kind == AN_QUERY_TERM || node->kind == AN_QUERY_LEXEME)
			draft->nodes[made].node.text.offset =
				an_draft_copy(draft, an_query_bytes(query) + node->text.offset, node->text.length);
		draft->keys += node->kind == AN_QUERY_LEXEME || node->kind == AN_QUERY_DATE;
	}
	for (uint32_t i = from; i < end; i++)
		for (uint32_t child = i + 1; child < query->nodes[i].end; child = query->nodes[child].end)
			add_operand(draft, base + i - from, base + child - from);
	if (draft->keys > AN_QUERY_KEYS_MAX)
		draft->error = AN_QUERY_TOO_MANY;
	return base;
}

/* A tree on its way to flat memory. */
typedef struct Flattening
{
	const AnDraft *draft;
	AnQuery *query; /* NULL while counting */
	uint32_t nodes;
	uint32_t bytes;
	int deepest; /* in parentheses of the canonical text */
} Flattening;

/* Copies the text of the node at place at. */
static void
flatten_text(Flattening *flat, const AnQueryNode *from, uint32_t at)
{
	if (flat->query)
	{
		flat->query->nodes[at].text.offset = flat->bytes;
		memcpy((char *) an_query_bytes(flat->query) + flat->bytes, flat->draft->bytes + from->text.offset,
			   from->text.length);
	}
	flat->bytes += from->text.length;
}

/*
 * Lays node, which stands in so many parentheses, and what is below it flat; or
 * only counts.  Between two parentheses stand at most an OR, an AND and a NOT,
 * so with their depth that of this recursion is bounded.
 */
static void
flatten(Flattening *flat, uint32_t node, int depth)
{
	const AnDraftNode *from = &flat->draft->nodes[node];
	uint32_t at = flat->nodes++;

	if (depth > flat->deepest)
		flat->deepest = depth;
	if (depth > AN_QUERY_DEPTH_MAX)
		return;
	if (flat->query)
		flat->query->nodes[at] = from->node;
	if (from->node.kind == AN_QUERY_TERM || from->node.kind == AN_QUERY_LEXEME)
		flatten_text(flat, &from->node, at);
	for (uint32_t child = from->first; child != AN_DRAFT_NONE; child = flat->draft->nodes[child].next)
	{
		flatten(flat, child, depth + an_query_parentheses(from->node.kind, flat->draft->nodes[child].node.kind));
		if (child == from->last)
			break;
	}
	if (flat->query)
		flat->query->nodes[at].end = flat->nodes;
}

/* Is the node a key that stands for many, of the whole language: not the sounds of a name, which are few, but any sounds? */
static bool
is_range(const AnQueryNode *node)
{
	if (node->kind == AN_QUERY_DATE)
		return node->days.first != node->days.last;
	return node->kind == AN_QUERY_LEXEME && (node->mode == AN_MODE_PREFIX || node->mode == AN_MODE_TYPO ||
											 (node->mode == AN_MODE_SOUND && node->text.length == 0));
}

/* How many prefixes, misspelt words and ranges of dates; the lexemes of one word are one. */
static uint32_t
count_ranges(const AnQuery *query)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < query->node_count; i++)
	{
		const AnQueryNode *node = &query->nodes[i];
		bool same_word = node->kind == AN_QUERY_LEXEME && node[-1].kind == AN_QUERY_LEXEME &&
						 node[-1].slot == node->slot && is_range(&node[-1]);

		count += is_range(node) && !same_word;
	}
	return count;
}

void
an_draft_finish(AnDraft *draft, uint32_t root, AnQueryParse *out)
{
	Flattening flat = {draft, NULL, 0, 0, 0};
	size_t size;

	out->query = NULL;
	if (draft->error == AN_QUERY_OK && root != AN_DRAFT_NONE)
		flatten(&flat, root, 0);
	if (flat.deepest > AN_QUERY_DEPTH_MAX)
		draft->error = AN_QUERY_TOO_DEEP;
	out->error = draft->error;
	if (out->error != AN_QUERY_OK)
		return;

	size = sizeof(AnQuery) + flat.nodes * sizeof(AnQueryNode) + flat.bytes;
	out->query = an_memory_alloc(draft->memory, size);
	memset(out->query, 0, size);
	out->query->layout = AN_QUERY_LAYOUT;
	out->query->node_count = flat.nodes;
	out->query->byte_count = flat.bytes;
	if (root == AN_DRAFT_NONE)
		return;
	flat = (Flattening){draft, out->query, 0, 0, 0};
	flatten(&flat, root, 0);
	if (count_ranges(out->query) > AN_QUERY_RANGES_MAX)
	{
		out->error = draft->error = AN_QUERY_TOO_WIDE;
		out->query = NULL;
	}
}
