/*
 * paradigm_stems.c
 *		The stems of a verb from its root and form, as sounds.
 *
 * Each form has a list of patterns, one for each way in which weak, doubled and
 * sound roots build their stems.  In a pattern 1 2 3 4 are the radicals, V is the
 * vowel of the perfect of form I and R its third radical, W and L the vowel of its
 * imperfect (L of a hollow verb), T is the t of form VIII as it merges with the first
 * radical; all else are sounds.  The first pattern that suits the root and is written as
 * the lemma is, is the verb's own; so the lemma itself says whether احتوى is hollow.
 */
#include "lexicon/paradigm.h"

#include <stdio.h>
#include <string.h>

/* Which roots a pattern suits. */
typedef enum Kind
{
	KIND_SOUND = 1 << 0,
	KIND_HOLLOW = 1 << 1,	 /* second radical weak */
	KIND_DOUBLED = 1 << 2,	 /* second and third equal */
	KIND_ANY = 7
} Kind;

/* Stems of one pattern: perfect, imperfect, passive perfect, passive imperfect; before vowels / before consonants. */
typedef struct Pattern
{
	VerbForm form;
	Kind kind;
	const char *stem[8];
} Pattern;

/* A second stem of NULL is the first. */
static const Pattern patterns[] = {
	{VERB_I, KIND_HOLLOW, {"1A3", "1i3", "1L3", "1i3", "1iy3", "1i3", "1A3", "1a3"}},
	{VERB_I, KIND_DOUBLED, {"1a22", "1a2a2", "1u22", "12u2", "1u22", "1u2i2", "1a22", "12a2"}},
	{VERB_I, KIND_ANY, {"1a2VR", NULL, "12W3", NULL, "1u2i3", NULL, "12a3", NULL}},
	{VERB_II, KIND_ANY, {"1a22a3", NULL, "1a22i3", NULL, "1u22i3", NULL, "1a22a3", NULL}},
	{VERB_III, KIND_DOUBLED, {"1A22", "1A2a2", "1A22", "1A2i2", "1uw22", "1uw2i2", "1A22", "1A2a2"}},
	{VERB_III, KIND_ANY, {"1A2a3", NULL, "1A2i3", NULL, "1U2i3", NULL, "1A2a3", NULL}},
	{VERB_IV, KIND_HOLLOW, {"'a1A3", "'a1a3", "1iy3", "1i3", "'u1iy3", "'u1i3", "1A3", "1a3"}},
	{VERB_IV, KIND_DOUBLED, {"'a1a22", "'a12a2", "1i22", "12i2", "'u1i22", "'u12i2", "1a22", "12a2"}},
	{VERB_IV, KIND_ANY, {"'a12a3", NULL, "12i3", NULL, "'u12i3", NULL, "12a3", NULL}},
	{VERB_IV, KIND_ANY, {"'a1a3", NULL, "1i3", NULL, "'u1i3", NULL, "1a3", NULL}}, /* أرى */
	{VERB_V, KIND_ANY, {"ta1a22a3", NULL, "ta1a22a3", NULL, "tu1u22i3", NULL, "ta1a22a3", NULL}},
	{VERB_VI, KIND_DOUBLED, {"ta1A22", "ta1A2a2", "ta1A22", "ta1A2a2", "tu1uw22", NULL, "ta1A22", NULL}},
	{VERB_VI, KIND_ANY, {"ta1A2a3", NULL, "ta1A2a3", NULL, "tu1U2i3", NULL, "ta1A2a3", NULL}},
	{VERB_VII, KIND_HOLLOW, {"Ain1A3", "Ain1a3", "n1A3", "n1a3", "Aun1iy3", "Aun1i3", "n1A3", "n1a3"}},
	{VERB_VII, KIND_DOUBLED, {"Ain1a22", "Ain1a2a2", "n1a22", "n1a2i2", "Aun1u22", NULL, "n1a22", NULL}},
	{VERB_VII, KIND_ANY, {"Ain1a2a3", NULL, "n1a2i3", NULL, "Aun1u2i3", NULL, "n1a2a3", NULL}},
	{VERB_VIII, KIND_HOLLOW, {"AiTA3", "AiTa3", "TA3", "Ta3", "AuTiy3", "AuTi3", "TA3", "Ta3"}},
	{VERB_VIII, KIND_DOUBLED, {"AiTa22", "AiTa2a2", "Ta22", "Ta2i2", "AuTu22", "AuTu2i2", "Ta22", "Ta2a2"}},
	{VERB_VIII, KIND_ANY, {"AiTa2a3", NULL, "Ta2i3", NULL, "AuTu2i3", NULL, "Ta2a3", NULL}},
	{VERB_IX, KIND_ANY, {"Ai12a33", "Ai12a3a3", "12a33", "12a3i3", "Au12u33", NULL, "12a33", NULL}},
	{VERB_X, KIND_HOLLOW, {"Aista1A3", "Aista1a3", "sta1iy3", "sta1i3", "Austu1iy3", "Austu1i3", "sta1A3", "sta1a3"}},
	{VERB_X, KIND_DOUBLED, {"Aista1a22", "Aista12a2", "sta1i22", "sta12i2", "Austu1i22", "Austu12i2", "sta1a22", "sta12a2"}},
	{VERB_X, KIND_ANY, {"Aista12a3", NULL, "sta12i3", NULL, "Austu12i3", NULL, "sta12a3", NULL}},
	{VERB_X, KIND_ANY, {"Aista1a3", NULL, "sta1i3", NULL, "Austu1i3", NULL, "sta1a3", NULL}}, /* استحى */
	{VERB_Q1, KIND_ANY, {"1a23a4", NULL, "1a23i4", NULL, "1u23i4", NULL, "1a23a4", NULL}},
	{VERB_Q2, KIND_ANY, {"ta1a23a4", NULL, "ta1a23a4", NULL, "tu1u23i4", NULL, "ta1a23a4", NULL}},
	{VERB_Q4, KIND_ANY, {"Ai12a3a44", "Ai12a34a4", "12a3i44", "12a34i4", "Au12u3i44", NULL, "12a3a44", NULL}}};

