/*
 * parser_scan.c
 *		The scanner: what it makes of news, and that it loses no byte of anything.
 */
#include "unit.h"

#include "fragments.h"
#include "parser/scan.h"
#include "promises.h"

#define ROUNDS 60000
#define TEXT_MAX 400

/* The tokens of text as "type:text", parts in parentheses, blanks left out. */
static const char *
tokens_of(const char *text)
{
	static char out[4096];
	AnScan scan;
	AnToken token;
	size_t n = 0;

	out[0] = '\0';
	an_scan_begin(&scan, text, strlen(text));
	while (an_scan_next(&scan, &token))
		if (token.type != AN_TOKEN_BLANK)
			n += (size_t) snprintf(out + n, sizeof(out) - n, token.part ? "%s(%d:%.*s)" : "%s%d:%.*s",
								   n > 0 ? " " : "", token.type, (int) token.length, text + token.start);
	return out;
}

static const char *const cases[][2] = {
	{"", ""},
	{" \n،", ""},
	{"قال الرئيس: «نعم».", "2:قال 2:الرئيس 2:نعم"},
	{"مُحَمَّد العـــربي", "2:مُحَمَّد 2:العـــربي"},
	{"م\u200Cصر \u200Fمصر\u200E", "2:م\u200Cصر 2:مصر"},
	{"\u064Bمصر", "2:مصر"},
	{"ـ", ""},
	{"ﻻ ﷲ", "2:ﻻ 2:ﷲ"},
	{"Reuters AFP2 café Москва", "1:Reuters 3:AFP2 2:café 2:Москва"},
	/* compounds and designators */
	{"إس-400", "15:إس-400 (10:إس) (9:400)"},
	{"كوفيد-19 يعود", "15:كوفيد-19 (10:كوفيد) (9:19) 2:يعود"},
	{"F-35A", "15:F-35A (11:F) (9:35A)"},
	{"SARS-CoV-2", "15:SARS-CoV-2 (11:SARS) (11:CoV) (9:2)"},
	{"GPT-3.5.", "15:GPT-3.5 (11:GPT) (9:3.5)"},
	{"التركية-الأمريكية", "17:التركية-الأمريكية (10:التركية) (10:الأمريكية)"},
	{"Al-Jazeera", "16:Al-Jazeera (11:Al) (11:Jazeera)"},
	{"F\u201135", "15:F\u201135 (11:F) (9:35)"},
	{"تركيا - أمريكا", "2:تركيا 2:أمريكا"},
	{"كلمة--كلمة", "2:كلمة 2:كلمة"},
	{"كلمة- كلمة -كلمة", "2:كلمة 2:كلمة 2:كلمة"},
	{"ب-52", "15:ب-52 (10:ب) (9:52)"},
	{"إس–400 2011–2015 مصر–قطر", "15:إس–400 (10:إس) (9:400) 22:2011 22:2015 2:مصر 2:قطر"},
	{"القصة-هنا- تبدأ -كما-قلت", "2:القصة 2:هنا 2:تبدأ 2:كما 2:قلت"},
	{"-n-كاميرا الشاشة", "1:n 2:كاميرا 2:الشاشة"},
	{"أ-ب-ج-د-", "17:أ-ب-ج-د (10:أ) (10:ب) (10:ج) (10:د)"},
	/* numbers */
	{"2021 ٢٠٢١ ۲۰۲۱", "22:2021 22:٢٠٢١ 22:۲۰۲۱"},
	{"12,5 12.5 ١٢٫٥ ١٢,٥", "20:12,5 20:12.5 20:١٢٫٥ 20:١٢,٥"},
	{"1,500 1.500.000 ١٬٥٠٠ 12,345,678", "22:1,500 22:1.500.000 22:١٬٥٠٠ 22:12,345,678"},
	{"1.500 0,125 1500,75", "20:1.500 20:0,125 20:1500,75"},
	{"1,500.75 1.500,75 ١٬٥٠٠٫٧٥", "20:1,500.75 20:1.500,75 20:١٬٥٠٠٫٧٥"},
	{"1,2,3 2019,2020", "22:1 22:2 22:3 22:2019 22:2020"},
	{"1،2،3 5،1 87،500 73،3%", "22:1 22:2 22:3 20:5،1 22:87،500 26:73،3%"},
	{"2017-04-15T22:33:00+01:00", "22:2017 22:04 22:15 1:T 22:22 22:33 22:00 22:01 22:00"},
	{"12,3456,789", "22:12 22:3456 22:789"},
	{"50% 12,5% ٥٠٪ ٪٥٠ %50", "26:50% 26:12,5% 26:٥٠٪ 26:٪٥٠ 26:%50"},
	{"50 % a%20b", "22:50 1:a 3:20b"},
	{"-5 +6 (-5) -5% −7", "21:-5 21:+6 21:-5 26:-5% 21:−7"},
	{"10-15 2-1 2021-02-03 3-2-2021 2011-2015",
	 "22:10 22:15 22:2 22:1 22:2021 22:02 22:03 22:3 22:2 22:2021 22:2011 22:2015"},
	{"10-15%", "22:10 26:15%"},
	{"07:50", "22:07 22:50"},
	{"1.2.3 3.2.2021 192.168.1.1", "8:1.2.3 8:3.2.2021 8:192.168.1.1"},
	{"1e5 1.5e-10 2E+3", "7:1e5 7:1.5e-10 7:2E+3"},
	{"4G 5th 100km 12.5km", "3:4G 3:5th 3:100km 20:12.5 1:km"},
	{"2021م 1442هـ", "22:2021 2:م 22:1442 2:هـ"},
	{"7-Eleven", "22:7 1:Eleven"},
	{"عام 2020.", "2:عام 22:2020"},
	{"5, 6. 7", "22:5 22:6 22:7"},
	/* clitics */
	{"و12,5 بـ50 الـ48", "27:و 20:12,5 27:بـ 22:50 27:الـ 22:48"},
	{"لـ\"الشرق\" وبـ«الأمس» لـ“الحدث”", "27:لـ 2:الشرق 27:وبـ 2:الأمس 27:لـ 2:الحدث"},
	{"و\"هو\" فك\" هو\"و", "27:و 2:هو 2:فك 2:هو 2:و"},
	{"كل\"شيء\"", "2:كل 2:شيء"},
	{"و هو", "2:و 2:هو"},
	{"لـBBC والـF-16", "27:لـ 1:BBC 27:والـ 15:F-16 (11:F) (9:16)"},
	{"بـ-5 و-5 و+5 بـ%50 بـ٪٥٠", "27:بـ 21:-5 27:و 21:-5 27:و 21:+5 27:بـ 26:%50 27:بـ 26:٪٥٠"},
	{"بـ#القدس و@name", "27:بـ 24:#القدس (10:القدس) 27:و 25:@name"},
	{"بـ(حماس) بـ$50", "27:بـ 2:حماس 27:بـ 22:50"},
	{"بـ\u200F50", "27:بـ\u200F 22:50"},
	{"كوفيد19 بنسبة10% بنسبة1.5", "2:كوفيد 22:19 2:بنسبة 26:10% 2:بنسبة 20:1.5"},
	{"سس50 للل50", "2:سس 22:50 2:للل 22:50"},
	/* addresses */
	{"http://www.example.com/a?b=c،", "14:http:// 5:www.example.com/a?b=c (6:www.example.com) (18:/a?b=c)"},
	{"www.example.com. example.com/x.", "6:www.example.com 5:example.com/x (6:example.com) (18:/x)"},
	{"https://ar.example.org/wiki/القدس_(مدينة)",
	 "14:https:// 5:ar.example.org/wiki/القدس_(مدينة) (6:ar.example.org) (18:/wiki/القدس_(مدينة))"},
	{"(example.com/x)", "5:example.com/x (6:example.com) (18:/x)"},
	{"http://localhost:80/x", "14:http:// 5:localhost:80/x (6:localhost:80) (18:/x)"},
	{"example.com? example.com:8080", "6:example.com 6:example.com:8080"},
	{"U.S. end.Next Ph.D", "1:U 1:S 1:end 1:Next 1:Ph 1:D"},
	{"user@example.org a.b+c@ex-ample.co.uk.", "4:user@example.org 4:a.b+c@ex-ample.co.uk"},
	{"x@y a@a@a", "1:x 1:y 1:a 1:a 1:a"},
	{"/usr/local/x.txt src/scan.c ./x ~/z /etc/hosts",
	 "19:/usr/local/x.txt 19:src/scan.c 19:./x 19:~/z 19:/etc/hosts"},
	{"AFP/Getty 1/2 /20/ / //", "1:AFP 1:Getty 22:1 22:2 22:20"},
	{"example.com/x/.وقال", "5:example.com/x/ (6:example.com) (18:/x/) 2:وقال"},
	/* hashtags, mentions, markup */
	{"#القدس_عاصمة_فلسطين", "24:#القدس_عاصمة_فلسطين (10:القدس) (10:عاصمة) (10:فلسطين)"},
	{"#Arabic #2021 #كوفيد19", "24:#Arabic (11:Arabic) 24:#2021 (9:2021) 24:#كوفيد19 (9:كوفيد19)"},
	{"#187;القدم#171;", "22:187 2:القدم 22:171"},
	{"a#b #_ #ـ # #", "1:a 1:b"},
	{"#_القدس_ x", "24:#_القدس (10:القدس) 1:x"},
	{"@name @اسم_ما", "25:@name 25:@اسم_ما"},
	{"<p class=\"x>y\">نص</p><br/>", "13:<p class=\"x>y\"> 2:نص 13:</p> 13:<br/>"},
	{"<!-- <b>x</b> --> <!-- <b>", "13:<!-- <b>x</b> --> 13:<b>"},
	{"<<<< < 3 <3 <b", "22:3 22:3 1:b"},
	{"&amp; &#1593; &#x639; &bad &; &#;", "23:&amp; 23:&#1593; 23:&#x639; 1:bad"},
};

