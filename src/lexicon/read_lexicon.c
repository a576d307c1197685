/*
 * read_lexicon.c
 *		Reads and checks the .tsv sources and lets the paradigms make their forms: part of make_lexicon.
 *
 * README.md beside the sources says what the columns mean.
 */
#include "lexicon/make_lexicon.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MAX_PLURALS 8
#define VERBS_MAX 8000

static const Name tag_names[] = {
	{"stop", AN_TAG_STOP}, {"say", AN_TAG_SAY}, {"title", AN_TAG_TITLE}, {"org", AN_TAG_ORG},
	{"place", AN_TAG_PLACE}, {"direction", AN_TAG_DIRECTION}, {"time", AN_TAG_TIME},
	{"statement", AN_TAG_STATEMENT}, {"event", AN_TAG_EVENT}, {"product", AN_TAG_PRODUCT},
	{"relation", AN_TAG_RELATION}, {"honorific", AN_TAG_HONORIFIC}, {"party", AN_TAG_PARTY},
	{"future", AN_TAG_FUTURE}, {"past", AN_TAG_PAST}, {"rare", AN_TAG_RARE}, {"alone", AN_TAG_ALONE}, {NULL, 0}};

static const Name verb_form_names[] = {
	{"I", VERB_I}, {"II", VERB_II}, {"III", VERB_III}, {"IV", VERB_IV}, {"V", VERB_V}, {"VI", VERB_VI},
	{"VII", VERB_VII}, {"VIII", VERB_VIII}, {"IX", VERB_IX}, {"X", VERB_X}, {"Q1", VERB_Q1},
	{"Q2", VERB_Q2}, {"Q4", VERB_Q4}, {NULL, 0}};

enum
{
	CLASS_PARTICLE,
	CLASS_NUMBER,
	CLASS_NAME,
	CLASS_ALONE /* a particle to which no preposition is joined */
};

static const Name particle_classes[] = {
	{"prep", CLASS_ALONE}, {"conj", CLASS_ALONE}, {"pron", CLASS_ALONE}, {"dem", 0}, {"rel", 0}, {"neg", CLASS_ALONE}, {"inter", 0}, {"adv", 0},
	{"part", 0}, {"num", CLASS_NUMBER}, {"name", CLASS_NAME}, {NULL, 0}};

/* The value of a name, or -1. */
int
lexicon_value(const Name *names, const char *name)
{
	for (; names->name != NULL; names++)
		if (strcmp(names->name, name) == 0)
			return names->value;
	return -1;
}

static bool
is_empty(const char *field)
{
	return field[0] == '\0' || strcmp(field, "-") == 0;
}

/* An Arabic word of a field; rejects the line if it is none. */
AnLetters
lexicon_word(const Source *source, const char *field)
{
	AnLetters word = source_letters(field);

	if (word.count == 0)
		source_reject(source, "\"%s\" is no word in standard Arabic letters without marks", field);
	return word;
}

/* The root of a field, count 0 for "-". */
static AnLetters
read_root(const Source *source, const char *field)
{
	AnLetters root = {0};

	if (is_empty(field))
		return root;
	root = lexicon_word(source, field);
	for (int i = 0; i < root.count; i++)
		if (an_sound_letter(an_letter_sound(root.code[i])) != root.code[i] || root.code[i] == AN_ALEF)
			source_reject(source, "root \"%s\" must be written with a hamza without seat and the weak letters as they are in the root", field);
	if (root.count > 0 && (root.count < 3 || root.count > 5))
		source_reject(source, "root \"%s\" has not 3 to 5 letters", field);
	return root;
}

/* The tags of a field as bits; rejects the line if one is unknown. */
static uint32_t
read_tags(const Source *source, char *field)
{
	uint32_t tags = 0;
	char *rest = is_empty(field) ? NULL : field;
	char *tag;

	while ((tag = source_item(&rest, ",")) != NULL)
	{
		int value = lexicon_value(tag_names, tag);

		if (value < 0)
			source_reject(source, "unknown tag \"%s\"", tag);
		else
			tags |= value;
	}
	return tags;
}

