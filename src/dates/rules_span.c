/*
 * rules_span.c
 *		Lengths of time, times counted from now, and ranges between two times.
 */
#include "dates/grammar.h"

/* Longer lengths are no lengths of time in the news. */
#define COUNT_MAX 100000

/* "A week and three days", "a year and two months": units of one length are no further apart. */
#define UNIT_STEPS 2

#define DAYS_PER_WEEK 7

#define PAIR_YEAR_MIN 1000
#define PAIR_YEAR_MAX 2199
#define DASH (AN_KINDS(AN_MARK_DASH) | AN_KINDS(AN_MARK_COMMA))
#define WEEKDAYS (AN_KINDS(AN_CALENDAR_WEEKDAY) | AN_KINDS(AN_CALENDAR_WEAK_WEEKDAY))

/* Days that are counted up one by one: the 3rd, 4th and 5th of February. */
#define LIST_MAX 10

#define HALF_DAY_SECONDS AN_HOURS(12)

/* Adds count units to a length; thirds of a unit where count is such a part of it: see read_fraction. */
static void
add_units(AnLength *length, AnGrain grain, int32_t count)
{
	static const struct
	{
		uint8_t grain;
		int32_t months, days, seconds;
	} units[] = {{AN_GRAIN_MINUTE, 0, 0, 60}, {AN_GRAIN_HOUR, 0, 0, 3600},	 {AN_GRAIN_DAY, 0, 1, 0},
				 {AN_GRAIN_WEEK, 0, 7, 0},	  {AN_GRAIN_MONTH, 1, 0, 0},	 {AN_GRAIN_QUARTER, 3, 0, 0},
				 {AN_GRAIN_YEAR, 12, 0, 0},	  {AN_GRAIN_DECADE, 120, 0, 0}, {AN_GRAIN_CENTURY, 1200, 0, 0}};

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (units[i].grain == grain)
		{
			length->months += units[i].months * count;
			length->days += units[i].days * count;
			length->seconds += (int64_t) units[i].seconds * count;
			length->grain = (uint8_t) grain;
		}
}

/* Adds so many sixtieths of a unit, as a number of smaller ones; false of units that have none. */
static bool
add_fraction(AnLength *length, AnGrain grain, int32_t sixtieths)
{
	switch (grain)
	{
		case AN_GRAIN_MINUTE:
			length->seconds += sixtieths;
			length->grain = AN_GRAIN_MINUTE;
			return true;
		case AN_GRAIN_HOUR:
			length->seconds += 60 * sixtieths;
			length->grain = AN_GRAIN_MINUTE;
			return true;
		case AN_GRAIN_DAY:
			length->seconds += 24 * 60 * sixtieths;
			length->grain = AN_GRAIN_HOUR;
			return true;
		case AN_GRAIN_MONTH:
			length->days += sixtieths / 2;
			length->grain = AN_GRAIN_DAY;
			return true;
		case AN_GRAIN_YEAR:
			length->months += sixtieths / 5;
			length->grain = AN_GRAIN_MONTH;
			return true;
		case AN_GRAIN_DECADE:
			length->months += sixtieths * 2;
			length->grain = AN_GRAIN_YEAR;
			return true;
		case AN_GRAIN_CENTURY:
			length->months += sixtieths * 20;
			length->grain = AN_GRAIN_YEAR;
			return true;
		default:
			return false;
	}
}

/* Reads one unit with its number: ten days, two weeks, an hour, half a year. */
static bool
read_units(const AnReader *reader, uint32_t word, AnLength *length)
{
	AnTerm term, fraction;
	int32_t count;
	uint32_t i;

	if (an_count(reader, word, &count, &i) && count <= COUNT_MAX && an_joined(reader, i, 0) &&
		an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) && AN_UNIT_NUMBER(term.value) % 2 == 1 &&
		!an_term_is_definite(&term))
	{
		add_units(length, AN_UNIT_GRAIN(term.value), count);
		length->counted = true;
	}
	else if (an_time_word(reader, i = word, AN_KINDS(AN_TIME_FRACTION), &fraction) &&
			 an_joined(reader, i += fraction.words, 0) && an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) &&
			 AN_UNIT_NUMBER(term.value) == 1 &&
			 (!an_term_is_definite(&term) || AN_UNIT_GRAIN(term.value) == AN_GRAIN_HOUR))
	{
		length->counted = true;
		if (!add_fraction(length, AN_UNIT_GRAIN(term.value), fraction.value))
			return false;
	}
	else if (an_time_word(reader, i = word, AN_KINDS(AN_TIME_UNIT), &term) && AN_UNIT_NUMBER(term.value) < 3 &&
			 !an_term_is_definite(&term))
	{
		add_units(length, AN_UNIT_GRAIN(term.value), AN_UNIT_NUMBER(term.value));
		length->counted |= AN_UNIT_NUMBER(term.value) == 2;
	}
	else
		return false;
	length->end_word = i + term.words;
	return true;
}

