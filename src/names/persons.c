/*
 * persons.c
 *		Names of persons, by what stands in them and around them.
 *
 * A name is a run of parts: a given or family name of the lists, a word that
 * the lexicon does not know, a compound (عبد الكريم، أبو مازن، صلاح الدين، بن
 * سلمان، دي ميستورا).  It is taken for a person's when
 *	- a title or honorific stands before it, or a title behind it and a comma;
 *	- a verb of saying stands before it and a subject's end behind it;
 *	- it has a given name and one more part, or nothing but a name's parts;
 *	- it is a name that is no other word.
 */
#include "names/finder.h"

#define NAME_TAGS (AN_TAG_GIVEN | AN_TAG_FAMILY)
#define TITLE_TAGS (AN_TAG_TITLE | AN_TAG_HONORIFIC)

/* A title in dual or plural is shared by names no further off. */
#define SHARED_WORDS_MAX 24

/* A run of parts. */
typedef struct NameRun
{
	uint32_t end;
	uint32_t unit;	/* where the last part begins */
	int parts;
	int sure;		/* parts that can be nothing but names */
	int listed;		/* parts that the lists have */
	int unknown;	/* words that the lexicon has not */
	bool first_listed;
	bool titled;	/* a title stands before */
} NameRun;

/* Is the word in dual or plural? */
static bool
is_many(const AnFinder *finder, uint32_t i)
{
	return (finder->document->words[i].reading.inflection & (AN_INFL_PLURAL | AN_INFL_DUAL)) != 0;
}

/* A word that can only stand in a name by itself. */
static bool
is_sure(const AnNameWord *word)
{
	return (word->tags & NAME_TAGS) && !word->common;
}

/* Is the compound at i one that is nothing but a name: عبد الكريم، أبي زيد؟ */
static bool
is_sure_compound(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i], *next = word + 1;

	if (word->kind == AN_NAMEWORD_SERVANT)
		return true;
	/* نور الدين, نصر الله */
	if (next->kind == AN_NAMEWORD_SUFFIX)
		return (word->tags & NAME_TAGS) && (word->cut == 0 || finder->folded[i].code[0] == AN_WAW);
	return (word->kind == AN_NAMEWORD_KUNYA || word->kind == AN_NAMEWORD_CHILD) &&
		   ((next->tags & NAME_TAGS) || next->sort == AN_SORT_UNKNOWN || next->kind != AN_NAMEWORD_NONE);
}

/* Is a known place or body that is no name of a person too at word i? */
static bool
is_elsewhere(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];

	return word->known != AN_NONE && (finder->known[word->known].words > 1 ||
									  (finder->known[word->known].certain && !(word->tags & NAME_TAGS)));
}

/* Words of a compound that begins with بن، أبو، عبد or a foreign particle at i, 0 if there is none. */
static uint32_t
compound(const AnFinder *finder, uint32_t i, bool first)
{
	uint8_t kind = finder->words[i].kind;
	uint32_t n = 0;

	if ((first ? kind == AN_NAMEWORD_PARTICLE : finder->words[i].cut > 0) || finder->folded[i].count == 0)
		return 0;
	/* بن أبي عبد X */
	while (kind == AN_NAMEWORD_CHILD || kind == AN_NAMEWORD_SON || kind == AN_NAMEWORD_KUNYA || kind == AN_NAMEWORD_SERVANT ||
		   kind == AN_NAMEWORD_PARTICLE)
	{
		if (n + 1 >= AN_NAME_PART_WORDS_MAX || !an_finder_joined(finder, i + n))
			return 0;
		n++;
		kind = finder->words[i + n].kind;
	}
	if (n == 0)
		return 0;
	/* what closes it is a name or a noun, of عبد one with ال */
	if (finder->words[i + n - 1].kind == AN_NAMEWORD_SERVANT && finder->words[i + n].the)
		return n + 1;
	switch (finder->words[i + n].sort)
	{
		case AN_SORT_UNKNOWN:
		case AN_SORT_NAME:
			break;
		case AN_SORT_NOUN:
		case AN_SORT_ADJ:
			if (finder->words[i].kind == AN_NAMEWORD_PARTICLE ||
				(first && finder->words[i].kind == AN_NAMEWORD_CHILD && !(finder->words[i + n].tags & NAME_TAGS) &&
				 !finder->words[i + n].the))
				return 0;
			break;
		default:
			if (finder->words[i + n].kind != AN_NAMEWORD_SUFFIX && !(finder->words[i + n].tags & NAME_TAGS))
				return 0;
	}
	if (first && finder->words[i].kind == AN_NAMEWORD_SON)
		return 0;
	if (finder->words[i + n - 1].kind == AN_NAMEWORD_SERVANT && !finder->words[i + n].the &&
		finder->words[i + n].kind != AN_NAMEWORD_SUFFIX)
		return 0;
	n++;
	if (an_finder_joined(finder, i + n - 1) && finder->words[i + n].kind == AN_NAMEWORD_SUFFIX)
		n++;
	return n;
}

