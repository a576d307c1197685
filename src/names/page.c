/*
 * page.c
 *		Names told by where the page has them: the wire and the place of a dateline,
 *		the outlet that signs, the reporter, outlets that were spoken to.
 *
 * A wire's short name is often another word (بنا، معا) or a city (قنا); it is
 * the wire where the dateline has it and where it stands alone between marks.
 */
#include "names/finder.h"

#define NAME_TAGS (AN_TAG_GIVEN | AN_TAG_FAMILY)

/* A reporter's name has so many words. */
#define REPORTER_WORDS_MIN 2
#define REPORTER_WORDS_MAX 5

/* Before «the outlet» the word that says of speaking is no further off: في تصريح خاص لـ«الوطن الجديد». */
#define SPEAKING_WORDS 6

/* The words that lie in the slice; false if there are none, as of a claim that the page does not show. */
static bool
slice_words(const AnFinder *finder, AnSlice slice, uint32_t *first, uint32_t *end)
{
	const AnWord *words = finder->document->words;
	uint32_t low = 0, high = finder->count;

	if (slice.end <= slice.start || slice.end > finder->document->length)
		return false;
	while (low < high)
	{
		uint32_t middle = low + (high - low) / 2;

		if (words[middle].start < slice.start)
			low = middle + 1;
		else
			high = middle;
	}
	*first = *end = low;
	while (*end < finder->count && words[*end].end <= slice.end)
		(*end)++;
	return *end > *first;
}

/* The lists' line of the words first .. end as an organisation, where they are a place too; or AN_NONE. */
static uint32_t
known_body(AnFinder *finder, uint32_t first, uint32_t end)
{
	AnTerm term, last;
	bool found;

	if (finder->folded[first].count == 0)
		return AN_NONE;
	for (found = an_terms_find(&an_terms_names, &finder->folded[first], (int) (end - first), NULL, &term);
		 found && term.words == end - first;
		 found = an_terms_find(&an_terms_names, &finder->folded[first], (int) (end - first), &last, &term))
	{
		if (term.kind >= AN_NAME_GOVERNMENT && term.kind < AN_NAME_EVENT)
		{
			AN_ENSURE_ROOM(finder->document->memory, finder->known, finder->known_count, finder->known_room);
			finder->known[finder->known_count] = (AnKnown){.term = term, .words = term.words, .certain = true};
			return finder->known_count++;
		}
		last = term;
	}
	return AN_NONE;
}

/* Adds the words first .. end as an organisation that needs no more evidence. */
static void
add_body(AnFinder *finder, uint32_t first, uint32_t end)
{
	uint32_t known = end - first <= AN_TERM_WORDS_MAX ? known_body(finder, first, end) : AN_NONE;
	AnMention *mention = an_finder_add(finder, AN_ENTITY_ORGANIZATION, first, end, 0);

	mention->announced = true;
	if (mention->known == AN_NONE)
		mention->known = known;
}

/* Do the words at i, as many as first .. end, say the same, alone between marks? */
static bool
stands_alone(const AnFinder *finder, uint32_t i, uint32_t first, uint32_t end)
{
	uint32_t length = end - first;

	if (i + length > finder->count || (i > 0 && finder->words[i - 1].gap == 0) || finder->words[i + length - 1].gap == 0)
		return false;
	for (uint32_t j = 0; j < length; j++)
		if (finder->words[i + j].key != finder->words[first + j].key || finder->words[i + j].cut != finder->words[first + j].cut ||
			(j + 1 < length && (finder->words[i + j].gap & AN_GAP(AN_MARK_LINE))))
			return false;
	return true;
}

/* Is something written between words i and i + 1: «الأفق + وكالات», الخليل-معا? */
static bool
is_parted(const AnFinder *finder, uint32_t i)
{
	const AnDocument *document = finder->document;

	if (finder->words[i].gap)
		return true;
	for (uint32_t at = document->words[i].end; at < document->words[i + 1].start; at++)
		if (document->text[at] == '+' || document->text[at] == '-')
			return true;
	return false;
}

