/*
 * golden.h
 *		Reads a golden vocabulary, word<TAB>expected; \uXXXX stands for what cannot be seen.
 */
#ifndef GOLDEN_H
#define GOLDEN_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "unicode/utf8.h"

/* Turns \uXXXX into the character, in place. */
static inline void
golden_unescape(char *s)
{
	char *out = s;

	while (*s != '\0')
	{
		if (s[0] == '\\' && s[1] == 'u' && strlen(s) >= 6)
		{
			char hex[5] = {s[2], s[3], s[4], s[5], '\0'};

			out += an_utf8_put((uint32_t) strtoul(hex, NULL, 16), out);
			s += 6;
		}
		else
			*out++ = *s++;
	}
	*out = '\0';
}

/*
 * Calls check for each line that is no comment; returns how many there were.
 * Ends the program if the file is not there: a golden test without its file tests nothing.
 */
static inline int
golden_read(const char *file, void (*check)(const char *word, const char *expected, int line))
{
	FILE *in = fopen(file, "r");
	char text[4096];
	int rows = 0, line = 0;

	if (in == NULL)
	{
		printf("not ok: cannot open %s; run the tests from the top of the tree\n", file);
		exit(1);
	}
	while (fgets(text, sizeof(text), in))
	{
		char *tab;

		line++;
		text[strcspn(text, "\n")] = '\0';
		if (text[0] == '#' || text[0] == '\0')
			continue;
		tab = strchr(text, '\t');
		if (tab == NULL)
		{
			printf("not ok: %s:%d: no tab\n", file, line);
			exit(1);
		}
		*tab = '\0';
		golden_unescape(text);
		golden_unescape(tab + 1);
		check(text, tab + 1, line);
		rows++;
	}
	fclose(in);
	return rows;
}

#endif /* GOLDEN_H */
