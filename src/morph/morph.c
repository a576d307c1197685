/*
 * morph.c
 *		A written word to its readings: every cut of clitics, looked up, the best first.
 */
#include "morph/morph.h"

#include <string.h>

#include "morph/fit.h"
#include "morph/guess.h"

/* A score of 0 is this fit. */
#define FIT_ZERO 128

/* The readings found so far, best first. */
typedef struct Found
{
	AnReading *readings;
	int count;
} Found;

static uint8_t
fit_of(int score)
{
	int fit = score + FIT_ZERO;

	return (uint8_t) (fit < 0 ? 0 : fit > UINT8_MAX ? UINT8_MAX : fit);
}

/* Do two readings say the same to a reader: lemma and cuts? */
static bool
same_reading(const AnReading *a, const AnReading *b)
{
	return a->lemma == b->lemma && a->proclitics == b->proclitics && a->enclitic == b->enclitic;
}

/* Puts a reading in its place; of readings that say the same the better one stays. */
static void
keep(Found *found, const AnReading *reading)
{
	int place = found->count;

	for (int i = 0; i < found->count; i++)
		if (same_reading(&found->readings[i], reading))
		{
			if (found->readings[i].fit >= reading->fit)
				return;
			place = i;
			break;
		}
	if (place == found->count && found->count < AN_READINGS_MAX)
		found->count++;
	else if (place == found->count && found->readings[--place].fit >= reading->fit)
		return;
	for (; place > 0 && found->readings[place - 1].fit < reading->fit; place--)
		found->readings[place] = found->readings[place - 1];
	found->readings[place] = *reading;
}

/* Fills in what the lemma says. */
static void
describe(AnReading *reading)
{
	const uint8_t *code;

	if (reading->lemma == AN_LEMMA_NONE)
		return;
	reading->lemma_length = (uint8_t) an_lemma_letters(reading->lemma, &code);
	memcpy(reading->lemma_code, code, reading->lemma_length);
}

/* A stem to be looked up, with its clitics. */
typedef struct Candidate
{
	AnCut cut;
	uint8_t enclitic; /* letters of the pronoun behind it */
	AnLookUp look;
} Candidate;

#define CANDIDATES_MAX (AN_PROCLITIC_CUTS_MAX * AN_ENCLITIC_CUTS_MAX)

/* What may be cut off the end of a word. */
typedef struct Ends
{
	int count;
	uint8_t letters[AN_ENCLITIC_CUTS_MAX];
	AnEnclitic enclitic[AN_ENCLITIC_CUTS_MAX];
} Ends;

/* Lists the cuts of one front whose stem, at least two letters, the lexicon may have; adds them to count. */
static int
list_stems(const AnLetters *word, const AnLetters *folded, const AnProcliticCut *front, const Ends *ends,
		   Candidate *candidates, int count)
{
	int start = front->start, letters = word->count - start;
	int end_count = front->proclitics & AN_PRO_THE ? 1 : ends->count;
	uint32_t hashes[AN_WORD_MAX + 1];

	an_lexicon_hashes(folded->code + start, letters, hashes);
	for (int i = 0; i < end_count; i++)
	{
		Candidate *candidate = &candidates[count];
		int length = letters - ends->letters[i];

		if ((i > 0 && length < 2) || !an_lexicon_ask(&candidate->look, folded->code + start, length, hashes[length]))
			continue;
		candidate->cut = (AnCut){*front, ends->enclitic[i], word->code + start};
		candidate->enclitic = ends->letters[i];
		count++;
	}
	return count;
}

/* Lists every cut of the word whose stem the lexicon may have. */
static int
list_candidates(const AnLetters *word, const AnLetters *folded, Candidate *candidates)
{
	AnProcliticCut fronts[AN_PROCLITIC_CUTS_MAX];
	int front_count = an_proclitic_cuts(word, fronts);
	Ends ends;
	int count = 0;

	ends.count = an_enclitic_cuts(word, ends.letters);
	for (int i = 0; i < ends.count; i++)
		ends.enclitic[i] = an_enclitic(word->code + word->count - ends.letters[i], ends.letters[i]);
	for (int i = 0; i < front_count; i++)
		if (word->count - fronts[i].start >= 2 || word->count == 1)
			count = list_stems(word, folded, &fronts[i], &ends, candidates, count);
	return count;
}

