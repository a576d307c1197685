/*
 * article_headers.c
 *		Heads of pages composed from parts, as outlets put them together: in every combination title, time, source and place are
 *		found, and what the page does not say is not.
 *
 * Title, kicker, reporter, date line, dateline and source are taken from lists of forms; all pairs of a date line with a
 * reporter's line and a dateline are made in every order, and the other parts, line ends and marks of direction take turns.
 */
#include "unit.h"
#include "article/document.h"
#include "dates/dates.h"

#define TEXT_MAX 8192
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
/* So many failures are printed in full. */
#define SHOWN_MAX 12

/* A form of a part: as it is written, and what must be found in it; NULL if it says nothing. */
typedef struct Form
{
	const char *text;
	const char *found;
} Form;

static const Form titles[] = {
	{"مجلس الوزراء يقر موازنة العام المقبل بعجز قياسي", "مجلس الوزراء يقر موازنة العام المقبل بعجز قياسي"},
	{"وزير الطاقة: لا زيادة في أسعار الوقود", "وزير الطاقة: لا زيادة في أسعار الوقود"},
	{"«الصحة» تعلن نتائج المسح الوطني.. وتحذر من السمنة", "«الصحة» تعلن نتائج المسح الوطني.. وتحذر من السمنة"},
	{"هل تنجح المحادثات في إنهاء الأزمة؟", "هل تنجح المحادثات في إنهاء الأزمة؟"},
	{"12 قتيلا في انهيار مبنى شرق العاصمة", "12 قتيلا في انهيار مبنى شرق العاصمة"},
	{"الرئيس يستقبل وفد البنك الدولي ويبحث معه تمويل مشاريع المياه والصرف الصحي في المحافظات الجنوبية",
	 "الرئيس يستقبل وفد البنك الدولي ويبحث معه تمويل مشاريع المياه والصرف الصحي في المحافظات الجنوبية"},
	{"عاجل | استقالة رئيس الحكومة", "استقالة رئيس الحكومة"},
	{"\"بيت من ورق\".. معرض يعيد قراءة الذاكرة", "\"بيت من ورق\".. معرض يعيد قراءة الذاكرة"},
	{"مصر والأردن توقعان اتفاق الربط الكهربائي", "مصر والأردن توقعان اتفاق الربط الكهربائي"},
	{"بعد عام على الانفجار: بيروت تبحث عن العدالة!", "بعد عام على الانفجار: بيروت تبحث عن العدالة!"},
	{"بالصور.. افتتاح أكبر متحف للسيارات القديمة", "بالصور.. افتتاح أكبر متحف للسيارات القديمة"},
	{"مصدر أمني: إحباط تهريب أسلحة على الحدود", "مصدر أمني: إحباط تهريب أسلحة على الحدود"},
	{"3 أسباب وراء تراجع أسعار النفط في 2021", "3 أسباب وراء تراجع أسعار النفط في 2021"},
	{"تقرير: العالم يفقد مليون نوع من الأحياء", "تقرير: العالم يفقد مليون نوع من الأحياء"},
	{"اقتصادي / ارتفاع صادرات التمور خلال الربع الأول", "ارتفاع صادرات التمور خلال الربع الأول"},
};

static const Form kickers[] = {{NULL, NULL},
							   {NULL, NULL},
							   {"اقتصاد", NULL},
							   {"الرئيسية > أخبار > محليات", NULL},
							   {"أخبار | محليات", NULL},
							   {"تقرير", NULL}};

