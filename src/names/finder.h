/*
 * finder.h
 *		What the files of this room share: a document's words seen as parts of
 *		names, and the mentions collected from them.
 *
 * Every kind of evidence adds mentions to one list; only then the longest of
 * those that overlap are chosen, so that no evidence needs to know another.
 */
#ifndef AN_FINDER_H
#define AN_FINDER_H

#include "article/document.h"
#include "lexicon/terms.h"
#include "names/words.h"

#define AN_NONE UINT32_MAX

/* Bounds of what is read as one name, one role, one body; longer ones in the press are misreadings. */
#define AN_NAME_PARTS_MAX 7
#define AN_NAME_PART_WORDS_MAX 4
#define AN_ROLE_WORDS_MAX 16
#define AN_BODY_WORDS_MAX 9
#define AN_QUOTED_NAME_WORDS_MAX 7
#define AN_MENTION_WORDS_MAX 24

/* What a word is, roughly. */
typedef enum AnNameSort
{
	AN_SORT_UNKNOWN,	/* an Arabic word that the lexicon does not know */
	AN_SORT_NAME,		/* nothing but a name */
	AN_SORT_NOUN,
	AN_SORT_ADJ,
	AN_SORT_VERB,
	AN_SORT_PARTICLE,
	AN_SORT_NUMBER,
	AN_SORT_LATIN,
	AN_SORT_DESIGNATOR, /* letters and digits: إس-400 */
	AN_SORT_CLITIC,		/* letters cut off before a quotation mark */
	AN_SORT_OTHER
} AnNameSort;

/* A document's word as the room sees it. */
typedef struct AnNameWord
{
	/* what follows from its letters alone, up to gap */
	uint32_t tags;	/* AnTag bits, those of its readings as a name too */
	uint32_t key;	/* hash of its folded letters behind cut, without ال; of other words of their bytes */
	uint8_t kind;	/* AnNameWordKind, 0 if none */
	uint8_t cut;	/* letters of proclitics, if it is read as a name */
	uint8_t sort;	/* AnNameSort */
	bool the : 1;		/* begins with ال behind the cut */
	bool common : 1;	/* has a reading that is no name */
	bool strange : 1;	/* not known, or only as a word that news hardly has */
	bool club : 1;		/* the name of a club too, in sport */
	bool adjective : 1; /* can be read as an adjective */
	bool feminine : 1;	/* a noun or adjective in ة, or a plural that agrees as one */
	bool begins : 1;	/* a name can begin with it where nothing says that one must stand there; see runs.c */
	bool leads : 1;		/* a title or a nation: a name may stand behind it */

	uint16_t gap;	/* bits 1 << AnMarkKind of the marks before the next word; a paired " is open or close */
	uint32_t known; /* index into finder->known of the longest known name that begins here, or AN_NONE */
	uint32_t taken; /* the mention that covers it once they are chosen, or AN_NONE */
} AnNameWord;

/*
 * The facts of the frequent words of the library, by AnWord.facts; made by make_facts.c.  From kind to the end as in AnNameWord, but tags
 * are those that differ from the word's own.
 */
typedef struct AnNameFacts
{
	uint32_t tags;
	uint8_t kind;
	uint8_t cut;
	uint8_t sort;
	bool the : 1;
	bool common : 1;
	bool strange : 1;
	bool club : 1;
	bool adjective : 1;
	bool feminine : 1;
	bool begins : 1;
	bool leads : 1;
} AnNameFacts;

#define AN_NAME_FACTS_BYTES (sizeof(AnNameFacts) - offsetof(AnNameFacts, kind))

_Static_assert(offsetof(AnNameWord, gap) - offsetof(AnNameWord, kind) == AN_NAME_FACTS_BYTES, "facts are copied as they are");

extern const AnNameFacts an_name_facts[];

/* A known name found in the text. */
typedef struct AnKnown
{
	AnTerm term;
	uint32_t first; /* its first word */
	uint8_t words;
	uint8_t cut;  /* letters before it in its first word */
	bool certain; /* needs no further evidence */
} AnKnown;

/* A mention before choice. */
typedef struct AnMention
{
	uint32_t first;	 /* words */
	uint32_t end;
	uint32_t role;	 /* words of the role, role == role_end if there is none */
	uint32_t role_end;
	uint32_t head;	 /* words of a title that several share, before the nation that role is; head == head_end if none */
	uint32_t head_end;
	uint32_t known;	 /* index into finder->known or AN_NONE */
	uint32_t unit;	 /* of persons: where the last part of the name begins */
	uint8_t kind;	 /* AnEntityKind */
	uint8_t cut;
	bool chosen;
	bool announced;  /* in quotation marks behind a word that says what it is */
	uint32_t same;	 /* the mention that it abbreviates in parentheses, or AN_NONE */
} AnMention;

typedef struct AnFinder
{
	AnDocument *document;
	AnNameWord *words;
	AnLetters *folded; /* per word; count 0 of what is no Arabic word */
	uint32_t count;	   /* of words */
	bool sport;		   /* some word is of sport */
	bool clitics;	   /* some word is letters before a quotation mark */
	AnKnown *known;	   /* in the order of the text */
	uint32_t known_count, known_room;
	AnMention *mentions;
	uint32_t mention_count, mention_room;
	uint32_t shared;	 /* words of the last title in dual or plural: للرئيسين، وزيرا الخارجية */
	uint32_t shared_end; /* 0 if there is none */
	uint32_t person_end; /* the end of the person found last, 0 if there is none */
	uint32_t owned;		 /* the last title that stands behind its person's name, or AN_NONE */
} AnFinder;

