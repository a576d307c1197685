/*
 * keys.c
 *		The index keys of a document, and those that a query looks for.
 */
#include "search/keys.h"

#include <string.h>

#include "search/fields.h"
#include "search/pack.h"
#include "search/quoted.h"
#include "search/words.h"

/* The letter that a field's keys begin with: on disk, never to be changed. */
static const char field_letter[AN_FIELD_COUNT] = {
	[AN_FIELD_ANY] = 'w',	 [AN_FIELD_TITLE] = 't', [AN_FIELD_BODY] = 'w',	 [AN_FIELD_SOURCE] = 's',
	[AN_FIELD_AGENCY] = 'a', [AN_FIELD_PERSON] = 'p', [AN_FIELD_PLACE] = 'l', [AN_FIELD_ORG] = 'o',
	[AN_FIELD_KEYWORD] = 'k', [AN_FIELD_SAID] = 'q', [AN_FIELD_DATE] = 'd',
};

#define DATE_KEY_BYTES 5
#define SLOTS_FIRST 1024

/* A word of running text that has a key of its own comes every 20 bytes or so; room for a long text is not taken in advance. */
#define BYTES_PER_KEY 16
#define KEYS_RESERVED_MAX 1024

/* ---- of a document ---- */

/* Twice as many slots; every key again into its place. */
static void
grow_slots(AnKeys *keys)
{
	uint32_t count = keys->slot_count ? keys->slot_count * 2 : SLOTS_FIRST;

	keys->slots = an_memory_alloc(keys->memory, count * sizeof(uint32_t));
	memset(keys->slots, 0, count * sizeof(uint32_t));
	keys->slot_count = count;
	for (uint32_t i = 0; i < keys->count; i++)
	{
		const char *bytes = keys->bytes + keys->keys[i].offset;
		uint32_t at = an_search_hash(bytes[0], bytes + 1, keys->keys[i].length - 1) & (count - 1);

		while (keys->slots[at] != 0)
			at = (at + 1) & (count - 1);
		keys->slots[at] = i + 1;
	}
}

/* Is this key the one made of letter and payload? */
static inline bool
is_key(const AnKeys *keys, uint32_t i, char letter, const char *payload, size_t length)
{
	const char *bytes = keys->bytes + keys->keys[i].offset;

	return keys->keys[i].length == length + 1 && bytes[0] == letter && memcmp(bytes + 1, payload, length) == 0;
}

/* Adds a key that is not there; slot is its place in the hash table. */
static inline void
put_key(AnKeys *keys, uint32_t *slot, char letter, const char *payload, size_t length)
{
	char *bytes;

	if (keys->byte_count + length + 1 > keys->byte_room)
	{
		keys->byte_room = (uint32_t) (keys->byte_count + length) * 2 + 4096;
		keys->bytes = keys->memory->grow(keys->memory->context, keys->bytes, keys->byte_room);
	}
	AN_ENSURE_ROOM(keys->memory, keys->keys, keys->count, keys->room);
	bytes = keys->bytes + keys->byte_count;
	bytes[0] = letter;
	memcpy(bytes + 1, payload, length);
	keys->keys[keys->count] = (AnKey){keys->byte_count, (uint32_t) length + 1};
	keys->byte_count += (uint32_t) length + 1;
	*slot = ++keys->count;
}

/* Adds the key unless it is there. */
static void
add_key(AnKeys *keys, char letter, const char *payload, size_t length)
{
	uint32_t at;

	if (keys->count * 2 >= keys->slot_count)
		grow_slots(keys);
	at = an_search_hash(letter, payload, length) & (keys->slot_count - 1);
	for (; keys->slots[at] != 0; at = (at + 1) & (keys->slot_count - 1))
		if (is_key(keys, keys->slots[at] - 1, letter, payload, length))
			return;
	put_key(keys, &keys->slots[at], letter, payload, length);
}

/* Adds a key of that field for each lexeme of a word. */
static void
add_lexemes(AnKeys *keys, AnSearchField field, const AnSearchLexemes *lexemes)
{
	char packed[2 * AN_LEXEME_BYTES_MAX];

	for (int i = 0; i < lexemes->count; i++)
		add_key(keys, field_letter[field], packed, an_pack(packed, lexemes->bytes[i], lexemes->length[i]));
}

/* A day as bytes that compare as days do. */
static void
write_day(char *out, int32_t day)
{
	uint32_t sortable = (uint32_t) day ^ 0x80000000u;

	for (int i = 0; i < 4; i++)
		out[i] = (char) (sortable >> (24 - 8 * i));
}

