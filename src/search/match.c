/*
 * match.c
 *		Does a document match a query, and where?  The answer without an index.
 *
 * The document's words are read once; each lexeme is looked up among those of
 * the query, in a small hash table, and leaves a hit.  Then each term is asked
 * whether its words were met, a phrase whether they stand together, and the
 * operators decide.  Only what a query's fields need is read of the page:
 * plain words need no page at all, and where they decide the rest is not read.
 */
#include "search/match.h"

#include <string.h>

#include "search/phrased.h"
#include "search/quoted.h"
#include "search/words.h"

/* Places of a phrase that are tried before cancel is answered: each may have thousands of words. */
#define PLACES_BETWEEN_INTERRUPTS 256

/* Words of a document are counted in 32 bits; a value of a name takes as many positions as it has words, and a gap. */
#define NAME_GAP_LEAST 2

/* Do the two meet the same words?  Then they have one list of hits, however often the query says the word. */
static bool
is_same(const AnMatchLexeme *a, const AnMatchLexeme *b)
{
	return a->mode == b->mode && a->fields == b->fields && a->length == b->length &&
		   memcmp(a->bytes, b->bytes, a->length) == 0;
}

/* The bucket of names with a key; the first is that of names without one. */
static uint32_t *
sound_bucket(AnMatch *match, const char *key, size_t length)
{
	return &match->sounds[length == 0 ? 0 : 1 + (an_search_hash('\0', key, length) & match->bucket_mask)];
}

/* Puts lexeme i, a key of a name, where feed_sound finds it. */
static void
file_sound(AnMatch *match, uint32_t i)
{
	AnMatchLexeme *lexeme = &match->lexemes[i];
	uint32_t *bucket = sound_bucket(match, lexeme->bytes, lexeme->length);

	for (uint32_t k = *bucket; k != 0; k = match->lexemes[k - 1].next)
		if (is_same(&match->lexemes[k - 1], lexeme) && an_named_equal(match->lexemes[k - 1].named, lexeme->named))
		{
			lexeme->same = k;
			return;
		}
	lexeme->next = *bucket;
	*bucket = i + 1;
}

/* Puts lexeme i where feed finds it. */
static void
file_lexeme(AnMatch *match, uint32_t i, const AnMemory *memory)
{
	AnMatchLexeme *lexeme = &match->lexemes[i];
	uint32_t *bucket;

	if (lexeme->mode == AN_MODE_SOUND)
	{
		file_sound(match, i);
		return;
	}
	if (lexeme->mode != AN_MODE_EXACT)
	{
		for (uint32_t k = 0; k < match->loose_count; k++)
			if (is_same(&match->lexemes[match->loose[k]], lexeme))
			{
				lexeme->same = match->loose[k] + 1;
				return;
			}
		match->loose[match->loose_count++] = i;
		if (lexeme->mode == AN_MODE_TYPO)
		{
			lexeme->typo = an_memory_alloc(memory, sizeof(AnTypo));
			an_typo_prepare(lexeme->typo, lexeme->bytes, lexeme->length);
		}
		return;
	}
	lexeme->hash = an_search_hash('\0', lexeme->bytes, lexeme->length);
	bucket = &match->buckets[lexeme->hash & match->bucket_mask];
	for (uint32_t k = *bucket; k != 0; k = match->lexemes[k - 1].next)
		if (is_same(&match->lexemes[k - 1], lexeme))
		{
			lexeme->same = k;
			return;
		}
	lexeme->next = *bucket;
	*bucket = i + 1;
}

/* Room for count lexemes. */
static void
allocate(AnMatch *match, uint32_t count, const AnMemory *memory)
{
	uint32_t buckets = 16;

	while (buckets < 2 * count)
		buckets *= 2;
	match->bucket_mask = buckets - 1;
	match->buckets = an_memory_alloc(memory, buckets * sizeof(uint32_t));
	memset(match->buckets, 0, buckets * sizeof(uint32_t));
	match->lexemes = an_memory_alloc(memory, (count + 1) * sizeof(AnMatchLexeme));
	memset(match->lexemes, 0, (count + 1) * sizeof(AnMatchLexeme));
	match->loose = an_memory_alloc(memory, (count + 1) * sizeof(uint32_t));
	match->sounds = an_memory_alloc(memory, (buckets + 1) * sizeof(uint32_t));
	memset(match->sounds, 0, (buckets + 1) * sizeof(uint32_t));
	match->lexeme_of_node = an_memory_alloc(memory, (match->query->node_count + 1) * sizeof(uint32_t));
	match->value = an_memory_alloc(memory, match->query->node_count + 1);
}

