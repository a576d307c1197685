/*
 * scan.c
 *		The tokenizer: which rule is asked where, blanks, parts of compounds, and runs that are too long.
 *
 * At each place the first character decides which rules are asked (look).  What
 * no rule takes is blank, up to where one does.  A rule looks ahead, but never
 * far without taking what it saw or noting that nothing is there (plain_until,
 * no_comment): the whole is linear in the text.
 *
 * A compound (hyphenated word or designator, hashtag, URL) is given whole; then
 * its parts are, from the same bytes.  Each token that is indexed counts one
 * position, as with the default parser: "كوفيد-19 يعود" has the compound at 1, its parts at 2 and 3
 * and the next word at 4; a query for the compound asks for all three in this order, so that phrases match.
 */
#include "parser/scan.h"

#include "parser/rules.h"
#include "unicode/letters.h"

#define MINUS_SIGN 0x2212
#define ARABIC_PERCENT 0x066A

/* ---- the bytes ---- */

unsigned
an_scan_class_at(const AnScan *scan, uint32_t at)
{
	int size;

	return at < scan->length ? an_scan_peek(scan->text + at, scan->text + scan->length, &size) : 0;
}

uint32_t
an_scan_char_at(const AnScan *scan, uint32_t at)
{
	const char *next = scan->text + at;

	return at < scan->length ? an_utf8_next(&next, scan->text + scan->length) : 0;
}

uint32_t
an_scan_char_before(const AnScan *scan, uint32_t at)
{
	uint32_t start = at;
	const char *next;

	if (at == 0)
		return 0;
	do
		start--;
	while (start > 0 && at - start < 4 && ((unsigned char) scan->text[start] & 0xC0) == 0x80);
	next = scan->text + start;
	return an_utf8_next(&next, scan->text + at);
}

uint32_t
an_scan_run(const AnScan *scan, uint32_t at, unsigned classes, unsigned *has)
{
	const char *end = scan->text + scan->length;
	const char *next = scan->text + at;
	const char *solid = next; /* behind the last character that can be seen */

	while (next < end)
	{
		int size;
		unsigned one = an_scan_peek(next, end, &size);

		if ((one & classes) == 0)
			break;
		next += size;
		if (one == AN_HAS(AN_CLASS_CONTROL))
			continue;
		solid = next;
		*has |= one;
	}
	return (uint32_t) (solid - scan->text);
}

uint32_t
an_scan_hyphen(const AnScan *scan, uint32_t at)
{
	if (at < scan->length && scan->text[at] == '-')
		return 1;
	if (at + 3 <= scan->length && (unsigned char) scan->text[at] == 0xE2)
	{
		uint32_t c = an_scan_char_at(scan, at);

		if (c == 0x2010 || c == 0x2011)
			return 3;
		/* the en dash of "إس–400", but not that of "2011–2015" and "القاهرة–دبي" */
		if (c == 0x2013 && an_scan_is_digit(scan, at + 3) &&
			(AN_HAS(an_class(an_scan_char_before(scan, at))) & AN_HAS_LETTERS))
			return 3;
	}
	return 0;
}

/* ---- which rule ---- */

/* Asks the rules for what begins with a byte that is no letter and no digit. */
static bool
look_at_sign(AnScan *scan, uint32_t at, AnToken *token)
{
	switch ((unsigned char) scan->text[at])
	{
		case '<':
			return an_scan_tag(scan, at, token);
		case '&':
			return an_scan_entity(scan, at, token);
		case '#':
			return an_scan_hashtag(scan, at, token);
		case '@':
			return an_scan_mention(scan, at, token);
		case '/':
		case '.':
		case '~':
			return an_scan_address(scan, at, token);
		case '+':
		case '-':
		case '%':
			return an_scan_signed(scan, at, token);
		case 0xD9: /* ٪ */
			return an_scan_char_at(scan, at) == ARABIC_PERCENT && an_scan_signed(scan, at, token);
		case 0xE2: /* − */
			return an_scan_char_at(scan, at) == MINUS_SIGN && an_scan_signed(scan, at, token);
		default:
			return false;
	}
}

/* ASCII after which an Arabic word is whole: nothing of it is looked at by the rules for words. */
static const bool ends_plainly[128] = {
	[' '] = true, ['\n'] = true, ['\r'] = true, ['\t'] = true, ['.'] = true, [','] = true, [':'] = true,
	[';'] = true, ['!'] = true,	 ['?'] = true,	[')'] = true,  ['/'] = true, ['|'] = true,
};

