/*
 * tokens.c
 *		One pass over the text: words, marks and lines.
 *
 * The scanner's tokens are sorted into words (with their readings) and what stands between
 * them.  Of the latter only punctuation that a reader needs becomes a mark.
 * Parts of compounds, tags and entities are passed over.  A line ends at a
 * line break of any kind, of which CRLF is one.
 */
#include "article/parts.h"
#include "lexicon/openings.h"
#include "morph/answers.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

/* Between two looks at query cancel */
#define TOKENS_PER_CHECK 128

/* So many words before its turn what is remembered of a word is fetched, and then what that leads to; a power of two */
#define WORDS_AHEAD 16
#define WORDS_NEAR (WORDS_AHEAD / 2)

/* Of the readings kept in AnWord.tags */
#define READINGS_KEPT 2

/* A word of running text with what stands behind it is about 11 bytes; room for a long page is not taken in advance. */
#define BYTES_PER_WORD 8
#define WORDS_RESERVED_MAX 4096

/* Places for the words met before in the document: a power of two, not fewer than twice the words reserved. */
#define PLACES_MIN 64
#define PLACES_MAX (2 * WORDS_RESERVED_MAX)

#define YEAR_DIGITS 4
#define TATWEEL 0x0640
#define RIGHT_SINGLE_QUOTE 0x2019

typedef struct Reader
{
	AnDocument *document;
	bool readings;
	bool keeps_tokens;
	uint32_t line_start; /* byte behind the last line break */
	uint32_t *places;	 /* with readings: by its key, where a word was met first; a later one may have displaced it */
	uint32_t place_mask; /* places - 1 */
} Reader;

/* What a character is as a mark; -1 for none.  Those that need a look around are told apart later. */
static int
mark_of(uint32_t c)
{
	static const struct
	{
		uint32_t c;
		uint8_t kind;
	} table[] = {{0x00AB, AN_MARK_QUOTE_OPEN},	{0x00BB, AN_MARK_QUOTE_CLOSE}, {0x060C, AN_MARK_COMMA},
				 {0x061B, AN_MARK_SEMICOLON},	{0x061F, AN_MARK_STOP},		   {0x06D4, AN_MARK_STOP},
				 {0x066B, AN_MARK_COMMA},		{0x2010, AN_MARK_DASH},		   {0x2011, AN_MARK_DASH},
				 {0x2012, AN_MARK_DASH},		{0x2013, AN_MARK_DASH},		   {0x2014, AN_MARK_DASH},
				 {0x2015, AN_MARK_DASH},		{0x2018, AN_MARK_QUOTE_OPEN},  {0x2019, AN_MARK_QUOTE_CLOSE},
				 {0x201C, AN_MARK_QUOTE_OPEN},	{0x201D, AN_MARK_QUOTE_CLOSE}, {0x201E, AN_MARK_QUOTE_OPEN},
				 {0x201F, AN_MARK_QUOTE},		{0x2022, AN_MARK_BULLET},	   {0x2026, AN_MARK_ELLIPSIS},
				 {0x2033, AN_MARK_QUOTE},		{0x2039, AN_MARK_QUOTE_OPEN},  {0x203A, AN_MARK_QUOTE_CLOSE},
				 {0x2212, AN_MARK_DASH},		{0x25A0, AN_MARK_BULLET},	   {0x25AA, AN_MARK_BULLET},
				 {0x25CF, AN_MARK_BULLET},		{0x3001, AN_MARK_COMMA},	   {0xFD3E, AN_MARK_PAREN_CLOSE},
				 {0xFD3F, AN_MARK_PAREN_OPEN},	{0xFF02, AN_MARK_QUOTE}};
	static const char ascii[] = "\"'()[],;:.!?-/|*#";
	static const uint8_t ascii_kind[] = {AN_MARK_QUOTE,	 AN_MARK_QUOTE,		AN_MARK_PAREN_OPEN, AN_MARK_PAREN_CLOSE,
										 AN_MARK_PAREN_OPEN, AN_MARK_PAREN_CLOSE, AN_MARK_COMMA,	AN_MARK_SEMICOLON,
										 AN_MARK_COLON,	 AN_MARK_STOP,		AN_MARK_STOP,		AN_MARK_STOP,
										 AN_MARK_DASH,	 AN_MARK_SLASH,		AN_MARK_BAR,		AN_MARK_BULLET,
										 AN_MARK_BULLET};

	if (c < 0x80)
	{
		const char *p = c ? strchr(ascii, (int) c) : NULL;

		return p ? ascii_kind[p - ascii] : -1;
	}
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (table[i].c == c)
			return table[i].kind;
	return -1;
}

