/*
 * vector.c
 *		The lexemes of a page with their positions and weights, sorted.
 *
 * The page's parts are read first, without morphology: they give the weights.  Then its tokens pass,
 * those that the configuration arabic_news maps; each takes a position, has its lexemes looked
 * up (which says too whether it is a name), and every lexeme finds its entry through a hash table that is made anew for each page.  Entries
 * are sorted at the end, by their first letter, then by their first eight bytes as one number and by the rest only where those are equal.
 */
#include "page/vector.h"
#include "article/document.h"
#include "dict/lexemes.h"
#include "morph/morph.h"
#include "parser/scan.h"

#include <string.h>

#define SLOTS_FIRST 1024
#define KEY_BYTES AN_LEXEME_READABLE
#define BYTES_TOGETHER 2048 /* of lexemes that are copied; far more than one can have */

/* A word of running text with what stands behind it is about 11 bytes; room for a long page is not taken in advance. */
#define BYTES_PER_WORD 8
#define BYTES_RESERVED_MAX (32 * 1024)

/* Entries that are sorted by insertion before runs are merged. */
#define RUN 16

/* See bucket_of. */
#define BUCKETS 130

/* Where the weights change. */
typedef struct Weights
{
	const AnDocument *document;
	uint32_t keyword; /* the next keyword not yet passed */
	AnSlice lead;
} Weights;

static bool
is_inside(AnSlice slice, uint32_t byte)
{
	return byte >= slice.start && byte < slice.end;
}

/* The weight of a token; tokens come in the order of the text. */
static AnWeight
weight_of(Weights *weights, const AnToken *token, bool name)
{
	const AnDocument *document = weights->document;

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
	if (name)
		return AN_WEIGHT_B;
	return is_inside(weights->lead, token->start) ? AN_WEIGHT_C : AN_WEIGHT_D;
}

