/*
 * dates_calendar.c
 *		The arithmetic of the two calendars.
 */
#include "unit.h"
#include "dates/calendar.h"
#include "dates/dates.h"

/* Every day of 800 years there and back, with the days of the week in step. */
static void
test_gregorian(void)
{
	int64_t day = an_calendar_days(1600, 1, 1);
	int weekday = an_calendar_weekday(day);

	EXPECT(an_calendar_days(1970, 1, 1) == 0);
	EXPECT(an_calendar_days(2021, 2, 3) == 18661);
	EXPECT(an_calendar_weekday(18661) == 3);
	EXPECT(an_calendar_weekday(-1) == 3);
	for (int year = 1600; year < 2400; year++)
		for (int month = 1; month <= 12; month++)
			for (int d = 1; d <= an_calendar_month_days(year, month); d++, day++)
			{
				int y, m, dd;

				an_calendar_date(day, &y, &m, &dd);
				if (y != year || m != month || dd != d || an_calendar_days(year, month, d) != day ||
					an_calendar_weekday(day) != weekday)
				{
					EXPECT(!"a day of the Gregorian calendar");
					return;
				}
				weekday = (weekday + 1) % 7;
			}
}

static void
test_month_days(void)
{
	EXPECT(an_calendar_month_days(2020, 2) == 29);
	EXPECT(an_calendar_month_days(2021, 2) == 28);
	EXPECT(an_calendar_month_days(1900, 2) == 28);
	EXPECT(an_calendar_month_days(2000, 2) == 29);
	EXPECT(an_calendar_month_days(2021, 13) == 0);
	EXPECT(an_calendar_month_days(2021, 0) == 0);
}

/* First days that are printed in the calendars of the time, and months that follow without a gap. */
static void
test_hijri(void)
{
	int64_t first, next;
	int year, month, day;

	EXPECT(an_calendar_hijri(1436, 10, &first) && first == an_calendar_days(2015, 7, 17));
	EXPECT(an_calendar_hijri(1443, 7, &first) && first == an_calendar_days(2022, 2, 2));
	EXPECT(an_calendar_hijri(1300, 1, &first) && first == an_calendar_days(1882, 11, 12));
	EXPECT(!an_calendar_hijri(1299, 12, &first));
	EXPECT(!an_calendar_hijri(1601, 1, &first));
	EXPECT(!an_calendar_hijri(1440, 13, &first));
	EXPECT(an_calendar_hijri_days(1600, 12) == 29 || an_calendar_hijri_days(1600, 12) == 30);
	for (int i = 0; i + 1 < AN_UMALQURA_MONTHS; i++)
	{
		int days = an_calendar_hijri_days(AN_UMALQURA_FIRST + i / 12, i % 12 + 1);

		an_calendar_hijri(AN_UMALQURA_FIRST + i / 12, i % 12 + 1, &first);
		an_calendar_hijri(AN_UMALQURA_FIRST + (i + 1) / 12, (i + 1) % 12 + 1, &next);
		if ((days != 29 && days != 30) || first + days != next)
			EXPECT(!"a month of the Hijri calendar");
	}
	EXPECT(an_calendar_hijri_date(an_calendar_days(2015, 8, 11), &year, &month, &day));
	EXPECT(year == 1436 && month == 10 && day == 26);
	EXPECT(!an_calendar_hijri_date(an_calendar_days(1800, 1, 1), &year, &month, &day));
}

static void
test_easter(void)
{
	EXPECT(an_calendar_easter(2013) == an_calendar_days(2013, 3, 31));
	EXPECT(an_calendar_easter(2021) == an_calendar_days(2021, 4, 4));
	EXPECT(an_calendar_easter(2038) == an_calendar_days(2038, 4, 25));
}

int
main(void)
{
	test_gregorian();
	test_month_days();
	test_hijri();
	test_easter();
	return unit_done("dates_calendar");
}