/* May the word at i, with ال, close a name of which one part was read? */
static bool
definite_part(const AnFinder *finder, uint32_t i, const NameRun *run, bool strong)
{
	const AnNameWord *word = &finder->words[i];

	const AnNameWord *next = an_finder_joined(finder, i) ? word + 1 : NULL;

	if (word->kind == AN_NAMEWORD_ORDINAL)
		return run->parts == 1 && (word[-1].tags & AN_TAG_GIVEN);
	/* الحسن بن علي */
	if (run->parts == 0 && (word->tags & NAME_TAGS) && next && next->kind == AN_NAMEWORD_CHILD)
		return true;
	if (word->cut > 0)
		return false;
	if (word->tags & (AN_TAG_TIME | TITLE_TAGS | AN_TAG_ORG | AN_TAG_PLACE) || word->kind == AN_NAMEWORD_QUALIFIER)
		return (word->tags & NAME_TAGS) && run->parts > 0 && (run->titled || (word[-1].tags & AN_TAG_GIVEN)) &&
			   !(next && next->the && next->adjective) &&
			   !(next && ((next->tags & NAME_TAGS) || next->sort == AN_SORT_UNKNOWN));
	if (word->tags & NAME_TAGS || word->sort == AN_SORT_UNKNOWN)
		return run->parts > 0 || strong;
	/* سفيان الثوري: an adjective of origin behind nothing but a given name */
	if (run->parts == 1 && run->sure == 1 && (finder->words[i - 1].tags & AN_TAG_GIVEN) && word->sort == AN_SORT_ADJ &&
		!word->feminine && an_finder_nisba(finder, i))
		return true;
	if (!strong || !run->titled || run->parts != 1)
		return false;
	/* behind an unknown given name it takes an adjective of relation: عاقصة البحري */
	if (word->sort == AN_SORT_ADJ && word->feminine)
		return false;
	return run->listed == 1 ? word->sort == AN_SORT_NOUN || word->sort == AN_SORT_ADJ
							: run->unknown == 1 && word->sort == AN_SORT_ADJ && !(word->tags & AN_TAG_NATION) &&
								  finder->folded[i].code[finder->folded[i].count - 1] == AN_YEH;
}

/* Does a subject end here: a mark, a particle, أن? */
static bool
subject_ends(const AnFinder *finder, uint32_t end)
{
	return end >= finder->count || finder->words[end - 1].gap != 0 || finder->words[end].sort == AN_SORT_PARTICLE ||
		   (finder->document->words[end].readings > 0 &&
			(finder->document->words[end].reading.proclitics & (AN_PRO_WITH | AN_PRO_FOR)) != 0) ||
		   finder->words[end].kind == AN_NAMEWORD_FOLLOW || (finder->words[end].tags & AN_TAG_TITLE);
}

/* Is the word written with ي at its end? */
static bool
ends_with_yeh(const AnFinder *finder, uint32_t i)
{
	const AnLetters *word = &finder->document->words[i].letters;

	return word->count > 0 && word->code[word->count - 1] == AN_YEH;
}

/* Does a word of the lists, a title too (أمين), stand as a part? Particles only before what must be a name. */
static bool
listed_part(const AnFinder *finder, uint32_t i, const NameRun *run, bool strong)
{
	const AnNameWord *word = &finder->words[i];
	const AnNameWord *next = an_finder_joined(finder, i) ? &finder->words[i + 1] : NULL;

	if (!word->common)
		return true;
	if (word->sort == AN_SORT_PARTICLE && run->parts > 0 && run->sure == run->parts)
		return finder->document->words[i].reading.enclitic == 0;
	/* النائب علي حسن: with ي and not ى the preposition is a name behind a title */
	if (word->sort == AN_SORT_PARTICLE && run->titled && run->parts == 0 && next && (next->tags & NAME_TAGS) &&
		ends_with_yeh(finder, i))
		return true;
	if (word->sort == AN_SORT_PARTICLE || word->sort == AN_SORT_NUMBER)
		return next && (next->kind == AN_NAMEWORD_CHILD || is_sure(next)) &&
			   finder->document->words[i].reading.enclitic == 0;
	/* ليلى حداد */
	if ((word->tags & (TITLE_TAGS | AN_TAG_RELATION)) && run->parts > 0)
		return (strong || ((word->tags & AN_TAG_FAMILY) && run->sure == run->parts)) &&
			   (subject_ends(finder, i + 1) || finder->words[i + 1].sort == AN_SORT_VERB);
	if (word->tags & (TITLE_TAGS | AN_TAG_RELATION))
		return next && strong && run->parts == 0 && (!next->the || (next->tags & AN_TAG_FAMILY)) &&
			   ((next->tags & NAME_TAGS) || next->sort == AN_SORT_UNKNOWN || next->kind == AN_NAMEWORD_CHILD ||
				next->kind == AN_NAMEWORD_KUNYA);
	return true;
}

