/*
 * units.c
 *		What a number counts: percent, money with its currency, measures.
 *
 * Money that several countries have takes its currency from the nation behind it; a dollar alone is
 * American, a rial alone nobody's.  A dual ("two tons"), a unit with "one" and one
 * with "and a half" behind it have no numeral of their own.
 */
#include "numbers/grammar.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

/* White space between digits and a sign of percent or money */
#define SIGN_GAP 2

#define PERCENT_MARK 0x066A
#define DEGREE_SIGN 0xB0
#define CODE_LETTERS 3

/* Currencies that the press also writes in Latin letters. */
static const char codes[][CODE_LETTERS + 1] = {"USD", "EUR", "GBP", "JPY", "CNY", "CHF", "SAR", "AED", "QAR", "KWD",
											   "BHD", "OMR", "EGP", "JOD", "IQD", "LBP", "SYP", "YER", "MAD", "DZD",
											   "TND", "LYD", "SDG", "TRY", "IRR", "ILS", "RUB"};

/* The currency of a sign, NULL if it is none. */
static const char *
sign_currency(uint32_t c)
{
	static const struct
	{
		uint32_t c;
		const char *code;
	} signs[] = {{'$', "USD"},	  {0x00A3, "GBP"}, {0x00A5, "JPY"}, {0x20A9, "KRW"}, {0x20AA, "ILS"},
				 {0x20AC, "EUR"}, {0x20B9, "INR"}, {0x20BA, "TRY"}, {0x20BD, "RUB"}};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i].c == c)
			return signs[i].code;
	return NULL;
}

/* The name of the unit that ° stands for, as the list of units has it. */
static const char *
degree_name(void)
{
	static const AnLetters degree = {4, {AN_DAL, AN_REH, AN_JEEM, AN_TEH_MARBUTA}};
	AnTerm term;

	return an_terms_find(&an_terms_units, &degree, 1, NULL, &term) ? term.text : NULL;
}

/* The sign right behind a word, a space or two apart; *end is the byte behind it.  0 if there is none before the next word. */
static uint32_t
sign_behind(const AnDocument *document, uint32_t word, uint32_t *end)
{
	const char *at = document->text + document->words[word].end;
	const char *stop = document->text + (word + 1 < document->word_count ? document->words[word + 1].start : document->length);
	uint32_t c = 0;

	for (int i = 0; i <= SIGN_GAP && at < stop; i++)
	{
		c = an_utf8_next(&at, stop);
		if (an_class(c) != AN_CLASS_SPACE)
			break;
	}
	*end = (uint32_t) (at - document->text);
	return c;
}

/* The sign before a byte, a space apart at most; *start is where it begins.  0 if there is none. */
static uint32_t
sign_before(const AnDocument *document, uint32_t byte, uint32_t *start)
{
	if (byte > 0 && document->text[byte - 1] == ' ')
		byte--;
	return an_number_char_before(document, byte, start);
}

/* A currency code in Latin letters at the word, NULL if none is there. */
const char *
an_currency_code(const AnNumberReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;

	if (word >= document->word_count || document->words[word].type != AN_TOKEN_ASCIIWORD ||
		document->words[word].end - document->words[word].start != CODE_LETTERS)
		return NULL;
	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (memcmp(codes[i], document->text + document->words[word].start, CODE_LETTERS) == 0)
			return codes[i];
	return NULL;
}

/* Brings an adjective of a nation to its plain form, as the list of currencies has it; false if it can be none. */
static bool
plain_nation(AnLetters *word)
{
	int count = word->count, start = 0;

	an_letters_fold(word);
	if (count > 4 && word->code[0] == AN_ALEF && word->code[1] == AN_LAM)
		start = 2;
	/* what follows the last ي but one of two: ة ا ين ان ات */
	if (word->code[count - 1] == AN_HEH || word->code[count - 1] == AN_ALEF)
		count--;
	else if (count > 3 && (word->code[count - 1] == AN_NOON || word->code[count - 1] == AN_TEH) &&
			 (word->code[count - 2] == AN_YEH || word->code[count - 2] == AN_ALEF) && word->code[count - 3] == AN_YEH)
		count -= 2;
	if (count - start < 3 || word->code[count - 1] != AN_YEH)
		return false;
	word->count = (uint8_t) (count - start);
	memmove(word->code, word->code + start, word->count);
	return true;
}

