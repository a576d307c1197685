/*
 * write_lexicon.c
 *		Writes the compiled lexicon as C: part of make_lexicon.
 *
 * What is read often stands together: lemmas in the order of their frequency.  Groups of forms stand in the order
 * of their hash, in buckets of a few, so that a look-up reads one place of the buckets and one of the forms; frequent
 * words are not looked up at all (morph/answers.h).
 */
#include "lexicon/make_lexicon.h"

#include <stdlib.h>
#include <string.h>

/*
 * A spelling of a form, lemma or root.  It stands in the pool once, at the beginning of the longest other one that begins
 * with it: that comes right behind it in the order of the alphabet, or is the host of what does.
 */
typedef struct Spelling
{
	AnLetters word;
	uint32_t host;	/* the spelling in whose letters it stands; itself if in its own */
	uint32_t place; /* of a host: in the pool, 1 for the first; 0: not there yet */
} Spelling;

static Spelling *spellings;
static uint32_t spelling_count;

static uint8_t *pool;
static uint32_t pool_length;

static uint8_t
fold(uint8_t letter)
{
	return an_letter_fold[letter];
}

/* By the alphabet, a beginning before what it begins. */
static int
compare_spellings(const void *x, const void *y)
{
	const AnLetters *a = &((const Spelling *) x)->word, *b = &((const Spelling *) y)->word;
	int c = memcmp(a->code, b->code, a->count < b->count ? a->count : b->count);

	return c != 0 ? c : a->count - b->count;
}

/* Does the second begin with the first? */
static bool
begins(const AnLetters *first, const AnLetters *second)
{
	return first->count <= second->count && memcmp(first->code, second->code, first->count) == 0;
}

/* Lists all spellings, each once, with their hosts. */
static void
collect_spellings(void)
{
	uint32_t n = 0, letters = 0;

	spellings = calloc((size_t) form_count + 2 * lemma_count, sizeof(*spellings));
	for (uint32_t i = 0; i < form_count; i++)
		spellings[n++].word = forms[i].word;
	for (uint32_t i = 0; i < lemma_count; i++)
	{
		spellings[n++].word = lemmas[i].word;
		spellings[n++].word = lemmas[i].root;
	}
	qsort(spellings, n, sizeof(*spellings), compare_spellings);
	for (uint32_t i = 0; i < n; i++)
		if (spelling_count == 0 || compare_spellings(&spellings[spelling_count - 1], &spellings[i]) != 0)
			spellings[spelling_count++] = spellings[i];
	for (uint32_t i = spelling_count; i-- > 0;)
	{
		bool hosted = i + 1 < spelling_count && begins(&spellings[i].word, &spellings[i + 1].word);

		spellings[i].host = hosted ? spellings[i + 1].host : i;
		letters += hosted ? 0 : spellings[i].word.count;
	}
	pool = malloc(letters + 1);
}

/* The number of a spelling. */
static uint32_t
spelling_of(const AnLetters *word)
{
	Spelling key = {.word = *word};
	const Spelling *found = bsearch(&key, spellings, spelling_count, sizeof(*spellings), compare_spellings);

	return (uint32_t) (found - spellings);
}

