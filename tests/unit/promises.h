/*
 * promises.h
 *		What scan.h and fold.h promise of any bytes, as checks: for the property tests and the fuzzers.
 *
 * Each returns NULL if all holds, else which promise is broken.
 */
#ifndef PROMISES_H
#define PROMISES_H

#include <stdlib.h>
#include <string.h>

#include "parser/scan.h"
#include "unicode/classes.h"
#include "unicode/fold.h"
#include "unicode/letters.h"
#include "unicode/utf8.h"

static inline bool
promised_parts(uint8_t type)
{
	return type == AN_TOKEN_NUMHWORD || type == AN_TOKEN_ASCIIHWORD || type == AN_TOKEN_HWORD ||
		   type == AN_TOKEN_HASHTAG || type == AN_TOKEN_URL;
}

/* Are two tokens the same? */
static inline bool
same_token(const AnToken *a, const AnToken *b)
{
	return a->start == b->start && a->length == b->length && a->key == b->key && a->type == b->type && a->part == b->part;
}

/* The tokens that an_scan_next_solid gives are those of an_scan_next without some single spaces before letters. */
static inline bool
keeps_solid_promise(const char *text, size_t length)
{
	AnScan scan, solid;
	AnToken token, other;
	bool more;

	an_scan_begin(&scan, text, length);
	an_scan_begin(&solid, text, length);
	more = an_scan_next_solid(&solid, &other);
	while (an_scan_next(&scan, &token))
	{
		if (more && same_token(&token, &other))
			more = an_scan_next_solid(&solid, &other);
		else if (token.type != AN_TOKEN_BLANK || token.length != 1 || text[token.start] != ' ' || token.start + 3 > length ||
				 an_letter_code_at((const unsigned char *) text + token.start + 1) == AN_NO_LETTER)
			return false;
	}
	return !more;
}

/*
 * Whole tokens follow each other without a gap, parts come right after their compound and cover it, no token is empty
 * or too long; and the scan that passes over spaces gives the same.
 */
static inline const char *
broken_scan_promise(const char *text, size_t length)
{
	AnScan scan;
	AnToken token;
	uint32_t at = 0, part_at = 0;

	an_scan_begin(&scan, text, length);
	while (an_scan_next(&scan, &token))
	{
		if (token.length == 0 || token.length > AN_TOKEN_BYTES_MAX)
			return "length";
		if (token.type == 0 || token.type > AN_TOKEN_LAST)
			return "type";
		if (token.key != 0 && token.key != an_letters_key_of(text + token.start, token.length))
			return "key";
		if (token.part)
		{
			if (token.start != part_at || part_at + token.length > at)
				return "parts";
			part_at += token.length;
			continue;
		}
		if (token.start != at || part_at != at)
			return "gap";
		at += token.length;
		part_at = promised_parts(token.type) ? token.start : at;
	}
	if (at != length || part_at != at)
		return "whole";
	return keeps_solid_promise(text, length) ? NULL : "solid";
}

/*
 * Folding a key gives the key, its length is bounded and does not depend on the room, nothing is written behind the
 * room, nothing invisible is left.  which chooses the room to try.
 */
static inline const char *
broken_fold_promise(const char *text, size_t len, uint32_t which)
{
	size_t most = len * AN_FOLD_GROWTH_MAX, length = an_fold(text, len, NULL, 0), room = which % (length + 1);
	char *key = malloc(length + 1), *again = malloc(length + 1), *part = malloc(room + 1);
	const char *broken = NULL;

	part[room] = '#';
	if (length > most)
		broken = "growth";
	else if (an_fold(text, len, key, length) != length)
		broken = "length";
	else if (an_fold(text, len, part, room) != length || part[room] != '#')
		broken = "room";
	else if (an_fold(key, length, again, length) != length || memcmp(key, again, length) != 0)
		broken = "key of the key";
	for (const char *at = key; broken == NULL && at < key + length;)
		if (an_class(an_utf8_next(&at, key + length)) == AN_CLASS_CONTROL)
			broken = "invisible";
	free(key);
	free(again);
	free(part);
	return broken;
}

static inline bool
same_letters(const AnLetters *a, const AnLetters *b)
{
	return a->count == b->count && memcmp(a->code, b->code, a->count) == 0;
}

/*
 * A word's letters, written and read again, are the same; and folded they are the letters of the word's key: the two
 * ways to fold agree.
 */
static inline const char *
broken_letters_promise(const char *text, size_t len)
{
	AnLetters word, again, of_key;
	char out[2 * AN_WORD_MAX], *key;
	size_t length = an_fold(text, len, NULL, 0);
	bool read;

	if (!an_letters_read(text, len, &word))
		return NULL;
	if (word.count == 0 || word.count > AN_WORD_MAX)
		return "count of letters";
	if (!an_letters_read(out, an_letters_write(word.code, word.count, out), &again) ||
		!same_letters(&word, &again))
		return "letters written and read";
	key = malloc(length + 1);
	an_fold(text, len, key, length);
	read = an_letters_read(key, length, &of_key);
	free(key);
	an_letters_fold(&word);
	/* read once more: letters that became one by folding may be more than three in a row now */
	if (!read || !an_letters_read(out, an_letters_write(word.code, word.count, out), &again) ||
		!same_letters(&again, &of_key))
		return "letters of the key";
	return NULL;
}

#endif /* PROMISES_H */
