/*
 * page_any.c
 *		Whatever bytes a page consists of: what is found in it lies inside it and in its order.
 */
#include "unit.h"
#include "fragments.h"
#include "page_promises.h"

#define ROUNDS 2000
#define TEXT_MAX 1500

/* Pieces that pages have and words do not: labels, datelines, times. */
static const char *const pieces[] = {"المصدر: ",  "\n",		  "كلمات مفتاحية\n", "اقرأ أيضا: ", "أنقرة (رويترز) - ", "الأربعاء ",
									 "3 فبراير ", "2021 ",	  "07:50 ",			 "قبل ",		"ثلاثة أيام ",		  "من ",
									 "إلى ",	  "بين ",	  "شوال ",			 "هـ ",			"نصف ",				  "ساعة ",
									 "الوزير ",	  "قال ",	  "وأكد ",			 "إن ",			"تركيا ",			  "كل ",
									 "مطلع ",	  "الماضي ", "القرن ",			 "الساعة ",		"الثالثة ",			  "مساء ",
									 "خمسة ",	  "وعشرين ",  "ألفا ",			 "ملايين ",		"ونصف ",			  "وأحد ",
									 "دولار ",	  "ريال ",	  "سعودي ",			 "في المئة ",	"طنين ",			  "تحت الصفر ",
									 "ناقص ",	  "عشرات ",	  "و",				 "- ",			"$",				  "°",
									 "الـ",		  "الأولى ", "الأسبوع ",		 "الأخير ",		"الأول ",			  "ليل ",
									 "الأحد ",	  "يومي ",	 "عام ",			 "ألفين ",		"مرات ",			  "عيد الفطر ",
									 "سيصل ",	  "وصل ",	 "منتصف ",			 "نقلت ",		"عن ",				  "قوله ",
									 ": «",		  "» ",		 "، ",				 "كما ",		"وفقا ",			  "لوكالة ",
									 "لندن: ",	  "«الحياة» ", " - ",			 "/ ",			"بيروت - سارة خوري\n", "الرئيسية > أخبار ",
									 "عاجل | ",	  "* كاتب\n", "(رويترز)",		 "\r\n",		"إيلاف من لندن: ",	  "انتهى\n",
									 "وطنية - ",  "عربي21 ",  "+ أ ف ب\n",		 "( ",			") ",				  "المصدر: دبي - وام\n"};

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

/* What is broken, or that nothing is. */
static const char *
kept(const char *broken)
{
	return broken != NULL ? broken : "kept";
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
		EXPECT_TEXT(kept(broken_page_promise(&document)), "kept");
		an_vector_build(&vector, text, length, &unit_memory);
		EXPECT_TEXT(kept(broken_vector_promise(&vector)), "kept");
	}
	return unit_done("page_any");
}
