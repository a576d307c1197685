/*
 * speaker.c
 *		Who speaks: the subject of a verb of saying.
 *
 * The subject stands behind the verb: a person («قال قالن»), a title with the
 * person's name, which may follow a comma, an organisation, or a noun phrase
 * without a name («مصدر أمني», «بيان صادر عن …»).  If it does not, it is what
 * stands right before the verb, else the subject of the sentence's first verb,
 * else who spoke last, of the same gender and number.  الجانبان are the two who
 * spoke together last, or the two persons named last.
 */
#include "quotes/reader.h"

#include <string.h>

#include "article/calendar_terms.h"
#include "parser/scan.h"

#define SENTENCE_WORDS_MAX 64 /* looked back in a sentence */
#define SKIP_WORDS_MAX 7
#define QUOTED_WORDS_MAX 4 /* of a name within a noun phrase */
#define TITLE_WORDS_MAX 8  /* of a title before a name */

#define HEAD_TAGS                                                                                            \
	(AN_TAG_TITLE | AN_TAG_HONORIFIC | AN_TAG_STATEMENT | AN_TAG_ORG | AN_TAG_PARTY | AN_TAG_RELATION |       \
	 AN_TAG_PLACE)

static const AnSubject nobody = {.entity = AN_NO_WORD, .entity_2 = AN_NO_WORD};

static AnEntity *
entity_over(const AnReader *reader, uint32_t word)
{
	return word < reader->document->word_count && reader->entity_at[word] != AN_NO_WORD
			   ? &reader->document->entities[reader->entity_at[word]]
			   : NULL;
}

/* Does an entity begin at the word, with no preposition before it? */
static bool
entity_begins(const AnReader *reader, uint32_t word)
{
	const AnEntity *entity = entity_over(reader, word);

	return entity && entity->first_word == word && entity->start == reader->document->words[word].start;
}

/* Letters of a word that is nothing but و, as a word or a clitic before a quotation mark. */
static bool
is_and(const AnDocument *document, uint32_t word)
{
	AnLetters letters;

	return an_letters_read(document->text + document->words[word].start,
						   document->words[word].end - document->words[word].start, &letters) &&
		   letters.count == 1 && letters.code[0] == AN_WAW;
}

/* The entity joined with و to the one that ends before word, or AN_NO_WORD. */
static uint32_t
joined_entity(const AnReader *reader, uint32_t word, uint8_t kind)
{
	const AnDocument *document = reader->document;
	uint16_t in_quotes = AN_BIT(AN_MARK_QUOTE_OPEN) | AN_BIT(AN_MARK_QUOTE_CLOSE);
	const AnEntity *entity;

	if (word >= document->word_count || (an_reader_gap(reader, word - 1) & ~in_quotes))
		return AN_NO_WORD;
	if (is_and(document, word) && word + 1 < document->word_count && !(an_reader_gap(reader, word) & ~in_quotes))
		word++;
	else if (document->words[word].letters.count == 0 || document->words[word].letters.code[0] != AN_WAW)
		return AN_NO_WORD;
	else if (entity_begins(reader, word))
		return AN_NO_WORD;
	entity = entity_over(reader, word);
	return entity && entity->first_word == word && entity->kind == kind ? reader->entity_at[word] : AN_NO_WORD;
}

/* The person joined with و whose title stands before the name: «قال الوزير فلان ووزير العدل فلان». */
static uint32_t
joined_title(const AnReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	const AnWord *title;

	if (word >= document->word_count || an_reader_gap(reader, word - 1))
		return AN_NO_WORD;
	title = &document->words[word];
	if (!(title->tags & AN_TAG_TITLE) || title->readings == 0 || title->reading.proclitics != AN_PRO_AND)
		return AN_NO_WORD;
	for (uint32_t i = word + 1; i < document->word_count && i <= word + TITLE_WORDS_MAX; i++)
	{
		const AnEntity *entity = entity_over(reader, i);

		if (an_reader_gap(reader, i - 1) & ~AN_BIT(AN_MARK_COMMA))
			return AN_NO_WORD;
		if (entity && entity->kind == AN_ENTITY_PERSON && entity->first_word == i)
			return entity->role ? reader->entity_at[i] : AN_NO_WORD;
		if (reader->kinds[i] == AN_SAY_THAT || reader->kinds[i] == AN_SAY_VERB)
			return AN_NO_WORD;
	}
	return AN_NO_WORD;
}

