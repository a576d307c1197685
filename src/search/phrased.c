/*
 * phrased.c
 *		Names by their words: organisations, sources, agencies, keywords.
 */
#include "search/phrased.h"

#include <string.h>

#include "search/pack.h"
#include "search/words.h"

/* Could the lexeme not be told from two, or from two words? */
static bool
is_torn(const char *lexeme, size_t length)
{
	return memchr(lexeme, ' ', length) != NULL || memchr(lexeme, AN_PHRASED_OR, length) != NULL;
}

/* Adds a word with its lexemes; false if there is no room for it. */
static bool
add_word(AnPhrased *phrased, const AnSearchLexemes *lexemes)
{
	uint16_t start = phrased->start[phrased->count], at = start;

	if (phrased->count == AN_PHRASED_WORDS_MAX)
		return false;
	for (int i = 0; i < lexemes->count; i++)
	{
		if (at + lexemes->length[i] + (i > 0) > start + AN_PHRASED_WORD_MAX || is_torn(lexemes->bytes[i], lexemes->length[i]))
		{
			if (i == 0)
				return false;
			continue;
		}
		if (i > 0)
			phrased->bytes[at++] = AN_PHRASED_OR;
		memcpy(phrased->bytes + at, lexemes->bytes[i], lexemes->length[i]);
		at += lexemes->length[i];
	}
	phrased->bytes[at++] = ' ';
	phrased->start[++phrased->count] = at;
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
an_phrased_write(char *out, const AnPhrased *phrased, uint32_t first, uint32_t *at)
{
	uint32_t last = phrased->count - first < AN_PHRASED_SPAN_MAX ? phrased->count : first + AN_PHRASED_SPAN_MAX;
	const char *word = phrased->bytes + phrased->start[first], *lexeme = word + *at;
	const char *end = phrased->bytes + phrased->start[first + 1] - 1;
	const char *next = memchr(lexeme, AN_PHRASED_OR, (size_t) (end - lexeme));
	size_t used = an_pack(out, lexeme, (size_t) ((next != NULL ? next : end) - lexeme));

	*at = next != NULL ? (uint32_t) (next + 1 - word) : 0;
	return used + an_pack(out + used, end, (size_t) (phrased->bytes + phrased->start[last] - end));
}

int
an_phrased_lexemes(const AnPhrased *phrased, uint32_t i, const char **lexeme, uint16_t *length)
{
	const char *at = phrased->bytes + phrased->start[i], *end = phrased->bytes + phrased->start[i + 1] - 1;
	int count = 0;

	while (at < end)
	{
		const char *next = memchr(at, AN_PHRASED_OR, (size_t) (end - at));

		lexeme[count] = at;
		length[count++] = (uint16_t) ((next != NULL ? next : end) - at);
		at = next != NULL ? next + 1 : end;
	}
	return count;
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

/* Does a lexeme of the index meet one of the query? */
static bool
lexeme_meets(const AnPhrasedLexeme *lexeme, const char *word, size_t length)
{
	if (lexeme->mode == AN_MODE_TYPO)
		return an_typo_near_packed(lexeme->typo, word, length);
	if (lexeme->mode == AN_MODE_PREFIX)
		return length >= lexeme->length && memcmp(word, lexeme->bytes, lexeme->length) == 0;
	return length == lexeme->length && memcmp(word, lexeme->bytes, length) == 0;
}

/* Does one of the lexemes of a word of the index? */
static bool
meets(const AnPhrasedLexeme *lexeme, const char *word, size_t length)
{
	const char *end = word + length, *next;

	for (; (next = memchr(word, AN_PHRASED_OR, (size_t) (end - word))) != NULL; word = next + 1)
		if (lexeme_meets(lexeme, word, (size_t) (next - word)))
			return true;
	return lexeme_meets(lexeme, word, (size_t) (end - word));
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
