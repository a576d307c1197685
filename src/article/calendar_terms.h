/*
 * calendar_terms.h
 *		Terms at a place of a document, and those of printed dates.
 *
 * Names of months and days stand here and not in dates/ because a line that is
 * nothing but a date must be told from a headline.
 */
#ifndef AN_CALENDAR_TERMS_H
#define AN_CALENDAR_TERMS_H

#include "article/document.h"
#include "lexicon/terms.h"

/* What a term of calendar.tsv is in a printed date; kinds of the table an_terms_calendar. */
typedef enum AnCalendarKind
{
	AN_CALENDAR_MONTH = 1,	 /* value 1-12 */
	AN_CALENDAR_WEAK_MONTH,	 /* the same, of a word that is often another one */
	AN_CALENDAR_HIJRI,		 /* value 1-12 */
	AN_CALENDAR_WEAK_HIJRI,
	AN_CALENDAR_WEEKDAY,	 /* value 0 Sunday .. 6 Saturday */
	AN_CALENDAR_WEAK_WEEKDAY,
	AN_CALENDAR_DAYPART,	 /* value: first hour * 100 + hour behind the last */
	AN_CALENDAR_AM,
	AN_CALENDAR_PM,
	AN_CALENDAR_ERA,		 /* value 0 Gregorian, 1 Hijri */
	AN_CALENDAR_CLOCK,		 /* the word before a time of day */
	AN_CALENDAR_ZONE,		 /* value: hours from UTC, or AN_ZONE_LOCAL */
	AN_CALENDAR_GLUE		 /* stands in dates; value AnGlue */
} AnCalendarKind;

typedef enum AnGlue
{
	AN_GLUE_IN = 1, /* prepositions */
	AN_GLUE_DAY,	/* the words for day, month, year before their names */
	AN_GLUE_MONTH,
	AN_GLUE_YEAR,
	AN_GLUE_SAME	/* between dates of two calendars */
} AnGlue;

#define AN_ZONE_LOCAL 99
#define AN_ZONE_OF 98 /* of the place that follows */

extern const AnTermTable an_terms_calendar;

/* Letters of a word, read on the spot where the document was read without them; false if it is no Arabic word. */
extern bool an_word_letters(const AnDocument *document, uint32_t word, AnLetters *letters);

/*
 * The longest term of the table that begins at word and ends before end, of one of the kinds (bits 1 << kind;
 * 0 for any), found on folded letters.  With skip not NULL, a proclitic before the first word may be cut off;
 * then *skip is how many letters of the word it takes.
 * A term does not reach over punctuation, but over the stops of an abbreviation.
 */
extern bool an_term_at(const AnDocument *document, const AnTermTable *table, uint32_t kinds, uint32_t word, uint32_t end,
					   uint8_t *skip, AnTerm *term);

/* A term that begins at a word, behind letters that are clitics. */
typedef struct AnTermAt
{
	AnTerm term;
	uint8_t skip;
} AnTermAt;

/*
 * The first of these terms of each kind, in the order in which they are found, at most so many; returns how many there are, at most one more.
 * *skip is of the last word looked up, and as it was if none was.
 */
extern int an_terms_at(const AnDocument *document, const AnTermTable *table, uint32_t word, uint32_t end, AnTermAt *found, int most,
					   uint8_t *skip);

/* Is the word the T or Z of a time in the form of ISO 8601: 2021-02-03T07:50:00Z? */
extern bool an_word_is_iso_letter(const AnDocument *document, uint32_t word);

/* The same of the calendar's words in Latin letters: months and days in English, AM and PM, zones. */
extern bool an_calendar_latin_word(const AnDocument *document, uint32_t word, AnTerm *term);

static inline bool
an_calendar_latin(const AnDocument *document, uint32_t word, AnTerm *term)
{
	return document->words[word].type == AN_TOKEN_ASCIIWORD && an_calendar_latin_word(document, word, term);
}

#endif /* AN_CALENDAR_TERMS_H */