/* A form that no name has: a verb of the plural, a word with a pronoun. */
static bool
is_inflected(const AnFinder *finder, uint32_t i)
{
	const AnLetters *word = &finder->folded[i];

	return word->count > 3 && ((word->code[word->count - 1] == AN_ALEF && (word->code[word->count - 2] == AN_WAW ||
																		   word->code[word->count - 2] == AN_HEH)) ||
							   (word->code[word->count - 1] == AN_MEEM && word->code[word->count - 2] == AN_HEH));
}

/*
 * Is a common word a family name because the subject ends behind it: an adjective
 * of origin (سليم قطبي), or behind a title any noun (النائب نبيل صقور)?
 */
static bool
is_last_part(const AnFinder *finder, uint32_t i, const NameRun *run)
{
	const AnNameWord *word = &finder->words[i];
	const AnWord *read = &finder->document->words[i];

	if (read->reading.enclitic > 0 || read->reading.proclitics || (read->reading.inflection & AN_INFL_ACCUSATIVE) ||
		(word->tags & (TITLE_TAGS | AN_TAG_TIME)) || !subject_ends(finder, i + 1))
		return false;
	if (word->sort == AN_SORT_ADJ && finder->folded[i].code[finder->folded[i].count - 1] == AN_YEH)
		return true;
	return run->titled && (word->sort == AN_SORT_NOUN || word->sort == AN_SORT_ADJ);
}

/* Is the word الدين, which closes names of any noun, not الله: غضب الله? */
static bool
is_faith(const AnFinder *finder, uint32_t i)
{
	return finder->folded[i].count == 5;
}

/* Does the word begin with what only looks like a proclitic: كالامار where nothing is called الامار, بوعنان, بلعيد? */
static bool
is_whole(const AnFinder *finder, uint32_t i, const NameRun *run)
{
	const AnNameWord *word = &finder->words[i];
	const AnLetters *letters = &finder->folded[i];

	if (word->cut > 2 || !word->strange || !(run->titled || run->sure == run->parts))
		return false;
	if (letters->code[0] == AN_KAF)
		return word->the ? run->titled : word->cut == 1 && run->sure > 0;
	return letters->code[0] == AN_BEH && letters->count > 4 &&
		   (letters->code[1] == AN_WAW || letters->code[1] == AN_LAM || letters->code[1] == AN_NOON);
}

/* Right behind a title, is a noun that happens to be written like a foreign given name one: السفيرة أنيته فيشر? */
static bool
is_odd_name(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i], *next = word + 1;

	return (word->sort == AN_SORT_NOUN || word->sort == AN_SORT_ADJ) && word->kind == AN_NAMEWORD_NONE &&
		   word->cut == 0 && !word->the && !(word->tags & ~(uint32_t) AN_TAG_DERIVED) && an_finder_joined(finder, i) &&
		   !(finder->document->words[i].reading.inflection & (AN_INFL_DUAL | AN_INFL_ACCUSATIVE)) &&
		   !is_many(finder, i) == !(finder->document->words[i].reading.inflection & AN_INFL_BROKEN) && next->cut == 0 &&
		   next->known == AN_NONE && next->kind == AN_NAMEWORD_NONE &&
		   (next->sort == AN_SORT_UNKNOWN || next->sort == AN_SORT_NAME) && subject_ends(finder, i + 2);
}

/* Does a time begin at i, and no name: صباح أمس, but صباح الأحمد? */
static bool
is_time(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i], *next = word + 1;

	return (word->tags & AN_TAG_TIME) && word->common &&
		   !(an_finder_joined(finder, i) && (next->tags & NAME_TAGS) && !(next->tags & AN_TAG_TIME));
}

