/*
 * fields.c
 *		The fields of the page, taken from its lines.
 */
#include "article/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

#define KIND(kind) (1u << (kind))

/* So many lines of the body may begin with a dateline: a subtitle or two may stand before the first paragraph. */
#define LEAD_LINES 3

/* The name of an outlet behind a title has fewer words. */
#define OUTLET_WORDS 5

AnSlice
an_words_slice(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnSlice slice = {0, 0};

	if (first < end)
	{
		slice.start = document->words[first].start;
		slice.end = document->words[end - 1].end;
	}
	return slice;
}

static bool
is_set(AnSlice slice)
{
	return slice.start < slice.end;
}

/* What taking the fields carries from line to line. */
typedef struct Reading
{
	AnDocument *document;
	uint32_t leads;	 /* so many more lines of the body may begin with a dateline */
	bool places;	 /* one without a wire would be one */
	AnSlice outlet;	 /* that signed the story; the source if the page names no other */
} Reading;

bool
an_is_site(const AnDocument *document, AnSlice slice)
{
	AnHtmlSlice site = document->html->site;

	return site.start < site.end && slice.end - slice.start == site.end - site.start &&
		   memcmp(document->text + slice.start, document->text + site.start, site.end - site.start) == 0;
}

/* The line without bullets and dashes before its first word; quotation marks stay. */
static AnSlice
line_slice(const AnDocument *document, const AnLine *line)
{
	AnSlice slice = {line->start, line->end};
	uint32_t m = line->first_word ? document->words[line->first_word - 1].mark : 0;

	for (; m < document->mark_count && document->marks[m].start < line->end; m++)
	{
		const AnMark *mark = &document->marks[m];

		if (mark->start < slice.start)
			continue;
		if (mark->start != slice.start || (mark->kind != AN_MARK_BULLET && mark->kind != AN_MARK_DASH))
			break;
		slice.start += mark->length;
		while (slice.start < slice.end && document->text[slice.start] == ' ')
			slice.start++;
	}
	return slice;
}

/* Is the word behind word i, which ends a label, set off by a bar, a stroke, or with flash by a colon or dots? */
static bool
is_behind_label(const AnDocument *document, uint32_t i, bool flash)
{
	return an_document_mark_between(document, i, AN_MARK_BAR) || an_document_mark_between(document, i, AN_MARK_SLASH) ||
		   (flash && (an_document_mark_between(document, i, AN_MARK_COLON) ||
					  an_document_mark_between(document, i, AN_MARK_ELLIPSIS) ||
					  an_document_mark_between(document, i, AN_MARK_STOP)));
}

/*
 * Do the words from i to the line's end belong to the title no more: the outlet's name behind a bar, or of several words
 * behind a dash; or which part of a story a wire sends?
 */
static bool
is_behind_title(const AnDocument *document, const AnLine *line, uint32_t i)
{
	uint32_t marks = an_marks_before(document, i);
	AnTerm term;

	if (an_term_at(document, &an_terms_labels, KIND(AN_LABEL_END), i, line->end_word, NULL, &term) && term.words > 1 &&
		i + term.words == line->end_word)
		return true;
	return (marks & (KIND(AN_MARK_BAR) | KIND(AN_MARK_DASH))) &&
		   an_term_at(document, &an_terms_datelines, KIND(AN_OUTLET), i, line->end_word, NULL, &term) &&
		   i + term.words == line->end_word && (term.words > 1 || (marks & KIND(AN_MARK_BAR)));
}

static uint32_t
title_end(const AnDocument *document, const AnLine *line)
{
	for (uint32_t i = line->end_word; i > line->first_word + 1 && i + OUTLET_WORDS > line->end_word;)
		if (is_behind_title(document, line, --i))
			return document->words[i - 1].end;
	return line->end;
}

