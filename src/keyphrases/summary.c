/*
 * summary.c
 *		The sentences that carry an article, in their order.
 *
 * A quotation or parenthesis that runs over several sentences makes them one.
 * A sentence is worth the weights of its terms for its length, more at the
 * beginning of the body; what a sentence taken before has said counts little
 * for the others, so that the next one adds something.  A worth can only fall,
 * and so only those on top of a heap are weighed again.
 */
#include "keyphrases/finder.h"

#include <math.h>
#include <string.h>

/* A term that has been said counts so much for the next sentence. */
#define SAID_FACTOR 0.3f

/* The first sentence is worth so much more, the one after it half of that, and so on. */
#define FIRST_BONUS 0.8f

/* Lengths in words beyond which a sentence is no part of a summary if there are others, and what it is then worth. */
#define SHORT_WORDS 7
#define LONG_WORDS 60
#define LENGTH_FACTOR 0.5f

/* A question, or what announces another text. */
#define OPEN_FACTOR 0.6f

/* By this power of its length a sentence's weight is divided; the same words are added to each. */
#define LENGTH_POWER 0.6f
#define LENGTH_BASE 8.0f

/* So many worths are looked at again before one is taken: texts of equal sentences would make it all of them. */
#define TRIES_MAX 64

typedef struct Sentence
{
	uint32_t first;
	uint32_t end;
	uint32_t number; /* among those of the body */
	float factor;	 /* by place, length and form */
	float worth;
} Sentence;

typedef struct Summary
{
	AnPhraseFinder finder;
	Sentence *heap;
	uint32_t count, room;
	float *left;	 /* of every term: what of its weight has not been said */
	uint32_t *stamp; /* of every term: the weighing that met it last */
	uint32_t weighings;
} Summary;

static bool
is_opening(const AnMark *mark)
{
	if (mark->pair != AN_NO_PAIR)
		return mark->opens;
	return mark->kind == AN_MARK_QUOTE_OPEN || mark->kind == AN_MARK_PAREN_OPEN;
}

static bool
is_closing(const AnMark *mark)
{
	return mark->kind == AN_MARK_STOP || mark->kind == AN_MARK_ELLIPSIS || mark->kind == AN_MARK_QUOTE ||
		   mark->kind == AN_MARK_QUOTE_CLOSE || mark->kind == AN_MARK_PAREN_CLOSE ||
		   (mark->pair != AN_NO_PAIR && !mark->opens);
}

/* The index of the first mark behind the words up to end. */
static uint32_t
marks_end(const AnDocument *document, uint32_t end)
{
	return end < document->word_count ? document->words[end].mark : document->mark_count;
}

/* The index of the first mark that opens between the word before and this one, on its line; or of the first behind that. */
static uint32_t
opening_before(const AnDocument *document, uint32_t first)
{
	uint32_t line = document->lines[document->words[first].line].start,
			 m = first > 0 ? document->words[first - 1].mark : 0;

	while (m < document->mark_count && document->marks[m].start < document->words[first].start &&
		   (document->marks[m].start < line || !is_opening(&document->marks[m])))
		m++;
	return m;
}

/* Where the sentence begins: with the marks that open before its first word. */
static uint32_t
sentence_start(const AnDocument *document, uint32_t first)
{
	uint32_t m = opening_before(document, first);

	if (m < document->mark_count && document->marks[m].start < document->words[first].start)
		return document->marks[m].start;
	return document->words[first].start;
}

/* Where it ends: behind its stop and the marks that close there. */
static uint32_t
sentence_end(const AnDocument *document, uint32_t last)
{
	uint32_t end = document->words[last].end, marks = marks_end(document, last + 1);

	for (uint32_t m = document->words[last].mark; m < marks && !is_opening(&document->marks[m]); m++)
	{
		const AnMark *mark = &document->marks[m];

		if (mark->kind == AN_MARK_LINE)
			break;
		if (is_closing(mark))
			end = mark->start + mark->length;
	}
	return end < document->body.end ? end : document->body.end;
}

/* Where the last of the pairs of marks closes that open in the sentence up to end, or that closed at closes. */
static uint32_t
last_closing(const AnDocument *document, uint32_t first, uint32_t end, uint32_t closes)
{
	for (uint32_t m = opening_before(document, first);
		 m < document->mark_count && document->marks[m].start < end; m++)
		if (document->marks[m].pair != AN_NO_PAIR && document->marks[m].opens &&
			document->marks[document->marks[m].pair].start > closes)
			closes = document->marks[document->marks[m].pair].start;
	return closes;
}

/* What place, length and form make of the worth of a sentence. */
static float
sentence_factor(const AnDocument *document, const Sentence *sentence)
{
	uint32_t words = sentence->end - sentence->first, marks = marks_end(document, sentence->end);
	float factor = 1 + FIRST_BONUS / (float) (sentence->number + 1);

	if (words < SHORT_WORDS || words > LONG_WORDS)
		factor *= LENGTH_FACTOR;
	for (uint32_t m = document->words[sentence->end - 1].mark;
		 m < marks && document->marks[m].kind != AN_MARK_LINE; m++)
	{
		const AnMark *mark = &document->marks[m];
		bool question = mark->length == 2 && memcmp(document->text + mark->start, "\xD8\x9F", 2) == 0;

		if (mark->kind == AN_MARK_COLON || question)
			factor *= OPEN_FACTOR;
	}
	return factor / powf((float) words + LENGTH_BASE, LENGTH_POWER);
}

