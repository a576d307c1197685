/*
 * keywords.c
 *		A line of keywords to keywords.
 *
 * Hashtags are keywords each.  Otherwise commas, bars, semicolons and bullets part them; where there are none, dashes do.
 * A short line without any is one keyword.  A longer one has lost its separators, and is cut where that reads best:
 * among all ways to cut it, that with the highest sum of
 *
 *	- what neighbours inside a keyword are worth to each other: an adjective agrees with its noun in being definite,
 *	  an indefinite noun takes what follows as its genitive, a given name is followed by a name; a definite noun or
 *	  adjective is followed by no indefinite noun, and so on (join_worth);
 *	- what it is worth that the article uses the same words in the same order (echoes);
 *	- less a little for every keyword, so that nothing is cut without a reason.
 */
#include "article/parts.h"

#include <limits.h>
#include <string.h>

/* A line of at most so many words without separators is one keyword. */
#define WHOLE_WORDS 3

/* Longer lines without separators are left whole; no keyword is longer than KEYWORD_WORDS. */
#define LINE_WORDS 64
#define KEYWORD_WORDS 6

/* With more keywords than this, lines are no longer cut by sense. */
#define KEYWORDS_CUT_MAX 200

/* How far into the article echoes are looked for, in words. */
#define ECHO_WORDS 4000

/* Letters of proclitics that a word of the article may have before the keyword's. */
#define ECHO_SKIP 2

#define KEYWORD_COST 1
#define ECHO_WORTH 2

static void
add_keyword(AnDocument *document, uint32_t first, uint32_t end)
{
	AnSlice *keyword;

	if (first >= end)
		return;
	AN_ENSURE_ROOM(document->memory, document->keywords, document->keyword_count, document->keyword_room);
	keyword = &document->keywords[document->keyword_count++];
	keyword->start = document->words[first].start;
	keyword->end = document->words[end - 1].end;
	if (document->words[first].type == AN_TOKEN_HASHTAG && document->text[keyword->start] == '#')
		keyword->start++;
}

/* Is there a mark of one of the kinds between words[i - 1] and words[i]? */
static bool
parted(const AnDocument *document, uint32_t i, uint32_t kinds)
{
	for (uint32_t m = document->words[i - 1].mark; m < document->words[i].mark; m++)
		if (kinds >> document->marks[m].kind & 1)
			return true;
	return false;
}

/* Cuts first .. end at marks of the kinds and around hashtags; false if there was nothing to cut at. */
static bool
cut_at_marks(AnDocument *document, uint32_t first, uint32_t end, uint32_t kinds)
{
	uint32_t begin = first;
	bool any = document->words[first].type == AN_TOKEN_HASHTAG;

	for (uint32_t i = first + 1; i < end && !any; i++)
		any = parted(document, i, kinds) || document->words[i].type == AN_TOKEN_HASHTAG;
	if (!any)
		return false;
	for (uint32_t i = first + 1; i < end; i++)
		if (parted(document, i, kinds) || document->words[i].type == AN_TOKEN_HASHTAG ||
			document->words[i - 1].type == AN_TOKEN_HASHTAG)
		{
			add_keyword(document, begin, i);
			begin = i;
		}
	add_keyword(document, begin, end);
	return true;
}

typedef enum Role
{
	ROLE_NOUN,
	ROLE_ADJ,
	ROLE_NAME,
	ROLE_LINK, /* preposition or conjunction, or a word that begins with one */
	ROLE_OTHER
} Role;

typedef struct Piece
{
	uint8_t role;
	bool definite;
	bool known; /* a name that is known and no person's: of a place or an outlet */
} Piece;

/* What a word is to its neighbours in a keyword. */
static Piece
piece_of(const AnWord *word)
{
	Piece piece = {ROLE_OTHER, false, false};

	if (word->readings == 0)
		return piece;
	piece.definite = (word->reading.proclitics & AN_PRO_THE) != 0;
	if (word->reading.proclitics & (AN_PRO_AND | AN_PRO_WITH | AN_PRO_FOR))
		piece.role = ROLE_LINK;
	else if (word->reading.pos == AN_POS_PARTICLE)
		piece.role = ROLE_LINK;
	else if (word->reading.pos == AN_POS_ADJ)
		piece.role = ROLE_ADJ;
	else if (word->reading.pos == AN_POS_NAME || (word->reading.lemma == AN_LEMMA_NONE && !piece.definite))
		piece.role = ROLE_NAME;
	else if (word->reading.pos == AN_POS_NOUN)
		piece.role = ROLE_NOUN;
	piece.known = piece.role == ROLE_NAME && word->reading.lemma != AN_LEMMA_NONE &&
				  (word->tags & (AN_TAG_GIVEN | AN_TAG_FAMILY)) == 0;
	return piece;
}

