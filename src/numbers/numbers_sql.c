/*
 * numbers_sql.c
 *		arabic_number: the value of a number in words or digits.
 */
#include "glue.h"
#include "numbers/numbers.h"

#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

PG_FUNCTION_INFO_V1(arabic_number);

/*
 * arabic_number(text): the value of a number, NULL if the text is none.
 */
Datum
arabic_number(PG_FUNCTION_ARGS)
{
	text *number = PG_GETARG_TEXT_PP(0);
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "arabic_news number", ALLOCSET_DEFAULT_SIZES);
	AnMemory memory = an_glue_memory(context);
	const char *value = an_number_value(VARDATA_ANY(number), VARSIZE_ANY_EXHDR(number), &memory);
	Datum result = (Datum) 0;

	if (value != NULL)
		result = DirectFunctionCall3(numeric_in, CStringGetDatum(value), ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
	MemoryContextDelete(context);
	if (value == NULL)
		PG_RETURN_NULL();
	return result;
}
