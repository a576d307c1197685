/*
 * rules_year.c
 *		Rules for months, years and decades, for parts of them, and for those counted from now.
 *
 * All give an interval of days.  Parts are thirds: of a month its first, second
 * and last ten days, of a year four months each.
 */
#include "dates/grammar.h"
#include "unicode/classes.h"

#define SOFT (AN_KINDS(AN_MARK_COMMA) | AN_KINDS(AN_MARK_SLASH) | AN_KINDS(AN_MARK_PAREN_OPEN) | AN_KINDS(AN_MARK_PAREN_CLOSE))
#define MONTHS (AN_KINDS(AN_CALENDAR_MONTH) | AN_KINDS(AN_CALENDAR_WEAK_MONTH))
#define HIJRI_MONTHS (AN_KINDS(AN_CALENDAR_HIJRI) | AN_KINDS(AN_CALENDAR_WEAK_HIJRI))
#define WEAK_MONTHS (AN_KINDS(AN_CALENDAR_WEAK_MONTH) | AN_KINDS(AN_CALENDAR_WEAK_HIJRI))

/* Years that a bare number of four digits may mean. */
#define BARE_YEAR_MIN 1900
#define BARE_YEAR_MAX 2100
#define YEAR_MIN 1000
#define YEAR_MAX 2199

/* A month without a year that lies further ahead than this belongs to the year before. */
#define AHEAD_MONTHS 9

static const AnDays no_days = {0, AN_NO_DAY, AN_NO_DAY, AN_GRAIN_NONE, false, false, AN_NO_HOUR, AN_NO_HOUR};

/* months from a month counted from 0 on, which may be out of its year. */
void
an_days_of_months(AnDays *days, int year, int month, int months)
{
	int first = year * 12 + month, behind = first + months;

	days->from = an_calendar_days(first / 12, first % 12 + 1, 1);
	days->to = an_calendar_days(behind / 12, behind % 12 + 1, 1);
}

/* The same in the Hijri calendar, one month or a year. */
static void
hijri_months(AnDays *days, int year, int month, int months)
{
	int first = year * 12 + month, behind = first + months;

	days->hijri = true;
	if (!an_calendar_hijri(first / 12, first % 12 + 1, &days->from) ||
		!an_calendar_hijri(behind / 12, behind % 12 + 1, &days->to))
		days->from = days->to = AN_NO_DAY;
}

/* Is there a year at *word, with or without the word for it?  Passes it. */
static bool
take_year(const AnReader *reader, uint32_t *word, int *year, bool *hijri)
{
	AnFigure figure;
	AnTerm term;
	uint32_t i = *word;

	an_glue(reader, &i, AN_GLUE_IN);
	an_glue(reader, &i, AN_GLUE_YEAR);
	if (!an_figure(reader, i, &figure) || figure.kind != AN_FIGURE_NUMBER || figure.digits != 4 ||
		figure.value[0] < YEAR_MIN || figure.value[0] > YEAR_MAX)
		return false;
	*year = figure.value[0];
	i += figure.words;
	*hijri = figure.suffix == AN_HEH;
	if (figure.suffix == AN_NO_LETTER && an_joined(reader, i, 0) &&
		an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_ERA), &term))
	{
		*hijri = term.value == 1;
		i += term.words;
	}
	*word = i;
	return true;
}

/* Is there "the last year", "this year" at *word?  Passes it and gives the year. */
static bool
take_relative_year(const AnReader *reader, uint32_t *word, int *year)
{
	AnDays found;
	uint32_t i = *word;
	int month, day;

	an_glue(reader, &i, AN_GLUE_IN);
	if (!an_rule_relative(reader, i, &found) || found.grain != AN_GRAIN_YEAR || found.from == AN_NO_DAY)
		return false;
	an_calendar_date(found.from, year, &month, &day);
	*word = found.end_word;
	return true;
}

