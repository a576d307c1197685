/*
 * roles.c
 *		What each line of a page is.
 *
 *	1. Lines that say it themselves: labels (source, keywords, related, reporter), dates, wires, hashtags, furniture.
 *	2. The title: the first line that is none of these, if it is of a title's length and has no full stop.  A very
 *	   short line above another such line is a kicker.  A page of one line has a title if the line has no full stop; with
 *	   one, the line is the body (a flash).  A short line beside the date, above the first paragraph, names the reporter.
 *	3. The foot begins with the first source or keywords line below the body.  Where paragraphs end with a full stop, as
 *	   they do in most outlets, two or more lines without one above the foot are headlines of other articles;
 *	   where they do not, nothing can be told from it.
 *	4. Below a keywords or related label, and in the foot, lines without a full stop are keywords or headlines.
 *
 * An HTML page says more: which line is the title, above which nothing is of the article but a rubric; which lines are captions,
 * subjects or the author's; where the article ends, behind which only labels' lines are of interest; and what is nothing but a link, which is
 * the headline of another article.
 */
#include "article/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

/* A longer line is no title, no headline of another article, no keyword of many, no source, no line of a reporter. */
#define TITLE_WORDS 30
#define HEADLINE_WORDS 22
#define KEYWORD_WORDS 4
#define SOURCE_WORDS 10
#define BYLINE_WORDS 12
#define BYLINE_WORDS_BARE 6
#define NAME_WORDS 4
#define FURNITURE_WORDS 7
#define SUBJECT_WORDS 5
#define KICKER_WORDS 4
#define CODE_DIGITS 5
/* A date line may have so many words that are none of a date: a place, an outlet. */
#define DATE_STRANGERS 2
/* Shorter lines are no headlines. */
#define HEADLINE_WORDS_MIN 3

/* The value of labels of reporters that need no more proof. */
#define LABEL_CERTAIN 2

#define KIND(kind) (1u << (kind))
#define NO_LINE UINT32_MAX

/* In an HTML page the reporter is named no more lines above the title. */
#define BYLINE_REACH 2

/* How many lines below a label what it announces may begin. */
#define LABEL_REACH 4

static uint32_t
word_count(const AnLine *line)
{
	return line->end_word - line->first_word;
}

/* Is the line not yet told apart from body? */
static bool
is_open(const AnLine *line)
{
	return line->role == AN_LINE_BODY;
}

static bool
begins_with_digit(const AnDocument *document, const AnLine *line)
{
	const char *at = document->text + line->start;

	return an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT;
}

/* Does the line consist of wires, and the words for them, alone? */
static bool
is_wires(const AnDocument *document, const AnLine *line)
{
	uint32_t i = line->first_word, words;
	uint8_t skip;
	AnTerm term;

	while (i < line->end_word)
	{
		if (an_agency_at(document, i, line->end_word, &words) != NULL)
			i += words;
		else if (an_term_at(document, &an_terms_labels, KIND(AN_LABEL_WIRES), i, line->end_word, &skip, &term))
			i += term.words;
		else
			return false;
	}
	return word_count(line) > 0;
}

/*
 * Is the line how a wire or desk signs below a story: wires first or last, beside them letters of editors, or behind a
 * first wire and strokes their names (ع ج (أ ف ب), WIRE/NAME/NAME)?
 */
static bool
is_signed_wires(const AnDocument *document, const AnLine *line)
{
	uint32_t i = line->first_word, words, name = 0;
	bool wire = false, strokes = false;

	if (word_count(line) > BYLINE_WORDS || an_line_stops(document, line))
		return false;
	for (; i < line->end_word; i += words)
	{
		if (an_agency_at(document, i, line->end_word, &words) != NULL)
		{
			wire = true;
			strokes |= i == line->first_word && i + words < line->end_word &&
					   an_document_mark_between(document, i + words - 1, AN_MARK_SLASH);
			continue;
		}
		words = 1;
		name = i > line->first_word && an_document_mark_between(document, i - 1, AN_MARK_SLASH) ? 1 : name + 1;
		if (strokes ? name > NAME_WORDS : !an_word_is_letter(document, i))
			return false;
	}
	return wire;
}

