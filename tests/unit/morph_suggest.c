/*
 * morph_suggest.c
 *		Unit test of suggestions: what is suggested first, that corrupted words are found again, and that
 *		nothing is left out, against a comparison with every form of the lexicon.
 */
#include "unit.h"
#include "word_letters.h"
#include "lexicon/lexicon_table.h"
#include "morph/cuts.h"
#include "morph/fit.h"
#include "morph/morph.h"
#include "morph/suggest.h"

static const char *
text_of(const AnLetters *word)
{
	static char text[2 * AN_WORD_MAX + 1];

	text[an_letters_write(word->code, word->count, text)] = '\0';
	return text;
}

static AnLetters
folded(AnLetters word)
{
	an_letters_fold(&word);
	return word;
}

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* The distance of two words in folded letters, by the whole table. */
static int
distance_of(AnLetters a, AnLetters b)
{
	int cell[AN_WORD_MAX + 1][AN_WORD_MAX + 1];

	an_letters_fold(&a);
	an_letters_fold(&b);
	for (int i = 0; i <= a.count; i++)
		for (int j = 0; j <= b.count; j++)
		{
			int cost = i == 0 ? j : j == 0 ? i : least(cell[i - 1][j], cell[i][j - 1]) + 1;

			if (i > 0 && j > 0)
				cost = least(cost, cell[i - 1][j - 1] + (a.code[i - 1] != b.code[j - 1]));
			if (i > 1 && j > 1 && a.code[i - 1] == b.code[j - 2] && a.code[i - 2] == b.code[j - 1])
				cost = least(cost, cell[i - 2][j - 2] + 1);
			cell[i][j] = cost;
		}
	return cell[a.count][b.count];
}

/* The place of a word among the suggestions, -1 if it is not there. */
static int
place_of(const AnSuggestions *found, AnLetters word)
{
	for (int i = 0; i < found->count; i++)
		if (memcmp(&found->item[i].word, &word, sizeof(word)) == 0)
			return i;
	return -1;
}

static void
test_first(void)
{
	static const struct
	{
		const char *written, *first;
		int distance;
	} cases[] = {
		/* known: itself, in standard spelling */
		{"حكومة", "حكومة", 0}, {"الحكومه", "الحكومة", 0}, {"مستشفي", "مستشفى", 0}, {"اسرائيل", "إسرائيل", 0},
		{"إلحكومة", "الحكومة", 0}, {"وزارتة", "وزارته", 0}, {"للجنه", "للجنة", 0}, {"أفتقول", "أفتقول", 0},
		/* a letter less, more, another one, two exchanged */
		{"وزاة", "وزارة", 1}, {"فلسطن", "فلسطين", 1}, {"الرئبس", "الرئيس", 1}, {"الحكموة", "الحكومة", 1},
		{"ظابط", "ضابط", 1}, {"مسوول", "مسؤول", 1}, {"الحكوكةة", "الحكومة", 2},
		/* clitics are kept, and may be what is misspelt */
		{"والحكوة", "والحكومة", 1}, {"لاحكومة", "الحكومة", 1}, {"احلكومة", "الحكومة", 1}, {"للحكوممة", "للحكومة", 1},
		{"وبالحكوكة", "وبالحكومة", 1}, {"للججنة", "للجنة", 1}, {"لللجنة", "اللجنة", 1}, {"مباحثاتاه", "مباحثاتها", 1},
		/* two errors */
		{"والدبلوماصتة", "والدبلوماسية", 2}, {"المفاوظاات", "المفاوضات", 2}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		AnLetters word = letters_of(cases[i].written);
		AnSuggestions found;

		an_morph_suggest(&word, 5, &found);
		EXPECT(found.count > 0 && found.count <= 5);
		EXPECT_TEXT(text_of(&found.item[0].word), cases[i].first);
		EXPECT(found.item[0].distance == cases[i].distance);
	}
}

/* Short words and words that are near to none have few suggestions or none. */
static void
test_none(void)
{
	static const char *const words[] = {"ظ", "ظظظذذ", "غغضضظظثثذذ"};
	AnSuggestions found;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
	{
		AnLetters word = letters_of(words[i]);

		an_morph_suggest(&word, AN_SUGGESTIONS_MAX, &found);
		EXPECT(found.count == 0);
	}
}

/* What holds for the suggestions for any word. */
static void
check_order(const AnLetters *word, const AnSuggestions *found, int max)
{
	EXPECT(found->count >= 0 && found->count <= max);
	for (int i = 0; i < found->count; i++)
	{
		const AnSuggestion *item = &found->item[i], *before = item - 1;
		AnReading readings[AN_READINGS_MAX];
		int forms = 0;

		an_morph_analyze(&item->word, readings);
		EXPECT(readings[0].lemma != AN_LEMMA_NONE);
		EXPECT(item->distance == distance_of(*word, item->word));
		EXPECT(place_of(found, item->word) == i);
		for (int k = 0; k < i; k++)
			forms += found->item[k].lemma == item->lemma;
		/* from the third on, forms of a lemma stand behind all other words as near */
		EXPECT(forms < 2 || item->one_more);
		EXPECT(i == 0 || before->distance <= item->distance);
		EXPECT(i == 0 || before->distance < item->distance || before->one_more <= item->one_more);
		EXPECT(i == 0 || before->distance < item->distance || before->one_more < item->one_more ||
			   before->score >= item->score);
	}
}

