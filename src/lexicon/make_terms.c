/*
 * make_terms.c
 *		Compiles a list of terms (see terms.h) into a const AnTermTable:
 *		make_terms NAME in.tsv out.c gives the table an_terms_NAME.
 *
 * A line of the list that begins with #include is copied into the output: it
 * names the header that has the constants of the columns kind and value.
 */
#include "lexicon/source.h"
#include "lexicon/terms_table.h"

#include <stdlib.h>
#include <string.h>

enum
{
	COLUMN_TERM,
	COLUMN_KIND,
	COLUMN_VALUE,
	COLUMN_TEXT,
	COLUMNS
};

#define TERMS_MAX 65000
#define KEY_MAX (AN_TERM_WORDS_MAX * (AN_WORD_MAX + 1))

typedef struct Term
{
	int line;
	int words;
	int key_length;
	uint8_t key[KEY_MAX]; /* each word's count and folded letters */
	char *written;
	char *kind;
	char *value;
	char *text;
	unsigned text_at; /* where they are in the pool of strings */
	unsigned written_at;
	bool owns_text;	   /* it is the first of its line, which puts the text there */
	bool owns_written; /* written is no tail of the text */
} Term;

static Term *terms;
static int term_count;
static char includes[SOURCE_LINE_MAX];

/* Keeps a line #include for the output. */
static void
copy_include(const char *line)
{
	strncat(includes, line, sizeof(includes) - strlen(includes) - 2);
	strcat(includes, "\n");
}

/* Adds one written term of the current line. */
static void
add_term(const Source *source, char *written)
{
	Term *term = &terms[term_count];
	char *copy = strdup(written);
	char *rest = copy;
	char *word;

	memset(term, 0, sizeof(*term));
	while ((word = source_item(&rest, " ")) != NULL)
	{
		AnLetters letters = source_letters(word);

		if (letters.count == 0 || term->words == AN_TERM_WORDS_MAX)
		{
			source_reject(source, "\"%s\" is no term of 1 to %d words in Arabic letters", written,
						  AN_TERM_WORDS_MAX);
			return;
		}
		term->words++;
		term->key[term->key_length++] = letters.count;
		for (int i = 0; i < letters.count; i++)
			term->key[term->key_length++] = an_letter_fold[letters.code[i]];
	}
	free(copy);
	term->line = source->line;
	term->written = strdup(written);
	term->kind = strdup(source->field[COLUMN_KIND]);
	term->value = strdup(source->field[COLUMN_VALUE]);
	term->text = strdup(source->field[COLUMN_TEXT]);
	if (term_count == TERMS_MAX)
		source_reject(source, "more than %d terms", TERMS_MAX);
	else
		term_count++; /* the last is room to spare */
}

/* Reads the whole list; the first line names the columns. */
static void
read_terms(const char *path)
{
	Source source;

	source_open(&source, path, COLUMNS);
	source.directive = copy_include;
	if (!source_next(&source) || strcmp(source.field[0], "term") != 0)
		source_reject(&source, "the first line must name the columns: term, kind, value, text");
	while (source_next(&source))
	{
		char *rest = source.field[COLUMN_TERM];
		char *written;

		while (source.fields < COLUMNS)
			source.field[source.fields++] = "";
		if (source.field[COLUMN_KIND][0] == '\0')
			source_reject(&source, "no kind");
		while ((written = source_item(&rest, ",")) != NULL)
			add_term(&source, written);
	}
}

/* The first word of a term, with its count. */
static int
compare_first(const Term *a, const Term *b)
{
	int shorter = a->key[0] < b->key[0] ? a->key[0] : b->key[0];
	int c = memcmp(a->key + 1, b->key + 1, shorter);

	return c != 0 ? c : a->key[0] - b->key[0];
}

