/*
 * expand.c
 *		A query with the synonyms of its words.
 *
 * The operands of an AND are units: an operand, or words side by side that are one
 * side of a synonym.  A unit has alternatives, texts that are read as phrases in the
 * unit's field.  The query is made anew from units, each with its alternatives under
 * an OR.
 */
#include "search/expand.h"

#include <string.h>

#include "dict/lexemes.h"
#include "parser/scan.h"
#include "search/draft.h"
#include "search/term.h"

typedef struct Expansion
{
	const AnQuery *query;
	const AnSynonyms *synonyms;
	const AnMemory *memory;
	AnDraft draft;
} Expansion;

/* A word of a term. */
typedef struct Word
{
	uint32_t start; /* bytes of the term's text */
	uint32_t end;
	const char *key; /* NULL: none */
} Word;

typedef struct Words
{
	Word *items;
	uint32_t count, room;
} Words;

/* A stretch of a phrase, and the sides that can stand there instead. */
typedef struct Stretch
{
	uint32_t start; /* bytes of the term's text */
	uint32_t end;
	const AnSynonymSide **sides;
	uint32_t count, room;
	uint32_t choice; /* 0: as it is, n: sides[n - 1] */
} Stretch;

typedef struct Text
{
	const char *bytes;
	size_t length;
} Text;

/* Nodes of the query side by side, and the texts that can stand instead. */
typedef struct Unit
{
	uint32_t from, end;
	Text *texts;
	uint32_t count, room;
	uint32_t choice; /* as of a stretch */
} Unit;

/* ---- words ---- */

/* Is the node a term of which no word is a prefix or misspelt? */
static bool
is_plain(const AnQuery *query, uint32_t i)
{
	if (query->nodes[i].kind != AN_QUERY_TERM || query->nodes[i].mode != AN_MODE_EXACT)
		return false;
	for (uint32_t k = i + 1; k < query->nodes[i].end; k++)
		if (query->nodes[k].mode == AN_MODE_PREFIX || query->nodes[k].mode == AN_MODE_TYPO)
			return false;
	return true;
}

/* The lexeme by which a word is compared, or NULL. */
static const char *
key_of(const Expansion *expansion, const char *word, size_t length)
{
	char key[AN_LEXEME_BYTES_MAX + 1];
	char *copy;

	if (!expansion->synonyms->key(expansion->synonyms->context, word, length, key, sizeof(key)))
		return NULL;
	copy = an_memory_alloc(expansion->memory, strlen(key) + 1);
	return strcpy(copy, key);
}

/* Adds the words of the term at node i. */
static void
add_words(const Expansion *expansion, uint32_t i, Words *words)
{
	const AnQueryNode *term = &expansion->query->nodes[i];
	AnScan scan;
	AnToken token;

	an_scan_begin(&scan, an_query_bytes(expansion->query) + term->text.offset, term->text.length);
	while (an_scan_next(&scan, &token))
	{
		AN_CHECK_INTERRUPTS();
		if (token.part || !an_token_has_lexemes(token.type))
			continue;
		AN_ENSURE_ROOM(expansion->memory, words->items, words->count, words->room);
		words->items[words->count++] =
			(Word){token.start, token.start + token.length, key_of(expansion, scan.text + token.start, token.length)};
	}
}

/* ---- sides ---- */

