/*
 * fit.c
 *		Which clitics a form takes, and how likely the whole is.
 *
 * A reading's score is the sum of what speaks for and against it, in quarters of
 * a bit (a factor of two is four points): the frequency of the lemma, less the
 * rarity of its inflection, of the clitics, and of each letter that is not written as it
 * should be.  So وزير is read whole although زير is a word: the conjunction
 * costs more than the difference; and where the lexicon has both, the frequent one wins.
 */
#include "morph/fit.h"

#include <string.h>

/* The place of the lowest bit. */
#define BIT(bits) __builtin_ctz(bits)

/* What a proclitic costs, by the place of its bit. */
static const int8_t proclitic_costs[] = {
	[BIT(AN_PRO_QUESTION)] = 44, [BIT(AN_PRO_AND)] = 12, [BIT(AN_PRO_SO)] = 22,	  [BIT(AN_PRO_WITH)] = 14,
	[BIT(AN_PRO_LIKE)] = 26,	 [BIT(AN_PRO_FOR)] = 14, [BIT(AN_PRO_WILL)] = 10, [BIT(AN_PRO_THE)] = 3};

static const int8_t enclitic_costs[AN_ENC_COUNT] = {
	[AN_ENC_HIS] = 10,	[AN_ENC_HER] = 9,		[AN_ENC_THEIR] = 11,	[AN_ENC_THEIR_DUAL] = 18, [AN_ENC_THEIR_FEM] = 32,
	[AN_ENC_YOUR] = 26, [AN_ENC_YOUR_PL] = 26, [AN_ENC_YOUR_DUAL] = 44, [AN_ENC_YOUR_FEM] = 44,	  [AN_ENC_MY] = 30,
	[AN_ENC_ME] = 20,	[AN_ENC_OUR] = 14};

/* What an inflection costs by the place of its bit, of nouns and adjectives, and of verbs. */
static const struct
{
	int8_t nominal;
	int8_t verbal;
} inflection_costs[] = {
	[BIT(AN_INFL_DUAL)] = {22, 20},		 [BIT(AN_INFL_PLURAL)] = {4, 6},	 [BIT(AN_INFL_FEMININE)] = {4, 4},
	[BIT(AN_INFL_CONSTRUCT)] = {12, 0},	 [BIT(AN_INFL_ACCUSATIVE)] = {8, 0}, [BIT(AN_INFL_FIRST)] = {0, 14},
	[BIT(AN_INFL_SECOND)] = {0, 26},	 [BIT(AN_INFL_IMPERATIVE)] = {0, 34}, [BIT(AN_INFL_PASSIVE)] = {0, 12},
	[BIT(AN_INFL_JUSSIVE)] = {0, 20},	 [BIT(AN_INFL_VARIANT)] = {16, 16},	 [BIT(AN_INFL_PERFECT)] = {0, 2},
	[BIT(AN_INFL_IMPERFECT)] = {0, 2}};

/* What it costs when a letter is written in place of the standard one that folds alike. */
enum
{
	COST_BARE_ALEF = 7,	   /* ا for أ إ آ: habit of many outlets */
	COST_OTHER_ALEF = 22,  /* a hamza on an alef that bears none */
	COST_OTHER_HAMZA = 34, /* one alef with hamza for another: أ for إ is mostly another word */
	COST_MAKSURA_YEH = 16, /* ى for ي at the end: habit of Egypt */
	COST_YEH_MAKSURA = 22, /* ي for ى */
	COST_HEH_TEH = 22,	   /* ه for ة */
	COST_TEH_HEH = 34,	   /* ة for ه */
	COST_HAMZA_SEAT = 12,  /* ء ؤ ئ for each other */
	COST_NAME = 2,		   /* a word that may be a name is more often none */
	COST_UNNAMED_ARTICLE = 24, /* ال before a name that does not bear it */
	COST_BARE_NAME = 8,	   /* a name that bears ال, without it */
	COST_MISSPELT_PARTICLE = 22, /* of function words the alef is misspelt only, or the word is another: علي */
	COST_BARE_DEFECTIVE = 10,	 /* قاض is rarer than قاضي */
	COST_NATION_ACCUSATIVE = 40, /* روسيا is the country, hardly the accusative of the adjective */
	COST_DERIVED = 18,		   /* no source lists the participle */
	COST_RARE = 36,			   /* tagged as hardly ever meant in news */
	COST_ADJECTIVE_PRONOUN = 16,
	COST_NUMBER_PRONOUN = 20,
	COST_NUMBER_ARTICLE = 8,
	BONUS_PLACE = 6,		/* a place of the gazetteer is known for being in the news */
	BONUS_TITLE = 3,		/* متحدث is the one who speaks for someone rather than speaking */
	COST_FREE_DUAL = 10,	   /* ان and ين end names and other nouns too */
	COST_EMPHATIC = 22,		   /* ل before a perfect: لكان */
	COST_FEMININE_PLURAL = 14, /* they did; and adjectives are feminine plurals of women only */
	BONUS_MERGED_ARTICLE = 10, /* للجنة is the committee's rather than a committee's */
	BONUS_PARTICLE = 10		   /* a function word is one wherever it is written like one */
};

