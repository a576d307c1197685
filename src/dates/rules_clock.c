/*
 * rules_clock.c
 *		Times of day.
 *
 *		07:50 [part of the day] [zone]		the hour 3 [and a quarter] [part of the day] [zone]
 *		the third [hour] [and a half, less a quarter] [of] part of the day
 *		09,30 and 9.30 beside the word for hour, a part of the day or a zone		midnight, noon
 *
 * A zone is read and not reckoned with: times are given as they are printed.
 */
#include "dates/grammar.h"

#define HALF_DAY 12
#define WEEKDAYS (AN_KINDS(AN_CALENDAR_WEEKDAY) | AN_KINDS(AN_CALENDAR_WEAK_WEEKDAY))
#define NIGHT_END 6

static const uint32_t soft = AN_KINDS(AN_MARK_COLON);

/* Reads minutes behind an hour: "and 15 minutes", "and a quarter", "less a third". */
static void
read_minutes(const AnReader *reader, uint32_t *word, int *minutes)
{
	AnReader behind;
	AnTerm term;
	uint32_t i = *word;
	int32_t count;

	if (!an_joined(reader, i, 0))
		return;
	if (an_time_word(reader, i, AN_KINDS(AN_TIME_LESS), &term))
	{
		i += term.words;
		if (!an_time_word(reader, i, AN_KINDS(AN_TIME_FRACTION), &term))
			return;
		*minutes = -term.value;
		*word = i + term.words;
		return;
	}
	if (!an_and(reader, &i, &behind))
		return;
	if (an_time_word(&behind, i, AN_KINDS(AN_TIME_FRACTION), &term))
	{
		*minutes = term.value;
		*word = i + term.words;
	}
	else if (an_count(&behind, i, &count, &i) && count < 60 && an_time_word(reader, i, AN_KINDS(AN_TIME_UNIT), &term) &&
			 AN_UNIT_GRAIN(term.value) == AN_GRAIN_MINUTE)
	{
		*minutes = count;
		*word = i + term.words;
	}
}

/* The hour of the day of an hour of the clock in a part of the day. */
static int
hour_in(int hour, const AnTerm *part)
{
	int first = part->value / 100;

	if (hour > HALF_DAY)
		return hour;
	if (part->kind == AN_CALENDAR_AM || (part->kind == AN_CALENDAR_DAYPART && first < HALF_DAY))
	{
		/* half past twelve at the hour of the morning is noon only where the part reaches to it */
		return hour == HALF_DAY ? (part->kind == AN_CALENDAR_DAYPART && first >= 9 ? HALF_DAY : 0) : hour;
	}
	if (part->kind == AN_CALENDAR_DAYPART && first == HALF_DAY && hour >= 10)
		return hour;
	/* at night: one to five are behind midnight */
	if (part->kind == AN_CALENDAR_DAYPART && first >= 18 && part->value % 100 == 24 && hour == HALF_DAY)
		return 0;
	return hour == HALF_DAY ? hour : hour + HALF_DAY;
}

/* Is the word AM or PM in Latin letters? */
static bool
is_latin_half(const AnReader *reader, uint32_t word)
{
	AnTerm half;

	return an_calendar_word(reader, word, AN_KINDS(AN_CALENDAR_AM) | AN_KINDS(AN_CALENDAR_PM), &half) &&
		   reader->document->words[word].type == AN_TOKEN_ASCIIWORD;
}

/* Reads the part of the day behind an hour; false if there is none. */
static bool
read_part(const AnReader *reader, uint32_t *word, int *hour)
{
	static const uint32_t parts = AN_KINDS(AN_CALENDAR_AM) | AN_KINDS(AN_CALENDAR_PM) | AN_KINDS(AN_CALENDAR_DAYPART);
	AnTerm part;
	uint32_t i = *word;

	if (!an_joined(reader, i, AN_KINDS(AN_MARK_PAREN_OPEN)))
		return false;
	an_glue(reader, &i, AN_GLUE_IN);
	if (!an_calendar_word(reader, i, parts, &part))
		return false;
	*hour = hour_in(*hour, &part);
	*word = i + part.words;
	return true;
}

/* Passes a zone, which may stand in parentheses or be named in Latin letters; false if there is none. */
static bool
read_zone(const AnReader *reader, uint32_t *word)
{
	AnTerm zone;

	if (!an_joined(reader, *word, AN_KINDS(AN_MARK_PAREN_OPEN) | AN_KINDS(AN_MARK_COMMA)) ||
		!an_calendar_word(reader, *word, AN_KINDS(AN_CALENDAR_ZONE), &zone))
		return false;
	*word += zone.words;
	if (an_joined(reader, *word, 0) && (zone.value == AN_ZONE_OF || reader->document->words[*word].type == AN_TOKEN_ASCIIWORD))
		(*word)++;
	return true;
}

