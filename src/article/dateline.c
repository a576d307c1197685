/*
 * dateline.c
 *		Place, wire and reporter before the first sentence of a story.
 *
 * Outlets write them in many ways, all of which are pieces set off by punctuation: a place of a few words, a date,
 * a wire in parentheses or between dashes, a reporter, then a dash or colon (or the end of the line):
 *
 *		PLACE (WIRE) -		PLACE - WIRE:		PLACE, COUNTRY (WIRE) --	PLACE DAY MONTH YEAR WIRE
 *		(WIRE)				PLACE / WIRE /		PLACE - REPORTER:			PLACE:
 *
 *		PLACE / REPORTER / WIRE		PLACE (WIRE) - REPORTER -		WIRE / PLACE		PLACE - WIRE.
 *
 * A wire that we know is proof by itself.  PLACE: and PLACE - REPORTER: need a place that is known; a line that is nothing
 * but such pieces is read by signed.c.
 */
#include "article/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

/* A dateline is no longer, and has no more words that are neither date nor wire before the wire. */
#define DATELINE_WORDS 20
#define PLACE_WORDS 5
#define REPORTER_WORDS 4
/* Before a wire that a full stop follows, no more words stand. */
#define ALONE_PLACE_WORDS 3
#define OUTLET_WORDS 4

#define BIT(kind) (1u << (kind))
#define OPENING (BIT(AN_MARK_PAREN_OPEN) | BIT(AN_MARK_QUOTE_OPEN) | BIT(AN_MARK_QUOTE))
#define CLOSING (BIT(AN_MARK_PAREN_CLOSE) | BIT(AN_MARK_QUOTE_CLOSE) | BIT(AN_MARK_QUOTE))
#define MONTHS (BIT(AN_CALENDAR_MONTH) | BIT(AN_CALENDAR_WEAK_MONTH))
#define ENDING (BIT(AN_MARK_DASH) | BIT(AN_MARK_COLON) | BIT(AN_MARK_SLASH) | BIT(AN_MARK_BAR))

uint32_t
an_marks_before(const AnDocument *document, uint32_t i)
{
	uint32_t first = i == 0 ? 0 : document->words[i - 1].mark, kinds = 0;
	uint32_t end = i < document->word_count ? document->words[i].mark : document->mark_count;

	for (uint32_t m = first; m < end; m++)
		kinds |= BIT(document->marks[m].kind);
	if (i > 0 && i < document->word_count && document->words[i].start == document->words[i - 1].end + 1 &&
		document->text[document->words[i - 1].end] == '-')
		kinds |= BIT(AN_MARK_DASH);
	return kinds;
}

bool
an_word_is_glued(const AnDocument *document, uint32_t i)
{
	return i > 0 && document->words[i].start == document->words[i - 1].end;
}

uint32_t
an_date_words(const AnDocument *document, uint32_t i, uint32_t end)
{
	const char *at;
	AnTerm term;

	if (i >= end)
		return 0;
	at = document->text + document->words[i].start;
	if (an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT)
		return 1;
	return (an_term_at(document, &an_terms_calendar, 0, i, end, NULL, &term) && term.kind != AN_CALENDAR_GLUE) ||
				   an_calendar_latin(document, i, &term)
			   ? term.words
			   : 0;
}

/* Is a wire at i set off from what stands before and behind it? */
static bool
is_set_off(const AnDocument *document, const AnLine *line, uint32_t i, uint32_t words, bool after_date)
{
	uint32_t before = an_marks_before(document, i), behind = an_marks_before(document, i + words), more;

	/* a list of wires */
	if ((before & ENDING) && (behind & BIT(AN_MARK_COMMA)) && an_agency_at(document, i + words, line->end_word, &more))
		return true;

	if (i > line->first_word && !after_date && !(before & (OPENING | ENDING | BIT(AN_MARK_COMMA))))
		return false;
	if (i == line->first_word && (before & BIT(AN_MARK_PAREN_OPEN)) == 0 && (behind & ENDING) == 0)
		return i + words == line->end_word;
	if (i + words == line->end_word)
		return after_date || (before & (ENDING | BIT(AN_MARK_PAREN_OPEN))) != 0;
	/* PLACE - WIRE. */
	if ((behind & BIT(AN_MARK_STOP)) && (before & ENDING) && i <= line->first_word + ALONE_PLACE_WORDS)
		return true;
	/* a wire in the middle of a sentence has no dash behind it */
	return (behind & ENDING) != 0 || after_date || i == line->first_word;
}

