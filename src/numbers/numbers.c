/*
 * numbers.c
 *		The numbers of a document.
 *
 * At every word that a number could begin with, the readings are tried in turn: an ordinal, a part, a
 * crowd, a cardinal, a unit that counts itself.  Then what it counts is read behind it, and context says
 * whether it counts at all: years, telephone numbers, articles of laws, scores and pronouns do not.
 * A figure that only its right neighbour can tell (2-1, or 10-15 dollars) is kept as doubtful until
 * that neighbour is read.  Two numbers of one range share unit and scale.  At the end, money without a
 * country takes the one that the page gives it elsewhere, if it is only one, and what is still doubtful goes.
 */
#include "numbers/grammar.h"

#include "lexicon/openings.h"

#include <string.h>

#define WORDS_PER_CHECK 512

/* Families of money that a page can name in full; more are not remembered. */
#define FAMILIES_MAX 16

/* Two figures of a score have no more digits than this. */
#define SCORE_FIGURES 1

/* What the page says of a family of money. */
typedef struct Family
{
	const char *name;
	const char *unit; /* NULL: more than one */
} Family;

/* A number as found, with what its neighbours need to know of it. */
typedef struct Found
{
	AnNumeral numeral;
	AnCounted counted;
	bool doubtful;
} Found;

typedef struct Finder
{
	AnNumberReader reader;
	uint32_t next_date; /* the first date that is not passed */
	Found last;			/* the number before; numeral.end is 0 if there is none */
	Family families[FAMILIES_MAX];
	int family_count;
	/* beside document->numbers */
	bool *doubtful;
	const char **family;
	uint32_t room;
} Finder;

/* Reads what begins at the word, of which look tells what it can be. */
static bool
read_unsigned(const AnNumberReader *reader, uint32_t word, uint32_t look, AnNumeral *numeral, AnCounted *counted)
{
	static const struct
	{
		bool (*read)(const AnNumberReader *, uint32_t, AnNumeral *);
		uint32_t looks; /* what it can begin with */
	} readings[] = {{an_read_ordinal, AN_KINDS(AN_NUMERAL_ORDINAL) | AN_KINDS(AN_NUMERAL_ORDINAL_ONE) |
										  AN_KINDS(AN_NUMERAL_ONE) | AN_KINDS(AN_NUMERAL_HUNDRED)},
					{an_read_fraction, AN_KINDS(AN_NUMERAL_FRACTION) | AN_KINDS(AN_NUMERAL_ONE)},
					{an_read_crowd, AN_KINDS(AN_NUMERAL_CROWD) | AN_KINDS(AN_NUMERAL_FEW) | AN_KINDS(AN_NUMERAL_SCALE)},
					{an_read_cardinal, ~AN_LOOK_UNIT}};

	for (size_t i = 0; i < sizeof(readings) / sizeof(readings[0]); i++)
		if ((look & readings[i].looks) != 0 && readings[i].read(reader, word, numeral))
		{
			if (numeral->ordinal)
				*counted = (AnCounted){.kind = AN_NUMBER_ORDINAL, .end = numeral->end};
			else
				an_read_counted(reader, numeral, counted);
			return true;
		}
	return (look & AN_LOOK_UNIT) != 0 && an_read_unit(reader, word, numeral, counted);
}

/* The same with a word of minus before it or none, and with "below zero" behind it. */
static bool
read_number(const AnNumberReader *reader, uint32_t word, uint32_t look, AnNumeral *numeral, AnCounted *counted)
{
	uint32_t from = word;
	uint8_t skip = 0;
	AnTerm term;

	if ((look & AN_KINDS(AN_NUMERAL_MINUS)) != 0 &&
		an_numeral_begins(reader, word, AN_KINDS(AN_NUMERAL_MINUS), &skip, &term) &&
		an_number_near(reader, word + term.words))
	{
		from += term.words;
		look = an_number_look(reader, from);
	}
	if (!read_unsigned(reader, from, look, numeral, counted))
		return false;
	if (from > word)
	{
		/* not "minus and five" */
		if (numeral->skip > 0)
			return false;
		numeral->first = word;
		numeral->skip = skip;
		numeral->negative = true;
	}
	an_read_below(reader, numeral, counted);
	return true;
}

/* The value of a number as text. */
static const char *
value_text(const AnDocument *document, const AnNumeral *numeral)
{
	if (numeral->longer)
		return numeral->longer;
	return an_decimal_text(&numeral->sum, numeral->negative, document->memory);
}

