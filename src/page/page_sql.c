/*
 * page_sql.c
 *		news_article, news_dates, news_entities, news_quotes: what a page says, as rows.
 */
#include "glue.h"
#include "page/page_call.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#define ARTICLE_COLUMNS 10
#define DATE_COLUMNS 9
#define ENTITY_COLUMNS 7
#define QUOTE_COLUMNS 6

PG_FUNCTION_INFO_V1(news_article);
PG_FUNCTION_INFO_V1(news_dates);
PG_FUNCTION_INFO_V1(news_entities);
PG_FUNCTION_INFO_V1(news_quotes);

/* Sets a column to a text, or to NULL. */
static void
set_text(Datum *values, bool *nulls, int column, const char *text)
{
	nulls[column] = text == NULL;
	values[column] = text ? CStringGetTextDatum(text) : (Datum) 0;
}

/* Sets a column to a part of the document as it is written. */
static void
set_slice(AnDocument *document, Datum *values, bool *nulls, int column, uint32_t start, uint32_t end)
{
	nulls[column] = start >= end;
	values[column] =
		nulls[column] ? (Datum) 0 : PointerGetDatum(cstring_to_text_with_len(document->text + start, end - start));
}

static void
set_timestamp(Datum *values, bool *nulls, int column, int64 seconds)
{
	Timestamp timestamp = 0;

	nulls[column] = !an_glue_timestamp(seconds, &timestamp);
	values[column] = TimestampGetDatum(timestamp);
}

/* Sets two columns to where a part of the document stands, in characters. */
static void
set_place(AnDocument *document, Datum *values, int column, uint32_t start, uint32_t end)
{
	values[column] = Int32GetDatum((int32) an_document_position(document, start));
	values[column + 1] = Int32GetDatum((int32) an_document_extent(document, start, end));
}

/* The slices as text[], empty if there are none. */
static Datum
slices_array(AnDocument *document, const AnSlice *slices, uint32_t count)
{
	Datum *elements = palloc(sizeof(Datum) * (count + 1));

	for (uint32_t i = 0; i < count; i++)
		elements[i] = CStringGetTextDatum(an_document_copy(document, slices[i].start, slices[i].end));
	return PointerGetDatum(construct_array(elements, (int) count, TEXTOID, -1, false, TYPALIGN_INT));
}

/* The descriptor of the row type that the function was declared with. */
static TupleDesc
row_descriptor(FunctionCallInfo fcinfo)
{
	TupleDesc descriptor;

	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	return BlessTupleDesc(descriptor);
}

/*
 * news_article(document text): one row with the fields of the page.
 */
Datum
news_article(PG_FUNCTION_ARGS)
{
	TupleDesc descriptor = row_descriptor(fcinfo);
	Datum values[ARTICLE_COLUMNS], result;
	bool nulls[ARTICLE_COLUMNS] = {false};
	AnPageCall call;
	AnDocument *document = &call.document;
	const char *body;
	size_t length;

	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_FIELDS, NULL);
	set_text(values, nulls, 0, an_glue_field(document, document->title));
	set_text(values, nulls, 1, an_glue_field(document, document->byline));
	set_text(values, nulls, 2, document->agency_name);
	set_text(values, nulls, 3, an_glue_field(document, document->source));
	set_text(values, nulls, 4, an_glue_field(document, document->dateline));
	set_text(values, nulls, 5, an_glue_field(document, document->place));
	set_timestamp(values, nulls, 6, document->published);
	body = an_document_body(document, &length);
	nulls[7] = body == NULL;
	values[7] = body ? PointerGetDatum(cstring_to_text_with_len(body, (int) length)) : (Datum) 0;
	values[8] = slices_array(document, document->keywords, document->keyword_count);
	values[9] = slices_array(document, document->related, document->related_count);
	result = HeapTupleGetDatum(heap_form_tuple(descriptor, values, nulls));
	an_glue_page_end(&call);
	return result;
}

