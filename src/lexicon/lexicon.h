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
	AN_TAG_ALONE = 1 << 21,		  /* of a preposition, conjunction, negation or pronoun: no preposition is joined to it */
	AN_TAG_BARE = 1 << 22,		  /* of a name: written without ال (حداد and الحداد are families) */
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

/* What readings.tsv says of a form among those with the same letters. */
typedef enum AnPreference
{
	AN_PREFER_WITH = 1 << 0,	/* it is what the press means where ال stands before it */
	AN_PREFER_WITHOUT = 1 << 1, /* and where none does */
	AN_PREFER_SECOND = 1 << 2	/* it lives beside the one that is meant first */
} AnPreference;

typedef struct AnForm
{
	uint32_t lemma;
	uint16_t inflection; /* AnInflection bits */
	uint8_t length;		 /* of the spelling */
	uint8_t pos;		 /* AnPos of the lemma; its frequency and tags */
	uint8_t frequency;
	uint8_t preference; /* AnPreference bits */
	uint32_t tags;
	const uint8_t *spelling; /* its letters in the standard spelling, in static memory */
} AnForm;

/* The most forms of the same folded letters; make_lexicon sees to it. */
#define AN_FORMS_MAX 24

/*
 * The forms whose folded letters equal the count folded letters given (an_letters_fold), best
 * (most frequent) first; at most room of them are written to found.  Returns how many were written.
 */
extern int an_lexicon_find(const uint8_t *folded, int count, AnForm *found, int room);

/* May one of those forms be a name?  False is certain; far cheaper than to look. */
extern bool an_lexicon_may_be_name(const uint8_t *folded, int count);

/* May one of them be a noun that is a title or an honorific, or one a noun and another an adjective? */
extern bool an_lexicon_may_be_title(const uint8_t *folded, int count);

/*
 * The same in steps, so that several look-ups wait for memory together: the processor fetches in each what
 * the next one reads.  After an_lexicon_ask the others follow in their order, as long as they
 * do not give false, which is certain; true only says that there may be something.
 */
typedef struct AnLookUp
{
	const uint8_t *folded; /* what is looked up; stays in place until the answer */
	int count;
	const uint32_t *bucket;
	uint8_t tag;
} AnLookUp;

/* The hashes of the first 0, 1 .. count of the folded letters, to hashes: for look-ups that share a beginning. */
extern void an_lexicon_hashes(const uint8_t *folded, int count, uint32_t *hashes);

extern bool an_lexicon_ask(AnLookUp *look, const uint8_t *folded, int count, uint32_t hash);
extern void an_lexicon_ask_bucket(AnLookUp *look);
extern bool an_lexicon_ask_forms(AnLookUp *look);
extern int an_lexicon_answer(const AnLookUp *look, AnForm *found, int room);

/* The lemma that readings.tsv names for a whole written word, of folded letters; AN_LEMMA_NONE if it names none. */
extern uint32_t an_lexicon_whole(const uint8_t *folded, int count);

/* A lemma's frequency in steps: one class of frequency.tsv, a factor of two. */
#define AN_FREQUENCY_STEP 17

/* ---- lemmas ---- */

/* A run of letters in the pool: place << 6 | count << 1 | flag. */
typedef uint32_t AnPoolSpan;

#define AN_POOL_SPAN(place, count) ((AnPoolSpan) (place) << 6 | (AnPoolSpan) (count) << 1)
#define AN_SPAN_PLACE(span) ((span) >> 6 & 0x7FFFFF)
#define AN_SPAN_COUNT(span) ((span) >> 1 & 31)
#define AN_SPAN_FLAG 1 /* of a form: the last of its group */

typedef struct AnLemmaRow
{
	AnPoolSpan spelling;
	AnPoolSpan root;
	uint32_t tags;
	uint8_t pos;
	uint8_t frequency;
	char code[3]; /* ISO 3166 alpha-2 with its NUL; "" if none */
} AnLemmaRow;

/* A lemma in UTF-8: place in an_lexicon_lexemes << 6 | bytes. */
typedef struct AnLexemeRow
{
	uint32_t text;
	uint32_t hash;
} AnLexemeRow;

extern const uint8_t an_lexicon_pool[];
extern const AnLemmaRow an_lexicon_lemma_rows[];
extern const AnLexemeRow an_lexicon_lexeme_rows[];
extern const char an_lexicon_lexemes[];
extern const uint32_t an_lexicon_lemma_count;

/* The letters of a span; returns their count. */
static inline int
an_span_letters(AnPoolSpan span, const uint8_t **code)
{
	*code = an_lexicon_pool + AN_SPAN_PLACE(span);
	return (int) AN_SPAN_COUNT(span);
}

static inline uint32_t
an_lexicon_lemmas(void)
{
	return an_lexicon_lemma_count;
}

/* Facts of a lemma, which is below an_lexicon_lemmas(). */
static inline AnPos
an_lemma_pos(uint32_t lemma)
{
	return (AnPos) an_lexicon_lemma_rows[lemma].pos;
}

/* AnTag bits. */
static inline uint32_t
an_lemma_tags(uint32_t lemma)
{
	return an_lexicon_lemma_rows[lemma].tags;
}

/* 0 unknown .. 255, logarithmic. */
static inline int
an_lemma_frequency(uint32_t lemma)
{
	return an_lexicon_lemma_rows[lemma].frequency;
}

/* Its letters in standard spelling; returns their count. */
static inline int
an_lemma_letters(uint32_t lemma, const uint8_t **code)
{
	return an_span_letters(an_lexicon_lemma_rows[lemma].spelling, code);
}

/* The letters of its root; 0 of them where there is no root. */
static inline int
an_lemma_root(uint32_t lemma, const uint8_t **code)
{
	return an_span_letters(an_lexicon_lemma_rows[lemma].root, code);
}

/* ISO 3166 alpha-2 of a place or nationality, "" if none; NUL-terminated, in static memory. */
static inline const char *
an_lemma_code(uint32_t lemma)
{
	return an_lexicon_lemma_rows[lemma].code;
}

/*
 * A lemma in UTF-8, not NUL-terminated, in static memory; of lemmas with the same letters the same place.
 * *hash is an_lexeme_hash of it.
 */
static inline const char *
an_lemma_lexeme(uint32_t lemma, uint16_t *length, uint32_t *hash)
{
	const AnLexemeRow *row = &an_lexicon_lexeme_rows[lemma];

	*length = row->text & 63;
	*hash = row->hash;
	return an_lexicon_lexemes + (row->text >> 6);
}

/* Has the processor fetch what an_lemma_lexeme will read. */
static inline void
an_lemma_expect(uint32_t lemma)
{
	__builtin_prefetch(&an_lexicon_lexeme_rows[lemma]);
}

#endif /* AN_LEXICON_H */