/* The word behind a rubric, flash, desk or wire that is set off at i; i itself if there is none. */
static uint32_t
behind_rubric(const AnDocument *document, const AnLine *line, uint32_t i)
{
	uint32_t words;
	AnTerm term;

	if (an_term_at(document, &an_terms_labels, KIND(AN_LABEL_KICKER) | KIND(AN_LABEL_DESK), i, line->end_word, NULL, &term))
		return i + term.words < line->end_word &&
					   (term.value != 2 || an_document_mark_between(document, i + term.words - 1u, AN_MARK_BAR)) &&
					   is_behind_label(document, i + term.words - 1u, term.kind == AN_LABEL_KICKER && term.value == 1)
				   ? i + term.words
				   : i;
	if (an_agency_at(document, i, line->end_word, &words) != NULL && i + words < line->end_word &&
		(an_marks_before(document, i + words) & (KIND(AN_MARK_SLASH) | KIND(AN_MARK_BAR))))
		return i + words;
	return i;
}

/* The title's line without rubrics, a flash, a desk or wire that are set off before it, and an outlet behind it. */
static AnSlice
title_slice(const AnDocument *document, const AnLine *line)
{
	AnSlice slice = line_slice(document, line);
	uint32_t rest, m, next = line->first_word;

	slice.end = title_end(document, line);
	do
		rest = next;
	while ((next = behind_rubric(document, line, rest)) > rest);
	if (rest == line->first_word)
		return slice;
	slice.start = document->words[rest].start;
	/* a quotation mark or parenthesis that opens the title belongs to it */
	for (m = document->words[rest].mark; m > 0 && document->marks[m - 1].start > document->words[rest - 1].end; m--)
		if (document->marks[m - 1].pair != AN_NO_PAIR && document->marks[m - 1].start < slice.start)
			slice.start = document->marks[m - 1].start;
	return slice;
}

/* Is the number at i part of an outlet's name, glued behind its letters?  A date may be glued to a name too. */
static bool
is_of_name(const AnDocument *document, const AnLine *line, uint32_t i)
{
	return an_word_is_glued(document, i) && an_date_words(document, i + 1, line->end_word) == 0;
}

/* Does a date begin at i? */
static bool
is_date_part(const AnDocument *document, const AnLine *line, uint32_t i)
{
	static const uint32_t days = KIND(AN_CALENDAR_MONTH) | KIND(AN_CALENDAR_HIJRI) | KIND(AN_CALENDAR_WEEKDAY);
	const char *at = document->text + document->words[i].start;
	AnTerm term;

	if (an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT)
		return !is_of_name(document, line, i);
	return an_term_at(document, &an_terms_calendar, days, i, line->end_word, NULL, &term) || an_calendar_latin(document, i, &term);
}

/* Does a date, a wire or a dash that ends a reporter's name stand at i? */
static bool
ends_name(const AnDocument *document, const AnLine *line, uint32_t i, uint32_t first)
{
	const char *at = document->text + document->words[i].start;
	AnLetters letters;
	AnTerm term;

	if (an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT && !is_of_name(document, line, i))
		return true;
	if (i == first)
		return false;
	/* for the Arabic service: no name begins so */
	if (an_word_letters(document, i, &letters) && letters.count > 3 && letters.code[0] == AN_LAM &&
		letters.code[1] == AN_LAM)
		return true;
	if (an_document_mark_between(document, i - 1, AN_MARK_DASH) || an_document_mark_between(document, i - 1, AN_MARK_BAR) ||
		an_document_mark_between(document, i - 1, AN_MARK_SLASH) ||
		an_document_mark_between(document, i - 1, AN_MARK_PAREN_OPEN))
		return true;
	/* what the reporter is, behind a first name and another one */
	if (i > first + 1 && an_term_at(document, &an_terms_labels, KIND(AN_LABEL_TRADE), i, line->end_word, NULL, &term))
		return true;
	/* a date, perhaps behind a preposition, or behind that and a weekday as systems spell it */
	return is_date_part(document, line, i) ||
		   (i + 1 < line->end_word &&
			(is_date_part(document, line, i + 1) || (i + 2 < line->end_word && is_date_part(document, line, i + 2))) &&
			an_term_at(document, &an_terms_calendar, KIND(AN_CALENDAR_GLUE), i, line->end_word, NULL, &term));
}

/* Is the word مع? */
static bool
is_with(const AnDocument *document, uint32_t i)
{
	AnLetters word;

	return an_word_letters(document, i, &word) && word.count == 2 && word.code[0] == AN_MEEM && word.code[1] == AN_AIN;
}

