/*
 * parser_sql.c
 *		The text search parser arabic_news: scan.h in the form that PostgreSQL calls.
 */
#include "compat.h"

#include "miscadmin.h"
#include "tsearch/ts_public.h"
#include "utils/fmgrprotos.h"

#include "morph/morph.h"
#include "parser/scan.h"

/* alias and description of each token type, in the order of AnTokenType; 1-23 as the default parser's */
static const struct
{
	const char *alias;
	const char *description;
} token_types[AN_TOKEN_LAST + 1] = {
	[AN_TOKEN_ASCIIWORD] = {"asciiword", "Word, all ASCII"},
	[AN_TOKEN_WORD] = {"word", "Word, all letters"},
	[AN_TOKEN_NUMWORD] = {"numword", "Word, letters and digits"},
	[AN_TOKEN_EMAIL] = {"email", "Email address"},
	[AN_TOKEN_URL] = {"url", "URL"},
	[AN_TOKEN_HOST] = {"host", "Host"},
	[AN_TOKEN_SFLOAT] = {"sfloat", "Scientific notation"},
	[AN_TOKEN_VERSION] = {"version", "Version number"},
	[AN_TOKEN_HWORD_NUMPART] = {"hword_numpart", "Hyphenated word part, letters and digits"},
	[AN_TOKEN_HWORD_PART] = {"hword_part", "Hyphenated word part, all letters"},
	[AN_TOKEN_HWORD_ASCIIPART] = {"hword_asciipart", "Hyphenated word part, all ASCII"},
	[AN_TOKEN_BLANK] = {"blank", "Space symbols"},
	[AN_TOKEN_TAG] = {"tag", "XML tag"},
	[AN_TOKEN_PROTOCOL] = {"protocol", "Protocol head"},
	[AN_TOKEN_NUMHWORD] = {"numhword", "Hyphenated word or designator, letters and digits"},
	[AN_TOKEN_ASCIIHWORD] = {"asciihword", "Hyphenated word, all ASCII"},
	[AN_TOKEN_HWORD] = {"hword", "Hyphenated word, all letters"},
	[AN_TOKEN_URL_PATH] = {"url_path", "URL path"},
	[AN_TOKEN_FILE] = {"file", "File or path name"},
	[AN_TOKEN_FLOAT] = {"float", "Decimal notation"},
	[AN_TOKEN_INT] = {"int", "Signed integer"},
	[AN_TOKEN_UINT] = {"uint", "Unsigned integer"},
	[AN_TOKEN_ENTITY] = {"entity", "XML entity"},
	[AN_TOKEN_HASHTAG] = {"hashtag", "Hashtag"},
	[AN_TOKEN_MENTION] = {"mention", "Mention of a user name"},
	[AN_TOKEN_PERCENT] = {"percent", "Percentage"},
	[AN_TOKEN_CLITIC] = {"clitic", "Letters that belong to the number, quotation or word behind them"},
};

PG_FUNCTION_INFO_V1(arabic_news_start);
PG_FUNCTION_INFO_V1(arabic_news_gettoken);
PG_FUNCTION_INFO_V1(arabic_news_end);
PG_FUNCTION_INFO_V1(arabic_news_lextype);
PG_FUNCTION_INFO_V1(arabic_news_headline);

/*
 * A scan that is some tokens ahead of the server, two words mostly: what is remembered of a word is fetched from memory while
 * those before it are worked on.
 */
#define AHEAD 4

typedef struct Parse
{
	AnScan scan;
	unsigned next;		  /* the place in ahead of the token that is given next */
	AnToken ahead[AHEAD]; /* of no length at the end */
} Parse;

/* Scans a token into a place. */
static inline void
scan_ahead(Parse *parse, AnToken *token)
{
	if (!an_scan_next(&parse->scan, token))
		*token = (AnToken){0};
	if (token->key != 0)
		an_morph_expect(token->key);
}

