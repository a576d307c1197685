/*
 * cues.c
 *		Is a span between quotation marks what somebody said?
 *
 * The evidence, strongest first:
 *	- a colon behind a saying: any span;
 *	- the saying, its subject, or أن and the like right before the span, or a
 *	  saying or بحسب right behind it: a span of three words or more, of two if a
 *	  saying behind it is set off by a comma or breaks it off from its second part;
 *	- a saying before it in the sentence and a preposition between: the same;
 *	- a saying before it in the sentence: four words, or three that begin with a
 *	  verb or what is said of somebody (… أن الأسد "سيدفع ثمنا باهظا");
 *	- none: a whole paragraph, or a span that is long or that has a verb.
 * Against it: the span is a name; a word that announces names (حملة، قانون،
 * جمعية) stands right before it.
 */
#include "quotes/reader.h"

#include "parser/scan.h"

#define QUOTE_WORDS_MIN 3		 /* shorter spans are terms, unless a colon stands before */
#define PHRASE_WORDS_MIN 4		 /* a span inside a reported sentence */
#define LONE_WORDS_MIN 8		 /* without any cue */
#define LONE_CLAUSE_WORDS_MIN 5	 /* without any cue, but a clause */
#define SENTENCE_WORDS_MAX 64

#define NAMING_TAGS (AN_TAG_ORG | AN_TAG_PLACE | AN_TAG_EVENT | AN_TAG_PRODUCT)

typedef enum CueLevel
{
	CUE_NONE,
	CUE_SENTENCE, /* a saying before it in the sentence */
	CUE_TOWARD,	  /* and a preposition right before it */
	CUE_DIRECT,	  /* the saying, its subject or أن right before it, or a saying right behind it */
	CUE_BROKEN,	  /* it begins its sentence and a saying with a comma breaks it off, or it goes on behind that */
	CUE_COLON
} CueLevel;

static bool
is_verb(const AnReader *reader, uint32_t i)
{
	const AnWord *word = &reader->document->words[i];

	return word->readings > 0 && word->reading.lemma != AN_LEMMA_NONE && word->reading.pos == AN_POS_VERB;
}

static bool
has_verb(const AnReader *reader, const AnSpan *span)
{
	for (uint32_t i = span->first; i < span->limit && i < span->first + SENTENCE_WORDS_MAX; i++)
		if (is_verb(reader, i))
			return true;
	return false;
}

/* Does the span begin as a clause does: with a verb or أن? */
static bool
begins_clause(const AnReader *reader, const AnSpan *span)
{
	return is_verb(reader, span->first) || reader->kinds[span->first] == AN_SAY_THAT;
}

/* Does the span begin with an adjective without the article, as what is said of somebody does: «جاهزون منذ الفجر»? */
static bool
begins_predicate(const AnReader *reader, const AnSpan *span)
{
	const AnReading *reading = &reader->document->words[span->first].reading;

	return reader->document->words[span->first].readings > 0 && reading->pos == AN_POS_ADJ && !(reading->proclitics & AN_PRO_THE);
}

/* Does the span begin its sentence? */
static bool
begins_sentence(const AnReader *reader, const AnSpan *span)
{
	const AnWord *words = reader->document->words;

	return span->first == 0 || (span->before & AN_BIT(AN_MARK_LINE)) ||
		   words[span->first - 1].sentence != words[span->first].sentence;
}

/* Is the span a name: covered by one entity but for one word, or a designator? */
static bool
is_name(const AnReader *reader, const AnSpan *span)
{
	uint32_t words = span->limit - span->first, covered = 0;

	if (words == 1 && reader->document->words[span->first].type == AN_TOKEN_NUMHWORD)
		return true;
	if (words > AN_SUBJECT_WORDS_MAX)
		return false;
	for (uint32_t i = span->first; i < span->limit; i++)
		covered += reader->entity_at[i] != AN_NO_WORD &&
				   reader->entity_at[i] == reader->entity_at[span->first];
	return covered > 0 && covered + (words > 2) >= words;
}

/* Does the word right before the span announce a name? */
static bool
is_announced(const AnReader *reader, const AnSpan *span)
{
	uint32_t before = span->first - 1;

	if (span->first == 0 || (span->before & AN_BIT(AN_MARK_LINE)))
		return false;
	if (reader->document->words[before].type == AN_TOKEN_CLITIC && before > 0)
		before--;
	/* of his party something longer is no name */
	if (reader->document->words[before].reading.enclitic > 0 && span->limit - span->first >= PHRASE_WORDS_MIN)
		return false;
	return reader->kinds[before] == AN_SAY_NAMING ||
		   ((reader->document->words[before].tags & NAMING_TAGS) && reader->entity_at[before] == AN_NO_WORD &&
			reader->document->words[before].reading.pos == AN_POS_NOUN);
}