/* Words of the part at i; 0 if the name ends before it. */
static uint32_t
part(const AnFinder *finder, uint32_t i, const NameRun *run, bool strong)
{
	const AnNameWord *word = &finder->words[i];
	uint32_t n = compound(finder, i, run->parts == 0);

	if (n)
		return n;
	if (run->parts > 0 && word->cut > 0)
		return is_whole(finder, i, run);
	if (finder->folded[i].count == 1 && (run->parts == 0 || finder->folded[i].code[0] == AN_WAW))
		return 0;
	if (is_elsewhere(finder, i) || word->kind == AN_NAMEWORD_FOLLOW || word->kind == AN_NAMEWORD_LINK ||
		(run->parts == 0 && is_time(finder, i)))
		return 0;
	if (an_finder_joined(finder, i) && finder->words[i + 1].kind == AN_NAMEWORD_SUFFIX && !word->the &&
		!(word->tags & (AN_TAG_HONORIFIC | AN_TAG_ORG)) && finder->document->words[i].reading.enclitic == 0 &&
		(word->sort == AN_SORT_NOUN || word->sort == AN_SORT_ADJ || word->sort == AN_SORT_NAME ||
		 (word->tags & NAME_TAGS)) &&
		((strong && is_faith(finder, i + 1)) || run->parts > 0 ||
		 ((word->tags & NAME_TAGS) &&
		  (strong || !word->common || is_faith(finder, i + 1) || (word->tags & AN_TAG_FAMILY)))))
		return 2;
	if (word->the)
		return definite_part(finder, i, run, strong);
	if (word->tags & NAME_TAGS)
		return listed_part(finder, i, run, strong);
	/* one Latin word behind a title is rather a make: جهاز المدير BlackBerry */
	if (word->sort == AN_SORT_LATIN)
		return run->parts > 0 ||
			   (run->titled && an_finder_joined(finder, i) && finder->words[i + 1].sort == AN_SORT_LATIN);
	if (run->parts == 0 && run->titled && is_odd_name(finder, i))
		return 1;
	if (strong && run->parts == 1 && (run->listed == 1 || (run->titled && run->unknown == 1)) &&
		is_last_part(finder, i, run))
		return 1;
	if (word->sort != AN_SORT_UNKNOWN || word->kind != AN_NAMEWORD_NONE || is_inflected(finder, i))
		return 0;
	/* و before an unknown word joins it rather than being its first letter */
	return run->parts == 0 || finder->folded[i].count == 0 || finder->folded[i].code[0] != AN_WAW ||
		   finder->folded[i].count < 4;
}

/* Reads the run of parts at i. */
static NameRun
read_run(const AnFinder *finder, uint32_t i, bool strong, bool titled)
{
	NameRun run = {.end = i, .unit = i, .titled = titled};

	while (run.end < finder->count && run.parts < AN_NAME_PARTS_MAX)
	{
		const AnNameWord *word = &finder->words[run.end];
		uint32_t n;

		/* محمد السادس بن الحسن, but nothing else goes on behind the number of a king */
		if (run.parts > 1 && word[-1].kind == AN_NAMEWORD_ORDINAL && word->kind != AN_NAMEWORD_CHILD)
			break;
		if (run.parts > 0 && !an_finder_joined(finder, run.end - 1))
			break;
		n = part(finder, run.end, &run, strong);
		if (n == 0)
			break;
		run.sure += is_sure(word) || (n > 1 && is_sure_compound(finder, run.end));
		run.first_listed |= run.parts == 0 && ((word->tags & NAME_TAGS) || n > 1);
		run.listed += (word->tags & NAME_TAGS) || n > 1;
		run.unknown += word->sort == AN_SORT_UNKNOWN;
		if (word->kind != AN_NAMEWORD_ORDINAL)
			run.unit = run.end;
		run.end += n;
		run.parts++;
	}
	return run;
}

/* The role first .. end without the verb's object: a definite noun behind a definite word is no more of it. */
static uint32_t
without_object(const AnFinder *finder, uint32_t first, uint32_t end)
{
	for (uint32_t i = first + 2; i < end; i++)
		if (finder->words[i].the && finder->words[i].cut == 0 && finder->words[i - 1].the &&
			finder->words[i].sort == AN_SORT_NOUN && !(finder->words[i].tags & (AN_TAG_NATION | AN_TAG_TITLE)) &&
			!finder->words[i].adjective && !an_finder_nisba(finder, i))
			return i;
	return end;
}

/* Does the definite title first .. end say of what it is: المدير الإقليمي لمنظمة الصحة, المتحدث باسم الوزارة? */
static bool
is_office(const AnFinder *finder, uint32_t first, uint32_t end)
{
	for (uint32_t i = first + 1; i < end; i++)
		if ((finder->words[i].kind == AN_NAMEWORD_LINK && !finder->words[i].the) ||
			(finder->words[i].cut > 0 && (finder->folded[i].code[0] == AN_LAM || finder->folded[i].code[0] == AN_BEH)))
			return true;
	return false;
}

/*
 * Is the person whose name ends before end named as what he is right after: «محمد علي، وزير المالية،», and of several
 * parts without a comma too: «قال محمد علي وزير المالية إن»?  Gives the role's end, or 0.
 */
