/*
 * own_words.c
 *		Words that a user adds to a dictionary: a table of their forms, looked up before the lexicon.
 *
 * The forms without clitics are made when a word is added, and stand folded in a hash table, as the lexicon's do.
 * A token is looked up in three steps:
 *
 * 1. Pairs of letters with which forms begin are kept as a bit map.  A token in which no such pair stands where
 *    proclitics may end is no user's word: most tokens end here.
 * 2. Every cut of proclitics and pronouns is looked up; a form counts if it takes these clitics (morph/fit.h).
 * 3. Of several the nearest is taken: two points for every letter that is cut off, one more if the form is
 *    neither the word itself nor listed.  A token that is written as the user wrote it has no points and is
 *    always the user's.  For any other the lexicon is asked: where a word that lives in the news is nearer, it
 *    is that word.  So the name ريم does not take كريم, nor the noun مدرس the school مدرسة, but both take all
 *    that the lexicon explains no better, and what it does not know.
 *
 * A word or form that has other than Arabic letters (Reuters, كوفيد-19) is found as it is, folded, without clitics.
 */
#include "dict/own_words.h"

#include <limits.h>
#include <string.h>

#include "dict/own_forms.h"
#include "morph/fit.h"
#include "unicode/fold.h"

/* What a form is, beside its inflection; bits. */
enum
{
	FORM_LISTED = 1 << 0, /* as the user wrote it, not made by rule */
	FORM_WORD = 1 << 1,	  /* the word itself */
	FORM_ARTICLE = 1 << 2 /* a name's, without the ال that it bears */
};

/* Letters that proclitics have at most: أوبال */
#define PROCLITIC_LETTERS_MAX 5

/* The shortest form; ال and this much more is a name that bears its article. */
#define LETTERS_MIN 2

#define FIRST_SLOTS 64 /* a power of two */

/* The inflection that matters to which clitics a form takes. */
#define CLITIC_BITS                                                                                          \
	(AN_INFL_ACCUSATIVE | AN_INFL_CONSTRUCT | AN_INFL_PRONOUN | AN_INFL_NO_PRONOUN | AN_INFL_IMPERFECT)

typedef struct Form
{
	uint32_t hash;
	uint32_t start; /* of its key in bytes: folded letters, or a NUL and the fold of another text */
	uint16_t length;
	uint16_t word;
	uint16_t inflection;
	uint8_t flags;
} Form;

typedef struct Word
{
	uint32_t start; /* of the lexeme in bytes */
	uint16_t length;
	uint8_t pos;
	uint8_t listed; /* forms given with it */
} Word;

struct AnOwnWords
{
	AnMemory memory;
	Word *words;
	uint32_t word_count, word_room;
	Form *forms;
	uint32_t form_count, form_room;
	char *bytes;
	uint32_t byte_count, byte_room;
	uint32_t *slots; /* number of a form + 1, 0 if free; equal keys follow each other */
	uint32_t slot_count;
	uint64_t starts[AN_LETTER_COUNT]; /* by the first letter of a form, bits of the second */
	bool others;					  /* are there keys of other texts? */
};

AnOwnWords *
an_own_words_make(const AnMemory *memory)
{
	AnOwnWords *own = an_memory_alloc(memory, sizeof(AnOwnWords));

	memset(own, 0, sizeof(*own));
	own->memory = *memory;
	return own;
}

/* ---------------------------------------------------------------- the table */

/* FNV-1a */
static uint32_t
hash_of(const void *key, size_t length)
{
	const uint8_t *at = key;
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < length; i++)
		h = (h ^ at[i]) * 16777619u;
	return h ^ h >> 15;
}

/* Keeps bytes; returns where they stand. */
static uint32_t
keep_bytes(AnOwnWords *own, const void *bytes, size_t length)
{
	uint32_t start = own->byte_count;

	own->byte_count += (uint32_t) length;
	while (own->byte_room < own->byte_count)
		AN_ENSURE_ROOM(&own->memory, own->bytes, own->byte_room, own->byte_room);
	memcpy(own->bytes + start, bytes, length);
	return start;
}

/* The next form of this key from the slot on, or NULL; *slot moves behind it, or stays at the free one. */
static const Form *
next_form(const AnOwnWords *own, uint32_t *slot, uint32_t hash, const void *key, size_t length)
{
	uint32_t number;

	while (own->slot_count > 0 && (number = own->slots[*slot]) != 0)
	{
		const Form *form = &own->forms[number - 1];

		*slot = (*slot + 1) & (own->slot_count - 1);
		if (form->hash == hash && form->length == length &&
			memcmp(own->bytes + form->start, key, length) == 0)
			return form;
	}
	return NULL;
}

