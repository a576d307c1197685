/*
 * cardinal.c
 *		Numbers in words and digits: cardinals, parts, crowds and ordinals.
 *
 * A cardinal is a row of groups, each with its scale: "two million, three hundred and
 * five thousand, forty".  A group is built of pieces joined by "and", each of which fills places
 * (ones, tens, hundreds) that must be free; ones stand before tens, hundreds before or,
 * in the classical order, behind both: "five and twenty and a hundred".  A scale
 * word right behind a group multiplies it; scales must fall from group to group, but for one bare
 * scale word behind the rest, classical again: "a hundred and a thousand".  What does not fit begins
 * another number, so "ten and twenty" are two.
 *
 * A row is as long as its falling scales allow.  A chain of scale words that is more than a sum holds (decimal.h)
 * makes no number: it is passed whole, with failed set.
 */
#include "numbers/grammar.h"

#define PLACE_ONES 1
#define PLACE_TENS 2
#define PLACE_HUNDREDS 4
#define PLACES_ALL 7

#define PIECES                                                                                               \
	(AN_KINDS(AN_NUMERAL_ONE) | AN_KINDS(AN_NUMERAL_BOUND) | AN_KINDS(AN_NUMERAL_TEEN) | AN_KINDS(AN_NUMERAL_TEN) |      \
	 AN_KINDS(AN_NUMERAL_HUNDRED) | AN_KINDS(AN_NUMERAL_SCALE))

/* The empty number that begins at a word. */
static void
begin(AnNumeral *numeral, uint32_t word)
{
	*numeral = (AnNumeral){0};
	numeral->first = word;
	numeral->end = word;
	numeral->scale = AN_NO_SCALE;
}

/* A scale word right behind what was read, of a form that multiplies. */
static bool
scale_behind(const AnNumberReader *reader, uint32_t word, AnTerm *term)
{
	return an_number_near(reader, word) && an_numeral_at(reader, word, AN_KINDS(AN_NUMERAL_SCALE), term) &&
		   AN_SCALE_FORM(term->value) != AN_SCALE_TWO;
}

/* Passes the scale words that follow each other; returns their zeros, more than a sum has where they are too many. */
static int
read_scales(const AnNumberReader *reader, uint32_t *word)
{
	AnTerm term;
	int zeros = 0;

	for (; scale_behind(reader, *word, &term); *word += term.words)
		if (zeros <= AN_DECIMAL_WHOLE)
			zeros += AN_SCALE_ZEROS(term.value);
	return zeros;
}

/* Adds the group, times its scale, to the sum. */
static void
close_group(AnNumeral *numeral, int zeros)
{
	if (!an_decimal_add(&numeral->sum, &numeral->group, zeros))
		numeral->failed = true;
	numeral->group = (AnDecimal){{0}};
	numeral->places = 0;
}

/* Adds a value to the group if its places are free. */
static bool
fill(AnNumeral *numeral, int32_t value, uint8_t places)
{
	if ((numeral->places & places) != 0 || (places == PLACE_ONES && (numeral->places & PLACE_TENS) != 0))
		return false;
	numeral->places |= places;
	return an_decimal_add_whole(&numeral->group, (uint32_t) value, 0);
}

/* Three to nine right before "hundred" are so many of them. */
static bool
is_hundreds(const AnNumberReader *reader, uint32_t word, const AnTerm *one, AnTerm *hundred)
{
	return one->value >= 3 && one->value <= 9 && an_number_near(reader, word) &&
		   an_numeral_at(reader, word, AN_KINDS(AN_NUMERAL_HUNDRED) | AN_KINDS(AN_NUMERAL_CROWD), hundred) &&
		   (hundred->kind == AN_NUMERAL_HUNDRED ? hundred->value == 100 : hundred->value == 2);
}

/* Reads a part at the word, one word or two: half, two thirds, three quarters. */
static bool
part_at(const AnNumberReader *reader, uint32_t word, const AnTerm *first, int32_t *value, uint32_t *end)
{
	AnTerm parts;

	*end = word + first->words;
	*value = first->value;
	if (first->kind == AN_NUMERAL_FRACTION)
		return true;
	if (first->kind != AN_NUMERAL_ONE || !an_number_near(reader, *end) ||
		!an_numeral_at(reader, *end, AN_KINDS(AN_NUMERAL_PARTS), &parts) || first->value >= parts.value)
		return false;
	*value = AN_FRACTION(first->value, parts.value);
	*end += parts.words;
	return true;
}

