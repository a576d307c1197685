/*
 * terms.c
 *		A document's words as parts of noun phrases, and how much each term tells.
 *
 * A term weighs the more the oftener it stands in the article, most in the
 * title and at the beginning, and the rarer it is in the news at large (the
 * frequencies of the lexicon).  Only title and body are looked at.
 */
#include "keyphrases/finder.h"
#include "morph/morph.h"

#include <math.h>
#include <string.h>

/* What an occurrence in the title counts; at the beginning of the body BEGIN + 1, and BEGIN / 2 + 1 so many words later. */
#define TITLE_PLACE 4.0f
#define BEGIN_PLACE 3.0f
#define BEGIN_WORDS 15.0f

/* Frequency classes of the lexicon: one above the highest, which would tell nothing, and what an unknown word is taken for. */
#define CLASS_HIGHEST 18.0f
#define CLASS_UNKNOWN 4.0f

/* How much names tell; persons and places of one word less. */
#define NAME_TELLING 0.7f
#define SHORT_NAME_TELLING 0.5f

/* This share of the mentions of a country counts for the adjective of its people. */
#define NATION_SHARE 0.5f

/* Terms that no phrase and no summary is made of. */
#define VOID_TAGS                                                                                            \
	(AN_TAG_STOP | AN_TAG_TIME | AN_TAG_STATEMENT | AN_TAG_SAY | AN_TAG_HONORIFIC | AN_TAG_PARTY |           \
	 AN_TAG_FUTURE | AN_TAG_PAST)

/* A mention of one letter is that of a title: د */
#define LETTER_BYTES 2

/* Keys of terms that are no lemma have this bit; names also the next. */
#define KEY_HASHED 0x80000000u
#define KEY_THING 0xC0000000u

extern const AnTermTable an_terms_phrase_words;

uint32_t
an_phrase_hash(const uint8_t *bytes, size_t count)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < count; i++)
		hash = (hash ^ bytes[i]) * 16777619u;
	return hash | KEY_HASHED;
}

/* The index of the term with this key; *is_new says that it was not there. */
static uint32_t
find_term(AnPhraseFinder *finder, uint32_t key, bool *is_new)
{
	uint32_t at = (key * 0x9E3779B1u >> 8) & finder->slot_mask;

	for (; finder->slots[at] != AN_NO_TERM; at = (at + 1) & finder->slot_mask)
		if (finder->terms[finder->slots[at]].key == key)
		{
			*is_new = false;
			return finder->slots[at];
		}
	finder->slots[at] = finder->term_count;
	finder->terms[finder->term_count] = (AnPhraseTerm){.key = key};
	*is_new = true;
	return finder->term_count++;
}

/* The kind in phrase_words.tsv of the lemma, which is known. */
static uint8_t
word_kind(const AnReading *reading)
{
	AnLetters lemma;
	AnTerm term;
	const uint8_t *code;

	lemma.count = (uint8_t) an_lemma_letters(reading->lemma, &code);
	memcpy(lemma.code, code, lemma.count);
	return an_terms_find(&an_terms_phrase_words, &lemma, 1, NULL, &term) ? term.kind : AN_PHRASE_PLAIN;
}

/* How little the news use a word of this class. */
static float
class_telling(float class)
{
	return class >= CLASS_HIGHEST ? 0 : 1 - class / CLASS_HIGHEST;
}

/* What a known lemma is, kept for those met last: it follows from the lemma alone.  A lemma has one place. */
typedef struct Kept
{
	uint16_t lemma; /* + 1; 0: free */
	uint8_t frequency;
	uint8_t kind;
} Kept;

#define KEPT_LEMMAS 16384 /* a power of two; 64 kB, touched as they are used */
#define KEPT_LEMMA_MAX (UINT16_MAX - 1)
static Kept kept_lemmas[KEPT_LEMMAS];

static const Kept *
recall_lemma(const AnReading *reading)
{
	Kept *kept = &kept_lemmas[reading->lemma & (KEPT_LEMMAS - 1)];

	if (kept->lemma == reading->lemma + 1)
		return kept;
	kept->lemma = reading->lemma <= KEPT_LEMMA_MAX ? (uint16_t) (reading->lemma + 1) : 0;
	kept->frequency = (uint8_t) an_lemma_frequency(reading->lemma);
	kept->kind = an_lemma_tags(reading->lemma) & VOID_TAGS ? AN_PHRASE_VOID : word_kind(reading);
	return kept;
}

