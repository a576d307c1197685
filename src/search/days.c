/*
 * days.c
 *		The dates of a query: text to the first and last day that it means.
 *
 *		2021  2021-02  2021-2-15  2021/02/15	year first
 *		15/2/2021  2-2021						day and month before the year, as Arabic writes them
 *		15 فبراير 2021							what the dates room reads, with its year said
 *		2020-2022								years
 *		a..b  a..  ..b							from the first day of a to the last of b
 *
 * Digits are of any script.  What depends on the day of reading (yesterday) is
 * no date here: the type's input is immutable.
 */
#include "search/days.h"

#include "dates/dates.h"
#include "page/page.h"
#include "search/marks.h"
#include "search/query.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#define YEAR_DIGITS 4
#define YEAR_MAX 9999
#define SECONDS_PER_DAY 86400

#define ARABIC_COMMA 0x060C
#define ARABIC_SEMICOLON 0x061B

/* Longer text names no date; reading a page for it would cost for nothing. */
#define WORDS_BYTES_MAX 128

/* A number of the date, and in how many digits it is written. */
typedef struct Part
{
	int value;
	int digits;
} Part;

/* Reads a number of at most four digits and moves on; false if there is none. */
static bool
read_part(const char **at, const char *end, Part *part)
{
	part->value = part->digits = 0;
	while (*at < end)
	{
		const char *next = *at;
		uint32_t c = an_utf8_next(&next, end);

		if (an_class(c) != AN_CLASS_DIGIT)
			break;
		if (++part->digits > YEAR_DIGITS)
			return false;
		part->value = part->value * 10 + an_digit_value(c);
		*at = next;
	}
	return part->digits > 0;
}

/* Reads one to three numbers with a - or / between; how many, 0 if the text is anything else. */
static int
read_parts(const char *at, const char *end, Part *parts)
{
	for (int count = 0; count < 3;)
	{
		if (!read_part(&at, end, &parts[count++]))
			return 0;
		if (at == end)
			return count;
		if (*at != '-' && *at != '/')
			return 0;
		at++;
	}
	return 0;
}

/* The days of a year; of its month, if that is not 0; of one day there, if that is not 0. */
static bool
set_days(int year, int month, int day, int32_t *first, int32_t *last)
{
	int64_t begin, end;

	if (year < 1 || month > 12)
		return false;
	begin = an_calendar_days(year, month == 0 ? 1 : month, 1);
	end = month == 0 ? an_calendar_days(year + 1, 1, 1)
					 : an_calendar_days(year + month / 12, month % 12 + 1, 1);
	if (day > 0 && begin + day > end)
		return false;
	*first = (int32_t) (day > 0 ? begin + day - 1 : begin);
	*last = day > 0 ? *first : (int32_t) end - 1;
	return true;
}

/* A date in numbers. */
static bool
read_numbers(const char *text, const char *end, int32_t *first, int32_t *last)
{
	Part parts[3] = {{0, 0}, {0, 0}, {0, 0}};
	int count = read_parts(text, end, parts);
	int years = 0;

	for (int i = 0; i < count; i++)
	{
		years += parts[i].digits == YEAR_DIGITS;
		if ((parts[i].digits != YEAR_DIGITS && parts[i].digits > 2) || parts[i].value == 0)
			return false;
	}
	if (count == 2 && years == 2 && parts[0].value < parts[1].value)
	{
		int32_t unused;

		return set_days(parts[0].value, 0, 0, first, &unused) &&
			   set_days(parts[1].value, 0, 0, &unused, last);
	}
	if (years != 1)
		return false;
	if (parts[0].digits == YEAR_DIGITS)
		return set_days(parts[0].value, parts[1].value, parts[2].value, first, last);
	if (count == 2 && parts[1].digits == YEAR_DIGITS)
		return set_days(parts[1].value, parts[0].value, 0, first, last);
	return parts[2].digits == YEAR_DIGITS &&
		   set_days(parts[2].value, parts[1].value, parts[0].value, first, last);
}

