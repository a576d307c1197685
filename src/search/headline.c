/*
 * headline.c
 *		A snippet of a document that shows where it answers a query.
 *
 * In stages: the places of the query's terms become marks, in bytes, sorted and
 * joined where they touch.  A fragment is a run of whole sentences of one kind
 * of line that begins with a sentence that has a mark and is not longer than
 * asked; of a sentence too long alone, the words around its marks.  The
 * fragment with most different terms wins, then with most marks, then the
 * first; then the next best that does not overlap it.
 */
#include "search/headline.h"

#include <string.h>

#include "search/marks.h"
#include "unicode/utf8.h"

/* A fragment is filled up with the following sentences to this many words. */
#define WORDS_LEAST 15

/* Cut inside a sentence: an ellipsis, U+2026. */
#define ELLIPSIS "\xE2\x80\xA6"

/* A place to be marked. */
typedef struct Mark
{
	uint32_t start; /* bytes */
	uint32_t end;
	uint32_t term; /* node of the query */
} Mark;

/* A run of words that may be shown. */
typedef struct Fragment
{
	uint32_t first_word;
	uint32_t end_word;
	uint32_t terms; /* different ones */
	uint32_t marks;
	int standing; /* body before title before the rest */
} Fragment;

typedef struct Headline
{
	const AnDocument *document;
	const AnHeadlineOptions *options;
	const AnMemory *memory;
	Mark *marks;
	uint32_t mark_count, mark_room;
	uint32_t term; /* whose places are collected */
	uint32_t *term_seen; /* of each node: the number of the last fragment that had it */
	uint32_t fragments_tried;
	char *out;
	size_t length, room;
} Headline;

/* How much it says that a line of this role is shown; 0: never but for its own match. */
static const int role_standing[] = {
	[AN_LINE_BODY] = 3, [AN_LINE_CAPTION] = 2, [AN_LINE_TITLE] = 1, [AN_LINE_KICKER] = 1, [AN_LINE_FURNITURE] = 0,
};

/* ---- marks ---- */

/* Takes the hits of one place of a term as marks. */
static void
collect(void *context, const AnHit *const *hits, uint32_t count)
{
	Headline *headline = context;

	for (uint32_t i = 0; i < count; i++)
	{
		AN_ENSURE_ROOM(headline->memory, headline->marks, headline->mark_count, headline->mark_room);
		headline->marks[headline->mark_count++] = (Mark){hits[i]->start, hits[i]->end, headline->term};
	}
}

/* Sorts marks by their start, by merging halves: stable and without a bad case. */
static void
sort_marks(Mark *marks, Mark *spare, uint32_t count)
{
	uint32_t half = count / 2;
	uint32_t a = 0, b = half;

	if (count < 2)
		return;
	sort_marks(marks, spare, half);
	sort_marks(marks + half, spare, count - half);
	for (uint32_t i = 0; i < count; i++)
		spare[i] = b >= count || (a < half && marks[a].start <= marks[b].start) ? marks[a++] : marks[b++];
	memcpy(marks, spare, count * sizeof(Mark));
}

/* Collects the places of all terms that are wanted, sorted by where they begin. */
static void
find_marks(Headline *headline, AnMatch *match)
{
	bool *wanted = an_memory_alloc(headline->memory, match->query->node_count + 1);

	an_query_wanted(match->query, wanted);
	for (uint32_t i = 0; i < match->query->node_count; i++)
	{
		headline->term = i;
		if (wanted[i])
			an_match_term(match, i, collect, headline);
	}
	if (headline->mark_count > 0)
		sort_marks(headline->marks, an_memory_alloc(headline->memory, headline->mark_count * sizeof(Mark)),
				   headline->mark_count);
}