/* The first bytes of a lexeme, of which AN_LEXEME_READABLE can be read, as a number that sorts as they do. */
static inline uint64_t
sort_key(const char *lexeme, size_t length)
{
	const unsigned char *b = (const unsigned char *) lexeme;
	uint64_t key = (uint64_t) b[0] << 56 | (uint64_t) b[1] << 48 | (uint64_t) b[2] << 40 | (uint64_t) b[3] << 32 |
				   (uint64_t) b[4] << 24 | (uint64_t) b[5] << 16 | (uint64_t) b[6] << 8 | b[7];

	return length < KEY_BYTES ? key & ~(UINT64_MAX >> 8 * length) : key;
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

/* Copies a lexeme to where it stays. */
static const char *
keep_bytes(AnVector *vector, const char *lexeme, size_t length)
{
	char *copy;

	if (vector->byte_room < length)
	{
		vector->byte_room = BYTES_TOGETHER;
		vector->bytes = an_memory_alloc(vector->memory, vector->byte_room);
	}
	copy = vector->bytes;
	memcpy(copy, lexeme, length);
	vector->bytes += length;
	vector->byte_room -= (uint32_t) length;
	return copy;
}

/* The slot of the i-th lexeme, free if it is new. */
static uint32_t
find_slot(const AnVector *vector, const AnLexemes *lexemes, int i, uint64_t key)
{
	size_t length = lexemes->length[i];
	uint32_t at = lexemes->hash[i] & vector->mask;

	for (; vector->slots[at] != 0; at = (at + 1) & vector->mask)
	{
		const AnVectorEntry *entry = &vector->entries[vector->slots[at] - 1];

		if (entry->key == key && entry->length == length &&
			(length <= KEY_BYTES || memcmp(entry->text + KEY_BYTES, lexemes->lexeme[i] + KEY_BYTES, length - KEY_BYTES) == 0))
			break;
	}
	return at;
}

/* The entry of the i-th lexeme, a new one if there is none yet; NULL if it does not fit the type any more. */
static AnVectorEntry *
find_entry(AnVector *vector, const AnLexemes *lexemes, int i)
{
	uint16_t length = lexemes->length[i];
	uint64_t key = sort_key(lexemes->lexeme[i], length);
	AnVectorEntry *entry;
	uint32_t at;

	if (vector->slots == NULL || vector->entry_count * 2 > vector->mask)
		grow_slots(vector);
	at = find_slot(vector, lexemes, i, key);
	if (vector->slots[at] != 0)
		return &vector->entries[vector->slots[at] - 1];
	/* the lexeme, a byte to align what follows, the number of its positions, and the first of them */
	if (vector->size + length + 1 + 2 * sizeof(uint16_t) > AN_VECTOR_BYTES_MAX)
		return NULL;
	vector->size += (uint32_t) length + 1 + sizeof(uint16_t);
	AN_ENSURE_ROOM(vector->memory, vector->entries, vector->entry_count, vector->entry_room);
	entry = &vector->entries[vector->entry_count++];
	*entry = (AnVectorEntry){.key = key, .text = lexemes->lexeme[i], .hash = lexemes->hash[i], .length = length};
	if (!lexemes->permanent)
		entry->text = keep_bytes(vector, lexemes->lexeme[i], length);
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

/* Does one entry stand before another in the order of the type: by bytes, a beginning before what it begins? */
static inline bool
is_before(const AnVector *vector, const AnVectorKey *p, const AnVectorKey *q)
{
	const AnVectorEntry *a, *b;
	size_t common;
	int order = 0;

	if (p->key != q->key)
		return p->key < q->key;
	a = &vector->entries[p->entry];
	b = &vector->entries[q->entry];
	common = a->length < b->length ? a->length : b->length;
	if (common > KEY_BYTES)
		order = memcmp(a->text + KEY_BYTES, b->text + KEY_BYTES, common - KEY_BYTES);
	return order != 0 ? order < 0 : a->length < b->length;
}

/* Sorts a short run by insertion. */
static void
sort_run(const AnVector *vector, AnVectorKey *run, uint32_t count)
{
	for (uint32_t i = 1; i < count; i++)
	{
		AnVectorKey moved = run[i];
		uint32_t at = i;

		for (; at > 0 && is_before(vector, &moved, &run[at - 1]); at--)
			run[at] = run[at - 1];
		run[at] = moved;
	}
}

/* Merges the sorted from[0 .. middle) and from[middle .. count) into to. */
static void
merge_runs(const AnVector *vector, const AnVectorKey *from, uint32_t middle, uint32_t count, AnVectorKey *to)
{
	uint32_t left = 0, right = middle;

	for (uint32_t i = 0; i < count; i++)
		if (right == count || (left < middle && !is_before(vector, &from[right], &from[left])))
			to[i] = from[left++];
		else
			to[i] = from[right++];
}

/* Sorts keys: runs by insertion, then merged two by two.  scratch has room for as many. */
static void
sort_keys(const AnVector *vector, AnVectorKey *keys, uint32_t count, AnVectorKey *scratch)
{
	AnVectorKey *from = keys, *to = scratch;

	for (uint32_t i = 0; i < count; i += RUN)
		sort_run(vector, from + i, count - i < RUN ? count - i : RUN);
	for (uint32_t width = RUN; width < count; width *= 2)
	{
		AnVectorKey *swapped = from;

		for (uint32_t i = 0; i < count; i += 2 * width)
		{
			uint32_t both = count - i < 2 * width ? count - i : 2 * width;

			merge_runs(vector, from + i, both < width ? both : width, both, to + i);
		}
		from = to;
		to = swapped;
	}
	if (from != keys)
		memcpy(keys, from, count * sizeof(AnVectorKey));
}

/* The bucket of a lexeme: one for each letter U+0600 .. U+067F that it begins with, and one for what is below and above. */
static inline uint32_t
bucket_of(uint64_t key)
{
	uint32_t lead = (uint32_t) (key >> 56), next = (uint32_t) (key >> 48) & 0x3F;

	return lead < 0xD8 ? 0 : lead > 0xD9 ? BUCKETS - 1 : 1 + ((lead & 1) << 6 | next);
}

/* Puts the entries into the order of the type: into buckets by their first letter, and sorted there. */
static void
sort_entries(AnVector *vector)
{
	uint32_t count = vector->entry_count, ends[BUCKETS] = {0}, at = 0;
	AnVectorKey *keys = an_memory_alloc(vector->memory, (size_t) (count + 1) * sizeof(AnVectorKey));
	AnVectorKey *order = an_memory_alloc(vector->memory, (size_t) (count + 1) * sizeof(AnVectorKey));

	for (uint32_t i = 0; i < count; i++)
	{
		keys[i] = (AnVectorKey){vector->entries[i].key, i};
		ends[bucket_of(keys[i].key)]++;
	}
	for (int i = 0; i < BUCKETS; i++)
	{
		uint32_t size = ends[i];

		ends[i] = at;
		at += size;
	}
	for (uint32_t i = 0; i < count; i++)
		order[ends[bucket_of(keys[i].key)]++] = keys[i];
	for (int i = 0; i < BUCKETS; i++)
	{
		uint32_t start = i > 0 ? ends[i - 1] : 0;

		sort_keys(vector, order + start, ends[i] - start, keys);
	}
	vector->order = order;
}

/* Adds the lexemes of a token at a position. */
static void
add_token(AnVector *vector, Weights *weights, const AnToken *token, const AnLexemes *lexemes, uint32_t position)
{
	AnWeight weight;

	if (lexemes->count == 0)
		return;
	weight = weight_of(weights, token, lexemes->name);
	for (int i = 0; i < lexemes->count; i++)
	{
		AnVectorEntry *entry = find_entry(vector, lexemes, i);

		if (entry != NULL)
			add_place(vector, entry, position, weight);
	}
}

/* Tokens whose lexemes are looked up together. */
typedef struct Batch
{
	int count;
	const AnToken *tokens[AN_LEXEMES_TOGETHER];
	AnToken scanned[AN_LEXEMES_TOGETHER]; /* where they stand if the page does not have them */
} Batch;

/* Adds the lexemes of the tokens of a batch; the first stands at a position. */
static void
add_tokens(AnVector *vector, Weights *weights, const Batch *batch, uint32_t position)
{
	AnLexemeToken texts[AN_LEXEMES_TOGETHER];
	AnLexemes lexemes[AN_LEXEMES_TOGETHER];

	for (int i = 0; i < batch->count; i++)
	{
		const AnToken *token = batch->tokens[i];

		texts[i] = (AnLexemeToken){weights->document->text + token->start, token->length, token->key};
	}
	an_lexemes_of_tokens(texts, batch->count, false, lexemes);
	for (int i = 0; i < batch->count; i++)
	{
		if (lexemes[i].count == AN_LEXEMES_NOT_READ)
			an_lexemes_of_token(&texts[i], AN_STEMS_LEMMA, false, &lexemes[i]);
		add_token(vector, weights, batch->tokens[i], &lexemes[i], position + (uint32_t) i);
	}
}

/* Where tokens come from: the page that was read; of a text that is longer than what is read, a scan of its own. */
typedef struct Tokens
{
	const AnDocument *document;
	uint32_t next;
	bool whole; /* the page is the whole text */
	AnScan scan;
} Tokens;

/* The next token, NULL at the end; one that is scanned is written to room. */
static const AnToken *
next_token(Tokens *tokens, AnToken *room)
{
	if (tokens->whole)
		return tokens->next < tokens->document->token_count ? &tokens->document->tokens[tokens->next++] : NULL;
	return an_scan_next(&tokens->scan, room) ? room : NULL;
}

/* Begins the next tokens that the configuration maps; none at the end. */
static void
begin_tokens(Tokens *tokens, Batch *batch)
{
	const AnToken *token;

	AN_CHECK_INTERRUPTS();
	batch->count = 0;
	while (batch->count < AN_LEXEMES_TOGETHER && (token = next_token(tokens, &batch->scanned[batch->count])) != NULL)
		if (an_token_has_lexemes(token->type))
		{
			an_morph_expect_together(token->key);
			batch->tokens[batch->count++] = token;
		}
}

/* Adds the lexemes of all tokens; while those of a batch are, what is remembered of the next one is fetched. */
static void
add_all(AnVector *vector, Weights *weights, Tokens *tokens)
{
	Batch batches[2], *now = &batches[0], *next = &batches[1];
	uint32_t position = 1;

	begin_tokens(tokens, now);
	while (now->count > 0)
	{
		Batch *done = now;

		begin_tokens(tokens, next);
		add_tokens(vector, weights, now, position);
		position += (uint32_t) now->count;
		now = next;
		next = done;
	}
}

/* Room for what a page of usual words will take, so that arrays need not be copied as they grow. */
static void
reserve(AnVector *vector, size_t length)
{
	uint32_t words = (uint32_t) (length < BYTES_RESERVED_MAX ? length : BYTES_RESERVED_MAX) / BYTES_PER_WORD + 16;

	vector->entry_room = words / 2;
	vector->entries = an_memory_alloc(vector->memory, vector->entry_room * sizeof(AnVectorEntry));
	vector->place_room = words;
	vector->places = an_memory_alloc(vector->memory, words * sizeof(AnVectorPlace));
}

void
an_vector_build(AnVector *vector, const char *text, size_t length, const AnMemory *memory)
{
	AnDocument document;
	Weights weights = {&document, 0, {0, 0}};
	Tokens tokens = {.document = &document};

	memset(vector, 0, sizeof(*vector));
	vector->memory = memory;
	reserve(vector, length);
	an_document_read_plain(&document, text, length, memory);
	weights.lead = an_document_lead(&document);
	tokens.whole = document.html != NULL || document.length == length;
	an_scan_begin(&tokens.scan, text, length);
	add_all(vector, &weights, &tokens);
	sort_entries(vector);
}
