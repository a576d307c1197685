/*
 * paradigm_noun.c
 *		The forms of nouns and adjectives: cases, states, numbers and genders as they are written.
 *
 * What is written differs by the last letter of the base only.  Each base
 * (singular, feminine, broken plural) gets its plain form, the forms before a pronoun where they
 * differ (ة to ت, ى to ا, the seat of a last hamza by case) and the accusative with alef;
 * the dual and the sound plurals join their endings to the base by the same letters.
 */
#include "lexicon/paradigm.h"

/* How a base ends, as far as it matters to what follows. */
typedef enum Ending
{
	END_PLAIN,
	END_TEH,		 /* ة */
	END_MAKSURA,	 /* ى */
	END_ALEF,		 /* ا */
	END_LONG_HAMZA,	 /* اء */
	END_HAMZA,		 /* ء behind anything else */
	END_ALEF_HAMZA,	 /* أ */
	END_OTHER_HAMZA	 /* ؤ ئ */
} Ending;

/* How a word ends, as far as it matters to what is joined to it. */
static Ending
ending_of(const AnLetters *base)
{
	static const struct
	{
		const char *end;
		Ending ending;
	} endings[] = {{"p", END_TEH}, {"Y", END_MAKSURA}, {"A'", END_LONG_HAMZA}, {"'", END_HAMZA},
				   {">", END_ALEF_HAMZA}, {"&", END_OTHER_HAMZA}, {"}", END_OTHER_HAMZA}, {"A", END_ALEF}};

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (an_ends_with(base, endings[i].end))
			return endings[i].ending;
	return END_PLAIN;
}

/* base with its last drop letters replaced by end. */
static AnLetters
with_end(const AnLetters *base, int drop, const char *end)
{
	AnLetters word = an_without_end(*base, drop);

	an_append_letters(&word, end);
	return word;
}

/* Does the letter before the last join the next one?  Then a hamza between it and alef sits on ي: عبئا, but جزءا. */
static bool
joins(const AnLetters *base)
{
	static const char *const apart[] = {"A'", "d'", "*'", "r'", "z'", "w'"};

	for (size_t i = 0; i < sizeof(apart) / sizeof(apart[0]); i++)
		if (an_ends_with(base, apart[i]))
			return false;
	return true;
}

/* The forms of a base before pronouns, where they differ from the plain one. */
static void
before_pronouns(const AnFormTaker *taker, const AnLetters *base, unsigned inflection)
{
	inflection |= AN_INFL_PRONOUN;
	switch (ending_of(base))
	{
		case END_TEH:
			an_give_form(taker, with_end(base, 1, "t"), inflection);
			break;
		case END_MAKSURA:
			an_give_form(taker, with_end(base, 1, "A"), inflection);
			break;
		case END_LONG_HAMZA:
		case END_HAMZA:
		case END_ALEF_HAMZA:
			an_give_form(taker, with_end(base, 1, "&"), inflection);
			an_give_form(taker, with_end(base, 1, "}"), inflection);
			if (ending_of(base) == END_HAMZA)
				an_give_form(taker, with_end(base, 1, ">"), inflection);
			break;
		case END_OTHER_HAMZA:
			an_give_form(taker, with_end(base, 1, "}"), inflection);
			break;
		default:
			break;
	}
}

/* The indefinite accusative with alef, where the base takes one. */
static void
accusative(const AnFormTaker *taker, const AnLetters *base, unsigned inflection)
{
	inflection |= AN_INFL_ACCUSATIVE | AN_INFL_NO_PRONOUN;
	switch (ending_of(base))
	{
		case END_PLAIN:
		case END_OTHER_HAMZA:
			an_give_form(taker, with_end(base, 0, "A"), inflection);
			break;
		case END_HAMZA:
			an_give_form(taker, with_end(base, 1, joins(base) ? "}A" : "'A"), inflection);
			break;
		default:
			break;
	}
}

/* A base in all its states. */
static void
inflect_base(const AnFormTaker *taker, const AnLetters *base, unsigned inflection, bool with_alef)
{
	Ending ending = ending_of(base);
	bool changes = ending == END_TEH || ending == END_MAKSURA;

	an_give_form(taker, *base, inflection | (changes ? AN_INFL_NO_PRONOUN : 0));
	before_pronouns(taker, base, inflection);
	if (with_alef)
		accusative(taker, base, inflection);
}

/*
 * The base as it is written before an ending of the dual or the sound plural that begins with
 * the sound: A (ان), i (ين of the plural), a (ين of the dual), u (ون).
 */
