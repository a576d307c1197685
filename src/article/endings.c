/*
 * endings.c
 *		How the first words of terms end: tells most words of a text apart before any term is looked up.
 */
#include "article/calendar_terms.h"
#include "lexicon/terms_table.h"

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

			/* before a word of one letter a proclitic may be any other */
			if (kinds >> entry->kind & 1)
				endings->before[word[word[0]]] |= word[0] > 1 ? UINT64_C(1) << word[word[0] - 1] : UINT64_MAX;
			if (entry->last)
				break;
		}
	}
	endings->made = true;
}

bool
an_endings_match(const AnEndings *endings, const AnLetters *word)
{
	uint8_t last = an_letter_fold[word->code[word->count - 1]];
	uint8_t before = word->count > 1 ? an_letter_fold[word->code[word->count - 2]] : (uint8_t) AN_NO_LETTER;

	return (endings->before[last] >> before & 1) != 0;
}
