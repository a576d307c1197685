/*
 * head.c
 *		The top of a page: title, what stands above and below it, reporters without a label.
 *
 *	1. The title is the first line that is not told apart yet, if it has a title's length and no full stop; with a full
 *	   stop, only if the date or the reporter follows at once.
 *	2. Above it stand rubrics and breadcrumbs, kickers (short, without a verb, above a longer line), and anything above a line that
 *	   begins with a rubric of its own.
 *	3. Lines like titles between the title and the date, reporter or dateline below it are subtitles; those that read like a
 *	   name, and stand beside the date, are the reporter.
 */
#include "article/parts.h"

#include <string.h>

/* A longer line is no title; a title that ends with a full stop is shorter. */
#define TITLE_WORDS 30
#define STOPPED_TITLE_WORDS 20
#define HEADLINE_WORDS 22
#define KICKER_WORDS 4
/* A rubric that no list knows, and that need not stand right above the title. */
#define SECTION_WORDS 2
#define KICKERS_MAX 4
#define CRUMB_WORDS 3
#define CRUMBS_WORDS 12
#define SUBTITLES_MAX 3
#define HEAD_LINES 16
#define BYLINE_WORDS 6
#define NAME_WORDS_MIN 2
/* In an HTML page the reporter is named no more lines above the title. */
#define BYLINE_REACH 2

#define KIND(kind) (1u << (kind))
#define RUBRICS (KIND(AN_LABEL_KICKER) | KIND(AN_LABEL_DESK))

static uint32_t
word_count(const AnLine *line)
{
	return line->end_word - line->first_word;
}

static bool
is_open(const AnLine *line)
{
	return line->role == AN_LINE_BODY;
}

/* How many empty lines follow from i on. */
static uint32_t
empty_lines(const AnDocument *document, uint32_t i)
{
	uint32_t first = i;

	while (i < document->line_count && document->lines[i].role == AN_LINE_EMPTY)
		i++;
	return i - first;
}

/* Is the next line as close below line i as what follows that line is to it? */
static bool
is_close(const AnDocument *document, uint32_t i, uint32_t next)
{
	uint32_t gap = empty_lines(document, i + 1);

	return next == i + 1 + gap && gap <= empty_lines(document, next + 1);
}

/* Does the line say when or by whom the page was written? */
static bool
is_signing(const AnLine *line)
{
	return line->role == AN_LINE_DATE || line->role == AN_LINE_UPDATED || line->role == AN_LINE_BYLINE ||
		   line->role == AN_LINE_DATELINE;
}

/* Does a colon follow the word that ends at byte? */
static bool
has_colon_behind(const AnDocument *document, const AnLine *line, uint32_t byte)
{
	for (uint32_t i = line->first_word + 1; i < line->end_word; i++)
		if (document->words[i - 1].end == byte)
			return (an_marks_before(document, i) & KIND(AN_MARK_COLON)) != 0;
	return false;
}

bool
an_line_is_title(const AnDocument *document, const AnLine *line, uint32_t words)
{
	AnDateline dateline;

	if (word_count(line) > words || an_line_stops(document, line))
		return false;
	if (!an_article_dateline(document, line, false, &dateline) || dateline.loose)
		return true;
	/* WIRE: what it reports, WIRE / TITLE and PLACE: who did it are titles too */
	if (dateline.place.end == 0)
		return dateline.end_word < line->end_word &&
			   (an_marks_before(document, dateline.end_word) & (KIND(AN_MARK_COLON) | KIND(AN_MARK_SLASH))) &&
			   document->text[line->start] != '(';
	return dateline.agency == NULL && !dateline.quoted && dateline.place.start == line->start &&
		   has_colon_behind(document, line, dateline.place.end);
}

/* The words of the rubric that words first .. end - 1 begin with, 0 if they begin with none. */
static uint32_t
rubric_words(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnTerm term;

	return an_term_at(document, &an_terms_labels, RUBRICS, first, end, NULL, &term) ? term.words : 0;
}

