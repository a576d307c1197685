/*
 * sounds.c
 *		Names by their sounds: the pairs of tests/golden/name_pairs.tsv, what holds of all names, and any bytes.
 */
#include "fragments.h"
#include "golden.h"
#include "sounds/sounds.h"
#include "unit.h"

#define NAME_MAX_BYTES 4000

/* Pairs by what they are and what is said of them: [same][found] */
static int by_similarity[2][2], by_key[2][2];

static double
similarity(const char *a, const char *b)
{
	return an_sound_similarity(a, strlen(a), b, strlen(b));
}

/* Do the two share a key? */
static bool
share_key(const char *a, const char *b)
{
	static AnSoundKeys of_a, of_b;

	an_sound_keys(&of_a, a, strlen(a));
	an_sound_keys(&of_b, b, strlen(b));
	for (int i = 0; i < of_a.count; i++)
		for (int j = 0; j < of_b.count; j++)
			if (strcmp(of_a.key[i], of_b.key[j]) == 0)
				return true;
	return false;
}

/* One line of the file; AN_SHOW in the environment prints what is wrong. */
static void
check_pair(const char *a, const char *rest, int line)
{
	char b[200];
	const char *tab = strchr(rest, '\t');
	int same = tab != NULL && tab[1] == '1', found, key;

	snprintf(b, sizeof(b), "%.*s", (int) strcspn(rest, "\t"), rest);
	found = similarity(a, b) >= AN_SOUND_SAME;
	key = share_key(a, b);
	by_similarity[same][found]++;
	by_key[same][key]++;
	if (getenv("AN_SHOW") && (same != found || (same && !key)))
		printf("%d: %s %s: same %d similarity %.2f key %d\n", line, a, b, same, similarity(a, b), key);
}

/* F1 of a table of pairs. */
static double
f1(int table[2][2])
{
	return 2.0 * table[1][1] / (2.0 * table[1][1] + table[0][1] + table[1][0]);
}

static double
precision(int table[2][2])
{
	return (double) table[1][1] / (table[1][1] + table[0][1]);
}

static void
test_pairs(void)
{
	EXPECT(golden_read("tests/golden/name_pairs.tsv", check_pair) > 300);
	if (getenv("AN_SHOW"))
		printf("similarity P %.3f F %.3f, keys P %.3f F %.3f\n", precision(by_similarity), f1(by_similarity),
			   precision(by_key), f1(by_key));
	EXPECT(f1(by_similarity) >= 0.95);
	EXPECT(precision(by_similarity) >= 0.95);
	EXPECT(f1(by_key) >= 0.9);
}

/* Fills name with count random pieces; returns its length. */
static size_t
any_name(char *name, uint32_t pieces)
{
	size_t length = 0;

	for (uint32_t i = 0; i < pieces && length + FRAGMENT_MAX < NAME_MAX_BYTES; i++)
		length = put_fragment(name, length);
	return length;
}

/* What holds of any two texts: 0 .. 1, the same both ways, a text is like itself, keys are bounded, different and ASCII letters. */
static void
check_any(const char *a, size_t a_length, const char *b, size_t b_length)
{
	static AnSoundKeys keys;
	double there = an_sound_similarity(a, a_length, b, b_length),
		   back = an_sound_similarity(b, b_length, a, a_length);
	double itself = an_sound_similarity(a, a_length, a, a_length);

	EXPECT(there >= 0 && there <= 1);
	EXPECT(there == back);
	an_sound_keys(&keys, a, a_length);
	EXPECT(keys.count >= 0 && keys.count <= AN_SOUND_KEYS_MAX);
	/* no letter: no key and like nothing */
	EXPECT(itself == (keys.count > 0 ? 1 : 0));
	for (int i = 0; i < keys.count; i++)
	{
		EXPECT(strlen(keys.key[i]) < AN_SOUND_KEY_MAX);
		EXPECT(strspn(keys.key[i], "abdfhjklmnrstxS") == strlen(keys.key[i]));
		for (int j = 0; j < i; j++)
			EXPECT(strcmp(keys.key[i], keys.key[j]) != 0);
	}
}

