/*
 * headline.c
 *		A snippet of a document that shows where it answers a query.
 *
 * In stages, each linear in words and marks:
 *
 *	1. The places of the query's terms become marks of words: a mark says that
 *	   a word belongs to a place of a term.  They are put into the order of words
 *	   by counting.
 *	2. The text is cut into pieces: sentences, of which neighbours in lines of one
 *	   kind may stand together.
 *	3. Each piece with a mark begins a candidate that ends with the last piece
 *	   with a mark that fits; in one too long alone, each word with a mark does, a
 *	   little context before it.  Both ends only move on, so that a window over the
 *	   marks knows how many and of how many terms a candidate has.
 *	4. The candidate with most different terms wins, then the better place, then
 *	   most marks, then the first; then the next best that does not overlap it.
 *	5. Those chosen are filled up to the least length and written.
 */
#include "search/headline.h"

#include <string.h>

#include "search/marks.h"
#include "search/snippet.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

/* Between words of one piece; what is longer is no text, and too much to be shown. */
#define GAP_BYTES_MAX 512

/* Punctuation at a word's side that is shown with it. */
#define SIDE_BYTES_MAX 32

/* Of the length asked for, what is shown before the first mark in a sentence too long. */
#define CONTEXT_SHARE 4

#define WORDS_PER_CHECK 1024

/* A word that belongs to a place of a term. */
typedef struct Mark
{
	uint32_t word;
	uint32_t term; /* node of the query */
} Mark;

/* A sentence, or a part of one between gaps too wide. */
typedef struct Piece
{
	uint32_t first_word;
	uint32_t end_word;
	uint32_t block;	 /* neighbours of one block may stand together */
	int standing;	 /* how much it says that it is shown */
	uint32_t marked; /* this one, or the last before it that has a mark */
} Piece;

/* A run of words that may be shown. */
typedef struct Fragment
{
	uint32_t first_word;
	uint32_t end_word;
	uint32_t first_piece;
	uint32_t last_piece;
	uint32_t terms; /* different ones */
	uint32_t marks;
	int standing;
	bool gone; /* overlaps one that was chosen */
} Fragment;

/* Words whose marks are counted. */
typedef struct Window
{
	uint32_t first_word;
	uint32_t end_word;
	uint32_t terms;
	uint32_t *held; /* of each node of the query: its marks inside */
} Window;

typedef struct Headline
{
	const AnDocument *document;
	const AnHeadlineOptions *options;
	const AnMemory *memory;
	uint32_t most; /* words of a fragment */
	uint32_t term; /* whose places are collected */
	bool said;	   /* it is of those who are quoted */
	Mark *found;   /* term by term */
	uint32_t found_count, found_room;
	uint32_t *terms;  /* of the marks in the order of words */
	uint32_t *starts; /* of each word, and behind the last: its first mark */
	Piece *pieces;
	uint32_t piece_count, piece_room;
	Window window;
	Fragment *candidates; /* in the order of their first words */
	uint32_t candidate_count, candidate_room;
	Fragment *chosen; /* in the order of the text */
	uint32_t chosen_count;
	AnSnippet snippet;
} Headline;

/* How much it says that a line of this role is shown; 0: never but for its own match. */
static const int role_standing[] = {
	[AN_LINE_BODY] = 3, [AN_LINE_CAPTION] = 2, [AN_LINE_TITLE] = 1, [AN_LINE_KICKER] = 1, [AN_LINE_FURNITURE] = 0,
};

/* ---- marks ---- */

