/*
 * tsvector_sql.c
 *		news_tsvector: the lexemes of a page as a tsvector.
 */
#include "glue.h"
#include "page/page_call.h"
#include "page/vector.h"

#include "tsearch/ts_type.h"
#include "utils/memutils.h"

PG_FUNCTION_INFO_V1(news_tsvector);

StaticAssertDecl(AN_VECTOR_BYTES_MAX <= MAXSTRPOS && AN_VECTOR_POSITIONS_MAX < MAXNUMPOS &&
					 AN_VECTOR_POSITION_LAST < MAXENTRYPOS,
				 "limits of the type tsvector");

/* Writes an entry's places at out, behind their number; returns the bytes written. */
static uint32
put_places(const AnVector *vector, const AnVectorEntry *entry, char *out)
{
	uint16 *number = (uint16 *) out;
	WordEntryPos *places = (WordEntryPos *) (out + sizeof(uint16));
	uint32 i = 0;

	*number = entry->count;
	for (uint32 at = entry->first; at != 0; at = vector->places[at - 1].next, i++)
	{
		WEP_SETPOS(places[i], vector->places[at - 1].position);
		WEP_SETWEIGHT(places[i], vector->places[at - 1].weight);
	}
	return sizeof(uint16) + i * sizeof(WordEntryPos);
}

/* The bytes that lexemes and places need, aligned as the type wants them. */
static uint32
strings_size(const AnVector *vector)
{
	uint32 size = 0;

	for (uint32 i = 0; i < vector->entry_count; i++)
	{
		const AnVectorEntry *entry = &vector->entries[vector->order[i].entry];

		size = SHORTALIGN(size + entry->length) + sizeof(uint16) + entry->count * sizeof(WordEntryPos);
	}
	return size;
}

/* The vector in the server's format. */
static TSVector
make_tsvector(const AnVector *vector)
{
	uint32 size = CALCDATASIZE(vector->entry_count, strings_size(vector)), at = 0;
	TSVector result = palloc0(size);
	char *strings;

	SET_VARSIZE(result, size);
	result->size = (int32) vector->entry_count;
	strings = STRPTR(result);
	for (uint32 i = 0; i < vector->entry_count; i++)
	{
		const AnVectorEntry *entry = &vector->entries[vector->order[i].entry];
		WordEntry *word = &ARRPTR(result)[i];

		word->haspos = 1;
		word->len = entry->length;
		word->pos = at;
		memcpy(strings + at, entry->text, entry->length);
		at = SHORTALIGN(at + entry->length);
		at += put_places(vector, entry, strings + at);
	}
	return result;
}

/*
 * news_tsvector(document text): title A, keywords and names B, first paragraph C, the rest D.
 */
Datum
news_tsvector(PG_FUNCTION_ARGS)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "arabic_news vector", ALLOCSET_DEFAULT_SIZES);
	AnMemory memory = an_glue_memory(context);
	MemoryContext old = MemoryContextSwitchTo(context);
	text *document = PG_GETARG_TEXT_PP(0);
	AnVector vector;
	TSVector result;

	an_vector_build(&vector, VARDATA_ANY(document), VARSIZE_ANY_EXHDR(document), &memory);
	MemoryContextSwitchTo(old);
	result = make_tsvector(&vector);
	MemoryContextDelete(context);
	PG_RETURN_TSVECTOR(result);
}
