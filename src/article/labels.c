/*
 * labels.c
 *		Terms at a place of the document: labels of page parts, wires, printed dates.
 */
#include "article/parts.h"
#include "lexicon/openings.h"
#include "unicode/classes.h"
#include "unicode/utf8.h"

#include <string.h>
#include <strings.h>

/* Longer lines that begin like a label are prose. */
#define LABEL_LINE_WORDS 16

/* A date line has no more words. */
#define DATE_LINE_WORDS 18
#define CLOCK_LINE_WORDS 6
#define CLOCK_NUMBERS 3

#define YEAR_DIGITS 4

/* So many numbers, and one that may be a year, are a date and a time however they are joined. */
#define NUMBERS_OF_DATE 4

/* What may stand on the line of a date beside it. */
#define AROUND_DATES (1 << AN_LABEL_FURNITURE | 1 << AN_LABEL_KICKER | 1 << AN_LABEL_DESK)

bool
an_word_letters(const AnDocument *document, uint32_t word, AnLetters *letters)
{
	const AnWord *w = &document->words[word];

	if (w->letters.count > 0)
	{
		*letters = w->letters;
		return true;
	}
	if (w->readings > 0)
		return false;
	return an_letters_read(document->text + w->start, w->end - w->start, letters);
}

bool
an_word_is_letter(const AnDocument *document, uint32_t word)
{
	const AnWord *w = &document->words[word];

	return an_utf8_count(document->text + w->start, w->end - w->start) == 1;
}

/* Does the word begin with a digit? */
static bool
begins_with_digit(const AnDocument *document, const AnWord *word)
{
	const char *at = document->text + word->start;

	return an_class(an_utf8_next(&at, document->text + document->length)) == AN_CLASS_DIGIT;
}

bool
an_word_is_iso_letter(const AnDocument *document, uint32_t word)
{
	const AnWord *w = &document->words[word];

	return w->end - w->start == 1 && (document->text[w->start] == 'T' || document->text[w->start] == 'Z') && word > 0 &&
		   w[-1].end == w->start && begins_with_digit(document, &w[-1]);
}

/* The words of a term: letters where they stand, or in read if they are only read here. */
typedef struct TermWords
{
	const AnLetters *word[AN_TERM_WORDS_MAX];
	int count;
	AnLetters read[AN_TERM_WORDS_MAX];
} TermWords;

/* The letters of a word, in read if they are only read here; NULL if it is no Arabic word. */
static inline const AnLetters *
letters_of(const AnDocument *document, uint32_t word, AnLetters *read)
{
	const AnWord *w = &document->words[word];

	if (w->letters.count > 0)
		return &w->letters;
	/* where words are read with their letters, one without opens no list */
	return w->opens != 0 && an_word_letters(document, word, read) ? read : NULL;
}

/* Is there a mark between words[i] and the next that ends a term?  The stop behind a single letter does not. */
static bool
is_broken(const AnDocument *document, uint32_t i, const AnLetters *letters)
{
	for (uint32_t m = document->words[i].mark; m < document->words[i + 1].mark; m++)
		if (document->marks[m].kind != AN_MARK_STOP || letters->count > 1)
			return true;
	return false;
}

/* Reads the words behind the first, at most as many as a term of the group could have. */
static void
read_words(const AnDocument *document, const AnTermGroup *group, uint32_t word, uint32_t end, TermWords *words)
{
	int most = an_terms_longest(group);

	for (; words->count < most && word + 1 < end && !is_broken(document, word, words->word[words->count - 1]); words->count++)
	{
		word++;
		words->word[words->count] = letters_of(document, word, &words->read[words->count]);
		if (words->word[words->count] == NULL)
			break;
	}
}

/* What is looked for. */
typedef struct Search
{
	const AnTermTable *table;
	uint64_t kinds; /* the kinds that may be found, each once */
	AnTermAt *found;
	int count, most; /* most are kept */
	int enough;		 /* the search ends with so many */
} Search;

/* Takes the longest terms of the words that are wanted; true if that is enough. */
static bool
take_terms(Search *search, const AnTermGroup *group, const TermWords *words, uint8_t skip)
{
	AnTerm term, previous;
	bool more = an_terms_find_in(search->table, group, words->word, words->count, NULL, &term);

	for (; more; previous = term, more = an_terms_find_in(search->table, group, words->word, words->count, &previous, &term))
	{
		if ((search->kinds >> term.kind & 1) == 0)
			continue;
		if (search->count < search->most)
			search->found[search->count] = (AnTermAt){term, skip};
		search->kinds &= ~((uint64_t) 1 << term.kind);
		if (++search->count == search->enough)
			return true;
	}
	return false;
}

