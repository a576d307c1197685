/*
 * signed.c
 *		A line of its own that signs a story: where it was written, by whom, for which outlet.
 *
 *		PLACE - REPORTER	PLACE - "OUTLET"	OUTLET - PLACE	PLACE - special - OUTLET:	REPORTER (PLACE)	OUTLET - REPORTER
 *
 * The line is cut at its punctuation into pieces, and every piece must be one of the kinds below; there must be a place or an
 * outlet beside another piece.  A place that is not known counts where it is first and an outlet in quotation marks, or من and a
 * name, follows.
 */
#include "article/parts.h"

#include <string.h>

#define SIGNED_WORDS 14
#define PIECES_MAX 10
#define PLACE_WORDS 3
#define OUTLET_WORDS 4
#define NAME_WORDS_MIN 2
#define NAME_WORDS 4

#define BIT(kind) (1u << (kind))
#define QUOTES (BIT(AN_MARK_QUOTE_OPEN) | BIT(AN_MARK_QUOTE_CLOSE) | BIT(AN_MARK_QUOTE))
#define PARTING                                                                                                        \
	(QUOTES | BIT(AN_MARK_PAREN_OPEN) | BIT(AN_MARK_PAREN_CLOSE) | BIT(AN_MARK_COMMA) | BIT(AN_MARK_COLON) |          \
	 BIT(AN_MARK_DASH) | BIT(AN_MARK_SLASH) | BIT(AN_MARK_BAR) | BIT(AN_MARK_BULLET))

#define DASHES (BIT(AN_MARK_DASH) | BIT(AN_MARK_SLASH))

typedef enum PieceKind
{
	PIECE_NONE,
	PIECE_PLACE,
	PIECE_NAME,
	PIECE_OUTLET,
	PIECE_WIRE,
	PIECE_RUBRIC, /* agencies, special, follow-up */
	PIECE_DATE
} PieceKind;

typedef struct Piece
{
	uint32_t first;
	uint32_t end;
	uint8_t kind;
	bool quoted;
	bool dashed; /* a dash or stroke before it */
	bool from;	 /* behind من */
} Piece;

uint32_t
an_dateline_place(const AnDocument *document, uint32_t i, uint32_t end)
{
	AnTerm term;
	AnWord word;

	if (i >= end)
		return 0;
	if (an_term_at(document, &an_terms_datelines, BIT(AN_CITY), i, end, NULL, &term))
		return term.words;
	an_article_word(document, i, &word);
	return word.readings > 0 && word.reading.pos == AN_POS_NAME && word.reading.lemma != AN_LEMMA_NONE &&
		   (word.tags & (AN_TAG_GIVEN | AN_TAG_FAMILY)) == 0;
}

/* Is the word part of a person's name, or one that is not known? */
static bool
is_name_word(const AnWord *word)
{
	return (word->tags & (AN_TAG_GIVEN | AN_TAG_FAMILY)) != 0 || word->reading.lemma == AN_LEMMA_NONE;
}

/* Is the word a given name in any of its readings? */
static bool
is_given(const AnWord *word)
{
	AnReading readings[AN_READINGS_MAX];
	int count;

	if (word->readings == 0 || (word->tags & AN_TAG_GIVEN))
		return word->readings > 0;
	count = an_morph_analyze(&word->letters, readings);
	for (int i = 0; i < count; i++)
		if (readings[i].proclitics == 0 && readings[i].lemma != AN_LEMMA_NONE &&
			(an_lemma_tags(readings[i].lemma) & AN_TAG_GIVEN))
			return true;
	return false;
}

/* Is the word one that stands in no name, or begins with one of the proclitics? */
static bool
is_no_name(const AnWord *word, uint32_t proclitics)
{
	if (word->readings == 0)
		return true;
	if (word->tags & (AN_TAG_GIVEN | AN_TAG_FAMILY))
		return false;
	return word->reading.pos == AN_POS_VERB || word->reading.pos == AN_POS_PARTICLE ||
		   (word->reading.pos != AN_POS_NAME && (word->reading.proclitics & proclitics) != 0);
}

/* Could the word, behind a given name and another one, go on with the name: is it a name, unknown, or definite? */
static bool
is_surname(const AnWord *word)
{
	return is_name_word(word) || word->reading.pos == AN_POS_NAME || word->reading.proclitics == AN_PRO_THE;
}

