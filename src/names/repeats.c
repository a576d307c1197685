/*
 * repeats.c
 *		What an article has made certain once is certain throughout it.
 *
 * The words of every chosen name that the lists do not have, and the last part
 * of every person's name (سوليفان of جيك سوليفان), are put into a hash table by
 * the key of their first word.  Every word that no mention covers is looked up
 * there, with و، ب، ل and the like cut off.
 */
#include "names/finder.h"

#include <string.h>

#define REPEAT_CHAIN_MAX 16
#define REPEAT_WORDS_MAX 8

typedef struct Repeat
{
	uint32_t first; /* words */
	uint32_t end;
	uint32_t next;	/* index of the next with the same hash, or AN_NONE */
	uint8_t kind;
} Repeat;

typedef struct RepeatTable
{
	Repeat *repeats;
	uint32_t count, room;
	uint32_t *heads;
	uint32_t mask;
} RepeatTable;

/* Are the words from a and from b on, length of them, the same name? The first of b has its key given. */
static bool
same_words(const AnFinder *finder, uint32_t a, uint32_t b, uint32_t key, uint32_t length)
{
	if (b + length > finder->count || finder->words[a].key != key)
		return false;
	for (uint32_t i = 1; i < length; i++)
		if (finder->words[a + i].key != finder->words[b + i].key || finder->words[b + i].taken != AN_NONE ||
			(finder->words[b + i - 1].gap & ~AN_GAP(AN_MARK_SLASH)))
			return false;
	return true;
}

static void
add_repeat(AnFinder *finder, RepeatTable *table, uint32_t first, uint32_t end, uint8_t kind)
{
	uint32_t *head = &table->heads[finder->words[first].key & table->mask];
	int chain = 0;

	if (end - first > REPEAT_WORDS_MAX)
		return;
	for (uint32_t r = *head; r != AN_NONE && chain < REPEAT_CHAIN_MAX; r = table->repeats[r].next, chain++)
		if (table->repeats[r].end - table->repeats[r].first == end - first &&
			same_words(finder, table->repeats[r].first, first, finder->words[first].key, 1) && end - first == 1)
			return;
	AN_ENSURE_ROOM(finder->document->memory, table->repeats, table->count, table->room);
	table->repeats[table->count] = (Repeat){.first = first, .end = end, .next = *head, .kind = kind};
	*head = table->count++;
}

/* Fills the table from the chosen mentions. */
static void
fill_table(AnFinder *finder, RepeatTable *table)
{
	uint32_t size = 64;

	while (size < finder->mention_count * 2)
		size *= 2;
	table->mask = size - 1;
	table->heads = an_memory_alloc(finder->document->memory, sizeof(uint32_t) * (size_t) size);
	memset(table->heads, 0xFF, sizeof(uint32_t) * (size_t) size);
	for (uint32_t m = 0; m < finder->mention_count; m++)
	{
		const AnMention *mention = &finder->mentions[m];

		if (!mention->chosen || mention->known != AN_NONE)
			continue;
		add_repeat(finder, table, mention->first, mention->end, mention->kind);
		if (mention->kind == AN_ENTITY_PERSON && mention->unit > mention->first)
			add_repeat(finder, table, mention->unit, mention->end, mention->kind);
	}
}

/* Is a family's name that is a title too the subject of what is said: وأضافت الخطيب أن, but not وقال الأمين العام? */
static bool
says(const AnFinder *finder, uint32_t i)
{
	return i > 0 && (finder->words[i].tags & AN_TAG_FAMILY) && finder->words[i - 1].gap == 0 &&
		   finder->words[i - 1].sort == AN_SORT_VERB && (finder->words[i - 1].tags & AN_TAG_SAY) &&
		   an_finder_subject_ends(finder, i + 1);
}

