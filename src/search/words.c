/*
 * words.c
 *		The words of a text as search sees them: where each stands, and its lexemes.
 */
#include "search/words.h"

#include <string.h>

#include "memory.h"
#include "morph/morph.h"
#include "unicode/letters.h"

#define TOKENS_PER_CHECK 128

/* In UTF-8 the codes below AN_FEH are 0xD8 0xA0 + code, the others 0xD9 0x80 + code - SECOND_SHIFT. */
#define LEAD_FIRST 0xD8
#define LEAD_SECOND 0xD9
#define SECOND_SHIFT (AN_FEH - 1)

/* Writes bytes to out, which may be the same place, with Arabic letters folded. */
static void
write_folded(unsigned char *out, const unsigned char *bytes, size_t length)
{
	size_t i = 0;

	while (i + 1 < length)
	{
		unsigned code = an_letter_code_at(bytes + i), folded = an_letter_fold[code];

		if (code == AN_NO_LETTER)
		{
			out[i] = bytes[i];
			i++;
			continue;
		}
		if (folded == code)
			memmove(out + i, bytes + i, 2);
		else
		{
			out[i] = folded < AN_FEH ? LEAD_FIRST : LEAD_SECOND;
			out[i + 1] = (unsigned char) (folded < AN_FEH ? 0xA0 + folded : 0x80 + folded - SECOND_SHIFT);
		}
		i += 2;
	}
	if (i < length)
		out[i] = bytes[i];
}

void
an_search_fold(unsigned char *bytes, size_t length)
{
	write_folded(bytes, bytes, length);
}

size_t
an_search_article(const char *word, size_t length)
{
	AnLetters letters;
	char article[8];

	if (!an_letters_read(word, length, &letters) || letters.count < 4 || letters.code[0] != AN_ALEF ||
		letters.code[1] != AN_LAM)
		return 0;
	return an_letters_write(letters.code, 2, article);
}

/* Folds the lexemes, each once. */
static void
fold_lexemes(const AnLexemes *lexemes, AnSearchLexemes *out)
{
	out->count = 0;
	out->all = lexemes->all;
	for (int i = 0; i < lexemes->count; i++)
	{
		char *bytes = out->bytes[out->count];
		size_t length = lexemes->length[i];
		bool known = false;

		out->length[out->count] = lexemes->length[i];
		write_folded((unsigned char *) bytes, (const unsigned char *) lexemes->lexeme[i], length);
		for (int k = 0; k < out->count; k++)
			known |= out->length[k] == length && memcmp(out->bytes[k], bytes, length) == 0;
		out->count += !known;
	}
}

void
an_search_lexemes(const char *token, size_t length, AnStems stems, AnStopWords stops, AnSearchLexemes *out)
{
	AnLexemes lexemes;

	if (stops == AN_STOPS_STAY)
		an_lexemes_with_stops(token, length, stems, &lexemes);
	else
		an_lexemes_of(token, length, stems, &lexemes);
	fold_lexemes(&lexemes, out);
}

void
an_search_words_begin(AnSearchWords *words, const char *text, size_t length, uint32_t position, AnStopWords stops)
{
	an_scan_begin(&words->scan, text, length);
	words->ahead_count = words->ahead_next = 0;
	words->scanned = NULL;
	words->barren = NULL;
	words->stops = stops;
	words->tokens = 0;
	words->next = position;
	words->next_part = position;
}

void
an_search_words_begin_scanned(AnSearchWords *words, const char *text, const AnToken *tokens, uint32_t count, AnStopWords stops)
{
	an_search_words_begin(words, text, 0, 0, stops);
	words->scanned = tokens;
	words->scanned_count = count;
}

void
an_search_words_skip(AnSearchWords *words, AnBarrenWords *barren)
{
	words->barren = barren;
}

/* An empty table. */
static void
clear_barren(AnBarrenWords *barren, uint32_t slots)
{
	barren->keys = an_memory_alloc(&barren->memory, slots * sizeof(uint64_t));
	memset(barren->keys, 0, slots * sizeof(uint64_t));
	barren->slots = slots;
	barren->count = 0;
}

void
an_barren_begin(AnBarrenWords *barren, const AnMemory *memory)
{
	barren->memory = *memory;
	clear_barren(barren, AN_BARREN_SLOTS_FIRST);
}

