/*
 * own_forms.c
 *		The forms of a user's word that follow from it by rule.
 *
 * Of a user's word only its letters are known, no root and no pattern.  That is
 * enough for nouns, whose endings join by the last letter (lexicon/paradigm.h), and for the endings of sound
 * verbs and of those that end in a weak letter.  What changes inside, broken plurals and hollow verbs, the user lists.
 *
 * Endings are given in the notation of lexicon/orthography.h.
 */
#include "dict/own_forms.h"

/* An ending with what it says. */
typedef struct Ending
{
	const char *letters;
	unsigned inflection;
} Ending;

#define COUNT(array) ((int) (sizeof(array) / sizeof((array)[0])))

/* Endings of the perfect that begin with a consonant, and those that begin with a vowel. */
static const Ending perfect_consonants[] = {
	{"t", 0},  {"nA", 0}, {"tm", AN_INFL_NO_PRONOUN}, {"tmw", AN_INFL_PRONOUN}, {"tmA", 0},
	{"tn", 0}, {"n", 0}};
static const Ending perfect_vowels[] = {
	{"t", 0}, {"tA", 0}, {"wA", AN_INFL_NO_PRONOUN}, {"w", AN_INFL_PRONOUN}};

/* Endings of the imperfect before which a weak letter stays, and those before which it goes. */
static const Ending imperfect_kept[] = {{"An", 0}, {"A", 0}, {"n", 0}};
static const Ending imperfect_lost[] = {{"wn", 0}, {"wA", AN_INFL_NO_PRONOUN}, {"w", AN_INFL_PRONOUN}};
/* The same of the second person singular feminine, behind ت only. */
static const Ending imperfect_addressed[] = {{"yn", 0}, {"y", 0}};

/* Gives the stem with each of the endings. */
static void
give_endings(const AnLetters *stem, const Ending *endings, int count, unsigned inflection,
			 const AnFormTaker *taker)
{
	for (int i = 0; i < count; i++)
	{
		AnLetters form = *stem;

		an_append_letters(&form, endings[i].letters);
		an_give_form(taker, form, inflection | endings[i].inflection);
	}
}

/* stem with the letters behind it. */
static AnLetters
with_letters(AnLetters stem, const char *letters)
{
	an_append_letters(&stem, letters);
	return stem;
}

/* The perfect of رقمن, and of أفتى and دعا, whose last letter is ي or و again before a consonant. */
static void
give_perfect(const AnLetters *word, const AnFormTaker *taker)
{
	bool yeh = an_ends_with(word, "Y");
	bool weak = yeh || an_ends_with(word, "A");
	AnLetters open = weak ? an_without_end(*word, 1) : *word;
	AnLetters closed = weak ? with_letters(open, yeh ? "y" : "w") : *word;

	an_give_form(taker, *word, AN_INFL_PERFECT | (yeh ? AN_INFL_NO_PRONOUN : 0));
	if (yeh)
		an_give_form(taker, with_letters(open, "A"), AN_INFL_PERFECT | AN_INFL_PRONOUN);
	an_give_form(taker, with_letters(closed, "A"), AN_INFL_PERFECT);
	give_endings(&open, perfect_vowels, COUNT(perfect_vowels), AN_INFL_PERFECT, taker);
	give_endings(&closed, perfect_consonants, COUNT(perfect_consonants), AN_INFL_PERFECT, taker);
}

/* The forms of an imperfect (its first letter is the person's) without an ending. */
static void
give_imperfect_bare(const AnLetters *word, const AnFormTaker *taker)
{
	bool maksura = an_ends_with(word, "Y");

	an_give_form(taker, *word, AN_INFL_IMPERFECT | (maksura ? AN_INFL_NO_PRONOUN : 0));
	if (maksura)
		an_give_form(taker, with_letters(an_without_end(*word, 1), "A"), AN_INFL_IMPERFECT | AN_INFL_PRONOUN);
	if (maksura || an_ends_with(word, "y") || an_ends_with(word, "w"))
		an_give_form(taker, an_without_end(*word, 1), AN_INFL_IMPERFECT | AN_INFL_JUSSIVE);
}

/* The same with endings. */
static void
give_imperfect_endings(const AnLetters *word, const AnFormTaker *taker)
{
	bool maksura = an_ends_with(word, "Y");
	bool weak = maksura || an_ends_with(word, "y") || an_ends_with(word, "w");
	AnLetters open = weak ? an_without_end(*word, 1) : *word;
	AnLetters closed = maksura ? with_letters(open, "y") : *word;

	give_endings(&closed, imperfect_kept, COUNT(imperfect_kept), AN_INFL_IMPERFECT, taker);
	give_endings(&open, imperfect_lost, COUNT(imperfect_lost), AN_INFL_IMPERFECT, taker);
	if (word->code[0] == AN_TEH)
		give_endings(&open, imperfect_addressed, COUNT(imperfect_addressed), AN_INFL_IMPERFECT, taker);
}

/* The imperfect of يرقمن, of all persons. */
static void
give_imperfect(const AnLetters *word, const AnFormTaker *taker)
{
	static const uint8_t persons[] = {AN_YEH, AN_TEH, AN_NOON, AN_ALEF_HAMZA_ABOVE};

	for (int i = 0; i < COUNT(persons); i++)
	{
		AnLetters form = *word;

		form.code[0] = persons[i];
		give_imperfect_bare(&form, taker);
		if (persons[i] == AN_YEH || persons[i] == AN_TEH)
			give_imperfect_endings(&form, taker);
	}
}

/* A noun or adjective: a masculine has the feminine and both plurals, what ends as feminines do only ات. */
static void
give_nominal(const AnLetters *word, const AnFormTaker *taker)
{
	AnNominal nominal = {.forms = *taker, .word = *word};
	bool feminine = an_ends_with(word, "p") || an_ends_with(word, "Y") || an_ends_with(word, "A") ||
					an_ends_with(word, "A'");

	if (!feminine)
		nominal.feminine = an_nominal_feminine(*word);
	nominal.sound = !feminine;
	nominal.feminine_sound = true;
	an_inflect_nominal(&nominal);
}

void
an_own_forms_of_word(AnPos pos, const AnLetters *word, const AnFormTaker *taker)
{
	if (pos == AN_POS_NOUN || pos == AN_POS_ADJ)
		give_nominal(word, taker);
	else if (pos == AN_POS_VERB)
		give_perfect(word, taker);
	else
		an_give_form(taker, *word, 0);
}

void
an_own_forms_of_form(AnPos pos, const AnLetters *form, const AnFormTaker *taker)
{
	AnNominal nominal = {.forms = *taker};

	if (pos == AN_POS_NOUN || pos == AN_POS_ADJ)
		an_inflect_broken_plural(&nominal, *form);
	else if (pos == AN_POS_VERB && form->code[0] == AN_YEH)
		give_imperfect(form, taker);
	else
		an_give_form(taker, *form, 0);
}
