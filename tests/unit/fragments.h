/*
 * fragments.h
 *		Random texts for property tests: pieces of news that meet in hard ways, and any bytes.
 */
#ifndef FRAGMENTS_H
#define FRAGMENTS_H

#include <stdint.h>
#include <string.h>
#include "unicode/utf8.h"

static uint32_t fragment_seed = 20210203;

/* The same numbers on every machine. */
static inline uint32_t
random_below(uint32_t n)
{
	fragment_seed = fragment_seed * 1664525 + 1013904223;
	return (fragment_seed >> 8) % n;
}

static const char *const fragments[] = {
	"قال",	   "و",			 "ال",	   "بـ",	 "لـ",		   "وبـ",	  "كوفيد",	"إس",		"التركية",
	"مُحَمَّد",	   "ـ",			 "\u064B", "\u0654", "\u200C",	   "\u200F",  "\u00AD", "\uFEFF",	"ﻻ",
	"ﷺ",	   "﷽",			 "ک",	   "a",		 "B",		   "Reuters", "com",	"www",		"e",
	"x",	   "é",			 "Ж",	   "日",	 "0",		   "5",		  "19",		"400",		"500",
	"2021",	   "٣",			 "١٢",	   "۵",		 "٫",		   "٬",		  "٪",		"%",		",",
	".",	   ":",			 "-",	   "--",	 "\u2010",	   "\u2011",  "\u2013", "\u2212",	"+",
	"/",	   "//",		 "://",	   "http",	 "https://",   "?",		  "=",		"&",		"&amp;",
	"&#1593;", "&#x639;",	 ";",	   "#",		 "@",		   "_",		  "<",		">",		"<p>",
	"</p>",	   "<a href=\"", "<!--",   "-->",	 "<b class='", "\"",	  "'",		"«",		"»",
	"“",	   "”",			 "(",	   ")",		 "[",		   "]",		  "{",		"~",		"$",
	"€",	   "،",			 "؛",	   "؟",		 "!",		   " ",		  "  ",		"\n",		"\r\n",
	"\t",	   "\u00A0",	 "\u2028", "\u3000", "\xD9",	   "\x80",	  "\xFF",	"\xE2\x82", "\xF0\x9F",
	"😀",	   "\uFFFD",	 "\x01"};

#define FRAGMENT_COUNT (sizeof(fragments) / sizeof(fragments[0]))
#define FRAGMENT_MAX 16

/* Appends one random piece at text + at, at most FRAGMENT_MAX bytes; returns the new length. */
static inline size_t
put_fragment(char *text, size_t at)
{
	uint32_t kind = random_below(16);
	const char *s;
	uint32_t c;

	if (kind == 0)
	{
		text[at] = (char) random_below(256);
		return at + 1;
	}
	if (kind == 1)
	{
		c = random_below(0x110000);
		return at + (size_t) an_utf8_put(c >= 0xD800 && c < 0xE000 ? 'x' : c, text + at);
	}
	s = fragments[random_below(FRAGMENT_COUNT)];
	memcpy(text + at, s, strlen(s));
	return at + strlen(s);
}

#endif /* FRAGMENTS_H */
