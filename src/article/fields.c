/*
 * fields.c
 *		The fields of the page, taken from its lines.
 */
#include "article/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

#define KIND(kind) (1u << (kind))

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

/* Is the word at i, behind a label, set off by a bar, a stroke, or with colon by a colon? */
static bool
is_behind_label(const AnDocument *document, uint32_t i, bool colon)
{
	return an_document_mark_between(document, i, AN_MARK_BAR) || an_document_mark_between(document, i, AN_MARK_SLASH) ||
		   (colon && an_document_mark_between(document, i, AN_MARK_COLON));
}

/* The title's line without a rubric, flash or desk that is set off before it. */
static AnSlice
title_slice(const AnDocument *document, const AnLine *line)
{
	AnSlice slice = line_slice(document, line);
	uint32_t rest, m;
	AnTerm term;

	if (!an_term_at(document, &an_terms_labels, KIND(AN_LABEL_KICKER) | KIND(AN_LABEL_DESK), line->first_word,
					line->end_word, NULL, &term))
		return slice;
	rest = line->first_word + term.words;
	if (rest == line->end_word ||
		!is_behind_label(document, rest - 1, term.kind == AN_LABEL_KICKER && term.value == 1))
		return slice;
	slice.start = document->words[rest].start;
	/* a quotation mark or parenthesis that opens the title belongs to it */
	for (m = document->words[rest].mark; m > 0 && document->marks[m - 1].start > document->words[rest - 1].end; m--)
		if (document->marks[m - 1].pair != AN_NO_PAIR && document->marks[m - 1].start < slice.start)
			slice.start = document->marks[m - 1].start;
	return slice;
}

/* Does a date begin at i? */
static bool
is_date_part(const AnDocument *document, const AnLine *line, uint32_t i)
{
	static const uint32_t days = KIND(AN_CALENDAR_MONTH) | KIND(AN_CALENDAR_HIJRI) | KIND(AN_CALENDAR_WEEKDAY);
	const char *at = document->text + document->words[i].start;
	AnTerm term;

	return an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT ||
		   an_term_at(document, &an_terms_calendar, days, i, line->end_word, NULL, &term);
}

/* Does a date, a wire or a dash that ends a reporter's name stand at i? */
static bool
ends_name(const AnDocument *document, const AnLine *line, uint32_t i, uint32_t first)
{
	const char *at = document->text + document->words[i].start;
	AnLetters letters;
	AnTerm term;

	if (an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT)
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
	/* a date, perhaps behind a preposition, or behind that and a weekday as systems spell it */
	return is_date_part(document, line, i) ||
		   (i + 1 < line->end_word &&
			(is_date_part(document, line, i + 1) || (i + 2 < line->end_word && is_date_part(document, line, i + 2))) &&
			an_term_at(document, &an_terms_calendar, KIND(AN_CALENDAR_GLUE), i, line->end_word, NULL, &term));
}

/*
 * The wire of a byline, from word first on, kept if it is the page's first; returns where the words before it end.
 * *behind is the first word behind it.
 */
static uint32_t
take_wire(AnDocument *document, const AnLine *line, uint32_t first, uint32_t *behind)
{
	uint32_t words;

	for (uint32_t i = first; i < line->end_word; i++)
	{
		const char *name;

		if (i > first && document->words[i].mark == document->words[i - 1].mark)
			continue;
		name = an_agency_at(document, i, line->end_word, &words);
		if (name == NULL)
			continue;
		if (document->agency_name == NULL)
		{
			document->agency_name = name;
			document->agency = an_words_slice(document, i, i + words);
		}
		*behind = i + words;
		return i;
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

/* In a line without a label, OUTLET - NAME or PLACE: NAME: the word behind the colon, or behind a dash a given name; else first. */
static uint32_t
find_name(const AnDocument *document, const AnLine *line)
{
	for (uint32_t i = line->first_word + 1; i < line->end_word; i++)
		if (an_document_mark_between(document, i - 1, AN_MARK_COLON) ||
			(an_document_mark_between(document, i - 1, AN_MARK_DASH) && document->words[i].tags & AN_TAG_GIVEN))
			return i;
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

/* The reporter and the wire of a byline. */
static void
take_byline(AnDocument *document, const AnLine *line)
{
	AnTerm term;
	uint32_t first = line->first_word, end, before, behind;

	if (!an_line_label(document, line, KIND(AN_LABEL_BYLINE), &term, &first))
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
		!an_term_at(document, &an_terms_labels, KIND(AN_LABEL_WIRES), first, end, NULL, &term))
		document->byline = an_words_slice(document, first, end);
}

static void
take_source(AnDocument *document, const AnLine *line)
{
	AnTerm term;
	uint32_t first = line->first_word;

	an_line_label(document, line, KIND(AN_LABEL_SOURCE), &term, &first);
	if (!is_set(document->source))
		document->source = an_words_slice(document, first, line->end_word);
}

static void
take_dateline(AnDocument *document, const AnLine *line)
{
	AnDateline found;

	if (is_set(document->dateline) || !an_article_dateline(document, line, true, &found))
		return;
	document->dateline = found.whole;
	document->place = found.place;
	if (document->agency_name == NULL)
		document->agency_name = found.agency;
	if (!is_set(document->byline))
		document->byline = found.byline;
}

/* Where a body line ends: before a wire's (END) in parentheses and the letters of editors behind it. */
static uint32_t
body_end(const AnDocument *document, const AnLine *line)
{
	uint32_t i = line->end_word;
	AnTerm term;

	while (i > line->first_word && an_word_is_letter(document, i - 1))
		i--;
	if (i < line->first_word + 2 ||
		!an_term_at(document, &an_terms_labels, KIND(AN_LABEL_END), i - 1, i, NULL, &term) ||
		!an_document_mark_between(document, i - 2, AN_MARK_PAREN_OPEN))
		return line->end;
	/* the stop before it stays */
	for (uint32_t m = document->words[i - 2].mark; m < document->mark_count; m++)
		if (document->marks[m].kind == AN_MARK_PAREN_OPEN)
		{
			uint32_t end = document->marks[m].start;

			while (end > line->start && document->text[end - 1] == ' ')
				end--;
			return end;
		}
	return line->end;
}

static void
take_body(AnDocument *document, const AnLine *line)
{
	if (!is_set(document->body))
	{
		take_dateline(document, line);
		document->body.start = line->start;
	}
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
take_line(AnDocument *document, const AnLine *line)
{
	switch (line->role)
	{
		case AN_LINE_TITLE:
			document->title = title_slice(document, line);
			break;
		case AN_LINE_BYLINE:
			take_byline(document, line);
			break;
		case AN_LINE_DATELINE:
			take_dateline(document, line);
			break;
		case AN_LINE_BODY:
			take_body(document, line);
			break;
		case AN_LINE_SOURCE:
			take_source(document, line);
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
	for (uint32_t i = 0; i < document->line_count; i++)
	{
		if (i % 1024 == 0)
			AN_CHECK_INTERRUPTS();
		take_line(document, &document->lines[i]);
	}
	if (document->html)
		take_claims(document);
}
