/*
 * cuts.c
 *		Where clitics can be cut off a written word, by its letters alone.
 *
 * The order in which proclitics are written is أ, then و or ف, then one of ب ك ل
 * س, then ال (ل after ل).  Which of them a stem takes is not asked here.
 */
#include "morph/cuts.h"
#include "lexicon/openings.h"
#include "lexicon/terms_table.h"

#include <string.h>

/* Proclitics of one letter each, whose bits are the lowest. */
#define PROCLITIC_LETTERS 7

/* Up to three letters as one number. */
#define LETTERS(first, second, third) ((uint32_t) (first) | (uint32_t) (second) << 8 | (uint32_t) (third) << 16)

/* A pronoun's letters; those of the longer ones end with none of the shorter. */
static const uint32_t enclitics[AN_ENC_COUNT] = {
	[AN_ENC_HIS] = LETTERS(AN_HEH, 0, 0),
	[AN_ENC_HER] = LETTERS(AN_HEH, AN_ALEF, 0),
	[AN_ENC_THEIR] = LETTERS(AN_HEH, AN_MEEM, 0),
	[AN_ENC_THEIR_DUAL] = LETTERS(AN_HEH, AN_MEEM, AN_ALEF),
	[AN_ENC_THEIR_FEM] = LETTERS(AN_HEH, AN_NOON, 0),
	[AN_ENC_YOUR] = LETTERS(AN_KAF, 0, 0),
	[AN_ENC_YOUR_PL] = LETTERS(AN_KAF, AN_MEEM, 0),
	[AN_ENC_YOUR_DUAL] = LETTERS(AN_KAF, AN_MEEM, AN_ALEF),
	[AN_ENC_YOUR_FEM] = LETTERS(AN_KAF, AN_NOON, 0),
	[AN_ENC_MY] = LETTERS(AN_YEH, 0, 0),
	[AN_ENC_ME] = LETTERS(AN_NOON, AN_YEH, 0),
	[AN_ENC_OUR] = LETTERS(AN_NOON, AN_ALEF, 0)};

/* The letters with which they end. */
static const uint64_t enclitic_ends = UINT64_C(1) << AN_HEH | UINT64_C(1) << AN_ALEF | UINT64_C(1) << AN_MEEM |
									  UINT64_C(1) << AN_NOON | UINT64_C(1) << AN_KAF | UINT64_C(1) << AN_YEH;

/* The letter at a place, AN_NO_LETTER behind the end. */
static inline uint8_t
at(const AnLetters *word, int place)
{
	return place < word->count ? word->code[place] : AN_NO_LETTER;
}

static inline bool
has_article(const AnLetters *word, int place)
{
	return at(word, place) == AN_ALEF && at(word, place + 1) == AN_LAM;
}

/* The cuts behind a conjunction (or none) that ends at place. */
static int
cuts_behind(const AnLetters *word, uint16_t before, int place, AnProcliticCut *cuts)
{
	uint8_t letter = at(word, place);
	uint16_t bit = letter == AN_BEH ? AN_PRO_WITH : letter == AN_KAF ? AN_PRO_LIKE :
		letter == AN_LAM ? AN_PRO_FOR : letter == AN_SEEN ? AN_PRO_WILL : 0;
	int n = 0;

	cuts[n++] = (AnProcliticCut){before, place, false};
	if (has_article(word, place))
		cuts[n++] = (AnProcliticCut){before | AN_PRO_THE, place + 2, false};
	if (bit == 0)
		return n;
	cuts[n++] = (AnProcliticCut){before | bit, place + 1, false};
	if (letter == AN_LAM && at(word, place + 1) == AN_LAM)
	{
		cuts[n++] = (AnProcliticCut){before | bit | AN_PRO_THE, place + 2, false};
		cuts[n++] = (AnProcliticCut){before | bit | AN_PRO_THE, place + 1, true};
	}
	if ((letter == AN_BEH || letter == AN_KAF) && has_article(word, place + 1))
		cuts[n++] = (AnProcliticCut){before | bit | AN_PRO_THE, place + 3, false};
	return n;
}

int
an_proclitic_cuts(const AnLetters *word, AnProcliticCut *cuts)
{
	int question = at(word, 0) == AN_ALEF_HAMZA_ABOVE ? 1 : 0;
	int n = cuts_behind(word, 0, 0, cuts);

	for (int place = 0; place <= question; place++)
	{
		uint16_t before = place > 0 ? AN_PRO_QUESTION : 0;

		if (place > 0)
			n += cuts_behind(word, before, place, cuts + n);
		if (at(word, place) == AN_WAW)
			n += cuts_behind(word, before | AN_PRO_AND, place + 1, cuts + n);
		else if (at(word, place) == AN_FEH)
			n += cuts_behind(word, before | AN_PRO_SO, place + 1, cuts + n);
	}
	return n;
}

AnEnclitic
an_enclitic(const uint8_t *letters, int count)
{
	uint32_t number = 0;

	if (count < 1 || count > AN_ENCLITIC_LETTERS_MAX)
		return AN_ENC_NONE;
	for (int i = 0; i < count; i++)
		number |= (uint32_t) letters[i] << 8 * i;
	for (int i = 1; i < AN_ENC_COUNT; i++)
		if (enclitics[i] == number)
			return (AnEnclitic) i;
	return AN_ENC_NONE;
}

int
an_enclitic_letters(AnEnclitic enclitic, uint8_t *letters)
{
	int n = 0;

	for (uint32_t number = enclitics[enclitic]; number != 0; number >>= 8)
		letters[n++] = (uint8_t) number;
	return n;
}

