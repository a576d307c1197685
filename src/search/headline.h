/*
 * headline.h
 *		A snippet of a document that shows where it answers a query.
 */
#ifndef AN_HEADLINE_H
#define AN_HEADLINE_H

#include "search/match.h"

/* The defaults are those of ts_headline where it has the option. */
#define AN_HEADLINE_WORDS 35
#define AN_HEADLINE_WORDS_LEAST 15
#define AN_HEADLINE_SHORT_WORD 3
/* What may be asked for. */
#define AN_HEADLINE_WORDS_MAX 1000
#define AN_HEADLINE_FRAGMENTS_MAX 100

typedef struct AnHeadlineOptions
{
	const char *start_sel; /* before and behind a match */
	const char *stop_sel;
	const char *delimiter; /* between fragments */
	const char *ellipsis;  /* where a sentence is cut */
	int max_words;		   /* of a fragment; letters before a number or Latin word belong to it */
	int min_words;		   /* filled up with the sentences around it to so many, if they are there and max_words allows */
	int short_word;		   /* a cut leaves no word of at most so many letters at its edge, unless it matches */
	int max_fragments;	   /* 0: one, as for ts_headline */
	bool html_safe;		   /* escapes the text, not what the options add */
} AnHeadlineOptions;

#define AN_HEADLINE_DEFAULTS                                                                                 \
	{                                                                                                        \
		.start_sel = "<b>", .stop_sel = "</b>", .delimiter = " ... ", .ellipsis = "",                        \
		.max_words = AN_HEADLINE_WORDS, .min_words = AN_HEADLINE_WORDS_LEAST,                                \
		.short_word = AN_HEADLINE_SHORT_WORD                                                                 \
	}

/*
 * The snippet, NUL-terminated: whole sentences as long as they fit, the
 * fragments with most of the query first chosen and given in the order of the
 * text; without any match, the beginning of the body.  Every word of a match
 * is marked, as a whole; of a name that a field finds, every word where it is
 * mentioned.
 */
extern char *an_headline_make(AnMatch *match, const char *text, size_t length, const AnHeadlineOptions *options,
							  const AnMemory *memory);

#endif /* AN_HEADLINE_H */
