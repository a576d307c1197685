/*
 * parser_linear.c
 *		The scanner's work is linear in the text: counted in bytes looked at, not in time.
 *
 * The scanner is compiled once more into this file, under other names, with its steps counted.
 */
#include "unit.h"

static unsigned long long steps;

#define AN_SCAN_STEP() ((void) steps++)
#define an_scan_class_at counted_class_at
#define an_scan_char_at counted_char_at
#define an_scan_char_before counted_char_before
#define an_scan_run counted_run
#define an_scan_hyphen counted_hyphen
#define an_scan_begin counted_begin
#define an_scan_next counted_next
#define an_scan_next_solid counted_next_solid
#define an_scan_iso_t counted_iso_t
#define an_scan_word counted_word
#define an_scan_word_part counted_word_part
#define an_scan_number counted_number
#define an_scan_signed counted_signed
#define an_scan_address counted_address
#define an_scan_address_part counted_address_part
#define an_scan_host counted_host
#define an_scan_tag counted_tag
#define an_scan_entity counted_entity
#define an_scan_hashtag counted_hashtag
#define an_scan_mention counted_mention

#include "parser/scan.c"
#include "parser/words.c"
#include "parser/numbers.c"
#include "parser/addresses.c"
#include "parser/markup.c"

#include "fragments.h"

/* Bytes looked at per byte of text that nothing may exceed; news takes about 4 */
#define STEPS_PER_BYTE 250
#define UNIT_PIECES 4
#define TEXT_BYTES 20000

static unsigned long long
steps_of(const char *text, size_t length)
{
	AnScan scan;
	AnToken token;

	steps = 0;
	an_scan_begin(&scan, text, length);
	while (an_scan_next(&scan, &token))
		;
	return steps;
}

/* The unit repeated: four times the text takes no more than about four times the steps. */
static bool
is_linear(const char *unit, size_t size)
{
	static char text[4 * TEXT_BYTES];
	unsigned long long once, four;
	size_t length = 0;

	while (length + size <= sizeof(text))
	{
		memcpy(text + length, unit, size);
		length += size;
	}
	once = steps_of(text, length / 4);
	four = steps_of(text, length);
	if (four <= 5 * once + 1000 && four <= (unsigned long long) length * STEPS_PER_BYTE)
		return true;
	printf("not ok: %llu steps for %zu bytes, %llu for %zu: \"%.*s\" repeated\n", once, length / 4, four,
		   length, (int) size, unit);
	return false;
}

static const char *const units[] = {
	"<",	  "<!--",	 "<!--a",	"<a \"", "<a \"<b '", "</",		 "a@",	"a.",	"a@a.",	  "@a",
	"#a",	  "#_",		 "a-",		"a--",	 "-",		  "-1",		 "1-",	"1,",	"1,111,", "1.",
	"1.1,",	  "1,1.",	 "%1",		"/a",	 "/",		  "./",		 "a/",	"a/b.", "~/",	  "&",
	"&a",	  "&#1",	 "http://", "http:", "://",		  "a:",		 "a_",	"_",	"+",	  "a+",
	"بـ",	  "بـ\"",	 "ب\"",		"و",	 "ب-",		  "ب1",		 "ب1-", "ب1.",	"\u200F", "ب\u200F",
	"\u064B", "ب\u064B", "1e",		"1e1",	 "e-",		  "a1",		 "aب",	"?",	"a.b/c?", "a.com/",
	"a.com:", "a.com/(", "x.com?",	"\xD9",	 "\x80",	  "1\u200F", "ـ",	"#ـ",	"ب ",	  "1 ",
	"a ",	  "١٬",		 "٫١",		"٪١",	 "(1",		  "\"a",
};

int
main(void)
{
	int failed = 0;

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		EXPECT(is_linear(units[i], strlen(units[i])));
	for (int i = 0; i < 3000 && failed < 5; i++)
	{
		char unit[(UNIT_PIECES + 1) * FRAGMENT_MAX];
		size_t size = 0;

		for (uint32_t n = 1 + random_below(UNIT_PIECES); n > 0; n--)
			size = put_fragment(unit, size);
		failed += !is_linear(unit, size);
	}
	EXPECT(failed == 0);
	return unit_done("parser_linear");
}