/* Finds the wire of a line's beginning: its first word, words and name; false if there is none. */
static bool
find_wire(const AnDocument *document, const AnLine *line, uint32_t *wire, uint32_t *words, const char **name)
{
	uint32_t strangers = 0;
	bool date = false;

	for (uint32_t i = line->first_word; i < line->end_word && i < line->first_word + DATELINE_WORDS;)
	{
		uint32_t taken;

		if (i > line->first_word && an_marks_before(document, i) & BIT(AN_MARK_STOP))
			return false;
		taken = an_date_words(document, i, line->end_word);
		/* behind a date the month of the same letters as a wire is none */
		*name = date && taken > 0 ? NULL : an_agency_at(document, i, line->end_word, words);
		if (*name && is_set_off(document, line, i, *words, date))
		{
			*wire = i;
			return true;
		}
		date = taken > 0;
		if (!date && ++strangers > PLACE_WORDS)
			return false;
		i += taken ? taken : 1;
	}
	return false;
}

/* Does في or the like stand at i, or the word for the first of a month, and a date behind it? */
static bool
is_before_date(const AnDocument *document, uint32_t i, uint32_t end)
{
	AnTerm term;
	AnLetters word;

	if (i + 1 < end && an_word_letters(document, i, &word) && word.count == 3 && word.code[1] == AN_WAW &&
		word.code[2] == AN_LAM && an_term_at(document, &an_terms_calendar, MONTHS, i + 1, end, NULL, &term))
		return true;
	return i + 1 < end && an_term_at(document, &an_terms_calendar, BIT(AN_CALENDAR_GLUE), i, end, NULL, &term) &&
		   an_date_words(document, i + 1, end) > 0;
}

/* Where the place that begins at the line's first word ends: at punctuation or a date; it is not looked for behind most words. */
static uint32_t
place_end(const AnDocument *document, const AnLine *line, uint32_t end, uint32_t most)
{
	uint32_t i = line->first_word;

	while (i < end && i - line->first_word <= most && (an_date_words(document, i, end) == 0 || an_word_is_glued(document, i)) &&
		   !is_before_date(document, i, end))
	{
		i++;
		if (i < document->word_count && (an_marks_before(document, i) & ~BIT(AN_MARK_LINE)) != 0)
			break;
	}
	return i;
}

/* Does a stroke with space before it open right before the word: is it one of two, and not between two pieces? */
static bool
is_in_strokes(const AnDocument *document, uint32_t i)
{
	uint32_t m = document->words[i].mark;

	return i > 0 && m > 0 && document->marks[m - 1].kind == AN_MARK_SLASH && document->marks[m - 1].next_word == i &&
		   document->marks[m - 1].start > document->words[i - 1].end;
}

/* The whole dateline up to end_word, whose last piece begins at last: with closing marks and strokes, without the dash behind. */
static AnSlice
whole_slice(const AnDocument *document, const AnLine *line, uint32_t last, uint32_t end_word)
{
	AnSlice slice = an_words_slice(document, line->first_word, end_word);
	uint32_t m = document->words[end_word - 1].mark;

	slice.start = line->start;
	if ((BIT(document->marks[m].kind) & CLOSING) ||
		(document->marks[m].kind == AN_MARK_SLASH && is_in_strokes(document, last)))
		slice.end = document->marks[m].start + document->marks[m].length;
	return slice;
}

/* Are words first .. end - 1 all a word for wires, or for a story of one's own (special)? */
static bool
is_rubric(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnTerm term;

	return an_term_at(document, &an_terms_labels, BIT(AN_LABEL_WIRES), first, end, NULL, &term) && first + term.words == end;
}

/* Takes words first .. end - 1 as what stands behind a place: the reporter, or an outlet; what is in quotation marks is one. */
static void
take_signer(const AnDocument *document, uint32_t first, uint32_t end, AnDateline *found)
{
	bool quoted = an_marks_before(document, first) & OPENING;
	uint32_t name;
	AnWord last;

	if (is_rubric(document, first, end))
		return;
	an_article_word(document, end - 1, &last);
	if (an_word_is_from(document, first) && first + 1 < end)
		found->byline = an_words_slice(document, first + 1, end);
	else if (!quoted && !an_words_outlet(document, first, end))
	{
		/* a name that no list has may look like other words; its last one does not */
		if (an_words_may_name(document, first, end) || (end > first + 1 && last.reading.lemma == AN_LEMMA_NONE))
			found->byline = an_words_slice(document, first, end);
	}
	else
	{
		/* "OUTLET" and an epithet: without it */
		for (name = first + 1; name < end && !(quoted && an_marks_before(document, name)); name++)
			;
		found->outlet = an_words_slice(document, first, name);
	}
}

