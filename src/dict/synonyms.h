/*
 * synonyms.h
 *		What a dictionary's option Synonyms says, side by side.
 */
#ifndef AN_DICT_SYNONYMS_H
#define AN_DICT_SYNONYMS_H

/* One side of an entry "word, word = words": what all sides of a group say is the same. */
typedef struct AnSynonymSide
{
	char *first; /* lexemes[0]: sides are found by it */
	int count;
	char **lexemes; /* of its words, one each, NUL-terminated */
	char *text;		/* as it is written, one space between words */
	int group;
} AnSynonymSide;

#endif /* AN_DICT_SYNONYMS_H */
