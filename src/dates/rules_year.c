/*
 * rules_year.c
 *		Rules for months, years, decades, seasons and feasts, and for those counted from now.
 *
 * All give an interval of days.  Parts of them: rules_part.c.
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
#define SHORT_YEAR_MIN 10

/* A month without a year that lies further ahead than this belongs to the year before. */
#define AHEAD_MONTHS 9

/* The Hijri month whose name is zero too. */
#define SAFAR 2

/* More units before or after now are not counted. */
#define COUNTED_MAX 1000

/* Centuries by their number. */
#define CENTURY_MIN 15
#define CENTURY_MAX 22

/* Days that a feast lasts. */
#define HOLIDAY_DAYS_MAX 4

const AnDays an_no_days = {0, AN_NO_DAY, AN_NO_DAY, AN_GRAIN_NONE, false, false, AN_NO_SECOND, AN_NO_SECOND};

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

/* A year in words, behind the word for year: two thousand and nine. */
static bool
read_year_words(const AnReader *reader, uint32_t word, int *year, uint32_t *end)
{
	AnFigure figure;
	int32_t count;
	uint32_t i;

	if (an_figure(reader, word, &figure) || !an_count(reader, word, &count, &i) || count < YEAR_MIN || count > YEAR_MAX)
		return false;
	*year = count;
	*end = i;
	return true;
}

/* Is there a year at *word, with or without the word for it?  Passes it. */
bool
an_take_year(const AnReader *reader, uint32_t *word, int *year, bool *hijri)
{
	AnFigure figure;
	AnTerm term;
	uint32_t i = *word;

	an_glue(reader, &i, AN_GLUE_IN);
	if (an_glue(reader, &i, AN_GLUE_YEAR) && read_year_words(reader, i, year, word))
	{
		*hijri = false;
		return true;
	}
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
	if (direction == -1 || (direction == AN_UNSET && month > now && an_is_since(reader, word)))
		return month < now ? year : year - 1;
	if (direction == 1)
		return month > now ? year : year + 1;
	if (direction == AN_UNSET && month - now > AHEAD_MONTHS && an_tense(reader, word) <= 0)
		return year - 1;
	if (direction == AN_UNSET && now - month > AHEAD_MONTHS && an_tense(reader, word) > 0)
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
	if (direction == 1 || (direction == AN_UNSET && month < now && an_tense(reader, word) > 0))
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

	return !reader->bound && word > 0 && an_joined(reader, word, 0) && an_figure(reader, word - 1, &figure) &&
		   figure.digits <= 3;
}

/*
 * Does a noun or adjective follow closely, without a conjunction or preposition, so that what ends before the word
 * counts or governs it?  Proclitics of apart may stand before a word that is not governed.
 */
bool
an_governs(const AnReader *reader, uint32_t end, uint32_t apart)
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
	if (an_joined(reader, i, SOFT | AN_KINDS(AN_MARK_DASH)) && an_calendar_word(reader, i, MONTHS, &other) &&
		other.value == term.value && !hijri)
		i += other.words;
	if (an_joined(reader, i, SOFT) && (an_take_year(reader, &i, &year, &era) || take_relative_year(reader, &i, &year)))
		;
	else if (an_joined(reader, i, AN_KINDS(AN_MARK_PAREN_CLOSE)) &&
			 an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &other) && (other.value >= -1 && other.value <= 1))
	{
		direction = other.value;
		relative = true;
		i += other.words;
	}
	if ((WEAK_MONTHS >> term.kind & 1) && !named && !relative && year == AN_UNSET && !reader->bound &&
		!(is_introduced(reader, word) && !an_governs(reader, i, 0) && !(hijri && term.value == SAFAR)))
		return false;
	*days = an_no_days;
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
		   !an_governs(reader, end, AN_PRO_THE);
}

