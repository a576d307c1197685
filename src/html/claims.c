/*
 * claims.c
 *		What the head of an HTML page claims of the article, and the page made of that and its visible text.
 *
 * A claim is believed where it cannot be mistaken: a URL is no name, a single Latin word is an account, a date is ISO 8601 or none.  The
 * title is a line of the visible text wherever the page shows it; a page that does not show it gets its title claim as a first line.
 */
#include "html/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>
#include <strings.h>

/* Lines and bytes of the text in which titles and keywords are looked for. */
#define TITLE_LINES 400
#define KEYWORD_TEXT_BYTES (64 * 1024)

/* A shorter line is the title only if it says all of the claim, or is a heading. */
#define TITLE_WORDS_MIN 3

/* The name of a site that nothing sets off has no more words, and a title before it has. */
#define SITE_WORDS_MAX 4

#define KEYWORDS_MAX 50
#define KEYWORD_BYTES_MAX 120

#define SECONDS_PER_DAY 86400

typedef struct Source
{
	const char *key;
	uint8_t kind;
	uint8_t rank;
} Source;

/* property, name or itemprop of a <meta>. */
static const Source sources[] = {
	{"og:title", AN_CLAIM_TITLE, AN_RANK_ARTICLE},
	{"twitter:title", AN_CLAIM_TITLE, AN_RANK_CARD},
	{"headline", AN_CLAIM_TITLE, AN_RANK_ITEM},
	{"og:site_name", AN_CLAIM_SITE, AN_RANK_ARTICLE},
	{"publisher", AN_CLAIM_SITE, AN_RANK_PAGE},
	{"application-name", AN_CLAIM_SITE, AN_RANK_PAGE},
	{"article:published_time", AN_CLAIM_PUBLISHED, AN_RANK_ARTICLE},
	{"og:article:published_time", AN_CLAIM_PUBLISHED, AN_RANK_ARTICLE},
	{"datePublished", AN_CLAIM_PUBLISHED, AN_RANK_ITEM},
	{"pubdate", AN_CLAIM_PUBLISHED, AN_RANK_CARD},
	{"publishdate", AN_CLAIM_PUBLISHED, AN_RANK_CARD},
	{"publish-date", AN_CLAIM_PUBLISHED, AN_RANK_CARD},
	{"dc.date.issued", AN_CLAIM_PUBLISHED, AN_RANK_CARD},
	{"dcterms.created", AN_CLAIM_PUBLISHED, AN_RANK_CARD},
	{"dcterms.date", AN_CLAIM_PUBLISHED, AN_RANK_CARD},
	{"dc.date", AN_CLAIM_PUBLISHED, AN_RANK_PAGE},
	{"date", AN_CLAIM_PUBLISHED, AN_RANK_PAGE},
	{"article:author", AN_CLAIM_AUTHOR, AN_RANK_ARTICLE},
	{"author", AN_CLAIM_AUTHOR, AN_RANK_PAGE},
	{"article:tag", AN_CLAIM_KEYWORDS, AN_RANK_ARTICLE},
	{"news_keywords", AN_CLAIM_KEYWORDS, AN_RANK_CARD},
	{"keywords", AN_CLAIM_KEYWORDS, AN_RANK_PAGE},
};

/* Bytes of the white space at at, NBSP too; 0 if it is none. */
static uint32_t
space_at(const char *at, const char *end)
{
	const char *next = at;
	AnClass class = an_class(an_utf8_next(&next, end));

	return class == AN_CLASS_SPACE || class == AN_CLASS_NEWLINE || *at == '\t' ? (uint32_t) (next - at) : 0;
}

void
an_html_claim(AnHtmlClaims *claims, AnHtmlClaimKind kind, AnHtmlRank rank, const char *value, size_t length)
{
	const char *end = value + length;
	AnHtmlClaimed *claim = &claims->claims[claims->count];
	bool space = false;

	if (claims->count == AN_HTML_CLAIMS_MAX || length > AN_HTML_CLAIM_BYTES_MAX ||
		length > AN_HTML_CLAIMS_BYTES_MAX - claims->used)
		return;
	*claim = (AnHtmlClaimed){(uint8_t) kind, (uint8_t) rank, claims->used, 0, claims->source, claims->span};
	while (value < end)
	{
		uint32_t blank = space_at(value, end);

		value += blank;
		if (blank > 0)
		{
			space = claim->length > 0;
			continue;
		}
		if (space)
			claims->bytes[claims->used + claim->length++] = ' ';
		space = false;
		claims->bytes[claims->used + claim->length++] = *value++;
	}
	if (claim->length == 0)
		return;
	claims->used += claim->length;
	claims->count++;
}