/*
 * The wire of a byline, from word first on, kept if it is the page's first; returns where the words before it end.
 * *behind is the first word behind it.
 */
static uint32_t
take_wire(AnDocument *document, const AnLine *line, uint32_t first, uint32_t *behind)
{
	uint32_t words;
	bool with;

	for (uint32_t i = first; i < line->end_word; i++)
	{
		const char *name;

		/* set off, or OUTLET with WIRE, of which both sign */
		with = i > first && is_with(document, i - 1);
		if (i > first && document->words[i].mark == document->words[i - 1].mark && !with)
			continue;
		name = an_agency_at(document, i, line->end_word, &words);
		/* a wire's name may be a person's too */
		if (name == NULL || (i + words < line->end_word && !an_marks_before(document, i + words) &&
							 !an_date_words(document, i + words, line->end_word)))
			continue;
		if (document->agency_name == NULL)
		{
			document->agency_name = name;
			document->agency = an_words_slice(document, i, i + words);
		}
		*behind = i + words;
		return with ? *behind : i;
	}
	return *behind = line->end_word;
}

/* Are words first .. end - 1 single letters only, which sign for a name but are none? */
static bool
is_letters(const AnDocument *document, uint32_t first, uint32_t end)
{
	while (first < end && an_word_is_letter(document, first))
		first++;
	return first == end;
}

/*
 * In a line without a label, OUTLET - NAME or PLACE: NAME or a Latin word, NAME: the word behind the colon, behind a dash if it
 * is a given name, or behind the comma; else first.
 */
static uint32_t
find_name(const AnDocument *document, const AnLine *line)
{
	bool latin = document->words[line->first_word].type == AN_TOKEN_ASCIIWORD;
	AnWord word;

	for (uint32_t i = line->first_word + 1; i < line->end_word; i++)
	{
		if (an_document_mark_between(document, i - 1, AN_MARK_COLON) ||
			(latin && an_document_mark_between(document, i - 1, AN_MARK_COMMA)))
			return i;
		if (!an_document_mark_between(document, i - 1, AN_MARK_DASH))
			continue;
		an_article_word(document, i, &word);
		if (word.tags & AN_TAG_GIVEN)
			return i;
	}
	return line->first_word;
}

/* Of an HTML page: is the line, from its first word on, PLACE - OUTLET, with the outlet as the head claims it? */
static bool
is_outlets_place(const AnDocument *document, const AnLine *line, uint32_t first)
{
	uint32_t length = document->html ? document->html->site.end - document->html->site.start : 0;

	return length > 0 && line->end - line->start > length && first < line->end_word &&
		   an_is_site(document, (AnSlice){line->end - length, line->end}) && !(document->words[first].tags & AN_TAG_GIVEN);
}

/* Words first .. end - 1 as an outlet that signs, if they are one. */
static bool
take_outlet(Reading *reading, uint32_t first, uint32_t end)
{
	AnTerm term;

	if (!an_term_at(reading->document, &an_terms_datelines, KIND(AN_OUTLET), first, end, NULL, &term) ||
		first + term.words != end)
		return false;
	if (!is_set(reading->outlet))
		reading->outlet = an_words_slice(reading->document, first, end);
	return true;
}

/* The reporter, the wire and the outlet of a byline. */
static void
take_byline(Reading *reading, const AnLine *line)
{
	AnDocument *document = reading->document;
	AnTerm term;
	uint32_t first = line->first_word, end, before, behind;

	if (an_word_is_from(document, first) && first + 1 < line->end_word)
		first++;
	else if (!an_line_label(document, line, KIND(AN_LABEL_BYLINE), &term, &first))
		first = find_name(document, line);
	before = take_wire(document, line, first, &behind);
	/* WIRE/NAME/NAME */
	if (before == first && behind < line->end_word && an_document_mark_between(document, behind - 1, AN_MARK_SLASH))
	{
		first = behind;
		before = line->end_word;
	}
	for (end = first; end < before && !ends_name(document, line, end, first); end++)
		;
	if (!is_set(document->byline) && !is_letters(document, first, end) && !is_outlets_place(document, line, first) &&
		!take_outlet(reading, first, end) &&
		!an_term_at(document, &an_terms_labels, KIND(AN_LABEL_WIRES), first, end, NULL, &term))
		document->byline = an_words_slice(document, first, end);
}

