/*
 * persons.c
 *		Names of persons, by what stands in them and around them.
 *
 * A name is a run of parts, see runs.c.  It is taken for a person's when
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
	AnNameRun next;

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
				   (finder->document->words[end].reading.inflection & AN_INFL_ACCUSATIVE) || an_finder_many(finder, end) ||
				   (title->the ? !is_office(finder, end, role_end) : title[1].cut > 0)))
		return 0;
	/* «قال محمد علي، وزير المالية أحمد حسن»: the title of another */
	if (role_end < finder->count && (finder->words[role_end - 1].gap & AN_GAP_OPEN))
		return 0;
	if (!an_finder_joined(finder, role_end - 1))
		return role_end;
	next = an_finder_run(finder, role_end, joined, joined);
	return next.sure > 0 || (joined && next.parts > 0) ? 0 : role_end;
}

static AnMention *
add_person(AnFinder *finder, uint32_t first, const AnNameRun *run)
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
static AnNameRun
quoted_run(const AnFinder *finder, uint32_t first)
{
	AnNameRun run = an_finder_run(finder, first, true, true);
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

/* Is the title i .. role_end no more than a form of address: المهندس, صاحب السمو الملكي? */
static bool
is_address(const AnFinder *finder, uint32_t i, uint32_t role_end)
{
	if (role_end == i + 1)
		return (finder->words[i].tags & AN_TAG_HONORIFIC) != 0;
	return finder->words[i + 1].kind == AN_NAMEWORD_MAJESTY;
}

/* The end of the office at i with those that follow it: نائب رئيس الدولة رئيس مجلس الوزراء حاكم دبي. */
static uint32_t
offices(const AnFinder *finder, uint32_t i)
{
	uint32_t first = i, end = i, next;
	bool complete;

	do
	{
		next = an_finder_role(finder, end, &complete);
		next = without_object(finder, end, next);
		if (end > first && (!complete || next < end + 2))
			break;
		end = next;
	} while (complete && an_finder_joined(finder, end - 1) && end < first + AN_ROLE_WORDS_MAX &&
			 (finder->words[end].tags & AN_TAG_TITLE) && !finder->words[end].the && finder->words[end].cut == 0 &&
			 finder->words[end].sort == AN_SORT_NOUN);
	return end;
}

/*
 * Behind no more than a form of address, the office that follows the name, with a comma or without, is the role: «معالي
 * المهندس سعيد المعولي وزير النقل»; and behind one word any that says more: «المستشار سامح نبيل المتحدث باسم الوزارة».
 */
static bool
formal_role(const AnFinder *finder, uint32_t i, uint32_t role_end, AnMention *mention)
{
	uint32_t end = mention->end;

	if (!is_address(finder, i, role_end))
		return role_end == i + 1 && finder->words[i].the && mention->role_end > mention->role + 1;
	if (!an_finder_joined(finder, end - 1) || !(finder->words[end].tags & AN_TAG_TITLE) || finder->words[end].the ||
		finder->words[end].cut > 0 || finder->words[end].sort != AN_SORT_NOUN ||
		(finder->document->words[end].reading.inflection & AN_INFL_ACCUSATIVE))
		return mention->role_end > mention->role;
	mention->role = end;
	mention->role_end = offices(finder, end);
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

	if (!(finder->document->words[i].tags & AN_TAG_TITLE) || finder->words[i].sort != AN_SORT_NOUN ||
		finder->document->words[i].reading.enclitic > 0 || !(an_finder_many(finder, i) || is_dual_construct(finder, i)))
		return;
	end = an_finder_role(finder, i, &complete);
	if (end > i + 1 && (finder->words[end - 1].tags & AN_TAG_NATION) && !an_finder_many(finder, end - 1))
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

	if (role_end >= finder->count || last->gap & ~(AN_GAP_OPEN | AN_GAP_CLOSE | AN_GAP(AN_MARK_COMMA)))
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
is_holder(const AnFinder *finder, uint32_t i, uint32_t role_end, bool complete, uint32_t first, const AnNameRun *run)
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
	AnNameRun run;
	AnMention *mention;

	if (names_nobody(finder, i, role_end, complete))
		return i;
	first = skip_honorifics(finder, role_end);
	if (first >= finder->count || finder->words[first].cut > 0)
		return i;
	run = finder->words[role_end - 1].gap & AN_GAP_OPEN ? quoted_run(finder, first) : an_finder_run(finder, first, true, true);
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
is_person(const AnFinder *finder, uint32_t first, const AnNameRun *run, bool said)
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
	if (said && (an_finder_subject_ends(finder, run->end) || run->parts > 1) && !(run->listed == 0 && word->the))
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

/* Does a verb of saying, or a word that names, stand before word i? */
static inline bool
is_said(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *before = &finder->words[i] - 1;

	return i > 0 && !(before->gap & ~AN_GAP_OPEN) && finder->words[i].cut == 0 &&
		   (((before->tags & AN_TAG_SAY) && before->sort == AN_SORT_VERB) || before->kind == AN_NAMEWORD_CALLED);
}

/* A name at i without a title before it: adds it and returns its end, or i. */
static uint32_t
person_at(AnFinder *finder, uint32_t i)
{
	const AnNameWord *before = i > 0 ? &finder->words[i - 1] : NULL;
	bool said = is_said(finder, i), listed, led;
	AnNameRun run;

	if ((!said && !finder->words[i].begins) || finder->words[i].sort == AN_SORT_OTHER ||
		finder->words[i].sort == AN_SORT_CLITIC)
		return i;
	listed = is_next_in_list(finder, i);
	led = before && before->kind == AN_NAMEWORD_REGIME && before->gap == 0 && finder->words[i].cut == 0 &&
		  (finder->words[i].tags & NAME_TAGS);
	/* وعد سامر, ولد محمد: what may be a noun or verb before a given name is one */
	if (!said && !listed && finder->words[i].common && an_finder_joined(finder, i) && an_finder_sure(&finder->words[i + 1]) &&
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
	run = an_finder_run(finder, i, said || listed || led, false);
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
	AnNameRun run;

	if (!finder->words[i].the || first >= finder->count || (finder->words[i].gap & ~AN_GAP_OPEN) ||
		finder->words[first].cut > 0 || (finder->words[first].the && !(finder->words[first].tags & AN_TAG_GIVEN)))
		return i;
	run = an_finder_run(finder, first, true, is_shared(finder, i));
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
		const AnNameWord *word = &finder->words[i];
		uint32_t next = i;

		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		/* مجلس نواب الشعب is no title of several */
		if (i >= body_end && word->leads)
			keep_shared(finder, i);
		if (word->known != AN_NONE && i + finder->known[word->known].words > body_end)
			body_end = i + finder->known[word->known].words;
		if (!word->leads && !word->begins && !is_said(finder, i))
		{
			i++;
			continue;
		}
		if (((word->tags & TITLE_TAGS) && word->kind != AN_NAMEWORD_KUNYA) ||
			(word->kind == AN_NAMEWORD_AYAH && an_finder_joined(finder, i) && word[1].kind == AN_NAMEWORD_SUFFIX))
			next = person_behind_title(finder, i);
		if (next == i && (word->tags & AN_TAG_NATION))
			next = person_behind_nation(finder, i);
		if (next == i)
			next = person_at(finder, i);
		i = next > i ? next : i + 1;
	}
}
