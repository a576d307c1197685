/*
 * numbers.c
 *		Numbers as the news writes them: ٢٠٢١, 12,5, ١٢٫٥, 1.500.000, 50%, ٪٥٠, -5, 1e5, 1.2.3.
 *
 * From a digit on, in this order:
 *
 *		digits and Latin letters		NUMWORD, as "4G"; Arabic letters begin a word of their own: "2021م" is two
 *		1-3 digits, then groups of three	one UINT where the marks between are ٬ , ، or at least two points; after
 *							them a decimal mark that is another one: FLOAT
 *		digits, mark, digits			FLOAT where the mark is ٫ . or a comma, of either kind, that makes no list (1,2,3)
 *		digits with points, more than two	VERSION; so are dates with points and IP addresses
 *		e and digits behind any of these	SFLOAT
 *		% or ٪ before or behind			PERCENT
 *
 * A sign belongs to a number at the beginning of the text, after a space or an opening
 * mark, or after a clitic; never after a word or number: "10-15", "2-1" and
 * "2021-02-03" hold no negative number.
 */
#include "parser/rules.h"

#define DECIMAL_MARK 0x066B	  /* ٫ */
#define THOUSANDS_MARK 0x066C /* ٬ */
#define PERCENT_MARK 0x066A	  /* ٪ */
#define ARABIC_COMMA 0x060C	  /* ، */
#define MINUS_SIGN 0x2212

/* Digits in a group, and groups after the first; 10^36 is more than the news has words for */
#define GROUP_DIGITS 3
#define GROUPS_MAX 12

/* Behind four digits and more a comma is a decimal mark only before so many: 1500,75 but the years 2019,2020 */
#define COMMA_DECIMALS_MAX 2

static bool
is_comma(uint32_t c)
{
	return c == ',' || c == ARABIC_COMMA;
}

static bool
is_percent(uint32_t c)
{
	return c == '%' || c == PERCENT_MARK;
}

/* Bytes of a mark that may stand inside a number, 0 if none is at at. */
static uint32_t
mark_size(uint32_t c)
{
	if (c == '.' || c == ',')
		return 1;
	return c == DECIMAL_MARK || c == THOUSANDS_MARK || c == ARABIC_COMMA ? 2 : 0;
}

/* The end of the digits at at; *count is how many. */
static uint32_t
digits_end(const AnScan *scan, uint32_t at, uint32_t *count)
{
	const char *end = scan->text + scan->length;
	int size;

	*count = 0;
	while (at < scan->length && an_scan_peek(scan->text + at, end, &size) == AN_HAS(AN_CLASS_DIGIT))
	{
		at += (uint32_t) size;
		++*count;
	}
	return at;
}

/* Is there a mark and a digit behind it at at? */
static bool
continues(const AnScan *scan, uint32_t at)
{
	uint32_t size = mark_size(an_scan_char_at(scan, at));

	return size > 0 && an_scan_is_digit(scan, at + size);
}

/*
 * The end of groups of three behind the count digits that end at end, 0 if there are none that are well formed.
 * *mark is what parts them.
 */
static uint32_t
groups_end(const AnScan *scan, uint32_t at, uint32_t end, uint32_t count, uint32_t *mark)
{
	uint32_t c = an_scan_char_at(scan, end), size = mark_size(c);
	int groups = 0;

	if (count > GROUP_DIGITS || size == 0 || c == DECIMAL_MARK || scan->text[at] == '0')
		return 0;
	while (an_scan_char_at(scan, end) == c)
	{
		uint32_t digits, next = digits_end(scan, end + size, &digits);

		if (digits == 0)
			break;
		if (digits != GROUP_DIGITS || ++groups > GROUPS_MAX)
			return 0;
		end = next;
	}
	*mark = c;
	/* one group behind a point is a fraction, 1.500; but not where another fraction follows: 1.500,75 */
	if (c == '.' && groups == 1 && !(an_scan_char_at(scan, end) != c && continues(scan, end)))
		return 0;
	return groups > 0 ? end : 0;
}

/* The end of a decimal fraction whose mark is at at, behind count digits; 0 if there is none. */
static uint32_t
fraction_end(const AnScan *scan, uint32_t at, uint32_t count)
{
	uint32_t c = an_scan_char_at(scan, at), size = mark_size(c), digits, end;

	if (size == 0 || c == THOUSANDS_MARK)
		return 0;
	end = digits_end(scan, at + size, &digits);
	if (digits == 0)
		return 0;
	/* "1,2,3" and "2019,2020" are lists */
	if (is_comma(c) && (continues(scan, end) || (count > GROUP_DIGITS && digits > COMMA_DECIMALS_MAX)))
		return 0;
	return end;
}

/* The end of what the point at at begins behind the digits: *points counts them. */
static uint32_t
points_end(const AnScan *scan, uint32_t at, int *points)
{
	uint32_t digits;

	*points = 0;
	while (an_scan_char_at(scan, at) == '.' && an_scan_is_digit(scan, at + 1))
	{
		at = digits_end(scan, at + 1, &digits);
		++*points;
	}
	return at;
}

