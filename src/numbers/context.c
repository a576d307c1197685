/*
 * context.c
 *		What stands around a number: does it count, is it approximate, is it below zero?
 */
#include "numbers/grammar.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

/* Digits of a telephone number */
#define PHONE_DIGITS 7

#define YEAR_DIGITS 4
#define YEAR_FIRST 1700
#define YEAR_LAST 2099

/* Words of "about" before a number, and of what stands between the numbers of a range */
#define ABOUT_WORDS 4

/* Lists count their items with such numbers. */
#define ITEM_FIGURES 2

static const AnWord *
word_before(const AnNumberReader *reader, uint32_t word)
{
	return an_number_near(reader, word) ? &reader->document->words[word - 1] : NULL;
}

static const AnWord *
word_behind(const AnNumberReader *reader, uint32_t word)
{
	return an_number_near(reader, word) ? &reader->document->words[word] : NULL;
}

static bool
is_noun(const AnWord *word)
{
	return word != NULL && word->readings > 0 && (word->reading.pos == AN_POS_NOUN || word->reading.pos == AN_POS_ADJ);
}

/* Is it a noun or adjective without the article? */
static bool
is_indefinite_noun(const AnWord *word)
{
	return is_noun(word) && (word->reading.proclitics & AN_PRO_THE) == 0;
}

/* The same, with no conjunction and no preposition before it either: what a number may count. */
static bool
is_counted_noun(const AnWord *word)
{
	return is_indefinite_noun(word) && word->reading.proclitics == 0;
}

/* Is it a word with the article? */
static bool
is_definite(const AnWord *word)
{
	return word != NULL && word->readings > 0 && (word->reading.proclitics & AN_PRO_THE) != 0;
}

static bool
is_digit_at(const AnDocument *document, uint32_t byte)
{
	const char *at = document->text + byte;

	return byte < document->length && an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT;
}

/* Is the word glued to another figure by a stroke or colon: 1/2, 07:50? */
static bool
is_stroke_figure(const AnDocument *document, const AnWord *word)
{
	char before = word->start > 0 ? document->text[word->start - 1] : ' ';
	char behind = word->end < document->length ? document->text[word->end] : ' ';
	uint32_t start;

	if ((before == '/' || before == ':' || before == '\\') && word->start > 1 &&
		an_class(an_number_char_before(document, word->start - 1, &start)) == AN_CLASS_DIGIT)
		return true;
	return before == '#' || before == '_' || behind == '_' ||
		   ((behind == '/' || behind == ':' || behind == '\\') && is_digit_at(document, word->end + 1));
}

/* Is the figure half of a decimal that was set the wrong way round: "95 .9", for 9.95? */
static bool
is_torn(const AnDocument *document, const AnWord *word)
{
	const char *text = document->text;

	if (word->start > 1 && text[word->start - 1] == '.' && text[word->start - 2] == ' ')
		return true;
	return word->end + 2 < document->length && text[word->end] == ' ' && text[word->end + 1] == '.' &&
		   is_digit_at(document, word->end + 2);
}

/* Does the word number an item of a list or stand alone on its line, among others? */
static bool
is_furniture(const AnDocument *document, uint32_t word, const AnNumeral *numeral)
{
	const AnLine *line = &document->lines[document->words[word].line];
	uint32_t mark = document->words[word].mark;

	if (word != line->first_word || document->word_count == numeral->end - numeral->first)
		return false;
	if (line->end_word == numeral->end)
		return numeral->end - numeral->first == 1 && document->words[word].end == line->end;
	return numeral->figures <= ITEM_FIGURES && mark < document->mark_count &&
		   document->marks[mark].start == document->words[word].end &&
		   (document->marks[mark].kind == AN_MARK_STOP || document->marks[mark].kind == AN_MARK_DASH ||
			document->marks[mark].kind == AN_MARK_PAREN_CLOSE);
}

/* Does a word stand before the figure that makes it a name, article 5, flight 370, or the name of a month behind it? */
static bool
is_labelled(const AnNumberReader *reader, const AnNumeral *numeral)
{
	static const uint32_t months = AN_KINDS(AN_CALENDAR_MONTH) | AN_KINDS(AN_CALENDAR_HIJRI);
	AnTerm term;
	uint8_t skip;

	if (an_number_near(reader, numeral->end) &&
		an_term_at(reader->document, &an_terms_calendar, months, numeral->end, reader->end, NULL, &term))
		return true;
	return an_number_near(reader, numeral->first) && !is_counted_noun(word_behind(reader, numeral->end)) &&
		   an_numeral_begins(reader, numeral->first - 1, AN_KINDS(AN_NUMERAL_LABEL), &skip, &term) && term.words == 1;
}