/* The year of a month that is named without one. */
static int
guess_year(const AnReader *reader, uint32_t word, int month, int direction)
{
	int year, now, day;

	an_calendar_date(reader->today, &year, &now, &day);
	if (direction == -1)
		return month < now ? year : year - 1;
	if (direction == 1)
		return month > now ? year : year + 1;
	if (direction == AN_UNSET && month - now > AHEAD_MONTHS && !an_in_future(reader, word))
		return year - 1;
	if (direction == AN_UNSET && now - month > AHEAD_MONTHS && an_in_future(reader, word))
		return year + 1;
	return year;
}

/* The same in the Hijri calendar. */
static int
guess_hijri_year(const AnReader *reader, uint32_t word, int month, int direction)
{
	int year, now, day;

	if (!an_calendar_hijri_date(reader->today, &year, &now, &day))
		return 0;
	if (direction == -1)
		return month < now ? year : year - 1;
	if (direction == 1 || (direction == AN_UNSET && month < now && an_in_future(reader, word)))
		return month > now ? year : year + 1;
	return year;
}

/* The Hijri year in which the month begins in a year of the other calendar. */
static int
hijri_year_in(int gregorian, int month)
{
	int64_t from = an_calendar_days(gregorian, 1, 1), to = an_calendar_days(gregorian + 1, 1, 1), first;
	int guess = (gregorian - 622) * 33 / 32;

	for (int year = guess - 1; year <= guess + 2; year++)
		if (an_calendar_hijri(year, month, &first) && first >= from && first < to)
			return year;
	return 0;
}

/* Does a preposition, or a part of a month, stand right before the word? */
static bool
is_introduced(const AnReader *reader, uint32_t word)
{
	static const uint32_t introducing = AN_KINDS(AN_TIME_PART) | AN_KINDS(AN_TIME_FROM) | AN_KINDS(AN_TIME_TO) |
										AN_KINDS(AN_TIME_SPANNING);
	AnTerm term;

	return word > 0 && an_joined(reader, word, 0) &&
		   ((an_calendar_word(reader, word - 1, AN_KINDS(AN_CALENDAR_GLUE), &term) && term.value == AN_GLUE_IN) ||
			an_time_word(reader, word - 1, introducing, &term));
}

/* Is the month's name the second half of an impossible date: 40 February? */
static bool
is_behind_number(const AnReader *reader, uint32_t word)
{
	AnFigure figure;

	return word > 0 && an_joined(reader, word, 0) && an_figure(reader, word - 1, &figure) &&
		   figure.digits <= 3;
}

/*
 * Does a noun or adjective follow closely, without a conjunction or preposition, so that what ends before the word
 * counts or governs it?  Proclitics of apart may stand before a word that is not governed.
 */
static bool
governs(const AnReader *reader, uint32_t end, uint32_t apart)
{
	static const uint32_t joints = AN_PRO_AND | AN_PRO_WITH | AN_PRO_FOR | AN_PRO_SO | AN_PRO_LIKE;
	const AnWord *next;

	if (!an_joined(reader, end, 0))
		return false;
	next = &reader->document->words[end];
	return next->readings > 0 && (next->reading.pos == AN_POS_NOUN || next->reading.pos == AN_POS_ADJ) &&
		   (next->reading.proclitics & (joints | apart)) == 0;
}

