/*
 * unicode_letters.c
 *		Words to letter codes and back; classes of characters.
 */
#include "unit.h"

#include "fragments.h"
#include "promises.h"
#include "unicode/classes.h"
#include "unicode/fold.h"
#include "unicode/letters.h"
#include "unicode/utf8.h"

/* The word as read and written again; "" if it is no word. */
static const char *
round_trip(const char *word)
{
	static char out[2 * AN_WORD_MAX + 1];
	AnLetters letters;

	if (!an_letters_read(word, strlen(word), &letters))
		return "";
	out[an_letters_write(letters.code, letters.count, out)] = '\0';
	return out;
}

/* The same, folded. */
static const char *
folded(const char *word)
{
	static char out[2 * AN_WORD_MAX + 1];
	AnLetters letters;

	if (!an_letters_read(word, strlen(word), &letters))
		return "";
	an_letters_fold(&letters);
	out[an_letters_write(letters.code, letters.count, out)] = '\0';
	return out;
}

/* Each row: a word as it may be written, and its letters. */
static const char *const rows[][2] = {
	{"سلام", "سلام"},
	{"مُؤْتَمَر", "مؤتمر"},
	{"مو\u064F\u0654تمر", "مؤتمر"},
	{"رى\u0654يس", "رئيس"},
	{"ا\u0653لاف", "آلاف"},
	{"ا\u0654مر", "أمر"},
	{"ا\u0655سلام", "إسلام"},
	{"شيـ\u0654ا", "شيءا"},
	{"ٱلكتاب", "الكتاب"},
	{"کتابی", "كتابي"},
	{"مدرسة", "مدرسة"},
	{"على", "على"},
	{"ﻻ", "لا"},
	{"ﷲ", "الله"},
	{"ﻷ", "لأ"},
	{"العـــربية", "العربية"},
	{"\u200Fمصر\u200E", "مصر"},
	{"رائعععععع", "رائععع"},
	{"جداااااااا", "جدااا"},
	{"گوگل", "كوكل"},
	{"ۃ", "ة"},
	{"ۓ", "ئ"},
	{"\u0654ب", "ب"},
	{"ب\u0654", "ب"},
	{"ء", "ء"},
	{"و\u0653", "و"},
	{"ٱ\u0655ٱ\u0655ٱ\u0655ٱ\u0655", "إإإ"},
	{"ئ\u0654", "ئ"},
};

/* No Arabic words. */
static const char *const others[] = {"",	 "ـ",	 "\u064E", "abc", "مصر1",		  "مصر مصر", "مصر.", "١٢",
									 "مصرa", "\xD9", "ﷺ",	   "،",	  "\u200F\u200E", "م\xFFص",	 "é"};

static void
check_words(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		EXPECT_TEXT(round_trip(rows[i][0]), rows[i][1]);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		EXPECT_TEXT(round_trip(others[i]), "");
}

/* Thirty-one letters are a word, thirty-two are not; marks do not count. */
static void
check_limit(void)
{
	char word[4 * (AN_WORD_MAX + 1) + 1] = "";
	AnLetters letters;

	for (int i = 0; i < AN_WORD_MAX; i++)
		strcat(word, i % 2 ? "بَ" : "تَ");
	EXPECT(an_letters_read(word, strlen(word), &letters) && letters.count == AN_WORD_MAX);
	strcat(word, "ت");
	EXPECT(!an_letters_read(word, strlen(word), &letters));
}

/* Folding letters and folding text are one thing: an_fold of each row is its letters folded. */
static void
check_agreement(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
	{
		char key[256];
		const char *word = rows[i][1];

		key[an_fold(word, strlen(word), key, sizeof(key) - 1)] = '\0';
		EXPECT_TEXT(folded(rows[i][0]), key);
	}
	for (uint8_t code = AN_HAMZA; code <= AN_YEH; code++)
	{
		char letter[8], key[8];
		uint8_t fold = an_letter_fold[code];

		letter[an_letters_write(&code, 1, letter)] = '\0';
		key[an_fold(letter, strlen(letter), key, sizeof(key) - 1)] = '\0';
		letter[an_letters_write(&fold, 1, letter)] = '\0';
		EXPECT_TEXT(letter, key);
		EXPECT(an_letter_fold[fold] == fold);
	}
}

static void
check_equal(void)
{
	AnLetters a, b;

	EXPECT(an_letters_read("مسؤولة", 12, &a) && an_letters_read("مسئوله", 12, &b));
	EXPECT(an_letters_equal(a.code, b.code, a.count));
	EXPECT(an_letters_read("مسؤولات", 14, &b) && !an_letters_equal(a.code, b.code, a.count));
}

