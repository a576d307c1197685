/*
 * search_query.c
 *		The query language: canonical text, what is mended, and that canonical text reads back as the same bytes.
 */
#include "unit.h"

#include "search/query.h"

static AnQueryParse
parse(const char *text, size_t length)
{
	AnQueryParse out;

	an_query_parse(text, length, &unit_memory, &out);
	return out;
}

/* The canonical text of a query. */
static const char *
canonical(const char *text)
{
	AnQueryParse read = parse(text, strlen(text));

	return read.query ? an_query_write(read.query, &unit_memory) : "(refused)";
}

/* A query and its canonical text. */
static const struct
{
	const char *text;
	const char *wanted;
} rows[] = {
	/* operators */
	{"العلاقات التركية", "العلاقات التركية"},
	{"تركيا OR اليونان", "تركيا OR اليونان"},
	{"تركيا أو اليونان", "تركيا OR اليونان"},
	{"تركيا او اليونان", "تركيا OR اليونان"},
	{"تركيا|اليونان", "تركيا OR اليونان"},
	{"تركيا or اليونان", "تركيا OR اليونان"},
	{"قبرص تركيا OR اليونان", "قبرص تركيا OR اليونان"},
	{"قبرص (تركيا OR اليونان)", "قبرص (تركيا OR اليونان)"},
	{"(قبرص تركيا) OR اليونان", "قبرص تركيا OR اليونان"},
	{"((قبرص) (تركيا (اليونان)))", "قبرص تركيا اليونان"},
	{"قبرص OR (تركيا OR اليونان)", "قبرص OR تركيا OR اليونان"},
	{"قبرص -تركيا", "قبرص -تركيا"},
	{"قبرص --تركيا", "قبرص تركيا"},
	{"-(قبرص تركيا)", "-(قبرص تركيا)"},
	{"-(-قبرص)", "قبرص"},
	{"-(قبرص OR تركيا) اليونان", "-(قبرص OR تركيا) اليونان"},
	{"قبرص - تركيا", "قبرص تركيا"},
	{"تركي*", "تركي*"},
	{"سوليفن~", "سوليفن~"},
	{"\"حلف شمال الأطلسي\"", "\"حلف شمال الأطلسي\""},
	{"«حلف  شمال\n الأطلسي»", "\"حلف شمال الأطلسي\""},
	{"“حلف شمال الأطلسي”", "\"حلف شمال الأطلسي\""},
	{"«حلف \"شمال\" الأطلسي»", "«حلف \"شمال\" الأطلسي»"},
	{"\"تركيا\"", "تركيا"},
	{"\"رئيس ترك\"*", "\"رئيس ترك\"*"},
	{"\"أو\" تركيا", "تركيا"},
	{"\"-5\" تركيا", "\"-5\" تركيا"},
	{"person:أو", "person:\"أو\""},
	/* fields */
	{"title:تركيا", "title:تركيا"},
	{"عنوان:تركيا", "title:تركيا"},
	{"نص:تركيا", "body:تركيا"},
	{"مصدر:الأناضول", "source:الأناضول"},
	{"وكالة:رويترز", "agency:رويترز"},
	{"شخص:قالن", "person:قالن"},
	{"مكان:أنقرة", "place:أنقرة"},
	{"جهة:الناتو", "org:الناتو"},
	{"كلمة:علاقات", "keyword:علاقات"},
	{"قال:قالن", "said:قالن"},
	{"تاريخ:2021", "date:2021"},
	{"TITLE:تركيا", "title:تركيا"},
	{"title:(تركيا اليونان)", "title:تركيا title:اليونان"},
	{"title:(تركيا person:قالن)", "title:تركيا person:قالن"},
	{"title:\"العلاقات التركية\"", "title:\"العلاقات التركية\""},
	{"-title:تركيا", "-title:تركيا"},
	{"title:-تركيا", "-title:تركيا"},
	{"title:تركي*", "title:تركي*"},
	{"date:2021-02", "date:2021-02"},
	{"date:2021/02/03", "date:2021-02-03"},
	{"date:٢٠٢١-٠٢", "date:2021-02"},
	{"date:2021-02-01..2021-02-28", "date:2021-02"},
	{"date:2021-02-01..2021-02-15", "date:2021-02-01..2021-02-15"},
	{"date:2021-02-15..2021-02-01", "date:2021-02-01..2021-02-15"},
	{"date:2020..2021-03", "date:2020-01-01..2021-03-31"},
	{"date:2021-02..", "date:2021-02-01.."},
	{"date:..2021-02", "date:..2021-02-28"},
	{"date:(2020 OR 2021)", "date:2020 OR date:2021"},
	{"date:2021-12", "date:2021-12"},
	/* mended */
	{"", ""},
	{"   ", ""},
	{"في", ""},
	{"-في", ""},
	{"في OR تركيا", "تركيا"},
	{"OR تركيا OR OR اليونان OR", "تركيا OR اليونان"},
	{"|| OR - ( ) \"\" * ~", ""},
	{"\"حلف شمال", "\"حلف شمال\""},
	{"حلف شمال\"", "حلف شمال"},
	{"(تركيا OR اليونان", "تركيا OR اليونان"},
	{"تركيا) اليونان", "تركيا اليونان"},
	{"() تركيا", "تركيا"},
	{"banana:تركيا", "banana تركيا"},
	{"title: تركيا", "title تركيا"},
	{"date:banana", "banana"},
	{"date:2021-13", "2021 13"},
	{"date:2021-02-29", "2021 02 29"},
	{"date:..", ""},
	{"-", ""},
	{"* تركيا", "تركيا"},
	{"تركيا***", "تركيا*"},
};