/* Room for the keys of a usual text, so that the array need not be copied as it grows. */
static void
reserve(AnKeys *keys, size_t length)
{
	size_t wanted = length / BYTES_PER_KEY + 16;

	keys->room = (uint32_t) (wanted < KEYS_RESERVED_MAX ? wanted : KEYS_RESERVED_MAX);
	keys->keys = an_memory_alloc(keys->memory, keys->room * sizeof(AnKey));
}

/* Every word of the page, and those of its title once more.  A word that comes again behind the title has its keys. */
static void
add_text(AnKeys *keys, const AnDocument *document)
{
	AnBarrenWords met;
	AnSearchWords words;
	AnSearchWord word;

	reserve(keys, document->length);
	an_barren_begin(&met, keys->memory);
	an_fields_words(&words, document);
	while (an_search_words_next(&words, &word))
	{
		add_lexemes(keys, AN_FIELD_ANY, &word.lexemes);
		if (an_fields_at(document, word.start) & AN_FIELD_BIT(AN_FIELD_TITLE))
			add_lexemes(keys, AN_FIELD_TITLE, &word.lexemes);
		else if (word.start >= document->title.end)
		{
			an_search_words_skip(&words, &met);
			an_search_words_is_barren(&words, &word);
		}
	}
}

typedef struct Values
{
	AnKeys *keys;
	AnKeys seen; /* values that were read: names are said again and again */
	AnSearchField field;
	AnNamedName name;
	AnPhrased phrased;
} Values;

/* Adds a key of a name by its sounds. */
static void
add_sound(void *context, uint32_t first, const char *key)
{
	Values *values = context;
	char entry[AN_NAMED_ENTRY_MAX];

	add_key(values->keys, field_letter[values->field], entry, an_named_write(entry, &values->name, first, key));
}

/*
 * Adds the keys of a name by its sounds.  Most are the end of another one, as a person is named in full first; then there
 * is nothing new from that word on.
 */
static void
add_names(Values *values)
{
	const AnNamedName *name = &values->name;

	for (uint32_t i = 0; i < name->count; i++)
	{
		uint32_t known = values->seen.count;
		size_t length;
		const char *rest = an_named_words(name, i, name->count - i, &length);

		add_key(&values->seen, field_letter[values->field], rest, length);
		if (values->seen.count == known && i > 0)
			return;
		an_named_visit(name, i, add_sound, values);
	}
}

/* Adds the keys of a name by its words. */
static void
add_phrases(Values *values)
{
	char entry[AN_PHRASED_ENTRY_MAX];

	for (uint32_t i = 0; i < values->phrased.count; i++)
	{
		uint32_t at = 0;

		do
			add_key(values->keys, field_letter[values->field], entry, an_phrased_write(entry, &values->phrased, i, &at));
		while (at != 0);
	}
}

/* The words of a name. */
static void
add_value(void *context, AnSearchField field, const char *value, size_t length, AnSlice place)
{
	Values *values = context;
	uint32_t known = values->seen.count;

	(void) place;
	add_key(&values->seen, field_letter[field], value, length);
	if (values->seen.count == known)
		return;
	values->field = field;
	if (AN_FIELD_HAS_SOUNDS(field))
	{
		an_named_read(&values->name, value, length);
		add_names(values);
		return;
	}
	an_phrased_read(&values->phrased, value, length);
	add_phrases(values);
}

void
an_keys_of_document(AnKeys *keys, const char *text, size_t length, const AnMemory *memory)
{
	AnDocument *document = an_memory_alloc(memory, sizeof(AnDocument));
	Values *values = an_memory_alloc(memory, sizeof(Values));
	char day_bytes[4];
	int32_t day;

	memset(keys, 0, sizeof(*keys));
	keys->memory = memory;
	values->keys = keys;
	values->seen = (AnKeys){.memory = memory};
	an_fields_read(document, text, length, AN_FIELDS_ALL, memory);
	add_text(keys, document);
	an_fields_visit(document, AN_FIELDS_NAMES, add_value, values);
	if (an_fields_day(document, &day))
	{
		write_day(day_bytes, day);
		add_key(keys, field_letter[AN_FIELD_DATE], day_bytes, sizeof(day_bytes));
	}
}