static void
check_cases(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		EXPECT_TEXT(tokens_of(cases[i][0]), cases[i][1]);
}

/* A run of n bytes of the unit: the tokens keep every promise, and every one of them has the type. */
static void
check_long(const char *unit, size_t n, AnTokenType type)
{
	char *text = malloc(n + 1);
	size_t size = strlen(unit), length = n / size * size;
	const char *broken;
	AnScan scan;
	AnToken token;

	for (size_t i = 0; i < length; i += size)
		memcpy(text + i, unit, size);
	broken = broken_scan_promise(text, length);
	EXPECT_TEXT(broken ? broken : "", "");
	an_scan_begin(&scan, text, length);
	while (an_scan_next(&scan, &token))
	{
		const char *at = text + token.start, *end = at + token.length;

		while (at < end)
			if (an_utf8_next(&at, end) == AN_REPLACEMENT)
			{
				EXPECT(!"a piece is cut inside a character");
				break;
			}
		if (token.type != type)
		{
			EXPECT(token.type == type);
			break;
		}
	}
	free(text);
}

/* A tag and a URL that are too long. */
static void
check_long_markup(void)
{
	static char text[20000];
	AnScan scan;
	AnToken token;

	strcpy(text, "<img src=\"");
	memset(text + 10, 'x', 9000);
	strcpy(text + 9010, "\">نص");
	an_scan_begin(&scan, text, strlen(text));
	for (int i = 0; i < 5; i++)
		EXPECT(an_scan_next(&scan, &token) && token.type == AN_TOKEN_TAG);
	EXPECT(an_scan_next(&scan, &token) && token.type == AN_TOKEN_WORD);
	strcpy(text, "example.com/");
	memset(text + 12, 'x', 9000);
	strcpy(text + 9012, " نص");
	an_scan_begin(&scan, text, strlen(text));
	EXPECT(an_scan_next(&scan, &token) && token.type == AN_TOKEN_HOST && token.length == 11 && !token.part);
	while (an_scan_next(&scan, &token) && token.type == AN_TOKEN_BLANK)
		;
	EXPECT(token.type == AN_TOKEN_WORD && token.start == 9013);
	EXPECT(broken_scan_promise(text, strlen(text)) == NULL);
}

