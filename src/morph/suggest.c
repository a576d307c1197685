/*
 * suggest.c
 *		"Did you mean": known words near a written one.
 *
 * The distance is that of folded letters: a letter more, less, another one, or two neighbours
 * exchanged is 1 (optimal string alignment).  A known word is a form of the lexicon with the clitics that it
 * takes; it is compared whole, so that an error may lie in a clitic (لاحكومة) or across its
 * border (احلكومة) too.
 *
 * Words are looked for in three rounds:
 * 0. at distance 0: is the word known?
 * 1. at distance 1.  Of an unknown word any clitics may be meant; of a known one those that it has, or each would
 *    be answered by itself with و, ف, ب, ل and the pronouns.
 * 2. at distance 2, if there is room left: with the clitics that are written, and a stem of five letters or more,
 *    for nearly every shorter one has a known word that near.
 *
 * A round walks the graph of all forms (lexicon/graph.h) once for each row of proclitics, and keeps the
 * distances between the letters on the path and all beginnings of the word: one row of the usual table for each letter,
 * of which only the cells near the diagonal matter.  Where a row has nothing within the errors forgiven, nothing
 * behind it has, and the walk turns back.  Behind the end of a form come the pronouns.
 */
#include "morph/suggest.h"

#include <string.h>

#include "lexicon/graph.h"
#include "memory.h"
#include "morph/cuts.h"
#include "morph/fit.h"

#define ERRORS_MAX 2

/* Letters of the written stem from which on 1 and 2 errors are forgiven. */
#define LETTERS_FOR_ONE 2
#define LETTERS_FOR_TWO 5

/* Scores: a rarer word is not suggested; of what costs of spelling are habits; see least_score. */
#define LEAST_NEAR (-36)
#define LEAST_CONFUSED (-16)
#define HABIT 14

/* Letters of a stem, as arabic_analyze takes them; a word of one letter is a stem too. */
#define STEM_LEAST 2

/* So many forms of a lemma stand where they belong, two, because of مسؤولون and مسؤولين either may be meant. */
#define FORMS_OF_LEMMA 2

/* Forms asked of the lexicon for one spelling. */

/* Letters on a path: of a word, with errors. */
#define PATH_MAX_LETTERS (AN_WORD_MAX + ERRORS_MAX)

/* More than any distance that matters; to be less than 255 with what is added to it. */
#define FAR 64

#define PROCLITICS_END (AN_PRO_THE << 1)

typedef struct Search
{
	const AnLetters *written;
	AnLetters folded;
	int errors;			 /* the distance of this round */
	bool as_written;	 /* only with the clitics that are written */
	unsigned proclitics; /* those of the words looked at */
	int start;			 /* their letters */
	unsigned enclitics;	 /* those that may follow, as bits 1 << AnEnclitic */
	uint8_t path[PATH_MAX_LETTERS + 1];
	/* row[i][j]: the distance of i letters on the path from j of the word */
	uint8_t row[PATH_MAX_LETTERS + 2][AN_WORD_MAX + 3];
	AnSuggestions *found;
} Search;

static inline int
least(int a, int b)
{
	return a < b ? a : b;
}

/* The first row: no letter on the path yet. */
static void
begin_rows(Search *search)
{
	for (int j = 0; j <= search->folded.count + 1; j++)
		search->row[0][j] = (uint8_t) (j <= search->errors ? j : FAR);
}

/* Puts a letter behind length others on the path and fills its row; returns the least distance in it. */
static int
put_letter(Search *search, int length, uint8_t letter)
{
	const uint8_t *word = search->folded.code;
	int i = length + 1, count = search->folded.count;
	int first = i > search->errors ? i - search->errors : 0;
	int last = least(i + search->errors, count);
	const uint8_t *above = search->row[length];
	uint8_t *row = search->row[i];
	int best = FAR;

	if (i > PATH_MAX_LETTERS || first > count)
		return FAR;
	search->path[length] = letter;
	if (first > 0)
		row[first - 1] = FAR;
	for (int j = first; j <= last; j++)
	{
		int cost = above[j] + 1;

		if (j > 0)
			cost = least(least(cost, row[j - 1] + 1), above[j - 1] + (word[j - 1] != letter));
		if (i > 1 && j > 1 && word[j - 2] == letter && word[j - 1] == search->path[i - 2])
			cost = least(cost, search->row[i - 2][j - 2] + 1);
		row[j] = (uint8_t) cost;
		best = least(best, cost);
	}
	row[last + 1] = FAR;
	return best;
}