/* Takes all candidates together through the steps of a look-up; returns how many may be there, moved to the front. */
static int
look_up(Candidate *candidates, int count)
{
	int kept = 0;

	for (int i = 0; i < count; i++)
		an_lexicon_ask_bucket(&candidates[i].look);
	for (int i = 0; i < count; i++)
		if (an_lexicon_ask_forms(&candidates[i].look))
		{
			if (kept < i)
				candidates[kept] = candidates[i];
			kept++;
		}
	return kept;
}

/* Forms of one stem that its clitics allow, and how likely each is. */
typedef struct Scored
{
	int count;
	AnForm form[AN_FORMS_MAX];
	int score[AN_FORMS_MAX];
} Scored;

/* Takes the forms that go together with the cut. */
static void
score_forms(Scored *scored, const Candidate *candidate)
{
	AnForm forms[AN_FORMS_MAX];
	int n = an_lexicon_answer(&candidate->look, forms, AN_FORMS_MAX);

	scored->count = 0;
	for (int i = 0; i < n; i++)
		if (an_fit_compatible(&forms[i], &candidate->cut))
		{
			scored->form[scored->count] = forms[i];
			scored->score[scored->count++] = an_fit_score(&forms[i], &candidate->cut);
		}
}

/* Keeps a form as a reading of the word, unless an unknown word is likelier. */
static void
keep_form(Found *found, const Candidate *candidate, const AnForm *form, int score)
{
	const AnCut *cut = &candidate->cut;
	AnReading reading;

	if (score < AN_FIT_LEAST)
		return;
	reading.lemma = form->lemma;
	reading.proclitics = cut->front.proclitics;
	reading.inflection = form->inflection;
	reading.pos = form->pos;
	reading.stem_start = cut->front.start;
	reading.stem_length = (uint8_t) candidate->look.count;
	reading.enclitic = candidate->enclitic;
	reading.fit = fit_of(score);
	reading.misspelt = memcmp(cut->stem, form->spelling, form->length) != 0;
	reading.lemma_length = 0;
	keep(found, &reading);
}

/* Keeps the readings of one stem. */
static void
read_stem(Found *found, const Candidate *candidate)
{
	Scored scored;

	score_forms(&scored, candidate);
	if (scored.count > 1)
		an_fit_prefer(scored.form, scored.score, scored.count, &candidate->cut);
	for (int i = 0; i < scored.count; i++)
		keep_form(found, candidate, &scored.form[i], scored.score[i]);
}

/* Moves the reading that the lexicon names for the whole word to the front, if it is written no worse than the best. */
static void
prefer_whole(Found *found, const AnLetters *folded)
{
	uint32_t lemma = an_lexicon_whole(folded->code, folded->count);

	for (int i = 1; i < found->count && lemma != AN_LEMMA_NONE; i++)
		if (found->readings[i].lemma == lemma && found->readings[0].lemma != lemma &&
			found->readings[i].misspelt <= found->readings[0].misspelt)
		{
			AnReading reading = found->readings[i];

			reading.fit = fit_of(found->readings[0].fit - FIT_ZERO + AN_FIT_APART);
			memmove(&found->readings[1], &found->readings[0], (size_t) i * sizeof(reading));
			found->readings[0] = reading;
			return;
		}
}

int
an_morph_analyze(const AnLetters *word, AnReading *readings)
{
	AnLetters folded = *word;
	Candidate candidates[CANDIDATES_MAX];
	Found found = {readings, 0};
	int count;

	an_letters_fold(&folded);
	count = list_candidates(word, &folded, candidates);
	count = look_up(candidates, count);
	for (int i = 0; i < count; i++)
		read_stem(&found, &candidates[i]);
	if (found.count > 1)
		prefer_whole(&found, &folded);
	for (int i = 0; i < found.count; i++)
		describe(&readings[i]);
	if (found.count > 0)
		return found.count;
	an_morph_guess(word, &readings[0]);
	return 1;
}

