/*
 * bodies.c
 *		Organisations, places, events and products behind a word that announces
 *		one: وزارة، حزب، مدينة، جائحة، منظومة.
 *
 * Quoted words behind such a word are the name, whatever they are: لتنظيم "ي ب
 * ك".  So is an unknown or Latin word right behind it (شركة تسلا، مدينة الباب),
 * and the announcing word is then no part of it.  Else, of organisations, the
 * word and its complement are the name: a genitive (وزارة الدفاع، حزب العدالة
 * والتنمية، جامعة حلب) with the adjectives behind it, or, if the word has ال,
 * two adjectives or a phrase with ل (الهيئة العامة للرياضة).
 */
#include "names/finder.h"

#define NAME_TAGS (AN_TAG_GIVEN | AN_TAG_FAMILY)

/* Phrases with ل at the end of one name: للجان السياحية للمقاطعات. */
#define LAM_PHRASES_MAX 2

/* Nouns between a body and what makes its name definite: هيئة تنظيم الاتصالات. */
#define CHAIN_NOUNS_MAX 2

/* What a word with this tag announces; the first that fits is taken. */
static const struct
{
	uint32_t tag;
	uint8_t kind;
} announced[] = {
	{AN_TAG_PRODUCT, AN_ENTITY_PRODUCT},
	{AN_TAG_EVENT, AN_ENTITY_EVENT},
	{AN_TAG_ORG, AN_ENTITY_ORGANIZATION},
	{AN_TAG_PLACE, AN_ENTITY_PLACE},
};

/* All of them: most words have none. */
#define ANNOUNCING_TAGS (AN_TAG_PRODUCT | AN_TAG_EVENT | AN_TAG_ORG | AN_TAG_PLACE)

/* May the word, without ال or with it, be a proper name that no list has as a thing of this kind? */
static bool
is_proper(const AnFinder *finder, uint32_t i, uint8_t kind)
{
	const AnNameWord *word = &finder->words[i];

	if ((word->kind != AN_NAMEWORD_NONE && word->kind != AN_NAMEWORD_TAIL) || word->cut > 0)
		return false;
	return (word->sort == AN_SORT_UNKNOWN || word->sort == AN_SORT_LATIN || word->sort == AN_SORT_NAME) &&
		   (word->known == AN_NONE ||
			(kind == AN_ENTITY_PLACE && an_finder_known_as(finder, i, i + 1, AN_ENTITY_ORGANIZATION) != AN_NONE));
}

/* May the noun at head take the adjective at i, by gender and number? What has no reading may. */
static bool
agrees(const AnFinder *finder, uint32_t head, uint32_t i)
{
	const AnNameWord *noun = &finder->words[head], *adjective = &finder->words[i];
	const AnReading *read = &finder->document->words[head].reading;
	bool many = (read->inflection & AN_INFL_PLURAL) != 0;

	if (finder->document->words[head].readings == 0 || finder->document->words[i].readings == 0)
		return true;
	if (an_finder_many(finder, i))
		return many || (read->inflection & AN_INFL_DUAL) ||
			   (finder->document->words[i].reading.inflection & AN_INFL_BROKEN);
	if (adjective->feminine)
		return noun->feminine || many || noun->sort != AN_SORT_NOUN || noun->kind == AN_NAMEWORD_SHE;
	return !noun->feminine && !many;
}

/* Does an adjective with ال stand at i that can close an organisation's name which begins at head? */
static bool
is_epithet(const AnFinder *finder, uint32_t head, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];
	uint32_t last = i - 1;

	if (!word->the || word->cut > 0 || word->kind == AN_NAMEWORD_QUALIFIER ||
		!(word->sort == AN_SORT_ADJ || (word->tags & AN_TAG_NATION) ||
		  (word->sort == AN_SORT_NOUN && (word->adjective || (!word->feminine && an_finder_nisba(finder, i))))) ||
		(word->tags & (AN_TAG_TIME | AN_TAG_PAST | AN_TAG_FUTURE)) || ((word->tags & AN_TAG_TITLE) && !word->adjective))
		return false;
	/* it agrees with the body or with the noun before it */
	while (last > head + 1 && finder->words[last].the && finder->words[last].sort != AN_SORT_NOUN)
		last--;
	return agrees(finder, head, i) || (last > head && agrees(finder, last, i));
}