/* What an occurrence at the word counts: more in the title and at the beginning. */
static float
word_place(const AnPhraseFinder *finder, uint32_t i)
{
	if (finder->document->lines[finder->document->words[i].line].role == AN_LINE_TITLE ||
		i < finder->body_first)
		return TITLE_PLACE;
	return 1 + BEGIN_PLACE * BEGIN_WORDS / (BEGIN_WORDS + (float) (i - finder->body_first));
}

/* Fills what a term met for the first time is. */
static void
describe_term(AnPhraseTerm *term, const AnWord *word)
{
	if (word->readings > 0 && word->reading.lemma != AN_LEMMA_NONE)
	{
		const Kept *kept = recall_lemma(&word->reading);

		term->telling = class_telling((float) kept->frequency / AN_FREQUENCY_STEP);
		term->kind = kept->kind;
		term->nation = (word->tags & AN_TAG_NATION) && an_lemma_code(word->reading.lemma)[0] != '\0';
	}
	else
	{
		term->telling = class_telling(CLASS_UNKNOWN);
		term->kind = AN_PHRASE_PLAIN; /* the words of the list are known */
	}
}

/* The term of a word that may be part of a phrase. */
static uint32_t
word_term(AnPhraseFinder *finder, const AnWord *word)
{
	uint32_t key = word->reading.lemma, term;
	bool is_new;

	if (word->readings == 0)
		key = an_phrase_hash((const uint8_t *) finder->document->text + word->start, word->end - word->start);
	else if (key == AN_LEMMA_NONE)
		key = an_phrase_hash(word->reading.lemma_code, word->reading.lemma_length);
	term = find_term(finder, key, &is_new);
	if (is_new)
		describe_term(&finder->terms[term], word);
	return term;
}

/* The sort of a word that is not part of a mention. */
static uint8_t
word_sort(const AnWord *word)
{
	static const uint8_t sorts[] = {[AN_POS_NOUN] = AN_PHRASE_NOUN,		 [AN_POS_ADJ] = AN_PHRASE_ADJ,
									[AN_POS_VERB] = AN_PHRASE_BREAK,	 [AN_POS_NAME] = AN_PHRASE_NAME,
									[AN_POS_PARTICLE] = AN_PHRASE_BREAK, [AN_POS_NUMBER] = AN_PHRASE_BREAK,
									[AN_POS_FOREIGN] = AN_PHRASE_NAME};

	/* a letter alone is no word, nor are two that are not known: للـ */
	if (word->letters.count == 1 || word->end - word->start == 1 ||
		(word->letters.count == 2 && word->reading.lemma == AN_LEMMA_NONE))
		return AN_PHRASE_BREAK;
	if (word->readings == 0)
		return word->type == AN_TOKEN_ASCIIWORD || word->type == AN_TOKEN_ASCIIHWORD ||
					   word->type == AN_TOKEN_NUMHWORD
				   ? AN_PHRASE_NAME
				   : AN_PHRASE_BREAK;
	/* an adjective of a people is an adjective, though it may stand for the people too */
	if (word->reading.pos == AN_POS_NOUN && word->reading.stem_start >= 2 && (word->tags & AN_TAG_NATION))
		return AN_PHRASE_ADJ;
	return sorts[word->reading.pos];
}

/* AnPhraseFlag bits of an Arabic word, and the letters before it. */
static void
word_form(const AnWord *word, AnPhraseWord *phrase)
{
	const AnReading *reading = &word->reading;
	int last = reading->stem_start + reading->stem_length - 1;

	if (reading->proclitics & AN_PRO_THE)
		phrase->flags |= AN_PHRASE_THE | (reading->proclitics & AN_PRO_FOR ? AN_PHRASE_MERGED : 0);
	if (reading->proclitics & ~AN_PRO_THE)
		phrase->flags |= AN_PHRASE_JOINED;
	phrase->cut = reading->stem_start;
	if (phrase->cut >= 2 && (phrase->flags & (AN_PHRASE_THE | AN_PHRASE_MERGED)) == AN_PHRASE_THE)
		phrase->cut -= 2;
	if (reading->enclitic > 0)
		phrase->flags |= AN_PHRASE_PRONOUN;
	if (reading->inflection & AN_INFL_ACCUSATIVE)
		phrase->flags |= AN_PHRASE_TANWIN;
	if ((reading->inflection & AN_INFL_FEMININE) ||
		(reading->stem_length > 2 && word->letters.code[last] == AN_TEH_MARBUTA))
		phrase->flags |= AN_PHRASE_FEMININE;
	if (reading->inflection & (AN_INFL_PLURAL | AN_INFL_DUAL))
		phrase->flags |= AN_PHRASE_PLURAL;
}

