/*
 * mend.c
 *		"Did you mean": a query with known words in place of those that are not.
 */
#include "search/like.h"

#include <string.h>

#include "morph/suggest.h"
#include "parser/scan.h"

/* A query whose terms have other texts: the nodes of the first, and bytes behind its own. */
typedef struct Mending
{
	const AnMemory *memory;
	AnQuery *query;
	char *bytes;
	uint32_t count, room;
	bool mended;
} Mending;

/* Appends bytes. */
static void
put(Mending *mending, const char *bytes, size_t length)
{
	if (mending->count + length > mending->room)
	{
		mending->room = (uint32_t) (mending->count + length) * 2 + 256;
		mending->bytes = mending->memory->grow(mending->memory->context, mending->bytes, mending->room);
	}
	if (length > 0)
		memcpy(mending->bytes + mending->count, bytes, length);
	mending->count += (uint32_t) length;
}

/* The nearest known word for one that is not known; false if it is, or nothing is near, or it is no Arabic word. */
static bool
find_meant(const char *text, size_t length, AnLetters *meant)
{
	AnSuggestions found;
	AnLetters word;

	if (!an_letters_read(text, length, &word))
		return false;
	an_morph_suggest(&word, 1, &found);
	if (found.count == 0 || found.item[0].distance == 0)
		return false;
	*meant = found.item[0].word;
	return true;
}

/* Gives the term at node i a text with the words that were meant. */
static void
mend_term(Mending *mending, uint32_t i)
{
	AnQueryNode *node = &mending->query->nodes[i];
	uint32_t start = mending->count, copied = 0;
	uint32_t offset = node->text.offset, length = node->text.length;
	AnScan scan;
	AnToken token;

	/* the bytes of all terms are a copy, which does not move while this is read */
	an_scan_begin(&scan, an_query_bytes(mending->query) + offset, length);
	while (an_scan_next(&scan, &token))
	{
		char letters[2 * (AN_WORD_MAX + 1)];
		AnLetters meant;

		if (token.part || !an_token_has_lexemes(token.type) || !find_meant(scan.text + token.start, token.length, &meant))
			continue;
		put(mending, scan.text + copied, token.start - copied);
		put(mending, letters, an_letters_write(meant.code, meant.count, letters));
		copied = token.start + token.length;
	}
	if (copied == 0)
		return;
	put(mending, scan.text + copied, length - copied);
	node->text.offset = mending->query->byte_count + start;
	node->text.length = mending->count - start;
	mending->mended = true;
}

/* The query with the new texts behind its bytes. */
static AnQuery *
join_bytes(const Mending *mending)
{
	size_t size = an_query_size(mending->query);
	AnQuery *joined = an_memory_alloc(mending->memory, size + mending->count);

	memcpy(joined, mending->query, size);
	memcpy((char *) joined + size, mending->bytes, mending->count);
	joined->byte_count += mending->count;
	return joined;
}

const char *
an_mend_text(const AnQuery *query, const AnMemory *memory)
{
	Mending mending = {.memory = memory};

	mending.query = an_memory_alloc(memory, an_query_size(query));
	memcpy(mending.query, query, an_query_size(query));
	for (uint32_t i = 0; i < query->node_count; i++)
	{
		const AnQueryNode *node = &query->nodes[i];

		AN_CHECK_INTERRUPTS();
		if (node->kind == AN_QUERY_TERM && node->mode == AN_MODE_EXACT && !AN_FIELD_IS_NAME(node->field))
			mend_term(&mending, i);
	}
	return mending.mended ? an_query_write(join_bytes(&mending), memory) : NULL;
}