/* The first word that ends behind byte. */
static uint32_t
word_at(const AnDocument *document, uint32_t byte)
{
	uint32_t low = 0, high = document->word_count;

	while (low < high)
	{
		uint32_t middle = low + (high - low) / 2;

		if (document->words[middle].end <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Is words[i] written together with letters before it that are a word of their own here? */
static bool
is_tail(const AnDocument *document, uint32_t i)
{
	return i > 0 && i < document->word_count && document->words[i - 1].type == AN_TOKEN_CLITIC &&
		   document->words[i - 1].end == document->words[i].start;
}

static void
add_mark(Headline *headline, uint32_t word)
{
	AN_ENSURE_ROOM(headline->memory, headline->found, headline->found_count, headline->found_room);
	headline->found[headline->found_count++] = (Mark){word, headline->term};
}

/* What is shown of a hit: of a speaker's, whose place is the quotation, the words that name the speaker. */
static AnSlice
shown_of(const Headline *headline, const AnHit *hit)
{
	const AnQuote *quotes = headline->document->quotes;
	uint32_t low = 0, high = headline->document->quote_count;

	if (!headline->said)
		return (AnSlice){hit->start, hit->end};
	while (low < high)
	{
		uint32_t middle = low + (high - low) / 2;

		if (quotes[middle].start < hit->start)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == headline->document->quote_count || quotes[low].start != hit->start)
		return (AnSlice){0, 0};
	return (AnSlice){quotes[low].speaker_start, quotes[low].speaker_end};
}

/* Marks the words of one place of a term, whole words as written: letters that were cut off before a number are part of it. */
static void
collect(void *context, const AnHit *const *hits, uint32_t count)
{
	Headline *headline = context;
	const AnWord *words = headline->document->words;

	for (uint32_t i = 0; i < count; i++)
	{
		AnSlice place = shown_of(headline, hits[i]);
		uint32_t word = word_at(headline->document, place.start);

		if (place.start < place.end && is_tail(headline->document, word))
			add_mark(headline, word - 1);
		for (; word < headline->document->word_count && words[word].start < place.end; word++)
			add_mark(headline, word);
	}
}

/* Puts the marks into the order of words, each once: those of a term were found together, and stay so in each word. */
static void
order_marks(Headline *headline)
{
	uint32_t words = headline->document->word_count, at = 0, kept = 0;
	uint32_t *starts = an_memory_alloc(headline->memory, ((size_t) words + 2) * sizeof(uint32_t));
	uint32_t *terms = an_memory_alloc(headline->memory, ((size_t) headline->found_count + 1) * sizeof(uint32_t));

	/* starts[i + 1] is where word i begins, and moves on, as its marks are put there, to where it ends */
	memset(starts, 0, ((size_t) words + 2) * sizeof(uint32_t));
	for (uint32_t i = 0; i < headline->found_count; i++)
		starts[headline->found[i].word + 2]++;
	for (uint32_t i = 1; i <= words + 1; i++)
		starts[i] += starts[i - 1];
	for (uint32_t i = 0; i < headline->found_count; i++)
		terms[starts[headline->found[i].word + 1]++] = headline->found[i].term;

	for (uint32_t i = 0; i < words; i++)
	{
		uint32_t end = starts[i + 1], first = kept;

		for (starts[i] = first; at < end; at++)
			if (kept == first || terms[kept - 1] != terms[at])
				terms[kept++] = terms[at];
	}
	starts[words] = kept;
	headline->starts = starts;
	headline->terms = terms;
}

/* Finds the places of all terms that are wanted. */
static void
find_marks(Headline *headline, AnMatch *match)
{
	uint32_t nodes = match->query->node_count;
	bool *wanted = an_memory_alloc(headline->memory, (size_t) nodes + 1);

	an_query_wanted(match->query, wanted);
	for (uint32_t i = 0; i < nodes; i++)
	{
		headline->term = i;
		headline->said = match->query->nodes[i].field == AN_FIELD_SAID;
		if (wanted[i])
			an_match_term(match, i, collect, headline);
	}
	order_marks(headline);
	headline->window.held = an_memory_alloc(headline->memory, ((size_t) nodes + 1) * sizeof(uint32_t));
	memset(headline->window.held, 0, ((size_t) nodes + 1) * sizeof(uint32_t));
}

/* How many marks words first .. end - 1 have. */
static uint32_t
marks_of(const Headline *headline, uint32_t first, uint32_t end)
{
	return headline->starts[end] - headline->starts[first];
}

/* ---- pieces ---- */

/* How much it says that a sentence is shown. */
static int
standing_of(const AnDocument *document, const AnSentence *sentence)
{
	uint8_t role = document->lines[sentence->line].role;

	return role < sizeof(role_standing) / sizeof(role_standing[0]) ? role_standing[role] : 0;
}

/* Adds words first .. end - 1 as a piece of the block. */
static void
add_piece(Headline *headline, uint32_t first, uint32_t end, uint32_t block, int standing)
{
	uint32_t i = headline->piece_count, marked = i > 0 ? headline->pieces[i - 1].marked : 0;

	if (marks_of(headline, first, end) > 0)
		marked = i;
	AN_ENSURE_ROOM(headline->memory, headline->pieces, headline->piece_count, headline->piece_room);
	headline->pieces[headline->piece_count++] = (Piece){first, end, block, standing, marked};
}

/* Is there more between a word and the one before it than may be shown? */
static bool
is_apart(const AnDocument *document, uint32_t word)
{
	return word > 0 && document->words[word].start - document->words[word - 1].end > GAP_BYTES_MAX;
}

/* Cuts the text into pieces. */
static void
cut_pieces(Headline *headline)
{
	const AnDocument *document = headline->document;
	uint32_t block = 0;
	uint8_t role = AN_LINE_EMPTY;

	for (uint32_t s = 0; s < document->sentence_count; s++)
	{
		const AnSentence *sentence = &document->sentences[s];
		int standing = standing_of(document, sentence);
		uint32_t first = sentence->first_word;

		AN_CHECK_INTERRUPTS();
		block += document->lines[sentence->line].role != role;
		role = document->lines[sentence->line].role;
		for (uint32_t i = first; i < sentence->end_word; i++)
		{
			if (!is_apart(document, i))
				continue;
			if (i > first)
				add_piece(headline, first, i, block, standing);
			first = i;
			block++;
		}
		if (first < sentence->end_word)
			add_piece(headline, first, sentence->end_word, block, standing);
	}
}

/* ---- candidates ---- */

/* Counts the marks of words first .. end - 1 in, or out. */
static void
count_marks(Headline *headline, uint32_t first, uint32_t end, bool in)
{
	Window *window = &headline->window;

	for (uint32_t i = headline->starts[first]; i < headline->starts[end]; i++)
	{
		uint32_t *held = &window->held[headline->terms[i]];

		if (in)
			window->terms += (*held)++ == 0;
		else
			window->terms -= --(*held) == 0;
	}
}

/* Moves the window on to words first .. end - 1. */
static void
move_window(Headline *headline, uint32_t first, uint32_t end)
{
	Window *window = &headline->window;

	if (first >= window->end_word)
	{
		count_marks(headline, window->first_word, window->end_word, false);
		window->first_word = window->end_word = first;
	}
	count_marks(headline, window->end_word, end, true);
	count_marks(headline, window->first_word, first, false);
	window->first_word = first;
	window->end_word = end;
}

/* Adds words first .. end - 1, from one piece to another, as a candidate. */
static void
add_candidate(Headline *headline, uint32_t first, uint32_t end, uint32_t first_piece, uint32_t last_piece)
{
	Fragment fragment = {.first_word = first, .end_word = end, .first_piece = first_piece, .last_piece = last_piece};

	move_window(headline, first, end);
	fragment.terms = headline->window.terms;
	fragment.marks = marks_of(headline, first, end);
	fragment.standing = headline->pieces[first_piece].standing;
	AN_ENSURE_ROOM(headline->memory, headline->candidates, headline->candidate_count, headline->candidate_room);
	headline->candidates[headline->candidate_count++] = fragment;
}

/* Adds words first .. end - 1 of a piece as a candidate, which parts nothing that is written together. */
static void
add_cut(Headline *headline, uint32_t p, uint32_t first, uint32_t end)
{
	const Window *window = &headline->window;

	first -= is_tail(headline->document, first);
	end += is_tail(headline->document, end);
	/* the last ones of a piece end with it */
	if (window->first_word != first || window->end_word != end)
		add_candidate(headline, first, end, p, p);
}

/* Does a part of a sentence that punctuation sets off begin with word i? */
static bool
begins_clause(const AnDocument *document, uint32_t i)
{
	return i > 0 && (an_document_mark_between(document, i - 1, AN_MARK_COMMA) ||
					 an_document_mark_between(document, i - 1, AN_MARK_SEMICOLON) ||
					 an_document_mark_between(document, i - 1, AN_MARK_COLON));
}

/*
 * The first word from first up to i that begins a clause, else first.  Asked
 * for in rising order: *at is where the search goes on.
 */
static uint32_t
clause_from(const AnDocument *document, uint32_t *at, uint32_t first, uint32_t i)
{
	if (*at < first)
		*at = first;
	while (*at < i && !begins_clause(document, *at))
		++*at;
	return begins_clause(document, *at) ? *at : first;
}

/*
 * Of a piece too long, its beginning, which reads best, and a candidate for each word with a mark: it, and a little before it,
 * from the beginning of a clause if there is one.
 */
static void
add_cuts(Headline *headline, uint32_t p)
{
	const Piece *piece = &headline->pieces[p];
	uint32_t most = headline->most, context = most / CONTEXT_SHARE;
	uint32_t clause = 0;

	if (marks_of(headline, piece->first_word, piece->first_word + most) > 0)
		add_cut(headline, p, piece->first_word, piece->first_word + most);
	for (uint32_t i = piece->first_word; i < piece->end_word; i++)
	{
		uint32_t first = i - piece->first_word > context ? i - context : piece->first_word;

		if (i % WORDS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		if (marks_of(headline, i, i + 1) == 0)
			continue;
		if (first > piece->first_word)
			first = clause_from(headline->document, &clause, first, i);
		if (first + most > piece->end_word)
			first = piece->end_word - most;
		add_cut(headline, p, first, first + most);
	}
}

/* Finds the candidates that each piece with a mark begins. */
static void
find_candidates(Headline *headline)
{
	const Piece *pieces = headline->pieces;
	uint32_t last = 0; /* of the pieces that fit together with the one at hand */

	for (uint32_t p = 0; p < headline->piece_count; p++)
	{
		uint32_t first = pieces[p].first_word;

		if (pieces[p].marked != p || marks_of(headline, first, pieces[p].end_word) == 0)
			continue;
		AN_CHECK_INTERRUPTS();
		if (pieces[p].end_word - first > headline->most)
		{
			add_cuts(headline, p);
			continue;
		}
		if (last < p)
			last = p;
		while (last + 1 < headline->piece_count && pieces[last + 1].block == pieces[p].block &&
			   pieces[last + 1].end_word - first <= headline->most)
			last++;
		add_candidate(headline, first, pieces[pieces[last].marked].end_word, p, pieces[last].marked);
	}
}

/* ---- choice ---- */

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

/* Takes the best of the candidates that are left; false if there is none. */
static bool
choose_one(Headline *headline)
{
	Fragment *best = NULL;
	uint32_t at = headline->chosen_count;

	AN_CHECK_INTERRUPTS();
	for (uint32_t i = 0; i < headline->candidate_count; i++)
		if (!headline->candidates[i].gone && (best == NULL || is_better(&headline->candidates[i], best)))
			best = &headline->candidates[i];
	if (best == NULL)
		return false;
	for (uint32_t i = 0; i < headline->candidate_count; i++)
		headline->candidates[i].gone |= headline->candidates[i].first_word < best->end_word &&
										best->first_word < headline->candidates[i].end_word;
	for (; at > 0 && headline->chosen[at - 1].first_word > best->first_word; at--)
		headline->chosen[at] = headline->chosen[at - 1];
	headline->chosen[at] = *best;
	headline->chosen_count++;
	return true;
}

/* Nothing matches: the beginning of the body, or of what else there is. */
static void
choose_beginning(Headline *headline)
{
	const Piece *best = NULL;

	for (uint32_t p = 0; p < headline->piece_count; p++)
		if (best == NULL || headline->pieces[p].standing > best->standing)
			best = &headline->pieces[p];
	if (best != NULL)
	{
		uint32_t p = (uint32_t) (best - headline->pieces), end = best->end_word;

		if (end - best->first_word > headline->most)
		{
			end = best->first_word + headline->most;
			end += is_tail(headline->document, end);
		}
		headline->chosen[headline->chosen_count++] =
			(Fragment){.first_word = best->first_word, .end_word = end, .first_piece = p, .last_piece = p};
	}
}

/* Fills the i-th of those chosen up to the least length with the pieces behind it, then with those before it. */
static void
fill(Headline *headline, uint32_t i)
{
	const Piece *pieces = headline->pieces;
	Fragment *fragment = &headline->chosen[i];
	uint32_t least = (uint32_t) headline->options->min_words;
	uint32_t before = i > 0 ? fragment[-1].end_word : 0;
	uint32_t behind = i + 1 < headline->chosen_count ? fragment[1].first_word : headline->document->word_count;
	uint32_t p;

	while (fragment->end_word - fragment->first_word < least && (p = fragment->last_piece + 1) < headline->piece_count &&
		   pieces[p].block == pieces[p - 1].block && pieces[p].end_word <= behind &&
		   pieces[p].end_word - fragment->first_word <= headline->most)
	{
		fragment->last_piece = p;
		fragment->end_word = pieces[p].end_word;
	}
	while (fragment->end_word - fragment->first_word < least && (p = fragment->first_piece) > 0 &&
		   pieces[p - 1].block == pieces[p].block && pieces[p - 1].first_word >= before &&
		   fragment->end_word - pieces[p - 1].first_word <= headline->most)
	{
		fragment->first_piece = p - 1;
		fragment->first_word = pieces[p - 1].first_word;
	}
}

/* Is it a word of so few letters, and no match, that a cut should not end with it? */
static bool
is_short(const Headline *headline, uint32_t i)
{
	const AnWord *word = &headline->document->words[i];
	const char *at = headline->document->text + word->start, *end = headline->document->text + word->end;
	int letters = 0;

	if (marks_of(headline, i, i + 1) > 0 || (word->type != AN_TOKEN_WORD && word->type != AN_TOKEN_ASCIIWORD))
		return false;
	while (at < end && letters <= headline->options->short_word)
		letters += an_class(an_utf8_next(&at, end)) != AN_CLASS_MARK;
	return letters <= headline->options->short_word;
}

static bool
is_cut_before(const Headline *headline, const Fragment *fragment)
{
	return fragment->first_word > headline->pieces[fragment->first_piece].first_word;
}

static bool
is_cut_behind(const Headline *headline, const Fragment *fragment)
{
	return fragment->end_word < headline->pieces[fragment->last_piece].end_word;
}

/* Leaves no short words where a sentence is cut; one word stays. */
static void
trim(const Headline *headline, Fragment *fragment)
{
	if (is_cut_before(headline, fragment))
		while (fragment->first_word + 1 < fragment->end_word && is_short(headline, fragment->first_word))
			fragment->first_word++;
	if (is_cut_behind(headline, fragment))
		while (fragment->first_word + 1 < fragment->end_word && is_short(headline, fragment->end_word - 1) &&
			   !is_tail(headline->document, fragment->end_word - 1))
			fragment->end_word--;
}

/* ---- writing ---- */

/* Does the mark belong to the word behind it? */
static bool
is_opening(const AnMark *mark)
{
	return mark->kind == AN_MARK_QUOTE_OPEN || mark->kind == AN_MARK_PAREN_OPEN ||
		   (mark->kind == AN_MARK_QUOTE && mark->pair != AN_NO_PAIR && mark->opens);
}

/* The marks before words[i] up to behind words[i - 1]; returns the index behind the last. */
static uint32_t
marks_before(const AnDocument *document, uint32_t i, uint32_t *first)
{
	*first = i > 0 ? document->words[i - 1].mark : 0;
	return i < document->word_count ? document->words[i].mark : document->mark_count;
}

/* Where the word's first byte is with what stands without space before it: quotation marks, parentheses, signs. */
static uint32_t
side_before(const AnDocument *document, uint32_t i)
{
	const char *text = document->text;
	uint32_t byte = document->words[i].start, least = i > 0 ? document->words[i - 1].end : 0;
	uint32_t m, end = marks_before(document, i, &m);

	for (; m < end; m++)
		if (!is_opening(&document->marks[m]) && document->marks[m].start + document->marks[m].length <= byte)
			least = document->marks[m].start + document->marks[m].length;
	if (byte - least > SIDE_BYTES_MAX)
		least = byte - SIDE_BYTES_MAX;
	while (byte > least)
	{
		uint32_t before = byte - 1;
		const char *at;

		while (before > least && ((unsigned char) text[before] & 0xC0) == 0x80)
			before--;
		at = text + before;
		if (text[before] == '>' || an_marks_is_space(an_utf8_next(&at, text + byte)) || at != text + byte)
			break;
		byte = before;
	}
	return byte;
}

/* Where the word ends with what stands without space behind it: a full stop, closing marks. */
static uint32_t
side_behind(const AnDocument *document, uint32_t i)
{
	uint32_t byte = document->words[i].end, most = i + 1 < document->word_count ? document->words[i + 1].start : document->length;
	uint32_t m, end = marks_before(document, i + 1, &m);
	const char *at = document->text + byte, *stop;

	for (; m < end; m++)
		if (is_opening(&document->marks[m]) && document->marks[m].start < most)
			most = document->marks[m].start;
	stop = document->text + most;
	while (at < stop)
	{
		const char *here = at;

		if (*at == '<' || an_marks_is_space(an_utf8_next(&at, stop)) ||
			at - document->text > (ptrdiff_t) byte + SIDE_BYTES_MAX)
			return (uint32_t) (here - document->text);
	}
	return most > byte ? most : byte;
}

/*
 * The end of the mark that begins with word i, joined with those behind it that
 * touch it or are only a sign away; moves i to its last word.
 */
static uint32_t
joined_end(const Headline *headline, uint32_t *i, uint32_t end)
{
	const AnWord *words = headline->document->words;

	while (*i + 1 < end && marks_of(headline, *i + 1, *i + 2) > 0)
	{
		uint32_t gap = words[*i + 1].start - words[*i].end;

		if (gap > 1 || (gap == 1 && strchr("-_/", headline->document->text[words[*i].end]) == NULL))
			break;
		++*i;
	}
	return words[*i].end;
}

/* Writes a fragment with its marks. */
static void
put_fragment(Headline *headline, const Fragment *fragment)
{
	const AnDocument *document = headline->document;
	AnSnippet *snippet = &headline->snippet;
	uint32_t at = side_before(document, fragment->first_word), end = side_behind(document, fragment->end_word - 1);

	an_snippet_put(snippet, is_cut_before(headline, fragment) ? headline->options->ellipsis : "");
	for (uint32_t i = fragment->first_word; i < fragment->end_word; i++)
	{
		uint32_t start = document->words[i].start, stop;

		if (marks_of(headline, i, i + 1) == 0)
			continue;
		stop = joined_end(headline, &i, fragment->end_word);
		an_snippet_text(snippet, document->text + at, start - at);
		an_snippet_put(snippet, headline->options->start_sel);
		an_snippet_text(snippet, document->text + start, stop - start);
		an_snippet_put(snippet, headline->options->stop_sel);
		at = stop;
	}
	an_snippet_text(snippet, document->text + at, end - at);
	an_snippet_end_piece(snippet);
	an_snippet_put(snippet, is_cut_behind(headline, fragment) ? headline->options->ellipsis : "");
}

char *
an_headline_make(AnMatch *match, const char *text, size_t length, const AnHeadlineOptions *options,
				 const AnMemory *memory)
{
	Headline headline = {.options = options, .memory = memory, .most = (uint32_t) options->max_words};
	uint32_t most = options->max_fragments > 1 ? (uint32_t) options->max_fragments : 1;

	an_match_read(match, text, length, AN_FIELD_BIT(AN_FIELD_TITLE), memory);
	an_document_cut_sentences(match->document);
	headline.document = match->document;
	headline.chosen = an_memory_alloc(memory, most * sizeof(Fragment));
	find_marks(&headline, match);
	cut_pieces(&headline);
	find_candidates(&headline);
	while (headline.chosen_count < most && choose_one(&headline))
		;
	if (headline.chosen_count == 0)
		choose_beginning(&headline);

	an_snippet_begin(&headline.snippet, options->html_safe, memory);
	for (uint32_t i = 0; i < headline.chosen_count; i++)
	{
		fill(&headline, i);
		trim(&headline, &headline.chosen[i]);
		an_snippet_put(&headline.snippet, i > 0 ? options->delimiter : "");
		put_fragment(&headline, &headline.chosen[i]);
	}
	return an_snippet_finish(&headline.snippet);
}
