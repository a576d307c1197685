/*
 * quotes.c
 *		Direct quotations with who said them.
 *
 * spans.c finds what stands between quotation marks, sayings.c the verbs that
 * report and their subjects, cues.c decides which spans are quotations.  Both
 * lists are then walked together in the order of the text, so that a verb
 * without a subject («وأضاف») has the one who spoke last before it.
 */
#include "quotes/quotes.h"

#include <string.h>

#include "quotes/reader.h"

#define SAYINGS_BACK_MAX 16 /* looked back in a sentence for who speaks */

/* Fills reader->entity_at. */
static void
cover_entities(AnReader *reader)
{
	const AnDocument *document = reader->document;
	size_t size = sizeof(uint32_t) * ((size_t) document->word_count + 1);

	reader->entity_at = an_memory_alloc(document->memory, size);
	memset(reader->entity_at, 0xFF, size);
	for (uint32_t e = 0; e < document->entity_count; e++)
		for (uint32_t i = document->entities[e].first_word; i < document->entities[e].end_word; i++)
			reader->entity_at[i] = e;
}

/* Who speaks in the last saying before this one in the same sentence: «تابع المتحدث قائلا». */
static AnSubject
same_sentence(const AnReader *reader, const AnSaying *saying, uint32_t heard)
{
	static const AnSubject nobody = {.entity = AN_NO_WORD, .entity_2 = AN_NO_WORD};
	const AnWord *words = reader->document->words;

	for (uint32_t n = 0; heard > 0 && n < SAYINGS_BACK_MAX; heard--, n++)
	{
		const AnSaying *before = &reader->sayings[heard - 1];

		if (before->word >= saying->word)
			continue;
		if (words[before->word].sentence != words[saying->word].sentence)
			break;
		if (!before->relative && before->kind != AN_SAY_SOURCE && an_reader_named(&before->subject))
			return before->subject;
	}
	return nobody;
}

/* Is the verb of the first or second person, so that its subject is none of those named? */
static bool
is_of_speaker(const AnReader *reader, const AnSaying *saying)
{
	const AnWord *word = &reader->document->words[saying->word];

	return word->readings > 0 && word->reading.pos == AN_POS_VERB &&
		   (word->reading.inflection & (AN_INFL_FIRST | AN_INFL_SECOND));
}

/* Does what is said follow the verb, with no word between that could be a subject? */
static bool
is_bare(const AnReader *reader, const AnSaying *saying)
{
	return an_reader_gap(reader, saying->limit - 1) != 0 || reader->kinds[saying->limit] == AN_SAY_THAT;
}

/* The subject of a saying, from the sentence or from what was said before if it has none of its own. */
static AnSubject
resolve_saying(const AnReader *reader, const AnSaying *saying, uint32_t heard)
{
	AnSubject subject = saying->subject;

	if (!an_reader_named(&subject) && saying->kind != AN_SAY_SOURCE && !saying->many && !is_of_speaker(reader, saying))
	{
		subject = same_sentence(reader, saying, heard);
		if (!an_reader_named(&subject))
			subject = an_reader_sentence_subject(reader, saying->word);
	}
	if (!an_reader_named(&subject))
	{
		subject = an_reader_recall(reader, saying->feminine, saying->many);
		if (!an_reader_named(&subject) && saying->kind == AN_SAY_VERB && !saying->many && !is_of_speaker(reader, saying) &&
			is_bare(reader, saying))
			subject = an_reader_previous_subject(reader, saying->word);
		return subject;
	}
	an_reader_mean(reader, saying, &subject);
	subject.feminine = saying->feminine;
	return subject;
}

static void
add_quote(AnReader *reader, const AnSpan *span, const AnSaying *cue, const AnSubject *subject)
{
	AnDocument *document = reader->document;
	AnQuote *quote;

	AN_ENSURE_ROOM(document->memory, document->quotes, document->quote_count, document->quote_room);
	quote = &document->quotes[document->quote_count++];
	quote->start = span->start;
	quote->end = span->end;
	quote->speaker = an_reader_speaker(reader, subject);
	quote->speaker_start = quote->speaker_end = 0;
	if (quote->speaker)
	{
		quote->speaker_start = document->words[subject->first].start;
		quote->speaker_end = document->words[subject->limit - 1].end;
	}
	quote->canonical = an_reader_canonical(reader, subject);
	quote->verb = cue && cue->verb && cue->verb[0] ? cue->verb : NULL;
}

/* Does the span go on with the one before, which has no closing mark, in the next paragraph? */
static bool
goes_on(const AnReader *reader, uint32_t s)
{
	const AnSpan *span = &reader->spans[s], *before = span - 1;

	return s > 0 && before->open && before->limit == span->first && (span->before & AN_BIT(AN_MARK_LINE));
}

/* Decides on each span, with the sayings up to it heard in their order. */
static void
find_quotes(AnReader *reader)
{
	uint32_t saying = 0;
	uint32_t quoted = UINT32_MAX; /* the last span that is a quotation: one without a cue has its speaker */

	for (uint32_t s = 0; s < reader->span_count; s++)
	{
		AnSubject subject = {.entity = AN_NO_WORD, .entity_2 = AN_NO_WORD};
		const AnSaying *cue;
		AnSaying implied;

		if (s % 64 == 0)
			AN_CHECK_INTERRUPTS();
		for (; saying < reader->saying_count && reader->sayings[saying].word < reader->spans[s].first; saying++)
		{
			AnSaying *heard = &reader->sayings[saying];

			heard->subject = resolve_saying(reader, heard, saying);
			if (heard->kind != AN_SAY_SOURCE && !heard->relative)
				an_reader_remember(reader, &heard->subject);
		}
		if (quoted != UINT32_MAX && quoted + 1 == s && goes_on(reader, s))
			cue = NULL;
		else if (!an_reader_is_quote(reader, s, saying, &cue, &implied))
			continue;
		if (cue)
			subject = resolve_saying(reader, cue, saying);
		else if (quoted != UINT32_MAX)
			subject = reader->last;
		add_quote(reader, &reader->spans[s], cue, &subject);
		an_reader_remember(reader, &subject);
		quoted = s;
	}
}

/* Fills document->quotes in the order of the text; an_names_find must have run. */
void
an_quotes_find(AnDocument *document)
{
	AnReader reader = {.document = document};

	document->quote_count = 0;
	if (document->word_count == 0)
		return;
	reader.last.entity = reader.last.entity_2 = AN_NO_WORD;
	reader.last_feminine = reader.last_masculine = reader.last_joint = reader.last;
	an_reader_spans(&reader);
	if (reader.span_count == 0)
		return;
	cover_entities(&reader);
	an_reader_kinds(&reader);
	an_reader_sayings(&reader);
	find_quotes(&reader);
}
