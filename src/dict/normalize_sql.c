/*
 * normalize_sql.c
 *		arabic_normalize: the match key of a text in SQL, folded and its doubled letters undone.
 */
#include "glue.h"

#include "utils/memutils.h"

#include "dict/normalize.h"
#include "unicode/fold.h"

/* Room that nearly every key fits into: it is longer than its text only where ligatures are expanded. */
#define LIKELY_ROOM(length) ((length) + (length) / 16 + 64)

PG_FUNCTION_INFO_V1(arabic_normalize);

/* arabic_normalize(text) returns text */
Datum
arabic_normalize(PG_FUNCTION_ARGS)
{
	text *in = PG_GETARG_TEXT_PP(0);
	size_t length = VARSIZE_ANY_EXHDR(in);
	size_t room = Min(LIKELY_ROOM(length), MaxAllocSize - VARHDRSZ);
	text *key = palloc(VARHDRSZ + room);
	size_t needed = an_fold(VARDATA_ANY(in), length, VARDATA(key), room);

	if (needed > room)
	{
		pfree(key);
		key = palloc(VARHDRSZ + needed);
		an_fold(VARDATA_ANY(in), length, VARDATA(key), needed);
	}
	needed = an_normalize_undouble(VARDATA(key), needed);
	SET_VARSIZE(key, VARHDRSZ + needed);
	PG_RETURN_TEXT_P(key);
}