/* No text, not even one that is no UTF-8, breaks a promise. */
static void
check_random(void)
{
	int failed = 0;

	for (int i = 0; i < ROUNDS && failed < 5; i++)
	{
		char text[TEXT_MAX + FRAGMENT_MAX];
		size_t length = 0, want = random_below(i % 10 == 0 ? TEXT_MAX : 40);
		const char *broken;

		while (length < want)
			length = put_fragment(text, length);
		broken = broken_scan_promise(text, length);
		if (broken)
		{
			printf("not ok: %s: \"%.*s\"\n", broken, (int) length, text);
			failed++;
		}
	}
	EXPECT(failed == 0);
}

int
main(void)
{
	check_cases();
	check_random();
	check_long("ب", 10000, AN_TOKEN_BLANK);
	check_long("a", 10000, AN_TOKEN_BLANK);
	check_long("7", 10000, AN_TOKEN_BLANK);
	check_long("日", 10000, AN_TOKEN_BLANK);
	check_long(" ", 10000, AN_TOKEN_BLANK);
	check_long("،", 10000, AN_TOKEN_BLANK);
	check_long("<", 10000, AN_TOKEN_BLANK);
	check_long("\u200F", 10000, AN_TOKEN_BLANK);
	check_long("ب", AN_TOKEN_BYTES_MAX, AN_TOKEN_WORD);
	check_long_markup();
	return unit_done("parser_scan");
}
