/*
 * fuzz_scan.c
 *		libFuzzer: no bytes break a promise of the scanner.
 */
#include <stdio.h>

#include "../unit/promises.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *broken = broken_scan_promise((const char *) data, size);

	if (broken != NULL)
	{
		fprintf(stderr, "broken promise: %s\n", broken);
		abort();
	}
	return 0;
}
