/*
 * scan.h
 *		Text to tokens: the tokenizer behind the text search parser, without a server.
 */
#ifndef AN_SCAN_H
#define AN_SCAN_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

/* 1-23 are the default parser's numbers and meanings; ours follow. */
typedef enum AnTokenType
{
	AN_TOKEN_ASCIIWORD = 1,
	AN_TOKEN_WORD = 2,
	AN_TOKEN_NUMWORD = 3,
	AN_TOKEN_EMAIL = 4,
	AN_TOKEN_URL = 5,
	AN_TOKEN_HOST = 6,
	AN_TOKEN_SFLOAT = 7,
	AN_TOKEN_VERSION = 8,
	AN_TOKEN_HWORD_NUMPART = 9,
	AN_TOKEN_HWORD_PART = 10,
	AN_TOKEN_HWORD_ASCIIPART = 11,
	AN_TOKEN_BLANK = 12,
	AN_TOKEN_TAG = 13,
	AN_TOKEN_PROTOCOL = 14,
	AN_TOKEN_NUMHWORD = 15, /* also designators: إس-400, F-35, كوفيد-19 */
	AN_TOKEN_ASCIIHWORD = 16,
	AN_TOKEN_HWORD = 17,
	AN_TOKEN_URL_PATH = 18,
	AN_TOKEN_FILE = 19,
	AN_TOKEN_FLOAT = 20,
	AN_TOKEN_INT = 21,
	AN_TOKEN_UINT = 22,
	AN_TOKEN_ENTITY = 23,
	AN_TOKEN_HASHTAG = 24, /* whole; its parts follow as hword parts */
	AN_TOKEN_MENTION = 25, /* @name */
	AN_TOKEN_PERCENT = 26, /* 50%, ٥٠٪ */
	AN_TOKEN_CLITIC = 27, /* letters that belong to digits or a quotation behind them: و12,5 لـ"الشرق" */
	AN_TOKEN_LAST = 27
} AnTokenType;

/* Do tokens of this type go to the dictionary?  The others take no position; the script's configurations map the same. */
static inline bool
an_token_has_lexemes(uint8_t type)
{
	const uint32_t without = 1u << AN_TOKEN_BLANK | 1u << AN_TOKEN_TAG | 1u << AN_TOKEN_PROTOCOL | 1u << AN_TOKEN_ENTITY |
							 1u << AN_TOKEN_CLITIC;

	return (without >> type & 1) == 0;
}

/*
 * A longer run of anything comes in pieces of at most this many bytes, cut between characters.  The pieces are tags
 * where it is a tag, and blank otherwise: such a run is no word, and a piece of it would neither fit an index
 * nor be searched for.
 */
#define AN_TOKEN_BYTES_MAX 2046

typedef struct AnScan
{
	const char *text;
	uint32_t length;	  /* bytes */
	uint32_t at;		  /* where the next token begins */
	uint32_t part_end;	  /* above at: inside a compound already given whole, up to here */
	uint32_t run_end;	  /* above at: inside a run that is too long for one token, up to here */
	uint32_t plain_until; /* no address or file name begins before here: a long look found none */
	uint8_t part_kind;	  /* AnTokenType of the compound */
	uint8_t run_type;	  /* AnTokenType of the pieces of the run */
	uint8_t last;		  /* AnTokenType of the token before, which ends at at; 0 at the beginning */
	bool no_comment;	  /* there is no end of a comment from here on */
} AnScan;

typedef struct AnToken
{
	uint32_t start;	 /* bytes from the beginning of the text */
	uint32_t length; /* bytes, at least 1 */
	uint64_t key;	 /* of an Arabic word that is standard letters only: them (an_letters_key); else 0 */
	uint8_t type;	 /* AnTokenType */
	bool part;		 /* part of a compound that was given whole before */
} AnToken;

extern void an_scan_begin(AnScan *scan, const char *text, size_t length);

/*
 * The next token; false at the end.  Tokens that are not parts follow each other without a gap: their
 * concatenation is the text.  The parts of a compound come right after it and cover it without a gap too.
 */
extern bool an_scan_next(AnScan *scan, AnToken *token);

/* The same, but a single space before an Arabic word, which most blanks are, is passed over. */
extern bool an_scan_next_solid(AnScan *scan, AnToken *token);

#endif /* AN_SCAN_H */
