/*
 * words.c
 *		The words of a document as parts of names.
 *
 * For every word, once: what the lexicon says of it as a name, with the
 * proclitics that then stand before it; whether it also is a common word; its
 * kind in name_words.tsv; the marks that follow it; and a key under which the same
 * name is met again whatever its proclitics and article are.
 */
#include "names/finder.h"

#include <string.h>

#include "lexicon/openings.h"
#include "morph/guess.h"
#include "parser/scan.h"

#define NAME_TAGS (AN_TAG_GIVEN | AN_TAG_FAMILY)

/* A lemma less frequent than this does not make a name doubtful: frequencies are logarithmic, 17 a doubling. */
#define COMMON_FREQUENCY_MIN (4 * 17)

/* The sort of a token that is no Arabic word, by its type. */
static const uint8_t token_sort[AN_TOKEN_LAST + 1] = {
	[AN_TOKEN_ASCIIWORD] = AN_SORT_LATIN,	  [AN_TOKEN_ASCIIHWORD] = AN_SORT_LATIN,
	[AN_TOKEN_WORD] = AN_SORT_OTHER,		  [AN_TOKEN_HWORD] = AN_SORT_UNKNOWN,
	[AN_TOKEN_NUMWORD] = AN_SORT_DESIGNATOR,  [AN_TOKEN_NUMHWORD] = AN_SORT_DESIGNATOR,
	[AN_TOKEN_EMAIL] = AN_SORT_OTHER,		  [AN_TOKEN_URL] = AN_SORT_OTHER,
	[AN_TOKEN_HOST] = AN_SORT_OTHER,		  [AN_TOKEN_SFLOAT] = AN_SORT_NUMBER,
	[AN_TOKEN_VERSION] = AN_SORT_NUMBER,	  [AN_TOKEN_URL_PATH] = AN_SORT_OTHER,
	[AN_TOKEN_FILE] = AN_SORT_OTHER,		  [AN_TOKEN_FLOAT] = AN_SORT_NUMBER,
	[AN_TOKEN_INT] = AN_SORT_NUMBER,		  [AN_TOKEN_UINT] = AN_SORT_NUMBER,
	[AN_TOKEN_HASHTAG] = AN_SORT_OTHER,		  [AN_TOKEN_MENTION] = AN_SORT_OTHER,
	[AN_TOKEN_PERCENT] = AN_SORT_NUMBER,	  [AN_TOKEN_CLITIC] = AN_SORT_CLITIC,
	[AN_TOKEN_ENTITY] = AN_SORT_OTHER,		  [AN_TOKEN_TAG] = AN_SORT_OTHER,
};

static const uint8_t pos_sort[] = {
	[AN_POS_NOUN] = AN_SORT_NOUN,		  [AN_POS_ADJ] = AN_SORT_ADJ,		[AN_POS_VERB] = AN_SORT_VERB,
	[AN_POS_NAME] = AN_SORT_NAME,		  [AN_POS_PARTICLE] = AN_SORT_PARTICLE, [AN_POS_NUMBER] = AN_SORT_NUMBER,
	[AN_POS_FOREIGN] = AN_SORT_UNKNOWN,
};

/* What the lexicon says of a word read as a name, with some proclitics cut off. */
typedef struct NameReading
{
	uint32_t tags;
	bool name_exact;   /* a name is spelled just so */
	bool common_exact; /* something else is */
	bool common;
	bool exact;		/* by its spelling it can be nothing but a name */
	bool article;	/* a name that is written with ال */
	bool bare;		/* without it */
	bool adjective; /* a common adjective */
} NameReading;

/* A key of folded letters, for comparing names. */
uint32_t
an_finder_key(const uint8_t *folded, int count)
{
	uint32_t hash = 2166136261u;

	for (int i = 0; i < count; i++)
		hash = (hash ^ folded[i]) * 16777619u;
	return hash;
}

static bool
begins_with_article(const uint8_t *folded, int count)
{
	return count >= 4 && folded[0] == AN_ALEF && folded[1] == AN_LAM;
}