static uint32_t
role_behind(const AnFinder *finder, uint32_t end, int parts)
{
	const AnNameWord *title = &finder->words[end];
	uint32_t role_end;
	bool complete, joined;
	NameRun next;

	if (end >= finder->count || title->cut > 0 || !(title->tags & AN_TAG_TITLE))
		return 0;
	joined = finder->words[end - 1].gap == 0;
	if (!joined && (!(finder->words[end - 1].gap & (AN_GAP(AN_MARK_COMMA) | AN_GAP_PAREN)) ||
					(finder->words[end - 1].gap & AN_GAP(AN_MARK_LINE))))
		return 0;
	role_end = an_finder_role(finder, end, &complete);
	if (joined)
		role_end = without_object(finder, end, role_end);
	if (joined && (parts < 2 || title->sort != AN_SORT_NOUN || role_end < end + 2 || !complete ||
				   (finder->document->words[end].reading.inflection & AN_INFL_ACCUSATIVE) || is_many(finder, end) ||
				   (title->the ? !is_office(finder, end, role_end) : title[1].cut > 0)))
		return 0;
	/* «قال محمد علي، وزير المالية أحمد حسن»: the title of another */
	if (role_end < finder->count && (finder->words[role_end - 1].gap & AN_GAP_OPEN))
		return 0;
	if (!an_finder_joined(finder, role_end - 1))
		return role_end;
	next = read_run(finder, role_end, joined, joined);
	return next.sure > 0 || (joined && next.parts > 0) ? 0 : role_end;
}

static AnMention *
add_person(AnFinder *finder, uint32_t first, const NameRun *run)
{
	AnMention *mention = an_finder_add(finder, AN_ENTITY_PERSON, first, run->end, finder->words[first].cut);
	uint32_t role_end = role_behind(finder, run->end, run->parts);

	mention->unit = run->unit;
	finder->person_end = run->end;
	if (role_end)
	{
		mention->role = finder->owned = run->end;
		mention->role_end = role_end;
	}
	return mention;
}

/* Is the definite title at i an honorific, or one with its rank behind it: الفريق أول, العميد الركن? */
static bool
is_rank_or_honorific(const AnFinder *finder, uint32_t i)
{
	return (finder->words[i].tags & AN_TAG_HONORIFIC) || an_finder_before_name(finder, i) ||
		   (an_finder_joined(finder, i) && finder->words[i + 1].kind == AN_NAMEWORD_RANK);
}

/* Skips honorifics that stand between a title and the name: «وزير الخارجية، الشيخ محمد». */
static uint32_t
skip_honorifics(const AnFinder *finder, uint32_t i)
{
	while (i < finder->count && finder->words[i].gap == 0 && finder->words[i].cut == 0 &&
		   (((finder->words[i].tags & (AN_TAG_HONORIFIC | AN_TAG_TITLE)) && finder->words[i].the &&
			 is_rank_or_honorific(finder, i)) ||
			(finder->words[i].kind == AN_NAMEWORD_RANK && i > 0 &&
			 (finder->words[i - 1].tags & (AN_TAG_HONORIFIC | AN_TAG_TITLE)))))
		i++;
	return i;
}

/* A quoted name behind a title: whatever its words are, if one of them is a name's or not known. */
static NameRun
quoted_run(const AnFinder *finder, uint32_t first)
{
	NameRun run = read_run(finder, first, true, true);
	uint32_t end = an_finder_quoted(finder, first);
	bool named = false;

	for (uint32_t i = first; i < end; i++)
	{
		const AnNameWord *word = &finder->words[i];

		if (word->sort == AN_SORT_PARTICLE || (word->the && i == first && end - first > 1))
			return run;
		named |= (word->sort == AN_SORT_UNKNOWN && finder->folded[i].count != 1) || (word->tags & NAME_TAGS);
	}
	if (!named || end - first > AN_NAME_PART_WORDS_MAX || end <= run.end)
		return run;
	run.unit = run.parts ? run.unit : end - 1;
	if (run.end < end)
		run.unit = end - 1;
	run.parts = end - first;
	run.end = end;
	return run;
}

/*
 * Behind no more than an honorific, the office that follows the name, with a comma or without, is the role: «معالي
 * المهندس سعيد المعولي وزير النقل».
 */
static bool
formal_role(const AnFinder *finder, uint32_t i, uint32_t role_end, AnMention *mention)
{
	uint32_t end = mention->end;
	bool complete;

	if (role_end > i + 1 || !(finder->words[i].tags & AN_TAG_HONORIFIC))
		return false;
	if (!an_finder_joined(finder, end - 1) || !(finder->words[end].tags & AN_TAG_TITLE) || finder->words[end].the ||
		finder->words[end].cut > 0 || finder->words[end].sort != AN_SORT_NOUN ||
		(finder->document->words[end].reading.inflection & AN_INFL_ACCUSATIVE))
		return mention->role_end > mention->role;
	mention->role = end;
	mention->role_end = an_finder_role(finder, end, &complete);
	mention->role_end = without_object(finder, end, mention->role_end);
	return true;
}