/* What stands between word i and the next one. */
static uint8_t
gap_behind(const AnDocument *document, uint32_t i)
{
	const AnWord *word = &document->words[i];

	if (i + 1 >= document->word_count || word[1].line != word->line)
		return AN_PHRASE_APART;
	if (word[1].mark == word->mark)
		return AN_PHRASE_SPACE;
	return word[1].mark == word->mark + 1 && document->marks[word->mark].kind == AN_MARK_DASH
			   ? AN_PHRASE_DASH
			   : AN_PHRASE_APART;
}

/* Is the word a number, in digits or letters? */
static bool
is_number(const AnWord *word)
{
	if (word->readings > 0)
		return word->reading.pos == AN_POS_NUMBER;
	return word->type == AN_TOKEN_UINT || word->type == AN_TOKEN_INT || word->type == AN_TOKEN_FLOAT ||
		   word->type == AN_TOKEN_SFLOAT || word->type == AN_TOKEN_PERCENT;
}

/*
 * Does no phrase begin with the word by where it stands: behind a number, as what is counted; or, without ال, at the
 * beginning of a sentence of the body, where a verb is that may be written as a noun?
 */
static bool
follows(const AnPhraseFinder *finder, uint32_t i)
{
	const AnDocument *document = finder->document;
	const AnWord *word = &document->words[i];

	if (i > 0 && word[-1].line == word->line && !finder->words[i - 1].gap && is_number(&word[-1]))
		return true;
	return word->readings > 0 && !(word->reading.proclitics & AN_PRO_THE) &&
		   (word->reading.inflection & AN_INFL_PLURAL) == 0 &&
		   word->letters.code[word->letters.count - 1] != AN_TEH_MARBUTA &&
		   document->sentences[word->sentence].first_word == i &&
		   document->lines[word->line].role == AN_LINE_BODY;
}

/* Is a noun with ال right behind another with ال?  Then it stands as its adjective: الأملاك المصادرة. */
static bool
describes(const AnPhraseFinder *finder, uint32_t i)
{
	const AnPhraseWord *word = &finder->words[i], *last = word - 1;
	const AnReading *reading = &finder->document->words[i].reading;

	if ((word->flags & (AN_PHRASE_THE | AN_PHRASE_JOINED)) != AN_PHRASE_THE || i == 0 ||
		!(last->flags & AN_PHRASE_THE))
		return false;
	if (word->sort != AN_PHRASE_NOUN || last->gap ||
		(last->sort != AN_PHRASE_NOUN && last->sort != AN_PHRASE_ADJ))
		return false;
	/* but it may be an object behind its subject: ناقش الوزير العلاقات */
	return ((reading->inflection ^ finder->document->words[i - 1].reading.inflection) & AN_INFL_DUAL) == 0 &&
		   an_phrase_agrees(last, word);
}

static void
fill_word(AnPhraseFinder *finder, uint32_t i)
{
	const AnWord *word = &finder->document->words[i];
	AnPhraseWord *phrase = &finder->words[i];
	AnPhraseTerm *term;

	phrase->sort = word_sort(word);
	phrase->gap = gap_behind(finder->document, i);
	if (phrase->sort == AN_PHRASE_BREAK)
		return;
	phrase->term = word_term(finder, word);
	term = &finder->terms[phrase->term];
	if (term->kind == AN_PHRASE_VOID)
	{
		phrase->sort = AN_PHRASE_BREAK;
		return;
	}
	if (word->readings > 0)
		word_form(word, phrase);
	if (describes(finder, i))
		phrase->sort = AN_PHRASE_ADJ;
	phrase->later = phrase->sort == AN_PHRASE_NOUN && follows(finder, i);
	phrase->place = word_place(finder, i);
	term->count += phrase->place;
}