/* Adds the forms of these letters, which ال may stand before; written is the same as it stands in the text. */
static void
add_forms(const uint8_t *folded, const uint8_t *written, int count, bool article, NameReading *reading)
{
	AnForm forms[AN_FORMS_MAX];
	int found = an_lexicon_find(folded, count, forms, AN_FORMS_MAX);

	for (int i = 0; i < found; i++)
	{
		bool exact = forms[i].length == count && memcmp(forms[i].spelling, written, count) == 0;

		if (an_lemma_pos(forms[i].lemma) == AN_POS_NAME)
		{
			reading->tags |= an_lemma_tags(forms[i].lemma) & NAME_TAGS;
			reading->name_exact |= exact;
			reading->article |= (an_lemma_tags(forms[i].lemma) & AN_TAG_ARTICLE) != 0;
			reading->bare |= (an_lemma_tags(forms[i].lemma) & AN_TAG_BARE) != 0;
		}
		else if (an_lemma_frequency(forms[i].lemma) >= COMMON_FREQUENCY_MIN && !(article && forms[i].pos == AN_POS_VERB) &&
				 !(forms[i].inflection & (AN_INFL_IMPERATIVE | AN_INFL_SECOND)))
		{
			reading->common = true;
			reading->common_exact |= exact;
			reading->adjective |= forms[i].pos == AN_POS_ADJ;
		}
	}
}

/* Is a letter written that people often simplify, so that the spelling tells? */
static bool
is_explicit(const AnLetters *written)
{
	for (int i = 0; i < written->count; i++)
		if (written->code[i] == AN_ALEF_HAMZA_ABOVE || written->code[i] == AN_ALEF_HAMZA_BELOW ||
			written->code[i] == AN_ALEF_MADDA || written->code[i] == AN_ALEF_MAKSURA)
			return true;
	return false;
}

/* Is نظيره, which folds to the name نظيرة, a noun with a pronoun? */
static bool
is_pronoun_form(const uint8_t *written, const uint8_t *folded, int count)
{
	AnForm forms[AN_FORMS_MAX];
	int found = count > 3 && written[count - 1] == AN_HEH ? an_lexicon_find(folded, count - 1, forms, AN_FORMS_MAX) : 0;

	for (int i = 0; i < found; i++)
		if (an_lemma_pos(forms[i].lemma) == AN_POS_NOUN && an_lemma_frequency(forms[i].lemma) >= COMMON_FREQUENCY_MIN)
			return true;
	return false;
}

/* The word behind cut letters as a name, with and without ال. */
static NameReading
read_as_name(const AnLetters *written, const AnLetters *folded, int cut)
{
	NameReading reading = {0};
	int count = folded->count - cut;

	add_forms(folded->code + cut, written->code + cut, count, false, &reading);
	/* of الوزير, a family, وزير is no name */
	if (reading.common && reading.article && !reading.bare)
		reading.tags &= ~(uint32_t) AN_TAG_FAMILY;
	if (begins_with_article(folded->code + cut, count))
	{
		add_forms(folded->code + cut + 2, written->code + cut + 2, count - 2, true, &reading);
		/* الأسد is listed so; of إسلام and رياح, which are not, الإسلام and الرياح are no names, but الطيب is one */
		if (reading.common && !reading.article && folded->code[folded->count - 1] != AN_YEH)
			reading.tags &= reading.adjective ? AN_TAG_GIVEN : 0;
	}
	reading.common |= is_pronoun_form(written->code + cut, folded->code + cut, count);
	/* على is no علي and أمام no إمام, though they fold to the same; that احمد lacks its hamza says nothing */
	if (is_explicit(written) && reading.common_exact && !reading.name_exact)
		reading.tags = 0;
	/* and ليلى is no ليلي */
	reading.exact = is_explicit(written) && reading.name_exact && !reading.common_exact;
	reading.common &= !reading.exact;
	return reading;
}

