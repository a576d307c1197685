/*
 * gin_sql.c
 *		The operator class news_ops: GIN's questions, answered by keys.c.
 *
 * A key of the query is one of GIN's, but for the lexemes of a misspelt word:
 * for such a key GIN goes through all the words of the index, and goes once.
 *
 * All that a scan needs is made once, by extract_query; the functions that are
 * called for each key and each document allocate nothing.
 *
 * An index with fields = 'words' has the keys of words only.  A word of the
 * title is then looked for anywhere, as one of the body always is; of names
 * and dates such an index knows nothing, for a name's word can stand in the
 * text in another form.  The page is asked about both.
 */
#include "glue.h"

#include "access/gin.h"
#include "access/reloptions.h"
#include "miscadmin.h"
#include "utils/memutils.h"

#include "search/keys.h"
#include "search/news_ops.h"
#include "search/query_datum.h"

/* The options of the class, as the server lays them out. */
typedef struct Options
{
	int32 varlena;
	AnNewsFields fields;
} Options;

/* What consistent needs of a query; found and value are scratch. */
typedef struct Plan
{
	AnQuery *query;
	uint32_t key_count;
	bool *in_index; /* one for each of the query's keys: could the index have it? */
	int32 *entry;	/* the key of GIN that stands for it */
	uint8_t *found; /* what is known of it */
	uint8_t *value; /* one for each node */
} Plan;

/* GIN's extra data of one of its keys: those of the query's keys that it stands for, which are alternatives. */
typedef struct PlannedKey
{
	const AnSoughtKey *sought;
	uint32_t count;
	Plan *plan;
} PlannedKey;

StaticAssertDecl((int) AN_NO == GIN_FALSE && (int) AN_YES == GIN_TRUE && (int) AN_MAYBE == GIN_MAYBE,
				 "AnTruth is GIN's ternary value");

/* Room for keys of so many bytes in all: each may need its length word aligned. */
static char *
allocate_keys(uint32_t count, Size bytes)
{
	return palloc(bytes + (Size) count * (VARHDRSZ + MAXIMUM_ALIGNOF) + 1);
}

/* A key of a document while they are sorted; its first bytes as a number that compares as they do. */
typedef struct SortedKey
{
	uint64 first;
	uint32 length;
	const char *bytes;
} SortedKey;

/* The order of news_ops_compare. */
static inline int
compare_keys(const SortedKey *a, const SortedKey *b)
{
	int order;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	order = memcmp(a->bytes, b->bytes, Min(a->length, b->length));
	return order != 0 ? order : (int) a->length - (int) b->length;
}

#define ST_SORT sort_keys
#define ST_ELEMENT_TYPE SortedKey
#define ST_COMPARE(a, b) compare_keys(a, b)
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/* The keys in the order in which GIN puts them: sorting here is quicker than by its calls. */
static SortedKey *
sort_document_keys(const AnKeys *keys)
{
	SortedKey *sorted = palloc((keys->count + 1) * sizeof(SortedKey));

	for (uint32_t i = 0; i < keys->count; i++)
	{
		const char *bytes = keys->bytes + keys->keys[i].offset;
		uint32 length = keys->keys[i].length;

		sorted[i].bytes = bytes;
		sorted[i].length = length;
		sorted[i].first = 0;
		for (uint32 k = 0; k < sizeof(uint64); k++)
			sorted[i].first = sorted[i].first << 8 | (k < length ? (unsigned char) bytes[k] : 0);
	}
	sort_keys(sorted, keys->count);
	return sorted;
}

/* Writes a key as bytea at *at, short where it can be, and moves on. */
static Datum
put_key(char **at, const char *bytes, uint32_t length)
{
	char *key = *at;

	if (length + VARHDRSZ_SHORT <= VARATT_SHORT_MAX)
	{
		SET_VARSIZE_SHORT(key, length + VARHDRSZ_SHORT);
		memcpy(VARDATA_SHORT(key), bytes, length);
		*at = key + length + VARHDRSZ_SHORT;
		return PointerGetDatum(key);
	}
	key = (char *) INTALIGN(key);
	SET_VARSIZE(key, length + VARHDRSZ);
	memcpy(VARDATA(key), bytes, length);
	*at = key + length + VARHDRSZ;
	return PointerGetDatum(key);
}