bool
an_rule_month(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm term, other;
	uint32_t i = word;
	bool named = an_glue(reader, &i, AN_GLUE_MONTH), hijri, era = false, relative = false;
	int year = AN_UNSET, direction = AN_UNSET;

	if (!an_calendar_word(reader, i, MONTHS | HIJRI_MONTHS, &term) || is_behind_number(reader, word))
		return false;
	i += term.words;
	hijri = (HIJRI_MONTHS >> term.kind & 1) != 0;
	if (an_joined(reader, i, SOFT) && an_calendar_word(reader, i, MONTHS, &other) && other.value == term.value && !hijri)
		i += other.words;
	if (an_joined(reader, i, SOFT) && (take_year(reader, &i, &year, &era) || take_relative_year(reader, &i, &year)))
		;
	else if (an_joined(reader, i, 0) && an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &other) &&
			 (other.value >= -1 && other.value <= 1))
	{
		direction = other.value;
		relative = true;
		i += other.words;
	}
	if ((WEAK_MONTHS >> term.kind & 1) && !named && !relative && year == AN_UNSET &&
		!(is_introduced(reader, word) && !governs(reader, i, 0)))
		return false;
	*days = no_days;
	days->end_word = i;
	days->grain = AN_GRAIN_MONTH;
	days->hijri = hijri;
	days->absolute = year != AN_UNSET;
	if (year == AN_UNSET && reader->today == AN_NO_DAY)
		return true;
	if (!hijri)
		an_days_of_months(days, year != AN_UNSET ? year : guess_year(reader, word, term.value, direction), term.value - 1, 1);
	else if (year == AN_UNSET)
		hijri_months(days, guess_hijri_year(reader, word, term.value, direction), term.value - 1, 1);
	else
		hijri_months(days, year > AN_UMALQURA_LAST && !era ? hijri_year_in(year, term.value) : year, term.value - 1, 1);
	return true;
}

/* Can a bare number be a year here: introduced by a preposition, and not counting what follows? */
static bool
is_bare_year(const AnReader *reader, uint32_t word, uint32_t end, int year)
{
	return year >= BARE_YEAR_MIN && year <= BARE_YEAR_MAX && is_introduced(reader, word) &&
		   !governs(reader, end, AN_PRO_THE);
}

bool
an_rule_year(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnFigure figure;
	AnTerm term;
	uint32_t i = word;
	int year;
	bool hijri, named = an_glue(reader, &i, AN_GLUE_YEAR), era = false;
	uint32_t number = i;

	if (!an_figure(reader, i, &figure) || !take_year(reader, &i, &year, &hijri))
		return false;
	if (figure.suffix == AN_MEEM || figure.suffix == AN_HEH)
		era = true;
	else if (i > number + figure.words)
		era = true;
	else if (an_joined(reader, i, 0) && an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_PM), &term) && !named)
	{
		i += term.words;
		era = true;
	}
	if (!named && !era && !is_bare_year(reader, number, i, year))
		return false;
	*days = no_days;
	days->end_word = i;
	days->grain = AN_GRAIN_YEAR;
	days->absolute = true;
	if (hijri || (year >= AN_UMALQURA_FIRST && year <= AN_UMALQURA_LAST && named && !era))
		hijri_months(days, year, 0, 12);
	else
		an_days_of_months(days, year, 0, 12);
	return true;
}

/* The interval of a unit around today, shifted by so many units. */
static bool
set_unit(const AnReader *reader, AnDays *days, AnGrain grain, int shift, int count)
{
	int year, month, day;
	int64_t week;

	days->grain = (uint8_t) grain;
	if (reader->today == AN_NO_DAY)
		return grain >= AN_GRAIN_WEEK;
	an_calendar_date(reader->today, &year, &month, &day);
	switch (grain)
	{
		case AN_GRAIN_WEEK: /* weeks begin on Sunday */
			week = reader->today - an_calendar_weekday(reader->today) + 7 * (int64_t) shift;
			days->from = week;
			days->to = week + 7 * (int64_t) count;
			return true;
		case AN_GRAIN_MONTH:
			an_days_of_months(days, year, month - 1 + shift, count);
			return true;
		case AN_GRAIN_YEAR:
			an_days_of_months(days, year + shift, 0, 12 * count);
			return true;
		case AN_GRAIN_DECADE:
			an_days_of_months(days, (year / 10 + shift) * 10, 0, 120 * count);
			return true;
		case AN_GRAIN_CENTURY:
			an_days_of_months(days, (year / 100 + shift) * 100, 0, 1200 * count);
			return true;
		default:
			return false;
	}
}

