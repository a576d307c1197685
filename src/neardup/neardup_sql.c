/*
 * neardup_sql.c
 *		news_fingerprint and news_similarity.
 */
#include "glue.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/memutils.h"

#include "neardup/neardup.h"

PG_FUNCTION_INFO_V1(news_fingerprint);
PG_FUNCTION_INFO_V1(news_similarity);

/* A context for one call, whose memory is freed with it. */
static MemoryContext
call_context(void)
{
	return AllocSetContextCreate(CurrentMemoryContext, "arabic_news neardup", ALLOCSET_DEFAULT_SIZES);
}

/* news_fingerprint(document text) returns integer[] */
Datum
news_fingerprint(PG_FUNCTION_ARGS)
{
	text *document = PG_GETARG_TEXT_PP(0);
	MemoryContext context = call_context();
	AnMemory memory = an_glue_memory(context);
	int32_t keys[AN_NEARDUP_BANDS];
	Datum elements[AN_NEARDUP_BANDS];
	int count = an_neardup_keys(VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), keys, &memory);

	MemoryContextDelete(context);
	if (count == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(INT4OID));
	for (int i = 0; i < count; i++)
		elements[i] = Int32GetDatum(keys[i]);
	PG_RETURN_ARRAYTYPE_P(construct_array(elements, count, INT4OID, sizeof(int32), true, TYPALIGN_INT));
}

/* news_similarity(a text, b text) returns real */
Datum
news_similarity(PG_FUNCTION_ARGS)
{
	text *a = PG_GETARG_TEXT_PP(0), *b = PG_GETARG_TEXT_PP(1);
	MemoryContext context = call_context();
	AnMemory memory = an_glue_memory(context);
	AnGrams of_a, of_b;
	float4 share;

	an_neardup_grams(&of_a, VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a), &memory);
	an_neardup_grams(&of_b, VARDATA_ANY(b), VARSIZE_ANY_EXHDR(b), &memory);
	share = (float4) an_neardup_jaccard(&of_a, &of_b);
	MemoryContextDelete(context);
	PG_RETURN_FLOAT4(share);
}
