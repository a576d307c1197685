/*
 * rules_part.c
 *		Rules for parts of a month, a year or a longer time.
 *
 *		the beginning, the middle, the end of it			thirds: ten days of a month, four months of a year
 *		its first quarter, its second half					of years, months and centuries
 *		its third week, its first six months, its last ten days
 *
 * The longer time is named with its number or counted from now; where nothing but the unit is named it is this one:
 * «نهاية الشهر».
 */
#include "dates/grammar.h"

/* A month is parted in tens of days; longer months are nothing else. */
#define MONTH_DAYS_MAX 31
#define THIRD_OF_MONTH 10
#define HALF_OF_MONTH 15

/* "This" week, month or year that is named by its unit alone. */
static bool
read_bare_unit(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm unit, this_one = {0};
	AnLetters letters;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_UNIT), &unit) || AN_UNIT_NUMBER(unit.value) != 1 ||
		AN_UNIT_GRAIN(unit.value) < AN_GRAIN_WEEK || AN_UNIT_GRAIN(unit.value) > AN_GRAIN_YEAR ||
		!an_letters_read(unit.written, 4, &letters) || letters.count != 2 || letters.code[0] != AN_ALEF ||
		letters.code[1] != AN_LAM || an_governs(reader, word + unit.words, 0) ||
		an_time_word(reader, word + unit.words, AN_KINDS(AN_TIME_RELATIVE), &this_one))
		return false;
	*days = an_no_days;
	days->end_word = word + unit.words;
	return an_set_unit(reader, days, AN_UNIT_GRAIN(unit.value), 0, 1);
}

/* A year behind "of", or right behind a quarter, with or without the word for it. */
static bool
read_any_year(const AnReader *reader, uint32_t word, AnDays *days)
{
	int year;
	bool hijri;

	*days = an_no_days;
	days->end_word = word;
	if (!an_take_year(reader, &days->end_word, &year, &hijri) || hijri)
		return false;
	days->grain = AN_GRAIN_YEAR;
	days->absolute = true;
	an_days_of_months(days, year, 0, 12);
	return true;
}

/* What has parts: a month, a year, a decade, this week. */
static bool
read_whole(const AnReader *reader, uint32_t word, AnDays *days)
{
	static bool (*const rules[])(const AnReader *, uint32_t, AnDays *) = {an_rule_month, an_rule_relative, read_any_year,
																		  an_rule_year, an_rule_decade, an_rule_season, read_bare_unit};

	for (size_t r = 0; r < sizeof(rules) / sizeof(rules[0]); r++)
		if (rules[r](reader, word, days))
			return true;
	return false;
}

/* Sets the number-th of parts of so many months of a year; of months halves, of centuries and decades any. */
static bool
set_quarter(const AnReader *reader, const AnDays *whole, int months, int number, AnDays *days)
{
	int year, month, day, parts = 12 / months;

	*days = *whole;
	days->grain = whole->grain > AN_GRAIN_YEAR ? AN_GRAIN_YEAR : months == 3 ? AN_GRAIN_QUARTER : AN_GRAIN_MONTH;
	if (number < 1 || number > parts || whole->grain < AN_GRAIN_MONTH || (whole->grain == AN_GRAIN_MONTH && parts != 2))
		return false;
	if (whole->from == AN_NO_DAY)
		return true;
	if (whole->grain == AN_GRAIN_MONTH)
	{
		days->from += number == 1 ? 0 : HALF_OF_MONTH;
		days->to = number == 1 ? days->from + HALF_OF_MONTH : days->to;
		return true;
	}
	if (whole->hijri)
		return false;
	an_calendar_date(whole->from, &year, &month, &day);
	months *= whole->grain == AN_GRAIN_CENTURY ? 100 : whole->grain == AN_GRAIN_DECADE ? 10 : 1;
	an_days_of_months(days, year, month - 1 + (number - 1) * months, months);
	return true;
}

/* The first quarter of 2021, the second half of this year. */
static bool
read_quarter(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm part, number;
	AnDays whole;
	uint32_t i = word;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_QUARTER), &part))
		return false;
	i += part.words;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &number))
		return false;
	i += number.words;
	if (!an_joined(reader, i, 0))
		return false;
	an_glue(reader, &i, AN_GLUE_IN);
	if (number.value == AN_ORDINAL_LAST)
		number.value = 12 / part.value;
	return read_whole(reader, i, &whole) && set_quarter(reader, &whole, part.value, number.value, days);
}

/* Cuts an interval to its first, second or last third. */
static void
cut_part(AnDays *days, int part)
{
	int64_t third = (days->to - days->from) / 3;

	if (days->from == AN_NO_DAY)
		return;
	if (days->grain == AN_GRAIN_MONTH && days->to - days->from <= MONTH_DAYS_MAX)
		third = THIRD_OF_MONTH;
	if (part > 1)
		days->from += third * (part - 1);
	if (part < 3)
		days->to = days->from + third;
}

bool
an_rule_part(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm part;
	uint32_t i = word;

	if (read_quarter(reader, word, days))
		return true;
	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_PART), &part))
		return false;
	i += part.words;
	if (!an_joined(reader, i, 0))
		return false;
	an_glue(reader, &i, AN_GLUE_IN);
	if (!read_quarter(reader, i, days) && !an_rule_first(reader, i, days) && !read_whole(reader, i, days))
		return false;
	cut_part(days, part.value);
	return true;
}

