/*
 * fuzz_document.c
 *		libFuzzer: no bytes break a promise of a page read whole, of its vector, or of its keys in the index.
 */
#include <stdio.h>
#include <string.h>

#include "fuzz_memory.h"
#include "../unit/page_promises.h"
#include "search/keys.h"

/* The day that the caller gives: none, or one that the bytes choose, far off ones too. */
static int64_t
published(const uint8_t *data, size_t size)
{
	int32_t hours;

	if (size < sizeof(hours) || data[0] % 2)
		return AN_NO_TIME;
	memcpy(&hours, data, sizeof(hours));
	return (int64_t) hours * 3600;
}

/* Every key is a field's letter and a lexeme, or a day, and none comes twice. */
static const char *
broken_keys_promise(const char *text, size_t length)
{
	AnKeys keys;

	an_keys_of_document(&keys, text, length, &fuzz_memory);
	for (uint32_t i = 0; i < keys.count; i++)
		if (keys.keys[i].length < 1 || keys.keys[i].length > AN_KEY_BYTES_MAX ||
			keys.keys[i].offset + keys.keys[i].length > keys.byte_count)
			return "key";
	return NULL;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *) data;
	const char *broken;
	AnDocument document;
	AnVector vector;

	an_page_read(&document, text, size, AN_PAGE_ALL, published(data, size), &fuzz_memory);
	broken = broken_page_promise(&document);
	if (broken == NULL)
	{
		an_vector_build(&vector, text, size, &fuzz_memory);
		broken = broken_vector_promise(&vector);
	}
	if (broken == NULL)
		broken = broken_keys_promise(text, size);
	fuzz_free_all();
	if (broken != NULL)
	{
		fprintf(stderr, "broken promise: %s\n", broken);
		abort();
	}
	return 0;
}
