/*
 * read.c
 *		The readings of the words of a text, of which nearly all are known or were met before.
 *
 * A word is looked for in the table of frequent words that the library brings (answers.h), then among those met
 * last, and analysed only if it is in neither.  A new word displaces the one of its line that was not met for longest, and stands
 * behind those that were met again: most new words never are.
 */
#include "morph/answers.h"

#include <string.h>

#include "lexicon/lexicon_table.h"
#include "morph/cuts.h"
#include "morph/guess.h"

#define RECENT_LINES 8192 /* 512 kB of a process, touched as they are used; not fewer than AN_ANSWER_LINES_MIN */

/* Where in its line a new word stands. */
#define NEW_WAY 3

static AnAnswerLine recent[RECENT_LINES];

_Static_assert(RECENT_LINES >= AN_ANSWER_LINES_MIN, "what a line keeps of a key must tell it from the others of the line");

/* A word's answer where it stands. */
typedef struct Found
{
	const AnAnswerLine *line;
	int way;
} Found;

/* ---- packing ---- */

/* The place of an inflection in the lexicon's list. */
static uint8_t
inflection_place(uint16_t inflection)
{
	int i = 0;

	while (an_lexicon_inflections[i] != inflection)
		i++;
	return (uint8_t) i;
}

/* Packs a reading that the lexicon has. */
static void
pack_known(const AnReading *reading, uint64_t key, int worthy, AnAnswer *answer)
{
	bool stop = an_lemma_tags(reading->lemma) & AN_TAG_STOP;

	answer->lemma = (uint16_t) reading->lemma;
	answer->inflection = inflection_place(reading->inflection);
	answer->proclitics = (uint8_t) reading->proclitics;
	answer->head = AN_ANSWER_HEAD(key, stop ? 0 : worthy, reading->enclitic, reading->pos == AN_POS_NAME,
								  an_proclitic_count(reading->proclitics) > reading->stem_start);
}

bool
an_answer_make(const AnLetters *word, AnAnswer *answer, uint16_t *other)
{
	AnReading readings[AN_READINGS_MAX];
	int count = an_morph_analyze(word, readings);
	int worthy = an_morph_worthy(readings, count);
	uint64_t key = an_letters_key(word);

	if (word->count > AN_LETTERS_KEY_MAX)
		return false;
	if (readings[0].lemma == AN_LEMMA_NONE)
	{
		*answer = (AnAnswer){AN_ANSWER_HEAD(key, 1, 0, readings[0].pos == AN_POS_NAME, 0), AN_ANSWER_UNKNOWN, 0, 0};
		return true;
	}
	for (int i = 0; i < worthy; i++)
		if (readings[i].lemma >= AN_ANSWER_UNKNOWN)
			return false;
		else if (i > 0)
			other[i - 1] = (uint16_t) readings[i].lemma;
	pack_known(&readings[0], key, worthy, answer);
	return true;
}

void
an_answer_put(AnAnswerLine *line, int way, const AnAnswer *answer, const uint16_t *other)
{
	line->head[way] = answer->head;
	line->lemma[way] = answer->lemma;
	line->inflection[way] = answer->inflection;
	line->proclitics[way] = answer->proclitics;
	if (AN_ANSWER_WORTHY(answer->head) > 1)
		memcpy(line->other, other, sizeof(line->other));
}

int
an_answer_several(const AnAnswerLine *line)
{
	for (int way = 0; way < AN_ANSWER_WAYS; way++)
		if (AN_ANSWER_WORTHY(line->head[way]) > 1)
			return way;
	return -1;
}

/* ---- words met last ---- */

/* Moves the word at a way to an earlier one; those before it move back. */
static void
move_to(AnAnswerLine *line, int way, int to)
{
	AnAnswer moved = {line->head[way], line->lemma[way], line->inflection[way], line->proclitics[way]};

	for (int i = way; i > to; i--)
	{
		line->head[i] = line->head[i - 1];
		line->lemma[i] = line->lemma[i - 1];
		line->inflection[i] = line->inflection[i - 1];
		line->proclitics[i] = line->proclitics[i - 1];
	}
	line->head[to] = moved.head;
	line->lemma[to] = moved.lemma;
	line->inflection[to] = moved.inflection;
	line->proclitics[to] = moved.proclitics;
}

