/*
 * words.c
 *		Words, hyphenated compounds and designators, clitics before digits and quotation marks.
 *
 * A word is letters with the marks, tatweels and invisible controls in it.  It
 * ends where Arabic letters meet letters of another script or digits: "بـBBC",
 * "بنسبة10%" and "كوفيد19" are two each, for in print that is mostly a space left out, and so
 * "كوفيد19" meets "كوفيد-19" and "كوفيد 19".  Digits in Latin words are of the word: "A4", "4G".
 *
 * Words joined by single hyphens without space are a compound: "التركية-الأمريكية", "إس-400",
 * "SARS-CoV-2", "GPT-3.5".  It begins with a letter or a word that has one, so
 * that "2021-02-03" and "10-15" are numbers.
 *
 * Arabic letters are a clitic where all of them are proclitics and what follows at once is no Arabic
 * letter but something that they belong to: digits, Latin letters, an opening
 * quotation mark or parenthesis, # @ % or a currency sign.
 */
#include "parser/rules.h"

#include "unicode/letters.h"

/* و ف, then ب ك ل, then ال, each but once; or لل; or س */
#define CLITIC_LETTERS_MAX 5
#define CLITIC_BYTES_MAX 48

#define TATWEEL 0x0640

/* An aside of more words would have spaces; and with few, looking at it again from each of its words costs little */
#define ASIDE_WORDS_MAX 3

/* The type of a word by the classes of its characters. */
static AnTokenType
word_type(unsigned has)
{
	if (has & AN_HAS(AN_CLASS_DIGIT))
		return AN_TOKEN_NUMWORD;
	return has == AN_HAS_ASCII ? AN_TOKEN_ASCIIWORD : AN_TOKEN_WORD;
}

/* Are the letters proclitics in an order in which they can stand? */
static bool
are_proclitics(const AnLetters *word)
{
	const uint8_t *code = word->code;
	int i = 0, n = word->count;

	if (i < n && (code[i] == AN_WAW || code[i] == AN_FEH))
		i++;
	if (n - i == 2 && code[i] == AN_LAM && code[i + 1] == AN_LAM)
		return true;
	if (n - i == 1 && code[i] == AN_SEEN)
		return true;
	if (i < n && (code[i] == AN_BEH || code[i] == AN_KAF || code[i] == AN_LAM))
		i++;
	if (n - i == 2 && code[i] == AN_ALEF && code[i + 1] == AN_LAM)
		i += 2;
	return i == n;
}

/* What clitics are written to besides letters and digits, and what must follow it. */
enum
{
	ANYTHING,
	WORD, /* a letter or digit: the mark could close a quotation too, and # stand alone */
	DIGIT,
	AND_DIGIT /* a digit, and before it "و" or a tatweel: else it is a designator, ب-52 */
};

static const struct
{
	uint16_t mark;
	uint8_t before;
} openers[] = {
	{'"', WORD},		{'\'', WORD},	  {'(', ANYTHING},	   {'[', ANYTHING},
	{'#', WORD},		{'@', WORD},	  {'$', DIGIT},		   {0x00A3, DIGIT}, /* £ */
	{0x20AC, DIGIT},															/* € */
	{'%', DIGIT},		{0x066A, DIGIT},										/* ٪ */
	{'+', DIGIT},		{'-', AND_DIGIT}, {0x2212, AND_DIGIT},					/* − */
	{0x00AB, ANYTHING},															/* « */
	{0x2039, ANYTHING},															/* ‹ */
	{0x201C, ANYTHING},															/* “ */
	{0x201E, ANYTHING},															/* „ */
	{0x2018, ANYTHING},															/* ‘ */
	{0x201D, WORD},																/* ” */
	{0x2019, WORD},																/* ’ */
};

/* Does something begin at at that letters before it can belong to?  strong: they are "و" or end with a tatweel. */
static bool
takes_clitic(const AnScan *scan, uint32_t at, bool strong)
{
	uint32_t c = an_scan_char_at(scan, at);
	unsigned next;
	char bytes[4];

	if (at == scan->length)
		return false;
	if (an_scan_class_at(scan, at) & (AN_HAS(AN_CLASS_DIGIT) | AN_HAS_LETTERS))
		return true;
	next = an_scan_class_at(scan, at + (uint32_t) an_utf8_put(c, bytes));
	for (size_t i = 0; i < sizeof(openers) / sizeof(openers[0]); i++)
	{
		uint8_t before = openers[i].before;

		if (openers[i].mark != c)
			continue;
		if (before == WORD)
			return (next & (AN_HAS_LETTERS | AN_HAS(AN_CLASS_DIGIT))) != 0;
		return before == ANYTHING || ((next & AN_HAS(AN_CLASS_DIGIT)) && (before == DIGIT || strong));
	}
	return false;
}

/* Is the Arabic word from at to end a clitic? */
static bool
is_clitic(const AnScan *scan, uint32_t at, uint32_t end)
{
	AnLetters word;
	bool strong = an_scan_char_before(scan, end) == TATWEEL;

	if (end - at > CLITIC_BYTES_MAX || !an_letters_read(scan->text + at, end - at, &word) ||
		word.count > CLITIC_LETTERS_MAX || !are_proclitics(&word))
		return false;
	strong = strong || (word.count == 1 && word.code[0] == AN_WAW);
	return takes_clitic(scan, end, strong);
}

/* The end of a segment of a compound; digits may have a version's points: 3.5 */
static uint32_t
segment_end(const AnScan *scan, uint32_t at, unsigned *has)
{
	unsigned one = 0, more = 0;
	uint32_t end = an_scan_run(scan, at, AN_HAS_WORD, &one);

	while (one == AN_HAS(AN_CLASS_DIGIT) && end < scan->length && scan->text[end] == '.' &&
		   an_scan_is_digit(scan, end + 1))
		end = an_scan_run(scan, end + 1, AN_HAS(AN_CLASS_DIGIT), &more);
	*has |= one;
	return end;
}