static AnLetters
before_ending(const AnLetters *base, char sound, bool dual)
{
	switch (ending_of(base))
	{
		case END_TEH:
			return with_end(base, 1, "t");
		case END_MAKSURA:
			return with_end(base, 1, dual ? "y" : "");
		case END_ALEF:
			return with_end(base, dual ? 1 : 0, dual ? "w" : "");
		case END_LONG_HAMZA:
			return with_end(base, 1, sound == 'u' ? "&" : sound == 'A' ? "'" : "}");
		case END_HAMZA:
			return with_end(base, 1, sound == 'u' ? "&" : sound == 'A' && !joins(base) ? "'" : "}");
		case END_ALEF_HAMZA:
			return with_end(base, 1, sound == 'u' ? "&" : sound == 'i' ? "}" : sound == 'A' ? "" : ">");
		default:
			return *base;
	}
}

/* base with an ending; أ and a following ا become آ. */
static AnLetters
join(const AnLetters *base, char sound, const char *end, bool dual)
{
	AnLetters word = before_ending(base, sound, dual);

	if (sound == 'A' && ending_of(base) == END_ALEF_HAMZA)
	{
		an_append_letters(&word, "|");
		end++;
	}
	an_append_letters(&word, end);
	return word;
}

/* The dual ان ين and its construct ا ي. */
static void
inflect_dual(const AnFormTaker *taker, const AnLetters *base, unsigned inflection)
{
	unsigned whole = inflection | AN_INFL_DUAL | AN_INFL_NO_PRONOUN;
	unsigned construct = inflection | AN_INFL_DUAL | AN_INFL_CONSTRUCT;

	an_give_form(taker, join(base, 'A', "An", true), whole);
	an_give_form(taker, join(base, 'a', "yn", true), whole);
	an_give_form(taker, join(base, 'A', "A", true), construct);
	an_give_form(taker, join(base, 'a', "y", true), construct);
	if (ending_of(base) == END_HAMZA)
		an_give_form(taker, with_end(base, 1, ">yn"), whole); /* جزأين beside جزءين */
	if (ending_of(base) == END_LONG_HAMZA)
	{
		an_give_form(taker, with_end(base, 1, "wAn"), whole); /* صحراوان */
		an_give_form(taker, with_end(base, 1, "wyn"), whole);
	}
}

/* The plural ون ين and its construct و ي. */
static void
inflect_sound_plural(const AnFormTaker *taker, const AnLetters *base)
{
	unsigned whole = AN_INFL_PLURAL | AN_INFL_NO_PRONOUN;
	unsigned construct = AN_INFL_PLURAL | AN_INFL_CONSTRUCT;

	an_give_form(taker, join(base, 'u', "wn", false), whole);
	an_give_form(taker, join(base, 'i', "yn", false), whole);
	an_give_form(taker, join(base, 'u', "w", false), construct);
	an_give_form(taker, join(base, 'i', "y", false), construct);
}

/* The plural ات, of a feminine (inflection says so) or of the noun itself. */
static void
inflect_feminine_plural(const AnFormTaker *taker, const AnLetters *base, unsigned inflection)
{
	AnLetters stem = *base;

	if (ending_of(base) == END_TEH)
		stem = an_without_end(stem, 1);
	if (ending_of(&stem) == END_MAKSURA)
		stem = with_end(&stem, 1, "y"); /* مستويات, كبريات */
	else if (ending_of(&stem) == END_ALEF)
		stem = an_without_end(stem, 1); /* كاميرات */
	else if (ending_of(&stem) == END_ALEF_HAMZA)
	{
		stem = with_end(&stem, 1, "|t"); /* مفاجآت */
		an_give_form(taker, stem, AN_INFL_PLURAL | inflection);
		return;
	}
	an_append_letters(&stem, "At");
	an_give_form(taker, stem, AN_INFL_PLURAL | inflection);
}

/* Is the letter at a place of the word this one? */
static bool
letter_at(const AnLetters *word, int place, AnLetter letter)
{
	return place < word->count && word->code[place] == letter;
}

/* Is the last radical of three weak? */
static bool
weak_root(const AnLetters *root)
{
	return root->count == 3 && (root->code[2] == AN_WAW || root->code[2] == AN_YEH);
}

/* Has the word a shape that loses its ي when indefinite: فاعي, مفاعي, مستفعي, تفعّي? */
static bool
defective_shape(const AnLetters *word)
{
	return letter_at(word, 1, AN_ALEF) || letter_at(word, 2, AN_ALEF) ||
		(word->count >= 5 && letter_at(word, 0, AN_MEEM)) || (word->count >= 4 && letter_at(word, 0, AN_TEH));
}

/* Is the word (ending in ي) defective: قاضي, الذي is written قاض without ال? */
static bool
is_defective(const AnLetters *word, const AnLetters *root)
{
	return weak_root(root) && word->count >= 4 && letter_at(word, word->count - 1, AN_YEH) &&
		word->code[word->count - 2] == root->code[1] && defective_shape(word);
}

