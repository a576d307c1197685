/*
 * dates.c
 *		Temporal expressions of a document, and the date of the page itself.
 *
 * At every word that a rule could begin with, all rules are tried and the
 * longest reading is taken; the search goes on behind it.  The words of an
 * expression lie in one sentence.  A day takes a time of day behind it, and a
 * time of day a day.
 *
 * The page's own date is the first whole date (with its year) on a line that
 * is nothing but one, then in the reporter's line or the dateline, then at the foot.  Where
 * both calendars are printed the Gregorian one counts.  A time alone on such a line completes it.
 */
#include "dates/grammar.h"

#define WORDS_PER_CHECK 512

#define NOON 12

/* Dates of the two calendars for one day lie no further apart, whoever saw the new moon when. */
#define PAIR_DAYS_MAX 2
#define PAIR_WORDS_MAX 3 /* between them */

#define MONTHS (AN_KINDS(AN_CALENDAR_MONTH) | AN_KINDS(AN_CALENDAR_WEAK_MONTH) | AN_KINDS(AN_CALENDAR_HIJRI) | \
				AN_KINDS(AN_CALENDAR_WEAK_HIJRI))
#define WEEKDAYS (AN_KINDS(AN_CALENDAR_WEEKDAY) | AN_KINDS(AN_CALENDAR_WEAK_WEEKDAY))

/* Lines of other roles are not looked at for the page's date, nor more lines than these at either end. */
#define DATE_LINES_MAX 200

/* More dates below a paragraph are a list. */
#define FOOT_LINES_MAX 2

/* The answer for an interval of days. */
static AnDate
date_of_days(const AnDays *days)
{
	AnDate date = {0};

	date.end_word = days->end_word;
	date.kind = AN_DATE_DATE;
	date.grain = days->grain;
	date.hijri = days->hijri;
	date.starts = date.ends = AN_NO_TIME;
	if (days->from == AN_NO_DAY)
		return date;
	date.starts = days->from * AN_SECONDS_PER_DAY;
	date.ends = days->to * AN_SECONDS_PER_DAY;
	if (days->first_second != AN_NO_SECOND)
	{
		date.ends = date.starts + days->last_second;
		date.starts += days->first_second;
		date.grain = AN_GRAIN_HOUR;
	}
	return date;
}

/* The seconds of a time of day that may have no half of the day of its own: "in the evening of Friday at the hour eight". */
static int32_t
seconds_in(const AnDays *days, const AnClock *clock)
{
	bool later = days->first_second != AN_NO_SECOND && days->first_second >= AN_HOURS(NOON);
	/* about noon eleven is before it */
	int32_t latest = days->first_second == AN_HOURS(NOON) ? AN_HOURS(NOON - 2) : AN_HOURS(NOON);

	return later && !clock->part && clock->seconds > 0 && clock->seconds < latest ? clock->seconds + AN_HOURS(NOON)
																				  : clock->seconds;
}

/* Sets the time of a day. */
static void
set_clock(AnDate *date, const AnDays *days, const AnClock *clock)
{
	date->kind = AN_DATE_TIME;
	date->grain = clock->grain;
	date->end_word = clock->end_word > days->end_word ? clock->end_word : days->end_word;
	if (days->from == AN_NO_DAY)
		return;
	date->starts = days->from * AN_SECONDS_PER_DAY + seconds_in(days, clock);
	date->ends = date->starts + (clock->grain == AN_GRAIN_HOUR ? 3600 : 60);
}

/* Passes the offset from Greenwich that is glued to a time: Z, +03:00, -0500. */
static void
pass_offset(const AnReader *reader, AnDate *date)
{
	const AnDocument *document = reader->document;
	uint32_t i = date->end_word, end = document->words[i - 1].end;
	AnFigure figure;

	if (i >= reader->end)
		return;
	if (an_word_is_iso_letter(document, i))
		date->end_word = i + 1;
	else if (document->words[i].start == end + 1 && (document->text[end] == '+' || document->text[end] == '-') &&
			 an_figure(reader, i, &figure) && (figure.kind == AN_FIGURE_CLOCK || figure.digits == 4))
		date->end_word = i + figure.words;
}