/* The class of the character that begins at byte; the end of the text is a line break. */
static AnClass
class_at(const AnDocument *document, uint32_t byte)
{
	const char *at = document->text + byte;

	if (byte >= document->length)
		return AN_CLASS_NEWLINE;
	return an_class(an_utf8_next(&at, document->text + document->length));
}

/* The class of the character that ends at byte. */
static AnClass
class_before(const AnDocument *document, uint32_t byte)
{
	uint32_t start = byte;

	if (byte == 0)
		return AN_CLASS_NEWLINE;
	do
		start--;
	while (start > 0 && byte - start < 4 && ((unsigned char) document->text[start] & 0xC0) == 0x80);
	return class_at(document, start);
}

static bool
is_gap(AnClass class)
{
	return class == AN_CLASS_SPACE || class == AN_CLASS_NEWLINE || class == AN_CLASS_CONTROL;
}

static bool
is_letter(AnClass class)
{
	return class == AN_CLASS_ARABIC || class == AN_CLASS_LATIN || class == AN_CLASS_LETTER || class == AN_CLASS_MARK;
}

static void
add_mark(AnDocument *document, uint32_t start, uint32_t length, AnMarkKind kind)
{
	AnMark *mark;

	AN_ENSURE_ROOM(document->memory, document->marks, document->mark_count, document->mark_room);
	mark = &document->marks[document->mark_count++];
	mark->start = start;
	mark->next_word = document->word_count;
	mark->pair = AN_NO_PAIR;
	mark->length = (uint8_t) length;
	mark->kind = kind;
	mark->opens = false;
}

/* Ends the line that goes up to byte end. */
static void
add_line(Reader *reader, uint32_t end)
{
	AnDocument *document = reader->document;
	uint32_t start = reader->line_start;
	AnLine *line;

	while (start < end && is_gap(class_at(document, start)))
	{
		const char *at = document->text + start;

		an_utf8_next(&at, document->text + document->length);
		start = (uint32_t) (at - document->text);
	}
	while (end > start && is_gap(class_before(document, end)))
	{
		do
			end--;
		while (end > start && ((unsigned char) document->text[end] & 0xC0) == 0x80);
	}
	AN_ENSURE_ROOM(document->memory, document->lines, document->line_count, document->line_room);
	line = &document->lines[document->line_count];
	line->start = start;
	line->end = end;
	line->first_word = document->line_count ? document->lines[document->line_count - 1].end_word : 0;
	line->end_word = document->word_count;
	line->role = start == end ? AN_LINE_EMPTY : AN_LINE_BODY;
	document->line_count++;
}

/* How many of the character at byte stand in a row, up to end. */
static uint32_t
run_length(const AnDocument *document, uint32_t byte, uint32_t end)
{
	uint32_t n = 1;

	while (byte + n < end && document->text[byte + n] == document->text[byte])
		n++;
	return n;
}

/*
 * Adds the dots at byte: one is a stop where space, a line end or a closing mark follows, or where the space stands before
 * it (a habit of careless typing); two are a dash of the Arab press; three end a sentence only before space.
 */
static uint32_t
add_dots(AnDocument *document, uint32_t byte, uint32_t end)
{
	uint32_t n = run_length(document, byte, end);
	AnClass after = class_at(document, byte + n);
	bool stops;

	if (n == 1)
		stops = after == AN_CLASS_BLANK || is_gap(after) ||
				(is_letter(after) && is_gap(class_before(document, byte)));
	else
		stops = n > 2 && is_gap(after);
	if (stops)
		add_mark(document, byte, n > 255 ? 255 : n, AN_MARK_STOP);
	else if (n > 1)
		add_mark(document, byte, n > 255 ? 255 : n, AN_MARK_ELLIPSIS);
	return n;
}

