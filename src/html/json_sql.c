/*
 * json_sql.c
 *		JSON-LD of a page's head, parsed by the server: what an article's object says of itself.
 *
 * The object of the article may stand alone, in an array, or in a @graph.  Its type may come behind what it says, so that values are
 * kept until an object ends.  JSON that does not parse says what was whole before the error; it raises none.
 */
#include "glue.h"

#include <limits.h>

#include "common/jsonapi.h"
#include "mb/pg_wchar.h"
#include "utils/memutils.h"

#include "html/html.h"
#include "html/json_hook.h"

/* Deeper JSON is not read: the server's parser calls itself for each level. */
#define LEVELS_MAX 64

/* Values that wait for their object to end. */
#define VALUES_MAX 128

/* A value that waits; level is that of the object it may belong to. */
typedef struct Value
{
	AnHtmlClaimKind kind;
	int level;
	char *text;
} Value;

/* What stands open: an object or array, reached through a field. */
typedef struct Level
{
	const char *field; /* of the object, the one being read; of an array, the one it stands in */
	bool object;
	bool article;
} Level;

typedef struct Reader
{
	AnHtmlClaims *claims;
	Level levels[LEVELS_MAX + 1];
	int level; /* 0: outside of all */
	Value values[VALUES_MAX];
	int value_count;
} Reader;

/* Fields of the article, and those whose objects have a name. */
static const struct
{
	const char *field;
	AnHtmlClaimKind kind;
	bool named;
} fields[] = {{"headline", AN_CLAIM_TITLE, false},	   {"datePublished", AN_CLAIM_PUBLISHED, false},
			  {"keywords", AN_CLAIM_KEYWORDS, false}, {"author", AN_CLAIM_AUTHOR, true},
			  {"publisher", AN_CLAIM_SITE, true}};

/* Is it a type of articles: NewsArticle, ReportageNewsArticle, BlogPosting and so on? */
static bool
is_article_type(const char *type)
{
	static const char *const endings[] = {"Article", "BlogPosting", "Report"};
	size_t length = strlen(type);

	for (size_t i = 0; i < lengthof(endings); i++)
	{
		size_t ending = strlen(endings[i]);

		if (length >= ending && strcmp(type + length - ending, endings[i]) == 0)
			return true;
	}
	return false;
}

/* The nearest open object, which a value in arrays belongs to; 0 if there is none. */
static int
object_of(const Reader *reader, int level)
{
	while (level > 0 && !reader->levels[level].object)
		level--;
	return level;
}

/* Keeps a value of the object at level. */
static void
keep(Reader *reader, AnHtmlClaimKind kind, int level, char *text)
{
	if (reader->value_count < VALUES_MAX)
		reader->values[reader->value_count++] = (Value){kind, level, text};
}

/* Keeps the string in a field of an object, or of the object that an author or publisher is. */
static void
take_string(Reader *reader, char *text)
{
	int level = object_of(reader, reader->level);
	const char *field = reader->levels[level].field;
	int parent = level > 0 ? object_of(reader, level - 1) : 0;

	if (level == 0 || field == NULL)
		return;
	if (strcmp(field, "@type") == 0)
		reader->levels[level].article |= is_article_type(text);
	for (size_t i = 0; i < lengthof(fields); i++)
	{
		if (strcmp(field, fields[i].field) == 0)
			keep(reader, fields[i].kind, level, text);
		else if (fields[i].named && parent > 0 && strcmp(field, "name") == 0 && reader->levels[parent].field != NULL &&
				 strcmp(reader->levels[parent].field, fields[i].field) == 0)
			keep(reader, fields[i].kind, parent, text);
	}
}

static void
open_level(Reader *reader, bool object)
{
	if (reader->level < LEVELS_MAX)
		reader->levels[++reader->level] = (Level){.object = object};
}

/* Claims what an article's object said; forgets what another's did. */
static void
close_level(Reader *reader)
{
	Level *level = &reader->levels[reader->level];
	int kept = 0;

	for (int i = 0; i < reader->value_count; i++)
	{
		Value *value = &reader->values[i];

		if (value->level < reader->level)
			reader->values[kept++] = *value;
		else if (level->article)
			an_html_claim(reader->claims, value->kind, AN_RANK_JSON, value->text, strlen(value->text));
	}
	reader->value_count = kept;
	if (reader->level > 0)
		reader->level--;
}

static AN_JSON_ACTION
start_object(void *state)
{
	open_level(state, true);
	AN_JSON_DONE;
}

static AN_JSON_ACTION
start_array(void *state)
{
	open_level(state, false);
	AN_JSON_DONE;
}

static AN_JSON_ACTION
end_level(void *state)
{
	close_level(state);
	AN_JSON_DONE;
}

static AN_JSON_ACTION
start_field(void *state, char *name, bool isnull)
{
	Reader *reader = state;

	reader->levels[reader->level].field = name;
	AN_JSON_DONE;
}

static AN_JSON_ACTION
take_scalar(void *state, char *token, JsonTokenType type)
{
	if (type == JSON_TOKEN_STRING)
		take_string(state, token);
	AN_JSON_DONE;
}

/* Is the JSON nested deeper than is read? Brackets in strings are no nesting. */
static bool
is_too_deep(const char *json, size_t length)
{
	bool string = false;
	int depth = 0;

	for (size_t i = 0; i < length; i++)
	{
		char c = json[i];

		if (c == '\\' && string)
			i++;
		else if (c == '"')
			string = !string;
		else if (!string && (c == '{' || c == '['))
		{
			if (++depth > LEVELS_MAX)
				return true;
		}
		else if (!string && (c == '}' || c == ']'))
			depth--;
	}
	return false;
}

/* The JSON of a script without what may stand around it (comments, CDATA), its control characters as spaces; NULL if there is none. */
static char *
bare_json(const char *script, size_t length, size_t *bare)
{
	const char *end = script + length;
	char *json;

	while (script < end && *script != '{' && *script != '[')
		script++;
	while (end > script && end[-1] != '}' && end[-1] != ']')
		end--;
	/* an array behind the end of a CDATA section: ]]> */
	while (end - script > 2 && end[-1] == ']' && end[-2] == ']' && *script == '{')
		end--;
	while (end > script && *script == '{' && end[-1] != '}')
		end--;
	*bare = (size_t) (end - script);
	if (*bare == 0 || *bare > INT_MAX)
		return NULL;
	json = palloc(*bare + 1);
	for (size_t i = 0; i < *bare; i++)
		json[i] = (unsigned char) script[i] < ' ' ? ' ' : script[i];
	json[*bare] = '\0';
	return json;
}

/* an_html_json_hook in the server. */
void
an_html_read_json(AnHtmlClaims *claims, const char *script, size_t length)
{
	MemoryContext context, old;
	Reader *reader;
	JsonSemAction actions = {0};
	size_t bare;
	char *json;

	context = AllocSetContextCreate(CurrentMemoryContext, "JSON-LD", ALLOCSET_SMALL_SIZES);
	old = MemoryContextSwitchTo(context);
	json = bare_json(script, length, &bare);
	if (json != NULL && !is_too_deep(json, bare))
	{
		reader = palloc0(sizeof(Reader));
		reader->claims = claims;
		actions.semstate = reader;
		actions.object_start = start_object;
		actions.object_end = end_level;
		actions.array_start = start_array;
		actions.array_end = end_level;
		actions.object_field_start = start_field;
		actions.scalar = take_scalar;
		(void) pg_parse_json(an_json_lex(json, (int) bare), &actions);
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}
