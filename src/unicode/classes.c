/*
 * classes.c
 *		Look-ups in the generated table of characters.
 */
#include "unicode/classes.h"

#include "unicode/tables.h"

/* The class of a code point; AN_CLASS_BLANK above the last one. */
AnClass
an_class(uint32_t c)
{
	return (AnClass) an_char(c)->klass;
}

/* A digit's standard spelling is the ASCII digit. */
int
an_digit_value(uint32_t c)
{
	const AnChar *info = an_char(c);

	return (int) (info->spell == 0 ? c : an_spellings[info->spell + 1]) - '0';
}