/* Found: published, as YYYY-MM-DD HH:MM. */
static const Form dates[] = {
	{NULL, NULL},
	{"الأربعاء 3 فبراير 2021 07:50 ص", "2021-02-03 07:50"},
	{"نشر في: 3 شباط 2021 | 19:05", "2021-02-03 19:05"},
	{"آخر تحديث: 03/02/2021 - 14:30", "2021-02-03 14:30"},
	{"2021-02-03", "2021-02-03 00:00"},
	{"٣ فبراير ٢٠٢١ الساعة ٧:٥٠ مساء", "2021-02-03 19:50"},
	{"الأربعاء 21 جمادى الآخرة 1442 هـ - 3 فبراير 2021 م", "2021-02-03 00:00"},
	{"الأربعاء, 3 شباط/فبراير, 2021", "2021-02-03 00:00"},
	{"3 فبراير 2021, 09:12 م", "2021-02-03 21:12"},
	{"تاريخ النشر: 2021/02/03 12:40 م", "2021-02-03 12:40"},
	{"الأربعاء، ٣ فبراير / شباط ٢٠٢١", "2021-02-03 00:00"},
	{"الأربعاء 3-2-2021م", "2021-02-03 00:00"},
	{"03 شباط 2021\t08:15", "2021-02-03 08:15"},
	{"تم النشر في: 3 فبراير 2021م الموافق 21 جمادى الآخرة 1442هـ", "2021-02-03 00:00"},
	{"أضيف في: الأربعاء 3 فبراير 2021 - 8:15 صباحا", "2021-02-03 08:15"},
	{"آخر تحديث: الأربعاء 03 شباط 2021 11:20 بتوقيت القدس", "2021-02-03 11:20"},
	{"2021/2/3 08:15 قراءة: 1250", "2021-02-03 08:15"},
	{"الأربعاء • 3 فبراير 2021", "2021-02-03 00:00"},
	{"3 فبراير,\xC2\xA0 2021 في 08:15", "2021-02-03 08:15"},
	{"\xE2\x80\x8F" "3/2/2021\xE2\x80\x8E - 08:15", "2021-02-03 08:15"},
	{"٢٠٢١-٠٢-٠٣ ٠٨:١٥:٠٠", "2021-02-03 08:15"},
	{"العدد 15410 - الأربعاء 3 فبراير 2021", "2021-02-03 00:00"},
	{"2021/02/03 - 08:15", "2021-02-03 08:15"},
	{"اقتصاد | 03-02-2021 | 10:20", "2021-02-03 10:20"},
	{"نشر : الأربعاء 03 فبراير 2021 الساعة 11:05 - آخر تحديث : الأربعاء 03 فبراير 2021 الساعة 12:00", "2021-02-03 11:05"},
	{"2 دقيقة قراءة", NULL},
};

static const Form bylines[] = {{NULL, NULL},
							   {"كتب: أحمد السعدني", "أحمد السعدني"},
							   {"كتبت - ليلى منصور", "ليلى منصور"},
							   {"بقلم مازن البستاني", "مازن البستاني"},
							   {"إعداد: سامي الحاج", "سامي الحاج"},
							   {"تقرير: منى الخطيب", "منى الخطيب"},
							   {"محمد عبد الله الشمري", "محمد عبد الله الشمري"},
							   {"متابعات", NULL},
							   {"مراسلنا في غزة - رامي خليل", NULL},
							   {"الكاتب: سعيد العمري", NULL},
							   {"تحرير: هناء الحسيني", NULL},
							   {"حاوره: بدر المنصوري", NULL}};

/* Lines between the title and what signs the page. */
static const Form subtitles[] = {{NULL, NULL},
								 {NULL, NULL},
								 {NULL, NULL},
								 {"خلال اجتماع استمر أربع ساعات وشهد نقاشا حادا", NULL},
								 {"جانب من الاجتماع (رويترز)", NULL},
								 {"شارك\nواتساب\nتويتر", NULL},
								 {"صورة أرشيفية لمقر الوزارة", NULL},
								 {"A+ A-", NULL},
								 {"خبراء: القرار جاء متأخرا لكنه ضروري", NULL}};

typedef struct Dateline
{
	const char *text;
	const char *place;
	bool alone;		 /* on a line of its own */
	const char *source;
	const char *published; /* by a date inside, where no date line says more */
} Dateline;