static void
claim_string(AnHtmlClaims *claims, AnHtmlClaimKind kind, AnHtmlRank rank, const char *value)
{
	if (value != NULL)
		an_html_claim(claims, kind, rank, value, strlen(value));
}

static void
claims_of_meta(AnHtmlClaims *claims, const char **attributes)
{
	static const char *const keys[] = {"property", "name", "itemprop"};
	const char *content = an_html_attribute(attributes, "content");

	for (size_t k = 0; k < sizeof(keys) / sizeof(keys[0]) && content != NULL; k++)
	{
		const char *key = an_html_attribute(attributes, keys[k]);

		for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]) && key != NULL; i++)
			if ((key[0] | 0x20) == (sources[i].key[0] | 0x20) && strcasecmp(key, sources[i].key) == 0)
			{
				claim_string(claims, (AnHtmlClaimKind) sources[i].kind, (AnHtmlRank) sources[i].rank, content);
				return;
			}
	}
}

void
an_html_claims_of(AnHtmlClaims *claims, const char *element, const char **attributes)
{
	const char *item;

	if (attributes == NULL)
		return;
	if (strcmp(element, "meta") == 0)
	{
		claims_of_meta(claims, attributes);
		return;
	}
	item = an_html_attribute(attributes, "class");
	/* microformats */
	if (item != NULL && strcmp(element, "abbr") == 0 && strstr(item, "published") != NULL)
		claim_string(claims, AN_CLAIM_PUBLISHED, AN_RANK_PAGE, an_html_attribute(attributes, "title"));
	item = an_html_attribute(attributes, "itemprop");
	if (item != NULL && strstr(item, "datePublished") != NULL)
	{
		claim_string(claims, AN_CLAIM_PUBLISHED, AN_RANK_ITEM, an_html_attribute(attributes, "datetime"));
		claim_string(claims, AN_CLAIM_PUBLISHED, AN_RANK_ITEM, an_html_attribute(attributes, "content"));
	}
}

/* ---- choosing ---- */

static const char *
value_of(const AnHtmlClaims *claims, const AnHtmlClaimed *claim)
{
	return claims->bytes + claim->offset;
}

/* The first claim of a kind of the highest rank below a bound; NULL if there is none. */
static const AnHtmlClaimed *
best_claim(const AnHtmlClaims *claims, AnHtmlClaimKind kind, int below)
{
	const AnHtmlClaimed *best = NULL;

	for (uint32_t i = 0; i < claims->count; i++)
	{
		const AnHtmlClaimed *claim = &claims->claims[i];

		if (claim->kind == kind && claim->rank < below && (best == NULL || claim->rank > best->rank))
			best = claim;
	}
	return best;
}

#define ANY_RANK (AN_RANK_ARTICLE + 1)

/* Where the bytes of a part stand first in a text; NULL if they do not. */
static const char *
find_bytes(const char *text, size_t length, const char *part, size_t part_length)
{
	const char *at = text, *end = text + length;

	while (part_length > 0 && (size_t) (end - at) >= part_length &&
		   (at = memchr(at, part[0], (size_t) (end - at) - part_length + 1)) != NULL)
	{
		if (memcmp(at, part, part_length) == 0)
			return at;
		at++;
	}
	return NULL;
}

static bool
contains(const char *value, uint32_t length, const char *part)
{
	return find_bytes(value, length, part, strlen(part)) != NULL;
}

