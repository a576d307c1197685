/*
 * page_any.c
 *		Whatever bytes a page consists of: what is found in it lies inside it and in its order.
 */
#include "unit.h"
#include "fragments.h"
#include "page/page.h"
#include "page/vector.h"

#define ROUNDS 2000
#define TEXT_MAX 1500

/* Pieces that pages have and words do not: labels, datelines, times. */
static const char *const pieces[] = {"المصدر: ",  "\n",		  "كلمات مفتاحية\n", "اقرأ أيضا: ", "أنقرة (رويترز) - ", "الأربعاء ",
									 "3 فبراير ", "2021 ",	  "07:50 ",			 "قبل ",		"ثلاثة أيام ",		  "من ",
									 "إلى ",	  "بين ",	  "شوال ",			 "هـ ",			"نصف ",				  "ساعة ",
									 "الوزير ",	  "قال ",	  "وأكد ",			 "إن ",			"تركيا ",			  "كل ",
									 "مطلع ",	  "الماضي ", "القرن ",			 "الساعة ",		"الثالثة ",			  "مساء "};

/* A random page; returns its length. */
static size_t
make_page(char *text)
{
	size_t length = 0, end = 1 + random_below(TEXT_MAX - 64);

	while (length < end)
		if (random_below(3) == 0)
			length = put_fragment(text, length);
		else
		{
			const char *piece = pieces[random_below(sizeof(pieces) / sizeof(pieces[0]))];

			memcpy(text + length, piece, strlen(piece));
			length += strlen(piece);
		}
	return length;
}

/* Does everything that was found lie in the text, in rising order? */
static bool
is_sound(const AnDocument *document)
{
	bool sound = true;
	uint32_t at = 0;

	for (uint32_t i = 0; i < document->date_count; i++)
	{
		const AnDate *date = &document->dates[i];

		sound &= date->start >= at && date->start < date->end && date->end <= document->length;
		sound &= (date->starts == AN_NO_TIME) == (date->ends == AN_NO_TIME);
		sound &= date->starts == AN_NO_TIME || date->starts < date->ends;
		at = date->end;
	}
	for (uint32_t i = 0; i < document->entity_count; i++)
		sound &= document->entities[i].start < document->entities[i].end &&
				 document->entities[i].end <= document->length && document->entities[i].canonical != NULL;
	for (uint32_t i = 0; i < document->quote_count; i++)
		sound &= document->quotes[i].start <= document->quotes[i].end && document->quotes[i].end <= document->length;
	return sound && document->body.start <= document->body.end && document->body.end <= document->length;
}

/* Are the lexemes in the order of the type, and their places rising? */
static bool
is_sorted(const AnVector *vector)
{
	bool sound = true;

	for (uint32_t i = 0; i < vector->entry_count; i++)
	{
		const AnVectorEntry *entry = &vector->entries[vector->order[i].entry];
		uint32_t before = 0;

		sound &= i == 0 || vector->order[i - 1].key <= vector->order[i].key;
		for (uint32_t p = entry->first; p != 0; p = vector->places[p - 1].next)
		{
			sound &= vector->places[p - 1].position > before;
			before = vector->places[p - 1].position;
		}
	}
	return sound;
}

int
main(void)
{
	static char text[TEXT_MAX + 64];
	AnDocument document;
	AnVector vector;

	for (int round = 0; round < ROUNDS; round++)
	{
		size_t length = make_page(text);

		an_page_read(&document, text, length, AN_PAGE_ALL, round % 2 ? 1612338600 : AN_NO_TIME, &unit_memory);
		EXPECT(is_sound(&document));
		an_vector_build(&vector, text, length, &unit_memory);
		EXPECT(is_sorted(&vector));
	}
	return unit_done("page_any");
}
