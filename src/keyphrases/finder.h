/*
 * finder.h
 *		What the files of this room share: a document's words seen as parts of noun phrases, its terms and
 *		how much each of them tells.
 *
 * A term is a lemma, or a name with all its mentions.  A unit is what a phrase
 * is made of: a word, or all words of one mention of a name, which no phrase cuts.
 */
#ifndef AN_PHRASE_FINDER_H
#define AN_PHRASE_FINDER_H

#include "article/document.h"
#include "keyphrases/keyphrases.h"
#include "lexicon/terms.h"

#define AN_NO_TERM UINT32_MAX

/* The longest phrase; a name may be longer. */
#define AN_PHRASE_UNITS_MAX 5
#define AN_PHRASE_WORDS_MAX 8

/* Kinds of phrase_words.tsv. */
typedef enum AnPhraseWordKind
{
	AN_PHRASE_PLAIN,
	AN_PHRASE_VOID,	 /* no part of any phrase: كل، عدد، السيد، جديد */
	AN_PHRASE_LIGHT, /* begins none before a genitive: ضرورة، إطار; none alone */
	AN_PHRASE_COMMON /* none alone: اجتماع، مدينة */
} AnPhraseWordKind;

/* What a word is to a noun phrase. */
typedef enum AnPhraseSort
{
	AN_PHRASE_BREAK, /* no part of one */
	AN_PHRASE_NOUN,
	AN_PHRASE_ADJ,
	AN_PHRASE_NAME,	 /* first word of a mention, or a name or foreign word by itself */
	AN_PHRASE_INSIDE /* of a mention, behind its first word */
} AnPhraseSort;

typedef enum AnPhraseFlag
{
	AN_PHRASE_THE = 1 << 0,		/* with ال */
	AN_PHRASE_JOINED = 1 << 1,	/* proclitics stand before it, ال apart */
	AN_PHRASE_MERGED = 1 << 2,	/* ال has lost its alef: للبرلمان */
	AN_PHRASE_PRONOUN = 1 << 3, /* a pronoun stands behind it */
	AN_PHRASE_TANWIN = 1 << 4,	/* ends in the alef of the accusative: no genitive follows */
	AN_PHRASE_FEMININE = 1 << 5,
	AN_PHRASE_PLURAL = 1 << 6, /* dual too */
	AN_PHRASE_MENTION = 1 << 7 /* a mention of a name begins */
} AnPhraseFlag;

typedef enum AnPhraseGap
{
	AN_PHRASE_SPACE,
	AN_PHRASE_DASH, /* nothing but a dash: العلاقات التركية - الأمريكية */
	AN_PHRASE_APART
} AnPhraseGap;

/* A document's word as the room sees it. */
typedef struct AnPhraseWord
{
	uint32_t term;	  /* index into terms of the lemma, or AN_NO_TERM */
	uint32_t thing;	  /* index into terms of the name whose mention begins here, or AN_NO_TERM */
	uint32_t mention; /* of a mention: its index in the document's entities */
	float place;	  /* what an occurrence here counts: more in the title and at the beginning */
	uint8_t sort;	  /* AnPhraseSort */
	uint8_t flags;	  /* AnPhraseFlag bits */
	uint8_t words;	  /* of the unit that begins here */
	uint8_t cut;	  /* letters before the phrase if it begins here */
	uint8_t gap;	  /* AnPhraseGap: what stands before the next word */
	bool later;		  /* no phrase begins with it */
	bool told;		  /* part of title or body, which tell the news */
	bool credit;	  /* of a mention: it says from where the news comes, which counts for nothing */
} AnPhraseWord;

typedef struct AnPhraseTerm
{
	uint32_t key;  /* lemma, or hash with the high bit set */
	float count;   /* occurrences, those of title and beginning counted more */
	float telling; /* 0 .. 1: how little it is used in general */
	float weight;  /* what it means in this article */
	uint8_t kind;  /* AnPhraseWordKind */
	bool nation;   /* of a people that has a country; key is its lemma */
} AnPhraseTerm;

typedef struct AnPhraseFinder
{
	AnDocument *document;
	AnPhraseWord *words;
	uint32_t count;		 /* of words that are looked at */
	uint32_t body_first; /* the first word of the body */
	AnPhraseTerm *terms;
	uint32_t term_count;
	uint32_t *slots; /* of terms, by key */
	uint32_t slot_mask;
	size_t scratch_used;
} AnPhraseFinder;

/* Memory that lasts until the next document is looked at. */
extern void *an_phrase_alloc(AnPhraseFinder *finder, size_t size);

/* terms.c: fills words and terms; false if there are no words. */
extern bool an_phrase_terms(AnPhraseFinder *finder, AnDocument *document);

/* A hash with the high bit set, which no index has. */
extern uint32_t an_phrase_hash(const uint8_t *bytes, size_t count);

/* Does the adjective agree in gender and number with the noun? */
static inline bool
an_phrase_agrees(const AnPhraseWord *noun, const AnPhraseWord *adjective)
{
	if (noun->sort == AN_PHRASE_NAME)
		return !(adjective->flags & AN_PHRASE_PLURAL);
	if (noun->flags & AN_PHRASE_PLURAL)
		return (adjective->flags & (AN_PHRASE_FEMININE | AN_PHRASE_PLURAL)) != 0;
	return !(adjective->flags & AN_PHRASE_PLURAL) &&
		   ((noun->flags & AN_PHRASE_FEMININE) != 0) == ((adjective->flags & AN_PHRASE_FEMININE) != 0);
}

/* A number of slots for count entries at most: a power of two that leaves half of them free. */
static inline uint32_t
an_phrase_slots(uint32_t count)
{
	uint32_t slots = 64;

	while (slots < count * 2)
		slots *= 2;
	return slots;
}

/* A phrase in all its forms and places in the document. */
typedef struct AnPhraseType
{
	uint64_t key;
	uint32_t first; /* its clearest place */
	uint32_t end;
	uint32_t count;
	float places; /* occurrences, those of title and beginning counted more */
	float score;
	uint32_t longer;	/* the most occurrences of a longer phrase that it is part of */
	uint32_t described; /* the same, of one that has but an adjective besides */
	uint8_t units;
	uint8_t clear; /* how clear the clearest form is; 0: not fit to be shown */
} AnPhraseType;

typedef struct AnPhraseTypes
{
	AnPhraseType *types;
	uint32_t count;
} AnPhraseTypes;

/* candidates.c: every noun phrase of the article with how often it stands there. */
extern void an_phrase_candidates(AnPhraseFinder *finder, AnPhraseTypes *found);

/* The term of the unit that begins at the word: the name's, or the lemma's. */
static inline uint32_t
an_phrase_unit_term(const AnPhraseWord *word)
{
	return word->thing != AN_NO_TERM ? word->thing : word->term;
}

#endif /* AN_PHRASE_FINDER_H */