/* May the lexicon have a name behind cut letters, with or without ال? */
static bool
may_be_name(const AnLetters *folded, int cut)
{
	const uint8_t *code = folded->code + cut;
	int count = folded->count - cut;

	return an_lexicon_may_be_name(code, count) || (begins_with_article(code, count) && an_lexicon_may_be_name(code + 2, count - 2));
}

/* May this letter be one that stands before a name? */
static bool
is_proclitic(uint8_t letter)
{
	return letter == AN_WAW || letter == AN_FEH || letter == AN_BEH || letter == AN_LAM || letter == AN_KAF;
}

/* Is the word not known, or only as one that news hardly has?  It may then as well be a name that happens to be written so. */
static bool
is_strange(const AnReading *reading)
{
	return reading->lemma == AN_LEMMA_NONE ||
		   ((reading->pos == AN_POS_NOUN || reading->pos == AN_POS_ADJ || reading->pos == AN_POS_VERB) &&
			an_lemma_frequency(reading->lemma) == 0);
}

/* Is the stem of the reading written like a form of another noun or adjective that news has: العرب, a plural of عربي? */
static bool
has_usual_form(const AnReading *reading, const AnLetters *folded)
{
	AnForm forms[AN_FORMS_MAX];
	int found;

	if (reading->lemma == AN_LEMMA_NONE || reading->pos == AN_POS_VERB)
		return false;
	found = an_lexicon_find(folded->code + reading->stem_start, reading->stem_length, forms, AN_FORMS_MAX);
	for (int i = 0; i < found; i++)
		if ((forms[i].pos == AN_POS_NOUN || forms[i].pos == AN_POS_ADJ) && an_lemma_frequency(forms[i].lemma) > 0)
			return true;
	return false;
}

/*
 * Titles among the lemmas that are written like the stem of the best reading, for ملك is two nouns; *adjective
 * says whether one of them is an adjective.
 */
static uint32_t
title_tags(const AnReading *reading, const AnLetters *folded, bool *adjective)
{
	AnForm forms[AN_FORMS_MAX];
	uint32_t tags = 0;
	int found;

	*adjective = reading->pos == AN_POS_ADJ;
	if (reading->pos != AN_POS_NOUN || reading->enclitic > 0 ||
		!an_lexicon_may_be_title(folded->code + reading->stem_start, reading->stem_length))
		return 0;
	found = an_lexicon_find(folded->code + reading->stem_start, reading->stem_length, forms, AN_FORMS_MAX);
	for (int i = 0; i < found; i++)
	{
		*adjective |= an_lemma_pos(forms[i].lemma) == AN_POS_ADJ;
		if (an_lemma_pos(forms[i].lemma) == AN_POS_NOUN)
			tags |= an_lemma_tags(forms[i].lemma) & (AN_TAG_TITLE | AN_TAG_HONORIFIC);
	}
	return tags;
}

/* The proclitics of the best reading: letters before the stem and its article. */
static int
reading_cut(const AnReading *reading)
{
	int cut = reading->stem_start;

	if (reading->proclitics & AN_PRO_THE)
		cut -= reading->proclitics & AN_PRO_FOR ? 0 : 2;
	return cut < 0 ? 0 : cut;
}

/* Is this reading a common word, and not a rare one or an order? */
static bool
is_common_reading(const AnReading *reading)
{
	return reading->lemma != AN_LEMMA_NONE && reading->pos != AN_POS_NAME &&
		   (an_lemma_frequency(reading->lemma) >= COMMON_FREQUENCY_MIN || reading->pos == AN_POS_NUMBER) &&
		   !(reading->inflection & (AN_INFL_IMPERATIVE | AN_INFL_SECOND));
}

/* Behind how many letters, one or two that stand before names, may the lexicon have a name?  From cut on; 0 if behind none. */
static int
cut_of_name(const AnLetters *folded, int cut)
{
	for (; cut <= 2 && folded->count - cut >= 3 && is_proclitic(folded->code[cut - 1]); cut++)
		if (may_be_name(folded, cut))
			return cut;
	return 0;
}