/* Parts of a person's name that stand together. */
typedef struct AnNameRun
{
	uint32_t end;
	uint32_t unit;	/* where the last part begins */
	int parts;
	int sure;		/* parts that can be nothing but names */
	int listed;		/* parts that the lists have */
	int unknown;	/* words that the lexicon has not */
	bool first_listed;
	bool titled;	/* a title stands before */
} AnNameRun;

#define AN_GAP(kind) (1 << (kind))
#define AN_GAP_OPEN AN_GAP(AN_MARK_QUOTE_OPEN)
#define AN_GAP_CLOSE AN_GAP(AN_MARK_QUOTE_CLOSE)
#define AN_GAP_PAREN AN_GAP(AN_MARK_PAREN_OPEN)

/* words.c: facts of every word */
extern void an_finder_words(AnFinder *finder);
/* What an Arabic word is by its letters and readings alone, up to gap; and its folded letters. */
extern void an_finder_word(const AnWord *word, AnNameWord *name, AnLetters *folded);
extern uint32_t an_finder_key(const uint8_t *folded, int count);

/* known.c: names of the lists */
extern void an_finder_known(AnFinder *finder);
extern void an_finder_add_known(AnFinder *finder);
/* The known name, as an index into finder->known, that the words first .. end are as a thing of this kind; or AN_NONE. */
extern uint32_t an_finder_known_as(const AnFinder *finder, uint32_t first, uint32_t end, uint8_t kind);
/* Does في stand right before word i? */
extern bool an_finder_in_place(const AnFinder *finder, uint32_t i);
/* Is word i, with nothing but space before it, the number of a year: كأس العالم 2022? */
extern bool an_finder_year_at(const AnFinder *finder, uint32_t i);
/* Does the sentence of word i speak of sport? */
extern bool an_finder_sport(const AnFinder *finder, uint32_t i);
/* Is the word what stands before a club's name: ضيفه، مدرب، فريق? */
extern bool an_finder_before_club(const AnNameWord *word);

/* abbreviations.c: short names in parentheses behind chosen organisations */
extern void an_finder_abbreviations(AnFinder *finder);

/* clubs.c: clubs that are other words or cities too */
extern void an_finder_clubs(AnFinder *finder);

/* roles.c: titles with their complements */
extern uint32_t an_finder_role(const AnFinder *finder, uint32_t first, bool *complete);
/* Is word i a definite title right before a name? */
extern bool an_finder_before_name(const AnFinder *finder, uint32_t i);

/* countries.c: places of one name in several countries */
extern void an_finder_countries(AnFinder *finder);

/* page.c: what the fields of the page are names of */
extern void an_finder_page(AnFinder *finder);

/* runs.c: the parts of a name at i, read freely where something says that a name must stand there, or a title before it does */
extern AnNameRun an_finder_run(const AnFinder *finder, uint32_t i, bool strong, bool titled);
/* Does a subject end before word end: at a mark, a particle, أن? */
extern bool an_finder_subject_ends(const AnFinder *finder, uint32_t end);

/* persons.c */
extern void an_finder_persons(AnFinder *finder);

/* bodies.c: organisations, places, events and products behind a word that announces one */
extern void an_finder_bodies(AnFinder *finder);

/* repeats.c: what the article itself has made certain */
extern void an_finder_repeats(AnFinder *finder);

/* resolve.c: chosen mentions to entities and things */
extern void an_finder_resolve(AnFinder *finder);

/* names.c */
extern AnMention *an_finder_add(AnFinder *finder, AnEntityKind kind, uint32_t first, uint32_t end, uint8_t cut);

/* Is there nothing but space between words i and i + 1? */
static inline bool
an_finder_joined(const AnFinder *finder, uint32_t i)
{
	return i + 1 < finder->count && finder->words[i].gap == 0;
}

/* Is the word in dual or plural? */
static inline bool
an_finder_many(const AnFinder *finder, uint32_t i)
{
	return (finder->document->words[i].reading.inflection & (AN_INFL_PLURAL | AN_INFL_DUAL)) != 0;
}

/* A word that can only stand in a name by itself. */
static inline bool
an_finder_sure(const AnNameWord *word)
{
	return (word->tags & (AN_TAG_GIVEN | AN_TAG_FAMILY)) && !word->common;
}

/* The known name of a number, if it still is one: what it is part of may have taken its place. */
static inline AnKnown *
an_finder_known_at(const AnFinder *finder, uint32_t k)
{
	return finder->words[finder->known[k].first].known == k ? &finder->known[k] : NULL;
}

/* Does a quotation mark open right before word i? */
static inline bool
an_finder_opened(const AnFinder *finder, uint32_t i)
{
	return i > 0 && i < finder->count && (finder->words[i - 1].gap & AN_GAP_OPEN);
}

/* Does the word end as an adjective of relation does: القومي، القضائية? */
static inline bool
an_finder_nisba(const AnFinder *finder, uint32_t i)
{
	const AnLetters *word = &finder->folded[i];
	uint8_t last = word->count ? word->code[word->count - 1] : AN_NO_LETTER;

	return last == AN_YEH || (last == AN_HEH && word->count > 4 && word->code[word->count - 2] == AN_YEH);
}

/* The end of the quoted words that begin at first, or first if they are too many for a name. */
extern uint32_t an_finder_quoted(const AnFinder *finder, uint32_t first);

#endif /* AN_FINDER_H */
