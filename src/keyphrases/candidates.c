/*
 * candidates.c
 *		Every noun phrase of the article, counted over all its forms.
 *
 * From every word at which a phrase may begin it grows by units that stand
 * right behind one another:
 *	- a noun in construct (without ال, pronoun, accusative alef) takes a genitive: a noun, a name, or an
 *	  adjective with ال that stands for a noun;
 *	- a noun, also behind its genitives, takes adjectives that agree with it;
 *	- no letters but ال stand before any but the first.
 * Every step at which nothing is cut in the middle is a phrase; those of the
 * same terms in the same order are one, and the clearest of their forms is
 * kept to be shown.  A phrase yields to a longer one in which it mostly stands:
 * the pairs are noted on the way and settled when all has been counted.
 */
#include "keyphrases/finder.h"

#include <string.h>

/* A phrase and a longer one around it, at one place. */
typedef struct Pair
{
	uint32_t shorter;
	uint32_t longer;
	bool adjective; /* an adjective is what the longer has besides */
} Pair;

/* The phrases that begin at one word, by where they end. */
typedef struct Window
{
	int count;
	uint32_t type[AN_PHRASE_UNITS_MAX];
	uint32_t end[AN_PHRASE_UNITS_MAX];
} Window;

typedef struct Collector
{
	AnPhraseFinder *finder;
	AnPhraseTypes *found;
	uint32_t *slots;
	uint32_t slot_count;
	Pair *pairs;
	uint32_t pair_count, pair_room;
} Collector;

/* A phrase while it grows. */
typedef struct Growth
{
	uint32_t first;
	uint32_t last; /* first word of its last unit */
	uint32_t end;
	uint64_t key;
	uint8_t units;
	bool adjectives; /* the last unit is one */
	bool definite;
	bool clear; /* no pronoun stands in it */
} Growth;

static const AnPhraseWord *
word_at(const Collector *collector, uint32_t i)
{
	return i < collector->finder->count ? &collector->finder->words[i] : NULL;
}

/* Is the unit a noun that a genitive may follow? */
static bool
is_open(const AnPhraseWord *word)
{
	return word->sort == AN_PHRASE_NOUN &&
		   !(word->flags & (AN_PHRASE_THE | AN_PHRASE_PRONOUN | AN_PHRASE_TANWIN));
}

/* Is the unit definite by itself? */
static bool
is_definite(const AnPhraseWord *word)
{
	return word->sort == AN_PHRASE_NAME || (word->flags & (AN_PHRASE_THE | AN_PHRASE_PRONOUN)) != 0;
}

/* May the next unit be the genitive of the last? */
static bool
is_genitive(const AnPhraseWord *last, const AnPhraseWord *next)
{
	if (!is_open(last) || (next->flags & AN_PHRASE_JOINED))
		return false;
	return next->sort == AN_PHRASE_NOUN || next->sort == AN_PHRASE_NAME ||
		   (next->sort == AN_PHRASE_ADJ && (next->flags & AN_PHRASE_THE));
}

/* Does a preposition with a pronoun follow, so that the adjective begins a clause: حزب معترف به? */
static bool
begins_clause(const AnDocument *document, uint32_t adjective)
{
	const AnWord *next = &document->words[adjective + 1];
	const uint8_t *lemma;

	return adjective + 1 < document->word_count && next->readings > 0 &&
		   next->reading.pos == AN_POS_PARTICLE && next->line == next[-1].line && next->mark == next[-1].mark &&
		   next->reading.stem_length + next->reading.enclitic > an_word_lemma(next, &lemma);
}

/* May the next unit be an adjective of the phrase? */
static bool
is_adjective(const Collector *collector, const Growth *growth, const AnPhraseWord *next)
{
	const AnPhraseWord *words = collector->finder->words;

	if (next->sort != AN_PHRASE_ADJ || (next->flags & (AN_PHRASE_JOINED | AN_PHRASE_PRONOUN)))
		return false;
	if (((next->flags & AN_PHRASE_THE) != 0) != growth->definite ||
		begins_clause(collector->finder->document, growth->end))
		return false;
	for (uint32_t i = growth->first; i <= growth->last; i += words[i].words)
		if (words[i].sort != AN_PHRASE_ADJ && an_phrase_agrees(&words[i], next))
			return true;
	return false;
}

/*
 * Is the phrase that begins at first the genitive of a person or body whose adjective, of a nation as a rule, this one then is:
 * الدفاع in وزير الدفاع التركي?
 */