/* A day, with the time of day that may stand behind it. */
static bool
read_day(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date, bool *absolute)
{
	static const uint32_t soft = AN_KINDS(AN_MARK_COMMA) | AN_KINDS(AN_MARK_DASH) | AN_KINDS(AN_MARK_BAR) |
								 AN_KINDS(AN_MARK_PAREN_OPEN) | AN_KINDS(AN_MARK_COLON) | AN_KINDS(AN_MARK_SLASH) |
								 AN_KINDS(AN_MARK_PAREN_CLOSE);
	AnDays days;
	AnClock clock;
	AnDate range;
	AnFigure figure;
	uint32_t i;

	if (!an_rule_day(reader, word, &days))
		return false;
	*date = date_of_days(&days);
	*absolute = days.absolute;
	i = days.end_word;
	if (start->digit && an_figure(reader, word, &figure) && figure.seconds != AN_NO_SECOND)
	{
		set_clock(date, &days, &(AnClock){i, figure.seconds, AN_GRAIN_MINUTE, true, true});
		return true;
	}
	if (!an_joined(reader, i, soft))
		return true;
	if (days.grain == AN_GRAIN_DAY && an_rule_clock_range(reader, i, &days, &range))
	{
		*date = range;
		return true;
	}
	if (i < reader->end && an_word_is_iso_letter(reader->document, i))
		i++;
	else
		an_glue(reader, &i, AN_GLUE_IN);
	if (an_rule_clock(reader, i, &clock))
	{
		set_clock(date, &days, &clock);
		pass_offset(reader, date);
	}
	return true;
}

static AnDays
today_of(const AnReader *reader)
{
	return (AnDays){0, reader->today, reader->today, AN_GRAIN_DAY, false, false, AN_NO_SECOND, AN_NO_SECOND};
}

/* Passes the day that begins at the midnight of the days: midnight of Thursday, Friday. */
static void
pass_next_day(const AnReader *reader, AnDays *days)
{
	static const uint32_t joints = AN_KINDS(AN_MARK_DASH) | AN_KINDS(AN_MARK_SLASH);
	AnTerm day, next;

	if (an_calendar_word(reader, days->end_word - 1, AN_KINDS(AN_CALENDAR_WEEKDAY), &day) &&
		an_joined(reader, days->end_word, joints) &&
		an_calendar_word(reader, days->end_word, AN_KINDS(AN_CALENDAR_WEEKDAY), &next) && next.value == (day.value + 1) % 7)
		days->end_word += next.words;
}

/* A time of day, with the day that may stand behind it; today if there is none. */
static bool
read_clock(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date, bool *absolute)
{
	static const uint32_t soft = AN_KINDS(AN_MARK_COMMA) | AN_KINDS(AN_MARK_DASH) | AN_KINDS(AN_MARK_BAR);
	AnDays days = today_of(reader), other;
	AnClock clock;
	uint32_t i;

	(void) start;
	if (!an_rule_clock(reader, word, &clock))
		return false;
	i = clock.end_word;
	if (an_joined(reader, i, soft))
	{
		an_glue(reader, &i, AN_GLUE_IN);
		if (an_rule_day(reader, i, &other) && other.grain == AN_GRAIN_DAY)
			days = other;
		if (days.end_word > i && clock.seconds == AN_SECONDS_PER_DAY)
			pass_next_day(reader, &days);
	}
	*date = (AnDate){0};
	date->starts = date->ends = AN_NO_TIME;
	date->hijri = days.hijri;
	*absolute = days.absolute;
	set_clock(date, &days, &clock);
	return true;
}

/* Is one of the kinds of words there with which a rule can begin? */
static bool
can_begin(const AnStart *start, uint32_t time, uint32_t calendar, uint32_t glue, bool digit)
{
	return (start->digit && digit) || (start->time & time) != 0 || (start->calendar & calendar) != 0 ||
		   (start->glue & glue) != 0;
}