void
an_match_prepare(AnMatch *match, const AnQuery *query, const AnMemory *memory)
{
	AnNamed *named = NULL;

	memset(match, 0, sizeof(*match));
	match->query = query;
	match->fields = an_query_fields(query);
	match->name_gap = NAME_GAP_LEAST;
	an_barren_begin(&match->barren, memory);
	allocate(match, query->node_count, memory);
	for (uint32_t i = 0; i < query->node_count; i++)
	{
		const AnQueryNode *node = &query->nodes[i];
		AnMatchLexeme *lexeme = &match->lexemes[match->lexeme_count];

		match->lexeme_of_node[i] = match->lexeme_count;
		if (node->kind == AN_QUERY_TERM && AN_FIELD_HAS_SOUNDS(node->field))
			named = an_named_prepare(query, i, memory);
		if (node->kind != AN_QUERY_LEXEME)
			continue;
		if (node->slot + NAME_GAP_LEAST > match->name_gap)
			match->name_gap = node->slot + NAME_GAP_LEAST;
		lexeme->bytes = an_query_bytes(query) + node->text.offset;
		lexeme->length = node->text.length;
		lexeme->mode = node->mode;
		lexeme->named = node->mode == AN_MODE_SOUND ? named : NULL;
		lexeme->fields = AN_FIELD_BIT(node->field);
		file_lexeme(match, match->lexeme_count++, memory);
	}
	for (uint32_t i = 0; i < query->node_count; i++)
		if (query->nodes[i].kind == AN_QUERY_TERM)
			match->lexeme_of_node[i] = match->lexeme_of_node[i + 1];
}

/* Notes that the word meets the lexeme. */
static void
add_hit(AnMatch *match, AnMatchLexeme *lexeme, const AnSearchWord *word)
{
	AnHit *hit;

	AN_ENSURE_ROOM(match->memory, lexeme->hits, lexeme->hit_count, lexeme->hit_room);
	hit = &lexeme->hits[lexeme->hit_count++];
	hit->position = word->position;
	hit->start = word->start;
	hit->end = word->end;
}

/* Does a lexeme of the document fit a prefix or a misspelt word? */
static bool
fits_loosely(const AnMatchLexeme *lexeme, const char *bytes, size_t length)
{
	if (lexeme->mode == AN_MODE_TYPO)
		return an_typo_near(lexeme->typo, bytes, length);
	return length >= lexeme->length && memcmp(bytes, lexeme->bytes, lexeme->length) == 0;
}

/*
 * A hit for each lexeme of the query that one of the word's lexemes meets in
 * those fields; returns false if they meet none in any field.
 */
static bool
feed(AnMatch *match, const AnSearchWord *word, uint32_t fields)
{
	bool any = false;

	for (int k = 0; k < word->lexemes.count; k++)
	{
		const char *bytes = word->lexemes.bytes[k];
		size_t length = word->lexemes.length[k];
		uint32_t hash = an_search_hash('\0', bytes, length);

		for (uint32_t i = match->buckets[hash & match->bucket_mask]; i != 0; i = match->lexemes[i - 1].next)
		{
			AnMatchLexeme *lexeme = &match->lexemes[i - 1];

			if (lexeme->hash != hash || lexeme->length != length || memcmp(lexeme->bytes, bytes, length) != 0)
				continue;
			any = true;
			if (lexeme->fields & fields)
				add_hit(match, lexeme, word);
		}
		for (uint32_t i = 0; i < match->loose_count; i++)
		{
			AnMatchLexeme *lexeme = &match->lexemes[match->loose[i]];

			if (!fits_loosely(lexeme, bytes, length))
				continue;
			any = true;
			if (lexeme->fields & fields)
				add_hit(match, lexeme, word);
		}
	}
	return any;
}

/* Forgets the document before. */
static void
reset(AnMatch *match, const AnMemory *memory)
{
	match->memory = memory;
	match->word_count = 0;
	for (uint32_t i = 0; i < match->lexeme_count; i++)
	{
		match->lexemes[i].hits = NULL;
		match->lexemes[i].hit_count = match->lexemes[i].hit_room = 0;
	}
}

/* Gives each lexeme that is one before it again the hits of that. */
static void
share_hits(AnMatch *match)
{
	for (uint32_t i = 0; i < match->lexeme_count; i++)
	{
		AnMatchLexeme *lexeme = &match->lexemes[i];

		if (lexeme->same == 0)
			continue;
		lexeme->hits = match->lexemes[lexeme->same - 1].hits;
		lexeme->hit_count = match->lexemes[lexeme->same - 1].hit_count;
	}
}