/* The end of a run of epithets at i, of a name that begins at head. */
static uint32_t
epithets(const AnFinder *finder, uint32_t head, uint32_t i)
{
	while (i < finder->count && finder->words[i - 1].gap == 0 && is_epithet(finder, head, i))
		i++;
	return i;
}

/* The end of the adjectives that go on a name behind a place, but not of a nation: بنك دبي الإسلامي; نادي ليون الفرنسي is نادي ليون. */
static uint32_t
epithets_of_place(const AnFinder *finder, uint32_t head, uint32_t i)
{
	while (i < finder->count && finder->words[i - 1].gap == 0 && is_epithet(finder, head, i) &&
		   !(finder->words[i].tags & AN_TAG_NATION) && agrees(finder, head, i))
		i++;
	return i;
}

/* The quoted name right behind word i, or behind one more noun (أنظمة الدفاع الجوي "إس-400"). */
static bool
quoted_behind(AnFinder *finder, uint32_t i, uint8_t kind)
{
	uint32_t first = i + 1, end;

	/* حزبه "قدم شكوى" is quoted, not named */
	if (kind == AN_ENTITY_ORGANIZATION && finder->document->words[i].reading.enclitic > 0)
		return false;
	/* of products the announcing word may have a complement of its own */
	while (kind == AN_ENTITY_PRODUCT && first < finder->count && first < i + 4 && finder->words[first - 1].gap == 0 &&
		   finder->words[first].the)
		first++;
	if (first >= finder->count || finder->words[first - 1].gap != AN_GAP_OPEN)
		return false;
	end = an_finder_quoted(finder, first);
	/* قناة «إسرائيلية» is not named */
	if (end == first || (end == first + 1 && (finder->words[first].tags & AN_TAG_NATION)))
		return false;
	/* حفل «فيفا» is of another thing */
	if (kind == AN_ENTITY_EVENT && finder->words[first].known != AN_NONE &&
		an_finder_known_as(finder, first, end, kind) == AN_NONE)
		return false;
	/* a verb inside makes it a sentence, إن before it too */
	if (finder->words[first].kind == AN_NAMEWORD_FOLLOW)
		return false;
	for (uint32_t j = first; j < end; j++)
		if (finder->words[j].sort == AN_SORT_VERB && end - first > 2)
			return false;
	an_finder_add(finder, kind, first, end, 0)->announced = true;
	return true;
}

/* للطاقة الذرية، للرياضة، لرصد الزلازل: the end of what hangs on a name with ل, or i. */
static uint32_t
phrase_with_lam(const AnFinder *finder, uint32_t i)
{
	for (int phrases = 0; phrases < LAM_PHRASES_MAX; phrases++)
	{
		const AnLetters *word;

		if (i >= finder->count || finder->words[i - 1].gap || finder->words[i].cut == 0 ||
			finder->words[i].known != AN_NONE || finder->words[i].kind == AN_NAMEWORD_PURPOSE)
			return i;
		word = &finder->folded[i];
		if (word->count < 4 || word->code[0] != AN_LAM)
			return i;
		if (finder->words[i].the)
			i = epithets(finder, i, i + 1);
		else if (phrases == 0 && finder->words[i].sort == AN_SORT_NOUN &&
				 !(finder->words[i].tags & (AN_TAG_PLACE | AN_TAG_TITLE | AN_TAG_TIME)) &&
				 an_finder_joined(finder, i) && finder->words[i + 1].the && finder->words[i + 1].cut == 0)
			i = epithets(finder, i, i + 2);
		else
			return i;
	}
	return i;
}