void
an_keys_of_words(AnKeys *keys, const char *text, size_t length, const AnMemory *memory)
{
	AnDocument *document = an_memory_alloc(memory, sizeof(AnDocument));

	memset(keys, 0, sizeof(*keys));
	keys->memory = memory;
	an_fields_read(document, text, length, AN_FIELD_BIT(AN_FIELD_ANY), memory);
	add_text(keys, document);
}

/* ---- of a query ---- */

/* The key, or the begin of the range, of a date. */
static void
seek_days(const AnQueryNode *node, char *bytes, AnSoughtKey *sought)
{
	bytes[0] = field_letter[AN_FIELD_DATE];
	write_day(bytes + 1, node->days.first);
	sought->length = DATE_KEY_BYTES;
	sought->is_date = true;
	sought->range = node->days.first != node->days.last;
	sought->last_day = node->days.last;
}

/* What the terms of names are made ready to; of the term at hand. */
typedef struct Term
{
	AnNamed *named;
	AnPhrasedTerm *phrased;
} Term;

/* Makes the term at node i ready. */
static void
begin_term(Term *term, const AnQuery *query, uint32_t i, const AnMemory *memory)
{
	AnSearchField field = query->nodes[i].field;

	term->named = AN_FIELD_HAS_SOUNDS(field) ? an_named_prepare(query, i, memory) : NULL;
	term->phrased = AN_FIELD_HAS_PHRASES(field) ? an_phrased_prepare(query, i, memory) : NULL;
}

/* The key of a lexeme; or where those begin that start with it, or that may be spelt nearly like it.  Returns its bytes. */
static uint32_t
seek_lexeme(const AnQuery *query, const AnQueryNode *node, const Term *term, char *bytes, AnSoughtKey *sought,
			const AnMemory *memory)
{
	const char *lexeme = an_query_bytes(query) + node->text.offset;
	uint32_t length = 1;

	bytes[0] = field_letter[node->field];
	length += (uint32_t) an_pack(bytes + 1, lexeme, node->text.length);
	sought->mode = node->mode;
	sought->range = node->mode != AN_MODE_EXACT || term->phrased != NULL;
	sought->named = term->named;
	sought->phrased = term->phrased;
	if (node->mode == AN_MODE_TYPO)
	{
		sought->typo = an_memory_alloc(memory, sizeof(AnTypo));
		an_typo_prepare(sought->typo, lexeme, node->text.length);
		/* a word that is too short for errors is itself */
		sought->length = sought->typo->errors > 0 ? 1 : length;
		sought->range &= sought->typo->errors > 0 || term->phrased != NULL;
		return length;
	}
	/* the word is complete; a name without a key is under any */
	if ((node->mode == AN_MODE_SOUND && length > 1) || (node->mode == AN_MODE_EXACT && term->phrased != NULL))
		bytes[length++] = ' ';
	sought->length = length;
	return length;
}

uint32_t
an_keys_of_query(const AnQuery *query, const AnMemory *memory, AnSoughtKey **sought)
{
	uint32_t count = 0;
	Term term = {NULL, NULL};
	char *bytes = an_memory_alloc(memory, 2 * (size_t) query->byte_count + (size_t) query->node_count * DATE_KEY_BYTES + 1);

	*sought = an_memory_alloc(memory, (query->node_count + 1) * sizeof(AnSoughtKey));
	for (uint32_t i = 0; i < query->node_count; i++)
	{
		const AnQueryNode *node = &query->nodes[i];
		AnSoughtKey *key = &(*sought)[count];

		if (node->kind == AN_QUERY_TERM)
			begin_term(&term, query, i, memory);
		if (!an_query_is_sought(node))
			continue;
		memset(key, 0, sizeof(*key));
		key->bytes = bytes;
		if (node->kind == AN_QUERY_DATE)
		{
			seek_days(node, bytes, key);
			bytes += DATE_KEY_BYTES;
		}
		else
			bytes += seek_lexeme(query, node, &term, bytes, key, memory);
		count++;
	}
	return count;
}

/* Dates: up to the last day. */
static int
date_in_range(const AnSoughtKey *sought, const char *key, size_t length)
{
	char last[DATE_KEY_BYTES];

	if (length != DATE_KEY_BYTES || key[0] != sought->bytes[0])
		return 1;
	write_day(last + 1, sought->last_day);
	return memcmp(key + 1, last + 1, DATE_KEY_BYTES - 1) > 0;
}

