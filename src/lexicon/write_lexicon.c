/*
 * write_lexicon.c
 *		Writes the compiled lexicon as C: part of make_lexicon.
 *
 * What is read often stands together: lemmas in the order of their frequency,
 * groups of forms in the order of their best form, spellings in the order of the forms.  A
 * look-up waits for memory and for nothing else, and so the words of a
 * usual text stay in the processor's cache.
 */
#include "lexicon/make_lexicon.h"

#include <stdlib.h>
#include <string.h>

/* Letters of all spellings, each once; found through a hash of places. */
static uint8_t *pool;
static uint32_t pool_length, pool_room;
static AnSpan *spans;
static uint32_t span_mask;

static uint8_t
fold(uint8_t letter)
{
	return an_letter_fold[letter];
}

/* The span of a word in the pool, which gets it if it is new. */
static AnSpan
pool_add(const AnLetters *word)
{
	uint32_t at = an_lexicon_hash(word->code, word->count) & span_mask;

	if (word->count == 0)
		return 0;
	for (; spans[at] != 0; at = (at + 1) & span_mask)
		if (AN_SPAN_COUNT(spans[at]) == word->count &&
			memcmp(pool + AN_SPAN_PLACE(spans[at]), word->code, word->count) == 0)
			return spans[at];
	if (pool_length + AN_WORD_MAX > pool_room)
	{
		pool_room = pool_room ? pool_room * 2 : 1 << 20;
		pool = realloc(pool, pool_room);
	}
	memcpy(pool + pool_length, word->code, word->count);
	spans[at] = AN_SPAN(pool_length, word->count);
	pool_length += word->count;
	return spans[at];
}

/* How common a form of its lemma is: the lemma first, then what its inflection says. */
static int
rank(const Form *form)
{
	const Lemma *lemma = &lemmas[form->lemma];
	int r = lemma->frequency * 4 - (lemma->tags & AN_TAG_DERIVED ? 8 : 0);

	if (form->inflection & AN_INFL_VARIANT)
		r -= 24;
	if (lemma->pos == AN_POS_PARTICLE)
		r += 4;
	return r;
}

/* By folded spelling, then the best first. */
static int
compare_forms(const void *x, const void *y)
{
	const Form *a = x;
	const Form *b = y;
	int shorter = a->word.count < b->word.count ? a->word.count : b->word.count;

	for (int i = 0; i < shorter; i++)
		if (fold(a->word.code[i]) != fold(b->word.code[i]))
			return fold(a->word.code[i]) - fold(b->word.code[i]);
	if (a->word.count != b->word.count)
		return a->word.count - b->word.count;
	if (rank(a) != rank(b))
		return rank(b) - rank(a);
	if (a->lemma != b->lemma)
		return a->lemma < b->lemma ? -1 : 1;
	return memcmp(a->word.code, b->word.code, a->word.count);
}

/* How often a form is likely to be read: its lemma's frequency, less for every inflection. */
static int
likelihood(const Form *form)
{
	return rank(form) * 2 - 3 * __builtin_popcount(form->inflection);
}

/* Do two forms have the same folded letters? */
static bool
same_key(const Form *a, const Form *b)
{
	return a->word.count == b->word.count && an_letters_equal(a->word.code, b->word.code, a->word.count);
}

/* Gives every form of a group the likelihood of the best one. */
static void
rank_groups(void)
{
	for (uint32_t start = 0, end; start < form_count; start = end)
	{
		int best = likelihood(&forms[start]);

		for (end = start + 1; end < form_count && same_key(&forms[start], &forms[end]); end++)
			if (likelihood(&forms[end]) > best)
				best = likelihood(&forms[end]);
		for (uint32_t i = start; i < end; i++)
			forms[i].group = best;
	}
}

/* By the group's likelihood, inside it as compare_forms has it. */
static int
compare_groups(const void *x, const void *y)
{
	const Form *a = x;
	const Form *b = y;

	return a->group != b->group ? b->group - a->group : compare_forms(x, y);
}

/* Where each lemma goes, and which one stands at each place. */
static uint32_t *lemma_place, *lemma_at;

/* The most frequent first, else in the order of the sources. */
static int
compare_lemmas(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *) x;
	uint32_t b = *(const uint32_t *) y;

	if (lemmas[a].frequency != lemmas[b].frequency)
		return lemmas[b].frequency - lemmas[a].frequency;
	return a < b ? -1 : 1;
}

/* Gives every lemma its place. */
static void
order_lemmas(void)
{
	lemma_place = calloc(lemma_count, sizeof(uint32_t));
	lemma_at = calloc(lemma_count, sizeof(uint32_t));
	for (uint32_t i = 0; i < lemma_count; i++)
		lemma_at[i] = i;
	qsort(lemma_at, lemma_count, sizeof(uint32_t), compare_lemmas);
	for (uint32_t i = 0; i < lemma_count; i++)
		lemma_place[lemma_at[i]] = i;
}