/* Does the line begin with a rubric that a bar, stroke or colon sets off? */
static bool
has_rubric(const AnDocument *document, const AnLine *line)
{
	static const uint32_t behind = KIND(AN_MARK_BAR) | KIND(AN_MARK_SLASH) | KIND(AN_MARK_COLON);
	AnTerm term;

	return an_term_at(document, &an_terms_labels, RUBRICS, line->first_word, line->end_word, NULL, &term) && term.value != 2 &&
		   term.words < word_count(line) && (an_marks_before(document, line->first_word + term.words) & behind) != 0;
}

/* Is the character before words[i] a sign that parts the steps of a breadcrumb? */
static bool
is_step(const AnDocument *document, uint32_t i)
{
	for (uint32_t at = document->words[i - 1].end; at < document->words[i].start; at++)
	{
		const char *text = document->text + at;

		if (*text == '>' || *text == '|' || *text == '/' || *text == '\\')
			return true;
		/* » and › */
		if (at + 1 < document->words[i].start && !memcmp(text, "\xC2\xBB", 2))
			return true;
		if (at + 2 < document->words[i].start && !memcmp(text, "\xE2\x80\xBA", 3))
			return true;
	}
	return false;
}

/* Is the line steps of a few words each, of which the first is a rubric or the home page? */
static bool
is_breadcrumb(const AnDocument *document, const AnLine *line)
{
	uint32_t steps = 0, words = 0, rubric;
	AnTerm term;

	if (!an_term_at(document, &an_terms_labels, RUBRICS | KIND(AN_LABEL_FURNITURE), line->first_word, line->end_word, NULL, &term))
		return false;
	rubric = term.words;
	if (word_count(line) > CRUMBS_WORDS || rubric == word_count(line) ||
		!is_step(document, line->first_word + rubric))
		return false;
	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		bool step = i > line->first_word && is_step(document, i);

		words = step ? 1 : words + 1;
		steps += step;
		if (words > CRUMB_WORDS)
			return false;
	}
	/* RUBRIC | TITLE is none */
	return steps > 1 || (steps == 1 && (rubric_words(document, line->first_word + rubric, line->end_word) > 0 ||
										!(an_marks_before(document, line->first_word + rubric) &
										  (KIND(AN_MARK_BAR) | KIND(AN_MARK_SLASH)))));
}

/* Is the line RUBRIC|SECTION, with a section of a word or two and no flash? */
static bool
is_section(const AnDocument *document, const AnLine *line)
{
	AnTerm term;

	return an_term_at(document, &an_terms_labels, RUBRICS, line->first_word, line->end_word, NULL, &term) && term.value == 0 &&
		   term.words < word_count(line) && term.words + (uint32_t) SECTION_WORDS >= word_count(line) &&
		   (an_marks_before(document, line->first_word + term.words) & KIND(AN_MARK_BAR));
}

static bool
is_outlet(const AnDocument *document, const AnLine *line)
{
	AnTerm term;

	return an_term_at(document, &an_terms_datelines, KIND(AN_OUTLET), line->first_word, line->end_word, NULL, &term) &&
		   term.words == word_count(line);
}

bool
an_line_is_rubric(const AnDocument *document, const AnLine *line)
{
	return rubric_words(document, line->first_word, line->end_word) == word_count(line) || is_breadcrumb(document, line) ||
		   is_outlet(document, line);
}

/* Is the line followed by the body, by what stands between a title and a body, or by one subtitle and then these? */
static bool
is_above_body(const AnDocument *document, uint32_t i, bool subtitle)
{
	uint32_t next = an_line_next_open(document, i + 1);

	if (next == AN_NO_LINE)
		return false;
	for (i++; i < next; i++)
		if (is_signing(&document->lines[i]))
			return true;
	return an_line_stops(document, &document->lines[next]) || word_count(&document->lines[next]) > HEADLINE_WORDS ||
		   (subtitle && is_above_body(document, next, false));
}

static bool
has_verb(const AnDocument *document, const AnLine *line)
{
	AnWord word;

	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		an_article_word(document, i, &word);
		if (word.readings > 0 && word.reading.pos == AN_POS_VERB)
			return true;
	}
	return false;
}

