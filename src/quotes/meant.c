/*
 * meant.c
 *		Who is meant by a speaker that is not named: both sides, His Highness, the latter, the official.
 *
 * The words stay as written; only the entity that they mean is set, if there is one.
 */
#include "quotes/reader.h"

#include <string.h>

/* Words before a name in which its honorific stands. */
#define HONORIFIC_WORDS 5

/* The two persons named last before the word, for «الجانبان» where nobody spoke together before. */
static void
last_two(const AnReader *reader, uint32_t word, AnSubject *subject)
{
	const AnDocument *document = reader->document;
	uint32_t e = an_reader_entities_before(reader, word), second = AN_NO_WORD;

	for (uint32_t n = 0; e > 0 && n < AN_ENTITIES_BACK_MAX; e--, n++)
	{
		const AnEntity *entity = &document->entities[e - 1];

		if (entity->kind != AN_ENTITY_PERSON)
			continue;
		if (second == AN_NO_WORD)
			second = e - 1;
		else if (entity->thing != document->entities[second].thing)
		{
			subject->entity = e - 1;
			subject->entity_2 = second;
			return;
		}
	}
}

/* Who «الجانبان» are. */
static void
resolve_party(const AnReader *reader, AnSubject *subject)
{
	const AnWord *word = &reader->document->words[subject->first];

	if (subject->entity != AN_NO_WORD || !(word->tags & AN_TAG_PARTY))
		return;
	if (an_reader_named(&reader->last_joint))
	{
		subject->entity = reader->last_joint.entity;
		subject->entity_2 = reader->last_joint.entity_2;
	}
	else
		last_two(reader, subject->first, subject);
}

/* Does the word, with a pronoun behind it, mean a woman: سعادتها, معاليها? */
static bool
is_hers(const AnWord *word)
{
	return word->letters.count > 2 && word->letters.code[word->letters.count - 1] == AN_ALEF &&
		   word->letters.code[word->letters.count - 2] == AN_HEH;
}

/* Is the person a woman, to judge by the first word of the role? */
static bool
is_woman(const AnEntity *entity)
{
	const char *role = entity->role;
	AnLetters word;

	return role != NULL && an_letters_read(role, strcspn(role, " "), &word) && word.count > 0 &&
		   word.code[word.count - 1] == AN_TEH_MARBUTA;
}

/* Do the two words have the same lemma? */
static bool
is_same_lemma(const AnWord *a, const AnWord *b)
{
	const uint8_t *lemma, *other;
	int count;

	if (a->readings == 0 || b->readings == 0)
		return false;
	count = an_word_lemma(a, &lemma);
	return an_word_lemma(b, &other) == count && memcmp(lemma, other, (size_t) count) == 0;
}

/* Is the honorific one that stood right before the name of the entity, in its sentence? */
static bool
bears(const AnDocument *document, const AnEntity *entity, const AnWord *honorific)
{
	for (uint32_t i = entity->first_word; i > 0 && i + HONORIFIC_WORDS > entity->first_word; i--)
	{
		const AnWord *word = &document->words[i - 1];

		if (word->sentence != document->words[entity->first_word].sentence)
			return false;
		if ((word->tags & AN_TAG_HONORIFIC) && word->reading.enclitic == 0 && is_same_lemma(word, honorific))
			return true;
	}
	return false;
}

/* The person of the honorific's gender who was named last with it before entity number before, or AN_NO_WORD. */
static uint32_t
bearer_of(const AnDocument *document, uint32_t before, const AnWord *honorific)
{
	for (uint32_t n = 0; before > 0 && n < AN_ENTITIES_BACK_MAX; n++)
	{
		const AnEntity *entity = &document->entities[--before];

		if (entity->kind == AN_ENTITY_PERSON && is_woman(entity) == is_hers(honorific) && bears(document, entity, honorific))
			return before;
	}
	return AN_NO_WORD;
}

/* The person of that gender named first in the last sentence that names one, or AN_NO_WORD. */
static uint32_t
first_named(const AnDocument *document, uint32_t before, bool woman)
{
	uint32_t sentence = AN_NO_WORD, found = AN_NO_WORD;

	for (uint32_t n = 0; before > 0 && n < AN_ENTITIES_BACK_MAX; n++)
	{
		const AnEntity *entity = &document->entities[--before];

		if (entity->kind != AN_ENTITY_PERSON || is_woman(entity) != woman)
			continue;
		if (sentence != AN_NO_WORD && document->words[entity->first_word].sentence != sentence)
			break;
		sentence = document->words[entity->first_word].sentence;
		found = before;
	}
	return found;
}

/* معاليه, سموها: who bore the honorific last, else who of that gender spoke last, else the person named first before. */
static void
resolve_honorific(const AnReader *reader, AnSubject *subject)
{
	const AnDocument *document = reader->document;
	const AnWord *word = &document->words[subject->first];
	const AnSubject *last = is_hers(word) ? &reader->last_feminine : &reader->last_masculine;
	uint32_t before = an_reader_entities_before(reader, subject->first);

	if (subject->limit != subject->first + 1 || !(word->tags & AN_TAG_HONORIFIC) || word->readings == 0 ||
		word->reading.enclitic == 0)
		return;
	subject->entity = bearer_of(document, before, word);
	if (subject->entity == AN_NO_WORD && an_reader_named(last))
		subject->entity = last->entity;
	if (subject->entity == AN_NO_WORD)
		subject->entity = first_named(document, before, is_hers(word));
}

/* الأخير: the person named last before it; المسؤول, المتحدثة: the person of that gender who spoke last. */
static void
resolve_person(const AnReader *reader, const AnSaying *saying, AnSubject *subject)
{
	const AnDocument *document = reader->document;
	const AnSubject *last = saying->feminine ? &reader->last_feminine : &reader->last_masculine;
	const AnWord *word = &document->words[subject->first];
	AnTerm term;

	if (word->readings == 0 || !(word->reading.proclitics & AN_PRO_THE) ||
		!an_reader_term(reader, subject->first, AN_SAY_PERSON, &term))
		return;
	if (term.value == AN_PERSON_LATTER)
	{
		/* of one there is no last */
		AnSubject two = *subject;

		last_two(reader, subject->first, &two);
		if (subject->limit == subject->first + 1)
			subject->entity = two.entity_2;
	}
	else if (an_reader_named(last) && last->entity != AN_NO_WORD && document->entities[last->entity].kind == AN_ENTITY_PERSON)
		subject->entity = last->entity;
}

/* Sets the entity that the words of the subject mean. */
void
an_reader_mean(const AnReader *reader, const AnSaying *saying, AnSubject *subject)
{
	if (subject->entity != AN_NO_WORD)
		return;
	resolve_party(reader, subject);
	if (subject->entity == AN_NO_WORD)
		resolve_honorific(reader, subject);
	if (subject->entity == AN_NO_WORD)
		resolve_person(reader, saying, subject);
}
