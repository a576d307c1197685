/*
 * headline.h
 *		A snippet of a document that shows where it answers a query.
 */
#ifndef AN_HEADLINE_H
#define AN_HEADLINE_H

#include "search/match.h"

/* The defaults are those of ts_headline where it has the option. */
#define AN_HEADLINE_WORDS 35
/* What may be asked for: the work grows with both. */
#define AN_HEADLINE_WORDS_MAX 1000
#define AN_HEADLINE_FRAGMENTS_MAX 100

typedef struct AnHeadlineOptions
{
	const char *start_sel; /* before and behind a match */
	const char *stop_sel;
	const char *delimiter; /* between fragments */
	int max_words;		   /* of a fragment */
	int max_fragments;	   /* 0: one, as for ts_headline */
} AnHeadlineOptions;

/*
 * The snippet, NUL-terminated: whole sentences as long as they fit, the
 * fragments with most of the query first chosen and given in the order of the
 * text; without any match, the beginning of the body.
 */
extern char *an_headline_make(AnMatch *match, const char *text, size_t length, const AnHeadlineOptions *options,
							  const AnMemory *memory);

#endif /* AN_HEADLINE_H */
