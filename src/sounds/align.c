/*
 * align.c
 *		How likely two spellings are of one name.
 *
 * Twice dynamic programming.  Two stretches of letters are as far apart as the cheapest way to read one unit after
 * the other of both as the same sounds, or as silent (units.h).  Parts of names are aligned in order so that these
 * distances are least together; a part may match two or three of the other name together (عبد الرحمن, Abdurrahman),
 * and may be left out.
 *
 * The distance of a pair of parts is told in relation to their weight, the sum of their consonants and, for less,
 * vowels.  The worst pair counts more than the whole name, since محمد علي and محمود علي differ in one part only.
 *
 * Vowels are nearly free between scripts, and in foreign names, whose long vowels are written at will: كلينتون, كلنتون;
 * so are g, غ and ك.  In an Arabic name they are not: حسن and حسين, جمال and كمال.  A part is taken for Arabic if it has a
 * letter that foreign names hardly have, or if the lexicon knows it as a name and as a word with a root.  Two given
 * names that the lexicon tells apart are spelled as strictly.  It also knows spellings of one name (ميشال, ميشيل), and
 * that غينيا and كينيا are different countries.
 */
#include "sounds/units.h"

#include <string.h>

#include "lexicon/lexicon.h"

/* In tenths of a consonant */
#define CONSONANT 10
#define VOWEL 4
#define OTHER_VOWEL 7	   /* one vowel for another */
#define VOWEL_CONSONANT 14 /* a vowel for a consonant: hardly better than both silent */
#define SIGN_WEIGHT 2	   /* of an article or "son of" */
#define NATIVE_VOWEL 13	   /* a vowel too many in an Arabic name */
#define NATIVE_ALEF 8	   /* an alef, which some are written without: عبد الرحمان */

/* "Son of" at the head of a name, where it is a family's: بن علي is not علي */
#define FIRST_SON 9

/* The relation of distance and weight at which the similarity is 0.5 */
#define HALF 0.22

/* What the worst pair of parts counts, beside the whole name */
#define WORST_SHARE 0.7

/* How many parts one part may match */
#define SPAN_MAX 3

/* What a part left out in the middle leaves of the similarity; and parts left out of both names */
#define MIDDLE_LEFT_OUT 0.75
#define BOTH_LEFT_OUT 0.3

#define FAR 30000

/* Two vowels this far apart are two where vowels count: within a script, in Arabic names, in those within the script */
#define VOWELS_DIFFER 3
#define NATIVE_DIFFER 2

/* Parts that match only if taken together must match well: this much of their weight at most */
#define TOGETHER_MAX 0.25

/* and neither has so many times the weight of the other, which is cheaper to see */
#define TOGETHER_LONGER 1.6

/* What kind of names two stretches are. */
typedef struct Scripts
{
	bool same;	 /* both in one script */
	bool native; /* of an Arabic name: its vowels and consonants are no rendering of others */
} Scripts;

typedef struct Stretch
{
	const AnSoundName *name;
	int start, end;
} Stretch;

/* ---- letters ---- */

/* The cost of taking both units for the same sound, as far as their sounds tell. */
static int
sounds_shared(const AnSoundUnit *a, const AnSoundUnit *b)
{
	int best = FAR;

	for (const char *s = a->sounds; *s != '\0' && *s != '-' && *s != '~'; s += 2)
		for (const char *t = b->sounds; *t != '\0' && *t != '-' && *t != '~'; t += 2)
			if (*s == *t && s[1] - '0' + t[1] - '0' < best)
				best = s[1] - '0' + t[1] - '0';
	return best;
}

/* The cost of taking both vowels for the same. */
static int
vowels_apart(int shared, const Scripts *scripts)
{
	int most = scripts->native ? NATIVE_VOWEL : OTHER_VOWEL;
	/* a letter of an Arabic name is that letter; between scripts a long one may be a short one that is like it */
	int differ = scripts->native && scripts->same ? NATIVE_DIFFER : VOWELS_DIFFER;

	if (shared >= differ && (scripts->native || scripts->same))
		return most;
	return shared < most ? shared : most;
}

