/*
 * rules_day.c
 *		Rules for days: dates of both calendars, days of the week, yesterday and tomorrow.
 *
 * A date of the calendar is read piece by piece, all but the core may be missing:
 *
 *		[day of the week] [corresponding to] DAY [of] [the month] MONTH [other name of the month]
 *		[last, next]  or  [of the year] YEAR [Gregorian, Hijri]
 *
 * with the core as figures (3/2/2021), as a day and a month, or as a month and a
 * day.  Where the year is not printed it is that which puts the date nearest to
 * the page's own, unless a word says last or next.
 */
#include "dates/grammar.h"

#define SOFT (AN_KINDS(AN_MARK_COMMA) | AN_KINDS(AN_MARK_DASH) | AN_KINDS(AN_MARK_SLASH) | AN_KINDS(AN_MARK_PAREN_OPEN) | \
			  AN_KINDS(AN_MARK_PAREN_CLOSE) | AN_KINDS(AN_MARK_BAR))
#define COMMA AN_KINDS(AN_MARK_COMMA)
#define SLASH (AN_KINDS(AN_MARK_SLASH) | AN_KINDS(AN_MARK_DASH) | AN_KINDS(AN_MARK_PAREN_OPEN) | AN_KINDS(AN_MARK_PAREN_CLOSE))
/* behind a month whose other name stands in parentheses */
#define CLOSED AN_KINDS(AN_MARK_PAREN_CLOSE)

#define MONTHS (AN_KINDS(AN_CALENDAR_MONTH) | AN_KINDS(AN_CALENDAR_WEAK_MONTH))
#define HIJRI_MONTHS (AN_KINDS(AN_CALENDAR_HIJRI) | AN_KINDS(AN_CALENDAR_WEAK_HIJRI))
#define WEEKDAYS (AN_KINDS(AN_CALENDAR_WEEKDAY) | AN_KINDS(AN_CALENDAR_WEAK_WEEKDAY))

#define YEAR_MIN 1000
#define YEAR_MAX 2199
#define HIJRI_YEAR_MIN AN_UMALQURA_FIRST
#define HIJRI_YEAR_MAX AN_UMALQURA_LAST

/* A date without a year that lies further ahead than this belongs to the year before. */
#define AHEAD_DAYS 270

/* So many days may share a month. */
#define LIST_MAX 10

/* The day of the week whose name is a number too. */
#define MONDAY 1

/* Hours of a night that two days share. */
#define NIGHT_BEGIN 18
#define NIGHT_END 6
#define MIDNIGHT 24

/* The pieces of a date while it is read; AN_UNSET what is missing. */
typedef struct Pieces
{
	uint32_t end;
	int weekday;
	int year, month, day;
	int direction;		/* of the date: last, this, next */
	int year_direction; /* of its year */
	int month_direction; /* of its month: "the 19th of this month" */
	bool hijri;
	bool day_word;		/* the word for day stands before */
} Pieces;

/* Is the figure a year, of either calendar? */
static bool
is_year(const AnFigure *figure)
{
	return figure->kind == AN_FIGURE_NUMBER && figure->digits == 4 && figure->value[0] >= YEAR_MIN &&
		   figure->value[0] <= YEAR_MAX;
}

/* Reads the name of a month, and its name in another country behind it. */
static bool
read_month(const AnReader *reader, Pieces *pieces)
{
	AnTerm term;
	uint32_t i = pieces->end;

	if (!an_calendar_word(reader, i, MONTHS | HIJRI_MONTHS, &term))
		return false;
	pieces->month = term.value;
	pieces->hijri = (HIJRI_MONTHS >> term.kind & 1) != 0;
	pieces->end = i += term.words;
	if (an_joined(reader, i, SLASH) && an_calendar_word(reader, i, MONTHS, &term) && term.value == pieces->month)
		pieces->end = i + term.words;
	return true;
}

/* Is the ordinal at the word that of a week before it: "the fifth week of February"? */
static bool
is_of_week(const AnReader *reader, uint32_t word)
{
	AnTerm unit;

	return word > 0 && an_joined(reader, word, 0) && an_time_word(reader, word - 1, AN_KINDS(AN_TIME_UNIT), &unit) &&
		   unit.words == 1 && unit.value == AN_UNIT(AN_GRAIN_WEEK, 1);
}