/* Takes place, reporter, wire and outlet of what signs a story. */
static void
take_signing(Reading *reading, const AnDateline *found)
{
	AnDocument *document = reading->document;

	if ((is_set(found->place) || (found->agency != NULL && !is_set(found->outlet))) && !is_set(document->dateline))
	{
		document->dateline = found->whole;
		document->place = found->place;
	}
	if (!is_set(reading->outlet))
		reading->outlet = found->outlet;
	if (document->agency_name == NULL)
		document->agency_name = found->agency;
	if (!is_set(document->byline))
		document->byline = found->byline;
}

/* Where a source's words end: before a date behind a bar. */
static uint32_t
source_end(const AnDocument *document, const AnLine *line, uint32_t i)
{
	AnTerm term;

	for (i++; i < line->end_word; i++)
		if ((an_marks_before(document, i) & (KIND(AN_MARK_BAR) | KIND(AN_MARK_DASH))) &&
			(an_date_words(document, i, line->end_word) > 0 ||
			 an_term_at(document, &an_terms_labels, KIND(AN_LABEL_DATE), i, line->end_word, NULL, &term)))
			return i;
	return i;
}

/* Takes the source; where it is signed as a dateline is (PLACE - WIRE, PLACE - REPORTER), it is the outlet or wire of that. */
static void
take_source(Reading *reading, const AnLine *line)
{
	AnDocument *document = reading->document;
	AnTerm term;
	uint32_t first = line->first_word;
	AnLine rest;
	AnDateline found = {.agency = NULL};

	an_line_label(document, line, KIND(AN_LABEL_SOURCE), &term, &first);
	if (is_set(document->source) || first >= line->end_word)
		return;
	rest = *line;
	rest.first_word = first;
	rest.end_word = source_end(document, line, first);
	document->source = an_words_slice(document, first, rest.end_word);
	if (!an_article_signed(document, &rest, &found) || !is_set(found.place))
		return;
	found.whole = document->source;
	document->source = is_set(found.outlet) ? found.outlet : found.wire;
	take_signing(reading, &found);
}

/* Takes the dateline of a line; one without a wire counts only where it may stand. */
static void
take_dateline(Reading *reading, const AnLine *line, bool places)
{
	AnDateline found;

	if (!is_set(reading->document->dateline) && an_article_dateline(reading->document, line, places, &found))
		take_signing(reading, &found);
}

/* Does the line name a day, by a month or three numbers, and not only a time of day? */
static bool
names_day(const AnDocument *document, const AnLine *line)
{
	static const uint32_t months = KIND(AN_CALENDAR_MONTH) | KIND(AN_CALENDAR_WEAK_MONTH) | KIND(AN_CALENDAR_HIJRI) |
								   KIND(AN_CALENDAR_WEAK_HIJRI);
	uint32_t numbers = 0;
	AnTerm term;

	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		if (an_term_at(document, &an_terms_calendar, months, i, line->end_word, NULL, &term))
			return true;
		numbers += is_date_part(document, line, i);
	}
	return numbers > 2;
}

/*
 * What stands beside the date on its line: the source or the outlet, before it or behind a label for it, or the name of the reporter
 * before it.
 */
static void
take_beside_date(Reading *reading, const AnLine *line)
{
	AnDocument *document = reading->document;
	AnTerm term;
	uint32_t end = line->first_word;

	if (!names_day(document, line))
		return;
	while (end < line->end_word && !is_date_part(document, line, end))
		end++;
	if (!is_set(document->byline) && !is_set(document->body) && an_words_name(document, line->first_word, end))
		document->byline = an_words_slice(document, line->first_word, end);
	if (an_term_at(document, &an_terms_datelines, KIND(AN_OUTLET), line->first_word, line->end_word, NULL, &term) &&
		line->first_word + term.words < line->end_word && an_marks_before(document, line->first_word + term.words))
		take_outlet(reading, line->first_word, line->first_word + term.words);
	for (uint32_t i = line->first_word + 1; i < line->end_word && !is_set(document->source); i++)
		if (an_marks_before(document, i) &&
			an_term_at(document, &an_terms_labels, KIND(AN_LABEL_SOURCE), i, line->end_word, NULL, &term) &&
			i + term.words < line->end_word && (an_marks_before(document, i + term.words) & KIND(AN_MARK_COLON)))
			document->source = an_words_slice(document, i + term.words, source_end(document, line, i + term.words));
}

