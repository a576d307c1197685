/*
 * rules.h
 *		Between the files of the scanner: what each recognises, and the bytes they share.
 *
 * A rule looks at the text from a place on.  Those that may not apply return
 * false; then token is unspecified.  A rule gives the whole extent of what it found, however long:
 * scan.c cuts.
 */
#ifndef AN_RULES_H
#define AN_RULES_H

#include "parser/scan.h"
#include "unicode/classes.h"
#include "unicode/tables.h"
#include "unicode/utf8.h"

/* A test of linearity counts the bytes looked at; elsewhere this is nothing. */
#ifndef AN_SCAN_STEP
#define AN_SCAN_STEP() ((void) 0)
#endif

/* Bits of the classes that a run of characters has; ASCII letters have a bit of their own. */
#define AN_HAS(klass) (1u << (klass))
#define AN_HAS_ASCII (1u << 15)
#define AN_HAS_LETTERS                                                                                       \
	(AN_HAS_ASCII | AN_HAS(AN_CLASS_ARABIC) | AN_HAS(AN_CLASS_LATIN) | AN_HAS(AN_CLASS_LETTER))
#define AN_HAS_WORD                                                                                          \
	(AN_HAS_LETTERS | AN_HAS(AN_CLASS_DIGIT) | AN_HAS(AN_CLASS_MARK) | AN_HAS(AN_CLASS_CONTROL))

/*
 * The class bit of the character at at, which is before end; *size is its bytes.  Whole characters of one and
 * two bytes, nearly all, take one look-up.
 */
static inline unsigned
an_scan_peek(const char *at, const char *end, int *size)
{
	unsigned char lead = (unsigned char) at[0];
	const char *next = at;
	uint32_t c;

	AN_SCAN_STEP();
	if (lead < 0x80)
	{
		*size = 1;
		if (an_short_classes[lead] == AN_CLASS_LATIN)
			return AN_HAS_ASCII;
		return AN_HAS(an_short_classes[lead]);
	}
	if (lead >= 0xC2 && lead < 0xE0 && end - at >= 2 && ((unsigned char) at[1] & 0xC0) == 0x80)
	{
		*size = 2;
		return AN_HAS(an_short_classes[(lead & 0x1F) << 6 | ((unsigned char) at[1] & 0x3F)]);
	}
	c = an_utf8_next(&next, end);
	*size = (int) (next - at);
	return AN_HAS(an_class(c));
}

/* The class bits of the character at byte at of the text, 0 at its end. */
extern unsigned an_scan_class_at(const AnScan *scan, uint32_t at);

/* The character at byte at, 0 at the end of the text. */
extern uint32_t an_scan_char_at(const AnScan *scan, uint32_t at);

/* The character before byte at, 0 at the beginning of the text. */
extern uint32_t an_scan_char_before(const AnScan *scan, uint32_t at);

/*
 * The end of the run of characters of the given classes from at on; what is invisible at
 * its end is not in it.  *has collects the classes met.
 */
extern uint32_t an_scan_run(const AnScan *scan, uint32_t at, unsigned classes, unsigned *has);

/* Bytes of a hyphen at byte at: - U+2010 U+2011, an en dash between letter and digit; 0 if there is none. */
extern uint32_t an_scan_hyphen(const AnScan *scan, uint32_t at);

static inline bool
an_scan_is_digit(const AnScan *scan, uint32_t at)
{
	return (an_scan_class_at(scan, at) & AN_HAS(AN_CLASS_DIGIT)) != 0;
}

/* words.c: is it the T between date and time, 2021-02-03T07:50? */
extern bool an_scan_iso_t(const AnScan *scan, uint32_t at);

/* words.c: at a letter; always finds a token: a word, a hyphenated compound or a clitic. */
extern void an_scan_word(const AnScan *scan, uint32_t at, AnToken *token);

/* words.c: the next part of a hyphenated compound or hashtag that ends at scan->part_end. */
extern void an_scan_word_part(const AnScan *scan, uint32_t at, AnToken *token);

/* numbers.c: at a digit; always finds a token. */
extern void an_scan_number(const AnScan *scan, uint32_t at, AnToken *token);

/* numbers.c: at + - − or a percent sign. */
extern bool an_scan_signed(const AnScan *scan, uint32_t at, AnToken *token);

/* addresses.c: protocol, host, URL, e-mail and file name, at an ASCII letter or digit, or at / . ~ */
extern bool an_scan_address(AnScan *scan, uint32_t at, AnToken *token);

/* addresses.c: the next part of a URL that ends at scan->part_end. */
extern void an_scan_address_part(const AnScan *scan, uint32_t at, AnToken *token);

/* addresses.c: the host that begins at at, with at least one dot unless dotless; returns its end, or at if there is none. */
extern uint32_t an_scan_host(const AnScan *scan, uint32_t at, bool dotless);

/* markup.c: tags and comments at <, entities at &, hashtags at #, mentions at @ */
extern bool an_scan_tag(AnScan *scan, uint32_t at, AnToken *token);
extern bool an_scan_entity(const AnScan *scan, uint32_t at, AnToken *token);
extern bool an_scan_hashtag(const AnScan *scan, uint32_t at, AnToken *token);
extern bool an_scan_mention(const AnScan *scan, uint32_t at, AnToken *token);

static inline bool
an_scan_found(AnToken *token, uint32_t start, uint32_t end, AnTokenType type)
{
	token->start = start;
	token->length = end - start;
	token->key = 0;
	token->type = (uint8_t) type;
	token->part = false;
	return true;
}

#endif /* AN_RULES_H */
