/*
 * numbers_words.c
 *		Integers written out in words, in both genders and cases, read back; and words that are no number.
 */
#include "numbers/numbers.h"
#include "unit.h"
#include "fragments.h"
#include "page_promises.h"

#define WORDS_BYTES 1024

/* How a number is written: it counts something feminine; in the oblique case; before what it counts, without its nunation. */
typedef struct Style
{
	bool feminine;
	bool oblique;
	bool construct;
	bool joined; /* "and" apart from the word behind it, as some write */
	bool alef;	 /* the silent alef of the hundred */
} Style;

typedef struct Text
{
	char bytes[WORDS_BYTES];
	size_t length;
} Text;

static void
put(Text *text, const char *word)
{
	size_t length = strlen(word);

	memcpy(text->bytes + text->length, word, length + 1);
	text->length += length;
}

/* "And" before all but the first. */
static void
put_and(Text *text, const Style *style)
{
	if (text->length > 0)
		put(text, style->joined ? " و" : " و ");
}

/* Three to ten take the other gender than what they count. */
static const char *
ones_word(int n, bool feminine)
{
	static const char *const masculine_counted[] = {"", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية",
													"تسعة", "عشرة"};
	static const char *const feminine_counted[] = {"", "واحدة", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني",
												   "تسع", "عشر"};

	return feminine ? feminine_counted[n] : masculine_counted[n];
}

static const char *
two_word(const Style *style)
{
	if (style->feminine)
		return style->oblique ? "اثنتين" : "اثنتان";
	return style->oblique ? "اثنين" : "اثنان";
}

/* Eleven to nineteen. */
static void
put_teen(Text *text, int n, const Style *style)
{
	if (n == 11)
		put(text, style->feminine ? "إحدى" : "أحد");
	else if (n == 12)
		put(text, style->feminine ? (style->oblique ? "اثنتي" : "اثنتا") : style->oblique ? "اثني" : "اثنا");
	else
		put(text, ones_word(n - 10, style->feminine));
	put(text, style->feminine ? " عشرة" : " عشر");
}

/* 1 .. 99, behind what stands there. */
static void
put_below_hundred(Text *text, int n, const Style *style)
{
	static const char *const tens[] = {"", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};

	put_and(text, style);
	if (n > 10 && n < 20)
	{
		put_teen(text, n, style);
		return;
	}
	if (n <= 10)
	{
		put(text, n == 2 ? two_word(style) : ones_word(n, style->feminine));
		return;
	}
	if (n % 10 != 0)
	{
		if (n % 10 == 1)
			put(text, style->feminine ? "إحدى" : n % 3 == 0 ? "واحد" : "أحد");
		else
			put(text, n % 10 == 2 ? two_word(style) : ones_word(n % 10, style->feminine));
		put_and(text, style);
	}
	put(text, tens[n / 10]);
	put(text, style->oblique ? "ين" : "ون");
}

