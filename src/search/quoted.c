/*
 * quoted.c
 *		What somebody said: said:قالن "حلف الناتو".
 */
#include "search/quoted.h"

#include <stdlib.h>
#include <string.h>

/* The end of the terms of that field which stand one behind the other from at. */
static uint32_t
skip_terms(const AnQuery *query, uint32_t at, uint32_t end, AnSearchField field)
{
	while (at < end && query->nodes[at].kind == AN_QUERY_TERM && query->nodes[at].field == field)
		at = query->nodes[at].end;
	return at;
}

bool
an_quoted_next(const AnQuery *query, AnQuoted *quoted)
{
	for (; quoted->operator < query->node_count; quoted->operator++)
	{
		uint32_t end = query->nodes[quoted->operator].end;

		if (query->nodes[quoted->operator].kind != AN_QUERY_AND)
			continue;
		if (quoted->operand <= quoted->operator)
			quoted->operand = quoted->operator + 1;
		while (quoted->operand < end)
		{
			quoted->speakers = quoted->operand;
			quoted->words = skip_terms(query, quoted->speakers, end, AN_FIELD_SAID);
			if (quoted->words == quoted->speakers)
			{
				quoted->operand = query->nodes[quoted->operand].end;
				continue;
			}
			quoted->end = quoted->operand = skip_terms(query, quoted->words, end, AN_FIELD_ANY);
			if (quoted->end > quoted->words)
				return true;
		}
		quoted->operand = 0;
	}
	return false;
}

/* A quotation of the first speaker, and how many of the terms were met in it, one after the other. */
typedef struct Quotation
{
	AnSlice slice;
	uint32_t met;
} Quotation;

typedef struct Search
{
	const AnMemory *memory;
	Quotation *quotations; /* in the order of the text */
	uint32_t count, room;
	uint32_t met; /* terms before the one at hand */
} Search;

/* Notes a quotation of the first speaker. */
static void
add_quotation(void *context, const AnHit *const *hits, uint32_t count)
{
	Search *search = context;
	AnSlice slice = {hits[0]->start, hits[0]->end};

	(void) count;
	/* named twice, as written and resolved */
	if (search->count > 0 && search->quotations[search->count - 1].slice.start == slice.start)
		return;
	AN_ENSURE_ROOM(search->memory, search->quotations, search->count, search->room);
	search->quotations[search->count++] = (Quotation){slice, 1};
}

/* The order of quotations, for qsort. */
static int
compare_quotations(const void *a, const void *b)
{
	uint32_t p = ((const Quotation *) a)->slice.start, q = ((const Quotation *) b)->slice.start;

	return p < q ? -1 : p > q;
}

/* Sorts the quotations, each once: the alternatives of a word find the same ones. */
static void
sort_quotations(Search *search)
{
	uint32_t kept = 0;

	if (search->count > 1)
		qsort(search->quotations, search->count, sizeof(Quotation), compare_quotations);
	for (uint32_t i = 0; i < search->count; i++)
		if (kept == 0 || search->quotations[kept - 1].slice.start != search->quotations[i].slice.start)
			search->quotations[kept++] = search->quotations[i];
	search->count = kept;
}

/* A place of the term at hand: if it lies in a quotation that had all terms before, that has this one too. */
static void
meet(void *context, const AnHit *const *hits, uint32_t count)
{
	Search *search = context;
	uint32_t low = 0, high = search->count;

	/* the last that begins no later */
	while (low < high)
	{
		uint32_t middle = (low + high) / 2;

		if (search->quotations[middle].slice.start <= hits[0]->start)
			low = middle + 1;
		else
			high = middle;
	}
	if (low > 0 && hits[count - 1]->end <= search->quotations[low - 1].slice.end &&
		search->quotations[low - 1].met == search->met)
		search->quotations[low - 1].met++;
}

bool
an_quoted_match(AnMatch *match, const AnQuoted *quoted)
{
	const AnQueryNode *nodes = match->query->nodes;
	Search search = {.memory = match->memory, .met = 1};

	an_match_term(match, quoted->speakers, add_quotation, &search);
	sort_quotations(&search);
	for (uint32_t i = nodes[quoted->speakers].end; i < quoted->end && search.count > 0; i = nodes[i].end, search.met++)
		an_match_term(match, i, meet, &search);
	for (uint32_t i = 0; i < search.count; i++)
		if (search.quotations[i].met == search.met)
			return true;
	return false;
}
