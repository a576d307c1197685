/*
 * estimate.c
 *		What the planner asks of a query before any document is read.
 *
 * A table's own words are not counted anywhere, so a word's share of the
 * documents is that of the lexicon: each of its classes of frequency is a
 * factor of two.  The numbers below were measured on 5,000 articles of
 * 170 different words each.  Words of one query are about one subject, and so
 * stand together more often than chance has it: of an AND, the rarest counts
 * whole, the others for less.
 */
#include "search/estimate.h"

#include <math.h>
#include <string.h>

#include "lexicon/lexicon.h"
#include "search/fields.h"
#include "search/named.h"
#include "search/keys.h"
#include "search/rank.h"

/* Odds that a document has a word of the class below; and the share of words that the lexicon does not know. */
#define CLASS_OF_ODDS 8
#define ODDS_OF_CLASS 0.02
#define UNKNOWN_SHARE 0.0007

/* Names: the lexicon knows few of them, but who searches for one knows that it is in the news; and none is as common as a word can be. */
#define UNKNOWN_NAME_SHARE 0.003
#define NAME_SHARE_MAX 0.1

/* What further words of an AND count, as a power; and how many documents with all words of a phrase have the phrase. */
#define FURTHER_WORD_POWER 0.75
#define PHRASE_SHARE 0.15

/* Days that the pages of a table usually span, and the share of a range of them that is open at one side. */
#define USUAL_DAYS 3650.0
#define OPEN_RANGE_SHARE 0.33

/* No query is sure to find nothing, or everything. */
#define SHARE_MIN 1e-7
#define SHARE_MAX 0.999

/* Of the documents that have a word, those that have it in that field. */
static const double field_share[AN_FIELD_COUNT] = {
	[AN_FIELD_ANY] = 1,		 [AN_FIELD_TITLE] = 0.15, [AN_FIELD_BODY] = 1,	[AN_FIELD_SOURCE] = 0.5, [AN_FIELD_AGENCY] = 0.3,
	[AN_FIELD_PERSON] = 0.7, [AN_FIELD_PLACE] = 0.7,  [AN_FIELD_ORG] = 0.4, [AN_FIELD_KEYWORD] = 0.2, [AN_FIELD_SAID] = 0.1,
};

/* Share of documents with a word that begins with so many letters, or that is nearly spelt like one of so many. */
static const double prefix_share[] = {0.999, 0.95, 0.4, 0.12, 0.07, 0.05};
static const double typo_share[] = {0, 0, 0, 0.3, 0.12, 0.06, 0.03, 0.02};

/*
 * Costs in cheap operators, which took 3.4 ns where a page of 4 kB took 36 us, and 50 us where it was among the first of a
 * scan: reading the words; besides that fields, names and quotations; and each misspelt word.
 */
#define COST_WORDS 12000
#define COST_FIELDS 5000
#define COST_NAMES 26000
#define COST_TYPO 1700

/* Whose share is estimated: that of the documents which match, or of those which an index hands over. */
typedef enum Of
{
	OF_MATCHES,
	OF_HANDED,
	OF_HANDED_BY_WORDS /* with fields = 'words' */
} Of;

static double
within(double share)
{
	return fmin(fmax(share, SHARE_MIN), SHARE_MAX);
}

/* Either of two that have nothing to do with each other. */
static double
either(double a, double b)
{
	return 1 - (1 - a) * (1 - b);
}

/* The entry of a table for a word of so many bytes; the last is for all that are longer. */
static double
by_letters(const double *table, size_t count, const char *bytes, size_t length)
{
	size_t letters = 0;

	for (size_t i = 0; i < length; i++)
		letters += ((unsigned char) bytes[i] & 0xC0) != 0x80;
	return table[letters < count ? letters : count - 1];
}

/* The share of documents with a word that begins so. */
static double
prefix_share_of(const char *bytes, size_t length)
{
	return by_letters(prefix_share, sizeof(prefix_share) / sizeof(double), bytes, length);
}