/* Do an outlet, a wire or, behind a mark, a name fill the line from word i to its end or to a mark? */
static bool
is_signer(const AnDocument *document, const AnLine *line, uint32_t i)
{
	AnTerm term;
	uint32_t words;

	if (i > line->first_word && an_words_name(document, i, line->end_word))
		return true;
	if (an_agency_at(document, i, line->end_word, &words) == NULL)
	{
		if (!an_term_at(document, &an_terms_datelines, KIND(AN_OUTLET), i, line->end_word, NULL, &term))
			return false;
		words = term.words;
	}
	return i + words == line->end_word || an_marks_before(document, i + words) != 0;
}

/* Where the name ends that words first .. end - 1 begin with: before a trade, and perhaps an outlet or nation behind it. */
static uint32_t
name_end(const AnDocument *document, uint32_t first, uint32_t end)
{
	AnTerm term;

	for (uint32_t i = first + NAME_WORDS_MIN; i < end; i++)
		if (an_term_at(document, &an_terms_labels, KIND(AN_LABEL_TRADE), i, end, NULL, &term))
			return i;
	return end;
}

/* Does the line read like a name, or name an outlet or wires? */
static bool
is_signature(const AnDocument *document, const AnLine *line)
{
	if (word_count(line) > BYLINE_WORDS || an_line_stops(document, line) || (an_line_html(document, line) & AN_HTML_ROW))
		return false;
	if (an_words_name(document, line->first_word, name_end(document, line->first_word, line->end_word)))
		return true;
	for (uint32_t i = line->first_word; i < line->end_word; i++)
		if ((i == line->first_word || an_marks_before(document, i)) && is_signer(document, line, i))
			return true;
	return false;
}

/* Is line i parted by the date from line next, below which a reporter or a dateline follows? */
static bool
is_signed_below(const AnDocument *document, uint32_t i, uint32_t next)
{
	uint32_t body = an_line_next_open(document, next + 1);
	AnDateline dateline;

	if (body == AN_NO_LINE || document->lines[i + 1 + empty_lines(document, i + 1)].role != AN_LINE_DATE)
		return false;
	for (i = next + 1; i < body; i++)
		if (is_signing(&document->lines[i]))
			return true;
	return an_article_dateline(document, &document->lines[body], false, &dateline);
}

/* Does what follows line next set it apart as the title: a gap that line i has not, or, perhaps below a subtitle, what signs? */
static bool
is_set_apart(const AnDocument *document, uint32_t i, uint32_t next)
{
	uint32_t behind = next + 1;

	if (is_signed_below(document, i, next))
		return true;
	if (!is_close(document, i, next))
		return false;
	if (empty_lines(document, behind) > empty_lines(document, i + 1))
		return true;
	for (int lines = 0; lines < 2 && behind < document->line_count; lines++, behind++)
	{
		behind += empty_lines(document, behind);
		if (behind < document->line_count &&
			(is_signing(&document->lines[behind]) || document->lines[behind].role == AN_LINE_CAPTION))
			return true;
	}
	return false;
}

/* Step 2: is line i, which could be a title, above the title that next could be? */
static bool
is_kicker(const AnDocument *document, uint32_t i, uint32_t next)
{
	const AnLine *line = &document->lines[i];

	if (an_line_is_rubric(document, line))
		return true;
	if (!is_above_body(document, next, true) || is_signature(document, &document->lines[next]))
		return false;
	if (is_close(document, i, next) && has_rubric(document, &document->lines[next]) && !has_rubric(document, line))
		return true;
	if (is_section(document, line) && word_count(line) < word_count(&document->lines[next]))
		return true;
	if (has_rubric(document, line) || word_count(line) > KICKER_WORDS || word_count(line) >= word_count(&document->lines[next]))
		return false;
	return word_count(line) <= SECTION_WORDS || (is_set_apart(document, i, next) && !has_verb(document, line));
}