/* Does an Arabic word end at next, where nothing is joined to it? */
static inline bool
ends_word(const unsigned char *next, const unsigned char *end)
{
	if (next == end)
		return true;
	if (*next < 128)
		return ends_plainly[*next];
	/* the Arabic comma, semicolon and question mark */
	return *next == 0xD8 && end - next >= 2 && (next[1] & 0xC0) == 0x80 &&
		   an_short_classes[(*next & 0x1F) << 6 | (next[1] & 0x3F)] == AN_CLASS_BLANK;
}

/* The end of the standard letters that begin at next; *key is theirs, 0 if they are too many. */
static inline __attribute__((always_inline)) const unsigned char *
read_letters(const unsigned char *next, const unsigned char *end, uint64_t *key)
{
	uint64_t digits = 0;
	uint8_t code;
	int count = 0;

	/* eight at once, without a branch for each; most words have no more */
	if (end - next >= 16)
	{
		AN_SCAN_STEP();
		digits = an_letters_digits(an_letters_eight(next, &count));
		next += 2 * count;
		if (count < 8)
		{
			*key = an_letters_key_end(digits, 8);
			return next;
		}
	}
	for (; end - next >= 2 && (code = an_letter_code_at(next)) != AN_NO_LETTER; next += 2, count++)
	{
		AN_SCAN_STEP();
		digits = digits * AN_LETTERS_KEY_BASE + code;
	}
	*key = an_letters_key_end(digits, count);
	return next;
}

/*
 * Finds an Arabic word of standard letters that nothing is joined to, the most frequent token by far; false if there is
 * no such word and the rules must say.
 */
static inline __attribute__((always_inline)) bool
plain_word(const AnScan *scan, uint32_t at, AnToken *token)
{
	const unsigned char *first = (const unsigned char *) scan->text + at;
	const unsigned char *end = (const unsigned char *) scan->text + scan->length;
	uint64_t key;
	const unsigned char *next = read_letters(first, end, &key);

	if (next == first || next - first > AN_TOKEN_BYTES_MAX || !ends_word(next, end))
		return false;
	an_scan_found(token, at, (uint32_t) ((const char *) next - scan->text), AN_TOKEN_WORD);
	token->key = key;
	return true;
}

/* Finds the token that begins at at, where no plain word or space does; false if that is blank. */
static bool
look(AnScan *scan, uint32_t at, AnToken *token)
{
	unsigned one = an_scan_class_at(scan, at);

	if (one & (AN_HAS_ASCII | AN_HAS(AN_CLASS_DIGIT)) && an_scan_address(scan, at, token))
		return true;
	if (one & AN_HAS_LETTERS)
		an_scan_word(scan, at, token);
	else if (one & AN_HAS(AN_CLASS_DIGIT))
		an_scan_number(scan, at, token);
	else
		return look_at_sign(scan, at, token);
	return true;
}

/* Does one space before an Arabic letter stand there, the most frequent blank? */
static inline bool
is_plain_space(const AnScan *scan)
{
	const unsigned char *at = (const unsigned char *) scan->text + scan->at;

	if (*at != ' ' || scan->length - scan->at < 3 || an_letter_code_at(at + 1) == AN_NO_LETTER)
		return false;
	AN_SCAN_STEP();
	return true;
}

/* The blank that begins at scan->at, where no rule applied: up to where one may. */
static void
blank(AnScan *scan, AnToken *token)
{
	const char *end = scan->text + scan->length;
	uint32_t at = scan->at;
	int size;

	an_scan_peek(scan->text + at, end, &size);
	at += (uint32_t) size;
	while (at < scan->length)
	{
		unsigned one = an_scan_peek(scan->text + at, end, &size);

		if (one & (AN_HAS_LETTERS | AN_HAS(AN_CLASS_DIGIT)))
			break;
		if (!(one & AN_HAS(AN_CLASS_SPACE)) && look_at_sign(scan, at, token))
			break;
		at += (uint32_t) size;
	}
	an_scan_found(token, scan->at, at, AN_TOKEN_BLANK);
}

/* ---- compounds and runs ---- */

/* Is a token of that type a compound, whose parts follow it? */
static bool
has_parts(uint8_t type)
{
	return type == AN_TOKEN_NUMHWORD || type == AN_TOKEN_ASCIIHWORD || type == AN_TOKEN_HWORD ||
		   type == AN_TOKEN_HASHTAG || type == AN_TOKEN_URL;
}

