/*
 * fuzz_words.c
 *		libFuzzer: any bytes as one word: its readings, suggestions and lexemes keep what their headers promise.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dict/lexemes.h"
#include "morph/morph.h"
#include "morph/suggest.h"

#define STEMS_COUNT 3
#define ALL_LEXEMES_BYTES (AN_LEXEMES_MAX * (AN_LEXEME_BYTES_MAX + 1))

/* The cuts of a reading cover the word. */
static const char *
broken_reading_promise(const AnLetters *word, const AnReading *reading)
{
	if (reading->stem_start + reading->stem_length + reading->enclitic > word->count)
		return "cuts";
	if (reading->lemma_length == 0 || reading->lemma_length > AN_WORD_MAX)
		return "lemma";
	return NULL;
}

static const char *
broken_morph_promise(const char *text, size_t length)
{
	AnLetters word, cut[AN_CUTS_MAX];
	AnReading readings[AN_READINGS_MAX];
	uint8_t skip[AN_CUTS_MAX];
	const char *broken = NULL;
	int count, worthy, cuts;

	if (!an_letters_read(text, length, &word) || word.count == 0)
		return NULL;
	count = an_morph_analyze(&word, readings);
	if (count < 1 || count > AN_READINGS_MAX)
		return "count of readings";
	for (int i = 0; i < count && broken == NULL; i++)
		broken = broken_reading_promise(&word, &readings[i]);
	worthy = an_morph_worthy(readings, count);
	if (worthy < 1 || worthy > count)
		return "worthy readings";
	cuts = an_morph_cuts(&word, cut, skip);
	if (cuts < 1 || cuts > AN_CUTS_MAX)
		return "count of cuts";
	for (int i = 0; i < cuts; i++)
		if (skip[i] >= word.count)
			return "cut";
	an_morph_undouble(&word);
	return broken != NULL ? broken : word.count < 1 || word.count > AN_WORD_MAX ? "undoubled" : NULL;
}

/* Suggestions are words in order. */
static const char *
broken_suggest_promise(const char *text, size_t length)
{
	AnLetters word;
	AnSuggestions found;

	if (!an_letters_read(text, length, &word))
		return NULL;
	an_morph_suggest(&word, AN_SUGGESTIONS_MAX, &found);
	if (found.count < 0 || found.count > AN_SUGGESTIONS_MAX)
		return "count of suggestions";
	for (int i = 0; i < found.count; i++)
		if (found.item[i].word.count < 1 || found.item[i].word.count > AN_WORD_MAX ||
			(i > 0 && found.item[i - 1].distance > found.item[i].distance))
			return "suggestion";
	return NULL;
}

/* Writes the lexemes of a token one behind the other; NULL in *broken if they are as they should be. */
static size_t
write_lexemes(const char *text, size_t length, AnStems stems, char *out, const char **broken)
{
	AnLexemes lexemes;
	size_t at = 0;

	an_lexemes_of(text, length, stems, &lexemes);
	if (lexemes.count < 0 || lexemes.count > AN_LEXEMES_MAX)
		*broken = "count of lexemes";
	for (int i = 0; i < lexemes.count && *broken == NULL; i++)
	{
		if (lexemes.length[i] == 0 || lexemes.length[i] > AN_LEXEME_BYTES_MAX ||
			((unsigned char) lexemes.lexeme[i][0] & 0xC0) == 0x80)
		{
			*broken = "lexeme";
			break;
		}
		memcpy(out + at, lexemes.lexeme[i], lexemes.length[i]);
		at += lexemes.length[i];
		out[at++] = '\0';
	}
	return at;
}

/* A token has the same lexemes when it is asked for again, by way of the cache, as the first time. */
static const char *
broken_lexemes_promise(const char *text, size_t length)
{
	static const AnStems stems[STEMS_COUNT] = {AN_STEMS_LEMMA, AN_STEMS_LIGHT, AN_STEMS_NONE};
	char once[ALL_LEXEMES_BYTES], again[ALL_LEXEMES_BYTES];
	const char *broken = NULL;

	for (int i = 0; i < STEMS_COUNT && broken == NULL; i++)
	{
		size_t first = write_lexemes(text, length, stems[i], once, &broken);

		if (broken == NULL && (write_lexemes(text, length, stems[i], again, &broken) != first || memcmp(once, again, first) != 0))
			broken = "lexemes asked for twice";
	}
	return broken;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *broken = broken_morph_promise((const char *) data, size);

	if (broken == NULL)
		broken = broken_suggest_promise((const char *) data, size);
	if (broken == NULL)
		broken = broken_lexemes_promise((const char *) data, size);
	if (broken != NULL)
	{
		fprintf(stderr, "broken promise: %s\n", broken);
		abort();
	}
	return 0;
}
