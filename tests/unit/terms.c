/*
 * terms.c
 *		Unit test of the closed lists: tests/unit/terms.tsv, compiled as any list is.
 */
#include "unit.h"
#include "lexicon/terms.h"

extern const AnTermTable an_terms_unit;

static AnLetters words[AN_TERM_WORDS_MAX];

/* Splits a text at spaces into folded words; returns how many. */
static int
split(const char *text)
{
	int count = 0;

	while (*text != '\0')
	{
		size_t length = strcspn(text, " ");

		EXPECT(an_letters_read(text, length, &words[count]));
		an_letters_fold(&words[count++]);
		text += length + (text[length] == ' ');
	}
	return count;
}

/* All terms found at the first word of text, as "words:kind:value:text:written;". */
static const char *
find_all(const char *text)
{
	static char out[1024];
	int count = split(text);
	AnTerm term;
	size_t used = 0;
	const AnTerm *previous = NULL;

	out[0] = '\0';
	while (an_terms_find(&an_terms_unit, words, count, previous, &term))
	{
		used += snprintf(out + used, sizeof(out) - used, "%d:%d:%d:%s:%s;", term.words, term.kind, term.value,
						 term.text, term.written);
		previous = &term;
	}
	return out;
}

int
main(void)
{
	EXPECT_TEXT(find_all("شباط"), "1:1:2:February:شباط;");
	/* hamza, teh marbuta and alef maksura do not matter */
	EXPECT_TEXT(find_all("أذار"), "1:1:3::آذار;");
	/* the longest wins; a comma parts terms of one line */
	EXPECT_TEXT(find_all("كانون الثاني القادم"), "2:1:1::كانون الثاني;");
	EXPECT_TEXT(find_all("كانون ثان"), "1:2:0:stove:كانون;");
	EXPECT_TEXT(find_all("كانون ثاني"), "2:1:1::كانون ثاني;");
	/* one term on two lines: both, in their order */
	EXPECT_TEXT(find_all("ربيع"), "1:1:0:spring:ربيع;1:2:5:a name:ربيع;");
	/* whole words only, and no more than there are */
	EXPECT_TEXT(find_all("كانونا"), "");
	EXPECT_TEXT(find_all("الثاني"), "");
	EXPECT_TEXT(find_all(""), "");
	EXPECT(split("كانون") == 1 && an_terms_group(&an_terms_unit, &words[0]) != NULL);
	EXPECT(split("ثاني") == 1 && an_terms_group(&an_terms_unit, &words[0]) == NULL);
	return unit_done("terms");
}