/* Reads a day of the month: a number, or an ordinal. */
static bool
read_day_number(const AnReader *reader, Pieces *pieces)
{
	AnFigure figure;
	AnTerm term;
	uint32_t i = pieces->end;

	if (an_figure(reader, i, &figure))
	{
		if (figure.kind != AN_FIGURE_NUMBER || figure.digits > 2 || figure.suffix != AN_NO_LETTER)
			return false;
		pieces->day = figure.value[0];
		pieces->end = i + figure.words;
	}
	else if (an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &term) && term.value != AN_ORDINAL_LAST &&
			 !is_of_week(reader, i))
	{
		pieces->day = term.value;
		pieces->end = i + term.words;
	}
	else
		return false;
	return pieces->day >= 1 && pieces->day <= 31;
}

/* Reads "this month", "the next month" behind the number of a day. */
static bool
read_relative_month(const AnReader *reader, Pieces *pieces)
{
	AnTerm term;
	uint32_t i = pieces->end;

	if (an_time_word(reader, i, AN_KINDS(AN_TIME_THIS), &term))
	{
		i += term.words;
		if (!an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) || term.value != AN_UNIT(AN_GRAIN_MONTH, 1))
			return false;
		pieces->month_direction = 0;
		pieces->end = i + term.words;
		return true;
	}
	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) || term.value != AN_UNIT(AN_GRAIN_MONTH, 1))
		return false;
	i += term.words;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &term))
		return false;
	pieces->month_direction = an_relative_shift(term.value);
	pieces->end = i + term.words;
	return true;
}

/* Reads DAY [of] [the month] MONTH, or MONTH DAY. */
static bool
read_day_month(const AnReader *reader, Pieces *pieces)
{
	Pieces start = *pieces;
	uint32_t i;

	if (read_day_number(reader, pieces))
	{
		bool of;

		i = pieces->end;
		/* 10/MONTH/2021 */
		if (!an_joined(reader, i, AN_KINDS(AN_MARK_SLASH)))
			return false;
		of = an_glue(reader, &i, AN_GLUE_IN);
		pieces->end = i;
		if (of && read_relative_month(reader, pieces))
			return true;
		an_glue(reader, &i, AN_GLUE_MONTH);
		pieces->end = i;
		return read_month(reader, pieces);
	}
	*pieces = start;
	return read_month(reader, pieces) && an_joined(reader, pieces->end, 0) && read_day_number(reader, pieces) &&
		   !pieces->hijri;
}

/* Reads the core: figures, or a day and a month. */
static bool
read_core(const AnReader *reader, Pieces *pieces)
{
	AnFigure figure;

	if (!an_figure(reader, pieces->end, &figure))
		return read_day_month(reader, pieces);
	if (figure.kind == AN_FIGURE_NUMBER)
		return read_day_month(reader, pieces);
	if (figure.kind == AN_FIGURE_DATE)
	{
		pieces->year = figure.value[0];
		pieces->month = figure.value[1];
		pieces->day = figure.value[2];
		pieces->hijri = figure.suffix == AN_HEH || (figure.value[0] >= HIJRI_YEAR_MIN && figure.value[0] <= HIJRI_YEAR_MAX);
	}
	else if (figure.kind == AN_FIGURE_FRACTION && (pieces->weekday != AN_UNSET || pieces->day_word) && figure.value[0] >= 1 &&
			 figure.value[0] <= 31 && figure.value[1] >= 1 && figure.value[1] <= 12)
	{
		pieces->day = figure.value[0];
		pieces->month = figure.value[1];
	}
	else
		return false;
	pieces->end += figure.words;
	return true;
}

/* Reads "last", "next" behind a date, or "of the last year". */
static bool
read_direction(const AnReader *reader, Pieces *pieces)
{
	AnTerm term;
	uint32_t i = pieces->end;

	if (an_joined(reader, i, CLOSED) && an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &term) &&
		term.value != AN_RELATIVE_LATEST && term.value != AN_RELATIVE_FOLLOWING)
	{
		pieces->direction = an_relative_shift(term.value);
		pieces->end = i + term.words;
		return true;
	}
	an_glue(reader, &i, AN_GLUE_IN);
	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) || term.value != AN_UNIT(AN_GRAIN_YEAR, 1))
		return false;
	i += term.words;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &term))
		return false;
	pieces->year_direction = an_relative_shift(term.value);
	pieces->end = i + term.words;
	return true;
}

