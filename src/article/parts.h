/*
 * parts.h
 *		The steps of reading a document, in their order; for the files of this room only.
 */
#ifndef AN_PARTS_H
#define AN_PARTS_H

#include "article/document.h"
#include "article/calendar_terms.h"
#include "lexicon/terms.h"

/* What a term of labels.tsv announces. */
typedef enum AnLabelKind
{
	AN_LABEL_SOURCE = 1, /* the outlet follows */
	AN_LABEL_KEYWORDS,
	AN_LABEL_RELATED,
	AN_LABEL_DATE,		 /* published, updated */
	AN_LABEL_BYLINE,	 /* the reporter follows */
	AN_LABEL_CAPTION,
	AN_LABEL_FURNITURE,	 /* nothing of the article */
	AN_LABEL_KICKER,	 /* a rubric above the title */
	AN_LABEL_WIRES,		 /* "agencies", where no single one is named */
	AN_LABEL_DESK,		 /* a wire's desk, set off before the title */
	AN_LABEL_END,		 /* what a wire closes a story with */
	AN_LABEL_TRADE,		 /* behind the name of a reporter: what he is */
	AN_LABEL_AGO		 /* before, and units of time: the page was changed so long ago */
} AnLabelKind;

/* The one kind of agencies.tsv. */
#define AN_AGENCY 1

/* Kinds of datelines.tsv. */
#define AN_CITY 1
#define AN_OUTLET 2
#define AN_NOWHERE 3 /* stands where a place does, and is none */
#define AN_OUTLET_PART 4 /* a word that the names of outlets begin or end with */

#define AN_NO_LINE UINT32_MAX

extern const AnTermTable an_terms_labels;
extern const AnTermTable an_terms_agencies;
extern const AnTermTable an_terms_datelines;

/* The document's words, marks and lines, lines without a role.  With readings only if asked for. */
extern void an_article_tokens(AnDocument *document, bool readings, bool keeps_tokens);
/* Pairs quotation marks and parentheses. */
extern void an_article_pairs(AnDocument *document);
/* Cuts sentences. */
extern void an_article_sentences(AnDocument *document);
/* words[i] with its readings, read on the spot where the document was read without. */
extern void an_article_word(const AnDocument *document, uint32_t i, AnWord *word);
/* Gives every line its role: each by itself, then those of the page's head, then those of its foot. */
extern void an_article_roles(AnDocument *document);
/* Finds title, kickers and reporters; returns the first line behind the title, 0 if there is none. */
extern uint32_t an_article_head(AnDocument *document);
/* Finds what stands below the body, for lines from first on. */
extern void an_article_foot(AnDocument *document, uint32_t first);
/* Takes the fields from the lines. */
extern void an_article_fields(AnDocument *document);
/* Adds the keywords of a line, from a word of it on. */
extern void an_article_keywords(AnDocument *document, const AnLine *line, uint32_t from_word);

/* What stands before the first sentence of an agency's story: place, wire, reporter. */
typedef struct AnDateline
{
	AnSlice whole, place, byline, outlet, wire; /* wire: set by an_article_signed only */
	uint32_t end_word; /* the first word behind it */
	const char *agency;
	bool quoted; /* with an outlet in quotation marks, or a reporter behind من: told by form */
	bool loose;	 /* the reporter is none that is known to be a name */
} AnDateline;

/*
 * The dateline at the beginning of the line; false if there is none.  Those with a wire are told
 * by form alone; with places, one that names only a known place counts too.
 */
extern bool an_article_dateline(const AnDocument *document, const AnLine *line, bool places, AnDateline *found);

/* The same, of a line that is nothing else: pieces between punctuation, of which one is a place.  Sets all but whole. */
extern bool an_article_signed(const AnDocument *document, const AnLine *line, AnDateline *found);

/* How many words the known place at i takes, 0 if none begins there. */
extern uint32_t an_dateline_place(const AnDocument *document, uint32_t i, uint32_t end);

/* How many words the part of a date at i takes, 0 if none begins there. */
extern uint32_t an_date_words(const AnDocument *document, uint32_t i, uint32_t end);

/* The kinds of marks, as bits, between words[i - 1] and words[i]; a hyphen between letters counts as a dash. */
extern uint32_t an_marks_before(const AnDocument *document, uint32_t i);

/* Could words first .. end - 1 be the name of a person, where one must stand: is none of them a verb or the like? */
extern bool an_words_may_name(const AnDocument *document, uint32_t first, uint32_t end);

/* Are words first .. end - 1 an outlet: a known one, in Latin letters, or with a word that outlets are named by? */
extern bool an_words_outlet(const AnDocument *document, uint32_t first, uint32_t end);

/* Do words first .. end - 1 look like the name of a person? */
extern bool an_words_name(const AnDocument *document, uint32_t first, uint32_t end);

/* Is the word من, as before the name of a reporter? */
extern bool an_word_is_from(const AnDocument *document, uint32_t i);

/* The next line from i on that is not told apart from body; AN_NO_LINE if there is none. */
extern uint32_t an_line_next_open(const AnDocument *document, uint32_t i);

/* What HTML says of a line, bits; nothing of plain text. */
extern uint8_t an_line_html(const AnDocument *document, const AnLine *line);

/* Does HTML name the line as the title? */
extern bool an_line_is_html_title(const AnDocument *document, const AnLine *line);

/* Is the line so short that it stands for something beside the text: a rubric, a place, how long the reading takes? */
extern bool an_line_is_aside(const AnDocument *document, const AnLine *line);

/* Is the line a rubric, a breadcrumb or the name of an outlet? */
extern bool an_line_is_rubric(const AnDocument *document, const AnLine *line);

/* Could the line be a title, of this page or of another, of at most so many words? */
extern bool an_line_is_title(const AnDocument *document, const AnLine *line, uint32_t words);

/* What label of the kinds begins the line, and is set off as a label is; *rest is the word behind it. */
extern bool an_line_label(const AnDocument *document, const AnLine *line, uint32_t kinds, AnTerm *term, uint32_t *rest);

/* The wire named at word; *words is how many words its name takes. */
extern const char *an_agency_at(const AnDocument *document, uint32_t word, uint32_t end, uint32_t *words);

/* Is this line nothing but a date and at most so many words that are none of it? */
extern bool an_line_is_date(const AnDocument *document, const AnLine *line, uint32_t strangers);

/* Does this line, which is a date, say only when the page was changed? */
extern bool an_line_is_update(const AnDocument *document, const AnLine *line);

/* Is this line nothing but a time of day in figures? */
extern bool an_line_is_clock(const AnDocument *document, const AnLine *line);

/* Words first .. end - 1, without the punctuation around them; an empty slice if there are none. */
extern AnSlice an_words_slice(const AnDocument *document, uint32_t first, uint32_t end);

/* Is a part of an HTML page the name of the outlet, as its head claims it? */
extern bool an_is_site(const AnDocument *document, AnSlice slice);

/* Does the word stand glued behind the one before, as the number of an outlet's name? */
extern bool an_word_is_glued(const AnDocument *document, uint32_t i);

/* Is the word a single letter? */
extern bool an_word_is_letter(const AnDocument *document, uint32_t word);

/* Does the line end with a full stop, closing marks behind it apart? */
extern bool an_line_stops(const AnDocument *document, const AnLine *line);

#endif /* AN_PARTS_H */