/* Doubles the slots and puts every form into its place, in their order. */
static void
grow_slots(AnOwnWords *own)
{
	own->slot_count = own->slot_count > 0 ? own->slot_count * 2 : FIRST_SLOTS;
	own->slots = own->memory.grow(own->memory.context, own->slots, own->slot_count * sizeof(uint32_t));
	memset(own->slots, 0, own->slot_count * sizeof(uint32_t));
	for (uint32_t i = 0; i < own->form_count; i++)
	{
		uint32_t slot = own->forms[i].hash & (own->slot_count - 1);

		while (own->slots[slot] != 0)
			slot = (slot + 1) & (own->slot_count - 1);
		own->slots[slot] = i + 1;
	}
}

/* Does a form of a word say all that another one, with the same key, would say? */
static bool
says_all(const Form *form, unsigned inflection, unsigned flags)
{
	return ((form->inflection ^ inflection) & CLITIC_BITS) == 0 &&
		   ((form->flags ^ flags) & FORM_ARTICLE) == 0 && (flags & ~form->flags) == 0;
}

/* Adds a form of the last word, unless it has one that says the same. */
static void
put_form(AnOwnWords *own, const void *key, size_t length, unsigned inflection, unsigned flags)
{
	uint32_t hash = hash_of(key, length), slot;
	uint16_t word = (uint16_t) (own->word_count - 1);
	const Form *form;

	if (own->form_count * 2 >= own->slot_count)
		grow_slots(own);
	slot = hash & (own->slot_count - 1);
	while ((form = next_form(own, &slot, hash, key, length)) != NULL)
		if (form->word == word && says_all(form, inflection, flags))
			return;
	AN_ENSURE_ROOM(&own->memory, own->forms, own->form_count, own->form_room);
	own->forms[own->form_count] = (Form){hash, keep_bytes(own, key, length), (uint16_t) length,
										 word, (uint16_t) inflection,		 (uint8_t) flags};
	own->slots[slot] = ++own->form_count;
}

/* Adds a form in letters. */
static void
put_letters(AnOwnWords *own, AnLetters form, unsigned inflection, unsigned flags)
{
	if (form.count < LETTERS_MIN)
		return;
	an_letters_fold(&form);
	own->starts[form.code[0]] |= UINT64_C(1) << form.code[1];
	put_form(own, form.code, form.count, inflection, flags);
}

/* ---------------------------------------------------------------- adding words */

/* A word or form as it was given. */
typedef struct Given
{
	AnLetters letters;				/* count 0 if it has other than Arabic letters */
	char key[1 + AN_OWN_BYTES_MAX]; /* then a NUL and its fold */
	size_t key_length;
} Given;

/* Reads a word or form. */
static AnOwnResult
read_given(const char *text, size_t length, Given *given)
{
	size_t needed;

	if (an_letters_read(text, length, &given->letters))
		return given->letters.count < LETTERS_MIN ? AN_OWN_SHORT : AN_OWN_TAKEN;
	given->letters.count = 0;
	needed = an_fold(text, length, given->key + 1, AN_OWN_BYTES_MAX);
	given->key[0] = '\0';
	given->key_length = needed + 1;
	return needed == 0 ? AN_OWN_EMPTY : needed > AN_OWN_BYTES_MAX ? AN_OWN_LONG : AN_OWN_TAKEN;
}

/* Has the table this word as this part of speech? */
static bool
has_word(const AnOwnWords *own, AnPos pos, const Given *given)
{
	AnLetters folded = given->letters;
	const void *key = folded.count > 0 ? (const void *) folded.code : given->key;
	size_t length = folded.count > 0 ? folded.count : given->key_length;
	uint32_t hash, slot;
	const Form *form;

	an_letters_fold(&folded);
	hash = hash_of(key, length);
	slot = hash & (own->slot_count - 1);
	while ((form = next_form(own, &slot, hash, key, length)) != NULL)
		if ((form->flags & FORM_WORD) && own->words[form->word].pos == pos)
			return true;
	return false;
}

/* Who takes the forms made of a given word: it must be told apart from the others. */
typedef struct Taking
{
	AnOwnWords *own;
	const AnLetters *given;
	unsigned flags; /* of the given one */
} Taking;

static void
take_form(const AnFormTaker *taker, AnLetters form, unsigned inflection)
{
	const Taking *taking = taker->context;
	bool same =
		form.count == taking->given->count && an_letters_equal(form.code, taking->given->code, form.count);

	put_letters(taking->own, form, inflection, same ? taking->flags : 0);
}

