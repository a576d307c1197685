/*
 * sounds_sql.c
 *		arabic_name_keys and arabic_name_similarity.
 */
#include "glue.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "sounds/sounds.h"

PG_FUNCTION_INFO_V1(arabic_name_keys);
PG_FUNCTION_INFO_V1(arabic_name_similarity);

/* arabic_name_keys(name text) returns text[] */
Datum
arabic_name_keys(PG_FUNCTION_ARGS)
{
	text *name = PG_GETARG_TEXT_PP(0);
	AnSoundKeys keys;
	Datum elements[AN_SOUND_KEYS_MAX];

	an_sound_keys(&keys, VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	if (keys.count == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(TEXTOID));
	for (int i = 0; i < keys.count; i++)
		elements[i] = CStringGetTextDatum(keys.key[i]);
	PG_RETURN_ARRAYTYPE_P(construct_array(elements, keys.count, TEXTOID, -1, false, TYPALIGN_INT));
}

/* arabic_name_similarity(a text, b text) returns real */
Datum
arabic_name_similarity(PG_FUNCTION_ARGS)
{
	text *a = PG_GETARG_TEXT_PP(0), *b = PG_GETARG_TEXT_PP(1);

	PG_RETURN_FLOAT4((float4) an_sound_similarity(VARDATA_ANY(a), VARSIZE_ANY_EXHDR(a), VARDATA_ANY(b),
												  VARSIZE_ANY_EXHDR(b)));
}
