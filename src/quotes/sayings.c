/*
 * sayings.c
 *		The verbs of saying of a document outside its quotation marks, and what
 *		stands for one: قائلا، بحسب.
 */
#include "quotes/reader.h"
#include "lexicon/openings.h"

#include <string.h>

#define LEMMA_BYTES (AN_WORD_MAX * 2 + 1)

#define TERM_WORDS 3	  /* of say.tsv, at most */
#define CITED_WORDS_MAX 16 /* between a verb that cites and the preposition before who is cited */

/* The kind in say.tsv of the words at i, with و or ف cut off; 0 if none.  *term is filled if there is one. */
static uint8_t
say_kind(const AnDocument *document, uint32_t i, AnTerm *term)
{
	const AnLetters *words[TERM_WORDS];
	int count = 0;
	const AnWord *word = &document->words[i];
	AnLetters bare;

	if (!an_opens(word->opens, AN_OPENING_say))
		return AN_SAY_NONE;
	for (uint32_t j = i; j < i + TERM_WORDS && j < document->word_count && document->words[j].letters.count; j++)
		words[count++] = &document->words[j].letters;
	if (count == 0)
		return AN_SAY_NONE;
	if ((word->opens & AN_OPENING_say) &&
		an_terms_find_in(&an_terms_say, an_terms_opened(&an_terms_say, words[0]), words, count, NULL, term))
		return term->kind;
	if (word->letters.count < 3 || (word->letters.code[0] != AN_WAW && word->letters.code[0] != AN_FEH) ||
		!(word->opens & AN_OPENINGS_CUT(AN_OPENING_say)))
		return AN_SAY_NONE;
	bare.count = (uint8_t) (word->letters.count - 1);
	memcpy(bare.code, word->letters.code + 1, bare.count);
	words[0] = &bare;
	if (!an_terms_find_in(&an_terms_say, an_terms_opened(&an_terms_say, &bare), words, count, NULL, term))
		return AN_SAY_NONE;
	/* والي is a governor before it is وإلى */
	if ((word->tags & AN_TAG_TITLE) && term->kind == AN_SAY_TOWARD)
		return AN_SAY_NONE;
	/* وفي begins something new; ورد and وأن do not */
	return word->letters.count > 3 || term->kind == AN_SAY_VERB || term->kind == AN_SAY_THAT ? term->kind : AN_SAY_NONE;
}

/* Fills reader->kinds. */
void
an_reader_kinds(AnReader *reader)
{
	const AnDocument *document = reader->document;

	reader->kinds = an_memory_alloc(document->memory, document->word_count + 1);
	for (uint32_t i = 0; i < document->word_count; i++)
	{
		AnTerm term;

		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		reader->kinds[i] = say_kind(document, i, &term);
		if (reader->kinds[i] >= AN_SAY_PERSON)
			reader->kinds[i] = AN_SAY_NONE;
	}
}

bool
an_reader_term(const AnReader *reader, uint32_t word, AnSayKind kind, AnTerm *term)
{
	return say_kind(reader->document, word, term) == kind;
}

/* The lemma of a word as UTF-8. */
const char *
an_reader_lemma(const AnReader *reader, uint32_t word)
{
	const uint8_t *code;
	int count = an_word_lemma(&reader->document->words[word], &code);
	char *lemma = an_memory_alloc(reader->document->memory, LEMMA_BYTES);

	lemma[an_letters_write(code, count, lemma)] = '\0';
	return lemma;
}

/* Is the word a finite verb of the third person that the lexicon marks as one of saying? */
static bool
is_say_verb(const AnWord *word)
{
	return word->readings > 0 && (word->tags & AN_TAG_SAY) && word->reading.pos == AN_POS_VERB &&
		   !(word->reading.inflection & AN_INFL_IMPERATIVE);
}

/* Does ما stand right before word i: ما قال? */
static bool
is_relative(const AnReader *reader, uint32_t i)
{
	const AnLetters *before = i > 0 ? &reader->document->words[i - 1].letters : NULL;

	return before && before->count == 2 && before->code[0] == AN_MEEM && before->code[1] == AN_ALEF &&
		   an_reader_gap(reader, i - 1) == 0;
}

/* Is a form that may be a noun (كتب، رد) a verb here: no genitive follows it? */
static bool
is_listed_verb(const AnReader *reader, uint32_t i)
{
	const AnDocument *document = reader->document;
	const AnWord *word = &document->words[i], *next = word + 1;

	if (word->reading.lemma == AN_LEMMA_NONE || word->reading.pos == AN_POS_VERB)
		return true;
	if (word->reading.proclitics & ~(AN_PRO_AND | AN_PRO_SO))
		return false;
	/* a sentence begins with its verb */
	if (document->sentence_count && document->sentences[word->sentence].first_word == i)
		return true;
	if (i > 0 && reader->kinds[i - 1] == AN_SAY_AS && an_reader_gap(reader, i - 1) == 0)
		return true;
	if (i + 1 >= document->word_count || an_reader_gap(reader, i) || reader->kinds[i + 1] == AN_SAY_THAT ||
		next->reading.pos == AN_POS_PARTICLE)
		return true;
	return reader->entity_at[i + 1] != AN_NO_WORD &&
		   document->entities[reader->entity_at[i + 1]].kind == AN_ENTITY_PERSON;
}

