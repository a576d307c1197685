/*
 * neardup.c
 *		Near-duplicates: keys and shares of known texts, what holds of all texts, and any bytes.
 */
#include "fragments.h"
#include "neardup/neardup.h"
#include "unit.h"

#define TEXT_MAX 200000

static double
share(const char *a, size_t a_length, const char *b, size_t b_length)
{
	AnGrams of_a, of_b;

	an_neardup_grams(&of_a, a, a_length, &unit_memory);
	an_neardup_grams(&of_b, b, b_length, &unit_memory);
	return an_neardup_jaccard(&of_a, &of_b);
}

static double
share_of(const char *a, const char *b)
{
	return share(a, strlen(a), b, strlen(b));
}

/* How many keys the two have in common. */
static int
common_keys(const char *a, size_t a_length, const char *b, size_t b_length)
{
	int32_t of_a[AN_NEARDUP_BANDS], of_b[AN_NEARDUP_BANDS];
	int count_a = an_neardup_keys(a, a_length, of_a, &unit_memory),
		count_b = an_neardup_keys(b, b_length, of_b, &unit_memory);
	int common = 0;

	for (int i = 0; i < count_a; i++)
		for (int j = 0; j < count_b; j++)
			common += of_a[i] == of_b[j];
	return common;
}

/* Spelling, marks, digits' shapes, punctuation and line breaks make no difference. */
static void
test_variants(void)
{
	const char *plain = "قال وزير الخارجية التركي إن 12 دولة شاركت في مؤتمر أنقرة";
	const char *other = "قَالَ وزيـــر الخارجيه التركى، ان ١٢ دولة شاركتْ\n\nفى «مؤتمر» انقره.";

	EXPECT(share_of(plain, other) == 1);
	EXPECT(common_keys(plain, strlen(plain), other, strlen(other)) == AN_NEARDUP_BANDS);
	EXPECT(share_of("هذا جميل جدا جدا", "هذا جميل جداااا جدا") == 1);
	/* a digit that follows itself counts */
	EXPECT(share_of("بلغ العدد 10 فقط", "بلغ العدد 100 فقط") < 1);
}

static void
test_share(void)
{
	/* 3-grams: abc bcd cde and abc bcd cdf: two of four */
	EXPECT(share_of("a b c d e", "a b c d f") == 0.5);
	EXPECT(share_of("a b c a b c a b c", "a b c a b") == 1);
	EXPECT(share_of("a b c", "d e f") == 0);
	EXPECT(share_of("a b c", "c b a") == 0);
}

/* Fewer than three words: no keys; the whole is compared. */
static void
test_short(void)
{
	static const char *const texts[] = {"", " ", "...", "😀", "\u064B \u0640", "واحد", "واحد اثنان"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		for (size_t j = 0; j < sizeof(texts) / sizeof(texts[0]); j++)
		{
			EXPECT(common_keys(texts[i], strlen(texts[i]), texts[j], strlen(texts[j])) == 0);
			/* only the last two have words */
			EXPECT(share_of(texts[i], texts[j]) == (i == j && i >= 5 ? 1 : 0));
		}
}

/* Keys are stored: they are these and no others. */
static void
test_stored(void)
{
	const char *text = "one two three";
	int32_t keys[AN_NEARDUP_BANDS];

	EXPECT(an_neardup_keys(text, strlen(text), keys, &unit_memory) == AN_NEARDUP_BANDS);
	EXPECT(keys[0] == 1506380793);
	EXPECT(keys[AN_NEARDUP_BANDS - 1] == -1792997574);
}

/* Writes words, one in every change different from those of another seed; returns the length. */
static size_t
put_words(char *text, uint32_t first, int words, int change, uint32_t other)
{
	size_t length = 0;

	for (int i = 0; i < words; i++)
		length +=
			(size_t) sprintf(text + length, "w%u ",
							 change > 0 && i % change == 0 ? other + (uint32_t) i : first + (uint32_t) i);
	return length;
}

/* Of pairs at a Jaccard of about .8 nearly all share a key, of pairs below .3 nearly none; for long and short texts. */
static void
test_bands(int words)
{
	static char a[TEXT_MAX], b[TEXT_MAX];
	int near = 0, far = 0, near_found = 0, far_found = 0;

	for (uint32_t round = 0; round < 300; round++)
	{
		size_t length = put_words(a, round * 100000, words, 0, 0);
		size_t other =
			put_words(b, round * 100000, words, words / 3 < 27 ? words / 3 : 27, 50000000 + round * 100000);
		double j = share(a, length, b, other);

		near += j >= 0.75;
		near_found += j >= 0.75 && common_keys(a, length, b, other) > 0;
		other = put_words(b, round * 100000, words, 6, 50000000 + round * 100000);
		j = share(a, length, b, other);
		far += j < 0.4;
		far_found += j < 0.4 && common_keys(a, length, b, other) > 0;
	}
	EXPECT(near_found >= near * 0.98);
	EXPECT(words < 200 || near == 300);
	EXPECT(far_found <= far * 0.08);
}

/* What holds of any two texts. */
static void
test_any(void)
{
	static char a[20000], b[20000];

	for (int round = 0; round < 3000; round++)
	{
		size_t a_length = 0, b_length = 0;

		for (uint32_t i = random_below(round % 50 == 0 ? 1000 : 20); i > 0; i--)
			a_length = put_fragment(a, a_length);
		for (uint32_t i = random_below(20); i > 0; i--)
			b_length = put_fragment(b, b_length);
		EXPECT(share(a, a_length, b, b_length) == share(b, b_length, a, a_length));
		EXPECT(share(a, a_length, b, b_length) >= 0 && share(a, a_length, b, b_length) <= 1);
		if (common_keys(a, a_length, a, a_length) > 0)
			EXPECT(share(a, a_length, a, a_length) == 1);
	}
}

/* A text longer than a piece, with and without blanks, ligatures that grow, is what its pieces are. */
static void
test_pieces(void)
{
	static char a[TEXT_MAX], b[TEXT_MAX];
	size_t length = put_words(a, 100000, 20000, 0, 0), other = 0;

	EXPECT(length > 2 * 65536);
	/* the same with two blanks: pieces end elsewhere */
	for (size_t i = 0; i < length && other + 2 < TEXT_MAX; i++)
	{
		b[other++] = a[i];
		if (a[i] == ' ')
			b[other++] = ' ';
	}
	EXPECT(share(a, length, b, other) > 0.99);
	memset(a, 'x', TEXT_MAX);
	EXPECT(share(a, TEXT_MAX, a, TEXT_MAX) == 1);
	for (size_t i = 0; i + 3 <= TEXT_MAX; i += 3)
		memcpy(a + i, "\uFDFA", 3);
	EXPECT(share(a, TEXT_MAX, a, TEXT_MAX) == 1);
}

int
main(void)
{
	test_variants();
	test_share();
	test_short();
	test_stored();
	test_bands(1000);
	test_bands(200);
	test_bands(30);
	test_any();
	test_pieces();
	return unit_done("neardup");
}
