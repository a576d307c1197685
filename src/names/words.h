/*
 * words.h
 *		Small words by which names are built and told, listed in name_words.tsv; and
 *		the kinds of known names, listed in lexicon/places.tsv, organizations.tsv
 *		and things.tsv.
 */
#ifndef AN_NAME_WORDS_H
#define AN_NAME_WORDS_H

#include "lexicon/terms.h"

typedef enum AnNameWordKind
{
	AN_NAMEWORD_NONE,
	AN_NAMEWORD_CHILD,	   /* بن، بنت: a name follows */
	AN_NAMEWORD_SON,	   /* ابن، ولد: the same, not at a name's beginning */
	AN_NAMEWORD_KUNYA,	   /* أبو، أم، آل: a name or any noun follows */
	AN_NAMEWORD_SERVANT,   /* عبد: an attribute of God follows */
	AN_NAMEWORD_SUFFIX,	   /* الدين، الله: closes a name of two words */
	AN_NAMEWORD_PARTICLE,  /* دي، فان، فون: foreign, a name follows */
	AN_NAMEWORD_ORDINAL,   /* الثاني of a king or pope */
	AN_NAMEWORD_QUALIFIER, /* السابق، الراحل: may close a role */
	AN_NAMEWORD_LINK,	   /* باسم، لشؤون: a role goes on */
	AN_NAMEWORD_CLASS,	   /* شركة، وكالة: no part of the proper name behind it */
	AN_NAMEWORD_LOOSE,	   /* حركة، مجموعة: the same, and no name with a common noun */
	AN_NAMEWORD_STATE,	   /* الرئاسة، الخارجية: an organisation with a nationality alone */
	AN_NAMEWORD_BODY,	   /* المحكمة، البنك: an organisation with one adjective */
	AN_NAMEWORD_PLAIN,	   /* وفد، شعب: tagged as bodies, but no part of their names */
	AN_NAMEWORD_SPORT,	   /* مباراة، لاعب: names of two senses are clubs beside it */
	AN_NAMEWORD_AUTHORITY, /* وزارة، هيئة: complements joined by و belong to the name */
	AN_NAMEWORD_TREATY,	   /* اتفاق، قمة: an event with the name of a city */
	AN_NAMEWORD_DATED,	   /* ثورة، كأس: an event with its day or its year */
	AN_NAMEWORD_TROOP,	   /* كتائب، لواء: the same, in plural too */
	AN_NAMEWORD_COUNCIL,   /* مجلس، رابطة: complements of several nouns belong to the name */
	AN_NAMEWORD_HOUSE,	   /* مستشفى، جامعة: an organisation with the name of a person */
	AN_NAMEWORD_STREET,	   /* شارع، مطار: a place with the name of a person */
	AN_NAMEWORD_SHE,	   /* دار، سوق: feminine without ة */
	AN_NAMEWORD_FUND,	   /* بنك، مصرف: an organisation with the name of a country */
	AN_NAMEWORD_REGIME,	   /* حكومة، نظام: the name of who leads it follows */
	AN_NAMEWORD_GENERIC,   /* المدينة، الشركة: what was named before, and no name behind a body */
	AN_NAMEWORD_PURPOSE,   /* بحث، مواصلة: with ل what is done, and no part of a body's name */
	AN_NAMEWORD_RIVAL,	   /* ضيفه، هزم: a city's name behind it is a club in a sentence of sport */
	AN_NAMEWORD_PLAYER,	   /* لاعب، تعادل: both */
	AN_NAMEWORD_TAIL,	   /* سبور، تيليكوم: a club or company with the word before it */
	AN_NAMEWORD_RANK,	   /* أول، ركن، طيار: goes on a soldier's rank */
	AN_NAMEWORD_SIDE,	   /* ريف: a region with the name of a city */
	AN_NAMEWORD_MIDDLE,	   /* معلم، شيخ: between two names one too */
	AN_NAMEWORD_MAJESTY,   /* السمو of صاحب السمو: an honorific, and no office */
	AN_NAMEWORD_DAYPART,   /* صباح، مساء: before a day no name */
	AN_NAMEWORD_CLOCK,	   /* توقيت: by which clock, and nothing of the place */
	AN_NAMEWORD_AYAH,	   /* آية of آية الله: an honorific */
	AN_NAMEWORD_WAVE,	   /* أف of أف أم: a broadcaster with the word before it */
	AN_NAMEWORD_CALLED,	   /* يدعى، اسمه: a person's name follows */
	AN_NAMEWORD_FOLLOW	   /* إن، أن، خلال: a subject ends before it */
} AnNameWordKind;

/* Kinds of known names, and the entity that each is, in names.c. */
typedef enum AnKnownKind
{
	AN_NAME_NONE,
	AN_NAME_COUNTRY,
	AN_NAME_CITY,
	AN_NAME_REGION,
	AN_NAME_CONTINENT,
	AN_NAME_WATER,
	AN_NAME_AREA,
	AN_NAME_SITE,
	AN_NAME_GOVERNMENT,
	AN_NAME_INTERNATIONAL,
	AN_NAME_PARTY,
	AN_NAME_ARMED,
	AN_NAME_COMPANY,
	AN_NAME_MEDIA,
	AN_NAME_CLUB,
	AN_NAME_INSTITUTION,
	AN_NAME_EVENT,
	AN_NAME_PRODUCT,
	AN_NAME_HOLIDAY
} AnKnownKind;

/*
 * Known names: kind is an AnKnownKind; text is the country ("-" if none), a
 * space, and the name in its most usual form.
 */
extern const AnTermTable an_terms_names;
/* value AN_NAMEWORD_CLUB: the word is the name of a club too, in sport: الأهلي، الهلال */
#define AN_NAMEWORD_CLUB 1
extern const AnTermTable an_terms_name_words;

#endif /* AN_NAME_WORDS_H */