/* How many errors are forgiven in a stem of so many letters? */
static int
forgiven(int letters)
{
	return letters >= LETTERS_FOR_TWO ? 2 : letters >= LETTERS_FOR_ONE ? 1 : 0;
}

/* Does a come before b: nearer, else not one more form of its lemma, else likelier, else by its letters? */
static bool
comes_before(const AnSuggestion *a, const AnSuggestion *b)
{
	if (a->distance != b->distance)
		return a->distance < b->distance;
	if (a->one_more != b->one_more)
		return b->one_more;
	if (a->score != b->score)
		return a->score > b->score;
	return memcmp(&a->word, &b->word, sizeof(a->word)) < 0;
}

/* Moves a suggestion forward to its place among those before it, which are in order. */
static void
move_to_place(AnSuggestions *found, int from)
{
	AnSuggestion moved = found->item[from];
	int place = from;

	for (; place > 0 && comes_before(&moved, &found->item[place - 1]); place--)
		found->item[place] = found->item[place - 1];
	found->item[place] = moved;
}

/* The place of the suggestion that is written so, or the place behind all. */
static int
place_of(const AnSuggestions *found, const AnLetters *word)
{
	int place = 0;

	while (place < found->count && memcmp(&found->item[place].word, word, sizeof(*word)) != 0)
		place++;
	return place;
}

/*
 * Takes a suggestion in if it is among the best.  A word that has several readings is given once, by the likeliest
 * one.  As many as can be asked for are kept whatever is asked for, so that fewer are the first ones of more.
 */
static void
keep(AnSuggestions *found, const AnSuggestion *suggestion)
{
	int place;

	if (found->count == AN_SUGGESTIONS_MAX && !comes_before(suggestion, &found->item[found->count - 1]))
		return;
	place = place_of(found, &suggestion->word);
	if (place < found->count && !comes_before(suggestion, &found->item[place]))
		return;
	found->item[place] = *suggestion;
	if (place == found->count)
		found->count++;
	move_to_place(found, place);
	found->count = least(found->count, AN_SUGGESTIONS_MAX);
}

/* Puts the forms of lemmas that have enough before them behind the other words as near. */
static void
spread_lemmas(AnSuggestions *found)
{
	for (int i = 0; i < found->count; i++)
	{
		int before = 0;

		for (int k = 0; k < i; k++)
			before += found->item[k].lemma == found->item[i].lemma;
		found->item[i].one_more = before >= FORMS_OF_LEMMA;
	}
	for (int i = 1; i < found->count; i++)
		move_to_place(found, i);
}

/*
 * The score from which on a form is suggested.  Of folded letters that are alike the form that is written is always
 * known, and one that is written otherwise by habit (ا for أ, ه for ة, ى for ي); where a letter stands for another that
 * few people confuse, the word must be likely: وزاة is no way to write وزاه.
 */
static int
least_score(const AnForm *form, const AnCut *cut, int score)
{
	AnCut standard = *cut;

	if (cut->stem == form->spelling)
		return LEAST_NEAR;
	standard.stem = form->spelling;
	return an_fit_score(form, &standard) - score > HABIT ? LEAST_CONFUSED : AN_FIT_LEAST;
}

/* Is the form one that is written so at the end of a word only: with ة or ى? */
static bool
ends_word(const AnForm *form)
{
	uint8_t end = form->spelling[form->length - 1];

	return end == AN_TEH_MARBUTA || end == AN_ALEF_MAKSURA;
}

