/*
 * tense.c
 *		Does the clause around a word tell of what is over or of what is to come?
 *
 * A day without a date («الاثنين») is the last one in a past clause and the coming one in a future clause.  The nearest
 * verb before it tells: a perfect the past; an imperfect the future, for the press tells what happened in the perfect,
 * unless a word of the past (لم, كان) stands before it; what follows س, سوف, لن, المقرر the future.  Without a verb before
 * it, the first one behind it does.
 */
#include "dates/grammar.h"

/* How far a verb or a word that tells the tense is looked for. */
#define WORDS_BEFORE 24
#define WORDS_BEHIND 4

/* How far before a verb a word is looked for that changes what it tells: "was due to", "is expected to". */
#define VERB_BEFORE 3

/* The tense is that of the clause before: "before he leaves". */
#define DEPENDS 2

/* The tense that a word other than a verb tells, DEPENDS, or 0. */
static int
word_tense(const AnReader *reader, uint32_t i)
{
	AnTerm term;

	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_FUTURE) | AN_KINDS(AN_TIME_PAST), &term))
		return 0;
	if (term.kind == AN_TIME_PAST && term.value == AN_PAST_DEPENDS)
		return DEPENDS;
	return term.kind == AN_TIME_FUTURE ? 1 : -1;
}

/* The tense of words[i] if it is a verb, or 0; nothing is looked at before words[first]. */
static int
verb_tense(const AnReader *reader, uint32_t first, uint32_t i)
{
	const AnWord *word = &reader->document->words[i];
	int told;

	if (word->readings == 0 || word->reading.pos != AN_POS_VERB ||
		(word->reading.inflection & (AN_INFL_PERFECT | AN_INFL_IMPERFECT)) == 0)
		return 0;
	if (word->reading.proclitics & AN_PRO_WILL)
		return 1;
	/* تراجع ليصل: in order to, as what it depends on */
	if (word->reading.proclitics & AN_PRO_FOR)
		return 0;
	for (uint32_t n = 1; n <= VERB_BEFORE && i >= first + n; n++)
		if ((told = word_tense(reader, i - n)) != 0)
			return told == DEPENDS ? 0 : told;
	return word->reading.inflection & AN_INFL_PERFECT ? -1 : 1;
}

/* Does "since" stand before the word, with at most "the day" between? */
bool
an_is_since(const AnReader *reader, uint32_t word)
{
	uint32_t first = reader->document->sentences[reader->document->words[word].sentence].first_word;
	AnTerm term;

	if (word > first && an_calendar_word(reader, word - 1, AN_KINDS(AN_CALENDAR_GLUE), &term) && term.value == AN_GLUE_DAY)
		word--;
	return word > first && an_time_word(reader, word - 1, AN_KINDS(AN_TIME_FROM), &term) &&
		   an_time_word(reader, word - 1, AN_KINDS(AN_TIME_AGO), &term);
}

/* What words[i] tells, a verb or another word; nothing is looked at before words[first]. */
static int
told_at(const AnReader *reader, uint32_t first, uint32_t i)
{
	int told = word_tense(reader, i);

	if (told == DEPENDS)
		return 0;
	return told != 0 ? told : verb_tense(reader, first, i);
}

int
an_tense(const AnReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	uint32_t first = document->sentences[document->words[word].sentence].first_word;
	uint32_t end = word + WORDS_BEHIND < reader->end ? word + WORDS_BEHIND : reader->end;
	int told;

	if (word - first > WORDS_BEFORE)
		first = word - WORDS_BEFORE;
	if (an_is_since(reader, word))
		return -1;
	for (uint32_t i = word; i > first; i--)
		if ((told = told_at(reader, first, i - 1)) != 0)
			return told;
	for (uint32_t i = word + 1; i < end; i++)
		if ((told = told_at(reader, word + 1, i)) != 0)
			return told;
	return 0;
}
