/*
 * dict_normalize.c
 *		Doubled letters are undone where the right spelling is known, and nowhere else.
 */
#include "unit.h"

#include "dict/normalize.h"
#include "fragments.h"
#include "unicode/fold.h"

#define ROUNDS 20000
#define TEXT_MAX 200

static size_t
normalize(const char *text, size_t length, char *key, size_t room)
{
	return an_normalize_undouble(key, an_fold(text, length, key, room));
}

static const char *
key_of(const char *text)
{
	static char key[1024];

	key[normalize(text, strlen(text), key, sizeof(key) - 1)] = '\0';
	return key;
}

static const char *const rows[][2] = {
	{"جداااا", "جدا"},
	{"العلاقاات", "العلاقات"},
	{"جدا", "جدا"},
	/* known as they are */
	{"الله", "الله"},
	{"اللجنة", "اللجنه"},
	{"المملكة", "المملكه"},
	{"تتعلق", "تتعلق"},
	{"ممثل", "ممثل"},
	{"للدول", "للدول"},
	/* not known either way */
	{"ززكم", "ززكم"},
	{"هههههه", "هههههه"},
	/* among others: what is before and behind stays */
	{"كان جداااا، ثم العلاقاات. 2021 aa bb!", "كان جدا, ثم العلاقات. 2021 aa bb!"},
	{"", ""},
};

/* Normalising again changes nothing, on any text. */
static void
check_random(void)
{
	int failed = 0;

	for (int i = 0; i < ROUNDS && failed < 5; i++)
	{
		char text[TEXT_MAX + FRAGMENT_MAX];
		char key[sizeof(text) * AN_FOLD_GROWTH_MAX], again[sizeof(key)];
		size_t length = 0, want = random_below(TEXT_MAX), n;

		while (length < want)
			length = put_fragment(text, length);
		n = normalize(text, length, key, sizeof(key));
		if (normalize(key, n, again, sizeof(again)) != n || memcmp(key, again, n) != 0)
		{
			printf("not ok: \"%.*s\" is not its own key\n", (int) n, key);
			failed++;
		}
	}
	EXPECT(failed == 0);
}

int
main(void)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		EXPECT_TEXT(key_of(rows[i][0]), rows[i][1]);
	check_random();
	return unit_done("dict_normalize");
}
