/*
 * make_answers.c
 *		Writes the answers of frequent words as C, without their facts: make_answers > answers_bare.c
 *
 * Every form of the lexicon is written with every combination of clitics that it takes, and what fit.c and shapes.h say of the
 * whole is taken for how frequent that word is.  Those above a threshold are analysed, the most frequent first, and their
 * answers put into lines (answers.h) until a line is full.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/lexicon_table.h"
#include "morph/answers.h"
#include "morph/fit.h"
#include "morph/shapes.h"

#define LINES 20030 /* of 64 bytes each */

/* Rarer words are not tried: so many are above it that nearly all lines are full. */
#define LEAST_SCORE -20

/* By fit.c alone. */
#define LEAST_FIT -24

/* The table that this program is linked with instead of its own: none is known. */
const AnAnswerLine an_answer_lines[1];
const uint32_t an_answer_line_count = 1;

_Static_assert(LINES >= AN_ANSWER_LINES_MIN, "what a line keeps of a key must tell it from the others of the line");

#define COUNT(array) ((int) (sizeof(array) / sizeof((array)[0])))

/* A written word and how frequent it is. */
typedef struct Candidate
{
	int score;
	AnLetters word;
} Candidate;

static Candidate *candidates;
static size_t candidate_count, candidate_room;

/* Proclitics that the press writes. */
static const uint16_t fronts[] = {
	0,
	AN_PRO_THE,
	AN_PRO_AND,
	AN_PRO_AND | AN_PRO_THE,
	AN_PRO_SO,
	AN_PRO_SO | AN_PRO_THE,
	AN_PRO_WITH,
	AN_PRO_WITH | AN_PRO_THE,
	AN_PRO_AND | AN_PRO_WITH,
	AN_PRO_AND | AN_PRO_WITH | AN_PRO_THE,
	AN_PRO_LIKE,
	AN_PRO_LIKE | AN_PRO_THE,
	AN_PRO_FOR,
	AN_PRO_FOR | AN_PRO_THE,
	AN_PRO_AND | AN_PRO_FOR,
	AN_PRO_AND | AN_PRO_FOR | AN_PRO_THE,
	AN_PRO_WILL,
	AN_PRO_AND | AN_PRO_WILL,
};

/* Pronouns that it writes. */
static const AnEnclitic ends[] = {AN_ENC_NONE, AN_ENC_HIS, AN_ENC_HER, AN_ENC_THEIR, AN_ENC_THEIR_DUAL, AN_ENC_MY,
								  AN_ENC_ME, AN_ENC_OUR};

/* Appends letters; false if the word would be too long for an answer. */
static bool
append(AnLetters *word, const uint8_t *code, int count)
{
	if (word->count + count > AN_LETTERS_KEY_MAX)
		return false;
	memcpy(word->code + word->count, code, (size_t) count);
	word->count = (uint8_t) (word->count + count);
	return true;
}

static void
keep(int score, const AnLetters *word)
{
	if (candidate_count == candidate_room)
	{
		candidate_room = candidate_room ? candidate_room * 2 : 65536;
		candidates = realloc(candidates, candidate_room * sizeof(*candidates));
		if (candidates == NULL)
			abort();
	}
	candidates[candidate_count++] = (Candidate){score, *word};
}

/* What a list of shapes says of a form. */
static int
more_of(const AnShape *shapes, int count, AnPos pos, unsigned is)
{
	for (int i = 0; i < count; i++)
		if (shapes[i].pos == pos && shapes[i].is == is)
			return shapes[i].more;
	return AN_SHAPE_RARE;
}

/* How frequent a form is with clitics. */
static int
frequency_of(const AnForm *form, const AnCut *cut)
{
	AnPos pos = (AnPos) form->pos;
	int score = an_fit_score(form, cut);

	/* most are rare whatever their shape */
	if (score < LEAST_FIT)
		return score;
	return score + more_of(an_shape_fronts, COUNT(an_shape_fronts), pos, cut->front.proclitics) +
		   more_of(an_shape_ends, COUNT(an_shape_ends), pos, cut->enclitic) +
		   more_of(an_shape_inflections, COUNT(an_shape_inflections), pos, form->inflection);
}

