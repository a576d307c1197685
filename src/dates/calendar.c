/*
 * calendar.c
 *		Days and dates: the arithmetic of the two calendars.
 *
 * The Gregorian calendar by the usual division into eras of 400 years whose
 * years begin in March; the Hijri one by the table of Umm al-Qura months.
 */
#include "dates/calendar.h"
#include "dates/dates.h"

#define DAYS_OF_ERA 146097
#define DAYS_TO_1970 719468 /* from 0000-03-01 */

int64_t
an_calendar_days(int year, int month, int day)
{
	int64_t y = (int64_t) year - (month <= 2);
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t year_of_era = y - era * 400;
	int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * DAYS_OF_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - DAYS_TO_1970;
}

void
an_calendar_date(int64_t days, int *year, int *month, int *day)
{
	int64_t z = days + DAYS_TO_1970;
	int64_t era = (z >= 0 ? z : z - (DAYS_OF_ERA - 1)) / DAYS_OF_ERA;
	int64_t day_of_era = z - era * DAYS_OF_ERA;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t march_month = (5 * day_of_year + 2) / 153;

	*day = (int) (day_of_year - (153 * march_month + 2) / 5 + 1);
	*month = (int) (march_month < 10 ? march_month + 3 : march_month - 9);
	*year = (int) (year_of_era + era * 400 + (*month <= 2));
}

int
an_calendar_month_days(int year, int month)
{
	static const uint8_t days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

int
an_calendar_weekday(int64_t days)
{
	int64_t w = (days + 4) % 7; /* 1970-01-01 was a Thursday */

	return (int) (w < 0 ? w + 7 : w);
}

bool
an_calendar_hijri(int year, int month, int64_t *days)
{
	if (year < AN_UMALQURA_FIRST || year > AN_UMALQURA_LAST || month < 1 || month > 12)
		return false;
	*days = an_umalqura_months[(year - AN_UMALQURA_FIRST) * 12 + month - 1];
	return true;
}

int
an_calendar_hijri_days(int year, int month)
{
	int64_t first;

	if (!an_calendar_hijri(year, month, &first))
		return 0;
	return (int) (an_umalqura_months[(year - AN_UMALQURA_FIRST) * 12 + month] - first);
}

bool
an_calendar_hijri_date(int64_t days, int *year, int *month, int *day)
{
	int low = 0, high = AN_UMALQURA_MONTHS;

	if (days < an_umalqura_months[0] || days >= an_umalqura_months[AN_UMALQURA_MONTHS])
		return false;
	while (high - low > 1)
	{
		int middle = (low + high) / 2;

		if (an_umalqura_months[middle] <= days)
			low = middle;
		else
			high = middle;
	}
	*year = AN_UMALQURA_FIRST + low / 12;
	*month = low % 12 + 1;
	*day = (int) (days - an_umalqura_months[low]) + 1;
	return true;
}

int64_t
an_calendar_easter(int year)
{
	int golden = year % 19, century = year / 100, rest = year % 100;
	int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
	int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
	int late = (golden + 11 * epact + 22 * sunday) / 451;
	int n = epact + sunday - 7 * late + 114;

	return an_calendar_days(year, n / 31, n % 31 + 1);
}
