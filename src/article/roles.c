/*
 * roles.c
 *		What each line of a page is.
 *
 *	1. Lines that say it themselves: labels (source, keywords, related, reporter), dates, datelines, wires, hashtags,
 *	   furniture.  What could as well be a title or a paragraph counts only above the first paragraph (the head), or
 *	   only below it, and not where no title could stand before it (first).
 *	2. The head: title, kickers, subtitles, reporters without a label (head.c).  A page of one line has a title if the
 *	   line has no full stop; with one, the line is the body (a flash).
 *	3. The foot: headlines of other articles, keywords, signatures (foot.c).
 *
 * An HTML page says more: which line is the title, above which nothing is of the article but a rubric; which lines are captions,
 * subjects or the author's; where the article ends, behind which only labels' lines are of interest; and what is nothing but a
 * link, which is the headline of another article.
 */
#include "article/parts.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>

/* A longer line is no headline of another article, no source, no line of a reporter. */
#define HEADLINE_WORDS 22
#define SOURCE_WORDS 10
#define SHORT_SOURCE_WORDS 5
#define BYLINE_WORDS 12
#define BYLINE_WORDS_BARE 6
#define CREDIT_WORDS 24
#define CREDITED_WORDS 2
/* A shorter line with a full stop may be a title yet. */
#define PROSE_WORDS 12
/* Desks sign with so many letters. */
#define DESK_LETTERS 3
#define NAME_WORDS 4
#define SUBJECT_WORDS 5
/* The value of labels of reporters that need no more proof. */
#define LABEL_CERTAIN 2
#define FURNITURE_WORDS 7
#define CODE_DIGITS 5
/* A date line may have so many words that are none of a date: a place, an outlet. */
#define DATE_STRANGERS 2

#define KIND(kind) (1u << (kind))
#define QUOTES (KIND(AN_MARK_QUOTE) | KIND(AN_MARK_QUOTE_OPEN) | KIND(AN_MARK_QUOTE_CLOSE))
#define COPYRIGHT 0x00A9
#define COPYRIGHT_BYTES "\xC2\xA9"

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

