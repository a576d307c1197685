/*
 * rules_repeat.c
 *		What is repeated.  The span is the time from one to the next: "twice a month" is half a month.
 *
 *		weekly, yearly						every Friday, every two weeks, every morning, every summer
 *		NUMBER times in a day, a week		on Fridays
 *		a date "of every year"
 */
#include "dates/grammar.h"

/* More often in a unit than this, nobody counts. */
#define TIMES_MAX 1000

#define WEEKDAYS (AN_KINDS(AN_CALENDAR_WEEKDAY) | AN_KINDS(AN_CALENDAR_WEAK_WEEKDAY))

/* The answer for what is repeated after a length. */
static AnDate
recurring_of(const AnLength *length)
{
	AnDate date = {0};

	date.kind = AN_DATE_RECURRING;
	date.end_word = length->end_word;
	date.starts = date.ends = AN_NO_TIME;
	date.grain = length->grain;
	date.span_months = length->months;
	date.span_days = length->days;
	date.span_seconds = length->seconds;
	return date;
}

/* A length of one unit. */
static AnLength
one_unit(AnGrain grain, uint32_t end)
{
	AnLength length = {end, 0, 0, 0, (uint8_t) grain, true};

	switch (grain)
	{
		case AN_GRAIN_HOUR:
			length.seconds = 3600;
			break;
		case AN_GRAIN_DAY:
			length.days = 1;
			break;
		case AN_GRAIN_WEEK:
			length.days = 7;
			break;
		case AN_GRAIN_MONTH:
			length.months = 1;
			break;
		case AN_GRAIN_QUARTER:
			length.months = 3;
			break;
		default:
			length.months = 12;
	}
	return length;
}

/* The length parted by a number, in months, days of 24 hours and seconds; months that do not part are taken for 30 days. */
static void
part_length(AnLength *length, int32_t number)
{
	int64_t days = length->days;

	if (length->months % number != 0)
	{
		days += (int64_t) length->months * 30;
		length->months = 0;
	}
	length->months /= number;
	length->days = (int32_t) (days / number);
	length->seconds = (length->seconds + days % number * AN_SECONDS_PER_DAY) / number;
}

/* Reads what follows "every": a day of the week, a part of the day, a season, a length. */
static bool
read_every(const AnReader *reader, uint32_t word, AnLength *length)
{
	AnTerm term;
	uint32_t day = word;

	an_glue(reader, &day, AN_GLUE_DAY);
	if (an_calendar_word(reader, day, WEEKDAYS, &term))
	{
		*length = one_unit(AN_GRAIN_WEEK, day + term.words);
		return true;
	}
	if (an_calendar_word(reader, word, AN_KINDS(AN_CALENDAR_DAYPART), &term))
	{
		*length = one_unit(AN_GRAIN_DAY, word + term.words);
		return true;
	}
	if (an_time_word(reader, word, AN_KINDS(AN_TIME_SEASON), &term) ||
		an_calendar_word(reader, word, AN_KINDS(AN_CALENDAR_HIJRI) | AN_KINDS(AN_CALENDAR_WEAK_HIJRI), &term))
	{
		*length = one_unit(AN_GRAIN_YEAR, word + term.words);
		return true;
	}
	return an_rule_length(reader, word, length);
}

/* "Every" and what follows it. */
static bool
read_with_every(const AnReader *reader, uint32_t word, AnLength *length)
{
	AnTerm every;

	return an_time_word(reader, word, AN_KINDS(AN_TIME_EVERY), &every) && an_joined(reader, word + every.words, 0) &&
		   read_every(reader, word + every.words, length);
}

/* Reads how many times: once, twice, five times. */
static bool
read_times(const AnReader *reader, uint32_t word, int32_t *number, uint32_t *end)
{
	AnTerm term;

	if (an_time_word(reader, word, AN_KINDS(AN_TIME_TIMES), &term) && term.value < 3)
	{
		*number = term.value;
		*end = word + term.words;
		if (an_joined(reader, *end, 0) && an_time_word(reader, *end, AN_KINDS(AN_TIME_NUMERAL), &term) && term.value == 1)
			*end += term.words;
		return true;
	}
	if (!an_count(reader, word, number, end) || *number < 1 || *number > TIMES_MAX || !an_joined(reader, *end, 0) ||
		!an_time_word(reader, *end, AN_KINDS(AN_TIME_TIMES), &term) || term.value == 2)
		return false;
	*end += term.words;
	return true;
}

