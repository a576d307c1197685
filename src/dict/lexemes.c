/*
 * lexemes.c
 *		A token to the lexemes that are indexed and searched.
 *
 * Arabic words go by their letters to the morphology; all else is folded first
 * and then told apart by what the fold consists of: numbers, percentages,
 * Latin words, and the rest (designators, addresses, hashtags), which stays as folded.
 */
#include "dict/lexemes.h"

#include <libstemmer.h>
#include <string.h>

#include "dict/cache.h"
#include "dict/numerals.h"
#include "dict/stop_english.h"
#include "lexicon/lexeme_hash.h"
#include "morph/guess.h"
#include "morph/morph.h"
#include "unicode/classes.h"
#include "unicode/fold.h"
#include "unicode/utf8.h"

/* Lexemes that stand nowhere else are written here and stay until the next call. */
static char room[AN_LEXEMES_MAX][AN_LEXEME_BYTES_MAX + AN_LEXEME_READABLE];

/* Adds a lexeme that stays where it is. */
static inline void
add_standing(AnLexemes *out, const char *text, size_t length, uint32_t hash)
{
	out->lexeme[out->count] = text;
	out->hash[out->count] = hash;
	out->length[out->count++] = (uint16_t) length;
}

/* Adds one that is written in room, unless an earlier one is the same. */
static void
add_written(AnLexemes *out, size_t length)
{
	const char *text = room[out->count];

	for (int i = 0; i < out->count; i++)
		if (out->length[i] == length && memcmp(out->lexeme[i], text, length) == 0)
			return;
	add_standing(out, text, length, an_lexeme_hash(text, length));
}

/* Adds a copy as a lexeme, cut at a letter if it is too long, while there is a place left. */
static void
add(AnLexemes *out, const char *text, size_t length)
{
	if (length == 0 || out->count == AN_LEXEMES_MAX)
		return;
	if (length > AN_LEXEME_BYTES_MAX)
	{
		length = AN_LEXEME_BYTES_MAX;
		while (length > 0 && ((unsigned char) text[length] & 0xC0) == 0x80)
			length--;
	}
	memmove(room[out->count], text, length);
	add_written(out, length);
}

/* Adds letters as a lexeme. */
static void
add_letters(AnLexemes *out, const uint8_t *code, int count)
{
	size_t length = an_letters_write(code, count, room[out->count]);

	if (count > 0)
		add_written(out, length);
}

/* Adds what an unknown word's lexeme likely is: folded, without proclitics and endings. */
static void
add_guess(AnLexemes *out, const AnLetters *word)
{
	AnReading reading;

	an_morph_guess(word, &reading);
	add_letters(out, reading.lemma_code, reading.lemma_length);
}

/* Is the text one of the lexemes?  Lemmas of the same letters stand in one place. */
static inline bool
has_standing(const AnLexemes *out, const char *text)
{
	for (int i = 0; i < out->count; i++)
		if (out->lexeme[i] == text)
			return true;
	return false;
}

/* Adds the lemmas. */
static inline void
add_lemmas(AnLexemes *out, const AnLemmas *lemmas)
{
	out->name = lemmas->name;
	out->permanent = true;
	for (int i = 0; i < lemmas->count; i++)
	{
		uint16_t length;
		uint32_t hash;
		const char *text = an_lemma_lexeme(lemmas->lemma[i], &length, &hash);

		if (!has_standing(out, text))
			add_standing(out, text, length, hash);
	}
}

/*
 * The lexemes of an Arabic word under a rule of stemming.  The lexicon says what is a stop word under every rule; a word that
 * it does not know may have a letter doubled by mistake.
 */
static void
arabic_word(AnLetters *word, AnStems stems, bool stops, AnLexemes *out)
{
	AnLemmas lemmas;

	an_morph_lemmas(word, &lemmas);
	if (lemmas.count == 0 && stems != AN_STEMS_NONE && an_morph_undouble(word))
		an_morph_lemmas(word, &lemmas);
	if (lemmas.stop && !stops)
		return;
	if (stems == AN_STEMS_LEMMA && lemmas.count > 0)
		add_lemmas(out, &lemmas);
	else if (stems != AN_STEMS_NONE)
		add_guess(out, word);
	else
	{
		an_letters_fold(word);
		add_letters(out, word->code, word->count);
	}
}

/* Does the text consist of Latin letters only? */
static bool
is_latin(const char *text, size_t length)
{
	const char *end = text + length;

	while (text < end)
		if (an_class(an_utf8_next(&text, end)) != AN_CLASS_LATIN)
			return false;
	return true;
}

/* The English stem of a folded Latin word; the stemmer is made once and lives as long as the process. */
static void
latin_word(const char *key, size_t length, bool stops, AnLexemes *out)
{
	static struct sb_stemmer *english;
	const sb_symbol *stem;

	if (!stops && an_stop_english(key, length))
		return;
	if (english == NULL)
		english = sb_stemmer_new("english", "UTF_8");
	stem = english ? sb_stemmer_stem(english, (const sb_symbol *) key, (int) length) : NULL;
	if (stem == NULL)
		add(out, key, length);
	else
		add(out, (const char *) stem, sb_stemmer_length(english));
}