/* May a common word be a name here because the article has it as a name's last part? */
static bool
stands_as_name(const AnFinder *finder, uint32_t i, uint8_t kind, uint32_t length, uint32_t cut)
{
	const AnNameWord *word = &finder->words[i];

	if (kind == AN_ENTITY_PERSON && length == 1 && an_finder_in_place(finder, i))
		return false;
	if (length > 1 || word->sort == AN_SORT_UNKNOWN || word->sort == AN_SORT_DESIGNATOR || !word->common)
		return word->sort != AN_SORT_PARTICLE || length > 1;
	if (an_finder_opened(finder, i) && (word->gap & AN_GAP_CLOSE))
		return true;
	if (word->sort == AN_SORT_PARTICLE || word->sort == AN_SORT_VERB || word->sort == AN_SORT_NUMBER)
		return false;
	/* قال البغدادي, but not المقهى البغدادي */
	if (word->the && (word->tags & AN_TAG_NATION))
		return i > 0 && (finder->words[i - 1].gap || finder->words[i - 1].sort == AN_SORT_VERB ||
						 finder->words[i - 1].sort == AN_SORT_PARTICLE);
	if (word->the)
		return !(word->tags & AN_TAG_TIME) && (!(word->tags & AN_TAG_TITLE) || (kind == AN_ENTITY_PERSON && says(finder, i)));
	return i > 0 && cut == 0 && finder->words[i - 1].gap == 0 &&
		   (finder->words[i - 1].sort == AN_SORT_VERB || (finder->words[i - 1].tags & (AN_TAG_TITLE | AN_TAG_HONORIFIC)));
}

/* The longest repeat whose words stand at i, its first behind cut letters. */
static const Repeat *
find_repeat(const AnFinder *finder, const RepeatTable *table, uint32_t i, uint32_t key)
{
	const Repeat *best = NULL;
	uint32_t r = table->heads[key & table->mask];

	for (int chain = 0; r != AN_NONE && chain < REPEAT_CHAIN_MAX; r = table->repeats[r].next, chain++)
	{
		const Repeat *repeat = &table->repeats[r];

		if (same_words(finder, repeat->first, i, key, repeat->end - repeat->first) &&
			(best == NULL || repeat->end - repeat->first > best->end - best->first))
			best = repeat;
	}
	return best;
}

/* The key of word i behind cut letters and ال. */
static uint32_t
key_behind(const AnFinder *finder, uint32_t i, uint32_t cut)
{
	const AnLetters *word = &finder->folded[i];

	if (word->count - cut >= 4 && word->code[cut] == AN_ALEF && word->code[cut + 1] == AN_LAM)
		cut += 2;
	return an_finder_key(word->code + cut, word->count - cut);
}

/* May a repeat begin with word i?  Where it begins with no letter that may be cut off it, its key tells. */
static inline bool
may_repeat(const AnFinder *finder, const RepeatTable *table, uint32_t i)
{
	static const uint64_t cuts = UINT64_C(1) << AN_WAW | UINT64_C(1) << AN_LAM | UINT64_C(1) << AN_BEH;
	const AnNameWord *word = &finder->words[i];
	const AnLetters *folded = &finder->folded[i];

	return word->cut > 0 || (folded->count > 0 && (cuts >> folded->code[0] & 1) != 0) ||
		   table->heads[word->key & table->mask] != AN_NONE;
}

/* Looks at the free word i; returns the end of the mention found there, or i. */
static uint32_t
repeat_at(AnFinder *finder, const RepeatTable *table, uint32_t i)
{
	const AnLetters *word = &finder->folded[i];
	uint32_t own = finder->words[i].cut;

	for (uint32_t cut = 0; cut <= 2; cut++)
	{
		uint32_t key = word->count ? 0 : finder->words[i].key;
		const Repeat *repeat;
		AnMention *mention;

		if (cut > 0 && (word->count < cut + 3 || (cut != own && word->code[cut - 1] != AN_WAW &&
												  word->code[cut - 1] != AN_LAM && word->code[cut - 1] != AN_BEH)))
			break;
		if (word->count)
			key = cut == own ? finder->words[i].key : key_behind(finder, i, cut);
		repeat = find_repeat(finder, table, i, key);
		if (repeat == NULL || !stands_as_name(finder, i, repeat->kind, repeat->end - repeat->first, cut))
			continue;
		mention = an_finder_add(finder, repeat->kind, i, i + (repeat->end - repeat->first), cut);
		mention->chosen = true;
		mention->unit = mention->first;
		for (uint32_t j = i; j < mention->end; j++)
			finder->words[j].taken = finder->mention_count - 1;
		return mention->end;
	}
	return i;
}

/* Adds the later, shorter and untitled mentions of what is named. */
void
an_finder_repeats(AnFinder *finder)
{
	RepeatTable table = {0};
	uint32_t i = 0;

	fill_table(finder, &table);
	while (table.count > 0 && i < finder->count)
	{
		uint32_t next = i;

		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (finder->words[i].taken == AN_NONE && finder->words[i].sort != AN_SORT_CLITIC && may_repeat(finder, &table, i))
			next = repeat_at(finder, &table, i);
		i = next > i ? next : i + 1;
	}
}