/* Reads what may follow a unit: "one", "whole", "and a half", "and three days". */
static void
read_more(const AnReader *reader, AnLength *length)
{
	uint32_t i = length->end_word;
	AnTerm term, unit;
	AnReader behind;
	AnLength more;

	if (an_joined(reader, i, 0) && ((an_time_word(reader, i, AN_KINDS(AN_TIME_NUMERAL), &term) && term.value == 1) ||
									(!length->counted && an_time_word(reader, i, AN_KINDS(AN_TIME_BEHIND), &term) &&
									 term.value == AN_BEHIND_WHOLE)))
	{
		length->counted = true;
		length->end_word = i += term.words;
	}
	if (!an_joined(reader, i, 0) || !an_and(reader, &i, &behind))
		return;
	more = *length;
	if (an_time_word(&behind, i, AN_KINDS(AN_TIME_FRACTION), &term))
	{
		bool again = an_joined(reader, i + term.words, 0) &&
					 an_time_word(reader, i + term.words, AN_KINDS(AN_TIME_UNIT), &unit);

		/* "two years and half a year" names its unit again, which may be a smaller one that does not belong here */
		if ((again && (AN_UNIT_GRAIN(unit.value) != length->grain || AN_UNIT_NUMBER(unit.value) != 1)) ||
			!add_fraction(&more, length->grain, term.value))
			return;
		more.end_word = i + term.words + (again ? unit.words : 0);
	}
	else if (more.counted = false, !read_units(&behind, i, &more) || more.grain >= length->grain ||
			 more.grain + UNIT_STEPS < length->grain || !more.counted)
		return;
	more.counted = true;
	*length = more;
}

bool
an_rule_length(const AnReader *reader, uint32_t word, AnLength *length)
{
	*length = (AnLength){word, 0, 0, 0, AN_GRAIN_NONE, false};
	if (!read_units(reader, word, length))
		return false;
	read_more(reader, length);
	return true;
}

/* The empty answer of a kind over words up to end. */
static AnDate
new_date(AnDateKind kind, uint32_t end)
{
	AnDate date = {0};

	date.kind = kind;
	date.end_word = end;
	date.starts = date.ends = AN_NO_TIME;
	return date;
}

static AnDate
duration_of(const AnLength *length)
{
	AnDate date = new_date(AN_DATE_DURATION, length->end_word);

	date.grain = length->grain;
	date.span_months = length->months;
	date.span_days = length->days;
	date.span_seconds = length->seconds;
	return date;
}

/* Does a word that takes a length, such as "during", stand before the word? */
static bool
is_spanned(const AnReader *reader, uint32_t word)
{
	AnTerm term;

	return word > 0 && an_joined(reader, word, 0) &&
		   an_time_word(reader, word - 1, AN_KINDS(AN_TIME_SPANNING), &term) && term.words == 1;
}

bool
an_rule_duration(const AnReader *reader, uint32_t word, AnDate *date)
{
	AnLength length;
	AnTerm about;
	uint32_t i = word;
	bool approximate = an_time_word(reader, word, AN_KINDS(AN_TIME_ABOUT), &about);

	if (approximate)
		i += about.words;
	if ((approximate && !an_joined(reader, i, 0)) || !an_rule_length(reader, i, &length))
		return false;
	if (!length.counted && !approximate && !is_spanned(reader, word))
		return false;
	*date = duration_of(&length);
	date->approximate = approximate;
	return true;
}

/* Is a "from" or "of" behind a length, which then counts from something else than now? */
static bool
is_counted_from(const AnReader *reader, uint32_t word)
{
	AnTerm term;

	return an_joined(reader, word, 0) && an_calendar_word(reader, word, AN_KINDS(AN_CALENDAR_GLUE), &term) &&
		   term.value == AN_GLUE_IN;
}

