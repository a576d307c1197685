/*
 * morph_sql.c
 *		arabic_analyze and arabic_suggest: the readings of a written word and the known words near it, in SQL.
 */
#include "glue.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "morph/cuts.h"
#include "morph/morph.h"
#include "morph/suggest.h"

PG_FUNCTION_INFO_V1(arabic_analyze);
PG_FUNCTION_INFO_V1(arabic_suggest);

enum
{
	COLUMN_LEMMA,
	COLUMN_ROOT,
	COLUMN_POS,
	COLUMN_PROCLITICS,
	COLUMN_STEM,
	COLUMN_ENCLITICS,
	COLUMN_KNOWN,
	COLUMNS
};

static const char *const pos_names[] = {
	[AN_POS_NOUN] = "noun", [AN_POS_ADJ] = "adj",			[AN_POS_VERB] = "verb",	   [AN_POS_NAME] = "name",
	[AN_POS_PARTICLE] = "particle", [AN_POS_NUMBER] = "number", [AN_POS_FOREIGN] = "foreign"};

/* Letters as a text value. */
static Datum
letters_datum(const uint8_t *code, int count)
{
	char text[2 * (AN_WORD_MAX + 1)];

	return PointerGetDatum(cstring_to_text_with_len(text, an_letters_write(code, count, text)));
}

static Datum
array_datum(Datum *items, int count)
{
	return PointerGetDatum(count == 0 ? construct_empty_array(TEXTOID)
									  : construct_array(items, count, TEXTOID, -1, false, TYPALIGN_INT));
}

/* The proclitics of a reading as they are written; ال that merged with the ل of its stem is given as ال. */
static Datum
proclitics_datum(const AnLetters *word, const AnReading *reading)
{
	Datum items[8];
	int count = 0;
	int at = 0;

	for (uint16_t bit = AN_PRO_QUESTION; bit < AN_PRO_THE; bit <<= 1)
		if (reading->proclitics & bit)
			items[count++] = letters_datum(word->code + at++, 1);
	if (reading->proclitics & AN_PRO_THE)
	{
		static const uint8_t article[] = {AN_ALEF, AN_LAM};
		int left = reading->stem_start - at;

		items[count++] = left > 0 ? letters_datum(word->code + at, left) : letters_datum(article, 2);
	}
	return array_datum(items, count);
}

static Datum
enclitics_datum(const AnLetters *word, const AnReading *reading)
{
	Datum item;

	if (reading->enclitic == 0)
		return array_datum(NULL, 0);
	item = letters_datum(word->code + reading->stem_start + reading->stem_length, reading->enclitic);
	return array_datum(&item, 1);
}

/* One row of arabic_analyze. */
static void
put_reading(ReturnSetInfo *result, const AnLetters *word, const AnReading *reading)
{
	Datum values[COLUMNS];
	bool nulls[COLUMNS] = {false};
	bool known = reading->lemma != AN_LEMMA_NONE;
	const uint8_t *root = NULL;
	int root_length = known ? an_lemma_root(reading->lemma, &root) : 0;

	values[COLUMN_LEMMA] = letters_datum(reading->lemma_code, reading->lemma_length);
	nulls[COLUMN_ROOT] = root_length == 0;
	values[COLUMN_ROOT] = root_length > 0 ? letters_datum(root, root_length) : (Datum) 0;
	values[COLUMN_POS] = PointerGetDatum(cstring_to_text(pos_names[reading->pos]));
	values[COLUMN_PROCLITICS] = proclitics_datum(word, reading);
	values[COLUMN_STEM] = letters_datum(word->code + reading->stem_start, reading->stem_length);
	values[COLUMN_ENCLITICS] = enclitics_datum(word, reading);
	values[COLUMN_KNOWN] = BoolGetDatum(known);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/* A word that has other than Arabic letters in it: itself, foreign. */
static void
put_foreign(ReturnSetInfo *result, text *word)
{
	Datum values[COLUMNS] = {0};
	bool nulls[COLUMNS] = {false};

	values[COLUMN_LEMMA] = PointerGetDatum(word);
	nulls[COLUMN_ROOT] = true;
	values[COLUMN_POS] = PointerGetDatum(cstring_to_text(pos_names[AN_POS_FOREIGN]));
	values[COLUMN_PROCLITICS] = array_datum(NULL, 0);
	values[COLUMN_STEM] = PointerGetDatum(word);
	values[COLUMN_ENCLITICS] = array_datum(NULL, 0);
	values[COLUMN_KNOWN] = BoolGetDatum(false);
	tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
}

/* arabic_analyze(word text) returns setof record: the readings of a written word, best first */
Datum
arabic_analyze(PG_FUNCTION_ARGS)
{
	text *written = PG_GETARG_TEXT_PP(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	AnLetters word;
	AnReading readings[AN_READINGS_MAX];
	int count;

	InitMaterializedSRF(fcinfo, 0);
	if (!an_letters_read(VARDATA_ANY(written), VARSIZE_ANY_EXHDR(written), &word))
	{
		if (VARSIZE_ANY_EXHDR(written) > 0)
			put_foreign(result, written);
		return (Datum) 0;
	}
	an_morph_undouble(&word);
	count = an_morph_analyze(&word, readings);
	for (int i = 0; i < count; i++)
		put_reading(result, &word, &readings[i]);
	return (Datum) 0;
}

/* arabic_suggest(word text, max integer) returns setof record: known words near a written one, nearest first */
Datum
arabic_suggest(PG_FUNCTION_ARGS)
{
	text *written = PG_GETARG_TEXT_PP(0);
	int max = PG_GETARG_INT32(1);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	AnLetters word;
	AnSuggestions found;

	if (max < 1 || max > AN_SUGGESTIONS_MAX)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("invalid number of suggestions \"%d\"", max),
						errhint("Give a whole number from 1 to %d.", AN_SUGGESTIONS_MAX)));
	InitMaterializedSRF(fcinfo, 0);
	if (!an_letters_read(VARDATA_ANY(written), VARSIZE_ANY_EXHDR(written), &word))
		return (Datum) 0;
	an_morph_suggest(&word, max, &found);
	for (int i = 0; i < found.count; i++)
	{
		const AnSuggestion *item = &found.item[i];
		Datum values[] = {letters_datum(item->word.code, item->word.count), Int32GetDatum(item->distance)};
		bool nulls[] = {false, false};

		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}