static void
test_rows(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		EXPECT_TEXT(canonical(rows[i].text), rows[i].wanted);
}

static void
test_warnings(void)
{
	AnQueryParse read = parse("date:banana foo:bar \"x (", 24);

	EXPECT(read.warning_count == 3);
	EXPECT(read.warnings[0].kind == AN_WARN_DATE && read.warnings[0].start == 5 && read.warnings[0].length == 6);
	EXPECT(read.warnings[1].kind == AN_WARN_FIELD && read.warnings[1].start == 12 && read.warnings[1].length == 4);
	EXPECT(read.warnings[2].kind == AN_WARN_QUOTE && read.warnings[2].start == 20);
	read = parse("(x ) ) (", 8);
	EXPECT(read.warning_count == 2 && read.warnings[0].kind == AN_WARN_PARENTHESIS && read.warnings[0].start == 5);
	EXPECT(read.warnings[1].kind == AN_WARN_PARENTHESIS && read.warnings[1].start == 7);
}

/* A text of piece, count times. */
static char *
repeat(const char *piece, int count)
{
	size_t length = strlen(piece);
	char *text = malloc(length * (size_t) count + 1);

	for (int i = 0; i < count; i++)
		memcpy(text + (size_t) i * length, piece, length);
	text[length * (size_t) count] = '\0';
	return text;
}

static void
test_limits(void)
{
	char *text = repeat("(", AN_QUERY_DEPTH_MAX);

	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("(", AN_QUERY_DEPTH_MAX + 1);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_DEEP);
	text = repeat("(x -", AN_QUERY_DEPTH_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("x OR ", AN_QUERY_LEXEMES_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("x OR ", AN_QUERY_LEXEMES_MAX + 1);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_MANY);
	text = repeat("-", 1000001);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("title:", 100000);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("في ", 100000);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
}

/* What random queries are made of. */
static const char *const pieces[] = {
	"تركيا", "اليونان", "في", "الرئيس", "إس-400", "F-35", "كوفيد-19", "12,5", "-5", "5-5", "50%", "أو", "OR", "or",
	"http://example.com/a?b=c", "a@b.org", "#القدس_عاصمة_فلسطين", "@name", "<b>", "&amp;", "running", "و12", "لـ",
	"title:", "person:", "date:", "قال:", "foo:", "2021-02", "2021..", "..2021-03-04", "2020..2021", "\"", "«", "»",
	"“", "”", "„", "(", ")", "-", "*", "~", "|", " ", " ", " ", " ", "\n", ":", ".", "/", "ـ", "َ", "\xE2\x80\x8F",
	"\xFF", "\xD8", "_", "x",
};

/* Random queries, one seed: what is written reads back as the same bytes, and is written the same again. */
static void
test_reads_back(void)
{
	uint32_t random = 20210203;

	for (int round = 0; round < 50000; round++)
	{
		char text[512];
		size_t length = 0;
		AnQueryParse first, again;
		char *written;
		bool equal;

		random = random * 1664525u + 1013904223u;
		for (uint32_t n = random >> 28; n-- > 0;)
		{
			const char *piece;

			random = random * 1664525u + 1013904223u;
			piece = pieces[(random >> 16) % (sizeof(pieces) / sizeof(pieces[0]))];
			memcpy(text + length, piece, strlen(piece));
			length += strlen(piece);
		}
		first = parse(text, length);
		if (first.query == NULL)
			continue;
		written = an_query_write(first.query, &unit_memory);
		again = parse(written, strlen(written));
		equal = again.query != NULL && an_query_size(first.query) == an_query_size(again.query) &&
				memcmp(first.query, again.query, an_query_size(first.query)) == 0;
		EXPECT(equal);
		if (!equal)
		{
			printf("not ok: \"%.*s\" is written \"%s\", which reads back as \"%s\"\n", (int) length, text, written,
				   again.query ? an_query_write(again.query, &unit_memory) : "(refused)");
			return;
		}
	}
}

static void
test_combine(void)
{
	AnQueryParse a = parse("x OR y", 6), b = parse("v w", 3), none = parse("", 0), joined;

	an_query_combine(AN_QUERY_AND, a.query, b.query, &unit_memory, &joined);
	EXPECT_TEXT(an_query_write(joined.query, &unit_memory), "(x OR y) v w");
	an_query_combine(AN_QUERY_OR, a.query, b.query, &unit_memory, &joined);
	EXPECT_TEXT(an_query_write(joined.query, &unit_memory), "x OR y OR v w");
	an_query_combine(AN_QUERY_AND, none.query, b.query, &unit_memory, &joined);
	EXPECT_TEXT(an_query_write(joined.query, &unit_memory), "v w");
	an_query_combine(AN_QUERY_NOT, b.query, NULL, &unit_memory, &joined);
	EXPECT_TEXT(an_query_write(joined.query, &unit_memory), "-(v w)");
	an_query_combine(AN_QUERY_NOT, joined.query, NULL, &unit_memory, &joined);
	EXPECT_TEXT(an_query_write(joined.query, &unit_memory), "v w");
	an_query_combine(AN_QUERY_NOT, none.query, NULL, &unit_memory, &joined);
	EXPECT_TEXT(an_query_write(joined.query, &unit_memory), "");
}

int
main(void)
{
	test_rows();
	test_warnings();
	test_limits();
	test_combine();
	test_reads_back();
	return unit_done("search_query");
}
