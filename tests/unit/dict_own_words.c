/*
 * dict_own_words.c
 *		Unit test of a user's own words: the forms made by rule, what is found, what is refused, and any words at all.
 */
#include "fragments.h"
#include "unit.h"
#include "word_letters.h"
#include "dict/own_forms.h"
#include "dict/own_words.h"

/* ---------------------------------------------------------------- forms by rule */

static char forms[8192];

/* Writes each form behind the others, folded, one of several equal ones. */
static void
write_form(const AnFormTaker *taker, AnLetters form, unsigned inflection)
{
	char text[2 * AN_WORD_MAX + 3] = " ";
	size_t length = 1;

	(void) taker;
	(void) inflection;
	length += an_letters_write(form.code, form.count, text + length);
	strcpy(text + length, " ");
	if (strstr(forms, text) == NULL)
		strcat(forms, text + 1);
}

/* All forms of a word, or of a listed form, between blanks. */
static const char *
forms_of(AnPos pos, const char *text, bool listed)
{
	AnFormTaker taker = {write_form, NULL, 0};
	AnLetters word = letters_of(text);

	strcpy(forms, " ");
	if (listed)
		an_own_forms_of_form(pos, &word, &taker);
	else
		an_own_forms_of_word(pos, &word, &taker);
	return forms;
}

static void
test_forms(void)
{
	EXPECT_TEXT(forms_of(AN_POS_NAME, "كرامبا", false), " كرامبا ");
	EXPECT_TEXT(forms_of(AN_POS_PARTICLE, "إنما", false), " إنما ");
	EXPECT_TEXT(forms_of(AN_POS_NOUN, "حوكمة", false), " حوكمة حوكمت حوكمتان حوكمتين حوكمتا حوكمتي حوكمات ");
	EXPECT_TEXT(forms_of(AN_POS_NOUN, "كاميرا", false), " كاميرا كاميروان كاميروين كاميروا كاميروي كاميرات ");
	EXPECT_TEXT(forms_of(AN_POS_ADJ, "سيبراني", false),
				" سيبراني سيبرانيا سيبرانيان سيبرانيين سيبرانيي سيبرانيون سيبرانيو سيبرانية سيبرانيت "
				"سيبرانيتان سيبرانيتين "
				"سيبرانيتا سيبرانيتي سيبرانيات ");
	EXPECT_TEXT(forms_of(AN_POS_NOUN, "بواتكل", true), " بواتكل ");
	EXPECT_TEXT(forms_of(AN_POS_VERB, "رقمن", false),
				" رقمن رقمنا رقمنت رقمنتا رقمنوا رقمنو رقمننا رقمنتم رقمنتمو رقمنتما رقمنتن رقمنن ");
	EXPECT_TEXT(forms_of(AN_POS_VERB, "أفتى", false),
				" أفتى أفتا أفتيا أفتت أفتتا أفتوا أفتو أفتيت أفتينا أفتيتم أفتيتمو أفتيتما أفتيتن أفتين ");
	EXPECT_TEXT(forms_of(AN_POS_VERB, "يفتي", true),
				" يفتي يفت يفتيان يفتيا يفتين يفتون يفتوا يفتو تفتي تفت تفتيان تفتيا تفتين تفتون تفتوا تفتو "
				"نفتي نفت أفتي أفت ");
	EXPECT_TEXT(forms_of(AN_POS_VERB, "قلت", true), " قلت ");
}

/* ---------------------------------------------------------------- what is found */

/* A table of entries: part of speech, word, forms up to a NULL. */
typedef struct Entry
{
	AnPos pos;
	const char *words[4];
} Entry;

static AnOwnWords *
table_of(const Entry *entries, int count)
{
	AnOwnWords *own = an_own_words_make(&unit_memory);

	for (int i = 0; i < count; i++)
	{
		EXPECT(an_own_words_add(own, entries[i].pos, entries[i].words[0], strlen(entries[i].words[0])) ==
			   AN_OWN_TAKEN);
		for (int k = 1; k < 4 && entries[i].words[k] != NULL; k++)
			EXPECT(an_own_words_add_form(own, entries[i].words[k], strlen(entries[i].words[k])) ==
				   AN_OWN_TAKEN);
	}
	return own;
}

