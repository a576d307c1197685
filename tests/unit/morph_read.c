/*
 * morph_read.c
 *		What is remembered of a word is what its analysis gives: the answers that the library brings, all of them, and
 *		words that are met again.
 */
#include "golden.h"
#include "unit.h"
#include "lexicon/lexicon_table.h"
#include "morph/answers.h"

#define ANSWERS_LEAST 100000
#define ROWS_LEAST 3400

/* The word of a key. */
static AnLetters
word_of(uint64_t key)
{
	AnLetters word = {0};

	for (int i = AN_LETTERS_KEY_MAX - 1; i >= 0; i--, key /= AN_LETTERS_KEY_BASE)
	{
		word.code[i] = (uint8_t) (key % AN_LETTERS_KEY_BASE);
		if (word.count == 0 && word.code[i] != AN_NO_LETTER)
			word.count = (uint8_t) (i + 1);
	}
	return word;
}

/* What the analysis of a word gives. */
typedef struct Analysed
{
	AnReading readings[AN_READINGS_MAX];
	int worthy; /* of a stop word 1: the others are not kept, for no one searches for it */
	bool stop;
} Analysed;

static void
analyse(const AnLetters *word, Analysed *found)
{
	int count = an_morph_analyze(word, found->readings);

	found->stop = found->readings[0].lemma != AN_LEMMA_NONE && (an_lemma_tags(found->readings[0].lemma) & AN_TAG_STOP);
	found->worthy = found->stop ? 1 : an_morph_worthy(found->readings, count);
}

/* Are the lemmas those of the first readings? */
static bool
are_lemmas(const uint32_t *lemmas, const Analysed *found)
{
	for (int i = 0; i < found->worthy; i++)
		if (lemmas[i] != found->readings[i].lemma)
			return false;
	return true;
}

/* Does the reading of the word say what its analysis does? */
static bool
is_read_right(const AnLetters *word)
{
	uint32_t lemmas[AN_WORTHY_MAX];
	AnReading best;
	const AnReading *first;
	Analysed found;

	analyse(word, &found);
	first = &found.readings[0];
	if (an_morph_read(word, &best, lemmas) != found.worthy || !are_lemmas(lemmas, &found))
		return false;
	return best.proclitics == first->proclitics && best.inflection == first->inflection && best.pos == first->pos &&
		   best.stem_start == first->stem_start && best.stem_length == first->stem_length &&
		   best.enclitic == first->enclitic && best.lemma_length == first->lemma_length &&
		   memcmp(best.lemma_code, first->lemma_code, first->lemma_length) == 0;
}

/* Are the lemmas that are told those of the analysis? */
static bool
is_told_right(const AnLemmas *told, const Analysed *found)
{
	if (told->stop != found->stop || told->name != (found->readings[0].pos == AN_POS_NAME))
		return false;
	if (found->readings[0].lemma == AN_LEMMA_NONE)
		return told->count == 0;
	return told->count == found->worthy && are_lemmas(told->lemma, found);
}

/* Is the word remembered by its key, as it is analysed, alone and together with a word that has no key? */
static bool
is_remembered_right(const AnLetters *word)
{
	uint64_t keys[] = {an_letters_key(word), 0, an_letters_key(word)};
	AnLemmas lemmas, together[3];
	Analysed found;

	analyse(word, &found);
	an_morph_remembered_together(keys, 3, together);
	return an_morph_remembered(keys[0], &lemmas) && is_told_right(&lemmas, &found) && is_told_right(&together[0], &found) &&
		   together[1].count == AN_LEMMAS_NOT_READ && is_told_right(&together[2], &found);
}

/* Every answer in the library. */
static void
test_answers(void)
{
	int answers = 0, wrong = 0;

	for (uint32_t i = 0; i < an_answer_line_count; i++)
		for (int way = 0; way < AN_ANSWER_WAYS; way++)
		{
			uint64_t key = an_answer_key(an_answer_lines[i].head[way], i, an_answer_line_count);
			AnLetters word = word_of(key);

			if (key == 0)
				continue;
			answers++;
			wrong += an_letters_key(&word) != key || !is_read_right(&word) || !is_remembered_right(&word);
		}
	EXPECT(answers >= ANSWERS_LEAST);
	EXPECT(wrong == 0);
}

static int wrong_rows;

/* A word of the golden list: as it is met first, and as it is remembered if it is short enough. */
static void
check_row(const char *text, const char *lemma, int line)
{
	AnLetters word;

	if (an_letters_read(text, strlen(text), &word))
		wrong_rows += !is_read_right(&word) || !is_read_right(&word) ||
					  (word.count <= AN_LETTERS_KEY_MAX && !is_remembered_right(&word));
	(void) lemma;
	(void) line;
}

int
main(void)
{
	test_answers();
	EXPECT(golden_read(AN_SOURCE "/tests/golden/lemmas.tsv", check_row) >= ROWS_LEAST);
	EXPECT(wrong_rows == 0);
	return unit_done("morph_read");
}