/* The first mark that does not begin before byte. */
static uint32_t
mark_from(const Headline *headline, uint32_t byte)
{
	uint32_t low = 0, high = headline->mark_count;

	while (low < high)
	{
		uint32_t middle = low + (high - low) / 2;

		if (headline->marks[middle].start < byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* ---- fragments ---- */

/* Counts the marks and different terms of the words from first_word on, which the fragment has gained. */
static void
weigh_more(Headline *headline, Fragment *fragment, uint32_t first_word)
{
	const AnWord *words = headline->document->words;
	uint32_t end = words[fragment->end_word - 1].end;

	for (uint32_t i = mark_from(headline, words[first_word].start);
		 i < headline->mark_count && headline->marks[i].start < end; i++)
	{
		uint32_t *seen = &headline->term_seen[headline->marks[i].term];

		fragment->terms += *seen != headline->fragments_tried;
		*seen = headline->fragments_tried;
		fragment->marks++;
	}
}

/* Counts the marks and different terms of the fragment. */
static void
weigh(Headline *headline, Fragment *fragment)
{
	fragment->terms = fragment->marks = 0;
	headline->fragments_tried++;
	weigh_more(headline, fragment, fragment->first_word);
}

/* Does a show more of the query than b? */
static bool
is_better(const Fragment *a, const Fragment *b)
{
	if (a->terms != b->terms)
		return a->terms > b->terms;
	if (a->standing != b->standing)
		return a->standing > b->standing;
	return a->marks > b->marks;
}

/* How much it says that a sentence is shown. */
static int
standing_of(const Headline *headline, uint32_t sentence)
{
	uint8_t role = headline->document->lines[headline->document->sentences[sentence].line].role;

	return role < sizeof(role_standing) / sizeof(role_standing[0]) ? role_standing[role] : 0;
}

/* Of a sentence too long, the best run of max_words words that begins with a mark or a little before. */
static Fragment
cut_sentence(Headline *headline, const AnSentence *sentence, int standing)
{
	const AnWord *words = headline->document->words;
	uint32_t most = (uint32_t) headline->options->max_words;
	Fragment best = {sentence->first_word, sentence->first_word + most, 0, 0, standing};

	weigh(headline, &best);
	for (uint32_t i = sentence->first_word; i < sentence->end_word; i++)
	{
		uint32_t mark = mark_from(headline, words[i].start);
		uint32_t first = i - sentence->first_word > most / 4 ? i - most / 4 : sentence->first_word;
		Fragment fragment;

		if (mark == headline->mark_count || headline->marks[mark].start >= words[i].end)
			continue;
		if (first + most > sentence->end_word)
			first = sentence->end_word - most;
		fragment = (Fragment){first, first + most, 0, 0, standing};
		weigh(headline, &fragment);
		if (is_better(&fragment, &best))
			best = fragment;
	}
	return best;
}

/* The fragment that begins with a sentence: as many as fit, without those at the end that show nothing. */
static Fragment
fragment_from(Headline *headline, uint32_t s)
{
	const AnDocument *document = headline->document;
	const AnSentence *sentences = document->sentences;
	uint32_t first = sentences[s].first_word;
	uint32_t most = (uint32_t) headline->options->max_words;
	Fragment best = {first, sentences[s].end_word, 0, 0, standing_of(headline, s)}, longer;

	if (sentences[s].end_word - first > most)
		return cut_sentence(headline, &sentences[s], best.standing);
	weigh(headline, &best);
	longer = best;
	for (uint32_t e = s + 1; e < document->sentence_count && sentences[e].end_word - first <= most &&
							 document->lines[sentences[e].line].role == document->lines[sentences[s].line].role;
		 e++)
	{
		longer.end_word = sentences[e].end_word;
		weigh_more(headline, &longer, sentences[e].first_word);
		if (longer.marks > best.marks || best.end_word - first < WORDS_LEAST)
			best = longer;
	}
	return best;
}

/* Does it share words with one that was chosen? */
static bool
overlaps(const Fragment *fragment, const Fragment *chosen, int count)
{
	for (int i = 0; i < count; i++)
		if (fragment->first_word < chosen[i].end_word && chosen[i].first_word < fragment->end_word)
			return true;
	return false;
}

/* The best fragment of each sentence that has a mark; returns how many. */
static uint32_t
find_fragments(Headline *headline, Fragment *fragments)
{
	const AnDocument *document = headline->document;
	uint32_t count = 0;

	for (uint32_t s = 0; s < document->sentence_count; s++)
	{
		uint32_t first = document->sentences[s].first_word;
		uint32_t end = document->sentences[s].end_word;
		uint32_t mark;

		if (first >= end)
			continue;
		mark = mark_from(headline, document->words[first].start);
		if (mark == headline->mark_count || headline->marks[mark].start >= document->words[end - 1].end)
			continue;
		AN_CHECK_INTERRUPTS();
		fragments[count] = fragment_from(headline, s);
		count += fragments[count].marks > 0;
	}
	return count;
}

/* The best of the fragments that overlaps none of those chosen; NULL if there is none. */
static const Fragment *
choose(const Fragment *fragments, uint32_t fragment_count, const Fragment *chosen, int count)
{
	const Fragment *best = NULL;

	for (uint32_t i = 0; i < fragment_count; i++)
		if ((best == NULL || is_better(&fragments[i], best)) && !overlaps(&fragments[i], chosen, count))
			best = &fragments[i];
	return best;
}

/* Nothing matches: the beginning of the body, or of the text. */
static bool
beginning(Headline *headline, Fragment *fragment)
{
	const AnDocument *document = headline->document;
	uint32_t first = UINT32_MAX;
	int best = -1;

	for (uint32_t s = 0; s < document->sentence_count; s++)
		if (document->sentences[s].first_word < document->sentences[s].end_word && standing_of(headline, s) > best)
		{
			best = standing_of(headline, s);
			first = s;
		}
	if (first == UINT32_MAX)
		return false;
	*fragment = fragment_from(headline, first);
	return true;
}

/* ---- writing ---- */

/* Appends to the snippet, which always has room for a NUL. */
static void
put_bytes(Headline *headline, const char *bytes, size_t length)
{
	if (headline->length + length + 1 > headline->room)
	{
		headline->room = (headline->length + length) * 2 + 256;
		headline->out = headline->memory->grow(headline->memory->context, headline->out, headline->room);
	}
	memcpy(headline->out + headline->length, bytes, length);
	headline->length += length;
}

static void
put(Headline *headline, const char *text)
{
	put_bytes(headline, text, strlen(text));
}

/* Text of the document as it is, but white space runs as one space. */
static void
put_text(Headline *headline, uint32_t start, uint32_t end)
{
	const char *at = headline->document->text + start;
	const char *stop = headline->document->text + end;

	while (at < stop)
	{
		const char *letter = at;

		if (!an_marks_is_space(an_utf8_next(&at, stop)))
			put_bytes(headline, letter, (size_t) (at - letter));
		else if (headline->length > 0 && headline->out[headline->length - 1] != ' ')
			put(headline, " ");
	}
}

/* From byte back over what stands without space before a word: an opening quotation mark or parenthesis. */
static uint32_t
with_opening(const Headline *headline, uint32_t byte, uint32_t least)
{
	const char *text = headline->document->text;

	while (byte > least)
	{
		uint32_t before = byte - 1;
		const char *at;

		while (before > least && (text[before] & 0xC0) == 0x80)
			before--;
		at = text + before;
		if (an_marks_is_space(an_utf8_next(&at, text + byte)))
			break;
		byte = before;
	}
	return byte;
}

/* From byte on over what stands without space behind a word: a full stop, closing marks. */
static uint32_t
with_closing(const Headline *headline, uint32_t byte, uint32_t most)
{
	const char *at = headline->document->text + byte;
	const char *stop = headline->document->text + most;

	while (at < stop)
	{
		const char *here = at;

		if (an_marks_is_space(an_utf8_next(&at, stop)))
			return (uint32_t) (here - headline->document->text);
	}
	return most;
}

/* The end of the mark at i joined with those that touch it or are only a hyphen away; moves i to its last. */
static uint32_t
joined_end(const Headline *headline, uint32_t *i)
{
	const Mark *marks = headline->marks;
	uint32_t end = marks[*i].end;

	while (*i + 1 < headline->mark_count &&
		   (marks[*i + 1].start <= end ||
			(marks[*i + 1].start == end + 1 && strchr("-_/", headline->document->text[end]) != NULL)))
	{
		++*i;
		if (marks[*i].end > end)
			end = marks[*i].end;
	}
	return end;
}

/* Writes a fragment with its marks, an ellipsis where it cuts a sentence. */
static void
put_fragment(Headline *headline, const Fragment *fragment)
{
	const AnDocument *document = headline->document;
	const AnWord *first = &document->words[fragment->first_word];
	const AnWord *last = &document->words[fragment->end_word - 1];
	bool cut_before = fragment->first_word > 0 && first[-1].sentence == first->sentence;
	bool cut_behind = fragment->end_word < document->word_count && last[1].sentence == last->sentence;
	uint32_t at = with_opening(headline, first->start, fragment->first_word > 0 ? first[-1].end : 0);
	uint32_t end = with_closing(headline, last->end,
								fragment->end_word < document->word_count ? last[1].start : document->length);

	put(headline, cut_before ? ELLIPSIS : "");
	for (uint32_t i = mark_from(headline, at); i < headline->mark_count && headline->marks[i].start < end; i++)
	{
		uint32_t start = headline->marks[i].start;
		uint32_t stop = joined_end(headline, &i);

		put_text(headline, at, start);
		put(headline, headline->options->start_sel);
		put_text(headline, start, stop);
		put(headline, headline->options->stop_sel);
		at = stop;
	}
	if (at < end)
		put_text(headline, at, end);
	put(headline, cut_behind ? ELLIPSIS : "");
}

/* Puts the fragment into its place in the order of the text. */
static void
insert(Fragment *chosen, int count, Fragment fragment)
{
	int at = count;

	for (; at > 0 && chosen[at - 1].first_word > fragment.first_word; at--)
		chosen[at] = chosen[at - 1];
	chosen[at] = fragment;
}

char *
an_headline_make(AnMatch *match, const char *text, size_t length, const AnHeadlineOptions *options,
				 const AnMemory *memory)
{
	Headline headline = {.options = options, .memory = memory};
	int most = options->max_fragments > 1 ? options->max_fragments : 1;
	Fragment *chosen = an_memory_alloc(memory, (size_t) most * sizeof(Fragment));
	Fragment *fragments;
	uint32_t fragment_count;
	const Fragment *next;
	Fragment first;
	int count = 0;

	an_match_read(match, text, length, AN_FIELD_BIT(AN_FIELD_TITLE), AN_MATCH_ANYWHERE, memory);
	headline.document = match->document;
	headline.term_seen = an_memory_alloc(memory, (match->query->node_count + 1) * sizeof(uint32_t));
	memset(headline.term_seen, 0, (match->query->node_count + 1) * sizeof(uint32_t));
	find_marks(&headline, match);
	fragments = an_memory_alloc(memory, (headline.document->sentence_count + 1) * sizeof(Fragment));
	fragment_count = find_fragments(&headline, fragments);
	while (count < most && (next = choose(fragments, fragment_count, chosen, count)) != NULL)
		insert(chosen, count++, *next);
	if (count == 0 && beginning(&headline, &first))
		insert(chosen, count++, first);

	for (int i = 0; i < count; i++)
	{
		put(&headline, i > 0 ? options->delimiter : "");
		put_fragment(&headline, &chosen[i]);
	}
	put(&headline, "");
	headline.out[headline.length] = '\0';
	return headline.out;
}
