/*
 * roles.c
 *		A title with its complements: «وزير الخارجية الأمريكي», «المتحدث باسم
 *		الرئاسة التركية», «مستشار "أردوغان" للسياسة الخارجية».
 *
 * A title is followed by its genitive (as many nouns as it takes until one is
 * definite or a name: نائب رئيس وزراء العراق), then by adjectives with ال, by
 * phrases with ل، ب، باسم، لشؤون، لدى, and by further nouns after و.  Once it is
 * closed in this way, a word without ال, a name or a mark ends it.
 */
#include "names/finder.h"

#define NAME_TAGS (AN_TAG_GIVEN | AN_TAG_FAMILY)

/* Does a pronoun hang on the word, so that it is definite: نظيره */
static bool
has_pronoun(const AnFinder *finder, uint32_t i)
{
	const AnWord *word = &finder->document->words[i];

	return word->readings > 0 && word->reading.enclitic > 0;
}

/* The name of a person in quotation marks that is no holder but a complement, since the role goes on with ل behind it. */
static uint32_t
quoted_complement(const AnFinder *finder, uint32_t i)
{
	uint32_t end = an_finder_quoted(finder, i), j;

	if (end == i || end >= finder->count || finder->words[end - 1].gap != AN_GAP_CLOSE || finder->words[end].cut == 0 ||
		!finder->words[end].the)
		return i;
	/* the holder's name must still come */
	for (j = end; j + 1 < finder->count && j < end + AN_NAME_PARTS_MAX; j++)
	{
		if (finder->words[j].gap & AN_GAP_OPEN)
			return end;
		if (finder->words[j].gap & ~AN_GAP(AN_MARK_COMMA))
			break;
	}
	return i;
}

/* The quoted name at i of the body that the role is of, if something stands behind it: مدير شركة «النور» سامي حداد; or i. */
static uint32_t
quoted_body(const AnFinder *finder, uint32_t i)
{
	uint32_t end = finder->words[i - 1].tags & AN_TAG_ORG ? an_finder_quoted(finder, i) : i;

	return end > i && end < finder->count && finder->words[end - 1].gap == AN_GAP_CLOSE ? end : i;
}

/* A known place or organisation that goes on a role not yet closed, or hangs on it with ل or ب. */
static uint32_t
known_complement(const AnFinder *finder, uint32_t i, bool closed)
{
	const AnKnown *known;

	if (finder->words[i].known == AN_NONE)
		return 0;
	known = &finder->known[finder->words[i].known];
	if (!known->certain && (closed || finder->words[i].common))
		return 0;
	if (known->term.kind >= AN_NAME_EVENT || (closed && known->cut == 0))
		return 0;
	if (known->cut > 0 && finder->folded[i].code[0] == AN_WAW && known->words == 1 && !closed)
		return 0;
	return known->words;
}

/* Does the rest of a name follow the definite word at i: الرئيس الهادي نويرة? */
static bool
is_given_name(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *next = &finder->words[i + 1];

	if (!(finder->words[i].tags & AN_TAG_GIVEN) || !an_finder_joined(finder, i) || next->cut > 0)
		return false;
	/* المنجي الطرابلسي: nothing goes on behind the family's name */
	if (next->the)
		return (next->tags & AN_TAG_FAMILY) && !an_finder_joined(finder, i + 1);
	return (next->tags & NAME_TAGS) || next->sort == AN_SORT_UNKNOWN;
}

/* Is word i a definite title right before a name, or before an honorific: السفير سعود, السفير الدكتور سعود? */
bool
an_finder_before_name(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i], *next = word + 1;

	return word->the && (word->tags & AN_TAG_TITLE) && word->sort == AN_SORT_NOUN && !word->adjective &&
		   !an_finder_nisba(finder, i) && an_finder_joined(finder, i) && next->cut == 0 &&
		   (next->the ? (next->tags & AN_TAG_HONORIFIC) != 0
					  : (next->tags & AN_TAG_GIVEN) || next->sort == AN_SORT_UNKNOWN);
}

/* Does the role that begins at first go on with this word that has ال? */
static bool
definite_complement(const AnFinder *finder, uint32_t first, uint32_t i, bool closed)
{
	const AnNameWord *word = &finder->words[i];

	if (!closed)
		return true;
	/* وزير العدل الدكتور, رئيس الأركان الفريق محمود حجازي */
	if (word->cut == 0 && ((word->tags & AN_TAG_HONORIFIC) || an_finder_before_name(finder, i)))
		return false;
	if (word->cut > 0)
		return finder->folded[i].code[0] != AN_WAW || !(word->tags & (AN_TAG_TITLE | AN_TAG_HONORIFIC));
	/* الطبيب المسلم is no Mr المسلم, but الشيخ الطيب is */
	if (word->adjective && (word->tags & NAME_TAGS) && word->common && i > first && !is_given_name(finder, i) &&
		!(finder->words[first].tags & AN_TAG_HONORIFIC))
		return true;
	/* وزير النقل الجيبوتي: the country is called as its adjective, but never with ال */
	if (word->sort == AN_SORT_NAME && (word->tags & AN_TAG_BARE) && !(word->tags & (NAME_TAGS | AN_TAG_ARTICLE)) &&
		an_finder_nisba(finder, i))
		return true;
	/* الرئيس السيسي: what is no known noun or adjective is a name */
	return word->sort != AN_SORT_UNKNOWN && word->sort != AN_SORT_NAME &&
		   !(is_given_name(finder, i) && finder->words[i + 1].the) &&
		   !((word->tags & AN_TAG_FAMILY) && !(word->tags & AN_TAG_NATION));
}

