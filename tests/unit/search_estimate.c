/*
 * search_estimate.c
 *		What the planner is told of queries: which find more, and which cost more.
 */
#include "unit.h"

#include <math.h>

#include "search/estimate.h"

static AnQuery *
query_of(const char *text)
{
	AnQueryParse parse;

	an_query_parse(text, strlen(text), &unit_memory, &parse);
	return parse.query;
}

static double
share(const char *text)
{
	return an_estimate_share(query_of(text), &unit_memory);
}

static double
cost(const char *text)
{
	return an_estimate_cost(query_of(text));
}

static void
test_words(void)
{
	EXPECT(share("في") == 0);
	EXPECT(share("") == 0);
	/* all forms of a word are as frequent as the word */
	EXPECT(share("رئيس") > 0.2);
	EXPECT(share("والرؤساء") == share("رئيس"));
	EXPECT(share("مطار") < share("رئيس") / 5);
	EXPECT(share("زقزقات") < share("مطار") / 5);
	EXPECT(share("زقزقات") > 0);
	/* what may be more words is more */
	EXPECT(share("مطار*") > share("مطار"));
	EXPECT(share("مط*") > share("مطار*"));
	EXPECT(share("م*") > share("مط*"));
	EXPECT(share("مطار~") > share("مطار"));
}

static void
test_fields(void)
{
	EXPECT(share("title:رئيس") < share("رئيس"));
	EXPECT(share("body:رئيس") == share("رئيس"));
	EXPECT(share("person:رئيس") < share("رئيس"));
	EXPECT(share("said:قالن") < share("person:قالن"));
	EXPECT(share("person:زقزقات") > share("زقزقات"));
	/* dates by length; open ones are long */
	EXPECT(share("date:2021-02-01") < share("date:2021-02"));
	EXPECT(share("date:2021-02") < share("date:2021"));
	EXPECT(share("date:2021") < share("date:2021.."));
	EXPECT(share("date:0001..9999") < 1);
}

static void
test_operators(void)
{
	double a = share("رئيس"), b = share("مطار");

	/* both are together more often than by chance, never more often than the rarer */
	EXPECT(share("رئيس مطار") > a * b && share("رئيس مطار") < b);
	EXPECT(share("رئيس مطار") == share("مطار رئيس"));
	EXPECT(share("\"رئيس مطار\"") < share("رئيس مطار"));
	EXPECT(share("رئيس OR مطار") > a && share("رئيس OR مطار") < a + b);
	EXPECT(fabs(share("-رئيس") - (1 - a)) < 1e-9);
	EXPECT(share("مطار -رئيس") < b);
	EXPECT(share("-زقزقات") > 0.99 && share("-زقزقات") < 1);
	EXPECT(share("(رئيس OR مطار) (وزير OR قصر)") < share("رئيس OR مطار"));
}

/* A share is one whatever is asked: between nothing and everything, and never no number. */
static void
test_many(void)
{
	char text[40000];
	size_t length = 0;

	for (int i = 0; i < 3000; i++)
		length += (size_t) sprintf(text + length, "w%d %s", i, i % 2 ? "OR " : "");
	EXPECT(share(text) > 0 && share(text) < 1);
	EXPECT(cost(text) > 0);
	EXPECT(share("\xFF\xFE* OR \"\xFF\" -person:\xD8~") >= 0);
}

/* What an index hands over, and whether it has to be asked again. */
static double
handed(const char *text, bool words)
{
	return an_estimate_handed(query_of(text), words, &unit_memory);
}

static bool
exact(const char *text, bool words)
{
	return an_estimate_exact(query_of(text), words, &unit_memory);
}

static void
test_handed(void)
{
	/* keys know words and fields, not phrases nor what is of the body */
	EXPECT(exact("رئيس", false) && handed("رئيس", false) == share("رئيس"));
	EXPECT(exact("رئيس OR (مطار date:2021)", false));
	EXPECT(exact("person:قالن", false) && exact("title:رئيس", false) && exact("رئي*", false) && exact("رئيييس~", false));
	EXPECT(!exact("\"رئيس مطار\"", false) && handed("\"رئيس مطار\"", false) == share("رئيس مطار"));
	EXPECT(!exact("body:رئيس", false) && handed("body:رئيس", false) == share("رئيس"));
	EXPECT(!exact("رئيس OR \"رئيس مطار\"", false));
	EXPECT(!exact("said:قالن رئيس", false));
	/* what is excluded is never sure */
	EXPECT(!exact("رئيس -مطار", false) && handed("رئيس -مطار", false) == share("رئيس -مطار"));
	EXPECT(handed("-\"رئيس مطار\"", false) == share("-\"رئيس مطار\""));
	/* without keys of fields everything is handed over, unless a word is asked for too */
	EXPECT(exact("رئيس", true) && handed("رئيس", true) == share("رئيس"));
	EXPECT(!exact("person:قالن", true) && handed("person:قالن", true) > 0.99);
	EXPECT(!exact("date:2021", true) && handed("date:2021", true) > 0.99);
	EXPECT(!exact("title:رئيس", true) && handed("title:رئيس", true) == share("رئيس"));
	EXPECT(handed("person:قالن مطار", true) < share("مطار") * 1.01);
	EXPECT(handed("person:قالن OR مطار", true) > 0.99);
	EXPECT(handed("مطار -person:قالن", true) >= share("مطار -person:قالن"));
	EXPECT(handed("في", false) == 0 && handed("في", true) == 0);
}

static void
test_costs(void)
{
	EXPECT(cost("في") < cost("وزير"));
	EXPECT(cost("وزير") < cost("title:وزير"));
	EXPECT(cost("date:2021") < cost("person:قالن"));
	EXPECT(cost("وزير") < cost("date:2021"));
	EXPECT(cost("وزير") < cost("وزيرر~"));
}

int
main(void)
{
	test_words();
	test_fields();
	test_operators();
	test_many();
	test_handed();
	test_costs();
	return unit_done("search_estimate");
}
