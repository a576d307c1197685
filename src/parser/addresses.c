/*
 * addresses.c
 *		Protocols, hosts, URLs, e-mail addresses and file names.
 *
 * As the default parser has them, with three differences for prose: the last
 * label of a host is two or more letters of one case ("example.com" but not
 * "end.Next" or "U.S"), closing punctuation is no part of a path, and words
 * around a slash are a file name only with a root or an extension ("AFP/Getty" is
 * two words, "src/scan.c" and "/etc/hosts" are files).
 *
 * An attempt that fails after a long look notes how far it looked, and no other is made before
 * that place: "a.a.a.a..." is read once.
 */
#include "parser/rules.h"

#include <string.h>

/* An attempt that looked at fewer bytes is forgotten: the next one may look at them again. */
#define LONG_LOOK 64

#define EXTENSION_MAX 5
#define PORT_DIGITS_MAX 5

/* What ASCII characters may be part of */
#define IN_LABEL 1 /* of a host */
#define IN_LOCAL 2 /* of an e-mail address, before @ */
#define IN_PATH 4  /* of a URL */
#define IN_FILE 8  /* of a file name */
#define IS_LOWER 16
#define IS_UPPER 32
#define IS_DIGIT 64
#define IS_CLOSER 128 /* not at the end of a path */

#define ALNUM (IN_LABEL | IN_LOCAL | IN_PATH | IN_FILE)

static const uint8_t kinds[128] = {
	['a' ... 'z'] = ALNUM | IS_LOWER,
	['A' ... 'Z'] = ALNUM | IS_UPPER,
	['0' ... '9'] = ALNUM | IS_DIGIT,
	['-'] = IN_LABEL | IN_LOCAL | IN_PATH | IN_FILE,
	['_'] = IN_LABEL | IN_LOCAL | IN_PATH | IN_FILE,
	['.'] = IN_LOCAL | IN_PATH | IN_FILE | IS_CLOSER,
	['+'] = IN_LOCAL | IN_PATH | IN_FILE,
	['/'] = IN_PATH | IN_FILE,
	['~'] = IN_PATH | IN_FILE,
	['!'] = IN_PATH | IS_CLOSER,
	['\''] = IN_PATH | IS_CLOSER,
	[','] = IN_PATH | IS_CLOSER,
	[';'] = IN_PATH | IS_CLOSER,
	[':'] = IN_PATH | IS_CLOSER,
	['?'] = IN_PATH | IS_CLOSER,
	[')'] = IN_PATH | IS_CLOSER,
	[']'] = IN_PATH | IS_CLOSER,
	['('] = IN_PATH,
	['['] = IN_PATH,
	['#'] = IN_PATH,
	['$'] = IN_PATH,
	['%'] = IN_PATH,
	['&'] = IN_PATH,
	['*'] = IN_PATH,
	['='] = IN_PATH,
	['@'] = IN_PATH,
};

/* What the character at at may be part of; 0 for what is not ASCII and at the end. */
static inline uint8_t
kind_at(const AnScan *scan, uint32_t at)
{
	AN_SCAN_STEP();
	return at < scan->length && (unsigned char) scan->text[at] < 128 ? kinds[(unsigned char) scan->text[at]]
																	 : 0;
}

/* The byte at at, NUL at the end. */
static inline char
byte_at(const AnScan *scan, uint32_t at)
{
	return at < scan->length ? scan->text[at] : '\0';
}

/* The end of the run of characters of a kind from at on. */
static uint32_t
run_of(const AnScan *scan, uint32_t at, uint8_t kind)
{
	while (kind_at(scan, at) & kind)
		at++;
	return at;
}

static bool
is_alnum(uint8_t kind)
{
	return (kind & (IS_LOWER | IS_UPPER | IS_DIGIT)) != 0;
}

/* Is the label from at to end one that a host can end with? */
static bool
is_top_label(const AnScan *scan, uint32_t at, uint32_t end)
{
	if (end - at >= 5 && memcmp(scan->text + at, "xn--", 4) == 0)
		return true;
	return end - at >= 2 && (run_of(scan, at, IS_LOWER) == end || run_of(scan, at, IS_UPPER) == end);
}

