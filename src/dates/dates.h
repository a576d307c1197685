/*
 * dates.h
 *		Temporal expressions of a document, resolved against its date.
 */
#ifndef AN_DATES_H
#define AN_DATES_H

#include "article/document.h"

/*
 * Fills document->published (from its date line, dateline or foot) unless the
 * caller gave one, and document->dates, in the order of the text.
 * published: seconds since 1970-01-01 00:00 local time, or AN_NO_TIME for the page's own.
 */
extern void an_dates_find(AnDocument *document, int64_t published);

/* Only document->published. */
extern void an_dates_published(AnDocument *document);

/* Days since 1970-01-01 of a Gregorian date, proleptic; month 1-12, day may run over. */
extern int64_t an_calendar_days(int year, int month, int day);
/* The reverse. */
extern void an_calendar_date(int64_t days, int *year, int *month, int *day);
/* The first day (since 1970-01-01) of an Umm al-Qura month; false outside 1300-1600. */
extern bool an_calendar_hijri(int year, int month, int64_t *days);

#endif /* AN_DATES_H */
