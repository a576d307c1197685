/*
 * parts.h
 *		The steps of reading an HTML page; for the files of this room only.
 */
#ifndef AN_HTML_PARTS_H
#define AN_HTML_PARTS_H

#include "html/html.h"

#include <string.h>

/* Is one name the other? Most differ in their first byte. */
static inline bool
an_html_is_named(const char *name, const char *other)
{
	return name[0] == other[0] && strcmp(name, other) == 0;
}

/* The value of an attribute, of pairs with NULL behind the last, or NULL for none; "" if it has no value, NULL if it is not there. */
static inline const char *
an_html_attribute(const char **attributes, const char *name)
{
	for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
		if (an_html_is_named(attributes[0], name))
			return attributes[1] ? attributes[1] : "";
	return NULL;
}

/* ---- elements.c: what elements and their attributes mean ---- */

typedef enum AnElementBit
{
	AN_ELEMENT_BLOCK = 1 << 0,	  /* stands on lines of its own */
	AN_ELEMENT_HIDDEN = 1 << 1,	  /* nothing of it is text of the page */
	AN_ELEMENT_TAGGED = 1 << 2,	  /* tells an HTML page from a text with angle brackets */
	AN_ELEMENT_PLAIN = 1 << 3,	  /* the page's frame: its class says nothing */
	AN_ELEMENT_ARTICLE = 1 << 4,  /* may hold the article */
	AN_ELEMENT_REGION = 1 << 5,	  /* furniture unless it holds the article */
	AN_ELEMENT_OUTSIDE = 1 << 6,  /* the same, but only outside of an article */
	AN_ELEMENT_RAW = 1 << 7,	  /* its content is no markup */
	AN_ELEMENT_LINES = 1 << 8,	  /* line breaks in it are those of the page */
	AN_ELEMENT_ITEM = 1 << 9,	  /* one beside another, without a space, is a thing of its own: see read.c */
	AN_ELEMENT_PROSE = 1 << 10	  /* but not in this */
} AnElementBit;

/* The AnElementBits of an element by its name in lower case; 0 of an inline or unknown one. */
extern uint32_t an_html_element(const char *name, size_t length);

/* What the attributes of an element say. */
typedef enum AnNoteBit
{
	AN_NOTE_HIDDEN = 1 << 0,   /* not displayed */
	AN_NOTE_FURNITURE = 1 << 1, /* never of the article: comments, consent, footers */
	AN_NOTE_REGION = 1 << 2,   /* menus, share bars and the like, if they hold little text */
	AN_NOTE_BODY = 1 << 3,	   /* holds the text of the article */
	AN_NOTE_ITEM_BODY = 1 << 4, /* says so by microdata */
	AN_NOTE_TAGS = 1 << 5,	   /* a list of subjects */
	AN_NOTE_AUTHOR = 1 << 6,
	AN_NOTE_CAPTION = 1 << 7,
	AN_NOTE_PUBLISHER = 1 << 8,
	AN_NOTE_OUTSIDE = 1 << 9 /* as AN_NOTE_REGION, but only outside of an article */
} AnNoteBit;

/* The AnNoteBits of one attribute; value may be NULL. */
extern uint32_t an_html_note(const char *name, const char *value);

/* ---- scan.c: markup without libxml2 ---- */

/* A tag, comment or declaration, with the content of a script or style. */
typedef struct AnMarkup
{
	uint32_t start;
	uint32_t end;
	uint32_t name; /* of a tag: where its name begins, and its bytes; else 0 bytes */
	uint32_t name_length;
	uint32_t attributes;
	bool closes;
} AnMarkup;

/* The first markup at or behind at; false if there is none. */
extern bool an_html_markup(const char *text, uint32_t length, uint32_t at, AnMarkup *markup);

/* The AnElementBits of the markup's element. */
extern uint32_t an_html_markup_element(const char *text, const AnMarkup *markup);

/* ---- write.c: the visible text ---- */

/* What is undone when a region turns out to be furniture. */
typedef struct AnWriterState
{
	uint32_t length, piece_count, line_count;
	uint32_t line_bytes, line_links; /* of the line being written */
	uint32_t link;					 /* the number of the last link in it */
	uint8_t line_bits;
	uint8_t pending; /* nothing, a space, or a line break before the next text */
} AnWriterState;

typedef struct AnWriter
{
	AnWriterState now;
	char *text;
	uint32_t room;
	AnHtmlPiece *pieces;
	uint32_t piece_room; /* of lines too */
	uint8_t *lines;
	uint32_t plain; /* bytes of text outside of links so far */
	bool full;
} AnWriter;

/* Room for all that the source can give; nothing is allocated later. */
extern void an_writer_begin(AnWriter *writer, const char *source, uint32_t length, const AnMemory *memory);
/* The next text begins a line. */
extern void an_writer_break(AnWriter *writer);
/*
 * Text that stands at a byte of the source: byte for byte, or for span bytes there.  bits are those of the line; link is the number of the
 * link it stands in, 0 if it is in none.
 */
extern void an_writer_text(AnWriter *writer, const char *text, uint32_t length, uint32_t source, uint32_t span, uint8_t bits,
						   uint32_t link);
/* Ends the last line. */
extern void an_writer_end(AnWriter *writer);

/* ---- claims.c ---- */

typedef struct AnHtmlClaimed
{
	uint8_t kind;
	uint8_t rank;
	uint32_t offset; /* into bytes */
	uint32_t length;
	uint32_t source; /* where in the source it stands, about */
	uint32_t span;
} AnHtmlClaimed;

struct AnHtmlClaims
{
	AnHtmlClaimed claims[AN_HTML_CLAIMS_MAX];
	uint32_t count;
	char bytes[AN_HTML_CLAIMS_BYTES_MAX];
	uint32_t used;
	uint32_t source; /* of claims that are added now */
	uint32_t span;
};

/* Claims of a <meta>, <time> or other element with microdata; attributes are pairs, NULL behind the last, or NULL. */
extern void an_html_claims_of(AnHtmlClaims *claims, const char *element, const char **attributes);

/* Makes the page of what was written and claimed. */
extern void an_html_finish(AnHtml *html, AnWriter *writer, const AnHtmlClaims *claims, const char *source, uint32_t length,
						   const AnMemory *memory);

#endif /* AN_HTML_PARTS_H */