/* The time that lies the length before (-1) or after (1) now, as exact as its smallest unit. */
static void
set_ago(const AnReader *reader, AnDate *date, const AnLength *length, int direction)
{
	int year, month, month_day, first;

	date->grain = length->grain;
	if (reader->now == AN_NO_TIME)
		return;
	if (length->seconds != 0)
	{
		date->kind = AN_DATE_TIME;
		date->grain = AN_GRAIN_MINUTE;
		date->starts = reader->now + direction * (length->seconds + (int64_t) length->days * AN_SECONDS_PER_DAY);
		date->ends = date->starts + 60;
		return;
	}
	if (length->months != 0)
	{
		AnDays days = {0};

		an_calendar_date(reader->today, &year, &month, &month_day);
		first = year * 12 + month - 1 + direction * length->months;
		if (first < 12)
			return;
		if (length->grain >= AN_GRAIN_YEAR)
			an_days_of_months(&days, first / 12, 0, 12);
		else
			an_days_of_months(&days, first / 12, first % 12, 1);
		date->grain = length->grain >= AN_GRAIN_YEAR ? AN_GRAIN_YEAR : AN_GRAIN_MONTH;
		date->starts = days.from * AN_SECONDS_PER_DAY;
		date->ends = days.to * AN_SECONDS_PER_DAY;
		return;
	}
	date->grain = AN_GRAIN_DAY;
	date->starts = (reader->today + direction * length->days) * AN_SECONDS_PER_DAY;
	date->ends = date->starts + AN_SECONDS_PER_DAY;
}

/* "three months ago", "in two weeks".  What is told in the past came that long after something else: a length. */
bool
an_rule_ago(const AnReader *reader, uint32_t word, AnDate *date)
{
	AnTerm ago, about, day;
	AnFigure figure;
	AnLength length;
	uint32_t i = word;
	bool now;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_AGO), &ago))
		return false;
	i += ago.words;
	if (!an_joined(reader, i, 0))
		return false;
	if (an_time_word(reader, i, AN_KINDS(AN_TIME_ABOUT), &about) && an_joined(reader, i + about.words, 0))
		i += about.words;
	else
		about.words = 0;
	if (!an_rule_length(reader, i, &length))
		return false;
	now = an_joined(reader, length.end_word, 0) && an_time_word(reader, length.end_word, AN_KINDS(AN_TIME_BEHIND), &day) &&
		  day.value == AN_BEHIND_NOW;
	if (now)
		length.end_word += day.words;
	else if (is_counted_from(reader, length.end_word) || (ago.value > 0 && an_tense(reader, word) < 0))
		return false;
	/* "since the year 2019", "since the day of Friday" */
	if (!length.counted && !now && an_joined(reader, length.end_word, 0) &&
		(an_figure(reader, length.end_word, &figure) || an_calendar_word(reader, length.end_word, WEEKDAYS, &day)))
		return false;
	*date = new_date(AN_DATE_DATE, length.end_word);
	date->approximate = about.words > 0;
	set_ago(reader, date, &length, ago.value);
	return true;
}

/* The answer for the interval from the first day of one to the last of the other; false if they do not rise. */
static bool
set_period(AnDate *date, const AnDays *from, const AnDays *to)
{
	*date = new_date(AN_DATE_PERIOD, to->end_word);
	date->grain = from->grain;
	date->hijri = from->hijri;
	if (from->from == AN_NO_DAY || to->to == AN_NO_DAY)
		return true;
	date->starts = from->from * AN_SECONDS_PER_DAY;
	date->ends = to->to * AN_SECONDS_PER_DAY;
	if (from->first_second != AN_NO_SECOND)
		date->starts += from->first_second;
	if (to->last_second != AN_NO_SECOND)
		date->ends = to->from * AN_SECONDS_PER_DAY + to->last_second;
	return date->starts < date->ends;
}

/* A year by its number alone, as the bound of a range. */
static bool
read_bound_year(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnFigure figure;

	an_glue(reader, &word, AN_GLUE_YEAR);
	if (!an_figure(reader, word, &figure) || figure.kind != AN_FIGURE_NUMBER || figure.digits != 4 ||
		figure.value[0] < PAIR_YEAR_MIN || figure.value[0] > PAIR_YEAR_MAX)
		return false;
	*days = (AnDays){word + figure.words, AN_NO_DAY, AN_NO_DAY, AN_GRAIN_YEAR, false, true, AN_NO_SECOND, AN_NO_SECOND};
	an_days_of_months(days, figure.value[0], 0, 12);
	return true;
}