/* Is the word one of أبو, أبي, ابن, بن, عبد: does it take the next one into the name? */
static bool
is_joiner(const AnWord *word)
{
	static const uint8_t joiners[][3] = {
		{AN_ALEF, AN_BEH, AN_WAW}, {AN_ALEF, AN_BEH, AN_YEH}, {AN_ALEF, AN_BEH, AN_NOON}, {AN_AIN, AN_BEH, AN_DAL}};
	AnLetters letters = word->letters;

	an_letters_fold(&letters);
	if (letters.count == 2)
		return letters.code[0] == AN_BEH && letters.code[1] == AN_NOON;
	for (size_t i = 0; i < sizeof(joiners) / sizeof(joiners[0]); i++)
		if (letters.count == 3 && an_letters_equal(letters.code, joiners[i], 3))
			return true;
	return false;
}

bool
an_words_name(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnWord word;
	bool given = false, weak = false, last = false, joined = false;

	if (end < first + NAME_WORDS_MIN || end > first + NAME_WORDS)
		return false;
	for (uint32_t i = first; i < end; i++)
	{
		an_article_word(document, i, &word);
		/* a given name that is more often a verb needs a family name behind it */
		weak |= i == first && word.readings > 0 && word.reading.pos == AN_POS_VERB && is_given(&word);
		if (weak && i == first)
			continue;
		/* a second name begins with و; behind a given name, a name that looks like a preposition with a noun is one */
		if (is_no_name(&word, given ? AN_PRO_AND : i == first ? ~(AN_PRO_THE | AN_PRO_AND) : ~AN_PRO_THE) ||
			(i >= first + NAME_WORDS_MIN && !joined && !is_surname(&word)))
			return false;
		joined = is_joiner(&word);
		given |= i == first && is_given(&word);
		last = is_name_word(&word);
	}
	return given || last;
}

bool
an_word_is_from(const AnDocument *document, uint32_t i)
{
	AnLetters word;

	return an_word_letters(document, i, &word) && word.count == 2 && word.code[0] == AN_MEEM && word.code[1] == AN_NOON;
}

/* The name of a person, or of two joined by و. */
static bool
are_names(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnWord word;

	if (an_words_name(document, first, end))
		return true;
	for (uint32_t i = first + NAME_WORDS_MIN; i + NAME_WORDS_MIN <= end && i <= first + NAME_WORDS; i++)
	{
		an_article_word(document, i, &word);
		if (word.readings > 0 && (word.reading.proclitics & AN_PRO_AND) && an_words_name(document, first, i) &&
			an_words_name(document, i, end))
			return true;
	}
	return false;
}

/* Is all of the piece a term of these kinds? */
static bool
is_term(const AnDocument *document, const Piece *piece, const AnTermTable *table, uint32_t kinds)
{
	AnTerm term;

	return an_term_at(document, table, kinds, piece->first, piece->end, NULL, &term) &&
		   term.words == piece->end - piece->first;
}

/* Is all of the piece a date? */
static bool
is_date(const AnDocument *document, const Piece *piece)
{
	uint32_t words, i = piece->first;

	while (i < piece->end && (words = an_date_words(document, i, piece->end)) > 0)
		i += words;
	return i == piece->end;
}

/* Is all of the piece a known place, perhaps with an epithet (occupied Jerusalem)? */
static bool
is_place(const AnDocument *document, const Piece *piece)
{
	uint32_t i = piece->first + an_dateline_place(document, piece->first, piece->end);
	AnWord word;

	if (i == piece->first || piece->end > piece->first + PLACE_WORDS)
		return false;
	for (; i < piece->end; i++)
	{
		an_article_word(document, i, &word);
		if (word.readings == 0 || !(word.reading.proclitics & AN_PRO_THE))
			return false;
	}
	return true;
}

/* Does the last word hold both letters and digits, or is it a number behind a word, as in the names of outlets only? */
static bool
has_number(const AnDocument *document, const Piece *piece)
{
	uint8_t type = document->words[piece->end - 1].type;
	AnWord first;

	if (piece->end > piece->first + PLACE_WORDS)
		return false;
	an_article_word(document, piece->first, &first);
	return type == AN_TOKEN_NUMWORD || (type == AN_TOKEN_UINT && piece->end > piece->first + 1 &&
										first.readings > 0 && (first.reading.proclitics & ~AN_PRO_THE) == 0);
}