/* Is a noun that is a name too the one before something definite: رئيس أركان الجيش? */
static bool
leads_to_genitive(const AnFinder *finder, uint32_t i)
{
	return finder->words[i].sort == AN_SORT_NOUN && an_finder_joined(finder, i) && finder->words[i + 1].cut == 0 &&
		   ((finder->words[i + 1].the && finder->words[i + 1].sort == AN_SORT_NOUN &&
			 !(finder->words[i + 1].tags & NAME_TAGS)) ||
			(finder->words[i + 1].known != AN_NONE &&
			 finder->known[finder->words[i + 1].known].term.kind >= AN_NAME_GOVERNMENT));
}

/* Does a role not yet closed go on with this word without ال? */
static bool
indefinite_complement(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];

	/* عراقي and كبير are family names too, but not behind a title that is not closed */
	if ((word->tags & NAME_TAGS) && !(word->common && (word->sort == AN_SORT_ADJ || leads_to_genitive(finder, i) ||
													   (word->tags & (AN_TAG_NATION | AN_TAG_TITLE)))))
		return false;
	if (word->sort == AN_SORT_UNKNOWN || word->sort == AN_SORT_LATIN)
		return (finder->words[i - 1].tags & (AN_TAG_ORG | AN_TAG_PLACE)) != 0;
	return word->sort == AN_SORT_NOUN || word->sort == AN_SORT_ADJ;
}

/* Does a phrase with ل or ب that says of what the role is begin at i: المدير العام لشركة النفط, أستاذ القانون بجامعة القاهرة? */
static bool
is_phrase(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];
	uint8_t letter = finder->folded[i].count ? finder->folded[i].code[0] : AN_NO_LETTER;

	if (word->cut != 1 || word->the || word->sort != AN_SORT_NOUN || word->kind == AN_NAMEWORD_PURPOSE ||
		!an_finder_joined(finder, i) || has_pronoun(finder, i))
		return false;
	if (letter == AN_LAM)
		return (word->tags & AN_TAG_ORG) || finder->words[i + 1].the;
	return letter == AN_BEH && (word->tags & (AN_TAG_ORG | AN_TAG_PLACE));
}

/* Does the link at i have something of a role behind it? في and عن only what is definite or a body: not في تصريح، عن سعادته. */
static bool
leads_on(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *next = &finder->words[i + 1];

	if (next->the || next->known != AN_NONE)
		return true;
	if (finder->words[i].the)
		return false;
	return finder->folded[i].count > 2 || ((next->tags & (AN_TAG_ORG | AN_TAG_PLACE)) && !has_pronoun(finder, i + 1));
}

/* How many words of the role that begins at first stand at i; *closed as it is after them. */
static uint32_t
role_step(const AnFinder *finder, uint32_t first, uint32_t i, bool *closed)
{
	const AnNameWord *word = &finder->words[i];
	uint32_t known = known_complement(finder, i, *closed);

	if (known)
	{
		*closed = true;
		return known;
	}
	if (word->kind == AN_NAMEWORD_LINK)
	{
		if (!an_finder_joined(finder, i) || !leads_on(finder, i))
			return 0;
		if (!word->the)
			*closed = false;
		return 1;
	}
	/* ولي العهد is of no time */
	if (word->kind == AN_NAMEWORD_FOLLOW || ((word->tags & AN_TAG_TIME) && word->kind != AN_NAMEWORD_REGIME) ||
		word->sort == AN_SORT_OTHER)
		return 0;
	if (word->the && word->sort != AN_SORT_VERB)
	{
		if (!definite_complement(finder, first, i, *closed))
			return 0;
		*closed = true;
		return 1;
	}
	/* الفريق أول */
	if (word->kind == AN_NAMEWORD_RANK && (finder->words[i - 1].tags & (AN_TAG_TITLE | AN_TAG_HONORIFIC)))
		return 1;
	if (*closed && is_phrase(finder, i))
	{
		*closed = false;
		return 1;
	}
	if (*closed || !indefinite_complement(finder, i))
		return 0;
	*closed = has_pronoun(finder, i) || word->sort == AN_SORT_UNKNOWN || word->sort == AN_SORT_LATIN;
	return 1;
}

/* The end of the role that begins with the title at first; *complete says whether a name may follow it. */
uint32_t
an_finder_role(const AnFinder *finder, uint32_t first, bool *complete)
{
	uint32_t i = first + 1, step;
	bool closed = finder->words[first].the || has_pronoun(finder, first), quoted = false;

	if (finder->words[first].kind == AN_NAMEWORD_AYAH)
	{
		*complete = true;
		return first + 2;
	}
	while (i < finder->count && i - first < AN_ROLE_WORDS_MAX)
	{
		uint16_t gap = finder->words[i - 1].gap;

		if (gap == AN_GAP_OPEN)
		{
			step = quoted_complement(finder, i) - i;
			if (step == 0 && !closed)
				step = quoted_body(finder, i) - i;
			quoted = step > 0;
			closed |= quoted;
		}
		else
		{
			step = gap && !(quoted && gap == AN_GAP_CLOSE) ? 0 : role_step(finder, first, i, &closed);
			quoted = false;
		}
		if (step == 0)
			break;
		i += step;
	}
	/* a role does not end with a word that leads on */
	while (i > first + 1 && finder->words[i - 1].kind == AN_NAMEWORD_LINK)
		i--;
	*complete = closed;
	return i;
}
