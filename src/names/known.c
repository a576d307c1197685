/*
 * known.c
 *		Names of the lists: places, organisations, events, products.
 *
 * At every word the longest known name that begins there, with و، ب، ل and the
 * like cut off where the rest is in the list.  A name of one word that is also
 * a common word (مالي، صور) is certain only by its company: quotation marks, a
 * preposition of place, a word that announces a place, a neighbour in a list.
 */
#include "names/finder.h"
#include "lexicon/openings.h"

#include <string.h>

#include "unicode/classes.h"
#include "unicode/utf8.h"

/* Names of two senses of which one article can settle the sense. */
#define SENSES_MAX 32

/* Behind letters cut off a shorter name is none. */
#define CUT_NAME_LETTERS_MIN 3

/* Words around a name that may say that it is a club. */
#define SENTENCE_WORDS 48

/* Letters and a number behind a product's name. */
#define MODEL_LETTERS_MAX 2
#define MODEL_BYTES_MAX 4

/* Numbers that are years behind an event. */
#define YEAR_DIGITS 4
#define YEAR_FIRST 1800
#define YEAR_LAST 2099

/* The country and a space before the name in a term's text. */
#define COUNTRY_BYTES 3

/* The entity that each kind of known name is. */
static const uint8_t known_entity[] = {
	[AN_NAME_COUNTRY] = AN_ENTITY_PLACE,			[AN_NAME_CITY] = AN_ENTITY_PLACE,
	[AN_NAME_REGION] = AN_ENTITY_PLACE,				[AN_NAME_CONTINENT] = AN_ENTITY_PLACE,
	[AN_NAME_WATER] = AN_ENTITY_PLACE,				[AN_NAME_AREA] = AN_ENTITY_PLACE,
	[AN_NAME_SITE] = AN_ENTITY_PLACE,				[AN_NAME_GOVERNMENT] = AN_ENTITY_ORGANIZATION,
	[AN_NAME_INTERNATIONAL] = AN_ENTITY_ORGANIZATION, [AN_NAME_PARTY] = AN_ENTITY_ORGANIZATION,
	[AN_NAME_ARMED] = AN_ENTITY_ORGANIZATION,		[AN_NAME_COMPANY] = AN_ENTITY_ORGANIZATION,
	[AN_NAME_MEDIA] = AN_ENTITY_ORGANIZATION,		[AN_NAME_CLUB] = AN_ENTITY_ORGANIZATION,
	[AN_NAME_INSTITUTION] = AN_ENTITY_ORGANIZATION, [AN_NAME_EVENT] = AN_ENTITY_EVENT,
	[AN_NAME_PRODUCT] = AN_ENTITY_PRODUCT,			[AN_NAME_HOLIDAY] = AN_ENTITY_EVENT,
};

/* The Arabic words from i on that follow each other with space alone, at most so many; returns how many. */
static int
window(const AnFinder *finder, uint32_t i, int most, const AnLetters **words)
{
	int count = 0;

	while (count < most && i + count < finder->count && finder->folded[i + count].count > 0)
	{
		words[count] = &finder->folded[i + count];
		if (finder->words[i + count++].gap)
			break;
	}
	return count;
}

/* Looks at word i with its proclitics cut in every way; the longest term wins, then the shortest cut. */
static bool
find_term(const AnFinder *finder, uint32_t i, AnKnown *best)
{
	AnLetters cut[AN_CUTS_MAX];
	uint8_t skip[AN_CUTS_MAX];
	const AnLetters *whole = &finder->folded[i], *words[AN_TERM_WORDS_MAX];
	const AnNameWord *word = &finder->words[i];
	uint16_t opens = finder->document->words[i].opens;
	int cuts = 1;
	AnTerm term;

	best->words = 0;
	if (!an_opens(opens, AN_OPENING_names))
		return false;
	skip[0] = 0;
	/* كلاوس is a person, not لاوس with ك */
	if ((opens & AN_OPENINGS_CUT(AN_OPENING_names)) &&
		(!(word->tags & (AN_TAG_GIVEN | AN_TAG_FAMILY)) || word->common || word->cut > 0))
		cuts = an_morph_cuts(&finder->document->words[i].letters, cut, skip);
	for (int c = opens & AN_OPENING_names ? 0 : 1; c < cuts; c++)
	{
		const AnLetters *first = c == 0 ? whole : &cut[c];
		const AnTermGroup *group = an_terms_opened(&an_terms_names, first);
		int count;

		if (group == NULL)
			continue;
		count = window(finder, i, an_terms_longest(group), words);
		words[0] = first;
		/* باب is no إب with ب */
		if (an_terms_find_in(&an_terms_names, group, words, count, NULL, &term) && term.words > best->words &&
			(term.words > 1 || skip[c] == 0 || first->count >= CUT_NAME_LETTERS_MIN))
		{
			best->term = term;
			best->words = term.words;
			best->cut = skip[c];
			/* للأمم: the article is written with the second ل */
			if (skip[c] > 0 && skip[c] < whole->count && first->code[0] == AN_ALEF && whole->code[skip[c]] == AN_LAM)
				best->cut++;
		}
	}
	return best->words > 0;
}