/* Is the quotation mark at byte an apostrophe, or inches behind a number? */
static bool
is_no_quote(const AnDocument *document, uint32_t byte, uint32_t length, uint32_t c)
{
	AnClass before = class_before(document, byte), after = class_at(document, byte + length);

	if (c == '\'' || c == RIGHT_SINGLE_QUOTE)
		return (is_letter(before) && is_letter(after)) || (before == AN_CLASS_DIGIT && c == '\'');
	return before == AN_CLASS_DIGIT && after == AN_CLASS_DIGIT;
}

/* Adds the mark that begins at byte, if it is one; returns its bytes. */
static uint32_t
add_punctuation(AnDocument *document, uint32_t byte, uint32_t end)
{
	const char *at = document->text + byte;
	uint32_t c = an_utf8_next(&at, document->text + end);
	uint32_t length = (uint32_t) (at - document->text) - byte;
	int kind = c == TATWEEL ? AN_MARK_DASH : mark_of(c);

	switch (kind)
	{
		case -1:
			return length;
		case AN_MARK_STOP:
			if (c == '.')
				return add_dots(document, byte, end);
			break;
		case AN_MARK_QUOTE:
			if (c == '\'' && byte + 1 < end && document->text[byte + 1] == '\'')
				length = 2;
			else if (is_no_quote(document, byte, length, c))
				return length;
			break;
		case AN_MARK_QUOTE_CLOSE:
			if (is_no_quote(document, byte, length, c))
				return length;
			break;
		case AN_MARK_DASH:
			if (!is_gap(class_before(document, byte)) && !is_gap(class_at(document, byte + length)))
				return length;
			break;
		case AN_MARK_ELLIPSIS:
			if (is_gap(class_at(document, byte + length)))
				kind = AN_MARK_STOP;
			break;
		default:
			break;
	}
	add_mark(document, byte, length, (AnMarkKind) kind);
	return length;
}

/* Reads what stands between words: marks and line ends. */
static void
read_blank(Reader *reader, uint32_t start, uint32_t end)
{
	AnDocument *document = reader->document;

	while (start < end)
	{
		const char *at = document->text + start;
		unsigned char c = (unsigned char) *at;
		uint32_t length;

		if (c == ' ' || c == '\t')
		{
			start++;
			continue;
		}
		if (an_class(an_utf8_next(&at, document->text + end)) != AN_CLASS_NEWLINE)
		{
			start += add_punctuation(document, start, end);
			continue;
		}
		length = (uint32_t) (at - document->text) - start;
		if (c == '\r' && start + 1 < end && document->text[start + 1] == '\n')
			length = 2;
		add_mark(document, start, length, AN_MARK_LINE);
		add_line(reader, start);
		start += length;
		reader->line_start = start;
	}
}

/* The readings of the word by morphology, looked for ahead, and the tags of those worth it. */
static void
read_word(AnWord *word, const AnAhead *ahead)
{
	uint32_t lemmas[AN_WORTHY_MAX];
	int worthy = an_morph_read_ahead(&word->letters, word->key, ahead, &word->reading, lemmas, &word->facts);

	word->readings = (uint8_t) (worthy < READINGS_KEPT ? worthy : READINGS_KEPT);
	word->tags = 0;
	for (int i = 0; i < worthy; i++)
		if (lemmas[i] != AN_LEMMA_NONE)
			word->tags |= an_lemma_tags(lemmas[i]);
	word->opens = word->facts ? an_answer_opens[word->facts] : an_morph_openings(&word->letters);
}

void
an_article_word(const AnDocument *document, uint32_t i, AnWord *word)
{
	AnAhead ahead = {NULL, 0};

	*word = document->words[i];
	if (word->readings == 0 && an_word_letters(document, i, &word->letters))
		read_word(word, &ahead);
}

