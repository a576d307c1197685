/*
 * vector.c
 *		The lexemes of a page with their positions and weights, sorted.
 *
 * The page's parts are read first, without morphology: they give the weights.  Then the tokens pass once more,
 * those that the configuration arabic_news maps; each takes a position, has its lexemes looked
 * up, and every lexeme finds its entry through a hash table that is made anew for each page.  Entries
 * are sorted at the end, by their first eight bytes as one number and by the rest only where those are equal.
 */
#include "page/vector.h"
#include "article/document.h"
#include "dict/lexemes.h"
#include "morph/morph.h"
#include "parser/scan.h"

#include <stdlib.h>
#include <string.h>

#define TOKENS_PER_CHECK 4096
#define SLOTS_FIRST 1024
#define KEY_BYTES 8

/* Words whose being a name is remembered from page to page: one place for each hash, the last word wins. */
#define KNOWN_WORDS 4096
#define KNOWN_BYTES 30

typedef struct Known
{
	uint8_t length; /* 0: free */
	uint8_t name;
	char word[KNOWN_BYTES];
} Known;

static Known known_words[KNOWN_WORDS];

/* Where the weights change. */
typedef struct Weights
{
	const AnDocument *document;
	uint32_t keyword; /* the next keyword not yet passed */
	AnSlice lead;
} Weights;

static uint32_t
hash_bytes(const char *bytes, size_t length)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char) bytes[i]) * 16777619u;
	return hash ^ hash >> 15;
}

/* Is the best reading of the word that of a name that the lexicon knows? */
static bool
read_name(const char *word, size_t length)
{
	AnReading readings[AN_READINGS_MAX];
	AnLetters letters;

	return an_letters_read(word, length, &letters) && an_morph_analyze(&letters, readings) > 0 &&
		   readings[0].pos == AN_POS_NAME && readings[0].lemma != AN_LEMMA_NONE;
}

/* The same, remembered. */
static bool
is_name(const char *word, size_t length)
{
	Known *known = &known_words[hash_bytes(word, length) % KNOWN_WORDS];

	if (length > KNOWN_BYTES)
		return read_name(word, length);
	if (known->length == length && memcmp(known->word, word, length) == 0)
		return known->name;
	known->length = 0;
	known->name = read_name(word, length);
	memcpy(known->word, word, length);
	known->length = (uint8_t) length;
	return known->name;
}

static bool
is_inside(AnSlice slice, uint32_t byte)
{
	return byte >= slice.start && byte < slice.end;
}

/* The weight of a token; tokens come in the order of the text. */
static AnWeight
weight_of(Weights *weights, const char *text, const AnToken *token)
{
	const AnDocument *document = weights->document;
	bool word = token->type == AN_TOKEN_WORD || token->type == AN_TOKEN_HWORD_PART;

	if (is_inside(document->title, token->start))
		return AN_WEIGHT_A;
	while (weights->keyword < document->keyword_count &&
		   document->keywords[weights->keyword].end <= token->start)
		weights->keyword++;
	/* the sign of a hashtag stands before the keyword */
	if (weights->keyword < document->keyword_count &&
		token->start + token->length > document->keywords[weights->keyword].start &&
		token->start < document->keywords[weights->keyword].end)
		return AN_WEIGHT_B;
	if (word && is_name(text + token->start, token->length))
		return AN_WEIGHT_B;
	return is_inside(weights->lead, token->start) ? AN_WEIGHT_C : AN_WEIGHT_D;
}

/* The first paragraph of the body. */
static AnSlice
find_lead(const AnDocument *document)
{
	for (uint32_t i = 0; i < document->line_count; i++)
		if (document->lines[i].role == AN_LINE_BODY)
			return (AnSlice){document->lines[i].start, document->lines[i].end};
	return (AnSlice){0, 0};
}

/* Does the configuration give tokens of this type to the dictionary? */
static bool
is_mapped(uint8_t type)
{
	static const uint32_t unmapped = 1u << AN_TOKEN_BLANK | 1u << AN_TOKEN_TAG | 1u << AN_TOKEN_PROTOCOL |
									 1u << AN_TOKEN_ENTITY | 1u << AN_TOKEN_CLITIC;

	return (unmapped >> type & 1) == 0;
}

/* The first bytes of a lexeme as a number that sorts as they do. */
static uint64_t
sort_key(const char *lexeme, size_t length)
{
	uint64_t key = 0;

	for (size_t i = 0; i < KEY_BYTES; i++)
		key = key << 8 | (i < length ? (unsigned char) lexeme[i] : 0);
	return key;
}

/* Makes the hash table twice as large. */
static void
grow_slots(AnVector *vector)
{
	uint32_t size = vector->slots ? (vector->mask + 1) * 2 : SLOTS_FIRST;

	vector->slots = vector->memory->grow(vector->memory->context, vector->slots, size * sizeof(uint32_t));
	memset(vector->slots, 0, size * sizeof(uint32_t));
	vector->mask = size - 1;
	for (uint32_t i = 0; i < vector->entry_count; i++)
	{
		uint32_t at = vector->entries[i].hash & vector->mask;

		while (vector->slots[at] != 0)
			at = (at + 1) & vector->mask;
		vector->slots[at] = i + 1;
	}
}