/* Does a word like وكالة، صحيفة، بيان stand right before, so that the mention says from where the news comes? */
static bool
is_credit(const AnDocument *document, const AnEntity *entity)
{
	const AnWord *before = &document->words[entity->first_word] - 1;

	return entity->kind == AN_ENTITY_ORGANIZATION && entity->first_word > 0 &&
		   before->line == before[1].line && before->readings > 0 && before->reading.lemma != AN_LEMMA_NONE &&
		   (an_lemma_tags(before->reading.lemma) & AN_TAG_STATEMENT);
}

/* How much a mention tells: a name of one word may be anybody's, or that of a country. */
static float
name_telling(const AnEntity *entity)
{
	if (entity->end_word - entity->first_word > 1)
		return NAME_TELLING;
	return entity->kind == AN_ENTITY_PLACE || entity->kind == AN_ENTITY_PERSON ? SHORT_NAME_TELLING
																			   : NAME_TELLING;
}

/* Makes the words of a mention one unit. */
static void
fill_mention(AnPhraseFinder *finder, uint32_t mention)
{
	const AnDocument *document = finder->document;
	const AnEntity *entity = &document->entities[mention];
	AnPhraseWord *phrase = &finder->words[entity->first_word];
	AnPhraseTerm *term;
	bool is_new;

	phrase->thing = find_term(finder, entity->thing | KEY_THING, &is_new);
	phrase->sort = AN_PHRASE_NAME;
	phrase->words = (uint8_t) (entity->end_word - entity->first_word);
	phrase->mention = mention;
	phrase->place = word_place(finder, entity->first_word);
	phrase->later = false;
	phrase->flags = AN_PHRASE_MENTION | (phrase->flags & AN_PHRASE_MERGED);
	if (entity->start > document->words[entity->first_word].start)
		phrase->flags |= AN_PHRASE_JOINED;
	phrase->credit = is_credit(document, entity);
	phrase->gap = finder->words[entity->end_word - 1].gap;
	for (uint32_t i = entity->first_word + 1; i < entity->end_word; i++)
		finder->words[i].sort = AN_PHRASE_INSIDE;
	term = &finder->terms[phrase->thing];
	if (is_new || name_telling(entity) > term->telling)
		term->telling = name_telling(entity);
	if (!phrase->credit)
		term->count += phrase->place;
}

/* The words of a line that tell the news: those of title and body, without dateline and a wire behind the end. */
static AnSlice
told_words(const AnDocument *document, const AnLine *line)
{
	AnSlice words = {line->first_word, line->end_word};

	if (line->role == AN_LINE_TITLE)
		return words;
	if (line->role != AN_LINE_BODY)
		return (AnSlice){0, 0};
	if (document->dateline.start < document->dateline.end)
		while (words.start < words.end && document->words[words.start].start < document->dateline.end)
			words.start++;
	while (words.end > words.start && document->words[words.end - 1].start >= document->body.end)
		words.end--;
	return words;
}

static void
fill_words(AnPhraseFinder *finder)
{
	const AnDocument *document = finder->document;

	for (uint32_t i = 0; i < finder->count; i++)
		finder->words[i] =
			(AnPhraseWord){.term = AN_NO_TERM, .thing = AN_NO_TERM, .words = 1, .gap = AN_PHRASE_APART};
	for (uint32_t l = 0; l < document->line_count && document->lines[l].first_word < finder->count; l++)
	{
		AnSlice told = told_words(document, &document->lines[l]);

		for (uint32_t i = told.start; i < told.end && i < finder->count; i++)
		{
			if (i % 512 == 0)
				AN_CHECK_INTERRUPTS();
			finder->words[i].told = true;
			fill_word(finder, i);
		}
	}
}