/* A year of two digits behind the word for year: the last that ends so. */
static bool
read_short_year(const AnReader *reader, uint32_t word, int *year, uint32_t *end)
{
	AnFigure figure;
	AnTerm term;
	int month, day;

	if (reader->today == AN_NO_DAY || !an_figure(reader, word, &figure) || figure.kind != AN_FIGURE_NUMBER ||
		figure.digits != 2 || figure.suffix != AN_NO_LETTER || figure.value[0] < SHORT_YEAR_MIN ||
		an_governs(reader, word + figure.words, AN_PRO_THE) ||
		an_time_word(reader, word + figure.words, AN_KINDS(AN_TIME_NUMERAL), &term))
		return false;
	an_calendar_date(reader->today, year, &month, &day);
	*year = *year / 100 * 100 + figure.value[0] - (figure.value[0] > *year % 100 ? 100 : 0);
	*end = word + figure.words;
	return true;
}

/* A year of four digits: behind the word for year, with its era, or where a bare one can stand. */
static bool
read_full_year(const AnReader *reader, uint32_t *word, bool named, AnDays *days)
{
	AnFigure figure;
	AnTerm term;
	uint32_t i = *word, number = i;
	int year;
	bool hijri, era;

	if (!an_figure(reader, i, &figure) || !an_take_year(reader, &i, &year, &hijri))
		return false;
	era = figure.suffix == AN_MEEM || figure.suffix == AN_HEH || i > number + figure.words;
	if (!era && !named && an_joined(reader, i, 0) && an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_PM), &term))
	{
		i += term.words;
		era = true;
	}
	if (!named && !era && !is_bare_year(reader, number, i, year))
		return false;
	*word = i;
	if (hijri || (year >= AN_UMALQURA_FIRST && year <= AN_UMALQURA_LAST && named && !era))
		hijri_months(days, year, 0, 12);
	else
		an_days_of_months(days, year, 0, 12);
	return true;
}

bool
an_rule_year(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm term;
	uint32_t i = word;
	int year;
	bool named = an_glue(reader, &i, AN_GLUE_YEAR);

	*days = an_no_days;
	days->grain = AN_GRAIN_YEAR;
	days->absolute = true;
	/* the fiscal year 2021 */
	if (named && an_joined(reader, i, 0) && an_time_word(reader, i, AN_KINDS(AN_TIME_YEAR_KIND), &term))
		i += term.words;
	if (named && (read_year_words(reader, i, &year, &i) || read_short_year(reader, i, &year, &i)))
		an_days_of_months(days, year, 0, 12);
	else if (!read_full_year(reader, &i, named, days))
		return false;
	days->end_word = i;
	return true;
}

/* The interval of a unit around today, shifted by so many units. */
bool
an_set_unit(const AnReader *reader, AnDays *days, AnGrain grain, int shift, int count)
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

/* The hours before or after now. */
static void
set_hours(const AnReader *reader, AnDays *days, int direction, int32_t seconds)
{
	int32_t now = (int32_t) (reader->now - reader->today * AN_SECONDS_PER_DAY);

	days->from = reader->today;
	days->to = reader->today + 1;
	days->first_second = direction < 0 ? now - seconds : now;
	days->last_second = direction < 0 ? now : now + seconds;
}

/* The months of a unit; 0 of those that are counted in days. */
static int
months_of(AnGrain grain)
{
	switch (grain)
	{
		case AN_GRAIN_MONTH:
			return 1;
		case AN_GRAIN_YEAR:
			return 12;
		case AN_GRAIN_DECADE:
			return 120;
		default:
			return 0;
	}
}

/* Last three years, coming six months: count units before or after today. */
static bool
set_counted(const AnReader *reader, AnDays *days, AnGrain grain, int direction, int count)
{
	int year, month, day;
	int months = count * months_of(grain);
	AnDays other;

	if (grain < AN_GRAIN_MINUTE || grain > AN_GRAIN_DECADE || grain == AN_GRAIN_QUARTER || count > COUNTED_MAX || count < 1)
		return false;
	days->grain = (uint8_t) grain;
	if (reader->today == AN_NO_DAY)
		return true;
	if (grain < AN_GRAIN_DAY)
	{
		set_hours(reader, days, direction, count * (grain == AN_GRAIN_HOUR ? AN_HOURS(1) : 60));
		return true;
	}
	an_calendar_date(reader->today, &year, &month, &day);
	if (year * 12 + direction * months < 12)
		return false;
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

	if (AN_UNIT_NUMBER(unit->value) == AN_UNIT_CONSTRUCT)
		return false;
	an_glued_article(reader, &i);
	if (AN_UNIT_NUMBER(unit->value) == 3 && (!an_joined(reader, i, 0) || !an_count(reader, i, &count, &i)))
		return false;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &relative) ||
		relative.value == 0)
		return false;
	days->end_word = i + relative.words;
	return set_counted(reader, days, AN_UNIT_GRAIN(unit->value), relative.value < 0 ? -1 : 1, count);
}

