/*
 * foot.c
 *		What stands below the body: source, keywords, headlines of other articles, signatures.
 *
 *	1. The foot begins with the first source or keywords line below the body, or with the words that end a story.  Where
 *	   paragraphs end with a full stop, as they do in most outlets, two or more lines without one above the foot are headlines of
 *	   other articles; where they do not, nothing can be told from it.  A name alone below the last paragraph is the reporter.
 *	2. Below a keywords or related label, and in the foot, lines without a full stop are keywords or headlines.
 */
#include "article/parts.h"

#define HEADLINE_WORDS 22
/* Shorter lines are no headlines. */
#define HEADLINE_WORDS_MIN 3
#define KEYWORD_WORDS 4
#define SOURCE_WORDS 10
#define REPORTER_WORDS 4
#define NOTE_WORDS 16

#define KIND(kind) (1u << (kind))

/* How many lines below a label what it announces may begin. */
#define LABEL_REACH 4

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

/* The next line from i on that is not told apart, but no further off than a label's content may be. */
static uint32_t
near_open(const AnDocument *document, uint32_t i)
{
	uint32_t end = i + LABEL_REACH;

	while (i < end && i < document->line_count && !is_open(&document->lines[i]))
		i++;
	return i < end && i < document->line_count ? i : AN_NO_LINE;
}

/* The next line from i on that is not empty, no further off than a label's content may be. */
static uint32_t
next_line(const AnDocument *document, uint32_t i)
{
	uint32_t end = i + LABEL_REACH;

	while (i < end && i < document->line_count && document->lines[i].role == AN_LINE_EMPTY)
		i++;
	return i < end && i < document->line_count ? i : AN_NO_LINE;
}

/* Does the line close the story? */
static bool
is_end(const AnDocument *document, const AnLine *line)
{
	AnTerm term;

	return line->role == AN_LINE_FURNITURE &&
		   an_term_at(document, &an_terms_labels, KIND(AN_LABEL_END), line->first_word, line->end_word, NULL, &term) &&
		   term.value == 1;
}

