/*
 * runs.c
 *		The parts of a person's name that stand together: a given or family name of
 *		the lists, a word that the lexicon does not know, a compound (عبد الكريم، أبو
 *		مازن، صلاح الدين، بن سلمان، دي ميستورا).
 *
 * Whether a run of them names a person is for persons.c to say.
 */
#include "names/finder.h"

#define NAME_TAGS (AN_TAG_GIVEN | AN_TAG_FAMILY)
#define TITLE_TAGS (AN_TAG_TITLE | AN_TAG_HONORIFIC)

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

/* Is what is read as a verb at i, behind بن or بنت, a name: سالم بن عوفيت; مريم بنت أوفى where the sentence ends? */
static bool
is_child_name(const AnFinder *finder, uint32_t i)
{
	if (finder->words[i].sort != AN_SORT_VERB)
		return false;
	return finder->words[i - 1].kind == AN_NAMEWORD_CHILD ||
		   (finder->words[i - 1].kind == AN_NAMEWORD_SON && !an_finder_joined(finder, i));
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
			if (finder->words[i + n].kind != AN_NAMEWORD_SUFFIX && !(finder->words[i + n].tags & NAME_TAGS) &&
				(first || !is_child_name(finder, i + n)))
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
definite_part(const AnFinder *finder, uint32_t i, const AnNameRun *run, bool strong)
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
bool
an_finder_subject_ends(const AnFinder *finder, uint32_t end)
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

/* Does what the subject does something to begin at i, an indefinite noun with a particle or nothing behind it: قراءة في الرواية? */
static bool
is_object(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *word = &finder->words[i];

	return i < finder->count && finder->words[i - 1].gap == 0 && word->sort == AN_SORT_NOUN && !word->the &&
		   word->cut == 0 && !(word->tags & (NAME_TAGS | TITLE_TAGS)) &&
		   (!an_finder_joined(finder, i) || word[1].sort == AN_SORT_PARTICLE || word[1].cut > 0);
}

/* Is the particle at i, right behind a title and before a name, a given name itself: النائب علي حسن with ي and not ى, هلا عسيران? */
static bool
is_given_particle(const AnFinder *finder, uint32_t i)
{
	const AnNameWord *next = &finder->words[i + 1];

	return an_finder_joined(finder, i) && (next->tags & NAME_TAGS) &&
		   (ends_with_yeh(finder, i) || finder->document->words[i + 1].reading.pos == AN_POS_NAME);
}

/* Does a word of the lists, a title too (أمين), stand as a part? Particles only before what must be a name. */
static bool
listed_part(const AnFinder *finder, uint32_t i, const AnNameRun *run, bool strong)
{
	const AnNameWord *word = &finder->words[i];
	const AnNameWord *next = an_finder_joined(finder, i) ? &finder->words[i + 1] : NULL;

	if (!word->common)
		return true;
	if (word->sort == AN_SORT_PARTICLE && run->parts > 0 && run->sure == run->parts)
		return finder->document->words[i].reading.enclitic == 0;
	if (word->sort == AN_SORT_PARTICLE && run->titled && run->parts == 0 && is_given_particle(finder, i))
		return true;
	if (word->sort == AN_SORT_PARTICLE || word->sort == AN_SORT_NUMBER)
		return next && (next->kind == AN_NAMEWORD_CHILD || an_finder_sure(next)) &&
			   finder->document->words[i].reading.enclitic == 0;
	/* ليلى حداد */
	if ((word->tags & (TITLE_TAGS | AN_TAG_RELATION)) && run->parts > 0)
		return (strong || ((word->tags & AN_TAG_FAMILY) && run->sure == run->parts)) &&
			   (an_finder_subject_ends(finder, i + 1) || finder->words[i + 1].sort == AN_SORT_VERB ||
				((word->tags & AN_TAG_FAMILY) && is_object(finder, i + 1)));
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

/* Does a name end before word end: where a subject does, or before و on another word? */
static bool
name_ends(const AnFinder *finder, uint32_t end)
{
	return an_finder_subject_ends(finder, end) ||
		   (finder->words[end].cut > 0 && finder->folded[end].code[0] == AN_WAW);
}

/*
 * Is the word read with a pronoun that news does not say, so that it is rather a name: عطاري is no druggist of mine, كيرك no
 * bellows of yours?  Nor does news ask with a letter: ألهم.
 */
static bool
is_unsaid(const AnFinder *finder, uint32_t i)
{
	const AnReading *read = &finder->document->words[i].reading;
	const AnLetters *word = &finder->folded[i];
	uint8_t last = word->count > 0 ? word->code[word->count - 1] : AN_NO_LETTER;

	if (word->count == 0 || (read->proclitics & ~AN_PRO_QUESTION))
		return false;
	return read->proclitics == AN_PRO_QUESTION || (read->enclitic == 1 && (last == AN_YEH || last == AN_KAF));
}

/*
 * Is a common word a family name because the subject ends behind it: an adjective
 * of origin (سليم قطبي), or behind a title any noun (النائب نبيل صقور)?
 */
static bool
is_last_part(const AnFinder *finder, uint32_t i, const AnNameRun *run)
{
	const AnNameWord *word = &finder->words[i];
	const AnWord *read = &finder->document->words[i];

	if (is_unsaid(finder, i))
		return name_ends(finder, i + 1) || finder->words[i + 1].kind == AN_NAMEWORD_CHILD ||
			   finder->words[i + 1].kind == AN_NAMEWORD_SON;
	if (read->reading.enclitic > 0 || read->reading.proclitics || (read->reading.inflection & AN_INFL_ACCUSATIVE) ||
		(word->tags & (TITLE_TAGS | AN_TAG_TIME)) || !name_ends(finder, i + 1))
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
is_whole(const AnFinder *finder, uint32_t i, const AnNameRun *run)
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
		   !an_finder_many(finder, i) == !(finder->document->words[i].reading.inflection & AN_INFL_BROKEN) && next->cut == 0 &&
		   next->known == AN_NONE && next->kind == AN_NAMEWORD_NONE &&
		   (next->sort == AN_SORT_UNKNOWN || next->sort == AN_SORT_NAME) && an_finder_subject_ends(finder, i + 2);
}

/* Does a time begin at i, and no name: صباح أمس, but صباح الأحمد?  Behind a name it is a part of the day. */
static bool
is_time(const AnFinder *finder, uint32_t i, bool behind)
{
	const AnNameWord *word = &finder->words[i], *next = an_finder_joined(finder, i) ? word + 1 : NULL;

	if (!(word->tags & AN_TAG_TIME) || !word->common)
		return false;
	/* محمد صالح صباح اليوم, but محمد رمضان أمس */
	if (behind)
		return word->kind == AN_NAMEWORD_DAYPART && next && (next->tags & AN_TAG_TIME) && !an_finder_sure(next);
	return !(next && (next->tags & NAME_TAGS) && !(next->tags & AN_TAG_TIME));
}

/* Is what stands at i a wish for who was named, a verb with God and what is his: طيب الله ثراه? */
static bool
is_wish(const AnFinder *finder, uint32_t i)
{
	return !is_faith(finder, i + 1) && an_finder_joined(finder, i + 1) &&
		   finder->document->words[i + 2].reading.enclitic > 0 && finder->words[i + 2].cut == 0;
}

/* Between two names, is the word at i a name too: عبد الرحمن معلم علي, behind a title أحمد روبله عبد الله? */
static bool
is_middle_part(const AnFinder *finder, uint32_t i, const AnNameRun *run)
{
	const AnNameWord *word = &finder->words[i], *next = word + 1;

	if (run->parts == 0 || word->the || word->cut > 0 || !an_finder_joined(finder, i))
		return false;
	if (word->kind == AN_NAMEWORD_MIDDLE)
		return run->listed == run->parts && (next->tags & NAME_TAGS);
	return run->titled && run->parts == 1 && run->listed == 1 && word->sort == AN_SORT_NOUN &&
		   word->kind == AN_NAMEWORD_NONE && !(word->tags & ~(uint32_t) AN_TAG_DERIVED) &&
		   (next->kind == AN_NAMEWORD_SERVANT || an_finder_sure(next));
}

/* Words of the part at i; 0 if the name ends before it. */
static uint32_t
part(const AnFinder *finder, uint32_t i, const AnNameRun *run, bool strong)
{
	const AnNameWord *word = &finder->words[i];
	uint32_t n = compound(finder, i, run->parts == 0);

	if (n)
		return n;
	if (run->parts > 0 && word->cut > 0)
		return is_whole(finder, i, run) || (strong && run->parts == 1 && run->listed == 1 && is_unsaid(finder, i) &&
											is_last_part(finder, i, run));
	if (finder->folded[i].count == 1 && (run->parts == 0 || finder->folded[i].code[0] == AN_WAW))
		return 0;
	if (is_elsewhere(finder, i) || word->kind == AN_NAMEWORD_FOLLOW || word->kind == AN_NAMEWORD_LINK ||
		is_time(finder, i, run->parts > 0))
		return 0;
	if (is_middle_part(finder, i, run))
		return 1;
	if (an_finder_joined(finder, i) && finder->words[i + 1].kind == AN_NAMEWORD_SUFFIX && is_wish(finder, i))
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
AnNameRun
an_finder_run(const AnFinder *finder, uint32_t i, bool strong, bool titled)
{
	AnNameRun run = {.end = i, .unit = i, .titled = titled};

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
		run.sure += an_finder_sure(word) || (n > 1 && is_sure_compound(finder, run.end));
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