/* NUMBER UNIT last: "الـ48 ساعة الماضية"; the last NUMBER UNIT: "آخر ثلاث سنوات". */
static bool
read_number_first(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm last, unit, relative;
	int32_t count = 2;
	uint32_t i = word;
	bool latest = an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &last) && last.value == AN_ORDINAL_LAST;
	bool dual;

	if (latest)
		i += last.words;
	an_glued_article(reader, &i);
	dual = latest && an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &unit) && AN_UNIT_NUMBER(unit.value) == 2;
	if (!dual && (!an_count(reader, i, &count, &i) || !an_joined(reader, i, 0) ||
				  !an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &unit) || AN_UNIT_NUMBER(unit.value) % 2 == 0))
		return false;
	/* "20 last year" is no length: what is counted has no article behind its number */
	if (AN_UNIT_NUMBER(unit.value) == 1 && an_term_is_definite(&unit))
		return false;
	days->end_word = i += unit.words;
	if (latest)
		return !(an_glue(reader, &i, AN_GLUE_IN) && an_joined(reader, days->end_word, 0)) &&
			   set_counted(reader, days, AN_UNIT_GRAIN(unit.value), -1, count);
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &relative) || relative.value == 0)
		return false;
	days->end_word = i + relative.words;
	return set_counted(reader, days, AN_UNIT_GRAIN(unit.value), relative.value < 0 ? -1 : 1, count);
}

/* The fiscal or school year in which today lies, shifted by so many years. */
static bool
set_year_of_kind(const AnReader *reader, AnDays *days, const AnTerm *kind, int shift)
{
	int year, month, day;

	days->grain = AN_GRAIN_YEAR;
	if (reader->today == AN_NO_DAY)
		return true;
	an_calendar_date(reader->today, &year, &month, &day);
	if (month > 12 + kind->value)
		year++;
	an_days_of_months(days, year + shift, kind->value, 12);
	return true;
}

/* Is the word for year "general" behind a title: the former director general? */
static bool
is_general(const AnReader *reader, uint32_t word)
{
	const AnWord *title = word > 0 ? &reader->document->words[word - 1] : NULL;

	return title != NULL && an_joined(reader, word, 0) && (title->tags & AN_TAG_TITLE) && title->readings > 0 &&
		   (title->reading.proclitics & AN_PRO_THE);
}

bool
an_rule_relative(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm unit, term, kind;
	uint32_t i = word;
	bool of_kind;

	*days = an_no_days;
	if (an_time_word(reader, word, AN_KINDS(AN_TIME_THIS), &term))
	{
		i += term.words;
		if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &unit) ||
			AN_UNIT_NUMBER(unit.value) != 1)
			return false;
		days->end_word = i + unit.words;
		return an_set_unit(reader, days, AN_UNIT_GRAIN(unit.value), 0, 1);
	}
	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_UNIT), &unit))
		return read_number_first(reader, word, days);
	if (AN_UNIT_NUMBER(unit.value) != 1)
		return read_counted(reader, word, &unit, days);
	i += unit.words;
	of_kind = AN_UNIT_GRAIN(unit.value) == AN_GRAIN_YEAR && an_joined(reader, i, 0) &&
			  an_time_word(reader, i, AN_KINDS(AN_TIME_YEAR_KIND), &kind);
	if (of_kind)
		i += kind.words;
	if (!an_joined(reader, i, 0) || !an_time_word(reader, i, AN_KINDS(AN_TIME_RELATIVE), &term) ||
		term.value == AN_RELATIVE_LATEST)
		return false;
	if (term.value == AN_RELATIVE_PREVIOUS && is_general(reader, word))
		return false;
	days->end_word = i + term.words;
	if (of_kind)
		return set_year_of_kind(reader, days, &kind, an_relative_shift(term.value));
	/* "the contract in force" is written as "this decade" is */
	if (AN_UNIT_GRAIN(unit.value) == AN_GRAIN_DECADE && term.value == 0 && !is_introduced(reader, word))
		return false;
	return an_set_unit(reader, days, AN_UNIT_GRAIN(unit.value), an_relative_shift(term.value), 1);
}

