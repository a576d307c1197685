/*
 * article_document.c
 *		Reading a document: words, marks and their pairs, sentences, lines; and promises that hold for any bytes.
 */
#include "unit.h"
#include "article/document.h"

static AnDocument document;

static void
read_text(const char *text)
{
	an_document_read(&document, text, strlen(text), &unit_memory);
}

/* Index of the count-th mark of a kind, from 0; the number of marks if there is none. */
static uint32_t
mark_at(AnMarkKind kind, int count)
{
	for (uint32_t i = 0; i < document.mark_count; i++)
		if (document.marks[i].kind == kind && count-- == 0)
			return i;
	return document.mark_count;
}

/* How many marks of a kind have a partner. */
static int
paired(AnMarkKind kind)
{
	int n = 0;

	for (uint32_t i = 0; i < document.mark_count; i++)
		n += document.marks[i].kind == kind && document.marks[i].pair != AN_NO_PAIR;
	return n;
}

/* What stands between the count-th opening mark and its partner. */
static const char *
inside(int count)
{
	for (uint32_t i = 0; i < document.mark_count; i++)
	{
		const AnMark *mark = &document.marks[i];

		if (mark->opens && count-- == 0)
			return an_document_copy(&document, mark->start + mark->length, document.marks[mark->pair].start);
	}
	return "";
}

static void
test_pairs(void)
{
	read_text("قال \"نعم\" ثم \"لا\".");
	EXPECT(paired(AN_MARK_QUOTE) == 4);
	EXPECT_TEXT(inside(0), "نعم");
	EXPECT_TEXT(inside(1), "لا");
	/* badly spaced marks are taken in turn */
	read_text("قال \"نعم \"وأضاف \"لا\"");
	EXPECT_TEXT(inside(0), "نعم");
	EXPECT_TEXT(inside(1), "لا");
	/* an odd number: spaces tell which one is left over */
	read_text("قال \"نعم ثم أضاف \"لا\" ومضى");
	EXPECT(paired(AN_MARK_QUOTE) == 2);
	EXPECT_TEXT(inside(0), "لا");
	/* marks of other families nest */
	read_text("قال «قرأت \"كتابا\" أمس».");
	EXPECT_TEXT(inside(0), "قرأت \"كتابا\" أمس");
	EXPECT_TEXT(inside(1), "كتابا");
	/* the wrong way round */
	read_text("قال ”نعم“ ومضى");
	EXPECT_TEXT(inside(0), "نعم");
	/* crossed with parentheses: the inner one has no partner */
	read_text("قال (الوزير «نعم) ومضى»");
	EXPECT(paired(AN_MARK_PAREN_OPEN) == 1);
	EXPECT(paired(AN_MARK_QUOTE_OPEN) == 0);
	/* not beyond the line */
	read_text("قال \"نعم\nثم \"لا");
	EXPECT(paired(AN_MARK_QUOTE) == 0);
	/* neither apostrophes nor minutes */
	read_text("the minister's word, 12'30");
	EXPECT(mark_at(AN_MARK_QUOTE, 0) == document.mark_count);
}

static void
test_sentences(void)
{
	read_text("بدأت الجلسة. ثم انتهت! هل عادت؟ نعم");
	EXPECT(document.sentence_count == 4);
	/* abbreviations, numbers and the dash of two dots end none */
	read_text("قال د. أحمد (أ. ف. ب) إن 12.5 يوما كافية.. ثم مضى");
	EXPECT(document.sentence_count == 1);
	/* the letter of a calendar behind a number does */
	read_text("في 1442 ه. ثم مضى");
	EXPECT(document.sentence_count == 2);
	/* a stop with the space on its wrong side */
	read_text("بدأت الجلسة .ثم انتهت");
	EXPECT(document.sentence_count == 2);
	read_text("عنوان\nنص");
	EXPECT(document.sentence_count == 2 && document.sentences[1].line == 1);
}