/* Does a number of many digits stand glued behind a letter, as in the codes that wires put under a story? */
static bool
has_code(const AnDocument *document, const AnLine *line)
{
	const char *at = document->text + line->start, *end = document->text + line->end;
	int digits = 0;
	bool glued = false;
	AnClass before = AN_CLASS_SPACE;

	while (at < end)
	{
		AnClass class = an_class(an_utf8_next(&at, end));

		if (class == AN_CLASS_DIGIT && before != AN_CLASS_DIGIT)
		{
			glued = before == AN_CLASS_ARABIC || before == AN_CLASS_LATIN;
			digits = 0;
		}
		digits += class == AN_CLASS_DIGIT;
		if (glued && class == AN_CLASS_DIGIT && digits >= CODE_DIGITS)
			return true;
		before = class;
	}
	return false;
}

/* Is the line the signature of an editor or a desk: single letters, a code, or a number alone? */
static bool
is_signature(const AnDocument *document, const AnLine *line)
{
	if (word_count(line) > FURNITURE_WORDS || is_wires(document, line))
		return false;
	if (has_code(document, line))
		return true;
	for (uint32_t i = line->first_word; i < line->end_word; i++)
		if (!an_word_is_letter(document, i))
			return word_count(line) == 1 && begins_with_digit(document, line) &&
				   document->words[i].type == AN_TOKEN_UINT;
	return word_count(line) > 1;
}

/* Does the line, of more than the label, hold nothing behind a label's words but a count? */
static bool
is_count_behind(const AnDocument *document, const AnLine *line, uint32_t rest)
{
	return rest + 1 == line->end_word && document->words[rest].type == AN_TOKEN_UINT;
}

/* Furniture: a word for it at the beginning, perhaps behind a count; an address; or no word at all. */
static bool
is_furniture(const AnDocument *document, const AnLine *line)
{
	AnTerm term;
	uint32_t first = line->first_word;

	if (word_count(line) == 0)
		return true;
	if (word_count(line) == 1)
	{
		uint8_t type = document->words[first].type;

		if (type == AN_TOKEN_URL || type == AN_TOKEN_HOST || type == AN_TOKEN_EMAIL || type == AN_TOKEN_PROTOCOL)
			return true;
	}
	if (is_signature(document, line))
		return true;
	if (word_count(line) > FURNITURE_WORDS || an_line_stops(document, line))
		return false;
	if (begins_with_digit(document, line) && word_count(line) <= 3)
		first++;
	if (!an_term_at(document, &an_terms_labels, KIND(AN_LABEL_FURNITURE) | KIND(AN_LABEL_END), first, line->end_word,
					NULL, &term))
		return false;
	/* all of the line, or set off from the rest, or beside a count */
	return first + term.words == line->end_word || first > line->first_word ||
		   is_count_behind(document, line, first + term.words) ||
		   document->words[first + term.words].mark > document->words[first + term.words - 1].mark;
}

static bool
is_hashtags(const AnDocument *document, const AnLine *line)
{
	for (uint32_t i = line->first_word; i < line->end_word; i++)
		if (document->words[i].type != AN_TOKEN_HASHTAG)
			return false;
	return word_count(line) > 0;
}

/* Is the line one that names the reporter? */
static bool
is_byline(const AnDocument *document, const AnLine *line)
{
	AnTerm term;
	uint32_t rest;

	if (word_count(line) > BYLINE_WORDS || an_line_stops(document, line) ||
		!an_line_label(document, line, KIND(AN_LABEL_BYLINE), &term, &rest) || rest == line->end_word)
		return false;
	if (term.value == LABEL_CERTAIN)
		return true;
	/* what may as well announce a story needs a name of usual length behind it */
	if (term.value == 0 && line->end_word - rest > NAME_WORDS)
		return false;
	return document->words[rest].mark > document->words[rest - 1].mark || word_count(line) <= BYLINE_WORDS_BARE ||
		   document->text[line->start] == '(';
}

/* What HTML says of a line; nothing of plain text. */
static uint8_t
html_bits(const AnDocument *document, const AnLine *line)
{
	uint32_t i = (uint32_t) (line - document->lines);

	return document->html && i < document->html->line_count ? document->html->lines[i] : 0;
}

/* Does HTML name the line as the title? */
static bool
is_html_title(const AnDocument *document, const AnLine *line)
{
	return document->html && document->html->title.end > 0 && line->start == document->html->title.start;
}

