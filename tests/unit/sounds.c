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
		printf("similarity P %.3f F %.3f, keys P %.3f F %.3f\n", precision(by_similarity), f1(by_similarity), precision(by_key), f1(by_key));
	EXPECT(f1(by_similarity) >= 0.95);
	EXPECT(precision(by_similarity) >= 0.95);
	EXPECT(f1(by_key) >= 0.9);
}

int
main(void)
{
	test_pairs();
	return unit_done("sounds");
}
