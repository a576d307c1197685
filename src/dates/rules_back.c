/*
 * rules_back.c
 *		Times that point back to one named before: the same year, that same day, the following day.
 *
 * They are resolved by the last time that was found, if that is as exact as what is asked for and stands near; else they say nothing.
 */
#include "dates/grammar.h"

/* What is meant stands no more words before. */
#define BACK_WORDS_MAX 60

/* The last time before the word that has a place in the calendar and is at least as exact as the grain; NULL if it is none. */
static const AnDate *
last_time(const AnReader *reader, uint32_t word, AnGrain grain)
{
	const AnDocument *document = reader->document;

	for (uint32_t i = document->date_count; i > 0; i--)
	{
		const AnDate *date = &document->dates[i - 1];

		if (word - date->end_word > BACK_WORDS_MAX)
			return NULL;
		if (date->kind != AN_DATE_DURATION && date->kind != AN_DATE_RECURRING)
			return date->starts != AN_NO_TIME && date->grain <= grain ? date : NULL;
	}
	return NULL;
}

/* The day of a moment, which may lie before 1970. */
static int64_t
day_of(int64_t seconds)
{
	return seconds / AN_SECONDS_PER_DAY - (seconds % AN_SECONDS_PER_DAY < 0);
}

/* Reads the unit with what points back, before it or behind it: *shift is 1 of the following one. */
static bool
read_pointing(const AnReader *reader, uint32_t word, AnTerm *unit, int *shift, uint32_t *end)
{
	AnTerm term;
	uint32_t i = word;
	bool same = an_time_word(reader, i, AN_KINDS(AN_TIME_SAME), &term);

	if (same)
		i += term.words;
	if ((same && !an_joined(reader, i, 0)) || !an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), unit) ||
		AN_UNIT_NUMBER(unit->value) != 1 || !an_term_is_definite(unit))
		return false;
	*end = i += unit->words;
	*shift = 0;
	if (same)
		return true;
	if (!an_joined(reader, i, 0))
		return false;
	if (an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &term) && term.value == AN_RELATIVE_FOLLOWING)
		*shift = 1;
	else if (!an_time_word(reader, i, AN_KINDS(AN_TIME_BEHIND), &term) || term.value != AN_BEHIND_SAME)
		return false;
	*end = i + term.words;
	return true;
}

bool
an_rule_back(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnReader then = *reader;
	const AnDate *date;
	AnTerm unit;
	AnGrain grain;
	uint32_t end;
	int shift;

	if (!read_pointing(reader, word, &unit, &shift, &end))
		return false;
	grain = AN_UNIT_GRAIN(unit.value);
	if (grain < AN_GRAIN_DAY || (date = last_time(reader, word, grain)) == NULL)
		return false;
	then.today = day_of(shift > 0 ? date->ends - 1 : date->starts);
	*days = an_no_days;
	days->end_word = end;
	if (grain > AN_GRAIN_DAY)
		return an_set_unit(&then, days, grain, shift, 1);
	days->grain = AN_GRAIN_DAY;
	days->from = then.today + shift;
	days->to = days->from + 1;
	return true;
}