/* Fills tags, cut and common of an Arabic word whose best reading is best. */
static void
word_as_name(const AnWord *word, const AnReading *best, const AnLetters *folded, AnNameWord *name)
{
	NameReading reading = {0};
	bool usual = !name->strange && best->pos != AN_POS_NAME, adjective;
	int cut = reading_cut(best);
	uint32_t titles;

	/* of a usual word that is no name only the look at a name behind its proclitics asks whether it is common */
	if (!usual || may_be_name(folded, 0) || (cut > 0 && cut_of_name(folded, 1) > 0))
		reading = read_as_name(&word->letters, folded, 0);
	name->tags = word->tags & ~(uint32_t) NAME_TAGS;
	/* المدرسة الابتدائية is no teacher */
	titles = title_tags(best, folded, &adjective);
	name->adjective = adjective;
	if (!(name->tags & (AN_TAG_ORG | AN_TAG_PLACE)) || folded->code[folded->count - 1] != AN_HEH)
		name->tags |= titles;
	name->common = reading.common || !name->strange;
	if (name->common && !reading.common && best->pos == AN_POS_NAME)
		name->common = false;
	name->cut = (uint8_t) cut;
	if (reading.tags)
	{
		name->cut = 0;
		name->common = reading.common || (is_common_reading(best) && !reading.exact);
	}
	else if (!reading.common && (!usual || cut > 0))
	{
		/* و، ب، ل and the like before a name that the lexicon has */
		for (cut = cut_of_name(folded, 1); cut > 0; cut = cut_of_name(folded, cut + 1))
		{
			reading = read_as_name(&word->letters, folded, cut);
			if (reading.tags)
			{
				name->cut = (uint8_t) cut;
				name->common = reading.common;
				break;
			}
		}
	}
	name->tags |= reading.tags;
}

/* The sort of a word by its best reading; news gives no orders, so that an imperative is no reading. */
static uint8_t
word_sort(const AnReading *reading)
{
	if (reading->lemma == AN_LEMMA_NONE)
		return AN_SORT_UNKNOWN;
	if (reading->pos == AN_POS_VERB && (reading->inflection & (AN_INFL_IMPERATIVE | AN_INFL_SECOND)))
		return AN_SORT_UNKNOWN;
	return pos_sort[reading->pos];
}

/* The kind in name_words.tsv of a word as it stands, or with its و or ف cut off; and whether it is a club's name too. */
static uint8_t
word_kind(const AnLetters *folded, uint16_t opens, uint8_t cut, bool *club)
{
	AnTerm term;
	AnLetters bare;

	*club = false;
	if ((opens & AN_OPENING_name_words) && an_terms_find(&an_terms_name_words, folded, 1, NULL, &term))
	{
		*club = term.value == AN_NAMEWORD_CLUB;
		return term.kind;
	}
	if (cut == 0 || cut >= folded->count ||
		(is_proclitic(folded->code[0]) && cut + 2 <= folded->count && !(opens & AN_OPENINGS_CUT(AN_OPENING_name_words))))
		return AN_NAMEWORD_NONE;
	bare = *folded;
	bare.count -= cut;
	memmove(bare.code, folded->code + cut, bare.count);
	/* للنجمة is of النجمة */
	if (cut >= 2 && folded->code[cut - 1] == AN_LAM && folded->code[cut - 2] == AN_LAM)
	{
		bare = *folded;
		bare.count -= cut - 2;
		memmove(bare.code, folded->code + cut - 2, bare.count);
		bare.code[0] = AN_ALEF;
	}
	if (!an_terms_find(&an_terms_name_words, &bare, 1, NULL, &term))
		return AN_NAMEWORD_NONE;
	*club = term.value == AN_NAMEWORD_CLUB;
	return term.kind;
}