/* Can proclitics stand at the beginning of the word? */
static bool
has_clitic(const AnLetters *word)
{
	static const uint64_t clitics = 1ull << AN_WAW | 1ull << AN_FEH | 1ull << AN_BEH | 1ull << AN_KAF | 1ull << AN_LAM;

	return (clitics >> word->code[0] & 1) != 0;
}

/* Takes terms behind the proclitics of the word; the whole word was looked up before. */
static void
search_behind_clitics(const AnDocument *document, Search *search, uint32_t word, uint32_t end, TermWords *words, uint8_t *skip)
{
	AnLetters cuts[AN_CUTS_MAX];
	uint8_t skips[AN_CUTS_MAX];
	int cut_count = an_morph_cuts(words->word[0], cuts, skips);

	for (int i = 1; i < cut_count; i++)
	{
		const AnTermGroup *group = an_terms_group(search->table, &cuts[i]);

		if (group == NULL)
			continue;
		words->count = 1;
		read_words(document, group, word, end, words);
		words->word[0] = &cuts[i];
		*skip = skips[i];
		if (take_terms(search, group, words, skips[i]))
			return;
	}
}

/* Looks for terms at the word, and behind its proclitics if skip is not NULL. */
static void
search_at(const AnDocument *document, Search *search, uint32_t word, uint32_t end, uint8_t *skip)
{
	TermWords words;
	uint16_t opens;

	if (word >= end)
		return;
	opens = document->words[word].opens;
	if (!an_terms_open(search->table, opens, skip != NULL))
		return;
	words.word[0] = letters_of(document, word, &words.read[0]);
	if (words.word[0] == NULL)
		return;
	if (an_terms_open(search->table, opens, false))
	{
		const AnTermGroup *group = opens == AN_OPENINGS_ALL ? an_terms_group(search->table, words.word[0])
															: an_terms_opened(search->table, words.word[0]);

		if (group != NULL)
		{
			words.count = 1;
			read_words(document, group, word, end, &words);
			if (skip)
				*skip = 0;
			if (take_terms(search, group, &words, 0))
				return;
		}
	}
	if (skip != NULL && has_clitic(words.word[0]) && an_terms_open(search->table, opens >> 8, false))
		search_behind_clitics(document, search, word, end, &words, skip);
}

bool
an_term_at(const AnDocument *document, const AnTermTable *table, uint32_t kinds, uint32_t word, uint32_t end,
		   uint8_t *skip, AnTerm *term)
{
	AnTermAt found;
	Search search = {table, kinds == 0 ? UINT64_MAX : kinds, &found, 0, 1, 1};

	search_at(document, &search, word, end, skip);
	if (search.count == 0)
		return false;
	*term = found.term;
	return true;
}

int
an_terms_at(const AnDocument *document, const AnTermTable *table, uint32_t word, uint32_t end, AnTermAt *found, int most,
			uint8_t *skip)
{
	Search search = {table, UINT64_MAX, found, 0, most, most + 1};

	search_at(document, &search, word, end, skip);
	return search.count;
}

/* A wire by its name in Latin letters (CNN, AFP); NULL if it is none. */
static const char *
agency_latin(const char *text, size_t length)
{
	static const size_t longest = 7;
	static const char *const names[] = {"AFP", "AP",  "CNN", "RT",	 "BBC",	 "DW",	 "SPA",		"WAM",	  "KUNA",
										"QNA", "BNA", "ONA", "SANA", "WAFA", "PETRA", "REUTERS", "UPI", "TASS",
										"AA",  "DPA", "MENA", "INA", "NNA",	 "TAP",	 "MAP",		"APS",	  "SUNA"};

	if (length > longest || (unsigned char) text[0] >= 0x80)
		return NULL;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strlen(names[i]) == length && strncasecmp(names[i], text, length) == 0)
			return names[i];
	return NULL;
}

