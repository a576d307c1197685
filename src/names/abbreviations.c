/*
 * abbreviations.c
 *		Abbreviations in parentheses or quotation marks behind an organisation: the
 *		same thing, there and later, whatever else the letters are.
 *
 * منظمة الأغذية والزراعة (الفاو), حزب الاتحاد الديمقراطي "ب ي د".  It is one word
 * that is unknown, Latin or a name, or several of one or two letters.
 */
#include "names/finder.h"

/* Abbreviations that are places' names too; each is looked for in the whole article. */
#define ABBREVIATED_PLACES_MAX 8

/* Is a known name of one word at i an organisation's? */
static bool
known_organization(const AnFinder *finder, uint32_t i)
{
	return an_finder_known_as(finder, i, i + 1, AN_ENTITY_ORGANIZATION) != AN_NONE;
}

/* Does the page have word i as an organisation elsewhere: its wire (واع)? */
static bool
is_announced(const AnFinder *finder, uint32_t i)
{
	uint32_t m = finder->words[i].taken;

	return m != AN_NONE && finder->mentions[m].announced && finder->mentions[m].kind == AN_ENTITY_ORGANIZATION;
}

/* Do the lists have the known place at i only as a place: (لندن), (الفلبين)? الفاو is a body too. */
static bool
is_place_alone(const AnFinder *finder, uint32_t i)
{
	AnTerm term, last;
	bool found;

	if (finder->words[i].known == AN_NONE || known_organization(finder, i))
		return false;
	last = finder->known[finder->words[i].known].term;
	if (last.kind >= AN_NAME_GOVERNMENT)
		return false;
	for (found = an_terms_find(&an_terms_names, &finder->folded[i], 1, &last, &term); found;
		 found = an_terms_find(&an_terms_names, &finder->folded[i], 1, &last, &term))
	{
		if (term.kind >= AN_NAME_GOVERNMENT && term.kind < AN_NAME_EVENT)
			return false;
		last = term;
	}
	return true;
}

/* The end of the short name between marks at first: one word, or letters (ب ي د); first if there is none. */
static uint32_t
abbreviation(const AnFinder *finder, uint32_t first)
{
	bool paren = (finder->words[first - 1].gap & AN_GAP_PAREN) != 0;
	uint16_t close = paren ? AN_GAP(AN_MARK_PAREN_CLOSE) : AN_GAP_CLOSE;
	uint32_t end = first;

	while (end < finder->count && end < first + AN_NAME_PARTS_MAX)
	{
		const AnNameWord *word = &finder->words[end];

		if (end > first && (finder->folded[end].count > 2 || finder->folded[first].count > 2))
			return first;
		if (is_place_alone(finder, end))
			return first;
		if (!(word->sort == AN_SORT_UNKNOWN || word->sort == AN_SORT_LATIN || word->sort == AN_SORT_NAME ||
			  word->sort == AN_SORT_DESIGNATOR || finder->folded[end].count <= 2 || is_announced(finder, end) ||
			  (word->known != AN_NONE && known_organization(finder, end))) ||
			word->sort == AN_SORT_NUMBER)
			return first;
		end++;
		if (word->gap & close)
			return end;
		if (word->gap & ~AN_GAP(AN_MARK_SLASH))
			return first;
	}
	return first;
}

/* Takes the words first .. end for another name of the organisation m. */
static void
add_same(AnFinder *finder, uint32_t first, uint32_t end, uint8_t cut, uint32_t m)
{
	AnMention *mention;

	for (uint32_t i = first; i < end; i++)
		if (finder->words[i].taken != AN_NONE)
			finder->mentions[finder->words[i].taken].chosen = false;
	mention = an_finder_add(finder, AN_ENTITY_ORGANIZATION, first, end, cut);
	mention->chosen = true;
	mention->known = AN_NONE;
	mention->same = m;
	for (uint32_t i = first; i < end; i++)
		finder->words[i].taken = finder->mention_count - 1;
}

/* An abbreviation that is a place's name too (الفاو) is the organisation m throughout the article. */
static void
add_later(AnFinder *finder, uint32_t i, uint32_t m)
{
	uint32_t count = finder->mention_count, key = finder->words[i].key;

	for (uint32_t n = 0; n < count; n++)
	{
		const AnMention *mention = &finder->mentions[n];

		if (mention->chosen && mention->kind == AN_ENTITY_PLACE && mention->first > i &&
			mention->end - mention->first == 1 && finder->words[mention->first].key == key &&
			!an_finder_in_place(finder, mention->first))
			add_same(finder, mention->first, mention->end, mention->cut, m);
	}
}

/* Adds the abbreviations in parentheses or quotation marks right behind the organisations chosen, as the same thing. */
void
an_finder_abbreviations(AnFinder *finder)
{
	uint32_t count = finder->mention_count;
	int places = 0;

	for (uint32_t m = 0; m < count; m++)
	{
		uint32_t first = finder->mentions[m].end, end;

		if (!finder->mentions[m].chosen || finder->mentions[m].kind != AN_ENTITY_ORGANIZATION ||
			first >= finder->count || first - finder->mentions[m].first < 2 ||
			(finder->words[first - 1].gap != AN_GAP_PAREN && finder->words[first - 1].gap != AN_GAP_OPEN))
			continue;
		end = abbreviation(finder, first);
		if (end == first)
			continue;
		if (end == first + 1 && finder->words[first].known != AN_NONE && !known_organization(finder, first) &&
			places++ < ABBREVIATED_PLACES_MAX)
			add_later(finder, first, m);
		add_same(finder, first, end, 0, m);
	}
}