/* The cost of taking both units for the same sound. */
static int
sounds_apart(const AnSoundUnit *a, const AnSoundUnit *b, const Scripts *scripts)
{
	bool vowel_a = an_sound_is_vowel(a), vowel_b = an_sound_is_vowel(b);
	int shared = a == b ? 0 : sounds_shared(a, b), most;

	if (vowel_a && vowel_b)
		return vowels_apart(shared, scripts);
	if (shared > 0 && scripts->native && scripts->same && !vowel_a && !vowel_b)
		return CONSONANT;
	most = vowel_a || vowel_b ? VOWEL_CONSONANT : CONSONANT;
	return shared < most ? shared : most;
}

/* The cost of choice i at a letter of the stretch being silent. */
static int
silent(const Stretch *stretch, int at, int i, const Scripts *scripts)
{
	const AnSoundChoice *choice = &stretch->name->choice[at];
	uint8_t letter = stretch->name->letter[at];
	/* the و of عمرو, which is silent */
	bool amr = letter == AN_WAW && at + 1 == stretch->end && !scripts->same;

	if (letter == AN_SOUND_SON && at == 0)
		return FIRST_SON;
	if (scripts->native && choice->item[i].is_long && !amr)
		return letter == AN_ALEF ? NATIVE_ALEF : NATIVE_VOWEL;
	return scripts->same ? choice->item[i].silent_own : choice->item[i].silent_other;
}

static inline void
lower(int16_t *place, int cost)
{
	if (cost < *place)
		*place = (int16_t) cost;
}

/* Goes on from letter i of a and j of b, reached at a cost, with every unit there. */
static void
go_on(int16_t cost[][AN_SOUND_LETTERS_MAX + 1], const Stretch *a, const Stretch *b, int i, int j,
	  const Scripts *scripts)
{
	int at_a = a->start + i, at_b = b->start + j, here = cost[i][j];
	int count_a = at_a < a->end ? a->name->choice[at_a].count : 0;
	int count_b = at_b < b->end ? b->name->choice[at_b].count : 0;

	for (int y = 0; y < count_b; y++)
		lower(&cost[i][j + b->name->choice[at_b].item[y].length], here + silent(b, at_b, y, scripts));
	for (int x = 0; x < count_a; x++)
	{
		int next = i + a->name->choice[at_a].item[x].length;

		lower(&cost[next][j], here + silent(a, at_a, x, scripts));
		for (int y = 0; y < count_b; y++)
			lower(&cost[next][j + b->name->choice[at_b].item[y].length],
				  here + sounds_apart(a->name->choice[at_a].item[x].unit, b->name->choice[at_b].item[y].unit,
									  scripts));
	}
}

/* The distance of two stretches. */
static int
letters_apart(const Stretch *a, const Stretch *b, const Scripts *scripts)
{
	int16_t cost[AN_SOUND_LETTERS_MAX + 1][AN_SOUND_LETTERS_MAX + 1];
	int count_a = a->end - a->start, count_b = b->end - b->start;

	for (int i = 0; i <= count_a; i++)
		for (int j = 0; j <= count_b; j++)
			cost[i][j] = FAR;
	cost[0][0] = 0;
	for (int i = 0; i <= count_a; i++)
		for (int j = 0; j <= count_b; j++)
			if (cost[i][j] < FAR)
				go_on(cost, a, b, i, j, scripts);
	return cost[count_a][count_b];
}

/* ---- parts ---- */