/*
 * How many bytes of a designator (letters, a hyphen, digits) are proclitics of its word: و of وإس-400. Its folded
 * letters and the token's are one for one up to the hyphen.
 */
static size_t
designator_clitics(const char *token, size_t length)
{
	const char *hyphen = memchr(token, '-', length);
	AnReading readings[AN_READINGS_MAX];
	AnLetters word;
	uint16_t clitics;

	if (hyphen == NULL || hyphen + 1 == token + length || !an_letters_read(token, hyphen - token, &word) ||
		(size_t) (hyphen - token) != 2 * (size_t) word.count)
		return 0;
	an_morph_analyze(&word, readings);
	clitics = readings[0].proclitics & (AN_PRO_THE - 1);
	return __builtin_popcount(clitics) == readings[0].stem_start ? 2 * (size_t) readings[0].stem_start : 0;
}

/* Any token that is no Arabic word. */
static void
other_token(const char *token, size_t length, AnStems stems, bool stops, AnLexemes *out)
{
	char key[4 * AN_LEXEME_BYTES_MAX];
	size_t clitics = stems == AN_STEMS_LEMMA ? designator_clitics(token, length) : 0;
	size_t needed;
	size_t kept;
	char number[AN_NUMERAL_MAX];
	size_t digits;

	token += clitics;
	length -= clitics;
	needed = an_fold(token, length, key, sizeof(key));
	kept = needed < sizeof(key) ? needed : sizeof(key) - 4;
	digits = an_numeral(key, kept, number);
	while (kept < needed && kept > 0 && ((unsigned char) key[kept] & 0xC0) == 0x80)
		kept--;
	if (digits > 0)
	{
		/* a text with 50% is found by 50% and by 50; a search for 50% needs the sign */
		if (key[kept - 1] == '%')
		{
			number[digits] = '%';
			add(out, number, digits + 1);
			out->all = true;
		}
		add(out, number, digits);
	}
	else if (stems != AN_STEMS_NONE && is_latin(key, kept))
		latin_word(key, kept, stops, out);
	else
		add(out, key, kept);
}

/* No lexemes. */
static inline void
begin_lexemes(AnLexemes *out)
{
	out->count = 0;
	out->name = false;
	out->all = false;
	out->permanent = false;
}

/* What a token is kept under. */
static inline int
cache_rule(AnStems stems, bool stops)
{
	return stems * 2 + stops;
}

/* The lexemes of a token of which the morphology remembers no lemma. */
static void
lexemes_of_other(const AnLexemeToken *token, AnStems stems, bool stops, AnLexemes *out)
{
	AnLetters word;

	if (an_cache_find(token->text, token->length, cache_rule(stems, stops), out))
		return;
	if (!an_letters_read(token->text, token->length, &word))
		other_token(token->text, token->length, stems, stops, out);
	else
	{
		arabic_word(&word, stems, stops, out);
		/* it will be remembered */
		if (out->permanent && token->key != 0)
			return;
	}
	an_cache_keep(out);
}

void
an_lexemes_of_token(const AnLexemeToken *token, AnStems stems, bool stops, AnLexemes *out)
{
	AnLemmas lemmas;

	begin_lexemes(out);
	if (stems != AN_STEMS_LEMMA || !an_morph_remembered(token->key, &lemmas) || lemmas.count == 0)
		lexemes_of_other(token, stems, stops, out);
	else if (!lemmas.stop || stops)
		add_lemmas(out, &lemmas);
}

void
an_lexemes_of_tokens(const AnLexemeToken *tokens, int count, bool stops, AnLexemes *out)
{
	uint64_t keys[AN_LEXEMES_TOGETHER] = {0};
	AnLemmas lemmas[AN_LEXEMES_TOGETHER];

	for (int i = 0; i < count; i++)
		keys[i] = tokens[i].key;
	an_morph_remembered_together(keys, count, lemmas);
	for (int i = 0; i < count; i++)
	{
		begin_lexemes(&out[i]);
		if (lemmas[i].count <= 0)
		{
			out[i].count = AN_LEXEMES_NOT_READ;
			an_cache_expect(tokens[i].text, tokens[i].length, cache_rule(AN_STEMS_LEMMA, stops));
		}
		else if (!lemmas[i].stop || stops)
		{
			add_lemmas(&out[i], &lemmas[i]);
			__builtin_prefetch(out[i].lexeme[0]);
		}
	}
}

void
an_lexemes_of(const char *token, size_t length, AnStems stems, AnLexemes *out)
{
	an_lexemes_of_token(&(AnLexemeToken){token, (uint32_t) length, an_letters_key_of(token, length)}, stems, false, out);
}

void
an_lexemes_with_stops(const char *token, size_t length, AnStems stems, AnLexemes *out)
{
	an_lexemes_of_token(&(AnLexemeToken){token, (uint32_t) length, an_letters_key_of(token, length)}, stems, true, out);
}