/* Opens a source of the directory and checks its first line; false if the directory has no such source. */
bool
lexicon_open(Source *source, const char *directory, const char *name, int columns)
{
	char *path = malloc(strlen(directory) + strlen(name) + 2);

	sprintf(path, "%s/%s", directory, name);
	if (access(path, F_OK) != 0)
		return false;
	source_open(source, path, columns);
	if (!source_next(source))
		return false;
	if (source->fields != columns)
		source_reject(source, "the first line must name %d columns", columns);
	return true;
}

/* The next line that has all its columns. */
bool
lexicon_next(Source *source)
{
	while (source_next(source))
	{
		if (source->fields == source->columns)
			return true;
		source_reject(source, "%d columns instead of %d", source->fields, source->columns);
	}
	return false;
}

/* Do the fields that tell homographs apart agree? */
static bool
same_detail(const char *a, const char *b)
{
	return a == NULL || b == NULL || strcmp(a, b) == 0;
}

/* Rejects a second line of one lemma; detail (a noun's plural, a verb's form) tells homographs of one root apart. */
static void
check_twice(const Source *source, const AnLetters *word, const AnLetters *root, AnPos pos, const char *detail)
{
	for (uint32_t i = find_lemma(word, pos, 0); i != AN_LEMMA_NONE; i = find_lemma(word, pos, i + 1))
		if (an_same_letters(&lemmas[i].root, root) && same_detail(lemmas[i].told_apart, detail))
		{
			source_reject(source, "\"%s\" stands on line %d of %s already", source->field[0], lemmas[i].line,
						  lemmas[i].path);
			return;
		}
}

/* Takes a form of a lemma into the lexicon. */
static void
take_form(const AnFormTaker *taker, AnLetters word, unsigned inflection)
{
	add_form(taker->lemma, word, inflection);
}

/* Who takes the forms of a lemma. */
static AnFormTaker
taker_of(uint32_t lemma)
{
	return (AnFormTaker){take_form, NULL, lemma};
}

/* Reads a list of plurals: sound ones into the nominal, broken ones into plurals; returns how many those are. */
static int
read_plurals(const Source *source, char *field, AnNominal *nominal, AnLetters *plurals)
{
	char *rest = is_empty(field) ? NULL : field;
	char *item;
	int count = 0;

	while ((item = source_item(&rest, ",")) != NULL)
	{
		AnLetters ending = source_letters(item + 1);

		if (item[0] != '+' && count < MAX_PLURALS)
			plurals[count++] = lexicon_word(source, item);
		else if (an_ends_with(&ending, "At") && ending.count == 2)
			nominal->feminine_sound = true;
		else if (an_ends_with(&ending, "wn") && ending.count == 2)
			nominal->sound = true;
		else
			source_reject(source, "plural \"%s\" is neither a word nor + and a sound ending", item);
	}
	return count;
}

/* Reads a feminine: +ة, a word, or none. */
static AnLetters
read_feminine(const Source *source, const char *field, AnLetters word)
{
	AnLetters none = {0};
	AnLetters ending;

	if (is_empty(field))
		return none;
	if (field[0] != '+')
		return lexicon_word(source, field);
	ending = source_letters(field + 1);
	if (ending.count != 1 || ending.code[0] != AN_TEH_MARBUTA)
		source_reject(source, "feminine \"%s\" is neither a word nor + and its ending", field);
	return an_nominal_feminine(word);
}

/* Makes all forms of a nominal and its broken plurals. */
static void
add_nominal(const AnNominal *nominal, const AnLetters *plurals, int count)
{
	/* first, for the first of equal spellings counts: بلدان is a plural that takes a pronoun, then a dual that takes none */
	for (int i = 0; i < count; i++)
		an_inflect_broken_plural(nominal, plurals[i]);
	an_inflect_nominal(nominal);
}