/* Last three years, coming six months: count units before or after today. */
static bool
set_counted(const AnReader *reader, AnDays *days, AnGrain grain, int direction, int count)
{
	int year, month, day, months = grain == AN_GRAIN_MONTH ? count : grain == AN_GRAIN_YEAR ? 12 * count : 0;
	AnDays other;

	if (grain < AN_GRAIN_DAY || grain > AN_GRAIN_YEAR || grain == AN_GRAIN_QUARTER || count > 1000)
		return false;
	days->grain = (uint8_t) grain;
	if (reader->today == AN_NO_DAY)
		return true;
	an_calendar_date(reader->today, &year, &month, &day);
	an_days_of_months(&other, year, month - 1 + direction * months, 1);
	days->from = direction < 0 ? other.from + day - 1 : reader->today;
	days->to = direction < 0 ? reader->today : other.from + day - 1;
	if (months == 0)
	{
		int64_t reach = (int64_t) count * (grain == AN_GRAIN_WEEK ? 7 : 1);

		days->from = direction < 0 ? reader->today - reach : reader->today;
		days->to = direction < 0 ? reader->today : reader->today + reach;
	}
	return true;
}

/* UNIT [NUMBER] last: the last two weeks, the six coming months. */
static bool
read_counted(const AnReader *reader, uint32_t word, const AnTerm *unit, AnDays *days)
{
	AnTerm relative;
	int32_t count = 2;
	uint32_t i = word + unit->words;

	if (AN_UNIT_NUMBER(unit->value) == 3 && (!an_joined(reader, i, 0) || !an_count(reader, i, &count, &i)))
		return false;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &relative) ||
		relative.value == 0 || count < 1)
		return false;
	days->end_word = i + relative.words;
	return set_counted(reader, days, AN_UNIT_GRAIN(unit->value), relative.value < 0 ? -1 : 1, count);
}

bool
an_rule_relative(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm unit, term;
	uint32_t i = word;

	*days = no_days;
	if (an_time_word(reader, word, AN_KINDS(AN_TIME_THIS), &term))
	{
		i += term.words;
		if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &unit) ||
			AN_UNIT_NUMBER(unit.value) != 1)
			return false;
		days->end_word = i + unit.words;
		return set_unit(reader, days, AN_UNIT_GRAIN(unit.value), 0, 1);
	}
	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_UNIT), &unit))
		return false;
	if (AN_UNIT_NUMBER(unit.value) != 1)
		return read_counted(reader, word, &unit, days);
	i += unit.words;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &term) ||
		term.value == AN_RELATIVE_LATEST)
		return false;
	days->end_word = i + term.words;
	return set_unit(reader, days, AN_UNIT_GRAIN(unit.value), term.value == AN_RELATIVE_FOLLOWING ? 1 : term.value, 1);
}

/* The first quarter of 2021, the second half of this year. */
static bool
read_quarter(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm part, number;
	uint32_t i = word;
	int year;
	bool hijri;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_QUARTER), &part))
		return false;
	i += part.words;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &number))
		return false;
	i += number.words;
	if (number.value == AN_ORDINAL_LAST)
		number.value = 12 / part.value;
	if (number.value > 12 / part.value || !an_joined(reader, i, 0) ||
		(!take_year(reader, &i, &year, &hijri) && !take_relative_year(reader, &i, &year)))
		return false;
	*days = no_days;
	days->end_word = i;
	days->grain = part.value == 3 ? AN_GRAIN_QUARTER : AN_GRAIN_MONTH;
	an_days_of_months(days, year, (number.value - 1) * part.value, part.value);
	return true;
}