/* What the sentence would add to those taken. */
static float
weigh(Summary *summary, const Sentence *sentence)
{
	const AnPhraseFinder *finder = &summary->finder;
	float sum = 0;

	summary->weighings++;
	for (uint32_t i = sentence->first; i < sentence->end; i++)
	{
		const AnPhraseWord *word = &finder->words[i];
		uint32_t term = word->sort == AN_PHRASE_BREAK || word->sort == AN_PHRASE_INSIDE
							? AN_NO_TERM
							: an_phrase_unit_term(word);

		if (term == AN_NO_TERM || summary->stamp[term] == summary->weighings)
			continue;
		summary->stamp[term] = summary->weighings;
		sum += finder->terms[term].weight * summary->left[term];
	}
	return sum * sentence->factor;
}

/* Notes that the terms of the sentence have been said. */
static void
say(Summary *summary, const Sentence *sentence)
{
	summary->weighings++;
	for (uint32_t i = sentence->first; i < sentence->end; i++)
	{
		uint32_t term = an_phrase_unit_term(&summary->finder.words[i]);

		if (term == AN_NO_TERM || summary->stamp[term] == summary->weighings)
			continue;
		summary->stamp[term] = summary->weighings;
		summary->left[term] *= SAID_FACTOR;
	}
}

/* Is a worth more than b's; equals in the order of the text? */
static bool
before(const Sentence *a, const Sentence *b)
{
	return a->worth > b->worth || (a->worth == b->worth && a->number < b->number);
}

static void
sift(Sentence *heap, uint32_t count, uint32_t i)
{
	Sentence moved = heap[i];

	for (uint32_t child; (child = 2 * i + 1) < count; i = child)
	{
		if (child + 1 < count && before(&heap[child + 1], &heap[child]))
			child++;
		if (!before(&heap[child], &moved))
			break;
		heap[i] = heap[child];
	}
	heap[i] = moved;
}

/* The sentences of the body, those of one quotation as one. */
static void
collect(Summary *summary)
{
	const AnDocument *document = summary->finder.document;
	uint32_t closes = 0, end = 0; /* of the pairs of marks, and of the sentence before */

	for (uint32_t s = 0;
		 s < document->sentence_count && document->sentences[s].end_word <= summary->finder.count; s++)
	{
		const AnSentence *read = &document->sentences[s];

		if (s % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (document->lines[read->line].role != AN_LINE_BODY ||
			document->words[read->first_word].start >= document->body.end)
			continue;
		if (closes < end || closes == 0)
		{
			AN_ENSURE_ROOM(document->memory, summary->heap, summary->count, summary->room);
			summary->heap[summary->count] = (Sentence){.first = read->first_word, .number = summary->count};
			summary->count++;
		}
		summary->heap[summary->count - 1].end = read->end_word;
		end = sentence_end(document, read->end_word - 1);
		closes = last_closing(document, read->first_word, end, closes);
	}
}

/* Takes the sentence that adds most; the others stay in the heap. */
static Sentence
take_best(Summary *summary)
{
	Sentence best;

	for (int tries = 0; tries < TRIES_MAX; tries++)
	{
		float worth = weigh(summary, &summary->heap[0]);

		if (worth >= summary->heap[0].worth)
			break;
		summary->heap[0].worth = worth;
		sift(summary->heap, summary->count, 0);
	}
	best = summary->heap[0];
	summary->heap[0] = summary->heap[--summary->count];
	if (summary->count > 0)
		sift(summary->heap, summary->count, 0);
	say(summary, &best);
	return best;
}

/* Weighs the sentences and takes count of them: marks them in chosen by their numbers. */
static void
choose(Summary *summary, uint32_t count, bool *chosen)
{
	const AnMemory *memory = summary->finder.document->memory;
	uint32_t terms = summary->finder.term_count;

	summary->left = an_memory_alloc(memory, sizeof(float) * (terms + 1));
	summary->stamp = an_memory_alloc(memory, sizeof(uint32_t) * (terms + 1));
	memset(summary->stamp, 0, sizeof(uint32_t) * (terms + 1));
	for (uint32_t t = 0; t < terms; t++)
		summary->left[t] = 1;
	for (uint32_t s = 0; s < summary->count; s++)
	{
		summary->heap[s].factor = sentence_factor(summary->finder.document, &summary->heap[s]);
		summary->heap[s].worth = weigh(summary, &summary->heap[s]);
	}
	for (uint32_t i = summary->count / 2; i > 0; i--)
		sift(summary->heap, summary->count, i - 1);
	for (; count > 0; count--)
	{
		AN_CHECK_INTERRUPTS();
		chosen[take_best(summary).number] = true;
	}
}

uint32_t
an_keyphrases_summary(AnDocument *document, uint32_t count, AnSlice **slices)
{
	Summary summary = {0};
	Sentence *sentences;
	uint32_t all, taken = 0;
	bool *chosen;

	if (count == 0 || !an_phrase_terms(&summary.finder, document))
		return 0;
	collect(&summary);
	all = summary.count;
	if (all == 0)
		return 0;
	if (count > all)
		count = all;
	/* the heap loses their order */
	sentences = an_memory_alloc(document->memory, sizeof(Sentence) * ((size_t) all + 1));
	memcpy(sentences, summary.heap, sizeof(Sentence) * all);
	chosen = an_memory_alloc(document->memory, (size_t) all + 1);
	memset(chosen, count == all, (size_t) all + 1);
	if (count < all)
		choose(&summary, count, chosen);
	*slices = an_memory_alloc(document->memory, sizeof(AnSlice) * ((size_t) count + 1));
	for (uint32_t s = 0; s < all; s++)
		if (chosen[s])
			(*slices)[taken++] = (AnSlice){sentence_start(document, sentences[s].first),
										   sentence_end(document, sentences[s].end - 1)};
	return taken;
}