/* Sets hour and minutes of figures; false if they are no time of day.  named: the word for "hour" stands before. */
static bool
take_figure(const AnFigure *figure, bool named, int *hour, int *minutes, int *seconds, bool *sure)
{
	*hour = figure->value[0];
	if (figure->kind == AN_FIGURE_CLOCK)
	{
		*minutes = figure->value[1];
		*seconds = figure->value[2] == AN_UNSET ? 0 : figure->value[2];
		*sure = true;
	}
	else if (figure->kind == AN_FIGURE_DECIMAL && figure->digits <= 2 && figure->digits_2 == 2 && figure->value[1] < 60)
		*minutes = figure->value[1];
	else if (figure->kind != AN_FIGURE_NUMBER || figure->digits > 2 || !named)
		return false;
	if (figure->suffix == AN_MEEM || figure->suffix == AN_SAD)
		*hour = *hour % HALF_DAY + (figure->suffix == AN_MEEM ? HALF_DAY : 0);
	else if (figure->suffix != AN_NO_LETTER)
		return false;
	return *hour <= 24;
}

/* Is the word the number of what stands before it, a noun with the article of the same gender: the second session? */
static bool
is_ordinal(const AnReader *reader, uint32_t word)
{
	const AnWord *before = word > 0 ? &reader->document->words[word - 1] : NULL;
	AnTerm time;

	return before != NULL && an_joined(reader, word, 0) && before->readings > 0 && before->reading.pos == AN_POS_NOUN &&
		   (before->reading.proclitics & AN_PRO_THE) && before->letters.code[before->letters.count - 1] == AN_TEH_MARBUTA &&
		   !an_calendar_word(reader, word - 1, AN_KINDS(AN_CALENDAR_CLOCK) | AN_KINDS(AN_CALENDAR_DAYPART) | WEEKDAYS, &time);
}

/* Reads the hour: figures or its name.  named: the word for "hour" stands before. */
static bool
read_hour(const AnReader *reader, uint32_t *word, bool named, int *hour, int *minutes, int *seconds, bool *sure)
{
	AnFigure figure;
	AnTerm term;

	*sure = named;
	if (an_figure(reader, *word, &figure))
	{
		*word += figure.words;
		/* 9 pm */
		if (figure.kind == AN_FIGURE_NUMBER && an_joined(reader, *word, 0) && is_latin_half(reader, *word))
			named = true;
		return take_figure(&figure, named || reader->bound, hour, minutes, seconds, sure);
	}
	if (!an_time_word(reader, *word, AN_KINDS(AN_TIME_HOUR), &term) || term.value > HALF_DAY ||
		(!named && is_ordinal(reader, *word)))
		return false;
	*hour = term.value;
	*word += term.words;
	return true;
}

/* Midnight, noon. */
static bool
read_middle(const AnReader *reader, uint32_t word, AnClock *clock)
{
	AnTerm term;

	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_HOUR), &term) || term.value < AN_HOUR_MIDNIGHT)
		return false;
	*clock = (AnClock){word + term.words, AN_HOURS(term.value == AN_HOUR_NOON ? HALF_DAY : term.value), AN_GRAIN_HOUR, true, true};
	return true;
}

bool
an_rule_clock(const AnReader *reader, uint32_t word, AnClock *clock)
{
	AnTerm term;
	uint32_t i = word;
	int hour, minutes = 0, seconds = 0;
	bool named = an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_CLOCK), &term), sure, exact;
	AnFigure figure;

	if (!named && read_middle(reader, word, clock))
		return true;
	if (named)
		i += term.words;
	if (named && !an_joined(reader, i, soft))
		return false;
	exact = an_figure(reader, i, &figure) && figure.kind != AN_FIGURE_NUMBER;
	if (!read_hour(reader, &i, named, &hour, &minutes, &seconds, &sure))
		return false;
	/* a length of so many metres */
	if (!named && exact && figure.kind == AN_FIGURE_DECIMAL &&
		!is_latin_half(reader, i) && an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_AM) | AN_KINDS(AN_CALENDAR_PM), &term))
		return false;
	if (minutes == 0)
		read_minutes(reader, &i, &minutes);
	clock->part = read_part(reader, &i, &hour);
	clock->sure = read_zone(reader, &i) || sure || clock->part;
	if (!clock->sure && !reader->bound)
		return false;
	clock->end_word = i;
	clock->seconds = hour * 3600 + minutes * 60 + seconds;
	clock->grain = minutes == 0 && !exact ? AN_GRAIN_HOUR : AN_GRAIN_MINUTE;
	return clock->seconds >= 0 && clock->seconds <= AN_SECONDS_PER_DAY;
}