/* Does the line go on from a sentence before it, with و and a verb of saying?  A title does not. */
static bool
goes_on(const AnDocument *document, const AnLine *line)
{
	AnWord word;

	an_article_word(document, line->first_word, &word);
	return word.readings > 0 && (word.tags & AN_TAG_SAY) && (word.reading.proclitics & AN_PRO_AND) &&
		   word.reading.pos == AN_POS_VERB;
}

/* Does the line end with dots, as headlines may that leave something open? */
static bool
ends_open(const AnDocument *document, const AnLine *line)
{
	const AnMark *mark = &document->marks[document->words[line->end_word - 1].mark];

	return mark->length > 1 && (mark->kind == AN_MARK_STOP || mark->kind == AN_MARK_ELLIPSIS) &&
		   mark->start == document->words[line->end_word - 1].end;
}

/* Step 1, of a line with a full stop: do the date or the reporter follow, and a body?  Dots need no more than a body. */
static bool
is_stopped_title(const AnDocument *document, uint32_t i)
{
	AnDateline dateline;

	if (word_count(&document->lines[i]) > STOPPED_TITLE_WORDS || an_line_next_open(document, i + 1) == AN_NO_LINE ||
		an_article_dateline(document, &document->lines[i], false, &dateline))
		return false;
	return ends_open(document, &document->lines[i]) || is_signing(&document->lines[i + 1 + empty_lines(document, i + 1)]);
}

/* The last line below the title that says when or by whom the page was written, before the first paragraph; 0 if there is none. */
static uint32_t
last_signing(const AnDocument *document, uint32_t first)
{
	uint32_t last = 0, open = 0;

	for (uint32_t i = first; i < document->line_count && i < first + HEAD_LINES; i++)
	{
		const AnLine *line = &document->lines[i];

		if (is_open(line) && (++open > SUBTITLES_MAX + 2 || !an_line_is_title(document, line, HEADLINE_WORDS)))
			break;
		if (is_signing(line))
			last = i;
	}
	return last > 0 && an_line_next_open(document, last + 1) != AN_NO_LINE ? last : 0;
}

/* The line between title and first paragraph, perhaps behind a subtitle, that is nothing but a name or outlet; 0 if there is none. */
static uint32_t
find_lone_name(AnDocument *document, uint32_t first)
{
	uint32_t i = an_line_next_open(document, first), next;

	for (int lines = 0; i != AN_NO_LINE && lines < 2; lines++, i = next)
	{
		AnLine *line = &document->lines[i];

		next = an_line_next_open(document, i + 1);
		if (next == AN_NO_LINE || an_line_stops(document, line))
			return 0;
		if (!an_words_name(document, line->first_word, line->end_word) && !is_outlet(document, line))
			continue;
		line->role = AN_LINE_BYLINE;
		return i;
	}
	return 0;
}

/* Step 3: subtitles and reporters between the title and what signs the page. */
static void
find_subtitles(AnDocument *document, uint32_t first)
{
	uint32_t last = last_signing(document, first), next;

	if (last == 0)
		last = find_lone_name(document, first);
	for (uint32_t i = first; i < last; i++)
		if (is_open(&document->lines[i]))
			document->lines[i].role = is_signature(document, &document->lines[i]) ? AN_LINE_BYLINE : AN_LINE_KICKER;
	if (last == 0 || (document->lines[last].role != AN_LINE_DATE && document->lines[last].role != AN_LINE_UPDATED))
		return;
	/* below the date */
	next = last + 1 + empty_lines(document, last + 1);
	if (next < document->line_count && is_open(&document->lines[next]) &&
		an_line_next_open(document, next + 1) != AN_NO_LINE && is_signature(document, &document->lines[next]))
		document->lines[next].role = AN_LINE_BYLINE;
}

/* Lines below the title that repeat it. */
static void
drop_repeats(AnDocument *document, uint32_t title)
{
	const AnLine *line = &document->lines[title];
	uint32_t length = line->end - line->start;

	for (uint32_t i = title + 1; i < document->line_count && i < title + HEAD_LINES; i++)
	{
		AnLine *other = &document->lines[i];

		if (is_open(other) && other->end - other->start == length &&
			memcmp(document->text + other->start, document->text + line->start, length) == 0)
			other->role = AN_LINE_KICKER;
	}
}