/* Is the word the preposition behind which a verb of this kind names who is cited? */
static bool
is_before_cited(const AnReader *reader, uint32_t i, int32_t cites)
{
	const AnLetters *letters = &reader->document->words[i].letters;

	if (reader->kinds[i] != AN_SAY_TOWARD)
		return false;
	return cites == AN_CITES_OF ? letters->count == 2 && letters->code[0] == AN_AIN && letters->code[1] == AN_NOON
								: letters->count == 3 && letters->code[1] == AN_LAM;
}

/* Who is cited by a verb that cites: «نقلت الوكالة عن الوزير قوله». */
static void
set_cited(const AnReader *reader, AnSaying *saying, int32_t cites)
{
	const AnDocument *document = reader->document;
	uint32_t end = saying->word + CITED_WORDS_MAX;

	for (uint32_t i = saying->word + 1; i < end && i + 1 < document->word_count &&
										document->words[i].sentence == document->words[saying->word].sentence;
		 i++)
	{
		AnSubject cited;

		if (reader->kinds[i] == AN_SAY_THAT || reader->kinds[i] == AN_SAY_CITED)
			return;
		if (!is_before_cited(reader, i, cites))
			continue;
		cited = an_reader_subject(reader, i + 1, false);
		if (!an_reader_named(&cited))
			return;
		saying->subject = cited;
		saying->limit = cited.limit;
		saying->feminine = cited.feminine;
		if (saying->limit < document->word_count && reader->kinds[saying->limit] == AN_SAY_CITED)
			saying->limit++;
		return;
	}
}

/* Adds the saying of one or more words at i, with the subject behind it. */
static void
add_saying(AnReader *reader, uint32_t i, uint32_t words, uint8_t kind, int32_t cites, const char *verb)
{
	const AnReading *reading = &reader->document->words[i].reading;
	AnSaying *saying;

	AN_ENSURE_ROOM(reader->document->memory, reader->sayings, reader->saying_count, reader->saying_room);
	saying = &reader->sayings[reader->saying_count++];
	memset(saying, 0, sizeof(*saying));
	saying->word = i;
	saying->kind = kind;
	saying->verb = verb;
	saying->feminine = (reading->inflection & AN_INFL_FEMININE) != 0;
	saying->many = (reading->inflection & (AN_INFL_DUAL | AN_INFL_PLURAL)) != 0;
	saying->relative = kind == AN_SAY_VERB && (reading->enclitic > 0 || is_relative(reader, i));
	saying->limit = i + words;
	if (kind == AN_SAY_PARTICIPLE)
		return;
	/* a verb in dual or plural has no subject behind it */
	if (kind == AN_SAY_SOURCE || !saying->many)
		saying->subject = an_reader_subject(reader, i + words, true);
	if (kind == AN_SAY_SOURCE && !an_reader_named(&saying->subject))
		saying->subject = an_reader_source(reader, i + words);
	if (an_reader_named(&saying->subject))
		saying->limit = saying->subject.limit;
	if (cites != 0)
		set_cited(reader, saying, cites);
}

/* What is said at word i, if anything. */
static void
saying_at(AnReader *reader, uint32_t i)
{
	const AnDocument *document = reader->document;
	const AnWord *word = &document->words[i];
	AnTerm term = {0};

	switch (reader->kinds[i])
	{
		case AN_SAY_PARTICIPLE:
		case AN_SAY_SOURCE:
			say_kind(document, i, &term);
			add_saying(reader, i, term.words, reader->kinds[i], 0, term.text[0] ? term.text : NULL);
			break;
		case AN_SAY_VERB:
			say_kind(document, i, &term);
			if (is_listed_verb(reader, i) ||
				(term.value != 0 && i > 0 && (an_reader_gap(reader, i - 1) & AN_BIT(AN_MARK_COMMA))))
				add_saying(reader, i, term.words, AN_SAY_VERB, term.value, term.text);
			break;
		case AN_SAY_LOCATIVE: /* عبر is "through" too */
			break;
		default:
			if (is_say_verb(word))
				add_saying(reader, i, 1, AN_SAY_VERB, 0, an_reader_lemma(reader, i));
	}
}

/* Finds the sayings outside the spans, in the order of the text. */
void
an_reader_sayings(AnReader *reader)
{
	uint32_t span = 0;

	for (uint32_t i = 0; i < reader->document->word_count; i++)
	{
		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		while (span < reader->span_count && reader->spans[span].limit <= i)
			span++;
		if (span < reader->span_count && i >= reader->spans[span].first)
			continue;
		saying_at(reader, i);
	}
}