/* Adds a bare scale word, "thousand" or "two million", that stands at the end of the number. */
static bool
add_bare_scale(AnNumeral *numeral, const AnTerm *term)
{
	int zeros = AN_SCALE_ZEROS(term->value);
	AnScaleForm form = AN_SCALE_FORM(term->value);
	bool classical = numeral->places != 0;

	if (form == AN_SCALE_MANY || zeros >= numeral->scale || (classical && (numeral->scale != AN_NO_SCALE || numeral->digits)))
		return false;
	if (classical)
	{
		/* nothing can follow it */
		close_group(numeral, 0);
		an_decimal_add_whole(&numeral->sum, form == AN_SCALE_ONE ? 1 : 2, zeros);
		numeral->scale = 0;
		return true;
	}
	an_decimal_add_whole(&numeral->group, form == AN_SCALE_ONE ? 1 : 2, zeros);
	numeral->places = PLACES_ALL;
	return true;
}

/* Adds the piece that a term is; false, with nothing changed, if it does not fit. */
static bool
add_term(const AnNumberReader *reader, AnNumeral *numeral, const AnTerm *term, uint32_t *end)
{
	uint32_t behind, word = *end;
	AnTerm hundred;
	int32_t part;

	*end += term->words;
	switch (term->kind)
	{
		case AN_NUMERAL_ONE:
			/* the three of "three quarters" */
			if (part_at(reader, word, term, &part, &behind))
				return false;
			if (is_hundreds(reader, *end, term, &hundred))
			{
				*end += hundred.words;
				return fill(numeral, term->value * 100, PLACE_HUNDREDS);
			}
			return fill(numeral, term->value, term->value == 10 ? PLACE_ONES | PLACE_TENS : PLACE_ONES);
		case AN_NUMERAL_BOUND:
			return fill(numeral, term->value, PLACE_ONES);
		case AN_NUMERAL_TEEN:
			return fill(numeral, term->value, PLACE_ONES | PLACE_TENS);
		case AN_NUMERAL_TEN:
			return fill(numeral, term->value, PLACE_TENS);
		case AN_NUMERAL_HUNDRED:
			return fill(numeral, term->value, PLACE_HUNDREDS);
		case AN_NUMERAL_ZERO:
			return true;
		default:
			return add_bare_scale(numeral, term);
	}
}

/* The zeros of a bare scale word, which are in the group itself. */
static int
own_zeros(const AnNumeral *numeral)
{
	int zeros = 0;

	while (zeros < AN_DECIMAL_WHOLE && !an_decimal_is_below(&numeral->group, zeros + 1))
		zeros++;
	return zeros;
}

/* So many zeros as the scale of a number; what does not fit is larger than any sum. */
static int8_t
scale_of(int zeros)
{
	return (int8_t) (zeros > AN_DECIMAL_WHOLE ? AN_DECIMAL_WHOLE : zeros);
}

/* Gives the group the scale that stands behind it; false if the scale does not fall.  bare: the group is a scale word. */
static bool
scale_group(const AnNumberReader *reader, AnNumeral *numeral, bool bare)
{
	uint32_t end = numeral->end;
	int zeros = read_scales(reader, &end), own = bare ? own_zeros(numeral) : 0;

	if (end == numeral->end && !bare)
		return true;
	if (own + zeros >= numeral->scale)
		return false;
	close_group(numeral, zeros);
	numeral->scale = scale_of(own + zeros);
	numeral->end = end;
	return true;
}

/* Digits behind "and" that go on with a number in groups: 12 million and 300 thousand. */
static bool
add_digits(const AnNumberReader *reader, AnNumeral *numeral, uint32_t word)
{
	AnNumeral more;
	AnTerm term;

	if (numeral->places != 0 || numeral->scale == AN_NO_SCALE || numeral->scale == 0)
		return false;
	begin(&more, word);
	if (!an_number_digits(reader, word, &more) || more.percent || more.negative || more.longer || more.figures_zero)
		return false;
	if (!scale_behind(reader, more.end, &term) && !an_decimal_is_below(&more.group, numeral->scale))
		return false;
	numeral->group = more.group;
	numeral->places = PLACES_ALL;
	numeral->end = more.end;
	return true;
}

/* Goes on behind "and" with one more piece; false, with numeral unchanged, if none fits. */
static bool
add_piece(const AnNumberReader *reader, AnNumeral *numeral)
{
	AnNumeral tried = *numeral;
	uint32_t word = numeral->end;
	AnTerm term;
	bool glued;

	/* nothing follows a classical thousand */
	if (numeral->scale == 0)
		return false;
	if (an_numeral_behind_and(reader, &word, PIECES, &term))
	{
		if (!add_term(reader, &tried, &term, &word))
			return false;
		tried.end = word;
		tried.bound = false;
	}
	else
	{
		term.kind = 0;
		word = numeral->end;
		if (!an_number_and(reader, &word, &glued) || glued || !add_digits(reader, &tried, word))
			return false;
	}
	if (tried.places != 0 && !scale_group(reader, &tried, term.kind == AN_NUMERAL_SCALE))
		return false;
	tried.pieces++;
	*numeral = tried;
	return true;
}

