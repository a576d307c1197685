/*
 * unicode_fold.c
 *		an_fold: the golden vocabulary, and what must hold for any text.
 */
#include "unit.h"

#include "golden.h"
#include "promises.h"
#include "unicode/classes.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

#define ROUNDS 40000
#define TEXT_MAX 120

static uint32_t seed = 20210203;

/* The same numbers on every machine. */
static uint32_t
random_below(uint32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

static void
check_row(const char *word, const char *expected, int line)
{
	char key[4096];
	size_t length = an_fold(word, strlen(word), key, sizeof(key) - 1);

	key[length] = '\0';
	if (strcmp(key, expected) != 0)
		printf("tests/golden/fold.tsv:%d: ", line);
	EXPECT_TEXT(key, expected);
}

/* Characters that meet each other in hard ways. */
static const uint32_t hard[] = {
	0x0627,	 0x0648,  0x064A, 0x0649, 0x06CC, 0x0647, 0x0621, 0x0626, 0x0624,	0x0640, 0x0653,	 0x0654,
	0x0655,	 0x064B,  0x0651, 0x0670, 0x200D, 0x200C, 0x00AD, 0xFEFF, 'i',		'e',	'I',	 'K',
	0x0130,	 0x0131,  0x0301, 0x0307, 0x0323, 0x0345, 0x0344, 0x0308, 0x00E9,	0x1EB9, 0x1EC7,	 0x01D5,
	0x212B,	 0x2126,  0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01, 0x3131, 0x314F,	0xFFC2, 0xFFA1,	 0x3099,
	0x304B,	 0xFF76,  0xFF9E, 0x09C7, 0x09BE, 0x0DD9, 0x0DCF, 0x0DCA, 0xFDFA,	0xFDFD, 0xFEFB,	 0xFE8B,
	0x1D15E, 0x2F800, 0x0000, 0x00A8, 0x0385, 0x1FC1, 0x00DF, 0x1E9E, 0x03A3,	0x03C2, 0xFB01,	 0x00BD,
	0x0660,	 0x06F5,  0x0345, 0x03B1, 0x1FB3, ' ',	  '\n',	  0xFFFD, 0x10FFFF, 0x4E00, 0x1F600, 0x0378};

static size_t
put_random(char *text, size_t at, uint32_t kind)
{
	uint32_t c;

	if (kind == 0)
	{
		text[at] = (char) random_below(256);
		return at + 1;
	}
	if (kind == 1)
		c = random_below(0x110000);
	else if (kind == 2)
		c = 0x0600 + random_below(0x100);
	else
		c = hard[random_below(sizeof(hard) / sizeof(hard[0]))];
	if (c >= 0xD800 && c < 0xE000)
		c = 'x';
	return at + (size_t) an_utf8_put(c, text + at);
}

static int failed;

/* Says what is wrong with a text, for the first few of them. */
static void
check_any(const char *text, size_t len)
{
	const char *broken = broken_fold_promise(text, len, random_below(1 << 16));

	if (broken == NULL || failed++ >= 5)
		return;
	printf("not ok: %s:", broken);
	for (size_t i = 0; i < len; i++)
		printf(" %02X", (unsigned char) text[i]);
	printf("\n");
}

/* Every character alone, and random texts of those that meet in hard ways. */
static void
check_promises(void)
{
	for (uint32_t c = 0; c < 0x110000; c++)
	{
		char text[4];

		if (c < 0xD800 || c >= 0xE000)
			check_any(text, (size_t) an_utf8_put(c, text));
	}
	EXPECT(failed == 0);
	for (int i = 0; i < ROUNDS; i++)
	{
		char text[TEXT_MAX];
		size_t len = 0, want = random_below(TEXT_MAX - 4);
		uint32_t kinds = random_below(5);

		while (len < want)
			len = put_random(text, len, kinds == 4 ? random_below(4) : kinds == 0 ? 3 : kinds);
		check_any(text, len);
	}
	EXPECT(failed == 0);
}

/* A letter that does not fit whole is not written in part. */
static void
check_room(void)
{
	char out[8] = "#######";

	EXPECT(an_fold("سلام", 8, out, 5) == 8);
	EXPECT(memcmp(out, "سل###", 7) == 0);
}

/* The length of a key does not depend on where the text is cut for questions about cancel. */
static void
check_long(void)
{
	size_t n = 300001;
	char *text = malloc(2 * n + 1), *key = malloc(2 * n + 1);

	for (size_t i = 0; i < n; i++)
		memcpy(text + 1 + 2 * i, "أ", 2);
	text[0] = 'A';
	EXPECT(an_fold(text, 2 * n + 1, key, 2 * n + 1) == 2 * n + 1);
	EXPECT(key[0] == 'a');
	for (size_t i = 0; i < n; i++)
		if (memcmp(key + 1 + 2 * i, "ا", 2) != 0)
		{
			EXPECT(!"a letter at a cut is not folded");
			break;
		}
	free(text);
	free(key);
}

int
main(void)
{
	EXPECT(golden_read(AN_SOURCE "/tests/golden/fold.tsv", check_row) > 300);
	check_promises();
	check_room();
	check_long();
	return unit_done("unicode_fold");
}