/* Cuts at most AN_TOKEN_BYTES_MAX bytes, whole characters, from the run at scan->at. */
static void
next_piece(AnScan *scan, AnToken *token)
{
	uint32_t end = scan->run_end;

	if (end - scan->at > AN_TOKEN_BYTES_MAX)
	{
		end = scan->at + AN_TOKEN_BYTES_MAX;
		for (int i = 0; i < 3 && ((unsigned char) scan->text[end] & 0xC0) == 0x80; i++)
			end--;
	}
	an_scan_found(token, scan->at, end, (AnTokenType) scan->run_type);
	scan->at = end;
	scan->last = scan->run_type;
}

/* What is too long for a token: a URL yields its host first, everything else is cut at once. */
static void
begin_run(AnScan *scan, AnToken *token)
{
	scan->run_end = token->start + token->length;
	scan->run_type = token->type == AN_TOKEN_TAG ? AN_TOKEN_TAG : AN_TOKEN_BLANK;
	if (token->type == AN_TOKEN_URL)
	{
		scan->part_end = scan->run_end;
		an_scan_address_part(scan, scan->at, token);
		scan->part_end = 0;
		if (token->length <= AN_TOKEN_BYTES_MAX)
		{
			scan->at += token->length;
			scan->last = token->type;
			return;
		}
	}
	next_piece(scan, token);
}

void
an_scan_begin(AnScan *scan, const char *text, size_t length)
{
	AnScan fresh = {.text = text, .length = (uint32_t) (length < UINT32_MAX ? length : UINT32_MAX)};

	*scan = fresh;
}

/* The next part of a compound, or piece of a run, that scan->at is inside of. */
static void
next_inside(AnScan *scan, AnToken *token)
{
	if (scan->at >= scan->part_end)
	{
		next_piece(scan, token);
		return;
	}
	if (scan->part_kind == AN_TOKEN_URL)
		an_scan_address_part(scan, scan->at, token);
	else
		an_scan_word_part(scan, scan->at, token);
	token->part = true;
	scan->at += token->length;
}

/* The next token, of any kind. */
static void
next_by_rules(AnScan *scan, AnToken *token)
{
	if (!look(scan, scan->at, token))
		blank(scan, token);
	if (token->length > AN_TOKEN_BYTES_MAX)
	{
		begin_run(scan, token);
		return;
	}
	scan->last = token->type;
	if (has_parts(token->type))
	{
		/* at stays: the parts are the same bytes again */
		scan->part_end = token->start + token->length;
		scan->part_kind = token->type;
	}
	else
		scan->at = token->start + token->length;
}

/* Finds ASCII digits behind which a space, a line's end or the text's end says that they are a whole number and nothing else. */
static bool
plain_digits(const AnScan *scan, AnToken *token)
{
	uint32_t end = scan->at;

	while (end < scan->length && scan->text[end] >= '0' && scan->text[end] <= '9')
	{
		AN_SCAN_STEP();
		end++;
	}
	if (end == scan->at || end - scan->at > AN_TOKEN_BYTES_MAX || (end < scan->length && scan->text[end] != ' ' && scan->text[end] != '\n'))
		return false;
	return an_scan_found(token, scan->at, end, AN_TOKEN_UINT);
}

/* The next token that is no plain word or space. */
static __attribute__((noinline)) bool
next_other(AnScan *scan, AnToken *token)
{
	if (scan->at < scan->part_end || scan->at < scan->run_end)
		next_inside(scan, token);
	else if (scan->at >= scan->length)
		return false;
	else if (plain_digits(scan, token))
	{
		scan->last = token->type;
		scan->at += token->length;
	}
	else
		next_by_rules(scan, token);
	return true;
}

/* Does a token begin there that is not inside another, nor at the end? */
static inline bool
begins_token(const AnScan *scan)
{
	return scan->at >= scan->part_end && scan->at >= scan->run_end && scan->at < scan->length;
}

bool
an_scan_next(AnScan *scan, AnToken *token)
{
	if (!begins_token(scan))
		return next_other(scan, token);
	if (is_plain_space(scan))
		an_scan_found(token, scan->at, scan->at + 1, AN_TOKEN_BLANK);
	else if (!plain_word(scan, scan->at, token))
		return next_other(scan, token);
	scan->last = token->type;
	scan->at += token->length;
	return true;
}

bool
an_scan_next_solid(AnScan *scan, AnToken *token)
{
	if (!begins_token(scan))
		return next_other(scan, token);
	if (is_plain_space(scan))
	{
		scan->last = AN_TOKEN_BLANK;
		scan->at++;
	}
	if (!plain_word(scan, scan->at, token))
		return next_other(scan, token);
	scan->last = token->type;
	scan->at += token->length;
	return true;
}
