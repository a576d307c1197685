/*
 * page.h
 *		A page read whole, in one pass: article, dates, numbers, names, quotations, keyphrases.
 *
 * The room above those that do not know each other, so that functions over
 * several of them (news_metadata, news_tsvector, the operator class) agree.
 */
#ifndef AN_PAGE_H
#define AN_PAGE_H

#include "article/document.h"

/* What of a page is wanted; each includes what it needs. */
typedef enum AnPagePart
{
	AN_PAGE_FIELDS = 1 << 0, /* title .. related, published */
	AN_PAGE_DATES = 1 << 1,
	AN_PAGE_NAMES = 1 << 2,
	AN_PAGE_QUOTES = 1 << 3, /* names too */
	AN_PAGE_NUMBERS = 1 << 4, /* dates too */
	AN_PAGE_PHRASES = 1 << 5, /* dates and names too */
	AN_PAGE_ALL = 63,
	AN_PAGE_TOKENS = 1 << 6 /* the tokens, for who reads all words again */
} AnPagePart;

/* published as in an_dates_find. */
extern void an_page_read(AnDocument *document, const char *text, size_t length, int parts, int64_t published,
						 const AnMemory *memory);

#endif /* AN_PAGE_H */
