/*
 * phrased.c
 *		Names by their words: organisations, sources, agencies, keywords.
 */
#include "search/phrased.h"

#include <string.h>

#include "search/pack.h"
#include "search/words.h"

/* Adds a word; false if it has no room, or could not be told from two. */
static bool
add_word(AnPhrased *phrased, const AnSearchLexemes *lexemes)
{
	uint16_t at = phrased->start[phrased->count];
	uint16_t length = lexemes->count > 0 ? lexemes->length[0] : 0;

	if (phrased->count == AN_PHRASED_WORDS_MAX || length > AN_PHRASED_WORD_MAX ||
		memchr(lexemes->bytes[0], ' ', length) != NULL)
		return false;
	memcpy(phrased->bytes + at, lexemes->bytes[0], length);
	phrased->bytes[at + length] = ' ';
	phrased->start[++phrased->count] = (uint16_t) (at + length + 1);
	return true;
}

/*
 * The words from whole + 1 on are parts of that one.  They take its place if each has a lexeme, as in a query; else it
 * stands alone, and takes as many places as they.
 */
static void
settle_compound(AnPhrased *phrased, uint32_t whole, bool parts_whole)
{
	uint16_t start = phrased->start[whole], behind = phrased->start[whole + 1];
	uint32_t parts = phrased->count - whole - 1;

	phrased->count--;
	if (parts_whole)
		memmove(phrased->bytes + start, phrased->bytes + behind, (size_t) (phrased->start[phrased->count + 1] - behind));
	for (uint32_t i = 1; i <= parts; i++)
	{
		int length = i == 1 ? behind - start : 1;

		if (parts_whole)
			length = phrased->start[whole + i + 1] - phrased->start[whole + i];
		phrased->start[whole + i] = (uint16_t) (phrased->start[whole + i - 1] + length);
		if (!parts_whole)
			phrased->bytes[phrased->start[whole + i] - 1] = ' ';
	}
}

void
an_phrased_read(AnPhrased *phrased, const char *text, size_t length)
{
	AnSearchWords words;
	AnSearchWord word;
	uint32_t whole = 0;
	bool parts = false, parts_whole = true;

	phrased->count = 0;
	phrased->start[0] = 0;
	an_search_words_begin(&words, text, length, 0, AN_STOPS_STAY);
	while (an_search_words_next(&words, &word))
	{
		if (!word.part)
		{
			if (parts)
				settle_compound(phrased, whole, parts_whole);
			whole = phrased->count;
			parts = false;
			parts_whole = true;
		}
		if (!add_word(phrased, &word.lexemes))
			break;
		parts |= word.part;
		if (word.part)
			parts_whole &= word.lexemes.count > 0;
	}
	if (parts)
		settle_compound(phrased, whole, parts_whole);
}

size_t
an_phrased_write(char *out, const AnPhrased *phrased, uint32_t first)
{
	uint32_t end = phrased->count - first < AN_PHRASED_SPAN_MAX ? phrased->count : first + AN_PHRASED_SPAN_MAX;

	return an_pack(out, phrased->bytes + phrased->start[first], (size_t) (phrased->start[end] - phrased->start[first]));
}

AnPhrasedTerm *
an_phrased_prepare(const AnQuery *query, uint32_t i, const AnMemory *memory)
{
	uint32_t end = query->nodes[i].end;
	AnPhrasedTerm *term = an_memory_alloc(memory, sizeof(AnPhrasedTerm));

	term->count = 0;
	term->lexemes = an_memory_alloc(memory, (end - i) * sizeof(AnPhrasedLexeme));
	for (uint32_t at = i + 1; at < end; at++)
	{
		const AnQueryNode *node = &query->nodes[at];
		AnPhrasedLexeme *lexeme = &term->lexemes[term->count];
		const char *bytes = an_query_bytes(query) + node->text.offset;
		char *packed;

		if (node->slot == 0 || node->slot >= AN_PHRASED_SPAN_MAX)
			continue;
		packed = an_memory_alloc(memory, 2 * node->text.length + 1);
		*lexeme = (AnPhrasedLexeme){node->slot, node->mode, packed, an_pack(packed, bytes, node->text.length), NULL};
		if (node->mode == AN_MODE_TYPO)
		{
			lexeme->typo = an_memory_alloc(memory, sizeof(AnTypo));
			an_typo_prepare(lexeme->typo, bytes, node->text.length);
		}
		term->count++;
	}
	return term;
}

/* Does a word of the index meet a lexeme of the query? */
static bool
meets(const AnPhrasedLexeme *lexeme, const char *word, size_t length)
{
	if (lexeme->mode == AN_MODE_TYPO)
		return an_typo_near_packed(lexeme->typo, word, length);
	if (lexeme->mode == AN_MODE_PREFIX)
		return length >= lexeme->length && memcmp(word, lexeme->bytes, lexeme->length) == 0;
	return length == lexeme->length && memcmp(word, lexeme->bytes, length) == 0;
}

bool
an_phrased_match(const AnPhrasedTerm *term, const char *entry, size_t length)
{
	const char *word = entry, *end = entry + length, *space;
	uint32_t at = 0;

	for (uint32_t i = 0; i < term->count;)
	{
		uint32_t slot = term->lexemes[i].slot;
		bool any = false;

		for (; (space = memchr(word, ' ', (size_t) (end - word))) != NULL && at < slot; at++)
			word = space + 1;
		if (space == NULL)
			return false;
		for (; i < term->count && term->lexemes[i].slot == slot; i++)
			any = any || meets(&term->lexemes[i], word, (size_t) (space - word));
		if (!any)
			return false;
	}
	return true;
}