const char *
an_agency_at(const AnDocument *document, uint32_t word, uint32_t end, uint32_t *words)
{
	AnTerm term;

	if (word >= end)
		return NULL;
	if (an_term_at(document, &an_terms_agencies, 0, word, end, NULL, &term))
	{
		*words = term.words;
		return term.text;
	}
	*words = 1;
	return agency_latin(document->text + document->words[word].start,
						   document->words[word].end - document->words[word].start);
}

/* Is there a mark that sets a label off between words[i] and words[i + 1]? */
static bool
is_set_off(const AnDocument *document, uint32_t i)
{
	uint32_t end = i + 1 < document->word_count ? document->words[i + 1].mark : document->mark_count;

	for (uint32_t m = document->words[i].mark; m < end && document->marks[m].kind != AN_MARK_LINE; m++)
		if (document->marks[m].kind == AN_MARK_COLON || document->marks[m].kind == AN_MARK_BAR ||
			document->marks[m].kind == AN_MARK_DASH || document->marks[m].kind == AN_MARK_SLASH)
			return true;
	return false;
}

bool
an_line_label(const AnDocument *document, const AnLine *line, uint32_t kinds, AnTerm *term, uint32_t *rest)
{
	AnLine looked = *line;

	if (looked.end_word - looked.first_word > LABEL_LINE_WORDS)
		looked.end_word = looked.first_word + LABEL_LINE_WORDS;
	if (!an_term_at(document, &an_terms_labels, kinds, line->first_word, looked.end_word, NULL, term))
		return false;
	*rest = line->first_word + term->words;
	return *rest == line->end_word || term->value > 0 || is_set_off(document, *rest - 1);
}

/* Does the text hold a date in figures, three numbers joined by strokes, points or dashes, perhaps with space around them? */
static bool
has_numeric_date(const AnDocument *document, uint32_t start, uint32_t end)
{
	const char *at = document->text + start, *stop = document->text + end;
	int numbers = 0;
	bool digit = false, joined = false;

	while (at < stop)
	{
		uint32_t c = an_utf8_next(&at, stop);
		AnClass class = an_class(c);

		if (class == AN_CLASS_DIGIT)
		{
			if (!digit)
				numbers = joined ? numbers + 1 : 1;
			joined = false;
		}
		else if (c == '/' || c == '-' || c == '.')
			joined = numbers > 0;
		else if (class != AN_CLASS_SPACE && class != AN_CLASS_CONTROL)
		{
			numbers = 0;
			joined = false;
		}
		digit = class == AN_CLASS_DIGIT || (digit && class == AN_CLASS_CONTROL);
		if (numbers == 3)
			return true;
	}
	return false;
}

/* What a line's words say about it as a date. */
typedef struct DateWords
{
	uint32_t strangers; /* words that are none of a date */
	uint32_t furniture; /* words around a date: its rubric, how often the page was read */
	uint32_t numbers;
	uint32_t ago;
	bool month, weekday, clock, label, year, today;
} DateWords;

/* Of the words for day: is it the one for today, with the article? */
static bool
is_today(const AnDocument *document, uint32_t i)
{
	AnLetters word;

	return an_word_letters(document, i, &word) && word.code[0] == AN_ALEF;
}

/* Counts what the word at i is to a date; returns how many words it takes. */
static uint32_t
count_date_word(const AnDocument *document, const AnLine *line, uint32_t i, DateWords *found)
{
	AnTerm term;
	uint8_t skip;

	found->ago += an_term_at(document, &an_terms_labels, 1 << AN_LABEL_AGO, i, line->end_word, NULL, &term);
	if (begins_with_digit(document, &document->words[i]))
	{
		found->numbers++;
		found->year |= an_utf8_count(document->text + document->words[i].start,
									 document->words[i].end - document->words[i].start) == YEAR_DIGITS;
	}
	else if (an_term_at(document, &an_terms_calendar, 0, i, line->end_word, &skip, &term) ||
			 an_calendar_latin(document, i, &term))
	{
		found->month |= term.kind >= AN_CALENDAR_MONTH && term.kind <= AN_CALENDAR_WEAK_HIJRI;
		found->weekday |= term.kind == AN_CALENDAR_WEEKDAY;
		found->today |= term.kind == AN_CALENDAR_GLUE && term.value == AN_GLUE_DAY && is_today(document, i);
		found->clock |= term.kind == AN_CALENDAR_AM || term.kind == AN_CALENDAR_PM || term.kind == AN_CALENDAR_CLOCK ||
						term.kind == AN_CALENDAR_ZONE;
		return term.words;
	}
	else if (an_term_at(document, &an_terms_labels, 1 << AN_LABEL_DATE, i, line->end_word, &skip, &term))
	{
		found->label = true;
		return term.words;
	}
	else if (an_term_at(document, &an_terms_labels, AROUND_DATES, i, line->end_word, NULL, &term))
	{
		found->furniture += term.words;
		return term.words;
	}
	else if (!an_word_is_iso_letter(document, i) &&
			 !an_term_at(document, &an_terms_labels, 1 << AN_LABEL_AGO, i, line->end_word, NULL, &term))
		found->strangers++;
	return 1;
}