/* Do digits that count nothing named stand for a year, a telephone number, a name? */
static bool
is_no_figure(const AnNumberReader *reader, const AnNumeral *numeral)
{
	const AnDocument *document = reader->document;
	const AnWord *word = &document->words[numeral->first];
	int year = 0;

	if (numeral->figures_zero || (document->text[word->start] == '+' && numeral->figures >= PHONE_DIGITS) ||
		is_stroke_figure(document, word) || is_furniture(document, numeral->first, numeral) ||
		is_labelled(reader, numeral))
		return true;
	if (numeral->figures != YEAR_DIGITS || numeral->grouped || numeral->negative)
		return false;
	for (int i = YEAR_DIGITS - 1; i >= 0; i--)
		year = year * 10 + numeral->sum.digit[AN_DECIMAL_PART + i];
	return year >= YEAR_FIRST && year <= YEAR_LAST && !is_counted_noun(word_behind(reader, numeral->end));
}

/* Is it the longer form of three to ten, with ة? */
static bool
is_long_form(const AnTerm *term)
{
	AnLetters letters;

	return an_letters_read(term->written, strlen(term->written), &letters) &&
		   letters.code[letters.count - 1] == AN_TEH_MARBUTA;
}

/* Is the word "one" a pronoun, and not an adjective behind what it counts: a single person? */
static bool
is_pronoun(const AnNumberReader *reader, const AnNumeral *numeral)
{
	AnTerm term;
	uint8_t skip;

	return numeral->definite || numeral->skip > 0 || !is_indefinite_noun(word_before(reader, numeral->first)) ||
		   an_numeral_begins(reader, numeral->first - 1, AN_KINDS(AN_NUMERAL_EACH), &skip, &term);
}

/* Is a single number word a pronoun, a name or another word of the same letters? */
static bool
is_no_word(const AnNumberReader *reader, const AnNumeral *numeral)
{
	const AnWord *before = word_before(reader, numeral->first), *behind = word_behind(reader, numeral->end);
	const AnTerm *term = &numeral->term;

	switch (term->kind)
	{
		case AN_NUMERAL_ONE:
			if (term->value == 1)
				return is_pronoun(reader, numeral);
			if (term->value == 2 && numeral->definite)
				return !is_definite(before);
			/* "the five" may stand for five; the short forms are other words too */
			return numeral->definite && !is_long_form(term) && !is_definite(before) && !is_counted_noun(behind);
		case AN_NUMERAL_TEN:
		case AN_NUMERAL_TEEN:
			return numeral->definite && !is_definite(before) && !is_counted_noun(behind);
		case AN_NUMERAL_HUNDRED:
			/* "in the hundred" with no number before it */
			return numeral->definite && (numeral->skip > 0 || !is_definite(before));
		case AN_NUMERAL_ZERO:
			return numeral->definite;
		case AN_NUMERAL_SCALE:
			/* "the million" is a name or a sum told before; the verb "composed" takes an object, the noun does not */
			if (numeral->definite && AN_SCALE_FORM(term->value) == AN_SCALE_ONE)
				return true;
			return behind != NULL && AN_SCALE_FORM(term->value) == AN_SCALE_ONE && AN_SCALE_ZEROS(term->value) == 3 &&
				   behind->readings > 0 && (behind->reading.inflection & AN_INFL_ACCUSATIVE) != 0;
		case AN_NUMERAL_FRACTION:
			/* "this quarter" is one of the year; "and a half" behind what is no unit belongs to it */
			return (numeral->definite && AN_FRACTION_NUMERATOR(term->value) == 1) ||
				   (numeral->skip > 0 && !is_noun(behind));
		case AN_NUMERAL_FEW:
			return !is_counted_noun(behind);
		default:
			return false;
	}
}

/* Is an ordinal none: of a king, of a second as time, or an adjective that needs a noun and has none? */
static bool
is_no_ordinal(const AnNumberReader *reader, const AnNumeral *numeral)
{
	const AnWord *before = word_before(reader, numeral->first), *behind = word_behind(reader, numeral->end);

	if (numeral->pieces > 1)
		return false;
	if (before != NULL && before->readings > 0 && before->reading.pos == AN_POS_NAME && (before->tags & AN_TAG_GIVEN) != 0)
		return true;
	if (numeral->definite)
		return false;
	/* "third largest" before a word, "a third time" behind one */
	return !(behind != NULL && behind->readings > 0 &&
			 (behind->reading.proclitics & (AN_PRO_AND | AN_PRO_SO | AN_PRO_WITH | AN_PRO_FOR)) == 0 &&
			 behind->reading.pos != AN_POS_PARTICLE && behind->reading.pos != AN_POS_VERB) &&
		   !is_indefinite_noun(before);
}