static uint32_t seed = 1;

static uint32_t
any_below(uint32_t end)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % end;
}

/* One error at a place of its own. */
static AnLetters
corrupt(AnLetters word)
{
	int count = word.count, place = (int) any_below(count);
	uint8_t other = (uint8_t) (AN_BEH + any_below(AN_YEH - AN_BEH)), *at = word.code + place;

	switch (any_below(4))
	{
		case 0:
			memmove(at + 1, at, count - place);
			*at = other;
			word.count++;
			break;
		case 1:
			memmove(at, at + 1, count - place - 1);
			word.code[--word.count] = AN_NO_LETTER;
			break;
		case 2:
			*at = other;
			break;
		default:
			if (place + 1 < count)
			{
				other = at[0];
				at[0] = at[1];
				at[1] = other;
			}
	}
	return word;
}

/* One word behind another. */
static AnLetters
join(AnLetters word, AnLetters end)
{
	memcpy(word.code + word.count, end.code, end.count);
	word.count += end.count;
	return word;
}

/* A common noun with clitics, of whose stem errors letters are wrong; right is what it was. */
static AnLetters
any_wrong_word(int errors, AnLetters *right)
{
	static const unsigned fronts[] = {0, AN_PRO_THE, AN_PRO_AND | AN_PRO_THE, AN_PRO_WITH | AN_PRO_THE, AN_PRO_LIKE};
	AnLetters front = {0}, stem = {0}, wrong;
	const uint8_t *lemma;
	uint32_t number;

	do
		number = any_below(4000);
	while (an_lemma_pos(number) != AN_POS_NOUN || an_lemma_letters(number, &lemma) < (errors == 2 ? 7 : 3));
	front.count = (uint8_t) an_proclitic_letters(fronts[any_below(sizeof(fronts) / sizeof(fronts[0]))], front.code);
	stem.count = (uint8_t) an_lemma_letters(number, &lemma);
	memcpy(stem.code, lemma, stem.count);
	wrong = *right = join(front, stem);
	if (errors == 1)
		return corrupt(wrong);
	return join(front, corrupt(corrupt(stem)));
}

/*
 * Of a corrupted word the right one is suggested, unless that is a word too or a hundred others are as near.  One
 * error may lie in the clitics, two lie in the stem.
 */
static void
test_corrupted(int errors)
{
	AnSuggestions found;
	int tried = 0;

	for (int i = 0; i < 900; i++)
	{
		AnLetters right, wrong = any_wrong_word(errors, &right);
		int place;

		an_morph_suggest(&wrong, AN_SUGGESTIONS_MAX, &found);
		check_order(&wrong, &found, AN_SUGGESTIONS_MAX);
		/* what is exchanged and then torn apart is farther than two errors */
		if (distance_of(right, wrong) > errors)
			continue;
		if (found.count == AN_SUGGESTIONS_MAX || (found.count > 0 && found.item[0].distance == 0))
			continue;
		place = place_of(&found, right);
		tried++;
		EXPECT(place >= 0 && found.item[place].distance <= errors);
	}
	EXPECT(tried > 300);
}

/* Fewer suggestions are the first ones of more. */
static void
test_max(void)
{
	AnSuggestions few, many;

	for (int i = 0; i < 200; i++)
	{
		AnLetters right, wrong = any_wrong_word(1, &right);
		int max = 1 + (int) any_below(10);

		an_morph_suggest(&wrong, max, &few);
		an_morph_suggest(&wrong, AN_SUGGESTIONS_MAX, &many);
		EXPECT(few.count == least(max, many.count));
		for (int k = 0; k < few.count; k++)
			EXPECT(memcmp(&few.item[k].word, &many.item[k].word, sizeof(AnLetters)) == 0);
	}
}

/* Any letters are answered. */
static void
test_any_letters(void)
{
	AnSuggestions found;

	for (int i = 0; i < 300; i++)
	{
		AnLetters word = {.count = (uint8_t) (1 + any_below(i < 200 ? 8 : AN_WORD_MAX))};

		for (int k = 0; k < word.count; k++)
			word.code[k] = (uint8_t) (1 + any_below(AN_YEH));
		an_morph_suggest(&word, AN_SUGGESTIONS_MAX, &found);
		check_order(&word, &found, AN_SUGGESTIONS_MAX);
	}
}

/* ---- against every form of the lexicon ---- */

