/*
 * options_sql.c
 *		The options of a text search dictionary of template arabic_news.
 *
 *	StopWords	words that give no lexeme, instead of the built-in list: the name of a file
 *				in tsearch_data as other dictionaries take it, or, with a space, a comma or a letter outside ASCII
 *				in the value, the words themselves; empty for none
 *	Protect		words that are folded only
 *	Words		'word: pos, form, form; ...': words of the user's own (own_words_sql.c)
 *	Synonyms	'word, word = words; ...': a word on the left, in any form, gives the words on the right,
 *				which stand at consecutive positions, so that they are found as a phrase too (synonyms_sql.c)
 *	Stems		lemma, light or none
 *
 * A token is asked for in this order: StopWords, Protect, Words, then the lexicon with its own stop words; Synonyms
 * replace what Words or the lexicon gave.
 */
#include "compat.h"

#include "commands/defrem.h"

#include "dict/option_parts.h"

/* The value of Stems. */
static AnStems
read_stems(const char *value)
{
	static const char *const names[] = {
		[AN_STEMS_LEMMA] = "lemma", [AN_STEMS_LIGHT] = "light", [AN_STEMS_NONE] = "none"};

	for (int i = 0; i < (int) lengthof(names); i++)
		if (pg_strcasecmp(value, names[i]) == 0)
			return (AnStems) i;
	ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("invalid value \"%s\" of option \"Stems\"", value),
					errhint("Use lemma, light or none.")));
	return AN_STEMS_LEMMA; /* not reached */
}

char *
an_option_plain(const char *value)
{
	static const char comma[] = "\xD8\x8C";
	static const char semicolon[] = "\xD8\x9B";
	char *copy = pstrdup(value);

	for (char *at = copy; (at = strstr(at, comma)) != NULL;)
		memcpy(at, ", ", 2);
	for (char *at = copy; (at = strstr(at, semicolon)) != NULL;)
		memcpy(at, "; ", 2);
	return copy;
}

/* The options that there are; each may be given once. */
enum
{
	OPTION_STOP_WORDS,
	OPTION_PROTECT,
	OPTION_WORDS,
	OPTION_SYNONYMS,
	OPTION_STEMS,
	OPTIONS
};

static const AnListOption options_known[OPTIONS] = {
	[OPTION_STOP_WORDS] = {"StopWords", AN_WORD_SEPARATORS, ", "},
	[OPTION_PROTECT] = {"Protect", AN_WORD_SEPARATORS, ", "},
	[OPTION_WORDS] = {"Words", AN_ENTRY_SEPARATORS, "; "},
	[OPTION_SYNONYMS] = {"Synonyms", AN_ENTRY_SEPARATORS, "; "},
	[OPTION_STEMS] = {"Stems", NULL, NULL}};

const AnListOption *
an_option_named(const char *name)
{
	for (int i = 0; i < OPTIONS; i++)
		if (pg_strcasecmp(name, options_known[i].name) == 0)
			return &options_known[i];
	return NULL;
}

/* Sorts the options by name into values, NULL where not given. */
static void
find_options(List *options, char **values)
{
	ListCell *cell;

	foreach (cell, options)
	{
		DefElem *option = (DefElem *) lfirst(cell);
		const AnListOption *known = an_option_named(option->defname);

		if (known == NULL)
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
							errmsg("unrecognized option \"%s\" of a dictionary of template \"arabic_news\"",
								   option->defname),
							errhint("The options are StopWords, Protect, Words, Synonyms and Stems.")));
		if (values[known - options_known] != NULL)
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
							errmsg("option \"%s\" is given twice", known->name),
							errhint("Put all its words into one value.")));
		values[known - options_known] = an_option_plain(defGetString(option));
	}
}

/* Words are lemmas, and a dictionary that folds only has none. */
static void
reject_words_of_none(const AnDictionary *dictionary)
{
	if (dictionary->stems == AN_STEMS_NONE)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("option \"Words\" cannot be used with \"Stems\" none"),
						errhint("A dictionary that only folds gives every word as it is written: leave off "
								"one of the two.")));
}

AnDictionary *
an_dict_options(List *options)
{
	AnDictionary *dictionary = palloc0(sizeof(AnDictionary));
	char *values[OPTIONS] = {NULL};

	find_options(options, values);
	if (values[OPTION_STEMS] != NULL)
		dictionary->stems = read_stems(values[OPTION_STEMS]);
	if (values[OPTION_STOP_WORDS] != NULL)
	{
		const char *value = values[OPTION_STOP_WORDS];

		dictionary->own_stops = true;
		dictionary->stops = an_option_is_list(value) ? an_option_words(value) : an_option_stop_file(value);
	}
	if (values[OPTION_PROTECT] != NULL)
		dictionary->protect = an_option_words(values[OPTION_PROTECT]);
	if (values[OPTION_WORDS] != NULL)
	{
		reject_words_of_none(dictionary);
		dictionary->words = an_option_own_words(values[OPTION_WORDS]);
		pfree(values[OPTION_WORDS]); /* may be long, and our memory lives as long as the session */
	}
	if (values[OPTION_SYNONYMS] != NULL)
		an_option_synonyms(dictionary, values[OPTION_SYNONYMS]);
	return dictionary;
}
