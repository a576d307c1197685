/*
 * document.h
 *		A news page read once: lines with their roles, words with their readings,
 *		marks, sentences, and what the rooms above find in it.
 *
 * an_document_read fills everything up to "found by"; dates, names and quotes
 * fill the rest.  Positions are kept in bytes of text; an_document_position turns one
 * into characters of the source.  All memory comes from the caller's AnMemory.
 *
 * Of plain text, text is the source.  Of an HTML page it is what is visible, and behind it stands what the head claims, where
 * fields may lie.
 */
#ifndef AN_DOCUMENT_H
#define AN_DOCUMENT_H

#include "html/html.h"
#include "memory.h"
#include "morph/morph.h"
#include "parser/scan.h"

/* What of a document is read; what follows is left to tsvector and body. An article is far shorter. */
#define AN_DOCUMENT_BYTES_MAX (16 * 1024 * 1024)

typedef enum AnLineRole
{
	AN_LINE_EMPTY,
	AN_LINE_TITLE,
	AN_LINE_KICKER,	  /* a short line above the title */
	AN_LINE_BYLINE,	  /* كتب/كتبت …, مراسل */
	AN_LINE_DATE,	  /* nothing but a date and words around one */
	AN_LINE_DATELINE, /* a dateline alone on its line */
	AN_LINE_BODY,
	AN_LINE_CAPTION,
	AN_LINE_SOURCE,	  /* المصدر … */
	AN_LINE_KEYWORDS_LABEL,
	AN_LINE_KEYWORDS,
	AN_LINE_RELATED_LABEL,
	AN_LINE_RELATED,
	AN_LINE_FURNITURE, /* انتهى, share counts, إقرأ المزيد */
	AN_LINE_UPDATED	   /* a date line that says only when the page was changed */
} AnLineRole;

typedef struct AnLine
{
	uint32_t start;		 /* bytes; without white space at both ends */
	uint32_t end;
	uint32_t first_word; /* index into words; first_word == end_word if it has none */
	uint32_t end_word;
	uint8_t role;		 /* AnLineRole */
} AnLine;

/* Punctuation that a reader needs; anything else is white space or other. */
typedef enum AnMarkKind
{
	AN_MARK_QUOTE_OPEN,	 /* « “ „ ‹ */
	AN_MARK_QUOTE_CLOSE, /* » ” › */
	AN_MARK_QUOTE,		 /* " ″ and '' that do not say which; article pairs them: see pair */
	AN_MARK_PAREN_OPEN,
	AN_MARK_PAREN_CLOSE,
	AN_MARK_COMMA,	/* ، , */
	AN_MARK_SEMICOLON,
	AN_MARK_COLON,
	AN_MARK_STOP,	/* . ؟ ! … that ends a sentence */
	AN_MARK_ELLIPSIS,
	AN_MARK_DASH,	/* - – — with space on a side */
	AN_MARK_SLASH,
	AN_MARK_BAR,	/* | */
	AN_MARK_BULLET,
	AN_MARK_LINE	/* end of a line */
} AnMarkKind;

#define AN_NO_PAIR UINT32_MAX

typedef struct AnMark
{
	uint32_t start;		/* bytes */
	uint32_t next_word; /* the first word behind it */
	uint32_t pair;		/* of quotation marks and parentheses: the index of the partner mark, or AN_NO_PAIR */
	uint8_t length;		/* bytes */
	uint8_t kind;		/* AnMarkKind */
	bool opens;			/* of a quotation mark with a pair: it is the first of the two */
} AnMark;

/* A word, number or designator of the document; parts of compounds are no words here. */
typedef struct AnWord
{
	uint32_t start; /* bytes */
	uint32_t end;
	uint32_t mark;	/* index of the first mark at or behind its end: marks between words[i] and words[i+1] are
					 * marks[words[i].mark] .. marks[words[i + 1].mark - 1] */
	uint32_t line;
	uint32_t sentence;
	uint32_t same;	   /* index of a word at or before it with the same letters, of which all is the same that follows from them;
						* its own if none is known */
	uint8_t type;	   /* AnTokenType; a clitic token is a word of its own */

	/* what follows from its letters, from readings on */
	uint8_t readings;  /* number of readings kept: 0 of what is no Arabic word, else 1 or 2 */
	uint16_t opens;	   /* which lists of terms it can begin a term of: lexicon/openings.h */
	uint32_t tags;	   /* AnTag bits of the lemmas of all readings worth it, 0 if not known */
	uint64_t key;	   /* an_letters_key of the letters; 0 if they are too many, or none */
	AnLetters letters; /* as written; count 0 if it is no Arabic word */
	uint16_t facts;	   /* a number for what else follows from them, 0 if that is not kept: morph/answers.h */
	AnReading reading; /* the best; read only where readings > 0.  For the letters of its lemma see an_word_lemma */
} AnWord;

