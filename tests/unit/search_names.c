/*
 * search_names.c
 *		Names by their sounds, what somebody said, ranks: the index never says what the page denies.
 */
#include "unit.h"

#include "search/keys.h"
#include "search/named.h"
#include "search/quoted.h"
#include "search/rank.h"

static AnQuery *
query_of(const char *text)
{
	AnQueryParse parse;

	an_query_parse(text, strlen(text), &unit_memory, &parse);
	return parse.query;
}

/* The keys of a query's name, with a comma behind each. */
static const char *
keys_of(const char *text, AnQueryMode mode)
{
	static char out[AN_NAMED_KEYS_MAX * (AN_SOUND_KEY_MAX + 1)];
	AnNamedKeys keys;

	an_named_keys(&keys, text, strlen(text), mode);
	out[0] = '\0';
	for (uint32_t i = 0; i < keys.count; i++)
		strcat(strcat(out, keys.key[i]), ",");
	return out;
}

static void
add_page_key(void *context, uint32_t first, const char *key)
{
	sprintf((char *) context + strlen(context), "%u%s,", first, key);
}

/* The keys of a page's name, each behind the number of its first word. */
static const char *
page_keys_of(const char *text)
{
	static char out[1000];
	AnNamedName name;

	out[0] = '\0';
	an_named_read(&name, text, strlen(text));
	for (uint32_t i = 0; i < name.count; i++)
		an_named_visit(&name, i, add_page_key, out);
	return out;
}

static void
test_keys(void)
{
	/* ج is j or g, which are one here */
	EXPECT(strcmp(keys_of("أردوجان", AN_MODE_EXACT), "arskn,") == 0);
	EXPECT(strcmp(keys_of("Erdogan", AN_MODE_EXACT), "arskn,") == 0);
	EXPECT(strcmp(keys_of("قالن", AN_MODE_EXACT), "kln,") == 0);
	/* h is left out, but something has to be left of it */
	EXPECT(strcmp(keys_of("محمد", AN_MODE_EXACT), "ms,") == 0);
	EXPECT(strcmp(keys_of("حي", AN_MODE_EXACT), "h,") == 0);
	EXPECT(strcmp(keys_of("123", AN_MODE_EXACT), "#,") == 0);
	/* of several words the first, and what they can be as one; what may be no article, and no f */
	EXPECT(strcmp(keys_of("Abd Allah", AN_MODE_EXACT), "abs,absl,") == 0);
	EXPECT(strcmp(keys_of("Hosni Mubarak", AN_MODE_EXACT), "sn,snmbrk,") == 0);
	EXPECT(strcmp(keys_of("Ilham", AN_MODE_EXACT), "alm,m,") == 0);
	EXPECT(strcmp(keys_of("فؤاد", AN_MODE_EXACT), "fs,s,") == 0);
	/* a word that is not whole has none: under any key, or under those of the words before it */
	EXPECT(strcmp(keys_of("Erdo", AN_MODE_PREFIX), ",") == 0);
	EXPECT(strcmp(keys_of("Hosni Mub", AN_MODE_PREFIX), "sn,") == 0);

	EXPECT(strcmp(page_keys_of("حسني مبارك"), "0sn,1mbrk,") == 0);
	EXPECT(strcmp(page_keys_of("عبد الله السيسي"), "0absl,1l,2s,") == 0);
	EXPECT(strcmp(page_keys_of("حسن نصر الله"), "0sn,1nsr,1nsrl,2l,") == 0);
	EXPECT(strcmp(page_keys_of(""), "") == 0);
}

/* Does a query's name meet one of a page from its first word on, up to which word?  The index's form of it must say the same. */
static int
meets(const char *query, const char *text)
{
	AnNamed *named = an_named_prepare(query_of(query), 0, &unit_memory);
	AnNamedName name, kept;
	char entry[AN_NAMED_ENTRY_MAX];
	uint32_t end, kept_end;
	bool met;
	size_t length;

	an_named_read(&name, text, strlen(text));
	met = an_named_match(named, &name, 0, &end);
	length = an_named_write(entry, &name, 0, "key");
	EXPECT(length <= AN_NAMED_ENTRY_MAX && memcmp(entry, "key ", 4) == 0);
	an_named_read_entry(&kept, entry + 4, length - 4);
	EXPECT(an_named_match(named, &kept, 0, &kept_end) == met);
	EXPECT(!met || kept_end == end);
	/* once more, when the words are known */
	EXPECT(an_named_match(named, &name, 0, &kept_end) == met);
	return met ? (int) end : 0;
}

