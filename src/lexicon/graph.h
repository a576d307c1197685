/*
 * graph.h
 *		All forms, folded, as one graph of letters: what can follow the letters read so far.
 *
 * Each path from the root that ends with a word's letter spells the folded letters of a group of
 * forms (an_lexicon_find).  Words that begin alike share their beginning and words that end
 * alike their end, so that 400,000 spellings are 85,000 letters in 340 kB.  The
 * letters that may follow one another at one place (a node) stand together, the last of them
 * marked; a node is the place of its first letter.
 */
#ifndef AN_GRAPH_H
#define AN_GRAPH_H

#include "unicode/letters.h"

/* A letter: the node behind it << 8 | may a word end here << 7 | is it the node's last << 6 | AnLetter, folded. */
typedef uint32_t AnStep;

#define AN_STEP(letter) ((AnStep) (letter))
#define AN_STEP_LAST ((AnStep) 1 << 6)
#define AN_STEP_WORD ((AnStep) 1 << 7)
#define AN_STEP_NODE_SHIFT 8
#define AN_STEP_LETTER(step) ((uint8_t) ((step) & 63))
#define AN_STEP_NODE(step) ((step) >> AN_STEP_NODE_SHIFT)

/* The node from which nothing follows; no step stands at this place. */
#define AN_GRAPH_END 0

extern const AnStep an_lexicon_graph[];
extern const uint32_t an_lexicon_graph_root;

#endif /* AN_GRAPH_H */
