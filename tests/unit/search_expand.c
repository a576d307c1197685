/*
 * search_expand.c
 *		A query with synonyms: what of it is one side, what becomes of it, and that the result is a query like any other.
 */
#include "unit.h"

#include "search/expand.h"
#include "search/words.h"

/* x is p q and y; long is p q r; p alone is z */
static char *const x[] = {"x"}, *const y[] = {"y"}, *const p_q[] = {"p", "q"}, *const big[] = {"big"},
			*const p_q_r[] = {"p", "q", "r"}, *const z[] = {"z"}, *const p[] = {"p"};
static const AnSynonymSide sides[] = {
	{"big", 1, (char **) big, "big", 2}, {"p", 1, (char **) p, "p", 3},			{"p", 2, (char **) p_q, "p q", 1},
	{"p", 3, (char **) p_q_r, "p q r", 2}, {"x", 1, (char **) x, "x", 1}, {"y", 1, (char **) y, "y", 1},
	{"z", 1, (char **) z, "z", 3},
};

/* Words are compared as they are written; 7 has no key, as if it were protected. */
static bool
key(const void *context, const char *word, size_t length, char *out, size_t size)
{
	(void) context;
	if (length + 1 > size || (length == 1 && *word == '7'))
		return false;
	memcpy(out, word, length);
	out[length] = '\0';
	return true;
}

static const AnSynonyms synonyms = {sides, sizeof(sides) / sizeof(sides[0]), key, NULL};

static AnQueryParse
expand(const char *text)
{
	AnQueryParse read, expanded;

	an_query_parse(text, strlen(text), &unit_memory, &read);
	an_query_expand(read.query, &synonyms, &unit_memory, &expanded);
	return expanded;
}

/* A query and what it becomes. */
static const struct
{
	const char *text;
	const char *wanted;
} rows[] = {
	{"", ""},
	{"m", "m"},
	{"x", "x OR \"p q\" OR y"},
	{"y b", "(y OR \"p q\" OR x) b"},
	{"-x", "-(x OR \"p q\" OR y)"},
	{"m OR x", "m OR x OR \"p q\" OR y"},
	{"m OR x b", "m OR (x OR \"p q\" OR y) b"},
	/* inside a phrase, with every combination */
	{"\"m x b\"", "\"m x b\" OR \"m p q b\" OR \"m y b\""},
	{"\"x z\"", "\"x z\" OR \"x p\" OR \"p q z\" OR \"p q p\" OR \"y z\" OR \"y p\""},
	{"\"p q\"", "\"p q\" OR x OR y"},
	{"\"m p q\"", "\"m p q\" OR \"m x\" OR \"m y\""},
	/* the longest counts, in phrases and side by side */
	{"p", "p OR z"},
	{"p q", "p q OR x OR y"},
	{"p q r", "p q r OR big"},
	{"p q r z", "(p q r OR big) (z OR p)"},
	{"m p q b", "m (p q OR x OR y) b"},
	{"\"p q r\"", "\"p q r\" OR big"},
	{"p p q", "(p OR z) (p q OR x OR y)"},
	/* not side by side: another field, another operator, a phrase, a loose word */
	{"p title:q", "(p OR z) title:q"},
	{"p (q OR m)", "(p OR z) (q OR m)"},
	{"p \"q m\"", "(p OR z) \"q m\""},
	{"p q*", "(p OR z) q*"},
	{"p -q", "(p OR z) -q"},
	{"person:p person:q", "(person:p OR person:z) person:q"},
	{"title:p title:q", "title:p title:q OR title:x OR title:y"},
	/* loose words */
	{"x*", "x*"},
	{"x~", "x~"},
	{"\"m* x\"", "\"m* x\""},
	{"\"x m\"~", "\"x m\"~"},
	/* fields */
	{"title:x", "title:x OR title:\"p q\" OR title:y"},
	{"person:\"m x\"", "person:\"m x\" OR person:\"m p q\" OR person:\"m y\""},
	{"date:2021 z", "date:2021 (z OR p)"},
	/* in one quotation */
	{"said:m z", "said:m z OR said:m p"},
	{"said:z", "said:z OR said:p"},
	{"z said:m b", "(z OR p) said:m b"},
	{"said:m b z title:c", "(said:m b z OR said:m b p) title:c"},
	{"said:m z -b", "(said:m z OR said:m p) -b"},
	{"said:m -z b", "said:m -(z OR p) b"},
	{"said:z p q", "said:z p q OR said:z x OR said:z y OR said:p p q OR said:p x OR said:p y"},
	/* without a key */
	{"7 x7", "7 x7"},
};

static void
test_rows(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		EXPECT_TEXT(an_query_write(expand(rows[i].text).query, &unit_memory), rows[i].wanted);
}

/* Does the canonical text read back as the same bytes? */
static bool
reads_back(const AnQuery *query)
{
	const char *text = an_query_write(query, &unit_memory);
	AnQueryParse again;

	an_query_parse(text, strlen(text), &unit_memory, &again);
	return an_query_size(again.query) == an_query_size(query) && memcmp(again.query, query, an_query_size(query)) == 0;
}

/* Random queries of few words. */
static void
test_reads_back(void)
{
	static const char *const parts[] = {"x ", "y ", "z ", "p ", "q ", "r ", "m ", "\"", "(", ")", "-", " OR ", "title:", "said:", "person:", "* ", "~ "};

	srand(5);
	for (int i = 0; i < 20000; i++)
	{
		char text[256] = "";
		AnQueryParse expanded;

		for (int n = rand() % 16; n > 0; n--)
			strcat(text, parts[rand() % (sizeof(parts) / sizeof(parts[0]))]);
		expanded = expand(text);
		if (expanded.error == AN_QUERY_OK)
			EXPECT(reads_back(expanded.query));
	}
}

/* part so many times */
static const char *
repeated(const char *part, int times, const char *close)
{
	char *text = malloc((strlen(part) + 1) * (size_t) times + strlen(close) + 1);

	*text = '\0';
	for (int i = 0; i < times; i++)
		strcat(text, part);
	return strcat(text, close);
}

/* One clear error, soon, where there would be too much. */
static void
test_limits(void)
{
	EXPECT(expand(repeated("z ", AN_QUERY_KEYS_MAX / 2, "")).error == AN_QUERY_OK);
	EXPECT(expand(repeated("z ", AN_QUERY_KEYS_MAX / 2 + 1, "")).error == AN_QUERY_TOO_MANY);
	EXPECT(expand(repeated("\"z z z z z z z z \"", 1, "")).error == AN_QUERY_OK);
	EXPECT(expand(repeated("\"z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z z\"", 1, "")).error ==
		   AN_QUERY_TOO_MANY);
	EXPECT(expand(repeated("said:z ", 40, "z")).error == AN_QUERY_TOO_MANY);
	EXPECT(expand(repeated("-(m ", AN_QUERY_DEPTH_MAX, "b")).error == AN_QUERY_OK);
	EXPECT(expand(repeated("-(m ", AN_QUERY_DEPTH_MAX, "z")).error == AN_QUERY_TOO_DEEP);
}

int
main(void)
{
	test_rows();
	test_reads_back();
	test_limits();
	return unit_done("search_expand");
}
