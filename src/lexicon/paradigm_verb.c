/*
 * paradigm_verb.c
 *		All persons, tenses, moods and voices of a verb from its stems.
 *
 * An ending joins a stem as sounds; where the stem ends in a weak radical the
 * two contract by the rules of contract().  Forms that are written alike are one
 * form: who takes them keeps the first, so the usual ones come first.
 */
#include "lexicon/paradigm.h"

#include <stdio.h>
#include <string.h>

typedef struct Affix
{
	const char *prefix; /* without its vowel */
	const char *ending;
	unsigned inflection;
} Affix;

static const Affix perfect_affixes[] = {
	{"", "a", 0},
	{"", "at", AN_INFL_FEMININE},
	{"", "uwA", AN_INFL_PLURAL | AN_INFL_NO_PRONOUN},
	{"", "uw", AN_INFL_PLURAL | AN_INFL_PRONOUN},
	{"", "t", AN_INFL_FIRST},
	{"", "nA", AN_INFL_FIRST | AN_INFL_PLURAL},
	{"", "A", AN_INFL_DUAL},
	{"", "atA", AN_INFL_DUAL | AN_INFL_FEMININE},
	{"", "na", AN_INFL_PLURAL | AN_INFL_FEMININE},
	{"", "tum", AN_INFL_SECOND | AN_INFL_PLURAL},
	{"", "tumuw", AN_INFL_SECOND | AN_INFL_PLURAL | AN_INFL_PRONOUN},
	{"", "tumA", AN_INFL_SECOND | AN_INFL_DUAL},
	{"", "tunna", AN_INFL_SECOND | AN_INFL_PLURAL | AN_INFL_FEMININE}};

static const Affix imperfect_affixes[] = {
	{"y", "u", 0},
	{"t", "u", AN_INFL_FEMININE},
	{"'", "u", AN_INFL_FIRST},
	{"n", "u", AN_INFL_FIRST | AN_INFL_PLURAL},
	{"y", "uwna", AN_INFL_PLURAL},
	{"y", "uwA", AN_INFL_PLURAL | AN_INFL_JUSSIVE | AN_INFL_NO_PRONOUN},
	{"y", "uw", AN_INFL_PLURAL | AN_INFL_JUSSIVE | AN_INFL_PRONOUN},
	{"y", "Ani", AN_INFL_DUAL},
	{"y", "A", AN_INFL_DUAL | AN_INFL_JUSSIVE},
	{"t", "Ani", AN_INFL_DUAL | AN_INFL_FEMININE},
	{"t", "A", AN_INFL_DUAL | AN_INFL_FEMININE | AN_INFL_JUSSIVE},
	{"y", "na", AN_INFL_PLURAL | AN_INFL_FEMININE},
	{"t", "uwna", AN_INFL_SECOND | AN_INFL_PLURAL},
	{"t", "uwA", AN_INFL_SECOND | AN_INFL_PLURAL | AN_INFL_JUSSIVE | AN_INFL_NO_PRONOUN},
	{"t", "uw", AN_INFL_SECOND | AN_INFL_PLURAL | AN_INFL_JUSSIVE | AN_INFL_PRONOUN},
	{"t", "iyna", AN_INFL_SECOND | AN_INFL_FEMININE},
	{"t", "iy", AN_INFL_SECOND | AN_INFL_FEMININE | AN_INFL_JUSSIVE},
	{"t", "na", AN_INFL_SECOND | AN_INFL_PLURAL | AN_INFL_FEMININE},
	{"y", "", AN_INFL_JUSSIVE},
	{"t", "", AN_INFL_FEMININE | AN_INFL_JUSSIVE},
	{"'", "", AN_INFL_FIRST | AN_INFL_JUSSIVE},
	{"n", "", AN_INFL_FIRST | AN_INFL_PLURAL | AN_INFL_JUSSIVE}};

static const Affix imperative_affixes[] = {
	{"", "", 0},
	{"", "uwA", AN_INFL_PLURAL | AN_INFL_NO_PRONOUN},
	{"", "uw", AN_INFL_PLURAL | AN_INFL_PRONOUN},
	{"", "iy", AN_INFL_FEMININE},
	{"", "A", AN_INFL_DUAL},
	{"", "na", AN_INFL_PLURAL | AN_INFL_FEMININE}};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool
is_weak(char sound)
{
	return sound == 'w' || sound == 'y';
}

static bool
is_vowel(char sound)
{
	return sound == 'a' || sound == 'i' || sound == 'u' || sound == 'A';
}