static inline bool
any(unsigned bits, unsigned of)
{
	return (bits & of) != 0;
}

/* Does the form stand behind ال? */
static bool
takes_article(const AnForm *form, AnPos pos)
{
	if (any(form->inflection, AN_INFL_ACCUSATIVE | AN_INFL_CONSTRUCT | AN_INFL_PRONOUN))
		return false;
	return pos == AN_POS_NOUN || pos == AN_POS_ADJ || pos == AN_POS_NAME || pos == AN_POS_NUMBER;
}

/* Does the form stand behind the proclitics? */
static bool
takes_proclitics(const AnForm *form, AnPos pos, unsigned proclitics)
{
	bool imperfect = pos == AN_POS_VERB && any(form->inflection, AN_INFL_IMPERFECT);

	if (any(proclitics, AN_PRO_THE) && !takes_article(form, pos))
		return false;
	if (any(proclitics, AN_PRO_WITH | AN_PRO_LIKE | AN_PRO_FOR) && any(form->tags, AN_TAG_ALONE))
		return false;
	if (any(proclitics, AN_PRO_WILL) && !imperfect)
		return false;
	if (any(proclitics, AN_PRO_WITH | AN_PRO_LIKE))
		return pos != AN_POS_VERB && !any(form->inflection, AN_INFL_ACCUSATIVE);
	if (any(proclitics, AN_PRO_FOR))
		return pos == AN_POS_VERB ? imperfect || any(form->inflection, AN_INFL_PERFECT) : !any(form->inflection, AN_INFL_ACCUSATIVE);
	if (any(proclitics, AN_PRO_QUESTION))
		return pos == AN_POS_VERB || pos == AN_POS_PARTICLE;
	return true;
}

/* Does the form take the pronoun (or none)? */
static bool
takes_enclitic(const AnForm *form, AnPos pos, AnEnclitic enclitic)
{
	if (enclitic == AN_ENC_NONE)
		return !any(form->inflection, AN_INFL_PRONOUN);
	if (any(form->inflection, AN_INFL_NO_PRONOUN | AN_INFL_ACCUSATIVE) || pos == AN_POS_NAME)
		return false;
	if (enclitic == AN_ENC_ME)
		return pos == AN_POS_VERB || pos == AN_POS_PARTICLE;
	if (enclitic == AN_ENC_MY)
		return pos != AN_POS_VERB;
	return true;
}

bool
an_fit_compatible(const AnForm *form, const AnCut *cut)
{
	AnPos pos = (AnPos) form->pos;
	unsigned proclitics = cut->front.proclitics;

	if (cut->enclitic != AN_ENC_NONE && any(proclitics, AN_PRO_THE))
		return false;
	return takes_enclitic(form, pos, cut->enclitic) && takes_proclitics(form, pos, proclitics);
}

/* What the difference of one written letter from the standard one costs. */
static int
letter_cost(uint8_t written, uint8_t standard)
{
	switch (standard)
	{
		case AN_ALEF_HAMZA_ABOVE:
		case AN_ALEF_HAMZA_BELOW:
		case AN_ALEF_MADDA:
			return written == AN_ALEF ? COST_BARE_ALEF : COST_OTHER_HAMZA;
		case AN_ALEF:
			return COST_OTHER_ALEF;
		case AN_TEH_MARBUTA:
			return COST_HEH_TEH;
		case AN_HEH:
			return COST_TEH_HEH;
		case AN_YEH:
			return COST_MAKSURA_YEH;
		case AN_ALEF_MAKSURA:
			return COST_YEH_MAKSURA;
		default:
			return COST_HAMZA_SEAT;
	}
}

static int
spelling_cost(const AnForm *form, const uint8_t *stem)
{
	int cost = 0;

	for (int i = 0; i < form->length; i++)
		if (stem[i] != form->spelling[i])
			cost += letter_cost(stem[i], form->spelling[i]);
	return cost;
}

static int
inflection_cost(const AnForm *form, AnPos pos)
{
	int cost = 0;

	for (unsigned bits = form->inflection; bits != 0; bits &= bits - 1)
		cost += pos == AN_POS_VERB ? inflection_costs[BIT(bits)].verbal : inflection_costs[BIT(bits)].nominal;
	if (any(form->inflection, AN_INFL_PLURAL) && any(form->inflection, AN_INFL_FEMININE))
		cost += COST_FEMININE_PLURAL;
	if (pos != AN_POS_VERB && any(form->inflection, AN_INFL_DUAL) && any(form->inflection, AN_INFL_NO_PRONOUN))
		cost += COST_FREE_DUAL;
	return cost;
}