/* Reads the letters of a word that is standard letters, at most eight, none of them three times in a row; false if it is not. */
static inline bool
read_eight(const AnDocument *document, const AnToken *token, AnLetters *letters)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t codes, apart, twice;
	int count;

	if (token->length > 16 || document->length - token->start < 16)
		return false;
	codes = an_letters_eight((const unsigned char *) document->text + token->start, &count);
	if ((uint32_t) count * 2 != token->length)
		return false;
	/* the high bit of each byte that is the same as the next, and perhaps of some more */
	apart = codes ^ codes >> 8;
	twice = (apart - ones) & ~apart & ones << 7;
	if (count > 2 && (twice & twice >> 8 & ((UINT64_C(1) << 8 * (count - 2)) - 1)) != 0)
		return false;
	letters->count = (uint8_t) count;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	codes = __builtin_bswap64(codes);
#endif
	memcpy(letters->code, &codes, sizeof(codes));
	return true;
}

/* Reads the letters of a word, or finds that it was met before: news says its words again and again. */
static void
read_letters(Reader *reader, const AnToken *token, uint32_t i)
{
	AnWord *words = reader->document->words, *word = &words[i];
	uint32_t *place;

	if (token->key == 0 && !an_letters_read(reader->document->text + token->start, token->length, &word->letters))
	{
		word->letters.count = 0;
		return;
	}
	word->key = token->key ? token->key : an_letters_key(&word->letters);
	/* letters that belong to what follows are no word */
	if (word->key != 0 && word->type != AN_TOKEN_CLITIC)
	{
		place = &reader->places[word->key * UINT64_C(0x9E3779B97F4A7C15) >> 32 & reader->place_mask];
		if (*place < i && words[*place].key == word->key)
		{
			word->same = *place;
			word->letters = words[*place].letters;
			return;
		}
		*place = i;
	}
	if (token->key != 0 && !read_eight(reader->document, token, &word->letters))
		an_letters_read(reader->document->text + token->start, token->length, &word->letters);
}

static void
add_word(Reader *reader, const AnToken *token)
{
	AnDocument *document = reader->document;
	AnWord *word;

	AN_ENSURE_ROOM(document->memory, document->words, document->word_count, document->word_room);
	word = &document->words[document->word_count];
	word->start = token->start;
	word->end = token->start + token->length;
	word->mark = document->mark_count;
	word->line = document->line_count;
	word->sentence = 0;
	word->same = document->word_count;
	word->type = token->type;
	word->readings = 0;
	word->letters.count = 0;
	word->key = 0;
	word->opens = AN_OPENINGS_ALL;
	word->facts = 0;
	word->tags = 0;
	if (reader->readings)
		read_letters(reader, token, document->word_count);
	document->word_count++;
}

/* Gives a word what was read of the same one before it. */
static void
repeat_word(const AnWord *before, AnWord *word)
{
	memcpy(&word->readings, &before->readings, sizeof(AnWord) - offsetof(AnWord, readings));
}

/* Does the word have to be read, and is not one that was met before? */
static inline bool
is_new(const AnDocument *document, uint32_t i)
{
	return i < document->word_count && document->words[i].same == i && document->words[i].letters.count > 0;
}