/* Adds what is left of a name that bears ال, for للقاهرة, where only one ل is left of it. */
static void
put_without_article(AnOwnWords *own, const AnLetters *name, unsigned flags)
{
	AnLetters rest = {0};

	if (name->count < 2 + LETTERS_MIN || name->code[0] != AN_ALEF || name->code[1] != AN_LAM)
		return;
	rest.count = (uint8_t) (name->count - 2);
	memcpy(rest.code, name->code + 2, rest.count);
	put_letters(own, rest, 0, (flags & ~FORM_WORD) | FORM_ARTICLE);
}

/* Adds the forms of a given word, or of a given form of the last word. */
static void
put_given(AnOwnWords *own, const Given *given, unsigned flags)
{
	AnPos pos = (AnPos) own->words[own->word_count - 1].pos;
	Taking taking = {own, &given->letters, flags};
	AnFormTaker taker = {take_form, &taking, own->word_count - 1};

	if (given->letters.count == 0)
	{
		own->others = true;
		put_form(own, given->key, given->key_length, 0, flags);
		return;
	}
	if (flags & FORM_WORD)
		an_own_forms_of_word(pos, &given->letters, &taker);
	else
		an_own_forms_of_form(pos, &given->letters, &taker);
	if (pos == AN_POS_NAME)
		put_without_article(own, &given->letters, flags);
}

AnOwnResult
an_own_words_add(AnOwnWords *own, AnPos pos, const char *word, size_t length)
{
	Given given;
	AnOwnResult result = read_given(word, length, &given);
	char lexeme[2 * AN_WORD_MAX];
	size_t lexeme_length;

	if (result != AN_OWN_TAKEN)
		return result;
	if (own->word_count == AN_OWN_WORDS_MAX || own->form_count >= AN_OWN_TABLE_MAX)
		return AN_OWN_FULL;
	if (has_word(own, pos, &given))
		return AN_OWN_TWICE;
	AN_ENSURE_ROOM(&own->memory, own->words, own->word_count, own->word_room);
	lexeme_length = given.letters.count > 0
						? an_letters_write(given.letters.code, given.letters.count, lexeme)
						: given.key_length - 1;
	own->words[own->word_count++] =
		(Word){keep_bytes(own, given.letters.count > 0 ? lexeme : given.key + 1, lexeme_length),
			   (uint16_t) lexeme_length, (uint8_t) pos, 0};
	put_given(own, &given, FORM_LISTED | FORM_WORD);
	return AN_OWN_TAKEN;
}

AnOwnResult
an_own_words_add_form(AnOwnWords *own, const char *form, size_t length)
{
	Given given;
	AnOwnResult result = read_given(form, length, &given);

	if (result != AN_OWN_TAKEN)
		return result;
	if (own->words[own->word_count - 1].listed == AN_OWN_FORMS_MAX)
		return AN_OWN_MANY_FORMS;
	if (own->form_count >= AN_OWN_TABLE_MAX)
		return AN_OWN_FULL;
	own->words[own->word_count - 1].listed++;
	put_given(own, &given, FORM_LISTED);
	return AN_OWN_TAKEN;
}

/* ---------------------------------------------------------------- look-up */

/* The nearest words found so far. */
typedef struct Match
{
	int distance;
	int count;
	uint16_t words[AN_LEXEMES_MAX];
} Match;

static const char *
lexeme_of(const AnOwnWords *own, uint16_t word)
{
	return own->bytes + own->words[word].start;
}

/* Are the two words one lexeme: a noun and an adjective, say? */
static bool
same_lexeme(const AnOwnWords *own, uint16_t a, uint16_t b)
{
	return own->words[a].length == own->words[b].length &&
		   memcmp(lexeme_of(own, a), lexeme_of(own, b), own->words[a].length) == 0;
}

/* Keeps a word if none is nearer, beside those that are as near. */
static void
keep_match(const AnOwnWords *own, Match *match, uint16_t word, int distance)
{
	if (distance > match->distance)
		return;
	if (distance < match->distance)
		match->count = 0;
	match->distance = distance;
	for (int i = 0; i < match->count; i++)
		if (same_lexeme(own, match->words[i], word))
			return;
	if (match->count < AN_LEXEMES_MAX)
		match->words[match->count++] = word;
}

/* Does the form go together with the clitics around it?  A name takes ال only if it is written with it. */
static bool
is_compatible(const AnOwnWords *own, const Form *form, const AnCut *cut)
{
	AnForm shape = {.inflection = form->inflection, .pos = own->words[form->word].pos};
	bool bears = (form->flags & FORM_ARTICLE) != 0;

	if (shape.pos == AN_POS_NAME && bears != ((cut->front.proclitics & AN_PRO_THE) != 0))
		return false;
	return an_fit_compatible(&shape, cut);
}