/* Reads one noun or adjective whose columns feminine, plural and tags have these numbers. */
static void
read_nominal(const Source *source, AnPos pos, int feminine, uint32_t tags)
{
	AnNominal nominal = {0};
	AnLetters plurals[MAX_PLURALS];
	char *plural = strdup(source->field[feminine + 1]);
	int count;

	nominal.root = read_root(source, source->field[1]);
	nominal.word = an_nominal_lemma(lexicon_word(source, source->field[0]), &nominal.root);
	check_twice(source, &nominal.word, &nominal.root, pos, plural);
	nominal.feminine = read_feminine(source, source->field[feminine], nominal.word);
	count = read_plurals(source, source->field[feminine + 1], &nominal, plurals);
	/* an adjective with a feminine of its own writing is أفعل */
	nominal.elative = pos == AN_POS_ADJ && source->field[feminine][0] != '+';
	/* other adjectives take the sound plural of persons too, though a broken one is usual */
	nominal.sound |= pos == AN_POS_ADJ && !nominal.elative;
	nominal.forms = taker_of(add_lemma(source, nominal.word, nominal.root, pos, tags));
	lemmas[nominal.forms.lemma].told_apart = plural;
	add_nominal(&nominal, plurals, count);
}

/* nouns.tsv: lemma, root, gender, feminine, plural, tags */
static void
read_nouns(const char *directory)
{
	Source source;

	if (!lexicon_open(&source, directory, "nouns.tsv", 6))
		return;
	while (lexicon_next(&source))
	{
		if (strcmp(source.field[2], "m") != 0 && strcmp(source.field[2], "f") != 0)
			source_reject(&source, "gender \"%s\" is neither m nor f", source.field[2]);
		read_nominal(&source, AN_POS_NOUN, 3, read_tags(&source, source.field[5]));
	}
}

/* adjectives.tsv: lemma, root, feminine, plural, tags */
static void
read_adjectives(const char *directory)
{
	Source source;

	if (!lexicon_open(&source, directory, "adjectives.tsv", 5))
		return;
	while (lexicon_next(&source))
		read_nominal(&source, AN_POS_ADJ, 2, read_tags(&source, source.field[4]));
}

/* Nations are adjectives in -ي; a line with the same word in adjectives.tsv is a contradiction. */
static void
read_nations(const char *directory)
{
	Source source;

	if (!lexicon_open(&source, directory, "nations.tsv", 3))
		return;
	while (lexicon_next(&source))
	{
		AnNominal nominal = {0};
		AnLetters plurals[MAX_PLURALS];
		const char *code = source.field[1];
		int count;

		nominal.word = lexicon_word(&source, source.field[0]);
		check_twice(&source, &nominal.word, &nominal.root, AN_POS_ADJ, NULL);
		if (!is_empty(code) && strlen(code) != 2)
			source_reject(&source, "country \"%s\" is no code of two letters", code);
		nominal.feminine = an_nominal_feminine(nominal.word);
		count = read_plurals(&source, source.field[2], &nominal, plurals);
		nominal.forms = taker_of(add_lemma(&source, nominal.word, nominal.root, AN_POS_ADJ, AN_TAG_NATION));
		if (strlen(code) == 2)
			memcpy(lemmas[nominal.forms.lemma].code, code, 2);
		add_nominal(&nominal, plurals, count);
	}
}

/* The root of a verb as sounds. */
static void
root_sounds(const AnLetters *root, char *sounds)
{
	int i;

	for (i = 0; i < root->count && i < 4; i++)
		sounds[i] = an_letter_sound(root->code[i]);
	sounds[i] = '\0';
}

