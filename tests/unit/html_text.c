/*
 * html_text.c
 *		HTML pages: their visible text, where it stands in the source, what their heads claim; cut off anywhere, and any bytes.
 */
#include "unit.h"
#include "fragments.h"
#include "html/html.h"
#include "unicode/utf8.h"

#include <dirent.h>

static AnHtml html;

/* The visible text of a page. */
static const char *
seen(const char *page)
{
	char *text;

	an_html_read(&html, page, (uint32_t) strlen(page), &unit_memory);
	text = an_memory_alloc(&unit_memory, html.length + 1);
	memcpy(text, html.text, html.length);
	text[html.length] = '\0';
	return text;
}

/* A part of the text, or of the claims behind it. */
static const char *
part(AnHtmlSlice slice)
{
	char *copy = an_memory_alloc(&unit_memory, slice.end - slice.start + 1);

	memcpy(copy, html.text + slice.start, slice.end - slice.start);
	copy[slice.end - slice.start] = '\0';
	return copy;
}

static bool
is_html(const char *text)
{
	return an_html_is(text, strlen(text));
}

static void
test_is(void)
{
	EXPECT(is_html("<!DOCTYPE html><html><body>x"));
	EXPECT(is_html("قال<br>الوزير"));
	EXPECT(is_html("<P CLASS=a>قال</P>"));
	EXPECT(is_html("قال</h1>"));
	EXPECT(!is_html(""));
	EXPECT(!is_html("أ < ب و ج > د"));
	EXPECT(!is_html("العلامة <tag> وحدها"));
	EXPECT(!is_html("<b>قال</b> <a href=\"x\">الوزير</a>"));
	EXPECT(!is_html("<p"));
	EXPECT(!is_html("<"));
	EXPECT(!is_html("</"));
	EXPECT(!is_html("<!-- <p> -->"));
}

static void
test_text(void)
{
	EXPECT_TEXT(seen("<p>قال  <b>الوزير</b>\n إن</p><p>الثاني</p>"), "قال الوزير إن\nالثاني");
	EXPECT_TEXT(seen("<div>a<br>b<br><br>c</div>d"), "a\nb\nc\nd");
	EXPECT_TEXT(seen("<p>&laquo;نعم&raquo; &amp; &#1593;&#x639;&nbsp;x &unknown; &</p>"), "«نعم» & عع\u00A0x &unknown; &");
	EXPECT_TEXT(seen("<p>a</p><script>if (a < b) document.write('<p>no</p>')</script><style>p {}</style><!-- no --><p>b"), "a\nb");
	EXPECT_TEXT(seen("<p>a</p><noscript>no</noscript><template>no</template><svg><text>no</text></svg><select><option>no</select>b"), "a\nb");
	EXPECT_TEXT(seen("<p>a</p><p hidden>no</p><div style='color:red; Display : none'>no<p>no</p></div><p aria-hidden=true>no</p>b"), "a\nb");
	EXPECT_TEXT(seen("<ul><li>أ<li>ب</ul><table><tr><td>ج<td>د</table>"), "أ\nب\nج\nد");
	EXPECT_TEXT(seen("<p>one<span> two</span><span>three </span> four</p>"), "one twothree four");
	EXPECT_TEXT(seen("<h1>عنوان<br>من سطرين</h1><p>نص"), "عنوان من سطرين\nنص");
	EXPECT_TEXT(seen("نص بلا عناصر<br/>ثم سطر"), "نص بلا عناصر\nثم سطر");
}

/* Things that style sheets set apart are apart; words are not cut. */
static void
test_items(void)
{
	EXPECT_TEXT(seen("<div><span class=a>كريم</span><span class=b>أمس</span><a href=x>سياسة</a></div>"), "كريم\nأمس\nسياسة");
	EXPECT_TEXT(seen("<p>و<a href=x>مصر</a><a href=y>سوريا</a></p><h2><span class=a>ال</span><span class=b>قمة</span></h2>"),
				"ومصر سوريا\nالقمة");
	EXPECT_TEXT(seen("<div><b>ال</b>وزير <span>قا</span><span>ل</span></div>"), "الوزير قال");
	EXPECT_TEXT(seen("<pre>سطر\n  آخر\n</pre><p>نص\nيتبع"), "سطر\nآخر\nنص يتبع");
	EXPECT_TEXT(seen("<p>أ</p><p>&nbsp;</p><p>&nbsp;ب&nbsp;ج"), "أ\nب\u00A0ج");
}

