/*
 * grammar.h
 *		How numbers are read; for the files of this room only.
 */
#ifndef AN_NUMBER_GRAMMAR_H
#define AN_NUMBER_GRAMMAR_H

#include "article/calendar_terms.h"
#include "article/document.h"
#include "numbers/decimal.h"
#include "numbers/numbers.h"

/* What a term of numerals.tsv or beside.tsv is; kinds of the tables an_terms_numerals and an_terms_beside. */
typedef enum AnNumeralKind
{
	AN_NUMERAL_ONE = 1,		/* value 1-10 */
	AN_NUMERAL_BOUND,		/* the one of "twenty-one"; alone it is a pronoun */
	AN_NUMERAL_ZERO,
	AN_NUMERAL_TEEN,		/* value 11-19 */
	AN_NUMERAL_TEN,			/* value 20-90 */
	AN_NUMERAL_HUNDRED,		/* value 100-900 */
	AN_NUMERAL_SCALE,		/* value AN_SCALE(zeros, AnScaleForm) */
	AN_NUMERAL_FRACTION,	/* value AN_FRACTION(numerator, denominator) */
	AN_NUMERAL_PARTS,		/* value: the denominator; a numerator stands before */
	AN_NUMERAL_CROWD,		/* tens, hundreds that nobody counted: value its zeros */
	AN_NUMERAL_FEW,			/* value: the least that it says, 0 if it needs a crowd or a scale behind it */
	AN_NUMERAL_ORDINAL,		/* value 1-19 */
	AN_NUMERAL_ORDINAL_ONE, /* the first of "twenty-first" */
	AN_NUMERAL_AFTER,		/* "after the hundred", behind an ordinal: value */
	AN_NUMERAL_PERCENT,
	AN_NUMERAL_MINUS,
	AN_NUMERAL_BELOW,		/* below zero */
	AN_NUMERAL_ABOUT,
	AN_NUMERAL_ODD,			/* and some */
	AN_NUMERAL_FROM,
	AN_NUMERAL_TO,
	AN_NUMERAL_LABEL,		/* a figure behind it is a name: article 5 */
	AN_NUMERAL_EACH,		/* "one" behind it is a pronoun: each one */
	AN_NUMERAL_IDIOM		/* counts nothing */
} AnNumeralKind;

/* The kinds of beside.tsv; no question asks for some of these and some of the others. */
#define AN_NUMERALS_BESIDE                                                                                   \
	(AN_KINDS(AN_NUMERAL_AFTER) | AN_KINDS(AN_NUMERAL_PERCENT) | AN_KINDS(AN_NUMERAL_BELOW) | AN_KINDS(AN_NUMERAL_ABOUT) | \
	 AN_KINDS(AN_NUMERAL_ODD) | AN_KINDS(AN_NUMERAL_FROM) | AN_KINDS(AN_NUMERAL_TO) | AN_KINDS(AN_NUMERAL_LABEL) | \
	 AN_KINDS(AN_NUMERAL_EACH))

/* How a word such as "thousand" is inflected. */
typedef enum AnScaleForm
{
	AN_SCALE_ONE,
	AN_SCALE_TWO,
	AN_SCALE_MANY,
	AN_SCALE_EITHER /* ألفا: of one behind a count, of two before what is counted */
} AnScaleForm;

#define AN_SCALE(zeros, form) ((zeros) *10 + (form))
#define AN_SCALE_ZEROS(value) ((value) / 10)
#define AN_SCALE_FORM(value) ((AnScaleForm) ((value) % 10))

#define AN_FRACTION(numerator, denominator) ((numerator) *100 + (denominator))
#define AN_FRACTION_NUMERATOR(value) ((value) / 100)
#define AN_FRACTION_DENOMINATOR(value) ((value) % 100)

/* What a term of units.tsv is; kinds of the table an_terms_units.  The value is 1 of one, 2 of two, 3 of more. */
typedef enum AnUnitKind
{
	AN_UNIT_FAMILY = 1, /* money that several countries have; text: its plain form */
	AN_UNIT_CURRENCY,	/* such a plain form with a nation, or alone; text: ISO 4217 */
	AN_UNIT_MONEY,		/* text: ISO 4217 */
	AN_UNIT_BEHIND,		/* the same, of so short a name that it is only looked for behind a number */
	AN_UNIT_MEASURE,	/* text: its usual name */
	AN_UNIT_CHANGE,		/* small parts of money: a measure, but behind "and" part of the sum */
	AN_UNIT_DEGREE,		/* the same, of what may be below zero */
	AN_UNIT_SHORT,		/* the same, abbreviated: only behind digits */
	AN_UNIT_POINT,		/* percentage points */
	AN_UNIT_PER			/* behind a unit and a stroke: text: what stands behind "in" where the unit is written out */
} AnUnitKind;