/* The subject that is this entity, with the one joined to it. */
static AnSubject
entity_subject(const AnReader *reader, uint32_t e)
{
	const AnEntity *entity = &reader->document->entities[e];
	AnSubject subject = {.first = entity->first_word, .limit = entity->end_word, .entity = e};

	subject.entity_2 = joined_entity(reader, entity->end_word, entity->kind);
	if (subject.entity_2 == AN_NO_WORD && entity->kind == AN_ENTITY_PERSON)
		subject.entity_2 = joined_title(reader, entity->end_word);
	if (subject.entity_2 != AN_NO_WORD)
		subject.limit = reader->document->entities[subject.entity_2].end_word;
	return subject;
}

/* Is word i in or right behind the quoted name of a school or the like: مدير مدرسة «الرجاء» الخاصة؟ */
static bool
is_in_named(const AnReader *reader, uint32_t i, uint16_t gap)
{
	uint32_t open = i;

	if (gap == AN_BIT(AN_MARK_QUOTE_CLOSE))
		for (open = i - 1; open + QUOTED_WORDS_MAX > i && open > 1 && an_reader_gap(reader, open - 1) == 0; open--)
			;
	return open > 0 && an_reader_gap(reader, open - 1) == AN_BIT(AN_MARK_QUOTE_OPEN) &&
		   (reader->document->words[open - 1].tags & (AN_TAG_ORG | AN_TAG_PLACE)) &&
		   reader->document->words[open - 1].reading.pos == AN_POS_NOUN && reader->kinds[open - 1] == AN_SAY_NONE;
}

/* May a noun phrase go on from word i - 1 to word i? */
static bool
phrase_goes_on(const AnReader *reader, uint32_t i)
{
	const AnEntity *next = entity_over(reader, i), *before = entity_over(reader, i - 1);
	uint16_t gap = an_reader_gap(reader, i - 1);

	gap &= next ? ~AN_BIT(AN_MARK_QUOTE_OPEN) : 0xFFFF;
	gap &= before ? ~AN_BIT(AN_MARK_QUOTE_CLOSE) : 0xFFFF;
	if (gap == AN_BIT(AN_MARK_COMMA))
	{
		/* «وزير الخارجية، محمد حسن» and «وزير الخارجية، الشيخ محمد حسن» */
		if (reader->document->words[i].tags & AN_TAG_HONORIFIC)
			next = entity_over(reader, i + 1);
		return next && next->kind == AN_ENTITY_PERSON;
	}
	return gap == 0 || is_in_named(reader, i, gap);
}

/* Does a noun phrase end before word i because of the word itself? */
static bool
ends_phrase(const AnReader *reader, uint32_t i)
{
	const AnWord *word = &reader->document->words[i];

	switch (reader->kinds[i])
	{
		case AN_SAY_THAT:
		case AN_SAY_LOCATIVE:
		case AN_SAY_AS:
		case AN_SAY_PARTICIPLE:
		case AN_SAY_SOURCE:
		case AN_SAY_VERB:
		case AN_SAY_CITED:
			return true;
		default:
			return word->readings > 0 && word->reading.lemma != AN_LEMMA_NONE && word->reading.pos == AN_POS_VERB;
	}
}