/* The currency that a family of money is with words behind it, or alone; NULL if that is not said. */
static const char *
family_currency(const AnNumberReader *reader, uint32_t word, const char *family, uint32_t *end)
{
	AnLetters words[3];
	AnTerm term;
	int count = 1;

	if (!an_letters_read(family, strlen(family), &words[0]))
		return NULL;
	an_letters_fold(&words[0]);
	while (count < 3 && an_number_near(reader, word + (uint32_t) count - 1) &&
		   an_word_letters(reader->document, word + (uint32_t) count - 1, &words[count]) && plain_nation(&words[count]))
		count++;
	for (bool found = an_terms_find(&an_terms_units, words, count, NULL, &term); found;)
	{
		AnTerm previous = term;

		if (term.kind == AN_UNIT_CURRENCY)
		{
			*end = word + term.words - 1;
			return term.text;
		}
		found = an_terms_find(&an_terms_units, words, count, &previous, &term);
	}
	/* a nation that is not known with this money leaves it open */
	return NULL;
}

/* Takes what a term at the word says. */
static void
take_unit(const AnNumberReader *reader, uint32_t word, const AnTerm *term, AnCounted *counted)
{
	counted->end = word + term->words;
	counted->family = NULL;
	counted->unit = term->text;
	switch (term->kind)
	{
		case AN_UNIT_FAMILY:
			counted->kind = AN_NUMBER_MONEY;
			counted->unit = family_currency(reader, counted->end, term->text, &counted->end);
			if (counted->unit == NULL)
				counted->family = term->text;
			break;
		case AN_UNIT_CURRENCY:
		case AN_UNIT_MONEY:
		case AN_UNIT_BEHIND:
			counted->kind = AN_NUMBER_MONEY;
			break;
		case AN_UNIT_POINT:
			counted->kind = AN_NUMBER_PERCENT;
			counted->unit = NULL;
			break;
		default:
			counted->kind = AN_NUMBER_QUANTITY;
			counted->degrees = term->kind == AN_UNIT_DEGREE;
	}
}

/* A unit at the word; kinds as bits. */
static bool
unit_at(const AnNumberReader *reader, uint32_t word, uint32_t kinds, AnTerm *term)
{
	return an_term_at(reader->document, &an_terms_units, kinds, word, reader->end, NULL, term);
}

/* Goes on with "/h" behind a unit: كم/س is what "كيلومتر في الساعة" is in the list. */
static void
add_per(const AnNumberReader *reader, AnCounted *counted)
{
	const AnDocument *document = reader->document;
	uint32_t word = counted->end;
	AnLetters words[3] = {{0}, {2, {AN_FEH, AN_YEH}}, {0}};
	AnTerm per, whole;

	if (counted->kind != AN_NUMBER_QUANTITY || word >= reader->end ||
		document->words[word].start != document->words[word - 1].end + 1 ||
		document->text[document->words[word - 1].end] != '/' || !unit_at(reader, word, AN_KINDS(AN_UNIT_PER), &per) ||
		!an_letters_read(counted->unit, strlen(counted->unit), &words[0]) ||
		!an_letters_read(per.text, strlen(per.text), &words[2]))
		return;
	for (int i = 0; i < 3; i++)
		an_letters_fold(&words[i]);
	if (!an_terms_find(&an_terms_units, words, 3, NULL, &whole) || whole.words != 3)
		return;
	counted->unit = whole.text;
	counted->end = word + per.words;
}

/* Is the word nothing but the preposition "of"? */
static bool
is_of(const AnNumberReader *reader, uint32_t word)
{
	AnLetters letters;

	return an_number_near(reader, word) && an_word_letters(reader->document, word, &letters) && letters.count == 2 &&
		   letters.code[0] == AN_MEEM && letters.code[1] == AN_NOON;
}