AnNewsFields
an_news_ops_fields(const struct varlena *options)
{
	return options != NULL ? ((const Options *) options)->fields : AN_NEWS_FIELDS_ALL;
}

/* Which keys the index has that the function is called for. */
static AnNewsFields
fields_of_index(FunctionCallInfo fcinfo)
{
	return an_news_ops_fields(PG_HAS_OPCLASS_OPTIONS() ? PG_GET_OPCLASS_OPTIONS() : NULL);
}

PG_FUNCTION_INFO_V1(news_ops_compare);
PG_FUNCTION_INFO_V1(news_ops_options);
PG_FUNCTION_INFO_V1(news_ops_extract_value);
PG_FUNCTION_INFO_V1(news_ops_extract_query);
PG_FUNCTION_INFO_V1(news_ops_consistent);
PG_FUNCTION_INFO_V1(news_ops_tri_consistent);
PG_FUNCTION_INFO_V1(news_ops_compare_partial);

/* A key of the index; the server may have compressed one that is long. */
typedef struct IndexKey
{
	const char *bytes;
	uint32 length;
	struct varlena *copy; /* to be freed, or NULL */
} IndexKey;

static inline IndexKey
index_key(Datum datum)
{
	struct varlena *key = (struct varlena *) DatumGetPointer(datum);
	struct varlena *copy = NULL;

	if (unlikely(VARATT_IS_EXTENDED(key) && !VARATT_IS_SHORT(key)))
		key = copy = PG_DETOAST_DATUM(datum);
	return (IndexKey){VARDATA_ANY(key), VARSIZE_ANY_EXHDR(key), copy};
}

static inline void
free_index_key(const IndexKey *key)
{
	if (unlikely(key->copy != NULL))
		pfree(key->copy);
}

/* news_ops_compare(bytea, bytea) returns integer: the order of keys, that of their bytes; quicker than byteacmp */
Datum
news_ops_compare(PG_FUNCTION_ARGS)
{
	IndexKey a = index_key(PG_GETARG_DATUM(0)), b = index_key(PG_GETARG_DATUM(1));
	int order = memcmp(a.bytes, b.bytes, Min(a.length, b.length));

	if (order == 0)
		order = (int) a.length - (int) b.length;
	free_index_key(&a);
	free_index_key(&b);
	PG_RETURN_INT32(order);
}

/* news_ops_options(internal) returns void: declares the options of the class */
Datum
news_ops_options(PG_FUNCTION_ARGS)
{
	static relopt_enum_elt_def fields[] = {
		{"all", AN_NEWS_FIELDS_ALL},
		{"words", AN_NEWS_FIELDS_WORDS},
		{NULL},
	};
	local_relopts *options = (local_relopts *) PG_GETARG_POINTER(0);

	init_local_reloptions(options, sizeof(Options));
	add_local_enum_reloption(options, "fields", "what the index has keys of", fields, AN_NEWS_FIELDS_ALL,
							 gettext_noop("Valid values are \"all\" and \"words\"."), offsetof(Options, fields));
	PG_RETURN_VOID();
}

/* news_ops_extract_value(text, internal, internal) returns internal: the keys of a document */
Datum
news_ops_extract_value(PG_FUNCTION_ARGS)
{
	text *document = PG_GETARG_TEXT_PP(0);
	int32 *count = (int32 *) PG_GETARG_POINTER(1);
	MemoryContext work = AllocSetContextCreate(CurrentMemoryContext, "news_ops document", ALLOCSET_DEFAULT_SIZES);
	AnMemory memory = an_glue_memory(work);
	AnKeys keys;
	SortedKey *sorted;
	Datum *entries;
	char *at;

	if (fields_of_index(fcinfo) == AN_NEWS_FIELDS_WORDS)
		an_keys_of_words(&keys, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), &memory);
	else
		an_keys_of_document(&keys, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), &memory);
	*count = keys.count;
	sorted = sort_document_keys(&keys);
	entries = palloc((keys.count + 1) * sizeof(Datum));
	at = allocate_keys(keys.count, keys.byte_count);
	for (uint32_t i = 0; i < keys.count; i++)
		entries[i] = put_key(&at, sorted[i].bytes, sorted[i].length);
	pfree(sorted);
	MemoryContextDelete(work);
	PG_RETURN_POINTER(entries);
}

