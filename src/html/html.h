/*
 * html.h
 *		An HTML page as a reader sees it: visible text in lines, where each byte of it stands in the source, and
 *		what the head of the page claims.
 *
 * The markup is parsed by libxml2 (tolerant, no network, no external entities, UTF-8 whatever the page says of itself).  Pages
 * that it would take long over are read by dropping their tags: see the limits.
 */
#ifndef AN_HTML_H
#define AN_HTML_H

#include "memory.h"

/*
 * Limits.  libxml2 compares every attribute of a tag with those before it, and every end tag with all open elements, so both are bounded:
 * no page of the press comes near.
 */
#define AN_HTML_ATTRIBUTES_MAX 256
#define AN_HTML_DEPTH_MAX 256

/* What is kept of claims: more are furniture or an attack. */
#define AN_HTML_CLAIMS_MAX 256
#define AN_HTML_CLAIM_BYTES_MAX 2048
#define AN_HTML_CLAIMS_BYTES_MAX (64 * 1024)

/* JSON-LD that is looked at: scripts, and bytes of all of them. */
#define AN_HTML_SCRIPTS_MAX 32
#define AN_HTML_SCRIPTS_BYTES_MAX (1024 * 1024)

#define AN_HTML_NO_TIME INT64_MIN

/* What HTML says of a line of the visible text. */
typedef enum AnHtmlLine
{
	AN_HTML_H1 = 1 << 0,
	AN_HTML_LINKS = 1 << 1,	  /* all of it is links */
	AN_HTML_CAPTION = 1 << 2, /* of a figure */
	AN_HTML_TAG = 1 << 3,	  /* a link to a subject of the page */
	AN_HTML_AUTHOR = 1 << 4,  /* names who wrote it */
	AN_HTML_ROW = 1 << 5,	  /* of more links than one */
	AN_HTML_TIME = 1 << 6	  /* has a <time> */
} AnHtmlLine;

typedef struct AnHtmlSlice
{
	uint32_t start; /* bytes of text; start == end: not there */
	uint32_t end;
} AnHtmlSlice;

/* A run of the text that comes from one place of the source; it goes on to the next piece. */
typedef struct AnHtmlPiece
{
	uint32_t out;	 /* byte of the text */
	uint32_t source; /* byte of the source */
	uint32_t span;	 /* AN_HTML_LITERAL: byte for byte; else all of the run stands for so many bytes there */
} AnHtmlPiece;

#define AN_HTML_LITERAL UINT32_MAX

typedef struct AnHtml
{
	const char *text; /* lines, none of them empty */
	uint32_t length;
	uint32_t end; /* behind length, up to here: claims that are no visible text */

	const uint8_t *lines; /* AnHtmlLine bits of each */
	uint32_t line_count;
	uint32_t body_end; /* byte behind the element that holds the article; length if there is none */

	AnHtmlPiece *pieces;
	uint32_t piece_count;

	AnHtmlSlice title;		/* a line of the text */
	AnHtmlSlice site;		/* the outlet */
	AnHtmlSlice author;
	AnHtmlSlice *keywords;
	uint32_t keyword_count;
	int64_t published; /* local time as printed, seconds since 1970-01-01 00:00, or AN_HTML_NO_TIME */
	bool clock;		   /* published is a time of the day too */
} AnHtml;

/* Is the text an HTML page, or a part of one? Costs next to nothing if it has no tags. */
extern bool an_html_is(const char *text, size_t length);

/* Reads a page.  Never fails but by memory; everything is in memory but the source, which the pieces point into. */
extern void an_html_read(AnHtml *html, const char *source, uint32_t length, const AnMemory *memory);

/* The byte of the source where a byte of the visible text begins, and where it ends. */
extern uint32_t an_html_source_start(const AnHtml *html, uint32_t byte);
extern uint32_t an_html_source_end(const AnHtml *html, uint32_t byte);

/* ---- claims ---- */

typedef enum AnHtmlClaimKind
{
	AN_CLAIM_TITLE,
	AN_CLAIM_SITE,
	AN_CLAIM_PUBLISHED,
	AN_CLAIM_AUTHOR,
	AN_CLAIM_KEYWORDS
} AnHtmlClaimKind;

/* Who says it: of one kind the highest wins, and the first of equals; of keywords all of the highest. */
typedef enum AnHtmlRank
{
	AN_RANK_PAGE,	 /* <title>, <time>, meta author, keywords */
	AN_RANK_CARD,	 /* twitter: */
	AN_RANK_ITEM,	 /* microdata */
	AN_RANK_JSON,	 /* JSON-LD */
	AN_RANK_ARTICLE, /* og:, article: */
} AnHtmlRank;

/* While a page is read. */
typedef struct AnHtmlClaims AnHtmlClaims;

/*
 * Reads a script of JSON-LD and calls an_html_claim for what it says of the article; set by the server's glue, as JSON is parsed by the
 * server.  NULL: such scripts are not read.
 */
extern void (*an_html_json_hook)(AnHtmlClaims *claims, const char *json, size_t length);

/* Adds a claim, unless it is empty or there is no room; white space runs become one space. */
extern void an_html_claim(AnHtmlClaims *claims, AnHtmlClaimKind kind, AnHtmlRank rank, const char *value, size_t length);

#endif /* AN_HTML_H */