/* The hundreds of n. */
static void
put_hundreds(Text *text, int n, const Style *style, bool last)
{
	static const char *const stems[] = {"", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"};
	const char *hundred = style->alef ? "مائة" : "مئة";

	put_and(text, style);
	if (n == 2)
	{
		put(text, style->alef ? "مائت" : "مئت");
		put(text, style->oblique ? "ي" : "ا");
		if (!last || !style->construct)
			put(text, "ن");
		return;
	}
	if (n > 2)
		put(text, stems[n]);
	put(text, hundred);
}

/* 1 .. 999; construct: something counted follows right behind. */
static void
put_group(Text *text, int n, const Style *style)
{
	if (n >= 100)
		put_hundreds(text, n / 100, style, n % 100 == 0);
	if (n % 100 != 0)
		put_below_hundred(text, n % 100, style);
}

/* A group with its scale word. */
static void
put_scaled(Text *text, int n, const char *one, const char *many, const Style *style)
{
	Style counted = *style;

	counted.feminine = false;
	counted.construct = true;
	if (n == 1 || n == 2)
	{
		put_and(text, style);
		put(text, one);
		if (n == 2)
			put(text, style->oblique ? "ين" : "ان");
		return;
	}
	put_group(text, n, &counted);
	put(text, " ");
	if (n % 100 >= 3 && n % 100 <= 10)
		put(text, many);
	else
	{
		put(text, one);
		if (n % 100 > 10)
			put(text, "ا");
	}
}

/* The number in words. */
static void
write_words(Text *text, uint64_t n, const Style *style)
{
	static const struct
	{
		uint64_t size;
		const char *one, *many;
	} scales[] = {{UINT64_C(1000000000000), "تريليون", "تريليونات"}, {1000000000, "مليار", "مليارات"},
				  {1000000, "مليون", "ملايين"}, {1000, "ألف", "آلاف"}};

	text->length = 0;
	text->bytes[0] = '\0';
	for (size_t i = 0; i < sizeof(scales) / sizeof(scales[0]); i++)
	{
		if (n / scales[i].size > 0)
			put_scaled(text, (int) (n / scales[i].size), scales[i].one, scales[i].many, style);
		n %= scales[i].size;
	}
	if (n > 0)
		put_group(text, (int) n, style);
}

/* Reads the number back in a style; false, and says so, if another comes out. */
static bool
reads_back(uint64_t n, unsigned variant)
{
	Style style = {variant & 1, variant & 2, false, (variant & 4) == 0, variant & 8};
	char wanted[32];
	const char *found;
	Text text;

	write_words(&text, n, &style);
	snprintf(wanted, sizeof(wanted), "%llu", (unsigned long long) n);
	found = an_number_value(text.bytes, text.length, &unit_memory);
	if (found != NULL && strcmp(found, wanted) == 0)
		return true;
	printf("%s: %s, not %s\n", text.bytes, found ? found : "no number", wanted);
	return false;
}

/* Every integer below ten thousand, and samples up to 10^15. */
static void
test_words(void)
{
	uint32_t state = 7;
	uint64_t n;
	int wrong = 0;

	for (n = 1; n < 10000 && wrong < 10; n++)
		for (unsigned variant = 0; variant < (n < 1000 ? 16 : 4); variant++)
			wrong += !reads_back(n, variant ^ (unsigned) (n < 1000 ? 0 : n & 12));
	for (int i = 0; i < 4000 && wrong < 10; i++)
	{
		n = 0;
		for (int j = 0; j < 5; j++)
		{
			state = state * 1664525u + 1013904223u;
			/* groups that are empty, of one and of two are the hard ones */
			n = n * 1000 + ((state >> 12) % 4 == 0 ? (state >> 16) % 3 : (state >> 16) % 1000);
		}
		if (n > 0)
			wrong += !reads_back(n, (state >> 20) & 15);
	}
	EXPECT(wrong == 0);
}

static const char *
value(const char *text)
{
	const char *found = an_number_value(text, strlen(text), &unit_memory);

	return found ? found : "none";
}

/* A chain of scale words ends somewhere, and long digits do not. */
static void
test_limits(void)
{
	static char chain[20000], digits[2001];

	for (size_t i = 0; i + 8 < sizeof(chain); i += 7)
		memcpy(chain + i, "ألف ", 8);
	EXPECT_TEXT(value(chain), "none");
	EXPECT_TEXT(value("مليون مليار تريليون"), "1000000000000000000000000000");
	memset(digits, '9', sizeof(digits) - 1);
	EXPECT_TEXT(value(digits), digits);
	EXPECT_TEXT(value("0000000000000000000000000000000000000000000000000000000000000000000000000000000000000012"), "12");
	EXPECT_TEXT(value("١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥ ألف"), "none");
}

/* What is not wholly a number is none. */
static void
test_none(void)
{
	static const char *const none[] = {"", " ", "كتاب", "خمسة كتب", "عشرون وخمسة", "5 6", "وخمسة", "أحد", "و", "ألف و",
									   "1/2", "F-35", "مئة ومئة", "ثلاثة وأربعة", "\xff\xfe", "1.2.3", "-", "%", "في المئة"};

	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		EXPECT_TEXT(value(none[i]), "none");
}

/* Parts are exact up to the twentieth digit. */
static void
test_parts(void)
{
	EXPECT_TEXT(value("نصف"), "0.5");
	EXPECT_TEXT(value("ثلث"), "0.33333333333333333333");
	EXPECT_TEXT(value("ثلثا المليون"), "666666.66666666666666666667");
	EXPECT_TEXT(value("ثلاثة أرباع"), "0.75");
	EXPECT_TEXT(value("سبعة ملايين وثلاثة أرباع المليون"), "7750000");
	EXPECT_TEXT(value("واحد ونصف مليون"), "1500000");
	EXPECT_TEXT(value("0.1 مليون"), "100000");
	EXPECT_TEXT(value("-0"), "0");
}

/* Words and signs of numbers in any order: what is found lies in the text, in its order, and has a value. */
static void
test_any(void)
{
	static const char *const pieces[] = {
		"واحد", "خمسة", "عشر", "عشرين", "مئة", "ثلاث", "ألف", "ألفا", "ألفين", "آلاف", "مليون", "مليارات", "نصف", "أرباع",
		"عشرات", "بضعة", "الثالث", "الحادي", "والعشرون", "وأحد", "و", "وخمسة", "ومئة", "وألف", "ونصف", "ونيف", "في المئة",
		"%", "ناقص", "تحت الصفر", "بعد المئة", "دولار", "دولارين", "ريال", "سعودي", "سنتا", "كيلومترا", "مربعا", "درجة", "°", "$",
		"€", "USD", "من", "إلى", "بين", "رقم", "كل", "5", "٧", "ر", "5ر2", "2021", "1,234", "12,5", "0", "007", "-", "- ", "–", ".", "،", "/",
		":", "\n", "(", ")", "3 فبراير", "قبل", "شخصا", "الأشخاص", "99999999999999999999999999999999999999999999999999999999999999999"};
	static char text[4096];
	AnDocument document;
	const char *broken = NULL;

	for (int round = 0; round < 4000 && broken == NULL; round++)
	{
		size_t length = 0;

		for (uint32_t count = 1 + random_below(24); count > 0; count--)
		{
			const char *piece = pieces[random_below(sizeof(pieces) / sizeof(pieces[0]))];

			length += (size_t) sprintf(text + length, "%s%s", piece, random_below(6) == 0 ? "" : " ");
		}
		an_page_read(&document, text, length, AN_PAGE_NUMBERS, AN_NO_TIME, &unit_memory);
		broken = broken_page_promise(&document);
		if (broken)
			printf("%s: %s\n", text, broken);
		an_number_value(text, length, &unit_memory);
	}
	EXPECT(broken == NULL);
}

int
main(void)
{
	test_any();
	test_words();
	test_limits();
	test_none();
	test_parts();
	return unit_done("numbers_words");
}