/* Is the word a preposition or another particle? عن behind صادر is none that ends a phrase. */
static bool
is_particle(const AnReader *reader, uint32_t i)
{
	const AnWord *word = &reader->document->words[i];

	if (word->tags & AN_TAG_TIME)
		return true;
	/* أدلى الوزير بالتصريح التالي */
	if ((word->tags & (AN_TAG_SAY | AN_TAG_STATEMENT)) && word->readings > 0 && (word->reading.proclitics & AN_PRO_WITH))
		return true;
	if (reader->kinds[i] == AN_SAY_TOWARD || reader->kinds[i] == AN_SAY_SKIP)
		return !(i > 0 && reader->document->words[i - 1].readings > 0 &&
				 reader->document->words[i - 1].reading.pos == AN_POS_ADJ && reader->kinds[i] == AN_SAY_TOWARD &&
				 !(reader->document->words[i - 1].reading.proclitics & AN_PRO_THE) && word->letters.count == 2 &&
				 word->letters.code[0] == AN_AIN);
	return word->readings > 0 && word->reading.pos == AN_POS_PARTICLE;
}

/* May a subject begin with this word, that no entity covers? */
static bool
begins_subject(const AnReader *reader, uint32_t i)
{
	const AnWord *word = &reader->document->words[i];

	if (reader->kinds[i] == AN_SAY_ONE)
		return true;
	if (word->readings == 0 || ends_phrase(reader, i) || is_particle(reader, i) ||
		(word->reading.proclitics & ~AN_PRO_THE) || (word->reading.inflection & AN_INFL_ACCUSATIVE))
		return false;
	return word->reading.lemma == AN_LEMMA_NONE || word->reading.pos == AN_POS_NOUN ||
		   word->reading.pos == AN_POS_ADJ || word->reading.pos == AN_POS_NAME || word->reading.pos == AN_POS_FOREIGN;
}

/* Does the verb قال stand before the word, and is this a noun with no pronoun behind it?  Of nouns it has a subject only, and then words. */
static bool
is_told_by(const AnReader *reader, uint32_t first)
{
	const AnReading *verb = &reader->document->words[first - 1].reading;
	const AnWord *word = &reader->document->words[first];
	const uint8_t *lemma;

	return an_reader_gap(reader, first - 1) == 0 && reader->document->words[first - 1].readings > 0 && verb->pos == AN_POS_VERB &&
		   an_word_lemma(word - 1, &lemma) == 3 && lemma[0] == AN_QAF && lemma[1] == AN_ALEF && lemma[2] == AN_LAM &&
		   word->reading.pos != AN_POS_PARTICLE && word->reading.enclitic == 0 && !(word->tags & AN_TAG_SAY);
}

/*
 * Is a phrase without a name a subject, and not an object (أكد ضرورة، أكد الحاجة
 * إلى)?  A verb that says has objects of every kind; of others the definite noun
 * right behind them is mostly the subject.
 */
static bool
is_subject_phrase(const AnReader *reader, uint32_t first, uint32_t limit, bool says)
{
	const AnWord *word = &reader->document->words[first];
	uint16_t gap = an_reader_gap(reader, limit - 1);
	bool that = limit < reader->document->word_count && reader->kinds[limit] == AN_SAY_THAT && gap == 0;

	if ((word->tags & HEAD_TAGS) || that || (first > 0 && says && is_told_by(reader, first)))
		return true;
	return ((word->reading.proclitics & AN_PRO_THE) || (says && reader->kinds[first] == AN_SAY_ONE)) &&
		   (!says || gap & (AN_BIT(AN_MARK_COLON) | AN_BIT(AN_MARK_QUOTE_OPEN) | AN_BIT(AN_MARK_COMMA)));
}

