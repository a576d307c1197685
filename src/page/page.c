/*
 * page.c
 *		A page read whole, in one pass: article, dates, numbers, names, quotations, keyphrases.
 */
#include "page/page.h"
#include "dates/dates.h"
#include "keyphrases/keyphrases.h"
#include "names/names.h"
#include "numbers/numbers.h"
#include "quotes/quotes.h"

void
an_page_read(AnDocument *document, const char *text, size_t length, int parts, int64_t published, const AnMemory *memory)
{
	if (parts & AN_PAGE_TOKENS)
		an_document_read_with_tokens(document, text, length, memory);
	else
		an_document_read(document, text, length, memory);
	/* what dates hold is no number of its own */
	if (parts & (AN_PAGE_DATES | AN_PAGE_NUMBERS | AN_PAGE_PHRASES))
		an_dates_find(document, published);
	else if (published != AN_NO_TIME)
		document->published = published;
	else if (parts & AN_PAGE_FIELDS)
		an_dates_published(document);
	if (parts & AN_PAGE_NUMBERS)
		an_numbers_find(document);
	if (parts & (AN_PAGE_NAMES | AN_PAGE_QUOTES | AN_PAGE_PHRASES))
		an_names_find(document);
	if (parts & AN_PAGE_QUOTES)
		an_quotes_find(document);
	if (parts & AN_PAGE_PHRASES)
		an_keyphrases_find(document, AN_KEYPHRASES_USUAL);
}
