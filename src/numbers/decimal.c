/*
 * decimal.c
 *		Exact decimal numbers of a bounded size.
 */
#include "numbers/decimal.h"

#include <string.h>

/* Adds a digit at a place, with what it carries. */
static bool
add_digit(AnDecimal *sum, int place, int digit)
{
	for (; digit > 0; place++)
	{
		int both;

		if (place < 0 || place >= AN_DECIMAL_DIGITS)
			return false;
		both = sum->digit[place] + digit;
		sum->digit[place] = (uint8_t) (both % 10);
		digit = both / 10;
	}
	return true;
}

bool
an_decimal_add(AnDecimal *sum, const AnDecimal *other, int zeros)
{
	for (int i = 0; i < AN_DECIMAL_DIGITS; i++)
		if (!add_digit(sum, i + zeros, other->digit[i]))
			return false;
	return true;
}

bool
an_decimal_add_whole(AnDecimal *sum, uint32_t value, int zeros)
{
	for (int place = AN_DECIMAL_PART + zeros; value > 0; value /= 10, place++)
		if (!add_digit(sum, place, (int) (value % 10)))
			return false;
	return true;
}

bool
an_decimal_add_ratio(AnDecimal *sum, int numerator, int denominator, int zeros)
{
	int place = AN_DECIMAL_PART + zeros - 1, last = AN_DECIMAL_PART - AN_DECIMAL_RATIO;

	for (; numerator > 0 && place >= last; place--)
	{
		if (!add_digit(sum, place, numerator * 10 / denominator))
			return false;
		numerator = numerator * 10 % denominator;
	}
	/* what is left rounds the last digit */
	return numerator * 2 < denominator || add_digit(sum, last, 1);
}

bool
an_decimal_add_text(AnDecimal *sum, const char *digits, size_t length, int zeros)
{
	const char *point = memchr(digits, '.', length);
	int place = AN_DECIMAL_PART + zeros - 1;

	if (length > AN_DECIMAL_DIGITS)
		return false;
	place += (int) (point ? (size_t) (point - digits) : length);
	for (size_t i = 0; i < length; i++)
		if (digits[i] != '.' && !add_digit(sum, place--, digits[i] - '0'))
			return false;
	return true;
}

/* The place of the highest digit that is not zero; -1 if there is none. */
static int
highest(const AnDecimal *number)
{
	int place = AN_DECIMAL_DIGITS - 1;

	while (place >= 0 && number->digit[place] == 0)
		place--;
	return place;
}

/* Has it no digit but zeros? */
static bool
is_zero(const AnDecimal *number)
{
	return highest(number) < 0;
}

bool
an_decimal_is_below(const AnDecimal *number, int zeros)
{
	return highest(number) < AN_DECIMAL_PART + zeros;
}

bool
an_decimal_is_less(const AnDecimal *a, const AnDecimal *b)
{
	for (int place = AN_DECIMAL_DIGITS - 1; place >= 0; place--)
		if (a->digit[place] != b->digit[place])
			return a->digit[place] < b->digit[place];
	return false;
}

const char *
an_decimal_text(const AnDecimal *number, bool negative, const AnMemory *memory)
{
	char *text = an_memory_alloc(memory, AN_DECIMAL_DIGITS + 3), *at = text;
	int first = highest(number), last = 0;

	if (first < AN_DECIMAL_PART)
		first = AN_DECIMAL_PART;
	while (last < AN_DECIMAL_PART && number->digit[last] == 0)
		last++;
	if (negative && !is_zero(number))
		*at++ = '-';
	for (int place = first; place >= last; place--)
	{
		if (place == AN_DECIMAL_PART - 1)
			*at++ = '.';
		*at++ = (char) ('0' + number->digit[place]);
	}
	*at = '\0';
	return text;
}