/*
 * Are the dashes of the words from at to end those of an aside, which encloses them without all of its spaces: "القصة -هنا-
 * تبدأ", "القصة-هنا- تبدأ"?  Then a dash stands before or behind them.
 */
static bool
is_aside(const AnScan *scan, uint32_t at, uint32_t end, unsigned has)
{
	if ((has & AN_HAS(AN_CLASS_DIGIT)) || !(has & AN_HAS(AN_CLASS_ARABIC)))
		return false;
	return an_scan_hyphen(scan, end) > 0 || (at > 0 && scan->text[at - 1] == '-');
}

/*
 * The end of the compound whose first word ends at end; end itself if nothing is joined to it.
 * It is not made longer than a token may be: what follows begins anew at a hyphen.
 */
static uint32_t
compound_end(const AnScan *scan, uint32_t at, uint32_t end, unsigned *has)
{
	uint32_t hyphen, first = end;
	unsigned own = *has;
	int joined = 0;

	while ((hyphen = an_scan_hyphen(scan, end)) > 0 &&
		   (an_scan_class_at(scan, end + hyphen) & (AN_HAS_LETTERS | AN_HAS(AN_CLASS_DIGIT))))
	{
		unsigned more = *has;
		uint32_t next = segment_end(scan, end + hyphen, &more);

		if (next - at > AN_TOKEN_BYTES_MAX)
			break;
		*has = more;
		end = next;
		joined++;
	}
	if (joined > 0 && joined < ASIDE_WORDS_MAX && is_aside(scan, at, end, *has))
	{
		*has = own;
		return first;
	}
	return end;
}

/* The first place from at on where something can be seen. */
static uint32_t
skip_invisible(const AnScan *scan, uint32_t at)
{
	const char *end = scan->text + scan->length;
	int size;

	while (at < scan->length && an_scan_peek(scan->text + at, end, &size) == AN_HAS(AN_CLASS_CONTROL))
		at += (uint32_t) size;
	return at;
}

/* The end of the word at at; *clitic says that it is one. */
static uint32_t
word_end(const AnScan *scan, uint32_t at, unsigned *has, bool *clitic)
{
	const unsigned inside = AN_HAS(AN_CLASS_MARK) | AN_HAS(AN_CLASS_CONTROL);
	uint32_t end, next;

	*clitic = false;
	if (!(an_scan_class_at(scan, at) & AN_HAS(AN_CLASS_ARABIC)))
		return an_scan_run(scan, at, AN_HAS_WORD & ~AN_HAS(AN_CLASS_ARABIC), has);
	end = an_scan_run(scan, at, AN_HAS(AN_CLASS_ARABIC) | inside, has);
	if (end == scan->length || scan->text[end] == ' ')
		return end;
	next = skip_invisible(scan, end);
	*clitic = is_clitic(scan, at, next);
	return *clitic ? next : end;
}

bool
an_scan_iso_t(const AnScan *scan, uint32_t at)
{
	return an_scan_char_at(scan, at) == 'T' && at >= 2 && an_scan_is_digit(scan, at - 2) &&
		   an_scan_is_digit(scan, at - 1) && an_scan_is_digit(scan, at + 1) &&
		   an_scan_is_digit(scan, at + 2) && an_scan_char_at(scan, at + 3) == ':';
}

void
an_scan_word(const AnScan *scan, uint32_t at, AnToken *token)
{
	unsigned has = 0;
	bool clitic;
	uint32_t end = word_end(scan, at, &has, &clitic);
	uint32_t whole;

	if (clitic)
	{
		an_scan_found(token, at, end, AN_TOKEN_CLITIC);
		return;
	}
	if (an_scan_iso_t(scan, at))
	{
		an_scan_found(token, at, at + 1, AN_TOKEN_ASCIIWORD);
		return;
	}
	whole = compound_end(scan, at, end, &has);
	if (whole == end)
		an_scan_found(token, at, end, word_type(has));
	else if (has & AN_HAS(AN_CLASS_DIGIT))
		an_scan_found(token, at, whole, AN_TOKEN_NUMHWORD);
	else
		an_scan_found(token, at, whole, has == AN_HAS_ASCII ? AN_TOKEN_ASCIIHWORD : AN_TOKEN_HWORD);
}

/*
 * Parts are cut as segments are; what is between them is blank, and so is a segment without letter or digit, as the
 * tatweel of "#ـ".
 */
void
an_scan_word_part(const AnScan *scan, uint32_t at, AnToken *token)
{
	unsigned has = 0;
	uint32_t end = at;

	if (an_scan_class_at(scan, at) & AN_HAS_WORD)
		end = segment_end(scan, at, &has);
	if (has & (AN_HAS_LETTERS | AN_HAS(AN_CLASS_DIGIT)))
	{
		if (end > scan->part_end)
			end = scan->part_end;
		an_scan_found(token, at, end,
					  has & AN_HAS(AN_CLASS_DIGIT) ? AN_TOKEN_HWORD_NUMPART
					  : has == AN_HAS_ASCII		   ? AN_TOKEN_HWORD_ASCIIPART
												   : AN_TOKEN_HWORD_PART);
		return;
	}
	end = at;
	do
	{
		int size;

		an_scan_peek(scan->text + end, scan->text + scan->part_end, &size);
		end += (uint32_t) size;
	} while (end < scan->part_end &&
			 !(an_scan_class_at(scan, end) & (AN_HAS_LETTERS | AN_HAS(AN_CLASS_DIGIT))));
	an_scan_found(token, at, end, AN_TOKEN_BLANK);
}