/* Proper words right behind word i: a name without the word that announces it. */
static bool
proper_behind(AnFinder *finder, uint32_t i, uint8_t kind)
{
	uint32_t end = i + 1;

	/* برئاسة هونغ شان; مستوطناتهم علي ضفتي النهر */
	if (finder->words[i].kind == AN_NAMEWORD_REGIME || finder->document->words[i].reading.enclitic > 0 ||
		(kind == AN_ENTITY_PLACE && an_finder_many(finder, i) && end < finder->count &&
		 finder->words[end].sort == AN_SORT_NAME))
		return false;
	/* بلدة دير شمعون */
	if (kind == AN_ENTITY_PLACE && an_finder_joined(finder, i) && an_finder_joined(finder, i + 1) &&
		(finder->words[end].tags & AN_TAG_PLACE) && !finder->words[end].the && finder->words[end].cut == 0 &&
		finder->words[end].known == AN_NONE &&
		(is_proper(finder, end + 1, kind) || (finder->words[end + 1].tags & NAME_TAGS)))
	{
		an_finder_add(finder, kind, end, end + 2, 0);
		return true;
	}
	/* ساحة سان كارلو */
	if (kind == AN_ENTITY_PLACE && an_finder_joined(finder, i) && an_finder_joined(finder, i + 1) &&
		finder->words[end].kind == AN_NAMEWORD_PARTICLE && finder->words[end].cut == 0 &&
		(is_proper(finder, end + 1, kind) || (finder->words[end + 1].tags & NAME_TAGS)))
	{
		an_finder_add(finder, kind, end, end + 2, 0);
		return true;
	}
	while (end < finder->count && end <= i + 3 && finder->words[end - 1].gap == 0 && is_proper(finder, end, kind) &&
		   (end == i + 1 || !finder->words[end].the || kind == AN_ENTITY_PLACE))
	{
		end++;
		if (kind == AN_ENTITY_PLACE)
			break;
	}
	if (end == i + 1)
		return false;
	if (kind == AN_ENTITY_ORGANIZATION && !an_finder_many(finder, i) && finder->words[i].kind != AN_NAMEWORD_CLASS &&
		finder->words[i].kind != AN_NAMEWORD_LOOSE)
		an_finder_add(finder, AN_ENTITY_ORGANIZATION, i, epithets_of_place(finder, i, end), finder->words[i].cut);
	else
		an_finder_add(finder, kind, i + 1, end, 0);
	return true;
}

/* A designator right behind word i: صاروخ إس-400, قمة جي-20. */
static bool
designator_behind(AnFinder *finder, uint32_t i, uint8_t kind)
{
	uint32_t first = i + 1;

	while (first < finder->count && first < i + 4 && finder->words[first - 1].gap == 0 && finder->words[first].the)
		first++;
	if (first >= finder->count || finder->words[first - 1].gap || finder->words[first].sort != AN_SORT_DESIGNATOR)
		return false;
	an_finder_add(finder, kind, first, first + 1, 0);
	return true;
}

/*
 * والضريبة والجمارك، والأرصاد، وتقنية المعلومات: the end of complements joined by و to a name of which
 * the last word is i - 1, or i.
 */
static uint32_t
joined_complements(const AnFinder *finder, uint32_t i)
{
	while (i < finder->count && finder->words[i - 1].gap == 0)
	{
		const AnNameWord *word = &finder->words[i];

		if (word->cut != 1 || finder->folded[i].code[0] != AN_WAW || word->known != AN_NONE ||
			word->kind != AN_NAMEWORD_NONE || (word->sort != AN_SORT_NOUN && word->sort != AN_SORT_ADJ) ||
			(word->tags & (AN_TAG_TITLE | AN_TAG_ORG | AN_TAG_TIME | AN_TAG_NATION)))
			break;
		if (word->the)
			i = epithets(finder, i, i + 1);
		else if (an_finder_joined(finder, i) && word[1].the && word[1].cut == 0 && !an_finder_many(finder, i) &&
				 (word[1].sort == AN_SORT_NOUN || word[1].sort == AN_SORT_ADJ) && !(word[1].tags & AN_TAG_NATION))
			i = epithets(finder, i, i + 2);
		else
			break;
	}
	return i;
}

/* اتفاق باريس, قمة الرياض: an event with the city where it was. */
static bool
event_of_city(AnFinder *finder, uint32_t i)
{
	const AnKnown *known;

	if (finder->words[i].kind != AN_NAMEWORD_TREATY || !an_finder_joined(finder, i) || finder->words[i + 1].known == AN_NONE)
		return false;
	known = &finder->known[finder->words[i + 1].known];
	if (known->cut > 0 || known->term.kind != AN_NAME_CITY)
		return false;
	an_finder_add(finder, AN_ENTITY_EVENT, i, phrase_with_lam(finder, epithets(finder, i, i + 1 + known->words)),
				  finder->words[i].cut);
	return true;
}

