/*
 * resolve.c
 *		Chosen mentions to entities: which are the same thing, what its fullest
 *		name is, its role and country.
 *
 * Two persons' names are of one person when they share their last part and the
 * words of one are among the words of the other (أردوغان، رجب أردوغان، رجب طيب
 * أردوغان); a given name alone is the person whose name begins with it.  Other
 * things are the same by their line in the lists, or word by word.  Of several
 * that fit, the one named last is meant.
 */
#include "names/finder.h"

#include <string.h>

#define THING_CHAIN_MAX 32

typedef struct Thing
{
	uint32_t mention; /* with the fullest name */
	uint32_t last;	  /* mention named last */
	uint32_t role;	  /* mention that has a role, or AN_NONE */
	uint32_t next;	  /* the same key, or AN_NONE */
	uint32_t owner;	  /* the thing itself; of an abbreviation the thing that it stands for */
	uint32_t next_given; /* of persons: the same first word */
	bool given;		  /* it is in that chain */
	const char *canonical;
	const char *role_text;
} Thing;

typedef struct Resolver
{
	AnFinder *finder;
	Thing *things;
	uint32_t count, room;
	uint32_t *heads;
	uint32_t *given; /* heads of the chains of persons by their first word */
	uint32_t mask;
} Resolver;

/* The key by which mentions of a thing meet: its line in the lists, a person's last part, or its words. */
static uint32_t
thing_key(const AnFinder *finder, const AnMention *mention)
{
	uint32_t hash = 2166136261u;

	if (mention->known != AN_NONE)
		return an_finder_key((const uint8_t *) finder->known[mention->known].term.text,
							 strlen(finder->known[mention->known].term.text));
	if (mention->kind == AN_ENTITY_PERSON && mention->unit < mention->end)
	{
		/* behind بن and أبو the last word tells */
		return finder->words[mention->end - 1].key;
	}
	for (uint32_t i = mention->first; i < mention->end; i++)
		hash = (hash ^ finder->words[i].key) * 16777619u;
	return hash;
}

/* Is every word of a among the words of b? Both are names, of a few words. */
static bool
contained(const AnFinder *finder, const AnMention *a, const AnMention *b)
{
	for (uint32_t i = a->first; i < a->end; i++)
	{
		uint32_t j = b->first;

		while (j < b->end && finder->words[j].key != finder->words[i].key)
			j++;
		if (j == b->end)
			return false;
	}
	return true;
}

static bool
same_thing(const AnFinder *finder, const AnMention *a, const AnMention *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->known != AN_NONE || b->known != AN_NONE)
		return a->known != AN_NONE && b->known != AN_NONE &&
			   strcmp(finder->known[a->known].term.text, finder->known[b->known].term.text) == 0;
	if (a->kind == AN_ENTITY_PERSON)
		return contained(finder, a, b) || contained(finder, b, a);
	return a->end - a->first == b->end - b->first && contained(finder, a, b);
}

/* The thing of the mention under this key, by its last part or by its first word; or AN_NONE. */
static uint32_t
find_thing(const Resolver *resolver, const AnMention *mention, uint32_t key, bool given)
{
	uint32_t best = AN_NONE, t = (given ? resolver->given : resolver->heads)[key & resolver->mask];

	for (int chain = 0; t != AN_NONE && chain < THING_CHAIN_MAX; chain++)
	{
		const Thing *thing = &resolver->things[t];

		if (same_thing(resolver->finder, mention, &resolver->finder->mentions[thing->mention]) &&
			(best == AN_NONE || thing->last > resolver->things[best].last))
			best = t;
		t = given ? thing->next_given : thing->next;
	}
	return best;
}

/* Puts a person of more than one word into the chain of its first word. */
static void
chain_given(Resolver *resolver, uint32_t t)
{
	Thing *thing = &resolver->things[t];
	const AnMention *mention = &resolver->finder->mentions[thing->mention];
	uint32_t *head = &resolver->given[resolver->finder->words[mention->first].key & resolver->mask];

	if (thing->given || mention->kind != AN_ENTITY_PERSON || mention->end - mention->first < 2)
		return;
	thing->given = true;
	thing->next_given = *head;
	*head = t;
}

