/*
 * source.h
 *		Reading the .tsv sources at build time: lines, columns, words, complaints.
 *
 * Used only by the programs make_*.c, which run on the host during `make`.
 */
#ifndef AN_SOURCE_H
#define AN_SOURCE_H

#include <stdio.h>

#include "unicode/letters.h"

#define SOURCE_FIELDS_MAX 8
#define SOURCE_LINE_MAX 4096

typedef struct Source
{
	const char *path;
	FILE *file;
	int line;
	int columns; /* every line must have as many, fewer only at the end where optional */
	int fields;	 /* of the current line */
	char text[SOURCE_LINE_MAX];
	char *field[SOURCE_FIELDS_MAX];
	void (*directive)(const char *line); /* gets the lines that begin with "#include"; may be NULL */
} Source;

/* How many lines were rejected so far, in all sources. */
extern int source_errors;

/* Opens path, whose lines have from least to columns fields; ends the program if it cannot be read. */
extern void source_open(Source *source, const char *path, int columns);
/* Moves to the next line that is no comment, split into fields; false, with the file closed, at the end. */
extern bool source_next(Source *source);
/* Says what is wrong with the current line, as FILE:LINE: message, and counts it. */
extern void source_reject(const Source *source, const char *format, ...) __attribute__((format(printf, 2, 3)));

/*
 * The letters of an Arabic word, strictly: only U+0621-U+063A and U+0641-U+064A, at most
 * AN_WORD_MAX of them; count 0 if anything else is in it.
 */
extern AnLetters source_letters(const char *word);
/* Cuts the next item of a list from *rest; NULL at its end.  Items are parted by any of the bytes in separators. */
extern char *source_item(char **rest, const char *separators);
/* Writes count bytes as the inside of C string literals, one literal a line. */
extern void source_write_bytes(FILE *out, const uint8_t *bytes, size_t count);

#endif /* AN_SOURCE_H */
