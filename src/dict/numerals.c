/*
 * numerals.c
 *		Numbers in digits, brought to one writing.
 *
 * A comma or point is a thousands mark if three digits stand behind each of
 * them and one to three before the first, which is no zero: 1,500 and 1.500.000; a single point stays a decimal
 * point even so, unless a comma follows as the decimal mark: 1.500,75.  Anything else with one mark has a decimal mark: 12,5 and 12.5.
 */
#include "dict/numerals.h"

#include <stdbool.h>
#include <string.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Do the digits up to length stand in groups of three behind each mark, with one mark or more? */
static bool
is_grouped(const char *text, size_t length, char mark)
{
	size_t group = 0;
	int marks = 0;

	if (length > 0 && text[0] == '0')
		return false;
	for (size_t i = 0; i < length; i++)
	{
		if (text[i] == mark)
		{
			if (marks == 0 ? group < 1 || group > 3 : group != 3)
				return false;
			marks++;
			group = 0;
		}
		else if (!is_digit(text[i]))
			return false;
		else
			group++;
	}
	return marks > 0 && group == 3;
}

/* How often c stands in text. */
static size_t
count_of(const char *text, size_t length, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < length; i++)
		n += text[i] == c;
	return n;
}

/* Copies the digits of text, leaving marks out. */
static size_t
copy_digits(const char *text, size_t length, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < length; i++)
		if (is_digit(text[i]))
			out[n++] = text[i];
	return n;
}

/* Where the decimal mark stands, length if there is none, or length + 1 if the text is no number. */
static size_t
find_decimal(const char *text, size_t length)
{
	size_t commas = count_of(text, length, ',');
	size_t points = count_of(text, length, '.');
	size_t first_point = points > 0 ? (size_t) ((const char *) memchr(text, '.', length) - text) : length;

	if (commas + points == 0 || (points == 0 && is_grouped(text, length, ',')) ||
		(commas == 0 && points > 1 && is_grouped(text, length, '.')))
		return length;
	if (commas + points == 1)
		return points > 0 ? first_point : (size_t) ((const char *) memchr(text, ',', length) - text);
	if (points == 1 && is_grouped(text, first_point, ','))
		return first_point;
	if (commas == 1)
	{
		size_t comma = (size_t) ((const char *) memchr(text, ',', length) - text);

		if (is_grouped(text, comma, '.'))
			return comma;
	}
	return length + 1;
}

size_t
an_numeral(const char *key, size_t length, char *number)
{
	return length > AN_NUMERAL_MAX - 4 ? 0 : an_numeral_any(key, length, number);
}

size_t
an_numeral_any(const char *key, size_t length, char *number)
{
	size_t n = 0;
	size_t decimal;

	if (length > 0 && key[length - 1] == '%')
		length--;
	if (length > 0 && (key[0] == '+' || key[0] == '-'))
	{
		if (key[0] == '-')
			number[n++] = '-';
		key++;
		length--;
	}
	if (length == 0 || !is_digit(key[0]) || !is_digit(key[length - 1]))
		return 0;
	for (size_t i = 0; i < length; i++)
		if (!is_digit(key[i]) && key[i] != ',' && key[i] != '.')
			return 0;
	decimal = find_decimal(key, length);
	if (decimal > length)
		return 0;
	n += copy_digits(key, decimal, number + n);
	if (decimal == length)
		return n;
	number[n++] = '.';
	n += copy_digits(key + decimal, length - decimal, number + n);
	while (number[n - 1] == '0')
		n--;
	if (number[n - 1] == '.')
		n--;
	return n;
}
