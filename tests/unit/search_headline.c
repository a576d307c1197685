/*
 * search_headline.c
 *		What a snippet promises, of texts put together at random: it is a part of the text, not longer than asked, marks
 *		what matches and all of it, and leaves nothing open.
 */
#include "unit.h"

#include "search/headline.h"
#include "search/marks.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

/* What marks and parts a snippet here: controls that no text has. */
#define START "\x01"
#define STOP "\x02"
#define BETWEEN "\x03"

#define TEXT_BYTES 8192

static const char *const bits[] = {
	"وزير", "الوزير", "وللوزراء", "وَزِيرُ", "الوزيـــر", "الطاقة", "طاقةٌ", "محطات", "محطة", "إس-400", "كوفيد-19", "50%", "و12,5", "NATO",
	"report", "reports", "في", "من", "قد", "لـ\"الشرق\"", "#القدس_الشرقية", "(محطة)", "«طاقة»", "...", "-", "،", "؛", "7",
	"\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAE", "\xE2\x81\xA7", "\xE2\x81\xA9", "\xC2\xA0", "\xD9\x91", "ولو"};

static const char *const ends[] = {". ", ".\n", "\n\n", "؟ ", "! ", ": ", "، "};

/* A query, and one of single words that a word it marks has to match. */
static const struct
{
	const char *query;
	const char *words;
	bool complete; /* every word that matches the second is to be marked */
} queries[] = {{"وزير", "وزير", true},
			   {"محطة طاقة", "محطة OR طاقة", true},
			   {"طاقة OR report", "طاقة OR report", true},
			   {"\"وزير الطاقة\"", "وزير OR طاقة", false},
			   {"محط* -وزير", "محط*", true},
			   {"المحظة~ 400", "المحظة~ OR 400", true},
			   {"nato 12.5 50%", "nato OR 12.5 OR 50%", true},
			   {"قدس كوفيد شرق", "قدس OR كوفيد OR شرق", true},
			   {"body:وزير", "وزير", false},
			   {"عنقاء", "عنقاء", true}};

static uint32_t state = 1;

/* A number below n. */
static uint32_t
pick(uint32_t n)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % n;
}

/* A text of some sentences. */
static size_t
make_text(char *text)
{
	size_t length = 0;

	for (uint32_t words = 1 + pick(120); words > 0; words--)
	{
		const char *bit = bits[pick(sizeof(bits) / sizeof(bits[0]))];
		const char *end = pick(9) == 0 ? ends[pick(sizeof(ends) / sizeof(ends[0]))] : pick(20) ? " " : "";

		length += (size_t) sprintf(text + length, "%s%s", bit, end);
	}
	return length;
}

static void
ask(AnMatch *match, const char *query)
{
	AnQueryParse parse;

	an_query_parse(query, strlen(query), &unit_memory, &parse);
	an_match_prepare(match, parse.query, &unit_memory);
}

static bool
is_paired(uint32_t c)
{
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* Copies text without paired controls and marks, white space as one space, none at its ends. */
static size_t
flatten(const char *text, size_t length, char *out)
{
	const char *at = text, *end = text + length;
	size_t n = 0;

	while (at < end)
	{
		const char *letter = at;
		uint32_t c = an_utf8_next(&at, end);

		if (c == 1 || c == 2 || is_paired(c))
			continue;
		if (!an_marks_is_space(c))
		{
			memcpy(out + n, letter, (size_t) (at - letter));
			n += (size_t) (at - letter);
		}
		else if (n > 0 && out[n - 1] != ' ')
			out[n++] = ' ';
	}
	n -= n > 0 && out[n - 1] == ' ';
	out[n] = '\0';
	return n;
}

/* Words between spaces that have a letter or a digit. */
static int
count_words(const char *flat)
{
	const char *at = flat, *end = flat + strlen(flat);
	bool word = false;
	int count = 0;

	while (at < end)
	{
		AnClass class = an_class(an_utf8_next(&at, end));

		if (class == AN_CLASS_SPACE)
			word = false;
		else if (!word && (class == AN_CLASS_ARABIC || class == AN_CLASS_LATIN || class == AN_CLASS_DIGIT))
		{
			word = true;
			count++;
		}
	}
	return count;
}

/* Is every embedding and isolate that is opened closed in it, and nothing else? */
static bool
is_balanced(const char *text, size_t length)
{
	const char *at = text, *end = text + length;
	int embeddings[TEXT_BYTES]; /* open inside each isolate that is open */
	int isolates = 0;

	embeddings[0] = 0;
	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);

		if (!is_paired(c))
			continue;
		if (c == 0x2069)
			isolates--;
		else if (c >= 0x2066)
			embeddings[++isolates] = 0;
		else
			embeddings[isolates] += c == 0x202C ? -1 : 1;
		if (isolates < 0 || embeddings[isolates] < 0)
			return false;
	}
	return embeddings[0] == 0 && isolates == 0;
}

