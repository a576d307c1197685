/*
 * lemma_store.c
 *		The lemmas and forms read so far, found by spelling: part of make_lexicon.
 *
 * Two chained hash tables over arrays that never move their entries' numbers:
 * lemmas by spelling, forms by folded spelling.
 */
#include "lexicon/make_lexicon.h"

#include <stdlib.h>
#include <string.h>

#define LEMMAS_MAX UINT16_MAX
#define FORMS_MAX 2000000
#define BUCKETS (1 << 20)

Lemma *lemmas;
uint32_t lemma_count;
Form *forms;
uint32_t form_count;

/* First of each bucket and the next of each entry, as number + 1. */
static uint32_t *lemma_first, *lemma_next, *form_first, *form_next;

/* Makes room for all at once; untouched pages cost nothing. */
static void
prepare(void)
{
	lemmas = calloc(LEMMAS_MAX, sizeof(*lemmas));
	forms = calloc(FORMS_MAX, sizeof(*forms));
	lemma_first = calloc(BUCKETS, sizeof(uint32_t));
	form_first = calloc(BUCKETS, sizeof(uint32_t));
	lemma_next = calloc(LEMMAS_MAX, sizeof(uint32_t));
	form_next = calloc(FORMS_MAX, sizeof(uint32_t));
}

/* The bucket of all spellings that fold to the same letters. */
static uint32_t
bucket_of(AnLetters word)
{
	for (int i = 0; i < word.count; i++)
		word.code[i] = an_letter_fold[word.code[i]];
	return an_lexicon_hash(word.code, word.count) & (BUCKETS - 1);
}

uint32_t
add_lemma(const Source *source, AnLetters word, AnLetters root, AnPos pos, uint32_t tags)
{
	uint32_t bucket = bucket_of(word);
	Lemma *lemma;

	if (lemmas == NULL)
		prepare();
	if (lemma_count == LEMMAS_MAX)
	{
		source_reject(source, "more than %d lemmas", LEMMAS_MAX);
		exit(1);
	}
	lemma = &lemmas[lemma_count];
	*lemma = (Lemma){word, root, pos, tags, 0, "", NULL, source->path, source->line};
	lemma_next[lemma_count] = lemma_first[bucket];
	lemma_first[bucket] = ++lemma_count;
	return lemma_count - 1;
}

uint32_t
find_lemma(const AnLetters *word, AnPos pos, uint32_t start)
{
	uint32_t found = AN_LEMMA_NONE;

	if (lemmas == NULL)
		return found;
	/* the chain runs from the last to the first: keep the first that is not before start */
	for (uint32_t i = lemma_first[bucket_of(*word)]; i != 0 && i - 1 >= start; i = lemma_next[i - 1])
		if (lemmas[i - 1].pos == pos && an_same_letters(&lemmas[i - 1].word, word))
			found = i - 1;
	return found;
}

bool
is_form(const AnLetters *word, bool usual)
{
	const unsigned unusual = AN_INFL_IMPERATIVE | AN_INFL_SECOND;

	for (uint32_t i = form_first[bucket_of(*word)]; i != 0; i = form_next[i - 1])
	{
		const Form *form = &forms[i - 1];

		if (form->word.count == word->count && an_letters_equal(form->word.code, word->code, word->count) &&
			!(usual && ((form->inflection & unusual) || (lemmas[form->lemma].tags & (AN_TAG_RARE | AN_TAG_DERIVED)))))
			return true;
	}
	return false;
}

/* Has the lemma a form of these letters that stands wherever one of that inflection does? */
static bool
has_form(uint32_t bucket, uint32_t lemma, const AnLetters *word, unsigned inflection)
{
	for (uint32_t i = form_first[bucket]; i != 0; i = form_next[i - 1])
		if (forms[i - 1].lemma == lemma && an_same_letters(&forms[i - 1].word, word) &&
			(!(forms[i - 1].inflection & AN_INFL_NO_PRONOUN) || (inflection & AN_INFL_NO_PRONOUN)))
			return true;
	return false;
}

void
add_form(uint32_t lemma, AnLetters word, unsigned inflection)
{
	uint32_t bucket;

	if (word.count == 0)
		return;
	bucket = bucket_of(word);
	if (has_form(bucket, lemma, &word, inflection))
		return;
	if (form_count == FORMS_MAX)
	{
		fprintf(stderr, "make_lexicon: more than %d forms\n", FORMS_MAX);
		exit(1);
	}
	forms[form_count] = (Form){lemma, (uint16_t) inflection, word, 0, 0};
	form_next[form_count] = form_first[bucket];
	form_first[bucket] = ++form_count;
}

void
join_lemmas(const uint32_t *other)
{
	for (uint32_t i = 0; i < form_count; i++)
		if (other[forms[i].lemma] != AN_LEMMA_NONE)
			forms[i].lemma = other[forms[i].lemma];
}

bool
prefer_form(uint32_t lemma, const AnLetters *word, unsigned preference)
{
	bool found = false;

	for (uint32_t i = form_first[bucket_of(*word)]; i != 0; i = form_next[i - 1])
		if (forms[i - 1].lemma == lemma && an_same_letters(&forms[i - 1].word, word))
		{
			forms[i - 1].preference |= preference;
			found = true;
		}
	return found;
}

/* The spelling of habit of a form: no hamza on و and ي inside, none at the end behind ا. */
static AnLetters
habit(AnLetters word)
{
	for (int i = 1; i < word.count; i++)
	{
		if (word.code[i] == AN_WAW_HAMZA)
			word.code[i] = AN_WAW;
		if (word.code[i] == AN_YEH_HAMZA)
			word.code[i] = AN_YEH;
	}
	if (word.count > 3 && an_ends_with(&word, "A'"))
		word.count--;
	return word;
}

/* The spelling of habit of a last hamza: يء for ئ (شاطيء) and ئ for يء (شئ); no letters if the form ends otherwise. */
static AnLetters
habit_at_end(const Form *form)
{
	AnLetters word = form->word;

	/* شيئ and جزئ stand before pronouns only, where nobody writes so */
	if (word.count < 3 || (form->inflection & AN_INFL_PRONOUN) || an_ends_with(&word, "y}"))
		word.count = 0;
	else if (an_ends_with(&word, "y'"))
	{
		word = an_without_end(word, 2);
		an_append_letters(&word, "}");
	}
	else if (an_ends_with(&word, "}"))
	{
		word = an_without_end(word, 1);
		an_append_letters(&word, "y'");
	}
	else
		word.count = 0;
	return word;
}

/* Adds the spellings of habit of all forms; where they are another form of the lemma already, nothing. */
void
add_variants(void)
{
	uint32_t count = form_count;

	for (uint32_t i = 0; i < count; i++)
	{
		AnLetters word = habit(forms[i].word);

		if (!an_same_letters(&word, &forms[i].word))
			add_form(forms[i].lemma, word, forms[i].inflection | AN_INFL_VARIANT);
		/* no letters are no form */
		add_form(forms[i].lemma, habit_at_end(&forms[i]), forms[i].inflection | AN_INFL_VARIANT | AN_INFL_NO_PRONOUN);
	}
}