/* الهيئة العامة للرياضة, الرئاسة التركية: the end of a name that begins with a definite word, or i. */
static uint32_t
definite_body(const AnFinder *finder, uint32_t i)
{
	uint32_t end = epithets(finder, i, i + 1), lam = phrase_with_lam(finder, end);
	uint32_t whole = lam > end ? joined_complements(finder, lam) : lam;
	uint32_t modifiers = end - i - 1 + (whole > end);
	uint8_t kind = finder->words[i].kind;

	if (modifiers == 0 || end == i + 1 || finder->words[i].known != AN_NONE)
		return i;
	if (modifiers == 1 && whole == end)
	{
		bool nation = finder->words[i + 1].tags & AN_TAG_NATION;

		/* وزيرة الخارجية is no body, and الخارجية الأمريكي neither */
		if (i > 0 && finder->words[i - 1].gap == 0 &&
			(finder->words[i - 1].the || ((finder->words[i - 1].tags & AN_TAG_TITLE) && !finder->words[i - 1].the)) &&
			finder->words[i].cut == 0)
			return i;
		if (!(kind == AN_NAMEWORD_STATE && nation) && !(kind == AN_NAMEWORD_BODY && !nation))
			return i;
	}
	return whole;
}

/* جامعة حلب, بنك الكويت الوطني: the end of a body with a place, which of a country is a name only of some, or i. */
static uint32_t
body_of_place(const AnFinder *finder, uint32_t i)
{
	const AnKnown *known = &finder->known[finder->words[i + 1].known];
	uint8_t kind = finder->words[i].kind;
	uint32_t end = i + 1 + known->words, whole;

	if (known->cut > 0 || known->term.kind >= AN_NAME_EVENT)
		return i;
	/* جامعة الأزهر, شركة النيل للأوراق المالية */
	if (known->term.kind >= AN_NAME_GOVERNMENT)
	{
		whole = phrase_with_lam(finder, end);
		return known->certain && known->words == 1 &&
					   (kind == AN_NAMEWORD_HOUSE || kind == AN_NAMEWORD_COUNCIL || (kind == AN_NAMEWORD_CLASS && whole > end))
				   ? whole
				   : i;
	}
	whole = phrase_with_lam(finder, epithets_of_place(finder, i, end));
	if (kind == AN_NAMEWORD_AUTHORITY && whole > end)
		whole = joined_complements(finder, whole);
	if (!known->certain && whole == end)
		return i;
	if (kind == AN_NAMEWORD_CLASS)
		return whole > end && known->term.kind != AN_NAME_COUNTRY ? whole : i;
	if (known->term.kind == AN_NAME_COUNTRY)
		return kind == AN_NAMEWORD_FUND || (kind == AN_NAMEWORD_HOUSE && !finder->words[i].the) || whole > end ? whole
																											   : i;
	return whole;
}

/* Is the body named by who leads it, so that it is no name: حكومة الحبيب الصيد? */
static bool
is_led(const AnFinder *finder, uint32_t i)
{
	return finder->words[i].kind == AN_NAMEWORD_REGIME && (finder->words[i + 1].tags & NAME_TAGS) &&
		   an_finder_joined(finder, i + 1) &&
		   ((finder->words[i + 2].tags & NAME_TAGS) || finder->words[i + 2].sort == AN_SORT_UNKNOWN);
}

/* Does a word stand at i that leads to the rest of a name: عبد، ابن، أبو? */
static bool
is_son_of(const AnFinder *finder, uint32_t i)
{
	uint8_t kind = finder->words[i].kind;

	return kind == AN_NAMEWORD_SERVANT || kind == AN_NAMEWORD_SON || kind == AN_NAMEWORD_KUNYA;
}

/* May a thing of this kind bear the name of a person? */
static bool
is_house(uint8_t kind)
{
	return kind == AN_NAMEWORD_HOUSE || kind == AN_NAMEWORD_AUTHORITY || kind == AN_NAMEWORD_TROOP ||
		   kind == AN_NAMEWORD_STREET;
}

/* Does the name of the person that began at first go on with word i? */
static bool
goes_on(const AnFinder *finder, uint32_t first, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];
	bool son = i > first && is_son_of(finder, i - 1);

	if (word->cut > 0 || word->known != AN_NONE || ((word->tags & AN_TAG_TITLE) && !son))
		return false;
	return son || (word->tags & NAME_TAGS) || word->kind == AN_NAMEWORD_CHILD || word->kind == AN_NAMEWORD_SUFFIX ||
		   is_son_of(finder, i);
}