/* Could the value name a person, a desk or an outlet: no address, and not the name of an account? */
static bool
is_name(const char *value, uint32_t length)
{
	const char *at = value, *end = value + length;
	bool letters = false, account = true;

	if (contains(value, length, "://") || contains(value, length, "www.") || value[0] == '@' || value[0] == '/' || value[0] == '#')
		return false;
	while (at < end)
	{
		uint32_t c = an_utf8_next(&at, end);
		AnClass class = an_class(c);

		letters |= class == AN_CLASS_ARABIC || class == AN_CLASS_LATIN || class == AN_CLASS_LETTER;
		account &= class != AN_CLASS_ARABIC && c != ' ';
	}
	return letters && !account;
}

/* The same of an outlet, whose name may be one Latin word. */
static bool
is_outlet(const char *value, uint32_t length)
{
	return is_name(value, length) || (length < KEYWORD_BYTES_MAX && !contains(value, length, "/") && !contains(value, length, "@"));
}

static const AnHtmlClaimed *
choose_name(const AnHtmlClaims *claims, AnHtmlClaimKind kind, bool (*is_valid)(const char *, uint32_t))
{
	for (int rank = AN_RANK_ARTICLE; rank >= 0; rank--)
		for (uint32_t i = 0; i < claims->count; i++)
		{
			const AnHtmlClaimed *claim = &claims->claims[i];

			if (claim->kind == kind && claim->rank == rank && is_valid(value_of(claims, claim), claim->length))
				return claim;
		}
	return NULL;
}

/* The number of count digits at *at, which is moved on; -1 if they are not there. */
static int
read_digits(const char **at, const char *end, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++, ++*at)
	{
		if (*at == end || **at < '0' || **at > '9')
			return -1;
		value = value * 10 + (**at - '0');
	}
	return value;
}

/* Days from 1970-01-01 to a Gregorian date: whole eras of 400 years, years that begin in March. */
static int64_t
days_of(int year, int month, int day)
{
	int64_t y = month <= 2 ? year - 1 : year;
	int64_t era = y / 400, in_era = y - era * 400, in_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719468;
}

static int
days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* Reads a day, or a day and a time of it, of ISO 8601 as printed: the zone says where the clock hangs and moves nothing. */
static bool
read_time(const char *at, uint32_t length, int64_t *seconds, bool *clock)
{
	const char *end = at + length;
	int year = read_digits(&at, end, 4), month, day, hour, minute;

	if (year < 1900 || at == end || *at++ != '-' || (month = read_digits(&at, end, 2)) < 1 || month > 12 || at == end ||
		*at++ != '-' || (day = read_digits(&at, end, 2)) < 1 || day > days_in_month(year, month))
		return false;
	*seconds = days_of(year, month, day) * SECONDS_PER_DAY;
	*clock = false;
	if (at == end)
		return true;
	if (*at != 'T' && *at != 't' && *at != ' ')
		return false;
	at++;
	if ((hour = read_digits(&at, end, 2)) < 0 || hour > 23 || at == end || *at++ != ':' ||
		(minute = read_digits(&at, end, 2)) < 0 || minute > 59)
		return true;
	*seconds += hour * 3600 + minute * 60;
	/* midnight is what systems print that know only the day */
	*clock = hour != 0 || minute != 0;
	return true;
}

static void
choose_published(AnHtml *html, const AnHtmlClaims *claims)
{
	html->published = AN_HTML_NO_TIME;
	for (int rank = AN_RANK_ARTICLE; rank >= 0; rank--)
		for (uint32_t i = 0; i < claims->count; i++)
		{
			const AnHtmlClaimed *claim = &claims->claims[i];

			if (claim->kind == AN_CLAIM_PUBLISHED && claim->rank == rank &&
				read_time(value_of(claims, claim), claim->length, &html->published, &html->clock))
				return;
		}
	html->published = AN_HTML_NO_TIME;
}

/* ---- the title ---- */

/* Bytes of a character that parts a title from the name of its site; 0 if none stands at at. */
static uint32_t
separator_at(const char *at, const char *end)
{
	static const uint32_t separators[] = {'|', '-', ':', 0x00AB, 0x00B7, 0x00BB, 0x2013, 0x2014, 0x2022};
	const char *next = at;
	uint32_t c = an_utf8_next(&next, end);

	for (size_t i = 0; i < sizeof(separators) / sizeof(separators[0]); i++)
		if (c == separators[i])
			return (uint32_t) (next - at);
	return 0;
}