/* The clitics of a word that are compared, and what they are compared with. */
typedef struct Around
{
	AnLetters written;
	uint64_t letters; /* of it, folded, as bits */
	int errors;
	bool as_written;
	const AnSuggestions *found;
	int wanted; /* words at that distance */
} Around;

static uint64_t
bits_of(const uint8_t *code, int count)
{
	uint64_t bits = 0;

	for (int i = 0; i < count; i++)
		bits |= UINT64_C(1) << an_letter_fold[code[i]];
	return bits;
}

/* Is the word one with these clitics at the distance asked for, but not among those found? */
static bool
is_missed(Around *around, const AnForm *form, AnCut *cut)
{
	AnLetters word = {0}, front = {0}, end = {0}, written = folded(around->written);
	int stem;

	/* ة and ى take no pronoun */
	if (cut->enclitic != AN_ENC_NONE && (form->spelling[form->length - 1] == AN_TEH_MARBUTA ||
										 form->spelling[form->length - 1] == AN_ALEF_MAKSURA))
		return false;
	front.count = (uint8_t) an_proclitic_letters(cut->front.proclitics, front.code);
	end.count = (uint8_t) an_enclitic_letters(cut->enclitic, end.code);
	front.count -= cut->front.merged;
	front = folded(front);
	stem = written.count - front.count - end.count;
	if (around->as_written &&
		(stem < (around->errors == 2 ? 5 : 2) || memcmp(written.code, front.code, front.count) != 0 ||
		 memcmp(written.code + written.count - end.count, end.code, end.count) != 0))
		return false;
	word.count = (uint8_t) an_proclitic_letters(cut->front.proclitics, word.code) - cut->front.merged;
	memcpy(word.code + word.count, form->spelling, form->length);
	memcpy(word.code + word.count + form->length, end.code, end.count);
	word.count += form->length + end.count;
	if (abs(word.count - written.count) > around->errors || distance_of(word, written) != around->errors)
		return false;
	around->wanted++;
	return place_of(around->found, word) < 0;
}

/* Is a form missed, with any clitics that it takes? */
static bool
is_form_missed(Around *around, const AnForm *form)
{
	bool merges = form->spelling[0] == AN_LAM, missed = false;

	for (unsigned proclitics = 0; proclitics < AN_PRO_THE << 1; proclitics++)
		for (int enclitic = AN_ENC_NONE; enclitic < AN_ENC_COUNT; enclitic++)
		{
			bool merged = merges && proclitics & AN_PRO_THE && proclitics & AN_PRO_FOR;
			AnCut cut = {{(uint16_t) proclitics, 0, merged}, (AnEnclitic) enclitic, form->spelling};

			if (an_proclitics_meet(proclitics) && !(proclitics & AN_PRO_QUESTION) && an_fit_compatible(form, &cut) &&
				an_fit_score(form, &cut) >= -36)
				missed = missed || is_missed(around, form, &cut);
		}
	return missed;
}

/* Are all words at that distance found? */
static void
check_all_found(const char *text, int errors, bool as_written)
{
	AnSuggestions found;
	Around around = {.written = letters_of(text), .errors = errors, .as_written = as_written, .found = &found};

	around.letters = bits_of(around.written.code, around.written.count);
	an_morph_suggest(&around.written, AN_SUGGESTIONS_MAX, &found);
	EXPECT(found.count < AN_SUGGESTIONS_MAX);
	for (uint32_t i = 0; i < an_lexicon_form_count; i++)
	{
		AnForm form;

		an_lexicon_form(i, &form);
		/* each letter that the word has not is an error */
		if (form.inflection & AN_INFL_VARIANT || form.length > around.written.count + errors ||
			__builtin_popcountll(bits_of(form.spelling, form.length) & ~around.letters) > errors)
			continue;
		EXPECT(!is_form_missed(&around, &form));
	}
	EXPECT(around.wanted > 0);
}

static void
test_all_found(void)
{
	check_all_found("الاحكومات", 1, false);
	check_all_found("والفلسطينة", 1, false);
	check_all_found("والفلسطينة", 2, true);
	check_all_found("للجنةة", 1, false);
	check_all_found("الدبلوماسية", 1, true);
	check_all_found("الدبلوماسية", 2, true);
	check_all_found("استخبراات", 2, true);
}

static int checks;

static void
count_check(void)
{
	checks++;
}

/* Cancel is answered within one search. */
static void
test_interrupts(void)
{
	AnLetters word = letters_of("والدبلوماصتة");
	AnSuggestions found;

	an_interrupt_hook = count_check;
	an_morph_suggest(&word, AN_SUGGESTIONS_MAX, &found);
	an_interrupt_hook = NULL;
	EXPECT(checks > 10);
}

int
main(void)
{
	test_first();
	test_none();
	test_corrupted(1);
	test_corrupted(2);
	test_max();
	test_any_letters();
	test_all_found();
	test_interrupts();
	return unit_done("morph_suggest");
}
