/*
 * metadata_sql.c
 *		news_metadata: everything that a page says, as one jsonb, in one reading.
 *
 * Keys and their order of building follow the functions that give the same as
 * rows; a scalar that the page does not say is null, a list is empty.
 */
#include "glue.h"
#include "page/page_call.h"

#include "datatype/timestamp.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/timestamp.h"

#define SPAN_LENGTH_MAX 64
#define MONTHS_PER_JSON_YEAR 12
#define SECONDS_PER_HOUR 3600

PG_FUNCTION_INFO_V1(news_metadata);

/* A jsonb value while it is built. */
typedef JsonbParseState *Builder;

static void
push_key(Builder *builder, const char *key)
{
	JsonbValue value;

	value.type = jbvString;
	value.val.string.val = (char *) key;
	value.val.string.len = (int) strlen(key);
	pushJsonbValue(builder, WJB_KEY, &value);
}

/* A string of length bytes, or null. */
static void
push_string(Builder *builder, JsonbIteratorToken token, const char *text, size_t length)
{
	JsonbValue value;

	value.type = text ? jbvString : jbvNull;
	if (text)
	{
		value.val.string.val = (char *) text;
		value.val.string.len = (int) length;
	}
	pushJsonbValue(builder, token, &value);
}

static void
push_text(Builder *builder, const char *key, const char *text)
{
	push_key(builder, key);
	push_string(builder, WJB_VALUE, text, text ? strlen(text) : 0);
}

/* A part of the document as it is written. */
static void
push_slice(Builder *builder, const char *key, const AnDocument *document, uint32_t start, uint32_t end)
{
	push_key(builder, key);
	push_string(builder, WJB_VALUE, start < end ? document->text + start : NULL, end - start);
}

static void
push_number(Builder *builder, const char *key, int32 number)
{
	JsonbValue value;

	push_key(builder, key);
	value.type = jbvNumeric;
	value.val.numeric = DatumGetNumeric(DirectFunctionCall1(int4_numeric, Int32GetDatum(number)));
	pushJsonbValue(builder, WJB_VALUE, &value);
}

/* A time as ISO 8601, the form in which the server turns a timestamp into JSON. */
static void
push_time(Builder *builder, const char *key, int64 seconds)
{
	char *text = NULL;
	Timestamp timestamp;
	struct pg_tm tm;
	fsec_t fraction;

	if (an_glue_timestamp(seconds, &timestamp) && timestamp2tm(timestamp, NULL, &tm, &fraction, NULL, NULL) == 0)
		text = psprintf("%04d-%02d-%02dT%02d:%02d:%02d", tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_hour, tm.tm_min,
						tm.tm_sec);
	push_text(builder, key, text);
}

/* Where a part of the document stands, in characters. */
static void
push_place(Builder *builder, AnDocument *document, uint32_t start, uint32_t end)
{
	push_number(builder, "position", (int32) an_document_position(document, start));
	push_number(builder, "length", (int32) an_document_extent(document, start, end));
}

static void
push_slices(Builder *builder, const char *key, AnDocument *document, const AnSlice *slices, uint32_t count)
{
	push_key(builder, key);
	pushJsonbValue(builder, WJB_BEGIN_ARRAY, NULL);
	for (uint32_t i = 0; i < count; i++)
	{
		const char *text = an_document_copy(document, slices[i].start, slices[i].end);

		push_string(builder, WJB_ELEM, text, strlen(text));
	}
	pushJsonbValue(builder, WJB_END_ARRAY, NULL);
}

static void
push_fields(Builder *builder, AnDocument *document)
{
	const char *body;
	size_t length;

	push_text(builder, "title", an_glue_field(document, document->title));
	push_text(builder, "byline", an_glue_field(document, document->byline));
	push_text(builder, "agency", document->agency_name);
	push_text(builder, "source", an_glue_field(document, document->source));
	push_text(builder, "dateline", an_glue_field(document, document->dateline));
	push_text(builder, "place", an_glue_field(document, document->place));
	push_time(builder, "published", document->published);
	push_key(builder, "body");
	body = an_document_body(document, &length);
	push_string(builder, WJB_VALUE, body, length);
	push_slices(builder, "keywords", document, document->keywords, document->keyword_count);
	push_slices(builder, "related", document, document->related, document->related_count);
}

