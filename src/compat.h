/*
 * compat.h
 *		The only PostgreSQL version guards: one tree for 14 to 18.
 *
 * Glue files include this instead of postgres.h and fmgr.h.
 */
#ifndef AN_COMPAT_H
#define AN_COMPAT_H

#include "postgres.h"
#include "fmgr.h"

#if PG_VERSION_NUM < 140000
#error "arabic_news needs PostgreSQL 14 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

#if PG_VERSION_NUM >= 180000
#define AN_MODULE_MAGIC PG_MODULE_MAGIC_EXT(.name = "arabic_news", .version = AN_VERSION)
#else
#define AN_MODULE_MAGIC PG_MODULE_MAGIC
#endif

/* Actions of the JSON parser return what becomes of it since 16, and its input is const since 17. */
#if PG_VERSION_NUM >= 160000
#define AN_JSON_ACTION JsonParseErrorType
#define AN_JSON_DONE return JSON_SUCCESS
#else
#define AN_JSON_ACTION void
#define AN_JSON_DONE return
#endif
#if PG_VERSION_NUM >= 170000
#define an_json_lex(json, length) makeJsonLexContextCstringLen(NULL, json, length, PG_UTF8, true)
#else
#define an_json_lex(json, length) makeJsonLexContextCstringLen(json, length, PG_UTF8, true)
#endif

#if PG_VERSION_NUM < 150000
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

/* Prepares a function that returns a set to fill a tuplestore; as in 15, no flag is known here. */
static inline void
InitMaterializedSRF(FunctionCallInfo fcinfo, bits32 flags)
{
	ReturnSetInfo *rows = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext old;
	TupleDesc descriptor;

	if (rows == NULL || !IsA(rows, ReturnSetInfo) || (rows->allowedModes & SFRM_Materialize) == 0)
		ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
						errmsg("set-valued function called in context that cannot accept a set")));
	old = MemoryContextSwitchTo(rows->econtext->ecxt_per_query_memory);
	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	rows->returnMode = SFRM_Materialize;
	rows->setResult = tuplestore_begin_heap((rows->allowedModes & SFRM_Materialize_Random) != 0, false, work_mem);
	rows->setDesc = descriptor;
	MemoryContextSwitchTo(old);
}
#endif

#endif /* AN_COMPAT_H */