/* Puts a number that was found into the last place of the document's list. */
static void
set_number(Finder *finder, const Found *found, uint32_t index)
{
	AnDocument *document = finder->reader.document;
	const AnNumeral *numeral = &found->numeral;
	const AnCounted *counted = &found->counted;
	AnNumber *number = &document->numbers[index];

	number->first_word = numeral->first;
	number->end_word = counted->end;
	number->start = counted->has_start ? counted->start_byte
				   : numeral->skip	   ? an_document_behind(document, numeral->first, numeral->skip)
									   : document->words[numeral->first].start;
	number->end = counted->end_byte ? counted->end_byte : document->words[counted->end - 1].end;
	number->kind = counted->kind;
	number->approximate = numeral->approximate;
	number->value = value_text(document, numeral);
	number->unit = counted->unit;
	finder->doubtful[index] = found->doubtful;
	finder->family[index] = counted->family;
}

/* Room for one more number, here and in the document. */
static void
make_room(Finder *finder)
{
	AnDocument *document = finder->reader.document;
	const AnMemory *memory = document->memory;

	AN_ENSURE_ROOM(memory, document->numbers, document->number_count, document->number_room);
	if (finder->room == document->number_room)
		return;
	finder->room = document->number_room;
	finder->doubtful = memory->grow(memory->context, finder->doubtful, finder->room * sizeof(*finder->doubtful));
	finder->family = memory->grow(memory->context, (void *) finder->family, finder->room * sizeof(*finder->family));
}

/* Remembers which currency of a family the page names in full. */
static void
learn_family(Finder *finder, const char *name, const char *unit)
{
	Family *family = finder->families, *end = family + finder->family_count;

	while (family < end && strcmp(family->name, name) != 0)
		family++;
	if (family == end)
	{
		if (finder->family_count == FAMILIES_MAX)
			return;
		*family = (Family){name, unit};
		finder->family_count++;
	}
	else if (family->unit != NULL && strcmp(family->unit, unit) != 0)
		family->unit = NULL;
}

/* What joins two numbers. */
typedef enum Joint
{
	JOINT_NONE,
	JOINT_DASH,	 /* 10-15 */
	JOINT_RANGE	 /* from 10 to 15, between 10 and 15, 10 or 15 */
} Joint;

/* Is the text between two bytes one dash, with a space on each side or none? */
static bool
is_dash(const char *at, const char *end)
{
	if (end - at >= 3 && at[0] == ' ' && end[-1] == ' ')
	{
		at++;
		end--;
	}
	/* the en dash and the em dash */
	return (end - at == 1 && *at == '-') ||
		   (end - at == 3 && (memcmp(at, "\xE2\x80\x93", 3) == 0 || memcmp(at, "\xE2\x80\x94", 3) == 0));
}

/* Is there a word of "from" or "between" before the number? */
static bool
is_from(const Finder *finder, uint32_t word)
{
	AnTerm term;
	uint8_t skip;

	return an_number_near(&finder->reader, word) &&
		   an_numeral_begins(&finder->reader, word - 1, AN_KINDS(AN_NUMERAL_FROM), &skip, &term) && term.words == 1;
}

/* How the number before is joined to this one. */
static Joint
joint_of(const Finder *finder, const AnNumeral *numeral)
{
	const AnDocument *document = finder->reader.document;
	const Found *last = &finder->last;
	uint32_t word = last->counted.end;
	AnTerm term;
	bool glued;

	if (last->numeral.end == 0 || word > numeral->first)
		return JOINT_NONE;
	if (word == numeral->first)
	{
		if (last->numeral.digits && numeral->digits &&
			is_dash(document->text + document->words[word - 1].end, document->text + document->words[word].start))
			return JOINT_DASH;
		/* between ten and fifteen, where "and" is glued to the second */
		if (numeral->skip == 1 && an_number_and(&finder->reader, &word, &glued) && is_from(finder, last->numeral.first))
			return JOINT_RANGE;
		return JOINT_NONE;
	}
	if (word + 1 != numeral->first || !an_number_near(&finder->reader, word) || !an_number_near(&finder->reader, word + 1))
		return JOINT_NONE;
	if (an_numeral_at(&finder->reader, word, AN_KINDS(AN_NUMERAL_TO), &term))
		return JOINT_RANGE;
	return an_number_and(&finder->reader, &word, &glued) && !glued && is_from(finder, last->numeral.first) ? JOINT_RANGE
																										  : JOINT_NONE;
}

