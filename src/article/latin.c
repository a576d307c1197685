/*
 * latin.c
 *		Words of printed dates in Latin letters: months and days of the week in English, halves of the day, zones.
 */
#include "article/calendar_terms.h"

#include <strings.h>

/* So many first letters stand for a name. */
#define SHORT_NAME 3

typedef struct LatinName
{
	const char *name;
	uint8_t kind;
	int8_t value;
	bool short_too; /* its first letters stand for it */
} LatinName;

static const LatinName names[] = {{"January", AN_CALENDAR_WEAK_MONTH, 1, true},	  {"February", AN_CALENDAR_WEAK_MONTH, 2, true},
								  {"March", AN_CALENDAR_WEAK_MONTH, 3, true},	  {"April", AN_CALENDAR_WEAK_MONTH, 4, true},
								  {"May", AN_CALENDAR_WEAK_MONTH, 5, false},	  {"June", AN_CALENDAR_WEAK_MONTH, 6, true},
								  {"July", AN_CALENDAR_WEAK_MONTH, 7, true},	  {"August", AN_CALENDAR_WEAK_MONTH, 8, true},
								  {"September", AN_CALENDAR_WEAK_MONTH, 9, true}, {"Sept", AN_CALENDAR_WEAK_MONTH, 9, false},
								  {"October", AN_CALENDAR_WEAK_MONTH, 10, true},  {"November", AN_CALENDAR_WEAK_MONTH, 11, true},
								  {"December", AN_CALENDAR_WEAK_MONTH, 12, true}, {"Sunday", AN_CALENDAR_WEEKDAY, 0, true},
								  {"Monday", AN_CALENDAR_WEEKDAY, 1, true},		  {"Tuesday", AN_CALENDAR_WEEKDAY, 2, true},
								  {"Wednesday", AN_CALENDAR_WEEKDAY, 3, true},	  {"Thursday", AN_CALENDAR_WEEKDAY, 4, true},
								  {"Friday", AN_CALENDAR_WEEKDAY, 5, true},		  {"Saturday", AN_CALENDAR_WEEKDAY, 6, true},
								  {"AM", AN_CALENDAR_AM, 0, false},				  {"PM", AN_CALENDAR_PM, 0, false},
								  {"GMT", AN_CALENDAR_ZONE, 0, false},			  {"UTC", AN_CALENDAR_ZONE, 0, false}};

/* Are the bytes the name, or its first letters? */
static bool
is_name(const LatinName *name, const char *text, size_t length)
{
	return strncasecmp(name->name, text, length) == 0 &&
		   (name->name[length] == '\0' || (name->short_too && length == SHORT_NAME));
}

bool
an_calendar_latin_word(const AnDocument *document, uint32_t word, AnTerm *term)
{
	const AnWord *token = &document->words[word];

	if (token->end - token->start < 2)
		return false;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (is_name(&names[i], document->text + token->start, token->end - token->start))
		{
			*term = (AnTerm){.words = 1, .kind = names[i].kind, .value = names[i].value, .text = names[i].name, .written = names[i].name};
			return true;
		}
	return false;
}