/* Looks a stem up; points: of what was cut off. */
static void
match_stem(const AnOwnWords *own, const AnCut *cut, const uint8_t *stem, int count, int points, Match *match)
{
	uint32_t hash = hash_of(stem, count), slot = hash & (own->slot_count - 1);
	const Form *form;

	while ((form = next_form(own, &slot, hash, stem, count)) != NULL)
		if (is_compatible(own, form, cut))
			keep_match(own, match, form->word, points + ((form->flags & FORM_LISTED) == 0));
}

/* Is there a place behind proclitics where a form may begin? */
static bool
may_begin(const AnOwnWords *own, const AnLetters *folded)
{
	for (int i = 0; i <= PROCLITIC_LETTERS_MAX && i + 1 < folded->count; i++)
		if (own->starts[folded->code[i]] >> folded->code[i + 1] & 1)
			return true;
	return false;
}

/* Looks every cut of the word up. */
static void
match_cuts(const AnOwnWords *own, const AnLetters *word, const AnLetters *folded, Match *match)
{
	AnProcliticCut fronts[AN_PROCLITIC_CUTS_MAX];
	int front_count = an_proclitic_cuts(word, fronts);
	uint8_t ends[AN_ENCLITIC_CUTS_MAX];
	int end_count = an_enclitic_cuts(word, ends);

	for (int i = 0; i < front_count; i++)
	{
		int start = fronts[i].start, left = word->count - start;

		/* the pronouns come in the order of their letters */
		for (int k = 0; k < end_count && left - ends[k] >= LETTERS_MIN; k++)
		{
			AnCut cut = {fronts[i], an_enclitic(word->code + word->count - ends[k], ends[k]),
						 word->code + start};

			match_stem(own, &cut, folded->code + start, left - ends[k], 2 * (start + ends[k]), match);
		}
	}
}

/* Does a word of the lexicon that lives in the news explain the letters by less? */
static bool
lexicon_is_nearer(const AnLetters *word, int distance)
{
	AnReading best;
	uint32_t lemmas[AN_WORTHY_MAX];
	bool inflected;

	an_morph_read(word, &best, lemmas);
	if (best.lemma == AN_LEMMA_NONE || an_lemma_frequency(best.lemma) < AN_FREQUENCY_STEP)
		return false;
	inflected = best.stem_length != best.lemma_length ||
				!an_letters_equal(word->code + best.stem_start, best.lemma_code, best.lemma_length);
	return 2 * (best.stem_start + best.enclitic) + inflected < distance;
}

/* Looks an Arabic word up; false if it is no user's word. */
static bool
match_letters(const AnOwnWords *own, const AnLetters *word, Match *match)
{
	AnLetters folded = *word;

	an_letters_fold(&folded);
	if (!may_begin(own, &folded))
		return false;
	match_cuts(own, word, &folded, match);
	return match->count > 0 && (match->distance == 0 || !lexicon_is_nearer(word, match->distance));
}

/* Looks any other token up. */
static bool
match_other(const AnOwnWords *own, const char *token, size_t length, Match *match)
{
	char key[1 + AN_OWN_BYTES_MAX];
	size_t needed = own->others ? an_fold(token, length, key + 1, AN_OWN_BYTES_MAX) : 0;
	uint32_t hash, slot;
	const Form *form;

	if (needed == 0 || needed > AN_OWN_BYTES_MAX)
		return false;
	key[0] = '\0';
	hash = hash_of(key, needed + 1);
	slot = hash & (own->slot_count - 1);
	while ((form = next_form(own, &slot, hash, key, needed + 1)) != NULL)
		keep_match(own, match, form->word, 0);
	return match->count > 0;
}

bool
an_own_words_find(const AnOwnWords *own, const char *token, size_t length, AnLexemes *out)
{
	AnLetters letters;
	Match match = {.distance = INT_MAX};
	bool found = an_letters_read(token, length, &letters) ? match_letters(own, &letters, &match)
														  : match_other(own, token, length, &match);

	*out = (AnLexemes){0};
	if (!found)
		return false;
	for (int i = 0; i < match.count; i++)
	{
		const Word *word = &own->words[match.words[i]];

		if (word->pos == AN_POS_PARTICLE)
			continue; /* no one searches for it */
		out->name |= out->count == 0 && word->pos == AN_POS_NAME;
		out->lexeme[out->count] = lexeme_of(own, match.words[i]);
		out->length[out->count++] = word->length;
	}
	return true;
}
