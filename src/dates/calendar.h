/*
 * calendar.h
 *		Days and dates: the arithmetic of the two calendars.
 */
#ifndef AN_CALENDAR_H
#define AN_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

/* The Hijri years of the Umm al-Qura table, and their months. */
#define AN_UMALQURA_FIRST 1300
#define AN_UMALQURA_LAST 1600
#define AN_UMALQURA_MONTHS ((AN_UMALQURA_LAST - AN_UMALQURA_FIRST + 1) * 12)

/* First days of these months since 1970-01-01, and the day behind the last of them; from make_calendar. */
extern const int32_t an_umalqura_months[AN_UMALQURA_MONTHS + 1];

/* Days of a month; 0 if there is no such month. */
extern int an_calendar_month_days(int year, int month);
extern int an_calendar_hijri_days(int year, int month);

/* Day of the week of a day since 1970-01-01: 0 Sunday .. 6 Saturday. */
extern int an_calendar_weekday(int64_t days);

/* The Hijri date of a day; false outside the table. */
extern bool an_calendar_hijri_date(int64_t days, int *year, int *month, int *day);

/* Easter Sunday of the Western (Gregorian) reckoning. */
extern int64_t an_calendar_easter(int year);

#endif /* AN_CALENDAR_H */
