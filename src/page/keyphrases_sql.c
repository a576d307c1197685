/*
 * keyphrases_sql.c
 *		news_keyphrases, news_summary: what a page is about, in phrases and in sentences.
 */
#include "glue.h"
#include "keyphrases/keyphrases.h"
#include "page/page_call.h"

#include "funcapi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"

#define KEYPHRASE_COLUMNS 2

PG_FUNCTION_INFO_V1(news_keyphrases);
PG_FUNCTION_INFO_V1(news_summary);

/* The argument as a number of things wanted; an error if it is negative. */
static uint32_t
ensure_count(int32 count, const char *what)
{
	if (count < 0)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("argument \"%s\" must not be negative", what), errdetail("It is %d.", count),
						errhint("Give how many are wanted at most.")));
	return (uint32_t) count;
}

/*
 * news_keyphrases(document text, max integer): the phrases, best first.
 */
Datum
news_keyphrases(PG_FUNCTION_ARGS)
{
	AnPageCall call;
	AnDocument *document = &call.document;
	ReturnSetInfo *rows = (ReturnSetInfo *) fcinfo->resultinfo;
	uint32_t max;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		return (Datum) 0;
	max = ensure_count(PG_GETARG_INT32(1), "max");
	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_DATES | AN_PAGE_NAMES, NULL);
	an_keyphrases_find(document, max);
	for (uint32_t i = 0; i < document->phrase_count; i++)
	{
		const AnPhrase *phrase = &document->phrases[i];
		Datum values[KEYPHRASE_COLUMNS];
		bool nulls[KEYPHRASE_COLUMNS] = {false};

		values[0] = CStringGetTextDatum(an_document_copy(document, phrase->start, phrase->end));
		values[1] = Float4GetDatum(phrase->score);
		tuplestore_putvalues(rows->setResult, rows->setDesc, values, nulls);
	}
	an_glue_page_end(&call);
	return (Datum) 0;
}

/*
 * news_summary(document text, sentences integer): the sentences as written, joined by a space.
 */
Datum
news_summary(PG_FUNCTION_ARGS)
{
	uint32_t sentences = ensure_count(PG_GETARG_INT32(1), "sentences"), count;
	AnPageCall call;
	AnSlice *slices;
	StringInfoData summary;
	bool has_body;

	initStringInfo(&summary);
	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_DATES | AN_PAGE_NAMES, NULL);
	count = an_keyphrases_summary(&call.document, sentences, &slices);
	for (uint32_t i = 0; i < count; i++)
		appendStringInfo(&summary, i ? " %s" : "%s",
						 an_document_copy(&call.document, slices[i].start, slices[i].end));
	has_body = call.document.body.start < call.document.body.end;
	an_glue_page_end(&call);
	if (!has_body)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(summary.data, summary.len));
}
