/*
 * make_unicode.c
 *		Writes build/unicode_tables.c from ICU and fold.tsv; runs on the host, during make.
 *
 * For each code point it finds the class (classes.h) and the standard spelling:
 *
 *		1. a line of fold.tsv decides;
 *		2. a standard Arabic letter is its own;
 *		3. marks of the Arabic script and what Unicode calls ignorable (bidi controls, joiners, soft hyphen,
 *		   variation selectors) are dropped;
 *		4. a decimal digit is the ASCII one;
 *		5. what has a canonical or compatibility decomposition is spelled as its parts are; but not where
 *		   that would make a space and a mark of an accent that stands alone;
 *		6. a letter with two cases is spelled as its case folding is;
 *		7. everything else is its own.
 *
 * So the spelling is decomposed, and each of its characters is its own spelling.  fold.c joins again what
 * an_pairs lists.  Only characters of Unicode 14 and older are taken, which every ICU that is supported
 * knows: the tables are the same whatever ICU they are made with.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "unicode/classes.h"
#include "unicode/letters.h"
#include "unicode/tables.h"
#include "unicode/utf8.h"

#define UNICODE_AGE 14
#define SPELLING_MAX 32
#define CODE_POINTS (AN_CHAR_LAST + 1)
#define BLOCK (1 << AN_CHAR_SHIFT)
#define POOL_MAX 65535
#define PAIRS_MAX 2000

typedef struct Spelling
{
	int count;
	uint32_t c[SPELLING_MAX];
} Spelling;

/* Lines of fold.tsv, by code point: index into rules + 1 */
static Spelling rules[512];
static int rule_count;
static uint16_t rule_of[CODE_POINTS];

static AnChar chars[CODE_POINTS];
static uint32_t pool[POOL_MAX];
static int pool_used = 1; /* 0 means: its own spelling */
static AnPair pairs[PAIRS_MAX];
static int pair_count;

static const UNormalizer2 *nfc, *nfkc;

/* Says what is wrong and ends the program. */
static void
fail(const char *file, int line, const char *what)
{
	fprintf(stderr, "%s:%d: %s\n", file, line, what);
	exit(1);
}

/* Ends the program if ICU failed: it cannot. */
static void
check_icu(UErrorCode status)
{
	if (U_FAILURE(status))
		fail("ICU", 0, u_errorName(status));
}

/* ---- fold.tsv ---- */

/* Reads "U+0671" or "U+06E5..U+06E6"; false if it is neither. */
static bool
read_range(const char *field, uint32_t *first, uint32_t *last)
{
	char *end;

	if (strncmp(field, "U+", 2) != 0)
		return false;
	*first = *last = (uint32_t) strtoul(field + 2, &end, 16);
	if (strncmp(end, "..U+", 4) == 0)
		*last = (uint32_t) strtoul(end + 4, &end, 16);
	return *end == '\0' && *first <= *last && *last <= AN_CHAR_LAST;
}

/* Is it one of the letters that have a code (letters.h)? */
static bool
is_standard_letter(uint32_t c)
{
	return (c >= 0x0621 && c <= 0x063A) || (c >= 0x0641 && c <= 0x064A);
}

/* Enters one line: the code points of field "from" are spelled as field "to" says. */
static void
add_rule(const char *file, int line, const char *from, const char *to)
{
	uint32_t first, last;
	Spelling *rule = &rules[rule_count++];
	const char *at = to, *end = to + strlen(to);

	if (rule_count == sizeof(rules) / sizeof(rules[0]))
		fail(file, line, "too many lines");
	if (!read_range(from, &first, &last))
		fail(file, line, "first column is no code point and no range");
	if (strcmp(to, "-") == 0)
		at = end; /* dropped */
	else if (strcmp(to, "hyphen") == 0)
		at = "-", end = at + 1;
	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);

		if (!is_standard_letter(c) && (c < ' ' || c > '~'))
			fail(file, line, "second column has what is neither a standard Arabic letter nor ASCII");
		if (rule->count == SPELLING_MAX)
			fail(file, line, "second column is too long");
		rule->c[rule->count++] = c;
	}
	for (uint32_t c = first; c <= last; c++)
	{
		if (rule_of[c] != 0)
			fail(file, line, "code point was named before");
		rule_of[c] = (uint16_t) rule_count;
	}
}

/* Reads fold.tsv; its first line names the columns. */
static void
read_rules(const char *file)
{
	FILE *in = fopen(file, "r");
	char text[512];
	int line = 0;
	bool header = false;

	if (in == NULL)
		fail(file, 0, strerror(errno));
	while (fgets(text, sizeof(text), in))
	{
		char *from, *to;

		line++;
		text[strcspn(text, "\n")] = '\0';
		if (text[0] == '#' || text[0] == '\0')
			continue;
		from = strtok(text, "\t");
		to = strtok(NULL, "\t");
		if (to == NULL || strtok(NULL, "\t") == NULL)
			fail(file, line, "expected three columns");
		if (header)
			add_rule(file, line, from, to);
		header = true;
	}
	fclose(in);
}