/* Reads the letter or word that says which calendar it is. */
static void
read_era(const AnReader *reader, Pieces *pieces)
{
	AnTerm term;

	if (an_joined(reader, pieces->end, 0) &&
		an_calendar_word(reader, pieces->end, AN_KINDS(AN_CALENDAR_ERA), &term))
	{
		if (term.value == 1)
			pieces->hijri = true;
		pieces->end += term.words;
	}
}

/* Reads [of] [the year] YEAR, if it is there. */
static bool
read_year(const AnReader *reader, Pieces *pieces)
{
	AnFigure figure;
	uint32_t i = pieces->end;
	AnTerm term;

	if (!an_joined(reader, i, SOFT))
		return false;
	an_glue(reader, &i, AN_GLUE_IN);
	if (!an_glue(reader, &i, AN_GLUE_YEAR) && i > pieces->end && an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_GLUE), &term))
		return false;
	if (!an_figure(reader, i, &figure) || !is_year(&figure))
		return false;
	pieces->year = figure.value[0];
	pieces->end = i + figure.words;
	if (figure.suffix == AN_HEH)
		pieces->hijri = true;
	return true;
}

/* A year of the other calendar in which the Hijri month lies: the Hijri year whose month begins in it. */
static int
hijri_year_in(int gregorian, int month)
{
	int64_t from = an_calendar_days(gregorian, 1, 1), to = an_calendar_days(gregorian + 1, 1, 1), first;

	for (int year = (gregorian - 622) * 33 / 32 - 1; year <= (gregorian - 622) * 33 / 32 + 2; year++)
		if (an_calendar_hijri(year, month, &first) && first >= from && first < to)
			return year;
	return AN_UNSET;
}

/* Is there such a day?  A year that is not known is taken for a leap year; one outside the table has months of 30 days. */
static bool
is_possible(const Pieces *pieces)
{
	int days = 30;

	if (pieces->month == AN_UNSET)
		return pieces->day <= 31;
	if (!pieces->hijri)
		days = an_calendar_month_days(pieces->year == AN_UNSET ? 2000 : pieces->year, pieces->month);
	else if (pieces->year != AN_UNSET && an_calendar_hijri_days(pieces->year, pieces->month) > 0)
		days = an_calendar_hijri_days(pieces->year, pieces->month);
	return pieces->day >= 1 && pieces->day <= days;
}

/* The day of a date whose pieces are all known. */
static int64_t
day_of(bool hijri, int year, int month, int day)
{
	int64_t first;

	if (!hijri)
		return an_calendar_days(year, month, day < an_calendar_month_days(year, month)
												 ? day
												 : an_calendar_month_days(year, month));
	return an_calendar_hijri(year, month, &first) ? first + day - 1 : AN_NO_DAY;
}

/* The day of a date without a year. */
static int64_t
guess_year(const AnReader *reader, const Pieces *pieces, uint32_t word)
{
	int year, month, day, direction = pieces->direction;
	int64_t found;

	if (pieces->hijri ? !an_calendar_hijri_date(reader->today, &year, &month, &day)
					  : (an_calendar_date(reader->today, &year, &month, &day), false))
		return AN_NO_DAY;
	if (pieces->year_direction != AN_UNSET)
		return day_of(pieces->hijri, year + pieces->year_direction, pieces->month, pieces->day);
	found = day_of(pieces->hijri, year, pieces->month, pieces->day);
	if (pieces->weekday != AN_UNSET && direction == AN_UNSET)
		for (int shift = 0; shift < 3; shift++)
		{
			int64_t other = day_of(pieces->hijri, year + (shift == 2 ? 1 : -shift), pieces->month, pieces->day);

			if (other != AN_NO_DAY && an_calendar_weekday(other) == pieces->weekday)
				return other;
		}
	if (found == AN_NO_DAY)
		return found;
	if (direction == AN_UNSET && an_is_since(reader, word))
		direction = -1;
	if (direction < 0 && direction != AN_UNSET ? found >= reader->today
						: direction == AN_UNSET && found > reader->today + AHEAD_DAYS && an_tense(reader, word) <= 0)
		return day_of(pieces->hijri, year - 1, pieces->month, pieces->day);
	if (found < reader->today && (direction == 1 || (direction == AN_UNSET && found + AHEAD_DAYS < reader->today &&
													 an_tense(reader, word) > 0)))
		return day_of(pieces->hijri, year + 1, pieces->month, pieces->day);
	return found;
}

