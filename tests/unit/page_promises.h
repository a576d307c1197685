/*
 * page_promises.h
 *		What document.h and vector.h promise of any bytes, as checks: for the property test and the fuzzer.
 *
 * Each returns NULL if all holds, else which promise is broken.
 */
#ifndef PAGE_PROMISES_H
#define PAGE_PROMISES_H

#include <string.h>

#include "page/page.h"
#include "page/vector.h"

/* Does a part lie in the text, or in what is claimed behind it? */
static inline bool
promised_slice(const AnDocument *document, AnSlice slice)
{
	return slice.start <= slice.end && slice.end <= document->end;
}

static inline const char *
broken_fields_promise(const AnDocument *document)
{
	const AnSlice fields[] = {document->title,	  document->byline, document->agency, document->source,
							  document->dateline, document->place,	document->body};

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (!promised_slice(document, fields[i]))
			return "field";
	for (uint32_t i = 0; i < document->keyword_count; i++)
		if (!promised_slice(document, document->keywords[i]))
			return "keyword";
	for (uint32_t i = 0; i < document->related_count; i++)
		if (!promised_slice(document, document->related[i]))
			return "related";
	return NULL;
}

/* Words and lines follow each other; each word knows its line and its sentence. */
static inline const char *
broken_words_promise(const AnDocument *document)
{
	for (uint32_t i = 0; i < document->word_count; i++)
	{
		const AnWord *word = &document->words[i];

		if (word->start >= word->end || word->end > document->length || (i > 0 && word->start < word[-1].end))
			return "word";
		if (word->line >= document->line_count || word->sentence >= document->sentence_count)
			return "line or sentence of a word";
		if (i < document->lines[word->line].first_word || i >= document->lines[word->line].end_word)
			return "words of a line";
		if (i < document->sentences[word->sentence].first_word || i >= document->sentences[word->sentence].end_word)
			return "words of a sentence";
	}
	return NULL;
}

/* Everything that was found lies in the text; dates, names and quotations in rising order. */
static inline const char *
broken_page_promise(const AnDocument *document)
{
	const char *broken = broken_fields_promise(document);
	uint32_t at = 0;

	if (broken == NULL)
		broken = broken_words_promise(document);
	for (uint32_t i = 0; i < document->date_count; i++)
	{
		const AnDate *date = &document->dates[i];

		if (date->start < at || date->start >= date->end || date->end > document->length)
			return "place of a date";
		if ((date->starts == AN_NO_TIME) != (date->ends == AN_NO_TIME) || (date->starts >= date->ends && date->starts != AN_NO_TIME))
			return "time of a date";
		at = date->end;
	}
	at = 0;
	for (uint32_t i = 0; i < document->entity_count; i++)
	{
		const AnEntity *entity = &document->entities[i];

		if (entity->start < at || entity->start >= entity->end || entity->end > document->length)
			return "place of a name";
		if (entity->canonical == NULL || entity->canonical[0] == '\0' || entity->thing >= document->thing_count)
			return "name";
		at = entity->start;
	}
	at = 0;
	for (uint32_t i = 0; i < document->quote_count; i++)
	{
		const AnQuote *quote = &document->quotes[i];

		if (quote->start < at || quote->start >= quote->end || quote->end > document->length)
			return "place of a quotation";
		at = quote->end;
	}
	return broken;
}

/* Lexemes in the order of the type and each but once, their places rising, all within the type's limits. */
static inline const char *
broken_vector_promise(const AnVector *vector)
{
	if (vector->size > AN_VECTOR_BYTES_MAX)
		return "size of the vector";
	for (uint32_t i = 0; i < vector->entry_count; i++)
	{
		const AnVectorEntry *entry = &vector->entries[vector->order[i].entry];
		uint32_t before = 0, places = 0;

		if (i > 0)
		{
			const AnVectorEntry *last = &vector->entries[vector->order[i - 1].entry];
			uint16_t common = last->length < entry->length ? last->length : entry->length;
			int order = memcmp(last->text, entry->text, common);

			if (order > 0 || (order == 0 && last->length >= entry->length))
				return "order of lexemes";
		}
		for (uint32_t p = entry->first; p != 0; p = vector->places[p - 1].next, places++)
		{
			if (vector->places[p - 1].position <= before || vector->places[p - 1].position > AN_VECTOR_POSITION_LAST)
				return "order of places";
			before = vector->places[p - 1].position;
		}
		if (places != entry->count || places > AN_VECTOR_POSITIONS_MAX)
			return "count of places";
	}
	return NULL;
}

#endif /* PAGE_PROMISES_H */
