/*
 * terms.c
 *		Look-up in the closed lists that make_terms compiles: the longest term at a word.
 */
#include "lexicon/terms_table.h"

#include <string.h>

/* Does the word equal the one that stands at key (its count, then its folded letters)? */
static bool
same_word(const uint8_t *key, const AnLetters *word)
{
	if (key[0] != word->count)
		return false;
	for (int i = 0; i < word->count; i++)
		if (key[i + 1] != an_letter_fold[word->code[i]])
			return false;
	return true;
}

/* Begins any word of the table with these letters? */
static inline bool
has_pairs(const AnTermTable *table, const AnLetters *word)
{
	uint8_t first = word->count > 0 ? an_letter_fold[word->code[0]] : AN_NO_LETTER;
	uint8_t second = word->count > 1 ? an_letter_fold[word->code[1]] : AN_NO_LETTER;
	uint8_t third = word->count > 2 ? an_letter_fold[word->code[2]] : AN_NO_LETTER;

	return word->count > 0 && (table->pairs[0][first] >> second & 1) && (table->pairs[1][second] >> third & 1);
}

/* The group of entries that begin with a word, or NULL. */
static inline const AnTermEntry *
look_up(const AnTermTable *table, const AnLetters *word, uint32_t hash)
{
	for (uint32_t slot = hash & table->mask; table->slots[slot] != 0; slot = (slot + 1) & table->mask)
	{
		const AnTermEntry *entry = &table->entries[table->slots[slot] - 1];

		if (same_word(table->letters + entry->key, word))
			return entry;
	}
	return NULL;
}

const AnTermGroup *
an_terms_opened(const AnTermTable *table, const AnLetters *word)
{
	return look_up(table, word, an_terms_hash(word->code, word->count));
}

const AnTermGroup *
an_terms_group(const AnTermTable *table, const AnLetters *word)
{
	uint32_t hash;
	uint64_t bits;

	if (!has_pairs(table, word))
		return NULL;
	hash = an_terms_hash(word->code, word->count);
	bits = an_filter_bits(hash);
	if ((table->filter[hash & table->mask / AN_TERMS_SLOTS_PER_WORD] & bits) != bits)
		return NULL;
	return look_up(table, word, hash);
}

/* The first of a group is the longest. */
int
an_terms_longest(const AnTermGroup *group)
{
	return an_term_words(group);
}

/* Do all words of the entry equal *words[0], *words[1], ...?  The first does; second is what entries keep of *words[1]. */
static inline bool
matches(const AnTermTable *table, const AnTermEntry *entry, const AnLetters *const *words, int count, uint16_t second)
{
	const uint8_t *key;
	int length = an_term_words(entry);

	if (length > count || (entry->second != 0 && entry->second != second))
		return false;
	if (length == 1)
		return true;
	key = table->letters + entry->key;
	for (int i = 1; i < length; i++)
	{
		key += 1 + key[0];
		if (!same_word(key, words[i]))
			return false;
	}
	return true;
}

/* The first, or the next after previous, of the longest terms of the group; the first word is the group's. */
bool
an_terms_find_in(const AnTermTable *table, const AnTermGroup *group, const AnLetters *const *words, int count, const AnTerm *previous,
				 AnTerm *found)
{
	const AnTermEntry *entry = group;
	uint16_t second = entry && count > 1 && entry->second != 0 ? AN_TERMS_SECOND(an_terms_hash(words[1]->code, words[1]->count)) : 0;
	bool behind = previous == NULL;

	for (; entry != NULL; entry = entry->words_last & AN_TERMS_LAST ? NULL : entry + 1)
	{
		const char *written = table->strings + entry->written;

		if (behind && (previous == NULL || an_term_words(entry) == previous->words) &&
			matches(table, entry, words, count, second))
		{
			*found = (AnTerm){entry->kind, (uint8_t) an_term_words(entry), entry->value, table->strings + entry->text, written};
			return true;
		}
		if (previous != NULL && previous->written == written)
			behind = true;
	}
	return false;
}

bool
an_terms_find(const AnTermTable *table, const AnLetters *words, int count, const AnTerm *previous, AnTerm *found)
{
	const AnTermGroup *group = count > 0 ? an_terms_group(table, &words[0]) : NULL;
	const AnLetters *list[AN_TERM_WORDS_MAX];

	if (group == NULL)
		return false;
	if (count > AN_TERM_WORDS_MAX)
		count = AN_TERM_WORDS_MAX;
	for (int i = 0; i < count; i++)
		list[i] = &words[i];
	return an_terms_find_in(table, group, list, count, previous, found);
}

bool
an_terms_open(const AnTermTable *table, uint16_t opens, bool behind)
{
	return table->opening == 0 || ((behind ? opens | opens >> 8 : opens) & table->opening) != 0;
}

bool
an_term_is_definite(const AnTerm *term)
{
	AnLetters letters;

	return an_letters_read(term->written, 4, &letters) && letters.count == 2 && letters.code[0] == AN_ALEF &&
		   letters.code[1] == AN_LAM;
}