/* The line of the title that HTML names; AN_NO_LINE if it names none. */
static uint32_t
html_title(const AnDocument *document)
{
	for (uint32_t i = 0; document->html && i < document->line_count; i++)
		if (an_line_is_html_title(document, &document->lines[i]))
			return i;
	return AN_NO_LINE;
}

/* Above the title of an HTML page: is the line's role one of parts that stand below it, or of a reporter too far above? */
static bool
is_out_of_place(const AnLine *line, uint32_t above)
{
	return (line->role == AN_LINE_BYLINE && above > BYLINE_REACH) || line->role == AN_LINE_RELATED_LABEL ||
		   line->role == AN_LINE_KEYWORDS_LABEL || line->role == AN_LINE_KEYWORDS || line->role == AN_LINE_SOURCE ||
		   line->role == AN_LINE_CAPTION;
}

/* Step 2 where HTML names the title: a rubric above it stays, what else stands there is none of the article. */
static uint32_t
take_title(AnDocument *document, uint32_t title)
{
	for (uint32_t i = 0; i < title; i++)
	{
		AnLine *line = &document->lines[i];

		if (is_open(line))
			line->role = i + 1 == title && word_count(line) <= KICKER_WORDS && !(an_line_html(document, line) & AN_HTML_LINKS)
							 ? AN_LINE_KICKER
							 : AN_LINE_FURNITURE;
		else if (is_out_of_place(line, title - i))
			line->role = AN_LINE_FURNITURE;
	}
	document->lines[title].role = AN_LINE_TITLE;
	return title + 1;
}

bool
an_line_is_aside(const AnDocument *document, const AnLine *line)
{
	return is_open(line) && word_count(line) <= BYLINE_WORDS && !an_line_stops(document, line);
}

/* Of an HTML page, asides between the title and the first paragraph are none of the body. */
static void
clear_head(AnDocument *document, uint32_t first)
{
	uint32_t paragraph = first;

	while (paragraph < document->line_count &&
		   !(is_open(&document->lines[paragraph]) && (an_line_stops(document, &document->lines[paragraph]) ||
													  word_count(&document->lines[paragraph]) > HEADLINE_WORDS)))
		paragraph++;
	if (paragraph == document->line_count)
		return;
	for (uint32_t i = first; i < paragraph; i++)
		if (an_line_is_aside(document, &document->lines[i]))
			document->lines[i].role = AN_LINE_FURNITURE;
}

/* Step 1: could line i be the title? */
static bool
could_be_title(const AnDocument *document, uint32_t i)
{
	return an_line_is_title(document, &document->lines[i], TITLE_WORDS) || is_stopped_title(document, i);
}

/* Finds the title by the lines; returns the first line behind it, 0 if there is none. */
static uint32_t
find_title(AnDocument *document)
{
	uint32_t i = an_line_next_open(document, 0), next;

	/* a link is no title of the page it stands on */
	while (i != AN_NO_LINE && (an_line_html(document, &document->lines[i]) & AN_HTML_LINKS))
	{
		document->lines[i].role = AN_LINE_FURNITURE;
		i = an_line_next_open(document, i + 1);
	}
	if (i == AN_NO_LINE || goes_on(document, &document->lines[i]) || !could_be_title(document, i))
		return 0;
	for (int kickers = 0; kickers < KICKERS_MAX; kickers++)
	{
		next = an_line_next_open(document, i + 1);
		if (next == AN_NO_LINE || !could_be_title(document, next) || !is_kicker(document, i, next))
			break;
		document->lines[i].role = AN_LINE_KICKER;
		i = next;
	}
	document->lines[i].role = AN_LINE_TITLE;
	return i + 1;
}

uint32_t
an_article_head(AnDocument *document)
{
	uint32_t title = html_title(document), first = title != AN_NO_LINE ? take_title(document, title) : find_title(document);

	if (first == 0)
		return 0;
	drop_repeats(document, first - 1);
	find_subtitles(document, first);
	if (document->html)
		clear_head(document, first);
	return first;
}