static void
test_words(void)
{
	read_text("إس-400 تركيا - أمريكا، 07:50");
	EXPECT_TEXT(an_document_copy(&document, document.words[0].start, document.words[0].end), "إس-400");
	EXPECT(an_document_mark_between(&document, 1, AN_MARK_DASH));
	EXPECT(an_document_mark_between(&document, 2, AN_MARK_COMMA));
	EXPECT(!an_document_mark_between(&document, 0, AN_MARK_DASH));
	EXPECT(document.words[1].readings > 0 && document.words[1].letters.count == 5);
	/* the same spelling has the same reading */
	read_text("الوزير قال الوزير");
	EXPECT(document.words[0].reading.lemma == document.words[2].reading.lemma);
	EXPECT(document.words[0].tags == document.words[2].tags && (document.words[0].tags & AN_TAG_TITLE));
	/* without readings: the same words, marks and lines */
	an_document_read_plain(&document, "عنوان\n\nقال \"نعم\".", strlen("عنوان\n\nقال \"نعم\"."), &unit_memory);
	EXPECT(document.word_count == 3 && document.words[0].readings == 0 && document.title.start < document.title.end);
}

static void
test_position(void)
{
	read_text("أب ج");
	EXPECT(an_document_position(&document, 0) == 1);
	EXPECT(an_document_position(&document, 5) == 4);
	EXPECT(an_document_position(&document, 2) == 2);
}

/* Do words, marks, lines and sentences fit together? */
static bool
is_sound(void)
{
	const AnDocument *d = &document;
	bool sound = d->line_count > 0 && d->mark_count > 0 && d->marks[d->mark_count - 1].kind == AN_MARK_LINE;

	for (uint32_t i = 0; i < d->word_count; i++)
	{
		const AnWord *word = &d->words[i];

		sound &= word->start < word->end && word->end <= d->length && (i == 0 || word->start >= d->words[i - 1].end);
		sound &= word->mark < d->mark_count && d->marks[word->mark].start >= word->end;
		sound &= word->line < d->line_count && d->lines[word->line].first_word <= i && i < d->lines[word->line].end_word;
		sound &= word->sentence < d->sentence_count && d->sentences[word->sentence].first_word <= i &&
				 i < d->sentences[word->sentence].end_word;
	}
	for (uint32_t i = 0; i < d->mark_count; i++)
	{
		const AnMark *mark = &d->marks[i];

		sound &= mark->start + mark->length <= d->length && mark->next_word <= d->word_count;
		sound &= i == 0 || mark->start >= d->marks[i - 1].start;
		sound &= mark->pair == AN_NO_PAIR || (mark->pair < d->mark_count && d->marks[mark->pair].pair == i &&
											  d->marks[mark->pair].opens == (mark->pair < i));
	}
	return sound;
}

/* Random pieces of pages, and random bytes. */
static void
test_any_bytes(void)
{
	static const char *const pieces[] = {"المصدر:", "\n",	"\r\n", "\"",	"«",	 "»",	"(",	")",  "وزير ", "قال ",
										 "12",		"/",	"2021", " ",	"كلمات مفتاحية", "اقرأ أيضا", ".",	"..", "،",	   "#",
										 "(رويترز) -", "أنقرة ", "فبراير ", "\xFF", "\xD8", "-",	"<b>",	"&amp;", "ـ",	   "\xE2\x80\x8F"};
	unsigned seed = 1;
	char text[1024];

	for (int round = 0; round < 3000; round++)
	{
		size_t length = 0;

		while (length < sizeof(text) - 40)
		{
			const char *piece;

			seed = seed * 1103515245u + 12345u;
			piece = pieces[seed / 65536u % (sizeof(pieces) / sizeof(pieces[0]))];
			memcpy(text + length, piece, strlen(piece));
			length += strlen(piece);
			if (round % 3 == 0)
				text[length++] = (char) (seed >> 24);
			if (seed % 97 == 0)
				break;
		}
		an_document_read(&document, text, length, &unit_memory);
		if (!is_sound())
		{
			EXPECT(!"a document whose parts fit together");
			return;
		}
	}
	EXPECT(true);
}

int
main(void)
{
	test_pairs();
	test_sentences();
	test_words();
	test_position();
	test_any_bytes();
	return unit_done("article_document");
}
