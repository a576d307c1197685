/*
 * words.c
 *		Words and figures as the rules of temporal expressions see them.
 */
#include "dates/grammar.h"
#include "lexicon/terms_table.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

/* Larger numbers are no part of a date. */
#define FIGURE_MAX 100000000

/* Bytes in which a number or a joint must lie: the text may have millions of digits, or of marks without width. */
#define FIGURE_BYTES_MAX 64

/* Words of one number: "three hundred and five and twenty thousand and one hundred". */
#define NUMERAL_WORDS_MAX 12

/* How far from an expression a word of the future is looked for. */
#define FUTURE_BEFORE 14
#define FUTURE_BEHIND 4

/* Two digits of a year: those up to this are of the 21st century. */
#define SHORT_YEAR_PIVOT 69

/*
 * A term at a word of the expression.  Within it no "and" may be cut off a word: what an_and has passed
 * is read by a reader of its own.
 */
static bool
term_at(const AnReader *reader, const AnTermTable *table, uint32_t word, uint32_t kinds, AnTerm *term)
{
	AnLetters letters;
	uint8_t skip;

	if (word >= reader->end || !an_term_at(reader->document, table, kinds, word, reader->end, &skip, term))
		return false;
	if (skip == 0 || word <= reader->start)
		return true;
	return an_word_letters(reader->document, word, &letters) && letters.code[0] != AN_WAW && letters.code[0] != AN_FEH;
}

bool
an_time_word(const AnReader *reader, uint32_t word, uint32_t kinds, AnTerm *term)
{
	return term_at(reader, &an_terms_words, word, kinds, term);
}

bool
an_calendar_word(const AnReader *reader, uint32_t word, uint32_t kinds, AnTerm *term)
{
	return term_at(reader, &an_terms_calendar, word, kinds, term);
}

/* Kinds of the longest terms of a table at the word; with glue, the values of glue words too. */
static uint32_t
kinds_at(const AnReader *reader, const AnTermTable *table, uint32_t word, uint8_t *skip, uint32_t *glue)
{
	AnTerm term;
	uint32_t kinds = 0, more;

	/* kinds are asked for one after the other: a term may have several */
	for (more = UINT32_MAX; an_term_at(reader->document, table, more, word, reader->end, skip, &term);
		 more &= ~AN_KINDS(term.kind))
	{
		kinds |= AN_KINDS(term.kind);
		if (glue && term.kind == AN_CALENDAR_GLUE)
			*glue |= AN_KINDS(term.value);
	}
	return kinds;
}

/*
 * How the first words of all terms end: for the last letter, a bit for each letter before it.  Most words of a text are told
 * apart by this alone, whatever stands before them.  Made at first use; the same in every process.
 */
static uint64_t endings[AN_LETTER_COUNT];
static bool endings_made;

/* Adds the first words of a table. */
static void
add_endings(const AnTermTable *table)
{
	for (uint32_t slot = 0; slot <= table->mask; slot++)
	{
		const uint8_t *word;

		if (table->slots[slot] == 0)
			continue;
		word = table->letters + table->entries[table->slots[slot] - 1].key;
		/* before a word of one letter a proclitic may be any other */
		endings[word[word[0]]] |= word[0] > 1 ? UINT64_C(1) << word[word[0] - 1] : UINT64_MAX;
	}
}

/* Can a term begin with a word that ends so? */
static bool
ends_like_term(const AnLetters *word)
{
	uint8_t last = an_letter_fold[word->code[word->count - 1]];
	uint8_t before = word->count > 1 ? an_letter_fold[word->code[word->count - 2]] : (uint8_t) AN_NO_LETTER;

	if (!endings_made)
	{
		add_endings(&an_terms_words);
		add_endings(&an_terms_calendar);
		endings_made = true;
	}
	return (endings[last] >> before & 1) != 0;
}

/* What the word can begin; false if it begins nothing. */
bool
an_look(const AnReader *reader, uint32_t word, AnStart *start)
{
	const AnDocument *document = reader->document;
	const char *at = document->text + document->words[word].start;
	uint8_t skip = 0;

	*start = (AnStart){false, 0, 0, 0, 0};
	if (document->words[word].readings == 0)
		start->digit = an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT;
	if (start->digit)
		return true;
	if (document->words[word].letters.count > 0 && !ends_like_term(&document->words[word].letters))
		return false;
	start->time = kinds_at(reader, &an_terms_words, word, &skip, NULL);
	if (start->time)
		start->skip = skip;
	start->calendar = kinds_at(reader, &an_terms_calendar, word, &skip, &start->glue);
	if (start->calendar)
		start->skip = skip;
	return start->time || start->calendar;
}

/* Passes a word of the kind, if it stands at *word. */
bool
an_glue(const AnReader *reader, uint32_t *word, AnGlue glue)
{
	AnTerm term;

	if (!an_calendar_word(reader, *word, AN_KINDS(AN_CALENDAR_GLUE), &term) || term.value != (int32_t) glue)
		return false;
	*word += term.words;
	return true;
}