/* By first word, longer ones first, equal ones together in the order of their lines. */
static int
compare(const void *x, const void *y)
{
	const Term *a = x;
	const Term *b = y;
	int c = compare_first(a, b);

	if (c == 0)
		c = b->words - a->words;
	if (c == 0)
		c = a->key_length - b->key_length;
	if (c == 0)
		c = memcmp(a->key, b->key, a->key_length);
	return c != 0 ? c : a->line - b->line;
}

/* A text as it stands in a C string literal. */
static void
write_string(FILE *out, const char *text)
{
	fputc('"', out);
	for (; *text; text++)
	{
		if (*text == '"' || *text == '\\')
			fputc('\\', out);
		fputc(*text, out);
	}
	fputs("\\0\"", out);
}

/* Is written the tail of text? */
static bool
is_tail(const char *written, const char *text)
{
	size_t length = strlen(written);

	return length <= strlen(text) && strcmp(text + strlen(text) - length, written) == 0;
}

/*
 * Places the strings.  The terms of a line share its text, and the one that is the text's tail is written there:
 * "EG القاهرة".  What is written stays an own place for every term, by which terms.c tells equal ones.
 */
static void
place_strings(void)
{
	int lines = 0;
	unsigned at = 1, *texts;
	bool *tails;

	for (int i = 0; i < term_count; i++)
		lines = terms[i].line > lines ? terms[i].line : lines;
	texts = calloc(lines + 1, sizeof(*texts));
	tails = calloc(lines + 1, sizeof(*tails));
	for (int i = 0; i < term_count; i++)
	{
		Term *term = &terms[i];

		term->owns_text = term->text[0] != '\0' && texts[term->line] == 0;
		if (term->owns_text)
		{
			texts[term->line] = at;
			at += strlen(term->text) + 1;
		}
		term->text_at = texts[term->line];
		term->owns_written = term->text_at == 0 || tails[term->line] || !is_tail(term->written, term->text);
		term->written_at =
			term->owns_written ? at : (unsigned) (term->text_at + strlen(term->text) - strlen(term->written));
		if (term->owns_written)
			at += strlen(term->written) + 1;
		else
			tails[term->line] = true;
	}
	free(texts);
	free(tails);
}

/* The pools: letters of the keys, strings of the other columns. */
static void
write_pools(FILE *out)
{
	fputs("static const uint8_t letters[] =\n", out);
	for (int i = 0; i < term_count; i++)
	{
		source_write_bytes(out, terms[i].key, terms[i].key_length);
		fputc('\n', out);
	}
	fputs("\t\"\";\n\nstatic const char strings[] =\n\t\"\\0\"\n", out);
	for (int i = 0; i < term_count; i++)
	{
		fputc('\t', out);
		if (terms[i].owns_text)
			write_string(out, terms[i].text);
		if (terms[i].owns_written)
			write_string(out, terms[i].written);
		fputc('\n', out);
	}
	fputs("\t\"\";\n\n", out);
}

/* What an entry keeps of its second word. */
static unsigned
second_of(const Term *term)
{
	const uint8_t *second = term->key + 1 + term->key[0];

	return term->words > 1 ? AN_TERMS_SECOND(an_terms_hash(second + 1, second[0])) : 0;
}

/* The entries, with offsets into the pools as write_pools laid them out. */
static void
write_entries(FILE *out)
{
	unsigned key = 0;

	fputs("static const AnTermEntry entries[] = {\n", out);
	for (int i = 0; i < term_count; i++)
	{
		const Term *term = &terms[i];
		bool last = i + 1 == term_count || compare_first(term, term + 1) != 0;

		fprintf(out, "\t{%u, %u, %u, %s, %u, %s, %d},\n", key, term->text_at, term->written_at,
				term->value[0] ? term->value : "0", second_of(term), term->kind, term->words | (last ? AN_TERMS_LAST : 0));
		key += term->key_length;
	}
	if (term_count == 0)
		fputs("\t{0}\n", out);
	fputs("};\n\n", out);
}