static bool
is_of_owner(const Collector *collector, uint32_t first, uint32_t adjective)
{
	const AnDocument *document = collector->finder->document;
	const AnPhraseWord *word = word_at(collector, first), *owner = word - 1;
	uint32_t nation = document->words[adjective].tags & AN_TAG_NATION, tags;

	if (first == 0 || owner->gap || !is_genitive(owner, word) ||
		!an_phrase_agrees(owner, word_at(collector, adjective)))
		return false;
	tags = document->words[first - 1].tags;
	return (tags & AN_TAG_TITLE) || (nation && (tags & AN_TAG_ORG));
}

/* May a phrase begin with the unit? */
static bool
may_begin(const AnPhraseWord *word)
{
	return (word->sort == AN_PHRASE_NOUN && !word->later) || (word->sort == AN_PHRASE_NAME && !word->credit);
}

/* A step of the key of a phrase. */
static uint64_t
mix(uint64_t key, uint32_t term)
{
	key = (key ^ term) * UINT64_C(0x9E3779B97F4A7C15);
	return key ^ key >> 29;
}

static void
begin(const Collector *collector, Growth *growth, uint32_t i)
{
	const AnPhraseWord *word = word_at(collector, i);

	growth->first = growth->last = i;
	growth->end = i + word->words;
	growth->key = mix(1, an_phrase_unit_term(word));
	growth->units = 1;
	growth->adjectives = false;
	growth->definite = is_definite(word);
	growth->clear = !(word->flags & AN_PHRASE_PRONOUN);
}

/* Takes the next unit if it belongs to the phrase. */
static bool
grow(const Collector *collector, Growth *growth)
{
	const AnPhraseWord *last = word_at(collector, growth->last), *next = word_at(collector, growth->end);
	bool adjective;

	if (next == NULL || last->gap == AN_PHRASE_APART || next->sort == AN_PHRASE_BREAK ||
		next->sort == AN_PHRASE_INSIDE || growth->end + next->words - growth->first > AN_PHRASE_WORDS_MAX ||
		growth->units == AN_PHRASE_UNITS_MAX)
		return false;
	adjective = is_adjective(collector, growth, next);
	if (adjective && (last->gap ? !growth->adjectives : is_of_owner(collector, growth->first, growth->end)))
		return false;
	if (!adjective && (growth->adjectives || last->gap || !is_genitive(last, next)))
		return false;
	growth->adjectives = adjective;
	growth->definite |= is_definite(next);
	growth->clear &= !(next->flags & AN_PHRASE_PRONOUN);
	growth->key = mix(growth->key, an_phrase_unit_term(next));
	growth->last = growth->end;
	growth->end += next->words;
	growth->units++;
	return true;
}

/* Does the phrase end here without cutting off a genitive, also one that is no part of phrases? */
static bool
is_whole(const Collector *collector, const Growth *growth)
{
	const AnPhraseWord *last = word_at(collector, growth->last), *next = word_at(collector, growth->end);

	return next == NULL || last->gap || growth->adjectives || !is_genitive(last, next);
}

/* How clear the form at this place is, 0: not fit to be shown. */
static uint8_t
clearness(const Collector *collector, const Growth *growth)
{
	const AnPhraseWord *head = word_at(collector, growth->first);
	const AnWord *word = &collector->finder->document->words[growth->first];
	int plain; /* without vowel marks and tatweel */

	if (!growth->clear || ((head->flags & AN_PHRASE_MERGED) && growth->units > 1) ||
		(head->flags & AN_PHRASE_TANWIN))
		return 0;
	if ((head->flags & (AN_PHRASE_MENTION | AN_PHRASE_MERGED)) == (AN_PHRASE_MENTION | AN_PHRASE_MERGED))
		return 0;
	plain = word->end - word->start == 2u * word->letters.count;
	if (head->flags & AN_PHRASE_MENTION)
		return (uint8_t) (1 + 4 * head->words + 2 * !(head->flags & AN_PHRASE_JOINED) + plain);
	return (uint8_t) (1 + 4 * !(head->flags & AN_PHRASE_JOINED) + 2 * growth->definite + plain);
}

/* The type of the phrase, made if it is new. */
static uint32_t
find_type(Collector *collector, const Growth *growth)
{
	AnPhraseTypes *found = collector->found;
	uint32_t mask = collector->slot_count - 1, at = (uint32_t) (growth->key >> 20) & mask;

	for (; collector->slots[at] != UINT32_MAX; at = (at + 1) & mask)
		if (found->types[collector->slots[at]].key == growth->key)
			return collector->slots[at];
	found->types[found->count] = (AnPhraseType){
		.key = growth->key, .first = growth->first, .end = growth->end, .units = growth->units};
	collector->slots[at] = found->count;
	return found->count++;
}