static int
clitic_cost(const AnCut *cut, AnPos pos, unsigned inflection)
{
	int cost = enclitic_costs[cut->enclitic];

	for (unsigned bits = cut->front.proclitics; bits != 0; bits &= bits - 1)
		cost += proclitic_costs[BIT(bits)];
	if (cut->enclitic != AN_ENC_NONE && pos == AN_POS_ADJ)
		cost += COST_ADJECTIVE_PRONOUN;
	if (cut->enclitic != AN_ENC_NONE && pos == AN_POS_NUMBER)
		cost += COST_NUMBER_PRONOUN;
	if (any(cut->front.proclitics, AN_PRO_THE) && pos == AN_POS_NUMBER)
		cost += COST_NUMBER_ARTICLE;
	if (any(cut->front.proclitics, AN_PRO_FOR) && pos == AN_POS_VERB && any(inflection, AN_INFL_PERFECT))
		cost += COST_EMPHATIC;
	if (cut->front.merged)
		cost -= BONUS_MERGED_ARTICLE;
	return cost;
}

/* A name bears ال or does not. */
static int
name_cost(const AnForm *form, const AnCut *cut)
{
	bool bears = any(form->tags, AN_TAG_ARTICLE);
	bool has = any(cut->front.proclitics, AN_PRO_THE);
	int cost = an_lemma_code(form->lemma)[0] != '\0' ? -BONUS_PLACE : 0;

	if (has && bears)
		return 0;
	return cost + COST_NAME + (has ? COST_UNNAMED_ARTICLE : bears ? COST_BARE_NAME : 0);
}

/* Is the form one that has lost its last ي: قاض, معان? */
static bool
is_bare_defective(const AnForm *form, AnPos pos)
{
	const uint8_t *lemma;
	int length = an_lemma_letters(form->lemma, &lemma);

	return (pos == AN_POS_NOUN || pos == AN_POS_ADJ) && (form->inflection & ~AN_INFL_VARIANT) == AN_INFL_NO_PRONOUN &&
		form->length == length - 1 && lemma[length - 1] == AN_YEH;
}

int
an_fit_score(const AnForm *form, const AnCut *cut)
{
	AnPos pos = (AnPos) form->pos;
	int score = form->frequency * 4 / AN_FREQUENCY_STEP;
	int misspelt = spelling_cost(form, cut->stem);

	score -= inflection_cost(form, pos) + clitic_cost(cut, pos, form->inflection) + misspelt;
	if (pos == AN_POS_NAME)
		score -= name_cost(form, cut);
	if (pos == AN_POS_NOUN && any(form->tags, AN_TAG_TITLE))
		score += BONUS_TITLE;
	if (is_bare_defective(form, pos))
		score -= COST_BARE_DEFECTIVE;
	if (any(form->tags, AN_TAG_DERIVED))
		score -= COST_DERIVED;
	if (any(form->tags, AN_TAG_RARE))
		score -= COST_RARE;
	if (any(form->tags, AN_TAG_NATION) && any(form->inflection, AN_INFL_ACCUSATIVE))
		score -= COST_NATION_ACCUSATIVE;
	if (pos == AN_POS_PARTICLE)
		score += misspelt == 0 ? BONUS_PARTICLE : misspelt > COST_BARE_ALEF ? -COST_MISSPELT_PARTICLE : 0;
	return score;
}

/* Are the lemmas of two forms written alike? */
static bool
is_twin(const AnForm *a, const AnForm *b)
{
	const uint8_t *x, *y;
	int length = an_lemma_letters(a->lemma, &x);

	return length == an_lemma_letters(b->lemma, &y) && memcmp(x, y, length) == 0;
}

/* The form that is meant, of several the one that is written best; count if there is none. */
static int
find_meant(const AnForm *forms, int count, const AnCut *cut)
{
	unsigned meant = any(cut->front.proclitics, AN_PRO_THE) ? AN_PREFER_WITH : AN_PREFER_WITHOUT;
	int first = count, misspelt = 0;

	for (int i = 0; i < count; i++)
		if (any(forms[i].preference, meant) && (first == count || spelling_cost(&forms[i], cut->stem) < misspelt))
		{
			first = i;
			misspelt = spelling_cost(&forms[i], cut->stem);
		}
	return first;
}

/* Is a form written better than the one that is meant?  Then it speaks for itself, unless it is an order, which news does not give. */
static bool
is_better_written(const AnForm *forms, int count, int first, const uint8_t *stem)
{
	int misspelt = spelling_cost(&forms[first], stem);

	for (int i = 0; i < count; i++)
		if (!any(forms[i].inflection, AN_INFL_IMPERATIVE) && spelling_cost(&forms[i], stem) < misspelt)
			return true;
	return false;
}

void
an_fit_prefer(const AnForm *forms, int *scores, int count, const AnCut *cut)
{
	int first = find_meant(forms, count, cut), best = scores[0];

	if (first == count || is_better_written(forms, count, first, cut->stem))
		return;
	for (int i = 1; i < count; i++)
		best = scores[i] > best ? scores[i] : best;
	for (int i = 0; i < count; i++)
	{
		/* a twin gives no other lexeme: it stays near, for it tells what the word may be: روائية is who writes novels too */
		int behind = is_twin(&forms[i], &forms[first]) ? 1 : AN_FIT_APART;

		if (any(forms[i].preference, AN_PREFER_SECOND))
			scores[i] = best - AN_FIT_APART / 2;
		else if (i != first && scores[i] > best - behind)
			scores[i] = best - behind;
	}
	scores[first] = best;
}