#define PATTERNS (sizeof(patterns) / sizeof(patterns[0]))

/* How the first radical and the t of form VIII may merge, most usual first. */
static const struct
{
	char radical;
	const char *merged[3];
} mergers[] = {{'w', {"tt"}}, {'y', {"tt"}}, {'\'', {"tt", "'t"}}, {'d', {"dd"}}, {'*', {"dd", "*d", "**"}},
			   {'z', {"zd"}}, {'S', {"ST"}}, {'D', {"DT"}}, {'T', {"TT"}}, {'Z', {"ZZ", "ZT"}},
			   {'t', {"tt"}}, {'v', {"vt", "tt", "vv"}}};

/* The merger number choice of the first radical with t; NULL when there are no more. */
static const char *
merge_t(char radical, int choice, char *own)
{
	for (size_t i = 0; i < sizeof(mergers) / sizeof(mergers[0]); i++)
		if (mergers[i].radical == radical)
			return choice < 3 ? mergers[i].merged[choice] : NULL;
	own[0] = radical;
	own[1] = 't';
	own[2] = '\0';
	return choice == 0 ? own : NULL;
}

static bool
is_weak(char sound)
{
	return sound == 'w' || sound == 'y';
}

/* What the second radical does to the stems. */
static Kind
kind_of(const Verb *verb)
{
	if (verb->root[1] == verb->root[2] && verb->root[3] == '\0')
		return KIND_DOUBLED;
	return is_weak(verb->root[1]) ? KIND_HOLLOW : KIND_SOUND;
}

/* The vowel that the last letter of a word in its standard writing shows before a third radical. */
static char
vowel_at_end(const AnLetters *word)
{
	if (an_ends_with(word, "y") || an_ends_with(word, "}"))
		return 'i';
	if (an_ends_with(word, "w") || an_ends_with(word, "&"))
		return 'u';
	return 'a';
}

/* The vowel of the second radical in a written form: only a hamza or a weak end shows it. */
static char
second_vowel(const Verb *verb, AnLetters word)
{
	bool middle = verb->root[1] == '\'' && !is_weak(verb->root[2]);

	if (middle)
		word = an_without_end(word, 1);
	return vowel_at_end(&word);
}

/* The vowel of the second radical in the perfect. */
static char
perfect_vowel(const Verb *verb)
{
	return second_vowel(verb, verb->word);
}

/* The same of the imperfect of form I. */
static char
imperfect_vowel(const Verb *verb)
{
	bool shown = is_weak(verb->root[2]) || verb->root[2] == '\'' || verb->root[1] == '\'';

	return shown ? second_vowel(verb, verb->imperfect) : 'u';
}

/* The imperfect's middle of a hollow verb of form I as it is written: uw, iy or A. */
static const char *
hollow_vowel(const Verb *verb)
{
	switch (verb->imperfect.count == 4 ? verb->imperfect.code[2] : AN_WAW)
	{
		case AN_YEH:
			return "iy";
		case AN_ALEF:
			return "A";
		default:
			return "uw";
	}
}

