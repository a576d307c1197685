/*
 * lexicon.c
 *		Unit test of the compiled lexicon: look-up, the graph of spellings, facts of lemmas, and the full
 *		paradigms of tests/golden/paradigms.tsv (lemma, part of speech, all standard spellings).
 *
 * Called with pairs of arguments LEMMA POS it prints such lines instead of testing.
 */
#include "unit.h"
#include "lexicon/graph.h"
#include "lexicon/lexicon_table.h"

static const char *const pos_names[] = {"noun", "adj", "verb", "name", "particle", "number", "foreign"};

static const char *
text_of(const uint8_t *code, int count)
{
	static char text[2 * AN_WORD_MAX + 1];

	text[an_letters_write(code, count, text)] = '\0';
	return text;
}

/* The first lemma of this spelling and part of speech. */
static uint32_t
lemma_of(const char *word, const char *pos)
{
	for (uint32_t i = 0; i < an_lexicon_lemmas(); i++)
	{
		const uint8_t *code;
		int count = an_lemma_letters(i, &code);

		if (strcmp(pos_names[an_lemma_pos(i)], pos) == 0 && strcmp(text_of(code, count), word) == 0)
			return i;
	}
	return AN_LEMMA_NONE;
}

static int
compare_texts(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* All standard spellings of a lemma's forms, sorted, each once, with a space between. */
static const char *
paradigm_of(uint32_t lemma)
{
	static char out[16384];
	char *spellings[512];
	int count = 0;

	for (uint32_t form = 0; form < an_lexicon_form_count; form++)
	{
		const AnFormRow *row = &an_lexicon_forms[form];

		if (row->lemma == lemma && !(an_lexicon_inflections[row->inflection] & AN_INFL_VARIANT) && count < 512)
			spellings[count++] = strdup(text_of(an_lexicon_pool + AN_SPAN_PLACE(row->spelling),
												AN_SPAN_COUNT(row->spelling)));
	}
	qsort(spellings, count, sizeof(spellings[0]), compare_texts);
	out[0] = '\0';
	for (int i = 0; i < count; i++)
	{
		/* a spelling is listed once, though it may be two forms: accusative and dual */
		if (i == 0 || strcmp(spellings[i], spellings[i - 1]) != 0)
		{
			strcat(out, i > 0 ? " " : "");
			strcat(out, spellings[i]);
		}
	}
	for (int i = 0; i < count; i++)
		free(spellings[i]);
	return out;
}

/* Compares every line of the golden file; only those that differ are printed. */
static void
test_paradigms(void)
{
	FILE *file = fopen(AN_SOURCE "/tests/golden/paradigms.tsv", "r");
	static char line[16384];
	int lines = 0;

	EXPECT(file != NULL);
	while (file != NULL && fgets(line, sizeof(line), file) != NULL)
	{
		char *lemma = strtok(line, "\t\n");
		char *pos = strtok(NULL, "\t\n");
		char *wanted = strtok(NULL, "\n");

		if (lemma == NULL || lemma[0] == '#')
			continue;
		EXPECT(lemma_of(lemma, pos) != AN_LEMMA_NONE);
		EXPECT_TEXT(paradigm_of(lemma_of(lemma, pos)), wanted);
		lines++;
	}
	EXPECT(lines > 20);
}

/* The forms of a folded word, as "lemma:pos " in order. */
static const char *
find(const char *word)
{
	static char out[1024];
	AnLetters letters;
	AnForm forms[16];
	int count;
	size_t used = 0;

	out[0] = '\0';
	if (!an_letters_read(word, strlen(word), &letters))
		return "no word";
	an_letters_fold(&letters);
	count = an_lexicon_find(letters.code, letters.count, forms, 16);
	for (int i = 0; i < count; i++)
	{
		const uint8_t *code;
		int n = an_lemma_letters(forms[i].lemma, &code);

		used += snprintf(out + used, sizeof(out) - used, "%s:%s ", text_of(code, n),
						 pos_names[an_lemma_pos(forms[i].lemma)]);
	}
	return out;
}

static void
test_find(void)
{
	AnForm form;
	const uint8_t none[AN_WORD_MAX] = {0};

	EXPECT(strstr(find("الوزراء"), "وزير") == NULL); /* a form has no clitics */
	EXPECT(strncmp(find("وزراء"), "وزير:noun", strlen("وزير:noun")) == 0);
	EXPECT(strstr(find("وزرا"), "وزير:noun") != NULL);	/* last hamza dropped */
	EXPECT(strstr(find("مسوول"), "مسؤول:") != NULL); /* hamza on و dropped */
	EXPECT(strstr(find("رييس"), "رئيس:noun") != NULL); /* and on ي */
	EXPECT_TEXT(find("ظظظظ"), "");
	EXPECT(an_lexicon_find(none, 0, &form, 1) == 0);
	EXPECT(an_lexicon_find(none, AN_WORD_MAX, &form, 1) == 0);
}

/* Walks from a node behind length letters of path; returns how many words there are, each of which must be found. */
static uint32_t
count_words(uint32_t node, uint8_t *path, int length)
{
	uint32_t words = 0;
	AnForm form;
	AnStep step;

	EXPECT(length < AN_WORD_MAX);
	if (node == AN_GRAPH_END || length >= AN_WORD_MAX)
		return 0;
	do
	{
		step = an_lexicon_graph[node++];
		path[length] = AN_STEP_LETTER(step);
		EXPECT(an_letter_fold[path[length]] == path[length]);
		/* a path leads to a word */
		EXPECT(step & AN_STEP_WORD || AN_STEP_NODE(step) != AN_GRAPH_END);
		if (step & AN_STEP_WORD)
		{
			EXPECT(an_lexicon_find(path, length + 1, &form, 1) == 1);
			words++;
		}
		words += count_words(AN_STEP_NODE(step), path, length + 1);
	} while ((step & AN_STEP_LAST) == 0);
	return words;
}

/* The paths of the graph are the groups of forms: all are found, and they are as many. */
static void
test_graph(void)
{
	uint8_t path[AN_WORD_MAX];
	uint32_t groups = 0;

	for (uint32_t i = 0; i < an_lexicon_form_count; i++)
		groups += (an_lexicon_forms[i].spelling & AN_SPAN_FLAG) != 0;
	EXPECT(count_words(an_lexicon_graph_root, path, 0) == groups);
}

/* The lemma of the forms with these letters, if it is one. */
static uint32_t
only_lemma(const char *text)
{
	AnLetters word = {0};
	AnForm forms[8];
	int count;

	an_letters_read(text, strlen(text), &word);
	an_letters_fold(&word);
	count = an_lexicon_find(word.code, word.count, forms, 8);
	for (int i = 1; i < count; i++)
		if (forms[i].lemma != forms[0].lemma)
			return AN_LEMMA_NONE;
	return count > 0 ? forms[0].lemma : AN_LEMMA_NONE;
}

/* spellings.tsv: forms of the variant belong to the lemma. */
static void
test_spellings(void)
{
	uint32_t american = lemma_of("أمريكي", "adj");

	EXPECT(only_lemma("أميركي") == american);
	EXPECT(only_lemma("أميركيون") == american);
	EXPECT(only_lemma("أمريكيتين") == american);
}

static void
test_lemmas(void)
{
	uint32_t minister = lemma_of("وزير", "noun");
	const uint8_t *root;
	int root_length;

	EXPECT(minister != AN_LEMMA_NONE);
	EXPECT((an_lemma_tags(minister) & AN_TAG_TITLE) != 0);
	root_length = an_lemma_root(minister, &root);
	EXPECT_TEXT(text_of(root, root_length), "وزر");
	EXPECT_TEXT(an_lemma_code(minister), "");
}

int
main(int argc, char **argv)
{
	for (int i = 1; i + 1 < argc; i += 2)
		printf("%s\t%s\t%s\n", argv[i], argv[i + 1], paradigm_of(lemma_of(argv[i], argv[i + 1])));
	if (argc > 1)
		return 0;
	test_paradigms();
	test_find();
	test_graph();
	test_lemmas();
	test_spellings();
	return unit_done("lexicon");
}