/* Two figures joined by a dash that count nothing: a range if they rise and are no score. */
static void
judge_pair(Found *last, Found *found)
{
	bool range = !last->doubtful && !found->doubtful && !last->numeral.longer && !found->numeral.longer &&
				 found->numeral.figures > SCORE_FIGURES && an_decimal_is_less(&last->numeral.sum, &found->numeral.sum);

	found->doubtful |= !range;
	last->doubtful |= !range;
}

/* Gives the first number of "three to four million" the scale of the second. */
static void
share_scale(Found *last, const Found *found)
{
	const AnNumeral *scaled = &found->numeral;
	AnDecimal sum = {{0}};

	/* but not "five hundred to a thousand", which has none to share */
	if (last->numeral.scale != AN_NO_SCALE || last->numeral.longer || scaled->scale == AN_NO_SCALE || scaled->pieces > 1 ||
		scaled->approximate || (!scaled->digits && scaled->term.kind == AN_NUMERAL_SCALE))
		return;
	if (!an_decimal_add(&sum, &last->numeral.sum, scaled->scale) || !an_decimal_is_less(&sum, &scaled->sum))
		return;
	last->numeral.sum = sum;
	last->numeral.scale = scaled->scale;
	last->doubtful = false;
}

/* Gives the number before what both ends of a range share: unit and scale. */
static void
share_range(Finder *finder, Found *found, Joint joint)
{
	AnDocument *document = finder->reader.document;
	Found *last = &finder->last;

	if (joint == JOINT_NONE || last->counted.kind != AN_NUMBER_NUMBER)
		return;
	share_scale(last, found);
	if (found->counted.kind != AN_NUMBER_NUMBER && found->counted.kind != AN_NUMBER_ORDINAL)
	{
		last->counted.kind = found->counted.kind;
		last->counted.unit = found->counted.unit;
		last->counted.family = found->counted.family;
		last->doubtful = found->doubtful = false;
	}
	else if (joint == JOINT_DASH && found->counted.kind == AN_NUMBER_NUMBER && found->numeral.scale == AN_NO_SCALE)
		judge_pair(last, found);
	set_number(finder, last, document->number_count - 1);
}

/* Does a temporal expression that stands right behind count the number too: from 2 to 5 years, 2-5 years? */
static bool
is_of_time(const Finder *finder, const Found *found)
{
	AnDocument *document = finder->reader.document;
	AnNumberReader reader = {document, document->word_count};
	uint32_t word = found->counted.end, date;
	AnTerm term;
	bool glued;

	if (finder->next_date == document->date_count || found->counted.kind != AN_NUMBER_NUMBER)
		return false;
	date = document->dates[finder->next_date].first_word;
	if (date == word && found->numeral.digits &&
		is_dash(document->text + document->words[word - 1].end, document->text + document->words[word].start))
		return true;
	if (date < word || date > word + 1)
		return false;
	if (an_number_and(&reader, &word, &glued))
		return word == date && is_from(finder, found->numeral.first);
	return word + 1 == date && an_number_near(&reader, word) && an_number_near(&reader, date) &&
		   an_numeral_at(&reader, word, AN_KINDS(AN_NUMERAL_TO), &term);
}

/* Adds a number that counts. */
static void
add_number(Finder *finder, Found *found)
{
	AnDocument *document = finder->reader.document;

	/* a sign of money between two numbers belongs to the first */
	if (document->number_count > 0 && found->counted.start_byte < document->numbers[document->number_count - 1].end)
		found->counted.has_start = false;
	share_range(finder, found, joint_of(finder, &found->numeral));
	make_room(finder);
	set_number(finder, found, document->number_count++);
	finder->last = *found;
}

/* Takes the number that begins at the word, if there is one; returns the word behind it. */
static uint32_t
take_number(Finder *finder, uint32_t word, uint32_t look)
{
	AnNumberReader *reader = &finder->reader;
	AnTerm term;
	uint8_t skip;
	Found found;

	if ((look & AN_KINDS(AN_NUMERAL_IDIOM)) != 0 &&
		an_numeral_begins(reader, word, AN_KINDS(AN_NUMERAL_IDIOM), &skip, &term))
		return word + term.words;
	if (!read_number(reader, word, look, &found.numeral, &found.counted))
		return word + 1;
	/* what does not count is passed with all its words */
	if (!an_number_counts(reader, &found.numeral, &found.counted, &found.doubtful) || is_of_time(finder, &found))
		return found.numeral.digits ? found.counted.end : found.numeral.end;
	found.numeral.approximate |= an_number_is_about(reader, word);
	add_number(finder, &found);
	return found.counted.end;
}