/* The span of a duration as an interval. */
static Datum
span_datum(const AnDate *date)
{
	Interval *span = palloc(sizeof(Interval));

	span->month = date->span_months;
	span->day = date->span_days;
	span->time = date->span_seconds * USECS_PER_SEC;
	return IntervalPGetDatum(span);
}

static void
put_date(AnDocument *document, const AnDate *date, ReturnSetInfo *rows)
{
	Datum values[DATE_COLUMNS];
	bool nulls[DATE_COLUMNS] = {false};

	set_slice(document, values, nulls, 0, date->start, date->end);
	set_text(values, nulls, 1, an_glue_date_kind(date->kind));
	set_timestamp(values, nulls, 2, date->starts);
	set_timestamp(values, nulls, 3, date->ends);
	set_text(values, nulls, 4, an_glue_grain(date->grain));
	set_text(values, nulls, 5, date->hijri ? "hijri" : "gregorian");
	nulls[6] = !an_glue_has_span(date);
	values[6] = nulls[6] ? (Datum) 0 : span_datum(date);
	set_place(document, values, 7, date->start, date->end);
	tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
}

/*
 * news_dates(document text, published timestamp): every temporal expression.
 * Not STRICT: without published the page's own date counts.
 */
Datum
news_dates(PG_FUNCTION_ARGS)
{
	Timestamp published = 0;
	AnPageCall call;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	if (!PG_ARGISNULL(1))
		published = PG_GETARG_TIMESTAMP(1);
	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_DATES, PG_ARGISNULL(1) ? NULL : &published);
	for (uint32_t i = 0; i < call.document.date_count; i++)
		put_date(&call.document, &call.document.dates[i], (ReturnSetInfo *) fcinfo->resultinfo);
	an_glue_page_end(&call);
	return (Datum) 0;
}

static void
put_entity(AnDocument *document, const AnEntity *entity, ReturnSetInfo *rows)
{
	Datum values[ENTITY_COLUMNS];
	bool nulls[ENTITY_COLUMNS] = {false};

	set_text(values, nulls, 0, an_glue_entity_kind(entity->kind));
	set_slice(document, values, nulls, 1, entity->start, entity->end);
	set_text(values, nulls, 2, entity->canonical);
	set_text(values, nulls, 3, entity->role);
	set_text(values, nulls, 4, entity->code);
	set_place(document, values, 5, entity->start, entity->end);
	tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
}

/*
 * news_entities(document text): every mention of a person, organisation, place, event or product.
 */
Datum
news_entities(PG_FUNCTION_ARGS)
{
	AnPageCall call;

	InitMaterializedSRF(fcinfo, 0);
	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_NAMES, NULL);
	for (uint32_t i = 0; i < call.document.entity_count; i++)
		put_entity(&call.document, &call.document.entities[i], (ReturnSetInfo *) fcinfo->resultinfo);
	an_glue_page_end(&call);
	return (Datum) 0;
}

static void
put_quote(AnDocument *document, const AnQuote *quote, ReturnSetInfo *rows)
{
	Datum values[QUOTE_COLUMNS];
	bool nulls[QUOTE_COLUMNS] = {false};

	set_slice(document, values, nulls, 0, quote->start, quote->end);
	set_text(values, nulls, 1, quote->speaker);
	set_text(values, nulls, 2, quote->canonical);
	set_text(values, nulls, 3, quote->verb);
	set_place(document, values, 4, quote->start, quote->end);
	tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
}

/*
 * news_quotes(document text): every direct quotation with who said it.
 */
Datum
news_quotes(PG_FUNCTION_ARGS)
{
	AnPageCall call;

	InitMaterializedSRF(fcinfo, 0);
	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_QUOTES, NULL);
	for (uint32_t i = 0; i < call.document.quote_count; i++)
		put_quote(&call.document, &call.document.quotes[i], (ReturnSetInfo *) fcinfo->resultinfo);
	an_glue_page_end(&call);
	return (Datum) 0;
}