typedef struct AnSentence
{
	uint32_t first_word;
	uint32_t end_word;
	uint32_t line;
} AnSentence;

typedef enum AnEntityKind
{
	AN_ENTITY_PERSON,
	AN_ENTITY_ORGANIZATION,
	AN_ENTITY_PLACE,
	AN_ENTITY_EVENT,
	AN_ENTITY_PRODUCT
} AnEntityKind;

/* One mention of a name.  Bytes start .. end, without proclitics and quotation marks. */
typedef struct AnEntity
{
	uint8_t kind;
	uint32_t start;
	uint32_t end;
	uint32_t first_word;
	uint32_t end_word;
	const char *canonical; /* UTF-8, NUL-terminated: the fullest form of the same thing in this document */
	const char *role;	   /* a person's title as written, or NULL */
	const char *code;	   /* ISO 3166 alpha-2 of a country, or of the one a place lies in, or NULL */
	uint32_t thing;		   /* mentions with the same number are the same thing */
} AnEntity;

typedef enum AnDateKind
{
	AN_DATE_DATE,
	AN_DATE_TIME,
	AN_DATE_PERIOD,
	AN_DATE_DURATION,
	AN_DATE_RECURRING
} AnDateKind;

typedef enum AnGrain
{
	AN_GRAIN_NONE,
	AN_GRAIN_MINUTE,
	AN_GRAIN_HOUR,
	AN_GRAIN_DAY,
	AN_GRAIN_WEEK,
	AN_GRAIN_MONTH,
	AN_GRAIN_QUARTER,
	AN_GRAIN_YEAR,
	AN_GRAIN_DECADE,
	AN_GRAIN_CENTURY
} AnGrain;

#define AN_NO_TIME INT64_MIN

/* A temporal expression, resolved. */
typedef struct AnDate
{
	uint32_t start; /* bytes */
	uint32_t end;
	uint32_t first_word;
	uint32_t end_word;
	uint8_t kind;	/* AnDateKind */
	uint8_t grain;	/* AnGrain */
	bool hijri;
	bool approximate;
	int64_t starts; /* seconds since 1970-01-01 00:00 local time, or AN_NO_TIME */
	int64_t ends;	/* exclusive */
	int32_t span_months; /* of durations */
	int32_t span_days;
	int64_t span_seconds;
} AnDate;

/* A direct quotation, its marks excluded. */
typedef struct AnQuote
{
	uint32_t start; /* bytes */
	uint32_t end;
	const char *speaker;   /* as written, or NULL */
	uint32_t speaker_start; /* bytes from the first to the last word of the speaker; start == end: not named */
	uint32_t speaker_end;
	const char *canonical; /* resolved; joint speakers joined by " و"; NULL if nobody is named */
	const char *verb;	   /* lemma of the verb of saying, or NULL */
} AnQuote;

typedef enum AnNumberKind
{
	AN_NUMBER_NUMBER,
	AN_NUMBER_ORDINAL,
	AN_NUMBER_PERCENT,
	AN_NUMBER_MONEY,
	AN_NUMBER_QUANTITY
} AnNumberKind;

/* A number, with what it counts where that is a unit. */
typedef struct AnNumber
{
	uint32_t start; /* bytes */
	uint32_t end;
	uint32_t first_word;
	uint32_t end_word;
	uint8_t kind;	   /* AnNumberKind */
	bool approximate;
	const char *value; /* decimal, as numeric reads it; NUL-terminated.  Of what nobody counted (tens of thousands) the
						* order of magnitude that is named */
	const char *unit;  /* of money ISO 4217, of quantities the unit's usual name; NULL if none */
} AnNumber;

/* A phrase that says what the article is about. */
typedef struct AnPhrase
{
	uint32_t start; /* bytes */
	uint32_t end;
	uint32_t first_word;
	uint32_t end_word;
	float score;	/* higher is better */
} AnPhrase;

typedef struct AnSlice
{
	uint32_t start; /* bytes; start == end: not there */
	uint32_t end;
} AnSlice;