/* The lexemes of a token between blanks; "stop" if it has none, "-" if it is no user's word. */
static const char *
found(const AnOwnWords *own, const char *token)
{
	static char out[AN_LEXEMES_MAX * (AN_LEXEME_BYTES_MAX + 1) + 1];
	AnLexemes lexemes;
	size_t used = 0;

	if (!an_own_words_find(own, token, strlen(token), &lexemes))
		return "-";
	if (lexemes.count == 0)
		return "stop";
	for (int i = 0; i < lexemes.count; i++)
		used += snprintf(out + used, sizeof(out) - used, "%s%.*s", i > 0 ? " " : "", lexemes.length[i],
						 lexemes.lexeme[i]);
	return out;
}

#define COUNT(array) ((int) (sizeof(array) / sizeof((array)[0])))

static void
test_found(void)
{
	static const Entry entries[] = {{AN_POS_NAME, {"كرامبا", "Kramba"}},
									{AN_POS_NAME, {"الزنبقية"}},
									{AN_POS_NAME, {"ريم"}},
									{AN_POS_NOUN, {"مدرس"}},
									{AN_POS_NOUN, {"زنبوق", "زنابقة"}},
									{AN_POS_NOUN, {"زنبقان", "زنابقة"}},
									{AN_POS_VERB, {"رقمط", "يرقمط"}},
									{AN_POS_NOUN, {"رقمط"}},
									{AN_POS_PARTICLE, {"يعنيبس"}},
									{AN_POS_NAME, {"إيلاف"}}};
	static const char *const pairs[][2] = {{"كرامبا", "كرامبا"},
										   {"ولكرامبا", "كرامبا"},
										   {"KRAMBA", "كرامبا"},
										   {"الكرامبا", "-"},
										   {"كرامباهم", "-"},
										   {"وللزنبقية", "الزنبقية"},
										   {"كالزنبقيه", "الزنبقية"},
										   {"زنبقية", "-"},
										   {"وريم", "ريم"},
										   {"كريم", "-"},
										   {"ومدرساتهم", "مدرس"},
										   {"مدرسة", "-"},
										   {"والزنابقة", "زنبوق زنبقان"},
										   {"رقمط", "رقمط"},
										   {"سيرقمطونه", "رقمط"},
										   {"سرقمط", "-"},
										   {"ويعنيبس", "stop"},
										   {"ايلاف", "إيلاف"},
										   {"إِيـلاف", "إيلاف"},
										   {"ك", "-"},
										   {"", "-"},
										   {"2021", "-"}};
	AnOwnWords *own = table_of(entries, COUNT(entries));

	for (int i = 0; i < COUNT(pairs); i++)
		EXPECT_TEXT(found(own, pairs[i][0]), pairs[i][1]);
	EXPECT_TEXT(found(an_own_words_make(&unit_memory), "كرامبا"), "-");
	EXPECT_TEXT(found(an_own_words_make(&unit_memory), "Kramba"), "-");
}

/* ---------------------------------------------------------------- what is refused */

static AnOwnResult
add(AnOwnWords *own, AnPos pos, const char *word)
{
	return an_own_words_add(own, pos, word, strlen(word));
}