/* The reporter from word first on, up to a colon, a dash or a line's end. */
static void
find_reporter(const AnDocument *document, const AnLine *line, uint32_t first, AnDateline *found)
{
	bool from = first + 1 < line->end_word && an_word_is_from(document, first), quoted = an_marks_before(document, first) & OPENING;
	uint32_t i;

	for (i = first + 1; i < line->end_word && i <= first + from + REPORTER_WORDS; i++)
		if (an_marks_before(document, i) & ~BIT(AN_MARK_QUOTE))
			break;
	if (i == line->end_word ? !(from || quoted) : !(an_marks_before(document, i) & (BIT(AN_MARK_COLON) | BIT(AN_MARK_DASH))))
		return;
	take_signer(document, first, i, found);
	found->end_word = i;
}

/* PLACE (OUTLET) - and PLACE "OUTLET": takes the outlet, and a date behind it; false if there is none. */
static bool
find_outlet(const AnDocument *document, const AnLine *line, uint32_t first, AnDateline *found)
{
	uint32_t end = first + 1, words;

	while (end < line->end_word && end < first + OUTLET_WORDS && !an_marks_before(document, end))
		end++;
	if (end >= line->end_word || !(an_marks_before(document, end) & CLOSING) || an_date_words(document, first, line->end_word) > 0)
		return false;
	found->outlet = an_words_slice(document, first, end);
	while (end < line->end_word && !(an_marks_before(document, end) & ENDING) &&
		   (words = an_date_words(document, end, line->end_word)) > 0)
		end += words;
	found->end_word = end;
	return end < line->end_word && (an_marks_before(document, end) & ENDING);
}

/* Are words first .. end - 1, behind a place, epithets of it (occupied Jerusalem)?  With a nation it is a team's name. */
static bool
are_epithets(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnWord word;

	for (uint32_t i = first; i < end; i++)
	{
		an_article_word(document, i, &word);
		if (word.readings == 0 || word.reading.proclitics != AN_PRO_THE || (word.tags & AN_TAG_NATION))
			return false;
	}
	return true;
}

/* Are words first .. end - 1 two or more, the last unknown, and a colon behind? */
static bool
ends_unknown(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnWord word;

	if (end < first + 2 || !(an_marks_before(document, end) & BIT(AN_MARK_COLON)))
		return false;
	an_article_word(document, end - 1, &word);
	return word.readings > 0 && word.reading.lemma == AN_LEMMA_NONE;
}

/*
 * The place that begins the line, up to end; *signer is the first word of who signs behind it without a mark between.
 * Returns whether it is known, and nothing else stands there.
 */
static bool
is_known_place(const AnDocument *document, const AnLine *line, uint32_t end, uint32_t *signer)
{
	uint32_t i = line->first_word + an_dateline_place(document, line->first_word, end);

	*signer = i;
	if (i == line->first_word)
		return false;
	if (an_words_outlet(document, i, end) || an_words_name(document, i, end) || ends_unknown(document, i, end))
		return true;
	*signer = end;
	return are_epithets(document, i, end);
}

/* PLACE, DATE - takes the date between the comma at end and a dash or colon; false if there is none. */
static bool
find_date(const AnDocument *document, const AnLine *line, uint32_t end, AnDateline *found)
{
	uint32_t i = end, words;

	while (i < line->end_word && !(i > end && (an_marks_before(document, i) & ENDING)) &&
		   (words = an_date_words(document, i, line->end_word)) > 0)
		i += words;
	if (i == end || i >= line->end_word || !(an_marks_before(document, i) & (BIT(AN_MARK_DASH) | BIT(AN_MARK_COLON))))
		return false;
	found->end_word = i;
	return true;
}

/* The forms without a wire: PLACE: and PLACE REPORTER: and PLACE - REPORTER: and PLACE (OUTLET) - and PLACE, DATE - */
static bool
find_place(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	uint32_t end = place_end(document, line, line->end_word, PLACE_WORDS), signer;
	uint32_t marks;

	if (line->first_word == line->end_word || end - line->first_word > PLACE_WORDS || end == line->end_word)
		return false;
	marks = an_marks_before(document, end);
	if (!(marks & (ENDING | OPENING)) &&
		(!(marks & BIT(AN_MARK_COMMA)) || an_date_words(document, end, line->end_word) == 0))
		return false;
	if (!is_known_place(document, line, end, &signer))
		return false;
	found->place = an_words_slice(document, line->first_word, signer);
	found->end_word = end;
	if (signer < end)
		take_signer(document, signer, end, found);
	if (!(marks & (ENDING | OPENING)))
	{
		if (signer < end || !find_date(document, line, end, found))
			return false;
	}
	else if (!(marks & ENDING))
	{
		if (!find_outlet(document, line, end, found))
			return false;
	}
	else if (!(marks & BIT(AN_MARK_COLON)) && signer == end)
		find_reporter(document, line, end, found);
	found->whole = whole_slice(document, line, found->end_word - 1, found->end_word);
	return true;
}

