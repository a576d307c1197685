/*
 * clubs.c
 *		Clubs whose names are other words or cities too: الهلال، الشباب، مرسيليا.
 *
 * In a sentence of sport the first is told by what stands before it (فاز الهلال,
 * مدرب الشباب), others of the same sentence by standing near a club and behind
 * what joins rivals (على النصر, مع مرسيليا, والأهلي).
 */
#include "names/finder.h"

#include <string.h>

/* A rival stands no further from a club. */
#define RIVAL_WORDS 8

/* Is word i read as one that may be a club: a club's name, or a city? */
static bool
may_be_club(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];

	if (word->club)
		return word->known == AN_NONE || finder->known[word->known].words == 1;
	return word->known != AN_NONE && finder->known[word->known].words == 1 && finder->known[word->known].certain &&
		   finder->known[word->known].term.kind == AN_NAME_CITY;
}

/* Does a word that joins rivals stand before word i, or و on it? */
static bool
is_joined_rival(const AnFinder *finder, uint32_t i)
{
	static const uint8_t on[] = {AN_AIN, AN_LAM, AN_YEH}, with[] = {AN_MEEM, AN_AIN},
						 before[] = {AN_ALEF, AN_MEEM, AN_ALEF, AN_MEEM};
	const AnLetters *word = &finder->folded[i], *last = i > 0 ? &finder->folded[i - 1] : NULL;

	if (last == NULL || finder->words[i - 1].gap)
		return false;
	if (word->count > 3 && word->code[0] == AN_WAW && (word->code[1] == AN_ALEF || finder->words[i].cut == 1))
		return true;
	return (last->count == 3 && memcmp(last->code, on, sizeof(on)) == 0) ||
		   (last->count == 2 && memcmp(last->code, with, sizeof(with)) == 0) ||
		   (last->count == 4 && memcmp(last->code, before, sizeof(before)) == 0) ||
		   finder->words[i - 1].kind == AN_NAMEWORD_RIVAL;
}

/* Adds word i as a club, without the letters before it. */
static void
add_club(AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];
	uint8_t cut = word->known != AN_NONE ? finder->known[word->known].cut : word->cut;

	/* a city is a club from here on, and no more a place */
	if (word->known != AN_NONE)
		finder->known[word->known].certain = false;
	an_finder_add(finder, AN_ENTITY_ORGANIZATION, i, i + 1, cut);
}

/* Is there a club not far before word i in its sentence, which ends before end? */
static bool
is_near(const AnFinder *finder, uint32_t i, uint32_t end)
{
	return end > 0 && i < end + RIVAL_WORDS &&
		   finder->document->words[end - 1].sentence == finder->document->words[i].sentence;
}

/* Finds them. */
void
an_finder_clubs(AnFinder *finder)
{
	uint32_t last = 0; /* the end of the club found last, 0 if there is none */

	for (uint32_t i = 0; finder->sport && i < finder->count; i++)
	{
		const AnNameWord *word = &finder->words[i];

		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (word->known != AN_NONE && finder->known[word->known].term.kind == AN_NAME_CLUB &&
			finder->known[word->known].certain)
			last = i + finder->known[word->known].words;
		else if (may_be_club(finder, i) && an_finder_sport(finder, i) &&
				 ((word->club && i > 0 && word->cut == 0 && an_finder_before_club(&finder->words[i - 1])) ||
				  (is_near(finder, i, last) && is_joined_rival(finder, i))))
		{
			add_club(finder, i);
			last = i + 1;
		}
	}
}
