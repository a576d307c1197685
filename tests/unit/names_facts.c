/*
 * names_facts.c
 *		What the library keeps of its frequent words is what is asked of them without it: the lists of terms that they open,
 *		and what they are as parts of names.
 */
#include "unit.h"
#include "morph/answers.h"
#include "names/finder.h"

/* Words with facts, of those that have an answer. */
#define FACTS_LEAST 98000

/* The word of a key, read as a page is. */
static AnWord
word_of(uint64_t key)
{
	AnWord word = {.key = key};
	uint32_t lemmas[AN_WORTHY_MAX];
	int worthy;

	for (int i = AN_LETTERS_KEY_MAX - 1; i >= 0; i--, key /= AN_LETTERS_KEY_BASE)
	{
		word.letters.code[i] = (uint8_t) (key % AN_LETTERS_KEY_BASE);
		if (word.letters.count == 0 && word.letters.code[i] != AN_NO_LETTER)
			word.letters.count = (uint8_t) (i + 1);
	}
	worthy = an_morph_read_key(&word.letters, word.key, &word.reading, lemmas, &word.facts);
	for (int i = 0; i < worthy; i++)
		if (lemmas[i] != AN_LEMMA_NONE)
			word.tags |= an_lemma_tags(lemmas[i]);
	word.opens = an_morph_openings(&word.letters);
	return word;
}

/* Are the facts of the word those that it has? */
static bool
is_kept_right(const AnWord *word)
{
	const AnNameFacts *facts = &an_name_facts[word->facts];
	AnNameWord name;
	AnLetters folded;

	memset(&name, 0, sizeof(name));
	an_finder_word(word, &name, &folded);
	return an_answer_opens[word->facts] == word->opens && (facts->tags ^ word->tags) == name.tags &&
		   memcmp(&facts->kind, &name.kind, AN_NAME_FACTS_BYTES) == 0;
}

int
main(void)
{
	int kept = 0, wrong = 0;

	for (uint32_t line = 0; line < an_answer_line_count; line++)
		for (int way = 0; way < AN_ANSWER_WAYS; way++)
		{
			uint64_t key = an_answer_key(an_answer_lines[line].head[way], line, an_answer_line_count);
			AnWord word;

			if (key == 0)
				continue;
			word = word_of(key);
			if (word.facts == 0)
				continue;
			kept++;
			wrong += !is_kept_right(&word);
		}
	EXPECT(kept >= FACTS_LEAST);
	EXPECT(wrong == 0);
	return unit_done("names_facts");
}
