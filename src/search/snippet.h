/*
 * snippet.h
 *		Writes pieces of a text so that they can stand alone.
 *
 * White space runs become one space.  Every embedding and isolate of the
 * bidirectional algorithm that a piece opens is closed at its end, and what
 * closes none of the piece is dropped: a piece does not turn what stands behind
 * it.  Nothing else is lost.
 */
#ifndef AN_SNIPPET_H
#define AN_SNIPPET_H

#include "memory.h"

/* Controls opened within each other; deeper ones are dropped, as the algorithm ignores them. */
#define AN_SNIPPET_BIDI_MAX 64

typedef struct AnSnippet
{
	const AnMemory *memory;
	bool html_safe; /* text is escaped so that HTML shows it as it is */
	char *out;
	size_t length, room;
	bool spaced; /* white space of the text is not to be written: it was, or the piece begins */
	int open_count;
	bool isolates[AN_SNIPPET_BIDI_MAX]; /* of each open control: it is an isolate */
} AnSnippet;

extern void an_snippet_begin(AnSnippet *snippet, bool html_safe, const AnMemory *memory);

/* What is not of the text: written as it is. */
extern void an_snippet_put(AnSnippet *snippet, const char *string);

/* Bytes of the text, whole characters. */
extern void an_snippet_text(AnSnippet *snippet, const char *text, size_t length);

/* Ends a piece; the next text begins another. */
extern void an_snippet_end_piece(AnSnippet *snippet);

/* All that was written, NUL-terminated. */
extern char *an_snippet_finish(AnSnippet *snippet);

#endif /* AN_SNIPPET_H */
