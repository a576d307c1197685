/*
 * rank_sql.c
 *		news_rank of a stored tsvector, and of documents that age.
 */
#include "glue.h"

#include <math.h>

#include "tsearch/ts_type.h"
#include "utils/float.h"
#include "utils/memutils.h"

#include "search/query_datum.h"
#include "search/rank_recent.h"
#include "search/words.h"

double
an_rank_recent(double rank, TimestampTz published, const Interval *half_life)
{
	/* a month is 30 days, as where intervals are compared */
	double days = (double) half_life->month * DAYS_PER_MONTH + half_life->day;
	double length = days * USECS_PER_DAY + (double) half_life->time;

	if (!(length > 0))
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("half-life must be above zero"),
						errhint("Give the time in which a document loses half of its relevance, as interval '7 days'.")));
	if (rank <= 0 || TIMESTAMP_IS_NOBEGIN(published))
		return -get_float8_infinity();
	if (TIMESTAMP_IS_NOEND(published))
		return get_float8_infinity();
	return log2(rank) + (double) published / length;
}

/* A query made ready, in fn_extra. */
typedef struct Ready
{
	AnQuery *query; /* a copy; NULL before the first */
	AnRank rank;
	MemoryContext context; /* of the two above */
	MemoryContext places;  /* of the vector at hand */
} Ready;

/* The query of argument 1 made ready; the places are forgotten. */
static Ready *
make_ready(FunctionCallInfo fcinfo)
{
	AnQuery *query = PG_GETARG_NEWS_QUERY(1);
	Ready *ready = fcinfo->flinfo->fn_extra;
	AnQuery *copy;
	AnMemory memory;

	if (ready == NULL)
	{
		ready = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Ready));
		ready->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "news_query", ALLOCSET_SMALL_SIZES);
		ready->places = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "news_rank", ALLOCSET_SMALL_SIZES);
		fcinfo->flinfo->fn_extra = ready;
	}
	MemoryContextReset(ready->places);
	if (ready->query && VARSIZE(ready->query) == VARSIZE(query) && memcmp(ready->query, query, VARSIZE(query)) == 0)
		return ready;

	ready->query = NULL;
	MemoryContextReset(ready->context);
	memory = an_glue_memory(ready->context);
	copy = MemoryContextAlloc(ready->context, VARSIZE(query));
	memcpy(copy, query, VARSIZE(query));
	an_rank_prepare(&ready->rank, copy, &memory);
	an_rank_prepare_vector(&ready->rank, &memory);
	/* only now: after an error it must not look ready */
	ready->query = copy;
	return ready;
}

/* The entry of that lexeme, NULL if the vector has none. */
static WordEntry *
find_entry(TSVector vector, const char *bytes, uint32 length)
{
	int low = 0, high = vector->size;

	while (low < high)
	{
		int middle = (low + high) / 2;
		WordEntry *entry = ARRPTR(vector) + middle;
		int order = memcmp(STRPTR(vector) + entry->pos, bytes, Min(entry->len, length));

		if (order == 0)
			order = (int) entry->len - (int) length;
		if (order == 0)
			return entry;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Does a place of that weight lie in the field?  Of names a vector says only that they are there. */
static bool
lies_in(uint8 field, int weight)
{
	return field == AN_FIELD_TITLE ? weight == 3 : field == AN_FIELD_BODY ? weight != 3 : true;
}

/* Adds the entry's places to those of the term. */
static void
add_places(TSVector vector, WordEntry *entry, AnRankTerm *term, const AnMemory *memory)
{
	static const float weights[] = {AN_RANK_BODY, AN_RANK_LEAD, AN_RANK_NAME, AN_RANK_TITLE};
	WordEntryPos *places;
	int count;

	if (!entry->haspos)
	{
		if (lies_in(term->field, 0))
			an_rank_add_place(term, 0, AN_RANK_BODY, memory);
		return;
	}
	places = POSDATAPTR(vector, entry);
	count = POSDATALEN(vector, entry);
	for (int i = 0; i < count; i++)
		if (lies_in(term->field, WEP_GETWEIGHT(places[i])))
			an_rank_add_place(term, WEP_GETPOS(places[i]), weights[WEP_GETWEIGHT(places[i])], memory);
}

/* Adds the places of one lexeme of the query. */
static void
find_lexeme(TSVector vector, const AnRankLexeme *lexeme, AnRankTerm *term, const AnMemory *memory)
{
	WordEntry *entries = ARRPTR(vector);

	if (lexeme->mode == AN_MODE_EXACT)
	{
		WordEntry *entry = find_entry(vector, lexeme->bytes, lexeme->length);

		if (entry != NULL)
			add_places(vector, entry, term, memory);
		return;
	}
	for (int i = 0; i < vector->size; i++)
	{
		unsigned char folded[AN_LEXEME_BYTES_MAX];
		uint32 length = Min(entries[i].len, AN_LEXEME_BYTES_MAX);

		memcpy(folded, STRPTR(vector) + entries[i].pos, length);
		an_search_fold(folded, length);
		if (an_rank_is_near(lexeme, (const char *) folded, length))
			add_places(vector, &entries[i], term, memory);
	}
}

/* Fills the places of a term: those of its first word behind which the others stand. */
static void
find_term(TSVector vector, AnRankTerm *term, const AnMemory *memory)
{
	uint32 i = 0;

	while (i < term->lexeme_count)
	{
		uint32 slot = term->lexemes[i].slot;
		AnRankTerm word = {.field = term->field};

		for (; i < term->lexeme_count && term->lexemes[i].slot == slot; i++)
			find_lexeme(vector, &term->lexemes[i], slot == 0 ? term : &word, memory);
		if (slot > 0)
			an_rank_keep_followed(term, word.places, word.count, slot);
		if (term->count == 0)
			return;
	}
}

/* The words of the document: the last position of all. */
static uint32
count_words(TSVector vector)
{
	WordEntry *entries = ARRPTR(vector);
	uint32 last = 0;

	for (int i = 0; i < vector->size; i++)
		if (entries[i].haspos)
		{
			uint32 position = WEP_GETPOS(POSDATAPTR(vector, &entries[i])[POSDATALEN(vector, &entries[i]) - 1]);

			last = Max(last, position);
		}
	return last;
}

/* The relevance of the vector to the query, the first two arguments. */
static double
rank_vector(FunctionCallInfo fcinfo)
{
	TSVector vector = PG_GETARG_TSVECTOR(0);
	Ready *ready = make_ready(fcinfo);
	AnMemory memory = an_glue_memory(ready->places);
	uint32 found = 0;

	an_rank_reset(&ready->rank);
	for (uint32 i = 0; i < ready->rank.count; i++)
	{
		find_term(vector, &ready->rank.terms[i], &memory);
		found += ready->rank.terms[i].count;
	}
	return found > 0 ? an_rank_sum(&ready->rank, count_words(vector)) : 0;
}

PG_FUNCTION_INFO_V1(news_rank_vector);
PG_FUNCTION_INFO_V1(news_rank_vector_recent);

/* news_rank(vector tsvector, query news_query) returns real */
Datum
news_rank_vector(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT4((float4) rank_vector(fcinfo));
}

/* news_rank(vector tsvector, query news_query, published timestamptz, half_life interval) returns double precision */
Datum
news_rank_vector_recent(PG_FUNCTION_ARGS)
{
	PG_RETURN_FLOAT8(an_rank_recent(rank_vector(fcinfo), PG_GETARG_TIMESTAMPTZ(2), PG_GETARG_INTERVAL_P(3)));
}