/* The readings of all Arabic words.  What they take from memory is asked for in steps, so that no word waits for it. */
static void
read_words(AnDocument *document)
{
	AnAhead ahead[WORDS_AHEAD];
	AnWord *words = document->words;

	for (uint32_t next = 0; next < document->word_count + WORDS_AHEAD; next++)
	{
		uint32_t near = next - WORDS_NEAR, i = next - WORDS_AHEAD;

		if (next % TOKENS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		if (is_new(document, next))
			an_morph_expect(words[next].key);
		if (next >= WORDS_NEAR && is_new(document, near))
			an_morph_look_ahead(words[near].key, &ahead[near % WORDS_AHEAD]);
		if (next < WORDS_AHEAD)
			continue;
		if (words[i].same < i)
			repeat_word(&words[words[i].same], &words[i]);
		else if (words[i].letters.count > 0)
			read_word(&words[i], &ahead[i % WORDS_AHEAD]);
		else
			words[i].opens = 0;
	}
}

/* Is the token nothing but tatweel, the dash of some typists? */
static bool
is_tatweel(const AnDocument *document, const AnToken *token)
{
	const char *at = document->text + token->start, *end = at + token->length;

	if (token->key != 0)
		return false;
	while (at < end)
		if (an_utf8_next(&at, end) != TATWEEL)
			return false;
	return true;
}

/* Is the compound a month and a year, joined by a dash as in 8-MONTH-2021?  Its parts are words then. */
static bool
is_month_year(const AnDocument *document, const AnToken *token)
{
	const char *text = document->text + token->start, *dash;
	AnLetters month;
	AnTerm term;

	if (token->type != AN_TOKEN_NUMHWORD || (dash = memchr(text, '-', token->length)) == NULL ||
		an_utf8_count(dash + 1, token->length - (uint32_t) (dash + 1 - text)) != YEAR_DIGITS ||
		!an_letters_read(text, (size_t) (dash - text), &month))
		return false;
	an_letters_fold(&month);
	return an_terms_find(&an_terms_calendar, &month, 1, NULL, &term) && term.kind >= AN_CALENDAR_MONTH &&
		   term.kind <= AN_CALENDAR_WEAK_HIJRI;
}

static void
keep_token(AnDocument *document, const AnToken *token)
{
	AN_ENSURE_ROOM(document->memory, document->tokens, document->token_count, document->token_room);
	document->tokens[document->token_count++] = *token;
}

/* Room for what a text of usual words will take, so that arrays need not be copied as they grow. */
static void
reserve(Reader *reader)
{
	AnDocument *document = reader->document;
	uint32_t words = document->length / BYTES_PER_WORD + 16, places = PLACES_MIN;

	if (words > WORDS_RESERVED_MAX)
		words = WORDS_RESERVED_MAX;
	document->word_room = words;
	document->words = an_memory_alloc(document->memory, words * sizeof(AnWord));
	if (reader->keeps_tokens)
	{
		document->token_room = words;
		document->tokens = an_memory_alloc(document->memory, words * sizeof(AnToken));
	}
	if (!reader->readings)
		return;
	while (places < words * 2 && places < PLACES_MAX)
		places *= 2;
	reader->places = an_memory_alloc(document->memory, places * sizeof(uint32_t));
	memset(reader->places, 0xFF, places * sizeof(uint32_t));
	reader->place_mask = places - 1;
}

void
an_article_tokens(AnDocument *document, bool readings, bool keeps_tokens)
{
	Reader reader = {.document = document, .readings = readings, .keeps_tokens = keeps_tokens};
	AnScan scan;
	AnToken token;
	uint32_t tokens = 0, apart = 0; /* the end of a compound whose parts are words */

	reserve(&reader);
	an_scan_begin(&scan, document->text, document->length);
	while (an_scan_next(&scan, &token))
	{
		if (++tokens % TOKENS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		if (keeps_tokens && token.type != AN_TOKEN_BLANK)
			keep_token(document, &token);
		if (token.type == AN_TOKEN_BLANK && token.length == 1 && document->text[token.start] == ' ')
			continue;
		if ((token.part && (token.start >= apart || token.type == AN_TOKEN_BLANK)) || token.type == AN_TOKEN_TAG || token.type == AN_TOKEN_ENTITY)
			continue;
		if (is_month_year(document, &token))
		{
			apart = token.start + token.length;
			continue;
		}
		if (token.part)
			token.type = token.type == AN_TOKEN_HWORD_NUMPART ? AN_TOKEN_UINT : AN_TOKEN_WORD;
		if (token.type == AN_TOKEN_BLANK || is_tatweel(document, &token))
			read_blank(&reader, token.start, token.start + token.length);
		else
			add_word(&reader, &token);
	}
	add_mark(document, document->length, 0, AN_MARK_LINE);
	add_line(&reader, document->length);
	if (readings)
		read_words(document);
}
