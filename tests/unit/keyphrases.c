/*
 * keyphrases.c
 *		Keyphrases and summaries of pages of random words and bytes: no two phrases say the same, fewer are the first of more,
 *		and a summary has sentences of the body in their order, all of it if so many are wanted.
 */
#include "unit.h"
#include "fragments.h"
#include "page_promises.h"
#include "keyphrases/keyphrases.h"

#define ROUNDS 1000
#define TEXT_MAX 3000
#define FEW 4
#define MANY 40

/* What phrases are made of, and what bounds them. */
static const char *const pieces[] = {
	"العلاقات", "التركية", "الأمريكية", "علاقات", "وزير", "الخارجية", "بالعلاقات", "للعلاقات", "مجلس", "الأمن", "الدولي",
	"سد", "النهضة", "بناء", "القمح", "أسعار", "قال", "وأضاف", "في", "من", "محمد", "علي", "سامر", "قباني", "القاهرة",
	"ضرورة", "كل", "ثلاثة", "2021", "إس-400", "x", "NATO", "\"", "\"", "«", "»", "(", ")", "،", ".", ". ", "؟", "-",
	":", "\n", "\n\n", "ـ", "\xd9", "\xff", "المصدر:", "كلمات مفتاحية\n", "اليوم", "الثلاثاء",
};

/* A random page of words; returns its length. */
static size_t
make_page(char *text)
{
	size_t length = 0, end = 1 + random_below(TEXT_MAX - 64);

	while (length < end)
	{
		const char *piece = pieces[random_below(sizeof(pieces) / sizeof(pieces[0]))];

		memcpy(text + length, piece, strlen(piece));
		length += strlen(piece);
		if (random_below(8) == 0)
			length = put_fragment(text, length);
		if (random_below(6) > 0)
			text[length++] = ' ';
	}
	return length;
}

static bool
same_phrase(const AnPhrase *a, const AnPhrase *b)
{
	return a->start == b->start && a->end == b->end && a->score == b->score;
}

/* Is the text of one phrase, at bounds of words, in the other? */
static bool
is_inside(const AnDocument *document, const AnPhrase *part, const AnPhrase *whole)
{
	uint32_t length = part->end - part->start;

	for (uint32_t i = whole->first_word; i < whole->end_word; i++)
		for (uint32_t j = i; j < whole->end_word; j++)
		{
			uint32_t start = i == whole->first_word ? whole->start : document->words[i].start;

			if (document->words[j].end - start == length && memcmp(document->text + start, document->text + part->start, length) == 0)
				return true;
		}
	return false;
}

/* What is broken in the phrases of a page that was read. */
static const char *
broken_phrases(AnDocument *document)
{
	AnPhrase few[FEW];
	uint32_t count;

	an_keyphrases_find(document, FEW);
	if ((count = document->phrase_count) > FEW)
		return "too many phrases";
	for (uint32_t i = 0; i < count; i++)
		few[i] = document->phrases[i];
	an_keyphrases_find(document, MANY);
	if (document->phrase_count < count)
		return "fewer of more";
	for (uint32_t i = 0; i < count; i++)
		if (!same_phrase(&few[i], &document->phrases[i]))
			return "others of more";
	for (uint32_t i = 0; i < document->phrase_count; i++)
		for (uint32_t j = 0; j < document->phrase_count; j++)
			if (i != j && is_inside(document, &document->phrases[i], &document->phrases[j]))
				return "a phrase in another";
	an_keyphrases_find(document, 0);
	return document->phrase_count == 0 ? NULL : "some of none";
}

/* Does a pair of marks reach over this byte? */
static bool
inside_pair(const AnDocument *document, uint32_t byte)
{
	for (uint32_t m = 0; m < document->mark_count; m++)
	{
		const AnMark *mark = &document->marks[m];

		if (mark->pair != AN_NO_PAIR && mark->opens && mark->start < byte && document->marks[mark->pair].start >= byte)
			return true;
	}
	return false;
}

/* What is broken in a summary of so many sentences. */
static const char *
broken_summary(AnDocument *document, uint32_t wanted)
{
	AnSlice *slices;
	uint32_t count = an_keyphrases_summary(document, wanted, &slices), at = document->body.start;

	if (count > wanted)
		return "too many sentences";
	for (uint32_t i = 0; i < count; i++)
	{
		if (slices[i].start < at || slices[i].start >= slices[i].end || slices[i].end > document->body.end)
			return "place of a sentence";
		if (inside_pair(document, slices[i].start) || inside_pair(document, slices[i].end))
			return "a pair of marks cut";
		at = slices[i].end;
	}
	return NULL;
}

int
main(void)
{
	static char text[TEXT_MAX + 512];

	for (int round = 0; round < ROUNDS; round++)
	{
		size_t length = make_page(text);
		AnDocument document;
		const char *broken;

		an_page_read(&document, text, length, AN_PAGE_ALL, AN_NO_TIME, &unit_memory);
		broken = broken_page_promise(&document);
		if (broken == NULL)
			broken = broken_phrases(&document);
		if (broken == NULL)
			broken = broken_summary(&document, random_below(6));
		if (broken == NULL)
			broken = broken_summary(&document, TEXT_MAX);
		EXPECT_TEXT(broken != NULL ? broken : "kept", "kept");
	}
	return unit_done("keyphrases");
}
