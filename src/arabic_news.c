/*
 * arabic_news.c
 *		Magic block, module start, and the check that the install script makes.
 */
#include "glue.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "html/json_hook.h"
#include "search/paths.h"

AN_MODULE_MAGIC;

PGDLLEXPORT void _PG_init(void);

/* Answers query cancel from the rooms that know no server. */
static void
check_interrupts(void)
{
	CHECK_FOR_INTERRUPTS();
}

/* Would check_interrupts raise an error now? */
static bool
is_interrupted(void)
{
	return (QueryCancelPending || ProcDiePending) && INTERRUPTS_CAN_BE_PROCESSED();
}

void
_PG_init(void)
{
	an_interrupt_hook = check_interrupts;
	an_interrupt_pending = is_interrupted;
	an_html_json_hook = an_html_read_json;
	an_paths_start();
}

/* AnMemory.grow over a memory context. */
static void *
grow_in_context(void *context, void *old, size_t size)
{
	if (old == NULL)
		return MemoryContextAllocHuge((MemoryContext) context, size);
	return repalloc_huge(old, size);
}

AnMemory
an_glue_memory(MemoryContext context)
{
	AnMemory memory = {grow_in_context, context};

	return memory;
}

PG_FUNCTION_INFO_V1(arabic_news_check);

/*
 * arabic_news_check(version text) returns void: called once by the install
 * script.  Errors unless the database is UTF-8 and the library is that version.
 */
Datum
arabic_news_check(PG_FUNCTION_ARGS)
{
	char *version = text_to_cstring(PG_GETARG_TEXT_PP(0));

	if (GetDatabaseEncoding() != PG_UTF8)
		ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
						errmsg("arabic_news needs a database in encoding \"UTF8\", not \"%s\"",
							   GetDatabaseEncodingName()),
						errhint("Create a database with ENCODING 'UTF8' TEMPLATE template0.")));
	if (strcmp(version, AN_VERSION) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("library arabic_news is of version \"%s\", its script of version \"%s\"", AN_VERSION, version),
				 errhint("Install library and SQL files of one version; a server with the library preloaded must be "
						 "restarted after that.")));
	PG_RETURN_VOID();
}