/* Copies a lexeme behind the others; returns where it stands. */
static uint32_t
keep_bytes(AnVector *vector, const char *lexeme, size_t length)
{
	uint32_t start = vector->byte_count;

	while (vector->byte_room - vector->byte_count < length)
	{
		vector->byte_room = vector->byte_room ? vector->byte_room * 2 : 4096;
		vector->bytes = vector->memory->grow(vector->memory->context, vector->bytes, vector->byte_room);
	}
	memcpy(vector->bytes + start, lexeme, length);
	vector->byte_count += (uint32_t) length;
	return start;
}

/* The entry of the lexeme, a new one if there is none yet; NULL if it does not fit the type any more. */
static AnVectorEntry *
find_entry(AnVector *vector, const char *lexeme, size_t length)
{
	uint32_t hash = hash_bytes(lexeme, length), at;
	AnVectorEntry *entry;

	if (vector->slots == NULL || vector->entry_count * 2 > vector->mask)
		grow_slots(vector);
	for (at = hash & vector->mask; vector->slots[at] != 0; at = (at + 1) & vector->mask)
	{
		entry = &vector->entries[vector->slots[at] - 1];
		if (entry->hash == hash && entry->length == length &&
			memcmp(vector->bytes + entry->start, lexeme, length) == 0)
			return entry;
	}
	/* the lexeme, a byte to align what follows, the number of its positions, and the first of them */
	if (vector->size + length + 1 + 2 * sizeof(uint16_t) > AN_VECTOR_BYTES_MAX)
		return NULL;
	vector->size += (uint32_t) length + 1 + sizeof(uint16_t);
	AN_ENSURE_ROOM(vector->memory, vector->entries, vector->entry_count, vector->entry_room);
	entry = &vector->entries[vector->entry_count++];
	*entry = (AnVectorEntry){sort_key(lexeme, length), hash, keep_bytes(vector, lexeme, length), 0, 0,
							 (uint16_t) length, 0};
	vector->slots[at] = vector->entry_count;
	return entry;
}

/* Adds a place to a lexeme, unless the type has no room for it or it is there already. */
static void
add_place(AnVector *vector, AnVectorEntry *entry, uint32_t position, AnWeight weight)
{
	AnVectorPlace *last = entry->last ? &vector->places[entry->last - 1] : NULL;

	if (position > AN_VECTOR_POSITION_LAST)
		position = AN_VECTOR_POSITION_LAST;
	if (last && last->position == position)
	{
		if (weight > last->weight)
			last->weight = weight;
		return;
	}
	if (entry->count == AN_VECTOR_POSITIONS_MAX || vector->size + sizeof(uint16_t) > AN_VECTOR_BYTES_MAX)
		return;
	vector->size += sizeof(uint16_t);
	AN_ENSURE_ROOM(vector->memory, vector->places, vector->place_count, vector->place_room);
	vector->places[vector->place_count++] = (AnVectorPlace){0, (uint16_t) position, weight};
	if (entry->last)
		vector->places[entry->last - 1].next = vector->place_count;
	else
		entry->first = vector->place_count;
	entry->last = vector->place_count;
	entry->count++;
}

/* The text whose bytes are compared; qsort takes no argument of its own. */
static const char *sorted_bytes;

/* The order of the type: by bytes, a beginning before what it begins. */
static int
compare_entries(const void *x, const void *y)
{
	const AnVectorEntry *a = x, *b = y;
	size_t common = a->length < b->length ? a->length : b->length;
	int order = 0;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (common > KEY_BYTES)
		order = memcmp(sorted_bytes + a->start + KEY_BYTES, sorted_bytes + b->start + KEY_BYTES, common - KEY_BYTES);
	return order != 0 ? order : (int) a->length - (int) b->length;
}

/* Adds the lexemes of a token at a position. */
static void
add_token(AnVector *vector, const char *token, size_t length, uint32_t position, AnWeight weight)
{
	AnLexemes lexemes;

	an_lexemes_of(token, length, AN_STEMS_LEMMA, &lexemes);
	for (int i = 0; i < lexemes.count; i++)
	{
		AnVectorEntry *entry = find_entry(vector, lexemes.lexeme[i], lexemes.length[i]);

		if (entry != NULL)
			add_place(vector, entry, position, weight);
	}
}

void
an_vector_build(AnVector *vector, const char *text, size_t length, const AnMemory *memory)
{
	AnDocument document;
	Weights weights = {&document, 0, {0, 0}};
	AnScan scan;
	AnToken token;
	uint32_t tokens = 0, position = 0;

	memset(vector, 0, sizeof(*vector));
	vector->memory = memory;
	an_document_read_plain(&document, text, length, memory);
	weights.lead = find_lead(&document);
	an_scan_begin(&scan, text, length);
	while (an_scan_next(&scan, &token))
	{
		if (++tokens % TOKENS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		if (!is_mapped(token.type))
			continue;
		position++;
		add_token(vector, text + token.start, token.length, position, weight_of(&weights, text, &token));
	}
	sorted_bytes = vector->bytes;
	if (vector->entry_count > 1)
		qsort(vector->entries, vector->entry_count, sizeof(AnVectorEntry), compare_entries);
}
