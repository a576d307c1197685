/*
 * names.c
 *		Names in a document: every evidence adds mentions, the longest of those
 *		that overlap stay.
 *
 * In this order:
 *	1. known.c: names of the lists, which all others ask; countries.c: of places of
 *	   one name the one that the page means;
 *	2. page.c: the wire, the outlets and the reporter of the page;
 *	3. persons.c: titles, given and family names, verbs of saying, roles.c, runs.c;
 *	4. bodies.c: words that announce an organisation, place, event or product;
 *	   clubs.c: clubs that sport alone tells;
 *	5. the longest mentions are chosen, of equal ones the earlier evidence;
 *	6. abbreviations.c: short names in parentheses behind the organisations chosen;
 *	7. repeats.c: what is certain once is certain throughout;
 *	8. resolve.c: mentions of the same thing get its fullest name and role.
 */
#include "names/names.h"

#include <string.h>

#include "names/finder.h"

/* Adds a mention; it stands until the next is added. */
AnMention *
an_finder_add(AnFinder *finder, AnEntityKind kind, uint32_t first, uint32_t end, uint8_t cut)
{
	AnMention *mention;

	AN_ENSURE_ROOM(finder->document->memory, finder->mentions, finder->mention_count, finder->mention_room);
	mention = &finder->mentions[finder->mention_count++];
	memset(mention, 0, sizeof(*mention));
	mention->kind = kind;
	mention->first = first;
	mention->end = end - first > AN_MENTION_WORDS_MAX ? first + AN_MENTION_WORDS_MAX : end;
	mention->unit = first;
	mention->same = AN_NONE;
	mention->known = an_finder_known_as(finder, first, end, kind);
	mention->cut = cut;
	return mention;
}

/* Takes the mention if no word of it is taken. */
static void
choose(AnFinder *finder, uint32_t m)
{
	AnMention *mention = &finder->mentions[m];

	for (uint32_t i = mention->first; i < mention->end; i++)
		if (finder->words[i].taken != AN_NONE)
			return;
	for (uint32_t i = mention->first; i < mention->end; i++)
		finder->words[i].taken = m;
	mention->chosen = true;
}

/* Does something besides the name itself say what it is: a role, or a word before the quotation marks? */
static bool
is_evident(const AnMention *mention)
{
	return mention->announced || mention->role_end > mention->role;
}

/*
 * Chooses from the longest to the shortest; among equals evident ones first, for شركة "نور" is no
 * person, then in the order of adding.  Two rounds a length.
 */
static void
choose_mentions(AnFinder *finder)
{
	uint32_t longest = 0;

	for (uint32_t m = 0; m < finder->mention_count; m++)
		if (finder->mentions[m].end - finder->mentions[m].first > longest)
			longest = finder->mentions[m].end - finder->mentions[m].first;
	for (uint32_t length = longest; length > 0; length--)
		for (int round = 0; round < 2; round++)
			for (uint32_t m = 0; m < finder->mention_count; m++)
				if (finder->mentions[m].end - finder->mentions[m].first == length &&
					(round == 1 || is_evident(&finder->mentions[m])))
					choose(finder, m);
}

/* Fills document->entities. */
void
an_names_find(AnDocument *document)
{
	AnFinder finder = {.document = document, .count = document->word_count, .owned = AN_NONE};

	document->entity_count = document->thing_count = 0;
	if (finder.count == 0)
		return;
	an_finder_words(&finder);
	an_finder_known(&finder);
	an_finder_countries(&finder);
	an_finder_page(&finder);
	an_finder_persons(&finder);
	an_finder_bodies(&finder);
	an_finder_clubs(&finder);
	an_finder_add_known(&finder);
	choose_mentions(&finder);
	an_finder_abbreviations(&finder);
	an_finder_repeats(&finder);
	an_finder_resolve(&finder);
}