static void
check_classes(void)
{
	static const struct
	{
		uint32_t c;
		AnClass klass;
	} of[] = {
		{0x0628, AN_CLASS_ARABIC},	  {0x06A9, AN_CLASS_ARABIC},  {0xFEFB, AN_CLASS_ARABIC},
		{0xFDFD, AN_CLASS_ARABIC},	  {0xFDFC, AN_CLASS_BLANK},	  {0x064B, AN_CLASS_MARK},
		{0x0640, AN_CLASS_MARK},	  {0x06E5, AN_CLASS_MARK},	  {0xFE76, AN_CLASS_MARK},
		{0x0301, AN_CLASS_MARK},	  {'a', AN_CLASS_LATIN},	  {0x00E9, AN_CLASS_LATIN},
		{0x212A, AN_CLASS_LATIN},	  {0x0431, AN_CLASS_LETTER},  {0x4E00, AN_CLASS_LETTER},
		{'7', AN_CLASS_DIGIT},		  {0x0667, AN_CLASS_DIGIT},	  {0x06F7, AN_CLASS_DIGIT},
		{0xFF17, AN_CLASS_DIGIT},	  {0x00B2, AN_CLASS_BLANK},	  {' ', AN_CLASS_SPACE},
		{'\t', AN_CLASS_SPACE},		  {0x00A0, AN_CLASS_SPACE},	  {'\n', AN_CLASS_NEWLINE},
		{'\r', AN_CLASS_NEWLINE},	  {0x2028, AN_CLASS_NEWLINE}, {0x200F, AN_CLASS_CONTROL},
		{0x200C, AN_CLASS_CONTROL},	  {0xFEFF, AN_CLASS_CONTROL}, {0x00AD, AN_CLASS_CONTROL},
		{'.', AN_CLASS_BLANK},		  {0x060C, AN_CLASS_BLANK},	  {0x1F600, AN_CLASS_BLANK},
		{0xFFFD, AN_CLASS_BLANK},	  {0, AN_CLASS_BLANK},		  {0x110000, AN_CLASS_BLANK},
		{0xFFFFFFFF, AN_CLASS_BLANK},
	};
	int failed = 0;

	for (size_t i = 0; i < sizeof(of) / sizeof(of[0]); i++)
		if (an_class(of[i].c) != of[i].klass)
		{
			printf("U+%04X: ", of[i].c);
			EXPECT(an_class(of[i].c) == of[i].klass);
		}
	EXPECT(an_digit_value('7') == 7 && an_digit_value(0x0667) == 7 && an_digit_value(0x06F0) == 0);
	for (uint32_t c = 0; c < 0x110000; c++)
		if (an_class(c) == AN_CLASS_DIGIT && (an_digit_value(c) < 0 || an_digit_value(c) > 9))
			failed++;
	EXPECT(failed == 0);
}

/* Nothing that is not UTF-8 is read as a character, and the cursor always moves. */
static void
check_utf8(void)
{
	static const char *const bad[] = {"\x80",
									  "\xC0\x80",
									  "\xC3",
									  "\xE0\x80\x80",
									  "\xED\xA0\x80",
									  "\xF0\x80\x80\x80",
									  "\xF4\x90\x80\x80",
									  "\xF8\x88\x80\x80\x80",
									  "\xFF",
									  "\xE2\x82"};
	int failed = 0;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
	{
		const char *at = bad[i];

		EXPECT(an_utf8_next(&at, bad[i] + strlen(bad[i])) == AN_REPLACEMENT && at == bad[i] + 1);
	}
	for (uint32_t c = 0; c < 0x110000; c++)
	{
		char text[4];
		const char *at = text;
		int n = an_utf8_put(c, text);

		if ((c < 0xD800 || c >= 0xE000) && (an_utf8_next(&at, text + n) != c || at != text + n))
			failed++;
	}
	EXPECT(failed == 0);
}

/* The two ways to fold agree on any characters of the Arabic blocks. */
static void
check_random(void)
{
	int failed = 0;

	for (int i = 0; i < 60000 && failed < 5; i++)
	{
		char text[64];
		size_t length = 0;
		const char *broken;

		for (uint32_t n = 1 + random_below(8); n > 0; n--)
		{
			uint32_t kind = random_below(8);
			uint32_t c = kind == 0	 ? 0xFB50 + random_below(0x400)
						 : kind == 1 ? 0x0640
						 : kind == 2 ? 0x064B + random_below(11)
									 : 0x0620 + random_below(0xD0);

			length += (size_t) an_utf8_put(c, text + length);
		}
		broken = broken_letters_promise(text, length);
		if (broken != NULL)
		{
			printf("not ok: %s: \"%.*s\"\n", broken, (int) length, text);
			failed++;
		}
	}
	EXPECT(failed == 0);
}

/* The key of a word is the same from its letters, from its bytes, and from its first eight letters at once. */
static void
check_keys(void)
{
	for (int i = 0; i < 20000; i++)
	{
		AnLetters word = {.count = (uint8_t) (1 + random_below(AN_LETTERS_KEY_MAX + 2))};
		unsigned char text[2 * AN_WORD_MAX + 16] = {0};
		int eight;
		uint64_t key;

		for (int k = 0; k < word.count; k++)
			word.code[k] = (uint8_t) (1 + random_below(AN_YEH));
		an_letters_write(word.code, word.count, (char *) text);
		key = an_letters_key(&word);
		EXPECT((key == 0) == (word.count > AN_LETTERS_KEY_MAX) && key >> AN_LETTERS_KEY_BITS == 0);
		EXPECT(an_letters_key_of((const char *) text, 2 * (size_t) word.count) == key);
		EXPECT(an_letters_digits(an_letters_eight(text, &eight)) * an_letters_powers[AN_LETTERS_KEY_MAX - 8] ==
				   an_letters_key(&(AnLetters){.count = word.count < 8 ? word.count : 8,
											   .code = {word.code[0], word.code[1], word.code[2], word.code[3], word.code[4],
														word.code[5], word.code[6], word.code[7]}}) &&
			   eight == (word.count < 8 ? word.count : 8));
	}
	EXPECT(an_letters_key_of("abcd", 4) == 0);
	EXPECT(an_letters_key_of("", 0) == 0);
}

int
main(void)
{
	check_random();
	check_keys();
	check_words();
	check_limit();
	check_agreement();
	check_equal();
	check_classes();
	check_utf8();
	return unit_done("unicode_letters");
}