/* Rules that give an interval of days. */
static bool
read_interval(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date, bool *absolute)
{
	static const uint32_t counts = AN_KINDS(AN_TIME_NUMERAL) | AN_KINDS(AN_TIME_ORDINAL);
	static const struct
	{
		bool (*read)(const AnReader *, uint32_t, AnDays *);
		uint32_t time, calendar, glue; /* kinds of words that it can begin with */
		bool digit;
	} rules[] = {{an_rule_back, AN_KINDS(AN_TIME_UNIT) | AN_KINDS(AN_TIME_SAME), 0, 0, false},
				 {an_rule_month, 0, MONTHS, AN_KINDS(AN_GLUE_MONTH), false},
				 {an_rule_year, 0, 0, AN_KINDS(AN_GLUE_YEAR), true},
				 {an_rule_relative, AN_KINDS(AN_TIME_UNIT) | AN_KINDS(AN_TIME_THIS) | counts, 0, 0, true},
				 {an_rule_first, AN_KINDS(AN_TIME_UNIT) | counts, 0, 0, false},
				 {an_rule_part, AN_KINDS(AN_TIME_PART) | AN_KINDS(AN_TIME_QUARTER), 0, 0, false},
				 {an_rule_decade, AN_KINDS(AN_TIME_DECADE) | AN_KINDS(AN_TIME_CENTURY) | AN_KINDS(AN_TIME_UNIT), 0, 0, false},
				 {an_rule_season, AN_KINDS(AN_TIME_SEASON), 0, 0, false},
				 {an_rule_holiday, AN_KINDS(AN_TIME_HOLIDAY) | AN_KINDS(AN_TIME_ORDINAL), AN_KINDS(AN_CALENDAR_DAYPART), 0, false}};
	AnDays days, longest = {0};

	longest.end_word = word;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (can_begin(start, rules[i].time, rules[i].calendar, rules[i].glue, rules[i].digit) &&
			rules[i].read(reader, word, &days) && days.end_word > longest.end_word)
			longest = days;
	if (longest.end_word == word)
		return false;
	*date = date_of_days(&longest);
	*absolute = longest.absolute;
	return true;
}

/* Rules for lengths, repetition and ranges say no year of their own. */
static bool
read_ago(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date, bool *absolute)
{
	(void) start;
	*absolute = false;
	return an_rule_ago(reader, word, date);
}

static bool
read_recurring(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date, bool *absolute)
{
	*absolute = false;
	return an_rule_recurring(reader, word, start, date);
}

static bool
read_duration(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date, bool *absolute)
{
	(void) start;
	*absolute = false;
	return an_rule_duration(reader, word, date);
}

static bool
read_range(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date, bool *absolute)
{
	AnDays today = today_of(reader);

	(void) start;
	*absolute = false;
	return an_rule_range(reader, word, date) || an_rule_clock_range(reader, word, &today, date);
}

/* The longest expression that begins at the word; false if there is none. */
static bool
read_longest(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *best, bool *best_absolute)
{
	static const uint32_t bounds = AN_KINDS(AN_TIME_ORDINAL) | AN_KINDS(AN_TIME_DEICTIC);
	static const struct
	{
		bool (*read)(const AnReader *, uint32_t, const AnStart *, AnDate *, bool *);
		uint32_t time, calendar, glue;
		bool digit;
	} rules[] = {
		{read_day, bounds | AN_KINDS(AN_TIME_NIGHT), MONTHS | WEEKDAYS | AN_KINDS(AN_CALENDAR_DAYPART),
		 AN_KINDS(AN_GLUE_DAY), true},
		{read_clock, AN_KINDS(AN_TIME_HOUR), AN_KINDS(AN_CALENDAR_CLOCK), 0, true},
		{read_interval, UINT32_MAX, UINT32_MAX, UINT32_MAX, true},
		{read_range, bounds | AN_KINDS(AN_TIME_FROM) | AN_KINDS(AN_TIME_UNIT), MONTHS | WEEKDAYS, 0, true},
		{read_duration, AN_KINDS(AN_TIME_NUMERAL) | AN_KINDS(AN_TIME_UNIT) | AN_KINDS(AN_TIME_FRACTION) |
							AN_KINDS(AN_TIME_ABOUT), 0, 0, true},
		{read_ago, AN_KINDS(AN_TIME_AGO), 0, 0, false},
		{read_recurring, AN_KINDS(AN_TIME_EVERY) | AN_KINDS(AN_TIME_REPEAT) | AN_KINDS(AN_TIME_TIMES) |
							 AN_KINDS(AN_TIME_NUMERAL) | AN_KINDS(AN_TIME_UNIT), 0, 0, true}};

	best->end_word = word;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
	{
		AnDate date;
		bool absolute = false;

		if (can_begin(start, rules[i].time, rules[i].calendar, rules[i].glue, rules[i].digit) &&
			rules[i].read(reader, word, start, &date, &absolute) && date.end_word > best->end_word)
		{
			*best = date;
			*best_absolute = absolute;
		}
	}
	if (best->end_word == word)
		return false;
	an_repeat_every(reader, best);
	return true;
}