/* A set of kinds. */
#define AN_KINDS(kind) (1u << (kind))

/* Units that may stand behind a number in words. */
#define AN_UNITS_WRITTEN (~(AN_KINDS(AN_UNIT_SHORT) | AN_KINDS(AN_UNIT_PER)))
/* Those that are looked for where no number stands before them, duals above all. */
#define AN_UNITS_LEADING (AN_UNITS_WRITTEN & ~AN_KINDS(AN_UNIT_BEHIND))

extern const AnTermTable an_terms_numerals;
extern const AnTermTable an_terms_beside;
extern const AnTermTable an_terms_units;

/* Where numbers are read. */
typedef struct AnNumberReader
{
	AnDocument *document;
	uint32_t end; /* the word behind the last that may be read */
} AnNumberReader;

/* Beside kinds of numerals, what can begin at a word: see an_number_look. */
#define AN_LOOK_UNIT (1u << 30)
#define AN_LOOK_DIGITS (1u << 31)

/* No scale word has been read yet. */
#define AN_NO_SCALE INT8_MAX

/* A number while it is read. */
typedef struct AnNumeral
{
	uint32_t first; /* word */
	uint32_t end;	/* the word behind it */
	uint8_t skip;	/* letters of the first word that stand before it */
	AnDecimal sum;	/* of the groups that have had their scale */
	AnDecimal group; /* what is read behind them */
	uint8_t places; /* of the group, filled: a bit for ones, tens, hundreds */
	int8_t scale;	/* zeros of the last group that had a scale, or AN_NO_SCALE */
	uint8_t pieces;
	bool bound;		/* nothing but a word that counts only in a compound */
	bool failed;	/* too large; end is behind it all the same */
	bool digits;	/* begins with digits */
	bool whole;		/* those have no fraction */
	bool negative, percent, approximate, ordinal, part;
	bool definite;	/* the first word has the article */
	AnTerm term;	/* of the first word, where it is none of digits */
	uint8_t figures; /* digits before the point, at most 255 */
	bool figures_zero; /* begin with a zero that says nothing */
	bool grouped;	/* have marks between their groups, or a fraction */
	const char *longer; /* the value where it is too long for a sum; NULL */
} AnNumeral;

/* What a number counts. */
typedef struct AnCounted
{
	uint8_t kind;		/* AnNumberKind */
	uint32_t end;		/* the word behind it */
	bool has_start;		/* a sign stands before the digits, at start_byte */
	bool degrees;		/* may be below zero */
	uint32_t start_byte;
	uint32_t end_byte;	/* behind a sign; 0 if there is none */
	const char *unit;	/* NULL if none is known */
	const char *family; /* of money whose country is not said; NULL */
} AnCounted;

/* words.c */
extern uint32_t an_number_look(const AnNumberReader *reader, uint32_t word);
extern bool an_numeral_at(const AnNumberReader *reader, uint32_t word, uint32_t kinds, AnTerm *term);
extern bool an_numeral_begins(const AnNumberReader *reader, uint32_t word, uint32_t kinds, uint8_t *skip, AnTerm *term);
extern bool an_numeral_behind_and(const AnNumberReader *reader, uint32_t *word, uint32_t kinds, AnTerm *term);
extern bool an_number_near(const AnNumberReader *reader, uint32_t word);
extern bool an_number_digits(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral);
extern bool an_number_and(const AnNumberReader *reader, uint32_t *word, bool *glued);
extern uint32_t an_number_char_before(const AnDocument *document, uint32_t byte, uint32_t *start);

/* cardinal.c */
extern bool an_read_cardinal(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral);
extern bool an_read_fraction(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral);
extern bool an_read_crowd(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral);
extern bool an_read_ordinal(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral);

/* units.c */
extern void an_read_counted(const AnNumberReader *reader, AnNumeral *numeral, AnCounted *counted);
extern bool an_read_unit(const AnNumberReader *reader, uint32_t word, AnNumeral *numeral, AnCounted *counted);
extern const char *an_currency_code(const AnNumberReader *reader, uint32_t word);
extern const char *an_read_family(const AnNumberReader *reader, uint32_t word, AnCounted *counted);

/* context.c */
extern bool an_number_counts(const AnNumberReader *reader, const AnNumeral *numeral, AnCounted *counted, bool *doubtful);
extern bool an_number_is_about(const AnNumberReader *reader, uint32_t word);
extern void an_read_below(const AnNumberReader *reader, AnNumeral *numeral, AnCounted *counted);

#endif /* AN_NUMBER_GRAMMAR_H */