/* Goes on with "and a half": of the last scale, of the one that is named, or of one. */
static void
add_part(const AnNumberReader *reader, AnNumeral *numeral)
{
	uint32_t word = numeral->end, end;
	AnTerm term, scale;
	int32_t value;
	int zeros;

	if (numeral->longer || numeral->percent ||
		!an_numeral_behind_and(reader, &word, AN_KINDS(AN_NUMERAL_FRACTION) | AN_KINDS(AN_NUMERAL_ONE), &term) ||
		!part_at(reader, word, &term, &value, &end))
		return;
	zeros = numeral->places != 0 || numeral->scale == AN_NO_SCALE ? 0 : numeral->scale;
	if (scale_behind(reader, end, &scale))
	{
		zeros = AN_SCALE_ZEROS(scale.value);
		if (zeros > numeral->scale)
			return;
		end += scale.words;
		/* "one and a half million" has the scale for both */
		if (numeral->scale == AN_NO_SCALE)
		{
			close_group(numeral, zeros);
			numeral->scale = (int8_t) zeros;
		}
	}
	if (!an_decimal_add_ratio(&numeral->sum, AN_FRACTION_NUMERATOR(value), AN_FRACTION_DENOMINATOR(value), zeros))
		numeral->failed = true;
	numeral->part = true;
	numeral->end = end;
	numeral->pieces++;
}

/* Passes "and some" behind the number. */
static void
read_odd(const AnNumberReader *reader, AnNumeral *numeral)
{
	AnTerm term;

	if (!an_number_near(reader, numeral->end) ||
		!an_numeral_at(reader, numeral->end, AN_KINDS(AN_NUMERAL_ODD), &term))
		return;
	numeral->approximate = true;
	numeral->end += term.words;
}

/* Reads the first piece. */
static bool
read_first(const AnNumberReader *reader, AnNumeral *numeral)
{
	uint32_t end = numeral->first;

	if (an_number_digits(reader, numeral->first, numeral))
	{
		numeral->places = PLACES_ALL;
		return true;
	}
	if (!an_numeral_begins(reader, numeral->first, PIECES | AN_KINDS(AN_NUMERAL_ZERO), &numeral->skip, &numeral->term) ||
		!add_term(reader, numeral, &numeral->term, &end))
		return false;
	numeral->end = end;
	numeral->bound = numeral->term.kind == AN_NUMERAL_BOUND;
	numeral->definite = an_term_is_definite(&numeral->term);
	return true;
}

/* Reads a cardinal that begins at the word. */
bool
an_read_cardinal(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral)
{
	begin(numeral, word);
	if (!read_first(reader, numeral))
		return false;
	numeral->pieces = 1;
	if (numeral->longer || numeral->term.kind == AN_NUMERAL_ZERO)
		return true;
	if (!scale_group(reader, numeral, numeral->term.kind == AN_NUMERAL_SCALE && !numeral->digits))
		return false;
	while (!numeral->failed && !numeral->percent && add_piece(reader, numeral))
		;
	add_part(reader, numeral);
	read_odd(reader, numeral);
	close_group(numeral, 0);
	return !numeral->bound;
}

/* Reads a part that stands first: half, half a million, three quarters of the million. */
bool
an_read_fraction(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral)
{
	int32_t value;
	uint32_t end;
	int zeros;

	begin(numeral, word);
	if (!an_numeral_begins(reader, word, AN_KINDS(AN_NUMERAL_FRACTION) | AN_KINDS(AN_NUMERAL_ONE), &numeral->skip,
						   &numeral->term) ||
		!part_at(reader, word, &numeral->term, &value, &end))
		return false;
	numeral->definite = an_term_is_definite(&numeral->term);
	zeros = read_scales(reader, &end);
	numeral->pieces = zeros > 0 ? 2 : 1;
	numeral->scale = zeros > 0 ? scale_of(zeros) : AN_NO_SCALE;
	numeral->end = end;
	numeral->part = true;
	numeral->failed = !an_decimal_add_ratio(&numeral->sum, AN_FRACTION_NUMERATOR(value),
											AN_FRACTION_DENOMINATOR(value), zeros);
	return true;
}

/* The zeros of a crowd that a term begins, and of the scale words behind it; -1 if it begins none. */
static int
crowd_zeros(const AnNumberReader *reader, const AnTerm *term, uint32_t *end)
{
	static const uint32_t crowds = AN_KINDS(AN_NUMERAL_CROWD) | AN_KINDS(AN_NUMERAL_SCALE);
	AnTerm crowd = *term;
	int zeros = 0;

	*end += term->words;
	if (term->kind == AN_NUMERAL_SCALE && AN_SCALE_FORM(term->value) != AN_SCALE_MANY)
		return -1;
	if (term->kind == AN_NUMERAL_FEW)
	{
		if (!an_number_near(reader, *end) || !an_numeral_at(reader, *end, crowds, &crowd))
			return term->value > 0 ? 0 : -1;
		*end += crowd.words;
	}
	zeros = crowd.kind == AN_NUMERAL_CROWD ? crowd.value : AN_SCALE_ZEROS(crowd.value);
	return zeros + read_scales(reader, end);
}