/* The word a sentence of the span begins with, as far back as is looked. */
static uint32_t
sentence_start(const AnReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	const AnLine *line = &document->lines[document->words[word].line];
	uint32_t first = document->sentence_count ? document->sentences[document->words[word].sentence].first_word : 0;

	if (first < line->first_word)
		first = line->first_word;
	return word - first > SENTENCE_WORDS_MAX ? word - SENTENCE_WORDS_MAX : first;
}

/* «بحسب البيان فإن "…"», «حسب سامر قباني "…"» */
static CueLevel
source_level(const AnReader *reader, const AnSpan *span, const AnSaying *source)
{
	uint32_t e = source->subject.entity;

	if (!an_reader_named(&source->subject))
		return CUE_NONE;
	if (reader->kinds[span->first - 1] == AN_SAY_THAT && source->limit + 1 == span->first)
		return CUE_DIRECT;
	return source->limit == span->first && e != AN_NO_WORD && reader->document->entities[e].kind == AN_ENTITY_PERSON
			   ? CUE_DIRECT
			   : CUE_NONE;
}

/* How the last saying before the span bears on it. */
static CueLevel
level_before(const AnReader *reader, const AnSpan *span, const AnSaying *saying)
{
	uint32_t before = span->first - 1;

	if (span->before & AN_BIT(AN_MARK_COLON))
		return CUE_COLON;
	if (reader->document->words[before].type == AN_TOKEN_CLITIC)
		return CUE_TOWARD;
	if (saying->kind == AN_SAY_SOURCE)
		return source_level(reader, span, saying);
	if (reader->document->words[before].tags & AN_TAG_SAY && reader->document->words[before].reading.pos == AN_POS_NOUN)
		return CUE_TOWARD;
	if (saying->limit == span->first || saying->word + 1 == span->first || reader->kinds[before] == AN_SAY_THAT ||
		reader->kinds[before] == AN_SAY_CITED)
		return CUE_DIRECT;
	if (reader->kinds[before] == AN_SAY_TOWARD || reader->kinds[before] == AN_SAY_SKIP)
		return CUE_TOWARD;
	return CUE_SENTENCE;
}

/* A verb that reports by its construction: خلصت دراسة إلى أنه "…", ذكّر قالن: "…" */
static bool
implied_before(const AnReader *reader, const AnSpan *span, AnSaying *implied)
{
	uint32_t before = span->first - 1, i = sentence_start(reader, before);

	if (!(span->before & AN_BIT(AN_MARK_COLON)) && reader->kinds[before] != AN_SAY_THAT)
		return false;
	for (; i <= before; i++)
		if (is_verb(reader, i) && reader->kinds[i] == AN_SAY_NONE)
		{
			*implied = (AnSaying){.word = i, .limit = i + 1, .kind = AN_SAY_VERB};
			implied->feminine = (reader->document->words[i].reading.inflection & AN_INFL_FEMININE) != 0;
			implied->many =
				(reader->document->words[i].reading.inflection & (AN_INFL_DUAL | AN_INFL_PLURAL)) != 0;
			implied->verb = an_reader_lemma(reader, i);
			implied->subject = an_reader_subject(reader, i + 1, false);
			return true;
		}
	return false;
}

/* «قالن: "…"»: a name and a colon, no verb. */
static bool
named_before(const AnReader *reader, const AnSpan *span, AnSaying *implied)
{
	uint32_t before = span->first - 1, e = reader->entity_at[before];
	const AnEntity *entity;

	if (!(span->before & AN_BIT(AN_MARK_COLON)) || e == AN_NO_WORD)
		return false;
	entity = &reader->document->entities[e];
	if (entity->kind > AN_ENTITY_ORGANIZATION || entity->start != reader->document->words[entity->first_word].start)
		return false;
	*implied = (AnSaying){.word = before, .limit = span->first, .kind = AN_SAY_SOURCE};
	implied->subject =
		(AnSubject){.first = entity->first_word, .limit = entity->end_word, .entity = e, .entity_2 = AN_NO_WORD};
	return true;
}

/* A saying right behind the span: «"…"، قال قالن», «"…" بحسب البيان». */
static const AnSaying *
saying_behind(const AnReader *reader, const AnSpan *span, uint32_t saying)
{
	uint32_t at = span->limit;

	if (at >= reader->document->word_count ||
		(span->after & ~(AN_BIT(AN_MARK_COMMA) | AN_BIT(AN_MARK_DASH) | AN_BIT(AN_MARK_QUOTE_OPEN))))
		return NULL;
	/* كما قال, هكذا قال, على حد قوله */
	for (; saying < reader->saying_count && reader->sayings[saying].word <= at + 1; saying++)
	{
		const AnSaying *found = &reader->sayings[saying];
		const AnReading *reading = &reader->document->words[found->word].reading;

		if (found->word < at || found->kind == AN_SAY_PARTICIPLE)
			continue;
		/* وأضاف and فقال begin something new */
		if (found->kind == AN_SAY_VERB && (reading->proclitics & (AN_PRO_AND | AN_PRO_SO)))
			return NULL;
		if (found->word > at && (reader->kinds[at] != AN_SAY_AS || an_reader_gap(reader, at)))
			return NULL;
		return found;
	}
	return NULL;
}