uint32_t
an_scan_host(const AnScan *scan, uint32_t at, bool dotless)
{
	uint32_t label = at, good = at;

	while (is_alnum(kind_at(scan, label)))
	{
		uint32_t end = run_of(scan, label, IN_LABEL);

		if (label > at ? is_top_label(scan, label, end) || dotless : dotless)
			good = end;
		if (byte_at(scan, end) != '.')
			break;
		label = end + 1;
	}
	return good;
}

/* The end of a port at at, or at. */
static uint32_t
port_end(const AnScan *scan, uint32_t at)
{
	uint32_t end = at;

	if (byte_at(scan, at) == ':')
		end = run_of(scan, at + 1, IS_DIGIT);
	return end > at + 1 && end - at - 1 <= PORT_DIGITS_MAX && !is_alnum(kind_at(scan, end)) ? end : at;
}

/*
 * The end of the path at at, or at if there is none.  A letter of any script may be in
 * it, as in addresses of Arabic encyclopedias; punctuation at its end may not, but a ) that closes a ( of the path.
 */
static uint32_t
path_end(const AnScan *scan, uint32_t at)
{
	uint32_t end = at;
	int open = 0;

	if (byte_at(scan, at) != '/' && byte_at(scan, at) != '?')
		return at;
	for (uint32_t next = at; next < scan->length;)
	{
		uint8_t kind = kind_at(scan, next);
		int size = 1;

		if ((unsigned char) scan->text[next] < 128 && !(kind & IN_PATH))
			break;
		if ((unsigned char) scan->text[next] >= 128)
		{
			unsigned one = an_scan_peek(scan->text + next, scan->text + scan->length, &size);

			/* behind closing punctuation it is the next sentence, without a space */
			if (end < next || !(one & (AN_HAS_LETTERS | AN_HAS(AN_CLASS_MARK) | AN_HAS(AN_CLASS_DIGIT))))
				break;
		}
		open += scan->text[next] == '(';
		if (!(kind & IS_CLOSER) || (scan->text[next] == ')' && open-- > 0))
			end = next + (uint32_t) size;
		next += (uint32_t) size;
	}
	/* "example.com/" and "example.com/?" have a path; "example.com?" ends a question */
	return end > at || byte_at(scan, at) == '?' ? end : at + 1;
}

/* A host and what follows it: HOST or URL. */
static bool
url(const AnScan *scan, uint32_t at, bool dotless, AnToken *token)
{
	uint32_t host = an_scan_host(scan, at, dotless), port, path;

	if (host == at || byte_at(scan, host) == '@' || byte_at(scan, host) == '_')
		return false;
	port = port_end(scan, host);
	path = path_end(scan, port);
	if (path > port + (byte_at(scan, port) == '?'))
		return an_scan_found(token, at, path, AN_TOKEN_URL);
	return an_scan_found(token, at, port, AN_TOKEN_HOST);
}

/* name@host */
static bool
email(const AnScan *scan, uint32_t at, AnToken *token)
{
	uint32_t local = run_of(scan, at, IN_LOCAL), host;

	if (byte_at(scan, local) != '@' || byte_at(scan, local - 1) == '.')
		return false;
	host = an_scan_host(scan, local + 1, false);
	return host > local + 1 && an_scan_found(token, at, host, AN_TOKEN_EMAIL);
}

/* http:// before a host */
static bool
protocol(const AnScan *scan, uint32_t at, AnToken *token)
{
	uint32_t end = run_of(scan, at, IS_LOWER | IS_UPPER | IS_DIGIT);

	if (scan->length - end < 4 || memcmp(scan->text + end, "://", 3) != 0 || (kind_at(scan, at) & IS_DIGIT) ||
		!is_alnum(kind_at(scan, end + 3)))
		return false;
	return an_scan_found(token, at, end + 3, AN_TOKEN_PROTOCOL);
}

