/*
 * make_lexicon.c
 *		Compiles the lexicon: make_lexicon DIRECTORY out.c.
 *
 * Reads the .tsv sources of the directory, complains of every wrong line with
 * file and line, makes all inflected forms, and writes the tables of lexicon_table.h and graph.h.
 */
#include "lexicon/make_lexicon.h"

int
main(int argc, char **argv)
{
	FILE *out;

	if (argc != 3)
	{
		fprintf(stderr, "usage: make_lexicon DIRECTORY out.c\n");
		return 2;
	}
	read_lexicon(argv[1]);
	if (source_errors > 0)
	{
		fprintf(stderr, "make_lexicon: %d wrong lines\n", source_errors);
		return 1;
	}
	out = fopen(argv[2], "w");
	if (out == NULL)
	{
		perror(argv[2]);
		return 1;
	}
	write_lexicon(out);
	return fclose(out) != 0;
}
