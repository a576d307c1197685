/*
 * rank.c
 *		How much a document is about what a query asks for.
 *
 * BM25: each term of the query that is not excluded adds its rarity times its
 * frequency in the document, which saturates, and counts for less in a long
 * one.  Nobody knows here how many documents of the table have a word, so that
 * the rarity is that of the word in news at large, from the lexicon; a word
 * that the lexicon does not know is rare.  A place in the title weighs more,
 * and one in the lead, where news puts what it is about.  Terms that stand next
 * to each other in the query and near each other in the document add to that.
 */
#include "search/rank.h"

#include <stdlib.h>
#include <string.h>

#include "lexicon/lexicon.h"
#include "search/named.h"
#include "search/words.h"

/* The usual constants of BM25, and the words of a usual article. */
#define SATURATION 1.2
#define LENGTH_SHARE 0.4
#define USUAL_WORDS 300.0

/* Rarity runs from RAREST down to COMMONEST along the lexicon's logarithmic frequency. */
#define RAREST 10.0
#define COMMONEST 0.5
#define FREQUENCY_MAX 255

/* What two neighbours of the query add, of the rarity of the commoner one, when they are neighbours in the document. */
#define NEAR_SHARE 0.5

#define FORMS_LOOKED_AT 8

/* Places of a name are counted once: who is named in a list of names is named. */
#define IS_NAMED(term) AN_FIELD_IS_NAME((term)->field)

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

/* The rarity of a word of that frequency. */
static double
rarity_of(int frequency)
{
	return RAREST - (RAREST - COMMONEST) * frequency / FREQUENCY_MAX;
}

/* The rarity of a term: the sum over its words, each that of its first lexeme, or of a name as it is written. */
static double
term_rarity(const AnQuery *query, uint32_t i)
{
	double sum = 0;
	uint32_t slot = UINT32_MAX;

	if (AN_FIELD_HAS_SOUNDS(query->nodes[i].field))
	{
		AnNamedName name;

		an_named_read(&name, an_query_bytes(query) + query->nodes[i].text.offset, query->nodes[i].text.length);
		for (uint32_t k = 0; k < name.count; k++)
			sum += rarity_of(an_rank_frequency(name.bytes + name.word[k].start, name.word[k].end - name.word[k].start));
		return sum;
	}

	for (uint32_t at = i + 1; at < query->nodes[i].end; at++)
	{
		const AnQueryNode *node = &query->nodes[at];
		int frequency = 0;

		if (node->slot == slot)
			continue;
		slot = node->slot;
		if (node->mode == AN_MODE_EXACT)
			frequency = an_rank_frequency(an_query_bytes(query) + node->text.offset, node->text.length);
		sum += rarity_of(frequency);
	}
	return sum;
}

void
an_rank_prepare(AnRank *rank, const AnQuery *query, const AnMemory *memory)
{
	bool *wanted = an_memory_alloc(memory, query->node_count + 1);

	memset(rank, 0, sizeof(*rank));
	rank->query = query;
	rank->terms = an_memory_alloc(memory, (query->node_count + 1) * sizeof(AnRankTerm));
	an_query_wanted(query, wanted);
	for (uint32_t i = 0; i < query->node_count; i++)
		if (wanted[i])
			rank->terms[rank->count++] = (AnRankTerm){.node = i, .field = query->nodes[i].field, .rarity = term_rarity(query, i)};
}

/* ---- what a vector is asked for ---- */

/* Adds a lexeme, whose bytes stay, to the term. */
static AnRankLexeme *
add_lexeme(AnRankTerm *term, const char *bytes, size_t length, uint32_t slot, uint8_t mode, const AnMemory *memory)
{
	AnRankLexeme *lexeme;

	AN_ENSURE_ROOM(memory, term->lexemes, term->lexeme_count, term->lexeme_room);
	lexeme = &term->lexemes[term->lexeme_count++];
	*lexeme = (AnRankLexeme){bytes, (uint32_t) length, slot, mode, NULL};
	return lexeme;
}