/* ---- what a character is ---- */

/* Does Unicode 14 have the character? */
static bool
is_known(uint32_t c)
{
	UVersionInfo age;

	u_charAge((UChar32) c, age);
	return age[0] != 0 && age[0] <= UNICODE_AGE && !U_IS_SURROGATE(c);
}

static bool
is_mark(uint32_t c)
{
	return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

/* Is it nothing to a reader: invisible, or a mark on Arabic letters? */
static bool
is_dropped(uint32_t c)
{
	return u_hasBinaryProperty((UChar32) c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
		   (is_mark(c) && uscript_hasScript((UChar32) c, USCRIPT_ARABIC)) ||
		   (is_mark(c) && c >= 0x0600 && c < 0x0700);
}

static void
append(Spelling *out, uint32_t c)
{
	if (out->count == SPELLING_MAX)
		fail("spelling", (int) c, "is too long");
	out->c[out->count++] = c;
}

/* One step of decomposition or, failing that, of case folding; false if the character is its own. */
static bool
one_step(uint32_t c, UChar *step, int *length)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar one[2], whole[SPELLING_MAX];
	int ones = 0, wholes;

	U16_APPEND_UNSAFE(one, ones, c);
	wholes = unorm2_getDecomposition(nfkc, (UChar32) c, whole, SPELLING_MAX, &status);
	check_icu(status);
	if (wholes > 1 && whole[0] == ' ')
		wholes = unorm2_getRawDecomposition(nfc, (UChar32) c, step, SPELLING_MAX, &status);
	else if (wholes > 0)
		wholes = unorm2_getRawDecomposition(nfkc, (UChar32) c, step, SPELLING_MAX, &status);
	check_icu(status);
	if (wholes > 0)
	{
		*length = wholes;
		return true;
	}
	if (is_mark(c))
		return false;
	*length = u_strFoldCase(step, SPELLING_MAX, one, ones, U_FOLD_CASE_DEFAULT, &status);
	check_icu(status);
	return *length != ones || u_memcmp(step, one, ones) != 0;
}

/* Appends the standard spelling of c: the list at the head of this file. */
static void
spell(uint32_t c, Spelling *out)
{
	UChar step[SPELLING_MAX];
	int length;
	bool hangul = c >= 0xAC00 && c <= 0xD7A3;

	if (rule_of[c] != 0)
	{
		for (int i = 0; i < rules[rule_of[c] - 1].count; i++)
			append(out, rules[rule_of[c] - 1].c[i]);
		return;
	}
	if (is_standard_letter(c) || !is_known(c) || hangul)
		append(out, c);
	else if (is_dropped(c))
		return;
	else if (u_charType((UChar32) c) == U_DECIMAL_DIGIT_NUMBER)
		append(out, '0' + (uint32_t) u_charDigitValue((UChar32) c));
	else if (!one_step(c, step, &length))
		append(out, c);
	else
	{
		for (int i = 0; i < length;)
		{
			UChar32 part;

			U16_NEXT(step, i, length, part);
			spell((uint32_t) part, out);
		}
	}
}

/* Is the spelling Arabic letters, with or without spaces? */
static bool
is_arabic_spelling(const Spelling *s)
{
	for (int i = 0; i < s->count; i++)
		if (!is_standard_letter(s->c[i]) && s->c[i] != ' ')
			return false;
	return s->count > 0 && s->c[0] != ' ';
}

/* The class of a character that is spelled as s. */
static AnClass
class_of(uint32_t c, const Spelling *s)
{
	static const uint32_t newlines[] = {'\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029};
	uint32_t category = U_GET_GC_MASK(c);
	bool letter = (category & (U_GC_L_MASK | U_GC_NL_MASK)) != 0;

	for (size_t i = 0; i < sizeof(newlines) / sizeof(newlines[0]); i++)
		if (c == newlines[i])
			return AN_CLASS_NEWLINE;
	if (!is_known(c))
		return AN_CLASS_BLANK;
	if (c == '\t' || (category & U_GC_ZS_MASK))
		return AN_CLASS_SPACE;
	if (u_hasBinaryProperty((UChar32) c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		return AN_CLASS_CONTROL;
	if (is_mark(c) || (rule_of[c] != 0 && s->count == 0))
		return AN_CLASS_MARK;
	if ((letter && uscript_getScript((UChar32) c, &(UErrorCode){U_ZERO_ERROR}) == USCRIPT_ARABIC) ||
		((letter || (category & U_GC_SO_MASK)) && is_arabic_spelling(s)))
		return AN_CLASS_ARABIC;
	if (letter)
		return uscript_getScript((UChar32) c, &(UErrorCode){U_ZERO_ERROR}) == USCRIPT_LATIN ? AN_CLASS_LATIN
																							: AN_CLASS_LETTER;
	return category & U_GC_ND_MASK ? AN_CLASS_DIGIT : AN_CLASS_BLANK;
}

/* ---- the tables ---- */

/* Puts the spelling into the pool, once; returns its place. */
static uint16_t
pool_place(const Spelling *s)
{
	size_t bytes = (size_t) s->count * sizeof(uint32_t);

	for (int at = 1; at < pool_used; at += (int) pool[at] + 1)
		if (pool[at] == (uint32_t) s->count && memcmp(&pool[at + 1], s->c, bytes) == 0)
			return (uint16_t) at;
	if (pool_used + s->count + 1 > POOL_MAX)
		fail("spellings", pool_used, "are too many");
	pool[pool_used] = (uint32_t) s->count;
	memcpy(&pool[pool_used + 1], s->c, bytes);
	pool_used += s->count + 1;
	return (uint16_t) (pool_used - s->count - 1);
}

/* Fills chars[c]. */
static void
describe(uint32_t c)
{
	Spelling s = {0};

	spell(c, &s);
	chars[c].klass = (uint8_t) class_of(c, &s);
	if (s.count != 1 || s.c[0] != c)
		chars[c].spell = pool_place(&s);
	if (s.count > 0 && is_known(s.c[0]))
		chars[c].order = u_getCombiningClass((UChar32) s.c[0]);
}

/* For qsort: by first, then second. */
static int
compare_pairs(const void *a, const void *b)
{
	const AnPair *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return x->second < y->second ? -1 : x->second > y->second;
}

/*
 * Lists the canonical pairs whose halves are their own spelling or a pair again, and marks what joins though it is
 * of class 0.  Hangul is joined by arithmetic in fold.c.
 */
static void
find_pairs(void)
{
	for (uint32_t c = 0; c < CODE_POINTS; c++)
	{
		UErrorCode status = U_ZERO_ERROR;
		UChar raw[8];
		UChar32 first, second;
		int length, at = 0;

		if (!is_known(c) || is_standard_letter(c) || rule_of[c] != 0 || (c >= 0xAC00 && c <= 0xD7A3))
			continue;
		length = unorm2_getRawDecomposition(nfc, (UChar32) c, raw, 8, &status);
		check_icu(status);
		if (length < 2)
			continue;
		U16_NEXT(raw, at, length, first);
		if (at == length)
			continue;
		U16_NEXT(raw, at, length, second);
		/* a capital's parts are never met: the pair would only be dead weight */
		if (unorm2_composePair(nfc, first, second) != (UChar32) c || chars[second].spell != 0 ||
			u_foldCase((UChar32) c, U_FOLD_CASE_DEFAULT) != (UChar32) c)
			continue;
		pairs[pair_count++] = (AnPair){(uint32_t) first, (uint32_t) second, c};
		if (pair_count == PAIRS_MAX)
			fail("pairs", pair_count, "are too many");
		if (chars[second].order == 0)
			chars[second].order = AN_ORDER_JOINS;
	}
	/* what the Turkish capital with its dot leaves when it is written as two characters */
	pairs[pair_count++] = (AnPair){'i', 0x0307, 'i'};
	qsort(pairs, (size_t) pair_count, sizeof(AnPair), compare_pairs);
	for (uint32_t c = 0x1161; c <= 0x11C2; c++)
		if (c <= 0x1175 || c >= 0x11A8)
			chars[c].order = AN_ORDER_JOINS;
}

/* What is spelled with something that joins what is before it does so too. */
static void
spread_joins(void)
{
	for (uint32_t c = 0; c < CODE_POINTS; c++)
		if (chars[c].spell != 0 && pool[chars[c].spell] > 0)
			chars[c].order = chars[pool[chars[c].spell + 1]].order;
}

/* What an_short_keys says of c, by joining its spelling again and making letters one for matching. */
static uint16_t
short_key(uint32_t c)
{
	UErrorCode status = U_ZERO_ERROR;
	const uint32_t *spelling = chars[c].spell ? &pool[chars[c].spell] : (uint32_t[]){1, c};
	UChar parts[SPELLING_MAX], joined[SPELLING_MAX];
	char bytes[4];
	uint32_t one;
	int length;

	if (c == 0 || c == 0x0640 || c == 0x0654 || c == 0x0655)
		return AN_SHORT_SLOW;
	if (spelling[0] == 0)
		return AN_SHORT_DROP;
	for (uint32_t i = 0; i < spelling[0]; i++)
	{
		if (spelling[i + 1] > 0xFFFF)
			return AN_SHORT_SLOW;
		parts[i] = (UChar) spelling[i + 1];
	}
	length = unorm2_normalize(nfc, parts, (int32_t) spelling[0], joined, SPELLING_MAX, &status);
	check_icu(status);
	one = joined[0];
	if (length != 1 || one >= AN_SHORT_COUNT || chars[c].order != 0)
		return AN_SHORT_SLOW;
	if (is_standard_letter(one))
	{
		uint8_t code = an_letter_fold[one - (one < 0x0641 ? 0x0620 : 0x0626)];

		one = code + (code < AN_FEH ? 0x0620u : 0x0626u);
	}
	if (an_utf8_put(one, bytes) == 1)
		return (uint16_t) (one <= 1 ? AN_SHORT_SLOW : one);
	return (uint16_t) ((unsigned char) bytes[0] | (unsigned char) bytes[1] << 8);
}

/* Writes numbers twelve to a line. */
static void
write_number(FILE *out, uint32_t i, uint32_t number)
{
	fprintf(out, "%s%u,", i % 12 == 0 ? "\n\t" : " ", number);
}

/* Writes an_chars and an_char_blocks; equal blocks are written once. */
static void
write_chars(FILE *out)
{
	static uint32_t kept[CODE_POINTS / BLOCK]; /* first character of each block written */
	static uint32_t place[CODE_POINTS / BLOCK];
	uint32_t keeps = 0;

	fprintf(out, "const AnChar an_chars[] = {");
	for (uint32_t block = 0; block < CODE_POINTS / BLOCK; block++)
	{
		uint32_t same = 0;

		while (same < keeps && memcmp(&chars[kept[same]], &chars[block * BLOCK], sizeof(AnChar) * BLOCK) != 0)
			same++;
		place[block] = same;
		if (same < keeps)
			continue;
		kept[keeps++] = block * BLOCK;
		for (uint32_t i = 0; i < BLOCK; i++)
			fprintf(out, "%s{%u, %u, %u},", i % 6 == 0 ? "\n\t" : " ", chars[block * BLOCK + i].klass,
					chars[block * BLOCK + i].order, chars[block * BLOCK + i].spell);
	}
	fprintf(out, "\n};\n\nconst uint16_t an_char_blocks[(AN_CHAR_LAST >> AN_CHAR_SHIFT) + 1] = {");
	for (uint32_t block = 0; block < CODE_POINTS / BLOCK; block++)
		write_number(out, block, place[block]);
	fprintf(out, "\n};\n\n");
}

/* Everything that tables.h declares. */
static void
write_tables(FILE *out)
{
	fprintf(
		out,
		"/* unicode_tables.c: written by make_unicode; do not edit */\n\n#include \"unicode/tables.h\"\n\n");
	write_chars(out);
	fprintf(out, "const uint32_t an_spellings[] = {");
	for (int i = 0; i < pool_used; i++)
		write_number(out, (uint32_t) i, pool[i]);
	fprintf(out, "\n};\n\nconst uint32_t an_pair_count = %d;\n\nconst AnPair an_pairs[] = {\n", pair_count);
	for (int i = 0; i < pair_count; i++)
		fprintf(out, "\t{0x%04X, 0x%04X, 0x%04X},\n", pairs[i].first, pairs[i].second, pairs[i].both);
	fprintf(out, "};\n\nconst uint16_t an_short_keys[AN_SHORT_COUNT] = {");
	for (uint32_t c = 0; c < AN_SHORT_COUNT; c++)
		write_number(out, c, short_key(c));
	fprintf(out, "\n};\n\nconst uint8_t an_short_classes[AN_SHORT_COUNT] = {");
	for (uint32_t c = 0; c < AN_SHORT_COUNT; c++)
		write_number(out, c, chars[c].klass);
	fprintf(out, "\n};\n");
}

int
main(int argc, char **argv)
{
	UErrorCode status = U_ZERO_ERROR;
	FILE *out;

	if (argc != 3)
	{
		fprintf(stderr, "usage: make_unicode fold.tsv unicode_tables.c\n");
		return 2;
	}
	nfc = unorm2_getNFCInstance(&status);
	nfkc = unorm2_getNFKCInstance(&status);
	check_icu(status);
	read_rules(argv[1]);
	for (uint32_t c = 0; c < CODE_POINTS; c++)
		describe(c);
	find_pairs();
	spread_joins();
	out = fopen(argv[2], "w");
	if (out == NULL)
		fail(argv[2], 0, strerror(errno));
	write_tables(out);
	if (fclose(out) != 0)
		fail(argv[2], 0, strerror(errno));
	return 0;
}