static const Dateline datelines[] = {
	{NULL, NULL, false, NULL, NULL},
	{"أنقرة (الأناضول) - ", "أنقرة", false, NULL, NULL},
	{"بيروت – أ ف ب: ", "بيروت", false, NULL, NULL},
	{"دمشق، سوريا (CNN) -- ", "دمشق", false, NULL, NULL},
	{"واشنطن 3 فبراير 2021 (رويترز) - ", "واشنطن", false, NULL, "2021-02-03 00:00"},
	{"الرياض 21 جمادى الآخرة 1442 هـ الموافق 3 فبراير 2021 م واس", "الرياض", true, NULL, "2021-02-03 00:00"},
	{"صنعاء - سبأ", "صنعاء", true, NULL, NULL},
	{"لندن: «الشرق الأوسط»", "لندن", true, "الشرق الأوسط", NULL},
	{"إسطنبول/ سمية العلي/ الأناضول", "إسطنبول", true, NULL, NULL},
	{"مسقط في 3 فبراير /العمانية/ ", "مسقط", false, NULL, NULL},
	{"عمان 3 شباط (بترا)-- ", "عمان", false, NULL, NULL},
	{"رام الله 3-2-2021 وفا- ", "رام الله", false, NULL, "2021-02-03 00:00"},
	{"وطنية - طرابلس - ", "طرابلس", false, NULL, NULL},
	{"بغداد/ واع", "بغداد", true, NULL, NULL},
	{"تونس - منى الطرابلسي", "تونس", true, NULL, NULL},
	{"موسكو - سبوتنيك. ", "موسكو", false, NULL, NULL},
	{"(رويترز) - ", NULL, false, NULL, NULL},
	{"باريس- (أ ف ب) : ", "باريس", false, NULL, NULL},
	{"الكويت - 3 - 2 (كونا) -- ", "الكويت", false, NULL, NULL},
	{"الدوحة /قنا/ ", "الدوحة", false, NULL, NULL},
	{"المنامة في 03 فبراير / بنا / ", "المنامة", false, NULL, NULL},
	{"القاهرة في 3 فبراير/ أ ش أ / ", "القاهرة", false, NULL, NULL},
	{"نيويورك (الأمم المتحدة) - رويترز: ", "نيويورك", false, NULL, NULL},
	{"حلب-سانا", "حلب", true, NULL, NULL},
	{"رام الله – معا – ", "رام الله", false, NULL, NULL},
	{"طهران / 3 شباط / فبراير / ارنا - ", "طهران", false, NULL, NULL},
	{"بكين 3 فبراير 2021 (شينخوا) ", "بكين", false, NULL, "2021-02-03 00:00"},
	{"السومرية نيوز / بغداد", "بغداد", true, NULL, NULL},
	{"شفق نيوز/ ", NULL, false, NULL, NULL},
	{"لندن ـ «القدس العربي»: ", "لندن", false, "القدس العربي", NULL},
	{"أبوظبي - سكاي نيوز عربية", "أبوظبي", true, "سكاي نيوز عربية", NULL},
	{"الجزيرة نت - غزة", "غزة", true, "الجزيرة نت", NULL},
	{"عدن – خاص: ", "عدن", false, NULL, NULL},
	{"بيروت: سناء الجاك", "بيروت", true, NULL, NULL},
	{"الخرطوم: محمد أمين ياسين وأحمد يونس", "الخرطوم", true, NULL, NULL},
	{"إسطنبول - العربي الجديد", "إسطنبول", true, "العربي الجديد", NULL},
	{"واشنطن – «الخليج»، وكالات", "واشنطن", true, "الخليج", NULL},
	{"غزة/ سوا/ ", "غزة", false, NULL, NULL},
	{"روما- من حسام الدين النجار- ", "روما", false, NULL, NULL},
	{"القاهرة - (د ب أ): ", "القاهرة", false, NULL, NULL},
	{"سيول 3 فبراير (يونهاب) -- ", "سيول", false, NULL, NULL},
	{"رويترز – لندن: ", "لندن", false, NULL, NULL},
	{"دبي (د ب أ)- ", "دبي", false, NULL, NULL},
	{"جنيف/برن (أ ب) — ", "جنيف", false, NULL, NULL},
	{"القدس المحتلة - ", "القدس المحتلة", false, NULL, NULL},
	{"أبوظبي ـ وام: ", "أبوظبي", false, NULL, NULL},
	{"دبي – العربية.نت", "دبي", true, "العربية.نت", NULL},
};

static const Form sources[] = {{NULL, NULL},
							   {"المصدر: الجزيرة + وكالات", "الجزيرة + وكالات"},
							   {"المصدر | الخليج الجديد", "الخليج الجديد"},
							   {"المصدر : رويترز", "رويترز"},
							   {"المصدر- صحيفة الساحل", "صحيفة الساحل"},
							   {"المصدر:\nوكالات", "وكالات"},
							   {"مصدر الخبر: عكاظ", "عكاظ"},
							   {"نقلا عن: الأهرام", "الأهرام"},
							   {"(المصدر: أ ف ب)", "أ ف ب"},
							   {"المصدر: الشرق الأوسط اللندنية", "الشرق الأوسط اللندنية"}};

static const char body[] =
	"بدأت في العاصمة أعمال الاجتماع السنوي للجنة المشتركة بحضور عدد كبير من المسؤولين والخبراء ورجال الأعمال من البلدين، وسط "
	"اهتمام واسع من وسائل الإعلام.";
static const char body_more[] = "وقال رئيس الوفد إن الجانبين اتفقا على عقد الاجتماع المقبل في الخريف.";

/* What stands between lines, and what stands before the first. */
static const char *const ends[] = {"\n", "\n\n", "\r\n", " \n\t\n"};
static const char *const starts[] = {"", "\xEF\xBB\xBF", "\xE2\x80\x8F", "\n\xC2\xA0"};

/* The order of title, reporter and date: T, B, D. */
static const char *const orders[] = {"TDB", "TBD", "DTB"};

typedef struct Page
{
	char text[TEXT_MAX];
	size_t length;
	const char *title, *published, *place, *source;
} Page;