/* The person's name in a phrase that begins with a title: behind the title, or behind a comma. */
static AnSubject
phrase_subject(const AnReader *reader, uint32_t first, bool says)
{
	uint32_t i = first, noun_end = 0;
	AnSubject subject = nobody;

	while (i < reader->document->word_count && i - first < AN_SUBJECT_WORDS_MAX)
	{
		const AnEntity *entity = entity_over(reader, i);

		if (i > first && !phrase_goes_on(reader, i))
			break;
		if (entity && entity->kind == AN_ENTITY_PERSON && entity_begins(reader, i) &&
			(noun_end == 0 || (entity->role && noun_end < i - 1)))
			return entity_subject(reader, reader->entity_at[i]);
		/* حركة «النهضة» */
		if (i == first + 1 && entity && entity->kind == AN_ENTITY_ORGANIZATION && entity_begins(reader, i) &&
			(reader->document->words[first].tags & AN_TAG_ORG))
			return entity_subject(reader, reader->entity_at[i]);
		if (entity)
		{
			i = entity->end_word > i ? entity->end_word : i + 1;
			continue;
		}
		if (ends_phrase(reader, i))
			break;
		if (noun_end == 0 && is_particle(reader, i) && !(i == first && reader->kinds[i] == AN_SAY_ONE))
			noun_end = i;
		i++;
	}
	subject.first = first;
	subject.limit = noun_end ? noun_end : i;
	if (subject.limit <= first || !is_subject_phrase(reader, first, subject.limit, says))
		return nobody;
	return subject;
}

/* Is the word a time's, or a day of the week that is a number too: الأحد، الاثنين؟ */
static bool
is_time(const AnReader *reader, uint32_t i)
{
	const AnDocument *document = reader->document;
	AnTerm term;

	return (document->words[i].tags & AN_TAG_TIME) ||
		   an_term_at(document, &an_terms_calendar, AN_BIT(AN_CALENDAR_WEEKDAY), i, document->word_count, NULL, &term);
}

/* Is the word a time's, or a number or adjective behind one: أمس الأول، الأحد الماضي، الثلاثاء 3 فبراير/شباط 2021؟ */
static bool
is_of_time(const AnReader *reader, uint32_t first, uint32_t i)
{
	const AnWord *word = &reader->document->words[i];

	if (is_time(reader, i))
		return true;
	return i > first && is_time(reader, i - 1) &&
		   (word->type == AN_TOKEN_UINT || (word->tags & (AN_TAG_PAST | AN_TAG_FUTURE)) ||
			(word->readings > 0 && word->reading.pos == AN_POS_ADJ && !(word->tags & (AN_TAG_TITLE | AN_TAG_NATION))));
}

/* May the word at i stand between the verb before first and its subject? */
static bool
stands_between(const AnReader *reader, uint32_t first, uint32_t i)
{
	uint16_t gap = an_reader_gap(reader, i - 1);

	if (entity_over(reader, i) || (gap && !(i > first && gap == AN_BIT(AN_MARK_SLASH))))
		return false;
	return reader->kinds[i] == AN_SAY_SKIP || is_of_time(reader, first, i);
}

/* Passes to whom is spoken, between the verb and its subject: «قال لوكالة رويترز», «قال لـ"الشرق"». */
static uint32_t
pass_addressee(const AnReader *reader, uint32_t i)
{
	const AnDocument *document = reader->document;
	const AnWord *word = &document->words[i];
	/* the preposition may be a word of its own, or glued to the word for agency before its name */
	bool apart = word->type == AN_TOKEN_CLITIC ||
				 (entity_over(reader, i) == NULL && (word->tags & (AN_TAG_ORG | AN_TAG_STATEMENT)));
	uint32_t at = i + apart;
	const AnEntity *entity = entity_over(reader, at);
	AnLetters letters;

	if (entity == NULL || entity->first_word != at || entity->kind == AN_ENTITY_PERSON ||
		entity->end_word >= document->word_count || an_reader_gap(reader, i - 1) ||
		!an_letters_read(document->text + word->start, word->end - word->start, &letters) ||
		letters.code[0] != AN_LAM || (!apart && entity->start == word->start))
		return i;
	return an_reader_gap(reader, entity->end_word - 1) & ~AN_BIT(AN_MARK_QUOTE_CLOSE) ? i : entity->end_word;
}