static void
test_meets(void)
{
	EXPECT(meets("person:\"Hosni Mubarak\"", "حسني مبارك") == 2);
	EXPECT(meets("person:Hosni", "حسني مبارك") == 1);
	EXPECT(meets("person:\"Hosni Mubarak\"", "حسني الزعيم") == 0);
	EXPECT(meets("person:\"Hosni Mubarak\"", "مبارك حسني") == 0);
	/* words may be left out of a person's name, not of a place's */
	EXPECT(meets("person:\"Hosni Mubarak\"", "حسني السيد مبارك") == 3);
	EXPECT(meets("place:\"Hosni Mubarak\"", "حسني السيد مبارك") == 0);
	EXPECT(meets("person:\"حسني مبارك\"", "حسني محمود سالم فؤاد مبارك") == 0);
	/* and divided otherwise */
	EXPECT(meets("person:Abdullah", "عبد الله") == 2);
	EXPECT(meets("person:\"Abd Allah\"", "عبدالله") == 1);
	EXPECT(meets("person:\"Hassan Nasrallah\"", "حسن نصر الله") == 3);
	EXPECT(meets("place:\"Abu Dhabi\"", "أبوظبي") == 1);
	EXPECT(meets("place:\"6 أكتوبر\"", "6 أكتوبر") == 2);
	EXPECT(meets("place:\"6 أكتوبر\"", "7 أكتوبر") == 0);
	/* the last word may be a beginning, or misspelt; with or without ال */
	EXPECT(meets("person:أردو*", "أردوغان") == 1);
	EXPECT(meets("person:اردو*", "أردوغان") == 1);
	EXPECT(meets("person:\"Hosni مبا*\"", "حسني مبارك") == 2);
	EXPECT(meets("person:سيس*", "السيسي") == 1);
	EXPECT(meets("person:اردغان~", "أردوغان") == 1);
	EXPECT(meets("person:مبرك~", "أردوغان") == 0);
	/* and a word before the last */
	EXPECT(strcmp(keys_of("حس* مبارك", AN_MODE_EXACT), ",") == 0);
	EXPECT(meets("person:\"حس* مبارك\"", "حسني مبارك") == 2);
	EXPECT(meets("person:\"حسنى~ مبارك\"", "حسني مبارك") == 2);
	EXPECT(meets("person:\"حس* مبارك\"", "محمد مبارك") == 0);
	/* marks are none of the name; letters of other scripts, and those that the index keeps behind an escape */
	EXPECT(meets("person:مبارك", "مُبَـارَك") == 1);
	EXPECT(meets("person:Erdoğan", "أردوغان") == 1);
	EXPECT(meets("person:پوتين", "بوتين") == 1);
	EXPECT(meets("person:Путин", "Путин") == 1);
	/* more words than can be met */
	EXPECT(meets("person:\"أ ب ت ث ج ح خ\"", "أ ب ت ث ج ح خ") == 0);
	EXPECT(meets("person:\"أ ب ت ث ج ح\"", "أ ب ت ث ج ح خ") == 6);
}

/* ---- the index and the page ---- */

static const char *const pages[] = {
	"زيارة إلى باريس\n\nوصل الرئيس التركي رجب طيب أردوغان إلى باريس. وقال أردوغان: \"نحن مع حلف الناتو في كل شيء\".\n\n"
	"وأضاف المتحدث باسم الرئاسة إبراهيم قالن: \"العلاقات مع واشنطن جيدة هذه الأيام\". وقال قالن: \"لن يضعف حلف الناتو أبدا\".",
	"لقاء في أبوظبي\n\nالتقى الملك عبد الله الثاني ولي عهد أبوظبي محمد بن زايد، والرئيس عبد الفتاح السيسي.",
	"خبر\n\nوقال محمود عباس: \"السلام ممكن إذا أرادت إسرائيل ذلك\". وزار صلاح الدين محمد مدينة أبو ظبي.",
	"",
};

static const char *const queries[] = {
	"person:Erdogan", "person:أردوجان", "person:\"Recep Tayyip Erdogan\"", "person:قالن", "person:Kalin", "person:\"Ibrahim Kalin\"",
	"person:محمود", "person:Mohammed", "person:\"Mohammed bin Zayed\"", "person:Abdullah", "person:\"King Abdullah\"", "person:Al-Sisi",
	"person:\"Abdel-Fattah Al-Sisi\"", "person:\"Salah al-Din\"", "person:Saladin", "place:\"Abu Dhabi\"", "place:أبوظبي", "place:\"أبو ظبي\"", "place:Paris",
	"-person:Erdogan", "said:Abbas", "said:Kalin \"حلف الناتو\"", "said:قالن واشنطن الناتو", "said:محمود ممكن", "-(said:قالن باريس)",
	"said:قالن said:أردوغان الناتو", "person:Erdog*", "person:Kalinn~", "person:\"x y z\"",
};