/* arabic_news_start(text, length): a scan of the text, which outlives it. */
Datum
arabic_news_start(PG_FUNCTION_ARGS)
{
	Parse *parse = palloc(sizeof(Parse));

	an_scan_begin(&parse->scan, (const char *) PG_GETARG_POINTER(0), PG_GETARG_INT32(1));
	parse->next = 0;
	for (int i = 0; i < AHEAD; i++)
		scan_ahead(parse, &parse->ahead[i]);
	PG_RETURN_POINTER(parse);
}

/* arabic_news_gettoken(parse, &start, &length): the type of the next token, 0 at the end. */
Datum
arabic_news_gettoken(PG_FUNCTION_ARGS)
{
	Parse *parse = (Parse *) PG_GETARG_POINTER(0);
	const char **start = (const char **) PG_GETARG_POINTER(1);
	int *length = (int *) PG_GETARG_POINTER(2);
	AnToken *token = &parse->ahead[parse->next];
	int type = token->type;

	CHECK_FOR_INTERRUPTS();
	*length = (int) token->length;
	if (*length == 0)
		PG_RETURN_INT32(0);
	*start = parse->scan.text + token->start;
	scan_ahead(parse, token);
	parse->next = (parse->next + 1) % AHEAD;
	PG_RETURN_INT32(type);
}

/* arabic_news_end(parse) */
Datum
arabic_news_end(PG_FUNCTION_ARGS)
{
	pfree(PG_GETARG_POINTER(0));
	PG_RETURN_VOID();
}

/* arabic_news_lextype(): the token types, for ts_token_type and ALTER TEXT SEARCH CONFIGURATION. */
Datum
arabic_news_lextype(PG_FUNCTION_ARGS)
{
	LexDescr *types = palloc0(sizeof(LexDescr) * (AN_TOKEN_LAST + 1));

	for (int i = 1; i <= AN_TOKEN_LAST; i++)
	{
		types[i - 1].lexid = i;
		types[i - 1].alias = pstrdup(token_types[i].alias);
		types[i - 1].descr = pstrdup(token_types[i].description);
	}
	PG_RETURN_POINTER(types);
}

/*
 * Gives the letters of a clitic to the word they are written with, so that neither a mark nor a cut parts them.  The word's own
 * copy of its text is left to its memory context: entries for further operands that it matches share it.
 */
static void
join_clitic(HeadlineWordEntry *clitic, HeadlineWordEntry *word)
{
	char *both = palloc(clitic->len + word->len);

	memcpy(both, clitic->word, clitic->len);
	memcpy(both + clitic->len, word->word, word->len);
	word->word = both;
	word->len += clitic->len;
	clitic->len = 0;
}

/* Can a clitic be joined with it: is it shown, and a word? */
static bool
takes_clitic(const HeadlineWordEntry *word)
{
	return an_token_has_lexemes(word->type) && word->type != AN_TOKEN_URL && word->type != AN_TOKEN_NUMHWORD &&
		   word->type != AN_TOKEN_ASCIIHWORD && word->type != AN_TOKEN_HWORD && word->type != AN_TOKEN_HASHTAG;
}

/*
 * arabic_news_headline(text, options, query): the default parser's, which decides by type number what is shown.  It
 * leaves out compounds it knows, because their parts follow; a hashtag has parts too, so it goes as one of those.
 */
Datum
arabic_news_headline(PG_FUNCTION_ARGS)
{
	HeadlineParsedText *text = (HeadlineParsedText *) PG_GETARG_POINTER(0);

	for (int i = 0; i < text->curwords; i++)
	{
		HeadlineWordEntry *word = &text->words[i];

		if (word->type == AN_TOKEN_HASHTAG)
			word->type = AN_TOKEN_HWORD;
		if (word->type != AN_TOKEN_CLITIC)
			continue;
		if (i + 1 < text->curwords && takes_clitic(word + 1))
			join_clitic(word, word + 1);
		/* what is left stands before a quotation mark or a compound: no word to end with */
		word->type = AN_TOKEN_BLANK;
	}
	return DirectFunctionCall3(prsd_headline, PG_GETARG_DATUM(0), PG_GETARG_DATUM(1), PG_GETARG_DATUM(2));
}