/* Does the name in a key, which is under one that is sought, meet the query's? */
static bool
is_named(const AnSoughtKey *sought, const char *key, size_t length)
{
	const char *space = memchr(key, ' ', length);
	AnNamedName name;
	uint32_t end;

	if (space == NULL)
		return false;
	an_named_read_entry(&name, space + 1, length - (size_t) (space + 1 - key));
	return an_named_match(sought->named, &name, 0, &end);
}

/* Do the words of a name in a key, the first of which meets the query, meet it? */
static bool
is_phrased(const AnSoughtKey *sought, const char *key, size_t length)
{
	return sought->phrased == NULL || an_phrased_match(sought->phrased, key + 1, length - 1);
}

/* Is the word of a key, or the first one, spelt nearly like the query's? */
static bool
is_near(const AnSoughtKey *sought, const char *key, size_t length)
{
	const char *space = sought->phrased != NULL ? memchr(key, ' ', length) : NULL;

	return an_typo_near_packed(sought->typo, key + 1, (size_t) ((space != NULL ? space : key + length) - key - 1));
}

int
an_key_in_range(const AnSoughtKey *sought, const char *key, size_t length)
{
	if (sought->is_date)
		return date_in_range(sought, key, length);
	/* keys before the prefix are not asked for, so one that does not start with it is behind all that do */
	if (length < sought->length || memcmp(key, sought->bytes, sought->length) != 0)
		return 1;
	if (sought->typo != NULL && !is_near(sought, key, length))
		return -1;
	if (sought->named != NULL)
		return is_named(sought, key, length) ? 0 : -1;
	return is_phrased(sought, key, length) ? 0 : -1;
}

/* The truth of the alternatives from *at that have one slot; moves *at behind them.  first is the term's first lexeme. */
static AnTruth
decide_slot(const AnQuery *query, uint32_t first, uint32_t end, uint32_t *at, const uint8_t *found)
{
	uint32_t slot = query->nodes[*at].slot;
	AnTruth any = AN_NO;

	for (; *at < end && query->nodes[*at].slot == slot; (*at)++)
	{
		AnTruth one = found[*at - first];

		if (one == AN_YES || (one == AN_MAYBE && any == AN_NO))
			any = one;
	}
	return any;
}

/* The truth of the term at i, whose first lexeme is found[0]. */
static AnTruth
decide_term(const AnQuery *query, uint32_t i, const uint8_t *found)
{
	const AnQueryNode *term = &query->nodes[i];
	AnTruth all = AN_YES;
	uint32_t at = i + 1;

	while (at < term->end && an_query_is_sought(&query->nodes[at]))
	{
		AnTruth slot = decide_slot(query, i + 1, term->end, &at, found);

		if (slot == AN_NO)
			return AN_NO;
		if (slot == AN_MAYBE)
			all = AN_MAYBE;
	}
	/* of a name they say that its words stand together, of a long one not all */
	if (AN_FIELD_HAS_PHRASES(term->field))
		return term->slot < AN_PHRASED_SPAN_MAX ? all : AN_MAYBE;
	/* keys say that the words are there, not that they stand together, nor that they stand in the body */
	if (term->slot > 0 || term->field == AN_FIELD_BODY)
		return AN_MAYBE;
	return all;
}

AnTruth
an_keys_decide(const AnQuery *query, const uint8_t *found, uint8_t *value)
{
	AnQuoted quoted = {0};
	uint32_t key = 0, below_not = 0;

	for (uint32_t i = 0; i < query->node_count; i++)
	{
		const AnQueryNode *node = &query->nodes[i];

		if (node->kind == AN_QUERY_NOT && node->end > below_not)
			below_not = node->end;
		if (node->kind == AN_QUERY_TERM)
			value[i] = decide_term(query, i, found + key);
		else if (node->kind == AN_QUERY_DATE)
			value[i] = found[key];
		key += an_query_is_sought(node);
		/*
		 * A document in GIN's pending list is put into the index key by key, and is visible all the while: a key that is not
		 * there may be one that is not there yet.  For what is wanted the list has been read, for what is not only the document says.
		 */
		if (i < below_not && (node->kind == AN_QUERY_TERM || node->kind == AN_QUERY_DATE) && value[i] == AN_NO)
			value[i] = AN_MAYBE;
	}
	/* nor do they say who said which words */
	while (an_quoted_next(query, &quoted))
		if (value[quoted.speakers] == AN_YES)
			value[quoted.speakers] = AN_MAYBE;
	return an_query_decide(query, value);
}