/* مستشفى راشد, مستشفى الشيخ خليفة, مستشفى صقر الحكومي, مؤسسة نور دبي: the end of a house with a person's name, or i. */
static uint32_t
house_of_person(const AnFinder *finder, uint32_t i)
{
	const uint32_t titles = AN_TAG_TITLE | AN_TAG_HONORIFIC;
	uint32_t end = i + 1, first, bare;
	uint8_t kind = finder->words[i].kind;

	if (!is_house(kind) || finder->words[end].cut > 0)
		return i;
	while (an_finder_joined(finder, end) && finder->words[end].the && (finder->words[end].tags & titles) &&
		   end < i + AN_NAME_PARTS_MAX)
		end++;
	first = end;
	if (first == i + 1 && finder->words[first].the)
		return i;
	while (end < finder->count && end < i + AN_NAME_PARTS_MAX && finder->words[end - 1].gap == 0 &&
		   goes_on(finder, first, end))
		end++;
	if (end == first)
		return i;
	bare = end;
	if (an_finder_joined(finder, end - 1) && finder->words[end].known != AN_NONE)
	{
		const AnKnown *known = &finder->known[finder->words[end].known];

		end += known->term.kind == AN_NAME_CITY && known->cut == 0 ? known->words : 0;
	}
	end = phrase_with_lam(finder, epithets_of_place(finder, i, end));
	/* a common word alone is the name of no authority */
	return end > bare || bare > i + 2 || kind == AN_NAMEWORD_HOUSE || !finder->words[i + 1].common ? end : i;
}

/* Is word i a noun that hangs on a body and has a complement of its own: تنظيم in هيئة تنظيم الاتصالات? */
static bool
is_link_of_chain(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];
	const AnReading *read = &finder->document->words[i].reading;

	if (word->the || word->cut > 0 || word->sort != AN_SORT_NOUN || word->known != AN_NONE ||
		word->kind == AN_NAMEWORD_PLAIN || (word->tags & (AN_TAG_TIME | AN_TAG_HONORIFIC)) || read->enclitic > 0 ||
		(read->inflection & AN_INFL_ACCUSATIVE))
		return false;
	/* اتحاد عمال النقل, but not مجلس وزير */
	if ((word->tags & AN_TAG_TITLE) && !an_finder_many(finder, i))
		return false;
	return word->kind == AN_NAMEWORD_LOOSE || !(word->tags & AN_TAG_ORG);
}

/*
 * Where the complement of the body at i becomes definite: behind nouns that hang on each other as in هيئة تنظيم
 * الاتصالات, مركز دراسات الوحدة العربية; i + 1 if it is so at once, or if it does not.
 */
static uint32_t
chain(const AnFinder *finder, uint32_t i)
{
	uint8_t kind = finder->words[i].kind;
	uint32_t end = i + 1;

	if (kind != AN_NAMEWORD_COUNCIL && kind != AN_NAMEWORD_CLASS && (!is_house(kind) || kind == AN_NAMEWORD_STREET))
		return end;
	while (end <= i + CHAIN_NOUNS_MAX && an_finder_joined(finder, end) && is_link_of_chain(finder, end))
		end++;
	if (finder->words[end].known != AN_NONE)
		return end;
	return finder->words[end].the && finder->words[end].sort == AN_SORT_NOUN && finder->words[end].cut == 0 ? end
																											: i + 1;
}

/* The end of a body at i that the known place at end closes: مديرية أمن القاهرة; or i. */
static uint32_t
closed_by_place(const AnFinder *finder, uint32_t i, uint32_t end)
{
	const AnKnown *known = &finder->known[finder->words[end].known];

	return known->cut == 0 && known->certain && known->term.kind < AN_NAME_GOVERNMENT ? end + known->words : i;
}

/* Is what the construct first .. end has, with its definite part ending at last, no name after all? */
static bool
is_no_body(const AnFinder *finder, uint32_t first, uint32_t last, uint32_t end)
{
	uint8_t kind = finder->words[first].kind, closing = finder->words[end - 1].kind;

	/* شبكة تهريب السلاح */
	if (kind == AN_NAMEWORD_CLASS && last > first + 2 && end == last)
		return true;
	/* لواء الجيش is of what it is in, كتائب ثوار الجبل is a name */
	if (kind == AN_NAMEWORD_TROOP && last == first + 2)
		return true;
	/* مجلس المدينة */
	return end == last && (closing == AN_NAMEWORD_GENERIC || closing == AN_NAMEWORD_BODY);
}

