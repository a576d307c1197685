/*
 * own_forms.h
 *		The forms of a user's word that follow from it by rule.
 */
#ifndef AN_OWN_FORMS_H
#define AN_OWN_FORMS_H

#include "lexicon/paradigm.h"

/*
 * Gives the taker the word itself and
 *	of nouns and adjectives: accusative alef, dual, sound plurals, feminine in ة, all before pronouns too
 *	of verbs: the persons of the perfect, as sound verbs have them, or as weak ones where the word ends in ى or ا
 *	of names and particles: nothing more
 */
extern void an_own_forms_of_word(AnPos pos, const AnLetters *word, const AnFormTaker *taker);

/*
 * Gives the taker a form that the user lists and
 *	of nouns and adjectives, mostly a plural: accusative alef, and the form before pronouns
 *	of verbs, if it begins with ي: the persons of the imperfect
 */
extern void an_own_forms_of_form(AnPos pos, const AnLetters *form, const AnFormTaker *taker);

#endif /* AN_OWN_FORMS_H */