static void
test_refused(void)
{
	static char text[AN_OWN_BYTES_MAX + 2];
	AnOwnWords *own = an_own_words_make(&unit_memory);

	memset(text, 'x', AN_OWN_BYTES_MAX + 1);
	EXPECT(add(own, AN_POS_NAME, text) == AN_OWN_LONG);
	EXPECT(add(own, AN_POS_NAME, text + 1) == AN_OWN_TAKEN);
	EXPECT_TEXT(found(own, text + 1), text + 1);
	EXPECT_TEXT(found(own, text), "-");
	EXPECT(add(own, AN_POS_NAME, "") == AN_OWN_EMPTY);
	EXPECT(add(own, AN_POS_NAME, "ـ") == AN_OWN_EMPTY);
	EXPECT(add(own, AN_POS_NAME, "ك") == AN_OWN_SHORT);
	EXPECT(add(own, AN_POS_NAME, "إيلاف") == AN_OWN_TAKEN);
	EXPECT(add(own, AN_POS_NAME, "ايلاف") == AN_OWN_TWICE);
	EXPECT(add(own, AN_POS_NOUN, "ايلاف") == AN_OWN_TAKEN);
	EXPECT(add(own, AN_POS_NAME, "Elaph") == AN_OWN_TAKEN);
	EXPECT(add(own, AN_POS_NAME, "ELAPH") == AN_OWN_TWICE);
	for (int i = 0; i < AN_OWN_FORMS_MAX; i++)
		EXPECT(an_own_words_add_form(own, "elaph", 5) == AN_OWN_TAKEN);
	EXPECT(an_own_words_add_form(own, "elaph", 5) == AN_OWN_MANY_FORMS);
}

/* A full table still finds all its words. */
static void
test_full(void)
{
	AnOwnWords *own = an_own_words_make(&unit_memory);
	char text[16];

	for (int i = 0; i < AN_OWN_WORDS_MAX; i++)
	{
		snprintf(text, sizeof(text), "w%d", i);
		EXPECT(add(own, AN_POS_NOUN, text) == AN_OWN_TAKEN);
	}
	EXPECT(add(own, AN_POS_NOUN, "more") == AN_OWN_FULL);
	for (int i = 0; i < AN_OWN_WORDS_MAX; i++)
	{
		snprintf(text, sizeof(text), "w%d", i);
		EXPECT_TEXT(found(own, text), text);
	}
}

/* ---------------------------------------------------------------- any words */

static size_t
random_letters(char *text)
{
	uint8_t code[AN_WORD_MAX];
	int count = 1 + (int) random_below(random_below(4) == 0 ? AN_WORD_MAX : 8);

	for (int i = 0; i < count; i++)
		code[i] = (uint8_t) (1 + random_below(AN_YEH));
	return an_letters_write(code, count, text);
}

static size_t
random_bytes(char *text)
{
	size_t length = 0;

	for (uint32_t pieces = random_below(4); pieces > 0; pieces--)
		length = put_fragment(text, length);
	return length;
}

/* A word that was taken is found as it was written, and by any token the lexemes lie in their bounds. */
static void
test_any(void)
{
	static const AnPos parts[] = {AN_POS_NAME, AN_POS_NOUN, AN_POS_ADJ, AN_POS_VERB, AN_POS_PARTICLE};

	for (int round = 0; round < 300; round++)
	{
		AnOwnWords *own = an_own_words_make(&unit_memory);

		for (int i = 0; i < 40; i++)
		{
			char text[128], form[128], token[128];
			size_t length = random_below(4) > 0 ? random_letters(text) : random_bytes(text);
			size_t form_length = random_letters(form),
				   token_length = random_below(2) ? random_letters(token) : random_bytes(token);
			AnLexemes lexemes;

			if (an_own_words_add(own, parts[random_below(5)], text, length) == AN_OWN_TAKEN)
			{
				EXPECT(an_own_words_find(own, text, length, &lexemes));
				if (an_own_words_add_form(own, form, form_length) == AN_OWN_TAKEN)
					EXPECT(an_own_words_find(own, form, form_length, &lexemes));
			}
			an_own_words_find(own, token, token_length, &lexemes);
			EXPECT(lexemes.count >= 0 && lexemes.count <= AN_LEXEMES_MAX);
			for (int k = 0; k < lexemes.count; k++)
				EXPECT(lexemes.length[k] > 0 && lexemes.length[k] <= AN_LEXEME_BYTES_MAX);
		}
	}
}

int
main(void)
{
	test_forms();
	test_found();
	test_refused();
	test_full();
	test_any();
	return unit_done("dict_own_words");
}
