/*
 * grammar.h
 *		Rules of temporal expressions; for the files of this room only.
 *
 * A rule reads words from a place on and, if they are what it knows, gives the
 * expression with the time it means.  The words themselves are terms: names of
 * months and days (article/calendar_terms.h) and those of words.tsv.
 */
#ifndef AN_GRAMMAR_H
#define AN_GRAMMAR_H

#include "article/calendar_terms.h"
#include "article/document.h"
#include "dates/calendar.h"
#include "dates/dates.h"
#include "lexicon/openings.h"

/* What a term of words.tsv is; kinds of the table an_terms_words. */
typedef enum AnTimeKind
{
	AN_TIME_UNIT = 1, /* value AN_UNIT(grain, number) */
	AN_TIME_NUMERAL,  /* value: the number */
	AN_TIME_ORDINAL,  /* value: the number, or AN_ORDINAL_LAST */
	AN_TIME_HOUR,	  /* an hour of the clock by its ordinal, or AN_HOUR_MIDNIGHT, AN_HOUR_NOON */
	AN_TIME_FRACTION, /* value: minutes of an hour */
	AN_TIME_LESS,	  /* minus a fraction */
	AN_TIME_DEICTIC,  /* value: days from today */
	AN_TIME_NIGHT,	  /* the evening of such a day */
	AN_TIME_RELATIVE, /* value: -1 last, 0 this, 1 next, or one of the constants below */
	AN_TIME_THIS,
	AN_TIME_AGO,	  /* value -1 before, 1 after */
	AN_TIME_ABOUT,	  /* approximately */
	AN_TIME_SPANNING, /* a bare unit behind it is a duration */
	AN_TIME_FROM,	  /* value AN_FROM_BETWEEN: has two bounds */
	AN_TIME_TO,
	AN_TIME_EVERY,
	AN_TIME_REPEAT,	  /* value AnGrain */
	AN_TIME_PART,	  /* value 1 early, 2 middle, 3 late */
	AN_TIME_DECADE,	  /* value: years into the century */
	AN_TIME_CENTURY,  /* value: its first year */
	AN_TIME_SEASON,	  /* value: its first month */
	AN_TIME_QUARTER,  /* value: months of such a part of a year */
	AN_TIME_HOLIDAY,  /* value AN_HOLIDAY(hijri, month, day) or AN_HOLIDAY_EASTER */
	AN_TIME_FUTURE,	  /* what follows is to come */
	AN_TIME_PAST,	  /* what follows is over; AN_PAST_DEPENDS: as the clause before it */
	AN_TIME_BEHIND,	  /* what stands before it is something else: see AN_BEHIND_AGE */
	AN_TIME_NAMED,	  /* what stands behind is a name: street, square, newspaper; value AN_NAMED_BY_DAY, AN_NAMED_BY_DATE */
	AN_TIME_TIMES,	  /* once, twice, times; value as the number of a unit */
	AN_TIME_FIRST,	  /* value 1 first, -1 last, of something longer */
	AN_TIME_SAME,	  /* before a unit: that of the time named before */
	AN_TIME_YEAR_KIND /* fiscal, of school; value: months from January to its beginning */
} AnTimeKind;

/* number: 1 singular, 2 dual, 3 plural, or the dual as it stands before a noun */
#define AN_UNIT(grain, number) ((grain) *10 + (number))
#define AN_UNIT_GRAIN(value) ((AnGrain) ((value) / 10))
#define AN_UNIT_NUMBER(value) ((value) % 10)
#define AN_UNIT_CONSTRUCT 4

#define AN_ORDINAL_LAST 99

#define AN_BEHIND_AGE 1		/* the twenties of a life */
#define AN_BEHIND_EPITHET 2 /* a name: Black Friday */
#define AN_BEHIND_NOW 3		/* a length counted from now */
#define AN_BEHIND_SAME 4	/* the day that was named before */
#define AN_BEHIND_WHOLE 5	/* one of the unit, all of it */

#define AN_PAST_DEPENDS 1
#define AN_FROM_BETWEEN 1

#define AN_HOUR_MIDNIGHT 24
#define AN_HOUR_NOON 36

#define AN_NAMED_BY_DAY 1  /* the Friday prayer */
#define AN_NAMED_BY_DATE 2 /* the street of the 9th of April, the October war */

