/*
 * letters.h
 *		Arabic words as letter codes: one byte a letter, marks gone.
 *
 * Every room above works on these codes, not on UTF-8: a code is the letter's
 * place in the Unicode block (U+0621 is 1, U+063A is 26, U+0641 is 27, U+064A
 * is 36), so that both directions are arithmetic.  Written spelling is kept
 * (أ, ة, ى and ؤ have codes of their own); an_letter_fold says which letters
 * are one for matching.
 */
#ifndef AN_LETTERS_H
#define AN_LETTERS_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>

typedef enum AnLetter
{
	AN_NO_LETTER = 0,	 /* also: end of a word */
	AN_HAMZA = 1,		 /* ء */
	AN_ALEF_MADDA,		 /* آ */
	AN_ALEF_HAMZA_ABOVE, /* أ */
	AN_WAW_HAMZA,		 /* ؤ */
	AN_ALEF_HAMZA_BELOW, /* إ */
	AN_YEH_HAMZA,		 /* ئ */
	AN_ALEF,			 /* ا */
	AN_BEH,
	AN_TEH_MARBUTA,
	AN_TEH,
	AN_THEH,
	AN_JEEM,
	AN_HAH,
	AN_KHAH,
	AN_DAL,
	AN_THAL,
	AN_REH,
	AN_ZAIN,
	AN_SEEN,
	AN_SHEEN,
	AN_SAD,
	AN_DAD,
	AN_TAH,
	AN_ZAH,
	AN_AIN,
	AN_GHAIN,
	AN_FEH, /* 27 = U+0641 */
	AN_QAF,
	AN_KAF,
	AN_LAM,
	AN_MEEM,
	AN_NOON,
	AN_HEH,
	AN_WAW,
	AN_ALEF_MAKSURA,
	AN_YEH,				 /* 36 = U+064A */
	AN_LETTER_SPACE = 37 /* between the words of a phrase key */
} AnLetter;

#define AN_LETTER_COUNT 38

/* Longer words are no Arabic words; they are folded, not analysed. */
#define AN_WORD_MAX 31

typedef struct AnLetters
{
	uint8_t count;			   /* of codes, 1 .. AN_WORD_MAX */
	uint8_t code[AN_WORD_MAX]; /* AnLetter, as written */
} AnLetters;

/*
 * Letters that are one for matching: all alefs are AN_ALEF; ؤ and ئ are AN_HAMZA;
 * ة is AN_HEH; ى is AN_YEH; every other letter is itself.
 */
extern const uint8_t an_letter_fold[AN_LETTER_COUNT];

/*
 * Reads a word in UTF-8: Arabic letters in any form (presentation forms,
 * ligatures, decomposed hamza, Persian and Urdu letters that stand for Arabic
 * ones, alef wasla), dropping marks, tatweel and invisible controls.  More than
 * three of one letter in a row count as three.  Returns false, with word
 * unspecified, if anything else is in it, if nothing is left, or if it is longer than AN_WORD_MAX.
 */
extern bool an_letters_read(const char *text, size_t len, AnLetters *word);

/*
 * So many letters fit into a number of so many bits: their codes are its digits to the base AN_LETTERS_KEY_BASE, the first
 * letter the first of AN_LETTERS_KEY_MAX digits, 0 behind the last.  No code is 0, so that different words have different numbers.
 */
#define AN_LETTERS_KEY_MAX 11
#define AN_LETTERS_KEY_BITS 58
#define AN_LETTERS_KEY_BASE 37

/* Powers of the base. */
extern const uint64_t an_letters_powers[AN_LETTERS_KEY_MAX + 1];

/* The key of count letters whose digits, read as a number, are digits; 0 if they are too many. */
static inline uint64_t
an_letters_key_end(uint64_t digits, int count)
{
	return count <= AN_LETTERS_KEY_MAX ? digits * an_letters_powers[AN_LETTERS_KEY_MAX - count] : 0;
}