/* Does a family of money stand at the word, with its nation?  Then the page says which it means. */
static void
learn_at(Finder *finder, uint32_t word)
{
	AnCounted counted;
	const char *family = an_read_family(&finder->reader, word, &counted);

	if (family != NULL && counted.unit != NULL)
		learn_family(finder, family, counted.unit);
}

/* Gives money without a country the one that the page gives it elsewhere. */
static void
settle_money(Finder *finder)
{
	AnDocument *document = finder->reader.document;

	for (uint32_t i = 0; i < document->number_count; i++)
		for (int f = 0; finder->family[i] != NULL && f < finder->family_count; f++)
			if (strcmp(finder->families[f].name, finder->family[i]) == 0)
				document->numbers[i].unit = finder->families[f].unit;
}

/* Takes out what stayed doubtful. */
static void
drop_doubtful(Finder *finder)
{
	AnDocument *document = finder->reader.document;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < document->number_count; i++)
		if (!finder->doubtful[i])
			document->numbers[kept++] = document->numbers[i];
	document->number_count = kept;
}

/* Is the line part of what the page tells?  A text of one line is, whatever it looks like. */
static bool
is_told(const AnDocument *document, uint32_t word)
{
	uint8_t role = document->lines[document->words[word].line].role;

	return document->words[0].line == document->words[document->word_count - 1].line || role == AN_LINE_TITLE || role == AN_LINE_KICKER || role == AN_LINE_DATELINE || role == AN_LINE_BODY ||
		   role == AN_LINE_CAPTION;
}

/* Sets the reader to the sentence of a word, up to the next date; false if the word is part of one, *word then behind it. */
static bool
set_reader(Finder *finder, uint32_t *word)
{
	const AnDocument *document = finder->reader.document;

	while (finder->next_date < document->date_count &&
		   (document->dates[finder->next_date].end_word <= *word || document->dates[finder->next_date].kind == AN_DATE_DURATION))
		finder->next_date++;
	finder->reader.end = document->sentences[document->words[*word].sentence].end_word;
	if (finder->next_date == document->date_count)
		return true;
	if (document->dates[finder->next_date].first_word <= *word)
	{
		*word = document->dates[finder->next_date].end_word;
		return false;
	}
	if (document->dates[finder->next_date].first_word < finder->reader.end)
		finder->reader.end = document->dates[finder->next_date].first_word;
	return true;
}

/* Takes what begins at a word of the article; returns the word where the search goes on. */
static uint32_t
take_word(Finder *finder, uint32_t word)
{
	uint32_t look = an_number_look(&finder->reader, word), end = word + 1;

	if (look == 0 || !is_told(finder->reader.document, word))
		return end;
	end = take_number(finder, word, look);
	if ((look & AN_LOOK_UNIT) != 0)
		learn_at(finder, word);
	for (uint32_t i = word + 1; i < end; i++)
		learn_at(finder, i);
	return end;
}

void
an_numbers_find(AnDocument *document)
{
	Finder finder = {{document, 0}};

	for (uint32_t i = 0; i < document->word_count;)
	{
		if (i % WORDS_PER_CHECK == 0)
			AN_CHECK_INTERRUPTS();
		/* most words: nothing begins with them, be they part of a date or not */
		if (document->words[i].letters.count > 0 && !an_opens(document->words[i].opens, AN_OPENING_numerals | AN_OPENING_units))
			i++;
		else if (set_reader(&finder, &i))
			i = take_word(&finder, i);
	}
	if (finder.family_count > 0)
		settle_money(&finder);
	drop_doubtful(&finder);
}

const char *
an_number_value(const char *text, size_t length, const AnMemory *memory)
{
	AnDocument document;
	AnNumberReader reader = {&document, 0};
	AnNumeral numeral;
	AnCounted counted;
	uint32_t look, first;

	an_document_read(&document, text, length, memory);
	reader.end = document.word_count;
	if (document.word_count == 0)
		return NULL;
	/* a currency may stand before the number, in Latin letters */
	first = document.word_count > 1 && an_currency_code(&reader, 0) ? 1 : 0;
	look = an_number_look(&reader, first);
	if (!read_number(&reader, first, look, &numeral, &counted) || (first > 0 && !counted.has_start))
		return NULL;
	if (numeral.failed || numeral.skip > 0 || counted.end < document.word_count)
		return NULL;
	return value_text(&document, &numeral);
}