/* The share of documents with the word anywhere. */
static double
word_share(const char *bytes, size_t length)
{
	int frequency = an_rank_frequency(bytes, length);
	double odds;

	if (frequency == 0)
		return UNKNOWN_SHARE;
	odds = ODDS_OF_CLASS * exp2((double) frequency / AN_FREQUENCY_STEP - CLASS_OF_ODDS);
	return odds / (1 + odds);
}

/* The share of documents that name in the field what is spelt so. */
static double
name_share(double share, AnSearchField field)
{
	return fmin(fmax(share, UNKNOWN_NAME_SHARE), NAME_SHARE_MAX) * field_share[field];
}

/* The share of documents that a lexeme of the query is met in, in its field. */
static double
lexeme_share(const AnQuery *query, const AnQueryNode *node, Of of)
{
	const char *bytes = an_query_bytes(query) + node->text.offset;
	size_t length = node->text.length;
	double share;

	if (node->mode == AN_MODE_PREFIX)
		share = prefix_share_of(bytes, length);
	else
		share = word_share(bytes, length);
	if (node->mode == AN_MODE_TYPO)
		share = either(share, by_letters(typo_share, sizeof(typo_share) / sizeof(double), bytes, length));
	if (AN_FIELD_IS_NAME(node->field))
		return name_share(share, node->field);
	/* an index of words looks for those of the title anywhere */
	return of == OF_HANDED_BY_WORDS ? share : share * field_share[node->field];
}

/* Documents that have several things: the product of their shares, all but the rarest of them weakened. */
typedef struct Both
{
	double least;
	double product;
} Both;

static const Both both_of_none = {1, 1};

static void
add_to_both(Both *both, double share)
{
	both->least = fmin(both->least, share);
	both->product *= share;
}

static double
share_of_both(const Both *both)
{
	return pow(both->product, FURTHER_WORD_POWER) * pow(both->least, 1 - FURTHER_WORD_POWER);
}

/* The share of a name that is met by its sounds, which is hardly more than those that are spelt so. */
static double
named_share(const AnQuery *query, const AnQueryNode *term)
{
	Both words = both_of_none;
	AnNamedName name;

	an_named_read(&name, an_query_bytes(query) + term->text.offset, term->text.length);
	for (uint32_t i = 0; i < name.count; i++)
	{
		const char *bytes = name.bytes + name.word[i].start;
		size_t length = (size_t) (name.word[i].end - name.word[i].start);
		bool begun = i + 1 == name.count && term->mode == AN_MODE_PREFIX;

		add_to_both(&words, name_share(begun ? prefix_share_of(bytes, length) : word_share(bytes, length), term->field));
	}
	return share_of_both(&words) * (name.count > 1 ? PHRASE_SHARE : 1);
}

/* Is the term or date such that the index has no keys of it? */
static bool
is_unknown(const AnQueryNode *node, Of of)
{
	return of == OF_HANDED_BY_WORDS && !(AN_FIELD_BIT(node->field) & AN_FIELDS_TEXT);
}

/* The share of the term at node i: its words, of which each is one of several lexemes. */
static double
term_share(const AnQuery *query, uint32_t i, Of of)
{
	const AnQueryNode *term = &query->nodes[i];
	Both words = both_of_none;
	uint32_t at = i + 1;

	if (AN_FIELD_HAS_SOUNDS(term->field))
		return named_share(query, term);
	while (at < term->end)
	{
		uint32_t slot = query->nodes[at].slot;
		double any = 0;

		for (; at < term->end && query->nodes[at].slot == slot; at++)
			any = either(any, lexeme_share(query, &query->nodes[at], of));
		add_to_both(&words, any);
	}
	/* keys do not say that words stand together, but of names */
	return share_of_both(&words) *
		   (term->slot > 0 && (of == OF_MATCHES || AN_FIELD_HAS_PHRASES(term->field)) ? PHRASE_SHARE : 1);
}

static double
date_share(const AnQueryNode *node)
{
	double days = (double) node->days.last - node->days.first + 1;

	if (node->days.first == AN_DAY_FIRST || node->days.last == AN_DAY_LAST)
		return OPEN_RANGE_SHARE;
	return days / USUAL_DAYS;
}

