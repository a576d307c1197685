/*
 * words.c
 *		Words and figures as the rules of temporal expressions see them.
 */
#include "dates/grammar.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

/* Larger numbers are no part of a date. */
#define FIGURE_MAX 100000000

/* Bytes in which a number or a joint must lie: the text may have millions of digits, or of marks without width. */
#define FIGURE_BYTES_MAX 64

/* Numbers that are joined to one date and time: 2022:06:16.18:05; of more there is none. */
#define NUMBERS_OF_MOMENT 5
#define NUMBERS_MAX (NUMBERS_OF_MOMENT + 1)

/* Words of one number: "three hundred and five and twenty thousand and one hundred". */
#define NUMERAL_WORDS_MAX 12

/* Letters of a clitic that ends in the article: و, ب, ال. */
#define CLITIC_MAX 4

/* Two digits of a year: those up to this are of the 21st century. */
#define SHORT_YEAR_PIVOT 69

#define YEAR_DIGITS 4

/* Years of dates in figures, of either calendar. */
#define FIGURE_YEAR_MIN 1000
#define FIGURE_YEAR_MAX 2199

static const AnTermTable *const tables[AN_LISTS] = {[AN_LIST_WORDS] = &an_terms_words, [AN_LIST_CALENDAR] = &an_terms_calendar};

/* Finds the longest terms of a list at the word; returns their kinds.  *skip is of the words looked up last. */
static uint32_t
read_terms(const AnReader *reader, AnTimeList list, uint32_t word, AnTermsAt *found, uint8_t *skip)
{
	AnTerm term;
	uint32_t kinds = 0;

	found->count = (uint8_t) an_terms_at(reader->document, tables[list], word, reader->end, found->terms, AN_TERMS_KEPT, skip);
	for (int i = 0; i < found->count && i < AN_TERMS_KEPT; i++)
		kinds |= AN_KINDS(found->terms[i].term.kind);
	if (found->count == AN_TERMS_MANY)
		for (uint32_t more = ~kinds; an_term_at(reader->document, tables[list], more, word, reader->end, skip, &term);
			 more &= ~AN_KINDS(term.kind))
			kinds |= AN_KINDS(term.kind);
	return kinds;
}

/* The values of glue words among the terms. */
static uint32_t
glue_of(const AnReader *reader, uint32_t word, const AnTermsAt *found)
{
	AnTermAt one;
	uint32_t glue = 0;

	if (found->count == AN_TERMS_MANY)
		return an_term_at(reader->document, &an_terms_calendar, AN_KINDS(AN_CALENDAR_GLUE), word, reader->end, &one.skip, &one.term)
				   ? AN_KINDS(one.term.value)
				   : 0;
	for (int i = 0; i < found->count; i++)
		if (found->terms[i].term.kind == AN_CALENDAR_GLUE)
			glue |= AN_KINDS(found->terms[i].term.value);
	return glue;
}

/*
 * Is the word في, من or على before a word that is none of time?  These begin many expressions, but none alone, and are the most
 * frequent words of a text.
 */
static bool
leads_nowhere(const AnReader *reader, uint32_t word)
{
	const AnLetters *letters = &reader->document->words[word].letters;
	const AnWord *next = &reader->document->words[word + 1];
	const char *at;

	if (!(letters->count == 2 && ((letters->code[0] == AN_FEH && letters->code[1] == AN_YEH) ||
								  (letters->code[0] == AN_MEEM && letters->code[1] == AN_NOON))) &&
		!(letters->count == 3 && letters->code[0] == AN_AIN && letters->code[1] == AN_LAM && letters->code[2] == AN_ALEF_MAKSURA))
		return false;
	if (word + 1 >= reader->end)
		return true;
	at = reader->document->text + next->start;
	return !an_opens_time(next) && an_class(an_utf8_next(&at, reader->document->text + reader->document->length)) != AN_CLASS_DIGIT;
}

/* What the word begins. */
static void
read_start(const AnReader *reader, uint32_t word, AnSeen *seen)
{
	const AnDocument *document = reader->document;
	const char *at = document->text + document->words[word].start;
	AnStart *start = &seen->start;
	AnTermsAt *time = &seen->of[AN_LIST_WORDS], *calendar = &seen->of[AN_LIST_CALENDAR];
	uint8_t skip = 0;
	AnTerm latin;

	*start = (AnStart){false, 0, 0, 0, 0};
	time->count = calendar->count = 0;
	if (an_begins_nothing(&document->words[word]))
		return;
	if (an_calendar_latin(document, word, &latin))
	{
		start->calendar = AN_KINDS(latin.kind);
		calendar->terms[calendar->count++] = (AnTermAt){latin, 0};
		return;
	}
	if (document->words[word].readings == 0)
		start->digit = an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT;
	if (start->digit || !an_opens_time(&document->words[word]))
		return;
	start->time = read_terms(reader, AN_LIST_WORDS, word, time, &skip);
	if (start->time)
		start->skip = skip;
	start->calendar = read_terms(reader, AN_LIST_CALENDAR, word, calendar, &skip);
	if (start->calendar)
		start->skip = skip;
	start->glue = glue_of(reader, word, calendar);
}