/* Menus and the like go; what looks like them and holds the article stays. */
static void
test_furniture(void)
{
	static char page[4096];

	EXPECT_TEXT(seen("<nav>no</nav><header>no</header><p>a</p><footer>no</footer>"), "a");
	EXPECT_TEXT(seen("<header><h1>عنوان</h1>أمس</header><p>a"), "عنوان\nأمس\na");
	EXPECT_TEXT(seen("<article><header>أ</header><p>a</p><footer>ب</footer></article>"), "أ\na\nب");
	EXPECT_TEXT(seen("<div class='main-menu'>no</div><div id=breadcrumbs>no</div><div class=\"x shareButtons\">no</div><p>a"), "a");
	EXPECT_TEXT(seen("<div role=navigation>no</div><p>a<div class='post comments'><p>no</div>"), "a");
	EXPECT_TEXT(seen("<div class='has-sidebar no-comments'>a</div><div class='comments-closed'>b</div>"), "a\nb");
	EXPECT_TEXT(seen("<div class='comments'><h1>c</h1></div><div class='commentary'>d"), "c\nd");
	/* a form around the whole page */
	strcpy(page, "<form id=aspnet><p>");
	for (int i = 0; i < 100; i++)
		strcat(page, "كلمة ");
	strcat(page, "</p></form>");
	EXPECT(strlen(seen(page)) > 800);
	EXPECT_TEXT(seen("<form><label>no</label></form><p>a"), "a");
}

static void
test_lines(void)
{
	EXPECT_TEXT(seen("<p><a href=x>رابط</a></p><p>نص <a href=x>رابط</a></p><figure><figcaption>صورة</figcaption></figure><h1>عنوان</h1>"),
				"رابط\nنص رابط\nصورة\nعنوان");
	EXPECT(html.line_count == 4);
	EXPECT(html.lines[0] == AN_HTML_LINKS && html.lines[1] == 0 && html.lines[2] == AN_HTML_CAPTION && html.lines[3] == AN_HTML_H1);
	EXPECT_TEXT(seen("<div class=post-tags><a href=1>أ ب</a> <a href=2>ج</a></div><p class=author>كريم"), "أ ب\nج\nكريم");
	EXPECT(html.lines[0] == (AN_HTML_LINKS | AN_HTML_TAG) && html.lines[2] == AN_HTML_AUTHOR);
	EXPECT_TEXT(seen("<p><a href=1>أ</a> <a href=2>ب</a></p><p><a href=1>أ <b>ب</b></a></p><time>أمس</time><figure>أ<p>ب</figure>"),
				"أ ب\nأ ب\nأمس\nأ\nب");
	EXPECT(html.lines[0] == (AN_HTML_LINKS | AN_HTML_ROW) && html.lines[1] == AN_HTML_LINKS);
	EXPECT(html.lines[2] == AN_HTML_TIME && html.lines[3] == AN_HTML_CAPTION && html.lines[4] == AN_HTML_CAPTION);
}

/* The article ends with the element that holds it, by what that says of itself or by its paragraphs. */
static void
test_body_end(void)
{
	static const char words[] = "كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة "
								"كلمة كلمة كلمة كلمة كلمة";
	char page[2048];

	snprintf(page, sizeof(page), "<h1>عنوان</h1><div class=newsText><p>%s</p></div><div>ذيل</div>", words);
	EXPECT_TEXT(strrchr(seen(page), '\n') + 1, "ذيل");
	EXPECT(html.body_end + 1 + strlen("ذيل") == html.length);
	snprintf(page, sizeof(page), "<h1>عنوان</h1><div class=x1><p>%s</p></div><div>ذيل</div>", words);
	seen(page);
	EXPECT(html.body_end + 1 + strlen("ذيل") == html.length);
	/* most of the text is elsewhere: nothing is known */
	snprintf(page, sizeof(page), "<h1>عنوان</h1><div class=x1><p>%s</p></div><div>%s %s</div>", words, words, words);
	seen(page);
	EXPECT(html.body_end == html.length);
}

