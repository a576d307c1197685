/*
 * dict_lexemes.c
 *		Tokens whose lexemes are looked up together have those that each has alone.
 */
#include "unit.h"

#include "dict/lexemes.h"
#include "fragments.h"
#include "parser/scan.h"

#define ROUNDS 5000
#define TEXT_MAX 200

static long remembered, wrong;

/* Are the lexemes the same? */
static bool
same_lexemes(const AnLexemes *a, const AnLexemes *b)
{
	if (a->count != b->count || a->name != b->name || a->all != b->all || a->permanent != b->permanent)
		return false;
	for (int i = 0; i < a->count; i++)
		if (a->length[i] != b->length[i] || a->hash[i] != b->hash[i] || memcmp(a->lexeme[i], b->lexeme[i], a->length[i]) != 0)
			return false;
	return true;
}

/* Looks tokens up together and alone. */
static void
check_tokens(const AnLexemeToken *tokens, int count, bool stops)
{
	AnLexemes together[AN_LEXEMES_TOGETHER];

	an_lexemes_of_tokens(tokens, count, stops, together);
	for (int i = 0; i < count; i++)
	{
		AnLexemes alone;

		if (together[i].count == AN_LEXEMES_NOT_READ)
			continue;
		an_lexemes_of_token(&tokens[i], AN_STEMS_LEMMA, stops, &alone);
		remembered++;
		wrong += !same_lexemes(&together[i], &alone);
	}
}

/* The tokens of a text, as many at a time as may be. */
static void
check_text(const char *text, size_t length, bool stops)
{
	AnLexemeToken tokens[AN_LEXEMES_TOGETHER];
	AnScan scan;
	AnToken token;
	int count = 0;

	an_scan_begin(&scan, text, length);
	while (an_scan_next(&scan, &token))
	{
		if (!an_token_has_lexemes(token.type))
			continue;
		tokens[count++] = (AnLexemeToken){text + token.start, token.length, token.key};
		if (count == AN_LEXEMES_TOGETHER)
		{
			check_tokens(tokens, count, stops);
			count = 0;
		}
	}
	check_tokens(tokens, count, stops);
}

int
main(void)
{
	static const char news[] = "قال وزير الخارجية، في مؤتمر صحفي، إن القضايا التي نوقشت من أجل المنطقة كثيرة: 12,5% و3 نقاط وBBC "
							   "والكازاخستانيين وسيستخدمونها في المدينتين";
	long before;

	check_text(news, sizeof(news) - 1, false);
	check_text(news, sizeof(news) - 1, true);
	EXPECT(remembered >= 20);
	before = remembered;
	for (int i = 0; i < ROUNDS; i++)
	{
		char text[TEXT_MAX + FRAGMENT_MAX];
		size_t length = 0;

		while (length < TEXT_MAX)
			length = put_fragment(text, length);
		check_text(text, length, i % 2);
	}
	EXPECT(remembered > before);
	EXPECT(wrong == 0);
	return unit_done("dict_lexemes");
}
