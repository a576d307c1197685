/*
 * classes.h
 *		What a code point is to a reader of news: one byte from a generated table.
 */
#ifndef AN_CLASSES_H
#define AN_CLASSES_H

#include <stdint.h>

typedef enum AnClass
{
	AN_CLASS_BLANK = 0, /* punctuation, symbols, everything not named below */
	AN_CLASS_SPACE,		/* white space, NBSP, ideographic space; not line ends */
	AN_CLASS_NEWLINE,	/* LF, CR, VT, FF, NEL, U+2028, U+2029 */
	AN_CLASS_ARABIC,	/* letters of the Arabic script in any form */
	AN_CLASS_LATIN,		/* letters of the Latin script */
	AN_CLASS_LETTER,	/* letters of any other script */
	AN_CLASS_DIGIT,		/* decimal digits of any script */
	AN_CLASS_MARK,		/* combining marks, and tatweel: part of the word they stand in */
	AN_CLASS_CONTROL	/* bidi controls, ZWJ, ZWNJ, BOM, soft hyphen: nothing to see */
} AnClass;

extern AnClass an_class(uint32_t c);

/* The value 0 .. 9 of an AN_CLASS_DIGIT. */
extern int an_digit_value(uint32_t c);

#endif /* AN_CLASSES_H */
