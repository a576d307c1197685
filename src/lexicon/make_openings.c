/*
 * make_openings.c
 *		Compiles the first words of several lists of terms (terms.h) into the table of openings.h:
 *		make_openings LIST.tsv... > out.c.  The lists come in the order of their bits there; +LIST.tsv has
 *		the bit of the list before it.
 */
#include "lexicon/openings.h"
#include "lexicon/source.h"
#include "lexicon/terms_table.h"

#include <stdlib.h>
#include <string.h>

#define LIST_COLUMNS 4
#define BITS_MAX 8

/* A power of two, and how many of them may be used. */
#define SLOTS 16384
#define USED_MAX (SLOTS / 4 * 3)

const uint32_t an_opening_mask = SLOTS - 1;

static uint32_t slots[SLOTS];
static int used;

/* Adds a list's bit to the slot of a word. */
static void
add_word(const AnLetters *word, uint8_t bit)
{
	uint32_t hash = an_terms_hash(word->code, word->count), slot = hash & (SLOTS - 1);

	while (slots[slot] != 0 && AN_OPENING_TAG(slots[slot]) != AN_OPENING_TAG(hash))
		slot = (slot + 1) & (SLOTS - 1);
	used += slots[slot] == 0;
	slots[slot] |= AN_OPENING_TAG(hash) | bit;
}

/* Adds the first words of all terms of a list; what is wrong with its lines make_terms says. */
static void
add_list(const char *path, uint8_t bit)
{
	Source source;

	source_open(&source, path, LIST_COLUMNS);
	while (source_next(&source))
	{
		char *rest = source.field[0], *term;

		while ((term = source_item(&rest, ",")) != NULL)
		{
			char *word = source_item(&term, " ");
			AnLetters letters = source_letters(word ? word : "");

			if (letters.count > 0)
				add_word(&letters, bit);
		}
	}
}

int
main(int argc, char **argv)
{
	int bits = 0;

	for (int i = 1; i < argc && bits <= BITS_MAX; i++)
		if (argv[i][0] == '+' && bits > 0)
			add_list(argv[i] + 1, (uint8_t) (1 << (bits - 1)));
		else
			add_list(argv[i], (uint8_t) (1 << bits++));
	if (bits == 0 || bits > BITS_MAX || used > USED_MAX)
	{
		fprintf(stderr, "make_openings: 1 to %d bits with at most %d first words, not %d bits with %d\n", BITS_MAX, USED_MAX, bits,
				used);
		return 1;
	}
	printf("/* made by make_openings */\n#include \"lexicon/openings.h\"\n\nconst uint32_t an_opening_mask = %d;\n\n", SLOTS - 1);
	printf("const uint32_t an_opening_slots[] = {");
	for (int i = 0; i < SLOTS; i++)
		printf("%s%u,", i % 16 ? " " : "\n\t", slots[i]);
	printf("\n};\n");
	return source_errors != 0;
}