/* The number of a century, in words or figures: its words and value. */
static bool
read_century_number(const AnReader *reader, uint32_t word, AnTerm *number)
{
	AnFigure figure;
	uint32_t i = word;

	an_glued_article(reader, &i);
	if (an_figure(reader, i, &figure) && figure.kind == AN_FIGURE_NUMBER && figure.suffix == AN_NO_LETTER)
	{
		number->value = figure.value[0];
		number->words = (int) (i + figure.words - word);
	}
	else if (!an_time_word(reader, word, AN_KINDS(AN_TIME_ORDINAL), number))
		return false;
	return number->value >= CENTURY_MIN && number->value <= CENTURY_MAX;
}

/* A century by its number, or the last one. */
static bool
read_century(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm century, number, era;
	uint32_t i = word;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_CENTURY), &century))
	{
		/* by its number, where that can be none of the other calendar's or before the era */
		if (!an_time_word(reader, word, AN_KINDS(AN_TIME_UNIT), &century) ||
			century.value != AN_UNIT(AN_GRAIN_CENTURY, 1))
			return false;
		i += century.words;
		if (!an_joined(reader, i, 0) || !read_century_number(reader, i, &number))
			return false;
		century.words += number.words;
		century.value = (number.value - 1) * 100;
		if (an_calendar_word(reader, i + number.words, AN_KINDS(AN_CALENDAR_ERA), &era) && era.value == 1)
			return false;
	}
	*days = an_no_days;
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
	if (an_joined(reader, i, 0) && an_time_word(reader, i, AN_KINDS(AN_TIME_BEHIND), &term) && term.value == AN_BEHIND_AGE)
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
	*days = an_no_days;
	days->end_word = i;
	days->grain = AN_GRAIN_DECADE;
	days->absolute = true;
	an_days_of_months(days, century + decade.value, 0, 120);
	return true;
}

