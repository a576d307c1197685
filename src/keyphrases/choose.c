/*
 * choose.c
 *		Which of the noun phrases say what the article is about: scores, and no two that say the same.
 *
 * The score of a phrase is the sum of the weights of its terms over the root
 * of their number, times how often and where it stands, brought to 0 .. 1.
 * The best are taken one after another, what they have said counting less for
 * those that follow.  One is passed over if its words are all in one taken
 * before or the other way round, in any order, or if it stands over its words.
 */
#include "keyphrases/finder.h"

#include <math.h>
#include <string.h>

/* A phrase yields to a longer one that makes up this part of its occurrences. */
#define LONGER_SHARE 0.6f

/* What a raw score is divided by besides itself, so that half of 1 is a phrase of middling weight. */
#define SCORE_HALF 8.0f

/* Phrases that say less than others: those that begin with what a person is, those without ال, a word alone. */
#define TITLE_FACTOR 0.8f
#define INDEFINITE_FACTOR 0.8f
#define ALONE_FACTOR 0.8f

/* An adjective makes a phrase so much longer than a noun does. */
#define ADJECTIVE_UNITS 0.5f

/* A common noun alone: so telling at least, and so often. */
#define ALONE_TELLING 0.3f
#define ALONE_COUNT 2

/* A term that a phrase taken before has counts so much for the next. */
#define SAID_FACTOR 0.5f

/* So many scores are looked at again before one is taken. */
#define TRIES_MAX 64

/* The words of a phrase as numbers. */
typedef struct Wording
{
	uint64_t marks; /* a bit for each number, so that most pairs need no further look */
	uint32_t numbers[AN_PHRASE_WORDS_MAX];
	int count;
} Wording;

/* A phrase taken: by its terms and by its letters, and the words where it stands. */
typedef struct Taken
{
	Wording wording[2];
	uint32_t first;
	uint32_t end;
} Taken;

static const AnPhraseTerm *
unit_term(const AnPhraseFinder *finder, uint32_t word)
{
	return &finder->terms[an_phrase_unit_term(&finder->words[word])];
}

/* May a unit be a phrase alone? */
static bool
stands_alone(const AnPhraseFinder *finder, const AnPhraseType *type)
{
	const AnPhraseWord *word = &finder->words[type->first];
	const AnPhraseTerm *term = unit_term(finder, type->first);

	/* what a person is says nothing alone; nor does a common noun without ال */
	if (word->words == 1 && (finder->document->words[type->first].tags & AN_TAG_TITLE))
		return false;
	if (word->flags & AN_PHRASE_MENTION)
		return true;
	if (word->sort == AN_PHRASE_NOUN && (word->flags & (AN_PHRASE_THE | AN_PHRASE_MERGED)) != AN_PHRASE_THE)
		return false;
	return term->kind == AN_PHRASE_PLAIN && term->telling >= ALONE_TELLING && type->count >= ALONE_COUNT;
}

/* Does the phrase mostly stand inside a longer one?  A word alone yields sooner than a phrase. */
static bool
yields(const AnPhraseFinder *finder, const AnPhraseType *type)
{
	/* an adjective is not cut off without reason */
	if ((float) type->described >= LONGER_SHARE * (float) type->count)
		return true;
	if ((float) type->longer < LONGER_SHARE * (float) type->count)
		return false;
	/* a name of several words is whole */
	if (type->units == 1 && (finder->words[type->first].flags & AN_PHRASE_MENTION))
		return type->longer > 1 && finder->words[type->first].words == 1;
	return type->longer > 1 || type->units == 1;
}

/* Is the first word of the phrase what a person is? */
static bool
is_title(const AnPhraseFinder *finder, const AnPhraseType *type)
{
	const AnWord *word = &finder->document->words[type->first];

	return finder->words[type->first].thing == AN_NO_TERM && word->readings > 0 &&
		   word->reading.lemma != AN_LEMMA_NONE && (an_lemma_tags(word->reading.lemma) & AN_TAG_TITLE);
}

/* Is the phrase without ال and without a name? */
static bool
is_indefinite(const AnPhraseFinder *finder, const AnPhraseType *type)
{
	for (uint32_t i = type->first; i < type->end; i += finder->words[i].words)
		if (finder->words[i].sort == AN_PHRASE_NAME || (finder->words[i].flags & AN_PHRASE_THE))
			return false;
	return true;
}

