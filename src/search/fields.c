/*
 * fields.c
 *		The values of a page's search fields.
 *
 * A person, place or organisation has two values for each mention, the name as
 * written and its fullest form in the article, so that a search for either
 * finds the page; so has a speaker.
 */
#include "search/fields.h"

#include <string.h>

#include "page/page.h"

#define SECONDS_PER_DAY 86400

/* What of the page a field is read from. */
static const int field_parts[AN_FIELD_COUNT] = {
	[AN_FIELD_TITLE] = AN_PAGE_FIELDS,	[AN_FIELD_BODY] = AN_PAGE_FIELDS,  [AN_FIELD_SOURCE] = AN_PAGE_FIELDS,
	[AN_FIELD_AGENCY] = AN_PAGE_FIELDS, [AN_FIELD_PERSON] = AN_PAGE_NAMES, [AN_FIELD_PLACE] = AN_PAGE_NAMES,
	[AN_FIELD_ORG] = AN_PAGE_NAMES,		[AN_FIELD_KEYWORD] = AN_PAGE_FIELDS, [AN_FIELD_SAID] = AN_PAGE_QUOTES,
	[AN_FIELD_DATE] = AN_PAGE_FIELDS,
};

/* The field of an entity; AN_FIELD_ANY: none. */
static const AnSearchField entity_field[] = {
	[AN_ENTITY_PERSON] = AN_FIELD_PERSON, [AN_ENTITY_ORGANIZATION] = AN_FIELD_ORG, [AN_ENTITY_PLACE] = AN_FIELD_PLACE,
	[AN_ENTITY_EVENT] = AN_FIELD_ANY,	  [AN_ENTITY_PRODUCT] = AN_FIELD_ANY,
};

void
an_fields_read(AnDocument *document, const char *text, size_t length, uint32_t fields, const AnMemory *memory)
{
	int parts = 0;

	for (int field = 0; field < AN_FIELD_COUNT; field++)
		if (fields & AN_FIELD_BIT(field))
			parts |= field_parts[field];
	/* title and body are told without what morphology says of every word; keywords and dates are not */
	if (parts != 0 && !(fields & ~AN_FIELDS_TEXT))
		an_document_read_plain(document, text, length, memory);
	else if (parts != 0)
		an_page_read(document, text, length, parts | AN_PAGE_FIELDS | (fields & AN_FIELDS_TEXT ? AN_PAGE_TOKENS : 0), AN_NO_TIME,
					 memory);
	else
		an_document_open(document, text, length, memory);
}

void
an_fields_words(AnSearchWords *words, const AnDocument *document)
{
	size_t length;
	const char *text = an_document_searched(document, &length);

	/* where the page was read its tokens are at hand */
	if (document->token_count > 0 && document->length == length)
		an_search_words_begin_scanned(words, text, document->tokens, document->token_count, AN_STOPS_VANISH);
	else
		an_search_words_begin(words, text, length, 0, AN_STOPS_VANISH);
}

/* Does a word that begins there lie in the slice? */
static bool
lies_in(AnSlice slice, uint32_t start)
{
	return start >= slice.start && start < slice.end;
}

uint32_t
an_fields_at(const AnDocument *document, uint32_t start)
{
	uint32_t fields = AN_FIELD_BIT(AN_FIELD_ANY);

	if (lies_in(document->title, start))
		fields |= AN_FIELD_BIT(AN_FIELD_TITLE);
	if (lies_in(document->body, start))
		fields |= AN_FIELD_BIT(AN_FIELD_BODY);
	return fields;
}

typedef struct Visit
{
	const AnDocument *document;
	uint32_t fields;
	AnFieldVisit visit;
	void *context;
} Visit;

/* Shows a value if its field is asked for and it is not empty. */
static void
visit_bytes(const Visit *to, AnSearchField field, const char *value, size_t length, AnSlice place)
{
	if (length > 0 && to->fields & AN_FIELD_BIT(field))
		to->visit(to->context, field, value, length, place);
}

/* The same of a string, which may be NULL, for what is mentioned at place. */
static void
visit_string(const Visit *to, AnSearchField field, const char *value, AnSlice place)
{
	if (value != NULL)
		visit_bytes(to, field, value, strlen(value), place);
}

/* The same of a part of the document. */
static void
visit_slice(const Visit *to, AnSearchField field, AnSlice slice)
{
	visit_bytes(to, field, to->document->text + slice.start, slice.end - slice.start, slice);
}

/* Shows the names of persons, places and organisations. */
static void
visit_entities(const Visit *to)
{
	for (uint32_t i = 0; i < to->document->entity_count; i++)
	{
		const AnEntity *entity = &to->document->entities[i];
		AnSlice place = {entity->start, entity->end};
		AnSearchField field = entity_field[entity->kind];

		if (field == AN_FIELD_ANY)
			continue;
		visit_slice(to, field, place);
		visit_string(to, field, entity->canonical, place);
	}
}

/* Shows those who are quoted. */
static void
visit_speakers(const Visit *to)
{
	for (uint32_t i = 0; i < to->document->quote_count; i++)
	{
		const AnQuote *quote = &to->document->quotes[i];
		AnSlice place = {quote->start, quote->end};

		visit_string(to, AN_FIELD_SAID, quote->speaker, place);
		visit_string(to, AN_FIELD_SAID, quote->canonical, place);
	}
}

void
an_fields_visit(const AnDocument *document, uint32_t fields, AnFieldVisit visit, void *context)
{
	Visit to = {document, fields & AN_FIELDS_NAMES, visit, context};

	if (to.fields == 0)
		return;
	visit_slice(&to, AN_FIELD_SOURCE, document->source);
	visit_slice(&to, AN_FIELD_AGENCY, document->agency);
	visit_string(&to, AN_FIELD_AGENCY, document->agency_name, document->agency);
	visit_slice(&to, AN_FIELD_PLACE, document->place);
	for (uint32_t i = 0; i < document->keyword_count; i++)
		visit_slice(&to, AN_FIELD_KEYWORD, document->keywords[i]);
	if (fields & (AN_FIELD_BIT(AN_FIELD_PERSON) | AN_FIELD_BIT(AN_FIELD_PLACE) | AN_FIELD_BIT(AN_FIELD_ORG)))
		visit_entities(&to);
	visit_speakers(&to);
}

bool
an_fields_day(const AnDocument *document, int32_t *day)
{
	int64_t seconds = document->published;

	if (seconds == AN_NO_TIME)
		return false;
	*day = (int32_t) (seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0));
	return true;
}
