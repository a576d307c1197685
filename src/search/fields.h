/*
 * fields.h
 *		The values of a page's search fields.
 */
#ifndef AN_SEARCH_FIELDS_H
#define AN_SEARCH_FIELDS_H

#include "article/document.h"
#include "search/query.h"
#include "search/words.h"

/* The bit of a field in a set of fields. */
#define AN_FIELD_BIT(field) (1u << (field))

/* Fields of names, each value on its own. */
#define AN_FIELDS_NAMES                                                                                      \
	(AN_FIELD_BIT(AN_FIELD_SOURCE) | AN_FIELD_BIT(AN_FIELD_AGENCY) | AN_FIELD_BIT(AN_FIELD_PERSON) |        \
	 AN_FIELD_BIT(AN_FIELD_PLACE) | AN_FIELD_BIT(AN_FIELD_ORG) | AN_FIELD_BIT(AN_FIELD_KEYWORD) |           \
	 AN_FIELD_BIT(AN_FIELD_SAID))

/* Fields that any word of the text can lie in. */
#define AN_FIELDS_TEXT                                                                                       \
	(AN_FIELD_BIT(AN_FIELD_ANY) | AN_FIELD_BIT(AN_FIELD_TITLE) | AN_FIELD_BIT(AN_FIELD_BODY))

#define AN_FIELDS_ALL (AN_FIELD_BIT(AN_FIELD_COUNT) - 1)

/* Reads what of the page those fields need; for AN_FIELD_ANY alone that is only its text. */
extern void an_fields_read(AnDocument *document, const char *text, size_t length, uint32_t fields,
						   const AnMemory *memory);

/* Begins to read the words of a document's text. */
extern void an_fields_words(AnSearchWords *words, const AnDocument *document);

/* The text fields that a word at these bytes lies in, as bits. */
extern uint32_t an_fields_at(const AnDocument *document, uint32_t start);

/* place: where in the text the value is meant; of a speaker, what was said. */
typedef void (*AnFieldVisit)(void *context, AnSearchField field, const char *value, size_t length, AnSlice place);

/* Calls visit for each value of those of the fields that are names; those of a field in the order of the text. */
extern void an_fields_visit(const AnDocument *document, uint32_t fields, AnFieldVisit visit, void *context);

/* The day of publication since 1970-01-01; false if the page does not say. */
extern bool an_fields_day(const AnDocument *document, int32_t *day);

#endif /* AN_SEARCH_FIELDS_H */