/* Cuts an interval to its first, second or last third. */
static void
cut_part(AnDays *days, int part)
{
	int64_t third = days->grain == AN_GRAIN_MONTH ? 10 : (days->to - days->from) / 3;

	if (days->from == AN_NO_DAY)
		return;
	if (part > 1)
		days->from += third * (part - 1);
	if (part < 3)
		days->to = days->from + third;
}

bool
an_rule_part(const AnReader *reader, uint32_t word, AnDays *days)
{
	static bool (*const rules[])(const AnReader *, uint32_t, AnDays *) = {an_rule_month, an_rule_relative, an_rule_year,
																		  an_rule_decade};
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
	for (size_t r = 0; r < sizeof(rules) / sizeof(rules[0]); r++)
		if (rules[r](reader, i, days))
		{
			cut_part(days, part.value);
			return true;
		}
	return false;
}

/* A century by its number, or the last one. */
static bool
read_century(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm century;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_CENTURY), &century))
		return false;
	*days = no_days;
	days->end_word = word + century.words;
	days->grain = AN_GRAIN_CENTURY;
	days->absolute = true;
	an_days_of_months(days, century.value, 0, 1200);
	return true;
}

bool
an_rule_decade(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm decade, term;
	uint32_t i = word;
	int century = 1900;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_DECADE), &decade))
		return read_century(reader, word, days);
	i += decade.words;
	if (an_joined(reader, i, 0) && an_time_word(reader, i, AN_KINDS(AN_TIME_AGE), &term))
		return false;
	if (an_joined(reader, i, 0))
	{
		uint32_t behind = i;

		an_glue(reader, &behind, AN_GLUE_IN);
		if (an_time_word(reader, behind, AN_KINDS(AN_TIME_CENTURY), &term))
		{
			century = term.value;
			i = behind + term.words;
		}
	}
	*days = no_days;
	days->end_word = i;
	days->grain = AN_GRAIN_DECADE;
	days->absolute = true;
	an_days_of_months(days, century + decade.value, 0, 120);
	return true;
}

bool
an_rule_season(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm season, relative;
	uint32_t i = word;
	int year, month, day;
	bool hijri;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_SEASON), &season))
		return false;
	i += season.words;
	if (!an_joined(reader, i, 0))
		return false;
	*days = no_days;
	days->grain = AN_GRAIN_QUARTER;
	if (take_year(reader, &i, &year, &hijri) || take_relative_year(reader, &i, &year))
		an_days_of_months(days, year, season.value - 1, 3);
	else if (an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &relative) && relative.value != AN_RELATIVE_LATEST)
	{
		i += relative.words;
		if (reader->today != AN_NO_DAY)
		{
			an_calendar_date(reader->today, &year, &month, &day);
			if (relative.value < 0 && season.value + 2 >= month)
				year--;
			else if (relative.value > 0 && season.value <= month)
				year++;
			an_days_of_months(days, year, season.value - 1, 3);
		}
	}
	else
		return false;
	days->end_word = i;
	return true;
}

bool
an_rule_holiday(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm holiday;
	uint32_t i = word;
	int year, month, day;
	bool hijri;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_HOLIDAY), &holiday))
		return false;
	i += holiday.words;
	if (!an_joined(reader, i, 0) || (!take_year(reader, &i, &year, &hijri) && !take_relative_year(reader, &i, &year)))
		return false;
	month = holiday.value / 100 % 100;
	day = holiday.value % 100;
	*days = no_days;
	days->end_word = i;
	days->grain = AN_GRAIN_DAY;
	if (holiday.value == AN_HOLIDAY_EASTER)
		days->from = an_calendar_easter(year);
	else if (holiday.value < 10000)
		days->from = an_calendar_days(year, month, day);
	else if (an_calendar_hijri(hijri ? year : hijri_year_in(year, month), month, &days->from))
	{
		days->hijri = true;
		days->from += day - 1;
	}
	else
		return false;
	days->to = days->from + 1;
	return true;
}