static void
test_claims(void)
{
	seen("<head><title>عنوان الخبر الطويل | الموقع</title><meta property='og:site_name' content='الموقع'>"
		 "<meta property='article:published_time' content='2021-02-03T07:50:00Z'><meta name=author content='admin'>"
		 "<meta property='article:author' content='https://a.example/x'><meta name=author content='سلمى حداد'>"
		 "<meta property='article:tag' content='أ'><meta property='article:tag' content='ب ج، د'></head><p>نص.");
	EXPECT_TEXT(part(html.title), "عنوان الخبر الطويل");
	EXPECT(html.title.start == 0 && html.text[html.title.end] == '\n');
	EXPECT_TEXT(part(html.site), "الموقع");
	EXPECT_TEXT(part(html.author), "سلمى حداد");
	EXPECT(html.published == 1612338600 && html.clock);
	EXPECT(html.keyword_count == 3);
	EXPECT_TEXT(html.keyword_count == 3 ? part(html.keywords[1]) : "", "ب ج");
	/* the page shows the title */
	EXPECT_TEXT(seen("<title>عنوان الخبر الطويل - الموقع</title><p>الموقع</p><div>عنوان الخبر الطويل</div><p>نص"),
				"الموقع\nعنوان الخبر الطويل\nنص");
	EXPECT_TEXT(part(html.title), "عنوان الخبر الطويل");
	/* the name of the site as a first heading is none */
	seen("<meta property='og:site_name' content='صحيفة الموقع'><h1>صحيفة الموقع</h1><h1>عنوان الخبر</h1><p>نص");
	EXPECT_TEXT(part(html.title), "عنوان الخبر");
	/* nothing is said */
	seen("<p>نص");
	EXPECT(html.title.end == 0 && html.site.end == 0 && html.author.end == 0 && html.published == AN_HTML_NO_TIME);
	EXPECT(html.keyword_count == 0);
	/* what is no date is none */
	seen("<meta property='article:published_time' content='2021-02-30'><meta name=date content='03/02/2021'><p>نص");
	EXPECT(html.published == AN_HTML_NO_TIME);
	/* a list of keywords that the page does not speak of is furniture */
	seen("<meta name=keywords content='أخبار, رياضة, طقس'><p>قال الوزير");
	EXPECT(html.keyword_count == 0);
	seen("<meta name=keywords content='الري, النيل, طقس'><p>الري في وادي النيل");
	EXPECT(html.keyword_count == 3);
	/* the day that the page shows as <time> */
	seen("<article><h1>عنوان</h1><time class=updated datetime='2022-01-01'>x</time><time datetime='2021-05-06'>x</time><p>نص");
	EXPECT(html.published == 1620259200 && !html.clock);
}

/* What is broken of the map, NULL if nothing: every byte of the text comes from the source, in its order. */
static const char *
broken_map(const char *page, uint32_t length)
{
	uint32_t last = 0;

	if (html.title.end > html.length || html.end < html.length || html.body_end > html.length)
		return "parts";
	for (uint32_t i = 0; i < html.length; i++)
	{
		uint32_t start = an_html_source_start(&html, i), end = an_html_source_end(&html, i + 1);

		if (start > end || end > length)
			return "place in the source";
		/* a title of the head stands before the text, so that the next place may be before its own */
		if (start < last && i > html.title.end + 1)
			return "order";
		last = start;
		if (i >= html.title.end && html.text[i] != ' ' && html.text[i] != '\n' && end - start == 1 && page[start] != html.text[i])
			return "byte";
	}
	return NULL;
}

/* Is every byte that is not white space found where the map says it is: literally, or in an entity that stands there? */
static const char *
inexact_map(const char *page, uint32_t length)
{
	const char *broken = broken_map(page, length);

	for (uint32_t i = 0; i < html.length && broken == NULL; i++)
	{
		uint32_t start = an_html_source_start(&html, i), end = an_html_source_end(&html, i + 1);

		if (html.text[i] == ' ' || html.text[i] == '\n' || (end - start == 1 && page[start] == html.text[i]))
			continue;
		if (page[start] != '&' || end <= start + 1)
			broken = "inexact place";
	}
	return broken;
}

static const char *
kept(const char *broken)
{
	return broken ? broken : "kept";
}

/* Words of the text stand where the map says, whatever entities and tags stand between. */
static void
test_map(void)
{
	static const char page[] = "<p>  قال &laquo;<b>الوزير</b>&#1593;ل&raquo;\n\n الثاني&nbsp;&lt;x&gt; &bogus; &amp</p>\r\n<div>é😀";
	static char longer[300000];

	seen(page);
	EXPECT_TEXT(kept(inexact_map(page, sizeof(page) - 1)), "kept");
	/* libxml2 gives a long text in pieces of its own */
	strcpy(longer, "<p>");
	for (size_t at = 3; at < 250000; at += strlen(longer + at))
		strcpy(longer + at, at % 7 == 0 ? "سلام " : at % 7 == 1 ? "abc\n\n" : at % 7 == 2 ? "&quot;😀" : at % 7 == 3 ? "وزيرالخارجيةالسابق" : "x<i>y</i>");
	seen(longer);
	EXPECT(html.length > 100000);
	EXPECT_TEXT(kept(inexact_map(longer, (uint32_t) strlen(longer))), "kept");
}

/* A page of tests/data in memory of its own size, so that a read behind its end is found. */
static char *
read_page(const char *name, uint32_t *length)
{
	char path[1024], *page;
	FILE *file;

	snprintf(path, sizeof(path), "%s/tests/data/%s", AN_SOURCE, name);
	file = fopen(path, "rb");
	if (file == NULL)
		abort();
	fseek(file, 0, SEEK_END);
	*length = (uint32_t) ftell(file);
	rewind(file);
	page = malloc(*length);
	if (page == NULL || fread(page, 1, *length, file) != *length)
		abort();
	fclose(file);
	return page;
}