#define AN_RELATIVE_LATEST (-2)
#define AN_RELATIVE_PREVIOUS (-4)
#define AN_RELATIVE_FOLLOWING 2
#define AN_RELATIVE_BEFORE_LAST (-3)
#define AN_RELATIVE_AFTER_NEXT 3

/* How many units from this one a relative word means. */
static inline int
an_relative_shift(int32_t value)
{
	switch (value)
	{
		case AN_RELATIVE_BEFORE_LAST:
			return -2;
		case AN_RELATIVE_AFTER_NEXT:
			return 2;
		default:
			return value < 0 ? -1 : value > 0;
	}
}

#define AN_HOLIDAY(hijri, month, day) ((hijri) *10000 + (month) *100 + (day))
#define AN_HOLIDAY_EASTER 0

extern const AnTermTable an_terms_words;

#define AN_KINDS(kind) (1u << (kind))

#define AN_SECONDS_PER_DAY 86400

/* No number, no day. */
#define AN_UNSET INT32_MIN
#define AN_NO_DAY INT64_MIN

/* What can begin at a word: bits of AnTimeKind, of AnCalendarKind, of AnGlue; and letters before it that are clitics. */
typedef struct AnStart
{
	bool digit;
	uint8_t skip;
	uint32_t time, calendar, glue;
} AnStart;

/* Digits in the text, with what joins them. */
typedef enum AnFigureKind
{
	AN_FIGURE_NUMBER, /* value[0] */
	AN_FIGURE_CLOCK,  /* hour, minute, second or AN_UNSET */
	AN_FIGURE_DATE,	  /* year, month, day */
	AN_FIGURE_FRACTION, /* day / month */
	AN_FIGURE_PAIR,	  /* two numbers joined by a dash */
	AN_FIGURE_DECIMAL
} AnFigureKind;

typedef struct AnFigure
{
	uint8_t kind;
	uint8_t digits;	  /* of the first number */
	uint8_t digits_2; /* of the second */
	uint8_t suffix;	  /* AnLetter glued behind it, or AN_NO_LETTER */
	int32_t value[3];
	int32_t seconds;  /* of a date that its time of day is joined to, or AN_NO_SECOND */
	uint32_t words;	  /* how many words it takes */
} AnFigure;

/* The lists that terms are of. */
typedef enum AnTimeList
{
	AN_LIST_WORDS,	  /* an_terms_words */
	AN_LIST_CALENDAR, /* an_terms_calendar */
	AN_LISTS
} AnTimeList;

/* The first term of each kind that begins at a word, in the order in which they are found; count is AN_TERMS_MANY if there are more. */
#define AN_TERMS_KEPT 4
#define AN_TERMS_MANY (AN_TERMS_KEPT + 1)
typedef struct AnTermsAt
{
	AnTermAt terms[AN_TERMS_KEPT];
	uint8_t count;
} AnTermsAt;

/* What was read at a word. */
typedef struct AnSeen
{
	uint32_t word;		/* + 1; 0: nothing yet */
	uint32_t end;		/* the reader's then */
	AnStart start;
	AnTermsAt of[AN_LISTS];
	AnFigure figure;
	bool figure_read, has_figure;
} AnSeen;

/* What begins at the words read last: rules ask for the same word again and again, and most often nothing does. */
#define AN_MEMO_WORDS 32

typedef struct AnMemo
{
	AnSeen seen[AN_MEMO_WORDS];
} AnMemo;

/* Where a rule reads. */
typedef struct AnReader
{
	AnDocument *document;
	AnMemo *memo;
	uint32_t start;	 /* the word where the expression begins: later ones have no "and" of their own */
	uint32_t end;	 /* the word behind the last that may be read: of the sentence */
	int64_t now;	 /* seconds; AN_NO_TIME if the page has no date */
	int64_t today;	 /* its day; AN_NO_DAY */
	bool bound;		 /* reads a bound of a range: a word that may be a month is one, and hours need no word for them */
} AnReader;

/* A day or more, from .. to - 1, as days since 1970-01-01; from is AN_NO_DAY where the page has no date to tell it by. */
typedef struct AnDays
{
	uint32_t end_word;
	int64_t from, to;
	uint8_t grain;
	bool hijri;
	bool absolute; /* says its year itself */
	int32_t first_second, last_second; /* a part of the day, from its beginning, or AN_NO_SECOND */
} AnDays;

#define AN_NO_SECOND AN_UNSET
#define AN_HOURS(hours) ((hours) * 3600)