/* Stands the article before the digits, written apart: الـ75? */
static bool
has_article(const AnDocument *document, uint32_t word)
{
	const AnWord *clitic;
	AnLetters letters;

	if (word == 0)
		return false;
	clitic = &document->words[word - 1];
	return clitic->type == AN_TOKEN_CLITIC && clitic->end == document->words[word].start &&
		   an_word_letters(document, word - 1, &letters) && letters.count >= 2 &&
		   letters.code[letters.count - 1] == AN_LAM && letters.code[letters.count - 2] == AN_ALEF;
}

/* A definite ten or hundred, or digits, behind a noun of one: the twentieth house, not the twenty houses. */
static bool
is_round_ordinal(const AnNumberReader *reader, const AnNumeral *numeral)
{
	const AnTerm *term = &numeral->term;
	const AnWord *before;

	if (numeral->pieces > 1 || numeral->scale != AN_NO_SCALE || numeral->skip > 0)
		return false;
	if (numeral->digits ? !numeral->whole || !has_article(reader->document, numeral->first)
						: !numeral->definite || (term->kind != AN_NUMERAL_TEN &&
												 (term->kind != AN_NUMERAL_HUNDRED || term->value != 100)))
		return false;
	before = word_before(reader, numeral->digits ? numeral->first - 1 : numeral->first);
	return is_definite(before) && before->reading.pos == AN_POS_NOUN &&
		   (before->reading.inflection & (AN_INFL_PLURAL | AN_INFL_DUAL)) == 0;
}

/* Does a word of "about" end right before the number? */
bool
an_number_is_about(const AnNumberReader *reader, uint32_t word)
{
	AnTerm term;
	uint8_t skip;
	uint32_t at = word;

	for (int i = 0; i < ABOUT_WORDS && an_number_near(reader, at); i++)
	{
		at--;
		if (an_numeral_begins(reader, at, AN_KINDS(AN_NUMERAL_ABOUT), &skip, &term) && at + term.words == word)
			return true;
	}
	return false;
}

/* Reads "below zero" behind the number and its unit, or a dash apart before degrees. */
void
an_read_below(const AnNumberReader *reader, AnNumeral *numeral, AnCounted *counted)
{
	const AnDocument *document = reader->document;
	uint32_t start = document->words[numeral->first].start;
	AnTerm term;

	if (an_number_near(reader, counted->end) &&
		an_numeral_at(reader, counted->end, AN_KINDS(AN_NUMERAL_BELOW), &term))
	{
		numeral->negative = true;
		counted->end += term.words;
	}
	else if (counted->kind == AN_NUMBER_QUANTITY && numeral->digits && numeral->skip == 0 && start > 1 &&
			 document->text[start - 1] == ' ' && document->text[start - 2] == '-' && counted->degrees)
	{
		numeral->negative = true;
		counted->start_byte = start - 2;
		counted->has_start = true;
	}
}

/* Is it a part of a time, "half of the day"? */
static bool
is_part_of_time(const AnNumberReader *reader, const AnNumeral *numeral)
{
	const AnWord *behind = word_behind(reader, numeral->end);

	return numeral->part && behind != NULL && (behind->tags & AN_TAG_TIME) != 0;
}

/* Does the number count, as far as its surroundings tell?  *doubtful: only with a neighbour that has a unit. */
bool
an_number_counts(const AnNumberReader *reader, const AnNumeral *numeral, AnCounted *counted, bool *doubtful)
{
	const AnDocument *document = reader->document;

	*doubtful = false;
	if (numeral->failed || (numeral->digits && is_torn(document, &document->words[numeral->first])))
		return false;
	/* the whole text is this number */
	if (numeral->first == 0 && counted->end == document->word_count)
		return true;
	if (numeral->ordinal)
		return !is_no_ordinal(reader, numeral);
	if (counted->kind != AN_NUMBER_NUMBER)
		return true;
	if (is_round_ordinal(reader, numeral))
		counted->kind = AN_NUMBER_ORDINAL;
	else if (numeral->digits)
		*doubtful = numeral->scale == AN_NO_SCALE && is_no_figure(reader, numeral);
	else if (is_part_of_time(reader, numeral))
		return false;
	else if (numeral->end == numeral->first + numeral->term.words)
		return !is_no_word(reader, numeral);
	return true;
}
