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
	/* operators as words */
	{"قبرص AND تركيا", "قبرص تركيا"},
	{"قبرص and تركيا", "قبرص تركيا"},
	{"قبرص و تركيا", "قبرص تركيا"},
	{"قبرص NOT تركيا", "قبرص -تركيا"},
	{"قبرص AND NOT تركيا", "قبرص -تركيا"},
	{"قبرص NOT  (تركيا OR اليونان)", "قبرص -(تركيا OR اليونان)"},
	{"NOT title:تركيا", "-title:تركيا"},
	{"NOT -تركيا", "تركيا"},
	{"NOT NOT تركيا", "تركيا"},
	{"قبرص || تركيا", "قبرص OR تركيا"},
	{"person:(قالن و أردوغان)", "person:قالن person:أردوغان"},
	{"person:(Erdogan AND Putin)", "person:Erdogan person:Putin"},
	{"person:NOT", "person:\"NOT\""},
	{"person:\"و\"", "person:\"و\""},
	{"R&D", "R D"},
	{"ORACLE ANDORRA NOTRE", "ORACLE ANDORRA NOTRE"},
	/* signs of other keyboards */
	{"\xE2\x80\x8F-تركيا قبرص", "-تركيا قبرص"},
	{"شخص\xE2\x80\x8F:قالن", "person:قالن"},
	{"title\xE2\x80\x8E:\xE2\x80\x8Fقبرص", "title:قبرص"},
	{"（قبرص ｜ تركيا） اليونان", "(قبرص OR تركيا) اليونان"},
	{"title：قبرص", "title:قبرص"},
	{"قبر＊ سوليفن～", "قبر* سوليفن~"},
	{"قبرص −تركيا –اليونان ‑مصر", "قبرص -تركيا -اليونان -مصر"},
	{"قبرص – تركيا", "قبرص تركيا"},
	{"„حلف شمال“ ‹شمال الأطلسي› ‟حلف شمال” ＂شمال الأطلسي＂",
	 "\"حلف شمال\" \"شمال الأطلسي\" \"حلف شمال\" \"شمال الأطلسي\""},
	{"قبرص، تركيا؛ اليونان؟", "قبرص تركيا اليونان"},
	/* loose words of a phrase */
	{"\"رئيس ترك*\"", "\"رئيس ترك\"*"},
	{"\"رئي* ترك\"", "\"رئي* ترك\""},
	{"\"رئي* تركي~ قبرص\"", "\"رئي* تركي~ قبرص\""},
	{"\"رئيس تركيي\"~", "\"رئيس تركيي\"~"},
	{"\"ترك*\"", "ترك*"},
	{"\"رئيس ترك* في\"", "\"رئيس ترك\"*"},
	{"person:\"إبراهيم قال*\"", "person:\"إبراهيم قال\"*"},
	{"person:(قال* OR اردوغن~)", "person:قال* OR person:اردوغن~"},
	/* fields */
	{"title: تركيا", "title:تركيا"},
	{"title : تركيا", "title:تركيا"},
	{"title :تركيا", "title:تركيا"},
	{"شخص : ( قالن أو أردوغان )", "person:قالن OR person:أردوغان"},
	{"-title: تركيا", "-title:تركيا"},
	{"-person:(قالن OR أردوغان)", "-(person:قالن OR person:أردوغان)"},
	{"person:-(قالن OR أردوغان)", "-(person:قالن OR person:أردوغان)"},
	{"title:(تركيا -قبرص)", "title:تركيا -title:قبرص"},
	{"12:30", "12 30"},
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
	{"date:2021-2-5", "date:2021-02-05"},
	{"date:15/2/2021", "date:2021-02-15"},
	{"date:١٥-٠٢-٢٠٢١", "date:2021-02-15"},
	{"date:2/2021", "date:2021-02"},
	{"date:2020-2022", "date:2020-01-01..2022-12-31"},
	{"date:2021-02-01 .. 2021-02-15", "date:2021-02-01..2021-02-15"},
	{"تاريخ: ٢٠٢١ ..٢٠٢٢ قبرص", "date:2021-01-01..2022-12-31 قبرص"},
	{"date:2021-02…2021-03", "date:2021-02-01..2021-03-31"},
	{"date:2021-02, قبرص", "date:2021-02 قبرص"},
	{"date:2021-02، قبرص", "date:2021-02 قبرص"},
	{"(date:2021-02.) قبرص", "date:2021-02 قبرص"},
	{"date:2021 .. قبرص", "date:2021 قبرص"},
	{"date:\"15 فبراير 2021\"", "date:2021-02-15"},
	{"تاريخ:\"فبراير/شباط ٢٠٢١\"", "date:2021-02"},
	{"date:\"1 فبراير 2021 .. 15 فبراير 2021\"", "date:2021-02-01..2021-02-15"},
	{"date:\"رجب 1442\"", "date:2021-02-13..2021-03-13"},
	{"date:\"15 فبراير\"", "\"15 فبراير\""},
	{"date:أمس", "أمس"},
	{"date:-2021", "-date:2021"},
	{"-date:2021-02", "-date:2021-02"},
	{"date:(..2020 OR 2022..)", "date:..2020-12-31 OR date:2022-01-01.."},
	{"date:0000", "0000"},
	{"date:2021-00", "2021 00"},
	{"date:32/1/2021", "32 1 2021"},
	{"date:31-4-2021", "31 4 2021"},
	{"date:9999-12-31", "date:9999-12-31"},
	{"date:20210215", "20210215"},
	{"date:5", "5"},
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
	{"title:", "title"},
	{"title: ", "title"},
	{"(title:)", "title"},
	{"title:-)", ""},
	{"(a1 -) b1", "a1 b1"},
	{"b1 NOT", "b1"},
	{"(b1 NOT) c1", "b1 c1"},
	{"b1 NOT | c1", "b1 OR c1"},
	{"قبرص | | تركيا", "قبرص OR تركيا"},
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

