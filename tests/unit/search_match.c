/*
 * search_match.c
 *		Misspelt words, the keys of a page, and what the index may conclude from them.
 */
#include "unit.h"

#include "search/keys.h"
#include "search/pack.h"
#include "search/match.h"

static bool
near(const char *a, const char *b)
{
	AnTypo typo;

	an_typo_prepare(&typo, a, strlen(a));
	return an_typo_near(&typo, b, strlen(b));
}

static void
test_typo(void)
{
	/* no error */
	EXPECT(near("قالن", "قالن"));
	EXPECT(near("من", "من"));
	/* one: left out, put in, another, exchanged */
	EXPECT(near("سوليفان", "سوليفن"));
	EXPECT(near("سوليفن", "سوليفان"));
	EXPECT(near("سوليفان", "سوليغان"));
	EXPECT(near("wrod", "word"));
	EXPECT(near("abcd", "bcd"));
	EXPECT(near("abcd", "abcde"));
	/* two: from eight letters on */
	EXPECT(!near("abcdefg", "abcdxyg"));
	EXPECT(near("abcdefgh", "abcdxygh"));
	EXPECT(near("abcdefgh", "badcefgh"));
	EXPECT(!near("abcdefgh", "abcxyzgh"));
	EXPECT(near("abcdefgh", "abcdefghij"));
	EXPECT(!near("abcdefgh", "abcdefghijk"));
	/* short words are only themselves */
	EXPECT(!near("من", "عن"));
	EXPECT(!near("", "a"));
	/* long ones too, and bytes that are no letters */
	EXPECT(near("abcdefghijklmnopqrstuvwxyzabcdefghij", "abcdefghijklmnopqrstuvwxyzabcdefghij"));
	EXPECT(!near("abcdefghijklmnopqrstuvwxyzabcdefghij", "abcdefghijklmnopqrstuvwxyzabcdefghi"));
	EXPECT(near("\xFF\xFE\xFD", "\xFF\xFD"));
}

/* The distance of two words of bytes by the definition, the whole table. */
static int
distance(const char *a, int m, const char *b, int n)
{
	int d[13][13];

	for (int i = 0; i <= m; i++)
		for (int j = 0; j <= n; j++)
		{
			d[i][j] = i == 0 ? j : j == 0 ? i : d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			if (i > 0 && j > 0 && d[i - 1][j] + 1 < d[i][j])
				d[i][j] = d[i - 1][j] + 1;
			if (i > 0 && j > 0 && d[i][j - 1] + 1 < d[i][j])
				d[i][j] = d[i][j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < d[i][j])
				d[i][j] = d[i - 2][j - 2] + 1;
		}
	return d[m][n];
}

/* Random words of few letters: near is what the distance says. */
static void
test_typo_distance(void)
{
	uint32_t random = 12345;
	char word[2][13] = {""};

	for (int round = 0; round < 200000; round++)
	{
		int length[2];

		for (int w = 0; w < 2; w++)
		{
			random = random * 1664525u + 1013904223u;
			length[w] = 3 + (int) (random >> 16) % 10;
			for (int i = 0; i < length[w]; i++)
			{
				random = random * 1664525u + 1013904223u;
				/* the second is mostly the first */
				word[w][i] = w == 1 && (random >> 12) % 4 && i < length[0] ? word[0][i] : (char) ('a' + (random >> 24) % 5);
			}
			word[w][length[w]] = '\0';
		}
		EXPECT(near(word[0], word[1]) == (distance(word[0], length[0], word[1], length[1]) <= (length[0] >= 8 ? 2 : 1)));
	}
}

static const char page[] = "قمة في تونس\n\n15 أبريل 2021\n\nأكد الوزير سالم الهاشمي \"ضرورة استقرار أسعار النفط في "
						   "العالم\" خلال لقاء مع وزير الطاقة محمود شاكر.\n\nالمصدر | الخليج الجديد";

/* Is there a key of that field's letter with that payload? */
static bool
has_key(const AnKeys *keys, char letter, const char *payload)
{
	char packed[200];
	size_t length = an_pack(packed, payload, strlen(payload));

	for (uint32_t i = 0; i < keys->count; i++)
	{
		const char *bytes = keys->bytes + keys->keys[i].offset;

		if (bytes[0] == letter && keys->keys[i].length == length + 1 && memcmp(bytes + 1, packed, length) == 0)
			return true;
	}
	return false;
}

static void
test_keys(void)
{
	AnKeys keys;

	an_keys_of_document(&keys, page, sizeof(page) - 1, &unit_memory);
	EXPECT(has_key(&keys, 'w', "قمه"));
	EXPECT(has_key(&keys, 't', "قمه"));
	EXPECT(has_key(&keys, 'w', "سعر"));
	EXPECT(!has_key(&keys, 't', "سعر"));
	EXPECT(!has_key(&keys, 'w', "في"));
	/* other names from each word on, by their lexemes */
	EXPECT(has_key(&keys, 's', "خليج جديد "));
	EXPECT(has_key(&keys, 's', "جديد "));
	/* persons from each word on behind its sounds */
	EXPECT(has_key(&keys, 'p', "ms محمود شاكر"));
	EXPECT(has_key(&keys, 'p', "Skr شاكر"));
	EXPECT(!has_key(&keys, 'q', "ms محمود شاكر"));
	EXPECT(has_key(&keys, 'q', "slm سالم الهاشمي"));
	for (uint32_t i = 0; i < keys.count; i++)
		for (uint32_t k = i + 1; k < keys.count; k++)
			EXPECT(keys.keys[i].length != keys.keys[k].length ||
				   memcmp(keys.bytes + keys.keys[i].offset, keys.bytes + keys.keys[k].offset, keys.keys[i].length) != 0);
	/* words alone: no title, name or date, and the same words */
	an_keys_of_words(&keys, page, sizeof(page) - 1, &unit_memory);
	EXPECT(has_key(&keys, 'w', "نفط"));
	for (uint32_t i = 0; i < keys.count; i++)
		EXPECT(keys.bytes[keys.keys[i].offset] == 'w');

	an_keys_of_document(&keys, "", 0, &unit_memory);
	EXPECT(keys.count == 0);
}