/* Does a wire in strokes at word i, the last of its line, sign what ends with a full stop before it? */
static bool
is_signing_wire(const AnDocument *document, uint32_t i, uint32_t end)
{
	uint32_t words, marks = an_marks_before(document, i);

	return an_agency_at(document, i, end, &words) != NULL && i + words == end && (marks & KIND(AN_MARK_STOP)) != 0 &&
		   (marks & KIND(AN_MARK_SLASH)) != 0;
}

/* Where a body line ends: before a wire's (END) in parentheses or /WIRE/, and the letters of editors behind it. */
static uint32_t
body_end(const AnDocument *document, const AnLine *line)
{
	uint32_t i = line->end_word;
	AnTerm term;

	if (i >= line->first_word + 2 && is_signing_wire(document, i - 1, i))
		i--;
	else
	{
		while (i > line->first_word && an_word_is_letter(document, i - 1))
			i--;
		if (i < line->first_word + 2 ||
			!an_term_at(document, &an_terms_labels, KIND(AN_LABEL_END), i - 1, i, NULL, &term) ||
			!an_document_mark_between(document, i - 2, AN_MARK_PAREN_OPEN))
			return line->end;
		i--;
	}
	/* the stop before it stays */
	for (uint32_t m = document->words[i - 1].mark; m < document->mark_count; m++)
		if (document->marks[m].kind == AN_MARK_PAREN_OPEN || document->marks[m].kind == AN_MARK_SLASH)
		{
			uint32_t end = document->marks[m].start;

			while (end > line->start && document->text[end - 1] == ' ')
				end--;
			return end;
		}
	return line->end;
}

static void
take_body(Reading *reading, const AnLine *line)
{
	AnDocument *document = reading->document;

	if (!is_set(document->body))
		document->body.start = line->start;
	if (reading->leads > 0)
	{
		take_dateline(reading, line, reading->places);
		reading->leads--;
	}
	/* a place alone is a dateline only as long as no paragraph stood before it */
	reading->places &= !an_line_stops(document, line);
	document->body.end = body_end(document, line);
}

static void
add_related(AnDocument *document, AnSlice slice)
{
	if (!is_set(slice))
		return;
	AN_ENSURE_ROOM(document->memory, document->related, document->related_count, document->related_room);
	document->related[document->related_count++] = slice;
}

/* Adds what a label's own line holds behind it: keywords, or the headline of another article. */
static void
take_label(AnDocument *document, const AnLine *line, AnLabelKind kind)
{
	AnTerm term;
	uint32_t rest;

	if (!an_line_label(document, line, KIND(kind), &term, &rest) || rest == line->end_word)
		return;
	if (kind == AN_LABEL_KEYWORDS)
		an_article_keywords(document, line, rest);
	else
	{
		AnLine item = {document->words[rest].start, line->end, rest, line->end_word, line->role};

		/* a quotation mark that opens the headline belongs to it */
		for (uint32_t m = document->words[rest - 1].mark; m < document->words[rest].mark; m++)
			if (document->marks[m].opens && document->marks[m].kind != AN_MARK_PAREN_OPEN)
				item.start = document->marks[m].start;
		add_related(document, (AnSlice){item.start, item.end});
	}
}

