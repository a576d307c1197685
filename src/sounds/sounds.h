/*
 * sounds.h
 *		Names by their sounds: are two spellings, in Arabic or Latin script, one name, and keys that they share.
 *
 * A name is read as parts, which are words.  Read are its first AN_SOUND_PARTS_MAX parts, AN_SOUND_LETTERS_MAX letters
 * and AN_SOUND_BYTES_MAX bytes: the work of one comparison has a limit whatever is given.  Any bytes may be given; what
 * is no letter of the two scripts parts words.
 */
#ifndef AN_SOUNDS_H
#define AN_SOUNDS_H

#include <stddef.h>

#define AN_SOUND_PARTS_MAX 10
#define AN_SOUND_LETTERS_MAX 80
#define AN_SOUND_BYTES_MAX 1000

/* From here on two names are said to be the same. */
#define AN_SOUND_SAME 0.5

/*
 * How likely two spellings are of one name, 0 .. 1; the same whichever comes first.  1 for the same letters, 0 if either
 * has no letter.  A name and a shorter mention of it are not the same: a part that only one of them has at its
 * beginning or end leaves at most AN_SOUND_SHORT; parts left out between are allowed, محمد حسني السيد مبارك and
 * محمد مبارك, and cost.
 */
#define AN_SOUND_SHORT 0.45
extern double an_sound_similarity(const char *a, size_t a_length, const char *b, size_t b_length);

/* The keys of a name, each once and NUL-terminated ASCII. */
#define AN_SOUND_KEYS_MAX 16
#define AN_SOUND_KEY_MAX (AN_SOUND_LETTERS_MAX + 1)

typedef struct AnSoundKeys
{
	int count; /* 0 if the name has no letter */
	char key[AN_SOUND_KEYS_MAX][AN_SOUND_KEY_MAX];
} AnSoundKeys;

extern void an_sound_keys(AnSoundKeys *keys, const char *name, size_t length);

#endif /* AN_SOUNDS_H */
