-- html_pages: HTML is read as it is seen; places are those of the source, and what a page does not show its head may claim
\pset format unaligned
\pset tuples_only on
\set page '<!DOCTYPE html><html><head><meta charset="windows-1256"><title>قمة في أثينا - صحيفة الضفة</title><meta property="og:site_name" content="صحيفة الضفة"><meta property="article:published_time" content="2021-05-12T09:30:00+02:00"><script type="application/ld+json">{"@graph":[{"@type":"WebPage","headline":"لا"},{"headline":"قمة","author":[{"name":"سلمى حداد","@type":"Person"}],"keywords":["أثينا","قمم"],"@type":"NewsArticle"}]}</script><script>var x = "<p>وزير الخفاء</p>";</script></head><body><nav><a href="/">سياسة</a></nav><article><h1>قمة في أثينا</h1><p>قال وزير الخارجية&nbsp;<a href="/x">محمد <b>عبد</b> الله</a> أمس &quot;سنبدأ   العمل &amp; لن نتأخر&quot;.</p><p>وتستمر القمة ثلاثة <i>أيام</i>.</p></article><div class="comments"><p>تعليق القراء هنا.</p></div></body></html>'
SELECT * FROM news_article(:'page');
SELECT name, role, substr(:'page', "position", length) FROM news_entities(:'page');
SELECT expression, starts, substr(:'page', "position", length) FROM news_dates(:'page');
SELECT speaker, quote, substr(:'page', "position", length) FROM news_quotes(:'page');
-- neither scripts nor menus nor comments are words of the page
SELECT news_tsvector(:'page');
SELECT news_headline(:'page', 'قمة');
-- one reading for all functions
SELECT count(*) FROM news_article(:'page') a, jsonb_each(to_jsonb(a)) f WHERE news_metadata(:'page') -> f.key IS DISTINCT FROM f.value;
SELECT news_metadata(:'page') -> 'entities' = (SELECT jsonb_agg(to_jsonb(e)) FROM news_entities(:'page') e);
-- searching finds what is visible, with and without an index
CREATE TEMP TABLE news (document text);
INSERT INTO news VALUES (:'page'), ('قمة في أثينا');
CREATE INDEX ON news USING gin (document news_ops);
SET enable_seqscan = off;
SELECT q, count(*) FROM unnest('{أثينا,الخفاء,تعليق,سياسة,title:قمة,body:قمة,said:محمد,date:2021-05,keyword:قمم,source:الضفة,"\"محمد عبد الله\"",href}'::text[]) WITH ORDINALITY AS t (q, n), news
WHERE document @@@ q::news_query GROUP BY n, q ORDER BY n;
SET enable_seqscan = on;
SET enable_bitmapscan = off;
SELECT q, count(*) FROM unnest('{أثينا,الخفاء,تعليق,سياسة,title:قمة,body:قمة,said:محمد,date:2021-05,keyword:قمم,source:الضفة,"\"محمد عبد الله\"",href}'::text[]) WITH ORDINALITY AS t (q, n), news
WHERE document @@@ q::news_query GROUP BY n, q ORDER BY n;
DROP TABLE news;
-- a title that only the head has is the first line, its places those of the head
SELECT title, body FROM news_article('<head><meta property="og:title" content="وزير المالية أحمد علي في روما"></head><p>تبدأ المحادثات غدا.</p>');
SELECT name, substr(d, "position", length) FROM (SELECT '<head><meta property="og:title" content="وزير المالية أحمد علي في روما"></head><p>تبدأ المحادثات غدا.</p>' AS d) x, news_entities(d);
-- the head's day and the page's time of that day; two days: the head's
SELECT published FROM news_article('<meta property="article:published_time" content="2021-05-12"><h1>عنوان الخبر</h1><p>12 مايو 2021 - 10:15</p><p>نص الخبر.</p>');
SELECT published FROM news_article('<meta property="article:published_time" content="2021-05-12T08:00"><h1>عنوان الخبر</h1><p>13 مايو 2021 - 10:15</p><p>نص الخبر.</p>');
-- what the page shows comes before what the head claims
SELECT source, byline, keywords FROM news_article('<meta property="og:site_name" content="أ"><meta name="author" content="كريم فهمي"><meta property="article:tag" content="ب"><h1>عنوان الخبر</h1><p>كتب: سمير نجم</p><p>نص الخبر.</p><p>المصدر: الأناضول</p><p>كلمات مفتاحية: ري، مياه</p>');
-- JSON-LD of other things than articles, and with errors
SELECT source, byline, published FROM news_article('<script type="application/ld+json">{"@type":"Product","datePublished":"2021-01-01","author":"سلمى حداد"}</script><h1>عنوان الخبر</h1><p>نص الخبر.</p>');
SELECT source, byline, published FROM news_article('<script type="application/ld+json">[{"@type":["NewsArticle"],"datePublished":"2021-01-01T06:05:00Z","author":"سلمى \u062d\u062f\u0627\u062f","publisher":{"name":"Al Dhifa","logo":{"name":"لا"}}},{"@type":</script><h1>عنوان الخبر</h1><p>نص الخبر.</p>');
-- claims that are none
SELECT a.* FROM news_article('<meta property="article:author" content="https://a.example/me"><meta name="author" content="admin"><meta property="og:site_name" content=" "><meta property="article:published_time" content="2021-02-31T10:00"><meta name="keywords" content="طقس, أبراج, رياضة"><h1>عنوان الخبر</h1><p>نص الخبر.</p>') a;
-- parts of pages
SELECT title, body FROM news_article('عنوان الخبر<br><br>بدأت الجلسة.<br />ثم انتهت.');
-- plain text with angle brackets stays plain text
SELECT title, body FROM news_article(E'الشرط أ < ب\nقال <وزير> إن أ < ب وب > ج.');

-- keywords that only the head of a page claims: a field's, no words of the page; the best source counts alone
\set tagged '<html><head><meta property="article:tag" content="سدود"><meta name="keywords" content="جفاف, ري"></head><body><article><h1>ارتفاع منسوب النهر</h1><p>قال وزير المياه إن الخزانات امتلأت.</p></article></body></html>'
SELECT keywords, news_tsvector(:'tagged') FROM news_article(:'tagged');
CREATE TABLE html_tagged AS SELECT :'tagged'::text AS document;
CREATE INDEX ON html_tagged USING gin (document news_ops);
SELECT q, count(*) FROM unnest('{خزان,keyword:سدود,keyword:سد,سدود,سدود OR keyword:سدود,keyword:جفاف,جفاف}'::text[]) WITH ORDINALITY AS t (q, n), html_tagged WHERE document @@@ q::news_query GROUP BY q, n ORDER BY n;
SET enable_seqscan = off;
SELECT q, count(*) FROM unnest('{خزان,keyword:سدود,keyword:سد,سدود,سدود OR keyword:سدود,keyword:جفاف,جفاف}'::text[]) WITH ORDINALITY AS t (q, n), html_tagged WHERE document @@@ q::news_query GROUP BY q, n ORDER BY n;
RESET enable_seqscan;
DROP TABLE html_tagged;