/* Does HTML say that the line names the author, and is it of the length of a name? */
static bool
is_html_byline(const AnDocument *document, const AnLine *line)
{
	return (html_bits(document, line) & AN_HTML_AUTHOR) && word_count(line) <= BYLINE_WORDS_BARE && !an_line_stops(document, line);
}

/* Does HTML say that the line tells a time, and is it none of the text? */
static bool
is_html_date(const AnDocument *document, const AnLine *line)
{
	return (html_bits(document, line) & AN_HTML_TIME) && word_count(line) <= BYLINE_WORDS && !an_line_stops(document, line);
}

/* The role that HTML gives a line, AN_LINE_BODY if it gives none. */
static AnLineRole
role_by_html(const AnDocument *document, const AnLine *line)
{
	uint8_t bits = html_bits(document, line);

	if (bits & AN_HTML_CAPTION)
		return AN_LINE_CAPTION;
	if (document->html && an_is_site(document, (AnSlice){line->start, line->end}))
		return AN_LINE_FURNITURE;
	if ((bits & AN_HTML_TAG) && (bits & AN_HTML_LINKS) && word_count(line) <= SUBJECT_WORDS)
		return AN_LINE_KEYWORDS;
	return AN_LINE_BODY;
}

/* The role that a line's label gives it, AN_LINE_BODY if it has none. */
static AnLineRole
role_by_label(const AnDocument *document, const AnLine *line)
{
	static const struct
	{
		uint8_t kind;
		uint8_t role;
		uint8_t words; /* at most, behind the label */
		bool keeps_stop; /* may end with a full stop */
	} labels[] = {{AN_LABEL_SOURCE, AN_LINE_SOURCE, SOURCE_WORDS, false},
				  {AN_LABEL_KEYWORDS, AN_LINE_KEYWORDS_LABEL, UINT8_MAX, true},
				  {AN_LABEL_RELATED, AN_LINE_RELATED_LABEL, HEADLINE_WORDS, false},
				  {AN_LABEL_CAPTION, AN_LINE_CAPTION, HEADLINE_WORDS, true}};
	AnTerm term;
	uint32_t rest;

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (an_line_label(document, line, KIND(labels[i].kind), &term, &rest) &&
			line->end_word - rest <= labels[i].words &&
			(labels[i].keeps_stop || word_count(line) <= SOURCE_WORDS || !an_line_stops(document, line)))
			return labels[i].role;
	return AN_LINE_BODY;
}

/* Step 1 for one line. */
static AnLineRole
role_by_itself(const AnDocument *document, const AnLine *line, bool first)
{
	AnDateline dateline;
	AnLineRole role;

	if (line->start == line->end)
		return AN_LINE_EMPTY;
	if (is_html_title(document, line))
		return AN_LINE_BODY;
	role = role_by_html(document, line);
	if (role != AN_LINE_BODY)
		return role;
	if (is_furniture(document, line))
		return AN_LINE_FURNITURE;
	role = role_by_label(document, line);
	if (role != AN_LINE_BODY)
		return role;
	if (an_line_is_date(document, line, 0))
		return AN_LINE_DATE;
	if (is_byline(document, line) ||
		((!first || line + 1 < document->lines + document->line_count) && is_wires(document, line)) ||
		(!first && is_signed_wires(document, line)))
		return AN_LINE_BYLINE;
	/* a first line that ends with a wire is more often a title */
	if (an_article_dateline(document, line, false, &dateline) && dateline.end_word == line->end_word &&
		(!first || dateline.agency == NULL))
		return AN_LINE_DATELINE;
	if (!first && an_line_is_date(document, line, DATE_STRANGERS))
		return AN_LINE_DATE;
	if (is_hashtags(document, line))
		return AN_LINE_KEYWORDS;
	if (is_html_byline(document, line))
		return AN_LINE_BYLINE;
	return is_html_date(document, line) ? AN_LINE_DATE : AN_LINE_BODY;
}

/* The next line from i on that is not told apart from body; NO_LINE if there is none. */
static uint32_t
next_open(const AnDocument *document, uint32_t i)
{
	while (i < document->line_count && !is_open(&document->lines[i]))
		i++;
	return i < document->line_count ? i : NO_LINE;
}