/*
 * Joins an ending to a stem whose last sounds are a short vowel and a weak
 * radical: ramay+uwA ramawA, yarmiy+uwna yarmuwna, yansay+u yansaY, ramay+at ramat.
 */
static void
contract(char *word, const char *ending, bool alef)
{
	size_t length = strlen(word);
	char vowel = word[length - 2];
	char *tail = word + length - 2; /* where the vowel stands */

	if (ending[0] == '\0')
		strcpy(tail, "");
	else if (strcmp(ending, "u") == 0 || strcmp(ending, "a") == 0)
	{
		if (vowel == 'a')
			strcpy(tail, alef ? "A" : "Y");
	}
	else if (vowel == 'a' && (strcmp(ending, "at") == 0 || strcmp(ending, "atA") == 0))
		strcpy(tail, ending);
	else if (strncmp(ending, "uw", 2) == 0 || strncmp(ending, "iy", 2) == 0)
	{
		strcpy(tail, vowel == 'a' ? "a" : "");
		strcat(word, ending + (vowel == 'a'));
	}
	else
		strcat(word, ending);
}

/* Before a pronoun ى is ا: رماه, رآه. */
static void
add_open_end(const Verb *verb, AnLetters written, unsigned inflection)
{
	bool hamza = an_ends_with(&written, ">Y");
	AnLetters open = an_without_end(written, hamza ? 2 : 1);

	if (!an_ends_with(&written, "Y"))
		return;
	an_append_letters(&open, hamza ? "|" : "A");
	an_give_form(&verb->forms, open, inflection | AN_INFL_PRONOUN);
}

/* Adds one form: prefix with its vowel, stem, ending. */
static void
add(const Verb *verb, const char *prefix, const char *stem, const char *ending, unsigned inflection)
{
	char word[SOUNDS_MAX];
	size_t length;
	bool weak;
	AnLetters written;

	snprintf(word, sizeof(word), "%s%s", prefix, stem);
	length = strlen(word);
	weak = length > 2 && is_weak(word[length - 1]) && is_vowel(word[length - 2]) && word[length - 2] != 'A';
	if (weak)
		contract(word, ending, verb->form == VERB_I && verb->root[2] == 'w' && (inflection & AN_INFL_PERFECT));
	else
		strcat(word, ending);
	written = an_write_sounds(word);
	if (written.count < 2)
		return; /* one letter is no word to be searched for: ر, the imperative of رأى */
	an_give_form(&verb->forms, written, inflection);
	add_open_end(verb, written, inflection);
}

/* A last hamza on alef is often left there before و: قرأوا beside قرؤوا. */
static void
add_plain_hamza(const Verb *verb, const char *prefix, const char *stem, const char *ending, unsigned inflection)
{
	char word[SOUNDS_MAX];
	size_t length = strlen(stem);
	AnLetters written;

	if (length < 2 || stem[length - 1] != '\'' || stem[length - 2] != 'a' || strncmp(ending, "uw", 2) != 0)
		return;
	snprintf(word, sizeof(word), "%s%sa%s", prefix, stem, ending + 1);
	written = an_write_sounds(word);
	an_give_form(&verb->forms, written, inflection);
}

/* All forms of one tense and voice; vowel is that of the prefix of the imperfect. */
static void
inflect_tense(const Verb *verb, const Affix *affixes, size_t count, const char *vowel, char (*stems)[STEM_MAX],
			  unsigned tense)
{
	for (size_t i = 0; i < count; i++)
	{
		bool before_vowel = is_vowel(affixes[i].ending[0]);
		const char *stem = stems[before_vowel ? 0 : 1];
		unsigned inflection = affixes[i].inflection | tense;
		char prefix[8];

		snprintf(prefix, sizeof(prefix), "%s%s", affixes[i].prefix, affixes[i].prefix[0] ? vowel : "");
		add(verb, prefix, stem, affixes[i].ending, inflection);
		add_plain_hamza(verb, prefix, stem, affixes[i].ending, inflection);
	}
}

/* The beginning of the imperative: أ of form IV, ا where the stem begins with two consonants. */
static const char *
imperative_prefix(const Verb *verb, const char *stem)
{
	if (verb->form == VERB_IV)
		return "'a";
	return is_vowel(stem[1]) ? "" : "Au";
}