/* The end of an exponent at at, or at if there is none: e5, E-10. */
static uint32_t
exponent_end(const AnScan *scan, uint32_t at)
{
	uint32_t next = at, digits, end;

	if (an_scan_char_at(scan, at) != 'e' && an_scan_char_at(scan, at) != 'E')
		return at;
	next++;
	if (an_scan_char_at(scan, next) == '+' || an_scan_char_at(scan, next) == '-')
		next++;
	end = digits_end(scan, next, &digits);
	if (digits == 0 || (an_scan_class_at(scan, end) & AN_HAS_LETTERS))
		return at;
	return end;
}

/* Stands the number at at in a list of numbers without spaces, behind a digit and a comma? */
static bool
is_listed(const AnScan *scan, uint32_t at)
{
	uint32_t comma = an_scan_char_before(scan, at);

	return is_comma(comma) && an_class(an_scan_char_before(scan, at - mark_size(comma))) == AN_CLASS_DIGIT;
}

/* The end of the number at at, percent signs apart, and its type. */
static uint32_t
plain_number(const AnScan *scan, uint32_t at, AnTokenType *type)
{
	uint32_t count, mark, end = digits_end(scan, at, &count), next, fraction;
	int points;

	*type = AN_TOKEN_UINT;
	if (is_comma(an_scan_char_at(scan, end)) && is_listed(scan, at))
		return end;
	if ((next = groups_end(scan, at, end, count, &mark)) > 0)
	{
		end = next;
		if (an_scan_char_at(scan, end) != mark && (next = fraction_end(scan, end, 1)) > 0)
		{
			*type = AN_TOKEN_FLOAT;
			end = next;
		}
		return end;
	}
	next = points_end(scan, end, &points);
	fraction = fraction_end(scan, end, count);
	if (points > 1)
	{
		*type = AN_TOKEN_VERSION;
		return next;
	}
	if (fraction > 0)
	{
		*type = AN_TOKEN_FLOAT;
		end = fraction;
	}
	if ((next = exponent_end(scan, end)) > end)
	{
		*type = AN_TOKEN_SFLOAT;
		end = next;
	}
	return end;
}

/* Begins digits at at a word with Latin letters: 4G, 100km? */
static bool
is_word(const AnScan *scan, uint32_t at)
{
	uint32_t count, end = digits_end(scan, at, &count);

	return (an_scan_class_at(scan, end) & AN_HAS_LETTERS & ~AN_HAS(AN_CLASS_ARABIC)) &&
		   exponent_end(scan, end) == end && !an_scan_iso_t(scan, end);
}

void
an_scan_number(const AnScan *scan, uint32_t at, AnToken *token)
{
	AnTokenType type;
	uint32_t end, c;

	if (is_word(scan, at))
	{
		an_scan_word(scan, at, token);
		return;
	}
	end = plain_number(scan, at, &type);
	c = an_scan_char_at(scan, end);
	if (is_percent(c) && type != AN_TOKEN_VERSION)
	{
		end += c == '%' ? 1 : 2;
		type = AN_TOKEN_PERCENT;
	}
	an_scan_found(token, at, end, type);
}

/* May a number that begins at at have a sign, or a percent sign before it? */
static bool
may_be_signed(const AnScan *scan, uint32_t at)
{
	uint32_t before = an_scan_char_before(scan, at);
	AnClass klass = an_class(before);

	if (at == 0 || klass == AN_CLASS_SPACE || klass == AN_CLASS_NEWLINE || klass == AN_CLASS_CONTROL)
		return true;
	if (at == scan->at && scan->last == AN_TOKEN_CLITIC)
		return true;
	return before == '(' || before == '[' || before == '"' || before == '\'' || before == 0x00AB ||
		   before == 0x201C;
}

bool
an_scan_signed(const AnScan *scan, uint32_t at, AnToken *token)
{
	uint32_t c = an_scan_char_at(scan, at);
	uint32_t size = c == MINUS_SIGN ? 3 : c == PERCENT_MARK ? 2 : 1;
	AnTokenType type;
	uint32_t end;

	if (!an_scan_is_digit(scan, at + size) || !may_be_signed(scan, at))
		return false;
	end = plain_number(scan, at + size, &type);
	if (is_percent(c))
	{
		/* "%20D8" is no percentage */
		if (type == AN_TOKEN_VERSION ||
			(an_scan_class_at(scan, end) & AN_HAS_LETTERS & ~AN_HAS(AN_CLASS_ARABIC)))
			return false;
		type = AN_TOKEN_PERCENT;
	}
	else if (is_percent(an_scan_char_at(scan, end)) && type != AN_TOKEN_VERSION)
	{
		end += an_scan_char_at(scan, end) == '%' ? 1 : 2;
		type = AN_TOKEN_PERCENT;
	}
	else if (type == AN_TOKEN_UINT)
		type = AN_TOKEN_INT;
	return an_scan_found(token, at, end, type);
}
