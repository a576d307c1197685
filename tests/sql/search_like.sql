-- queries that are made: more like this page, and what was meant
\pset format unaligned
\pset tuples_only on
\pset null NULL
CREATE TABLE search_page (id int, document text);
INSERT INTO search_page VALUES (1, 'السعودية وروسيا تبحثان أسعار النفط

بحث وزير الطاقة السعودي عبد العزيز بن سلمان مع نظيره الروسي ألكسندر نوفاك أسعار النفط في اجتماع أوبك. وقال عبد العزيز بن سلمان إن أسعار النفط مستقرة، وإن أوبك تراقب السوق.'),
(2, 'أوبك ترفع إنتاج النفط

قررت أوبك رفع إنتاج النفط، وقال عبد العزيز بن سلمان إن أسعار النفط لن تتغير.'),
(3, 'فوز الأهلي على الزمالك

فاز الأهلي على الزمالك في مباراة القمة مساء الجمعة في القاهرة.');
SELECT news_like(document) FROM search_page WHERE id = 1;
-- it finds the page itself and those like it, the page itself first
SELECT p.id FROM search_page p, search_page l WHERE l.id = 1 AND p.document @@@ news_like(l.document) ORDER BY news_rank(p.document, news_like(l.document)) DESC;
-- a page of nothing gives the query that matches nothing
SELECT news_like(''), news_like('في من على'), news_like('... !!! "(" OR'), news_like(NULL), 'x' @@@ news_like('');
-- marks and operators of the page are no operators
SELECT news_like(repeat('«مؤتمر "القمة" OR (العربية)». ', 5)), news_like('- OR - | * ~ : ( )');
-- few terms, however long the page is
SELECT count(*) <= 16 FROM (SELECT news_like(repeat(document, 200)) q FROM search_page WHERE id = 1) l, regexp_split_to_table(q::text, ' OR ');

-- what was meant: words in the text, the title and phrases; names, prefixes, misspelt and known words stay
SELECT q || '  =>  ' || news_suggest(q::news_query)::text
FROM unnest(ARRAY['العلاقاات التركية', 'الاقصاد OR title:الحكوومة', '-"مجلس الوزراا"', '"قمة العشرينن في الريااض"', 'person:قالن said:الحكوومة', 'الحكوو* الحكوومه~', 'العلاقات التركية', 'المدرسه',
	'NATO 2021 إس-400 #وسم', 'date:2021-02 (الحكوومة OR والوزيير)', 'ظظظظظظظ', '']) q;
SELECT news_suggest('العلاقات') = 'العلاقات', news_suggest(NULL);
SELECT length(news_suggest(repeat('الحكوومة ', 200)::news_query)::text);
DROP TABLE search_page;
