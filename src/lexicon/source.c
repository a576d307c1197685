/*
 * source.c
 *		Reading the .tsv sources at build time: lines, columns, words, complaints.
 */
#include "lexicon/source.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "unicode/utf8.h"

int source_errors = 0;

/* Opens path, whose lines have at most columns fields; ends the program if it cannot be read. */
void
source_open(Source *source, const char *path, int columns)
{
	memset(source, 0, sizeof(*source));
	source->path = path;
	source->columns = columns;
	source->file = fopen(path, "r");
	if (source->file == NULL)
	{
		perror(path);
		exit(1);
	}
}

/* Splits the current line at its tabs; false, with the line rejected, if there are too many of them. */
static bool
split(Source *source)
{
	char *at = source->text;

	source->fields = 0;
	while (at != NULL)
	{
		if (source->fields == source->columns)
		{
			source_reject(source, "more than %d columns", source->columns);
			return false;
		}
		source->field[source->fields++] = at;
		at = strchr(at, '\t');
		if (at != NULL)
			*at++ = '\0';
	}
	return true;
}

/* Moves to the next line that is no comment and has no more than the columns it may have. */
bool
source_next(Source *source)
{
	while (fgets(source->text, SOURCE_LINE_MAX, source->file) != NULL)
	{
		size_t length = strlen(source->text);

		source->line++;
		if (length + 1 == SOURCE_LINE_MAX)
		{
			source_reject(source, "line too long");
			exit(1);
		}
		while (length > 0 && (source->text[length - 1] == '\n' || source->text[length - 1] == '\r'))
			source->text[--length] = '\0';
		if (source->text[0] == '#')
		{
			if (source->directive != NULL && strncmp(source->text, "#include", 8) == 0)
				source->directive(source->text);
			continue;
		}
		if (length > 0 && split(source))
			return true;
	}
	fclose(source->file);
	return false;
}

/* Says what is wrong with the current line and counts it. */
void
source_reject(const Source *source, const char *format, ...)
{
	va_list args;

	fprintf(stderr, "%s:%d: ", source->path, source->line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	source_errors++;
}

/* The letters of an Arabic word in standard letters only; count 0 if anything else is in it. */
AnLetters
source_letters(const char *word)
{
	AnLetters letters = {0};
	const char *end = word + strlen(word);

	while (word < end)
	{
		uint32_t c = an_utf8_next(&word, end);
		bool low = c >= 0x621 && c <= 0x63A;

		if ((!low && !(c >= 0x641 && c <= 0x64A)) || letters.count == AN_WORD_MAX)
			return (AnLetters){0};
		letters.code[letters.count++] = (uint8_t) (low ? c - 0x620 : c - 0x641 + AN_FEH);
	}
	return letters;
}

/* Cuts the next item of a list from *rest; NULL at its end. */
char *
source_item(char **rest, const char *separators)
{
	char *item = *rest;
	char *end;

	if (item == NULL)
		return NULL;
	end = item + strcspn(item, separators);
	*rest = *end ? end + 1 : NULL;
	*end = '\0';
	return item;
}

/* Writes count bytes as the inside of C string literals, one literal a line. */
void
source_write_bytes(FILE *out, const uint8_t *bytes, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		if (i % 24 == 0)
			fputs(i == 0 ? "\t\"" : "\"\n\t\"", out);
		fprintf(out, "\\%03o", bytes[i]);
	}
	fputs(count == 0 ? "\t\"\"" : "\"", out);
}