int
an_proclitic_letters(unsigned proclitics, uint8_t *letters)
{
	/* by the place of the bit, which is the order of writing */
	static const uint8_t letter[PROCLITIC_LETTERS] = {AN_ALEF_HAMZA_ABOVE, AN_WAW, AN_FEH, AN_BEH, AN_KAF, AN_LAM, AN_SEEN};
	int n = 0;

	for (size_t i = 0; i < sizeof(letter); i++)
		if (proclitics >> i & 1)
			letters[n++] = letter[i];
	if ((proclitics & AN_PRO_THE) == 0)
		return n;
	if ((proclitics & AN_PRO_FOR) == 0)
		letters[n++] = AN_ALEF;
	letters[n++] = AN_LAM;
	return n;
}

int
an_proclitic_count(unsigned proclitics)
{
	/* bits of a number below 16 */
	static const uint8_t bits[] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
	int n = bits[proclitics & 0xF] + bits[proclitics >> 4 & ((1u << (PROCLITIC_LETTERS - 4)) - 1)];

	if ((proclitics & AN_PRO_THE) == 0)
		return n;
	return n + ((proclitics & AN_PRO_FOR) == 0 ? 2 : 1);
}

bool
an_proclitics_meet(unsigned proclitics)
{
	unsigned conjunctions = proclitics & (AN_PRO_AND | AN_PRO_SO);
	unsigned others = proclitics & (AN_PRO_WITH | AN_PRO_LIKE | AN_PRO_FOR | AN_PRO_WILL);

	return (conjunctions & (conjunctions - 1)) == 0 && (others & (others - 1)) == 0 &&
		   !(proclitics & AN_PRO_WILL && proclitics & AN_PRO_THE);
}

int
an_enclitic_cuts(const AnLetters *word, uint8_t *cuts)
{
	int n = 0;

	cuts[n++] = 0;
	if ((enclitic_ends >> word->code[word->count - 1] & 1) == 0)
		return n;
	for (int count = 1; count <= AN_ENCLITIC_LETTERS_MAX && count < word->count; count++)
		if (an_enclitic(word->code + word->count - count, count) != AN_ENC_NONE)
			cuts[n++] = (uint8_t) count;
	return n;
}

/* The letters that may be cut off before a name, and how many of them: ولل. */
#define CUT_LETTERS (1ull << AN_WAW | 1ull << AN_FEH | 1ull << AN_BEH | 1ull << AN_KAF | 1ull << AN_LAM)
#define CUT_LETTERS_MAX 3

/* Where a word goes on behind proclitics, and whether the article has to be put back before that. */
typedef struct NameCut
{
	uint8_t skip;
	bool article;
} NameCut;

/* Adds a cut that leaves two letters or more. */
static int
add_cut(const AnLetters *word, int skip, bool article, NameCut *cuts, int count)
{
	if (word->count - skip < 2 || count == AN_CUTS_MAX)
		return count;
	cuts[count] = (NameCut){(uint8_t) skip, article};
	return count + 1;
}

/* The whole word, and the places behind proclitics that may stand before a name; لل becomes ال again. */
static int
name_cuts(const AnLetters *word, NameCut *cuts)
{
	int conjunction = at(word, 0) == AN_WAW || at(word, 0) == AN_FEH ? 1 : 0;
	int n = 0;

	cuts[n++] = (NameCut){0, false};
	if (conjunction)
		n = add_cut(word, 1, false, cuts, n);
	for (int place = 0; place <= conjunction; place++)
	{
		uint8_t letter = at(word, place);

		if (letter != AN_BEH && letter != AN_KAF && letter != AN_LAM)
			continue;
		if (letter == AN_LAM && at(word, place + 1) == AN_LAM)
			n = add_cut(word, place + 2, true, cuts, n);
		n = add_cut(word, place + 1, false, cuts, n);
	}
	return n;
}

int
an_morph_cuts(const AnLetters *word, AnLetters *cut, uint8_t *skip)
{
	NameCut cuts[AN_CUTS_MAX];
	int count = name_cuts(word, cuts);

	for (int i = 0; i < count; i++)
	{
		int extra = cuts[i].article ? 2 : 0;

		skip[i] = cuts[i].skip;
		cut[i].count = (uint8_t) (word->count - skip[i] + extra);
		cut[i].code[0] = AN_ALEF;
		cut[i].code[1] = AN_LAM;
		memcpy(cut[i].code + extra, word->code + skip[i], word->count - skip[i]);
		an_letters_fold(&cut[i]);
	}
	return count;
}

uint16_t
an_morph_openings(const AnLetters *word)
{
	static const uint8_t article[] = {AN_ALEF, AN_LAM};
	NameCut cuts[AN_CUTS_MAX];
	uint32_t behind[CUT_LETTERS_MAX + 1]; /* the hash of what stands behind so many letters */
	uint32_t hash = AN_TERMS_HASH_START;
	int place = word->count, count;
	uint16_t opens;

	if (place > CUT_LETTERS_MAX)
	{
		hash = an_terms_hash_on(hash, word->code + CUT_LETTERS_MAX, place - CUT_LETTERS_MAX);
		place = CUT_LETTERS_MAX;
		behind[place] = hash;
	}
	while (place-- > 0)
		behind[place] = hash = an_terms_hash_on(hash, word->code + place, 1);
	opens = an_openings_of(an_terms_hash_end(hash));
	if ((CUT_LETTERS >> word->code[0] & 1) == 0)
		return opens;
	count = name_cuts(word, cuts);
	for (int i = 1; i < count; i++)
	{
		hash = an_terms_hash_on(behind[cuts[i].skip], article, cuts[i].article ? 2 : 0);
		opens |= AN_OPENINGS_CUT(an_openings_of(an_terms_hash_end(hash)));
	}
	return opens;
}