/* Quoted without its article: "ناتو" */
static bool
find_without_article(const AnFinder *finder, uint32_t i, AnKnown *best)
{
	AnLetters with;
	const AnLetters *word = &finder->folded[i];

	if (!an_finder_opened(finder, i) || !(finder->words[i].gap & AN_GAP_CLOSE) || word->count < 3 ||
		word->count + 2 > AN_WORD_MAX)
		return false;
	with.count = word->count + 2;
	with.code[0] = AN_ALEF;
	with.code[1] = AN_LAM;
	memcpy(with.code + 2, word->code, word->count);
	if (!an_terms_find(&an_terms_names, &with, 1, NULL, &best->term))
		return false;
	best->words = 1;
	best->cut = 0;
	return true;
}

/* Does في stand right before word i? */
bool
an_finder_in_place(const AnFinder *finder, uint32_t i)
{
	const AnLetters *before = i > 0 && finder->words[i - 1].gap == 0 ? &finder->folded[i - 1] : NULL;

	return before && before->count == 2 && before->code[0] == AN_FEH && before->code[1] == AN_YEH;
}

/* Is word i, with nothing but space before it, the number of a year? */
bool
an_finder_year_at(const AnFinder *finder, uint32_t i)
{
	const AnDocument *document = finder->document;
	const char *at, *end;
	int digits = 0, value = 0;

	if (i == 0 || i >= finder->count || finder->words[i - 1].gap || finder->words[i].sort != AN_SORT_NUMBER)
		return false;
	at = document->text + document->words[i].start;
	end = document->text + document->words[i].end;
	while (at < end && digits <= YEAR_DIGITS)
	{
		int digit = an_digit_value(an_utf8_next(&at, end));

		if (digit < 0)
			return false;
		value = value * 10 + digit;
		digits++;
	}
	return digits == YEAR_DIGITS && value >= YEAR_FIRST && value <= YEAR_LAST;
}

/* Does the company of word i say that a place is meant? */
static bool
place_before(const AnFinder *finder, uint32_t i)
{
	static const uint8_t in[] = {AN_FEH, AN_YEH}, from[] = {AN_MEEM, AN_NOON}, to[] = {AN_ALEF, AN_LAM, AN_YEH};
	const AnLetters *before;

	if (i == 0 || (finder->words[i - 1].gap & AN_GAP(AN_MARK_LINE)))
		return false;
	if (finder->words[i - 1].tags & (AN_TAG_PLACE | AN_TAG_DIRECTION))
		return true;
	before = &finder->folded[i - 1];
	return (before->count == 2 && (memcmp(before->code, in, 2) == 0 || memcmp(before->code, from, 2) == 0)) ||
		   (before->count == 3 && memcmp(before->code, to, 3) == 0);
}

/*
 * Is the name of a country that is also a common word (المغرب، قطر) the country?
 * It is, but for the accusative of its adjective behind another accusative
 * (تركيا), and for another adjective in ي (مالي).
 */