static void
test_any(void)
{
	static char a[NAME_MAX_BYTES], b[NAME_MAX_BYTES];

	for (int round = 0; round < 20000; round++)
		check_any(a, any_name(a, random_below(12)), b, any_name(b, random_below(12)));
	for (int round = 0; round < 50; round++)
		check_any(a, any_name(a, 1000), b, any_name(b, 1000));
}

/* Every letter that can be read has units wherever it stands: alone, first, inside and last. */
static void
test_letters(void)
{
	char letter[4], name[64];

	for (uint32_t c = 0x21; c < 0x3000; c++)
	{
		int size = an_utf8_put(c, letter);
		int length =
			snprintf(name, sizeof(name), "%.*s m%.*sm%.*s", size, letter, size, letter, size, letter);

		check_any(letter, (size_t) size, name, (size_t) length);
		check_any(name, (size_t) length, letter, (size_t) size);
	}
}

/* Spellings that make no difference at all. */
static void
test_equal(void)
{
	EXPECT(similarity("محمد", "مُحَمَّد") == 1);
	EXPECT(similarity("محمد", "محمـــد") == 1);
	EXPECT(similarity("محمد", "ﻣﺤﻤﺪ") == 1);
	EXPECT(similarity("أحمد", "ا\u0654حمد") == 1);
	EXPECT(similarity("Erdoğan", "ERDOG\u0306AN") == 1);
	EXPECT(similarity("Çavuşoğlu", "C\u0327avus\u0327og\u0306lu") == 1);
	EXPECT(similarity("Ban Ki-moon", "ban ki moon") == 1);
	EXPECT(similarity("Erdogan, Recep Tayyip", "Recep Tayyip Erdogan") == 1);
	EXPECT(similarity("عبد الله", "عبدالله") == 1);
	EXPECT(similarity("Allah", "الله") == 1);
	EXPECT(similarity("Abd Allah", "عبدالله") > 0.9);
	EXPECT(similarity("Nasr Allah", "نصر الله") > 0.9);
	EXPECT(similarity("Abd Allah", "Abdallah") >= AN_SOUND_SAME);
	/* but a doubled letter is one in other names */
	EXPECT(similarity("Allam", "علام") >= AN_SOUND_SAME);
}

/* Parts that only one of the names has. */
static void
test_parts(void)
{
	EXPECT(similarity("إبراهيم قالن", "قالن") == AN_SOUND_SHORT);
	EXPECT(similarity("إبراهيم قالن", "إبراهيم") <= AN_SOUND_SHORT);
	EXPECT(similarity("محمد حسني مبارك", "محمد مبارك") >= AN_SOUND_SAME);
	EXPECT(similarity("محمد حسني مبارك", "محمد مبارك") < 1);
	EXPECT(similarity("بن علي", "علي") < AN_SOUND_SAME);
}

/* What has no letter of the two scripts. */
static void
test_nothing(void)
{
	static AnSoundKeys keys;
	static const char *const nothing[] = {"",	 " ",	"-",	"'",	   "😀", "\u064B\u0651",
										  "ـــ", "123", "日本", "\xFF\xD9"};

	for (size_t i = 0; i < sizeof(nothing) / sizeof(nothing[0]); i++)
	{
		an_sound_keys(&keys, nothing[i], strlen(nothing[i]));
		EXPECT(keys.count == 0);
		EXPECT(similarity(nothing[i], nothing[i]) == 0);
		EXPECT(similarity(nothing[i], "محمد") == 0);
	}
}

int
main(void)
{
	test_pairs();
	test_equal();
	test_parts();
	test_nothing();
	test_letters();
	test_any();
	return unit_done("sounds");
}