static uint32_t
add_thing(Resolver *resolver, uint32_t m, uint32_t key)
{
	Thing *thing;

	AN_ENSURE_ROOM(resolver->finder->document->memory, resolver->things, resolver->count, resolver->room);
	thing = &resolver->things[resolver->count];
	memset(thing, 0, sizeof(*thing));
	thing->mention = thing->last = m;
	thing->role = AN_NONE;
	thing->owner = resolver->count;
	thing->next = resolver->heads[key & resolver->mask];
	resolver->heads[key & resolver->mask] = resolver->count;
	return resolver->count++;
}

/* The thing of mention m: one that is there, or a new one; thing_of has those of the mentions before it. */
static uint32_t
resolve_mention(Resolver *resolver, uint32_t m, const uint32_t *thing_of)
{
	const AnFinder *finder = resolver->finder;
	const AnMention *mention = &finder->mentions[m];
	uint32_t key = thing_key(finder, mention), t = find_thing(resolver, mention, key, false);
	bool own;
	Thing *thing;

	if (t == AN_NONE && mention->kind == AN_ENTITY_PERSON && mention->end - mention->first == 1)
		t = find_thing(resolver, mention, key, true);
	if (t == AN_NONE)
		t = add_thing(resolver, m, key);
	if (mention->same != AN_NONE && finder->mentions[mention->same].chosen)
		resolver->things[t].owner = thing_of[mention->same];
	own = resolver->things[t].owner == t;
	t = resolver->things[t].owner;
	thing = &resolver->things[t];
	thing->last = m;
	if (own &&
		mention->end - mention->first > finder->mentions[thing->mention].end - finder->mentions[thing->mention].first)
		thing->mention = m;
	chain_given(resolver, t);
	if (mention->role_end > mention->role)
	{
		const AnMention *before = thing->role == AN_NONE ? NULL : &finder->mentions[thing->role];

		if (before == NULL)
			thing->role = m;
	}
	return t;
}

/* Where the words first .. end end: behind the quotation mark that closes one among them, مدير شركة "النور". */
static uint32_t
words_end(const AnDocument *document, uint32_t first, uint32_t end)
{
	uint32_t behind = document->words[end - 1].end, m = document->words[end - 1].mark;
	const AnMark *mark = m < document->mark_count ? &document->marks[m] : NULL;

	if (mark == NULL || mark->start != behind || mark->pair == AN_NO_PAIR || mark->kind > AN_MARK_QUOTE ||
		document->marks[mark->pair].start >= behind || document->marks[mark->pair].start < document->words[first].start)
		return behind;
	return behind + mark->length;
}

/* The words first .. end as a text of their own, with ال where ل had taken its alef. */
static const char *
copy_words(AnFinder *finder, uint32_t first, uint32_t end, int cut)
{
	static const uint8_t article[] = {AN_ALEF, AN_LAM};
	AnDocument *document = finder->document;
	const AnLetters *word = &finder->folded[first];
	uint32_t start = an_document_behind(document, first, cut);
	const char *copy = an_document_copy(document, start, words_end(document, first, end));
	char *whole;

	if (cut < 2 || word->count < 4 || word->code[cut - 1] != AN_LAM || word->code[cut - 2] != AN_LAM)
		return copy;
	whole = an_memory_alloc(document->memory, strlen(copy) + sizeof(article) * 2 + 1);
	strcpy(whole + an_letters_write(article, sizeof(article), whole), copy);
	return whole;
}