/* OUTLET من PLACE: and, of an outlet alone, OUTLET - */
static bool
find_outlet_first(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	AnTerm term, city;
	uint32_t i, words;

	if (!an_term_at(document, &an_terms_datelines, BIT(AN_OUTLET), line->first_word, line->end_word, NULL, &term) ||
		an_term_at(document, &an_terms_datelines, BIT(AN_CITY), line->first_word, line->end_word, NULL, &city))
		return false;
	i = line->first_word + term.words;
	if (i >= line->end_word)
		return false;
	found->outlet = an_words_slice(document, line->first_word, i);
	if (an_word_is_from(document, i))
	{
		words = an_dateline_place(document, i + 1, line->end_word);
		found->place = an_words_slice(document, i + 1, i + 1 + words);
		i += 1 + words;
		if (words == 0 || (i < line->end_word && !(an_marks_before(document, i) & ENDING)))
			return false;
	}
	else if (!(an_marks_before(document, i) & (BIT(AN_MARK_DASH) | BIT(AN_MARK_SLASH))))
		return false;
	found->end_word = i;
	found->whole = whole_slice(document, line, i - 1, i);
	return true;
}

/* Takes what fills the line behind the wire: a date, or the name of a reporter behind a dash or stroke. */
static void
take_rest(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	uint32_t i = found->end_word, date, end;

	while (i < line->end_word && (date = an_date_words(document, i, line->end_word)) > 0)
		i += date;
	if (i == line->end_word)
	{
		found->end_word = i;
		return;
	}
	end = line->end_word;
	if (i > found->end_word || end - i > REPORTER_WORDS || end - i < 2 || an_line_stops(document, line) ||
		!(an_marks_before(document, i) & (BIT(AN_MARK_DASH) | BIT(AN_MARK_SLASH))))
		return;
	for (uint32_t j = i + 1; j < end; j++)
		if (an_marks_before(document, j))
			return;
	found->byline = an_words_slice(document, i, end);
	found->end_word = end;
}

/* (WIRE) - REPORTER - : takes the reporter between two dashes. */
static void
take_reporter(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	static const uint32_t dashes = BIT(AN_MARK_DASH) | BIT(AN_MARK_SLASH) | BIT(AN_MARK_COLON);
	uint32_t first = found->end_word, end;
	bool from;

	if (first >= line->end_word || found->byline.end > 0 || !(an_marks_before(document, first) & dashes))
		return;
	from = an_word_is_from(document, first);
	for (end = first + 1; end < line->end_word && end <= first + from + REPORTER_WORDS; end++)
		if (an_marks_before(document, end))
			break;
	if (end >= line->end_word || !(an_marks_before(document, end) & dashes) || !an_words_name(document, first + from, end))
		return;
	found->byline = an_words_slice(document, first + from, end);
	found->end_word = end;
}

/* WIRE / PLACE, alone or before a dash: takes the place, which must be known. */
static void
take_place_behind(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	uint32_t first = found->end_word, words = an_dateline_place(document, first, line->end_word);

	if (words == 0 || !(an_marks_before(document, first) & ENDING) ||
		(first + words < line->end_word && !(an_marks_before(document, first + words) & ENDING)))
		return;
	found->place = an_words_slice(document, first, first + words);
	found->end_word = first + words;
}

/* What stands before the wire: the place, and perhaps a reporter behind a dash or stroke. */
static void
take_before(const AnDocument *document, const AnLine *line, uint32_t wire, AnDateline *found)
{
	uint32_t end = place_end(document, line, wire, wire), from;
	AnTerm term;

	/* OUTLET / WIRE */
	if (end > line->first_word && an_words_outlet(document, line->first_word, end) &&
		an_dateline_place(document, line->first_word, end) == 0)
	{
		found->outlet = an_words_slice(document, line->first_word, end);
		return;
	}
	/* the word for capitals names none */
	if (!an_term_at(document, &an_terms_datelines, BIT(AN_NOWHERE), line->first_word, end, NULL, &term))
		found->place = an_words_slice(document, line->first_word, end);
	if (end == line->first_word || end >= wire || !(an_marks_before(document, end) & (ENDING & ~BIT(AN_MARK_COLON))))
		return;
	from = an_word_is_from(document, end);
	for (uint32_t i = end + 1; i < wire; i++)
		if (an_marks_before(document, i))
			return;
	if (from || an_words_name(document, end, wire))
		found->byline = an_words_slice(document, end + from, wire);
}