/* Does an adjective of several stand at i: الأردنيين? */
static bool
are_members(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];

	return word->the && word->cut == 0 && (word->sort == AN_SORT_ADJ || (word->tags & AN_TAG_NATION)) &&
		   an_finder_many(finder, i);
}

/*
 * Are several of what they are the members of the body at i: مجلس الوزراء, نقابة الصيادلة?  Of رابطة الكتاب الأردنيين the
 * adjective says that they are several, and no book.
 */
static bool
is_of_members(const AnFinder *finder, uint32_t i, uint32_t members)
{
	return finder->words[i].kind == AN_NAMEWORD_COUNCIL && (finder->words[members].tags & AN_TAG_TITLE) &&
		   (an_finder_many(finder, members) ||
			(an_finder_joined(finder, members) && are_members(finder, members + 1)));
}

/*
 * العدالة والتنمية, الأدباء والكتاب العرب: the end of the definite nouns joined by و at end to a body at i, and of the adjective of
 * its members.
 */
static uint32_t
joined_nouns(const AnFinder *finder, uint32_t i, uint32_t end, bool members)
{
	while (end < finder->count && end < i + AN_BODY_WORDS_MAX && finder->words[end - 1].gap == 0 &&
		   finder->words[end].the && finder->words[end].cut == 1 && finder->folded[end].code[0] == AN_WAW &&
		   finder->words[end].sort == AN_SORT_NOUN &&
		   !(finder->words[end].tags & (members ? 0 : AN_TAG_TITLE | AN_TAG_ORG)) &&
		   finder->words[end].known == AN_NONE)
		end++;
	/* رابطة الكتاب الأردنيين */
	return members && an_finder_joined(finder, end - 1) && are_members(finder, end) ? end + 1 : end;
}

/* وزارة الدفاع الروسية, حزب العدالة والتنمية, جامعة حلب: the end of a name that begins with a construct, or i. */
static uint32_t
construct_body(const AnFinder *finder, uint32_t i)
{
	uint32_t end = i + 1, last;
	bool members;

	if (end >= finder->count || finder->words[i].gap || finder->words[i].kind == AN_NAMEWORD_LOOSE)
		return i;
	if (finder->words[end].known != AN_NONE)
		return body_of_place(finder, i);
	if (is_led(finder, i))
		return i;
	end = house_of_person(finder, i);
	if (end > i)
		return end;
	end = chain(finder, i);
	if (finder->words[end].known != AN_NONE)
		return closed_by_place(finder, i, end);
	members = is_of_members(finder, i, end);
	if (!finder->words[end].the || finder->words[end].cut > 0 ||
		finder->words[end].tags & (AN_TAG_TIME | AN_TAG_NATION | (members ? 0 : AN_TAG_TITLE)))
		return i;
	end = joined_nouns(finder, i, end + 1, members);
	last = end;
	end = epithets(finder, i, end);
	if (is_no_body(finder, i, last, end))
		return i;
	/* behind a nation the name is whole */
	if (finder->words[i].kind == AN_NAMEWORD_AUTHORITY && !(finder->words[end - 1].tags & AN_TAG_NATION))
		end = joined_complements(finder, end);
	return phrase_with_lam(finder, end);
}

/* ثورة 25 يناير, أحداث 11 سبتمبر, حرب 1967, مونديال 2022: an event with its day or its year. */
static bool
dated_event(AnFinder *finder, uint32_t i)
{
	uint32_t end = i + 1;

	if (finder->words[i].the || !an_finder_joined(finder, i))
		return false;
	if (an_finder_year_at(finder, end))
		end++;
	else if (finder->words[end].sort == AN_SORT_NUMBER && an_finder_joined(finder, end) &&
			 (finder->words[end + 1].tags & AN_TAG_TIME) && !finder->words[end + 1].the)
		end += 2;
	else
		return false;
	an_finder_add(finder, AN_ENTITY_EVENT, i, end, finder->words[i].cut);
	return true;
}