/* What is said of a text: kind and part of each warning. */
static const struct
{
	const char *text;
	AnQueryWarningKind kinds[3];
	const char *parts[3]; /* up to NULL */
} warned[] = {
	{"تركيا", {0}, {NULL}},
	{"", {0}, {NULL}},
	{" \n\xE2\x80\x8F ", {0}, {NULL}},
	{"قبرص - تركيا: 12:30 http://a.org بوتين: روسيا", {0}, {NULL}},
	{"date:banana foo:bar \"x (",
	 {AN_WARN_DATE, AN_WARN_FIELD, AN_WARN_QUOTE},
	 {"banana", "foo:", "\""}},
	{"date:2021-13 لون:أزرق title: ", {AN_WARN_DATE, AN_WARN_FIELD, AN_WARN_VALUE}, {"2021-13", "لون:", "title:"}},
	{"(x1 ) ) (", {AN_WARN_PARENTHESIS, AN_WARN_PARENTHESIS}, {")", "("}},
	{"))) x1 (((", {AN_WARN_PARENTHESIS, AN_WARN_PARENTHESIS}, {")))", "((("}},
	{"OR x1 OR | y1 OR", {AN_WARN_OPERATOR, AN_WARN_OPERATOR, AN_WARN_OPERATOR}, {"OR", "|", "OR"}},
	{"في OR تركيا", {0}, {NULL}},
	{"x1 NOT", {AN_WARN_OPERATOR}, {"NOT"}},
	{"x1 (-) ( ) *", {AN_WARN_OPERATOR, AN_WARN_OPERATOR, AN_WARN_OPERATOR}, {"(-)", "( )", "*"}},
	{"x1*** y1 date:\"\" \"\"", {0}, {NULL}},
	{"（x1", {AN_WARN_PARENTHESIS}, {"("}},
	{"OR OR |", {AN_WARN_NOTHING}, {"OR OR |"}},
	{"في من -على", {AN_WARN_NOTHING}, {"في من -على"}},
	{"\"في", {AN_WARN_NOTHING}, {"\"في"}},
};

