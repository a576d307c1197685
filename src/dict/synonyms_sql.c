/*
 * synonyms_sql.c
 *		Option Synonyms of a dictionary: 'word, word = words; ...'.
 *
 * A synonym is matched by the lexeme that the word has without it, so that it
 * holds for all forms of the word.
 */
#include "compat.h"

#include "dict/option_parts.h"

/* Synonyms are sorted, and found, by the string that they begin with. */
StaticAssertDecl(offsetof(AnSynonym, from) == 0, "a synonym begins with its word");

/* The first lexeme of a word as a string; its fold if it has none. */
static char *
first_lexeme(const AnDictionary *dictionary, const char *word, size_t length)
{
	AnLexemes lexemes;

	an_dict_lexemes(dictionary, word, length, true, &lexemes);
	if (lexemes.count == 0)
		return an_option_fold(word, length);
	return pnstrdup(lexemes.lexeme[0], lexemes.length[0]);
}

/* Adds one synonym; the words on the right are shared by all on the left. */
static void
add_synonym(AnDictionary *dictionary, char *from, int count, char **to)
{
	dictionary->synonyms =
		repalloc(dictionary->synonyms, (dictionary->synonym_count + 1) * sizeof(AnSynonym));
	dictionary->synonyms[dictionary->synonym_count++] = (AnSynonym){from, count, to};
}

/* Reads what stands on the left of an entry: single words between commas; returns how many. */
static int
read_left(AnDictionary *dictionary, const char *left, int count, char **to)
{
	const char *item;
	size_t length;
	int items = 0;

	while ((item = an_option_next(&left, ",", &length)) != NULL)
	{
		char *copy = pnstrdup(item, length);
		const char *rest = copy;
		const char *word = an_option_next(&rest, AN_WORD_SEPARATORS, &length);

		if (word == NULL)
			continue;
		if (rest[strspn(rest, AN_WORD_SEPARATORS)] != '\0')
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("option \"Synonyms\" has several words, \"%s\", on the left", copy),
					 errhint("A dictionary sees one word at a time: write \"word = phrase\", and commas "
							 "between words on the left.")));
		add_synonym(dictionary, first_lexeme(dictionary, word, length), count, to);
		items++;
	}
	return items;
}

/* Reads "word, word = words". */
static void
read_synonym(AnDictionary *dictionary, const char *entry, size_t length)
{
	char *left = pnstrdup(entry, length);
	char *equals = strchr(left, '=');
	const char *right = equals != NULL ? equals + 1 : "";
	char **to = palloc((length / 2 + 1) * sizeof(char *));
	bool valid = equals != NULL && strchr(right, '=') == NULL;
	const char *word;
	size_t word_length;
	int count = 0;

	if (equals != NULL)
		*equals = '\0';
	while ((word = an_option_next(&right, AN_WORD_SEPARATORS, &word_length)) != NULL)
		to[count++] = first_lexeme(dictionary, word, word_length);
	if (!valid || count == 0 || read_left(dictionary, left, count, to) == 0)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("invalid entry \"%s\" in option \"Synonyms\"", pnstrdup(entry, length)),
						errhint("Write \"word = words\", entries separated by semicolons.")));
}

/* Sorts the synonyms for look-up; two of one word contradict each other. */
static void
sort_synonyms(AnDictionary *dictionary)
{
	AnSynonym *synonyms = dictionary->synonyms;

	if (dictionary->synonym_count > 1)
		qsort(synonyms, dictionary->synonym_count, sizeof(AnSynonym), an_option_compare);
	for (int i = 0; i + 1 < dictionary->synonym_count; i++)
		if (an_option_compare(&synonyms[i], &synonyms[i + 1]) == 0)
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
							errmsg("\"%s\" stands on the left of two entries of option \"Synonyms\"",
								   synonyms[i].from),
							errhint("All forms of a word count as that word.")));
}

void
an_option_synonyms(AnDictionary *dictionary, const char *value)
{
	const char *entry;
	size_t length;

	dictionary->synonyms = palloc(sizeof(AnSynonym));
	while ((entry = an_option_next(&value, AN_ENTRY_SEPARATORS, &length)) != NULL)
		if (strspn(entry, AN_WORD_SEPARATORS) < length)
			read_synonym(dictionary, entry, length);
	sort_synonyms(dictionary);
}

const AnSynonym *
an_dict_synonym(const AnDictionary *dictionary, const char *lexeme, size_t length)
{
	AnSought sought = {lexeme, length};

	if (dictionary->synonym_count == 0)
		return NULL;
	return bsearch(&sought, dictionary->synonyms, dictionary->synonym_count, sizeof(AnSynonym),
				   an_option_compare_sought);
}
