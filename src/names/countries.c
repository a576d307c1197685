/*
 * countries.c
 *		Which of several places of one name is meant: طرابلس of Libya or of Lebanon.
 *
 * It is the one whose country the page names more often, by itself, by its places
 * and bodies, or by its adjective.
 */
#include "names/finder.h"

#include <string.h>

#define LATIN_LETTERS 26

/* How often the page names each country. */
typedef struct Tally
{
	uint16_t times[LATIN_LETTERS * LATIN_LETTERS];
} Tally;

/* The slot of the country of a term, or NULL if it has none. */
static uint16_t *
times_of(Tally *tally, const AnTerm *term)
{
	int first = term->text[0] - 'A', second = first >= 0 && first < LATIN_LETTERS ? term->text[1] - 'A' : -1;

	return second < 0 || second >= LATIN_LETTERS ? NULL : &tally->times[first * LATIN_LETTERS + second];
}

/* The next place of the same name as the one at i, in another country. */
static bool
namesake(const AnFinder *finder, uint32_t i, AnTerm *other)
{
	const AnKnown *known = &finder->known[finder->words[i].known];
	AnLetters bare = finder->folded[i];

	if (known->words > 1 || known->term.kind != AN_NAME_CITY)
		return false;
	bare.count -= known->cut;
	memmove(bare.code, finder->folded[i].code + known->cut, bare.count);
	return an_terms_find(&an_terms_names, &bare, 1, &known->term, other) && other->kind == AN_NAME_CITY &&
		   strncmp(other->text, known->term.text, 2) != 0;
}

/* The country whose adjective stands at i, where its name is the adjective without ي: اللبنانية. */
static bool
country_of_adjective(const AnFinder *finder, uint32_t i, AnTerm *country)
{
	AnLetters name = finder->folded[i];
	int skip = finder->words[i].cut + (finder->words[i].the ? 2 : 0);

	if (!(finder->words[i].tags & AN_TAG_NATION) || !an_finder_nisba(finder, i) || name.count < skip + 4)
		return false;
	name.count -= skip + (name.code[name.count - 1] == AN_HEH ? 2 : 1);
	memmove(name.code, finder->folded[i].code + skip, name.count);
	return an_terms_find(&an_terms_names, &name, 1, NULL, country) && country->kind == AN_NAME_COUNTRY;
}

/* Counts the countries of all that has no namesake. */
static void
count_countries(const AnFinder *finder, Tally *tally)
{
	for (uint32_t i = 0; i < finder->count; i++)
	{
		uint16_t *times = NULL;
		AnTerm term;

		if (finder->words[i].known == AN_NONE)
			times = country_of_adjective(finder, i, &term) ? times_of(tally, &term) : NULL;
		else if (!namesake(finder, i, &term))
			times = times_of(tally, &finder->known[finder->words[i].known].term);
		if (times && *times < UINT16_MAX)
			(*times)++;
	}
}

/* Gives places that have a namesake the country that the page is of. */
void
an_finder_countries(AnFinder *finder)
{
	Tally tally;
	bool counted = false;

	for (uint32_t k = 0; k < finder->known_count; k++)
	{
		uint32_t i = finder->known[k].first;
		AnTerm other;
		uint16_t *times, *own;

		if (k % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (an_finder_known_at(finder, k) == NULL || !namesake(finder, i, &other))
			continue;
		if (!counted)
		{
			memset(&tally, 0, sizeof(tally));
			count_countries(finder, &tally);
			counted = true;
		}
		times = times_of(&tally, &other);
		own = times_of(&tally, &finder->known[finder->words[i].known].term);
		if (times && (own == NULL || *times > *own))
			finder->known[finder->words[i].known].term = other;
	}
}
