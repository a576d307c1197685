/*
 * fuzz_query.c
 *		Any bytes are a query and any bytes a document: nothing crashes, canonical text
 *		reads back as the same query, with synonyms too, and the index's answer is never against the document's.
 *
 * The input is cut at its first zero byte: before it the query, behind it the document.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz_memory.h"
#include "search/expand.h"
#include "search/headline.h"
#include "search/keys.h"
#include "search/match.h"
#include "search/rank.h"

static void
check(bool right)
{
	if (!right)
		abort();
}

static void
check_reads_back(const AnQuery *query)
{
	const char *text = an_query_write(query, &fuzz_memory);
	AnQueryParse again;

	an_query_parse(text, strlen(text), &fuzz_memory, &again);
	check(again.query != NULL && again.warning_count == 0 && an_query_size(again.query) == an_query_size(query));
	check(memcmp(again.query, query, an_query_size(query)) == 0);
}

/* Each warning points into the text that was read, which is no longer than the one given. */
static void
check_warnings(const AnQueryParse *parse, size_t length)
{
	for (int i = 0; i < parse->warning_count; i++)
		check(parse->warnings[i].length > 0 &&
			  (size_t) parse->warnings[i].start + parse->warnings[i].length <= length);
}

/* Joined with itself and its opposite in each way, the query reads back or is over a limit. */
static void
check_joined(const AnQuery *query)
{
	AnQueryParse opposite, joined;

	an_query_combine(AN_QUERY_NOT, query, NULL, &fuzz_memory, &opposite);
	if (opposite.query == NULL)
		return;
	check_reads_back(opposite.query);
	an_query_combine(AN_QUERY_AND, query, opposite.query, &fuzz_memory, &joined);
	if (joined.query != NULL)
		check_reads_back(joined.query);
	an_query_combine(AN_QUERY_OR, opposite.query, query, &fuzz_memory, &joined);
	if (joined.query != NULL)
		check_reads_back(joined.query);
}

/* Words are compared by their first byte. */
static bool
first_byte(const void *context, const char *word, size_t length, char *key, size_t size)
{
	(void) context;
	if (length == 0 || size < 2 || *word == '\0')
		return false;
	key[0] = *word;
	key[1] = '\0';
	return true;
}

/* With synonyms the query reads back or is over a limit. */
static void
check_expanded(const AnQuery *query)
{
	static char *const words[] = {"a", "b", "c", "\xD8"};
	static const AnSynonymSide sides[] = {{"a", 1, (char **) words, "a", 0},
										  {"b", 2, (char **) words + 1, "b \"c", 0},
										  {"c", 1, (char **) words + 2, "c*", 1},
										  {"\xD8", 1, (char **) words + 3, "x-y", 1}};
	AnSynonyms synonyms = {sides, sizeof(sides) / sizeof(sides[0]), first_byte, NULL};
	AnQueryParse expanded;

	an_query_expand(query, &synonyms, &fuzz_memory, &expanded);
	if (expanded.query != NULL)
		check_reads_back(expanded.query);
}

/* Is the key that is looked for among the document's? */
static bool
has_key(const AnKeys *keys, const AnSoughtKey *sought)
{
	for (uint32_t i = 0; i < keys->count; i++)
	{
		const char *bytes = keys->bytes + keys->keys[i].offset;
		uint32_t length = keys->keys[i].length;
		uint32_t common = length < sought->length ? length : sought->length;
		int order = memcmp(bytes, sought->bytes, common);

		if (!sought->range && length == sought->length && order == 0)
			return true;
		/* a range is asked only of keys from its begin on */
		if (sought->range && (order > 0 || (order == 0 && length >= sought->length)) &&
			an_key_in_range(sought, bytes, length) == 0)
			return true;
	}
	return false;
}

static void
check_index(const AnQuery *query, const char *text, size_t length)
{
	AnSoughtKey *sought;
	uint32_t count = an_keys_of_query(query, &fuzz_memory, &sought);
	uint8_t *found = an_memory_alloc(&fuzz_memory, count + 1);
	uint8_t *value = an_memory_alloc(&fuzz_memory, query->node_count + 1);
	AnHeadlineOptions options = AN_HEADLINE_DEFAULTS;
	AnTruth truth;
	AnKeys keys;
	AnMatch match;
	AnRank rank;
	bool matches;

	an_keys_of_document(&keys, text, length, &fuzz_memory);
	for (uint32_t i = 0; i < count; i++)
		found[i] = has_key(&keys, &sought[i]) ? AN_YES : AN_NO;
	truth = an_keys_decide(query, found, value);
	an_match_prepare(&match, query, &fuzz_memory);
	matches = an_match_document(&match, text, length, &fuzz_memory);
	check(truth == AN_MAYBE || (truth == AN_YES) == matches);
	an_rank_prepare(&rank, query, &fuzz_memory);
	check(an_rank_document(&rank, &match, text, length, &fuzz_memory) >= 0);
	options.max_words = 8;
	options.max_fragments = 2;
	options.html_safe = true;
	an_headline_make(&match, text, length, &options, &fuzz_memory);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	const char *zero = size > 0 ? memchr(text, 0, size) : NULL;
	size_t length = zero ? (size_t) (zero - text) : size;
	AnQueryParse parse;

	an_query_parse(text, length, &fuzz_memory, &parse);
	check_warnings(&parse, length);
	if (parse.query != NULL)
	{
		check_reads_back(parse.query);
		check_joined(parse.query);
		check_expanded(parse.query);
		if (zero != NULL)
			check_index(parse.query, zero + 1, size - length - 1);
	}
	fuzz_free_all();
	return 0;
}