/* Every sample page whole, and cut off: every so many bytes, as memory is not freed. */
static void
test_pages(void)
{
	char path[1024];
	DIR *folder;
	struct dirent *entry;
	int pages = 0;

	snprintf(path, sizeof(path), "%s/tests/data", AN_SOURCE);
	folder = opendir(path);
	while (folder != NULL && (entry = readdir(folder)) != NULL)
	{
		const char *dot = strrchr(entry->d_name, '.');
		uint32_t length, cut;
		char *page;

		if (dot == NULL || strcmp(dot, ".html") != 0)
			continue;
		pages++;
		page = read_page(entry->d_name, &length);
		EXPECT(an_html_is(page, length));
		an_html_read(&html, page, length, &unit_memory);
		EXPECT_TEXT(kept(broken_map(page, length)), "kept");
		for (cut = 0; cut < length; cut += cut < 600 ? 1 : 17)
		{
			char *piece = malloc(cut + 1);

			memcpy(piece, page, cut);
			an_html_read(&html, piece, cut, &unit_memory);
			EXPECT_TEXT(kept(broken_map(piece, cut)), "kept");
			free(piece);
		}
		free(page);
	}
	if (folder != NULL)
		closedir(folder);
	EXPECT(pages > 0);
}

/* Random pieces of markup, entities and text, and random bytes. */
static void
test_any_bytes(void)
{
	static const char *const pieces[] = {"<p>", "</p>", "<div class='menu'>", "</div>", "<a href='x'>", "</a>", "<h1>", "</h1>", "<br>",
										 "<script>", "</script>", "<!--", "-->", "<title>", "</title>", "&amp;", "&#1593", "&nbsp;", "<ul><li>",
										 "<table><tr><td>", "</table>", "<meta property='og:title' content='", "'>", "\"", "<time datetime='2021-01-01'>",
										 "<article>", "</article>", "<body>", "</body></html>", "<form>", "<?", "<![CDATA[", "]]>", "</", "<", "&"};
	static char text[2048];

	for (int round = 0; round < 1500; round++)
	{
		size_t length = 0, end = 1 + random_below(sizeof(text) - 100);

		while (length < end)
			if (random_below(2) == 0)
				length = put_fragment(text, length);
			else
			{
				const char *piece = pieces[random_below(sizeof(pieces) / sizeof(pieces[0]))];

				memcpy(text + length, piece, strlen(piece));
				length += strlen(piece);
			}
		an_html_read(&html, text, (uint32_t) length, &unit_memory);
		EXPECT_TEXT(kept(broken_map(text, (uint32_t) length)), "kept");
	}
}

static char *
repeated(const char *before, const char *unit, uint32_t times)
{
	size_t first = strlen(before), size = strlen(unit);
	char *text = malloc(first + times * size + 1);

	memcpy(text, before, first);
	for (uint32_t i = 0; i < times; i++)
		memcpy(text + first + i * size, unit, size);
	text[first + times * size] = '\0';
	return text;
}

/* Pages over the limits are read by dropping tags; that they are read in time is for the eye of who runs it. */
static void
test_limits(void)
{
	char *page = repeated("<p>أول</p>", "<div>", 200000);

	EXPECT_TEXT(seen(page), "أول");
	free(page);
	page = repeated("<p>أول</p><div ", "a='b' ", 200000);
	EXPECT_TEXT(seen(page), "أول");
	free(page);
	page = repeated("<p>أول</p>", "</b></p>", 200000);
	EXPECT_TEXT(seen(page), "أول");
	free(page);
	page = repeated("<p>أول</p>", "<script type='application/ld+json'>{}</script>", 100000);
	EXPECT_TEXT(seen(page), "أول");
	free(page);
	page = repeated("<p>أول</p><font>ثان<p>", "<font>", 1000);
	EXPECT_TEXT(seen(page), "أول\nثان");
	free(page);
}

static bool cancelled;
static unsigned polls;

/* Says once that a cancel is pending, and then no more: it was not to be answered. */
static bool
pending_once(void)
{
	bool first = polls++ == 0;

	cancelled |= first;
	return first;
}

/* A cancel that is pending stops the parser; when it does not end the work, the page is read again. */
static void
test_cancel(void)
{
	char *page = repeated("", "<p>نص</p>", 2000);
	uint32_t length;

	an_interrupt_pending = pending_once;
	seen(page);
	an_interrupt_pending = NULL;
	EXPECT(cancelled && polls > 2);
	length = html.length;
	seen(page);
	EXPECT(html.length == length && html.line_count == 2000);
	free(page);
}

int
main(void)
{
	test_is();
	test_text();
	test_items();
	test_furniture();
	test_lines();
	test_body_end();
	test_claims();
	test_map();
	test_pages();
	test_any_bytes();
	test_limits();
	test_cancel();
	return unit_done("html_text");
}