/* The same, but no further off than a label's content may be. */
static uint32_t
near_open(const AnDocument *document, uint32_t i)
{
	uint32_t end = i + LABEL_REACH;

	while (i < end && i < document->line_count && !is_open(&document->lines[i]))
		i++;
	return i < end && i < document->line_count ? i : NO_LINE;
}

/* Could the line be a title, of this page or of another? */
static bool
is_title_like(const AnDocument *document, const AnLine *line, uint32_t words)
{
	AnDateline dateline;

	return word_count(line) <= words && !an_line_stops(document, line) &&
		   !an_article_dateline(document, line, false, &dateline);
}

/* Is the line a rubric by its words? */
static bool
is_rubric(const AnDocument *document, const AnLine *line)
{
	AnTerm term;

	return an_term_at(document, &an_terms_labels, KIND(AN_LABEL_KICKER) | KIND(AN_LABEL_DESK), line->first_word,
					  line->end_word, NULL, &term) &&
		   term.words == word_count(line);
}

/* Is the line after line i one of a body, or one that stands between a title and a body? */
static bool
is_above_body(const AnDocument *document, uint32_t i)
{
	uint32_t next = next_open(document, i + 1);

	if (next == NO_LINE)
		return false;
	for (i++; i < next; i++)
		if (document->lines[i].role == AN_LINE_DATE || document->lines[i].role == AN_LINE_BYLINE ||
			document->lines[i].role == AN_LINE_DATELINE)
			return true;
	return an_line_stops(document, &document->lines[next]) || word_count(&document->lines[next]) > HEADLINE_WORDS;
}

/* The line of the title that HTML names; NO_LINE if it names none. */
static uint32_t
html_title(const AnDocument *document)
{
	for (uint32_t i = 0; document->html && i < document->line_count; i++)
		if (is_html_title(document, &document->lines[i]))
			return i;
	return NO_LINE;
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
			line->role = i + 1 == title && word_count(line) <= KICKER_WORDS && !(html_bits(document, line) & AN_HTML_LINKS)
							 ? AN_LINE_KICKER
							 : AN_LINE_FURNITURE;
		else if (is_out_of_place(line, title - i))
			line->role = AN_LINE_FURNITURE;
	}
	document->lines[title].role = AN_LINE_TITLE;
	return title + 1;
}

/* Step 2: title and kicker.  Returns the first line behind them. */
static uint32_t
find_title(AnDocument *document)
{
	uint32_t i = next_open(document, 0), next;

	/* a link is no title of the page it stands on */
	while (i != NO_LINE && (html_bits(document, &document->lines[i]) & AN_HTML_LINKS))
	{
		document->lines[i].role = AN_LINE_FURNITURE;
		i = next_open(document, i + 1);
	}
	if (i == NO_LINE || !is_title_like(document, &document->lines[i], TITLE_WORDS))
		return 0;
	next = next_open(document, i + 1);
	if (next != NO_LINE && is_title_like(document, &document->lines[next], TITLE_WORDS) &&
		(is_rubric(document, &document->lines[i]) ||
		 (next == i + 1 && word_count(&document->lines[i]) <= KICKER_WORDS &&
		  is_above_body(document, next))))
	{
		document->lines[i].role = AN_LINE_KICKER;
		i = next;
	}
	document->lines[i].role = AN_LINE_TITLE;
	return i + 1;
}

/* Is the line, in the head, one of a reporter or outlet without a label: short, right above or below the date? */
static bool
is_bare_byline(const AnDocument *document, uint32_t i, uint32_t title)
{
	const AnLine *line = &document->lines[i];

	if (!is_open(line) || word_count(line) > BYLINE_WORDS_BARE || an_line_stops(document, line) ||
		(html_bits(document, line) & AN_HTML_ROW) || next_open(document, i + 1) == NO_LINE)
		return false;
	return document->lines[i + 1].role == AN_LINE_DATE || (i > title && document->lines[i - 1].role == AN_LINE_DATE);
}

/* Step 2 goes on: what stands between the title and the first paragraph. */
static void
find_bylines(AnDocument *document, uint32_t first)
{
	uint32_t i = first;

	while (i < document->line_count && (!is_open(&document->lines[i]) || is_bare_byline(document, i, first)))
	{
		if (is_open(&document->lines[i]))
			document->lines[i].role = AN_LINE_BYLINE;
		i++;
	}
}