/* Is the folded word a term of this kind? */
static bool
find_term(const AnTermTable *table, uint16_t kind, const AnLetters *word)
{
	AnTerm term, previous;

	if (!an_terms_find(table, word, 1, NULL, &term))
		return false;
	while (term.kind != kind)
	{
		previous = term;
		if (!an_terms_find(table, word, 1, &previous, &term))
			return false;
	}
	return true;
}

/* Are the letters of bytes start .. end - 1 a city? */
static bool
is_glued_city(const AnDocument *document, uint32_t start, uint32_t end)
{
	AnLetters place;

	if (!an_letters_read(document->text + start, end - start, &place))
		return false;
	an_letters_fold(&place);
	return find_term(&an_terms_datelines, AN_CITY, &place);
}

/* PLACE-WIRE or PLACE-OUTLET written as one word at the beginning of a line. */
static bool
find_glued(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	const AnWord *word = &document->words[line->first_word];
	uint32_t dash;
	AnLetters wire;
	AnTerm term;

	if (line->first_word == line->end_word || word->type != AN_TOKEN_HWORD)
		return false;
	for (dash = word->end; dash > word->start && document->text[dash - 1] != '-'; dash--)
		;
	if (dash <= word->start + 1 || !an_letters_read(document->text + dash, word->end - dash, &wire))
		return false;
	an_letters_fold(&wire);
	if (an_terms_find(&an_terms_agencies, &wire, 1, NULL, &term))
		found->agency = term.text;
	else if (find_term(&an_terms_datelines, AN_OUTLET, &wire) && is_glued_city(document, word->start, dash - 1))
		found->outlet = (AnSlice){dash, word->end};
	else
		return false;
	found->place = (AnSlice){word->start, dash - 1};
	found->end_word = line->first_word + 1;
	found->whole = whole_slice(document, line, line->first_word, found->end_word);
	return true;
}

/* Do the words before a wire, if they begin with no known place, hold a verb: are they no dateline but a sentence? */
static bool
is_clause(const AnDocument *document, const AnLine *line, uint32_t wire)
{
	AnWord word;

	if (wire < line->first_word + 2 || an_dateline_place(document, line->first_word, wire) > 0)
		return false;
	for (uint32_t i = line->first_word; i < wire; i++)
	{
		an_article_word(document, i, &word);
		if (word.readings > 0 && word.reading.pos == AN_POS_VERB)
			return true;
	}
	return false;
}

/* The forms that need a known place or outlet. */
static bool
find_without_wire(const AnDocument *document, const AnLine *line, AnDateline *found)
{
	if (find_outlet_first(document, line, found))
		return true;
	*found = (AnDateline){.agency = NULL};
	return find_place(document, line, found);
}

bool
an_article_dateline(const AnDocument *document, const AnLine *line, bool places, AnDateline *found)
{
	uint32_t wire, words, more;

	*found = (AnDateline){.agency = NULL};
	if (find_glued(document, line, found))
		return true;
	if (!find_wire(document, line, &wire, &words, &found->agency))
	{
		if (!an_article_signed(document, line, found))
			return places && find_without_wire(document, line, found);
		found->whole = whole_slice(document, line, found->end_word - 1, found->end_word);
		return true;
	}
	if (wire > line->first_word)
		take_before(document, line, wire, found);
	if (is_clause(document, line, wire))
		return false;
	found->end_word = wire + words;
	/* a second wire behind it */
	while (found->end_word < line->end_word &&
		   an_marks_before(document, found->end_word) & (ENDING | BIT(AN_MARK_COMMA)) &&
		   an_agency_at(document, found->end_word, line->end_word, &more) != NULL &&
		   is_set_off(document, line, found->end_word, more, false))
		found->end_word += more;
	if (wire == line->first_word || found->outlet.end > 0)
		take_place_behind(document, line, found);
	take_rest(document, line, found);
	take_reporter(document, line, found);
	found->whole = whole_slice(document, line, wire, found->end_word);
	return true;
}