/* Is what stands from at on set off from what stands before it: by a separator, spaces around it or not? */
static bool
is_set_off(const char *at, const char *end)
{
	while (at < end && *at == ' ')
		at++;
	return at == end || separator_at(at, end) > 0;
}

/* Does at stand at the beginning of value or behind a separator? */
static bool
is_behind_separator(const char *value, const char *at)
{
	const char *before = at;

	while (before > value && before[-1] == ' ')
		before--;
	if (before == value)
		return true;
	do
		before--;
	while (before > value && ((unsigned char) *before & 0xC0) == 0x80);
	return separator_at(before, at) > 0;
}

/* Does a claim consist of the line, or of the line and the name of a site? */
static bool
names_line(const char *claim, uint32_t length, const char *line, uint32_t line_length)
{
	const char *at = claim, *end = claim + length;

	while (line_length > 0 && (at = find_bytes(at, (size_t) (end - at), line, line_length)) != NULL)
	{
		if (is_behind_separator(claim, at) && is_set_off(at + line_length, end))
			return true;
		at++;
	}
	return false;
}

static uint32_t
count_words(const char *text, uint32_t length)
{
	uint32_t words = length > 0;

	for (uint32_t i = 0; i < length; i++)
		words += text[i] == ' ';
	return words;
}

/* Does a claim begin with a line of some length, a name of a site following that nothing sets off? */
static bool
begins_with_line(const char *claim, uint32_t length, const char *line, uint32_t line_length)
{
	return line_length < length && count_words(line, line_length) > SITE_WORDS_MAX && memcmp(claim, line, line_length) == 0 &&
		   claim[line_length] == ' ' && count_words(claim + line_length + 1, length - line_length - 1) <= SITE_WORDS_MAX;
}

/* Does any title claim name the line? */
static bool
is_claimed(const AnHtmlClaims *claims, const char *line, uint32_t length)
{
	for (uint32_t i = 0; i < claims->count; i++)
	{
		const AnHtmlClaimed *claim = &claims->claims[i];

		if (claim->kind == AN_CLAIM_TITLE && (names_line(value_of(claims, claim), claim->length, line, length) ||
											  begins_with_line(value_of(claims, claim), claim->length, line, length)))
			return true;
	}
	return false;
}

static bool
is_claim(const AnHtmlClaims *claims, const AnHtmlClaimed *claim, const char *text, uint32_t length)
{
	return claim != NULL && claim->length == length && memcmp(value_of(claims, claim), text, length) == 0;
}

/* How well a line does as the title: 0 not at all. */
static int
title_worth(const AnHtmlClaims *claims, const AnHtmlClaimed *site, const char *line, uint32_t length, uint8_t bits)
{
	const AnHtmlClaimed *best = best_claim(claims, AN_CLAIM_TITLE, ANY_RANK);
	bool claimed;

	if (is_claim(claims, site, line, length))
		return 0;
	if (best != NULL && best->rank > AN_RANK_PAGE && is_claim(claims, best, line, length) && !(bits & AN_HTML_LINKS))
		return 6;
	claimed = ((bits & AN_HTML_H1) || count_words(line, length) >= TITLE_WORDS_MIN) && is_claimed(claims, line, length);
	if (bits & AN_HTML_H1)
		return claimed ? 5 : bits & AN_HTML_LINKS ? 2 : 4;
	return claimed ? (bits & AN_HTML_LINKS ? 1 : 3) : 0;
}

/* The line of the visible text that is the title. */
static AnHtmlSlice
find_title(const AnWriter *writer, const AnHtmlClaims *claims, const AnHtmlClaimed *site)
{
	AnHtmlSlice best = {0, 0};
	uint32_t start = 0;
	int most = 0;

	for (uint32_t i = 0; i < writer->now.line_count && i < TITLE_LINES; i++)
	{
		const char *end = memchr(writer->text + start, '\n', writer->now.length - start);
		uint32_t length = end ? (uint32_t) (end - writer->text) - start : writer->now.length - start;
		int worth = title_worth(claims, site, writer->text + start, length, writer->lines[i]);

		if (worth > most)
		{
			most = worth;
			best = (AnHtmlSlice){start, start + length};
		}
		start += length + 1;
	}
	return best;
}