bool
an_line_is_date(const AnDocument *document, const AnLine *line, uint32_t strangers)
{
	DateWords found = {.label = false};
	uint32_t words = line->end_word - line->first_word;
	bool full;

	if (words == 0 || words > DATE_LINE_WORDS)
		return false;
	for (uint32_t i = line->first_word; i < line->end_word;)
	{
		i += count_date_word(document, line, i, &found);
		if (found.strangers > strangers)
			return false;
	}
	if (found.numbers == 0)
		return false;
	if (found.strangers == 0 && found.year && found.numbers >= NUMBERS_OF_DATE)
		return true;
	if (found.ago >= 2 && found.strangers == 0 && words <= CLOCK_LINE_WORDS)
		return true;
	full = has_numeric_date(document, line->start, line->end);
	if (found.strangers == 0 && found.furniture == 0)
		return full || found.month || found.label || (found.clock && (found.weekday || words <= CLOCK_LINE_WORDS));
	/* a place, or who published it, beside a whole date; what is said of today is a headline */
	if (found.strangers > 0 && found.today)
		return false;
	return full ? found.numbers <= 6 : found.month && found.year && !an_line_stops(document, line);
}

bool
an_line_is_update(const AnDocument *document, const AnLine *line)
{
	bool update = false;
	AnTerm term;

	for (uint32_t i = line->first_word; i < line->end_word; i++)
		if (an_term_at(document, &an_terms_labels, 1 << AN_LABEL_DATE, i, line->end_word, NULL, &term))
		{
			if (term.value != 2)
				return false;
			update = true;
			i += term.words - 1u;
		}
	/* what stands before the word for a change is when the page was published */
	return update && an_term_at(document, &an_terms_labels, 1 << AN_LABEL_DATE, line->first_word, line->end_word, NULL, &term);
}

bool
an_line_is_clock(const AnDocument *document, const AnLine *line)
{
	uint32_t words = line->end_word - line->first_word;

	if (words < 2 || words > CLOCK_NUMBERS)
		return false;
	for (uint32_t i = line->first_word; i < line->end_word; i++)
		if (!begins_with_digit(document, &document->words[i]) ||
			(i > line->first_word && !an_document_mark_between(document, i - 1, AN_MARK_COLON)))
			return false;
	return true;
}

/* Is a mark a stop that ends a paragraph; a question mark ends headlines too. */
static bool
is_full_stop(const AnDocument *document, const AnMark *mark)
{
	const char *at = document->text + mark->start;
	uint32_t c = an_utf8_next(&at, document->text + document->length);

	/* two dots are a dash, and end headlines too */
	if (mark->kind == AN_MARK_ELLIPSIS && mark->length == 2)
		return false;
	return (mark->kind == AN_MARK_STOP || mark->kind == AN_MARK_ELLIPSIS) && (c == '.' || c == 0x2026 || c == 0x06D4);
}

bool
an_line_stops(const AnDocument *document, const AnLine *line)
{
	uint32_t last = line->end_word, m;

	if (line->first_word == last)
		return false;
	for (m = document->words[last - 1].mark; document->marks[m].kind != AN_MARK_LINE; m++)
		if (is_full_stop(document, &document->marks[m]))
			return true;
	/* a word in parentheses behind the stop: (end) */
	if (m == 0 || document->marks[m - 1].kind != AN_MARK_PAREN_CLOSE || document->marks[m - 1].pair == AN_NO_PAIR)
		return false;
	for (m = document->marks[m - 1].pair; m > 0 && document->marks[m - 1].start >= line->start; m--)
	{
		if (document->marks[m - 1].next_word != document->marks[m].next_word)
			break;
		if (is_full_stop(document, &document->marks[m - 1]))
			return true;
	}
	return false;
}
