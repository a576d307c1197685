/*
 * synonyms_sql.c
 *		Option Synonyms of a dictionary: 'word, word = words; ...'.
 *
 * A synonym is matched by the lexeme that the word has without it, so that it
 * holds for all forms of the word.  The sides of an entry are kept as they are
 * written too, for the expansion of queries.
 */
#include "compat.h"

#include "lib/stringinfo.h"

#include "dict/option_parts.h"

/* The lists begin with room for so many. */
#define FIRST_ROOM 8

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

/* The entries while they are read; the lists grow by doubling. */
typedef struct Reader
{
	AnDictionary *dictionary;
	int synonym_room;
	int side_room;
	int entry; /* number of the one at hand */
} Reader;

/* Adds one synonym; the words on the right are shared by all on the left. */
static void
add_synonym(Reader *reader, char *from, int count, char **to)
{
	AnDictionary *dictionary = reader->dictionary;

	if (dictionary->synonym_count == reader->synonym_room)
		dictionary->synonyms = repalloc(dictionary->synonyms, (reader->synonym_room *= 2) * sizeof(AnSynonym));
	dictionary->synonyms[dictionary->synonym_count++] = (AnSynonym){from, count, to};
}

/* Adds one side of the entry at hand, whose words have these lexemes. */
static void
add_side(Reader *reader, int count, char **lexemes, char *text)
{
	AnDictionary *dictionary = reader->dictionary;

	if (dictionary->side_count == reader->side_room)
		dictionary->sides = repalloc(dictionary->sides, (reader->side_room *= 2) * sizeof(AnSynonymSide));
	dictionary->sides[dictionary->side_count++] =
		(AnSynonymSide){lexemes[0], count, lexemes, text, reader->entry};
}

/* Adds the single word on the left. */
static void
add_left(Reader *reader, const char *word, size_t length, int count, char **to)
{
	char **from = palloc(sizeof(char *));

	from[0] = first_lexeme(reader->dictionary, word, length);
	add_synonym(reader, from[0], count, to);
	add_side(reader, 1, from, pnstrdup(word, length));
}

/* Reads what stands on the left of an entry: single words between commas; returns how many. */
static int
read_left(Reader *reader, const char *left, int count, char **to)
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
		add_left(reader, word, length, count, to);
		items++;
	}
	return items;
}

/* Reads "word, word = words". */
static void
read_synonym(Reader *reader, const char *entry, size_t length)
{
	char *left = pnstrdup(entry, length);
	char *equals = strchr(left, '=');
	const char *right = equals != NULL ? equals + 1 : "";
	char **to = palloc((length / 2 + 1) * sizeof(char *));
	bool valid = equals != NULL && strchr(right, '=') == NULL;
	const char *word;
	size_t word_length;
	int count = 0;
	StringInfoData text; /* of the right */

	initStringInfo(&text);
	if (equals != NULL)
		*equals = '\0';
	while ((word = an_option_next(&right, AN_WORD_SEPARATORS, &word_length)) != NULL)
	{
		to[count++] = first_lexeme(reader->dictionary, word, word_length);
		appendStringInfo(&text, "%s%.*s", text.len > 0 ? " " : "", (int) word_length, word);
	}
	if (!valid || count == 0 || read_left(reader, left, count, to) == 0)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("invalid entry \"%s\" in option \"Synonyms\"", pnstrdup(entry, length)),
						errhint("Write \"word = words\", entries separated by semicolons.")));
	add_side(reader, count, to, text.data);
	reader->entry++;
}

/* The order of sides by their words, for qsort. */
static int
compare_sides(const void *a, const void *b)
{
	const AnSynonymSide *p = a, *q = b;

	for (int i = 0; i < p->count && i < q->count; i++)
	{
		int order = strcmp(p->lexemes[i], q->lexemes[i]);

		if (order != 0)
			return order;
	}
	return p->count - q->count;
}

/*
 * Entries with the same right side are one group, as a text has the same lexemes by both.  Sorts the sides by their
 * words.
 */
static void
join_groups(AnDictionary *dictionary)
{
	int *group = palloc(dictionary->side_count * sizeof(int)); /* by entry */
	AnSynonymSide *sides = dictionary->sides;
	AnSynonymSide *right = palloc(dictionary->side_count * sizeof(AnSynonymSide));
	int rights = 0;

	/* the right side of an entry is its last */
	for (int i = 0; i < dictionary->side_count; i++)
		if (i + 1 == dictionary->side_count || sides[i + 1].group != sides[i].group)
			right[rights++] = sides[i];
	qsort(right, rights, sizeof(AnSynonymSide), compare_sides);
	for (int i = 0; i < rights; i++)
		group[right[i].group] = i > 0 && compare_sides(&right[i - 1], &right[i]) == 0 ? group[right[i - 1].group] : right[i].group;
	for (int i = 0; i < dictionary->side_count; i++)
		sides[i].group = group[sides[i].group];
	qsort(sides, dictionary->side_count, sizeof(AnSynonymSide), compare_sides);
	pfree(right);
	pfree(group);
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
	Reader reader = {dictionary, FIRST_ROOM, FIRST_ROOM, 0};
	const char *entry;
	size_t length;

	dictionary->synonyms = palloc(FIRST_ROOM * sizeof(AnSynonym));
	dictionary->sides = palloc(FIRST_ROOM * sizeof(AnSynonymSide));
	while ((entry = an_option_next(&value, AN_ENTRY_SEPARATORS, &length)) != NULL)
		if (strspn(entry, AN_WORD_SEPARATORS) < length)
			read_synonym(&reader, entry, length);
	sort_synonyms(dictionary);
	join_groups(dictionary);
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
