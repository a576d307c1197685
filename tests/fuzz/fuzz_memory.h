/*
 * fuzz_memory.h
 *		An AnMemory for fuzzers: malloc, so that sanitizers see each piece, and all of it freed behind an input.
 */
#ifndef FUZZ_MEMORY_H
#define FUZZ_MEMORY_H

#include <stdlib.h>

#include "memory.h"

/* Stands before each piece that was given out. */
typedef struct FuzzPiece
{
	struct FuzzPiece *before;
	struct FuzzPiece *behind;
} FuzzPiece;

static FuzzPiece fuzz_pieces = {&fuzz_pieces, &fuzz_pieces};

static void *
fuzz_grow(void *context, void *old, size_t size)
{
	FuzzPiece *piece = old ? (FuzzPiece *) old - 1 : NULL;

	(void) context;
	if (piece)
	{
		piece->before->behind = piece->behind;
		piece->behind->before = piece->before;
	}
	piece = realloc(piece, sizeof(FuzzPiece) + size);
	if (piece == NULL)
		abort();
	*piece = (FuzzPiece){&fuzz_pieces, fuzz_pieces.behind};
	fuzz_pieces.behind->before = piece;
	fuzz_pieces.behind = piece;
	return piece + 1;
}

static const AnMemory fuzz_memory = {fuzz_grow, NULL};

static void
fuzz_free_all(void)
{
	while (fuzz_pieces.behind != &fuzz_pieces)
	{
		FuzzPiece *piece = fuzz_pieces.behind;

		fuzz_pieces.behind = piece->behind;
		free(piece);
	}
	fuzz_pieces.before = &fuzz_pieces;
}

#endif /* FUZZ_MEMORY_H */