/* The score of a phrase, 0 if it is none. */
static float
score(const AnPhraseFinder *finder, const AnPhraseType *type)
{
	float sum = 0, units = 0, raw;

	if (type->clear == 0 || yields(finder, type) || (type->units == 1 && !stands_alone(finder, type)))
		return 0;
	for (uint32_t i = type->first; i < type->end; i += finder->words[i].words)
	{
		sum += unit_term(finder, i)->weight;
		units += finder->words[i].sort == AN_PHRASE_ADJ ? ADJECTIVE_UNITS : 1;
	}
	raw = sum / sqrtf(units) * (0.5f + log2f(1 + type->places));
	if (is_title(finder, type))
		raw *= TITLE_FACTOR;
	if (type->units == 1 && finder->words[type->first].thing == AN_NO_TERM)
		raw *= ALONE_FACTOR;
	if (is_indefinite(finder, type))
		raw *= INDEFINITE_FACTOR;
	return raw / (raw + SCORE_HALF);
}

/* ---- a heap of phrases, the best on top ---- */

typedef struct Ranked
{
	float score;   /* what is left of the phrase's own */
	uint32_t type; /* index into types, which are in the order of the text */
} Ranked;

/* Does a come before b? */
static bool
before(Ranked a, Ranked b)
{
	return a.score > b.score || (a.score == b.score && a.type < b.type);
}

static void
sift(Ranked *heap, uint32_t count, uint32_t i)
{
	Ranked moved = heap[i];

	for (uint32_t child; (child = 2 * i + 1) < count; i = child)
	{
		if (child + 1 < count && before(heap[child + 1], heap[child]))
			child++;
		if (!before(heap[child], moved))
			break;
		heap[i] = heap[child];
	}
	heap[i] = moved;
}

/* Scores the phrases and makes those that are some a heap; returns how many. */
static uint32_t
rank(const AnPhraseFinder *finder, AnPhraseTypes *found, Ranked *heap)
{
	uint32_t count = 0;

	for (uint32_t t = 0; t < found->count; t++)
	{
		AnPhraseType *type = &found->types[t];

		if (t % 512 == 0)
			AN_CHECK_INTERRUPTS();
		type->score = score(finder, type);
		if (type->score > 0)
			heap[count++] = (Ranked){type->score, t};
	}
	for (uint32_t i = count / 2; i > 0; i--)
		sift(heap, count, i - 1);
	return count;
}

/* ---- what has been taken ---- */

/* Where the phrase begins in its first word: behind the letters joined before it. */
static uint32_t
phrase_start(const AnPhraseFinder *finder, uint32_t first)
{
	const AnPhraseWord *word = &finder->words[first];

	if (word->flags & AN_PHRASE_MENTION)
		return finder->document->entities[word->mention].start;
	return word->cut ? an_document_behind(finder->document, first, word->cut)
					 : finder->document->words[first].start;
}

/* The words of a phrase as numbers: their terms, or their letters as they are shown. */
static Wording
phrase_wording(const AnPhraseFinder *finder, const AnPhraseType *type, bool shown)
{
	Wording wording = {0};

	for (uint32_t i = type->first; i < type->end && wording.count < AN_PHRASE_WORDS_MAX; i++)
	{
		const AnWord *word = &finder->document->words[i];
		uint32_t start = i == type->first ? phrase_start(finder, i) : word->start,
				 number = finder->words[i].term;

		if (shown || number == AN_NO_TERM)
			number = an_phrase_hash((const uint8_t *) finder->document->text + start, word->end - start);
		wording.marks |= UINT64_C(1) << (number * 0x9E3779B1u >> 26);
		wording.numbers[wording.count++] = number;
	}
	return wording;
}

/* Are all words of part among those of whole? */
static bool
is_part(const Wording *part, const Wording *whole)
{
	if ((part->marks & ~whole->marks) != 0)
		return false;
	for (int i = 0; i < part->count; i++)
	{
		int j = 0;

		while (j < whole->count && whole->numbers[j] != part->numbers[i])
			j++;
		if (j == whole->count)
			return false;
	}
	return true;
}

