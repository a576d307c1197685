/*
 * lexicon.h
 *		The words known: lemmas and their inflected forms, compiled from the .tsv
 *		files beside this file into const tables without pointers.
 *
 * A form is a written word without clitics (no و ف ب ك ل س أ, no ال, no
 * pronoun), with all its inflection: وزير وزراء وزيرين وزيرة, يقول قالت قيل.
 * The form that stands before a pronoun where it differs (مدرست-, مستشفا-,
 * وزراؤ-, مسؤولو-) is a form of its own.
 */
#ifndef AN_LEXICON_H
#define AN_LEXICON_H

#include "unicode/letters.h"

#define AN_LEMMA_NONE UINT32_MAX

typedef enum AnPos
{
	AN_POS_NOUN,
	AN_POS_ADJ,
	AN_POS_VERB,
	AN_POS_NAME,
	AN_POS_PARTICLE,
	AN_POS_NUMBER,
	AN_POS_FOREIGN
} AnPos;

/* What a lemma is to a reader of news; bits, from the column "tags" of the sources. */
typedef enum AnTag
{
	AN_TAG_STOP = 1 << 0,		  /* stop: a word that no one searches for */
	AN_TAG_SAY = 1 << 1,		  /* say: verb or masdar of saying: قال، أكد، تصريح */
	AN_TAG_TITLE = 1 << 2,		  /* title: what a person is: رئيس، وزير، متحدث، طبيب */
	AN_TAG_ORG = 1 << 3,		  /* org: begins the name of an organisation: وزارة، حزب، شركة */
	AN_TAG_PLACE = 1 << 4,		  /* place: begins the name of a place: مدينة، محافظة، مطار */
	AN_TAG_GIVEN = 1 << 5,		  /* given: a person's given name */
	AN_TAG_FAMILY = 1 << 6,		  /* family: a family name */
	AN_TAG_NATION = 1 << 7,		  /* nation: adjective of a country or people: تركي */
	AN_TAG_DIRECTION = 1 << 8,	  /* direction: شمال، شرقي */
	AN_TAG_TIME = 1 << 9,		  /* time: ساعة، يوم، مساء; weekdays and months too */
	AN_TAG_STATEMENT = 1 << 10,	  /* statement: what is said or says: بيان، مصدر، وكالة */
	AN_TAG_EVENT = 1 << 11,		  /* event: begins the name of an event or treaty: قمة، اتفاق */
	AN_TAG_PRODUCT = 1 << 12,	  /* product: begins the name of a product or weapon: منظومة */
	AN_TAG_RELATION = 1 << 13,	  /* relation: of persons: شقيق، نجل، زوجة */
	AN_TAG_HONORIFIC = 1 << 14,	  /* honorific: before a name: السيد، الدكتور، الشيخ */
	AN_TAG_PARTY = 1 << 15,		  /* party: stands for parties named before: الجانبان، الطرفان */
	AN_TAG_FUTURE = 1 << 16,	  /* future: مقبل، قادم */
	AN_TAG_PAST = 1 << 17,		  /* past: ماض، فائت، سابق */
	AN_TAG_ARTICLE = 1 << 18,	  /* of a name: written with ال (القاهرة is lemma قاهرة) */
	AN_TAG_DERIVED = 1 << 19,	  /* a participle or masdar that follows from a verb and that no source lists */
	AN_TAG_RARE = 1 << 20		  /* rare: another word of the same letters is what the news mean: مُصِرّ beside مصر */
} AnTag;

/*
 * How a form is inflected.  Bits of AnForm.inflection; a noun or adjective uses
 * number, gender, case and state, a verb number, gender, person, tense.
 */
typedef enum AnInflection
{
	AN_INFL_DUAL = 1 << 0,
	AN_INFL_PLURAL = 1 << 1, /* sound or broken */
	AN_INFL_BROKEN = 1 << 2, /* with AN_INFL_PLURAL */
	AN_INFL_FEMININE = 1 << 3,
	AN_INFL_CONSTRUCT = 1 << 4,	  /* only before another noun or a pronoun: مسؤولو */
	AN_INFL_ACCUSATIVE = 1 << 5,  /* with accusative alef: وزيرا; takes no ال, no pronoun */
	AN_INFL_PRONOUN = 1 << 6,	  /* exists only before a pronoun: مدرست- */
	AN_INFL_NO_PRONOUN = 1 << 7,  /* never before a pronoun: مدرسة */
	AN_INFL_PERFECT = 1 << 8,	  /* verbs: tense and mood */
	AN_INFL_IMPERFECT = 1 << 9,	  /* may take س */
	AN_INFL_IMPERATIVE = 1 << 10,
	AN_INFL_PASSIVE = 1 << 11,	  /* differs in writing from the active: قيل، يقال */
	AN_INFL_FIRST = 1 << 12,	  /* person; neither bit: the third */
	AN_INFL_SECOND = 1 << 13,
	AN_INFL_JUSSIVE = 1 << 14,	  /* differs in writing: يقل، يكونوا */
	AN_INFL_VARIANT = 1 << 15	  /* a spelling of habit that is not the standard one */
} AnInflection;

typedef struct AnForm
{
	uint32_t lemma;
	uint16_t inflection; /* AnInflection bits */
	uint8_t length;		 /* of the spelling */
	uint8_t pos;		 /* AnPos of the lemma; its frequency and tags */
	uint8_t frequency;
	uint32_t tags;
	const uint8_t *spelling; /* its letters in the standard spelling, in static memory */
} AnForm;

/*
 * The forms whose folded letters equal the count folded letters given (an_letters_fold), best
 * (most frequent) first; at most room of them are written to found.  Returns how many were written.
 */
extern int an_lexicon_find(const uint8_t *folded, int count, AnForm *found, int room);

/*
 * The same in steps, so that several look-ups wait for memory together: the processor fetches in each what
 * the next one reads.  After an_lexicon_ask the others follow in their order, as long as they
 * give true; false is certain, true only says that there may be something.
 */
typedef struct AnLookUp
{
	const uint8_t *folded; /* what is looked up; stays in place until the answer */
	int count;
	uint32_t hash;
	uint32_t slot; /* of the table */
} AnLookUp;

extern void an_lexicon_ask(AnLookUp *look, const uint8_t *folded, int count);
extern bool an_lexicon_ask_filter(AnLookUp *look);
extern bool an_lexicon_ask_table(AnLookUp *look);
extern bool an_lexicon_ask_form(AnLookUp *look);
extern int an_lexicon_answer(const AnLookUp *look, AnForm *found, int room);

/* A lemma's frequency in steps: one class of frequency.tsv, a factor of two. */
#define AN_FREQUENCY_STEP 17

/* Facts of a lemma; lemma < an_lexicon_lemmas(). */
extern uint32_t an_lexicon_lemmas(void);
extern AnPos an_lemma_pos(uint32_t lemma);
extern uint32_t an_lemma_tags(uint32_t lemma);				   /* AnTag bits */
extern int an_lemma_frequency(uint32_t lemma);				   /* 0 unknown .. 255, logarithmic */
extern int an_lemma_letters(uint32_t lemma, const uint8_t **code); /* standard spelling; returns the count */
extern int an_lemma_root(uint32_t lemma, const uint8_t **code);	   /* 0 where there is no root */
extern const char *an_lemma_code(uint32_t lemma); /* ISO 3166 alpha-2 of a place or nationality, "" if none */

#endif /* AN_LEXICON_H */
