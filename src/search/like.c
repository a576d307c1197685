/*
 * like.c
 *		More like this page: its keyphrases and names as a query.
 */
#include "search/like.h"

#include <string.h>

#include "search/marks.h"

#define TERMS_MAX (AN_LIKE_NAMES_MAX + AN_LIKE_PHRASES_MAX)

/* Who is named once among many does not make a page what it is. */
#define MENTIONS_LEAST 2

/* Room for what stands around a term: the operator, and quotation marks of a few bytes. */
#define AROUND_BYTES 16

typedef struct Terms
{
	const char *text[TERMS_MAX];
	int count;
	size_t bytes;
} Terms;

/* Adds a term unless it is there, or there is no room. */
static void
add_term(Terms *terms, const char *text)
{
	for (int i = 0; i < terms->count; i++)
		if (strcmp(terms->text[i], text) == 0)
			return;
	if (terms->count == TERMS_MAX || *text == '\0')
		return;
	terms->text[terms->count++] = text;
	terms->bytes += strlen(text);
}

/* How often each thing is named, by its number; *count: one more than the last. */
static uint32_t *
count_mentions(const AnDocument *document, uint32_t *count, const AnMemory *memory)
{
	uint32_t *mentions;

	*count = 0;
	for (uint32_t i = 0; i < document->entity_count; i++)
		if (document->entities[i].thing >= *count)
			*count = document->entities[i].thing + 1;
	mentions = an_memory_alloc(memory, (*count + 1) * sizeof(uint32_t));
	memset(mentions, 0, (*count + 1) * sizeof(uint32_t));
	for (uint32_t i = 0; i < document->entity_count; i++)
		mentions[document->entities[i].thing]++;
	return mentions;
}

/* Adds the names that are said most often, of equal ones the first. */
static void
add_names(Terms *terms, const AnDocument *document, const AnMemory *memory)
{
	uint32_t things;
	uint32_t *mentions = count_mentions(document, &things, memory);

	for (int n = 0; n < AN_LIKE_NAMES_MAX; n++)
	{
		const AnEntity *best = NULL;

		for (uint32_t i = 0; i < document->entity_count; i++)
		{
			const AnEntity *entity = &document->entities[i];

			if (mentions[entity->thing] >= (best == NULL ? MENTIONS_LEAST : mentions[best->thing] + 1))
				best = entity;
		}
		if (best == NULL)
			return;
		mentions[best->thing] = 0;
		add_term(terms, best->canonical);
	}
}

/* Appends a string; returns its end. */
static char *
put(char *at, const char *text)
{
	size_t length = strlen(text);

	memcpy(at, text, length);
	return at + length;
}

const char *
an_like_text(AnDocument *document, const AnMemory *memory)
{
	Terms terms = {.count = 0};
	char *text, *at;

	for (uint32_t i = 0; i < document->phrase_count && i < AN_LIKE_PHRASES_MAX; i++)
		add_term(&terms, an_document_copy(document, document->phrases[i].start, document->phrases[i].end));
	add_names(&terms, document, memory);
	at = text = an_memory_alloc(memory, terms.bytes + (size_t) terms.count * AROUND_BYTES + 1);
	for (int i = 0; i < terms.count; i++)
	{
		const char *open, *close;

		an_marks_around(terms.text[i], strlen(terms.text[i]), &open, &close);
		at = put(put(put(put(at, i > 0 ? " OR " : ""), open), terms.text[i]), close);
	}
	*at = '\0';
	return text;
}