/* The weight of a stretch: of its longest units one after the other. */
static int
stretch_weight(const Stretch *stretch)
{
	int weight = 0;

	for (int at = stretch->start; at < stretch->end;)
	{
		const AnSoundUnit *unit =
			stretch->name->choice[at].count > 0 ? stretch->name->choice[at].item[0].unit : NULL;

		if (unit == NULL)
		{
			at++;
			continue;
		}
		if (AN_SOUND_IS_SIGN(unit->letter[0]) || unit->sounds[0] == '@' ||
			unit->letter[0] == AN_SOUND_APOSTROPHE)
			weight += SIGN_WEIGHT;
		else
			weight += an_sound_is_vowel(unit) ? VOWEL : CONSONANT;
		at += stretch->name->choice[at].item[0].length;
	}
	return weight;
}

/* Has it a letter that foreign names are hardly written with? */
static bool
has_native_letter(const Stretch *stretch)
{
	for (int at = stretch->start; at < stretch->end; at++)
	{
		uint8_t letter = stretch->name->letter[at];

		if (letter == AN_HAH || letter == AN_AIN || letter == AN_DAD || letter == AN_ZAH)
			return true;
	}
	return false;
}

/* What the lexicon says of a word as it stands. */
typedef struct Known
{
	bool rooted; /* it is a word of Arabic too */
	bool given;	 /* a given name */
	int names;
	uint32_t lemma[AN_FORMS_MAX]; /* of the names that it is */
} Known;

static bool
begins_with_son(const Stretch *stretch)
{
	return stretch->name->letter[stretch->start] == AN_SOUND_SON;
}

/* The folded letters of a stretch without what stands before its word; 0 if it is no word of Arabic letters. */
static int
word_letters(const Stretch *stretch, uint8_t *folded)
{
	const AnSoundName *name = stretch->name;
	int start = stretch->start, count;

	if (begins_with_son(stretch))
		start++;
	if (stretch->end - start > 3 && name->choice[start].count > 0 &&
		name->choice[start].item[0].unit->sounds[0] == '@')
		start += 2;
	count = stretch->end - start;
	if (count > AN_WORD_MAX)
		return 0;
	for (int i = 0; i < count; i++)
	{
		if (name->letter[start + i] > AN_YEH)
			return 0;
		folded[i] = an_letter_fold[name->letter[start + i]];
	}
	return count;
}

static void
look_up(const Stretch *stretch, Known *known)
{
	AnForm forms[AN_FORMS_MAX];
	uint8_t folded[AN_WORD_MAX];
	const uint8_t *root;
	int count = word_letters(stretch, folded);
	int found = count > 0 ? an_lexicon_find(folded, count, forms, AN_FORMS_MAX) : 0;

	*known = (Known){0};
	for (int i = 0; i < found; i++)
	{
		if ((forms[i].inflection & ~AN_INFL_VARIANT) != 0)
			continue;
		known->rooted = known->rooted || an_lemma_root(forms[i].lemma, &root) > 0;
		known->given = known->given || (forms[i].tags & AN_TAG_GIVEN) != 0;
		if (forms[i].pos == AN_POS_NAME)
			known->lemma[known->names++] = forms[i].lemma;
	}
}

/* What the lexicon says of two words as names. */
typedef enum Relation
{
	RELATION_UNKNOWN,
	RELATION_ONE,	/* spellings of one name */
	RELATION_PLACES /* places of different countries */
} Relation;

static Relation
relation_of(const Known *a, const Known *b)
{
	bool places_a = false, places_b = false, one_country = false;

	for (int i = 0; i < a->names; i++)
		for (int j = 0; j < b->names; j++)
		{
			const char *code_a = an_lemma_code(a->lemma[i]), *code_b = an_lemma_code(b->lemma[j]);

			if (a->lemma[i] == b->lemma[j])
				return RELATION_ONE;
			places_a = places_a || *code_a != '\0';
			places_b = places_b || *code_b != '\0';
			one_country = one_country || (*code_a != '\0' && strcmp(code_a, code_b) == 0);
		}
	return places_a && places_b && !one_country ? RELATION_PLACES : RELATION_UNKNOWN;
}