/* The query for an index of words: the title's words as if they were of the body. */
static AnQuery *
ask_for_words(const AnQuery *query)
{
	AnQuery *copy = palloc(VARSIZE(query));

	memcpy(copy, query, VARSIZE(query));
	for (uint32 i = 0; i < copy->node_count; i++)
		if (copy->nodes[i].field == AN_FIELD_TITLE)
			copy->nodes[i].field = AN_FIELD_BODY;
	return copy;
}

/* Is a lexeme at node i another form of the misspelt word of the node before, so that one search is for both? */
static bool
is_sought_with_last(const AnQuery *query, uint32_t i, const AnSoughtKey *sought)
{
	const AnQueryNode *node = &query->nodes[i];

	return node->kind == AN_QUERY_LEXEME && node[-1].kind == AN_QUERY_LEXEME && node->slot == node[-1].slot &&
		   sought->typo != NULL && sought->range && sought[-1].typo != NULL && sought[-1].range;
}

/* The plan of a query that has count keys; GIN will have *entries. */
static Plan *
make_plan(AnQuery *query, const AnSoughtKey *sought, uint32_t count, AnNewsFields fields, int32 *entries)
{
	Plan *plan = palloc(sizeof(Plan));
	uint32_t key = 0;

	plan->query = query;
	plan->key_count = count;
	plan->in_index = palloc(count * sizeof(bool));
	plan->entry = palloc(count * sizeof(int32));
	plan->found = palloc(count);
	plan->value = palloc(query->node_count);
	*entries = 0;
	for (uint32_t i = 0; i < query->node_count; i++)
	{
		if (!an_query_is_sought(&query->nodes[i]))
			continue;
		if (!is_sought_with_last(query, i, &sought[key]))
			(*entries)++;
		plan->in_index[key] = fields == AN_NEWS_FIELDS_ALL || query->nodes[i].field <= AN_FIELD_BODY;
		plan->entry[key++] = *entries - 1;
	}
	Assert(key == count);
	return plan;
}

/*
 * GIN goes through ranges and through the pending list with a page locked, and the server answers no cancel while a
 * lock is held: thousands of keys would be looked for to the end.  Nothing is being changed there, so that an error
 * is as good as anywhere else, and it releases the lock.
 */
static inline void
answer_cancel(void)
{
	uint32 held = InterruptHoldoffCount;

	if (likely(!QueryCancelPending && !ProcDiePending))
		return;
	InterruptHoldoffCount = 0;
	CHECK_FOR_INTERRUPTS();
	InterruptHoldoffCount = held;
}

/* The query's truth for a document of which GIN knows check[] of its keys; NULL: the document has none of them. */
static AnTruth
decide(Plan *plan, const GinTernaryValue *check)
{
	answer_cancel();
	for (uint32_t i = 0; i < plan->key_count; i++)
		plan->found[i] = !plan->in_index[i] ? AN_MAYBE : check != NULL ? (uint8_t) check[plan->entry[i]] : AN_NO;
	return an_keys_decide(plan->query, plan->found, plan->value);
}