/* A day with a part of it, a month or a year as the bound of a range. */
static bool
read_bound(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnReader bound = *reader;

	bound.bound = true;
	return an_rule_day(&bound, word, days) || an_rule_month(&bound, word, days) || read_bound_year(reader, word, days);
}

/* Passes "to", "until", "and" or a dash between the bounds; *behind reads on from there. */
static bool
pass_between(const AnReader *reader, uint32_t *word, bool introduced, AnReader *behind)
{
	AnTerm to;

	*behind = *reader;

	if (an_joined(reader, *word, 0) && an_time_word(reader, *word, AN_KINDS(AN_TIME_TO), &to))
	{
		*word += to.words;
		return true;
	}
	if (introduced && an_joined(reader, *word, AN_KINDS(AN_MARK_COMMA)) && an_and(reader, word, behind))
		return true;
	return introduced && an_joined(reader, *word, DASH) && !an_joined(reader, *word, 0);
}

/* The number of a day as the first bound, which takes its month from the second: between 3 and 7 September. */
static bool
read_days(const AnReader *reader, uint32_t word, bool introduced, AnDate *date)
{
	AnFigure figure;
	AnDays from, to;
	AnReader behind;
	uint32_t i = word;
	int year, month, day;

	if (!an_figure(reader, word, &figure) || figure.kind != AN_FIGURE_NUMBER || figure.digits > 2)
		return false;
	i += figure.words;
	if (!pass_between(reader, &i, introduced, &behind) || !an_rule_calendar(&behind, i, &to) || figure.value[0] < 1)
		return false;
	from = to;
	if (to.from != AN_NO_DAY)
	{
		an_calendar_date(to.from, &year, &month, &day);
		if (to.hijri && !an_calendar_hijri_date(to.from, &year, &month, &day))
			return false;
		if (figure.value[0] >= day)
			return false;
		from.from -= day - figure.value[0];
	}
	return set_period(date, &from, &to);
}

/* MONTH and two days: July 13-15, July 13 to 15. */
static bool
read_month_days(const AnReader *reader, uint32_t word, AnDate *date)
{
	AnFigure figure, last;
	AnDays from, to, month;
	AnTerm term;
	AnReader bound = *reader;
	uint32_t i;
	bool behind = an_figure(reader, word, &figure);

	if (behind && figure.kind == AN_FIGURE_PAIR && an_joined(reader, word + figure.words, 0))
	{
		/* 13-15 July */
		uint32_t at = word + figure.words;

		an_glue(reader, &at, AN_GLUE_IN);
		bound.start = at;
		bound.bound = true;
		if (!an_rule_month(&bound, at, &month))
			return false;
		i = month.end_word;
	}
	else if (!behind && an_rule_month(reader, word, &month) && an_figure(reader, month.end_word, &figure))
	{
		i = month.end_word + figure.words;
		if (figure.kind == AN_FIGURE_NUMBER && an_joined(reader, i, 0) &&
			an_time_word(reader, i, AN_KINDS(AN_TIME_TO), &term) && an_figure(reader, i + term.words, &last) &&
			last.kind == AN_FIGURE_NUMBER)
		{
			figure.kind = AN_FIGURE_PAIR;
			figure.value[1] = last.value[0];
			i += term.words + last.words;
		}
	}
	else
		return false;
	if (figure.kind != AN_FIGURE_PAIR || month.grain != AN_GRAIN_MONTH || figure.value[0] < 1 ||
		figure.value[1] <= figure.value[0] || figure.value[1] > 31 ||
		(month.from != AN_NO_DAY && figure.value[1] > month.to - month.from))
		return false;
	from = to = month;
	from.grain = AN_GRAIN_DAY;
	to.end_word = i;
	if (month.from != AN_NO_DAY)
	{
		from.from = month.from + figure.value[0] - 1;
		to.to = month.from + figure.value[1];
	}
	return set_period(date, &from, &to);
}