/* Is the line one of a body, to judge by its length and its full stop? */
static bool
is_prose(const AnDocument *document, const AnLine *line)
{
	return is_open(line) &&
		   (word_count(line) > HEADLINE_WORDS || (word_count(line) > PROSE_WORDS && an_line_stops(document, line)));
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

/* Is the line a list in parentheses, of wires and perhaps outlets, as stands below a story? */
static bool
is_list_of_wires(const AnDocument *document, const AnLine *line)
{
	bool wire = false;
	uint32_t piece = 0, words;

	if (word_count(line) == 0 || word_count(line) > BYLINE_WORDS || document->text[line->start] != '(' ||
		document->text[line->end - 1] != ')')
		return false;
	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		wire |= an_agency_at(document, i, line->end_word, &words) != NULL;
		piece = an_marks_before(document, i) ? 1 : piece + 1;
		if (piece > NAME_WORDS)
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

/* Is the line letters of editors and short names of desks between strokes? */
static bool
is_desks(const AnDocument *document, const AnLine *line)
{
	bool stroke = false, letter = false;

	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		const AnWord *word = &document->words[i];

		if (an_utf8_count(document->text + word->start, word->end - word->start) > DESK_LETTERS ||
			word->type == AN_TOKEN_UINT)
			return false;
		letter |= an_word_is_letter(document, i);
		stroke |= i > line->first_word && (an_marks_before(document, i) & KIND(AN_MARK_SLASH)) != 0;
	}
	return stroke && letter;
}

/* Is the line the signature of an editor or a desk: single letters, a code, or a number alone? */
static bool
is_signature(const AnDocument *document, const AnLine *line)
{
	if (word_count(line) > FURNITURE_WORDS || is_wires(document, line))
		return false;
	if (has_code(document, line))
		return true;
	if (is_desks(document, line))
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

/* Is the line nothing but addresses of the net? */
static bool
is_address(const AnDocument *document, const AnLine *line)
{
	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		uint8_t type = document->words[i].type;

		if (type != AN_TOKEN_URL && type != AN_TOKEN_HOST && type != AN_TOKEN_EMAIL && type != AN_TOKEN_PROTOCOL)
			return false;
	}
	return true;
}

/* Is the line a few words, a colon and a long number: what the page is filed under? */
static bool
is_filed(const AnDocument *document, const AnLine *line)
{
	const AnWord *last = &document->words[line->end_word - 1];

	return word_count(line) > 1 && word_count(line) <= NAME_WORDS && last->type == AN_TOKEN_UINT &&
		   last->end - last->start >= CODE_DIGITS && (an_marks_before(document, line->end_word - 1) & KIND(AN_MARK_COLON));
}

static bool
is_copyright(const AnDocument *document, const AnLine *line)
{
	const char *at = document->text + line->start;

	return an_utf8_next(&at, document->text + document->length) == COPYRIGHT;
}

/* Does the line call on the reader, or disclaim, with words that say so whatever follows? */
static bool
is_call(const AnDocument *document, const AnLine *line)
{
	AnTerm term;

	return word_count(line) <= HEADLINE_WORDS &&
		   an_term_at(document, &an_terms_labels, KIND(AN_LABEL_FURNITURE), line->first_word, line->end_word, NULL, &term) &&
		   term.value == 1;
}

/* Is the line nothing but a number of minutes and the like: how long the reading takes, or how long ago that was? */
static bool
is_length(const AnDocument *document, const AnLine *line)
{
	AnTerm term;

	return word_count(line) == 2 && document->words[line->first_word].type == AN_TOKEN_UINT &&
		   an_term_at(document, &an_terms_labels, KIND(AN_LABEL_AGO), line->first_word + 1, line->end_word, NULL, &term);
}

/* Furniture: a word for it at the beginning, perhaps behind a count; an address; or no word at all. */
static bool
is_furniture(const AnDocument *document, const AnLine *line)
{
	AnTerm term;
	uint32_t first = line->first_word;

	if (word_count(line) == 0)
		return true;
	if (is_address(document, line) || is_signature(document, line) || is_filed(document, line) || is_copyright(document, line) ||
		is_call(document, line) || is_length(document, line))
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
		   (an_marks_before(document, first + term.words) & ~QUOTES) != 0;
}

static bool
is_hashtags(const AnDocument *document, const AnLine *line)
{
	for (uint32_t i = line->first_word; i < line->end_word; i++)
		if (document->words[i].type != AN_TOKEN_HASHTAG)
			return false;
	return word_count(line) > 0;
}

/* Where the words from i on up to a mark or a date end. */
static uint32_t
name_end(const AnDocument *document, const AnLine *line, uint32_t i)
{
	uint32_t first = i;

	while (i < line->end_word && (i == first || !an_marks_before(document, i)) && !an_date_words(document, i, line->end_word))
		i++;
	return i;
}

/* Is the line one that names the reporter?  The first line of a page needs more than a word that may announce a story. */
static bool
is_byline(const AnDocument *document, const AnLine *line, bool first)
{
	AnTerm term;
	uint32_t rest, name;

	if (word_count(line) > BYLINE_WORDS || an_line_stops(document, line) ||
		!an_line_label(document, line, KIND(AN_LABEL_BYLINE), &term, &rest) || rest == line->end_word)
		return false;
	if (term.value == LABEL_CERTAIN)
		return true;
	/* what may as well announce a story needs a name of usual length behind it, and no more than a date behind that */
	name = name_end(document, line, rest);
	if (term.value == 0 && (name - rest > NAME_WORDS || (first && !an_words_name(document, rest, name)) ||
							(name < line->end_word && !an_date_words(document, name, line->end_word))))
		return false;
	return document->words[rest].mark > document->words[rest - 1].mark || word_count(line) <= BYLINE_WORDS_BARE ||
		   document->text[line->start] == '(';
}

uint8_t
an_line_html(const AnDocument *document, const AnLine *line)
{
	uint32_t i = (uint32_t) (line - document->lines);

	return document->html && i < document->html->line_count ? document->html->lines[i] : 0;
}

bool
an_line_is_html_title(const AnDocument *document, const AnLine *line)
{
	return document->html && document->html->title.end > 0 && line->start == document->html->title.start;
}

/* Does HTML say that the line names the author, and is it of the length of a name? */
static bool
is_html_byline(const AnDocument *document, const AnLine *line)
{
	return (an_line_html(document, line) & AN_HTML_AUTHOR) && word_count(line) <= BYLINE_WORDS_BARE && !an_line_stops(document, line);
}

/* Does HTML say that the line tells a time, and is it none of the text? */
static bool
is_html_date(const AnDocument *document, const AnLine *line)
{
	return (an_line_html(document, line) & AN_HTML_TIME) && word_count(line) <= BYLINE_WORDS && !an_line_stops(document, line);
}

/* The role that HTML gives a line, AN_LINE_BODY if it gives none. */
static AnLineRole
role_by_html(const AnDocument *document, const AnLine *line)
{
	uint8_t bits = an_line_html(document, line);

	if (bits & AN_HTML_CAPTION)
		return AN_LINE_CAPTION;
	if (document->html && an_is_site(document, (AnSlice){line->start, line->end}))
		return AN_LINE_FURNITURE;
	if ((bits & AN_HTML_TAG) && (bits & AN_HTML_LINKS) && word_count(line) <= SUBJECT_WORDS)
		return AN_LINE_KEYWORDS;
	return AN_LINE_BODY;
}

/* Is the line OUTLET + WIRE, as sources are given without a label? */
static bool
is_sum_of_wires(const AnDocument *document, const AnLine *line)
{
	bool plus = false, wire = false;
	uint32_t words;

	if (word_count(line) > SHORT_SOURCE_WORDS + 3 || word_count(line) < 2 || an_line_stops(document, line))
		return false;
	for (uint32_t i = line->first_word; i < line->end_word; i++)
	{
		if (i > line->first_word)
			plus |= memchr(document->text + document->words[i - 1].end, '+',
						   document->words[i].start - document->words[i - 1].end) != NULL;
		wire |= an_agency_at(document, i, line->end_word, &words) != NULL;
	}
	return plus && wire;
}

/* Does a label that needs no mark in a short line begin the line? */
static bool
is_short_source(const AnDocument *document, const AnLine *line)
{
	AnTerm term;

	return word_count(line) <= SHORT_SOURCE_WORDS && !an_line_stops(document, line) &&
		   an_term_at(document, &an_terms_labels, KIND(AN_LABEL_SOURCE), line->first_word, line->end_word, NULL, &term) &&
		   term.value == -1 && term.words < word_count(line);
}

/* The role that a line's label gives it, AN_LINE_BODY if it has none.  A title may begin with a label's word and a colon too. */
static AnLineRole
role_by_label(const AnDocument *document, const AnLine *line, bool first, bool head)
{
	static const struct
	{
		uint8_t kind;
		uint8_t role;
		uint8_t words;		 /* at most, behind the label */
		uint8_t first_words; /* the same where it is the page's first line */
		bool keeps_stop;	 /* may end with a full stop */
	} labels[] = {{AN_LABEL_SOURCE, AN_LINE_SOURCE, SOURCE_WORDS, NAME_WORDS, false},
				  {AN_LABEL_KEYWORDS, AN_LINE_KEYWORDS_LABEL, UINT8_MAX, UINT8_MAX, true},
				  {AN_LABEL_RELATED, AN_LINE_RELATED_LABEL, HEADLINE_WORDS, 0, false},
				  {AN_LABEL_CAPTION, AN_LINE_CAPTION, HEADLINE_WORDS, NAME_WORDS, true}};
	AnTerm term;
	uint32_t rest;

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (an_line_label(document, line, KIND(labels[i].kind), &term, &rest) &&
			line->end_word - rest <= (first ? labels[i].first_words : labels[i].words) &&
			(labels[i].keeps_stop || word_count(line) <= SOURCE_WORDS || !an_line_stops(document, line)))
			return labels[i].role;
	return !head && (is_short_source(document, line) || is_sum_of_wires(document, line)) ? AN_LINE_SOURCE : AN_LINE_BODY;
}

/* Is the line the names of reporters and editors in parentheses, below a story? */
static bool
is_credit(const AnDocument *document, const AnLine *line)
{
	AnTerm term;
	uint32_t rest;

	return document->text[line->start] == '(' && document->text[line->end - 1] == ')' && word_count(line) <= CREDIT_WORDS &&
		   an_line_label(document, line, KIND(AN_LABEL_BYLINE), &term, &rest);
}

/* Is the line, in the head, من and the name of a reporter? */
static bool
is_from_reporter(const AnDocument *document, const AnLine *line)
{
	return an_word_is_from(document, line->first_word) && !an_line_stops(document, line) &&
		   an_words_name(document, line->first_word + 1, line->end_word);
}

/*
 * Is the line nothing but a dateline?  Of the first line only if its form says so: one that ends with a wire is more often
 * a title.
 */
static bool
is_dateline(const AnDocument *document, const AnLine *line, bool first, bool head)
{
	AnDateline dateline;

	if (!an_article_dateline(document, line, head && !first, &dateline) || dateline.end_word != line->end_word)
		return false;
	return first ? dateline.agency == NULL && dateline.quoted : head || dateline.agency != NULL || dateline.quoted;
}

/*
 * Is the line, in the head, what a picture shows, with the wire it is from in parentheses?  A dateline has a place or a date
 * before the wire.
 */
static bool
is_credited(const AnDocument *document, const AnLine *line)
{
	uint32_t i = line->end_word, words;

	if (i-- < line->first_word + CREDITED_WORDS || word_count(line) > HEADLINE_WORDS || an_line_stops(document, line))
		return false;
	while (i > line->first_word && !(an_marks_before(document, i) & KIND(AN_MARK_PAREN_OPEN)))
		i--;
	if (i < line->first_word + CREDITED_WORDS || an_agency_at(document, i, line->end_word, &words) == NULL ||
		i + words != line->end_word || an_dateline_place(document, line->first_word, line->end_word) > 0)
		return false;
	return !an_date_words(document, i - 1, line->end_word);
}

/* Is the line, in the head, what a picture shows, with the sign of copyright and whose it is behind? */
static bool
is_copyrighted(const AnDocument *document, const AnLine *line)
{
	if (word_count(line) > HEADLINE_WORDS || word_count(line) <= CREDITED_WORDS || an_line_stops(document, line))
		return false;
	for (uint32_t i = line->first_word + 1; i < line->end_word; i++)
		for (uint32_t at = document->words[i - 1].end; at + 1 < document->words[i].start; at++)
			if (memcmp(document->text + at, COPYRIGHT_BYTES, 2) == 0)
				return true;
	return false;
}

/* Does the line follow a caption's label that stands alone? */
static bool
is_below_caption_label(const AnDocument *document, const AnLine *line)
{
	AnTerm term;
	uint32_t rest;

	return line > document->lines && line[-1].role == AN_LINE_CAPTION && word_count(line) <= HEADLINE_WORDS &&
		   !an_line_stops(document, line) && an_line_label(document, line - 1, KIND(AN_LABEL_CAPTION), &term, &rest) &&
		   term.value == 1 && rest == line[-1].end_word;
}

/* Is the line right below a date? */
static bool
is_below_date(const AnDocument *document, const AnLine *line)
{
	return line > document->lines && line[-1].role == AN_LINE_DATE;
}

/* Step 1 for one line; first: no line that could be a title stands before it, head: no paragraph does. */
static AnLineRole
role_by_itself(const AnDocument *document, const AnLine *line, bool first, bool head)
{
	AnLineRole role;

	if (line->start == line->end)
		return AN_LINE_EMPTY;
	if (an_line_is_html_title(document, line))
		return AN_LINE_BODY;
	role = role_by_html(document, line);
	if (role != AN_LINE_BODY)
		return role;
	if (is_furniture(document, line))
		return AN_LINE_FURNITURE;
	role = role_by_label(document, line, first, head);
	if (role != AN_LINE_BODY)
		return role;
	if (an_line_is_date(document, line, 0) || (head && is_below_date(document, line) && an_line_is_clock(document, line)))
		return an_line_is_update(document, line) ? AN_LINE_UPDATED : AN_LINE_DATE;
	if (is_below_caption_label(document, line) || (!first && head && (is_credited(document, line) || is_copyrighted(document, line))))
		return AN_LINE_CAPTION;
	if (head && is_dateline(document, line, first, head) && !is_wires(document, line))
		return AN_LINE_DATELINE;
	if (is_byline(document, line, first) || (!head && is_credit(document, line)) ||
		((!first || line + 1 < document->lines + document->line_count) && is_wires(document, line)) ||
		(!first && is_signed_wires(document, line)) || (!head && is_list_of_wires(document, line)) ||
		(!first && head && is_from_reporter(document, line)))
		return AN_LINE_BYLINE;
	if (!head && is_dateline(document, line, first, head))
		return AN_LINE_DATELINE;
	if (!first && an_line_is_date(document, line, DATE_STRANGERS))
		return an_line_is_update(document, line) ? AN_LINE_UPDATED : AN_LINE_DATE;
	if (is_hashtags(document, line))
		return AN_LINE_KEYWORDS;
	if (is_html_byline(document, line))
		return AN_LINE_BYLINE;
	return is_html_date(document, line) ? AN_LINE_DATE : AN_LINE_BODY;
}

uint32_t
an_line_next_open(const AnDocument *document, uint32_t i)
{
	while (i < document->line_count && !is_open(&document->lines[i]))
		i++;
	return i < document->line_count ? i : AN_NO_LINE;
}

void
an_article_roles(AnDocument *document)
{
	bool first = true, head = true;

	for (uint32_t i = 0; i < document->line_count; i++)
	{
		AnLine *line = &document->lines[i];

		if (i % 1024 == 0)
			AN_CHECK_INTERRUPTS();
		line->role = role_by_itself(document, line, first, head);
		first = first && (line->role == AN_LINE_EMPTY || line->role == AN_LINE_FURNITURE ||
						  (is_open(line) && an_line_is_rubric(document, line)));
		head &= !is_prose(document, line);
	}
	an_article_foot(document, an_article_head(document));
}
