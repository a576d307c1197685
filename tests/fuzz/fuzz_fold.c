/*
 * fuzz_fold.c
 *		libFuzzer: no bytes break a promise of folding, of reading letters, or of undoing doubled ones.
 */
#include <stdio.h>

#include "../unit/promises.h"
#include "dict/normalize.h"

/* Undoing doubled letters twice changes no more than once. */
static const char *
broken_normalize_promise(const char *text, size_t size)
{
	size_t length = an_fold(text, size, NULL, 0), once, twice;
	char *key = malloc(length + 1), *again = malloc(length + 1);
	const char *broken = NULL;

	an_fold(text, size, key, length);
	once = an_normalize_undouble(key, length);
	memcpy(again, key, once);
	twice = an_normalize_undouble(again, once);
	if (once > length || twice != once || memcmp(key, again, once) != 0)
		broken = "doubled letters";
	free(key);
	free(again);
	return broken;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	const char *broken = broken_fold_promise(text, size, size > 0 ? data[0] * 31u : 0);

	if (broken == NULL)
		broken = broken_letters_promise(text, size);
	if (broken == NULL)
		broken = broken_normalize_promise(text, size);
	if (broken != NULL)
	{
		fprintf(stderr, "broken promise: %s\n", broken);
		abort();
	}
	return 0;
}