/* Enough for a quotation at this level? */
static bool
is_enough(const AnReader *reader, const AnSpan *span, CueLevel level)
{
	uint32_t words = span->limit - span->first;

	switch (level)
	{
		case CUE_COLON:
			return true;
		case CUE_BROKEN:
			return words > 1;
		case CUE_DIRECT:
		case CUE_TOWARD:
			return words >= QUOTE_WORDS_MIN || (words > 1 && level == CUE_DIRECT && begins_clause(reader, span));
		case CUE_SENTENCE:
			return words >= PHRASE_WORDS_MIN ||
				   (words >= QUOTE_WORDS_MIN && (begins_clause(reader, span) || begins_predicate(reader, span)));
		default:
			return words >= LONE_WORDS_MIN || (words >= LONE_CLAUSE_WORDS_MIN && (span->whole || has_verb(reader, span)));
	}
}

/* Is the line of a span one in which quotations stand? Keywords and headlines of other pages are none. */
static bool
is_text(const AnReader *reader, const AnSpan *span)
{
	switch (reader->document->lines[reader->document->words[span->first].line].role)
	{
		case AN_LINE_KEYWORDS:
		case AN_LINE_KEYWORDS_LABEL:
		case AN_LINE_RELATED:
		case AN_LINE_RELATED_LABEL:
		case AN_LINE_FURNITURE:
			return false;
		default:
			return true;
	}
}

/* The last saying before saying that may report what follows it, in the sentence that begins at first; or NULL. */
static const AnSaying *
last_saying(const AnReader *reader, uint32_t saying, uint32_t first)
{
	while (saying > 0 && reader->sayings[saying - 1].word >= first)
		if (!reader->sayings[--saying].relative)
			return &reader->sayings[saying];
	return NULL;
}

/* The saying before the span and how it bears on it; *cue is NULL and the level CUE_NONE if there is none. */
static CueLevel
cue_before(const AnReader *reader, const AnSpan *span, uint32_t saying, const AnSaying **cue, AnSaying *implied)
{
	/* a colon reaches over the end of a line */
	bool first = span->first == 0 ||
				 ((span->before & AN_BIT(AN_MARK_LINE)) && !(span->before & AN_BIT(AN_MARK_COLON)));

	*cue = NULL;
	if (first)
		return CUE_NONE;
	*cue = last_saying(reader, saying, sentence_start(reader, span->first - 1));
	if (*cue != NULL)
		return *cue == reader->broken && (span->before & AN_BIT(AN_MARK_COMMA)) ? CUE_BROKEN
																			   : level_before(reader, span, *cue);
	if (!implied_before(reader, span, implied) && !named_before(reader, span, implied))
		return CUE_NONE;
	*cue = implied;
	return implied->kind == AN_SAY_SOURCE ? CUE_COLON : level_before(reader, span, implied);
}

/* How a saying right behind the span bears on it. */
static CueLevel
level_behind(const AnReader *reader, const AnSpan *span, const AnSaying *behind)
{
	return behind->kind == AN_SAY_VERB && (span->after & AN_BIT(AN_MARK_COMMA)) && begins_sentence(reader, span)
			   ? CUE_BROKEN
			   : CUE_DIRECT;
}

/*
 * Is span a quotation? saying is the index of the first saying behind its
 * beginning.  *cue is then the saying that reports it, which may be *implied;
 * NULL if there is none.
 */
bool
an_reader_is_quote(AnReader *reader, uint32_t s, uint32_t saying, const AnSaying **cue, AnSaying *implied)
{
	const AnSpan *span = &reader->spans[s];
	const AnSaying *behind = NULL;
	CueLevel level;

	*cue = NULL;
	if (!is_text(reader, span))
		return false;
	level = cue_before(reader, span, saying, cue, implied);
	if (level < CUE_DIRECT && (behind = saying_behind(reader, span, saying)) != NULL)
	{
		*cue = behind;
		level = level_behind(reader, span, behind);
	}
	if (is_name(reader, span) && !(level == CUE_COLON && has_verb(reader, span)))
		return false;
	if (is_announced(reader, span) && level < CUE_DIRECT && !(level > CUE_NONE && begins_clause(reader, span)) &&
		!(span->limit - span->first >= LONE_WORDS_MIN && has_verb(reader, span)))
		return false;
	if (!is_enough(reader, span, level))
		return false;
	reader->broken = behind != NULL && level == CUE_BROKEN ? behind : NULL;
	return true;
}