/* The forms in their order, the last of each group marked. */
static void
write_forms(FILE *out)
{
	fputs("const AnFormRow an_lexicon_forms[] = {\n", out);
	for (uint32_t i = 0; i < form_count; i++)
	{
		AnSpan span = pool_add(&forms[i].word);

		if (i + 1 == form_count || !same_key(&forms[i], &forms[i + 1]))
			span |= AN_SPAN_FLAG;
		fprintf(out, "{%u,%u,%u},%s", span, lemma_place[forms[i].lemma], forms[i].inflection, i % 8 == 7 ? "\n" : "");
	}
	fputs("};\n\n", out);
}

/* The lemmas in their order. */
static void
write_lemmas(FILE *out)
{
	fprintf(out, "const uint32_t an_lexicon_lemma_count = %u;\n\nconst AnLemmaRow an_lexicon_lemma_rows[] = {\n",
			lemma_count);
	for (uint32_t i = 0; i < lemma_count; i++)
	{
		const Lemma *lemma = &lemmas[lemma_at[i]];
		AnSpan spelling = pool_add(&lemma->word);
		AnSpan root = pool_add(&lemma->root);

		fprintf(out, "{%u,%u,%u,%d,%d,\"%s\"},%s", spelling, root, lemma->tags, lemma->pos, lemma->frequency * AN_FREQUENCY_STEP,
				lemma->code, i % 8 == 7 ? "\n" : "");
	}
	fputs("};\n\n", out);
}

/* The hash of a form's folded letters, by which its group is found. */
static uint32_t
group_hash(const Form *form)
{
	uint8_t folded[AN_WORD_MAX];

	for (int i = 0; i < form->word.count; i++)
		folded[i] = fold(form->word.code[i]);
	return an_lexicon_hash(folded, form->word.count);
}

/* Is it the first form of its group? */
static bool
begins_group(uint32_t form)
{
	return form == 0 || !same_key(&forms[form - 1], &forms[form]);
}

/* The hash table over the groups; see lexicon_table.h. */
static void
write_slots(FILE *out)
{
	uint32_t size = 1024;
	uint32_t *slots;

	while (size < form_count * 3 / 2)
		size *= 2;
	slots = calloc(size, sizeof(*slots));
	for (uint32_t i = 0; i < form_count; i++)
	{
		uint32_t hash, at;

		if (!begins_group(i))
			continue;
		hash = group_hash(&forms[i]);
		for (at = hash & (size - 1); slots[at] != 0;)
			at = (at + 1) & (size - 1);
		slots[at] = (i + 1) | hash >> 24 << 24;
	}
	fprintf(out, "const uint32_t an_lexicon_mask = %u;\n\nconst uint32_t an_lexicon_slots[] = {\n", size - 1);
	for (uint32_t i = 0; i < size; i++)
		fprintf(out, "%u,%s", slots[i], i % 16 == 15 ? "\n" : "");
	fputs("};\n\n", out);
	free(slots);
}

/* The Bloom filter over the groups; see lexicon_table.h. */
static void
write_filter(FILE *out)
{
	uint32_t groups = 0, size = 1;
	uint64_t *filter;

	for (uint32_t i = 0; i < form_count; i++)
		groups += begins_group(i);
	while (size < groups / 64 * AN_FILTER_BITS_PER_GROUP)
		size *= 2;
	filter = calloc(size, sizeof(*filter));
	for (uint32_t i = 0; i < form_count; i++)
		if (begins_group(i))
		{
			uint32_t hash = group_hash(&forms[i]);

			filter[hash & (size - 1)] |= an_filter_bits(hash);
		}
	fprintf(out, "const uint32_t an_lexicon_filter_mask = %u;\n\nconst uint64_t an_lexicon_filter[] = {\n", size - 1);
	for (uint32_t i = 0; i < size; i++)
		fprintf(out, "0x%llx,%s", (unsigned long long) filter[i], i % 8 == 7 ? "\n" : "");
	fputs("};\n\n", out);
	free(filter);
}

void
write_lexicon(FILE *out)
{
	for (span_mask = 1 << 16; span_mask < form_count * 2; span_mask *= 2)
		;
	spans = calloc(span_mask, sizeof(*spans));
	span_mask--;
	fputs("/* made from src/lexicon by make_lexicon */\n#include \"lexicon/graph.h\"\n#include \"lexicon/lexicon_table.h\"\n\n", out);
	qsort(forms, form_count, sizeof(*forms), compare_forms);
	write_graph(out);
	rank_groups();
	qsort(forms, form_count, sizeof(*forms), compare_groups);
	order_lemmas();
	write_forms(out);
	write_lemmas(out);
	write_slots(out);
	write_filter(out);
	fputs("const uint8_t an_lexicon_pool[] =\n", out);
	source_write_bytes(out, pool, pool_length);
	fputs(";\n", out);
}