static void
fill_mentions(AnPhraseFinder *finder)
{
	const AnDocument *document = finder->document;

	for (uint32_t e = 0; e < document->entity_count && document->entities[e].end_word <= finder->count; e++)
	{
		const AnEntity *entity = &document->entities[e];

		if (e % 512 == 0)
			AN_CHECK_INTERRUPTS();
		if (finder->words[entity->first_word].told &&
			entity->end_word - entity->first_word <= AN_PHRASE_WORDS_MAX &&
			entity->end - entity->start > LETTER_BYTES &&
			document->words[entity->first_word].line == document->words[entity->end_word - 1].line)
			fill_mention(finder, e);
	}
}

/* Takes the words of dates and times out. */
static void
drop_dates(AnPhraseFinder *finder)
{
	const AnDocument *document = finder->document;

	for (uint32_t d = 0; d < document->date_count && document->dates[d].end_word <= finder->count; d++)
		for (uint32_t i = document->dates[d].first_word; i < document->dates[d].end_word; i++)
		{
			finder->words[i].sort = AN_PHRASE_BREAK;
			finder->words[i].thing = AN_NO_TERM;
			finder->words[i].words = 1;
		}
}

/* A place in a table by country, of two capital letters. */
#define COUNTRY_LETTERS 26
#define COUNTRY_PLACES (COUNTRY_LETTERS * COUNTRY_LETTERS)

static int
country_place(const char *code)
{
	unsigned first = (unsigned char) code[0] - 'A', second = (unsigned char) code[1] - 'A';

	return (int) (first % COUNTRY_LETTERS * COUNTRY_LETTERS + second % COUNTRY_LETTERS);
}

/* Lets the mentions of a country and its cities count for the adjective of its people too: العلاقات التركية. */
static void
count_nations(AnPhraseFinder *finder)
{
	const AnDocument *document = finder->document;
	float places[COUNTRY_PLACES] = {0};

	for (uint32_t e = 0; e < document->entity_count && document->entities[e].end_word <= finder->count; e++)
		if (document->entities[e].kind == AN_ENTITY_PLACE && document->entities[e].code != NULL)
			places[country_place(document->entities[e].code)] +=
				finder->words[document->entities[e].first_word].place;
	for (uint32_t t = 0; t < finder->term_count; t++)
		if (finder->terms[t].nation)
			finder->terms[t].count +=
				NATION_SHARE * places[country_place(an_lemma_code(finder->terms[t].key))];
}

/*
 * Room for what an article of usual length needs while it is read, kept from call to call: fresh memory has to be
 * mapped page by page each time.  One document is read at a time.
 */
#define SCRATCH_BYTES (48 * 1024)
static uint64_t scratch[SCRATCH_BYTES / sizeof(uint64_t)];

void *
an_phrase_alloc(AnPhraseFinder *finder, size_t size)
{
	size_t words = (size + sizeof(uint64_t) - 1) / sizeof(uint64_t);

	if (words > SCRATCH_BYTES / sizeof(uint64_t) - finder->scratch_used)
		return an_memory_alloc(finder->document->memory, size);
	finder->scratch_used += words;
	return scratch + finder->scratch_used - words;
}

bool
an_phrase_terms(AnPhraseFinder *finder, AnDocument *document)
{
	uint32_t slots;

	memset(finder, 0, sizeof(*finder));
	finder->document = document;
	finder->count =
		document->word_count < AN_KEYPHRASES_WORDS_MAX ? document->word_count : AN_KEYPHRASES_WORDS_MAX;
	if (finder->count == 0)
		return false;
	for (uint32_t i = 0; i < document->line_count && document->lines[i].role != AN_LINE_BODY; i++)
		finder->body_first = document->lines[i].end_word;
	slots = an_phrase_slots(finder->count + document->entity_count);
	finder->slot_mask = slots - 1;
	finder->slots = an_phrase_alloc(finder, sizeof(uint32_t) * slots);
	memset(finder->slots, 0xFF, sizeof(uint32_t) * slots);
	finder->words = an_phrase_alloc(finder, sizeof(AnPhraseWord) * finder->count);
	finder->terms =
		an_phrase_alloc(finder, sizeof(AnPhraseTerm) * ((size_t) finder->count + document->entity_count));
	fill_words(finder);
	drop_dates(finder);
	fill_mentions(finder);
	count_nations(finder);
	for (uint32_t t = 0; t < finder->term_count; t++)
		finder->terms[t].weight = finder->terms[t].telling * log2f(1 + finder->terms[t].count);
	return true;
}
