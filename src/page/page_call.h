/*
 * page_call.h
 *		What the SQL functions over a page share: reading one in the server, values of its fields.
 *
 * For the glue of this room, behind "glue.h".
 */
#ifndef AN_PAGE_CALL_H
#define AN_PAGE_CALL_H

#include "page/page.h"

#include "datatype/timestamp.h"

/* A page being read by one call; everything lives in context, which dies with the call's. */
typedef struct AnPageCall
{
	MemoryContext context;
	AnMemory memory;
	AnDocument document;
} AnPageCall;

/* Reads the text, detoasted once.  published: NULL for the page's own date. */
extern void an_glue_page_read(AnPageCall *call, Datum text, int parts, const Timestamp *published);
extern void an_glue_page_end(AnPageCall *call);

/* Seconds as a timestamp; false for AN_NO_TIME and what a timestamp cannot hold. */
extern bool an_glue_timestamp(int64 seconds, Timestamp *timestamp);

/* Names of the enumerations, as SQL and JSON give them; NULL for AN_GRAIN_NONE. */
extern const char *an_glue_entity_kind(int kind);
extern const char *an_glue_date_kind(int kind);
extern const char *an_glue_grain(int grain);

/* Does the expression have a length of time? */
extern bool an_glue_has_span(const AnDate *date);

/* A field as one line of text in the memory of the document; NULL if the page does not have it. */
extern const char *an_glue_field(AnDocument *document, AnSlice slice);

#endif /* AN_PAGE_CALL_H */