/* Is the word, read as an accusative, a dual that lost its ن to a genitive: وزيرا الخارجية? An accusative takes none. */
static bool
is_dual_construct(const AnFinder *finder, uint32_t i)
{
	return (finder->document->words[i].reading.inflection & AN_INFL_ACCUSATIVE) && an_finder_joined(finder, i) &&
		   finder->words[i + 1].the && finder->words[i + 1].cut == 0 &&
		   (finder->words[i + 1].sort == AN_SORT_NOUN || finder->words[i + 1].sort == AN_SORT_ADJ) &&
		   !(finder->words[i + 1].tags & (AN_TAG_TIME | AN_TAG_TITLE | AN_TAG_NATION));
}

/* Does a title in dual or plural stand at i, which several share? Keeps it, without the nation of the first of them. */
static void
keep_shared(AnFinder *finder, uint32_t i)
{
	bool complete;
	uint32_t end;

	if (finder->document->words[i].reading.enclitic > 0 || !(is_many(finder, i) || is_dual_construct(finder, i)) ||
		!(finder->document->words[i].tags & AN_TAG_TITLE) || finder->words[i].sort != AN_SORT_NOUN)
		return;
	end = an_finder_role(finder, i, &complete);
	if (end > i + 1 && (finder->words[end - 1].tags & AN_TAG_NATION) && !is_many(finder, end - 1))
		end--;
	finder->shared = i;
	finder->shared_end = end;
}

/* Is the title kept the one at i, or of the sentence of word i and not far before it? */
static bool
is_shared(const AnFinder *finder, uint32_t i)
{
	return finder->shared_end > 0 && finder->shared <= i && i < finder->shared_end + SHARED_WORDS_MAX &&
		   finder->document->words[i].sentence == finder->document->words[finder->shared].sentence;
}

/* Gives the mention the shared title with the nation at word i. */
static void
take_shared(const AnFinder *finder, AnMention *mention, uint32_t i)
{
	mention->head = finder->shared;
	mention->head_end = finder->shared_end;
	mention->role = i;
	mention->role_end = i + 1;
}

/* Gives the mention his own of the title in dual at i: نجم التنس of نجمي التنس; a dual alone says too little. */
static void
take_each(AnMention *mention, uint32_t i, uint32_t role_end)
{
	mention->head = i;
	mention->head_end = i + 1;
	mention->role = i + 1;
	mention->role_end = role_end;
	if (role_end == i + 1)
		mention->head_end = i;
}

/* Can the title at i, whose role ends at role_end, have no name behind it? */
static bool
names_nobody(const AnFinder *finder, uint32_t i, uint32_t role_end, bool complete)
{
	const AnNameWord *title = &finder->words[i], *last = &finder->words[role_end - 1];
	bool pronoun = finder->document->words[i].reading.enclitic > 0;

	if (role_end >= finder->count || last->gap & ~(AN_GAP_OPEN | AN_GAP(AN_MARK_COMMA)))
		return true;
	/* «أحمد علي مدير البنك، سامي حسن»: it is of who stands before it; للنجمة المهاجم: a club, no star */
	if (i == finder->owned || (title->club && title->the))
		return true;
	/* فريق without ال is a team, not a general */
	if ((title->tags & AN_TAG_ORG) && !title->the && (title->kind == AN_NAMEWORD_LOOSE || pronoun))
		return true;
	/* مدرسة «الرجاء» is no teacher of that name, and مدير مؤسسة نور not he */
	if (!complete && (last->tags & (AN_TAG_ORG | AN_TAG_PLACE)) &&
		((last->gap & AN_GAP_OPEN) || (last->gap == 0 && role_end > i + 1)))
		return true;
	/* مصدر إلهام; and أمين in أمين عبيد is a name */
	return role_end == i + 1 && last->gap == 0 && !title->the && !pronoun && title->kind != AN_NAMEWORD_AYAH &&
		   !(title->tags & AN_TAG_HONORIFIC);
}

/* Is the run at first, behind the title at i whose role ends at role_end, the name of who has the title? */
static bool
is_holder(const AnFinder *finder, uint32_t i, uint32_t role_end, bool complete, uint32_t first, const NameRun *run)
{
	const AnReading *read = &finder->document->words[i].reading;
	uint16_t gap = finder->words[role_end - 1].gap;
	bool weak;

	if (run->parts == 0)
		return false;
	/* الداعية الأزهري الدكتور أحمد هاشم: the name is still to come */
	if (gap == 0 && finder->words[first].the && an_finder_joined(finder, run->end - 1) && finder->words[run->end].the &&
		(finder->words[run->end].tags & AN_TAG_HONORIFIC))
		return false;
	/* behind a comma or an open title it takes more than an unknown word */
	if ((gap & AN_GAP(AN_MARK_COMMA)) && first == role_end &&
		!(run->listed > 0 || (run->parts > 1 && finder->words[run->end - 1].gap)))
		return false;
	if (!complete && gap == 0 && !(run->listed > 0 || run->parts > 1))
		return false;
	weak = read->lemma != AN_LEMMA_NONE && !(an_lemma_tags(read->lemma) & TITLE_TAGS) &&
		   finder->words[i].kind != AN_NAMEWORD_AYAH;
	/* الكتاب الكريم: what is a title only by another reading takes a sure name */
	if (weak && run->parts == 1 && finder->words[first].the)
		return false;
	if (run->sure + run->unknown > 0)
		return true;
	if (weak)
		return false;
	/* ملكات جمال, كتابه أسماء الله */
	return run->parts > 1 || (!(read->inflection & AN_INFL_PLURAL) && read->enclitic == 0);
}

