/*
 * sentences.c
 *		Where sentences end.
 *
 * A sentence ends with its line, or at a stop with space behind it.  A stop
 * behind a single letter is an abbreviation (the letters of a wire, a doctor's
 * title, an initial), unless a number stands before that letter: then the
 * letter says which calendar or half of the day is meant and the stop is one.
 */
#include "article/parts.h"
#include "unicode/utf8.h"

static bool
is_number(const AnWord *word)
{
	return word->type == AN_TOKEN_UINT || word->type == AN_TOKEN_INT || word->type == AN_TOKEN_FLOAT ||
		   word->type == AN_TOKEN_SFLOAT || word->type == AN_TOKEN_VERSION;
}

/* Is the stop behind words[i] only part of an abbreviation? */
static bool
is_abbreviation(const AnDocument *document, uint32_t i, const AnMark *stop)
{
	const AnWord *word = &document->words[i];

	if (document->text[stop->start] != '.' || stop->length != 1 || stop->start != word->end)
		return false;
	if (an_utf8_count(document->text + word->start, word->end - word->start) != 1 || is_number(word))
		return false;
	if (i > 0 && document->words[i - 1].line == word->line && is_number(&document->words[i - 1]))
		return false;
	return i + 1 < document->word_count && document->words[i + 1].line == word->line;
}

/* Does a sentence end between words[i] and the next word of its line? */
static bool
ends_behind(const AnDocument *document, uint32_t i)
{
	uint32_t end = document->words[i + 1].mark;

	for (uint32_t m = document->words[i].mark; m < end; m++)
		if (document->marks[m].kind == AN_MARK_STOP && !is_abbreviation(document, i, &document->marks[m]))
			return true;
	return false;
}

void
an_article_sentences(AnDocument *document)
{
	uint32_t first = 0;

	for (uint32_t i = 0; i < document->word_count; i++)
	{
		AnSentence *sentence;

		document->words[i].sentence = document->sentence_count;
		if (i + 1 < document->word_count && document->words[i + 1].line == document->words[i].line &&
			!ends_behind(document, i))
			continue;
		AN_ENSURE_ROOM(document->memory, document->sentences, document->sentence_count, document->sentence_room);
		sentence = &document->sentences[document->sentence_count++];
		sentence->first_word = first;
		sentence->end_word = i + 1;
		sentence->line = document->words[i].line;
		first = i + 1;
	}
}