/* Does words[word] go on from the word before it with nothing between them but marks of these kinds (bits)? */
bool
an_joined(const AnReader *reader, uint32_t word, uint32_t marks)
{
	const AnDocument *document = reader->document;

	if (word == 0 || word >= reader->end)
		return false;
	for (uint32_t m = document->words[word - 1].mark; m < document->words[word].mark; m++)
		if ((marks >> document->marks[m].kind & 1) == 0)
			return false;
	return true;
}

/*
 * Does the word begin with "and", or is it a clitic of its own that says so?  Then *word is where the rest stands, and
 * *behind a reader that begins there.
 */
bool
an_and(const AnReader *reader, uint32_t *word, AnReader *behind)
{
	AnLetters letters;

	if (*word >= reader->end || !an_word_letters(reader->document, *word, &letters) || letters.code[0] != AN_WAW)
		return false;
	if (letters.count == 1)
		(*word)++;
	*behind = *reader;
	behind->start = *word;
	return *word < reader->end;
}

/* Is there, near words[word] and in its sentence, a verb or a word that puts it into the future? */
bool
an_in_future(const AnReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	uint32_t first = document->sentences[document->words[word].sentence].first_word;
	uint32_t end = word + FUTURE_BEHIND < reader->end ? word + FUTURE_BEHIND : reader->end;
	AnTerm term;

	if (word - first > FUTURE_BEFORE)
		first = word - FUTURE_BEFORE;
	for (uint32_t i = first; i < end; i++)
		if ((document->words[i].readings > 0 && document->words[i].reading.pos == AN_POS_VERB &&
			 (document->words[i].reading.proclitics & AN_PRO_WILL)) ||
			an_time_word(reader, i, AN_KINDS(AN_TIME_FUTURE), &term))
			return true;
	return false;
}

/* Figures while they are read. */
typedef struct Figures
{
	const char *at;
	const char *end;
	int count;
	int64_t value[4];
	int digits[4];
	char joint[4]; /* between value[i] and value[i + 1] */
} Figures;

/* Reads one number; false if there is none or it is too large. */
static bool
read_number(Figures *figures)
{
	int64_t value = 0;
	int digits = 0;
	const char *at = figures->at, *most = at + FIGURE_BYTES_MAX;

	while (at < figures->end)
	{
		const char *from = at;
		uint32_t c = an_utf8_next(&at, figures->end);
		AnClass class = an_class(c);

		if (at > most)
			return false;
		if (class != AN_CLASS_DIGIT && class != AN_CLASS_CONTROL)
		{
			at = from;
			break;
		}
		if (class == AN_CLASS_DIGIT)
		{
			if (value < FIGURE_MAX)
				value = value * 10 + an_digit_value(c);
			digits++;
		}
		figures->at = at;
	}
	if (digits == 0 || value >= FIGURE_MAX)
		return false;
	figures->value[figures->count] = value;
	figures->digits[figures->count++] = digits;
	return true;
}

/* Does a dash follow a time of day, and a number alone the dash: does a day begin there, as in 14:25-12 MONTH? */
static bool
is_before_day(const Figures *figures)
{
	const char *at = figures->at;
	AnClass class;

	if (at >= figures->end || *at++ != '-' || figures->count < 2 || figures->joint[figures->count - 2] != ':')
		return false;
	do
	{
		if (at >= figures->end)
			return false;
		class = an_class(an_utf8_next(&at, figures->end));
	} while (class == AN_CLASS_DIGIT || class == AN_CLASS_CONTROL);
	return class == AN_CLASS_SPACE;
}

/* Passes a joint that has a digit right behind it; gives it, or 0. */
static char
read_joint(Figures *figures)
{
	const char *at = figures->at, *behind;
	uint32_t c, next;

	if (at >= figures->end || is_before_day(figures))
		return 0;
	c = an_utf8_next(&at, figures->end);
	if (c == 0x2013 || c == 0x2212)
		c = '-';
	if (c != '/' && c != '-' && c != '.' && c != ':' && c != '\\')
		return 0;
	behind = at;
	do
	{
		if (behind >= figures->end || behind >= figures->at + FIGURE_BYTES_MAX)
			return 0;
		next = an_utf8_next(&behind, figures->end);
	} while (an_class(next) == AN_CLASS_CONTROL);
	if (an_class(next) != AN_CLASS_DIGIT)
		return 0;
	figures->at = at;
	return (char) c;
}

/* Sets year, month and day of three numbers; the day stands before the month unless that cannot be. */
static bool
set_date(AnFigure *figure, const Figures *figures)
{
	bool year_first = figures->digits[0] == 4;
	int64_t year = year_first ? figures->value[0] : figures->value[2], month = figures->value[1];
	int64_t day = year_first ? figures->value[2] : figures->value[0];

	if (!year_first && figures->digits[2] == 2)
		year += year > SHORT_YEAR_PIVOT ? 1900 : 2000;
	else if (!year_first && figures->digits[2] != 4)
		return false;
	if (month > 12 && day <= 12)
	{
		int64_t swap = month;

		month = day;
		day = swap;
	}
	if (month < 1 || month > 12 || day < 1 || day > 31)
		return false;
	figure->kind = AN_FIGURE_DATE;
	figure->value[0] = (int32_t) year;
	figure->value[1] = (int32_t) month;
	figure->value[2] = (int32_t) day;
	return true;
}