/* The marks behind word i; a quotation mark that has a partner counts as the opening or closing one. */
static uint16_t
word_gap(const AnDocument *document, uint32_t i)
{
	const AnWord *word = &document->words[i];
	bool last = i + 1 >= document->word_count;
	uint32_t end = last ? document->mark_count : word[1].mark;
	uint16_t gap = 0;

	for (uint32_t m = word->mark; m < end; m++)
	{
		const AnMark *mark = &document->marks[m];
		int kind = mark->kind;

		if (kind == AN_MARK_QUOTE && mark->pair != AN_NO_PAIR)
			kind = mark->opens ? AN_MARK_QUOTE_OPEN : AN_MARK_QUOTE_CLOSE;
		gap |= AN_GAP(kind);
	}
	if (last || word[1].line != word->line)
		gap |= AN_GAP(AN_MARK_LINE);
	return gap;
}

/* Does ال stand behind cut letters? A name may begin with the same letters: إلهام، ألبير. */
static bool
has_article(const AnWord *word, const AnReading *best, int cut)
{
	if (best->lemma != AN_LEMMA_NONE)
		return (best->proclitics & AN_PRO_THE) != 0;
	return word->letters.count - cut >= 4 && word->letters.code[cut] == AN_ALEF &&
		   word->letters.code[cut + 1] == AN_LAM;
}

/* Says whether a name can begin with the word where nothing says that one must stand there: most words are none of these. */
static void
set_begins(AnNameWord *name)
{
	static const uint64_t compounds = UINT64_C(1) << AN_NAMEWORD_CHILD | UINT64_C(1) << AN_NAMEWORD_SON |
									  UINT64_C(1) << AN_NAMEWORD_KUNYA | UINT64_C(1) << AN_NAMEWORD_SERVANT;

	name->begins = (name->tags & NAME_TAGS) != 0 || (compounds >> name->kind & 1) != 0 ||
				   (name->sort == AN_SORT_UNKNOWN && name->kind == AN_NAMEWORD_NONE && !name->the);
}

/* The key under which a name is met again: its letters behind what is cut off and ال. */
static uint32_t
word_key(const AnLetters *folded, int cut)
{
	if (begins_with_article(folded->code + cut, folded->count - cut))
		cut += 2;
	return an_finder_key(folded->code + cut, folded->count - cut);
}

/* Fills what an Arabic word is by its letters and readings alone. */
void
an_finder_word(const AnWord *word, AnNameWord *name, AnLetters *folded)
{
	const AnReading *best = &word->reading;
	AnReading guess;
	bool club;

	*folded = word->letters;
	an_letters_fold(folded);
	name->strange = is_strange(best) && !has_usual_form(best, folded);
	if (name->strange && best->lemma != AN_LEMMA_NONE)
	{
		guess = *best;
		an_morph_guess(&word->letters, &guess);
		best = &guess;
	}
	word_as_name(word, best, folded, name);
	name->sort = word_sort(best);
	/* كيرك is nobody's bellows: news hardly speaks to one */
	if (name->strange && best->enclitic > 0 && folded->code[folded->count - 1] == AN_KAF)
		name->sort = AN_SORT_UNKNOWN;
	if ((name->tags & NAME_TAGS) && !name->common)
		name->sort = AN_SORT_NAME;
	if (name->sort == AN_SORT_PARTICLE)
		name->tags &= ~(uint32_t) (AN_TAG_TITLE | AN_TAG_HONORIFIC | AN_TAG_RELATION);
	name->kind = word_kind(folded, word->opens, name->cut, &club);
	name->club = club;
	name->feminine =
		best->enclitic == 0 && ((best->inflection & AN_INFL_FEMININE) || folded->code[folded->count - 1] == AN_HEH);
	name->the = has_article(word, best, name->cut);
	set_begins(name);
	name->leads = (name->tags & (AN_TAG_TITLE | AN_TAG_HONORIFIC | AN_TAG_NATION)) != 0 || name->kind == AN_NAMEWORD_AYAH;
	name->key = word_key(folded, name->cut);
}

/* What a word is by itself, kept for the words met last: it follows from the letters alone.  A word has one place. */
typedef struct Kept
{
	uint64_t key; /* an_letters_key; 0: free */
	unsigned char facts[offsetof(AnNameWord, gap)];
} Kept;

#define KEPT_WORDS 4096 /* a power of two; 96 kB, touched as they are used */
static Kept kept_words[KEPT_WORDS];