/* The subject that begins at word first, right behind a verb, of saying or another; first == limit if there is none. */
AnSubject
an_reader_subject(const AnReader *reader, uint32_t first, bool says)
{
	uint32_t i = first;
	uint16_t passed = 0; /* marks that an addressee's quotation marks leave before the subject */

	if (i == 0 || i >= reader->document->word_count)
		return nobody;
	i = pass_addressee(reader, i);
	if (i > first)
		passed = AN_BIT(AN_MARK_QUOTE_CLOSE);
	while (i < first + SKIP_WORDS_MAX && i + 1 < reader->document->word_count && stands_between(reader, first, i))
		i++;
	if (entity_begins(reader, i))
	{
		if (an_reader_gap(reader, i - 1) & ~AN_BIT(AN_MARK_QUOTE_OPEN) & ~passed)
			return nobody;
		return entity_subject(reader, reader->entity_at[i]);
	}
	if ((an_reader_gap(reader, i - 1) & ~passed) || !begins_subject(reader, i))
		return nobody;
	return phrase_subject(reader, i, says);
}

/* Is the word a noun for who says something, without the article, behind ل: «وفقا لمسؤولين»? */
static bool
is_cited_noun(const AnReader *reader, uint32_t i)
{
	const AnWord *word = i < reader->document->word_count ? &reader->document->words[i] : NULL;

	return i > 0 && word != NULL && an_reader_gap(reader, i - 1) == 0 && word->readings > 0 && (word->tags & HEAD_TAGS) &&
		   word->reading.proclitics == AN_PRO_FOR && word->reading.enclitic == 0;
}

/* Who is the source where a preposition stands before the name or noun: «وفقا لسامر قباني». */
AnSubject
an_reader_source(const AnReader *reader, uint32_t first)
{
	const AnEntity *entity = entity_over(reader, first);

	if (entity == NULL && is_cited_noun(reader, first))
		return phrase_subject(reader, first, true);
	if (entity == NULL || entity->first_word != first || entity->kind > AN_ENTITY_ORGANIZATION ||
		an_reader_gap(reader, first - 1))
		return nobody;
	return entity_subject(reader, reader->entity_at[first]);
}

/* The entity that stands right before a verb («السنيورة قال», «كان إنفانتينو قد قال»). */
static AnSubject
subject_before(const AnReader *reader, uint32_t verb)
{
	const AnEntity *entity;
	uint32_t i = verb;

	while (i > 0 && i + 2 > verb && (reader->kinds[i - 1] == AN_SAY_SKIP || i == verb) && !entity_over(reader, i - 1) &&
		   reader->kinds[i - 1] == AN_SAY_SKIP)
		i--;
	if (i == 0 || (an_reader_gap(reader, i - 1) & ~(AN_BIT(AN_MARK_QUOTE_CLOSE) | AN_BIT(AN_MARK_COMMA))))
		return nobody;
	entity = entity_over(reader, i - 1);
	if (entity == NULL || entity->kind > AN_ENTITY_ORGANIZATION || !entity_begins(reader, entity->first_word))
		return nobody;
	return entity_subject(reader, reader->entity_at[i - 1]);
}

/* The first person in start .. word with no preposition before him; then the sentence's verb was not seen as one. */
static AnSubject
first_person(const AnReader *reader, uint32_t start, uint32_t word)
{
	for (uint32_t i = start; i < word; i++)
		if (entity_begins(reader, i) && entity_over(reader, i)->kind == AN_ENTITY_PERSON &&
			(i == start || reader->document->words[i - 1].reading.pos != AN_POS_PARTICLE))
			return entity_subject(reader, reader->entity_at[i]);
	return nobody;
}

/* The subject of the first verb in words first .. end - 1 that has one before end. */
static AnSubject
subject_between(const AnReader *reader, uint32_t first, uint32_t end)
{
	const AnDocument *document = reader->document;

	for (uint32_t i = first; i < end; i++)
	{
		AnSubject subject;

		if (document->words[i].readings == 0 || document->words[i].reading.pos != AN_POS_VERB)
			continue;
		subject = subject_before(reader, i);
		if (!an_reader_named(&subject))
			subject = an_reader_subject(reader, i + 1, false);
		if (an_reader_named(&subject) && subject.limit <= end)
			return subject;
	}
	return nobody;
}