static void
test_warnings(void)
{
	for (size_t i = 0; i < sizeof(warned) / sizeof(warned[0]); i++)
	{
		AnQueryParse read = parse(warned[i].text, strlen(warned[i].text));
		int count = 0;

		while (count < 3 && warned[i].parts[count] != NULL)
			count++;
		if (read.warning_count != count)
			printf("%d warnings of \"%s\"\n", read.warning_count, warned[i].text);
		EXPECT(read.warning_count == count);
		for (int k = 0; k < count && k < read.warning_count; k++)
		{
			char part[64] = "";

			memcpy(part, read.text + read.warnings[k].start, read.warnings[k].length);
			EXPECT(read.warnings[k].kind == warned[i].kinds[k]);
			EXPECT_TEXT(part, warned[i].parts[k]);
		}
	}
	EXPECT(parse("a:1 b:1 c:1 d:1 e:1 f:1 g:1 h:1 i:1 j:1", 39).warning_count == AN_QUERY_WARNINGS_MAX);
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
	text = repeat("x OR ", AN_QUERY_KEYS_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("x OR ", AN_QUERY_KEYS_MAX + 1);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_MANY);
	text = repeat("date:2021 ", AN_QUERY_KEYS_MAX + 1);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_MANY);
	text = repeat("date:\"15 فبراير\" ", 100000);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_MANY);
	text = repeat("NOT ", 250000);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("( ", 500000);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_DEEP);
	text = repeat("title : ", 125000);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("date:2021 .. ", AN_QUERY_RANGES_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("date:2021 .. ", AN_QUERY_KEYS_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_WIDE);
	text = repeat("date:2021-02-03 ", AN_QUERY_KEYS_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("قضايا* ", AN_QUERY_RANGES_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("قضايا* ", AN_QUERY_RANGES_MAX + 1);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_WIDE);
	/* a word of two lexemes is one */
	text = repeat("الطرق~ OR ", AN_QUERY_RANGES_MAX);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_OK);
	text = repeat("\"الطرق~ الطرق\" -title:الطرق~ ", AN_QUERY_RANGES_MAX / 2 + 1);
	EXPECT(parse(text, strlen(text)).error == AN_QUERY_TOO_WIDE);
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
	"\xFF", "\xD8", "_", "x", "AND", "NOT", "و", " NOT ", " OR ", " : ", "..", "…", "：", "（", "）", "−", "–", "‹", "›",
	"،", "15/2/2021", "date:\"15 فبراير 2021\"", "أردوغن~", "ترك*",
};

#define PIECE_COUNT (sizeof(pieces) / sizeof(pieces[0]))

static uint32_t random_state = 20210203;

/* A number below limit. */
static uint32_t
random_below(uint32_t limit)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (random_state >> 16) % limit;
}

/* Makes a random text of fewer than 16 pieces, which takes less than 1024 bytes; returns its length. */
static size_t
random_text(char *text)
{
	size_t length = 0;

	for (uint32_t n = random_below(16); n-- > 0;)
	{
		const char *piece = pieces[random_below(PIECE_COUNT)];

		memcpy(text + length, piece, strlen(piece));
		length += strlen(piece);
	}
	return length;
}

/* Is what the query is written as read as the same bytes, without a warning? */
static bool
reads_back(const AnQuery *query, const char *name, size_t length)
{
	char *written = an_query_write(query, &unit_memory);
	AnQueryParse again = parse(written, strlen(written));
	bool equal = again.query != NULL && again.warning_count == 0 && an_query_size(query) == an_query_size(again.query) &&
				 memcmp(query, again.query, an_query_size(query)) == 0;

	if (!equal)
		printf("not ok: \"%.*s\" is written \"%s\", which reads back as \"%s\" with %d warnings\n", (int) length, name,
			   written, again.query ? an_query_write(again.query, &unit_memory) : "(refused)", again.warning_count);
	return equal;
}

/* Random queries, one seed: what is written reads back as the same bytes. */
static void
test_reads_back(void)
{
	bool right = true;

	for (int round = 0; round < 50000 && right; round++)
	{
		char text[1024];
		size_t length = random_text(text);
		AnQueryParse read = parse(text, length);

		EXPECT(read.query != NULL);
		right = reads_back(read.query, text, length);
		EXPECT(right);
	}
}

/* The same of random queries that are joined. */
static void
test_joined_reads_back(void)
{
	AnQueryParse joined = parse("x1", 2);
	bool right = true;

	for (int round = 0; round < 10000 && right; round++)
	{
		char text[1024];
		size_t length = random_text(text);
		AnQueryParse read = parse(text, length);
		AnQueryParse next;

		an_query_combine(random_below(3), joined.query, read.query, &unit_memory, &next);
		EXPECT(next.error == AN_QUERY_OK);
		right = reads_back(next.query, text, length);
		EXPECT(right);
		joined = round % 8 == 7 ? read : next;
	}
}

/* Joining that goes deeper than parentheses may: what is accepted can be read again. */
static void
test_joined_too_deep(void)
{
	AnQueryParse one = parse("x1", 2), joined = one;

	for (int i = 0; joined.error == AN_QUERY_OK && i < 1000; i++)
	{
		an_query_combine(AN_QUERY_NOT, joined.query, NULL, &unit_memory, &joined);
		if (joined.error != AN_QUERY_OK)
			break;
		an_query_combine(i % 2 ? AN_QUERY_AND : AN_QUERY_OR, one.query, joined.query, &unit_memory, &joined);
		if (joined.error == AN_QUERY_OK)
			EXPECT(reads_back(joined.query, "deep", 4));
	}
	EXPECT(joined.error == AN_QUERY_TOO_DEEP && joined.query == NULL);
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
	test_joined_too_deep();
	test_reads_back();
	test_joined_reads_back();
	return unit_done("search_query");
}