/* The imperative, from the stem of the imperfect. */
static void
inflect_imperative(const Verb *verb)
{
	bool hamza = verb->form == VERB_I && verb->root[0] == '\'';

	/* خذ, كل and مر lose the hamza; of others with it the imperative is not used */
	if (hamza && strchr("xkm", verb->root[1]) == NULL)
		return;
	for (size_t i = 0; i < COUNT(imperative_affixes); i++)
	{
		bool before_vowel = is_vowel(imperative_affixes[i].ending[0]);
		const char *stem = verb->imperfect_stem[before_vowel ? 0 : 1] + hamza;

		add(verb, imperative_prefix(verb, stem), stem, imperative_affixes[i].ending,
			imperative_affixes[i].inflection | AN_INFL_IMPERATIVE);
	}
}

/* Forms whose imperfect prefix has u in the active voice too. */
static bool
prefix_with_u(VerbForm form)
{
	return form == VERB_II || form == VERB_III || form == VERB_IV || form == VERB_Q1;
}

void
inflect_verb(const Verb *verb)
{
	Verb copy = *verb;

	inflect_tense(verb, perfect_affixes, COUNT(perfect_affixes), "", copy.perfect, AN_INFL_PERFECT);
	if (verb->imperfect_stem[0][0] == '\0')
		return;
	inflect_tense(verb, imperfect_affixes, COUNT(imperfect_affixes), prefix_with_u(verb->form) ? "u" : "a",
				  copy.imperfect_stem, AN_INFL_IMPERFECT);
	inflect_tense(verb, perfect_affixes, COUNT(perfect_affixes), "", copy.passive,
				  AN_INFL_PERFECT | AN_INFL_PASSIVE);
	inflect_tense(verb, imperfect_affixes, COUNT(imperfect_affixes), "u", copy.passive_imperfect,
				  AN_INFL_IMPERFECT | AN_INFL_PASSIVE);
	inflect_imperative(verb);
}

/* A participle from sounds that may end in a weak radical: iy stays, ay becomes ى. */
static AnLetters
write_participle(const char *prefix, const char *stem)
{
	char word[SOUNDS_MAX];
	size_t length;

	snprintf(word, sizeof(word), "%s%s", prefix, stem);
	length = strlen(word);
	if (length > 2 && is_weak(word[length - 1]) && word[length - 2] == 'a')
		strcpy(word + length - 2, "Y");
	return an_write_sounds(word);
}

/* The active participle of form I: فاعل, قائل, ماد. */
static AnLetters
active_first(const Verb *verb)
{
	char word[SOUNDS_MAX];
	const char *r = verb->root;
	bool hollow = is_weak(r[1]) && !is_weak(r[2]) && strchr(verb->perfect[0], 'A') != NULL;

	if (r[1] == r[2])
		snprintf(word, sizeof(word), "%cA%c", r[0], r[1]);
	else
		snprintf(word, sizeof(word), "%cA%ci%c", r[0], hollow ? '\'' : r[1], r[2] == 'w' ? 'y' : r[2]);
	if (hollow && r[2] == '\'')
		word[strlen(word) - 1] = 'y'; /* جاء: جائي */
	return an_write_sounds(word);
}

AnLetters
verb_active_participle(const Verb *verb)
{
	char stem[STEM_MAX];
	size_t length;

	if (verb->imperfect_stem[0][0] == '\0')
		return (AnLetters){0};
	if (verb->form == VERB_I)
		return active_first(verb);
	snprintf(stem, sizeof(stem), "%s", verb->imperfect_stem[0]);
	length = strlen(stem);
	/* forms V and VI have a in the imperfect, i in the participle: متولي */
	if (length > 2 && stem[length - 2] == 'a')
		stem[length - 2] = 'i';
	return write_participle("mu", stem);
}

AnLetters
verb_passive_participle(const Verb *verb)
{
	char word[SOUNDS_MAX];
	const char *r = verb->root;
	bool hollow = is_weak(r[1]) && !is_weak(r[2]) && strchr(verb->perfect[0], 'A') != NULL;

	if (verb->imperfect_stem[0][0] == '\0')
		return (AnLetters){0};
	if (verb->form != VERB_I)
		return write_participle("mu", verb->passive_imperfect[0]);
	if (is_weak(r[2]))
		snprintf(word, sizeof(word), "ma%c%c%s", r[0], r[1], r[2] == 'w' ? "uww" : "iyy");
	else if (hollow)
		snprintf(word, sizeof(word), "ma%c%s%c", r[0], r[1] == 'w' ? "uw" : "iy", r[2]);
	else
		snprintf(word, sizeof(word), "ma%c%cuw%c", r[0], r[1], r[2]);
	return an_write_sounds(word);
}