typedef struct AnDocument
{
	const char *text;
	uint32_t length; /* bytes that were read */
	uint32_t end;	 /* of an HTML page: with its claims; else length */
	const AnMemory *memory;
	const char *given; /* the source */
	size_t given_length;
	const AnHtml *html; /* NULL if that is plain text */

	AnWord *words;
	uint32_t word_count, word_room;
	AnMark *marks;
	uint32_t mark_count, mark_room;
	AnLine *lines;
	uint32_t line_count, line_room;
	AnSentence *sentences;
	uint32_t sentence_count, sentence_room;

	/* by an_document_read_plain and _with_tokens: all tokens that are not blank, parts of compounds too */
	AnToken *tokens;
	uint32_t token_count, token_room;

	/* fields of the page, found by article */
	AnSlice title, byline, agency, source, dateline, place, body;
	AnSlice *keywords;
	uint32_t keyword_count, keyword_room;
	AnSlice *related;
	uint32_t related_count, related_room;
	const char *agency_name; /* the wire under its usual name, static; NULL if none */

	/* found by dates */
	int64_t published; /* seconds since 1970-01-01 00:00 local time; AN_NO_TIME if the page does not say */
	AnDate *dates;
	uint32_t date_count, date_room;

	/* found by names */
	AnEntity *entities; /* in the order of the text */
	uint32_t entity_count, entity_room;
	uint32_t thing_count;

	/* found by quotes, in the order of the text */
	AnQuote *quotes;
	uint32_t quote_count, quote_room;

	/* found by numbers */
	AnNumber *numbers; /* in the order of the text */
	uint32_t number_count, number_room;

	/* found by keyphrases */
	AnPhrase *phrases; /* best first */
	uint32_t phrase_count, phrase_room;

	/* a walking pair of byte and character position of the source, for an_document_position */
	uint32_t walk_byte, walk_char;
} AnDocument;

/*
 * Reads the page: lines, words, marks, sentences, and the fields up to
 * related.  text must live as long as document.  Never fails but by memory.
 */
extern void an_document_read(AnDocument *document, const char *text, size_t length, const AnMemory *memory);

/* The same for who reads all words of the text again: the tokens are kept. */
extern void an_document_read_with_tokens(AnDocument *document, const char *text, size_t length, const AnMemory *memory);

/*
 * The same without readings, letters and tags of words, and without sentences: for what needs only the parts of the page, and its tokens,
 * which are kept.
 */
extern void an_document_read_plain(AnDocument *document, const char *text, size_t length, const AnMemory *memory);

/* Cuts a page that was read plain into its sentences too. */
extern void an_document_cut_sentences(AnDocument *document);

/* The first paragraph of the body, which says what the news is; empty if there is no body. */
extern AnSlice an_document_lead(const AnDocument *document);

/* Only the text of the page: nothing of it is read. */
extern void an_document_open(AnDocument *document, const char *text, size_t length, const AnMemory *memory);

/* What of the page is searched: the visible text of HTML, else all of the source, which may be longer than what is read. */
extern const char *an_document_searched(const AnDocument *document, size_t *length);

/* Where byte stands in the source in characters, 1-based.  Fast when asked in rising order. */
extern uint32_t an_document_position(AnDocument *document, uint32_t byte);

/* How many characters a part of the text takes there, markup in it included. */
extern uint32_t an_document_extent(AnDocument *document, uint32_t start, uint32_t end);

/* The slice as a NUL-terminated copy in the document's memory, white space runs as one space. */
extern const char *an_document_copy(AnDocument *document, uint32_t start, uint32_t end);

/* The byte at which the word goes on behind its first letters, their marks, and tatweel; its beginning if it has no more. */
extern uint32_t an_document_behind(const AnDocument *document, uint32_t word, int letters);

/*
 * The body: of plain text as it is written; of an HTML page its lines, without captions, headlines of other articles and the like between
 * them.  *length bytes, not NUL-terminated; NULL if there is none.
 */
extern const char *an_document_body(AnDocument *document, size_t *length);

/* The letters of the lemma of a word that has a reading; returns their count. */
static inline int
an_word_lemma(const AnWord *word, const uint8_t **code)
{
	if (word->reading.lemma != AN_LEMMA_NONE)
		return an_lemma_letters(word->reading.lemma, code);
	*code = word->reading.lemma_code;
	return word->reading.lemma_length;
}

/* Is there a mark of this kind between words[i] and words[i + 1]? */
extern bool an_document_mark_between(const AnDocument *document, uint32_t i, AnMarkKind kind);

#endif /* AN_DOCUMENT_H */