/* The subject of the sentence in which the word stands, for a verb that has none of its own. */
AnSubject
an_reader_sentence_subject(const AnReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	uint32_t first = document->sentence_count ? document->sentences[document->words[word].sentence].first_word : 0;
	AnSubject subject = subject_before(reader, word);

	if (an_reader_named(&subject))
		return subject;
	if (word - first > SENTENCE_WORDS_MAX)
		first = word - SENTENCE_WORDS_MAX;
	subject = subject_between(reader, first, word);
	return an_reader_named(&subject) ? subject : first_person(reader, first, word);
}

/* The person who did something in the sentence before the word's, for a verb of saying before which nobody spoke. */
AnSubject
an_reader_previous_subject(const AnReader *reader, uint32_t word)
{
	const AnDocument *document = reader->document;
	uint32_t sentence = document->words[word].sentence, first, end;
	AnSubject subject;

	if (document->sentence_count == 0 || sentence == 0)
		return nobody;
	first = document->sentences[sentence - 1].first_word;
	end = document->sentences[sentence - 1].end_word;
	if (end - first > SENTENCE_WORDS_MAX)
		end = first + SENTENCE_WORDS_MAX;
	subject = subject_between(reader, first, end);
	return subject.entity != AN_NO_WORD && document->entities[subject.entity].kind == AN_ENTITY_PERSON ? subject : nobody;
}

/* Keeps who spoke. */
void
an_reader_remember(AnReader *reader, const AnSubject *subject)
{
	if (!an_reader_named(subject))
		return;
	reader->last = *subject;
	if (subject->entity_2 != AN_NO_WORD)
		reader->last_joint = *subject;
	else if (subject->feminine)
		reader->last_feminine = *subject;
	else
		reader->last_masculine = *subject;
}

/* Who spoke last, of this gender and number if there is one. */
AnSubject
an_reader_recall(const AnReader *reader, bool feminine, bool many)
{
	if (many && an_reader_named(&reader->last_joint))
		return reader->last_joint;
	if (!many && feminine && an_reader_named(&reader->last_feminine))
		return reader->last_feminine;
	if (!many && !feminine && an_reader_named(&reader->last_masculine))
		return reader->last_masculine;
	return reader->last;
}

/* The words of an entity without quotation marks and proclitics. */
static const char *
entity_text(const AnReader *reader, uint32_t e)
{
	const AnEntity *entity = &reader->document->entities[e];

	return an_document_copy(reader->document, entity->start, entity->end);
}

/* a and b joined by و. */
static const char *
join(const AnReader *reader, const char *a, const char *b)
{
	static const uint8_t and[] = {AN_LETTER_SPACE, AN_WAW};
	char *both = an_memory_alloc(reader->document->memory, strlen(a) + strlen(b) + sizeof(and) * 2 + 1);
	size_t length = strlen(a);

	memcpy(both, a, length);
	length += an_letters_write(and, sizeof(and), both + length);
	strcpy(both + length, b);
	return both;
}

/* The speaker as written. */
const char *
an_reader_speaker(const AnReader *reader, const AnSubject *subject)
{
	const AnDocument *document = reader->document;
	const AnEntity *entity;

	if (!an_reader_named(subject))
		return NULL;
	entity = subject->entity == AN_NO_WORD ? NULL : &document->entities[subject->entity];
	if (entity == NULL || entity->first_word != subject->first)
		return an_document_copy(reader->document,
								is_cited_noun(reader, subject->first) ? an_document_behind(document, subject->first, 1)
																	  : document->words[subject->first].start,
								document->words[subject->limit - 1].end);
	if (subject->entity_2 == AN_NO_WORD)
		return entity_text(reader, subject->entity);
	return join(reader, entity_text(reader, subject->entity), entity_text(reader, subject->entity_2));
}

