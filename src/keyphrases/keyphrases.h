/*
 * keyphrases.h
 *		The phrases that say what an article is about, and the sentences that carry it.
 */
#ifndef AN_KEYPHRASES_H
#define AN_KEYPHRASES_H

#include "article/document.h"

/* So many phrases unless told otherwise: what news_metadata gives. */
#define AN_KEYPHRASES_USUAL 10

/* No article has so many: more are not given. */
#define AN_KEYPHRASES_MAX 1000

/* Words behind these are left out: what an article is about is said before. */
#define AN_KEYPHRASES_WORDS_MAX 65536

/*
 * Fills document->phrases, best first, at most max of them and AN_KEYPHRASES_MAX; names and dates are found before.
 * Each phrase is a part of the text, in its clearest form there, without the letters joined before its first word.
 */
extern void an_keyphrases_find(AnDocument *document, uint32_t max);

/*
 * The sentences of the body that carry the article, at most count, in their order; names and dates are found
 * before.  Returns how many; *slices is in the memory of the document.
 */
extern uint32_t an_keyphrases_summary(AnDocument *document, uint32_t count, AnSlice **slices);

#endif /* AN_KEYPHRASES_H */