/* One verb as its line gives it; false, with the line rejected, if it contradicts itself. */
static bool
read_verb(const Source *source, Verb *verb)
{
	AnLetters root = read_root(source, source->field[1]);
	AnLetters expected;
	char text[AN_WORD_MAX * 2 + 1];
	int form = lexicon_value(verb_form_names, source->field[2]);

	memset(verb, 0, sizeof(*verb));
	verb->word = lexicon_word(source, source->field[0]);
	if (form < 0 || root.count != (form >= VERB_Q1 ? 4 : 3))
	{
		source_reject(source, "form \"%s\" and root \"%s\" do not go together", source->field[2], source->field[1]);
		return false;
	}
	verb->form = (VerbForm) form;
	root_sounds(&root, verb->root);
	if (form == VERB_I && !is_empty(source->field[3]))
		verb->imperfect = lexicon_word(source, source->field[3]);
	if (!verb_stems(verb, &expected))
	{
		text[an_letters_write(expected.code, expected.count, text)] = '\0';
		source_reject(source, "\"%s\" is not form %s of root \"%s\", which is written \"%s\"", source->field[0],
					  source->field[2], source->field[1], text);
		return false;
	}
	check_twice(source, &verb->word, &root, AN_POS_VERB, source->field[2]);
	verb->forms = taker_of(add_lemma(source, verb->word, root, AN_POS_VERB, read_tags(source, source->field[5])));
	lemmas[verb->forms.lemma].told_apart = strdup(source->field[2]);
	return true;
}

/* Verbs and masdars that wait until all listed words are known. */
typedef struct Derived
{
	Verb verb;
	AnLetters masdar;
	int line;
} Derived;

static Derived *derived;
static int derived_count;

/* verbs.tsv: lemma, root, form, imperfect, masdar, tags */
static void
read_verbs(const char *directory, Source *source)
{
	if (!lexicon_open(source, directory, "verbs.tsv", 6))
		return;
	derived = calloc(VERBS_MAX + 1, sizeof(*derived));
	while (lexicon_next(source))
	{
		Derived *now = &derived[derived_count]; /* the last is room to spare */

		if (derived_count == VERBS_MAX)
			source_reject(source, "more than %d verbs", VERBS_MAX);
		else if (read_verb(source, &now->verb))
		{
			now->line = source->line;
			if (!is_empty(source->field[4]))
				now->masdar = lexicon_word(source, source->field[4]);
			inflect_verb(&now->verb);
			derived_count++;
		}
	}
}

/* Do listed words cover this one?  A masdar is a noun of its own; a participle is covered if both its genders are. */
static bool
is_covered(const AnNominal *nominal, AnPos pos)
{
	AnLetters bare = an_without_end(nominal->word, 1);

	if (pos == AN_POS_NOUN)
		return find_lemma(&nominal->word, AN_POS_NOUN, 0) != AN_LEMMA_NONE;
	/* of a defective one, قال of قالي is better known otherwise */
	if (an_ends_with(&nominal->word, "y") && is_form(&bare, false))
		return true;
	return is_form(&nominal->word, false) && is_form(&nominal->feminine, false);
}

/* Adds a nominal that no line lists, unless listed words cover it. */
static void
add_unlisted(const Source *source, AnLetters word, const Derived *from, AnPos pos)
{
	AnNominal nominal = {0};

	if (word.count == 0)
		return;
	nominal.root = lemmas[from->verb.forms.lemma].root;
	nominal.word = an_nominal_lemma(word, &nominal.root);
	if (pos == AN_POS_ADJ)
		nominal.feminine = an_nominal_feminine(nominal.word);
	if (is_covered(&nominal, pos))
		return;
	nominal.sound = pos == AN_POS_ADJ;
	nominal.feminine_sound = pos == AN_POS_NOUN;
	nominal.forms = taker_of(add_lemma(source, nominal.word, nominal.root, pos, AN_TAG_DERIVED));
	lemmas[nominal.forms.lemma].line = from->line;
	an_inflect_nominal(&nominal);
}