/* Appends one sound of a pattern, radicals and vowels filled in. */
static void
append_sound(const Verb *verb, char sound, const char *merged, char *stem)
{
	char one[2] = {sound, '\0'};

	if (sound >= '1' && sound <= '4')
		one[0] = verb->root[sound - '1'];
	/* a last w is y but in دعا and يدعو */
	if (sound == (verb->form < VERB_Q1 ? '3' : '4') && one[0] == 'w' && (verb->form != VERB_I || stem[strlen(stem) - 1] != 'u'))
		one[0] = 'y';
	if (sound == 'R')
		one[0] = verb->root[2] == 'w' && perfect_vowel(verb) == 'i' ? 'y' : verb->root[2];
	if (sound == 'V')
		one[0] = perfect_vowel(verb);
	if (sound == 'W')
		one[0] = imperfect_vowel(verb);
	strcat(stem, sound == 'T' ? merged : sound == 'L' ? hollow_vowel(verb) : one);
}

/* Writes the stem that a pattern gives for the verb's root. */
static void
fill(const Verb *verb, const char *pattern, const char *merged, char *stem)
{
	stem[0] = '\0';
	for (; *pattern != '\0'; pattern++)
		append_sound(verb, *pattern, merged, stem);
}

/* Form I verbs that lose a first or second radical in the imperfect: يصل, يرى. */
static void
shorten_imperfect(Verb *verb)
{
	int letters = verb->imperfect.count;
	bool lost = verb->form == VERB_I && letters > 1 && letters <= 3 && verb->root[1] != verb->root[2];
	const char *vowel = "u";

	if (!lost)
		return;
	if (is_weak(verb->root[2]) || verb->root[2] == '\'')
		vowel = vowel_at_end(&verb->imperfect) == 'a' ? "a" : "i";
	if (verb->root[0] == 'w')
		snprintf(verb->imperfect_stem[0], STEM_MAX, "%c%s%c", verb->root[1], vowel,
				 verb->root[2] == 'w' ? 'y' : verb->root[2]);
	else if (verb->root[1] == '\'' && is_weak(verb->root[2]))
	{
		snprintf(verb->imperfect_stem[0], STEM_MAX, "%cay", verb->root[0]);
		strcpy(verb->passive_imperfect[0], verb->imperfect_stem[0]);
		strcpy(verb->passive_imperfect[1], verb->imperfect_stem[0]);
	}
	else
		return;
	strcpy(verb->imperfect_stem[1], verb->imperfect_stem[0]);
}

/* The verb's third person masculine perfect as its stem gives it. */
static AnLetters
perfect_of(const Verb *verb)
{
	char sounds[SOUNDS_MAX];
	size_t length = strlen(verb->perfect[0]);
	char last = verb->perfect[0][length - 1];

	if (is_weak(last) && verb->perfect[0][length - 2] == 'a')
		snprintf(sounds, sizeof(sounds), "%.*s%s", (int) length - 2, verb->perfect[0],
				 verb->form == VERB_I && last == 'w' ? "A" : "Y"); /* دعا, رمى */
	else
		snprintf(sounds, sizeof(sounds), "%sa", verb->perfect[0]);
	return an_write_sounds(sounds);
}

/* Fills all stems of one pattern. */
static void
fill_pattern(Verb *verb, const Pattern *pattern, const char *merged)
{
	char(*stems[4])[STEM_MAX] = {verb->perfect, verb->imperfect_stem, verb->passive, verb->passive_imperfect};

	for (int i = 0; i < 8; i++)
	{
		const char *own = pattern->stem[i] != NULL ? pattern->stem[i] : pattern->stem[i - 1];

		fill(verb, own, merged, stems[i / 2][i % 2]);
	}
}

/* A verb of form I without imperfect is ليس: only the perfect, لست before consonants. */
static void
keep_perfect(Verb *verb)
{
	snprintf(verb->perfect[1], STEM_MAX, "%ca%c", verb->root[0], verb->root[2]);
	for (int i = 0; i < 2; i++)
	{
		verb->imperfect_stem[i][0] = '\0';
		verb->passive[i][0] = '\0';
		verb->passive_imperfect[i][0] = '\0';
	}
}

bool
verb_stems(Verb *verb, AnLetters *expected)
{
	Kind kind = kind_of(verb);

	expected->count = 0;
	for (size_t i = 0; i < PATTERNS; i++)
	{
		char own[3];
		const char *merged;

		if (patterns[i].form != verb->form || (patterns[i].kind & kind) == 0)
			continue;
		for (int choice = 0; (merged = merge_t(verb->root[0], choice, own)) != NULL; choice++)
		{
			AnLetters written;

			fill_pattern(verb, &patterns[i], merged);
			written = perfect_of(verb);
			if (an_same_letters(&written, &verb->word))
			{
				if (verb->form == VERB_I && verb->imperfect.count == 0)
					keep_perfect(verb);
				else
					shorten_imperfect(verb);
				return true;
			}
			if (expected->count == 0)
				*expected = written;
		}
	}
	return false;
}