/* Is the pronoun written with its own letters, not with ones that fold alike: ه, not ة? */
static bool
ends_as_written(const Search *search, const uint8_t *end, int count)
{
	return memcmp(search->written->code + search->written->count - count, end, (size_t) count) == 0;
}

/* Suggests a form with its clitics if it takes them. */
static void
suggest_form(Search *search, const AnForm *form, const AnCut *cut, int distance)
{
	AnSuggestion suggestion = {.distance = (uint8_t) distance, .lemma = form->lemma};
	AnLetters *word = &suggestion.word;
	uint8_t end[AN_ENCLITIC_LETTERS_MAX];
	int end_count = an_enclitic_letters(cut->enclitic, end);
	int score;

	if (form->inflection & AN_INFL_VARIANT || !an_fit_compatible(form, cut) ||
		(end_count > 0 && ends_word(form)))
		return;
	score = an_fit_score(form, cut);
	if (score < least_score(form, cut, score) ||
		(distance == 0 && score < LEAST_CONFUSED && end_count > 0 && !ends_as_written(search, end, end_count)))
		return;
	suggestion.score = (int16_t) score;
	word->count = (uint8_t) an_proclitic_letters(cut->front.proclitics, word->code);
	if (cut->front.merged)
		word->count--;
	if (word->count + form->length + end_count > AN_WORD_MAX)
		return;
	memcpy(word->code + word->count, form->spelling, form->length);
	word->count += form->length;
	memcpy(word->code + word->count, end, end_count);
	word->count += end_count;
	keep(search->found, &suggestion);
}

/* Suggests the forms spelt by the path from the proclitics to length, with a pronoun. */
static void
suggest_forms(Search *search, int length, AnEnclitic enclitic, int distance)
{
	const uint8_t *stem = search->path + search->start;
	unsigned proclitics = search->proclitics;
	AnForm forms[AN_FORMS_MAX];
	int count = an_lexicon_find(stem, length - search->start, forms, AN_FORMS_MAX);
	/* ال is not seen between ل and a stem that begins with ل: للجنة */
	bool merges = proclitics & AN_PRO_FOR && stem[0] == AN_LAM;

	if (merges && proclitics & AN_PRO_THE)
		return;
	for (int i = 0; i < count; i++)
	{
		AnCut cut = {{(uint16_t) proclitics, (uint8_t) search->start, false}, enclitic, forms[i].spelling};

		/* of words with the same folded letters the one that is written is the nearest */
		if (distance == 0)
			cut.stem = search->written->code + search->start;
		suggest_form(search, &forms[i], &cut, distance);
		cut.front = (AnProcliticCut){(uint16_t) (proclitics | AN_PRO_THE), (uint8_t) search->start, true};
		if (merges)
			suggest_form(search, &forms[i], &cut, distance);
	}
}

/* A form ends behind length letters: suggests it with each pronoun, and none, that makes a word at the round's distance. */
static void
try_ends(Search *search, int length)
{
	int count = search->folded.count;

	/* behind clitics one letter is no stem */
	if (length - search->start < STEM_LEAST && count >= STEM_LEAST)
		return;
	for (unsigned left = search->enclitics; left != 0; left &= left - 1)
	{
		AnEnclitic enclitic = (AnEnclitic) __builtin_ctz(left);
		uint8_t end[AN_ENCLITIC_LETTERS_MAX];
		int end_count = an_enclitic_letters(enclitic, end);
		int best = 0;

		if (length + end_count > count + search->errors || length + end_count < count - search->errors)
			continue;
		for (int i = 0; i < end_count && best <= search->errors; i++)
			best = put_letter(search, length + i, end[i]);
		if (best <= search->errors && search->row[length + end_count][count] == search->errors)
			suggest_forms(search, length, enclitic, search->errors);
	}
}

/*
 * The letters, as bits, that can follow length others.  Where no error is left to be forgiven those are the next
 * ones of the word, so that most steps are not taken at all.  An exchange asks for no others: halfway
 * through it the first of the two is an error, and the second the next letter.
 */