/* The span of a word in the pool, which gets it if it is not there yet. */
static AnPoolSpan
pool_add(const AnLetters *word)
{
	Spelling *host = &spellings[spellings[spelling_of(word)].host];

	if (word->count == 0)
		return 0;
	if (host->place == 0)
	{
		host->place = pool_length + 1;
		memcpy(pool + pool_length, host->word.code, host->word.count);
		pool_length += host->word.count;
	}
	return AN_POOL_SPAN(host->place - 1, word->count);
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

/* Do two forms have the same folded letters? */
static bool
same_key(const Form *a, const Form *b)
{
	return a->word.count == b->word.count && an_letters_equal(a->word.code, b->word.code, a->word.count);
}

/* The hash of a form's folded letters, by which its group is found. */
static uint32_t
group_hash(const AnLetters *word)
{
	uint8_t folded[AN_WORD_MAX];

	for (int i = 0; i < word->count; i++)
		folded[i] = fold(word->code[i]);
	return an_lexicon_hash(folded, word->count);
}

/* By the hash of the group, inside a group as compare_forms has it. */
static int
compare_groups(const void *x, const void *y)
{
	const Form *a = x;
	const Form *b = y;

	return a->hash != b->hash ? (a->hash < b->hash ? -1 : 1) : compare_forms(x, y);
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

/* Is it the first form of its group? */
static bool
begins_group(uint32_t form)
{
	return form == 0 || !same_key(&forms[form - 1], &forms[form]);
}

/* The inflections that there are, the most frequent first; a form names its own by the place here. */
static uint16_t inflections[AN_INFLECTIONS_MAX];
static int inflection_count;

static void
list_inflections(void)
{
	uint32_t *counts = calloc(UINT16_MAX + 1, sizeof(*counts));

	for (uint32_t i = 0; i < form_count; i++)
		counts[forms[i].inflection]++;
	for (uint32_t most = UINT32_MAX; most > 0;)
	{
		uint32_t next = 0;

		for (uint32_t k = 0; k <= UINT16_MAX; k++)
			if (counts[k] == most)
			{
				if (inflection_count == AN_INFLECTIONS_MAX)
				{
					fprintf(stderr, "make_lexicon: more than %d kinds of inflection\n", AN_INFLECTIONS_MAX);
					exit(1);
				}
				inflections[inflection_count++] = (uint16_t) k;
			}
			else if (counts[k] < most && counts[k] > next)
				next = counts[k];
		most = next;
	}
	free(counts);
}

static int
inflection_place(uint16_t inflection)
{
	int i = 0;

	while (inflections[i] != inflection)
		i++;
	return i;
}

static void
write_inflections(FILE *out)
{
	fputs("const uint16_t an_lexicon_inflections[] = {", out);
	for (int i = 0; i < inflection_count; i++)
		fprintf(out, "%u,", inflections[i]);
	fputs("};\n\n", out);
}

/* The forms in their order, the last of each group marked. */
static void
write_forms(FILE *out)
{
	uint32_t first = 0;

	fputs("const AnFormRow an_lexicon_forms[] = {\n", out);
	for (uint32_t i = 0; i < form_count; i++)
	{
		first = begins_group(i) ? i : first;
		if (i - first == AN_FORMS_MAX)
		{
			fprintf(stderr, "make_lexicon: more than %d forms have the letters of a form of %s:%d\n", AN_FORMS_MAX,
					lemmas[forms[i].lemma].path, lemmas[forms[i].lemma].line);
			exit(1);
		}
		AnPoolSpan span = pool_add(&forms[i].word);

		if (i + 1 == form_count || !same_key(&forms[i], &forms[i + 1]))
			span |= AN_SPAN_FLAG;
		span |= (uint32_t) forms[i].preference << AN_SPAN_PREFERENCE_SHIFT;
		fprintf(out, "{%u,%u,%d,%u},%s", span, lemma_place[forms[i].lemma], inflection_place(forms[i].inflection),
				forms[i].hash & 0xFF, i % 8 == 7 ? "\n" : "");
	}
	fprintf(out, "};\n\nconst uint32_t an_lexicon_form_count = %u;\n\n", form_count);
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
		AnPoolSpan spelling = pool_add(&lemma->word);
		AnPoolSpan root = pool_add(&lemma->root);

		fprintf(out, "{%u,%u,%u,%d,%d,\"%s\"},%s", spelling, root, lemma->tags, lemma->pos, lemma->frequency * AN_FREQUENCY_STEP,
				lemma->code, i % 8 == 7 ? "\n" : "");
	}
	fputs("};\n\n", out);
}

/* The lemmas in UTF-8; those with the same letters share their text. */
static void
write_lexemes(FILE *out)
{
	uint32_t *text_of = calloc(spelling_count, sizeof(*text_of)); /* by spelling: place in texts << 6 | bytes */
	char *texts = malloc((size_t) lemma_count * 2 * AN_WORD_MAX);
	uint32_t used = 0;

	fputs("const AnLexemeRow an_lexicon_lexeme_rows[] = {\n", out);
	for (uint32_t i = 0; i < lemma_count; i++)
	{
		const AnLetters *word = &lemmas[lemma_at[i]].word;
		uint32_t *known = &text_of[spelling_of(word)];

		if (*known == 0)
		{
			uint32_t length = (uint32_t) an_letters_write(word->code, word->count, texts + used);

			*known = used << 6 | length;
			used += length;
		}
		fprintf(out, "{%u,%u},%s", *known, an_lexeme_hash(texts + (*known >> 6), *known & 63), i % 8 == 7 ? "\n" : "");
	}
	fputs("};\n\nconst char an_lexicon_lexemes[] =\n", out);
	source_write_bytes(out, (const uint8_t *) texts, used);
	fputs("\n\t\"\\0\\0\\0\\0\\0\\0\\0\\0\";\n\n", out); /* a lexeme is read by eight bytes */
	free(texts);
	free(text_of);
}

/* For qsort: as lexicon.c looks them up. */
static int
compare_wholes(const void *x, const void *y)
{
	const AnLetters *a = &((const Whole *) x)->word, *b = &((const Whole *) y)->word;

	return a->count != b->count ? a->count - b->count : memcmp(a->code, b->code, a->count);
}

/* The words that are read whole as readings.tsv says. */
static void
write_wholes(FILE *out)
{
	qsort(wholes, whole_count, sizeof(*wholes), compare_wholes);
	fprintf(out, "const uint32_t an_lexicon_whole_count = %u;\n\nconst AnWholeRow an_lexicon_wholes[] = {\n", whole_count);
	for (uint32_t i = 0; i < whole_count; i++)
	{
		fprintf(out, "{%d,{", wholes[i].word.count);
		for (int k = 0; k < wholes[i].word.count; k++)
			fprintf(out, "%d,", wholes[i].word.code[k]);
		fprintf(out, "},%u},\n", lemma_place[wholes[i].lemma]);
	}
	/* an array of no rows is no C */
	fputs("{0},\n};\n\n", out);
}

static uint32_t
count_groups(void)
{
	uint32_t groups = 0;

	for (uint32_t i = 0; i < form_count; i++)
		groups += begins_group(i);
	return groups;
}

/* Where each bucket begins; see lexicon_table.h. */
static void
write_buckets(FILE *out)
{
	uint32_t buckets = count_groups() / AN_GROUPS_PER_BUCKET + 1, form = 0;

	fprintf(out, "const uint32_t an_lexicon_bucket_count = %u;\n\nconst uint32_t an_lexicon_buckets[] = {\n", buckets);
	for (uint32_t i = 0; i <= buckets; i++)
	{
		while (form < form_count && an_bucket_of(forms[form].hash, buckets) < i)
			form++;
		fprintf(out, "%u,%s", form, i % 16 == 15 ? "\n" : "");
	}
	fputs("};\n\n", out);
}

/* Which groups, forms from first to end, a filter is made of. */
static bool
is_any(uint32_t first, uint32_t end)
{
	return first < end;
}

static bool
has_name(uint32_t first, uint32_t end)
{
	for (; first < end; first++)
		if (lemmas[forms[first].lemma].pos == AN_POS_NAME)
			return true;
	return false;
}

/* A noun that is a title or an honorific, or a noun and an adjective. */
static bool
has_title(uint32_t first, uint32_t end)
{
	bool noun = false, adjective = false;

	for (; first < end; first++)
	{
		const Lemma *lemma = &lemmas[forms[first].lemma];

		if (lemma->pos == AN_POS_NOUN && (lemma->tags & (AN_TAG_TITLE | AN_TAG_HONORIFIC)))
			return true;
		noun |= lemma->pos == AN_POS_NOUN;
		adjective |= lemma->pos == AN_POS_ADJ;
	}
	return noun && adjective;
}

/* The end of the group that begins at a form. */
static uint32_t
group_end(uint32_t first)
{
	uint32_t end = first + 1;

	while (end < form_count && !begins_group(end))
		end++;
	return end;
}

/* A Bloom filter over the groups of a kind; see lexicon_table.h. */
static void
write_filter(FILE *out, const char *name, bool (*has)(uint32_t first, uint32_t end))
{
	uint32_t groups = 0, size;
	uint64_t *filter;

	for (uint32_t i = 0; i < form_count; i = group_end(i))
		groups += has(i, group_end(i));
	size = groups / 64 * AN_FILTER_BITS_PER_GROUP + 1;
	filter = calloc(size, sizeof(*filter));
	for (uint32_t i = 0; i < form_count; i = group_end(i))
		if (has(i, group_end(i)))
			filter[an_filter_word(forms[i].hash, size)] |= an_filter_bits(forms[i].hash);
	fprintf(out, "const uint32_t %s_words = %u;\n\nconst uint64_t %s[] = {\n", name, size, name);
	for (uint32_t i = 0; i < size; i++)
		fprintf(out, "0x%llx,%s", (unsigned long long) filter[i], i % 8 == 7 ? "\n" : "");
	fputs("};\n\n", out);
	free(filter);
}

void
write_lexicon(FILE *out)
{
	collect_spellings();
	fputs("/* made from src/lexicon by make_lexicon */\n#include \"lexicon/graph.h\"\n#include \"lexicon/lexicon_table.h\"\n\n", out);
	qsort(forms, form_count, sizeof(*forms), compare_forms);
	write_graph(out);
	for (uint32_t i = 0; i < form_count; i++)
		forms[i].hash = group_hash(&forms[i].word);
	qsort(forms, form_count, sizeof(*forms), compare_groups);
	order_lemmas();
	list_inflections();
	write_forms(out);
	write_lemmas(out);
	write_lexemes(out);
	write_wholes(out);
	write_inflections(out);
	write_buckets(out);
	write_filter(out, "an_lexicon_filter", is_any);
	write_filter(out, "an_lexicon_name_filter", has_name);
	write_filter(out, "an_lexicon_title_filter", has_title);
	fputs("const uint8_t an_lexicon_pool[] =\n", out);
	source_write_bytes(out, pool, pool_length);
	fputs(";\n", out);
}