static void
take_line(Reading *reading, const AnLine *line)
{
	AnDocument *document = reading->document;

	switch (line->role)
	{
		case AN_LINE_TITLE:
			document->title = title_slice(document, line);
			break;
		case AN_LINE_BYLINE:
			take_byline(reading, line);
			break;
		case AN_LINE_DATELINE:
			take_dateline(reading, line, true);
			break;
		case AN_LINE_DATE:
		case AN_LINE_UPDATED:
			take_beside_date(reading, line);
			break;
		case AN_LINE_BODY:
			take_body(reading, line);
			break;
		case AN_LINE_SOURCE:
			take_source(reading, line);
			break;
		case AN_LINE_KEYWORDS_LABEL:
			take_label(document, line, AN_LABEL_KEYWORDS);
			break;
		case AN_LINE_KEYWORDS:
			an_article_keywords(document, line, line->first_word);
			break;
		case AN_LINE_RELATED_LABEL:
			take_label(document, line, AN_LABEL_RELATED);
			break;
		case AN_LINE_RELATED:
			add_related(document, line_slice(document, line));
			break;
		default:
			break;
	}
}

/* PLACE and a date on a line of their own: the place, where the page has no dateline. */
static void
take_dated_place(AnDocument *document)
{
	for (uint32_t i = 0; i < document->line_count; i++)
	{
		const AnLine *line = &document->lines[i];
		uint32_t words, end;

		if (line->role != AN_LINE_DATE || (words = an_dateline_place(document, line->first_word, line->end_word)) == 0)
			continue;
		end = line->first_word + words;
		if (end == line->end_word || (!an_marks_before(document, end) && !an_date_words(document, end, line->end_word) &&
									  !an_date_words(document, end + 1, line->end_word)))
			continue;
		document->dateline = (AnSlice){line->start, line->end};
		document->place = an_words_slice(document, line->first_word, end);
		return;
	}
}

static AnSlice
claimed_slice(AnHtmlSlice claim)
{
	return (AnSlice){claim.start, claim.end};
}

/* The claimed author, unless it is the outlet or a wire; a wire is the page's if it names no other. */
static void
take_author(AnDocument *document)
{
	AnSlice author = claimed_slice(document->html->author);
	const char *at = document->text + author.start, *end = document->text + author.end;
	AnLetters words[AN_TERM_WORDS_MAX];
	uint32_t count = 0;
	AnTerm term;

	while (at < end && count < AN_TERM_WORDS_MAX)
	{
		const char *space = memchr(at, ' ', (size_t) (end - at));
		const char *stop = space ? space : end;

		if (!an_letters_read(at, (size_t) (stop - at), &words[count]))
			break;
		an_letters_fold(&words[count++]);
		at = space ? stop + 1 : end;
	}
	if (at == end && count > 0 && an_terms_find(&an_terms_agencies, words, (int) count, NULL, &term) && term.words == count)
	{
		if (document->agency_name == NULL)
			document->agency_name = term.text;
	}
	else if (at < end || count == 0 || !an_terms_find(&an_terms_labels, words, (int) count, NULL, &term) ||
			 term.kind != AN_LABEL_WIRES || term.words != count)
		document->byline = author;
}

/* What the head of an HTML page claims, where the page shows nothing. */
static void
take_claims(AnDocument *document)
{
	const AnHtml *html = document->html;

	if (!is_set(document->source))
		document->source = claimed_slice(html->site);
	/* the outlet is no reporter */
	if (an_is_site(document, document->byline))
		document->byline = (AnSlice){0, 0};
	if (!is_set(document->byline))
		take_author(document);
	if (document->keyword_count > 0)
		return;
	for (uint32_t i = 0; i < html->keyword_count; i++)
	{
		AN_ENSURE_ROOM(document->memory, document->keywords, document->keyword_count, document->keyword_room);
		document->keywords[document->keyword_count++] = claimed_slice(html->keywords[i]);
	}
}

void
an_article_fields(AnDocument *document)
{
	Reading reading = {document, LEAD_LINES, true, {0, 0}};

	for (uint32_t i = 0; i < document->line_count; i++)
	{
		if (i % 1024 == 0)
			AN_CHECK_INTERRUPTS();
		take_line(&reading, &document->lines[i]);
	}
	if (!is_set(document->dateline))
		take_dated_place(document);
	if (!is_set(document->source))
		document->source = reading.outlet;
	if (document->html)
		take_claims(document);
}