/* The words of the wire: of a byline, or what the dateline ends with before the reporter; false if there are none. */
static bool
wire_words(const AnFinder *finder, uint32_t *first, uint32_t *end)
{
	const AnDocument *document = finder->document;
	uint32_t from, byline, byline_end;

	if (document->agency_name == NULL)
		return false;
	if (slice_words(finder, document->agency, first, end))
		return true;
	if (!slice_words(finder, document->dateline, &from, end))
		return false;
	if (slice_words(finder, document->byline, &byline, &byline_end) && byline > from && byline < *end &&
		byline_end >= *end)
		*end = byline;
	*first = *end - 1;
	while (*first > from && !is_parted(finder, *first - 1))
		(*first)--;
	while (*first + 1 < *end && finder->words[*first].sort == AN_SORT_NUMBER)
		(*first)++;
	return document->words[*first].start >= document->place.end && finder->words[*first].sort != AN_SORT_NUMBER &&
		   !(finder->words[*end - 1].tags & AN_TAG_TIME);
}

/* The wire of the dateline or byline, there and wherever it stands alone; «agencies» are none. */
static void
add_wire(AnFinder *finder)
{
	uint32_t first, end;

	if (!wire_words(finder, &first, &end) || finder->words[first].kind == AN_NAMEWORD_PLAIN ||
		end - first > AN_QUOTED_NAME_WORDS_MAX)
		return;
	add_body(finder, first, end);
	for (uint32_t i = 0; i < finder->count; i++)
	{
		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (finder->words[i].key == finder->words[first].key && i != first && stands_alone(finder, i, first, end))
			add_body(finder, i, i + (end - first));
	}
}

/* May the words first .. end be what an outlet is called: no sentence, no common noun alone, not only what it is? */
static bool
is_outlet(const AnFinder *finder, uint32_t first, uint32_t end)
{
	const AnNameWord *word = &finder->words[first];

	if (end - first > AN_QUOTED_NAME_WORDS_MAX || word->kind == AN_NAMEWORD_PLAIN || finder->words[end - 1].kind == AN_NAMEWORD_CLASS)
		return false;
	for (uint32_t i = first; i < end; i++)
		if (finder->words[i].sort == AN_SORT_VERB || finder->words[i].sort == AN_SORT_NUMBER)
			return false;
	return end > first + 1 || word->the || word->known != AN_NONE || word->sort != AN_SORT_NOUN;
}

/* The outlets that the page names as its source. */
static void
add_source(AnFinder *finder)
{
	uint32_t first, end;

	if (!slice_words(finder, finder->document->source, &first, &end) || end - first > AN_MENTION_WORDS_MAX)
		return;
	while (first < end)
	{
		uint32_t next = first + 1;

		while (next < end && !is_parted(finder, next - 1))
			next++;
		if (is_outlet(finder, first, next))
			add_body(finder, first, next);
		first = next;
	}
}

/* What the line below the reporter's says that he is: كاتب أردني. */
static void
add_line_below(const AnFinder *finder, AnMention *mention)
{
	uint32_t i = mention->end, end;
	bool complete;

	if (i >= finder->count || finder->words[i - 1].gap != AN_GAP(AN_MARK_LINE) || finder->words[i].cut > 0 ||
		!(finder->words[i].tags & AN_TAG_TITLE) || finder->words[i].sort != AN_SORT_NOUN)
		return;
	end = an_finder_role(finder, i, &complete);
	if (!(finder->words[end - 1].gap & AN_GAP(AN_MARK_LINE)))
		return;
	mention->role = i;
	mention->role_end = end;
}