/* The day of "the 19th of this month". */
static int64_t
day_of_relative_month(const AnReader *reader, const Pieces *pieces)
{
	int year, month, day;

	an_calendar_date(reader->today, &year, &month, &day);
	month += pieces->month_direction;
	year += month < 1 ? -1 : month > 12;
	month += month < 1 ? 12 : month > 12 ? -12 : 0;
	return pieces->day <= an_calendar_month_days(year, month) ? an_calendar_days(year, month, pieces->day) : AN_NO_DAY;
}

/*
 * A Hijri date that is printed with its day of the week: the month began a day earlier or later than in the table
 * where the new moon was seen so.
 */
static void
shift_to_weekday(const Pieces *pieces, AnDays *days)
{
	int off = (pieces->weekday - an_calendar_weekday(days->from) + 7) % 7;

	if (off == 1 || off == 6)
		days->from += off == 1 ? 1 : -1;
}

/* Sets the answer: the one day that the pieces mean. */
static void
set_day(const AnReader *reader, const Pieces *pieces, uint32_t word, AnDays *days)
{
	*days = (AnDays){pieces->end, AN_NO_DAY, AN_NO_DAY, AN_GRAIN_DAY, pieces->hijri, pieces->year != AN_UNSET,
					 AN_NO_SECOND, AN_NO_SECOND};
	if (pieces->year != AN_UNSET)
		days->from = day_of(pieces->hijri, pieces->year, pieces->month, pieces->day);
	else if (reader->today == AN_NO_DAY)
		return;
	else if (pieces->month == AN_UNSET)
		days->from = day_of_relative_month(reader, pieces);
	else
		days->from = guess_year(reader, pieces, word);
	if (days->from != AN_NO_DAY && pieces->hijri && pieces->weekday != AN_UNSET)
		shift_to_weekday(pieces, days);
	if (days->from != AN_NO_DAY)
		days->to = days->from + 1;
}

/* Does a whole date in figures stand at the word? */
static bool
is_before_figures(const AnReader *reader, uint32_t word)
{
	AnFigure figure;

	return an_joined(reader, word, SOFT) && an_figure(reader, word, &figure) && figure.kind == AN_FIGURE_DATE;
}

/*
 * A date in figures that is printed with its day of the week may have the month first, as some systems print it: if only so the day
 * is right.
 */
static void
turn_to_weekday(Pieces *pieces)
{
	int day = pieces->day;

	if (pieces->weekday == AN_UNSET || pieces->hijri || pieces->year == AN_UNSET || day > 12 ||
		an_calendar_weekday(day_of(false, pieces->year, pieces->month, day)) == pieces->weekday ||
		an_calendar_weekday(day_of(false, pieces->year, day, pieces->month)) != pieces->weekday)
		return;
	pieces->day = pieces->month;
	pieces->month = day;
}

static bool read_nth(const AnReader *reader, uint32_t word, AnDays *days);

bool
an_rule_calendar(const AnReader *reader, uint32_t word, AnDays *days)
{
	Pieces pieces = {word, AN_UNSET, AN_UNSET, AN_UNSET, AN_UNSET, AN_UNSET, AN_UNSET, AN_UNSET, false, false};
	bool day = pieces.day_word = an_glue(reader, &pieces.end, AN_GLUE_DAY);
	AnTerm term;
	bool figures;

	if (an_calendar_word(reader, pieces.end, WEEKDAYS, &term) &&
		(day || term.kind == AN_CALENDAR_WEEKDAY || is_before_figures(reader, pieces.end + term.words)))
	{
		pieces.weekday = term.value;
		pieces.end += term.words;
		if (an_joined(reader, pieces.end, 0) && an_time_word(reader, pieces.end, AN_KINDS(AN_TIME_RELATIVE), &term))
			pieces.end += term.words;
		if (!an_joined(reader, pieces.end, SOFT))
			return false;
		an_glue(reader, &pieces.end, AN_GLUE_SAME);
		an_glue(reader, &pieces.end, AN_GLUE_IN);
	}
	figures = pieces.weekday != AN_UNSET && is_before_figures(reader, pieces.end);
	if (!read_core(reader, &pieces))
		return false;
	if (figures)
		turn_to_weekday(&pieces);
	if (pieces.year == AN_UNSET && pieces.month != AN_UNSET && !read_year(reader, &pieces))
		read_direction(reader, &pieces);
	read_era(reader, &pieces);
	/* a Hijri month with a year of the other calendar: Ramadan 2019 */
	if (pieces.hijri && pieces.year != AN_UNSET && pieces.year > HIJRI_YEAR_MAX)
		pieces.year = hijri_year_in(pieces.year, pieces.month);
	if (!is_possible(&pieces))
		return false;
	set_day(reader, &pieces, word, days);
	/* "the third Tuesday of September" is another day than the third of the month */
	return !days->absolute || pieces.weekday == AN_UNSET || days->from == AN_NO_DAY ||
		   an_calendar_weekday(days->from) == pieces.weekday || !read_nth(reader, word, days);
}