/* The letters of a word as one number, or 0 if they are too many. */
static inline uint64_t
an_letters_key(const AnLetters *word)
{
	uint64_t digits = 0;

	for (int i = 0; i < word->count; i++)
		digits = digits * AN_LETTERS_KEY_BASE + word->code[i];
	return an_letters_key_end(digits, word->count);
}

/* Code of the standard letter that two bytes are in UTF-8, or AN_NO_LETTER: by the first byte + 256 times the second. */
extern const uint8_t an_letter_codes[65536];

static inline uint8_t
an_letter_code_at(const unsigned char *two)
{
	return an_letter_codes[two[0] | two[1] << 8];
}

/* Eight letters at once, and what is made of them; compilers make of it what the processor has. */
typedef uint16_t AnEightLetters __attribute__((vector_size(16)));
typedef uint8_t AnEightCodes __attribute__((vector_size(8)));

/* In UTF-8, as a number of two bytes: what the codes below AN_FEH are on top of, and the others. */
#define AN_LETTERS_FIRST 0xD8A0
#define AN_LETTERS_SECOND (0xD981 - AN_FEH)

/* The codes of the letters that 16 bytes are, up to the first that is none: a byte each, the first in the lowest. */
static inline uint64_t
an_letters_eight(const unsigned char *text, int *count)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	AnEightLetters two, first, second;
	AnEightCodes narrow;
	uint64_t codes, zeros;

	memcpy(&two, text, sizeof(two));
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	two = two << 8 | two >> 8;
#endif
	first = two - AN_LETTERS_FIRST;
	second = two - AN_LETTERS_SECOND;
	first &= (AnEightLetters) (first - AN_HAMZA < AN_FEH - AN_HAMZA);
	second &= (AnEightLetters) (second - AN_FEH < AN_LETTER_SPACE - AN_FEH);
	narrow = __builtin_convertvector(first | second, AnEightCodes);
	memcpy(&codes, &narrow, sizeof(codes));
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	codes = __builtin_bswap64(codes);
#endif
	/* the high bit of each byte that is 0, and perhaps of some behind the first */
	zeros = (codes - ones) & ~codes & ones << 7;
	if (zeros == 0)
	{
		*count = 8;
		return codes;
	}
	*count = __builtin_ctzll(zeros) / 8;
	return codes & ((UINT64_C(1) << 8 * *count) - 1);
}

/* Eight codes as a number of eight digits: pairs of digits are joined, then pairs of those, all at once. */
static inline uint64_t
an_letters_digits(uint64_t codes)
{
	const uint64_t base = AN_LETTERS_KEY_BASE, bytes = UINT64_C(0x00FF00FF00FF00FF), shorts = UINT64_C(0x0000FFFF0000FFFF);
	uint64_t pairs = (codes & bytes) * base + (codes >> 8 & bytes);
	uint64_t fours = (pairs & shorts) * (base * base) + (pairs >> 16 & shorts);

	return (fours & UINT32_MAX) * (base * base * base * base) + (fours >> 32);
}

/* The key of a word in UTF-8 that is standard letters only and not too many, else 0. */
static inline uint64_t
an_letters_key_of(const char *text, size_t length)
{
	uint64_t digits = 0;

	if (length > 2 * AN_LETTERS_KEY_MAX || length % 2 != 0)
		return 0;
	for (size_t i = 0; i < length; i += 2)
	{
		uint8_t code = an_letter_code_at((const unsigned char *) text + i);

		if (code == AN_NO_LETTER)
			return 0;
		digits = digits * AN_LETTERS_KEY_BASE + code;
	}
	return an_letters_key_end(digits, (int) length / 2);
}

/* Writes count codes as UTF-8, two bytes a letter (a space one); returns the bytes written. */
extern size_t an_letters_write(const uint8_t *code, int count, char *out);

/* Replaces every code by its fold. */
extern void an_letters_fold(AnLetters *word);

/* What a letter becomes under a madda or hamza written as a mark of its own (U+0653, U+0654, U+0655). */
extern uint8_t an_letter_with_mark(uint8_t letter, uint32_t mark);

/* Are the two equal after folding? */
extern bool an_letters_equal(const uint8_t *a, const uint8_t *b, int count);

#endif /* AN_LETTERS_H */