/* Of an HTML page: does the name of the outlet, as its head claims it, end with the words: "agency X" with X? */
static bool
ends_site(const AnDocument *document, AnSlice slice)
{
	uint32_t length = slice.end - slice.start, site;

	if (document->html == NULL)
		return false;
	site = document->html->site.end - document->html->site.start;
	return length > 0 && length < site && document->text[document->html->site.end - length - 1] == ' ' &&
		   memcmp(document->text + document->html->site.end - length, document->text + slice.start, length) == 0;
}

bool
an_words_outlet(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnTerm term;

	if (an_term_at(document, &an_terms_datelines, BIT(AN_OUTLET), first, end, NULL, &term) && first + term.words == end)
		return true;
	if (end > first + OUTLET_WORDS)
		return false;
	if (ends_site(document, an_words_slice(document, first, end)) ||
		(document->words[end - 1].type == AN_TOKEN_UINT && end == first + 2 && an_word_is_glued(document, end - 1)))
		return true;
	if (end == first + 1)
		return document->words[first].type == AN_TOKEN_ASCIIWORD;
	return an_term_at(document, &an_terms_datelines, BIT(AN_OUTLET_PART), first, end, NULL, &term) ||
		   an_term_at(document, &an_terms_datelines, BIT(AN_OUTLET_PART), end - 1, end, NULL, &term);
}

bool
an_words_may_name(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnWord word;

	if (end < first + NAME_WORDS_MIN || end > first + NAME_WORDS)
		return false;
	for (uint32_t i = first; i < end; i++)
	{
		an_article_word(document, i, &word);
		if (is_no_name(&word, ~AN_PRO_THE))
			return false;
	}
	return true;
}

/* PLACE - and a few words that could be a name, if an uncommon one. */
static bool
is_loose_name(const AnDocument *document, const Piece *pieces, uint32_t count)
{
	return count == 2 && pieces[0].kind == PIECE_PLACE && (an_marks_before(document, pieces[1].first) & BIT(AN_MARK_DASH)) &&
		   an_words_may_name(document, pieces[1].first, pieces[1].end);
}

static bool
has_verb(const AnDocument *document, const Piece *piece)
{
	AnWord word;

	for (uint32_t i = piece->first; i < piece->end; i++)
	{
		an_article_word(document, i, &word);
		if (word.readings > 0 && (word.reading.pos == AN_POS_VERB || word.reading.pos == AN_POS_PARTICLE))
			return true;
	}
	return false;
}

/* What the piece is; a place is looked for only if there is none yet. */
static PieceKind
kind_of(const AnDocument *document, const Piece *piece, bool place)
{
	uint32_t words;

	if (place && !piece->quoted && is_place(document, piece) &&
		(is_term(document, piece, &an_terms_datelines, BIT(AN_CITY)) || !an_words_outlet(document, piece->first, piece->end)))
		return PIECE_PLACE;
	if (an_agency_at(document, piece->first, piece->end, &words) && piece->first + words == piece->end)
		return PIECE_WIRE;
	if (an_words_outlet(document, piece->first, piece->end) || 
		(piece->quoted && piece->end <= piece->first + OUTLET_WORDS && !has_verb(document, piece)))
		return PIECE_OUTLET;
	if (is_date(document, piece))
		return PIECE_DATE;
	if (is_term(document, piece, &an_terms_labels, BIT(AN_LABEL_WIRES)) ||
		(document->words[piece->first].type == AN_TOKEN_MENTION && piece->end == piece->first + 1))
		return PIECE_RUBRIC;
	if (has_number(document, piece))
		return PIECE_OUTLET;
	return are_names(document, piece->first, piece->end) ? PIECE_NAME : PIECE_NONE;
}

/* Does a quotation mark that has its partner open right before words[i]? */
static bool
is_quoted(const AnDocument *document, uint32_t i)
{
	for (uint32_t m = document->words[i].mark; m > 0 && document->marks[m - 1].next_word == i; m--)
		if (document->marks[m - 1].opens && (QUOTES >> document->marks[m - 1].kind & 1))
			return true;
	return false;
}

/* Cuts the line into pieces; returns how many, 0 if there are too many or a mark that stands in no such line. */
static uint32_t
cut(const AnDocument *document, const AnLine *line, Piece *pieces)
{
	uint32_t count = 0;

	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		uint32_t marks = an_marks_before(document, i);

		if (i > line->first_word && marks & ~PARTING)
			return 0;
		if (i == line->first_word || marks & PARTING)
		{
			if (count == PIECES_MAX)
				return 0;
			pieces[count] = (Piece){i, i, PIECE_NONE, is_quoted(document, i), (marks & DASHES) != 0, false};
			pieces[count].from = an_word_is_from(document, i) && i + 1 < line->end_word;
			pieces[count].first += pieces[count].from;
			count++;
		}
		pieces[count - 1].end = i + 1;
	}
	return count;
}