/* Reads the words of the text itself. */
static void
feed_text(AnMatch *match)
{
	const AnDocument *document = match->document;
	AnSearchWords words;
	AnSearchWord word;

	an_fields_words(&words, document);
	an_search_words_skip(&words, &match->barren);
	while (an_search_words_next(&words, &word))
		if (!feed(match, &word, an_fields_at(document, word.start)))
			an_search_words_is_barren(&words, &word);
	match->word_count = words.next;
}

typedef struct Names
{
	AnMatch *match;
	uint32_t position;
	AnSearchField field; /* of the value at hand */
	AnSlice place;
	AnNamedName name;
	AnPhrased phrased;
} Names;

/* A hit for each lexeme of a bucket that is this key of the name, from the word first on, and the name of which meets it. */
static void
feed_bucket(const Names *names, uint32_t bucket, const char *key, size_t length, uint32_t first)
{
	AnMatch *match = names->match;
	AnSearchWord word = {.start = names->place.start, .end = names->place.end, .position = names->position + first};
	uint32_t end;

	for (uint32_t k = bucket; k != 0; k = match->lexemes[k - 1].next)
	{
		AnMatchLexeme *lexeme = &match->lexemes[k - 1];

		if (lexeme->fields & AN_FIELD_BIT(names->field) && lexeme->length == length &&
			memcmp(lexeme->bytes, key, length) == 0 && an_named_match(lexeme->named, &names->name, first, &end))
			add_hit(match, lexeme, &word);
	}
}

/* A hit for each lexeme that is this key of the name, or is without one. */
static void
feed_sound(void *context, uint32_t first, const char *key)
{
	const Names *names = context;
	size_t length = strlen(key);

	feed_bucket(names, *sound_bucket(names->match, key, length), key, length, first);
	feed_bucket(names, *sound_bucket(names->match, key, 0), key, 0, first);
}

/* Reads the words of a name that is met by them. */
static void
feed_phrase(const Names *names)
{
	const AnPhrased *phrased = &names->phrased;
	AnSearchWord word = {.start = names->place.start, .end = names->place.end, .position = names->position};

	for (uint32_t i = 0; i < phrased->count; i++, word.position++)
	{
		const char *lexeme[AN_LEXEMES_MAX];

		word.lexemes.count = an_phrased_lexemes(phrased, i, lexeme, word.lexemes.length);
		for (int k = 0; k < word.lexemes.count; k++)
			memcpy(word.lexemes.bytes[k], lexeme[k], word.lexemes.length[k]);
		feed(names->match, &word, AN_FIELD_BIT(names->field));
	}
}

/* Reads a name. */
static void
feed_name(void *context, AnSearchField field, const char *value, size_t length, AnSlice place)
{
	Names *names = context;

	AN_CHECK_INTERRUPTS();
	names->field = field;
	names->place = place;
	if (AN_FIELD_HAS_SOUNDS(field))
	{
		an_named_read(&names->name, value, length);
		for (uint32_t i = 0; i < names->name.count; i++)
			an_named_visit(&names->name, i, feed_sound, names);
		names->position += names->name.count;
	}
	else
	{
		an_phrased_read(&names->phrased, value, length);
		feed_phrase(names);
		names->position += names->phrased.count;
	}
	names->position += names->match->name_gap;
}

/* Reads the names in those fields. */
static void
feed_names(AnMatch *match, uint32_t fields)
{
	Names *names = an_memory_alloc(match->memory, sizeof(Names));

	names->match = match;
	names->position = 0;
	an_fields_visit(match->document, fields, feed_name, names);
}

/* ---- terms ---- */

/* The lexemes of one word of a phrase: alternatives. */
typedef struct Slot
{
	uint32_t first;
	uint32_t end;
	uint32_t distance; /* behind the first word of the phrase */
} Slot;

/* A hit of one of the slot's lexemes at position, or NULL; asked for in rising order. */
static const AnHit *
hit_at(AnMatch *match, const Slot *slot, uint32_t position)
{
	for (uint32_t i = slot->first; i < slot->end; i++)
	{
		AnMatchLexeme *lexeme = &match->lexemes[i];

		while (lexeme->cursor < lexeme->hit_count && lexeme->hits[lexeme->cursor].position < position)
			lexeme->cursor++;
		if (lexeme->cursor < lexeme->hit_count && lexeme->hits[lexeme->cursor].position == position)
			return &lexeme->hits[lexeme->cursor];
	}
	return NULL;
}

