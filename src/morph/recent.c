/*
 * recent.c
 *		The readings of the words met last, so that a frequent word is analysed once.
 *
 * Half of a news text is the same few thousand words.  A table of fixed size keeps
 * what analysis gave for the words met last.  A line of it is one line of the processor's cache and holds
 * three words, the one met last first; a new word displaces the last one.  The key of a word is all of
 * its letters in one number, so that equal keys are equal words and nothing in the table changes an answer.
 */
#include "morph/morph.h"

#include <string.h>

#include "morph/guess.h"

#define LINES 8192 /* a power of two; 512 kB, touched as they are used */
#define WAYS 3

/* So many letters, of at most 40 kinds, fit into 64 bits together with their number. */
#define KEY_LETTERS_MAX 11
#define LETTER_KINDS 40

#define KEPT_NO_LEMMA UINT16_MAX

/* The best reading, packed; what is not here follows from the lemma, or of an unknown word from its letters. */
typedef struct Kept
{
	uint64_t lemma : 16;
	uint64_t inflection : 16;
	uint64_t proclitics : 8;
	uint64_t fit : 8;
	uint64_t stem_start : 4;
	uint64_t stem_length : 4;
	uint64_t enclitic : 4;
	uint64_t worthy : 4;
} Kept;

typedef struct Line
{
	uint64_t key[WAYS]; /* 0: free */
	Kept kept[WAYS];
	uint16_t other[WAYS][AN_WORTHY_MAX - 1]; /* lemmas of the readings behind the best */
} Line __attribute__((aligned(64)));

static Line lines[LINES];

/* The letters as one number, or 0 if they are too many. */
static uint64_t
key_of(const AnLetters *word)
{
	uint64_t key = word->count;

	if (word->count > KEY_LETTERS_MAX)
		return 0;
	for (int i = 0; i < word->count; i++)
		key = key * LETTER_KINDS + word->code[i];
	return key;
}

static Line *
line_of(uint64_t key)
{
	uint64_t h = key * UINT64_C(0x9E3779B97F4A7C15);

	h = (h ^ h >> 32) * UINT64_C(0x9E3779B97F4A7C15);
	return &lines[h >> 40 & (LINES - 1)];
}

/* Moves the word at a way to the first; those before it move back. */
static void
move_to_front(Line *line, int way)
{
	uint64_t key = line->key[way];
	Kept kept = line->kept[way];
	uint16_t other[AN_WORTHY_MAX - 1];

	memcpy(other, line->other[way], sizeof(other));
	for (; way > 0; way--)
	{
		line->key[way] = line->key[way - 1];
		line->kept[way] = line->kept[way - 1];
		memcpy(line->other[way], line->other[way - 1], sizeof(other));
	}
	line->key[0] = key;
	line->kept[0] = kept;
	memcpy(line->other[0], other, sizeof(other));
}

/* Analyses the word. */
static int
read_anew(const AnLetters *word, AnReading *best, uint32_t *lemmas)
{
	AnReading readings[AN_READINGS_MAX];
	int count = an_morph_analyze(word, readings);
	int worthy = an_morph_worthy(word, readings, count);

	*best = readings[0];
	for (int i = 0; i < worthy; i++)
		lemmas[i] = readings[i].lemma;
	return worthy;
}

/* Do the lemmas fit into the bits that a line has for them? */
static bool
is_kept(const uint32_t *lemmas, int worthy)
{
	for (int i = 0; i < worthy; i++)
		if (lemmas[i] != AN_LEMMA_NONE && lemmas[i] >= KEPT_NO_LEMMA)
			return false;
	return true;
}

/* Puts a word to the front of the line, in place of the last one. */
static void
keep(Line *line, uint64_t key, const AnReading *best, const uint32_t *lemmas, int worthy)
{
	move_to_front(line, WAYS - 1);
	line->key[0] = key;
	line->kept[0] = (Kept){best->lemma == AN_LEMMA_NONE ? KEPT_NO_LEMMA : best->lemma, best->inflection,
						   best->proclitics, best->fit, best->stem_start, best->stem_length, best->enclitic,
						   (unsigned) worthy};
	for (int i = 1; i < worthy; i++)
		line->other[0][i - 1] = (uint16_t) lemmas[i];
}

/* The word at the front of the line. */
static int
recall(const Line *line, const AnLetters *word, AnReading *best, uint32_t *lemmas)
{
	const Kept *kept = &line->kept[0];
	const uint8_t *code;

	lemmas[0] = AN_LEMMA_NONE;
	if (kept->lemma == KEPT_NO_LEMMA)
	{
		an_morph_guess(word, best);
		return 1;
	}
	lemmas[0] = best->lemma = kept->lemma;
	best->proclitics = kept->proclitics;
	best->inflection = kept->inflection;
	best->pos = (uint8_t) an_lemma_pos(best->lemma);
	best->stem_start = kept->stem_start;
	best->stem_length = kept->stem_length;
	best->enclitic = kept->enclitic;
	best->fit = kept->fit;
	best->lemma_length = (uint8_t) an_lemma_letters(best->lemma, &code);
	memcpy(best->lemma_code, code, best->lemma_length);
	for (int i = 1; i < kept->worthy; i++)
		lemmas[i] = line->other[0][i - 1];
	return kept->worthy;
}

/* The best reading and the worthy lemmas; see morph.h. */
int
an_morph_read(const AnLetters *word, AnReading *best, uint32_t *lemmas)
{
	uint64_t key = key_of(word);
	Line *line = line_of(key);
	int worthy;

	for (int way = 0; way < WAYS && key != 0; way++)
		if (line->key[way] == key)
		{
			if (way > 0)
				move_to_front(line, way);
			return recall(line, word, best, lemmas);
		}
	worthy = read_anew(word, best, lemmas);
	if (key != 0 && is_kept(lemmas, worthy))
		keep(line, key, best, lemmas, worthy);
	return worthy;
}

void
an_morph_expect(const AnLetters *word)
{
	__builtin_prefetch(line_of(key_of(word)), 1);
}