/* Two years joined by a dash, of four digits each. */
static bool
read_years(const AnReader *reader, uint32_t word, AnDate *date)
{
	AnFigure figure;
	AnDays from = an_no_days, to = an_no_days;

	if (!an_figure(reader, word, &figure) || (figure.kind != AN_FIGURE_PAIR && figure.kind != AN_FIGURE_FRACTION) ||
		figure.digits != 4 || figure.value[0] < PAIR_YEAR_MIN)
		return false;
	/* 2021/22 */
	if (figure.digits_2 == 2 && figure.value[1] == (figure.value[0] + 1) % 100)
		figure.value[1] = figure.value[0] + 1;
	if (figure.value[1] <= figure.value[0] || figure.value[1] > PAIR_YEAR_MAX)
		return false;
	from.grain = to.grain = AN_GRAIN_YEAR;
	to.end_word = word + figure.words;
	an_days_of_months(&from, figure.value[0], 0, 12);
	an_days_of_months(&to, figure.value[1], 0, 12);
	return set_period(date, &from, &to);
}

/* Two years in parentheses, with a dash between: of a life, of a war. */
static bool
read_lifetime(const AnReader *reader, uint32_t word, AnDate *date)
{
	AnDays from, to;
	uint32_t i;

	if (word == 0 || an_joined(reader, word, 0) || !an_joined(reader, word, AN_KINDS(AN_MARK_PAREN_OPEN)) ||
		!read_bound_year(reader, word, &from))
		return false;
	i = from.end_word;
	return !an_joined(reader, i, 0) && an_joined(reader, i, AN_KINDS(AN_MARK_DASH)) && read_bound_year(reader, i, &to) &&
		   an_document_mark_between(reader->document, to.end_word - 1, AN_MARK_PAREN_CLOSE) && set_period(date, &from, &to);
}

/* The numbers of days that follow each other, the last with its month: the 3rd, 4th and 5th of February. */
static bool
read_day_list(const AnReader *reader, uint32_t word, AnDate *date)
{
	AnFigure figure;
	AnDays from, to;
	AnReader behind = *reader;
	int32_t first = 0;
	uint32_t i = word;

	for (int count = 0; count < LIST_MAX && an_figure(&behind, i, &figure) && figure.kind == AN_FIGURE_NUMBER &&
						figure.digits <= 2 && (count == 0 || figure.value[0] == first + count);
		 count++)
	{
		if (count == 0)
			first = figure.value[0];
		else if (an_rule_calendar(&behind, i, &to))
		{
			from = to;
			if (to.from != AN_NO_DAY)
				from.from -= count;
			return first > 0 && set_period(date, &from, &to);
		}
		i += figure.words;
		if (!an_joined(reader, i, AN_KINDS(AN_MARK_COMMA)) || !an_and(reader, &i, &behind))
			return false;
	}
	return false;
}

/* Shifts a bound that lies the wrong way from the other: "from Sunday to Thursday", "from January to March 2020". */
static void
order_bounds(const AnReader *reader, uint32_t word, AnDays *from, AnDays *to)
{
	int year, month, day;

	if (from->from == AN_NO_DAY || to->from == AN_NO_DAY)
		return;
	if (to->grain == AN_GRAIN_DAY && !to->absolute && to->from <= from->from && from->from - to->from < DAYS_PER_WEEK)
	{
		AnDays *shifted = an_tense(reader, word) < 0 ? from : to;
		int shift = shifted == to ? DAYS_PER_WEEK : -DAYS_PER_WEEK;

		shifted->from += shift;
		shifted->to += shift;
	}
	else if (to->absolute && !from->absolute && from->grain == AN_GRAIN_MONTH && to->grain == AN_GRAIN_MONTH && !from->hijri)
	{
		int to_year, to_month;

		an_calendar_date(from->from, &year, &month, &day);
		an_calendar_date(to->from, &to_year, &to_month, &day);
		an_days_of_months(from, month < to_month ? to_year : to_year - 1, month - 1, 1);
	}
}

