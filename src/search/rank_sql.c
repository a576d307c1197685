/*
 * rank_sql.c
 *		news_rank of a stored tsvector, and of documents that age.
 */
#include "glue.h"

#include <math.h>

#include "tsearch/ts_type.h"
#include "utils/float.h"

#include "search/rank_recent.h"
#include "search/ready.h"
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

/* What a vector is asked for. */
static void *
prepare_rank(const AnQuery *query, const AnMemory *memory)
{
	AnRank *rank = an_memory_alloc(memory, sizeof(AnRank));

	an_rank_prepare(rank, query, memory);
	an_rank_prepare_vector(rank, memory);
	return rank;
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
	AnReady *ready = an_glue_ready(fcinfo, 1, prepare_rank);
	AnRank *rank = ready->prepared;
	AnMemory memory = an_glue_memory(ready->document);
	uint32_t found = 0;

	an_rank_reset(rank);
	for (uint32_t i = 0; i < rank->count; i++)
	{
		find_term(vector, &rank->terms[i], &memory);
		found += rank->terms[i].count;
	}
	return found > 0 ? an_rank_sum(rank, count_words(vector)) : 0;
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
