/*
 * dict_sql.c
 *		The text search template arabic_news, and arabic_lemmas.
 *
 * Several lexemes of one token are variants: a query takes any of them; only
 * of a percentage it needs them all, so that 50% does not find 50.  The
 * words of a synonym stand at consecutive positions instead, so that a query
 * for the one word finds the phrase, and a phrase query finds the word.
 */
#include "compat.h"

#include "catalog/pg_type.h"
#include "tsearch/ts_public.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "dict/options.h"
#include "unicode/fold.h"

PG_FUNCTION_INFO_V1(arabic_news_init);
PG_FUNCTION_INFO_V1(arabic_news_lexize);
PG_FUNCTION_INFO_V1(arabic_lemmas);

/* A token longer than this after folding is in no list of an option. */
#define KEY_MAX 128

/* arabic_news_init(options): the dictionary, in the memory of the caller. */
Datum
arabic_news_init(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(an_dict_options((List *) PG_GETARG_POINTER(0)));
}

/*
 * Lexemes as the text search machinery takes them: variants of one position, of which a query takes any; those with
 * one number it needs together.
 */
static TSLexeme *
variants(const AnLexemes *lexemes)
{
	TSLexeme *result = palloc0((lexemes->count + 1) * sizeof(TSLexeme));

	for (int i = 0; i < lexemes->count; i++)
	{
		result[i].nvariant = lexemes->all ? 1 : (uint16) (i + 1);
		result[i].lexeme = palloc(lexemes->length[i] + 1);
		memcpy(result[i].lexeme, lexemes->lexeme[i], lexemes->length[i]);
		result[i].lexeme[lexemes->length[i]] = '\0';
	}
	return result;
}

/* The words of a synonym at consecutive positions. */
static TSLexeme *
consecutive(const AnSynonym *synonym)
{
	TSLexeme *result = palloc0((synonym->count + 1) * sizeof(TSLexeme));

	for (int i = 0; i < synonym->count; i++)
	{
		result[i].nvariant = 1;
		result[i].flags = i > 0 ? TSL_ADDPOS : 0;
		result[i].lexeme = pstrdup(synonym->to[i]);
	}
	return result;
}

void
an_dict_lexemes(const AnDictionary *dictionary, const char *token, size_t length, bool stops, AnLexemes *out)
{
	if (dictionary->words != NULL && an_own_words_find(dictionary->words, token, length, out))
		return;
	if (stops)
		an_lexemes_with_stops(token, length, dictionary->stems, out);
	else
		an_lexemes_of(token, length, dictionary->stems, out);
}

/* What the lists of a dictionary say of a token. */
typedef enum Listed
{
	LISTED_NOWHERE,
	LISTED_STOP,
	LISTED_PROTECTED
} Listed;

/* Looks a token up in the lists StopWords and Protect; of a protected one key is its fold. */
static Listed
find_listed(const AnDictionary *dictionary, const char *token, size_t length, char key[KEY_MAX], size_t *key_length)
{
	if (dictionary->stops.count + dictionary->protect.count == 0 ||
		(*key_length = an_fold(token, length, key, KEY_MAX)) > KEY_MAX)
		return LISTED_NOWHERE;
	if (an_word_list_has(&dictionary->stops, key, *key_length))
		return LISTED_STOP;
	return an_word_list_has(&dictionary->protect, key, *key_length) ? LISTED_PROTECTED : LISTED_NOWHERE;
}

/* The lexemes of a token under a dictionary with options; their order is told in options_sql.c. */
static TSLexeme *
lexize_by_options(const AnDictionary *dictionary, const char *token, size_t length)
{
	AnLexemes lexemes;
	char key[KEY_MAX];
	size_t key_length;
	Listed listed = find_listed(dictionary, token, length, key, &key_length);

	if (listed == LISTED_STOP)
		return palloc0(sizeof(TSLexeme));
	if (listed == LISTED_PROTECTED)
	{
		lexemes = (AnLexemes){1, {(uint16) key_length}, {key}};
		return variants(&lexemes);
	}
	an_dict_lexemes(dictionary, token, length, dictionary->own_stops, &lexemes);
	if (lexemes.count > 0 && dictionary->synonym_count > 0)
	{
		const AnSynonym *synonym = an_dict_synonym(dictionary, lexemes.lexeme[0], lexemes.length[0]);

		if (synonym != NULL)
			return consecutive(synonym);
	}
	return variants(&lexemes);
}

bool
an_dict_synonym_key(const AnDictionary *dictionary, const char *token, size_t length, char *key, size_t size)
{
	AnLexemes lexemes;
	char fold[KEY_MAX];
	size_t fold_length;

	if (find_listed(dictionary, token, length, fold, &fold_length) == LISTED_PROTECTED)
		return false;
	/* a phrase of the option may have stop words in it */
	an_dict_lexemes(dictionary, token, length, true, &lexemes);
	if (lexemes.count == 0 || lexemes.length[0] >= size)
		return false;
	memcpy(key, lexemes.lexeme[0], lexemes.length[0]);
	key[lexemes.length[0]] = '\0';
	return true;
}

/*
 * arabic_news_lexize(dictionary, token, length, state): the token's lexemes; none for a stop word.  Without a
 * dictionary's data it does what one without options does.
 */
Datum
arabic_news_lexize(PG_FUNCTION_ARGS)
{
	const AnDictionary *dictionary = (const AnDictionary *) PG_GETARG_POINTER(0);
	const char *token = (const char *) PG_GETARG_POINTER(1);
	size_t length = (size_t) PG_GETARG_INT32(2);
	AnLexemes lexemes;

	if (dictionary != NULL)
		PG_RETURN_POINTER(lexize_by_options(dictionary, token, length));
	an_lexemes_of(token, length, AN_STEMS_LEMMA, &lexemes);
	PG_RETURN_POINTER(variants(&lexemes));
}

/* arabic_lemmas(word text) returns text[]: the lexemes of a word, best first; {} of a stop word */
Datum
arabic_lemmas(PG_FUNCTION_ARGS)
{
	text *word = PG_GETARG_TEXT_PP(0);
	AnLexemes lexemes;
	Datum items[AN_LEXEMES_MAX];

	an_lexemes_of(VARDATA_ANY(word), VARSIZE_ANY_EXHDR(word), AN_STEMS_LEMMA, &lexemes);
	if (lexemes.count == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(TEXTOID));
	for (int i = 0; i < lexemes.count; i++)
		items[i] = PointerGetDatum(cstring_to_text_with_len(lexemes.lexeme[i], lexemes.length[i]));
	PG_RETURN_ARRAYTYPE_P(construct_array(items, lexemes.count, TEXTOID, -1, false, TYPALIGN_INT));
}
