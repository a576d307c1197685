/*
 * decimal.h
 *		Exact decimal numbers of a bounded size: what words of numbers add up to.
 */
#ifndef AN_DECIMAL_H
#define AN_DECIMAL_H

#include "memory.h"

/* Digits before and behind the point.  Far more than the news has words for; a sum that needs more is no number. */
#define AN_DECIMAL_WHOLE 60
#define AN_DECIMAL_PART 30
#define AN_DECIMAL_DIGITS (AN_DECIMAL_WHOLE + AN_DECIMAL_PART)

/* A third is given with so many digits behind the point, as numeric does. */
#define AN_DECIMAL_RATIO 20

typedef struct AnDecimal
{
	uint8_t digit[AN_DECIMAL_DIGITS]; /* digit[i] counts 10^(i - AN_DECIMAL_PART) */
} AnDecimal;

/* Each of these adds something times 10^zeros; false, with sum unspecified, if it does not fit. */
extern bool an_decimal_add(AnDecimal *sum, const AnDecimal *other, int zeros);
extern bool an_decimal_add_whole(AnDecimal *sum, uint32_t value, int zeros);
/* numerator < denominator */
extern bool an_decimal_add_ratio(AnDecimal *sum, int numerator, int denominator, int zeros);
/* digits with at most one point */
extern bool an_decimal_add_text(AnDecimal *sum, const char *digits, size_t length, int zeros);

/* Is it below 10^zeros? */
extern bool an_decimal_is_below(const AnDecimal *number, int zeros);

/* Is one less than the other? */
extern bool an_decimal_is_less(const AnDecimal *a, const AnDecimal *b);

/* As numeric reads it, without zeros that say nothing; in the memory. */
extern const char *an_decimal_text(const AnDecimal *number, bool negative, const AnMemory *memory);

#endif /* AN_DECIMAL_H */