static AnQuery *
query_of(const char *text)
{
	AnQueryParse parse;

	an_query_parse(text, strlen(text), &unit_memory, &parse);
	return parse.query;
}

static bool
matches(const char *text)
{
	AnMatch match;

	an_match_prepare(&match, query_of(text), &unit_memory);
	return an_match_document(&match, page, sizeof(page) - 1, &unit_memory);
}

static void
test_match(void)
{
	EXPECT(matches("person:\"سالم الهاشمي\""));
	/* a phrase does not go from one name into the next */
	/* words decide before names are read, or leave them to decide */
	EXPECT(!matches("person:محمود زلزال"));
	EXPECT(matches("person:محمود OR نفط"));
	EXPECT(matches("person:محمود نفط"));
	EXPECT(!matches("person:زيدان نفط"));
	EXPECT(matches("-(person:محمود زلزال)"));
	EXPECT(!matches("-(person:محمود نفط)"));
	EXPECT(matches("-(person:زيدان نفط)"));
	EXPECT(!matches("said:محمود نفط"));
	EXPECT(matches("said:سالم نفط"));
	EXPECT(!matches("said:سالم قمة"));
	EXPECT(matches("-(said:سالم قمة)"));
	EXPECT(matches("date:2021 (نفط OR title:زلزال)"));
	EXPECT(!matches("date:2020 \"أسعار النفط\""));
	EXPECT(!matches("date:2021 \"النفط أسعار\""));
	EXPECT(!matches("person:\"الهاشمي محمود\""));
	EXPECT(matches("person:(سالم محمود)"));
	EXPECT(matches("\"سعر نفط\" -قطر"));
	EXPECT(matches("\"استقرار النفط\"*") == false);
	EXPECT(!matches(""));
}

static size_t taken;

static void *
grow_and_count(void *context, void *old, size_t size)
{
	taken += size;
	return unit_memory.grow(context, old, size);
}

/* The bytes that matching a text of 20,000 words takes for a query; *matched is the answer. */
static size_t
match_takes(const char *query, bool *matched)
{
	AnMemory counting = {grow_and_count, unit_memory.context};
	static char text[20000 * 9 + 1];
	AnMatch match;

	for (int i = 0; i < 20000; i++)
		memcpy(text + i * 9, "كتاب ", 9);
	an_match_prepare(&match, query_of(query), &unit_memory);
	taken = 0;
	*matched = an_match_document(&match, text, strlen(text), &counting);
	return taken;
}

/* A word that a query says again and again is held once. */
static void
test_repeated(void)
{
	char query[300 * 64] = "";
	bool once, often;
	size_t least = match_takes("\"كتاب كتاب كتاب مصر\"", &once);

	for (int i = 0; i < 300; i++)
		snprintf(query + strlen(query), 64, "\"كتاب كتاب مصر\" OR \"كتاب تركيا\" OR ");
	EXPECT(match_takes(query, &often) < 2 * least);
	EXPECT(!once && !often);
	strcat(query, "\"كتاب كتاب كتاب\"");
	match_takes(query, &often);
	EXPECT(often);
	/* in another field, or loosely, it is another word */
	match_takes("\"كتاب كتاب\" -title:مصر كتا* كتابب~", &often);
	EXPECT(often);
	match_takes("\"كتاب كتاب\" مدرس*", &often);
	EXPECT(!often);
	match_takes("كتاب source:كتاب", &often);
	EXPECT(!often);
}

/* What the index says of a query when it has found all, or none, of its keys. */
static AnTruth
index_says(const char *text, AnTruth every)
{
	AnQuery *query = query_of(text);
	AnSoughtKey *sought;
	uint32_t count = an_keys_of_query(query, &unit_memory, &sought);
	uint8_t *found = malloc(count + 1);
	uint8_t *value = malloc(query->node_count + 1);

	memset(found, every, count);
	return an_keys_decide(query, found, value);
}

static void
test_decide(void)
{
	EXPECT(index_says("تركيا يونان", AN_YES) == AN_YES);
	EXPECT(index_says("تركيا يونان", AN_NO) == AN_NO);
	EXPECT(index_says("-تركيا", AN_NO) == AN_MAYBE);
	EXPECT(index_says("-تركيا", AN_YES) == AN_NO);
	EXPECT(index_says("\"تركيا يونان\"", AN_YES) == AN_MAYBE);
	EXPECT(index_says("\"تركيا يونان\"", AN_NO) == AN_NO);
	EXPECT(index_says("-\"تركيا يونان\"", AN_YES) == AN_MAYBE);
	EXPECT(index_says("body:تركيا", AN_YES) == AN_MAYBE);
	EXPECT(index_says("title:تركيا date:2021 person:قالن ترك*", AN_YES) == AN_YES);
	EXPECT(index_says("تركيا OR \"يونان مصر\"", AN_YES) == AN_YES);
	EXPECT(index_says("", AN_YES) == AN_NO);
}

int
main(void)
{
	test_typo();
	test_typo_distance();
	test_keys();
	test_match();
	test_repeated();
	test_decide();
	return unit_done("search_match");
}