/* Two years joined behind a season, of which it begins in the first: winter 2020-2021. */
static bool
read_year_pair(const AnReader *reader, uint32_t *word, int *year)
{
	AnFigure figure;

	if (!an_figure(reader, *word, &figure) || (figure.kind != AN_FIGURE_PAIR && figure.kind != AN_FIGURE_FRACTION) ||
		figure.digits != 4 || figure.value[0] < YEAR_MIN || figure.value[0] > YEAR_MAX ||
		(figure.value[1] != figure.value[0] + 1 && figure.value[1] != (figure.value[0] + 1) % 100))
		return false;
	*year = figure.value[0];
	*word += figure.words;
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
	*days = an_no_days;
	days->grain = AN_GRAIN_QUARTER;
	if (read_year_pair(reader, &i, &year) || an_take_year(reader, &i, &year, &hijri) ||
		take_relative_year(reader, &i, &year))
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

/* The day of a feast in a year, of the Hijri calendar if it is of that and hijri says so; AN_NO_DAY if it has none. */
static int64_t
holiday_in(const AnTerm *holiday, int year, bool hijri)
{
	int month = holiday->value / 100 % 100, day = holiday->value % 100;
	int64_t first;

	if (holiday->value == AN_HOLIDAY_EASTER)
		return an_calendar_easter(year);
	if (holiday->value < AN_HOLIDAY(1, 0, 0))
		return an_calendar_days(year, month, day);
	return an_calendar_hijri(hijri ? year : hijri_year_in(year, month), month, &first) ? first + day - 1 : AN_NO_DAY;
}

static int64_t
days_apart(int64_t a, int64_t b)
{
	return a < b ? b - a : a - b;
}

/* The day of a feast without a year: the last, the coming or the nearest one. */
static int64_t
nearest_holiday(const AnReader *reader, const AnTerm *holiday, int direction, bool itself)
{
	int year, month, day;
	bool hijri = holiday->value >= AN_HOLIDAY(1, 0, 0);
	int64_t found = AN_NO_DAY;

	if (reader->today == AN_NO_DAY || (hijri && !an_calendar_hijri_date(reader->today, &year, &month, &day)))
		return AN_NO_DAY;
	if (!hijri)
		an_calendar_date(reader->today, &year, &month, &day);
	for (int shift = -1; shift <= 1; shift++)
	{
		int64_t other = holiday_in(holiday, year + shift, hijri);

		if (other == AN_NO_DAY || direction * (other - reader->today) < 0 || (other == reader->today && !itself))
			continue;
		if (found == AN_NO_DAY || days_apart(other, reader->today) < days_apart(found, reader->today))
			found = other;
	}
	return found;
}

/* Passes what may stand before a feast: "the second of the days of", "the eve of"; *shift is how many days it adds. */
static uint32_t
pass_before_holiday(const AnReader *reader, uint32_t word, int *shift, AnDays *days)
{
	AnTerm number, unit, part;
	uint32_t i = word;

	*shift = 0;
	/* the Night of Destiny has its night in its name */
	if (an_time_word(reader, i, AN_KINDS(AN_TIME_HOLIDAY), &number))
		return word;
	if (an_time_word(reader, i, AN_KINDS(AN_TIME_ORDINAL), &number) && number.value <= HOLIDAY_DAYS_MAX &&
		an_joined(reader, i + number.words, 0) &&
		an_time_word(reader, i + number.words, AN_KINDS(AN_TIME_UNIT), &unit) && unit.value == AN_UNIT(AN_GRAIN_DAY, 3))
	{
		*shift = number.value - 1;
		i += number.words + unit.words;
	}
	else if (an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_DAYPART), &part) && part.value / 100 >= 18)
	{
		*shift = -1;
		days->first_second = AN_HOURS(part.value / 100);
		days->last_second = AN_HOURS(part.value % 100);
		i += part.words;
	}
	return i == word || an_joined(reader, i, 0) ? i : word;
}

/* The day of the feast in the year that stands at *word, passed; else of the last, the coming or the nearest year. */
static int64_t
read_holiday_year(const AnReader *reader, uint32_t *word, const AnTerm *holiday, int tense)
{
	AnTerm relative;
	int year;
	bool hijri;

	if (!an_joined(reader, *word, 0))
		return nearest_holiday(reader, holiday, tense, true);
	if (an_take_year(reader, word, &year, &hijri))
		return holiday_in(holiday, year, hijri);
	if (take_relative_year(reader, word, &year))
		return holiday_in(holiday, year, false);
	if (!an_time_word(reader, *word, AN_KINDS(AN_TIME_RELATIVE), &relative) || relative.value < -1 || relative.value > 1)
		return nearest_holiday(reader, holiday, tense, true);
	*word += relative.words;
	return nearest_holiday(reader, holiday, relative.value, relative.value == 0);
}

bool
an_rule_holiday(const AnReader *reader, uint32_t word, AnDays *days)
{
	AnTerm holiday;
	uint32_t i;
	int shift;

	*days = an_no_days;
	i = pass_before_holiday(reader, word, &shift, days);
	if (!an_time_word(reader, i, AN_KINDS(AN_TIME_HOLIDAY), &holiday))
		return false;
	i += holiday.words;
	days->grain = AN_GRAIN_DAY;
	days->from = read_holiday_year(reader, &i, &holiday, an_tense(reader, word));
	days->end_word = i;
	if (days->from == AN_NO_DAY)
		return true;
	days->hijri = holiday.value >= AN_HOLIDAY(1, 0, 0);
	days->from += shift;
	days->to = days->from + 1;
	return true;
}
