/*
 * make_names.c
 *		Brings places.tsv, organizations.tsv and things.tsv of the lexicon into
 *		one list of terms for make_terms: make_names FILE... > names.tsv.
 *
 * A line there is name, kind, country (not of things), variants; here term (the
 * name and its variants), kind (AN_NAME_...), value (none), text (country or
 * "--", a space, the name).  Names that hold more than Arabic letters are left
 * to other evidence.
 */
#include "lexicon/source.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/terms.h"

#define PLACE_COLUMNS 4
#define THING_COLUMNS 3

/* Is the name a sequence of Arabic words, no more of them than a term can have? */
static int
is_term(const char *name)
{
	char copy[SOURCE_LINE_MAX], *rest = copy, *word;
	int words = 0;

	snprintf(copy, sizeof(copy), "%s", name);
	while ((word = source_item(&rest, " ")) != NULL)
	{
		if (source_letters(word).count == 0)
			return 0;
		words++;
	}
	return words > 0 && words <= AN_TERM_WORDS_MAX;
}

/* Writes one line; variants may be "-". */
static void
write_line(const char *name, const char *kind, const char *country, char *variants)
{
	char *rest = variants, *variant;
	int written = 0;

	if (is_term(name))
		written += printf("%s", name) > 0;
	while (strcmp(variants, "-") != 0 && (variant = source_item(&rest, ",")) != NULL)
		if (is_term(variant))
			written += printf("%s%s", written ? "," : "", variant) > 0;
	if (!written)
		return;
	printf("\tAN_NAME_");
	for (const char *c = kind; *c; c++)
		putchar(toupper((unsigned char) *c));
	printf("\t\t%s %s\n", strlen(country) == 2 ? country : "--", name);
}

int
main(int argc, char **argv)
{
	printf("#include \"names/words.h\"\nterm\tkind\tvalue\ttext\n");
	for (int i = 1; i < argc; i++)
	{
		static Source source;
		int columns = strstr(argv[i], "things.tsv") ? THING_COLUMNS : PLACE_COLUMNS;

		source_open(&source, argv[i], columns);
		while (source_next(&source))
			if (source.fields != columns)
				source_reject(&source, "%d columns, expected %d", source.fields, columns);
			else if (strcmp(source.field[0], "name") != 0)
				write_line(source.field[0], source.field[1], columns == PLACE_COLUMNS ? source.field[2] : "-",
						   source.field[columns - 1]);
	}
	return source_errors != 0;
}
