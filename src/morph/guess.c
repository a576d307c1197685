/*
 * guess.c
 *		Words that the lexicon does not have: names, loan words and rare words.
 *
 * Most unknown words of the news are names, and a name loses by every letter
 * that is taken for a clitic.  So letters are cut only on evidence: ال and what
 * is written before it, a conjunction or preposition before a hamza on alef,
 * endings that leave a stem of some length.  The result is the likely singular,
 * folded, so that كازاخستانية and الكازاخستانيين meet.
 */
#include "morph/guess.h"

#include <string.h>

#include "morph/cuts.h"

/* A beginning that is cut off if at least rest letters are left. */
typedef struct Prefix
{
	uint8_t count;
	uint8_t code[4];
	uint8_t rest;
	uint16_t proclitics;
} Prefix;

static const Prefix prefixes[] = {
	{4, {AN_WAW, AN_BEH, AN_ALEF, AN_LAM}, 3, AN_PRO_AND | AN_PRO_WITH | AN_PRO_THE},
	{3, {AN_WAW, AN_ALEF, AN_LAM}, 3, AN_PRO_AND | AN_PRO_THE},
	{3, {AN_WAW, AN_LAM, AN_LAM}, 3, AN_PRO_AND | AN_PRO_FOR | AN_PRO_THE},
	{3, {AN_BEH, AN_ALEF, AN_LAM}, 4, AN_PRO_WITH | AN_PRO_THE},
	{3, {AN_FEH, AN_ALEF, AN_LAM}, 4, AN_PRO_SO | AN_PRO_THE},
	{3, {AN_KAF, AN_ALEF, AN_LAM}, 4, AN_PRO_LIKE | AN_PRO_THE},
	{2, {AN_LAM, AN_LAM}, 3, AN_PRO_FOR | AN_PRO_THE},
	{2, {AN_ALEF, AN_LAM}, 3, AN_PRO_THE}};

/* Letters that stand before a hamza on alef as clitics only. */
static const struct
{
	uint8_t letter;
	uint16_t proclitic;
} before_hamza[] = {
	{AN_WAW, AN_PRO_AND}, {AN_FEH, AN_PRO_SO}, {AN_BEH, AN_PRO_WITH}, {AN_LAM, AN_PRO_FOR}, {AN_KAF, AN_PRO_LIKE}};

/* An ending that is replaced if at least rest letters stay before it. */
typedef struct Suffix
{
	uint8_t count;
	uint8_t code[4];
	uint8_t rest;
	bool article; /* only behind ال */
	bool pronoun;
	uint8_t put; /* letter that takes its place, or AN_NO_LETTER */
} Suffix;

static const Suffix suffixes[] = {
	{4, {AN_TEH, AN_HEH, AN_MEEM, AN_ALEF}, 3, false, true, AN_TEH_MARBUTA},
	{3, {AN_TEH, AN_HEH, AN_ALEF}, 3, false, true, AN_TEH_MARBUTA},
	{3, {AN_TEH, AN_HEH, AN_MEEM}, 3, false, true, AN_TEH_MARBUTA},
	{3, {AN_YEH, AN_WAW, AN_NOON}, 3, false, false, AN_YEH},
	{3, {AN_YEH, AN_YEH, AN_NOON}, 3, false, false, AN_YEH},
	{3, {AN_YEH, AN_ALEF, AN_TEH}, 3, false, false, AN_YEH},
	{2, {AN_HEH, AN_ALEF}, 4, false, true, AN_NO_LETTER},
	{2, {AN_HEH, AN_MEEM}, 4, false, true, AN_NO_LETTER},
	{2, {AN_ALEF, AN_TEH}, 4, false, false, AN_NO_LETTER},
	{2, {AN_ALEF, AN_TEH}, 3, true, false, AN_NO_LETTER},
	{2, {AN_WAW, AN_NOON}, 4, true, false, AN_NO_LETTER},
	{2, {AN_YEH, AN_NOON}, 4, true, false, AN_NO_LETTER},
	{2, {AN_YEH, AN_TEH_MARBUTA}, 3, false, false, AN_YEH},
	{2, {AN_YEH, AN_HEH}, 4, true, false, AN_YEH}};

#define COUNT(array) ((int) (sizeof(array) / sizeof((array)[0])))

/* Cuts what is certainly a proclitic; returns where the stem begins. */
static int
cut_prefix(const AnLetters *word, uint16_t *proclitics)
{
	for (int i = 0; i < COUNT(prefixes); i++)
		if (word->count >= prefixes[i].count + prefixes[i].rest &&
			memcmp(word->code, prefixes[i].code, prefixes[i].count) == 0)
		{
			*proclitics = prefixes[i].proclitics;
			return prefixes[i].count;
		}
	if (word->count >= 3 &&
		(word->code[1] == AN_ALEF_HAMZA_ABOVE || word->code[1] == AN_ALEF_HAMZA_BELOW ||
		 word->code[1] == AN_ALEF_MADDA))
		for (int i = 0; i < COUNT(before_hamza); i++)
			if (word->code[0] == before_hamza[i].letter)
			{
				*proclitics = before_hamza[i].proclitic;
				return 1;
			}
	return 0;
}

/* The first ending of the table that the stem has, or NULL. */
static const Suffix *
find_suffix(const uint8_t *stem, int count, bool article)
{
	for (int i = 0; i < COUNT(suffixes); i++)
	{
		const Suffix *suffix = &suffixes[i];

		if (count >= suffix->count + suffix->rest && (article || !suffix->article) &&
			memcmp(stem + count - suffix->count, suffix->code, suffix->count) == 0)
			return suffix;
	}
	return NULL;
}

void
an_morph_guess(const AnLetters *word, AnReading *reading)
{
	uint16_t proclitics = 0;
	int start = cut_prefix(word, &proclitics);
	int count = word->count - start;
	const Suffix *suffix = find_suffix(word->code + start, count, (proclitics & AN_PRO_THE) != 0);

	memset(reading, 0, sizeof(*reading));
	reading->lemma = AN_LEMMA_NONE;
	reading->proclitics = proclitics;
	reading->pos = suffix != NULL && !suffix->pronoun ? AN_POS_ADJ : AN_POS_NAME;
	reading->stem_start = (uint8_t) start;
	if (suffix != NULL && suffix->pronoun)
		reading->enclitic = suffix->count - (suffix->put != AN_NO_LETTER);
	reading->stem_length = (uint8_t) (count - reading->enclitic);
	reading->lemma_length = (uint8_t) (suffix != NULL ? count - suffix->count : count);
	memcpy(reading->lemma_code, word->code + start, reading->lemma_length);
	if (suffix != NULL && suffix->put != AN_NO_LETTER)
		reading->lemma_code[reading->lemma_length++] = suffix->put;
	for (int i = 0; i < reading->lemma_length; i++)
		reading->lemma_code[i] = an_letter_fold[reading->lemma_code[i]];
}
