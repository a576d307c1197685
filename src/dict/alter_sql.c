/*
 * alter_sql.c
 *		arabic_news_alter: the statement that puts entries of a user's own table into an option of a dictionary.
 *
 * What it gives is run as it is, by psql's \gexec or EXECUTE.  The entries are checked as the
 * statement would check them, by reading the dictionary's options with the new one among them.
 */
#include "compat.h"

#include "catalog/pg_ts_dict.h"
#include "catalog/pg_ts_template.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
#include "nodes/makefuncs.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/formatting.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "dict/option_parts.h"

PG_FUNCTION_INFO_V1(arabic_news_alter);

extern Datum arabic_news_lexize(PG_FUNCTION_ARGS);

/* A dictionary as the catalog has it. */
typedef struct CatalogEntry
{
	char *name; /* qualified and quoted */
	Oid template;
	List *options; /* DefElem */
} CatalogEntry;

/* Reads a dictionary's row. */
static CatalogEntry
read_catalog(Oid dictionary)
{
	HeapTuple row = SearchSysCache1(TSDICTOID, ObjectIdGetDatum(dictionary));
	CatalogEntry entry = {0};
	Form_pg_ts_dict form;
	Datum options;
	bool none;

	if (!HeapTupleIsValid(row))
		ereport(ERROR, (errcode(ERRCODE_UNDEFINED_OBJECT),
						errmsg("there is no text search dictionary with OID %u", dictionary),
						errhint("Give its name, as in 'my_news'::regdictionary.")));
	form = (Form_pg_ts_dict) GETSTRUCT(row);
	entry.name = quote_qualified_identifier(get_namespace_name(form->dictnamespace), NameStr(form->dictname));
	entry.template = form->dicttemplate;
	options = SysCacheGetAttr(TSDICTOID, row, Anum_pg_ts_dict_dictinitoption, &none);
	entry.options = none ? NIL : deserialize_deflist(options);
	ReleaseSysCache(row);
	return entry;
}

/* Errors unless the dictionary is of template arabic_news, which is the one that calls our function. */
static void
check_template(const CatalogEntry *entry)
{
	HeapTuple row = SearchSysCache1(TSTEMPLATEOID, ObjectIdGetDatum(entry->template));
	FmgrInfo lexize;

	if (!HeapTupleIsValid(row))
		elog(ERROR, "cache lookup failed for text search template %u", entry->template);
	fmgr_info(((Form_pg_ts_template) GETSTRUCT(row))->tmpllexize, &lexize);
	ReleaseSysCache(row);
	if (lexize.fn_addr != arabic_news_lexize)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("dictionary %s is not of template \"arabic_news\"", entry->name),
				 errhint("Make one with CREATE TEXT SEARCH DICTIONARY ... (TEMPLATE = arabic_news).")));
}

/* The option of this name, which must be a list. */
static const AnListOption *
list_option(const char *name)
{
	const AnListOption *option = an_option_named(name);

	if (option == NULL || option->separators == NULL)
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("\"%s\" is no list option of a dictionary of template \"arabic_news\"", name),
						errhint("The lists are StopWords, Protect, Words and Synonyms.")));
	return option;
}

/* Appends one entry to the value. */
static void
append_entry(StringInfo value, const AnListOption *option, char *entry)
{
	size_t length = strlen(entry);
	const char *trimmed = an_option_trim(entry, &length);

	entry = pnstrdup(trimmed, length);
	if (length == 0 || entry[strcspn(an_option_plain(entry), option->separators)] != '\0')
		ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						errmsg("\"%s\" is not one entry of option \"%s\"", entry, option->name),
						errhint("Give each entry as an element of the array, without separators.")));
	if (value->len > 0)
		appendStringInfoString(value, option->joint);
	appendStringInfoString(value, entry);
}

/* The entries as one value; a NULL array has none. */
static char *
join_entries(const AnListOption *option, ArrayType *entries)
{
	StringInfoData value;
	Datum *items = NULL;
	bool *nulls = NULL;
	int count = 0;

	initStringInfo(&value);
	if (entries != NULL)
		deconstruct_array(entries, TEXTOID, -1, false, TYPALIGN_INT, &items, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		if (nulls[i])
			ereport(ERROR, (errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
							errmsg("entry %d of option \"%s\" is null", i + 1, option->name),
							errhint("Leave such rows out of the query: WHERE ... IS NOT NULL.")));
		append_entry(&value, option, TextDatumGetCString(items[i]));
	}
	/* a single word in ASCII would be the name of a file */
	if (!an_option_is_list(an_option_plain(value.data)) && pg_strcasecmp(option->name, "StopWords") == 0)
		appendStringInfoChar(&value, ',');
	return value.data;
}

/* Puts the value into the dictionary's options; returns the option's name as it is written there. */
static const char *
replace_option(List **options, const AnListOption *option, char *value)
{
	ListCell *cell;

	foreach (cell, *options)
	{
		DefElem *element = (DefElem *) lfirst(cell);

		if (pg_strcasecmp(element->defname, option->name) != 0)
			continue;
		element->arg = (Node *) makeString(value);
		/* names are folded to lower case unless they were quoted */
		return strcmp(element->defname, asc_tolower(option->name, strlen(option->name))) == 0
				   ? option->name
				   : quote_identifier(element->defname);
	}
	*options = lappend(*options, makeDefElem(pstrdup(option->name), (Node *) makeString(value), -1));
	return option->name;
}

/*
 * arabic_news_alter(dictionary regdictionary, option text, entries text[]) returns text: the statement ALTER TEXT SEARCH
 * DICTIONARY that gives the option these entries and leaves the others.  No entries, as array_agg gives of no rows, empty it.
 */
Datum
arabic_news_alter(PG_FUNCTION_ARGS)
{
	const AnListOption *option;
	CatalogEntry dictionary;
	char *value;
	const char *name;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	option = list_option(text_to_cstring(PG_GETARG_TEXT_PP(1)));
	dictionary = read_catalog(PG_GETARG_OID(0));
	check_template(&dictionary);
	value = join_entries(option, PG_ARGISNULL(2) ? NULL : PG_GETARG_ARRAYTYPE_P(2));
	name = replace_option(&dictionary.options, option, value);
	an_dict_options(dictionary.options);
	PG_RETURN_TEXT_P(cstring_to_text(psprintf("ALTER TEXT SEARCH DICTIONARY %s (%s = %s)", dictionary.name,
											  name, quote_literal_cstr(value))));
}