/* The byte behind the parenthesis that closes right behind the date what opened in it, or the date's end. */
static uint32_t
closed_end(const AnDocument *document, const AnDate *date, uint32_t end)
{
	uint32_t m = document->words[date->end_word - 1].mark;

	if (m >= document->mark_count || document->marks[m].kind != AN_MARK_PAREN_CLOSE || document->marks[m].start != end ||
		document->marks[m].pair == AN_NO_PAIR || document->marks[document->marks[m].pair].start < date->start)
		return end;
	return document->marks[m].start + document->marks[m].length;
}

/* Takes the article that stands glued before figures, الـ48, as part of the expression. */
static void
set_article(AnDocument *document, AnDate *date, uint32_t clitic)
{
	AnReader reader = {.document = document, .start = clitic, .end = date->end_word};
	AnLetters letters;
	uint32_t i = clitic;

	if (an_glued_article(&reader, &i) && an_word_letters(document, clitic, &letters))
		date->start = an_document_behind(document, clitic, letters.count - 2);
}

/* Gives the answer its place in the text. */
static void
place(AnDocument *document, AnDate *date, uint32_t word, const AnStart *start)
{
	date->first_word = word;
	date->start = start->skip ? an_document_behind(document, word, start->skip) : document->words[word].start;
	if (word > 0 && start->digit)
		set_article(document, date, word - 1);
	date->end = closed_end(document, date, document->words[date->end_word - 1].end);
}

/* A rule that passes a preposition or the word for "year" leaves it out of the expression's beginning. */
static uint32_t
first_own_word(const AnReader *reader, uint32_t word, uint32_t end)
{
	AnTerm term;

	while (word + 1 < end && an_calendar_word(reader, word, AN_KINDS(AN_CALENDAR_GLUE), &term) &&
		   (term.value == AN_GLUE_IN || term.value == AN_GLUE_SAME))
		word += term.words;
	return word;
}

/* Gives the answer its place, without what stands before its own words. */
static void
place_own(const AnReader *reader, AnDate *date, uint32_t word, AnStart *start)
{
	uint32_t own = date->kind == AN_DATE_PERIOD || start->skip > 0 ? word : first_own_word(reader, word, date->end_word);

	if (own > word)
		an_look(reader, own, start);
	place(reader->document, date, own, start);
}

/* The end of the sentence of a word, as a reader takes it. */
static void
set_reader(AnReader *reader, AnDocument *document, AnMemo *memo, uint32_t word)
{
	reader->memo = memo;
	reader->document = document;
	reader->start = word;
	reader->end = document->sentences[document->words[word].sentence].end_word;
	reader->bound = false;
}

static void
set_now(AnReader *reader, int64_t published)
{
	reader->now = published;
	reader->today = AN_NO_DAY;
	if (published != AN_NO_TIME)
		reader->today = (published - (published % AN_SECONDS_PER_DAY + AN_SECONDS_PER_DAY) % AN_SECONDS_PER_DAY) /
						AN_SECONDS_PER_DAY;
}

/* Is what was read the name of something: the Friday prayer, the street of the 9th of April, the party "Tomorrow"? */
static bool
is_name(const AnReader *reader, uint32_t word, const AnStart *start, const AnDate *date, bool absolute)
{
	AnTerm term;
	bool numbered = start->digit || (start->time & AN_KINDS(AN_TIME_ORDINAL));
	int32_t named_by = numbered || date->grain == AN_GRAIN_MONTH ? AN_NAMED_BY_DATE : AN_NAMED_BY_DAY;

	return word > 0 && !absolute && date->kind == AN_DATE_DATE && start->skip == 0 &&
		   (date->grain == AN_GRAIN_DAY || date->grain == AN_GRAIN_MONTH) &&
		   date->end_word - word <= (numbered ? 2 : 1) && an_joined(reader, word, 0) &&
		   an_time_word(reader, word - 1, AN_KINDS(AN_TIME_NAMED), &term) && term.value == named_by;
}