/* Adds the lexemes of a token that are not there yet. */
static void
add_token(AnRankTerm *term, const char *token, size_t length, uint32_t slot, const AnMemory *memory)
{
	AnLexemes lexemes;

	an_lexemes_of(token, length, AN_STEMS_LEMMA, &lexemes);
	for (int i = 0; i < lexemes.count; i++)
	{
		char *copy = an_memory_alloc(memory, lexemes.length[i] + 1u);

		memcpy(copy, lexemes.lexeme[i], lexemes.length[i]);
		add_lexeme(term, copy, lexemes.length[i], slot, AN_MODE_EXACT, memory);
	}
}

/* Adds the prefixes and misspelt words of the term's last word. */
static void
add_loose(AnRankTerm *term, const AnQuery *query, const AnMemory *memory)
{
	const AnQueryNode *node = &query->nodes[term->node];

	for (uint32_t at = term->node + 1; at < node->end; at++)
	{
		const AnQueryNode *loose = &query->nodes[at];
		const char *bytes = an_query_bytes(query) + loose->text.offset;
		AnRankLexeme *lexeme;

		if (loose->mode != AN_MODE_PREFIX && loose->mode != AN_MODE_TYPO)
			continue;
		lexeme = add_lexeme(term, bytes, loose->text.length, loose->slot, loose->mode, memory);
		if (loose->mode == AN_MODE_PREFIX)
			continue;
		lexeme->typo = an_memory_alloc(memory, sizeof(AnTypo));
		an_typo_prepare(lexeme->typo, bytes, loose->text.length);
	}
}

/* Reads the words of a term as a vector has them: those of its text, which are not folded. */
static void
read_term(AnRankTerm *term, const AnQuery *query, const AnMemory *memory)
{
	const AnQueryNode *node = &query->nodes[term->node];
	const char *text = an_query_bytes(query) + node->text.offset;
	uint32_t position = 0, first = UINT32_MAX;
	AnScan scan;
	AnToken token;

	an_scan_begin(&scan, text, node->text.length);
	while (an_scan_next(&scan, &token))
	{
		uint32_t known = term->lexeme_count;

		if (!an_token_has_lexemes(token.type))
			continue;
		/* parts of a compound stand behind it, as in the vector; the whole is what is asked for */
		if (!token.part)
			add_token(term, text + token.start, token.length, position, memory);
		if (first == UINT32_MAX && term->lexeme_count > known)
			first = position;
		for (; known < term->lexeme_count; known++)
			term->lexemes[known].slot -= first;
		position++;
	}
	if (node->mode != AN_MODE_EXACT)
		add_loose(term, query, memory);
}

void
an_rank_prepare_vector(AnRank *rank, const AnMemory *memory)
{
	for (uint32_t i = 0; i < rank->count; i++)
		read_term(&rank->terms[i], rank->query, memory);
}

bool
an_rank_is_near(const AnRankLexeme *lexeme, const char *bytes, size_t length)
{
	if (lexeme->mode == AN_MODE_TYPO)
		return an_typo_near(lexeme->typo, bytes, length);
	return length >= lexeme->length && memcmp(bytes, lexeme->bytes, lexeme->length) == 0;
}

/* ---- places ---- */

void
an_rank_reset(AnRank *rank)
{
	for (uint32_t i = 0; i < rank->count; i++)
	{
		rank->terms[i].places = NULL;
		rank->terms[i].count = rank->terms[i].room = 0;
	}
}

void
an_rank_add_place(AnRankTerm *term, uint32_t position, float weight, const AnMemory *memory)
{
	AN_ENSURE_ROOM(memory, term->places, term->count, term->room);
	term->places[term->count++] = (AnRankPlace){position, weight};
}

/* The order of places, for qsort. */
static int
compare_places(const void *a, const void *b)
{
	uint32_t p = ((const AnRankPlace *) a)->position, q = ((const AnRankPlace *) b)->position;

	return p < q ? -1 : p > q;
}