/* The share of the operator AND or OR at node i, whose operands have theirs. */
static double
operator_share(const AnQuery *query, uint32_t i, const double *share)
{
	const AnQueryNode *node = &query->nodes[i];
	Both all = both_of_none;
	double any = 0;

	for (uint32_t at = i + 1; at < node->end; at = query->nodes[at].end)
	{
		add_to_both(&all, share[at]);
		any = either(any, share[at]);
	}
	return node->kind == AN_QUERY_AND ? share_of_both(&all) : any;
}

/* The share of each node but lexemes; matches: those of OF_MATCHES, which may be share itself. */
static void
estimate_nodes(const AnQuery *query, Of of, const double *matches, double *share)
{
	/* operands stand behind their operator */
	for (uint32_t i = query->node_count; i-- > 0;)
	{
		const AnQueryNode *node = &query->nodes[i];

		if (node->kind == AN_QUERY_LEXEME)
			continue;
		if (node->kind == AN_QUERY_NOT)
			/* what keys are not sure of is not excluded */
			share[i] = of == OF_HANDED_BY_WORDS ? SHARE_MAX : 1 - matches[i + 1];
		else if (node->kind == AN_QUERY_TERM)
			share[i] = is_unknown(node, of) ? SHARE_MAX : term_share(query, i, of);
		else if (node->kind == AN_QUERY_DATE)
			share[i] = is_unknown(node, of) ? SHARE_MAX : date_share(node);
		else
			share[i] = operator_share(query, i, share);
		share[i] = within(share[i]);
	}
}

double
an_estimate_share(const AnQuery *query, const AnMemory *memory)
{
	double *share = an_memory_alloc(memory, (query->node_count + 1) * sizeof(double));

	if (query->node_count == 0)
		return 0;
	estimate_nodes(query, OF_MATCHES, share, share);
	return share[0];
}

double
an_estimate_handed(const AnQuery *query, bool words, const AnMemory *memory)
{
	double *matches = an_memory_alloc(memory, (query->node_count + 1) * sizeof(double));
	double *share = an_memory_alloc(memory, (query->node_count + 1) * sizeof(double));

	if (query->node_count == 0)
		return 0;
	estimate_nodes(query, OF_MATCHES, matches, matches);
	estimate_nodes(query, words ? OF_HANDED_BY_WORDS : OF_HANDED, matches, share);
	return fmax(share[0], matches[0]);
}

bool
an_estimate_exact(const AnQuery *query, bool words, const AnMemory *memory)
{
	uint8_t *found = an_memory_alloc(memory, query->node_count + 1);
	uint8_t *value = an_memory_alloc(memory, query->node_count + 1);

	/* below a NOT keys are never sure, see keys.c; nor has such an index those of the title */
	for (uint32_t i = 0; i < query->node_count; i++)
		if (query->nodes[i].kind == AN_QUERY_NOT || (words && query->nodes[i].kind != AN_QUERY_LEXEME &&
													 query->nodes[i].kind > AN_QUERY_NOT && query->nodes[i].field != AN_FIELD_ANY))
			return false;
	memset(found, AN_YES, query->node_count + 1);
	an_keys_decide(query, found, value);
	for (uint32_t i = 0; i < query->node_count; i++)
		if ((query->nodes[i].kind == AN_QUERY_TERM || query->nodes[i].kind == AN_QUERY_DATE) && value[i] != AN_YES)
			return false;
	return true;
}

double
an_estimate_cost(const AnQuery *query)
{
	uint32_t fields = an_query_fields(query);
	double cost = COST_WORDS;

	if (query->node_count == 0)
		return 1;
	if (fields & ~AN_FIELD_BIT(AN_FIELD_ANY))
		cost += COST_FIELDS;
	if (fields & (AN_FIELD_BIT(AN_FIELD_PERSON) | AN_FIELD_BIT(AN_FIELD_PLACE) | AN_FIELD_BIT(AN_FIELD_ORG) |
				  AN_FIELD_BIT(AN_FIELD_SAID)))
		cost += COST_NAMES;
	for (uint32_t i = 0; i < query->node_count; i++)
		if (query->nodes[i].kind == AN_QUERY_LEXEME && query->nodes[i].mode == AN_MODE_TYPO)
			cost += COST_TYPO;
	return cost;
}
