/*
 * option_words_sql.c
 *		Words in the values of options: cut apart, folded, sorted, found.
 */
#include "compat.h"

#include "tsearch/ts_public.h"

#include "dict/option_parts.h"
#include "unicode/fold.h"

#define ASCII_LIMIT 0x80

char *
an_option_fold(const char *text, size_t length)
{
	size_t needed = an_fold(text, length, NULL, 0);
	char *key = palloc(needed + 1);

	an_fold(text, length, key, needed);
	key[needed] = '\0';
	return key;
}

int
an_option_compare(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* Sorts a list for look-up. */
static void
sort_words(AnWordList *list)
{
	if (list->count > 1)
		qsort(list->words, list->count, sizeof(char *), an_option_compare);
}

const char *
an_option_next(const char **text, const char *separators, size_t *length)
{
	const char *word = *text + strspn(*text, separators);

	*length = strcspn(word, separators);
	*text = word + *length;
	return *length > 0 ? word : NULL;
}

const char *
an_option_trim(const char *text, size_t *length)
{
	while (*length > 0 && strchr(AN_BLANKS, text[*length - 1]) != NULL)
		(*length)--;
	while (*length > 0 && strchr(AN_BLANKS, text[0]) != NULL)
		text++, (*length)--;
	return text;
}

AnWordList
an_option_words(const char *value)
{
	AnWordList list = {0, palloc((strlen(value) / 2 + 1) * sizeof(char *))};
	const char *word;
	size_t length;

	while ((word = an_option_next(&value, AN_WORD_SEPARATORS, &length)) != NULL)
		list.words[list.count++] = an_option_fold(word, length);
	sort_words(&list);
	return list;
}

bool
an_option_is_list(const char *value)
{
	for (const char *c = value; *c != '\0'; c++)
		if ((unsigned char) *c >= ASCII_LIMIT || strchr(AN_WORD_SEPARATORS, *c) != NULL)
			return true;
	return value[0] == '\0';
}

AnWordList
an_option_stop_file(const char *name)
{
	StopList file;
	AnWordList list;

	readstoplist(name, &file, NULL);
	list.count = file.len;
	list.words = palloc((file.len + 1) * sizeof(char *));
	for (int i = 0; i < file.len; i++)
		list.words[i] = an_option_fold(file.stop[i], strlen(file.stop[i]));
	sort_words(&list);
	return list;
}

/* Compares a sought word with an item's string, which is what the item begins with, as strcmp does. */
int
an_option_compare_sought(const void *key, const void *item)
{
	const AnSought *sought = key;
	const char *string = *(char *const *) item;
	int c = strncmp(sought->word, string, sought->length);

	return c != 0 || string[sought->length] == '\0' ? c : -1;
}

bool
an_word_list_has(const AnWordList *list, const char *word, size_t length)
{
	AnSought sought = {word, length};

	return list->count > 0 &&
		   bsearch(&sought, list->words, list->count, sizeof(char *), an_option_compare_sought) != NULL;
}