static uint64_t
letters_that_follow(const Search *search, int length, int best)
{
	int first = length > search->errors ? length - search->errors : 0;
	int last = least(length + search->errors, search->folded.count - 1);
	uint64_t letters = 0;

	if (best < search->errors)
		return UINT64_MAX;
	for (int j = first; j <= last; j++)
		if (search->row[length][j] == best)
			letters |= UINT64_C(1) << search->folded.code[j];
	return letters;
}

/* Walks on from a node behind length letters, with the least distance in their row. */
static void
walk(Search *search, uint32_t node, int length, int best)
{
	uint64_t letters = letters_that_follow(search, length, best);
	AnStep step;

	if (node == AN_GRAPH_END)
		return;
	do
	{
		step = an_lexicon_graph[node++];
		if ((letters >> AN_STEP_LETTER(step) & 1) == 0)
			continue;
		best = put_letter(search, length, AN_STEP_LETTER(step));
		if (best > search->errors)
			continue;
		if (step & AN_STEP_WORD)
			try_ends(search, length + 1);
		walk(search, AN_STEP_NODE(step), length + 1, best);
	} while ((step & AN_STEP_LAST) == 0);
}

/* Does the word begin with these letters (أ as it is written)? */
static bool
begins_so(const Search *search, const uint8_t *letters, int count)
{
	if (count > search->folded.count)
		return false;
	for (int i = 0; i < count; i++)
		if (letters[i] != (letters[i] == AN_ALEF ? search->folded.code[i] : search->written->code[i]))
			return false;
	return true;
}

/* The pronouns, AN_ENC_NONE among them, that may follow the stem, as bits. */
static unsigned
enclitics_that_follow(const Search *search)
{
	const AnLetters *word = &search->folded;
	unsigned enclitics = 0;

	for (int enclitic = AN_ENC_NONE; enclitic < AN_ENC_COUNT; enclitic++)
	{
		uint8_t end[AN_ENCLITIC_LETTERS_MAX];
		int count = an_enclitic_letters((AnEnclitic) enclitic, end);
		int stem = word->count - search->start - count;
		bool written = stem > 0 && forgiven(stem) >= search->errors &&
					   memcmp(word->code + word->count - count, end, count) == 0;

		if (written || !search->as_written)
			enclitics |= 1u << enclitic;
	}
	/* a noun has ال or a pronoun */
	return search->proclitics & AN_PRO_THE ? enclitics & 1u << AN_ENC_NONE : enclitics;
}

/* Walks through all words with these proclitics. */
static void
walk_behind(Search *search, unsigned proclitics)
{
	uint8_t letters[AN_PROCLITIC_LETTERS_MAX];
	int count = an_proclitic_letters(proclitics, letters);
	int best = 0;

	if (search->as_written ? !begins_so(search, letters, count) : proclitics & AN_PRO_QUESTION)
		return;
	search->proclitics = proclitics;
	search->start = count;
	search->enclitics = enclitics_that_follow(search);
	if (search->enclitics == 0)
		return;
	AN_CHECK_INTERRUPTS();
	begin_rows(search);
	for (int i = 0; i < count && best <= search->errors; i++)
		best = put_letter(search, i, an_letter_fold[letters[i]]);
	if (best <= search->errors)
		walk(search, an_lexicon_graph_root, count, best);
}

/* Finds all words at that distance. */
static void
walk_round(Search *search, int errors, bool as_written)
{
	search->errors = errors;
	search->as_written = as_written;
	if (forgiven(search->folded.count) < errors)
		return;
	for (unsigned proclitics = 0; proclitics < PROCLITICS_END; proclitics++)
		if (an_proclitics_meet(proclitics))
			walk_behind(search, proclitics);
}

void
an_morph_suggest(const AnLetters *word, int max, AnSuggestions *found)
{
	Search search = {.written = word, .folded = *word, .found = found};

	an_letters_fold(&search.folded);
	found->count = 0;
	walk_round(&search, 0, true);
	walk_round(&search, 1, found->count > 0);
	if (found->count < max)
		walk_round(&search, 2, true);
	spread_lemmas(found);
	found->count = least(found->count, max);
}
