/*
 * rank_lemmas.c
 *		Writes src/lexicon/frequency.tsv from counts of written words:
 *		rank_lemmas < counts.tsv > frequency.tsv, where a line is word<TAB>count.
 *
 * A written word counts for the lemmas of its readings.  Which of several it is,
 * its letters do not say, but the other forms of each lemma do: expectation
 * maximisation.  Each round shares the count of every word among its readings
 * by the lemmas' counts of the round before and the fit of the reading, and adds up.
 * Only a coarse class is written, the logarithm to base two.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "morph/morph.h"

#define ROUNDS 60
#define CLASS_MAX 15
#define LINE_MAX_BYTES 512

typedef struct Counted
{
	AnLetters word;
	double count;
} Counted;

static Counted *words;
static size_t word_count, word_room;
static double total;

static void
read_counts(void)
{
	char line[LINE_MAX_BYTES];

	while (fgets(line, sizeof(line), stdin) != NULL)
	{
		char *tab = strchr(line, '\t');
		AnLetters word;

		if (tab == NULL || !an_letters_read(line, tab - line, &word))
			continue;
		if (word_count == word_room)
		{
			word_room = word_room ? word_room * 2 : 1024;
			words = realloc(words, word_room * sizeof(*words));
		}
		words[word_count].word = word;
		words[word_count].count = atof(tab + 1);
		total += words[word_count++].count;
	}
}

/* A reading's weight without its lemma's frequency: four points of fit are a factor of two. */
static double
weight_of(const AnReading *reading)
{
	return exp2((reading->fit - an_lemma_frequency(reading->lemma) * 4 / AN_FREQUENCY_STEP) / 4.0);
}

/* Shares the counts of all words among the lemmas by their counts of the round before. */
static void
share(const double *before, double *after)
{
	for (size_t i = 0; i < word_count; i++)
	{
		AnReading readings[AN_READINGS_MAX];
		double weight[AN_READINGS_MAX];
		double sum = 0;
		int n = an_morph_analyze(&words[i].word, readings);

		if (readings[0].lemma == AN_LEMMA_NONE)
			continue;
		for (int k = 0; k < n; k++)
		{
			weight[k] = weight_of(&readings[k]) * (before[readings[k].lemma] + 1);
			sum += weight[k];
		}
		for (int k = 0; k < n; k++)
			after[readings[k].lemma] += words[i].count * weight[k] / sum;
	}
}

/* The class of a count: one for each doubling, 0 below one in ten million. */
static int
class_of(double count)
{
	double per_million = count * 1e6 / total;
	int class = (int) floor(log2(per_million * 2 + 1e-9)) + 1;

	return class < 0 ? 0 : class > CLASS_MAX ? CLASS_MAX : class;
}

/* One line for each spelling and part of speech that has a class. */
static void
write_classes(const double *counts)
{
	static const char *const pos_names[] = {"noun", "adj", "verb", "name", "particle", "number"};

	puts("# How frequent a lemma is in the news: one class for each doubling. Written by rank_lemmas; see README.md.");
	puts("lemma\tpos\tclass");
	for (uint32_t i = 0; i < an_lexicon_lemmas(); i++)
	{
		const uint8_t *code;
		int length = an_lemma_letters(i, &code);
		char text[2 * AN_WORD_MAX + 1];
		int class = class_of(counts[i]);

		text[an_letters_write(code, length, text)] = '\0';
		if (class > 0)
			printf("%s\t%s\t%d\n", text, pos_names[an_lemma_pos(i)], class);
	}
}

int
main(void)
{
	size_t size = an_lexicon_lemmas() * sizeof(double);
	double *before = calloc(1, size);
	double *after = calloc(1, size);

	read_counts();
	for (int round = 0; round < ROUNDS; round++)
	{
		double *swap = before;

		before = after;
		after = swap;
		memset(after, 0, size);
		share(before, after);
	}
	write_classes(after);
	return 0;
}
