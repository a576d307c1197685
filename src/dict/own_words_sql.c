/*
 * own_words_sql.c
 *		Option Words of a dictionary: words of the user's own.
 *
 *	'ترامب: name; حوكمة: noun; بروتوكول: noun, بروتوكولات, بواتكل; رقمن: verb, يرقمن'
 *
 * An entry is a word, a colon, its part of speech, and behind commas other forms of the word that do not follow from it
 * by rule (own_forms.h), or that stand for it: other spellings, the name in Latin script.  Entries end with a
 * semicolon or a line.  A particle is a word that no one searches for.
 */
#include "glue.h"

#include "dict/option_parts.h"

#define FORM_SEPARATORS ","

static const struct
{
	const char *name;
	AnPos pos;
} parts_of_speech[] = {{"name", AN_POS_NAME},
					   {"noun", AN_POS_NOUN},
					   {"adj", AN_POS_ADJ},
					   {"verb", AN_POS_VERB},
					   {"particle", AN_POS_PARTICLE}};

/* Errors because an entry is not written as one is. */
static void
reject_entry(const char *entry)
{
	ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					errmsg("invalid entry \"%s\" in option \"Words\"", entry),
					errhint("Write \"word: pos\" or \"word: pos, form, form\", entries separated by "
							"semicolons; pos is name, noun, adj, verb or particle.")));
}

/* The part of speech that stands behind the colon. */
static AnPos
read_pos(const char *text, const char *entry)
{
	size_t length = strcspn(text, FORM_SEPARATORS);
	const char *name = an_option_trim(text, &length);

	for (int i = 0; i < (int) lengthof(parts_of_speech); i++)
		if (strlen(parts_of_speech[i].name) == length &&
			pg_strncasecmp(name, parts_of_speech[i].name, length) == 0)
			return parts_of_speech[i].pos;
	reject_entry(entry);
	return AN_POS_NAME; /* not reached */
}

/* Why a word is not taken, and what to do about it. */
static const struct
{
	int code;
	const char *problem;
	const char *hint;
} refusals[] = {
	[AN_OWN_EMPTY] = {ERRCODE_INVALID_PARAMETER_VALUE, "has fewer than two letters",
					  "Write it with its letters."},
	[AN_OWN_SHORT] = {ERRCODE_INVALID_PARAMETER_VALUE, "has fewer than two letters",
					  "A single letter is read as a proclitic; Protect can keep it as it is."},
	[AN_OWN_LONG] = {ERRCODE_PROGRAM_LIMIT_EXCEEDED,
					 "is longer than " CppAsString2(AN_OWN_BYTES_MAX) " bytes",
					 "Separate words by semicolons, forms by commas."},
	[AN_OWN_TWICE] = {ERRCODE_INVALID_PARAMETER_VALUE,
					  "stands in an earlier entry with the same part of speech",
					  "Put all its forms into one entry; spelling variants count as one word."},
	[AN_OWN_FULL] = {ERRCODE_PROGRAM_LIMIT_EXCEEDED,
					 "is beyond the " CppAsString2(AN_OWN_WORDS_MAX) " words and " CppAsString2(
						 AN_OWN_TABLE_MAX) " forms that there is room for",
					 "What is only ever written in one way can go to Protect, which has no limit."},
	[AN_OWN_MANY_FORMS] = {ERRCODE_PROGRAM_LIMIT_EXCEEDED,
						   "is beyond the " CppAsString2(AN_OWN_FORMS_MAX) " forms of an entry",
						   "Leave off those that follow by rule, or make a word of them and a synonym."}};

/* Errors unless a word was taken. */
static void
check_taken(AnOwnResult result, const char *word, const char *entry)
{
	if (result != AN_OWN_TAKEN)
		ereport(ERROR, (errcode(refusals[result].code),
						errmsg("\"%s\" in entry \"%s\" of option \"Words\" %s", word, entry,
							   refusals[result].problem),
						errhint("%s", refusals[result].hint)));
}

/* The word in a part of an entry, as a string; empty if the part has only blanks. */
static char *
single_word(const char *text, size_t length, const char *entry)
{
	char *word;

	text = an_option_trim(text, &length);
	word = pnstrdup(text, length);
	if (strpbrk(word, AN_BLANKS) != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("entry \"%s\" of option \"Words\" has several words, \"%s\", where one belongs",
						entry, word),
				 errhint("A dictionary sees one word at a time; Synonyms can make a phrase of it.")));
	return word;
}

/* Reads "word: pos, form, form". */
static void
read_entry(AnOwnWords *own, const char *entry)
{
	size_t length = strcspn(entry, ":");
	const char *rest = entry[length] == ':' ? entry + length + 1 : NULL;
	const char *item;
	char *word;

	if (rest == NULL || strchr(rest, ':') != NULL)
		reject_entry(entry);
	word = single_word(entry, length, entry);
	if (word[0] == '\0')
		reject_entry(entry);
	check_taken(an_own_words_add(own, read_pos(rest, entry), word, strlen(word)), word, entry);
	pfree(word);
	rest += strcspn(rest, FORM_SEPARATORS);
	while ((item = an_option_next(&rest, FORM_SEPARATORS, &length)) != NULL)
	{
		word = single_word(item, length, entry);
		if (word[0] != '\0')
			check_taken(an_own_words_add_form(own, word, strlen(word)), word, entry);
		pfree(word);
	}
}

AnOwnWords *
an_option_own_words(const char *value)
{
	AnMemory memory = an_glue_memory(CurrentMemoryContext);
	AnOwnWords *own = an_own_words_make(&memory);
	const char *entry;
	size_t length;

	while ((entry = an_option_next(&value, AN_ENTRY_SEPARATORS, &length)) != NULL)
	{
		char *copy;

		entry = an_option_trim(entry, &length);
		copy = pnstrdup(entry, length);
		if (length > 0)
			read_entry(own, copy);
		pfree(copy);
	}
	return own;
}
