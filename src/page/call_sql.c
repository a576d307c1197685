/*
 * call_sql.c
 *		Reading a page in the server, and the values of its fields.
 */
#include "glue.h"
#include "page/page_call.h"

#include "utils/memutils.h"
#include "utils/timestamp.h"

/* Seconds between the epochs of Unix and of PostgreSQL */
#define EPOCH_SECONDS ((POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE) * (int64) SECS_PER_DAY)

/* Years outside of which no date of a page lies; far inside what a timestamp holds */
#define SECONDS_MAX (INT64CONST(10000) * 366 * SECS_PER_DAY)

/* A time that the caller gave, in seconds; infinite ones count as none. */
static int64
seconds_of(const Timestamp *published)
{
	if (published == NULL || TIMESTAMP_NOT_FINITE(*published))
		return AN_NO_TIME;
	/* rounded down, before the epoch too */
	return (*published - ((*published % USECS_PER_SEC) + USECS_PER_SEC) % USECS_PER_SEC) / USECS_PER_SEC + EPOCH_SECONDS;
}

void
an_glue_page_read(AnPageCall *call, Datum text, int parts, const Timestamp *published)
{
	MemoryContext old;
	struct varlena *datum;

	call->context = AllocSetContextCreate(CurrentMemoryContext, "arabic_news page", ALLOCSET_DEFAULT_SIZES);
	call->memory = an_glue_memory(call->context);
	old = MemoryContextSwitchTo(call->context);
	datum = PG_DETOAST_DATUM_PACKED(text);
	an_page_read(&call->document, VARDATA_ANY(datum), VARSIZE_ANY_EXHDR(datum), parts, seconds_of(published),
				 &call->memory);
	MemoryContextSwitchTo(old);
}

void
an_glue_page_end(AnPageCall *call)
{
	MemoryContextDelete(call->context);
}

bool
an_glue_timestamp(int64 seconds, Timestamp *timestamp)
{
	if (seconds == AN_NO_TIME || seconds > SECONDS_MAX || seconds < -SECONDS_MAX)
		return false;
	*timestamp = (seconds - EPOCH_SECONDS) * USECS_PER_SEC;
	return true;
}

const char *
an_glue_entity_kind(int kind)
{
	static const char *const names[] = {"person", "organization", "place", "event", "product"};

	return names[kind];
}

const char *
an_glue_date_kind(int kind)
{
	static const char *const names[] = {"date", "time", "period", "duration", "recurring"};

	return names[kind];
}

const char *
an_glue_grain(int grain)
{
	static const char *const names[] = {NULL,	 "minute",	"hour", "day",	  "week",
										"month", "quarter", "year", "decade", "century"};

	return names[grain];
}

bool
an_glue_has_span(const AnDate *date)
{
	return date->span_months != 0 || date->span_days != 0 || date->span_seconds != 0;
}

const char *
an_glue_field(AnDocument *document, AnSlice slice)
{
	return slice.start < slice.end ? an_document_copy(document, slice.start, slice.end) : NULL;
}