/* So many words before its turn what is kept of a word is fetched. */
#define WORDS_AHEAD 8

/* The one place of a word. */
static inline Kept *
kept_place(uint64_t key)
{
	return &kept_words[key * UINT64_C(0x9E3779B97F4A7C15) >> 40 & (KEPT_WORDS - 1)];
}

/* an_finder_word: from the library, or what it gave for the same word before. */
static void
recall_word(const AnWord *word, AnNameWord *name, AnLetters *folded)
{
	Kept *kept;

	if (word->facts != 0)
	{
		const AnNameFacts *facts = &an_name_facts[word->facts];

		*folded = word->letters;
		an_letters_fold(folded);
		name->tags = word->tags ^ facts->tags;
		memcpy(&name->kind, &facts->kind, AN_NAME_FACTS_BYTES);
		name->key = word_key(folded, name->cut);
		return;
	}
	kept = kept_place(word->key);

	if (word->key == 0 || kept->key != word->key)
	{
		an_finder_word(word, name, folded);
		if (word->key != 0)
		{
			kept->key = word->key;
			memcpy(kept->facts, name, sizeof(kept->facts));
		}
		return;
	}
	memcpy(name, kept->facts, sizeof(kept->facts));
	*folded = word->letters;
	an_letters_fold(folded);
}

/* Has the processor fetch what is kept of a word that will be asked for soon. */
static inline void
expect_word(const AnWord *word)
{
	if (word->facts == 0 && word->key != 0)
		__builtin_prefetch(kept_place(word->key));
}

static void
fill_word(AnFinder *finder, uint32_t i)
{
	const AnWord *word = &finder->document->words[i];
	AnNameWord *name = &finder->words[i];

	if (word->type != AN_TOKEN_CLITIC && word->letters.count > 0 && word->readings > 0)
	{
		/* equal letters have equal readings */
		if (word->same < i)
		{
			*name = finder->words[word->same];
			finder->folded[i] = finder->folded[word->same];
		}
		else
			recall_word(word, name, &finder->folded[i]);
	}
	else
	{
		memset(name, 0, sizeof(*name));
		finder->folded[i].count = 0;
		name->sort = word->type <= AN_TOKEN_LAST ? token_sort[word->type] : AN_SORT_OTHER;
		set_begins(name);
		name->key = an_finder_key((const uint8_t *) finder->document->text + word->start, word->end - word->start);
	}
	if (word->type == AN_TOKEN_CLITIC)
		name->key = 0;
	name->known = name->taken = AN_NONE;
	name->gap = word_gap(finder->document, i);
}

/* Fills finder->words and finder->folded. */
void
an_finder_words(AnFinder *finder)
{
	const AnMemory *memory = finder->document->memory;

	finder->words = an_memory_alloc(memory, sizeof(AnNameWord) * (size_t) finder->count);
	finder->folded = an_memory_alloc(memory, sizeof(AnLetters) * (size_t) finder->count);
	for (uint32_t i = 0; i < finder->count; i++)
	{
		if (i % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (i + WORDS_AHEAD < finder->count)
			expect_word(&finder->document->words[i + WORDS_AHEAD]);
		fill_word(finder, i);
		finder->sport |= finder->words[i].kind == AN_NAMEWORD_SPORT || finder->words[i].kind == AN_NAMEWORD_PLAYER;
		finder->clitics |= finder->words[i].sort == AN_SORT_CLITIC;
	}
}

/* The end of the quoted words that begin at first, or first if they are too many for a name. */
uint32_t
an_finder_quoted(const AnFinder *finder, uint32_t first)
{
	uint32_t i = first;

	while (i < finder->count && i < first + AN_QUOTED_NAME_WORDS_MAX)
	{
		uint16_t gap = finder->words[i++].gap;

		if (gap & AN_GAP_CLOSE)
			return i;
		if (gap & (AN_GAP(AN_MARK_LINE) | AN_GAP(AN_MARK_COLON) | AN_GAP(AN_MARK_COMMA)))
			return first;
	}
	return first;
}
