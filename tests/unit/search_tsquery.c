/*
 * search_tsquery.c
 *		A query as tsquery: well formed, and true of every page that the query finds; over random queries and pages.
 */
#include "unit.h"

#include "page/vector.h"
#include "search/match.h"
#include "search/tsquery.h"

/* ---- the text of a tsquery, read and evaluated over a vector; of neighbours only that they are there ---- */

typedef struct Reader
{
	const char *at;
	const AnVector *vector;
	bool well_formed;
} Reader;

static bool read_or(Reader *reader);

/* Moves over the character if it is the next. */
static bool
skip(Reader *reader, char c)
{
	if (*reader->at != c)
		return false;
	reader->at++;
	return true;
}

/* Has the entry a place of the title? */
static bool
is_in_title(const AnVector *vector, const AnVectorEntry *entry)
{
	for (uint32_t at = entry->first; at != 0; at = vector->places[at - 1].next)
		if (vector->places[at - 1].weight == AN_WEIGHT_A)
			return true;
	return false;
}

/* Has the vector the lexeme, or one that begins with it? */
static bool
has_lexeme(const AnVector *vector, const char *lexeme, size_t length, bool prefix, bool title)
{
	for (uint32_t i = 0; i < vector->entry_count; i++)
	{
		const AnVectorEntry *entry = &vector->entries[i];

		if ((entry->length == length || (prefix && entry->length > length)) && memcmp(entry->text, lexeme, length) == 0 &&
			(!title || is_in_title(vector, entry)))
			return true;
	}
	return false;
}

/* A lexeme in quotation marks with its label. */
static bool
read_lexeme(Reader *reader)
{
	char lexeme[1024];
	size_t length = 0;
	bool prefix = false, title = false;

	reader->well_formed &= skip(reader, '\'');
	while (reader->well_formed && !(reader->at[0] == '\'' && reader->at[1] != '\''))
	{
		if (*reader->at == '\'' || *reader->at == '\\')
			reader->at++;
		reader->well_formed &= *reader->at != '\0' && length < sizeof(lexeme);
		if (reader->well_formed)
			lexeme[length++] = *reader->at++;
	}
	reader->well_formed &= skip(reader, '\'') && length > 0;
	if (skip(reader, ':'))
	{
		prefix = skip(reader, '*');
		title = skip(reader, 'A');
		reader->well_formed &= prefix || title;
	}
	return has_lexeme(reader->vector, lexeme, length, prefix, title);
}

static bool
read_operand(Reader *reader)
{
	bool truth;

	if (!reader->well_formed)
		return false;
	if (skip(reader, '!'))
		return !read_operand(reader);
	if (!skip(reader, '('))
		return read_lexeme(reader);
	truth = read_or(reader);
	reader->well_formed &= skip(reader, ')');
	return truth;
}

static bool
read_near(Reader *reader)
{
	bool truth = read_operand(reader);

	while (reader->well_formed && skip(reader, '<'))
	{
		reader->well_formed &= strtol(reader->at, (char **) &reader->at, 10) > 0 && skip(reader, '>');
		truth &= read_operand(reader);
	}
	return truth;
}

static bool
read_and(Reader *reader)
{
	bool truth = read_near(reader);

	while (reader->well_formed && skip(reader, '&'))
		truth &= read_near(reader);
	return truth;
}

static bool
read_or(Reader *reader)
{
	bool truth = read_and(reader);

	while (reader->well_formed && skip(reader, '|'))
		truth |= read_and(reader);
	return truth;
}

/* ---- tests ---- */

static uint32_t random_state = 20210203;

static uint32_t
random_below(uint32_t n)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (random_state >> 16) % n;
}

static const char *const words[] = {
	"تركيا", "وتركيا", "اليونان", "في", "الرئيس", "رئيسا", "إس-400", "F-35", "كوفيد-19", "12,5", "50%", "القضايا", "قضية", "مدرسه", "مدرسة", "مدرس", "الكرامبة",
	"كرامبه", "إمارة", "امارة", "أمارة", "قالن", "مسؤول", "مسئول", "#القدس_عاصمة_فلسطين", "#على", "a@b.org", "example.com/a'b?c=1", "running", "x\\y",
};
static const char *const marks[] = {
	"title:", "body:", "person:", "source:", "\"", "\"", "\"", "(", ")", "-", "-", "*", "*", "~", " OR ", " OR ", "date:2021 ",
};

/* Random words, with random marks between them if it is a query, or lines. */
static size_t
make_text(char *text, uint32_t count, bool query)
{
	size_t length = 0;

	while (count-- > 0)
	{
		const char *piece = query && random_below(3) == 0 ? marks[random_below(sizeof(marks) / sizeof(marks[0]))] :
														   words[random_below(sizeof(words) / sizeof(words[0]))];

		length += (size_t) sprintf(text + length, "%s%s", piece, query && random_below(3) == 0 ? "" : !query && count % 8 == 3 ? "\n\n" : " ");
	}
	return length;
}

/* One query over one page: is the tsquery well formed, and true if the query is? */
static void
check(const char *text, size_t length, const char *page, size_t page_length, uint32_t *found)
{
	AnQueryParse parse;
	AnMatch match;
	AnVector vector;
	Reader reader = {NULL, &vector, true};
	char *written;
	bool matches, truth;

	an_query_parse(text, length, &unit_memory, &parse);
	written = an_tsquery_write(parse.query, &unit_memory);
	EXPECT((*written == '\0') == (parse.query->node_count == 0));
	if (*written == '\0')
		return;
	an_match_prepare(&match, parse.query, &unit_memory);
	matches = an_match_document(&match, page, page_length, &unit_memory);
	an_vector_build(&vector, page, page_length, &unit_memory);
	reader.at = written;
	truth = read_or(&reader);
	EXPECT(reader.well_formed && *reader.at == '\0');
	EXPECT(!matches || truth);
	if (matches && !truth)
		printf("not ok: \"%.*s\" finds \"%.*s\", but not %s\n", (int) length, text, (int) page_length, page, written);
	*found += matches;
}

static void
test_finds_as_much(void)
{
	char query[1024], page[4096];
	uint32_t found = 0;

	for (int round = 0; round < 4000; round++)
	{
		size_t length = make_text(query, 1 + random_below(7), true);

		check(query, length, page, make_text(page, 4 + random_below(30), false), &found);
	}
	EXPECT(found > 400);
}

/* Limits: the most words of one phrase and of one OR, and parentheses as deep as they may be. */
static void
test_large(void)
{
	static char text[64 * 1024];
	const char page[] = "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9";
	uint32_t found = 0;
	size_t length = 0;

	for (int i = 0; i < 4000; i++)
		length += (size_t) sprintf(text + length, "%sw%d", i == 0 ? "" : " OR ", i);
	check(text, length, page, strlen(page), &found);
	length = 0;
	for (int i = 0; i < 4000; i++)
		length += (size_t) sprintf(text + length, "%sw%d", i == 0 ? "\"" : " ", i % 10);
	check(text, length, page, strlen(page), &found);
	length = 0;
	for (int i = 0; i < AN_QUERY_DEPTH_MAX / 2 - 1; i++)
		length += (size_t) sprintf(text + length, "(w%d OR (w%d ", i % 7, i % 11);
	check(text, length, page, strlen(page), &found);
	EXPECT(found >= 2);
}

int
main(void)
{
	test_finds_as_much();
	test_large();
	return unit_done("search_tsquery");
}
