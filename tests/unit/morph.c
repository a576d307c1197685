/*
 * morph.c
 *		Unit test of reading words: the golden vocabulary tests/golden/inflected.tsv
 *		(word, lemma of the best reading), cuts before names, doubled letters, and any bytes at all.
 */
#include "golden.h"
#include "unit.h"
#include "word_letters.h"
#include "morph/morph.h"

/* The lemma of the best reading. */
static const char *
lemma_of(const char *text)
{
	static char out[2 * AN_WORD_MAX + 1];
	AnReading readings[AN_READINGS_MAX];
	AnLetters word = letters_of(text);

	an_morph_analyze(&word, readings);
	out[an_letters_write(readings[0].lemma_code, readings[0].lemma_length, out)] = '\0';
	return out;
}

static void
check_lemma(const char *word, const char *expected, int line)
{
	const char *found = lemma_of(word);

	unit_checks++;
	if (strcmp(found, expected) == 0)
		return;
	unit_failures++;
	printf("not ok: inflected.tsv:%d: %s is read as %s, not %s\n", line, word, found, expected);
}

static void
test_undouble(void)
{
	static const char *const pairs[][2] = {
		{"جداااا", "جدا"}, {"العلاقاات", "العلاقات"}, {"الحكوووومة", "الحكومة"}};
	static const char *const kept[] = {"وزارة", "مستقل", "اللجنة", "مددت", "شيغيموتوو"};
	char out[2 * AN_WORD_MAX + 1];

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
	{
		AnLetters word = letters_of(pairs[i][0]);

		EXPECT(an_morph_undouble(&word));
		out[an_letters_write(word.code, word.count, out)] = '\0';
		EXPECT_TEXT(out, pairs[i][1]);
	}
	for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
	{
		AnLetters word = letters_of(kept[i]);

		EXPECT(!an_morph_undouble(&word));
	}
}

/* The candidates of an_morph_cuts as "skip:letters " in order. */
static const char *
cuts_of(const char *text)
{
	static char out[512];
	AnLetters word = letters_of(text);
	AnLetters cut[AN_CUTS_MAX];
	uint8_t skip[AN_CUTS_MAX];
	size_t used = 0;
	int count = an_morph_cuts(&word, cut, skip);

	for (int i = 0; i < count; i++)
	{
		used += snprintf(out + used, sizeof(out) - used, "%d:", skip[i]);
		used += an_letters_write(cut[i].code, cut[i].count, out + used);
		out[used++] = ' ';
	}
	out[used] = '\0';
	return out;
}

static void
test_cuts(void)
{
	EXPECT_TEXT(cuts_of("دمشق"), "0:دمشق ");
	EXPECT_TEXT(cuts_of("ودمشق"), "0:ودمشق 1:دمشق ");
	EXPECT_TEXT(cuts_of("وبدمشق"), "0:وبدمشق 1:بدمشق 2:دمشق ");
	EXPECT_TEXT(cuts_of("للقدس"), "0:للقدس 2:القدس 1:لقدس ");
	EXPECT_TEXT(cuts_of("و"), "0:و ");
}

/* Any letters have a reading whose cuts lie inside the word. */
static void
test_any_letters(void)
{
	uint32_t seed = 1;

	for (int i = 0; i < 100000; i++)
	{
		AnLetters word;
		AnReading readings[AN_READINGS_MAX];
		int count;

		word.count = (uint8_t) (1 + (seed >> 8) % AN_WORD_MAX);
		for (int k = 0; k < word.count; k++)
		{
			seed = seed * 1664525 + 1013904223;
			word.code[k] = (uint8_t) (1 + (seed >> 16) % AN_YEH);
		}
		count = an_morph_analyze(&word, readings);
		EXPECT(count >= 1 && count <= AN_READINGS_MAX);
		for (int k = 0; k < count; k++)
			EXPECT(readings[k].stem_start + readings[k].stem_length + readings[k].enclitic == word.count &&
				   readings[k].lemma_length > 0 && readings[k].lemma_length <= AN_WORD_MAX &&
				   (k == 0 || readings[k].fit <= readings[k - 1].fit));
		EXPECT(an_morph_worthy(readings, count) >= 1);
		an_morph_undouble(&word);
	}
}

int
main(void)
{
	EXPECT(golden_read(AN_SOURCE "/tests/golden/inflected.tsv", check_lemma) > 100);
	test_undouble();
	test_cuts();
	test_any_letters();
	return unit_done("morph");
}
