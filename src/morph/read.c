/*
 * read.c
 *		The readings of the words of a text, of which nearly all are known or were met before.
 *
 * A word is looked for in the table of frequent words that the library brings (answers.h), then among those met
 * last, and analysed only if it is in neither.  A new word displaces the one of its line that was not met for longest.
 */
#include "morph/answers.h"

#include <string.h>

#include "morph/guess.h"

#define RECENT_LINES 2048 /* 160 kB of a process, touched as they are used */

static AnAnswerLine recent[RECENT_LINES];
static AnAnswerOthers recent_others[RECENT_LINES][AN_ANSWER_WAYS];

/* A word's answer where it stands. */
typedef struct Found
{
	AnAnswer answer;
	const uint16_t *others;
} Found;

/* Analyses the word and packs what it gives; see answers.h. */
bool
an_answer_make(const AnLetters *word, AnAnswer *answer, AnAnswerOthers others)
{
	AnReading readings[AN_READINGS_MAX];
	const AnReading *best = &readings[0];
	int count = an_morph_analyze(word, readings);
	int worthy = an_morph_worthy(word, readings, count);

	if (word->count > AN_LETTERS_KEY_MAX)
		return false;
	for (int i = 0; i < worthy; i++)
	{
		if (readings[i].lemma != AN_LEMMA_NONE && readings[i].lemma >= AN_ANSWER_UNKNOWN)
			return false;
		if (i > 0)
			others[i - 1] = (uint16_t) readings[i].lemma;
	}
	*answer = (AnAnswer){.lemma = best->lemma == AN_LEMMA_NONE ? AN_ANSWER_UNKNOWN : best->lemma,
						 .inflection = best->inflection,
						 .proclitics = best->proclitics,
						 .stem_start = best->stem_start,
						 .stem_length = best->stem_length,
						 .enclitic = best->enclitic,
						 .pos = best->pos,
						 .worthy = (unsigned) worthy,
						 .stop = best->lemma != AN_LEMMA_NONE && (an_lemma_tags(best->lemma) & AN_TAG_STOP) != 0};
	return true;
}

/* The way of a line that has the key, or -1; without a branch that depends on which one. */
static inline int
find_way(const AnAnswerLine *line, uint64_t key)
{
	unsigned found = 0;

	for (int way = 0; way < AN_ANSWER_WAYS; way++)
		found |= (unsigned) (line->key[way] == key) << way;
	return found == 0 ? -1 : __builtin_ctz(found);
}

/* Moves the word at a way to the first; those before it move back. */
static void
move_to_front(AnAnswerLine *line, AnAnswerOthers *others, int way)
{
	uint64_t key = line->key[way];
	AnAnswer answer = line->answer[way];
	AnAnswerOthers other;

	memcpy(other, others[way], sizeof(other));
	memmove(&line->key[1], &line->key[0], (size_t) way * sizeof(line->key[0]));
	memmove(&line->answer[1], &line->answer[0], (size_t) way * sizeof(line->answer[0]));
	memmove(&others[1], &others[0], (size_t) way * sizeof(others[0]));
	line->key[0] = key;
	line->answer[0] = answer;
	memcpy(others[0], other, sizeof(other));
}

/* The answer for the word of a key, if it is frequent or was met before. */
static inline bool
find_answer(uint64_t key, Found *found)
{
	uint32_t hash = an_answer_hash(key), at = an_answer_line(hash, an_answer_line_count);
	uint32_t place = an_answer_line(hash, RECENT_LINES);
	int way = find_way(&an_answer_lines[at], key);

	if (way >= 0)
	{
		*found = (Found){an_answer_lines[at].answer[way], an_answer_others[at]};
		return true;
	}
	way = find_way(&recent[place], key);
	if (way < 0)
		return false;
	if (way > 0)
		move_to_front(&recent[place], recent_others[place], way);
	*found = (Found){recent[place].answer[0], recent_others[place][0]};
	return true;
}

