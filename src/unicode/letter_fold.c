/*
 * letter_fold.c
 *		Letters that are one for matching; apart, because make_unicode needs nothing else of letters.h.
 */
#include "unicode/letters.h"

const uint8_t an_letter_fold[AN_LETTER_COUNT] = {
	[AN_NO_LETTER] = AN_NO_LETTER,
	[AN_HAMZA] = AN_HAMZA,
	[AN_ALEF_MADDA] = AN_ALEF,
	[AN_ALEF_HAMZA_ABOVE] = AN_ALEF,
	/* seats of hamza follow no one rule in the press: the same word has ؤ, ئ or ء */
	[AN_WAW_HAMZA] = AN_HAMZA,
	[AN_ALEF_HAMZA_BELOW] = AN_ALEF,
	[AN_YEH_HAMZA] = AN_HAMZA,
	[AN_ALEF] = AN_ALEF,
	[AN_BEH] = AN_BEH,
	[AN_TEH_MARBUTA] = AN_HEH,
	[AN_TEH] = AN_TEH,
	[AN_THEH] = AN_THEH,
	[AN_JEEM] = AN_JEEM,
	[AN_HAH] = AN_HAH,
	[AN_KHAH] = AN_KHAH,
	[AN_DAL] = AN_DAL,
	[AN_THAL] = AN_THAL,
	[AN_REH] = AN_REH,
	[AN_ZAIN] = AN_ZAIN,
	[AN_SEEN] = AN_SEEN,
	[AN_SHEEN] = AN_SHEEN,
	[AN_SAD] = AN_SAD,
	[AN_DAD] = AN_DAD,
	[AN_TAH] = AN_TAH,
	[AN_ZAH] = AN_ZAH,
	[AN_AIN] = AN_AIN,
	[AN_GHAIN] = AN_GHAIN,
	[AN_FEH] = AN_FEH,
	[AN_QAF] = AN_QAF,
	[AN_KAF] = AN_KAF,
	[AN_LAM] = AN_LAM,
	[AN_MEEM] = AN_MEEM,
	[AN_NOON] = AN_NOON,
	[AN_HEH] = AN_HEH,
	[AN_WAW] = AN_WAW,
	[AN_ALEF_MAKSURA] = AN_YEH,
	[AN_YEH] = AN_YEH,
	[AN_LETTER_SPACE] = AN_LETTER_SPACE,
};

/* U+0621 .. U+063A are D8 A1 .. D8 BA, U+0641 .. U+064A are D9 81 .. D9 8A. */
const uint8_t an_letter_codes[65536] = {
	[0xD8 | 0xA1 << 8] = AN_HAMZA,
	[0xD8 | 0xA2 << 8] = AN_ALEF_MADDA,
	[0xD8 | 0xA3 << 8] = AN_ALEF_HAMZA_ABOVE,
	[0xD8 | 0xA4 << 8] = AN_WAW_HAMZA,
	[0xD8 | 0xA5 << 8] = AN_ALEF_HAMZA_BELOW,
	[0xD8 | 0xA6 << 8] = AN_YEH_HAMZA,
	[0xD8 | 0xA7 << 8] = AN_ALEF,
	[0xD8 | 0xA8 << 8] = AN_BEH,
	[0xD8 | 0xA9 << 8] = AN_TEH_MARBUTA,
	[0xD8 | 0xAA << 8] = AN_TEH,
	[0xD8 | 0xAB << 8] = AN_THEH,
	[0xD8 | 0xAC << 8] = AN_JEEM,
	[0xD8 | 0xAD << 8] = AN_HAH,
	[0xD8 | 0xAE << 8] = AN_KHAH,
	[0xD8 | 0xAF << 8] = AN_DAL,
	[0xD8 | 0xB0 << 8] = AN_THAL,
	[0xD8 | 0xB1 << 8] = AN_REH,
	[0xD8 | 0xB2 << 8] = AN_ZAIN,
	[0xD8 | 0xB3 << 8] = AN_SEEN,
	[0xD8 | 0xB4 << 8] = AN_SHEEN,
	[0xD8 | 0xB5 << 8] = AN_SAD,
	[0xD8 | 0xB6 << 8] = AN_DAD,
	[0xD8 | 0xB7 << 8] = AN_TAH,
	[0xD8 | 0xB8 << 8] = AN_ZAH,
	[0xD8 | 0xB9 << 8] = AN_AIN,
	[0xD8 | 0xBA << 8] = AN_GHAIN,
	[0xD9 | 0x81 << 8] = AN_FEH,
	[0xD9 | 0x82 << 8] = AN_QAF,
	[0xD9 | 0x83 << 8] = AN_KAF,
	[0xD9 | 0x84 << 8] = AN_LAM,
	[0xD9 | 0x85 << 8] = AN_MEEM,
	[0xD9 | 0x86 << 8] = AN_NOON,
	[0xD9 | 0x87 << 8] = AN_HEH,
	[0xD9 | 0x88 << 8] = AN_WAW,
	[0xD9 | 0x89 << 8] = AN_ALEF_MAKSURA,
	[0xD9 | 0x8A << 8] = AN_YEH,
};

#define P(n) UINT64_C(n)
const uint64_t an_letters_powers[AN_LETTERS_KEY_MAX + 1] = {
	1,			 37,			 1369,			 50653,				1874161,		   69343957,
	P(2565726409), P(94931877133), P(3512479453921), P(129961739795077), P(4808584372417849), P(177917621779460413)};
#undef P