/* A length of time as an ISO 8601 duration. */
static const char *
span_text(const AnDate *date)
{
	char *text = palloc(SPAN_LENGTH_MAX), *at = text;
	int years = date->span_months / MONTHS_PER_JSON_YEAR, months = date->span_months % MONTHS_PER_JSON_YEAR;
	int64 hours = date->span_seconds / SECONDS_PER_HOUR;
	int minutes = (int) (date->span_seconds % SECONDS_PER_HOUR / 60), seconds = (int) (date->span_seconds % 60);

	*at++ = 'P';
	if (years != 0)
		at += sprintf(at, "%dY", years);
	if (months != 0)
		at += sprintf(at, "%dM", months);
	if (date->span_days != 0)
		at += sprintf(at, "%dD", date->span_days);
	if (date->span_seconds != 0)
		*at++ = 'T';
	if (hours != 0)
		at += sprintf(at, INT64_FORMAT "H", hours);
	if (minutes != 0)
		at += sprintf(at, "%dM", minutes);
	if (seconds != 0)
		at += sprintf(at, "%dS", seconds);
	*at = '\0';
	return text;
}

static void
push_date(Builder *builder, AnDocument *document, const AnDate *date)
{
	push_slice(builder, "expression", document, date->start, date->end);
	push_text(builder, "kind", an_glue_date_kind(date->kind));
	push_time(builder, "starts", date->starts);
	push_time(builder, "ends", date->ends);
	push_text(builder, "grain", an_glue_grain(date->grain));
	push_text(builder, "calendar", date->hijri ? "hijri" : "gregorian");
	push_text(builder, "span", an_glue_has_span(date) ? span_text(date) : NULL);
	push_place(builder, document, date->start, date->end);
}

static void
push_entity(Builder *builder, AnDocument *document, const AnEntity *entity)
{
	push_text(builder, "kind", an_glue_entity_kind(entity->kind));
	push_slice(builder, "name", document, entity->start, entity->end);
	push_text(builder, "canonical", entity->canonical);
	push_text(builder, "role", entity->role);
	push_text(builder, "code", entity->code);
	push_place(builder, document, entity->start, entity->end);
}

static void
push_quote(Builder *builder, AnDocument *document, const AnQuote *quote)
{
	push_slice(builder, "quote", document, quote->start, quote->end);
	push_text(builder, "speaker", quote->speaker);
	push_text(builder, "canonical", quote->canonical);
	push_text(builder, "verb", quote->verb);
	push_place(builder, document, quote->start, quote->end);
}

/* A list of objects of one kind, the fields of each pushed by a function above. */
#define PUSH_LIST(builder, key, document, list, count, push)                                                 \
	do                                                                                                       \
	{                                                                                                        \
		push_key(builder, key);                                                                              \
		pushJsonbValue(builder, WJB_BEGIN_ARRAY, NULL);                                                      \
		for (uint32_t i = 0; i < (count); i++)                                                               \
		{                                                                                                    \
			pushJsonbValue(builder, WJB_BEGIN_OBJECT, NULL);                                                 \
			push(builder, document, &(list)[i]);                                                             \
			pushJsonbValue(builder, WJB_END_OBJECT, NULL);                                                   \
		}                                                                                                    \
		pushJsonbValue(builder, WJB_END_ARRAY, NULL);                                                        \
	} while (0)

/*
 * news_metadata(document text, published timestamp): everything in one jsonb.
 * Not STRICT: without published the page's own date counts.
 */
Datum
news_metadata(PG_FUNCTION_ARGS)
{
	AnPageCall call;
	AnDocument *document = &call.document;
	Builder builder = NULL;
	Timestamp published = 0;
	MemoryContext old;
	JsonbValue *value;
	Jsonb *result;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (!PG_ARGISNULL(1))
		published = PG_GETARG_TIMESTAMP(1);
	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_ALL, PG_ARGISNULL(1) ? NULL : &published);
	old = MemoryContextSwitchTo(call.context);
	pushJsonbValue(&builder, WJB_BEGIN_OBJECT, NULL);
	push_fields(&builder, document);
	PUSH_LIST(&builder, "dates", document, document->dates, document->date_count, push_date);
	PUSH_LIST(&builder, "entities", document, document->entities, document->entity_count, push_entity);
	PUSH_LIST(&builder, "quotes", document, document->quotes, document->quote_count, push_quote);
	value = pushJsonbValue(&builder, WJB_END_OBJECT, NULL);
	MemoryContextSwitchTo(old);
	result = JsonbValueToJsonb(value);
	an_glue_page_end(&call);
	PG_RETURN_JSONB_P(result);
}
