/*
 * names_quotes.c
 *		Names and quotations of pages of random words and of random bytes: in the
 *		order of the text, inside it, and no name over another.
 */
#include "article/document.h"
#include "names/names.h"
#include "quotes/quotes.h"
#include "unit.h"

#define ROUNDS 400
#define WORDS_MAX 120
#define PAGE_BYTES 8192

/* What names and quotations are made of, and what breaks them. */
static const char *const pieces[] = {
	"قال", "وأضاف", "قائلا", "بحسب", "أن", "على", "عن", "و", "وزير", "الخارجية", "الرئيس", "التركي", "باسم", "محمد",
	"علي", "بن", "أبو", "عبد", "الله", "الدين", "آل", "سليم", "أردوغان", "وزارة", "حزب", "شركة", "مدينة", "نهر",
	"جائحة", "منظومات", "إس-400", "F-35", "ليبيا", "للأمم", "المتحدة", "الأمم", "مالي", "الجانبان", "بيان", "صادر",
	"زخقش", "وزخقش", "\"", "\"", "«", "»", "(", ")", ":", "،", ".", "!", "/", "-", "\n", "\n\n", "\t", "ـ", "\xd9",
	"\xff", "المصدر", "|", "كلمات مفتاحية", "2021", "12,5%", "x", "﷽", "\xe2\x80\x8f",
};

/* A small generator, so that every run reads the same pages. */
static uint32_t
next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

/* Memory that is freed at once, page by page: each block hangs on the one before it. */
typedef union Block
{
	struct
	{
		union Block *next, **link;
	};
	long double align;
} Block;

static Block *blocks;

static void *
block_grow(void *context, void *old, size_t size)
{
	Block *block = old ? (Block *) old - 1 : NULL;

	(void) context;
	if (block)
	{
		*block->link = block->next;
		if (block->next)
			block->next->link = block->link;
	}
	block = realloc(block, sizeof(Block) + size);
	if (block == NULL)
		abort();
	block->next = blocks;
	block->link = &blocks;
	if (blocks)
		blocks->link = &block->next;
	blocks = block;
	return block + 1;
}

static void
free_blocks(void)
{
	while (blocks)
	{
		Block *next = blocks->next;

		free(blocks);
		blocks = next;
	}
}

static const AnMemory block_memory = {block_grow, NULL};

/* The order and the bounds of what was found in the page. */
static bool
is_sound(const AnDocument *document)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < document->entity_count; i++)
	{
		const AnEntity *entity = &document->entities[i];

		if (entity->start < end || entity->end <= entity->start || entity->end > document->length ||
			entity->end_word <= entity->first_word || entity->end_word > document->word_count ||
			entity->thing >= document->thing_count || entity->canonical == NULL || entity->canonical[0] == '\0')
			return false;
		end = entity->end;
	}
	end = 0;
	for (uint32_t i = 0; i < document->quote_count; i++)
	{
		const AnQuote *quote = &document->quotes[i];

		if (quote->start < end || quote->end <= quote->start || quote->end > document->length ||
			(quote->canonical == NULL) != (quote->speaker == NULL))
			return false;
		end = quote->end;
	}
	return true;
}

static void
check_page(const char *page, size_t length)
{
	/* an exact copy, so that a read past the end is seen */
	char *copy = malloc(length ? length : 1);
	AnDocument document;

	memcpy(copy, page, length);
	an_document_read(&document, copy, length, &block_memory);
	an_names_find(&document);
	an_quotes_find(&document);
	EXPECT(is_sound(&document));
	free_blocks();
	free(copy);
}

int
main(void)
{
	uint32_t state = 7;
	char page[PAGE_BYTES];

	check_page("", 0);
	for (int round = 0; round < ROUNDS; round++)
	{
		size_t length = 0;
		int words = next_random(&state) % WORDS_MAX;

		for (int i = 0; i < words; i++)
		{
			const char *piece = pieces[next_random(&state) % (sizeof(pieces) / sizeof(pieces[0]))];

			memcpy(page + length, piece, strlen(piece));
			length += strlen(piece);
			if (next_random(&state) % 4)
				page[length++] = ' ';
		}
		check_page(page, length);
		for (size_t i = 0; i < length; i++)
			page[i] = (char) next_random(&state);
		check_page(page, length);
	}
	return unit_done("names_quotes");
}