/* The name of a site without what is said of it behind a separator that spaces set off. */
static uint32_t
outlet_length(const char *name, uint32_t length)
{
	for (uint32_t i = 1; i + 2 < length; i++)
	{
		uint32_t separator = name[i] == ' ' ? separator_at(name + i + 1, name + length) : 0;

		if (separator > 0 && i + 1 + separator < length && name[i + 1 + separator] == ' ')
			return i;
	}
	return length;
}

/* A title claim without the name of the site behind it. */
static uint32_t
bare_length(const AnHtmlClaims *claims, const AnHtmlClaimed *title, const AnHtmlClaimed *site)
{
	const char *text = value_of(claims, title);
	uint32_t length = title->length;

	if (site == NULL || site->length >= length ||
		memcmp(text + length - site->length, value_of(claims, site), site->length) != 0 ||
		!is_behind_separator(text, text + length - site->length))
		return length;
	length -= site->length;
	while (length > 0 && text[length - 1] == ' ')
		length--;
	do
		length--;
	while (length > 0 && ((unsigned char) text[length] & 0xC0) == 0x80);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return length > 0 ? length : title->length;
}

/* ---- the page ---- */

/* The page while it is put together: text that is copied, and claims behind it. */
typedef struct Page
{
	AnHtml *html;
	char *text;
	const AnMemory *memory;
	uint32_t keyword_room;
} Page;

/* Adds bytes behind the visible text. */
static AnHtmlSlice
append(Page *page, const char *bytes, uint32_t length)
{
	AnHtmlSlice slice = {page->html->end, page->html->end + length};

	memcpy(page->text + slice.start, bytes, length);
	page->html->end = slice.end;
	return slice;
}

static void
add_keyword(Page *page, const char *keyword, uint32_t length)
{
	AnHtml *html = page->html;

	while (length > 0 && *keyword == ' ')
	{
		keyword++;
		length--;
	}
	while (length > 0 && keyword[length - 1] == ' ')
		length--;
	if (length == 0 || length > KEYWORD_BYTES_MAX || html->keyword_count == KEYWORDS_MAX || contains(keyword, length, "://"))
		return;
	AN_ENSURE_ROOM(page->memory, html->keywords, html->keyword_count, page->keyword_room);
	html->keywords[html->keyword_count++] = append(page, keyword, length);
}

/* Bytes of the comma, of Arabic or Latin script, or semicolon or bar at at; 0 if none stands there. */
static uint32_t
comma_at(const char *at, const char *end)
{
	const char *next = at;
	uint32_t c = an_utf8_next(&next, end);

	return c == ',' || c == 0x060C || c == ';' || c == 0x061B || c == '|' ? (uint32_t) (next - at) : 0;
}

static void
add_keywords(Page *page, const char *list, uint32_t length)
{
	const char *at = list, *end = list + length, *start = list;

	while (at < end)
	{
		uint32_t comma = comma_at(at, end);

		if (comma > 0)
		{
			add_keyword(page, start, (uint32_t) (at - start));
			start = at + comma;
		}
		at += comma > 0 ? comma : 1;
	}
	add_keyword(page, start, (uint32_t) (end - start));
}

/* Does the page speak of most of the keywords? A list that every page of a site has in its head is furniture. */
static bool
are_of_page(const AnHtml *html)
{
	uint32_t length = html->length < KEYWORD_TEXT_BYTES ? html->length : KEYWORD_TEXT_BYTES, met = 0;

	for (uint32_t i = 0; i < html->keyword_count; i++)
		met += find_bytes(html->text, length, html->text + html->keywords[i].start,
					  html->keywords[i].end - html->keywords[i].start) != NULL;
	return met * 2 >= html->keyword_count;
}

static void
choose_keywords(Page *page, const AnHtmlClaims *claims)
{
	const AnHtmlClaimed *best = best_claim(claims, AN_CLAIM_KEYWORDS, ANY_RANK);

	for (uint32_t i = 0; best != NULL && i < claims->count; i++)
		if (claims->claims[i].kind == AN_CLAIM_KEYWORDS && claims->claims[i].rank == best->rank)
			add_keywords(page, value_of(claims, &claims->claims[i]), claims->claims[i].length);
	if (best != NULL && best->rank == AN_RANK_PAGE && !are_of_page(page->html))
		page->html->keyword_count = 0;
}