/* Is there an extension, a point and a few letters and digits, at the end? */
static bool
has_extension(const AnScan *scan, uint32_t at, uint32_t end)
{
	uint32_t point = end;

	while (point > at && end - point < EXTENSION_MAX && is_alnum(kind_at(scan, point - 1)))
		point--;
	return point < end && point > at + 1 && scan->text[point - 1] == '.' &&
		   is_alnum(kind_at(scan, point - 2)) && run_of(scan, point, IS_DIGIT) < end;
}

/* Is there an ASCII letter between at and end? */
static bool
has_letter(const AnScan *scan, uint32_t at, uint32_t end)
{
	while (at < end && !(kind_at(scan, at) & (IS_LOWER | IS_UPPER)))
		at++;
	return at < end;
}

/* /etc/hosts ./make.sh ~/notes.txt src/scan.c */
static bool
file(const AnScan *scan, uint32_t at, AnToken *token)
{
	uint32_t end = run_of(scan, at, IN_FILE), slashes = 0, start = at;
	bool root;

	while (byte_at(scan, start) == '.' || byte_at(scan, start) == '~')
		start++;
	root = byte_at(scan, start) == '/' && is_alnum(kind_at(scan, start + 1));
	while (end > at && (kind_at(scan, end - 1) & IS_CLOSER))
		end--;
	for (uint32_t i = at; i < end; i++)
		slashes += scan->text[i] == '/';
	if (slashes == 0 || !has_letter(scan, at, end) || (!root && start == at && byte_at(scan, at) == '/'))
		return false;
	if (has_extension(scan, at, end) || (root && (slashes > 1 || start > at)))
		return an_scan_found(token, at, end, AN_TOKEN_FILE);
	return false;
}

/*
 * Whether an address may begin at a letter or digit is seen from what ends the
 * letters and digits there, so that most words cost only that.
 */
static bool
may_be_address(const AnScan *scan, uint32_t at)
{
	uint32_t end = run_of(scan, at, IS_LOWER | IS_UPPER | IS_DIGIT);
	char c = byte_at(scan, end);

	switch (c)
	{
		case '.':
		case '-':
		case '_':
		case '+':
		case '@':
		case '/':
		case ':':
			return is_alnum(kind_at(scan, end + 1)) || c != '.';
		default:
			return false;
	}
}

bool
an_scan_address(AnScan *scan, uint32_t at, AnToken *token)
{
	bool dotless = scan->last == AN_TOKEN_PROTOCOL && at == scan->at;
	uint32_t looked;

	if (at < scan->plain_until)
		return false;
	if (!is_alnum(kind_at(scan, at)))
	{
		uint32_t c = an_scan_char_before(scan, at);

		/* a path does not begin inside a word */
		if (byte_at(scan, at) == '.' && byte_at(scan, at + 1) != '/' && byte_at(scan, at + 1) != '.')
			return false;
		if (at > 0 && (AN_HAS(an_class(c)) & AN_HAS_WORD))
			return false;
		if (file(scan, at, token))
			return true;
	}
	else
	{
		if (!dotless && !may_be_address(scan, at))
			return false;
		if (protocol(scan, at, token) || email(scan, at, token) || url(scan, at, dotless, token) ||
			file(scan, at, token))
			return true;
	}
	looked = run_of(scan, at, IN_LOCAL | IN_FILE | IN_LABEL);
	if (looked - at > LONG_LOOK)
		scan->plain_until = looked;
	return false;
}

/* HOST up to the path, then URL_PATH. */
void
an_scan_address_part(const AnScan *scan, uint32_t at, AnToken *token)
{
	uint32_t end = at;

	if (byte_at(scan, at) == '/' || byte_at(scan, at) == '?')
	{
		an_scan_found(token, at, scan->part_end, AN_TOKEN_URL_PATH);
		return;
	}
	while (end < scan->part_end && scan->text[end] != '/' && scan->text[end] != '?')
		end++;
	an_scan_found(token, at, end, AN_TOKEN_HOST);
}
