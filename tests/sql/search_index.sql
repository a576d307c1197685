-- the operator class news_ops
CREATE TABLE search_articles (id serial, document text);
INSERT INTO search_articles (document) VALUES
	(E'وزير الطاقة يفتتح محطة كهرباء\n\n7 مارس 2021\n\nافتتح وزير الطاقة المصري محمود شاكر محطة كهرباء جديدة في أسوان. وقال شاكر: "ستوفر المحطة الكهرباء لمئات القرى".'),
	(E'قمة في تونس تبحث أسعار النفط\n\n15 أبريل 2021\n\nبدأت في تونس قمة لوزراء النفط العرب. وأكد الوزير سالم الهاشمي "ضرورة استقرار أسعار النفط في العالم".'),
	(E'المنتخب المغربي يفوز\n\n2 فبراير 2020\n\nفاز المنتخب المغربي على نظيره التونسي بهدفين في مباراة أقيمت في الرباط.'),
	(''), (NULL);
INSERT INTO search_articles (document) SELECT 'خبر رقم ' || n || ' عن موضوع ' || n % 7 FROM generate_series(1, 200) n;
CREATE INDEX search_articles_document ON search_articles USING gin (document news_ops);
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM search_articles WHERE document @@@ 'وزراء';
EXPLAIN (COSTS OFF) SELECT id FROM search_articles WHERE document @@@ 'said:شاكر date:2021' AND id < 100;

CREATE FUNCTION search_both(q text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE indexed text; plain text;
BEGIN
	SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = on;
	SELECT count(*) || ': ' || coalesce(string_agg(id::text, ' ' ORDER BY id) FILTER (WHERE id < 6), '') INTO indexed FROM search_articles WHERE document @@@ q::news_query;
	SET LOCAL enable_seqscan = on; SET LOCAL enable_bitmapscan = off;
	SELECT count(*) || ': ' || coalesce(string_agg(id::text, ' ' ORDER BY id) FILTER (WHERE id < 6), '') INTO plain FROM search_articles WHERE document @@@ q::news_query;
	RETURN CASE WHEN indexed = plain THEN indexed ELSE 'index ' || indexed || ', without ' || plain END;
END $$;
SELECT q, search_both(q)
FROM unnest(ARRAY['وزير', '"وزير الطاقة"', '"الطاقة وزير"', 'منتخب OR نفط', '-خبر', '-وزير', 'خبر -موضوع', 'كهر*', 'المنتحب~', 'title:تونس', 'body:تونس', 'person:شاكر',
	'said:الهاشمي', 'place:تونس', 'date:2021', 'date:2021-04', 'date:2020..2021-03', '-date:2021', 'خبر 17', 'في', '', 'موضوع -في']) q;

-- a pending list, updates, deletes
ALTER INDEX search_articles_document SET (fastupdate = on);
INSERT INTO search_articles (document) VALUES ('وزير جديد');
SELECT search_both('وزير'), search_both('وز*'), search_both('-خبر');
UPDATE search_articles SET document = 'سفير' WHERE document = 'وزير جديد';
SELECT search_both('وزير'), search_both('سفراء');
DELETE FROM search_articles WHERE id = 1;
VACUUM search_articles;
SELECT search_both('وزير'), search_both('سفراء'), search_both('خبر');
ALTER INDEX search_articles_document SET (fastupdate = off);
INSERT INTO search_articles (document) VALUES ('وزير قديم');
SELECT search_both('وزير');

-- keys that are so long that the server compresses them
INSERT INTO search_articles (document) SELECT E'عنوان الخبر\n\nنص الخبر هنا.\n\nكلمات مفتاحية: ' || string_agg(repeat(chr(96 + n), 110), ' ') || '، مياه' FROM generate_series(1, 9) n;
SELECT search_both('keyword:"' || repeat('a', 110) || ' ' || repeat('b', 110) || '"'), search_both('keyword:"' || repeat('a', 110) || ' ' || repeat('c', 110) || '"'),
	search_both('keyword:' || repeat('c', 50) || '*'), search_both('keyword:"' || repeat('c', 110) || '~ ' || repeat('d', 20) || '*"'), search_both('keyword:مياه');

-- an index of words alone gives the same answers: it looks titles up as words, and asks the page about names and dates
DROP INDEX search_articles_document;
CREATE INDEX search_articles_words ON search_articles USING gin (document news_ops (fields = 'words'));
SELECT pg_get_indexdef('search_articles_words'::regclass);
SELECT q, search_both(q)
FROM unnest(ARRAY['وزير', '"وزير قديم"', '-خبر', 'خبر -موضوع', 'كهر*', 'المنتحب~', 'title:تونس', 'body:تونس', 'title:قمة OR title:فوز', 'person:الهاشمي',
	'said:الهاشمي', 'place:تونس -person:الهاشمي', 'date:2021', 'نفط date:2021-04', '-date:2021', 'في', '']) q;
CREATE INDEX ON search_articles USING gin (document news_ops (fields = 'titles'));
CREATE INDEX ON search_articles USING gin (document news_ops (words = 'all'));
DROP TABLE search_articles CASCADE;
DROP FUNCTION search_both(text);

-- no other operator, and its functions fit
SELECT amvalidate(oid) FROM pg_opclass WHERE opcname IN ('news_ops', 'news_query_hash_ops') ORDER BY opcname;