/* Where a key is kept. */
static inline uint64_t *
barren_slot(const AnBarrenWords *barren, uint64_t key)
{
	const uint64_t golden = 0x9E3779B97F4A7C15;

	return &barren->keys[key * golden >> 40 & (barren->slots - 1)];
}

/* Keeps a key. */
static inline void
keep_barren(AnBarrenWords *barren, uint64_t key)
{
	uint64_t *slot = barren_slot(barren, key);

	barren->count += *slot == 0;
	*slot = key;
}

/* Makes the table larger; every key again into its place. */
static void
grow_barren(AnBarrenWords *barren)
{
	AnBarrenWords old = *barren;

	clear_barren(barren, old.slots * 4);
	for (uint32_t i = 0; i < old.slots; i++)
		if (old.keys[i] != 0)
			keep_barren(barren, old.keys[i]);
}

void
an_search_words_is_barren(AnSearchWords *words, const AnSearchWord *word)
{
	AnBarrenWords *barren = words->barren;

	if (barren == NULL || word->key == 0)
		return;
	keep_barren(barren, word->key);
	if (barren->count * 4 > barren->slots && barren->slots < AN_BARREN_SLOTS_MAX)
		grow_barren(barren);
}

/* Is the word of the token known to have nothing more to give? */
static inline bool
is_barren(const AnSearchWords *words, const AnToken *token)
{
	return words->barren && token->key != 0 && *barren_slot(words->barren, token->key) == token->key;
}

/* The position of a token; moves on. */
static inline uint32_t
take_position(AnSearchWords *words, bool part)
{
	if (part)
	{
		uint32_t position = words->next_part++;

		if (words->next < words->next_part)
			words->next = words->next_part;
		return position;
	}
	words->next_part = words->next;
	return words->next++;
}

/* The next token, from wherever they come; false at the end. */
static inline bool
next_token(AnSearchWords *words, AnToken *token)
{
	uint32_t at = words->tokens++;

	if (at % TOKENS_PER_CHECK == 0)
		AN_CHECK_INTERRUPTS();
	if (words->scanned == NULL)
		return an_scan_next_solid(&words->scan, token);
	if (at >= words->scanned_count)
		return false;
	*token = words->scanned[at];
	return true;
}

/* The text of a token that is read. */
static inline AnLexemeToken
text_of(const AnSearchWords *words, const AnToken *token)
{
	return (AnLexemeToken){words->scan.text + token->start, token->length, token->key};
}

/* Reads the next words, as many as are read together; false at the end. */
static bool
read_ahead(AnSearchWords *words)
{
	AnLexemeToken texts[AN_LEXEMES_TOGETHER];
	uint32_t count = 0;

	while (count < AN_LEXEMES_TOGETHER && next_token(words, &words->ahead[count]))
	{
		const AnToken *token = &words->ahead[count];

		if (!an_token_has_lexemes(token->type))
			continue;
		words->positions[count] = take_position(words, token->part);
		if (is_barren(words, token))
			continue;
		an_morph_expect_together(token->key);
		texts[count++] = text_of(words, token);
	}
	an_lexemes_of_tokens(texts, (int) count, words->stops == AN_STOPS_STAY, words->lexemes);
	words->ahead_count = count;
	words->ahead_next = 0;
	return count > 0;
}

bool
an_search_words_next(AnSearchWords *words, AnSearchWord *word)
{
	const AnToken *token;
	AnLexemes *lexemes;
	uint32_t at;

	do
	{
		if (words->ahead_next == words->ahead_count && !read_ahead(words))
			return false;
		at = words->ahead_next++;
		token = &words->ahead[at];
		/* also if it became so after it was read */
	} while (is_barren(words, token));

	word->start = token->start;
	word->end = token->start + token->length;
	word->position = words->positions[at];
	word->key = token->key;
	word->part = token->part;
	lexemes = &words->lexemes[at];
	if (lexemes->count == AN_LEXEMES_NOT_READ)
	{
		AnLexemeToken text = text_of(words, token);

		an_lexemes_of_token(&text, AN_STEMS_LEMMA, words->stops == AN_STOPS_STAY, lexemes);
	}
	fold_lexemes(lexemes, &word->lexemes);
	return true;
}
