/*
 * fit.h
 *		Which clitics a form takes, and how likely the whole is.
 */
#ifndef AN_MORPH_FIT_H
#define AN_MORPH_FIT_H

#include "morph/cuts.h"

/* One way to read a word. */
typedef struct AnCut
{
	AnProcliticCut front;
	AnEnclitic enclitic;
	const uint8_t *stem; /* as written */
} AnCut;

/* Does a form go together with the clitics around it? */
extern bool an_fit_compatible(const AnForm *form, const AnCut *cut);

/* How likely the reading is, in quarters of a bit; an impossible one is far below 0. */
extern int an_fit_score(const AnForm *form, const AnCut *cut);

/* A reading so much worse than the best is not searched for. */
#define AN_FIT_APART 9

/*
 * Has the scores of the forms of one stem say what readings.tsv does: the one that the press means is first, the one that
 * lives beside it close behind, all others apart.
 */
extern void an_fit_prefer(const AnForm *forms, int *scores, int count, const AnCut *cut);

/* A reading below this is worse than taking the word for an unknown one. */
#define AN_FIT_LEAST (-56)

#endif /* AN_MORPH_FIT_H */