/* The first source or keywords line, or line that closes the story, below body lines from line i on; the number of lines if none. */
static uint32_t
find_foot(const AnDocument *document, uint32_t i)
{
	bool body = false;

	for (; i < document->line_count; i++)
	{
		uint8_t role = document->lines[i].role;

		body |= role == AN_LINE_BODY;
		if (body && (role == AN_LINE_SOURCE || role == AN_LINE_KEYWORDS_LABEL || role == AN_LINE_KEYWORDS ||
					 is_end(document, &document->lines[i])))
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

/* Does a sentence end inside the line? */
static bool
has_sentences(const AnDocument *document, const AnLine *line)
{
	for (uint32_t i = line->first_word + 1; i < line->end_word; i++)
		if (an_marks_before(document, i) & KIND(AN_MARK_STOP) && !an_word_is_letter(document, i - 1))
			return true;
	return false;
}

static bool
is_headline(const AnDocument *document, const AnLine *line)
{
	return is_open(line) && word_count(line) >= HEADLINE_WORDS_MIN && an_line_is_title(document, line, HEADLINE_WORDS) &&
		   !has_sentences(document, line);
}

/* Does the line, below the last paragraph, begin with a star, as what is said about the author? */
static bool
is_note(const AnDocument *document, const AnLine *line)
{
	return is_open(line) && document->text[line->start] == '*' && !an_line_stops(document, line) &&
		   word_count(line) <= NOTE_WORDS;
}

/* Is the line the name of a reporter and his place? */
static bool
is_placed_reporter(const AnDocument *document, const AnLine *line)
{
	AnDateline found = {.agency = NULL};

	return an_article_signed(document, line, &found) && found.byline.end > 0 && found.byline.start == line->start &&
		   found.place.end > 0;
}

/* Is the line, below a last paragraph, the name of a reporter? */
static bool
is_reporter(const AnDocument *document, const AnLine *line)
{
	return word_count(line) <= REPORTER_WORDS && !an_line_stops(document, line) &&
		   an_words_name(document, line->first_word, line->end_word);
}

/* Step 1: notes about the author, and the reporter below the last paragraph. */
static void
find_reporter(AnDocument *document, uint32_t first, uint32_t foot)
{
	uint32_t i = foot, before;

	while (i > first && (!is_open(&document->lines[i - 1]) || is_note(document, &document->lines[i - 1])))
	{
		i--;
		if (is_open(&document->lines[i]))
			document->lines[i].role = AN_LINE_FURNITURE;
	}
	if (i > first && is_placed_reporter(document, &document->lines[i - 1]))
		document->lines[i - 1].role = AN_LINE_BYLINE;
	if (i == first || !is_reporter(document, &document->lines[i - 1]))
		return;
	before = i - 1;
	while (before > first && !is_open(&document->lines[before - 1]))
		before--;
	if (before > first && an_line_stops(document, &document->lines[before - 1]))
		document->lines[i - 1].role = AN_LINE_BYLINE;
}

/* Is the line too short for a headline, and no sentence? */
static bool
is_scrap(const AnDocument *document, const AnLine *line)
{
	return is_open(line) && word_count(line) < HEADLINE_WORDS_MIN && an_line_is_title(document, line, HEADLINE_WORDS);
}

/* Step 1: trailing headlines above the foot, and what is too short for one. */
static void
find_trailing(AnDocument *document, uint32_t first, uint32_t foot)
{
	uint32_t i = foot, lines = 0;

	if (!paragraphs_stop(document, first, foot))
		return;
	while (i > first && (!is_open(&document->lines[i - 1]) || is_headline(document, &document->lines[i - 1]) ||
						 is_scrap(document, &document->lines[i - 1])))
		lines += is_open(&document->lines[--i]);
	if (lines < 2 || i == first)
		return;
	for (; i < foot; i++)
		if (is_open(&document->lines[i]))
			document->lines[i].role = is_headline(document, &document->lines[i]) ? AN_LINE_RELATED : AN_LINE_FURNITURE;
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

	if (i == AN_NO_LINE)
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
	return (an_line_html(document, line) & (AN_HTML_LINKS | AN_HTML_ROW)) == AN_HTML_LINKS;
}

/* In the foot of a page: is the line the headline of another article? */
static bool
is_foot_headline(const AnDocument *document, const AnLine *line)
{
	return is_headline(document, line) && (document->html == NULL || is_one_link(document, line));
}

/* Step 2, for lines from first on; foot is where the foot begins. */
static void
follow_labels(AnDocument *document, uint32_t first, uint32_t foot)
{
	bool ended = foot < document->line_count && is_end(document, &document->lines[foot]);

	for (uint32_t i = first; i < document->line_count; i++)
	{
		AnLine *line = &document->lines[i];
		uint32_t next;

		ended &= line->role != AN_LINE_RELATED_LABEL;
		if (line->role == AN_LINE_KEYWORDS_LABEL && is_bare_label(document, line, AN_LABEL_KEYWORDS))
			take_keywords(document, i);
		else if (line->role == AN_LINE_RELATED_LABEL && is_bare_label(document, line, AN_LABEL_RELATED))
			take_related(document, i);
		else if (line->role == AN_LINE_SOURCE && is_bare_label(document, line, AN_LABEL_SOURCE))
		{
			next = next_line(document, i + 1);
			if (next != AN_NO_LINE && (is_open(&document->lines[next]) || document->lines[next].role == AN_LINE_BYLINE) &&
				word_count(&document->lines[next]) <= SOURCE_WORDS)
				document->lines[next].role = AN_LINE_SOURCE;
		}
		else if (i > foot && is_open(line))
			line->role = !ended && is_foot_headline(document, line) ? AN_LINE_RELATED : AN_LINE_FURNITURE;
	}
}

/* Is the line of an HTML page behind the element that holds the article? */
static bool
is_behind_article(const AnDocument *document, const AnLine *line)
{
	return document->html && line->start >= document->html->body_end;
}

/*
 * Step 2 goes on: of an HTML page, lines that are nothing but links are headlines of other articles if they stand in the body,
 * else nothing of the article, as is what comes behind it.
 */
static void
take_links(AnDocument *document, uint32_t first)
{
	bool body = false;

	for (uint32_t i = first; i < document->line_count; i++)
	{
		AnLine *line = &document->lines[i];
		bool behind = is_behind_article(document, line);

		if (!is_open(line) || !(behind || (an_line_html(document, line) & AN_HTML_LINKS)))
		{
			body |= line->role == AN_LINE_BODY;
			continue;
		}
		/* what is set above links says what they are */
		if (i > first && an_line_is_aside(document, line - 1))
			line[-1].role = AN_LINE_FURNITURE;
		line->role = body && !behind && is_headline(document, line) && is_one_link(document, line) ? AN_LINE_RELATED
																										: AN_LINE_FURNITURE;
	}
}

void
an_article_foot(AnDocument *document, uint32_t first)
{
	uint32_t foot = find_foot(document, first);

	find_reporter(document, first, foot);
	if (!document->html)
		find_trailing(document, first, foot);
	follow_labels(document, first, foot);
	if (document->html)
		take_links(document, first);
}