static bool
is_country(const AnFinder *finder, uint32_t i, const AnKnown *known)
{
	const AnWord *word = &finder->document->words[i];
	const AnLetters *folded = &finder->folded[i];

	if (known->term.kind != AN_NAME_COUNTRY)
		return false;
	if ((word->tags & AN_TAG_NATION) && (word->reading.inflection & AN_INFL_ACCUSATIVE))
		return i == 0 || finder->words[i - 1].gap || word[-1].readings == 0 ||
			   !(word[-1].reading.inflection & AN_INFL_ACCUSATIVE);
	return word->reading.pos != AN_POS_ADJ || folded->code[folded->count - 1] != AN_YEH;
}

/* Is a known name of one word a name here? It is when its first reading is one, or its company says so. */
static bool
is_certain(const AnFinder *finder, uint32_t i, const AnKnown *known)
{
	const AnNameWord *name = &finder->words[i];
	const AnWord *word = &finder->document->words[i];
	bool quoted = an_finder_opened(finder, i) && (name->gap & AN_GAP_CLOSE);

	/* وكالة الأنباء الكويتية (كونا) */
	quoted |= i > 0 && (finder->words[i - 1].gap & AN_GAP_PAREN) && (name->gap & AN_GAP(AN_MARK_PAREN_CLOSE));
	if (known->words > 1 || quoted || !name->common || name->strange ||
		word->reading.pos == AN_POS_NAME)
		return true;
	if (known_entity[known->term.kind] != AN_ENTITY_PLACE)
		return false;
	/* لبنان is no dual of لبن */
	return place_before(finder, i) || is_country(finder, i, known) || word->reading.enclitic > 0 ||
		   (word->reading.inflection & AN_INFL_DUAL);
}

/* A name in doubt next to a certain one of the same kind: النيجر ومالي */
static bool
listed_with_certain(const AnFinder *finder, uint32_t i, const AnKnown *known)
{
	for (int step = -1; step <= 1; step += 2)
	{
		uint32_t j = i + step;
		const AnKnown *other;

		if ((step < 0 && i == 0) || j >= finder->count || finder->words[j].known == AN_NONE)
			continue;
		other = &finder->known[finder->words[j].known];
		if (other->certain && other->words == 1 && other->term.kind == known->term.kind &&
			(known->cut || other->cut) && !(finder->words[step < 0 ? j : i].gap & AN_GAP(AN_MARK_LINE)))
			return true;
	}
	return false;
}

/* The known name that the words first .. end are as a thing of this kind. */
uint32_t
an_finder_known_as(const AnFinder *finder, uint32_t first, uint32_t end, uint8_t kind)
{
	uint32_t k = finder->words[first].known;

	return k != AN_NONE && finder->known[k].words == end - first && known_entity[finder->known[k].term.kind] == kind
			   ? k
			   : AN_NONE;
}

/* The end of the model behind a product's name: آيفون 15, بيرقدار تي بي 2; i if there is none. */
static uint32_t
model_end(const AnFinder *finder, uint32_t i)
{
	uint32_t end = i;

	while (end < i + MODEL_LETTERS_MAX && end < finder->count && finder->words[end - 1].gap == 0 &&
		   finder->folded[end].count > 0 && finder->folded[end].count <= 2)
		end++;
	if (end >= finder->count || finder->words[end - 1].gap || finder->words[end].sort != AN_SORT_NUMBER ||
		finder->document->words[end].end - finder->document->words[end].start > MODEL_BYTES_MAX)
		return i;
	/* 15 of 15 ألف, 15 مرة is a count */
	if (an_finder_joined(finder, end) && !finder->words[end + 1].the &&
		(finder->words[end + 1].sort == AN_SORT_NOUN || finder->words[end + 1].sort == AN_SORT_NUMBER))
		return i;
	return end + 1;
}

static void
add_known(AnFinder *finder, uint32_t i, const AnKnown *known)
{
	uint8_t kind = known_entity[known->term.kind];

	if (known->term.kind == AN_NAME_PRODUCT && model_end(finder, i + known->words) > i + known->words)
		an_finder_add(finder, kind, i, model_end(finder, i + known->words), known->cut);
	if (known->term.kind == AN_NAME_EVENT && an_finder_year_at(finder, i + known->words))
		an_finder_add(finder, kind, i, i + known->words + 1, known->cut);
	an_finder_add(finder, kind, i, i + known->words, known->cut);
}

