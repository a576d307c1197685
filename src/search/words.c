/*
 * words.c
 *		The words of a text as search sees them: where each stands, and its lexemes.
 */
#include "search/words.h"

#include <string.h>

#include "memory.h"
#include "unicode/letters.h"

#define TOKENS_PER_CHECK 128

/* In UTF-8 the codes below AN_FEH are 0xD8 0xA0 + code, the others 0xD9 0x80 + code - SECOND_SHIFT. */
#define LEAD_FIRST 0xD8
#define LEAD_SECOND 0xD9
#define SECOND_SHIFT (AN_FEH - 1)

void
an_search_fold(unsigned char *bytes, size_t length)
{
	for (size_t i = 0; i + 1 < length; i++)
	{
		unsigned code = AN_LETTER_COUNT;

		if (bytes[i] == LEAD_FIRST && bytes[i + 1] > 0xA0)
			code = bytes[i + 1] - 0xA0u;
		else if (bytes[i] == LEAD_SECOND && bytes[i + 1] > 0x80)
			code = bytes[i + 1] - 0x80u + SECOND_SHIFT;
		if (code >= AN_LETTER_SPACE || (bytes[i] == LEAD_FIRST && code >= AN_FEH))
			continue;
		code = an_letter_fold[code];
		bytes[i] = code < AN_FEH ? LEAD_FIRST : LEAD_SECOND;
		bytes[i + 1] = (unsigned char) (code < AN_FEH ? 0xA0 + code : 0x80 + code - SECOND_SHIFT);
		i++;
	}
}

void
an_search_lexemes(const char *token, size_t length, AnStems stems, AnStopWords stops, AnSearchLexemes *out)
{
	AnLexemes lexemes;

	if (stops == AN_STOPS_STAY)
		an_lexemes_with_stops(token, length, stems, &lexemes);
	else
		an_lexemes_of(token, length, stems, &lexemes);
	out->count = 0;
	out->all = lexemes.all;
	for (int i = 0; i < lexemes.count; i++)
	{
		char *bytes = out->bytes[out->count];
		bool known = false;

		out->length[out->count] = lexemes.length[i];
		memcpy(bytes, lexemes.lexeme[i], lexemes.length[i]);
		an_search_fold((unsigned char *) bytes, lexemes.length[i]);
		for (int k = 0; k < out->count; k++)
			known |= out->length[k] == lexemes.length[i] && memcmp(out->bytes[k], bytes, lexemes.length[i]) == 0;
		out->count += !known;
	}
}

void
an_search_words_begin(AnSearchWords *words, const char *text, size_t length, uint32_t position, AnStopWords stops)
{
	an_scan_begin(&words->scan, text, length);
	words->stops = stops;
	words->tokens = 0;
	words->next = position;
	words->next_part = position;
}

/* Gives word its position and moves on. */
static void
take_position(AnSearchWords *words, AnSearchWord *word)
{
	if (word->part)
	{
		word->position = words->next_part++;
		if (words->next < words->next_part)
			words->next = words->next_part;
		return;
	}
	word->position = words->next++;
	words->next_part = word->position;
}

bool
an_search_words_next(AnSearchWords *words, AnSearchWord *word)
{
	AnToken token;

	do
	{
		if (++words->tokens % TOKENS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		if (!an_scan_next(&words->scan, &token))
			return false;
	} while (!an_token_has_lexemes(token.type));

	word->start = token.start;
	word->end = token.start + token.length;
	word->part = token.part;
	take_position(words, word);
	an_search_lexemes(words->scan.text + token.start, token.length, AN_STEMS_LEMMA, words->stops, &word->lexemes);
	return true;
}