/* The day of the number-th such weekday of the month, from the end if it is the last. */
static int64_t
nth_weekday(int year, int month, int weekday, int number)
{
	int64_t first = an_calendar_days(year, month, 1);
	int count = an_calendar_month_days(year, month);
	int64_t found = first + (weekday - an_calendar_weekday(first) + 7) % 7;

	if (number == AN_ORDINAL_LAST)
		return found + (count - 1 - (found - first)) / 7 * 7;
	found += 7 * (number - 1);
	return found < first + count ? found : AN_NO_DAY;
}

/* The third Tuesday of September 2014, the last Monday of the month of March. */
static bool
read_nth(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm weekday, number;
	AnDays month;
	uint32_t i = word;
	int year, m, day;

	if (an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &number))
	{
		i += number.words;
		if (!an_joined(reader, i, 0) || !an_calendar_word(reader, i, WEEKDAYS, &weekday))
			return false;
		i += weekday.words;
	}
	else
	{
		if (!an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_WEEKDAY), &weekday))
			return false;
		i += weekday.words;
		if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &number))
			return false;
		i += number.words;
	}
	if (!an_joined(reader, i, 0) || !an_glue(reader, &i, AN_GLUE_IN) || !an_rule_month(reader, i, &month))
		return false;
	*days = month;
	days->grain = AN_GRAIN_DAY;
	if (month.from == AN_NO_DAY)
		return true;
	an_calendar_date(month.from, &year, &m, &day);
	days->from = nth_weekday(year, m, weekday.value, number.value);
	days->to = days->from == AN_NO_DAY ? AN_NO_DAY : days->from + 1;
	return true;
}

/* The day of the week nearest to today in a direction; today itself only where none is given. */
static int64_t
nearest_weekday(int64_t today, int weekday, int direction, bool itself)
{
	int ahead = (weekday - an_calendar_weekday(today) + 7) % 7;

	if (ahead == 0)
		return itself ? today : today + 7 * direction;
	return direction > 0 ? today + ahead : today + ahead - 7;
}

/* Is Monday "the two" here: «بين الاثنين»? */
static bool
is_number(const AnReader *reader, uint32_t word, const AnTerm *weekday)
{
	AnTerm between;

	return weekday->value == MONDAY && word > 0 && !reader->bound && an_joined(reader, word, 0) &&
		   an_time_word(reader, word - 1, AN_KINDS(AN_TIME_FROM), &between) && between.value == AN_FROM_BETWEEN;
}

/* "Monday of this week", behind the day of the week. */
static void
read_its_week(const AnReader *reader, int weekday, AnDays *days)
{
	AnDays week;
	uint32_t i = days->end_word;

	if (!an_joined(reader, i, 0) || !an_glue(reader, &i, AN_GLUE_IN) || !an_rule_relative(reader, i, &week) ||
		week.grain != AN_GRAIN_WEEK)
		return;
	days->end_word = week.end_word;
	days->from = week.from + weekday;
	days->to = days->from + 1;
}

/* Is the relative word a dual: both days are next, or last? */
static bool
is_of_both(const AnReader *reader, uint32_t word)
{
	const AnLetters *letters = &reader->document->words[word].letters;

	return letters->count > 2 && letters->code[letters->count - 2] == AN_YEH && letters->code[letters->count - 1] == AN_NOON;
}

/* Reads what places both days behind a day of the week: "and Monday" and the dual of last or next; false if that does not follow. */
static bool
read_both(const AnReader *reader, uint32_t end, AnTerm *relative)
{
	AnReader behind;
	AnTerm weekday;
	uint32_t i = end;

	if (!an_joined(reader, i, 0) || !an_and(reader, &i, &behind) ||
		!an_calendar_word(&behind, i, AN_KINDS(AN_CALENDAR_WEEKDAY), &weekday))
		return false;
	i += weekday.words;
	return an_joined(reader, i, 0) && an_time_word(&behind, i, AN_KINDS(AN_TIME_RELATIVE), relative) && is_of_both(reader, i);
}