/* غازيانتيب سبور, الجوهرة أف أم: a name told by its last words, of which i is the first. */
static void
body_before(AnFinder *finder, uint32_t i)
{
	uint32_t first = i - 1, end = i + 1;
	const AnLetters *next;

	if (i == 0 || finder->words[first].gap || finder->folded[first].count == 0 ||
		finder->words[first].sort == AN_SORT_VERB || finder->words[first].sort == AN_SORT_PARTICLE ||
		(finder->words[first].tags & (AN_TAG_TITLE | AN_TAG_ORG | AN_TAG_SAY)))
		return;
	if (finder->words[i].kind == AN_NAMEWORD_WAVE)
	{
		next = an_finder_joined(finder, i) ? &finder->folded[i + 1] : NULL;
		if (next == NULL || next->count != 2 || next->code[0] != AN_ALEF || next->code[1] != AN_MEEM)
			return;
		end++;
	}
	else if (finder->words[first].sort != AN_SORT_UNKNOWN && finder->words[first].sort != AN_SORT_NAME)
		return;
	an_finder_add(finder, AN_ENTITY_ORGANIZATION, first, end, finder->words[first].cut);
}

/* An organisation whose name begins with its announcing word. */
static bool
body_at(AnFinder *finder, uint32_t i)
{
	uint32_t end;

	/* لجنته التنفيذية is of what was named before */
	if ((an_finder_many(finder, i) && finder->words[i].kind != AN_NAMEWORD_TROOP) ||
		finder->document->words[i].reading.enclitic > 0)
		return false;
	end = finder->words[i].the ? definite_body(finder, i) : construct_body(finder, i);
	if (end == i)
		return false;
	an_finder_add(finder, AN_ENTITY_ORGANIZATION, i, end, finder->words[i].cut);
	return true;
}

/* شارع محمد بن زايد, ميناء الملك عبد العزيز: a place with the name of a person of several words. */
static bool
street_of_person(AnFinder *finder, uint32_t i)
{
	uint32_t end;

	if (finder->words[i].kind != AN_NAMEWORD_STREET || !an_finder_joined(finder, i) || an_finder_many(finder, i))
		return false;
	end = house_of_person(finder, i);
	if (end < i + 3)
		return false;
	an_finder_add(finder, AN_ENTITY_PLACE, i, end, finder->words[i].cut);
	return true;
}

/* Tries what the word at i announces. */
static void
announce(AnFinder *finder, uint32_t i, uint8_t kind)
{
	bool behind = !finder->words[i].the || kind == AN_ENTITY_PRODUCT;

	if (quoted_behind(finder, i, kind))
		return;
	if ((kind == AN_ENTITY_PRODUCT || kind == AN_ENTITY_EVENT) && designator_behind(finder, i, kind))
		return;
	if (behind && kind == AN_ENTITY_PLACE && street_of_person(finder, i))
		return;
	if (behind && (kind == AN_ENTITY_ORGANIZATION || kind == AN_ENTITY_PLACE) && proper_behind(finder, i, kind))
		return;
	if (kind == AN_ENTITY_ORGANIZATION)
		body_at(finder, i);
}

/* Finds what is announced. */
void
an_finder_bodies(AnFinder *finder)
{
	for (uint32_t i = 0; i < finder->count; i++)
	{
		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (finder->words[i].kind == AN_NAMEWORD_PLAIN ||
			(finder->words[i].kind == AN_NAMEWORD_NONE && !(finder->words[i].tags & ANNOUNCING_TAGS)))
			continue;
		if ((finder->words[i].kind == AN_NAMEWORD_STATE || finder->words[i].kind == AN_NAMEWORD_FUND) &&
			!(finder->words[i].tags & AN_TAG_ORG))
			body_at(finder, i);
		if (finder->words[i].kind == AN_NAMEWORD_TREATY && event_of_city(finder, i))
			continue;
		if (finder->words[i].kind == AN_NAMEWORD_DATED && dated_event(finder, i))
			continue;
		if (finder->words[i].kind == AN_NAMEWORD_TAIL || finder->words[i].kind == AN_NAMEWORD_WAVE)
			body_before(finder, i);
		for (size_t k = 0; k < sizeof(announced) / sizeof(announced[0]); k++)
			if (finder->words[i].tags & announced[k].tag)
				announce(finder, i, announced[k].kind);
	}
}