/* Passes the word that introduces two bounds: "between", "the two years"; *listed: nothing but a dual or plural does. */
static bool
pass_introduction(const AnReader *reader, uint32_t *word, bool *listed)
{
	static const uint32_t grains = 1u << AN_GRAIN_DAY | 1u << AN_GRAIN_MONTH | 1u << AN_GRAIN_YEAR;
	AnTerm from, unit;
	bool introduced = an_time_word(reader, *word, AN_KINDS(AN_TIME_FROM), &from);
	uint32_t i = *word + (introduced ? from.words : 0);

	*listed = false;
	if (introduced && !an_joined(reader, i, 0))
		return false;
	if (an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &unit) && (grains >> AN_UNIT_GRAIN(unit.value) & 1) &&
		AN_UNIT_NUMBER(unit.value) > 1 && !(AN_UNIT_NUMBER(unit.value) == 2 && AN_UNIT_GRAIN(unit.value) != AN_GRAIN_YEAR))
	{
		*listed = !introduced && AN_UNIT_GRAIN(unit.value) != AN_GRAIN_YEAR;
		introduced = true;
		i += unit.words;
	}
	*word = i;
	return introduced;
}

/* Is the word the plural "days"? */
static bool
is_plural_days(const AnReader *reader, uint32_t word)
{
	AnTerm unit;

	return an_time_word(reader, word, AN_KINDS(AN_TIME_UNIT), &unit) && unit.value == AN_UNIT(AN_GRAIN_DAY, 3);
}

bool
an_rule_range(const AnReader *reader, uint32_t word, AnDate *date)
{
	AnDays from, to, more;
	AnStart start;
	AnReader behind;
	uint32_t i = word;
	bool listed, introduced = pass_introduction(reader, &i, &listed);

	/* most words behind "of" begin nothing */
	if (introduced && (i >= reader->end || !an_look(reader, i, &start)))
		return false;
	if (read_years(reader, i, date) || read_lifetime(reader, i, date) || read_month_days(reader, i, date) ||
		read_day_list(reader, i, date) ||
		(!listed && read_days(reader, i, introduced, date)))
		return true;
	/* "on Fridays and Saturdays" is what is repeated */
	if (!read_bound(reader, i, &from) || (listed && from.grain == AN_GRAIN_DAY && is_plural_days(reader, word)))
		return false;
	i = from.end_word;
	if (!pass_between(reader, &i, introduced, &behind) || !read_bound(&behind, i, &to))
		return false;
	order_bounds(reader, word, &from, &to);
	/* two that do not follow each other are two */
	if (listed && from.to != to.from)
		return false;
	/* the years 2017 and 2018 and 2019 */
	for (i = to.end_word; to.grain == AN_GRAIN_YEAR && pass_between(reader, &i, introduced, &behind) &&
						  read_bound_year(&behind, i, &more) && more.from == to.to;
		 i = to.end_word)
		to = more;
	return set_period(date, &from, &to);
}

/* A time of day as the bound of a range, where the hour needs no word for it. */
static bool
read_bound_clock(const AnReader *reader, uint32_t word, AnClock *clock)
{
	AnReader bound = *reader;

	bound.bound = true;
	return an_rule_clock(&bound, word, clock);
}

/* "From the hour eight to ten in the evening" of the days, or of the day that is named behind. */
bool
an_rule_clock_range(const AnReader *reader, uint32_t word, const AnDays *days, AnDate *date)
{
	AnTerm term;
	AnStart start;
	AnClock from, to;
	AnReader behind;
	AnDays other, day = *days;
	uint32_t i = word;

	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_FROM), &term) || !an_joined(reader, i + term.words, 0) ||
		!an_look(reader, i + term.words, &start) || !read_bound_clock(reader, i + term.words, &from))
		return false;
	i = from.end_word;
	if (!pass_between(reader, &i, true, &behind) || !read_bound_clock(&behind, i, &to) || !(from.sure || to.sure))
		return false;
	*date = new_date(AN_DATE_PERIOD, to.end_word);
	date->grain = from.grain < to.grain ? from.grain : to.grain;
	if (!from.part && to.part && from.seconds < HALF_DAY_SECONDS && from.seconds + HALF_DAY_SECONDS < to.seconds)
		from.seconds += HALF_DAY_SECONDS;
	if (an_joined(reader, to.end_word, 0) && an_rule_day(reader, to.end_word, &other) && other.grain == AN_GRAIN_DAY)
	{
		day = other;
		date->end_word = other.end_word;
	}
	if (day.from == AN_NO_DAY)
		return true;
	date->starts = day.from * AN_SECONDS_PER_DAY + from.seconds;
	date->ends = day.from * AN_SECONDS_PER_DAY + to.seconds;
	if (date->ends <= date->starts)
		date->ends += AN_SECONDS_PER_DAY;
	return true;
}
