/*
 * rank.c
 *		How much a document is about what a query asks for.
 *
 * BM25: each term of the query that is not excluded adds its rarity times its
 * frequency in the document, which saturates, and counts for less in a long
 * one.  Nobody knows here how many documents of the table have a word, so that
 * the rarity is that of the word in news at large, from the lexicon; a word
 * that the lexicon does not know is rare.  A place in the title weighs more,
 * and one in the lead, where news puts what it is about.
 */
#include "search/rank.h"

#include <string.h>

#include "lexicon/lexicon.h"

/* The usual constants of BM25, and the words of a usual article. */
#define SATURATION 1.2
#define LENGTH_SHARE 0.75
#define USUAL_WORDS 300.0

#define TITLE_WEIGHT 3.0
#define LEAD_WEIGHT 1.5

/* Rarity runs from RAREST down to COMMONEST along the lexicon's logarithmic frequency. */
#define RAREST 10.0
#define COMMONEST 1.0
#define FREQUENCY_MAX 255

#define FORMS_LOOKED_AT 8

int
an_rank_frequency(const char *bytes, size_t length)
{
	AnForm forms[FORMS_LOOKED_AT];
	AnLetters letters;
	int best = 0;
	int count;

	if (!an_letters_read(bytes, length, &letters))
		return 0;
	an_letters_fold(&letters);
	count = an_lexicon_find(letters.code, letters.count, forms, FORMS_LOOKED_AT);
	for (int i = 0; i < count; i++)
	{
		const uint8_t *lemma;
		int frequency = an_lemma_frequency(forms[i].lemma);

		/* the lexeme is a lemma: a form of another lemma that is written so says nothing */
		if (an_lemma_letters(forms[i].lemma, &lemma) == letters.count &&
			an_letters_equal(lemma, letters.code, letters.count) && frequency > best)
			best = frequency;
	}
	return best;
}

/* The rarity of a term: the sum over its words, each that of its first lexeme. */
static double
term_rarity(const AnQuery *query, uint32_t i)
{
	double sum = 0;
	uint32_t slot = UINT32_MAX;

	for (uint32_t at = i + 1; at < query->nodes[i].end; at++)
	{
		const AnQueryNode *node = &query->nodes[at];
		int frequency = 0;

		if (node->slot == slot)
			continue;
		slot = node->slot;
		if (node->mode == AN_MODE_EXACT)
			frequency = an_rank_frequency(an_query_bytes(query) + node->text.offset, node->text.length);
		sum += RAREST - (RAREST - COMMONEST) * frequency / FREQUENCY_MAX;
	}
	return sum;
}

typedef struct Weighing
{
	AnSlice title;
	AnSlice lead;
	double sum;
} Weighing;

/* Adds the weight of one place of a term. */
static void
weigh(void *context, const AnHit *const *hits, uint32_t count)
{
	Weighing *weighing = context;
	uint32_t start = hits[0]->start;

	(void) count;
	if (start >= weighing->title.start && start < weighing->title.end)
		weighing->sum += TITLE_WEIGHT;
	else if (start >= weighing->lead.start && start < weighing->lead.end)
		weighing->sum += LEAD_WEIGHT;
	else
		weighing->sum += 1;
}

double
an_rank_document(AnMatch *match, const char *text, size_t length, const AnMemory *memory)
{
	const AnQuery *query = match->query;
	bool *wanted = an_memory_alloc(memory, query->node_count + 1);
	Weighing weighing;
	double norm, rank = 0;

	an_match_read(match, text, length, AN_FIELD_BIT(AN_FIELD_TITLE), memory);
	weighing.title = match->document->title;
	weighing.lead = an_document_lead(match->document);
	norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * match->word_count / USUAL_WORDS);
	an_query_wanted(query, wanted);
	for (uint32_t i = 0; i < query->node_count; i++)
	{
		if (!wanted[i])
			continue;
		weighing.sum = 0;
		an_match_term(match, i, weigh, &weighing);
		/* who is named once in a list of names is named: mentions of a name are no measure */
		if (AN_FIELD_IS_NAME(query->nodes[i].field) && weighing.sum > 0)
			weighing.sum = 1;
		rank += term_rarity(query, i) * weighing.sum * (SATURATION + 1) / (weighing.sum + norm);
	}
	return rank;
}
