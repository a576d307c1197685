/*
 * words.c
 *		Words and digits as the grammar of numbers sees them.
 */
#include "dict/numerals.h"
#include "lexicon/openings.h"
#include "numbers/grammar.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

/* White space between two words of one number. */
#define GAP_BYTES_MAX 16

/* Words of the longest term that can stand behind "and" */
#define TERM_WORDS 2

#define DECIMAL_MARK 0x066B	  /* ٫ */
#define THOUSANDS_MARK 0x066C /* ٬ */
#define ARABIC_COMMA 0x060C	  /* ، */
#define PERCENT_MARK 0x066A	  /* ٪ */
#define MINUS_SIGN 0x2212

/* Is the word digits, of a type that can be a number? */
static bool
is_digits(const AnWord *word)
{
	return word->letters.count == 0 && (word->type == AN_TOKEN_UINT || word->type == AN_TOKEN_INT ||
										word->type == AN_TOKEN_FLOAT || word->type == AN_TOKEN_PERCENT);
}

/* What can begin at the word, as bits of AnNumeralKind, AN_LOOK_UNIT and AN_LOOK_DIGITS; 0 for nothing.  Cheap, to be asked first. */
uint32_t
an_number_look(const AnNumberReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	uint32_t found = 0;
	uint8_t skip;
	AnTerm term;

	if (document->words[word].letters.count == 0)
		return is_digits(&document->words[word]) ? AN_LOOK_DIGITS : 0;
	if (!an_opens(document->words[word].opens, AN_OPENING_numerals | AN_OPENING_units))
		return 0;
	if (an_term_at(document, &an_terms_numerals, 0, word, reader->end, &skip, &term))
		found = AN_KINDS(term.kind);
	if (an_term_at(document, &an_terms_units, AN_UNITS_LEADING, word, reader->end, &skip, &term))
		found |= AN_LOOK_UNIT;
	return found;
}

/* The list that has the kinds. */
static const AnTermTable *
list_of(uint32_t kinds)
{
	return kinds & AN_NUMERALS_BESIDE ? &an_terms_beside : &an_terms_numerals;
}

/* A term at the word with nothing cut off it. */
bool
an_numeral_at(const AnNumberReader *reader, uint32_t word, uint32_t kinds, AnTerm *term)
{
	return an_term_at(reader->document, list_of(kinds), kinds, word, reader->end, NULL, term);
}

/*
 * The longest term of the kinds at a word of which the first letter is cut off.  By the letters as they are written, for those of
 * "and one" (وأحد) are, when folded, those of "one" (واحد).
 */
static bool
find_behind_letter(const AnNumberReader *reader, uint32_t word, uint32_t kinds, AnTerm *term)
{
	AnLetters words[TERM_WORDS];
	int count = 0;
	bool found;

	do
	{
		if (!an_word_letters(reader->document, word + (uint32_t) count, &words[count]))
			break;
		if (count == 0)
			memmove(words[0].code, words[0].code + 1, --words[0].count);
		an_letters_fold(&words[count++]);
	} while (count < TERM_WORDS && an_number_near(reader, word + (uint32_t) count));
	for (found = an_terms_find(&an_terms_numerals, words, count, NULL, term); found && (kinds >> term->kind & 1) == 0;)
	{
		AnTerm previous = *term;

		found = an_terms_find(&an_terms_numerals, words, count, &previous, term);
	}
	return found;
}

/* A term at the word, or behind proclitics of it, whose letters are *skip. */
bool
an_numeral_begins(const AnNumberReader *reader, uint32_t word, uint32_t kinds, uint8_t *skip, AnTerm *term)
{
	const AnLetters *letters;

	*skip = 0;
	if (word >= reader->end)
		return false;
	letters = &reader->document->words[word].letters;
	if (letters->count == 4 && letters->code[0] == AN_WAW && letters->code[1] == AN_ALEF_HAMZA_ABOVE)
	{
		*skip = 1;
		if (find_behind_letter(reader, word, kinds, term))
			return true;
	}
	return an_term_at(reader->document, list_of(kinds), kinds, word, reader->end, skip, term);
}

/* Is the word a single و, as a word or before digits, or does it begin with one (*glued)?  *word is where the rest stands. */
bool
an_number_and(const AnNumberReader *reader, uint32_t *word, bool *glued)
{
	AnLetters letters;

	if (!an_number_near(reader, *word) || !an_word_letters(reader->document, *word, &letters) || letters.code[0] != AN_WAW)
		return false;
	*glued = letters.count > 1;
	if (*glued)
		return true;
	++*word;
	return an_number_near(reader, *word);
}

/* A term behind "and", which stands at *word; *word becomes where the term stands. */
bool
an_numeral_behind_and(const AnNumberReader *reader, uint32_t *word, uint32_t kinds, AnTerm *term)
{
	uint32_t at = *word;
	bool glued;

	if (!an_number_and(reader, &at, &glued) ||
		!(glued ? find_behind_letter(reader, at, kinds, term) : an_numeral_at(reader, at, kinds, term)))
		return false;
	*word = at;
	return true;
}