/* Masdars and participles of the verbs, where no listed word covers them. */
static void
add_derived(const Source *source)
{
	for (int i = 0; i < derived_count; i++)
		add_unlisted(source, derived[i].masdar, &derived[i], AN_POS_NOUN);
	for (int i = 0; i < derived_count; i++)
	{
		add_unlisted(source, verb_active_participle(&derived[i].verb), &derived[i], AN_POS_ADJ);
		add_unlisted(source, verb_passive_participle(&derived[i].verb), &derived[i], AN_POS_ADJ);
	}
}

/* The forms of a function word before pronouns: على علي-. */
static void
add_particle(uint32_t lemma, AnLetters word, bool takes_pronouns)
{
	if (!takes_pronouns)
	{
		add_form(lemma, word, AN_INFL_NO_PRONOUN);
		return;
	}
	add_form(lemma, word, an_ends_with(&word, "Y") ? AN_INFL_NO_PRONOUN : 0);
	if (an_ends_with(&word, "Y"))
	{
		AnLetters bound = an_without_end(word, 1);

		an_append_letters(&bound, "y");
		add_form(lemma, bound, AN_INFL_PRONOUN);
	}
}

/* Words of one lemma and class share the lemma; its first line gives the tags. */
static void
read_particles(const char *directory)
{
	Source source;
	AnLetters none = {0};

	if (!lexicon_open(&source, directory, "particles.tsv", 4))
		return;
	while (lexicon_next(&source))
	{
		bool takes_pronouns = source.field[2][0] == '+';
		int class = lexicon_value(particle_classes, source.field[2] + takes_pronouns);
		AnPos pos = class == CLASS_NUMBER ? AN_POS_NUMBER : class == CLASS_NAME ? AN_POS_NAME : AN_POS_PARTICLE;
		AnLetters word = lexicon_word(&source, source.field[0]);
		AnLetters lemma_word = lexicon_word(&source, source.field[1]);
		uint32_t tags = read_tags(&source, source.field[3]);
		uint32_t lemma = find_lemma(&lemma_word, pos, 0);
		/* أحد is a pronoun that takes pronouns, and prepositions too */
		bool alone = class == CLASS_ALONE && !(takes_pronouns && strcmp(source.field[2], "+pron") == 0);

		if (class < 0)
			source_reject(&source, "unknown class \"%s\"", source.field[2]);
		if (lemma == AN_LEMMA_NONE)
			lemma = add_lemma(&source, lemma_word, none, pos, tags | (alone ? AN_TAG_ALONE : 0));
		else
			lemmas[lemma].tags = (lemmas[lemma].tags | tags) & ~(alone ? 0 : (uint32_t) AN_TAG_ALONE);
		add_particle(lemma, word, takes_pronouns);
	}
}

/* Takes ال off a word: القاهرة is lemma قاهرة, which bears the article. */
static bool
take_article(AnLetters *word)
{
	if (word->count <= 4 || word->code[0] != AN_ALEF || word->code[1] != AN_LAM)
		return false;
	word->count -= 2;
	memmove(word->code, word->code + 2, word->count);
	return true;
}

/* Adds one word as a name, or its tags and code to the name that it is already. */
static uint32_t
add_name(const Source *source, AnLetters word, uint32_t tags, const char *code)
{
	AnLetters none = {0};
	uint32_t lemma;

	tags |= take_article(&word) ? AN_TAG_ARTICLE : AN_TAG_BARE;
	lemma = find_lemma(&word, AN_POS_NAME, 0);
	if (lemma == AN_LEMMA_NONE)
		lemma = add_lemma(source, word, none, AN_POS_NAME, tags);
	lemmas[lemma].tags |= tags;
	if (strlen(code) == 2)
		memcpy(lemmas[lemma].code, code, 2);
	add_form(lemma, word, 0);
	return lemma;
}