/* Forgets all words. */
void
an_memo_clear(AnMemo *memo)
{
	for (int i = 0; i < AN_MEMO_WORDS; i++)
		memo->seen[i].word = 0;
}

/* The same, as it was read before if it was. */
static AnSeen *
remembered(const AnReader *reader, uint32_t word)
{
	AnSeen *seen = &reader->memo->seen[word % AN_MEMO_WORDS];

	if (seen->word != word + 1)
	{
		read_start(reader, word, seen);
		seen->word = word + 1;
		seen->end = reader->end;
		seen->figure_read = false;
	}
	return seen;
}

/* What the word can begin; false if it begins nothing. */
bool
an_look(const AnReader *reader, uint32_t word, AnStart *start)
{
	if (leads_nowhere(reader, word))
		return false;
	*start = remembered(reader, word)->start;
	return start->digit || start->time || start->calendar;
}

/* The first term of one of the kinds at the word, as it was found before; looked up again where that is not known. */
static bool
first_term(const AnReader *reader, AnTimeList list, uint32_t word, uint32_t kinds, AnTermAt *found)
{
	const AnSeen *seen = remembered(reader, word);
	const AnTermsAt *known = &seen->of[list];

	if (((list == AN_LIST_WORDS ? seen->start.time : seen->start.calendar) & kinds) == 0)
		return false;
	if (known->count == AN_TERMS_MANY || seen->end != reader->end)
		return an_term_at(reader->document, tables[list], kinds, word, reader->end, &found->skip, &found->term);
	for (int i = 0; i < known->count; i++)
		if (kinds >> known->terms[i].term.kind & 1)
		{
			*found = known->terms[i];
			return true;
		}
	return false;
}

/*
 * A term at a word of the expression.  Within it no "and" may be cut off a word: what an_and has passed
 * is read by a reader of its own.
 */
static bool
term_at(const AnReader *reader, AnTimeList list, uint32_t word, uint32_t kinds, AnTerm *term)
{
	const AnWord *read;
	AnTermAt found;

	if (word >= reader->end)
		return false;
	read = &reader->document->words[word];
	if (an_begins_nothing(read) || !first_term(reader, list, word, kinds, &found))
		return false;
	*term = found.term;
	return found.skip == 0 || word <= reader->start || (read->letters.code[0] != AN_WAW && read->letters.code[0] != AN_FEH);
}

bool
an_time_word(const AnReader *reader, uint32_t word, uint32_t kinds, AnTerm *term)
{
	return term_at(reader, AN_LIST_WORDS, word, kinds, term);
}