/* The places where all slots are met, beginning with the hits of one lexeme of the first slot. */
static bool
places_from(AnMatch *match, const AnMatchLexeme *first, const Slot *slots, uint32_t count, const AnHit **hits,
			AnMatchFound found, void *context)
{
	bool any = false;

	for (uint32_t i = slots[0].first; i < slots[count - 1].end; i++)
		match->lexemes[i].cursor = 0;
	for (uint32_t h = 0; h < first->hit_count; h++)
	{
		uint32_t met = 1;

		if (h % PLACES_BETWEEN_INTERRUPTS == 0)
			AN_CHECK_INTERRUPTS();
		hits[0] = &first->hits[h];
		while (met < count && (hits[met] = hit_at(match, &slots[met], hits[0]->position + slots[met].distance)))
			met++;
		if (met < count)
			continue;
		any = true;
		if (found == NULL)
			break;
		found(context, hits, count);
	}
	return any;
}

bool
an_match_term(AnMatch *match, uint32_t i, AnMatchFound found, void *context)
{
	const AnQueryNode *nodes = match->query->nodes;
	uint32_t lexeme = match->lexeme_of_node[i];
	uint32_t lexemes = nodes[i].end - i - 1;
	Slot *slots;
	const AnHit **hits;
	uint32_t count = 0;
	bool any = false;

	/* most terms are one word, and most questions whether it is there */
	if (nodes[i].slot == 0 && found == NULL)
	{
		for (uint32_t k = 0; k < lexemes; k++)
			any |= match->lexemes[lexeme + k].hit_count > 0;
		return any;
	}
	slots = an_memory_alloc(match->memory, lexemes * sizeof(Slot));
	hits = an_memory_alloc(match->memory, lexemes * sizeof(AnHit *));
	for (uint32_t k = 0; k < lexemes; k++)
	{
		uint32_t distance = nodes[i + 1 + k].slot;

		if (count == 0 || slots[count - 1].distance != distance)
			slots[count++] = (Slot){lexeme + k, lexeme + k, distance};
		slots[count - 1].end++;
	}
	for (uint32_t k = slots[0].first; k < slots[0].end && !(any && found == NULL); k++)
		any |= places_from(match, &match->lexemes[k], slots, count, hits, found, context);
	return any;
}

/* Reads those fields of a document, and finds the hits of the lexemes in those of the query. */
static void
read_fields(AnMatch *match, const char *text, size_t length, uint32_t fields, const AnMemory *memory)
{
	reset(match, memory);
	match->document = an_memory_alloc(memory, sizeof(AnDocument));
	an_fields_read(match->document, text, length, fields, memory);
	if (match->fields & AN_FIELDS_TEXT)
		feed_text(match);
	if (match->fields & fields & AN_FIELDS_NAMES)
		feed_names(match, match->fields & fields);
	share_hits(match);
}

void
an_match_read(AnMatch *match, const char *text, size_t length, uint32_t fields, const AnMemory *memory)
{
	read_fields(match, text, length, match->fields | fields, memory);
}

/* What the words of the text alone say of a document; to look for them costs a small part of what reading the page does. */
static AnTruth
decide_by_words(AnMatch *match, const char *text, size_t length, const AnMemory *memory)
{
	const AnQuery *query = match->query;

	read_fields(match, text, length, AN_FIELD_BIT(AN_FIELD_ANY), memory);
	for (uint32_t i = 0; i < query->node_count; i++)
	{
		const AnQueryNode *node = &query->nodes[i];

		match->value[i] = AN_MAYBE;
		if (node->kind == AN_QUERY_TERM && node->field == AN_FIELD_ANY)
			match->value[i] = an_match_term(match, i, NULL, NULL) ? AN_YES : AN_NO;
	}
	return an_query_decide(query, match->value);
}

bool
an_match_document(AnMatch *match, const char *text, size_t length, const AnMemory *memory)
{
	const uint32_t words = AN_FIELD_BIT(AN_FIELD_ANY);
	const AnQuery *query = match->query;
	AnQuoted quoted = {0};
	int32_t day = 0;
	bool dated;

	if (query->node_count == 0)
		return false;
	if ((match->fields & words) && (match->fields & ~words))
	{
		AnTruth truth = decide_by_words(match, text, length, memory);

		if (truth != AN_MAYBE)
			return truth == AN_YES;
	}
	an_match_read(match, text, length, 0, memory);
	dated = an_fields_day(match->document, &day);
	for (uint32_t i = 0; i < query->node_count; i++)
	{
		const AnQueryNode *node = &query->nodes[i];

		if (node->kind == AN_QUERY_TERM)
			match->value[i] = an_match_term(match, i, NULL, NULL) ? AN_YES : AN_NO;
		else if (node->kind == AN_QUERY_DATE)
			match->value[i] = dated && day >= node->days.first && day <= node->days.last ? AN_YES : AN_NO;
	}
	while (an_quoted_next(query, &quoted))
		if (!an_quoted_match(match, &quoted))
			match->value[quoted.speakers] = AN_NO;
	return an_query_decide(query, match->value) == AN_YES;
}
