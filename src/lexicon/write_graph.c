/*
 * write_graph.c
 *		Makes the graph of folded spellings (graph.h): part of make_lexicon.
 *
 * Words come in the order of their letters, so that all words through a node come in
 * succession.  The nodes of the word that was added last are open: they may still get letters.  When
 * the next word leaves one, it is closed: written behind the nodes that there are, or, if one of them has
 * the same steps, that one taken for it.
 */
#include <stdlib.h>
#include <string.h>

#include "lexicon/make_lexicon.h"

/* A node that may still get letters. */
typedef struct Open
{
	AnStep step[AN_LETTER_COUNT];
	int count;
} Open;

static Open open[AN_WORD_MAX + 1]; /* open[i]: behind i letters of the last word */
static AnLetters last;

static AnStep *graph;
static uint32_t graph_length = 1, graph_room; /* place 0 is AN_GRAPH_END */
static uint32_t *closed;					  /* places of nodes, by the hash of their steps; 0 is free */

/* Slots for closed nodes: far more than the nodes of any list of words that a person can read. */
#define CLOSED_MASK ((1 << 20) - 1)

/* The steps of a node as one number. */
static uint32_t
hash_of(const Open *node)
{
	uint32_t hash = 2166136261u;

	for (int i = 0; i < node->count; i++)
		hash = (hash ^ node->step[i]) * 0x9E3779B1u;
	return hash ^ hash >> 16;
}

/* Writes the steps of a node behind the others; returns its place. */
static uint32_t
append_node(const Open *node)
{
	uint32_t place = graph_length;

	if (graph_length + AN_LETTER_COUNT > graph_room)
	{
		graph_room = graph_room ? graph_room * 2 : 1 << 16;
		graph = realloc(graph, graph_room * sizeof(*graph));
		graph[AN_GRAPH_END] = 0;
	}
	memcpy(graph + graph_length, node->step, node->count * sizeof(*graph));
	graph_length += node->count;
	return place;
}

/* Closes a node; returns its place, that of an equal one if there is one. */
static uint32_t
close_node(Open *node)
{
	uint32_t at;

	if (node->count == 0)
		return AN_GRAPH_END;
	node->step[node->count - 1] |= AN_STEP_LAST;
	/* of two nodes with the same steps up to the mark of the last one neither is longer */
	for (at = hash_of(node) & CLOSED_MASK; closed[at] != 0; at = (at + 1) & CLOSED_MASK)
		if (closed[at] + node->count <= graph_length &&
			memcmp(graph + closed[at], node->step, node->count * sizeof(*graph)) == 0)
			return closed[at];
	return closed[at] = append_node(node);
}

/* Closes the nodes of the last word behind count of its letters. */
static void
close_behind(int count)
{
	for (int i = last.count; i > count; i--)
	{
		Open *before = &open[i - 1];

		before->step[before->count - 1] |= close_node(&open[i]) << AN_STEP_NODE_SHIFT;
		open[i].count = 0;
	}
}

/* Adds a folded word, which is not the last one and comes behind it in the order of letters. */
static void
add_word(const AnLetters *word)
{
	int same = 0;

	while (same < last.count && same < word->count && last.code[same] == word->code[same])
		same++;
	close_behind(same);
	for (int i = same; i < word->count; i++)
		open[i].step[open[i].count++] = AN_STEP(word->code[i]);
	open[word->count - 1].step[open[word->count - 1].count - 1] |= AN_STEP_WORD;
	last = *word;
}

void
write_graph(FILE *out)
{
	uint32_t root;

	closed = calloc(CLOSED_MASK + 1, sizeof(*closed));
	for (uint32_t i = 0; i < form_count; i++)
	{
		AnLetters word = forms[i].word;

		an_letters_fold(&word);
		if (word.count > 0 && (word.count != last.count || memcmp(word.code, last.code, word.count) != 0))
			add_word(&word);
	}
	close_behind(0);
	root = close_node(&open[0]);
	fprintf(out, "const uint32_t an_lexicon_graph_root = %u;\n\nconst AnStep an_lexicon_graph[] = {\n", root);
	for (uint32_t i = 0; i < graph_length; i++)
		fprintf(out, "%u,%s", i == AN_GRAPH_END ? 0 : graph[i], i % 16 == 15 ? "\n" : "");
	fputs("};\n\n", out);
	free(closed);
	free(graph);
}