/* The answer for the word of a key, if it is frequent. */
static inline bool
find_frequent(uint64_t key, Found *found)
{
	found->line = &an_answer_lines[an_answer_line(key, an_answer_line_count)];
	found->way = an_answer_way(found->line, key);
	return found->way >= 0;
}

/* The same, if it was met before. */
static inline bool
find_recent(uint64_t key, Found *found)
{
	AnAnswerLine *line = &recent[an_answer_line(key, RECENT_LINES)];
	int way = an_answer_way(line, key);

	if (way < 0)
		return false;
	if (way > 0)
		move_to(line, way, 0);
	*found = (Found){line, 0};
	return true;
}

/* The same, if it is frequent or was met before. */
static inline bool
find_answer(uint64_t key, Found *found)
{
	return find_frequent(key, found) || find_recent(key, found);
}

/* Analyses a word and keeps what that gives; false if it cannot be packed. */
static bool
make_answer(const AnLetters *word, uint64_t key, Found *found)
{
	AnAnswerLine *line = &recent[an_answer_line(key, RECENT_LINES)];
	uint16_t other[AN_WORTHY_MAX - 1] = {0};
	AnAnswer answer;
	int way = AN_ANSWER_WAYS - 1;

	if (!an_answer_make(word, &answer, other))
		return false;
	while (way > 0 && line->head[way - 1] == 0)
		way--;
	/* a line has room for the lemmas of one word with several */
	if (AN_ANSWER_WORTHY(answer.head) > 1 && an_answer_several(line) >= 0)
		way = an_answer_several(line);
	an_answer_put(line, way, &answer, other);
	if (way > NEW_WAY)
		move_to(line, way, NEW_WAY);
	*found = (Found){line, way < NEW_WAY ? way : NEW_WAY};
	return true;
}

/* ---- readings and lemmas ---- */

/* The reading that an answer stands for, without the letters of a known lemma. */
static void
unpack(const Found *found, const AnLetters *word, AnReading *reading)
{
	uint64_t head = found->line->head[found->way];
	uint16_t lemma = found->line->lemma[found->way];

	if (lemma == AN_ANSWER_UNKNOWN)
	{
		an_morph_guess(word, reading);
		return;
	}
	reading->lemma = lemma;
	reading->proclitics = found->line->proclitics[found->way];
	reading->inflection = an_lexicon_inflections[found->line->inflection[found->way]];
	reading->pos = (uint8_t) an_lemma_pos(lemma);
	reading->stem_start = (uint8_t) (an_proclitic_count(reading->proclitics) - (int) AN_ANSWER_MERGED(head));
	reading->enclitic = AN_ANSWER_ENCLITIC(head);
	reading->stem_length = (uint8_t) (word->count - reading->stem_start - reading->enclitic);
}

/* The same from a full analysis, of words that have no packed answer. */
static int
read_anew(const AnLetters *word, AnReading *best, uint32_t *lemmas)
{
	AnReading readings[AN_READINGS_MAX];
	int count = an_morph_analyze(word, readings);
	int worthy = an_morph_worthy(readings, count);

	*best = readings[0];
	for (int i = 0; i < worthy; i++)
		lemmas[i] = readings[i].lemma;
	return worthy;
}

/* The lemmas of an answer that are worth searching for; returns how many. */
static inline int
list_lemmas(const Found *found, uint32_t *lemmas)
{
	int worthy = (int) AN_ANSWER_WORTHY(found->line->head[found->way]);

	lemmas[0] = found->line->lemma[found->way];
	for (int i = 1; i < worthy; i++)
		lemmas[i] = found->line->other[i - 1];
	return worthy > 0 ? worthy : 1;
}