/* The script of its last letter, an apostrophe aside. */
static bool
is_latin(const Stretch *stretch)
{
	int last = stretch->end - 1;

	while (last > stretch->start && stretch->name->letter[last] == AN_SOUND_APOSTROPHE)
		last--;
	return AN_SOUND_IS_LATIN(stretch->name->letter[last]);
}

/* What kind of names two parts are; *relation: what the lexicon says of them. */
static Scripts
scripts_of(const Stretch *a, const Stretch *b, Relation *relation)
{
	bool latin_a = is_latin(a), latin_b = is_latin(b);
	Scripts scripts = {latin_a == latin_b, false};
	Known known_a, known_b;

	if (latin_a && latin_b)
		return scripts;
	look_up(a, &known_a);
	look_up(b, &known_b);
	*relation = relation_of(&known_a, &known_b);
	if (scripts.same)
		scripts.native = (has_native_letter(a) && has_native_letter(b)) ||
						 (known_a.names > 0 && known_b.names > 0 && (known_a.rooted || known_b.rooted)) ||
						 (known_a.given && known_b.given);
	else
		scripts.native = has_native_letter(latin_a ? b : a) || (known_a.given && known_a.rooted) ||
						 (known_b.given && known_b.rooted);
	return scripts;
}

/* What is known of the best way to align the first parts of two names. */
typedef struct Way
{
	int cost;	  /* FAR: there is none */
	int weight;	  /* of the parts that match */
	double worst; /* distance by weight of the worst of them */
	int matches;
	int pending; /* parts left out since the last match */
	int middle;	 /* left out between matches */
	bool edge;	 /* one is left out before the first match or behind the last */
	bool left_a, left_b;
} Way;

/* A way on from here with one part of a name left out. */
static void
leave_out(Way *to, const Way *from, int weight, bool of_a)
{
	if (from->cost + weight >= to->cost)
		return;
	*to = *from;
	to->cost += weight;
	to->pending++;
	if (of_a)
		to->left_a = true;
	else
		to->left_b = true;
}

/* Is the part أبو, أبا or أبي before another one? */
static bool
is_father(const Stretch *stretch)
{
	const uint8_t *letter = stretch->name->letter + stretch->start;

	return stretch->end - stretch->start == 3 && stretch->end < stretch->name->letters &&
		   (letter[0] == AN_ALEF || letter[0] == AN_ALEF_HAMZA_ABOVE) && letter[1] == AN_BEH &&
		   (letter[2] == AN_WAW || letter[2] == AN_ALEF || letter[2] == AN_YEH ||
			letter[2] == AN_ALEF_MAKSURA);
}

/* The distance of two parts, which have this weight. */
static int
parts_apart(const Stretch *a, const Stretch *b, int weight)
{
	Relation relation = RELATION_UNKNOWN;
	Scripts scripts = scripts_of(a, b, &relation);

	if (relation != RELATION_UNKNOWN && begins_with_son(a) == begins_with_son(b))
		return relation == RELATION_ONE ? 0 : weight;
	if (is_father(a) && is_father(b))
		return 0;
	return letters_apart(a, b, &scripts);
}

/* A way on from here with two stretches matched; alone: both are one part. */
static void
match_on(Way *to, const Way *from, const Stretch *a, const Stretch *b, bool alone)
{
	int weight_a = stretch_weight(a), weight_b = stretch_weight(b);
	int weight = (weight_a + weight_b + 1) / 2, apart;

	if (!alone && (weight_a > weight_b * TOGETHER_LONGER || weight_b > weight_a * TOGETHER_LONGER))
		return;
	if (alone)
		apart = parts_apart(a, b, weight);
	else
		apart = letters_apart(a, b, &(Scripts){is_latin(a) == is_latin(b), false});
	if (from->cost + apart >= to->cost || (!alone && apart > TOGETHER_MAX * weight))
		return;
	*to = *from;
	to->cost += apart;
	to->weight += weight;
	if (weight > 0 && (double) apart / weight > to->worst)
		to->worst = (double) apart / weight;
	if (from->matches == 0)
		to->edge = from->pending > 0;
	else
		to->middle += from->pending;
	to->pending = 0;
	to->matches++;
}