/* The role of a mention: as written, or the title that several share, in the singular, with its own nation. */
static const char *
role_text(AnFinder *finder, const AnMention *mention)
{
	static const uint8_t article[] = {AN_ALEF, AN_LAM};
	const uint8_t *title;
	int letters;
	const char *own = copy_words(finder, mention->role, mention->role_end, finder->words[mention->role].cut), *rest = "";
	char *whole, *at;

	if (mention->head == mention->head_end)
		return own;
	if (mention->head_end > mention->head + 1)
		rest = copy_words(finder, mention->head + 1, mention->head_end, 0);
	letters = an_word_lemma(&finder->document->words[mention->head], &title);
	whole = an_memory_alloc(finder->document->memory, strlen(own) + strlen(rest) + (sizeof(article) + (size_t) letters) * 4 + 3);
	at = whole;
	if (finder->words[mention->head].the)
		at += an_letters_write(article, sizeof(article), at);
	at += an_letters_write(title, letters, at);
	*at++ = ' ';
	if (*rest)
	{
		strcpy(at, rest);
		at += strlen(rest);
		*at++ = ' ';
	}
	strcpy(at, own);
	return whole;
}

/* The texts of a thing, made once. */
static void
thing_texts(Resolver *resolver, Thing *thing)
{
	AnFinder *finder = resolver->finder;
	const AnMention *full = &finder->mentions[thing->mention];

	if (thing->canonical)
		return;
	thing->canonical = copy_words(finder, full->first, full->end, full->cut);
	if (thing->role != AN_NONE)
	{
		const AnMention *mention = &finder->mentions[thing->role];

		thing->role_text = role_text(finder, mention);
	}
}

/* The country of a known name, or NULL. */
static const char *
known_country(const AnDocument *document, const AnKnown *known)
{
	char *code;

	if (known->term.text[0] == '-' || known->term.text[0] == '\0')
		return NULL;
	code = an_memory_alloc(document->memory, 3);
	memcpy(code, known->term.text, 2);
	code[2] = '\0';
	return code;
}

static void
add_entity(Resolver *resolver, const AnMention *mention, uint32_t t)
{
	AnFinder *finder = resolver->finder;
	AnDocument *document = finder->document;
	Thing *thing = &resolver->things[t];
	AnEntity *entity;

	thing_texts(resolver, thing);
	AN_ENSURE_ROOM(document->memory, document->entities, document->entity_count, document->entity_room);
	entity = &document->entities[document->entity_count++];
	memset(entity, 0, sizeof(*entity));
	entity->kind = mention->kind;
	entity->start = an_document_behind(document, mention->first, mention->cut);
	entity->end = document->words[mention->end - 1].end;
	entity->first_word = mention->first;
	entity->end_word = mention->end;
	entity->canonical = thing->canonical;
	entity->role = thing->role_text;
	if (mention->role_end > mention->role)
		entity->role = role_text(finder, mention);
	if (mention->kind == AN_ENTITY_PLACE && mention->known != AN_NONE)
		entity->code = known_country(document, &finder->known[mention->known]);
	entity->thing = t;
}

/* Fills document->entities from the chosen mentions, in the order of the text. */
void
an_finder_resolve(AnFinder *finder)
{
	Resolver resolver = {.finder = finder};
	const AnMemory *memory = finder->document->memory;
	uint32_t size = 64, *thing_of;

	while (size < finder->mention_count * 2)
		size *= 2;
	resolver.mask = size - 1;
	resolver.heads = an_memory_alloc(memory, sizeof(uint32_t) * (size_t) size);
	memset(resolver.heads, 0xFF, sizeof(uint32_t) * (size_t) size);
	resolver.given = an_memory_alloc(memory, sizeof(uint32_t) * (size_t) size);
	memset(resolver.given, 0xFF, sizeof(uint32_t) * (size_t) size);
	thing_of = an_memory_alloc(memory, sizeof(uint32_t) * ((size_t) finder->mention_count + 1));
	/* all are resolved before any is written: a fuller name may come later */
	for (uint32_t i = 0; i < finder->count; i++)
	{
		uint32_t m = finder->words[i].taken;

		if (m != AN_NONE && finder->mentions[m].first == i)
			thing_of[m] = resolve_mention(&resolver, m, thing_of);
	}
	for (uint32_t i = 0; i < finder->count; i++)
	{
		uint32_t m = finder->words[i].taken;

		if (m != AN_NONE && finder->mentions[m].first == i)
			add_entity(&resolver, &finder->mentions[m], resolver.things[thing_of[m]].owner);
	}
	finder->document->thing_count = resolver.count;
}
