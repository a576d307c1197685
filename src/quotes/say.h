/*
 * say.h
 *		Kinds of the words in say.tsv: constructions of reported speech.
 */
#ifndef AN_SAY_H
#define AN_SAY_H

#include "lexicon/terms.h"

typedef enum AnSayKind
{
	AN_SAY_NONE,
	AN_SAY_VERB,	   /* a verb that reports, beside those that the lexicon marks; text: its lemma; value AN_CITES_OF, AN_CITES_TO */
	AN_SAY_PARTICIPLE, /* قائلا، مضيفا: the subject is the sentence's; text: the verb */
	AN_SAY_SOURCE,	   /* بحسب، وفق: who said it follows */
	AN_SAY_THAT,	   /* أن، إنه، بأنها: what is said follows */
	AN_SAY_TOWARD,	   /* على، عن، إلى: what is agreed or stressed follows */
	AN_SAY_CITED,	   /* قوله، قولها: stands between who is cited and what is */
	AN_SAY_ONE,		   /* أحد، بعض: begins a subject */
	AN_SAY_NAMING,	   /* باسم، عنوان، شعار: what is quoted is a name */
	AN_SAY_LOCATIVE,   /* مع، خلال، بعد: no subject behind it */
	AN_SAY_AS,		   /* كما، هكذا: before a saying behind its quotation */
	AN_SAY_SKIP,	   /* له، أيضا، قد: may stand between a verb and its subject */
	AN_SAY_PERSON,	   /* المسؤول، المتحدث: who spoke last, if that is a person; value AN_PERSON_LATTER: who was named last */
	AN_SAY_SYNONYM	   /* words of titles that mean the same have the same value */
} AnSayKind;

/* Verbs that cite: who said it stands behind عن, or behind إلى. */
#define AN_CITES_OF 1
#define AN_CITES_TO 2

#define AN_PERSON_LATTER 1

/* say.tsv */
extern const AnTermTable an_terms_say;

#endif /* AN_SAY_H */