/* Sets hour, minute and second of two or three numbers; false if there is no such time. */
static bool
set_clock(AnFigure *figure, const Figures *figures)
{
	if (figures->value[0] > 24 || figures->value[1] > 59 || figures->digits[1] != 2 ||
		(figures->value[0] == 24 && figures->value[1] > 0) || (figures->count == 3 && figures->value[2] > 59))
		return false;
	figure->kind = AN_FIGURE_CLOCK;
	figure->value[0] = (int32_t) figures->value[0];
	figure->value[1] = (int32_t) figures->value[1];
	figure->value[2] = figures->count == 3 ? (int32_t) figures->value[2] : AN_UNSET;
	return true;
}

/* Sets what two numbers are. */
static bool
set_two(AnFigure *figure, const Figures *figures)
{
	switch (figures->joint[0])
	{
		case ':':
			return set_clock(figure, figures);
		case '/':
		case '\\':
			figure->kind = AN_FIGURE_FRACTION;
			break;
		case '-':
			figure->kind = AN_FIGURE_PAIR;
			break;
		default:
			figure->kind = AN_FIGURE_DECIMAL;
	}
	figure->value[0] = (int32_t) figures->value[0];
	figure->value[1] = (int32_t) figures->value[1];
	return true;
}

/* Sets what the numbers are together. */
static bool
set_figure(AnFigure *figure, const Figures *figures)
{
	figure->digits = (uint8_t) figures->digits[0];
	if (figures->count == 1)
	{
		figure->kind = AN_FIGURE_NUMBER;
		figure->value[0] = (int32_t) figures->value[0];
		return true;
	}
	if (figures->count == 2)
		return set_two(figure, figures);
	if (figures->joint[0] == ':' && figures->joint[1] == ':')
		return set_clock(figure, figures);
	return figures->count == 3 && figures->joint[0] == figures->joint[1] && set_date(figure, figures);
}

/* The letter that stands glued behind the figures and ends the word, or AN_NO_LETTER; false if more follows. */
static bool
read_suffix(Figures *figures, const AnWord *word, const char *text, AnFigure *figure)
{
	const char *word_end = text + word->end;
	AnLetters letters;

	figure->suffix = AN_NO_LETTER;
	if (figures->at >= word_end)
		return true;
	if (!an_letters_read(figures->at, (size_t) (word_end - figures->at), &letters) || letters.count != 1)
		return false;
	figure->suffix = letters.code[0];
	figures->at = word_end;
	return true;
}

/*
 * Reads the figures that begin at the word, whatever tokens they are cut into: the text decides.  False if the word
 * does not begin with a digit, if the figures mean nothing in a date, or if letters follow that make another word.
 */
bool
an_figure(const AnReader *reader, uint32_t word, AnFigure *figure)
{
	const AnDocument *document = reader->document;
	Figures figures = {NULL, document->text + document->length, 0, {0}, {0}, {0}};
	uint32_t end = word;

	if (word >= reader->end)
		return false;
	figures.at = document->text + document->words[word].start;
	if (!read_number(&figures))
		return false;
	while (figures.count < 4 && (figures.joint[figures.count - 1] = read_joint(&figures)) != 0)
		if (!read_number(&figures))
			return false;
	while (end + 1 < document->word_count && document->text + document->words[end + 1].start < figures.at)
		end++;
	if (!read_suffix(&figures, &document->words[end], document->text, figure))
		return false;
	figure->words = end + 1 - word;
	return end < reader->end && set_figure(figure, &figures);
}

/* A whole number in figures or in words: *value, and the word behind it. */
bool
an_count(const AnReader *reader, uint32_t word, int32_t *value, uint32_t *end)
{
	AnFigure figure;
	AnReader more;
	AnTerm term;
	int words = 1;

	if (an_figure(reader, word, &figure))
	{
		*value = figure.value[0];
		*end = word + figure.words;
		return figure.kind == AN_FIGURE_NUMBER && figure.suffix == AN_NO_LETTER;
	}
	if (!an_time_word(reader, word, AN_KINDS(AN_TIME_NUMERAL), &term))
		return false;
	*value = term.value;
	*end = word + term.words;
	/* "five and twenty", "a hundred and five and twenty", "three thousand" */
	for (uint32_t next = *end; an_joined(reader, next, 0); next = *end)
	{
		uint32_t behind = next;

		if (++words > NUMERAL_WORDS_MAX)
			return false;
		if (an_time_word(reader, next, AN_KINDS(AN_TIME_NUMERAL), &term) && term.value >= 100 && *value < term.value &&
			*value < FIGURE_MAX / term.value)
			*value *= term.value;
		else if (an_and(reader, &behind, &more) && an_time_word(&more, behind, AN_KINDS(AN_TIME_NUMERAL), &term) &&
				 *value < FIGURE_MAX)
			*value += term.value;
		else
			break;
		*end = behind + term.words;
	}
	return *value > 0 && *value < FIGURE_MAX;
}