/* The reporter, if the byline is one name. */
static void
add_reporter(AnFinder *finder)
{
	uint32_t first, end;
	AnMention *mention;
	AnNameRun run;

	if (!slice_words(finder, finder->document->byline, &first, &end) || end - first < REPORTER_WORDS_MIN ||
		end - first > REPORTER_WORDS_MAX || (finder->words[first].tags & AN_TAG_ORG))
		return;
	for (uint32_t i = first; i < end; i++)
		if ((i + 1 < end && finder->words[i].gap) || finder->words[i].sort > AN_SORT_VERB ||
			finder->words[i].kind == AN_NAMEWORD_PLAIN ||
			(finder->words[i].known != AN_NONE && finder->known[finder->words[i].known].term.kind >= AN_NAME_GOVERNMENT))
			return;
	if (!(finder->words[first].tags & NAME_TAGS) && finder->words[first].sort != AN_SORT_UNKNOWN)
		return;
	run = an_finder_run(finder, first, true, true);
	mention = an_finder_add(finder, AN_ENTITY_PERSON, first, end, 0);
	mention->unit = run.end == end ? run.unit : end - 1;
	add_line_below(finder, mention);
}

/* Is a place meant that says only by which clock: بتوقيت مكة المكرمة, or what stands beside the date of the page? */
static bool
tells_time(const AnFinder *finder, uint32_t i)
{
	const AnDocument *document = finder->document;
	const AnWord *word = &document->words[i];
	uint8_t role = document->lines[word->line].role;

	if (finder->known[finder->words[i].known].term.kind >= AN_NAME_GOVERNMENT)
		return false;
	if (i > 0 && finder->words[i - 1].kind == AN_NAMEWORD_CLOCK && finder->words[i - 1].gap == 0)
		return true;
	return (role == AN_LINE_DATE || role == AN_LINE_UPDATED) && (word->start < document->place.start || word->end > document->place.end);
}

/* Known places: those of clocks are none, that of the dateline is certain. */
static void
settle_places(AnFinder *finder)
{
	uint32_t first, end;

	for (uint32_t k = 0; k < finder->known_count; k++)
		if (an_finder_known_at(finder, k) && tells_time(finder, finder->known[k].first))
			finder->words[finder->known[k].first].known = AN_NONE;
	if (!slice_words(finder, finder->document->place, &first, &end))
		return;
	for (uint32_t i = first; i < end; i++)
		if (finder->words[i].known != AN_NONE)
			finder->known[finder->words[i].known].certain = true;
}

/* Can the quoted words first .. end be an outlet: words of the language with ال, or a name of the lists? */
static bool
may_be_outlet(const AnFinder *finder, uint32_t first, uint32_t end)
{
	if (finder->words[first].known != AN_NONE && finder->known[finder->words[first].known].words == end - first)
		return true;
	for (uint32_t i = first; i < end; i++)
		if ((finder->words[i].sort != AN_SORT_NOUN && finder->words[i].sort != AN_SORT_ADJ) ||
			(finder->words[i].tags & (NAME_TAGS | AN_TAG_TITLE)))
			return false;
	return finder->words[first].the;
}

/* Is something said at or a little before word i? */
static bool
is_said_before(const AnFinder *finder, uint32_t i)
{
	for (uint32_t n = 0; n < SPEAKING_WORDS && i > n; n++)
		if (finder->words[i - 1 - n].tags & (AN_TAG_SAY | AN_TAG_STATEMENT))
			return finder->document->words[i - 1 - n].sentence == finder->document->words[i].sentence;
	return false;
}

/* Outlets that somebody spoke to: في تصريح لـ«الوطن الجديد». */
static void
add_spoken_to(AnFinder *finder)
{
	for (uint32_t i = 0; finder->clitics && i + 1 < finder->count; i++)
	{
		const AnLetters *letters = &finder->document->words[i].letters;
		uint32_t end;

		if (finder->words[i].sort != AN_SORT_CLITIC || finder->words[i].gap != AN_GAP_OPEN || letters->count == 0 ||
			letters->code[letters->count - 1] != AN_LAM)
			continue;
		end = an_finder_quoted(finder, i + 1);
		if (end > i + 1 && may_be_outlet(finder, i + 1, end) && is_said_before(finder, i))
			add_body(finder, i + 1, end);
	}
}

/* Finds what the page tells; before all other evidence. */
void
an_finder_page(AnFinder *finder)
{
	settle_places(finder);
	add_wire(finder);
	add_source(finder);
	add_reporter(finder);
	add_spoken_to(finder);
}