/* Analyses a word and keeps what that gives; false if it cannot be packed. */
static bool
make_answer(const AnLetters *word, uint64_t key, Found *found)
{
	uint32_t place = an_answer_line(an_answer_hash(key), RECENT_LINES);
	AnAnswerLine *line = &recent[place];
	AnAnswerOthers other;
	AnAnswer answer;

	if (!an_answer_make(word, &answer, other))
		return false;
	line->key[AN_ANSWER_WAYS - 1] = key;
	line->answer[AN_ANSWER_WAYS - 1] = answer;
	memcpy(recent_others[place][AN_ANSWER_WAYS - 1], other, sizeof(other));
	move_to_front(line, recent_others[place], AN_ANSWER_WAYS - 1);
	*found = (Found){answer, recent_others[place][0]};
	return true;
}

/* The reading that an answer stands for. */
static void
unpack(const AnAnswer *answer, const AnLetters *word, AnReading *reading)
{
	const uint8_t *code;

	if (answer->lemma == AN_ANSWER_UNKNOWN)
	{
		an_morph_guess(word, reading);
		return;
	}
	reading->lemma = answer->lemma;
	reading->proclitics = answer->proclitics;
	reading->inflection = answer->inflection;
	reading->pos = answer->pos;
	reading->stem_start = answer->stem_start;
	reading->stem_length = answer->stem_length;
	reading->enclitic = answer->enclitic;
	reading->lemma_length = (uint8_t) an_lemma_letters(reading->lemma, &code);
	memcpy(reading->lemma_code, code, reading->lemma_length);
}

/* The same from a full analysis, of words that have no packed answer. */
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

/* The best reading and the worthy lemmas; see morph.h. */
int
an_morph_read(const AnLetters *word, AnReading *best, uint32_t *lemmas)
{
	uint64_t key = an_letters_key(word);
	Found found;

	if (key == 0 || (!find_answer(key, &found) && !make_answer(word, key, &found)))
		return read_anew(word, best, lemmas);
	unpack(&found.answer, word, best);
	lemmas[0] = best->lemma;
	for (int i = 1; i < found.answer.worthy; i++)
		lemmas[i] = found.others[i - 1];
	return found.answer.worthy;
}

/* What an answer says of lemmas. */
static inline void
list_lemmas(const Found *found, AnLemmas *lemmas)
{
	lemmas->count = found->answer.lemma == AN_ANSWER_UNKNOWN ? 0 : found->answer.worthy;
	lemmas->stop = found->answer.stop;
	lemmas->name = found->answer.pos == AN_POS_NAME;
	lemmas->lemma[0] = found->answer.lemma;
	for (int i = 1; i < lemmas->count; i++)
		lemmas->lemma[i] = found->others[i - 1];
}

bool
an_morph_remembered(uint64_t key, AnLemmas *lemmas)
{
	Found found;

	if (key == 0 || !find_answer(key, &found))
		return false;
	list_lemmas(&found, lemmas);
	return true;
}

/* The worthy lemmas; see morph.h. */
void
an_morph_lemmas(const AnLetters *word, AnLemmas *lemmas)
{
	uint64_t key = an_letters_key(word);
	AnReading best;
	Found found;

	if (key != 0 && (find_answer(key, &found) || make_answer(word, key, &found)))
	{
		list_lemmas(&found, lemmas);
		return;
	}
	lemmas->count = read_anew(word, &best, lemmas->lemma);
	if (best.lemma == AN_LEMMA_NONE)
		lemmas->count = 0;
	lemmas->stop = lemmas->count > 0 && (an_lemma_tags(best.lemma) & AN_TAG_STOP) != 0;
	lemmas->name = best.pos == AN_POS_NAME;
}

void
an_morph_expect(uint64_t key)
{
	uint32_t hash = an_answer_hash(key);

	__builtin_prefetch(&an_answer_lines[an_answer_line(hash, an_answer_line_count)]);
	__builtin_prefetch(&recent[an_answer_line(hash, RECENT_LINES)], 1);
}
