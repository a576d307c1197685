/*
 * like_sql.c
 *		Queries that are made, in SQL: news_like, news_suggest and news_query_expand.
 */
#include "glue.h"
#include "page/page_call.h"

#include "catalog/pg_ts_dict.h"
#include "tsearch/ts_cache.h"
#include "utils/builtins.h"
#include "utils/syscache.h"

#include "dict/options.h"
#include "search/expand.h"
#include "search/like.h"
#include "search/query_datum.h"

PG_FUNCTION_INFO_V1(news_like);
PG_FUNCTION_INFO_V1(news_suggest);
PG_FUNCTION_INFO_V1(news_query_expand);

extern Datum arabic_news_lexize(PG_FUNCTION_ARGS);

/* news_like(document text) returns news_query: pages like this one */
Datum
news_like(PG_FUNCTION_ARGS)
{
	AnPageCall call;
	const char *text;
	AnQuery *query;

	an_glue_page_read(&call, PG_GETARG_DATUM(0), AN_PAGE_PHRASES, NULL);
	text = an_like_text(&call.document, &call.memory);
	query = an_query_from_text(text, strlen(text));
	an_glue_page_end(&call);
	PG_RETURN_POINTER(query);
}

/* news_suggest(query news_query) returns news_query: what was meant; the same if there is nothing to mend */
Datum
news_suggest(PG_FUNCTION_ARGS)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(0);
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	const char *text = an_mend_text(query, &memory);

	PG_RETURN_POINTER(text != NULL ? an_query_from_text(text, strlen(text)) : query);
}

/* What the dictionary knows, from the server's cache of dictionaries; an error unless it is of template arabic_news. */
static const AnDictionary *
find_dictionary(Oid oid)
{
	TSDictionaryCacheEntry *entry;

	if (!SearchSysCacheExists1(TSDICTOID, ObjectIdGetDatum(oid)))
		ereport(ERROR, (errcode(ERRCODE_UNDEFINED_OBJECT),
						errmsg("there is no text search dictionary with OID %u", oid),
						errhint("Give its name, as in 'my_news'::regdictionary.")));
	entry = lookup_ts_dictionary_cache(oid);
	if (entry->lexize.fn_addr != arabic_news_lexize)
		ereport(ERROR, (errcode(ERRCODE_WRONG_OBJECT_TYPE),
						errmsg("dictionary %s is not of template \"arabic_news\"",
							   DatumGetCString(DirectFunctionCall1(regdictionaryout, ObjectIdGetDatum(oid)))),
						errhint("Make one with CREATE TEXT SEARCH DICTIONARY ... (TEMPLATE = arabic_news).")));
	return entry->dictData;
}

/* AnSynonyms.key of a dictionary. */
static bool
synonym_key(const void *dictionary, const char *word, size_t length, char *key, size_t size)
{
	return an_dict_synonym_key(dictionary, word, length, key, size);
}

/* news_query_expand(query news_query, dictionary regdictionary) returns news_query: with the synonyms of its words */
Datum
news_query_expand(PG_FUNCTION_ARGS)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(0);
	const AnDictionary *dictionary = find_dictionary(PG_GETARG_OID(1));
	AnSynonyms synonyms = {dictionary->sides, (uint32_t) dictionary->side_count, synonym_key, dictionary};
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	AnQueryParse expanded;

	if (synonyms.count == 0)
		PG_RETURN_POINTER(query);
	an_query_expand(query, &synonyms, &memory, &expanded);
	PG_RETURN_POINTER(an_query_accept(&expanded));
}