/* The best reading and the worthy lemmas; see morph.h. */
int
an_morph_read(const AnLetters *word, AnReading *best, uint32_t *lemmas)
{
	uint16_t facts;
	int worthy = an_morph_read_key(word, an_letters_key(word), best, lemmas, &facts);
	const uint8_t *code;

	if (best->lemma != AN_LEMMA_NONE)
	{
		best->lemma_length = (uint8_t) an_lemma_letters(best->lemma, &code);
		memcpy(best->lemma_code, code, best->lemma_length);
	}
	return worthy;
}

/* What an answer says. */
static inline int
read_found(const Found *found, const AnLetters *word, AnReading *best, uint32_t *lemmas, uint16_t *facts)
{
	int count;

	*facts = AN_ANSWER_FACTS(found->line->head[found->way]);
	unpack(found, word, best);
	count = list_lemmas(found, lemmas);
	lemmas[0] = best->lemma;
	return count;
}

int
an_morph_read_key(const AnLetters *word, uint64_t key, AnReading *best, uint32_t *lemmas, uint16_t *facts)
{
	Found found;

	*facts = 0;
	if (key == 0 || (!find_answer(key, &found) && !make_answer(word, key, &found)))
		return read_anew(word, best, lemmas);
	return read_found(&found, word, best, lemmas, facts);
}

void
an_morph_look_ahead(uint64_t key, AnAhead *ahead)
{
	const AnAnswerLine *line = &an_answer_lines[an_answer_line(key, an_answer_line_count)];

	ahead->way = an_answer_way(line, key);
	ahead->line = ahead->way >= 0 ? line : NULL;
	if (ahead->line != NULL)
		__builtin_prefetch(&an_lexicon_lemma_rows[line->lemma[ahead->way]]);
}

int
an_morph_read_ahead(const AnLetters *word, uint64_t key, const AnAhead *ahead, AnReading *best, uint32_t *lemmas, uint16_t *facts)
{
	Found found = {ahead->line, ahead->way};

	if (ahead->line == NULL)
		return an_morph_read_key(word, key, best, lemmas, facts);
	return read_found(&found, word, best, lemmas, facts);
}

/* What an answer says of lemmas. */
static inline void
tell_lemmas(const Found *found, AnLemmas *lemmas)
{
	uint64_t head = found->line->head[found->way];

	lemmas->count = list_lemmas(found, lemmas->lemma);
	if (lemmas->lemma[0] == AN_ANSWER_UNKNOWN)
		lemmas->count = 0;
	lemmas->stop = AN_ANSWER_WORTHY(head) == 0;
	lemmas->name = AN_ANSWER_NAME(head);
}

bool
an_morph_remembered(uint64_t key, AnLemmas *lemmas)
{
	Found found;

	if (key == 0 || !find_answer(key, &found))
		return false;
	tell_lemmas(&found, lemmas);
	return true;
}

void
an_morph_remembered_together(const uint64_t *keys, int count, AnLemmas *lemmas)
{
	Found found;

	for (int i = 0; i < count; i++)
		if (keys[i] != 0 && find_frequent(keys[i], &found))
		{
			tell_lemmas(&found, &lemmas[i]);
			if (lemmas[i].count > 0)
				an_lemma_expect(lemmas[i].lemma[0]);
		}
		else
		{
			lemmas[i].count = AN_LEMMAS_NOT_READ;
			__builtin_prefetch(&recent[an_answer_line(keys[i], RECENT_LINES)], 1);
		}
	for (int i = 0; i < count; i++)
		if (lemmas[i].count == AN_LEMMAS_NOT_READ && keys[i] != 0 && find_recent(keys[i], &found))
			tell_lemmas(&found, &lemmas[i]);
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
		tell_lemmas(&found, lemmas);
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
	__builtin_prefetch(&an_answer_lines[an_answer_line(key, an_answer_line_count)]);
	__builtin_prefetch(&recent[an_answer_line(key, RECENT_LINES)], 1);
}

void
an_morph_expect_together(uint64_t key)
{
	__builtin_prefetch(&an_answer_lines[an_answer_line(key, an_answer_line_count)]);
}
