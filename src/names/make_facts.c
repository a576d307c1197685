/*
 * make_facts.c
 *		Gives the frequent words of the library their facts: make_facts > answers.c
 *
 * What tokens.c and words.c ask of a word follows from its letters, and words share it: a few thousand combinations are enough for all.
 * This program is linked with the answers as make_answers wrote them, asks for every word as those files would, and writes the answers
 * anew, each with the number of its combination, and the combinations.  One that only few words have is not kept: they are
 * asked for when they are met.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "morph/answers.h"
#include "names/finder.h"

/* A combination that fewer words have is left out. */
#define WORDS_LEAST 2

/* A power of two, far above the combinations that there are. */
#define SLOTS 65536

/* The tables that this program is linked with instead of the library's: no word has facts. */
const uint16_t an_answer_opens[1];
const AnNameFacts an_name_facts[1];

/* What higher rooms ask of a word. */
typedef struct Combination
{
	AnNameFacts name;
	uint16_t opens;
	int words;
	uint16_t number; /* 0: not kept */
} Combination;

static Combination slots[SLOTS];

/* The letters of a key. */
static AnLetters
letters_of(uint64_t key)
{
	AnLetters word = {0};

	for (int i = AN_LETTERS_KEY_MAX; i-- > 0; key /= AN_LETTERS_KEY_BASE)
	{
		word.code[i] = (uint8_t) (key % AN_LETTERS_KEY_BASE);
		if (word.code[i] != AN_NO_LETTER && word.count == 0)
			word.count = (uint8_t) (i + 1);
	}
	return word;
}

/* Asks what the word of a key is. */
static void
ask(uint64_t key, Combination *found)
{
	AnWord word = {.key = key, .letters = letters_of(key)};
	uint32_t lemmas[AN_WORTHY_MAX];
	AnNameWord name = {0};
	AnLetters folded;
	int worthy = an_morph_read_key(&word.letters, key, &word.reading, lemmas, &word.facts);

	for (int i = 0; i < worthy; i++)
		if (lemmas[i] != AN_LEMMA_NONE)
			word.tags |= an_lemma_tags(lemmas[i]);
	word.opens = an_morph_openings(&word.letters);
	an_finder_word(&word, &name, &folded);
	memset(found, 0, sizeof(*found));
	memcpy(&found->name.kind, &name.kind, AN_NAME_FACTS_BYTES);
	found->name.tags = name.tags ^ word.tags;
	found->opens = word.opens;
}

/* The place of a combination. */
static Combination *
place_of(const Combination *asked)
{
	uint64_t all;
	uint32_t at;

	memcpy(&all, &asked->name, sizeof(all));
	at = (uint32_t) ((all ^ (uint64_t) asked->opens << 40) * UINT64_C(0x9E3779B97F4A7C15) >> 48);
	while (slots[at].words > 0 &&
		   (memcmp(&slots[at].name, &asked->name, sizeof(asked->name)) != 0 || slots[at].opens != asked->opens))
		at = (at + 1) % SLOTS;
	return &slots[at];
}

/* The combination of the word at a way of a line; NULL if there is no word. */
static Combination *
combination_at(uint32_t line, int way)
{
	uint64_t key = an_answer_key(an_answer_lines[line].head[way], line, an_answer_line_count);
	Combination asked, *place;

	if (key == 0)
		return NULL;
	ask(key, &asked);
	place = place_of(&asked);
	if (place->words == 0)
		*place = asked;
	return place;
}

/* Counts the words of each combination, and gives numbers to those that are kept. */
static void
number_combinations(void)
{
	int number = 0;

	for (uint32_t line = 0; line < an_answer_line_count; line++)
		for (int way = 0; way < AN_ANSWER_WAYS; way++)
		{
			Combination *found = combination_at(line, way);

			if (found != NULL)
				found->words++;
		}
	for (int i = 0; i < SLOTS; i++)
		if (slots[i].words >= WORDS_LEAST && number < AN_ANSWER_FACTS_MAX)
			slots[i].number = (uint16_t) ++number;
}

static void
write_line(uint32_t line)
{
	const AnAnswerLine *written = &an_answer_lines[line];

	fputs("{{", stdout);
	for (int way = 0; way < AN_ANSWER_WAYS; way++)
	{
		const Combination *found = combination_at(line, way);

		printf("%lluu,", (unsigned long long) (written->head[way] |
											   (uint64_t) (found ? found->number : 0) << AN_ANSWER_FACTS_SHIFT));
	}
	fputs("},{", stdout);
	for (int way = 0; way < AN_ANSWER_WAYS; way++)
		printf("%u,", written->lemma[way]);
	fputs("},{", stdout);
	for (int way = 0; way < AN_ANSWER_WAYS; way++)
		printf("%u,", written->inflection[way]);
	fputs("},{", stdout);
	for (int way = 0; way < AN_ANSWER_WAYS; way++)
		printf("%u,", written->proclitics[way]);
	printf("},{%u,%u}},\n", written->other[0], written->other[1]);
}

/* Writes the combinations in the order of their numbers, which is that of the slots. */
static void
write_combinations(void)
{
	puts("const uint16_t an_answer_opens[] = {\n0,");
	for (int i = 0; i < SLOTS; i++)
		if (slots[i].number > 0)
			printf("%u,\n", slots[i].opens);
	puts("};\nconst AnNameFacts an_name_facts[] = {\n{0},");
	for (int i = 0; i < SLOTS; i++)
	{
		const AnNameFacts *name = &slots[i].name;

		if (slots[i].number > 0)
			printf("{%uu,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d},\n", name->tags, name->kind, name->cut, name->sort, name->the, name->common,
				   name->strange, name->club, name->adjective, name->feminine, name->begins, name->leads);
	}
	puts("};");
}

int
main(void)
{
	number_combinations();
	printf("/* made by make_facts */\n#include \"morph/answers.h\"\n#include \"names/finder.h\"\n\n"
		   "const uint32_t an_answer_line_count = %u;\n\n", an_answer_line_count);
	puts("const AnAnswerLine an_answer_lines[] = {");
	for (uint32_t line = 0; line < an_answer_line_count; line++)
		write_line(line);
	puts("};");
	write_combinations();
	return ferror(stdout) || fflush(stdout) != 0;
}
