/*
 * interrupts.c
 *		Long work asks often whether it is to stop: counted in calls of the hook, not in time.
 */
#include "unit.h"

#include "dict/normalize.h"
#include "neardup/neardup.h"
#include "page/page.h"
#include "page/vector.h"
#include "search/headline.h"
#include "search/keys.h"
#include "search/match.h"
#include "search/rank.h"
#include "unicode/fold.h"

#define TEXT_BYTES (1 << 20)

/* Bytes of text that may be worked on without asking: some milliseconds. */
#define BYTES_PER_CHECK (256 * 1024)

static const char *const units[] = {"قال وزير الدفاع محمد علي \"لن نقبل بهذا أبدا\" في 3 فبراير 2021. ", "قال الوزير\n", "سلام",
									"« ", "<p>قال <b>الوزير</b> &laquo;نعم&raquo;.</p>\n", "<div>", "<a x=1 "};

static unsigned checks;

static void
count_check(void)
{
	checks++;
}

/* Where the hook cannot be called. */
static bool
count_look(void)
{
	checks++;
	return false;
}

static void
read_parts(const char *text, size_t length, int parts)
{
	AnDocument document;

	an_page_read(&document, text, length, parts, AN_NO_TIME, &unit_memory);
}

static void
fields(const char *text, size_t length)
{
	read_parts(text, length, AN_PAGE_FIELDS);
}

static void
dates(const char *text, size_t length)
{
	read_parts(text, length, AN_PAGE_DATES);
}

static void
numbers(const char *text, size_t length)
{
	read_parts(text, length, AN_PAGE_NUMBERS);
}

static void
names(const char *text, size_t length)
{
	read_parts(text, length, AN_PAGE_NAMES);
}

static void
phrases(const char *text, size_t length)
{
	read_parts(text, length, AN_PAGE_PHRASES);
}

static void
quotes(const char *text, size_t length)
{
	read_parts(text, length, AN_PAGE_QUOTES);
}

static void
vector(const char *text, size_t length)
{
	AnVector made;

	an_vector_build(&made, text, length, &unit_memory);
}

static void
keys(const char *text, size_t length)
{
	AnKeys made;

	an_keys_of_document(&made, text, length, &unit_memory);
}

static void
normalize(const char *text, size_t length)
{
	size_t room = an_fold(text, length, NULL, 0);
	char *key = an_memory_alloc(&unit_memory, room + 1);

	an_fold(text, length, key, room);
	an_normalize_undouble(key, room);
}

static void
fingerprint(const char *text, size_t length)
{
	int32_t made[AN_NEARDUP_BANDS];

	an_neardup_keys(text, length, made, &unit_memory);
}

#define ANY_QUERY "\"وزير الدفاع\" OR علي OR وزي* OR said:محمد OR zzzz~"

/* Makes a query ready. */
static void
ask(AnMatch *match, const char *query)
{
	AnQueryParse parse;

	an_query_parse(query, strlen(query), &unit_memory, &parse);
	an_match_prepare(match, parse.query, &unit_memory);
}

/* A query of words alone, for which no page is read, and no word of which is met. */
static void
match_words(const char *text, size_t length)
{
	AnMatch match;

	ask(&match, "\"zzz yyy\" OR xxx*");
	an_match_document(&match, text, length, &unit_memory);
}

static void
match_fields(const char *text, size_t length)
{
	AnMatch match;

	ask(&match, "said:zzzz OR person:yyyy~ OR title:xxx*");
	an_match_document(&match, text, length, &unit_memory);
}

static void
rank(const char *text, size_t length)
{
	AnMatch match;
	AnRank ranking;

	ask(&match, ANY_QUERY);
	an_rank_prepare(&ranking, match.query, &unit_memory);
	an_rank_document(&ranking, &match, text, length, &unit_memory);
}

static void
headline(const char *text, size_t length)
{
	AnHeadlineOptions options = AN_HEADLINE_DEFAULTS;
	AnMatch match;

	options.max_fragments = 3;
	ask(&match, ANY_QUERY);
	an_headline_make(&match, text, length, &options, &unit_memory);
}

static const struct
{
	const char *name;
	void (*work)(const char *text, size_t length);
} works[] = {{"fields", fields}, {"dates", dates}, {"numbers", numbers}, {"names", names}, {"quotes", quotes},
			 {"phrases", phrases},
			 {"vector", vector}, {"keys", keys},   {"normalize", normalize}, {"fingerprint", fingerprint}, {"words", match_words},
			 {"in fields", match_fields}, {"rank", rank}, {"headline", headline}};

/* Was the hook called often enough while the unit, repeated, was worked on? */
static bool
asks_often(size_t work, const char *unit)
{
	static char text[TEXT_BYTES];
	size_t length = 0, size = strlen(unit);

	for (; length + size <= sizeof(text); length += size)
		memcpy(text + length, unit, size);
	checks = 0;
	works[work].work(text, length);
	if (checks >= length / BYTES_PER_CHECK)
		return true;
	printf("not ok: %s asks %u times in %zu bytes of \"%s\"\n", works[work].name, checks, length, unit);
	return false;
}

int
main(void)
{
	an_interrupt_hook = count_check;
	an_interrupt_pending = count_look;
	for (size_t work = 0; work < sizeof(works) / sizeof(works[0]); work++)
		for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
			EXPECT(asks_often(work, units[i]));
	return unit_done("interrupts");
}