/* Goes on behind a unit with "and a half". */
static void
add_part(const AnNumberReader *reader, AnNumeral *numeral, AnCounted *counted)
{
	uint32_t word = counted->end;
	AnTerm term, more;

	if (numeral->scale != AN_NO_SCALE || numeral->part || numeral->longer ||
		!an_numeral_behind_and(reader, &word, AN_KINDS(AN_NUMERAL_FRACTION), &term) || an_term_is_definite(&term))
		return;
	word += term.words;
	if (an_number_near(reader, word))
	{
		if (unit_at(reader, word, AN_UNITS_WRITTEN, &more))
			word += more.words;
		else if (an_numeral_at(reader, word, AN_KINDS(AN_NUMERAL_SCALE), &more) ||
				 (reader->document->words[word].readings > 0 &&
				  (reader->document->words[word].reading.proclitics & AN_PRO_THE)))
			return;
	}
	an_decimal_add_ratio(&numeral->sum, AN_FRACTION_NUMERATOR(term.value), AN_FRACTION_DENOMINATOR(term.value), 0);
	numeral->part = true;
	counted->end = word;
}

/* Decimals of the currencies that have three; the others have two. */
static int
change_decimals(const char *code)
{
	static const char *const three[] = {"KWD", "BHD", "OMR", "JOD", "IQD", "TND", "LYD"};

	for (size_t i = 0; i < sizeof(three) / sizeof(three[0]); i++)
		if (strcmp(three[i], code) == 0)
			return 3;
	return 2;
}

/* Adds small change to money: "20 dollars and 43 cents". */
static void
add_change(const AnNumberReader *reader, AnNumeral *numeral, AnCounted *counted)
{
	uint32_t word = counted->end;
	AnNumeral change;
	AnTerm term;
	bool glued;

	if (counted->kind != AN_NUMBER_MONEY || counted->unit == NULL || numeral->part || numeral->longer ||
		!an_number_and(reader, &word, &glued) || !an_read_cardinal(reader, word, &change) || change.skip != (glued ? 1 : 0) ||
		change.part || change.longer || change.scale != AN_NO_SCALE || !an_number_near(reader, change.end) ||
		!unit_at(reader, change.end, AN_KINDS(AN_UNIT_CHANGE), &term) ||
		!an_decimal_is_below(&change.sum, change_decimals(counted->unit)))
		return;
	if (an_decimal_add(&numeral->sum, &change.sum, -change_decimals(counted->unit)))
		counted->end = change.end + term.words;
	else
		numeral->failed = true;
}

/* Reads the unit behind a number. */
static bool
unit_behind(const AnNumberReader *reader, AnNumeral *numeral, AnCounted *counted)
{
	uint32_t word = numeral->end;
	AnTerm term;

	if (!an_number_near(reader, word))
		return false;
	if (numeral->approximate && is_of(reader, word) && an_number_near(reader, word + 1) &&
		unit_at(reader, word + 1, AN_UNITS_WRITTEN, &term) && an_term_is_definite(&term))
		word++;
	else if (!unit_at(reader, word, numeral->digits ? ~AN_KINDS(AN_UNIT_PER) : AN_UNITS_WRITTEN, &term) || term.value == 2)
		return false;
	take_unit(reader, word, &term, counted);
	add_per(reader, counted);
	add_part(reader, numeral, counted);
	add_change(reader, numeral, counted);
	return true;
}

/* Reads a sign of money before or behind digits, or a code in Latin letters. */
static void
read_signs(const AnNumberReader *reader, const AnNumeral *numeral, AnCounted *counted)
{
	const AnDocument *document = reader->document;
	uint32_t first = document->words[numeral->first].start, at = 0;
	const char *code = sign_currency(sign_before(document, first, &at));

	if (code)
	{
		counted->has_start = true;
		counted->start_byte = at;
	}
	else if ((code = sign_currency(sign_behind(document, numeral->end - 1, &at))) != NULL)
		counted->end_byte = at;
	else if (an_number_near(reader, numeral->end) && (code = an_currency_code(reader, numeral->end)) != NULL)
		counted->end = numeral->end + 1;
	else if (numeral->first > 0 && an_number_near(reader, numeral->first) &&
			 (code = an_currency_code(reader, numeral->first - 1)) != NULL)
	{
		counted->has_start = true;
		counted->start_byte = document->words[numeral->first - 1].start;
	}
	if (code)
	{
		counted->kind = AN_NUMBER_MONEY;
		counted->unit = code;
	}
}