/*
 * Reads a number that nobody counted: tens of thousands, a few hundred, millions.  Its value is the
 * order of magnitude that it names, times three where it says "a few".
 */
bool
an_read_crowd(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral)
{
	static const uint32_t crowds =
		AN_KINDS(AN_NUMERAL_CROWD) | AN_KINDS(AN_NUMERAL_SCALE) | AN_KINDS(AN_NUMERAL_FEW);
	int zeros;

	begin(numeral, word);
	if (!an_numeral_begins(reader, word, crowds, &numeral->skip, &numeral->term) ||
		(zeros = crowd_zeros(reader, &numeral->term, &numeral->end)) < 0)
		return false;
	numeral->definite = an_term_is_definite(&numeral->term);
	numeral->approximate = true;
	numeral->pieces = 1;
	numeral->scale = scale_of(zeros);
	numeral->failed = !an_decimal_add_whole(&numeral->sum, numeral->term.kind == AN_NUMERAL_FEW ? 3 : 1, zeros);
	return true;
}

/* Adds the tens of a compound ordinal: "the fifth and the twentieth". */
static bool
add_ordinal_tens(const AnNumberReader *reader, AnNumeral *numeral)
{
	uint32_t word = numeral->end;
	AnTerm term;

	if (!an_numeral_behind_and(reader, &word, AN_KINDS(AN_NUMERAL_TEN), &term) || !an_term_is_definite(&term))
		return false;
	an_decimal_add_whole(&numeral->sum, (uint32_t) term.value, 0);
	numeral->end = word + term.words;
	numeral->pieces++;
	return true;
}

/* Reads what may follow an ordinal of one word: its tens, and the hundred that it comes after. */
static bool
read_ordinal_rest(const AnNumberReader *reader, AnNumeral *numeral, const AnTerm *term)
{
	AnTerm after;
	bool alone = term->kind == AN_NUMERAL_ORDINAL;

	numeral->ordinal = true;
	an_decimal_add_whole(&numeral->sum, (uint32_t) term->value, 0);
	if (term->value < 10 && !add_ordinal_tens(reader, numeral) && !alone)
		return false;
	if (an_number_near(reader, numeral->end) &&
		an_numeral_at(reader, numeral->end, AN_KINDS(AN_NUMERAL_AFTER), &after))
	{
		an_decimal_add_whole(&numeral->sum, (uint32_t) after.value, 0);
		numeral->end += after.words;
		numeral->pieces++;
	}
	return true;
}

/* Reads an ordinal that begins with its hundreds: "the hundred and the fifth and the twentieth". */
static bool
read_ordinal_hundreds(const AnNumberReader *reader, AnNumeral *numeral)
{
	uint32_t word = numeral->first;
	AnTerm term;

	if (!an_numeral_begins(reader, word, AN_KINDS(AN_NUMERAL_HUNDRED), &numeral->skip, &numeral->term) ||
		!an_term_is_definite(&numeral->term))
		return false;
	word += numeral->term.words;
	if (!an_numeral_behind_and(reader, &word, AN_KINDS(AN_NUMERAL_ORDINAL) | AN_KINDS(AN_NUMERAL_ORDINAL_ONE), &term) ||
		!an_term_is_definite(&term))
		return false;
	numeral->end = word + term.words;
	numeral->pieces = 2;
	an_decimal_add_whole(&numeral->sum, (uint32_t) numeral->term.value, 0);
	return read_ordinal_rest(reader, numeral, &term);
}

/* Reads an ordinal: second, the twenty-first, the fifth after the hundred. */
bool
an_read_ordinal(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral)
{
	AnTerm *term = &numeral->term;

	begin(numeral, word);
	if (read_ordinal_hundreds(reader, numeral))
		return true;
	begin(numeral, word);
	if (!an_numeral_begins(reader, word,
						   AN_KINDS(AN_NUMERAL_ORDINAL) | AN_KINDS(AN_NUMERAL_ORDINAL_ONE) | AN_KINDS(AN_NUMERAL_ONE),
						   &numeral->skip, term))
		return false;
	numeral->end = word + term->words;
	numeral->definite = an_term_is_definite(term);
	numeral->pieces = 1;
	/* "the one and the twentieth" is the only ordinal that is made of a cardinal */
	if (term->kind == AN_NUMERAL_ONE && (term->value != 1 || !numeral->definite))
		return false;
	return read_ordinal_rest(reader, numeral, term);
}