/* Counts the phrase at this place. */
static uint32_t
count_phrase(Collector *collector, const Growth *growth)
{
	uint32_t t = find_type(collector, growth);
	AnPhraseType *type = &collector->found->types[t];
	uint8_t clear = clearness(collector, growth);

	type->count++;
	type->places += word_at(collector, growth->first)->place;
	if (clear > type->clear)
	{
		type->clear = clear;
		type->first = growth->first;
		type->end = growth->end;
	}
	return t;
}

static void
add_pair(Collector *collector, uint32_t shorter, uint32_t longer, bool adjective)
{
	AN_ENSURE_ROOM(collector->finder->document->memory, collector->pairs, collector->pair_count,
				   collector->pair_room);
	collector->pairs[collector->pair_count++] = (Pair){shorter, longer, adjective};
}

/* Makes room for the phrases that begin at one more word: twice as many slots and types when half of the slots are taken. */
static void
make_room(Collector *collector)
{
	AnPhraseTypes *found = collector->found;
	AnPhraseType *types;
	uint32_t mask;

	if (collector->slots != NULL && (found->count + AN_PHRASE_UNITS_MAX) * 2 < collector->slot_count)
		return;
	collector->slot_count =
		collector->slots ? collector->slot_count * 2 : an_phrase_slots(collector->finder->count / 2);
	types = an_phrase_alloc(collector->finder, sizeof(AnPhraseType) * (collector->slot_count / 2));
	if (found->count > 0)
		memcpy(types, found->types, sizeof(AnPhraseType) * found->count);
	found->types = types;
	collector->slots = an_phrase_alloc(collector->finder, sizeof(uint32_t) * collector->slot_count);
	memset(collector->slots, 0xFF, sizeof(uint32_t) * collector->slot_count);
	mask = collector->slot_count - 1;
	for (uint32_t t = 0; t < found->count; t++)
	{
		uint32_t at = (uint32_t) (found->types[t].key >> 20) & mask;

		while (collector->slots[at] != UINT32_MAX)
			at = (at + 1) & mask;
		collector->slots[at] = t;
	}
}

/* Is the head one that begins no phrase, for its genitive is the matter? */
static bool
is_light(const Collector *collector, const Growth *growth)
{
	const AnPhraseWord *head = word_at(collector, growth->first), *second = word_at(collector, growth->end);

	return head->thing == AN_NO_TERM && is_open(head) &&
		   collector->finder->terms[head->term].kind == AN_PHRASE_LIGHT && second != NULL && !head->gap &&
		   is_genitive(head, second);
}

/* Counts the phrases that begin at word i, to window; before are those that begin at the unit before, which may contain them. */
static void
collect(Collector *collector, uint32_t i, const Window *before, Window *window)
{
	Growth growth;

	window->count = 0;
	begin(collector, &growth, i);
	if (is_light(collector, &growth))
		return;
	do
	{
		uint32_t t;

		if (!is_whole(collector, &growth))
			continue;
		t = count_phrase(collector, &growth);
		if (window->count > 0)
			add_pair(collector, window->type[window->count - 1], t, growth.adjectives);
		for (int k = 0; k < before->count; k++)
			if (before->end[k] == growth.end)
				add_pair(collector, t, before->type[k], false);
		window->type[window->count] = t;
		window->end[window->count++] = growth.end;
	} while (grow(collector, &growth));
}

void
an_phrase_candidates(AnPhraseFinder *finder, AnPhraseTypes *found)
{
	Collector collector = {.finder = finder, .found = found};
	Window windows[2] = {{0}, {0}};

	memset(found, 0, sizeof(*found));
	for (uint32_t i = 0, turn = 0; i < finder->count; i += finder->words[i].words)
	{
		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		make_room(&collector);
		turn = !turn;
		windows[turn].count = 0;
		if (may_begin(&finder->words[i]))
			collect(&collector, i, &windows[!turn], &windows[turn]);
	}
	for (uint32_t p = 0; p < collector.pair_count; p++)
	{
		AnPhraseType *shorter = &found->types[collector.pairs[p].shorter];
		const AnPhraseType *longer = &found->types[collector.pairs[p].longer];

		uint32_t *most = collector.pairs[p].adjective ? &shorter->described : &shorter->longer;

		if (longer->clear > 0 && longer->count > *most)
			*most = longer->count;
	}
}