/* Is one day printed in both calendars, and nothing but words for "corresponding to" between? */
static bool
is_pair(const AnReader *reader, const AnDate *first, const AnDate *second)
{
	AnTerm term;
	int64_t apart;

	if (first->hijri == second->hijri || first->grain != AN_GRAIN_DAY || second->grain != AN_GRAIN_DAY ||
		first->kind != AN_DATE_DATE || second->kind != AN_DATE_DATE || first->starts == AN_NO_TIME ||
		second->starts == AN_NO_TIME || second->first_word < first->end_word ||
		second->first_word - first->end_word > PAIR_WORDS_MAX)
		return false;
	/* only now: what has no time cannot be subtracted */
	apart = first->starts - second->starts;
	if ((apart < 0 ? -apart : apart) > PAIR_DAYS_MAX * AN_SECONDS_PER_DAY)
		return false;
	for (uint32_t i = first->end_word; i < second->first_word; i++)
		if (an_calendar_word(reader, i, AN_KINDS(AN_CALENDAR_GLUE), &term) && term.value == AN_GLUE_SAME)
			return true;
	return second->first_word == first->end_word;
}

/* What the date before says of this one: the day of the time before in parentheses, the day of the other calendar. */
static void
compare_before(const AnReader *reader, AnDocument *document, AnDate *date)
{
	AnDate *before = document->date_count ? &document->dates[document->date_count - 1] : NULL;
	int64_t shift;

	if (before == NULL)
		return;
	if (date->kind == AN_DATE_TIME && before->kind == AN_DATE_TIME && date->first_word == before->end_word &&
		before->starts != AN_NO_TIME && date->starts != AN_NO_TIME &&
		date->starts / AN_SECONDS_PER_DAY == reader->today && !an_joined(reader, date->first_word, 0) &&
		an_joined(reader, date->first_word, AN_KINDS(AN_MARK_PAREN_OPEN)))
	{
		shift = (before->starts / AN_SECONDS_PER_DAY - reader->today) * AN_SECONDS_PER_DAY;
		date->starts += shift;
		date->ends += shift;
	}
	else if (is_pair(reader, before, date))
	{
		const AnDate *sure = before->hijri ? date : before;
		AnDate *other = before->hijri ? before : date;

		other->starts = sure->starts;
		other->ends = sure->ends;
	}
}

static void
add_date(AnDocument *document, const AnDate *date)
{
	AN_ENSURE_ROOM(document->memory, document->dates, document->date_count, document->date_room);
	document->dates[document->date_count++] = *date;
}