/* Writes one form with one choice of clitics, if it takes them and is frequent so. */
static void
try_clitics(const AnForm *form, uint16_t front, AnEnclitic end)
{
	uint8_t before[AN_WORD_MAX], behind[AN_WORD_MAX];
	int count = an_proclitic_letters(front, before);
	/* of three lams in a row the press writes two: للجنة */
	bool merged = front & AN_PRO_FOR && front & AN_PRO_THE && form->spelling[0] == AN_LAM;
	AnCut cut = {{front, (uint8_t) count, merged}, end, form->spelling};
	AnLetters word = {0};
	int score;

	if (!an_fit_compatible(form, &cut) || (score = frequency_of(form, &cut)) < LEAST_SCORE)
		return;
	if (append(&word, before, count - merged) && append(&word, form->spelling, form->length) &&
		append(&word, behind, an_enclitic_letters(end, behind)))
		keep(score, &word);
}

/* Writes all forms in all ways. */
static void
list_candidates(void)
{
	for (uint32_t i = 0; i < an_lexicon_form_count; i++)
	{
		AnForm form;

		an_lexicon_form(i, &form);
		for (int f = 0; f < COUNT(fronts); f++)
			for (int e = 0; e < COUNT(ends); e++)
				try_clitics(&form, fronts[f], ends[e]);
	}
}

/* For qsort: the most frequent first; those equally frequent by their letters, so that every run writes the same. */
static int
compare_candidates(const void *a, const void *b)
{
	const Candidate *p = a, *q = b;

	if (p->score != q->score)
		return p->score > q->score ? -1 : 1;
	return memcmp(&p->word, &q->word, sizeof(p->word));
}

static AnAnswerLine lines[LINES];

/* Puts a word into its line, unless that is full or has it, or has another word with several lemmas where it has too. */
static void
put(const AnLetters *word)
{
	uint64_t key = an_letters_key(word);
	AnAnswerLine *line = &lines[an_answer_line(key, LINES)];
	uint16_t other[AN_WORTHY_MAX - 1] = {0};
	AnAnswer answer;
	int way = 0;

	while (way < AN_ANSWER_WAYS && AN_ANSWER_REST(line->head[way]) != an_answer_rest(key) && line->head[way] != 0)
		way++;
	if (way == AN_ANSWER_WAYS || line->head[way] != 0 || !an_answer_make(word, &answer, other))
		return;
	if (AN_ANSWER_WORTHY(answer.head) > 1 && an_answer_several(line) >= 0)
		return;
	an_answer_put(line, way, &answer, other);
}

static void
write_lines(void)
{
	printf("/* made from the lexicon by make_answers */\n#include \"morph/answers.h\"\n\nconst uint32_t an_answer_line_count = %d;\n\n", LINES);
	puts("const AnAnswerLine an_answer_lines[] = {");
	for (const AnAnswerLine *line = lines; line < lines + LINES; line++)
	{
		fputs("{{", stdout);
		for (int way = 0; way < AN_ANSWER_WAYS; way++)
			printf("%lluu,", (unsigned long long) line->head[way]);
		fputs("},{", stdout);
		for (int way = 0; way < AN_ANSWER_WAYS; way++)
			printf("%u,", line->lemma[way]);
		fputs("},{", stdout);
		for (int way = 0; way < AN_ANSWER_WAYS; way++)
			printf("%u,", line->inflection[way]);
		fputs("},{", stdout);
		for (int way = 0; way < AN_ANSWER_WAYS; way++)
			printf("%u,", line->proclitics[way]);
		printf("},{%u,%u}},\n", line->other[0], line->other[1]);
	}
	puts("};");
}

int
main(void)
{
	list_candidates();
	qsort(candidates, candidate_count, sizeof(*candidates), compare_candidates);
	for (size_t i = 0; i < candidate_count; i++)
		put(&candidates[i].word);
	write_lines();
	return ferror(stdout) || fflush(stdout) != 0;
}