/* Which such day of the week is meant: "last", "next", "after next" behind it, which is passed, or the tense. */
static int64_t
which_weekday(const AnReader *reader, uint32_t word, int weekday, uint32_t *end)
{
	AnTerm relative;
	int shift, direction;

	if (an_joined(reader, *end, 0) && an_time_word(reader, *end, AN_KINDS(AN_TIME_RELATIVE), &relative))
		*end += relative.words;
	else if (!read_both(reader, *end, &relative))
		return reader->today == AN_NO_DAY
				   ? AN_NO_DAY
				   : nearest_weekday(reader->today, weekday, an_tense(reader, word) > 0 ? 1 : -1, true);
	if (reader->today == AN_NO_DAY)
		return AN_NO_DAY;
	shift = an_relative_shift(relative.value);
	direction = shift < 0 ? -1 : 1;
	return nearest_weekday(reader->today, weekday, direction, shift == 0) + (shift == 2 * direction ? 7 * direction : 0);
}

bool
an_rule_weekday(const AnReader *reader, uint32_t word, AnDays *days)
{
	uint32_t i = word;
	bool day;
	AnTerm term, after;

	if (read_nth(reader, word, days))
		return true;
	day = an_glue(reader, &i, AN_GLUE_DAY);
	if (!an_calendar_word(reader, i, day ? WEEKDAYS : AN_KINDS(AN_CALENDAR_WEEKDAY), &term) || is_number(reader, i, &term))
		return false;
	i += term.words;
	/* Black Friday */
	if (an_joined(reader, i, 0) && an_time_word(reader, i, AN_KINDS(AN_TIME_BEHIND), &after) &&
		after.value == AN_BEHIND_EPITHET)
		return false;
	*days = (AnDays){0, AN_NO_DAY, AN_NO_DAY, AN_GRAIN_DAY, false, false, AN_NO_SECOND, AN_NO_SECOND};
	days->from = which_weekday(reader, word, term.value, &i);
	days->end_word = i;
	if (days->from == AN_NO_DAY)
		return true;
	days->to = days->from + 1;
	read_its_week(reader, term.value, days);
	return true;
}

bool
an_rule_deictic(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm term, other;
	uint32_t i = word;
	bool night;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_DEICTIC) | AN_KINDS(AN_TIME_NIGHT), &term))
		return false;
	/* that same day: not today */
	if (word > 0 && an_time_word(reader, word - 1, AN_KINDS(AN_TIME_SAME), &other) && an_joined(reader, word, 0))
		return false;
	night = term.kind == AN_TIME_NIGHT;
	i += term.words;
	/* "the third day", "the next day": not today */
	if (term.value == 0 && an_joined(reader, i, 0) &&
		(an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL) | AN_KINDS(AN_TIME_RELATIVE), &other) ||
		 (an_time_word(reader, i, AN_KINDS(AN_TIME_BEHIND), &other) && other.value == AN_BEHIND_SAME)))
		return false;
	if (an_joined(reader, i, COMMA | AN_KINDS(AN_MARK_PAREN_OPEN)) &&
		an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_WEEKDAY), &other))
	{
		/* "tomorrow Sunday 5 December 2021" says itself which day that is */
		if (!night && an_rule_calendar(reader, i, days))
			return true;
		i += other.words;
	}
	*days = (AnDays){i, AN_NO_DAY, AN_NO_DAY, AN_GRAIN_DAY, false, false, night ? AN_HOURS(NIGHT_BEGIN) : AN_NO_SECOND,
					 night ? AN_HOURS(MIDNIGHT) : AN_NO_SECOND};
	if (reader->today != AN_NO_DAY)
	{
		days->from = reader->today + term.value;
		days->to = days->from + 1;
	}
	return true;
}