/* Which units of a longer time: the third week, the first six months, the last ten days. */
typedef struct Units
{
	AnGrain grain;
	int count;	/* how many */
	int number; /* from which on, from 1; AN_ORDINAL_LAST: the last ones */
} Units;

/* Reads UNIT ORDINAL: the third week, the first decade. */
static bool
read_nth_unit(const AnReader *reader, uint32_t *word, const AnTerm *unit, Units *units)
{
	AnTerm number;
	uint32_t i = *word + unit->words;

	if ((unit->value != AN_UNIT(AN_GRAIN_WEEK, 1) && unit->value != AN_UNIT(AN_GRAIN_DECADE, 1)) || !an_joined(reader, i, 0) ||
		!an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &number) || (number.value > 10 && number.value != AN_ORDINAL_LAST))
		return false;
	*units = (Units){AN_UNIT_GRAIN(unit->value), 1, number.value};
	*word = i + number.words;
	return true;
}

/* Reads UNITS NUMBER first: the six first months, the two last weeks. */
static bool
read_first_units(const AnReader *reader, uint32_t *word, const AnTerm *unit, Units *units)
{
	AnTerm first;
	int32_t count = 2;
	uint32_t i = *word + unit->words;

	if (AN_UNIT_NUMBER(unit->value) != 2 && AN_UNIT_NUMBER(unit->value) != 3)
		return false;
	an_glued_article(reader, &i);
	if (AN_UNIT_NUMBER(unit->value) == 3 && (!an_joined(reader, i, 0) || !an_count(reader, i, &count, &i)))
		return false;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_FIRST), &first))
		return false;
	*units = (Units){AN_UNIT_GRAIN(unit->value), count, first.value > 0 ? 1 : AN_ORDINAL_LAST};
	*word = i + first.words;
	return true;
}

/* Reads first NUMBER UNITS: the first six months, the last two weeks. */
static bool
read_first_number(const AnReader *reader, uint32_t *word, Units *units)
{
	AnTerm first, unit;
	int32_t count = 2;
	uint32_t i = *word;

	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &first) || (first.value != 1 && first.value != AN_ORDINAL_LAST))
		return false;
	i += first.words;
	if (!an_joined(reader, i, 0) || (an_count(reader, i, &count, &i) && !an_joined(reader, i, 0)) ||
		!an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &unit) || (count == 2 && AN_UNIT_NUMBER(unit.value) != 2))
		return false;
	*units = (Units){AN_UNIT_GRAIN(unit.value), count, first.value};
	*word = i + unit.words;
	return true;
}

/* Reads "the first ten", "the last ten" of the days of a month. */
static bool
read_ten(const AnReader *reader, uint32_t *word, Units *units)
{
	AnTerm ten, first;

	if (!an_time_word(reader, *word, AN_KINDS(AN_TIME_NUMERAL), &ten) || ten.value != THIRD_OF_MONTH ||
		!an_joined(reader, *word + ten.words, 0) ||
		!an_time_word(reader, *word + ten.words, AN_KINDS(AN_TIME_FIRST), &first))
		return false;
	*units = (Units){AN_GRAIN_DAY, THIRD_OF_MONTH, first.value > 0 ? 1 : AN_ORDINAL_LAST};
	*word += ten.words + first.words;
	return true;
}

/* Cuts the longer time to the units; false if it has not so many. */
static bool
cut_units(AnDays *days, const Units *units)
{
	int year, month, day;
	int64_t length, from = days->from, to = days->to;

	if (units->grain < AN_GRAIN_DAY || units->grain > AN_GRAIN_DECADE || units->grain == AN_GRAIN_QUARTER ||
		days->grain <= units->grain || units->count < 1)
		return false;
	days->grain = (uint8_t) units->grain;
	if (from == AN_NO_DAY)
		return true;
	if (units->grain <= AN_GRAIN_WEEK)
	{
		length = (int64_t) units->count * (units->grain == AN_GRAIN_WEEK ? 7 : 1);
		days->from = units->number == AN_ORDINAL_LAST ? to - length : from + length * (units->number - 1);
		days->to = days->from + length;
	}
	else
	{
		int months = units->count * (units->grain == AN_GRAIN_DECADE ? 120 : units->grain == AN_GRAIN_YEAR ? 12 : 1);
		int first = units->number == AN_ORDINAL_LAST ? -months : (units->number - 1) * months;

		an_calendar_date(units->number == AN_ORDINAL_LAST ? to : from, &year, &month, &day);
		if (months > 1200 || days->hijri)
			return false;
		an_days_of_months(days, year, month - 1 + first, months);
	}
	if (days->to > to && units->grain == AN_GRAIN_WEEK)
		days->to = to;
	return days->from >= from && days->from < to && days->to <= to;
}

bool
an_rule_first(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm unit;
	Units units;
	uint32_t i = word;
	bool any;

	if (an_time_word(reader, word, AN_KINDS(AN_TIME_UNIT), &unit))
		any = read_nth_unit(reader, &i, &unit, &units) || read_first_units(reader, &i, &unit, &units);
	else
		any = read_first_number(reader, &i, &units) || read_ten(reader, &i, &units);
	if (!any || !an_joined(reader, i, 0) || !an_glue(reader, &i, AN_GLUE_IN) || !read_whole(reader, i, days))
		return false;
	return cut_units(days, &units);
}