/* Does either phrase say all that the other says, or do they stand over the same words? */
static bool
is_same(const Taken *a, const Taken *b)
{
	for (int shown = 0; shown < 2; shown++)
		if (is_part(&a->wording[shown], &b->wording[shown]) ||
			is_part(&b->wording[shown], &a->wording[shown]))
			return true;
	return a->first < b->end && b->first < a->end;
}

/* Adds the phrase to those taken, unless it repeats one of them. */
static bool
take(const AnPhraseFinder *finder, const AnPhraseType *type, Taken *taken, uint32_t count)
{
	Taken *new = &taken[count];

	new->first = type->first;
	new->end = type->end;
	for (int shown = 0; shown < 2; shown++)
		new->wording[shown] = phrase_wording(finder, type, shown);
	for (uint32_t i = 0; i < count; i++)
		if (is_same(&taken[i], new))
			return false;
	return true;
}

static void
add_phrase(const AnPhraseFinder *finder, const AnPhraseType *type)
{
	AnDocument *document = finder->document;
	AnPhrase *phrase;

	AN_ENSURE_ROOM(document->memory, document->phrases, document->phrase_count, document->phrase_room);
	phrase = &document->phrases[document->phrase_count++];
	phrase->first_word = type->first;
	phrase->end_word = type->end;
	phrase->start = phrase_start(finder, type->first);
	phrase->end = document->words[type->end - 1].end;
	phrase->score = type->score;
}

/* The score that is left of a phrase when what its terms share with phrases taken counts less. */
static float
fresh_score(const AnPhraseFinder *finder, const AnPhraseType *type, const uint8_t *said)
{
	float sum = 0, fresh = 0;

	for (uint32_t i = type->first; i < type->end; i += finder->words[i].words)
	{
		uint32_t term = an_phrase_unit_term(&finder->words[i]);
		float weight = finder->terms[term].weight;

		sum += weight;
		fresh += said[term] ? weight * SAID_FACTOR : weight;
	}
	return sum > 0 ? type->score * fresh / sum : type->score;
}

/* Puts the best phrase that says something new on top of the heap and takes it off; a score can only fall. */
static AnPhraseType *
take_best(const AnPhraseFinder *finder, const AnPhraseTypes *found, Ranked *heap, uint32_t *count,
		  const uint8_t *said)
{
	AnPhraseType *best;

	for (int tries = 0; tries < TRIES_MAX; tries++)
	{
		float fresh = fresh_score(finder, &found->types[heap[0].type], said);

		if (fresh >= heap[0].score)
			break;
		heap[0].score = fresh;
		sift(heap, *count, 0);
	}
	best = &found->types[heap[0].type];
	best->score = heap[0].score;
	heap[0] = heap[--*count];
	sift(heap, *count, 0);
	return best;
}

/* Takes the best phrases that say something new. */
static void
choose(const AnPhraseFinder *finder, AnPhraseTypes *found, uint32_t max)
{
	const AnMemory *memory = finder->document->memory;
	Ranked *heap = an_memory_alloc(memory, sizeof(Ranked) * ((size_t) found->count + 1));
	uint32_t count = rank(finder, found, heap);
	uint8_t *said = an_memory_alloc(memory, finder->term_count + 1);
	Taken *taken;

	memset(said, 0, finder->term_count + 1);
	if (max > AN_KEYPHRASES_MAX)
		max = AN_KEYPHRASES_MAX;
	if (max > count)
		max = count;
	taken = an_memory_alloc(memory, sizeof(Taken) * ((size_t) max + 1));
	while (count > 0 && finder->document->phrase_count < max)
	{
		const AnPhraseType *best = take_best(finder, found, heap, &count, said);

		if (!take(finder, best, taken, finder->document->phrase_count))
			continue;
		for (uint32_t i = best->first; i < best->end; i += finder->words[i].words)
			said[an_phrase_unit_term(&finder->words[i])] = true;
		add_phrase(finder, best);
	}
}

void
an_keyphrases_find(AnDocument *document, uint32_t max)
{
	AnPhraseFinder finder;
	AnPhraseTypes found;

	document->phrase_count = 0;
	if (max == 0 || !an_phrase_terms(&finder, document))
		return;
	an_phrase_candidates(&finder, &found);
	choose(&finder, &found, max);
}