/* Is the first of two pieces a place that is not known, before an outlet in quotation marks or من? */
static bool
is_place_by_form(const AnDocument *document, const Piece *pieces, uint32_t count)
{
	return count == 2 && pieces[0].kind != PIECE_PLACE && pieces[1].kind != PIECE_PLACE && pieces[0].kind != PIECE_DATE &&
		   pieces[0].kind != PIECE_OUTLET && pieces[0].end < pieces[0].first + PLACE_WORDS && !has_verb(document, &pieces[0]) &&
		   ((pieces[1].quoted && pieces[1].dashed && pieces[1].kind == PIECE_OUTLET) || pieces[1].from);
}

/* Gives each piece its kind, *loose where a name is none that is known; false if one is of no kind. */
static bool
sort_pieces(const AnDocument *document, Piece *pieces, uint32_t count, bool *loose)
{
	bool place = false;

	for (uint32_t i = 0; i < count; i++)
	{
		if (pieces[i].first >= pieces[i].end)
			return false;
		pieces[i].kind = kind_of(document, &pieces[i], !place && !pieces[i].from);
		if (pieces[i].from && pieces[i].end <= pieces[i].first + NAME_WORDS)
			pieces[i].kind = PIECE_NAME;
		place |= pieces[i].kind == PIECE_PLACE;
	}
	if (is_place_by_form(document, pieces, count))
		pieces[0].kind = PIECE_PLACE;
	*loose = pieces[count - 1].kind == PIECE_NONE && is_loose_name(document, pieces, count);
	if (*loose)
		pieces[1].kind = PIECE_NAME;
	for (uint32_t i = 0; i < count; i++)
		if (pieces[i].kind == PIECE_NONE)
			return false;
	return true;
}

/* Do the pieces sign: does a place or an outlet stand beside another one? */
static bool
do_sign(const AnDocument *document, const Piece *pieces, uint32_t count)
{
	uint32_t kinds = 0;

	for (uint32_t i = 0; i < count; i++)
		kinds |= BIT(pieces[i].kind);
	if (kinds & BIT(PIECE_PLACE))
		return (kinds & ~(BIT(PIECE_PLACE) | BIT(PIECE_DATE))) != 0;
	/* without a place, words in quotation marks may be what someone said, and Latin ones anything */
	for (uint32_t i = 0; i < count; i++)
		if (pieces[i].kind == PIECE_OUTLET && (!an_words_outlet(document, pieces[i].first, pieces[i].end) ||
											   document->words[pieces[i].first].type == AN_TOKEN_ASCIIWORD))
			return false;
	return (kinds & BIT(PIECE_OUTLET)) && (kinds & (BIT(PIECE_NAME) | BIT(PIECE_RUBRIC)));
}

/* Takes what a piece says. */
static void
take_piece(const AnDocument *document, const Piece *piece, AnDateline *found)
{
	AnSlice slice = an_words_slice(document, piece->first, piece->end);
	uint32_t words;

	found->quoted |= piece->from;
	switch (piece->kind)
	{
		case PIECE_PLACE:
			found->place = slice;
			break;
		case PIECE_NAME:
			if (found->byline.end == 0)
				found->byline = slice;
			break;
		case PIECE_OUTLET:
			found->outlet = slice;
			found->quoted |= piece->quoted && (piece->dashed || an_words_outlet(document, piece->first, piece->end));
			break;
		case PIECE_WIRE:
			if (found->agency != NULL)
				break;
			found->agency = an_agency_at(document, piece->first, piece->end, &words);
			found->wire = slice;
			break;
		default:
			break;
	}
}

bool
an_article_signed(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	Piece pieces[PIECES_MAX];
	uint32_t count;
	bool loose = false;

	if (line->end_word - line->first_word > SIGNED_WORDS || line->end_word < line->first_word + 2 ||
		an_line_stops(document, line))
		return false;
	count = cut(document, line, pieces);
	if (count < 2 || !sort_pieces(document, pieces, count, &loose) || !do_sign(document, pieces, count))
		return false;
	for (uint32_t i = 0; i < count; i++)
		take_piece(document, &pieces[i], found);
	found->loose = loose;
	found->end_word = line->end_word;
	return true;
}