/* Sorts places, which mostly are, and keeps each once: a word may meet two alternatives.  Returns how many are left. */
static uint32_t
sort_places(AnRankPlace *places, uint32_t count)
{
	uint32_t kept = 0;
	bool sorted = true;

	for (uint32_t i = 1; i < count && sorted; i++)
		sorted = places[i - 1].position <= places[i].position;
	if (!sorted)
		qsort(places, count, sizeof(AnRankPlace), compare_places);
	for (uint32_t i = 0; i < count; i++)
		if (kept == 0 || places[kept - 1].position != places[i].position)
			places[kept++] = places[i];
	return kept;
}

void
an_rank_keep_followed(AnRankTerm *term, AnRankPlace *others, uint32_t count, uint32_t distance)
{
	uint32_t kept = 0, at = 0;

	term->count = sort_places(term->places, term->count);
	count = sort_places(others, count);
	for (uint32_t i = 0; i < term->count; i++)
	{
		while (at < count && others[at].position < term->places[i].position + distance)
			at++;
		if (at < count && others[at].position == term->places[i].position + distance)
			term->places[kept++] = term->places[i];
	}
	term->count = kept;
}

/* The least distance between places of two terms; both have some, sorted. */
static uint32_t
least_distance(const AnRankTerm *a, const AnRankTerm *b)
{
	uint32_t least = UINT32_MAX, i = 0, j = 0;

	while (i < a->count && j < b->count)
	{
		uint32_t p = a->places[i].position, q = b->places[j].position;
		uint32_t distance = p < q ? q - p : p - q;

		if (distance < least)
			least = distance;
		if (p < q)
			i++;
		else
			j++;
	}
	return least > 0 ? least : 1;
}

double
an_rank_sum(AnRank *rank, uint32_t words)
{
	const double norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * words / USUAL_WORDS);
	const AnRankTerm *before = NULL;
	double sum = 0;

	for (uint32_t i = 0; i < rank->count; i++)
	{
		AnRankTerm *term = &rank->terms[i];
		double weight = 0;

		term->count = sort_places(term->places, term->count);
		for (uint32_t k = 0; k < term->count; k++)
			weight += term->places[k].weight;
		if (IS_NAMED(term) && weight > 0)
			weight = 1;
		sum += term->rarity * weight * (SATURATION + 1) / (weight + norm);
		if (IS_NAMED(term))
			continue;
		if (before != NULL && before->count > 0 && term->count > 0)
			sum += NEAR_SHARE * (before->rarity < term->rarity ? before->rarity : term->rarity) / least_distance(before, term);
		before = term;
	}
	return sum;
}

/* ---- of a page ---- */

typedef struct Weighing
{
	AnSlice title;
	AnSlice lead;
	AnRankTerm *term;
	const AnMemory *memory;
} Weighing;

/* Notes one place of a term. */
static void
weigh(void *context, const AnHit *const *hits, uint32_t count)
{
	Weighing *weighing = context;
	uint32_t start = hits[0]->start;
	float weight = AN_RANK_BODY;

	(void) count;
	if (start >= weighing->title.start && start < weighing->title.end)
		weight = AN_RANK_TITLE;
	else if (start >= weighing->lead.start && start < weighing->lead.end)
		weight = AN_RANK_LEAD;
	an_rank_add_place(weighing->term, hits[0]->position, weight, weighing->memory);
}

double
an_rank_document(AnRank *rank, AnMatch *match, const char *text, size_t length, const AnMemory *memory)
{
	Weighing weighing = {.memory = memory};

	an_rank_reset(rank);
	an_match_read(match, text, length, AN_FIELD_BIT(AN_FIELD_TITLE), memory);
	weighing.title = match->document->title;
	weighing.lead = an_document_lead(match->document);
	for (uint32_t i = 0; i < rank->count; i++)
	{
		weighing.term = &rank->terms[i];
		an_match_term(match, rank->terms[i].node, weigh, &weighing);
	}
	return an_rank_sum(rank, match->word_count);
}
