/*
 * endings.c
 *		How the first words of terms end: tells most words of a text apart before any term is looked up.
 */
#include "article/calendar_terms.h"
#include "lexicon/terms_table.h"

/* Adds a word, of count folded letters. */
static void
add_word(AnEndings *endings, const uint8_t *word, int count)
{
	uint8_t last = word[count - 1];

	/* before the letters of a short word a proclitic may end with any other */
	if (count > 2)
		endings->third[last][word[count - 2]] |= UINT64_C(1) << word[count - 3];
	/* the article behind ل is written لل */
	if (count == 3 && word[0] == AN_ALEF && word[1] == AN_LAM)
		endings->third[last][AN_LAM] |= UINT64_C(1) << AN_LAM;
	if (count > 2)
		return;
	if (count == 2)
		endings->third[last][word[0]] = UINT64_MAX;
	else
		for (int before = 0; before < AN_LETTER_COUNT; before++)
			endings->third[last][before] = UINT64_MAX;
}

void
an_endings_add(AnEndings *endings, const AnTermTable *table, uint32_t kinds)
{
	for (uint32_t slot = 0; slot <= table->mask; slot++)
	{
		const AnTermEntry *entry = table->entries + table->slots[slot] - 1;

		if (table->slots[slot] == 0)
			continue;
		for (;; entry++)
		{
			const uint8_t *word = table->letters + entry->key;

			if (kinds >> entry->kind & 1)
				add_word(endings, word + 1, word[0]);
			if (entry->last)
				break;
		}
	}
	endings->made = true;
}

bool
an_endings_match(const AnEndings *endings, const AnLetters *word)
{
	const uint8_t *end = word->code + word->count;
	uint8_t last = an_letter_fold[end[-1]];
	uint8_t before = word->count > 1 ? an_letter_fold[end[-2]] : (uint8_t) AN_NO_LETTER;
	uint8_t third = word->count > 2 ? an_letter_fold[end[-3]] : (uint8_t) AN_NO_LETTER;

	return (endings->third[last][before] >> third & 1) != 0;
}