/* The stretch of count parts from part on. */
static Stretch
stretch_of(const AnSoundName *name, int part, int count)
{
	return (Stretch){name, name->part[part], name->part[part + count]};
}

/* All ways on from the first i parts of a and j of b. */
static void
parts_on(Way way[][AN_SOUND_PARTS_MAX + 1], const AnSoundName *a, const AnSoundName *b, int i, int j)
{
	for (int m = 1; m <= SPAN_MAX; m++)
		for (int n = 1; n <= SPAN_MAX; n++)
			if ((m == 1 || n == 1) && i + m <= a->parts && j + n <= b->parts)
			{
				Stretch of_a = stretch_of(a, i, m), of_b = stretch_of(b, j, n);

				match_on(&way[i + m][j + n], &way[i][j], &of_a, &of_b, m == 1 && n == 1);
			}
	if (i < a->parts)
	{
		Stretch one = stretch_of(a, i, 1);

		leave_out(&way[i + 1][j], &way[i][j], stretch_weight(&one), true);
	}
	if (j < b->parts)
	{
		Stretch one = stretch_of(b, j, 1);

		leave_out(&way[i][j + 1], &way[i][j], stretch_weight(&one), false);
	}
}

/* What a way says of the names. */
static double
similarity_of(const Way *way)
{
	double apart, similarity;

	if (way->matches == 0 || way->weight == 0)
		return 0;
	/* the cost is that of the parts that match only if none is left out */
	apart = way->worst;
	if (!way->left_a && !way->left_b)
		apart = WORST_SHARE * way->worst + (1 - WORST_SHARE) * way->cost / way->weight;
	similarity = 1 / (1 + (apart / HALF) * (apart / HALF));
	for (int i = 0; i < way->middle; i++)
		similarity *= MIDDLE_LEFT_OUT;
	if (way->left_a && way->left_b)
		similarity *= BOTH_LEFT_OUT;
	if (way->edge || way->pending > 0)
		similarity *= AN_SOUND_SHORT;
	return similarity;
}

/* Is a before b in an order of all names? */
static bool
is_before(const AnSoundName *a, const AnSoundName *b)
{
	int order;

	if (a->letters != b->letters)
		return a->letters < b->letters;
	if (a->parts != b->parts)
		return a->parts < b->parts;
	order = memcmp(a->letter, b->letter, (size_t) a->letters);
	return order != 0 ? order < 0 : memcmp(a->part, b->part, (size_t) a->parts) < 0;
}

double
an_sound_similarity(const char *a, size_t a_length, const char *b, size_t b_length)
{
	AnSoundName names[2];
	Way way[AN_SOUND_PARTS_MAX + 1][AN_SOUND_PARTS_MAX + 1];
	const AnSoundName *first = &names[0], *second = &names[1];

	an_sound_read(&names[0], a, a_length);
	an_sound_read(&names[1], b, b_length);
	if (names[0].letters == 0 || names[1].letters == 0)
		return 0;
	/* of equally good ways the first is taken: the order of the names must not matter */
	if (is_before(second, first))
	{
		first = &names[1];
		second = &names[0];
	}
	for (int i = 0; i <= first->parts; i++)
		for (int j = 0; j <= second->parts; j++)
			way[i][j] = (Way){.cost = FAR};
	way[0][0].cost = 0;
	for (int i = 0; i <= first->parts; i++)
		for (int j = 0; j <= second->parts; j++)
			if (way[i][j].cost < FAR)
				parts_on(way, first, second, i, j);
	return similarity_of(&way[first->parts][second->parts]);
}