/* The keys as GIN takes them, with the plan as the extra data of each. */
static Datum *
put_sought(const AnSoughtKey *sought, int32 count, Plan *plan, bool *partial, Pointer *extra)
{
	Datum *entries = palloc(count * sizeof(Datum));
	PlannedKey *planned = palloc0(count * sizeof(PlannedKey));
	Size bytes = 0;
	char *at;

	for (uint32_t i = 0; i < plan->key_count; i++)
		bytes += sought[i].length;
	at = allocate_keys(count, bytes);
	for (uint32_t i = 0; i < plan->key_count; i++)
	{
		int32 entry = plan->entry[i];

		if (planned[entry].count++ > 0)
			continue;
		planned[entry].sought = &sought[i];
		planned[entry].plan = plan;
		entries[entry] = put_key(&at, sought[i].bytes, sought[i].length);
		partial[entry] = sought[i].range;
		extra[entry] = (Pointer) &planned[entry];
	}
	return entries;
}

/*
 * news_ops_extract_query(text, internal, int2, internal, internal, internal, internal) returns internal: the keys
 * to look for.  By GIN's custom declared with the class's type; the first argument is a news_query.
 */
Datum
news_ops_extract_query(PG_FUNCTION_ARGS)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(0);
	int32 *count = (int32 *) PG_GETARG_POINTER(1);
	bool **partial = (bool **) PG_GETARG_POINTER(3);
	Pointer **extra = (Pointer **) PG_GETARG_POINTER(4);
	int32 *mode = (int32 *) PG_GETARG_POINTER(6);
	AnNewsFields fields = fields_of_index(fcinfo);
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	AnSoughtKey *sought;
	uint32_t keys;
	Plan *plan;

	Assert(PG_GETARG_UINT16(2) == AN_NEWS_MATCH_STRATEGY);
	if (fields == AN_NEWS_FIELDS_WORDS)
		query = ask_for_words(query);
	keys = an_keys_of_query(query, &memory, &sought);
	*mode = GIN_SEARCH_MODE_DEFAULT;
	/* the query that matches nothing has no key, and no key finds nothing */
	*count = 0;
	if (keys == 0)
		PG_RETURN_POINTER(NULL);

	plan = make_plan(query, sought, keys, fields, count);
	if (decide(plan, NULL) != AN_NO)
		*mode = GIN_SEARCH_MODE_ALL;
	*partial = palloc(*count * sizeof(bool));
	*extra = palloc(*count * sizeof(Pointer));
	PG_RETURN_POINTER(put_sought(sought, *count, plan, *partial, *extra));
}

/* news_ops_consistent(internal, int2, text, int4, internal, internal, internal, internal) returns boolean */
Datum
news_ops_consistent(PG_FUNCTION_ARGS)
{
	/* booleans are two of the three values */
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	Pointer *extra = (Pointer *) PG_GETARG_POINTER(4);
	bool *recheck = (bool *) PG_GETARG_POINTER(5);
	Plan *plan = ((PlannedKey *) extra[0])->plan;
	AnTruth truth = decide(plan, check);

	/* maybe: phrases and words of the body, whose places the index does not know, and what it has no keys of */
	*recheck = truth == AN_MAYBE;
	PG_RETURN_BOOL(truth != AN_NO);
}

/* news_ops_tri_consistent(internal, int2, text, int4, internal, internal, internal) returns "char" */
Datum
news_ops_tri_consistent(PG_FUNCTION_ARGS)
{
	GinTernaryValue *check = (GinTernaryValue *) PG_GETARG_POINTER(0);
	Pointer *extra = (Pointer *) PG_GETARG_POINTER(4);

	PG_RETURN_GIN_TERNARY_VALUE(decide(((PlannedKey *) extra[0])->plan, check));
}

/* news_ops_compare_partial(bytea, bytea, int2, internal) returns integer: does the second, an index key, fit? */
Datum
news_ops_compare_partial(PG_FUNCTION_ARGS)
{
	const PlannedKey *planned = (const PlannedKey *) PG_GETARG_POINTER(3);
	IndexKey key = index_key(PG_GETARG_DATUM(1));
	int answer = 1;

	answer_cancel();
	for (uint32_t i = 0; i < planned->count && answer != 0; i++)
		answer = an_key_in_range(&planned->sought[i], key.bytes, key.length);
	free_index_key(&key);
	PG_RETURN_INT32(answer);
}