/* Does it begin with a mark torn from its letter? */
static bool
begins_torn(const char *text, size_t length)
{
	const char *at = text;

	return length > 0 && an_class(an_utf8_next(&at, text + length)) == AN_CLASS_MARK && !(text[0] == '\xD9' && text[1] == '\x80');
}

/* Each marked run matches; what is left does not, if all is to be marked. */
static void
check_marks(const char *piece, size_t length, AnMatch *words, bool complete)
{
	char rest[2 * TEXT_BYTES];
	const char *at = piece, *end = piece + length, *start;
	size_t n = 0;

	while ((start = memchr(at, *START, (size_t) (end - at))) != NULL)
	{
		const char *stop = memchr(start, *STOP, (size_t) (end - start));

		EXPECT(stop != NULL);
		EXPECT(memchr(start + 1, *START, (size_t) (stop - start - 1)) == NULL);
		EXPECT(!begins_torn(start + 1, (size_t) (stop - start - 1)));
		EXPECT(an_match_document(words, start + 1, (size_t) (stop - start - 1), &unit_memory));
		n += (size_t) sprintf(rest + n, "%.*s | ", (int) (start - at), at);
		at = stop + 1;
	}
	n += (size_t) sprintf(rest + n, "%.*s", (int) (end - at), at);
	if (complete)
		EXPECT(!an_match_document(words, rest, n, &unit_memory));
}

/* Everything promised of a fragment. */
static void
check_piece(const char *text, const char *piece, size_t length, const AnHeadlineOptions *options)
{
	char flat_text[2 * TEXT_BYTES], flat[2 * TEXT_BYTES];

	flatten(text, strlen(text), flat_text);
	flatten(piece, length, flat);
	EXPECT(strstr(flat_text, flat) != NULL);
	EXPECT(count_words(flat) <= options->max_words);
	EXPECT(is_balanced(piece, length));
}

static void
test_random(void)
{
	char text[TEXT_BYTES];

	for (int round = 0; round < 4000; round++)
	{
		AnHeadlineOptions options = AN_HEADLINE_DEFAULTS;
		size_t q = pick(sizeof(queries) / sizeof(queries[0])), length = make_text(text);
		AnMatch match, words;
		const char *made, *at;
		int pieces = 0;

		options.start_sel = START;
		options.stop_sel = STOP;
		options.delimiter = BETWEEN;
		options.max_words = 1 + (int) pick(40);
		options.min_words = (int) pick(40);
		options.short_word = (int) pick(6);
		options.max_fragments = (int) pick(5);
		ask(&match, queries[q].query);
		ask(&words, queries[q].words);
		made = an_headline_make(&match, text, length, &options, &unit_memory);
		for (at = made; pieces == 0 || at[-1] == *BETWEEN; pieces++)
		{
			size_t size = strcspn(at, BETWEEN);

			check_piece(text, at, size, &options);
			check_marks(at, size, &words, queries[q].complete);
			at += size + 1;
			if (at[-1] == '\0')
				break;
		}
		EXPECT(pieces <= (options.max_fragments > 1 ? options.max_fragments : 1));
		/* what matches is shown */
		EXPECT(queries[q].complete == false || !an_match_document(&words, text, length, &unit_memory) || strchr(made, *START) != NULL);
	}
}

/* The same snippet whatever the query was asked before: what met nothing is remembered. */
static void
test_remembered(void)
{
	char text[TEXT_BYTES];
	AnHeadlineOptions options = AN_HEADLINE_DEFAULTS;
	AnMatch kept;

	ask(&kept, "title:وزير OR محط* OR body:طاقة");
	for (int round = 0; round < 500; round++)
	{
		size_t length = make_text(text);
		AnMatch fresh;

		ask(&fresh, "title:وزير OR محط* OR body:طاقة");
		EXPECT_TEXT(an_headline_make(&kept, text, length, &options, &unit_memory),
					an_headline_make(&fresh, text, length, &options, &unit_memory));
		EXPECT(an_match_document(&kept, text, length, &unit_memory) == an_match_document(&fresh, text, length, &unit_memory));
	}
}

/* Any bytes give a snippet. */
static void
test_bytes(void)
{
	static const char bytes[] = "\xD8\xA7\xD9\x91\xE2\x80\xAB\xAC. \n<>&-a1\"\xFF\xC3(";
	char text[300];

	for (int round = 0; round < 3000; round++)
	{
		AnHeadlineOptions options = AN_HEADLINE_DEFAULTS;
		size_t length = pick(sizeof(text));
		AnMatch match;

		for (size_t i = 0; i < length; i++)
			text[i] = bytes[pick(sizeof(bytes) - 1)];
		options.max_words = 1 + (int) pick(8);
		options.max_fragments = (int) pick(4);
		options.html_safe = pick(2);
		ask(&match, "ا* OR a OR 1");
		EXPECT(strlen(an_headline_make(&match, text, length, &options, &unit_memory)) <= 40 * (length + 1));
	}
}

int
main(void)
{
	test_random();
	test_remembered();
	test_bytes();
	return unit_done("search_headline");
}