/* Gives the mention the role i .. role_end that stands before it; of a title of several his own part. */
static void
give_role(const AnFinder *finder, AnMention *mention, uint32_t i, uint32_t role_end)
{
	const AnReading *read = &finder->document->words[i].reading;
	/* المزارع may be read as the farms, but then it is another word that is the title */
	uint16_t inflection = read->lemma != AN_LEMMA_NONE && (an_lemma_tags(read->lemma) & AN_TAG_TITLE) ? read->inflection : 0;

	mention->role = i;
	mention->role_end = role_end;
	if (finder->document->words[i].tags & AN_TAG_TITLE)
	{
		/* of many none has the title for himself: العلماء المصريون أحمد زويل ومجدي يعقوب */
		if (inflection & AN_INFL_PLURAL)
			mention->role_end = i;
		else if (inflection & AN_INFL_DUAL)
			take_each(mention, i, role_end);
	}
	if (is_shared(finder, i) && finder->shared_end == role_end - 1)
		take_shared(finder, mention, role_end - 1);
}

/* A name behind the title at i: adds it and returns its end, or i. */
static uint32_t
person_behind_title(AnFinder *finder, uint32_t i)
{
	bool complete;
	uint32_t role_end = an_finder_role(finder, i, &complete), first;
	NameRun run;
	AnMention *mention;

	if (names_nobody(finder, i, role_end, complete))
		return i;
	first = skip_honorifics(finder, role_end);
	if (first >= finder->count || finder->words[first].cut > 0)
		return i;
	run = finder->words[role_end - 1].gap & AN_GAP_OPEN ? quoted_run(finder, first) : read_run(finder, first, true, true);
	if (!is_holder(finder, i, role_end, complete, first, &run))
		return i;
	mention = add_person(finder, first, &run);
	if (!formal_role(finder, i, role_end, mention) &&
		((finder->words[i].tags & AN_TAG_TITLE) || finder->words[i].kind == AN_NAMEWORD_AYAH))
		give_role(finder, mention, i, role_end);
	/* a role can name others: مستشار "أردوغان" */
	return role_end > i + 1 ? i + 1 : run.end;
}

/* Does the run at first look like a person's name without a title? */
static bool
is_person(const AnFinder *finder, uint32_t first, const NameRun *run, bool said)
{
	const AnNameWord *word = &finder->words[first];
	bool quoted = an_finder_opened(finder, first) && (finder->words[run->end - 1].gap & AN_GAP_CLOSE);

	/* «وتقول واشنطن إن»: a place that is a family name too */
	if (run->end - first == 1 && word->known != AN_NONE && finder->known[word->known].certain)
		return false;
	/* إن حكيمي لاعب باريس */
	if (run->parts == 1 && run->listed == 1 && first > 0 && word->cut == 0 && finder->words[first - 1].gap == 0 &&
		finder->words[first - 1].kind == AN_NAMEWORD_FOLLOW && an_finder_joined(finder, first) &&
		role_behind(finder, run->end, 2))
		return true;
	if (run->parts > 1 && (finder->words[run->end - 1].gap || run->listed > 0) &&
		role_behind(finder, run->end, run->parts))
		return true;
	if (said && (subject_ends(finder, run->end) || run->parts > 1) && !(run->listed == 0 && word->the))
		return true;
	if (run->sure > 0 && (run->parts > 1 || word->known == AN_NONE))
		return (word->tags & NAME_TAGS) || run->end - first > 1 || word->kind != AN_NAMEWORD_NONE;
	/* أحمد is a verb too, but hardly before another name */
	if (run->parts > 1 && run->listed == run->parts && (word->tags & AN_TAG_GIVEN) && word->cut == 0 &&
		finder->document->words[first].reading.pos == AN_POS_NAME)
		return true;
	return (run->first_listed && run->unknown > 0 && run->parts > 1) || (quoted && run->listed > 0);
}

/* Does word i go on a list of persons: «أحمد علي وأشرف عباس»? */
static bool
is_next_in_list(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];

	return i > 0 && finder->person_end == i && word->cut == 1 && finder->folded[i].code[0] == AN_WAW &&
		   (word->tags & NAME_TAGS) && !(finder->words[i - 1].gap & ~AN_GAP(AN_MARK_COMMA));
}

