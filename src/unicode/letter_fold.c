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

/* U+0621 .. U+063A (D8 A1 .. D8 BA) and U+0641 .. U+064A (D9 81 .. D9 8A) stand in the order of AnLetter. */
const uint8_t an_letter_codes[2][256] = {
	{[0xA1] = AN_HAMZA, AN_ALEF_MADDA, AN_ALEF_HAMZA_ABOVE, AN_WAW_HAMZA, AN_ALEF_HAMZA_BELOW, AN_YEH_HAMZA, AN_ALEF, AN_BEH,
	 AN_TEH_MARBUTA, AN_TEH, AN_THEH, AN_JEEM, AN_HAH, AN_KHAH, AN_DAL, AN_THAL, AN_REH, AN_ZAIN, AN_SEEN, AN_SHEEN, AN_SAD,
	 AN_DAD, AN_TAH, AN_ZAH, AN_AIN, AN_GHAIN},
	{[0x81] = AN_FEH, AN_QAF, AN_KAF, AN_LAM, AN_MEEM, AN_NOON, AN_HEH, AN_WAW, AN_ALEF_MAKSURA, AN_YEH}};