/* What the index says of a query for a page. */
static AnTruth
index_says(const AnQuery *query, const AnKeys *keys)
{
	AnSoughtKey *sought;
	uint32_t count = an_keys_of_query(query, &unit_memory, &sought);
	uint8_t *found = an_memory_alloc(&unit_memory, count + 1);
	uint8_t *value = an_memory_alloc(&unit_memory, query->node_count + 1);

	for (uint32_t i = 0; i < count; i++)
	{
		found[i] = AN_NO;
		for (uint32_t k = 0; k < keys->count; k++)
		{
			const char *bytes = keys->bytes + keys->keys[k].offset;
			uint32_t length = keys->keys[k].length;

			if (sought[i].range ? an_key_in_range(&sought[i], bytes, length) == 0
								: length == sought[i].length && memcmp(bytes, sought[i].bytes, length) == 0)
				found[i] = AN_YES;
		}
	}
	return an_keys_decide(query, found, value);
}

/* The index may leave a question open, but what it says is what the page says. */
static void
test_index(void)
{
	int matches = 0, sure = 0;

	for (size_t p = 0; p < sizeof(pages) / sizeof(pages[0]); p++)
	{
		AnKeys keys;

		an_keys_of_document(&keys, pages[p], strlen(pages[p]), &unit_memory);
		for (size_t q = 0; q < sizeof(queries) / sizeof(queries[0]); q++)
		{
			AnQuery *query = query_of(queries[q]);
			AnTruth truth = index_says(query, &keys);
			AnMatch match;
			bool page;

			an_match_prepare(&match, query, &unit_memory);
			page = an_match_document(&match, pages[p], strlen(pages[p]), &unit_memory);
			if (truth != AN_MAYBE && page != (truth == AN_YES))
				printf("page %zu, %s: index %d, page %d\n", p, queries[q], truth, page);
			EXPECT(truth == AN_MAYBE || page == (truth == AN_YES));
			matches += page;
			sure += truth != AN_MAYBE;
		}
	}
	EXPECT(matches > 25);
	EXPECT(sure > 70);
}

/* ---- what somebody said ---- */

/* How many groups a query has. */
static int
groups_of(const char *text)
{
	AnQuery *query = query_of(text);
	AnQuoted quoted = {0};
	int count = 0;

	while (an_quoted_next(query, &quoted))
		count++;
	return count;
}

static void
test_quoted(void)
{
	AnQuoted quoted = {0};
	AnQuery *query = query_of("تركيا said:قالن said:إبراهيم \"حلف الناتو\" واشنطن -روسيا");

	EXPECT(an_quoted_next(query, &quoted));
	EXPECT(query->nodes[quoted.speakers].field == AN_FIELD_SAID && query->nodes[quoted.words].phrase == 1);
	EXPECT(query->nodes[quoted.end].kind == AN_QUERY_NOT);
	EXPECT(!an_quoted_next(query, &quoted));
	EXPECT(groups_of("said:قالن") == 0);
	EXPECT(groups_of("تركيا said:قالن") == 0);
	EXPECT(groups_of("said:قالن OR تركيا") == 0);
	EXPECT(groups_of("said:قالن title:تركيا يونان") == 0);
	EXPECT(groups_of("said:قالن تركيا title:مصر said:سالم نفط") == 2);
	EXPECT(groups_of("(said:قالن تركيا) OR (said:سالم نفط) OR -(said:عباس سلام)") == 3);
	EXPECT(groups_of("") == 0);
}

/* ---- ranks ---- */

/* The rank of a text. */
static double
rank_of(const char *text, const char *asked)
{
	AnQuery *query = query_of(asked);
	AnMatch match;
	AnRank rank;

	an_match_prepare(&match, query, &unit_memory);
	an_rank_prepare(&rank, query, &unit_memory);
	return an_rank_document(&rank, &match, text, strlen(text), &unit_memory);
}

static void
test_rank(void)
{
	AnRankPlace others[] = {{9, 1}, {4, 1}, {4, 1}};
	AnRankTerm term = {0};

	an_rank_add_place(&term, 7, 1, &unit_memory);
	an_rank_add_place(&term, 2, 3, &unit_memory);
	an_rank_add_place(&term, 5, 1, &unit_memory);
	an_rank_keep_followed(&term, others, 3, 2);
	EXPECT(term.count == 2 && term.places[0].position == 2 && term.places[0].weight == 3 && term.places[1].position == 7);
	an_rank_keep_followed(&term, others, 0, 2);
	EXPECT(term.count == 0);

	EXPECT(rank_of("زلزال سلام", "زلزال") > 0);
	EXPECT(rank_of("سلام", "زلزال") == 0);
	/* a word with two lexemes in common with the query's is one place */
	EXPECT(rank_of("علم", "علم") < 2 * rank_of("زلزال", "زلزال"));
}

int
main(void)
{
	test_keys();
	test_meets();
	test_index();
	test_quoted();
	test_rank();
	return unit_done("search_names");
}
