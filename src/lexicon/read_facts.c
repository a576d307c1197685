/*
 * read_facts.c
 *		What is said of words that other sources list: how frequent they are, which are spellings of another, and which
 *		of several with the same letters the press means.  Part of make_lexicon.
 */
#include "lexicon/make_lexicon.h"

#include <stdlib.h>
#include <string.h>

static const Name pos_names[] = {{"noun", AN_POS_NOUN}, {"adj", AN_POS_ADJ}, {"verb", AN_POS_VERB},
								 {"name", AN_POS_NAME}, {"particle", AN_POS_PARTICLE},
								 {"number", AN_POS_NUMBER}, {NULL, 0}};

/* Reads the classes of frequency; a lemma that is gone is no error, so that words can be moved. */
void
read_frequencies(const char *directory)
{
	Source source;

	if (!lexicon_open(&source, directory, "frequency.tsv", 3))
		return;
	while (lexicon_next(&source))
	{
		AnLetters word = lexicon_word(&source, source.field[0]);
		int pos = lexicon_value(pos_names, source.field[1]);
		int class = atoi(source.field[2]);
		uint32_t lemma;

		if (pos < 0 || class < 1 || class > 15)
		{
			source_reject(&source, "needs a part of speech and a class from 1 to 15");
			continue;
		}
		lemma = find_lemma(&word, (AnPos) pos, 0);
		for (; lemma != AN_LEMMA_NONE; lemma = find_lemma(&word, (AnPos) pos, lemma + 1))
			lemmas[lemma].frequency = class;
	}
}

/* All lemmas of the variant's spelling become the lemma; the more frequent says how frequent. */
static void
join_spelling(const AnLetters *variant, uint32_t lemma, AnPos pos, uint32_t *other)
{
	uint32_t from = find_lemma(variant, pos, 0);

	for (; from != AN_LEMMA_NONE; from = find_lemma(variant, pos, from + 1))
	{
		other[from] = lemma;
		if (lemmas[from].frequency > lemmas[lemma].frequency)
			lemmas[lemma].frequency = lemmas[from].frequency;
	}
}

/* Reads which lemmas are spellings of another one. */
void
read_spellings(const char *directory)
{
	uint32_t *other = malloc(lemma_count * sizeof(*other));
	Source source;

	if (!lexicon_open(&source, directory, "spellings.tsv", 3))
		return;
	for (uint32_t i = 0; i < lemma_count; i++)
		other[i] = AN_LEMMA_NONE;
	while (lexicon_next(&source))
	{
		AnLetters variant = lexicon_word(&source, source.field[0]), word = lexicon_word(&source, source.field[1]);
		int pos = lexicon_value(pos_names, source.field[2]);
		uint32_t from = pos < 0 ? AN_LEMMA_NONE : find_lemma(&variant, (AnPos) pos, 0);
		uint32_t to = pos < 0 ? AN_LEMMA_NONE : find_lemma(&word, (AnPos) pos, 0);

		if (from == AN_LEMMA_NONE || to == AN_LEMMA_NONE)
			source_reject(&source, "\"%s\" is no %s", source.field[from == AN_LEMMA_NONE ? 0 : 1], source.field[2]);
		else if (other[from] != AN_LEMMA_NONE || other[to] != AN_LEMMA_NONE || from == to)
			source_reject(&source, "\"%s\" or \"%s\" is a spelling of another word already", source.field[0], source.field[1]);
		else
			join_spelling(&variant, to, (AnPos) pos, other);
	}
	/* what a line names may be a spelling itself by a later line */
	for (uint32_t i = 0; i < lemma_count; i++)
		while (other[i] != AN_LEMMA_NONE && other[other[i]] != AN_LEMMA_NONE)
			other[i] = other[other[i]];
	join_lemmas(other);
	free(other);
}

Whole *wholes;
uint32_t whole_count;

/* Keeps what a whole word is read as. */
static void
add_whole(AnLetters word, uint32_t lemma)
{
	if (whole_count % 64 == 0)
		wholes = realloc(wholes, (whole_count + 64) * sizeof(*wholes));
	an_letters_fold(&word);
	wholes[whole_count++] = (Whole){word, lemma};
}

/* Applies one line of readings.tsv to all lemmas of that spelling; false if none has the form. */
static bool
prefer_reading(const AnLetters *form, const AnLetters *word, AnPos pos, int use)
{
	uint32_t lemma = find_lemma(word, pos, 0);
	bool found = false;

	for (; lemma != AN_LEMMA_NONE && !(found && use == 0); lemma = find_lemma(word, pos, lemma + 1))
		if (use != 0)
			found |= prefer_form(lemma, form, (unsigned) use);
		else
		{
			add_whole(*form, lemma);
			found = true;
		}
	return found;
}

/* Reads which of the readings of a form the press means. */
void
read_readings(const char *directory)
{
	static const Name uses[] = {{"first", AN_PREFER_WITH | AN_PREFER_WITHOUT}, {"with", AN_PREFER_WITH},
								{"without", AN_PREFER_WITHOUT}, {"second", AN_PREFER_SECOND}, {"whole", 0}, {NULL, 0}};
	Source source;

	if (!lexicon_open(&source, directory, "readings.tsv", 4))
		return;
	while (lexicon_next(&source))
	{
		AnLetters form = lexicon_word(&source, source.field[0]), word = lexicon_word(&source, source.field[1]);
		int pos = lexicon_value(pos_names, source.field[2]), use = lexicon_value(uses, source.field[3]);

		if (pos < 0 || use < 0)
			source_reject(&source, "needs a part of speech and one of first, with, without, second, whole");
		else if (!prefer_reading(&form, &word, (AnPos) pos, use))
			source_reject(&source, "\"%s\" is no form of a %s \"%s\"", source.field[0], source.field[2], source.field[1]);
	}
}
