/*
 * options_sql.c
 *		The options of a text search dictionary of template arabic_news.
 *
 *	StopWords	words that give no lexeme, instead of the built-in list: the name of a file
 *				in tsearch_data as other dictionaries take it, or, with a space, a comma or a letter outside ASCII
 *				in the value, the words themselves; empty for none
 *	Synonyms	'word, word = words; ...': a word on the left, in any form, gives the words on the right,
 *				which stand at consecutive positions, so that they are found as a phrase too
 *	Protect		words that are folded only
 *	Stems		lemma, light or none
 *
 * A synonym is matched by the lexeme that the word has without it.
 */
#include "compat.h"

#include "commands/defrem.h"
#include "tsearch/ts_public.h"

#include "dict/options.h"
#include "unicode/fold.h"

#define ASCII_LIMIT 0x80
#define WORD_SEPARATORS ", \t\r\n"

/* The fold of a text, NUL-terminated. */
static char *
fold_word(const char *text, size_t length)
{
	size_t needed = an_fold(text, length, NULL, 0);
	char *key = palloc(needed + 1);

	an_fold(text, length, key, needed);
	key[needed] = '\0';
	return key;
}

/* Words and synonyms are both sorted, and found, by the string that they begin with. */
StaticAssertDecl(offsetof(AnSynonym, from) == 0, "a synonym begins with its word");

/* For qsort. */
static int
compare_strings(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* Sorts a list for look-up. */
static void
sort_words(AnWordList *list)
{
	if (list->count > 1)
		qsort(list->words, list->count, sizeof(char *), compare_strings);
}

/* Cuts the next word at any of the separators from *text; NULL when there are no more. */
static const char *
next_word(const char **text, const char *separators, size_t *length)
{
	const char *word = *text + strspn(*text, separators);

	*length = strcspn(word, separators);
	*text = word + *length;
	return *length > 0 ? word : NULL;
}

/* The words of an inline list. */
static AnWordList
read_words(const char *value)
{
	AnWordList list = {0, palloc((strlen(value) / 2 + 1) * sizeof(char *))};
	const char *word;
	size_t length;

	while ((word = next_word(&value, WORD_SEPARATORS, &length)) != NULL)
		list.words[list.count++] = fold_word(word, length);
	sort_words(&list);
	return list;
}

/* Is the value of StopWords a list, not the name of a file? */
static bool
is_list(const char *value)
{
	for (const char *c = value; *c != '\0'; c++)
		if ((unsigned char) *c >= ASCII_LIMIT || strchr(WORD_SEPARATORS, *c) != NULL)
			return true;
	return value[0] == '\0';
}

/* The words of a stop word file, folded. */
static AnWordList
read_stop_file(const char *name)
{
	StopList file;
	AnWordList list;

	readstoplist(name, &file, NULL);
	list.count = file.len;
	list.words = palloc((file.len + 1) * sizeof(char *));
	for (int i = 0; i < file.len; i++)
		list.words[i] = fold_word(file.stop[i], strlen(file.stop[i]));
	sort_words(&list);
	return list;
}

/* The first lexeme of a word as a string; its fold if it has none. */
static char *
first_lexeme(const AnDictionary *dictionary, const char *word, size_t length)
{
	AnLexemes lexemes;

	an_lexemes_with_stops(word, length, dictionary->stems, &lexemes);
	if (lexemes.count == 0)
		return fold_word(word, length);
	return pnstrdup(lexemes.lexeme[0], lexemes.length[0]);
}

/* Adds one synonym; the words on the right are shared by all on the left. */
static void
add_synonym(AnDictionary *dictionary, char *from, int count, char **to)
{
	dictionary->synonyms = repalloc(dictionary->synonyms, (dictionary->synonym_count + 1) * sizeof(AnSynonym));
	dictionary->synonyms[dictionary->synonym_count++] = (AnSynonym){from, count, to};
}

/* Reads what stands on the left of an entry: single words between commas; returns how many. */
static int
read_left(AnDictionary *dictionary, const char *left, int count, char **to)
{
	const char *item;
	size_t length;
	int items = 0;

	while ((item = next_word(&left, ",", &length)) != NULL)
	{
		char *copy = pnstrdup(item, length);
		const char *rest = copy;
		const char *word = next_word(&rest, WORD_SEPARATORS, &length);

		if (word == NULL)
			continue;
		if (rest[strspn(rest, WORD_SEPARATORS)] != '\0')
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
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
	while ((word = next_word(&right, WORD_SEPARATORS, &word_length)) != NULL)
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
		qsort(synonyms, dictionary->synonym_count, sizeof(AnSynonym), compare_strings);
	for (int i = 0; i + 1 < dictionary->synonym_count; i++)
		if (compare_strings(&synonyms[i], &synonyms[i + 1]) == 0)
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
							errmsg("\"%s\" stands on the left of two entries of option \"Synonyms\"",
								   synonyms[i].from),
							errhint("All forms of a word count as that word.")));
}