/* Is the line so short that it stands for something beside the text: a rubric, a place, how long the reading takes? */
static bool
is_aside(const AnDocument *document, const AnLine *line)
{
	return is_open(line) && word_count(line) <= BYLINE_WORDS_BARE && !an_line_stops(document, line);
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
		if (is_aside(document, &document->lines[i]))
			document->lines[i].role = AN_LINE_FURNITURE;
}

/* The first source or keywords line below body lines, from line i on; the number of lines if there is none. */
static uint32_t
find_foot(const AnDocument *document, uint32_t i)
{
	bool body = false;

	for (; i < document->line_count; i++)
	{
		uint8_t role = document->lines[i].role;

		body |= role == AN_LINE_BODY;
		if (body && (role == AN_LINE_SOURCE || role == AN_LINE_KEYWORDS_LABEL || role == AN_LINE_KEYWORDS))
			break;
	}
	return i;
}

/* Are the paragraphs between two lines such that a line without a full stop is none of them? */
static bool
paragraphs_stop(const AnDocument *document, uint32_t first, uint32_t end)
{
	uint32_t stops = 0, all = 0;

	for (uint32_t i = first; i < end; i++)
		if (is_open(&document->lines[i]))
		{
			all++;
			stops += an_line_stops(document, &document->lines[i]) ||
					 word_count(&document->lines[i]) > HEADLINE_WORDS;
		}
	return stops > 0 && stops * 2 >= all;
}

static bool
is_headline(const AnDocument *document, const AnLine *line)
{
	return is_open(line) && word_count(line) >= HEADLINE_WORDS_MIN && is_title_like(document, line, HEADLINE_WORDS);
}

/* Step 3: trailing headlines above the foot. */
static void
find_trailing(AnDocument *document, uint32_t first, uint32_t foot)
{
	uint32_t i = foot, headlines = 0;

	if (!paragraphs_stop(document, first, foot))
		return;
	while (i > first && (!is_open(&document->lines[i - 1]) || is_headline(document, &document->lines[i - 1])))
		headlines += is_open(&document->lines[--i]);
	if (headlines < 2 || i == first)
		return;
	for (; i < foot; i++)
		if (is_open(&document->lines[i]))
			document->lines[i].role = AN_LINE_RELATED;
}

/* Is all of a label's line the label? */
static bool
is_bare_label(const AnDocument *document, const AnLine *line, AnLabelKind kind)
{
	AnTerm term;
	uint32_t rest;

	return an_line_label(document, line, KIND(kind), &term, &rest) && rest == line->end_word;
}

/* Has the line marks that part keywords? */
static bool
has_separators(const AnDocument *document, const AnLine *line)
{
	for (uint32_t i = line->first_word; i + 1 < line->end_word; i++)
		for (uint32_t m = document->words[i].mark; m < document->words[i + 1].mark; m++)
			if (document->marks[m].kind == AN_MARK_COMMA || document->marks[m].kind == AN_MARK_BAR ||
				document->marks[m].kind == AN_MARK_SEMICOLON)
				return true;
	return false;
}

/*
 * The lines behind a keywords label that stands alone: the next one, and if that is short and without separators all
 * that follow it closely and are as short, one keyword a line.
 */
static void
take_keywords(AnDocument *document, uint32_t label)
{
	uint32_t i = near_open(document, label + 1);
	bool list;

	if (i == NO_LINE)
		return;
	list = word_count(&document->lines[i]) <= KEYWORD_WORDS && !has_separators(document, &document->lines[i]);
	document->lines[i].role = AN_LINE_KEYWORDS;
	for (i++; list && i < document->line_count; i++)
	{
		if (document->lines[i].role == AN_LINE_EMPTY)
			continue;
		if (!is_open(&document->lines[i]) || word_count(&document->lines[i]) > KEYWORD_WORDS)
			break;
		document->lines[i].role = AN_LINE_KEYWORDS;
	}
}

static bool
is_number(const AnDocument *document, const AnLine *line)
{
	return word_count(line) == 1 && document->words[line->first_word].type == AN_TOKEN_UINT;
}