/* The night between two days, "the night of Sunday to Monday", from a word for night on. */
static bool
read_night(const AnReader *reader, uint32_t word, AnDays *days)
{
	static const uint32_t joints = AN_KINDS(AN_MARK_DASH) | AN_KINDS(AN_MARK_SLASH);
	AnTerm night, first, to, second;
	uint32_t i = word;

	if (!an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_DAYPART), &night) || night.value % 100 != MIDNIGHT)
		return false;
	i += night.words;
	if (!an_joined(reader, i, 0) || !an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_WEEKDAY), &first))
		return false;
	i += first.words;
	if (an_joined(reader, i, 0) && an_time_word(reader, i, AN_KINDS(AN_TIME_TO), &to))
		i += to.words;
	if (!an_joined(reader, i, joints) || !an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_WEEKDAY), &second) ||
		second.value != (first.value + 1) % 7)
		return false;
	*days = (AnDays){i + second.words, AN_NO_DAY, AN_NO_DAY, AN_GRAIN_DAY, false, false,
					 AN_HOURS(NIGHT_BEGIN), AN_HOURS(MIDNIGHT + NIGHT_END)};
	if (reader->today == AN_NO_DAY)
		return true;
	days->from = nearest_weekday(reader->today, first.value, an_tense(reader, word) > 0 ? 1 : -1, true);
	days->to = days->from + 1;
	return true;
}

/* Is the number at the word one of a list behind the word for days, or behind "in"? */
static bool
is_listed(const AnReader *reader, uint32_t word)
{
	AnFigure figure;
	AnReader behind;
	AnTerm term;
	uint32_t and;

	for (int count = 0; count < LIST_MAX && word > 0 && an_joined(reader, word, 0); count++)
	{
		if (an_time_word(reader, word - 1, AN_KINDS(AN_TIME_UNIT), &term))
			return AN_UNIT_GRAIN(term.value) == AN_GRAIN_DAY && AN_UNIT_NUMBER(term.value) > 2;
		if (an_calendar_word(reader, word - 1, AN_KINDS(AN_CALENDAR_GLUE), &term))
			return term.value == AN_GLUE_IN;
		and = word - 1;
		if (and == 0 || !an_and(reader, &and, &behind) || and != word || !an_figure(reader, word - 2, &figure))
			return false;
		word -= 2;
	}
	return false;
}

/* The number of a day whose month stands behind the last of a list: on the 3rd and 7th of July. */
static bool
read_listed(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnFigure figure;
	AnReader behind = *reader;
	AnDays last;
	AnStart start;
	int32_t number = 0;
	uint32_t i = word;
	int year, month, day;

	if (!an_look(reader, word, &start) || !start.digit)
		return false;
	for (int count = 0; count < LIST_MAX && an_figure(&behind, i, &figure) && figure.kind == AN_FIGURE_NUMBER && figure.digits <= 2;
		 count++)
	{
		if (count == 0)
			number = figure.value[0];
		else if (an_rule_calendar(&behind, i, &last))
		{
			if (number < 1 || !is_listed(reader, word))
				return false;
			*days = last;
			days->end_word = word + 1;
			if (last.from == AN_NO_DAY)
				return true;
			if (last.hijri ? !an_calendar_hijri_date(last.from, &year, &month, &day)
						   : (an_calendar_date(last.from, &year, &month, &day), false))
				return false;
			days->from = last.from - day + number;
			days->to = days->from + 1;
			return number < day;
		}
		i += figure.words;
		if (!an_joined(reader, i, 0) || !an_and(reader, &i, &behind))
			return false;
	}
	return false;
}

/* The longest of the rules for days at word. */
static bool
longest_day(const AnReader *reader, uint32_t word, AnDays *days)
{
	static bool (*const rules[])(const AnReader *, uint32_t, AnDays *) = {an_rule_calendar, an_rule_weekday, an_rule_deictic, read_listed};
	AnDays found;
	bool any = false;

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (rules[i](reader, word, &found) && (!any || found.end_word > days->end_word))
		{
			*days = found;
			any = true;
		}
	return any;
}

bool
an_rule_day(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm part;
	uint32_t i = word;
	bool before = an_calendar_word(reader, word, AN_KINDS(AN_CALENDAR_DAYPART), &part);

	if (before && read_night(reader, word, days))
		return true;
	if (before)
	{
		i += part.words;
		if (!an_joined(reader, i, 0))
			return false;
		an_glue(reader, &i, AN_GLUE_IN);
	}
	if (!longest_day(reader, i, days))
		return false;
	if (!before && an_joined(reader, days->end_word, 0) &&
		an_calendar_word(reader, days->end_word, AN_KINDS(AN_CALENDAR_DAYPART), &part))
	{
		days->end_word += part.words;
		before = true;
	}
	if (before)
	{
		days->first_second = AN_HOURS(part.value / 100);
		days->last_second = AN_HOURS(part.value % 100);
	}
	return true;
}