/* Reads all synonyms; needs the option Stems. */
static void
read_synonyms(AnDictionary *dictionary, const char *value)
{
	const char *entry;
	size_t length;

	dictionary->synonyms = palloc(sizeof(AnSynonym));
	while ((entry = next_word(&value, ";\r\n", &length)) != NULL)
		if (strspn(entry, WORD_SEPARATORS) < length)
			read_synonym(dictionary, entry, length);
	sort_synonyms(dictionary);
}

/* The value of Stems. */
static AnStems
read_stems(const char *value)
{
	static const char *const names[] = {
		[AN_STEMS_LEMMA] = "lemma", [AN_STEMS_LIGHT] = "light", [AN_STEMS_NONE] = "none"};

	for (int i = 0; i < (int) lengthof(names); i++)
		if (pg_strcasecmp(value, names[i]) == 0)
			return (AnStems) i;
	ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("invalid value \"%s\" of option \"Stems\"", value),
					errhint("Use lemma, light or none.")));
	return AN_STEMS_LEMMA; /* not reached */
}

/* A copy of the value with , and ; for the Arabic comma and semicolon, which are two bytes each. */
static char *
plain_separators(const char *value)
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
	OPTION_SYNONYMS,
	OPTION_PROTECT,
	OPTION_STEMS,
	OPTIONS
};

/* Sorts the options by name into values, NULL where not given. */
static void
find_options(List *options, char **values)
{
	static const char *const names[OPTIONS] = {
		[OPTION_STOP_WORDS] = "StopWords", [OPTION_SYNONYMS] = "Synonyms", [OPTION_PROTECT] = "Protect",
		[OPTION_STEMS] = "Stems"};
	ListCell *cell;

	foreach (cell, options)
	{
		DefElem *option = (DefElem *) lfirst(cell);
		int i = 0;

		while (i < OPTIONS && pg_strcasecmp(option->defname, names[i]) != 0)
			i++;
		if (i == OPTIONS)
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
							errmsg("unrecognized option \"%s\" of a dictionary of template \"arabic_news\"",
								   option->defname),
							errhint("The options are StopWords, Synonyms, Protect and Stems.")));
		if (values[i] != NULL)
			ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("option \"%s\" is given twice", names[i]),
							errhint("Put all its words into one value.")));
		values[i] = plain_separators(defGetString(option));
	}
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
		dictionary->stops = is_list(value) ? read_words(value) : read_stop_file(value);
	}
	if (values[OPTION_PROTECT] != NULL)
		dictionary->protect = read_words(values[OPTION_PROTECT]);
	if (values[OPTION_SYNONYMS] != NULL)
		read_synonyms(dictionary, values[OPTION_SYNONYMS]);
	return dictionary;
}

/* A word that is looked up: not NUL-terminated. */
typedef struct Sought
{
	const char *word;
	size_t length;
} Sought;

/* Compares a sought word with an item's string, which is what the item begins with, as strcmp does. */
static int
compare_sought(const void *key, const void *item)
{
	const Sought *sought = key;
	const char *string = *(char *const *) item;
	int c = strncmp(sought->word, string, sought->length);

	return c != 0 || string[sought->length] == '\0' ? c : -1;
}

bool
an_word_list_has(const AnWordList *list, const char *word, size_t length)
{
	Sought sought = {word, length};

	return list->count > 0 && bsearch(&sought, list->words, list->count, sizeof(char *), compare_sought) != NULL;
}

const AnSynonym *
an_dict_synonym(const AnDictionary *dictionary, const char *lexeme, size_t length)
{
	Sought sought = {lexeme, length};

	if (dictionary->synonym_count == 0)
		return NULL;
	return bsearch(&sought, dictionary->synonyms, dictionary->synonym_count, sizeof(AnSynonym), compare_sought);
}