/* The hash table over first words; returns its mask. */
static unsigned
write_slots(FILE *out)
{
	unsigned size = 16;
	uint16_t *slots;

	while (size < (unsigned) term_count * 2)
		size *= 2;
	slots = calloc(size, sizeof(*slots));
	for (int i = 0; i < term_count; i++)
	{
		unsigned slot = an_terms_hash(terms[i].key + 1, terms[i].key[0]) & (size - 1);

		if (i > 0 && compare_first(&terms[i - 1], &terms[i]) == 0)
			continue;
		while (slots[slot] != 0)
			slot = (slot + 1) & (size - 1);
		slots[slot] = (uint16_t) (i + 1);
	}
	fputs("static const uint16_t slots[] = {", out);
	for (unsigned i = 0; i < size; i++)
		fprintf(out, "%s%d,", i % 16 ? " " : "\n\t", slots[i]);
	fputs("\n};\n\n", out);
	free(slots);
	return size - 1;
}

/* The filter before that table; mask is the table's. */
static void
write_filter(FILE *out, unsigned mask)
{
	unsigned words = (mask + 1) / AN_TERMS_SLOTS_PER_WORD;
	uint64_t *filter = calloc(words, sizeof(*filter));

	for (int i = 0; i < term_count; i++)
	{
		uint32_t hash = an_terms_hash(terms[i].key + 1, terms[i].key[0]);

		filter[hash & (words - 1)] |= an_filter_bits(hash);
	}
	fputs("static const uint64_t filter[] = {", out);
	for (unsigned i = 0; i < words; i++)
		fprintf(out, "%s0x%llx,", i % 8 ? " " : "\n\t", (unsigned long long) filter[i]);
	fputs("\n};\n\n", out);
	free(filter);
}

/* The pairs of letters that first words begin with. */
static void
write_pairs(FILE *out)
{
	static uint64_t pairs[AN_TERMS_PAIRS][AN_LETTER_COUNT];

	for (int i = 0; i < term_count; i++)
		for (int place = 0; place < AN_TERMS_PAIRS && place < terms[i].key[0]; place++)
		{
			uint8_t next = place + 1 < terms[i].key[0] ? an_letter_fold[terms[i].key[place + 2]] : AN_NO_LETTER;

			pairs[place][an_letter_fold[terms[i].key[place + 1]]] |= UINT64_C(1) << next;
		}
	/* a word of one letter has none at its second place */
	pairs[1][AN_NO_LETTER] = 1;
	fputs("static const uint64_t pairs[][AN_LETTER_COUNT] = {\n", out);
	for (int place = 0; place < AN_TERMS_PAIRS; place++)
	{
		fputs("\t{", out);
		for (int i = 0; i < AN_LETTER_COUNT; i++)
			fprintf(out, "0x%llx,", (unsigned long long) pairs[place][i]);
		fputs("},\n", out);
	}
	fputs("};\n\n", out);
}

int
main(int argc, char **argv)
{
	FILE *out;
	unsigned mask;

	if (argc != 4)
	{
		fprintf(stderr, "usage: make_terms NAME in.tsv out.c\n");
		return 2;
	}
	terms = calloc(TERMS_MAX + 1, sizeof(*terms));
	read_terms(argv[2]);
	if (source_errors > 0)
		return 1;
	qsort(terms, term_count, sizeof(*terms), compare);
	out = fopen(argv[3], "w");
	if (out == NULL)
	{
		perror(argv[3]);
		return 1;
	}
	fprintf(out, "/* made from %s by make_terms */\n#include \"lexicon/terms_table.h\"\n%s\n", argv[2], includes);
	place_strings();
	write_pools(out);
	write_entries(out);
	mask = write_slots(out);
	write_filter(out, mask);
	write_pairs(out);
	fprintf(out, "extern const AnTermTable an_terms_%s;\nconst AnTermTable an_terms_%s = {%u, slots, entries, "
				 "letters, strings, filter, pairs, AN_OPENING_%s};\n", argv[1], argv[1], mask, argv[1]);
	return fclose(out) != 0;
}