/* The first side that begins with a lexeme not before key. */
static uint32_t
first_side(const AnSynonyms *synonyms, const char *key)
{
	uint32_t low = 0, high = synonyms->count;

	while (low < high)
	{
		uint32_t middle = (low + high) / 2;

		if (strcmp(synonyms->sides[middle].first, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Are the words, of which there are count, those of the side and perhaps more? */
static bool
begins_with_side(const AnSynonymSide *side, const Word *words, uint32_t count)
{
	if ((uint32_t) side->count > count)
		return false;
	for (int i = 0; i < side->count; i++)
		if (words[i].key == NULL || strcmp(words[i].key, side->lexemes[i]) != 0)
			return false;
	return true;
}

/* How many of the words are the longest side that begins here; 0: none does. */
static uint32_t
longest_side(const AnSynonyms *synonyms, const Word *words, uint32_t count)
{
	uint32_t longest = 0;

	if (words[0].key == NULL)
		return 0;
	for (uint32_t i = first_side(synonyms, words[0].key);
		 i < synonyms->count && strcmp(synonyms->sides[i].first, words[0].key) == 0; i++)
		if ((uint32_t) synonyms->sides[i].count > longest && begins_with_side(&synonyms->sides[i], words, count))
			longest = (uint32_t) synonyms->sides[i].count;
	return longest;
}

/* Are the two the same words? */
static bool
same_side(const AnSynonymSide *a, const AnSynonymSide *b)
{
	if (a->count != b->count)
		return false;
	for (int i = 0; i < a->count; i++)
		if (strcmp(a->lexemes[i], b->lexemes[i]) != 0)
			return false;
	return true;
}

/* Adds the sides of a group, but for those that the stretch or the words themselves have already. */
static void
add_group(const Expansion *expansion, Stretch *stretch, const AnSynonymSide *words)
{
	for (uint32_t i = 0; i < expansion->synonyms->count; i++)
	{
		const AnSynonymSide *side = &expansion->synonyms->sides[i];
		bool known = side->group != words->group || same_side(side, words);

		for (uint32_t k = 0; k < stretch->count && !known; k++)
			known = same_side(side, stretch->sides[k]);
		if (known)
			continue;
		AN_ENSURE_ROOM(expansion->memory, stretch->sides, stretch->count, stretch->room);
		stretch->sides[stretch->count++] = side;
	}
}

/* What can stand in place of so many words: what any entry says that has them as a side. */
static Stretch
stretch_of(const Expansion *expansion, const Word *words, uint32_t count)
{
	const AnSynonyms *synonyms = expansion->synonyms;
	Stretch stretch = {.start = words[0].start, .end = words[count - 1].end};

	for (uint32_t i = first_side(synonyms, words[0].key);
		 i < synonyms->count && strcmp(synonyms->sides[i].first, words[0].key) == 0; i++)
		if ((uint32_t) synonyms->sides[i].count == count && begins_with_side(&synonyms->sides[i], words, count))
			add_group(expansion, &stretch, &synonyms->sides[i]);
	return stretch;
}

/* ---- units ---- */

static void
add_text(const Expansion *expansion, Unit *unit, const char *bytes, size_t length)
{
	AN_ENSURE_ROOM(expansion->memory, unit->texts, unit->count, unit->room);
	unit->texts[unit->count++] = (Text){bytes, length};
}

/* Moves on to the next choice of the stretches; false when all have been. */
static bool
next_choice(Stretch *stretches, uint32_t count)
{
	for (uint32_t i = count; i-- > 0;)
	{
		if (stretches[i].choice++ < stretches[i].count)
			return true;
		stretches[i].choice = 0;
	}
	return false;
}

/* The text with the sides that are chosen. */
static void
add_chosen(const Expansion *expansion, Unit *unit, Text text, const Stretch *stretches, uint32_t count)
{
	size_t room = text.length, length = 0;
	uint32_t copied = 0;
	char *bytes;

	for (uint32_t i = 0; i < count; i++)
		room += stretches[i].choice > 0 ? strlen(stretches[i].sides[stretches[i].choice - 1]->text) : 0;
	bytes = an_memory_alloc(expansion->memory, room + 1);
	for (uint32_t i = 0; i < count; i++)
	{
		const char *side;

		if (stretches[i].choice == 0)
			continue;
		side = stretches[i].sides[stretches[i].choice - 1]->text;
		memcpy(bytes + length, text.bytes + copied, stretches[i].start - copied);
		length += stretches[i].start - copied;
		memcpy(bytes + length, side, strlen(side));
		length += strlen(side);
		copied = stretches[i].end;
	}
	memcpy(bytes + length, text.bytes + copied, text.length - copied);
	add_text(expansion, unit, bytes, length + text.length - copied);
}

/* The unit of a term with these words: each stretch of it that is a side, by each other side. */
static Unit
unit_of_term(Expansion *expansion, uint32_t node, const Words *words)
{
	const AnQueryNode *term = &expansion->query->nodes[node];
	Text text = {an_query_bytes(expansion->query) + term->text.offset, term->text.length};
	Unit unit = {.from = node, .end = term->end};
	Stretch *stretches = NULL;
	uint32_t count = 0, room = 0;

	for (uint32_t at = 0; at < words->count;)
	{
		uint32_t length = longest_side(expansion->synonyms, words->items + at, words->count - at);

		if (length > 0)
		{
			AN_ENSURE_ROOM(expansion->memory, stretches, count, room);
			stretches[count++] = stretch_of(expansion, words->items + at, length);
		}
		at += length > 0 ? length : 1;
	}
	while (next_choice(stretches, count))
	{
		AN_CHECK_INTERRUPTS();
		/* so many words cannot be in a query; they need not be made before that is said */
		if ((unit.count + 1) * (uint64_t) words->count > AN_QUERY_KEYS_MAX)
		{
			expansion->draft.error = AN_QUERY_TOO_MANY;
			break;
		}
		add_chosen(expansion, &unit, text, stretches, count);
	}
	return unit;
}

/* The unit of a node alone. */
static Unit
unit_of_node(Expansion *expansion, uint32_t node)
{
	Words words = {NULL, 0, 0};

	if (!is_plain(expansion->query, node))
		return (Unit){.from = node, .end = expansion->query->nodes[node].end};
	add_words(expansion, node, &words);
	return unit_of_term(expansion, node, &words);
}

/* The words of terms of one word each that stand side by side from node on in one field of text. */
static void
add_side_by_side(const Expansion *expansion, uint32_t node, uint32_t end, Words *words)
{
	const AnQuery *query = expansion->query;
	AnSearchField field = query->nodes[node].field;

	for (; node < end && is_plain(query, node) && query->nodes[node].field == field && !query->nodes[node].phrase &&
		   !AN_FIELD_IS_NAME(field);
		 node = query->nodes[node].end)
	{
		uint32_t before = words->count;

		add_words(expansion, node, words);
		if (words->count != before + 1)
		{
			words->count = before;
			return;
		}
	}
}

/*
 * The unit that begins with the operand at node of an AND that ends at end.  words, at its item *at, are those that
 * stand side by side from there on.
 */
static Unit
next_unit(Expansion *expansion, uint32_t node, uint32_t end, Words *words, uint32_t *at)
{
	uint32_t length;
	Unit unit;
	Stretch stretch;

	if (*at == words->count)
	{
		*at = words->count = 0;
		add_side_by_side(expansion, node, end, words);
	}
	if (*at == words->count)
		return unit_of_node(expansion, node);
	length = longest_side(expansion->synonyms, words->items + *at, words->count - *at);
	unit = (Unit){.from = node, .end = node};
	for (uint32_t i = 0; i < (length > 0 ? length : 1); i++)
		unit.end = expansion->query->nodes[unit.end].end;
	stretch = (Stretch){.count = 0};
	if (length > 0)
		stretch = stretch_of(expansion, words->items + *at, length);
	for (uint32_t i = 0; i < stretch.count; i++)
		add_text(expansion, &unit, stretch.sides[i]->text, strlen(stretch.sides[i]->text));
	*at += length > 0 ? length : 1;
	return unit;
}

/* ---- the query anew ---- */

static uint32_t expand_node(Expansion *expansion, uint32_t node);

/* The unit as it is chosen. */
static uint32_t
make_choice(Expansion *expansion, const Unit *unit)
{
	AnDraftList list = AN_DRAFT_EMPTY_LIST;
	AnDraft *draft = &expansion->draft;

	if (unit->choice > 0)
	{
		const Text *text = &unit->texts[unit->choice - 1];

		list = an_term_read(draft, text->bytes, text->length, text->length, expansion->query->nodes[unit->from].field,
							AN_MODE_EXACT, true);
	}
	else
		for (uint32_t i = unit->from; i < unit->end; i = expansion->query->nodes[i].end)
			an_draft_append(draft, &list,
							expansion->query->nodes[i].kind <= AN_QUERY_NOT ? expand_node(expansion, i)
																			: an_draft_import(draft, expansion->query, i),
							AN_QUERY_AND);
	return an_draft_join(draft, list, AN_QUERY_AND);
}

/* Any of the unit's choices. */
static uint32_t
make_unit(Expansion *expansion, Unit *unit)
{
	AnDraftList list = AN_DRAFT_EMPTY_LIST;

	for (unit->choice = 0; unit->choice <= unit->count && expansion->draft.error == AN_QUERY_OK; unit->choice++)
		an_draft_append(&expansion->draft, &list, make_choice(expansion, unit), AN_QUERY_OR);
	return an_draft_join(&expansion->draft, list, AN_QUERY_OR);
}

/* Moves on to the next choice of all units; false when all have been. */
static bool
next_choice_of_units(Unit *units, uint32_t count)
{
	for (uint32_t i = count; i-- > 0;)
	{
		if (units[i].choice++ < units[i].count)
			return true;
		units[i].choice = 0;
	}
	return false;
}

/* Units that belong together, once with each choice of all of them. */
static uint32_t
make_group(Expansion *expansion, Unit *units, uint32_t count)
{
	AnDraftList either = AN_DRAFT_EMPTY_LIST;

	do
	{
		AnDraftList all = AN_DRAFT_EMPTY_LIST;

		for (uint32_t i = 0; i < count && expansion->draft.error == AN_QUERY_OK; i++)
			an_draft_append(&expansion->draft, &all, make_choice(expansion, &units[i]), AN_QUERY_AND);
		an_draft_append(&expansion->draft, &either, an_draft_join(&expansion->draft, all, AN_QUERY_AND), AN_QUERY_OR);
	} while (expansion->draft.error == AN_QUERY_OK && next_choice_of_units(units, count));
	return an_draft_join(&expansion->draft, either, AN_QUERY_OR);
}

/* How many of the units from here on are terms of that field. */
static uint32_t
count_of_field(const AnQuery *query, const Unit *units, uint32_t count, AnSearchField field)
{
	uint32_t n = 0;

	while (n < count && query->nodes[units[n].from].kind == AN_QUERY_TERM && query->nodes[units[n].from].field == field)
		n++;
	return n;
}

/* An AND. */
static uint32_t
expand_and(Expansion *expansion, uint32_t node)
{
	uint32_t end = expansion->query->nodes[node].end, count = 0, room = 0, word = 0;
	AnDraftList list = AN_DRAFT_EMPTY_LIST;
	Words words = {NULL, 0, 0};
	Unit *units = NULL;

	for (uint32_t at = node + 1; at < end && expansion->draft.error == AN_QUERY_OK; at = units[count++].end)
	{
		AN_ENSURE_ROOM(expansion->memory, units, count, room);
		units[count] = next_unit(expansion, at, end, &words, &word);
	}
	for (uint32_t i = 0; i < count && expansion->draft.error == AN_QUERY_OK;)
	{
		uint32_t speakers = count_of_field(expansion->query, units + i, count - i, AN_FIELD_SAID);
		uint32_t said = count_of_field(expansion->query, units + i + speakers, count - i - speakers, AN_FIELD_ANY);
		bool group = speakers > 0 && said > 0;

		an_draft_append(&expansion->draft, &list,
						group ? make_group(expansion, units + i, speakers + said) : make_unit(expansion, &units[i]),
						AN_QUERY_AND);
		i += group ? speakers + said : 1;
	}
	return an_draft_join(&expansion->draft, list, AN_QUERY_AND);
}

/* The node with its synonyms; as deep as a query is, which is bounded. */
static uint32_t
expand_node(Expansion *expansion, uint32_t node)
{
	const AnQueryNode *from = &expansion->query->nodes[node];
	AnDraftList list = AN_DRAFT_EMPTY_LIST;
	Unit unit;

	switch (from->kind)
	{
		case AN_QUERY_AND:
			return expand_and(expansion, node);
		case AN_QUERY_NOT:
			return an_draft_negate(&expansion->draft, expand_node(expansion, node + 1));
		case AN_QUERY_OR:
			for (uint32_t i = node + 1; i < from->end && expansion->draft.error == AN_QUERY_OK;
				 i = expansion->query->nodes[i].end)
				an_draft_append(&expansion->draft, &list, expand_node(expansion, i), AN_QUERY_OR);
			return an_draft_join(&expansion->draft, list, AN_QUERY_OR);
		default:
			unit = unit_of_node(expansion, node);
			return make_unit(expansion, &unit);
	}
}

void
an_query_expand(const AnQuery *query, const AnSynonyms *synonyms, const AnMemory *memory, AnQueryParse *out)
{
	Expansion expansion = {.query = query, .synonyms = synonyms, .memory = memory};
	uint32_t root = AN_DRAFT_NONE;

	memset(out, 0, sizeof(*out));
	an_draft_begin(&expansion.draft, memory);
	if (query->node_count > 0)
		root = expand_node(&expansion, 0);
	an_draft_finish(&expansion.draft, root, out);
	an_query_settle(out, memory);
}