/* What it is worth that b follows a in one keyword. */
static int
join_worth(Piece a, Piece b)
{
	/* [a][b], first where a is indefinite and b is, then indefinite + definite, definite + indefinite, both definite */
	static const int8_t worth[4][3][3] = {
		/* noun: noun adj name   adj: noun adj name   name: noun adj name */
		{{1, 2, 1}, {-3, 2, -3}, {-3, -1, 2}},
		{{2, 1, 1}, {1, -2, -1}, {-1, 0, 2}},
		{{-3, -3, -3}, {-3, -3, -3}, {-3, -3, 1}},
		{{-1, 2, -1}, {-2, 2, -1}, {-1, 2, 2}}};

	if (b.role == ROLE_LINK || a.role == ROLE_LINK)
		return 2;
	/* two places */
	if (a.known && b.known)
		return -3;
	if (a.role == ROLE_OTHER || b.role == ROLE_OTHER)
		return 0;
	return worth[a.definite * 2 + b.definite][a.role][b.role];
}

/* Does the word of the article equal the keyword's, perhaps behind a proclitic? */
static bool
same_word(const AnWord *text, const AnWord *keyword)
{
	int skip = text->letters.count - keyword->letters.count;

	return keyword->letters.count > 0 && skip >= 0 && skip <= ECHO_SKIP &&
		   an_letters_equal(text->letters.code + skip, keyword->letters.code, keyword->letters.count);
}

/* Length of the longest run of words from first on that the article has too, before the keywords. */
static uint32_t
echo_length(const AnDocument *document, uint32_t first, uint32_t end, uint32_t before)
{
	uint32_t longest = 0;

	for (uint32_t i = 0; i < before && i < ECHO_WORDS; i++)
	{
		uint32_t n = 0;

		while (first + n < end && i + n < before && same_word(&document->words[i + n], &document->words[first + n]))
			n++;
		if (n > longest)
			longest = n;
	}
	return longest;
}

/* The best way found to cut the first words of a line: its worth, and the length of its last keyword. */
typedef struct Cut
{
	int worth;
	uint32_t length;
} Cut;

/* Finds the best cut of the words up to to, from those of fewer words. */
static Cut
best_cut(const AnDocument *document, uint32_t first, uint32_t to, const Cut *cuts, const uint32_t *echo)
{
	Cut best = {INT_MIN, 1};
	int inner = 0;

	for (uint32_t n = 1; n <= to && n <= KEYWORD_WORDS; n++)
	{
		uint32_t from = to - n;
		const AnWord *word = &document->words[first + from];
		int worth;

		if (n > 1)
			inner += join_worth(piece_of(word), piece_of(word + 1));
		worth = cuts[from].worth + inner - KEYWORD_COST;
		if (n > 1 && echo[from] >= n)
			worth += ECHO_WORTH * (int) (n - 1);
		if (worth > best.worth)
			best = (Cut){worth, n};
	}
	return best;
}

/* Cuts a line without separators where it reads best. */
static void
cut_by_sense(AnDocument *document, uint32_t first, uint32_t end)
{
	Cut cuts[LINE_WORDS + 1] = {{0, 0}};
	uint32_t count = end - first, lengths[LINE_WORDS], echo[LINE_WORDS], n = 0;

	for (uint32_t i = 0; i < count; i++)
		echo[i] = echo_length(document, first + i, end, first);
	for (uint32_t to = 1; to <= count; to++)
		cuts[to] = best_cut(document, first, to, cuts, echo);
	for (uint32_t to = count; to > 0; to -= cuts[to].length)
		lengths[n++] = cuts[to].length;
	while (n > 0)
	{
		n--;
		add_keyword(document, first, first + lengths[n]);
		first += lengths[n];
	}
}

void
an_article_keywords(AnDocument *document, const AnLine *line, uint32_t from_word)
{
	static const uint32_t separators = 1u << AN_MARK_COMMA | 1u << AN_MARK_BAR | 1u << AN_MARK_SEMICOLON |
									   1u << AN_MARK_BULLET;
	uint32_t count = line->end_word - from_word;

	if (count == 0 || cut_at_marks(document, from_word, line->end_word, separators) ||
		cut_at_marks(document, from_word, line->end_word, 1u << AN_MARK_DASH | 1u << AN_MARK_SLASH))
		return;
	if (count <= WHOLE_WORDS || count > LINE_WORDS || document->keyword_count > KEYWORDS_CUT_MAX || document->words[from_word].readings == 0)
		add_keyword(document, from_word, line->end_word);
	else
		cut_by_sense(document, from_word, line->end_word);
}