/*
 * The one-word variants of a name are forms of it.  A name of several words is no lemma, but the first of its
 * one-word variants (داعش, الناتو) is one, and the others are forms of that.
 */
static void
add_name_variants(const Source *source, uint32_t lemma, uint32_t tags, const char *code, char *field)
{
	char *rest = is_empty(field) ? NULL : field;
	char *item;

	while ((item = source_item(&rest, ",")) != NULL)
	{
		AnLetters word;

		if (strchr(item, ' ') != NULL)
			continue;
		word = lexicon_word(source, item);
		if (lemma == AN_LEMMA_NONE)
		{
			AnLetters bare = word;

			/* الحوثيون is the plural of a word, no name of its own */
			take_article(&bare);
			if (an_ends_with(&bare, "wn") && is_form(&bare, false))
				continue;
			lemma = add_name(source, word, tags, code);
			continue;
		}
		take_article(&word);
		add_form(lemma, word, AN_INFL_VARIANT);
	}
}

/* One source of names: tags of its own, columns of the code (0: none) and the variants. */
static void
read_names(const char *directory, const char *name, int columns, uint32_t tags, int code_column, int variants)
{
	Source source;

	if (!lexicon_open(&source, directory, name, columns))
		return;
	while (lexicon_next(&source))
	{
		const char *code = code_column > 0 ? source.field[code_column] : "";
		uint32_t lemma = AN_LEMMA_NONE;

		if (strchr(source.field[0], ' ') == NULL)
			lemma = add_name(&source, lexicon_word(&source, source.field[0]), tags, code);
		add_name_variants(&source, lemma, tags, code, source.field[variants]);
	}
}

/* Has the word ال behind ب, ل or و, or لل? */
static bool
has_clitics(const AnLetters *word)
{
	static const char *const starts[] = {"bAl", "wAl", "ll", "kAl"};

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
	{
		AnLetters start = {0};

		an_append_letters(&start, starts[i]);
		if (word->count > start.count && memcmp(word->code, start.code, start.count) == 0)
			return true;
	}
	return false;
}

/* The words of names of several words that are no words otherwise (بايرن, يونايتد) are names. */
static void
add_name_words(const Source *source, char *names)
{
	enum { LEAST_LETTERS = 3 };
	char *rest = is_empty(names) ? NULL : names;
	char *item;

	while ((item = source_item(&rest, " ,")) != NULL)
	{
		AnLetters word = source_letters(item);
		AnLetters bare = word;

		take_article(&bare);
		if (word.count >= LEAST_LETTERS && !has_clitics(&word) && !is_form(&word, true) && !is_form(&bare, true))
			add_name(source, word, 0, "");
	}
}

/* The words of the names of one source and of their variants. */
static void
read_name_words(const char *directory, const char *name, int columns, int variants)
{
	Source source;

	if (!lexicon_open(&source, directory, name, columns))
		return;
	while (lexicon_next(&source))
	{
		add_name_words(&source, source.field[0]);
		add_name_words(&source, source.field[variants]);
	}
}

void
read_lexicon(const char *directory)
{
	Source verbs;

	read_particles(directory);
	read_nouns(directory);
	read_nations(directory);
	read_adjectives(directory);
	read_verbs(directory, &verbs);
	read_names(directory, "given.tsv", 3, AN_TAG_GIVEN, 0, 2);
	read_names(directory, "family.tsv", 2, AN_TAG_FAMILY, 0, 1);
	read_names(directory, "places.tsv", 4, 0, 2, 3);
	read_names(directory, "organizations.tsv", 4, 0, 0, 3);
	read_names(directory, "things.tsv", 3, 0, 0, 2);
	add_derived(&verbs);
	read_name_words(directory, "places.tsv", 4, 3);
	read_name_words(directory, "organizations.tsv", 4, 3);
	read_name_words(directory, "things.tsv", 3, 2);
	add_variants();
	read_frequencies(directory);
	read_spellings(directory);
	read_readings(directory);
}