static int shown;

static void
put(Page *page, const char *text)
{
	size_t length = strlen(text);

	memcpy(page->text + page->length, text, length);
	page->length += length;
	page->text[page->length] = '\0';
}

static void
put_line(Page *page, const char *text, const char *end)
{
	if (text == NULL)
		return;
	put(page, text);
	put(page, end);
}

/* What turns come by: the parts that are not combined with all others. */
typedef struct Turns
{
	unsigned title, kicker, subtitle, source, end, start;
} Turns;

static void
compose(Page *page, const Form *date, const Form *byline, const Dateline *dateline, const char *order, Turns turns)
{
	const Form *title = &titles[turns.title % COUNT(titles)], *source = &sources[turns.source % COUNT(sources)];
	const char *end = ends[turns.end % COUNT(ends)];

	page->length = 0;
	put(page, starts[turns.start % COUNT(starts)]);
	put_line(page, kickers[turns.kicker % COUNT(kickers)].text, end);
	for (; *order; order++)
	{
		put_line(page, *order == 'T' ? title->text : *order == 'D' ? date->text : byline->text, end);
		if (*order == 'T' && (date->text || byline->text))
			put_line(page, subtitles[turns.subtitle % COUNT(subtitles)].text, end);
	}
	if (dateline->text != NULL)
		put_line(page, dateline->text, dateline->alone ? end : "");
	put_line(page, body, end);
	put_line(page, body_more, end);
	put_line(page, source->text, end);
	page->title = title->found;
	page->published = date->found ? date->found : dateline->published;
	page->place = dateline->place;
	page->source = source->found ? source->found : dateline->source;
}

static const char *
slice_text(AnDocument *document, AnSlice slice)
{
	return slice.start < slice.end ? an_document_copy(document, slice.start, slice.end) : NULL;
}

/* Days since 1970-01-01 to a date. */
static void
date_of(int64_t days, int *year, int *month, int *day)
{
	int64_t z = days + 719468, era = z / 146097, doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;

	*day = (int) (doy - (153 * mp + 2) / 5 + 1);
	*month = (int) (mp < 10 ? mp + 3 : mp - 9);
	*year = (int) (yoe + era * 400 + (*month <= 2));
}

static const char *
published_text(const AnDocument *document)
{
	static char text[64];
	int year, month, day;

	if (document->published == AN_NO_TIME)
		return NULL;
	date_of(document->published / 86400, &year, &month, &day);
	snprintf(text, sizeof(text), "%04d-%02d-%02d %02d:%02d", year, month, day, (int) (document->published % 86400 / 3600),
			 (int) (document->published % 3600 / 60));
	return text;
}

static bool
same(const Page *page, const char *field, const char *found, const char *wanted)
{
	if (found == wanted || (found != NULL && wanted != NULL && strcmp(found, wanted) == 0))
		return true;
	if (shown++ < SHOWN_MAX)
		printf("%s: found \"%s\", wanted \"%s\" in\n%s\n----\n", field, found ? found : "nothing", wanted ? wanted : "nothing",
			   page->text);
	return false;
}

static bool
is_right(const Page *page)
{
	AnDocument document;
	bool right;

	/* without the words' readings the same */
	an_document_read_plain(&document, page->text, page->length, &unit_memory);
	right = same(page, "title without readings", slice_text(&document, document.title), page->title);
	right &= same(page, "place without readings", slice_text(&document, document.place), page->place);
	right &= same(page, "source without readings", slice_text(&document, document.source), page->source);
	an_document_read(&document, page->text, page->length, &unit_memory);
	an_dates_published(&document);
	right &= same(page, "title", slice_text(&document, document.title), page->title);
	right &= same(page, "published", published_text(&document), page->published);
	right &= same(page, "place", slice_text(&document, document.place), page->place);
	right &= same(page, "source", slice_text(&document, document.source), page->source);
	return right;
}

int
main(void)
{
	static Page page;
	unsigned turn = 0, wrong = 0;

	for (size_t d = 0; d < COUNT(dates); d++)
		for (size_t b = 0; b < COUNT(bylines); b++)
			for (size_t l = 0; l < COUNT(datelines); l++)
				for (size_t o = 0; o < COUNT(orders); o++, turn++)
				{
					compose(&page, &dates[d], &bylines[b], &datelines[l], orders[o],
							(Turns){turn, turn / 3, turn / 11, turn / 5, turn / 2, turn / 7});
					wrong += !is_right(&page);
				}
	if (wrong > 0)
		printf("%u of %u heads are wrong\n", wrong, turn);
	EXPECT(wrong == 0);
	return unit_done("article_headers");
}