/* A name at i without a title before it: adds it and returns its end, or i. */
static uint32_t
person_at(AnFinder *finder, uint32_t i)
{
	const AnNameWord *before = i > 0 ? &finder->words[i - 1] : NULL;
	bool listed = is_next_in_list(finder, i);
	bool said = before && !(before->gap & ~AN_GAP_OPEN) && finder->words[i].cut == 0 &&
				(((before->tags & AN_TAG_SAY) && before->sort == AN_SORT_VERB) || before->kind == AN_NAMEWORD_CALLED);
	bool led = before && before->kind == AN_NAMEWORD_REGIME && before->gap == 0 && finder->words[i].cut == 0 &&
			   (finder->words[i].tags & NAME_TAGS);
	NameRun run;

	if (finder->words[i].sort == AN_SORT_OTHER || finder->words[i].sort == AN_SORT_CLITIC)
		return i;
	/* وعد سامر, ولد محمد: what may be a noun or verb before a given name is one */
	if (!said && !listed && finder->words[i].common && an_finder_joined(finder, i) && is_sure(&finder->words[i + 1]) &&
		(finder->words[i + 1].tags & AN_TAG_GIVEN) &&
		(finder->words[i].sort == AN_SORT_VERB || finder->words[i].sort == AN_SORT_NOUN) &&
		finder->words[i].kind == AN_NAMEWORD_NONE)
		return i;
	/* وشكر زغيب: a sentence begins with its verb */
	if (!said && !listed && finder->words[i].common && finder->words[i].sort != AN_SORT_NAME &&
		(finder->words[i].sort == AN_SORT_VERB ||
		 (i > 0 && (before->gap & (AN_GAP(AN_MARK_STOP) | AN_GAP(AN_MARK_LINE))))) &&
		(i == 0 || before->gap) && finder->words[i].cut == 1 && an_finder_joined(finder, i) &&
		(finder->words[i + 1].sort == AN_SORT_UNKNOWN || finder->words[i + 1].sort == AN_SORT_NAME))
		return i;
	/* وبين الحريري: what says, not Mr Bennett */
	if (!said && !listed && finder->words[i].common && (finder->words[i].tags & AN_TAG_SAY) &&
		finder->words[i].sort == AN_SORT_VERB && an_finder_joined(finder, i) && finder->words[i + 1].the)
		return i;
	run = read_run(finder, i, said || listed || led, false);
	if (run.parts == 0 || !(is_person(finder, i, &run, said) || ((listed || led) && run.parts > 1 && run.listed > 0 &&
																 run.listed + run.unknown >= run.parts)))
		return i;
	add_person(finder, i, &run);
	return run.end;
}

/* A name behind an adjective of nationality: «البرتغالي مانويل كاجودا». Adds it and returns its end, or i. */
static uint32_t
person_behind_nation(AnFinder *finder, uint32_t i)
{
	uint32_t first = i + 1;
	AnMention *mention;
	NameRun run;

	if (!finder->words[i].the || first >= finder->count || (finder->words[i].gap & ~AN_GAP_OPEN) ||
		finder->words[first].cut > 0 || (finder->words[first].the && !(finder->words[first].tags & AN_TAG_GIVEN)))
		return i;
	run = read_run(finder, first, true, is_shared(finder, i));
	if (run.parts < 2 || (run.sure + run.unknown == 0 && run.listed < run.parts))
		return i;
	mention = add_person(finder, first, &run);
	if (mention->role == mention->role_end && is_shared(finder, i) && finder->shared_end <= i)
		take_shared(finder, mention, i);
	return run.end;
}

/* Finds the persons. */
void
an_finder_persons(AnFinder *finder)
{
	uint32_t i = 0, body_end = 0;

	while (i < finder->count)
	{
		uint32_t next = i;

		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		/* مجلس نواب الشعب is no title of several */
		if (i >= body_end)
			keep_shared(finder, i);
		if (finder->words[i].known != AN_NONE && i + finder->known[finder->words[i].known].words > body_end)
			body_end = i + finder->known[finder->words[i].known].words;
		if (((finder->words[i].tags & TITLE_TAGS) && finder->words[i].kind != AN_NAMEWORD_KUNYA) ||
			(finder->words[i].kind == AN_NAMEWORD_AYAH && an_finder_joined(finder, i) &&
			 finder->words[i + 1].kind == AN_NAMEWORD_SUFFIX))
			next = person_behind_title(finder, i);
		if (next == i && (finder->words[i].tags & AN_TAG_NATION))
			next = person_behind_nation(finder, i);
		if (next == i)
			next = person_at(finder, i);
		i = next > i ? next : i + 1;
	}
}