AnLetters
an_nominal_lemma(AnLetters word, const AnLetters *root)
{
	AnLetters whole = word;

	/* اسم, ابن, يد, دم lack the weak letter for good: they have no such shape */
	if (!weak_root(root) || word.count < 3 || word.code[word.count - 1] != root->code[1])
		return word;
	if (letter_at(&word, word.count - 1, AN_WAW) || letter_at(&word, word.count - 1, AN_YEH))
		return word;
	if (word.count > 3 && ending_of(&word) == END_LONG_HAMZA)
		return word; /* آراء, أنحاء are whole */
	an_append_letters(&whole, "y");
	return defective_shape(&whole) || letter_at(&word, 0, AN_MEEM) ? whole : word;
}

AnLetters
an_nominal_feminine(AnLetters word)
{
	switch (ending_of(&word))
	{
		case END_HAMZA:
			return with_end(&word, 1, joins(&word) ? "}p" : "'p");
		case END_MAKSURA:
			return with_end(&word, 1, "Ap");
		default:
			an_append_letters(&word, "p");
			return word;
	}
}

/* أب, أخ and حم show their case before a noun or pronoun, and their w in the dual. */
static void
inflect_five_nouns(const AnNominal *nominal)
{
	const AnLetters *word = &nominal->word;

	if (word->count != 2 || !(an_ends_with(word, ">b") || an_ends_with(word, ">x") || an_ends_with(word, "Hm")))
		return;
	an_give_form(&nominal->forms, with_end(word, 0, "w"), AN_INFL_CONSTRUCT);
	an_give_form(&nominal->forms, with_end(word, 0, "A"), AN_INFL_CONSTRUCT);
	an_give_form(&nominal->forms, with_end(word, 0, "y"), AN_INFL_CONSTRUCT);
	an_give_form(&nominal->forms, with_end(word, 0, "wAn"), AN_INFL_DUAL | AN_INFL_NO_PRONOUN);
	an_give_form(&nominal->forms, with_end(word, 0, "wyn"), AN_INFL_DUAL | AN_INFL_NO_PRONOUN);
	an_give_form(&nominal->forms, with_end(word, 0, "wA"), AN_INFL_DUAL | AN_INFL_CONSTRUCT);
	an_give_form(&nominal->forms, with_end(word, 0, "wy"), AN_INFL_DUAL | AN_INFL_CONSTRUCT);
}

void
an_inflect_nominal(const AnNominal *nominal)
{
	AnLetters bare = nominal->word;
	bool defective = is_defective(&nominal->word, &nominal->root);

	if (defective)
		bare = an_without_end(bare, 1);
	inflect_five_nouns(nominal);
	inflect_base(&nominal->forms, &nominal->word, 0, !nominal->elative);
	if (defective)
		an_give_form(&nominal->forms, bare, AN_INFL_NO_PRONOUN);
	inflect_dual(&nominal->forms, &nominal->word, 0);
	if (nominal->sound)
	{
		inflect_sound_plural(&nominal->forms, &bare);
		if (defective)
			inflect_sound_plural(&nominal->forms, &nominal->word);
	}
	if (nominal->feminine.count > 0)
	{
		inflect_base(&nominal->forms, &nominal->feminine, AN_INFL_FEMININE, false);
		inflect_dual(&nominal->forms, &nominal->feminine, AN_INFL_FEMININE);
		if (ending_of(&nominal->feminine) == END_LONG_HAMZA) /* حمراوات */
			an_give_form(&nominal->forms, with_end(&nominal->feminine, 1, "wAt"), AN_INFL_PLURAL | AN_INFL_FEMININE);
		else
			inflect_feminine_plural(&nominal->forms, &nominal->feminine, AN_INFL_FEMININE);
	}
	if (nominal->feminine_sound)
		inflect_feminine_plural(&nominal->forms, &nominal->word, 0);
}

/* Is the broken plural a diptote, which takes no alef: مراكز, مشاريع? */
static bool
is_diptote(const AnLetters *plural)
{
	return plural->count >= 5 && letter_at(plural, 2, AN_ALEF);
}

void
an_inflect_broken_plural(const AnNominal *nominal, AnLetters plural)
{
	unsigned inflection = AN_INFL_PLURAL | AN_INFL_BROKEN;
	AnLetters whole = an_nominal_lemma(plural, &nominal->root);

	inflect_base(&nominal->forms, &whole, inflection, !is_diptote(&whole));
	if (is_defective(&whole, &nominal->root))
		an_give_form(&nominal->forms, an_without_end(whole, 1), inflection | AN_INFL_NO_PRONOUN);
}