void
an_dates_find(AnDocument *document, int64_t published)
{
	AnReader reader;
	AnMemo memo;

	an_memo_clear(&memo);
	if (published != AN_NO_TIME)
		document->published = published;
	else
		an_dates_published(document);
	set_now(&reader, document->published);
	for (uint32_t i = 0; i < document->word_count;)
	{
		AnStart start;
		AnDate date;
		bool absolute = false;

		if (i % WORDS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		if (an_begins_nothing(&document->words[i]))
		{
			i++;
			continue;
		}
		set_reader(&reader, document, &memo, i);
		if (!an_look(&reader, i, &start) || !read_longest(&reader, i, &start, &date, &absolute))
		{
			i++;
			continue;
		}
		if (is_name(&reader, i, &start, &date, absolute))
		{
			i = date.end_word;
			continue;
		}
		place_own(&reader, &date, i, &start);
		compare_before(&reader, document, &date);
		add_date(document, &date);
		i = date.end_word;
	}
}

/* What the lines looked at so far say of the page's date. */
typedef struct Published
{
	int64_t day;	 /* of a whole date without a time; AN_NO_DAY */
	int64_t time;	 /* of a whole date with a time; AN_NO_TIME */
	int32_t clock;	 /* of a time alone, in seconds; AN_UNSET */
	bool hijri;		 /* day is of a Hijri date */
} Published;

/* Takes what one expression says. */
static void
take_published(Published *found, const AnDate *date, bool absolute)
{
	if (date->kind == AN_DATE_TIME && absolute && date->starts != AN_NO_TIME)
	{
		if (found->time == AN_NO_TIME)
			found->time = date->starts;
	}
	else if (date->kind == AN_DATE_DATE && absolute && date->grain == AN_GRAIN_DAY && date->starts != AN_NO_TIME)
	{
		if (found->day == AN_NO_DAY || (found->hijri && !date->hijri))
		{
			found->day = date->starts / AN_SECONDS_PER_DAY;
			found->hijri = date->hijri;
		}
	}
}

/* Reads the dates of words first .. end - 1.  What follows a whole date there has a date of its own: when the page was changed. */
static void
read_published(AnDocument *document, uint32_t first, uint32_t end, Published *found)
{
	AnReader reader;
	AnMemo memo;
	bool whole = false;

	an_memo_clear(&memo);
	set_now(&reader, AN_NO_TIME);
	for (uint32_t i = first; i < end;)
	{
		AnStart start;
		AnDate date;
		AnClock clock;
		bool absolute = false;

		set_reader(&reader, document, &memo, i);
		if (!an_look(&reader, i, &start) || !read_longest(&reader, i, &start, &date, &absolute))
		{
			i++;
			continue;
		}
		if (!absolute && found->clock == AN_UNSET && an_rule_clock(&reader, i, &clock))
			found->clock = clock.seconds;
		if (!whole || !absolute || date.kind != AN_DATE_TIME)
			take_published(found, &date, absolute);
		whole |= absolute && date.kind == AN_DATE_DATE && date.grain == AN_GRAIN_DAY && !date.hijri;
		i = date.end_word;
	}
}

/* The moment that was found, AN_NO_TIME if none. */
static int64_t
published_of(const Published *found)
{
	if (found->time != AN_NO_TIME)
		return found->time;
	if (found->day == AN_NO_DAY)
		return AN_NO_TIME;
	return found->day * AN_SECONDS_PER_DAY + (found->clock == AN_UNSET ? 0 : found->clock);
}

/* How many lines of the role follow from line i on, as far as it is worth counting. */
static uint32_t
lines_from(const AnDocument *document, AnLineRole role, uint32_t i)
{
	uint32_t lines = 0;

	for (; i < document->line_count && lines <= FOOT_LINES_MAX; i++)
		lines += document->lines[i].role == role;
	return lines;
}

/* Reads the lines of a role; behind a whole date, no list of them below a paragraph: its times are of something else. */
static void
read_lines(AnDocument *document, AnLineRole role, Published *found)
{
	uint32_t lines = 0;
	bool body = false;

	for (uint32_t i = 0; i < document->line_count && lines < DATE_LINES_MAX; i++)
	{
		if (!body && document->lines[i].role == AN_LINE_BODY)
		{
			body = true;
			if (found->day != AN_NO_DAY && lines_from(document, role, i) > FOOT_LINES_MAX)
				return;
		}
		if (document->lines[i].role == role)
		{
			read_published(document, document->lines[i].first_word, document->lines[i].end_word, found);
			lines++;
		}
	}
}

/*
 * What the head of an HTML page claims is when the article was published, unless the page shows a time of that same day and the head knows
 * only the day.
 */
static int64_t
published_by(const AnHtml *html, int64_t shown)
{
	if (html == NULL || html->published == AN_HTML_NO_TIME)
		return shown;
	if (!html->clock && shown != AN_NO_TIME && shown >= html->published && shown < html->published + AN_SECONDS_PER_DAY)
		return shown;
	return html->published;
}

void
an_dates_published(AnDocument *document)
{
	static const uint8_t roles[] = {AN_LINE_DATE, AN_LINE_UPDATED, AN_LINE_BYLINE, AN_LINE_DATELINE, AN_LINE_SOURCE, AN_LINE_FURNITURE};
	Published found = {AN_NO_DAY, AN_NO_TIME, AN_UNSET, false};

	for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]) && published_of(&found) == AN_NO_TIME; i++)
		read_lines(document, (AnLineRole) roles[i], &found);
	for (uint32_t i = 0; i < document->word_count && published_of(&found) == AN_NO_TIME &&
						 document->words[i].start < document->dateline.end;
		 i++)
		if (document->words[i].start >= document->dateline.start)
		{
			uint32_t end = i;

			while (end < document->word_count && document->words[end].end <= document->dateline.end)
				end++;
			read_published(document, i, end, &found);
			break;
		}
	document->published = published_by(document->html, published_of(&found));
}
