/*
 * morph_lemmas.c
 *		Golden test of the readings: tests/golden/lemmas.tsv has a written word and the
 *		lemma that an Arabic reader gives it; the first reading must have that lemma.
 */
#include "golden.h"
#include "unit.h"
#include "morph/morph.h"

#define ROWS_LEAST 3400

/* The lemma of the first reading, in standard spelling. */
static const char *
first_lemma(const char *text)
{
	static char lemma[2 * AN_WORD_MAX + 1];
	AnReading readings[AN_READINGS_MAX];
	AnLetters word = {0};

	lemma[0] = '\0';
	if (an_letters_read(text, strlen(text), &word) && an_morph_analyze(&word, readings) > 0)
		lemma[an_letters_write(readings[0].lemma_code, readings[0].lemma_length, lemma)] = '\0';
	return lemma;
}

static void
check_row(const char *word, const char *expected, int line)
{
	const char *found = first_lemma(word);

	if (strcmp(found, expected) != 0)
		printf("tests/golden/lemmas.tsv:%d: %s: ", line, word);
	EXPECT_TEXT(found, expected);
}

int
main(void)
{
	EXPECT(golden_read(AN_SOURCE "/tests/golden/lemmas.tsv", check_row) >= ROWS_LEAST);
	return unit_done("morph_lemmas");
}