/* A time of day, in seconds. */
typedef struct AnClock
{
	uint32_t end_word;
	int32_t seconds;
	uint8_t grain;
	bool part; /* says its half of the day */
	bool sure; /* is a time of day without one too */
} AnClock;

/* A length of time. */
typedef struct AnLength
{
	uint32_t end_word;
	int32_t months, days;
	int64_t seconds;
	uint8_t grain; /* of its smallest unit */
	bool counted;  /* has a number, or a dual */
} AnLength;

/* Can a temporal term begin with the word? */
static inline bool
an_opens_time(const AnWord *word)
{
	return an_opens(word->opens, AN_OPENING_words | AN_OPENING_calendar);
}

/* Is the word one that begins no temporal expression, whatever stands around it? */
static inline bool
an_begins_nothing(const AnWord *word)
{
	return word->readings > 0 && !an_opens_time(word);
}

/* words.c */
extern void an_memo_clear(AnMemo *memo);
extern bool an_look(const AnReader *reader, uint32_t word, AnStart *start);
extern bool an_time_word(const AnReader *reader, uint32_t word, uint32_t kinds, AnTerm *term);
extern bool an_calendar_word(const AnReader *reader, uint32_t word, uint32_t kinds, AnTerm *term);
extern bool an_glue(const AnReader *reader, uint32_t *word, AnGlue glue);
extern bool an_figure(const AnReader *reader, uint32_t word, AnFigure *figure);
extern bool an_count(const AnReader *reader, uint32_t word, int32_t *value, uint32_t *end);
extern bool an_joined(const AnReader *reader, uint32_t word, uint32_t marks);
extern bool an_and(const AnReader *reader, uint32_t *word, AnReader *behind);
extern bool an_glued_article(const AnReader *reader, uint32_t *word);

/* tense.c: is the clause in which the word stands past (-1), to come (1), or does nothing tell (0)? */
extern int an_tense(const AnReader *reader, uint32_t word);
/* does "since" stand before the word? */
extern bool an_is_since(const AnReader *reader, uint32_t word);

/* rules_day.c: days of the calendar */
extern bool an_rule_calendar(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_weekday(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_deictic(const AnReader *reader, uint32_t word, AnDays *days);
/* the longest of the three, with a part of the day before it */
extern bool an_rule_day(const AnReader *reader, uint32_t word, AnDays *days);

/* rules_back.c: a unit that points back to a time named before */
extern bool an_rule_back(const AnReader *reader, uint32_t word, AnDays *days);

/* rules_year.c: months, years, what is counted from now */
extern bool an_rule_month(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_year(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_relative(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_decade(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_season(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_holiday(const AnReader *reader, uint32_t word, AnDays *days);

/*
 * What the rules for parts share with them: a year at *word, passed; whether the word at end depends on what ends there;
 * a unit around today.
 */
extern const AnDays an_no_days;
extern bool an_take_year(const AnReader *reader, uint32_t *word, int *year, bool *hijri);
extern bool an_governs(const AnReader *reader, uint32_t end, uint32_t apart);
extern bool an_set_unit(const AnReader *reader, AnDays *days, AnGrain grain, int shift, int count);

/* rules_part.c: parts of months, years and longer times */
extern bool an_rule_part(const AnReader *reader, uint32_t word, AnDays *days);
extern bool an_rule_first(const AnReader *reader, uint32_t word, AnDays *days);

/* rules_span.c: lengths of time, ranges */
extern bool an_rule_length(const AnReader *reader, uint32_t word, AnLength *length);
extern bool an_rule_duration(const AnReader *reader, uint32_t word, AnDate *date);
extern bool an_rule_ago(const AnReader *reader, uint32_t word, AnDate *date);
extern bool an_rule_clock_range(const AnReader *reader, uint32_t word, const AnDays *days, AnDate *date);
extern bool an_rule_range(const AnReader *reader, uint32_t word, AnDate *date);

/* rules_repeat.c */
extern bool an_rule_recurring(const AnReader *reader, uint32_t word, const AnStart *start, AnDate *date);
/* makes a date that "of every year" follows a recurring one */
extern void an_repeat_every(const AnReader *reader, AnDate *date);

/* rules_clock.c */
extern bool an_rule_clock(const AnReader *reader, uint32_t word, AnClock *clock);

/* An interval of whole years or months, from a year and a month counted from 0. */
extern void an_days_of_months(AnDays *days, int year, int month, int months);

#endif /* AN_GRAMMAR_H */