bool
an_calendar_word(const AnReader *reader, uint32_t word, uint32_t kinds, AnTerm *term)
{
	return term_at(reader, AN_LIST_CALENDAR, word, kinds, term);
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

/* Is the word nothing but the article, with و, ف, ب or ك before it? */
static bool
is_article(const AnLetters *letters)
{
	if (letters->count < 2 || letters->count > CLITIC_MAX || letters->code[letters->count - 2] != AN_ALEF ||
		letters->code[letters->count - 1] != AN_LAM)
		return false;
	for (int i = 0; i < letters->count - 2; i++)
		if (letters->code[i] != AN_WAW && letters->code[i] != AN_FEH && letters->code[i] != AN_BEH && letters->code[i] != AN_KAF)
			return false;
	return true;
}

/* Passes the article that stands glued before figures (الـ48, والـ48), where it is a word of its own. */
bool
an_glued_article(const AnReader *reader, uint32_t *word)
{
	AnLetters letters;

	if (*word + 1 >= reader->end || !an_word_letters(reader->document, *word, &letters) || !is_article(&letters) ||
		!an_joined(reader, *word + 1, 0))
		return false;
	(*word)++;
	return true;
}

/* Figures while they are read. */
typedef struct Figures
{
	const char *at;
	const char *end;
	int count;
	int64_t value[NUMBERS_MAX];
	int digits[NUMBERS_MAX];
	char joint[NUMBERS_MAX]; /* between value[i] and value[i + 1] */
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
	if (c != '/' && c != '-' && c != '.' && c != ',' && c != ':' && c != '\\')
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

/* Sets year, month and day of three numbers; the day stands before the month. */
static bool
set_date(AnFigure *figure, const Figures *figures)
{
	bool year_first = figures->digits[0] == YEAR_DIGITS;
	int64_t year = year_first ? figures->value[0] : figures->value[2], month = figures->value[1];
	int64_t day = year_first ? figures->value[2] : figures->value[0];

	if (!year_first && figures->digits[2] == 2)
		year += year > SHORT_YEAR_PIVOT ? 1900 : 2000;
	else if (!year_first && figures->digits[2] != 4)
		return false;
	if (month < 1 || month > 12 || day < 1 || day > 31 || year < FIGURE_YEAR_MIN || year > FIGURE_YEAR_MAX)
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
		(figures->value[0] == 24 && figures->value[1] > 0) || (figures->count >= 3 && figures->value[2] > 59))
		return false;
	figure->kind = AN_FIGURE_CLOCK;
	figure->value[0] = (int32_t) figures->value[0];
	figure->value[1] = (int32_t) figures->value[1];
	figure->value[2] = figures->count >= 3 ? (int32_t) figures->value[2] : AN_UNSET;
	return true;
}

/* Sets a date and its time of day: 2022:06:16.18:05. */
static bool
set_moment(AnFigure *figure, const Figures *figures)
{
	if (figures->digits[0] != YEAR_DIGITS || figures->joint[0] != ':' || figures->joint[1] != ':' || figures->joint[2] != '.' ||
		figures->joint[3] != ':' || figures->value[3] >= 24 || figures->value[4] >= 60)
		return false;
	figure->seconds = (int32_t) (AN_HOURS(figures->value[3]) + figures->value[4] * 60);
	return set_date(figure, figures);
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
	figure->digits_2 = (uint8_t) figures->digits[1];
	figure->seconds = AN_NO_SECOND;
	if (figures->count == 1)
	{
		figure->kind = AN_FIGURE_NUMBER;
		figure->value[0] = (int32_t) figures->value[0];
		return true;
	}
	if (figures->count == 2)
		return set_two(figure, figures);
	if (figures->count == NUMBERS_OF_MOMENT)
		return set_moment(figure, figures);
	/* parts of a second count for nothing */
	if (figures->count == 4 && figures->joint[0] == ':' && figures->joint[1] == ':' && figures->joint[2] == '.' &&
		figures->digits[0] != YEAR_DIGITS)
		return set_clock(figure, figures);
	if (figures->count != 3)
		return false;
	if (figures->joint[0] == ':' && figures->joint[1] == ':' && figures->digits[0] != YEAR_DIGITS)
		return set_clock(figure, figures);
	return figures->joint[0] == figures->joint[1] && figures->joint[0] != ',' && set_date(figure, figures);
}

/* Passes a joint with a space on both sides. */
static bool
pass_spaced(Figures *figures, char joint)
{
	const char *at = figures->at;

	if (figures->end - at < 4 || at[0] != ' ' || at[1] != joint || at[2] != ' ')
		return false;
	figures->at = at + 3;
	return true;
}

/* A date that is printed with spaces, 25 / 1 / 2021 or 25 - 1 - 2021, whose day has been read; else nothing is passed. */
static void
read_spaced(Figures *figures)
{
	Figures more = *figures;
	char joint;

	if (figures->digits[0] > 2 || figures->end - figures->at < 2 || figures->at[0] != ' ')
		return;
	joint = figures->at[1];
	if ((joint != '/' && joint != '-') || !pass_spaced(&more, joint) || !read_number(&more) || more.digits[1] > 2 ||
		!pass_spaced(&more, joint) || !read_number(&more) || more.digits[2] != 4 || read_joint(&more) != 0)
		return;
	more.joint[0] = more.joint[1] = joint;
	*figures = more;
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
	/* of a time in the form of ISO 8601 */
	if (word_end - figures->at == 1 && *figures->at == 'Z')
	{
		figures->at = word_end;
		return true;
	}
	if (!an_letters_read(figures->at, (size_t) (word_end - figures->at), &letters) || letters.count != 1)
		return false;
	figure->suffix = letters.code[0];
	figures->at = word_end;
	return true;
}

/* Reads figures, whatever tokens they are cut into: the text decides. */
static bool
read_figure(const AnDocument *document, uint32_t word, AnFigure *figure)
{
	Figures figures;
	uint32_t end = word;

	figures.end = document->text + document->length;
	figures.count = figures.digits[1] = 0;
	figures.at = document->text + document->words[word].start;
	if (!read_number(&figures))
		return false;
	read_spaced(&figures);
	while (figures.count < NUMBERS_MAX && (figures.joint[figures.count - 1] = read_joint(&figures)) != 0)
		if (!read_number(&figures))
			return false;
	while (end + 1 < document->word_count && document->text + document->words[end + 1].start < figures.at)
		end++;
	if (!read_suffix(&figures, &document->words[end], document->text, figure))
		return false;
	figure->words = end + 1 - word;
	return set_figure(figure, &figures);
}

/*
 * The figures that begin at the word.  False if it does not begin with a digit, if the figures mean nothing in a date, or if letters
 * follow that make another word.
 */
bool
an_figure(const AnReader *reader, uint32_t word, AnFigure *figure)
{
	AnSeen *seen;

	if (word >= reader->end || reader->document->words[word].letters.count > 0)
		return false;
	seen = remembered(reader, word);
	if (!seen->figure_read)
	{
		seen->has_figure = read_figure(reader->document, word, &seen->figure);
		seen->figure_read = true;
	}
	if (!seen->has_figure || seen->figure.words > reader->end - word)
		return false;
	*figure = seen->figure;
	return true;
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