/* Is the term the usual name of a country (جنوب أفريقيا), not another form of it (دولة قطر)? */
static bool
is_own_country(const AnKnown *known)
{
	return known->term.kind == AN_NAME_COUNTRY && strcmp(known->term.text + COUNTRY_BYTES, known->term.written) == 0;
}

/* The other sense of a known place: an organisation of the same name that the lists have, or the club of a city. */
static bool
other_sense(AnFinder *finder, uint32_t i, AnTerm *other)
{
	const AnKnown *known = &finder->known[finder->words[i].known];
	AnLetters whole = finder->folded[i], bare = whole;
	AnTerm term = known->term;
	bool found = false;

	if (known->words > 1 || known_entity[term.kind] != AN_ENTITY_PLACE)
		return false;
	bare.count -= known->cut;
	memmove(bare.code, whole.code + known->cut, bare.count);
	while (!found && an_terms_find(&an_terms_names, &bare, 1, &term, other))
	{
		term = *other;
		found = known_entity[term.kind] == AN_ENTITY_ORGANIZATION;
	}
	if (!found && known->term.kind == AN_NAME_CITY)
	{
		*other = known->term;
		other->kind = AN_NAME_CLUB;
		found = true;
	}
	return found;
}

/* Does the sentence of word i speak of sport? */
bool
an_finder_sport(const AnFinder *finder, uint32_t i)
{
	uint32_t first = i > SENTENCE_WORDS / 2 ? i - SENTENCE_WORDS / 2 : 0;

	if (!finder->sport)
		return false;
	for (uint32_t j = first; j < finder->count && j < first + SENTENCE_WORDS; j++)
		if ((finder->words[j].kind == AN_NAMEWORD_SPORT || finder->words[j].kind == AN_NAMEWORD_PLAYER) &&
			finder->document->words[j].sentence == finder->document->words[i].sentence)
			return true;
	return false;
}

/* Is the word what stands before a club's name: ضيفه، مدرب، فريق? */
bool
an_finder_before_club(const AnNameWord *word)
{
	return word->gap == 0 && (word->kind == AN_NAMEWORD_RIVAL || word->kind == AN_NAMEWORD_PLAYER ||
							  (word->kind == AN_NAMEWORD_LOOSE && (word->tags & AN_TAG_ORG)));
}

/* Does the company of the place at i say that the organisation other of the same name is meant? */
static bool
is_organization(const AnFinder *finder, uint32_t i, const AnTerm *other)
{
	const AnNameWord *before = i > 0 ? &finder->words[i - 1] : NULL;
	bool quoted = an_finder_opened(finder, i) && (finder->words[i].gap & AN_GAP_CLOSE);

	/* «الخليج», صحيفة الخليج; but not بنك الخليج */
	if (other->kind == AN_NAME_MEDIA)
		return quoted || (before && before->gap == 0 && before->kind == AN_NAMEWORD_CLASS);
	/* a city that no list has as a club takes both a word of sport and a rival before it */
	if (strcmp(other->text, finder->known[finder->words[i].known].term.text) == 0)
		return before && an_finder_before_club(before) && an_finder_sport(finder, i);
	/* جامعة بولونيا is no club's, بطولة روما neither */
	if (other->kind == AN_NAME_CLUB)
		return !place_before(finder, i) && !(before && before->kind == AN_NAMEWORD_TREATY) &&
			   an_finder_sport(finder, i);
	return before && before->gap == 0 && (before->tags & AN_TAG_ORG);
}

/* Can the place at i be an organisation where nothing is of sport: in quotation marks, or behind what announces one? */
static bool
may_be_organization(const AnFinder *finder, uint32_t i)
{
	return an_finder_opened(finder, i) || (i > 0 && (finder->words[i - 1].tags & AN_TAG_ORG)) ||
		   (i > 0 && finder->words[i - 1].kind == AN_NAMEWORD_CLASS);
}