/* Is the reading's lemma written as one of the count readings before it? */
static bool
written_before(const AnReading *readings, int count)
{
	const AnReading *last = &readings[count];

	for (int i = 0; i < count; i++)
		if (readings[i].lemma_length == last->lemma_length &&
			memcmp(readings[i].lemma_code, last->lemma_code, last->lemma_length) == 0)
			return true;
	return false;
}

/* May a later reading be searched for beside the best? */
static bool
is_worthy(const AnReading *reading, const AnReading *best)
{
	static const uint16_t marked = AN_INFL_DUAL | AN_INFL_JUSSIVE;

	if (reading->fit + AN_FIT_APART <= best->fit)
		return false;
	if (an_lemma_tags(reading->lemma) & (AN_TAG_STOP | AN_TAG_DERIVED | AN_TAG_RARE))
		return false;
	/* what asks for another spelling, a pronoun or a marked form is hardly meant where the plain word will do */
	return reading->misspelt <= best->misspelt && reading->enclitic <= best->enclitic &&
		   (reading->inflection & marked & ~best->inflection) == 0;
}

int
an_morph_worthy(const AnReading *readings, int count)
{
	int worthy = 1;

	if (count == 0 || readings[0].lemma == AN_LEMMA_NONE)
		return count;
	while (worthy < count && worthy < AN_WORTHY_MAX && is_worthy(&readings[worthy], &readings[0]))
		worthy++;
	/* leave off what adds no new lexeme at the end */
	while (worthy > 1 && written_before(readings, worthy - 1))
		worthy--;
	return worthy;
}

/* Has the word a known reading? */
static bool
is_known(const AnLetters *word)
{
	AnReading readings[AN_READINGS_MAX];

	an_morph_analyze(word, readings);
	return readings[0].lemma != AN_LEMMA_NONE;
}

/*
 * The length of the run of equal letters at place if it is a mistake or stressed, else 0.  Three in a row always
 * are; of two only alefs: two other letters are mostly two sounds (بلداننا, تتعاضد, للجميع), and two alefs behind
 * lam too (اللاإرادي).
 */
static int
mistaken_run(const AnLetters *word, int place)
{
	int end = place + 1;

	while (end < word->count && word->code[end] == word->code[place])
		end++;
	if (end - place >= 3)
		return end - place;
	if (end - place == 2 && an_letter_fold[word->code[place]] == AN_ALEF &&
		(place == 0 || word->code[place - 1] != AN_LAM))
		return 2;
	return 0;
}

/* The word with mistaken runs of three and more cut to keep letters, of two to one; returns how many were cut. */
static int
cut_runs(const AnLetters *word, int keep, AnLetters *out)
{
	int cut = 0;

	out->count = 0;
	for (int i = 0; i < word->count;)
	{
		int run = mistaken_run(word, i), kept = run == 0 ? 1 : run == 2 ? 1 : keep;

		for (int k = 0; k < kept; k++)
			out->code[out->count++] = word->code[i];
		cut += run > 0;
		i += run > 0 ? run : 1;
	}
	return cut;
}

/* Do two equal letters stand next to each other?  In most words none do. */
static bool
has_run(const AnLetters *word)
{
	for (int i = 1; i < word->count; i++)
		if (word->code[i] == word->code[i - 1])
			return true;
	return false;
}

/* Cuts mistaken runs to two letters (مممثل: ممثل), then to one (جداااا: جدا); see morph.h. */
bool
an_morph_undouble(AnLetters *word)
{
	AnLetters right;

	if (!has_run(word) || cut_runs(word, 2, &right) == 0 || is_known(word))
		return false;
	if (!is_known(&right))
	{
		cut_runs(word, 1, &right);
		if (!is_known(&right))
			return false;
	}
	*word = right;
	return true;
}
