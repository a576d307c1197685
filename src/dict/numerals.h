/*
 * numerals.h
 *		Numbers in digits, brought to one writing.
 */
#ifndef AN_NUMERALS_H
#define AN_NUMERALS_H

#include <stddef.h>

/* Longer numbers stay as they are written. */
#define AN_NUMERAL_MAX 64

/*
 * Writes the number that a folded token is (digits, marks, perhaps a sign before and % behind
 * it) to number: no thousands marks, a decimal point, no zeros at the end of the
 * fraction.  Returns its length, without %, or 0 if the token is no number.
 */
extern size_t an_numeral(const char *key, size_t length, char *number);

/* The same for a number of any length; number has room for as many bytes. */
extern size_t an_numeral_any(const char *key, size_t length, char *number);

#endif /* AN_NUMERALS_H */