/* The letters of the word at text, without ال, folded; *definite (or NULL): it had one. */
static bool
bare_word(const char *text, AnLetters *word, bool *definite)
{
	size_t length = strcspn(text, " ");

	if (definite)
		*definite = false;
	if (!an_letters_read(text, length, word))
		return false;
	an_letters_fold(word);
	if (word->count > 3 && word->code[0] == AN_ALEF && word->code[1] == AN_LAM)
	{
		if (definite)
			*definite = true;
		word->count -= 2;
		memmove(word->code, word->code + 2, word->count);
	}
	return true;
}

/* How many entities begin before the word. */
uint32_t
an_reader_entities_before(const AnReader *reader, uint32_t word)
{
	uint32_t low = 0, high = reader->document->entity_count;

	while (low < high)
	{
		uint32_t middle = low + (high - low) / 2;

		if (reader->document->entities[middle].first_word < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Do the words of two titles, without the article, mean the same? */
static bool
is_same_title(const AnLetters *a, const AnLetters *b)
{
	AnTerm first, second;

	return (a->count == b->count && an_letters_equal(a->code, b->code, a->count)) ||
		   (an_terms_find(&an_terms_say, a, 1, NULL, &first) && first.kind == AN_SAY_SYNONYM &&
			an_terms_find(&an_terms_say, b, 1, NULL, &second) && second.kind == AN_SAY_SYNONYM && first.value == second.value);
}

/* Is the word one of those behind the first of a role? */
static bool
in_role(const AnLetters *word, const char *role)
{
	AnLetters other;

	while ((role = strchr(role, ' ')) != NULL)
		if (bare_word(++role, &other, NULL) && is_same_title(&other, word))
			return true;
	return false;
}

/*
 * Can a phrase mean the bearer of the role?  Its first word is the role's, and where it has no article the second is in
 * the role too: رئيس الوفد is not رئيس الجمهورية.
 */
static bool
is_of_role(const char *phrase, const char *role)
{
	AnLetters word, other;
	const char *next = strchr(phrase, ' ');
	bool definite;

	if (!bare_word(phrase, &word, &definite) || !bare_word(role, &other, NULL) || !is_same_title(&word, &other))
		return false;
	return next == NULL || definite || (bare_word(next + 1, &word, NULL) && in_role(&word, role));
}

/* The person named before whose role a phrase names, or AN_NO_WORD. */
static uint32_t
bearer(const AnReader *reader, const AnSubject *subject, const char *phrase)
{
	const AnDocument *document = reader->document;
	uint32_t before = an_reader_entities_before(reader, subject->first);

	if (!(document->words[subject->first].tags & AN_TAG_TITLE))
		return AN_NO_WORD;
	for (uint32_t n = 0; before > 0 && n < AN_ENTITIES_BACK_MAX; n++)
	{
		const AnEntity *entity = &document->entities[--before];

		if (entity->kind == AN_ENTITY_PERSON && entity->role && is_of_role(phrase, entity->role))
			return before;
	}
	return AN_NO_WORD;
}

/* The speaker resolved: the fullest names, the bearer of a title, else the words. */
const char *
an_reader_canonical(const AnReader *reader, const AnSubject *subject)
{
	const AnDocument *document = reader->document;
	uint32_t entity = subject->entity;
	const char *phrase;

	if (!an_reader_named(subject))
		return NULL;
	if (entity == AN_NO_WORD)
	{
		phrase = an_reader_speaker(reader, subject);
		entity = bearer(reader, subject, phrase);
		return entity == AN_NO_WORD ? phrase : document->entities[entity].canonical;
	}
	if (subject->entity_2 == AN_NO_WORD)
		return document->entities[entity].canonical;
	return join(reader, document->entities[entity].canonical, document->entities[subject->entity_2].canonical);
}