/* The headlines behind a related label that stands alone, as long as they look like it. */
static void
take_related(AnDocument *document, uint32_t label)
{
	for (uint32_t i = label + 1; i < document->line_count; i++)
	{
		if (document->lines[i].role == AN_LINE_EMPTY)
			continue;
		/* the places of a list */
		if (is_open(&document->lines[i]) && is_number(document, &document->lines[i]))
			document->lines[i].role = AN_LINE_FURNITURE;
		else if (is_headline(document, &document->lines[i]))
			document->lines[i].role = AN_LINE_RELATED;
		/* shorter ones are the subjects under which more is to be found */
		else if (is_open(&document->lines[i]) && word_count(&document->lines[i]) < HEADLINE_WORDS_MIN &&
				 !an_line_stops(document, &document->lines[i]))
			document->lines[i].role = AN_LINE_KEYWORDS;
		else
			break;
	}
}

/* Does HTML say that the line is one link, as the headline of another article is? */
static bool
is_one_link(const AnDocument *document, const AnLine *line)
{
	return (html_bits(document, line) & (AN_HTML_LINKS | AN_HTML_ROW)) == AN_HTML_LINKS;
}

/* In the foot of a page: is the line the headline of another article? */
static bool
is_foot_headline(const AnDocument *document, const AnLine *line)
{
	return is_headline(document, line) && (document->html == NULL || is_one_link(document, line));
}

/* Step 4, for lines from first on; foot is where the foot begins. */
static void
follow_labels(AnDocument *document, uint32_t first, uint32_t foot)
{
	for (uint32_t i = first; i < document->line_count; i++)
	{
		AnLine *line = &document->lines[i];
		uint32_t next;

		if (line->role == AN_LINE_KEYWORDS_LABEL && is_bare_label(document, line, AN_LABEL_KEYWORDS))
			take_keywords(document, i);
		else if (line->role == AN_LINE_RELATED_LABEL && is_bare_label(document, line, AN_LABEL_RELATED))
			take_related(document, i);
		else if (line->role == AN_LINE_SOURCE && is_bare_label(document, line, AN_LABEL_SOURCE))
		{
			next = near_open(document, i + 1);
			if (next != NO_LINE && word_count(&document->lines[next]) <= SOURCE_WORDS)
				document->lines[next].role = AN_LINE_SOURCE;
		}
		else if (i > foot && is_open(line))
			line->role = is_foot_headline(document, line) ? AN_LINE_RELATED : AN_LINE_FURNITURE;
	}
}

/* Is the line of an HTML page behind the element that holds the article? */
static bool
is_behind_article(const AnDocument *document, const AnLine *line)
{
	return document->html && line->start >= document->html->body_end;
}

/*
 * Step 4 goes on: of an HTML page, lines that are nothing but links are headlines of other articles if they stand in the body, else nothing
 * of the article, as is what comes behind it.
 */
static void
take_links(AnDocument *document, uint32_t first)
{
	bool body = false;

	for (uint32_t i = first; i < document->line_count; i++)
	{
		AnLine *line = &document->lines[i];
		bool behind = is_behind_article(document, line);

		if (!is_open(line) || !(behind || (html_bits(document, line) & AN_HTML_LINKS)))
		{
			body |= line->role == AN_LINE_BODY;
			continue;
		}
		/* what is set above links says what they are */
		if (i > first && is_aside(document, line - 1))
			line[-1].role = AN_LINE_FURNITURE;
		line->role = body && !behind && is_headline(document, line) && is_one_link(document, line) ? AN_LINE_RELATED
																										: AN_LINE_FURNITURE;
	}
}

void
an_article_roles(AnDocument *document)
{
	uint32_t first, foot, title;
	bool seen = false;

	for (uint32_t i = 0; i < document->line_count; i++)
	{
		AnLine *line = &document->lines[i];

		if (i % 1024 == 0)
			AN_CHECK_INTERRUPTS();
		line->role = role_by_itself(document, line, !seen);
		seen |= line->role != AN_LINE_EMPTY && line->role != AN_LINE_FURNITURE;
	}
	title = html_title(document);
	first = title != NO_LINE ? take_title(document, title) : find_title(document);
	if (first > 0)
		find_bylines(document, first);
	if (first > 0 && document->html)
		clear_head(document, first);
	foot = find_foot(document, first);
	if (!document->html)
		find_trailing(document, first, foot);
	follow_labels(document, first, foot);
	if (document->html)
		take_links(document, first);
}