/* Gives names that are a place and an organisation the sense that the article announces. */
static void
choose_senses(AnFinder *finder)
{
	uint32_t announced[SENSES_MAX];
	int count = 0;

	for (int pass = 0; pass < 2; pass++)
		for (uint32_t known = 0; known < finder->known_count; known++)
		{
			uint32_t i = finder->known[known].first;
			AnTerm other;
			bool body;

			if (an_finder_known_at(finder, known) == NULL || !(finder->sport || count > 0 || may_be_organization(finder, i)) ||
				!other_sense(finder, i, &other))
				continue;
			body = is_organization(finder, i, &other);
			/* a newspaper's name is one only where it is announced */
			if (pass == 1 && body && other.kind == AN_NAME_MEDIA)
				finder->known[finder->words[i].known].term = other;
			if (pass == 0 && body && other.kind != AN_NAME_MEDIA && count < SENSES_MAX)
				announced[count++] = finder->words[i].key;
			for (int k = 0; pass == 1 && k < count; k++)
				if (announced[k] == finder->words[i].key && (body || !place_before(finder, i)))
				{
					finder->known[finder->words[i].known].term = other;
					break;
				}
		}
}

/* Is the known name of a region made of a side and another name: شمال دارفور, ريف دمشق, but not شمال العراق? */
static bool
is_named_side(const AnNameWord *word, const AnKnown *known, const AnKnown *rest)
{
	if (word->kind == AN_NAMEWORD_SIDE)
		return known->term.kind == AN_NAME_REGION || known->term.kind == AN_NAME_AREA;
	return known->term.kind == AN_NAME_REGION && (word->tags & AN_TAG_DIRECTION) && rest->term.kind != AN_NAME_COUNTRY;
}

/* Is the known name at i a word that announces one, with a known name of the same kind of thing behind it? */
static bool
is_announced(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];
	const AnKnown *known = &finder->known[word->known], *rest;
	uint8_t kind = known_entity[known->term.kind];

	if (known->words < 2 || word->the || finder->words[i + 1].known == AN_NONE)
		return false;
	rest = &finder->known[finder->words[i + 1].known];
	if (rest->words + 1 != known->words || rest->cut > 0 || !(rest->certain || word->kind == AN_NAMEWORD_CLASS) ||
		known_entity[rest->term.kind] != kind)
		return false;
	if (kind == AN_ENTITY_PLACE)
		return (word->tags & (AN_TAG_PLACE | AN_TAG_DIRECTION)) && !is_named_side(word, known, rest) &&
			   (known->term.kind != AN_NAME_COUNTRY || rest->term.kind == AN_NAME_COUNTRY) &&
			   known->term.kind != AN_NAME_SITE && !is_own_country(known);
	/* حركة طالبان is طالبان, but كتائب القسام is written so */
	return kind == AN_ENTITY_ORGANIZATION && (word->tags & (AN_TAG_ORG | AN_TAG_PLACE)) &&
		   (known->term.kind != AN_NAME_ARMED || word->kind == AN_NAMEWORD_LOOSE) &&
		   (rest->words == 1 || !finder->words[i + 1].common);
}

/* Finds the known names. */
void
an_finder_known(AnFinder *finder)
{
	for (uint32_t i = 0; i < finder->count; i++)
	{
		AnKnown known;

		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (finder->folded[i].count == 0 || !(find_term(finder, i, &known) || find_without_article(finder, i, &known)))
			continue;
		known.first = i;
		known.certain = is_certain(finder, i, &known);
		AN_ENSURE_ROOM(finder->document->memory, finder->known, finder->known_count, finder->known_room);
		finder->words[i].known = finder->known_count;
		finder->known[finder->known_count++] = known;
	}
	for (uint32_t k = 0; k < finder->known_count; k++)
	{
		uint32_t i = finder->known[k].first;

		if (an_finder_known_at(finder, k) && is_announced(finder, i))
		{
			finder->words[i].known = AN_NONE;
			finder->known[finder->words[i + 1].known].certain = true;
		}
	}
	choose_senses(finder);
}

/* Adds the known names that are certain. */
void
an_finder_add_known(AnFinder *finder)
{
	for (uint32_t k = 0; k < finder->known_count; k++)
	{
		const AnKnown *known = an_finder_known_at(finder, k);
		uint32_t i = finder->known[k].first;

		if (known == NULL)
			continue;
		if (known->certain || listed_with_certain(finder, i, known) ||
			(known->term.kind == AN_NAME_PRODUCT && model_end(finder, i + known->words) > i + known->words))
			add_known(finder, i, known);
	}
}