/* The first pieces of the map: a title that is put before the text, then the line break behind it. */
static void
map_title(AnHtml *html, const AnHtmlClaimed *claim, uint32_t length, const char *source, uint32_t source_length)
{
	const char *found;

	if (claim->source > source_length || claim->span > source_length - claim->source)
		return;
	found = find_bytes(source + claim->source, claim->span, html->text, length);
	html->pieces[0] = found != NULL ? (AnHtmlPiece){0, (uint32_t) (found - source), AN_HTML_LITERAL}
									: (AnHtmlPiece){0, claim->source, claim->span};
	html->pieces[1] = (AnHtmlPiece){length, html->pieces[0].source + (found != NULL ? length : claim->span), 0};
	html->piece_count = 2;
}

/* Copies what was written behind before bytes that are already there. */
static void
copy_written(Page *page, const AnWriter *writer, uint32_t before, uint8_t *lines)
{
	AnHtml *html = page->html;

	memcpy(page->text + before, writer->text, writer->now.length);
	html->end = html->length = before + writer->now.length;
	for (uint32_t i = 0; i < writer->now.piece_count; i++)
	{
		html->pieces[html->piece_count] = writer->pieces[i];
		html->pieces[html->piece_count++].out += before;
	}
	for (uint32_t i = 0; i < writer->now.line_count; i++)
		lines[html->line_count++] = writer->lines[i];
}

/* How many bytes of the best title claim go before a text that shows no title; 0 if it shows one, or the claim is none. */
static uint32_t
title_before(const AnHtmlClaims *claims, const AnHtmlClaimed *title, const AnHtmlClaimed *site, AnHtmlSlice shown)
{
	uint32_t length;

	if (title == NULL || shown.start < shown.end || is_claim(claims, site, value_of(claims, title), title->length))
		return 0;
	length = bare_length(claims, title, site);
	/* many sites have their own name there, or that of a section */
	if (title->rank == AN_RANK_PAGE && count_words(value_of(claims, title), length) < TITLE_WORDS_MIN)
		return 0;
	return length;
}

/* Adds the claims that fields of the page may be taken from. */
static void
append_claims(Page *page, const AnHtmlClaims *claims, const AnHtmlClaimed *site)
{
	AnHtml *html = page->html;
	const AnHtmlClaimed *author = choose_name(claims, AN_CLAIM_AUTHOR, is_name);

	if (site != NULL)
		html->site = append(page, value_of(claims, site), outlet_length(value_of(claims, site), site->length));
	if (author != NULL && !is_claim(claims, site, value_of(claims, author), author->length))
		html->author = append(page, value_of(claims, author), author->length);
	choose_published(html, claims);
	choose_keywords(page, claims);
}

void
an_html_finish(AnHtml *html, AnWriter *writer, const AnHtmlClaims *claims, const char *source, uint32_t length,
			   const AnMemory *memory)
{
	Page page = {html, NULL, memory, 0};
	const AnHtmlClaimed *site = choose_name(claims, AN_CLAIM_SITE, is_outlet);
	const AnHtmlClaimed *title = best_claim(claims, AN_CLAIM_TITLE, ANY_RANK);
	uint32_t before;
	uint8_t *lines;

	html->title = find_title(writer, claims, site);
	before = title_before(claims, title, site, html->title);
	page.text = an_memory_alloc(memory, (size_t) writer->now.length + before + 1 + claims->used + 1);
	html->text = page.text;
	html->pieces = an_memory_alloc(memory, ((size_t) writer->now.piece_count + 2) * sizeof(AnHtmlPiece));
	html->lines = lines = an_memory_alloc(memory, (size_t) writer->now.line_count + 1);
	if (before > 0)
	{
		memcpy(page.text, value_of(claims, title), before);
		page.text[before] = '\n';
		map_title(html, title, before, source, length);
		lines[html->line_count++] = AN_HTML_H1;
		html->title = (AnHtmlSlice){0, before++};
	}
	copy_written(&page, writer, before, lines);
	html->body_end = html->body_end < writer->now.length ? html->body_end + before : html->length;
	append_claims(&page, claims, site);
}