/* Are there a letter of Arabic and a digit, without which no words are a date? */
static bool
may_be_words(const char *at, const char *end)
{
	bool letter = false;
	bool digit = false;

	if (end - at > WORDS_BYTES_MAX)
		return false;
	while (at < end)
	{
		AnClass class = an_class(an_utf8_next(&at, end));

		letter |= class == AN_CLASS_ARABIC;
		digit |= class == AN_CLASS_DIGIT;
	}
	return letter && digit;
}

/* A date in words: the whole text is one expression, which needs no other date to be known. */
static bool
read_words(const char *text, const char *end, const AnMemory *memory, int32_t *first, int32_t *last)
{
	const int64_t earliest = an_calendar_days(1, 1, 1);
	const int64_t latest = an_calendar_days(YEAR_MAX + 1, 1, 1) - 1;
	AnDocument document;
	const AnDate *date;

	if (!may_be_words(text, end))
		return false;
	an_page_read(&document, text, (size_t) (end - text), AN_PAGE_DATES, AN_NO_TIME, memory);
	date = document.dates;
	if (document.date_count != 1 || date->start != 0 || date->end != (uint32_t) (end - text) ||
		date->starts == AN_NO_TIME || date->ends == AN_NO_TIME)
		return false;
	if (date->starts < earliest * SECONDS_PER_DAY || date->ends <= date->starts ||
		(date->ends - 1) / SECONDS_PER_DAY > latest)
		return false;
	*first = (int32_t) (date->starts / SECONDS_PER_DAY - (date->starts % SECONDS_PER_DAY < 0));
	*last = (int32_t) ((date->ends - 1) / SECONDS_PER_DAY - ((date->ends - 1) % SECONDS_PER_DAY < 0));
	return true;
}

/* One side of a range, or the whole. */
static bool
read_side(const char *text, const char *end, const AnMemory *memory, int32_t *first, int32_t *last)
{
	return read_numbers(text, end, first, last) || read_words(text, end, memory, first, last);
}

/* May c stand around a date and be no part of it? */
static bool
is_around(uint32_t c)
{
	return an_marks_is_space(c) || c == ',' || c == ';' || c == ARABIC_COMMA || c == ARABIC_SEMICOLON;
}

/* Takes off what stands around a date, and a full stop behind it. */
static void
trim(const char **text, const char **end)
{
	const char *at, *stop;

	for (at = *text; at < *end && is_around(an_utf8_next(&at, *end));)
		*text = at;
	for (at = stop = *text; at < *end;)
		if (!is_around(an_utf8_next(&at, *end)))
			stop = at;
	if (stop - *text > 1 && stop[-1] == '.' && stop[-2] != '.')
		stop--;
	*end = stop;
}

/* Where the sign of a range stands in the text: between *stop and the result; NULL if there is none. */
static const char *
find_range(const char *text, const char *end, const char **stop)
{
	for (const char *at = text; at < end;)
	{
		*stop = at;
		if (an_marks_range(&at, end))
			return at;
		an_utf8_next(&at, end);
	}
	return NULL;
}

bool
an_days_read(const char *text, size_t length, const AnMemory *memory, int32_t *first, int32_t *last)
{
	const char *end = text + length;
	const char *left_end, *right;
	int32_t left_last = AN_DAY_LAST, right_first = AN_DAY_FIRST;

	trim(&text, &end);
	right = find_range(text, end, &left_end);
	if (right == NULL)
		return read_side(text, end, memory, first, last);
	trim(&text, &left_end);
	trim(&right, &end);
	*first = AN_DAY_FIRST;
	*last = AN_DAY_LAST;
	if ((text == left_end && right == end) ||
		(text < left_end && !read_side(text, left_end, memory, first, &left_last)) ||
		(right < end && !read_side(right, end, memory, &right_first, last)))
		return false;
	/* written from the later side: whole months and years stay whole */
	if (*first > *last)
	{
		*first = right_first;
		*last = left_last;
	}
	return true;
}