/* Reads the unit in which something happens so many times: "in the week", "every month", "daily"; no week of a date. */
static bool
read_per_unit(const AnReader *reader, uint32_t word, AnLength *length)
{
	AnTerm term, behind;
	AnFigure figure;
	uint32_t i = word;

	if (!an_joined(reader, word, 0))
		return false;
	if (an_time_word(reader, word, AN_KINDS(AN_TIME_REPEAT), &term))
	{
		*length = one_unit((AnGrain) term.value, word + term.words);
		return true;
	}
	if (read_with_every(reader, word, length))
		return true;
	an_glue(reader, &i, AN_GLUE_IN);
	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) || AN_UNIT_NUMBER(term.value) != 1 ||
		AN_UNIT_GRAIN(term.value) < AN_GRAIN_HOUR || AN_UNIT_GRAIN(term.value) > AN_GRAIN_YEAR)
		return false;
	i += term.words;
	if (an_joined(reader, i, 0) && (an_figure(reader, i, &figure) ||
									an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE) | AN_KINDS(AN_TIME_NUMERAL), &behind)))
		return false;
	*length = one_unit(AN_UNIT_GRAIN(term.value), i);
	return true;
}

/* "On Fridays", "on Fridays and Saturdays". */
static bool
read_weekdays(const AnReader *reader, uint32_t word, AnLength *length)
{
	AnTerm term;
	AnReader behind;
	uint32_t i = word, next;

	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) || term.value != AN_UNIT(AN_GRAIN_DAY, 3))
		return false;
	i += term.words;
	if (!an_joined(reader, i, 0) || !an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_WEEKDAY), &term))
		return false;
	next = i += term.words;
	while (an_joined(reader, next, AN_KINDS(AN_MARK_COMMA)) && an_and(reader, &next, &behind) &&
		   an_calendar_word(&behind, next, AN_KINDS(AN_CALENDAR_WEEKDAY), &term))
		i = next += term.words;
	*length = one_unit(AN_GRAIN_WEEK, i);
	return true;
}

/* Reads how many times in which unit. */
static bool
read_frequency(const AnReader *reader, uint32_t word, AnLength *length)
{
	int32_t number;
	uint32_t end;

	if (!read_times(reader, word, &number, &end) || !read_per_unit(reader, end, length))
		return false;
	part_length(length, number);
	return true;
}

bool
an_rule_recurring(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date)
{
	static const uint32_t counts = AN_KINDS(AN_TIME_TIMES) | AN_KINDS(AN_TIME_NUMERAL);
	AnTerm term;
	AnLength length;

	if ((start->time & AN_KINDS(AN_TIME_REPEAT)) && an_time_word(reader, word, AN_KINDS(AN_TIME_REPEAT), &term))
		length = one_unit((AnGrain) term.value, word + term.words);
	else if (!((start->digit || (start->time & counts)) && read_frequency(reader, word, &length)) &&
			 !((start->time & AN_KINDS(AN_TIME_EVERY)) && read_with_every(reader, word, &length)) &&
			 !((start->time & AN_KINDS(AN_TIME_UNIT)) && read_weekdays(reader, word, &length)))
		return false;
	*date = recurring_of(&length);
	return true;
}

/* Does "of every year" stand behind a date?  Then it is what is repeated. */
void
an_repeat_every(const AnReader *reader, AnDate *date)
{
	AnLength length;
	uint32_t i = date->end_word;

	if ((date->kind != AN_DATE_DATE && date->kind != AN_DATE_PERIOD) || !an_joined(reader, i, 0) ||
		!an_glue(reader, &i, AN_GLUE_IN) || !read_with_every(reader, i, &length))
		return;
	*date = recurring_of(&length);
}