/* Reads "percent" behind a number, in words or as a sign, or the sign of degrees. */
static bool
percent_behind(const AnNumberReader *reader, const AnNumeral *numeral, AnCounted *counted)
{
	uint32_t end, sign = sign_behind(reader->document, numeral->end - 1, &end);
	AnTerm term;

	if (numeral->percent)
		counted->kind = AN_NUMBER_PERCENT;
	else if (an_number_near(reader, numeral->end) &&
			 an_numeral_at(reader, numeral->end, AN_KINDS(AN_NUMERAL_PERCENT), &term))
	{
		counted->kind = AN_NUMBER_PERCENT;
		counted->end = numeral->end + term.words;
	}
	else if (sign == '%' || sign == PERCENT_MARK)
	{
		counted->kind = AN_NUMBER_PERCENT;
		counted->end_byte = end;
	}
	else if (sign == DEGREE_SIGN)
	{
		counted->kind = AN_NUMBER_QUANTITY;
		counted->unit = degree_name();
		counted->degrees = true;
		counted->end_byte = end;
	}
	else
		return false;
	return true;
}

/* Reads what stands behind a number, or around its digits: a sign or words of percent, a currency, a unit. */
void
an_read_counted(const AnNumberReader *reader, AnNumeral *numeral, AnCounted *counted)
{
	*counted = (AnCounted){.kind = AN_NUMBER_NUMBER, .end = numeral->end};
	if (!percent_behind(reader, numeral, counted) && !unit_behind(reader, numeral, counted) && numeral->digits)
		read_signs(reader, numeral, counted);
}

/* Passes "one" behind a unit; true if it stands there. */
static bool
is_one(const AnNumberReader *reader, uint32_t *word)
{
	AnTerm term;

	if (!an_number_near(reader, *word) || !an_numeral_at(reader, *word, AN_KINDS(AN_NUMERAL_ONE), &term) ||
		term.value != 1 || an_term_is_definite(&term))
		return false;
	*word += term.words;
	return true;
}

/* Reads a unit that has no number before it, but is a dual or has "one" or "and a half" behind it. */
bool
an_read_unit(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral, AnCounted *counted)
{
	AnTerm *term = &numeral->term;
	int32_t units;

	*numeral = (AnNumeral){0};
	numeral->first = word;
	numeral->scale = AN_NO_SCALE;
	numeral->pieces = 2;
	*counted = (AnCounted){0};
	if (!an_term_at(reader->document, &an_terms_units, AN_UNITS_LEADING, word, reader->end, &numeral->skip, term) ||
		an_term_is_definite(term))
		return false;
	/* a currency with its nation stands in the list in the singular */
	units = term->kind == AN_UNIT_CURRENCY ? 1 : term->value;
	if (units > 2)
		return false;
	take_unit(reader, word, term, counted);
	an_decimal_add_whole(&numeral->sum, (uint32_t) units, 0);
	if (units == 1 && is_one(reader, &counted->end))
		numeral->end = counted->end;
	else
	{
		add_part(reader, numeral, counted);
		if (units == 1 && !numeral->part)
			return false;
	}
	numeral->end = counted->end;
	return true;
}

/*
 * The family of money at the word, which counted then tells the currency of; NULL if there is none or if it
 * is said without its country.
 */
const char *
an_read_family(const AnNumberReader *reader, uint32_t word, AnCounted *counted)
{
	AnTerm family;
	uint8_t skip;

	if (!an_term_at(reader->document, &an_terms_units, AN_KINDS(AN_UNIT_FAMILY), word, word + 1, &skip, &family))
		return NULL;
	*counted = (AnCounted){0};
	take_unit(reader, word, &family, counted);
	return counted->family == NULL && counted->end > word + 1 ? family.text : NULL;
}