/* Does the word follow the one before it with nothing between them but a little white space? */
bool
an_number_near(const AnNumberReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	const char *at, *end;

	if (word == 0 || word >= reader->end)
		return false;
	at = document->text + document->words[word - 1].end;
	end = document->text + document->words[word].start;
	if (end - at > GAP_BYTES_MAX)
		return false;
	while (at < end)
	{
		AnClass class = an_class(an_utf8_next(&at, end));

		if (class != AN_CLASS_SPACE && class != AN_CLASS_CONTROL)
			return false;
	}
	return true;
}

/* The character before a byte, which begins at *start; 0 at the beginning of the text. */
uint32_t
an_number_char_before(const AnDocument *document, uint32_t byte, uint32_t *start)
{
	const char *at;

	if (byte == 0)
		return 0;
	*start = byte;
	do
		--*start;
	while (*start > 0 && byte - *start < 4 && ((unsigned char) document->text[*start] & 0xC0) == 0x80);
	at = document->text + *start;
	return an_utf8_next(&at, document->text + byte);
}

/* Writes the token in ASCII, its marks as an_numeral reads them and the signs apart; returns its length. */
static size_t
to_ascii(const AnDocument *document, const AnWord *word, char *out, AnNumeral *numeral)
{
	const char *at = document->text + word->start, *end = document->text + word->end;
	size_t n = 0;

	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);

		if (an_class(c) == AN_CLASS_DIGIT)
			out[n++] = (char) ('0' + an_digit_value(c));
		else if (c == '%' || c == PERCENT_MARK)
			numeral->percent = true;
		else if (c == '-' || c == MINUS_SIGN)
			numeral->negative = true;
		else if (c == '.' || c == DECIMAL_MARK)
			out[n++] = '.';
		else if (c == ',' || c == ARABIC_COMMA || c == THOUSANDS_MARK)
			out[n++] = ',';
	}
	return n;
}

/* Takes out the point of "10.000": no one writes three zeros as a fraction. Returns the length. */
static size_t
join_thousands(char *ascii, size_t length)
{
	if (length < 5 || length > 7 || ascii[0] == '0' || memcmp(ascii + length - 4, ".000", 4) != 0 ||
		memchr(ascii, ',', length) != NULL || memchr(ascii, '.', length) != ascii + length - 4)
		return length;
	memmove(ascii + length - 4, ascii + length - 3, 3);
	return length - 1;
}

/* Keeps a value that is too long for a sum. */
static const char *
keep_longer(const AnDocument *document, const char *number, size_t length, bool negative)
{
	char *text = an_memory_alloc(document->memory, length + 2), *at = text;

	/* zeros that say nothing */
	while (length > 1 && number[0] == '0' && number[1] != '.')
	{
		number++;
		length--;
	}
	if (negative)
		*at++ = '-';
	memcpy(at, number, length);
	at[length] = '\0';
	return text;
}

/*
 * The decimal mark of the wires: a ر between the fraction, which is written first, and the whole: "43ر70" is 70.43, as it
 * is read where the text runs from right to left.
 */
static bool
is_wire_decimal(const AnNumberReader *reader, uint32_t word)
{
	const AnWord *first = &reader->document->words[word], *mark = first + 1, *last = first + 2;

	return word + 2 < reader->end && first->type == AN_TOKEN_UINT && mark->start == first->end &&
		   last->start == mark->end && mark->letters.count == 1 && mark->letters.code[0] == AN_REH &&
		   (last->type == AN_TOKEN_UINT || last->type == AN_TOKEN_PERCENT);
}

/* Writes the digits at the word in ASCII; returns their length.  numeral->end becomes the word behind them. */
static size_t
read_ascii(const AnNumberReader *reader, uint32_t word, char *ascii, AnNumeral *numeral)
{
	const AnWord *w = &reader->document->words[word];
	size_t length;

	numeral->end = word + 1;
	if (!is_wire_decimal(reader, word))
		return join_thousands(ascii, to_ascii(reader->document, w, ascii, numeral));
	numeral->end = word + 3;
	length = to_ascii(reader->document, w + 2, ascii, numeral);
	ascii[length++] = '.';
	return length + to_ascii(reader->document, w, ascii + length, numeral);
}

/* Reads digits at the word as the first group of a number. */
bool
an_number_digits(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral)
{
	char ascii[2 * AN_TOKEN_BYTES_MAX + 2], number[2 * AN_TOKEN_BYTES_MAX + 2];
	size_t length, whole;
	const char *point;

	if (!is_digits(&reader->document->words[word]))
		return false;
	length = read_ascii(reader, word, ascii, numeral);
	numeral->grouped = memchr(ascii, ',', length) != NULL || memchr(ascii, '.', length) != NULL;
	length = an_numeral_any(ascii, length, number);
	if (length == 0)
		return false;
	point = memchr(number, '.', length);
	whole = point ? (size_t) (point - number) : length;
	numeral->figures = whole > UINT8_MAX ? UINT8_MAX : (uint8_t) whole;
	numeral->figures_zero = whole > 1 && number[0] == '0';
	numeral->whole = point == NULL;
	numeral->digits = true;
	if (whole > AN_DECIMAL_WHOLE || length - whole > AN_DECIMAL_PART)
		numeral->longer = keep_longer(reader->document, number, length, numeral->negative);
	else
		an_decimal_add_text(&numeral->group, number, length, 0);
	return true;
}
