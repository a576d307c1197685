-- plans over 20,000 articles of about 3 kB: the index where it pays, and only there
CREATE TABLE plan_words AS SELECT string_to_array('وزير رئيس حكومة دولة مدينة اقتصاد سوق شركة مباراة فريق لاعب مدرسة جامعة طالب كتاب صحيفة مستشفى طبيب شارع مطار
	طريق سيارة طائرة قطار ميناء سفينة نفط غاز كهرباء ماء مطر صيف شتاء سنة شهر يوم ساعة بيت باب نافذة حديقة شجرة زهرة بحر جبل
	صحراء قرية فلاح تاجر عامل مهندس محامي قاضي شرطة جيش حرب سلام اتفاق مفاوضات مؤتمر اجتماع زيارة بيان تصريح', ' ') AS words;
CREATE TABLE plan_lines AS SELECT n, string_agg(words[1 + (n * 31 + g * g * 17 + n / 3 * g) % cardinality(words)], ' ') AS line
FROM plan_words, generate_series(1, 300) n, generate_series(1, 20) g GROUP BY n;
CREATE TABLE plan_articles (id int PRIMARY KEY, published_at timestamp NOT NULL, document text);
ALTER TABLE plan_articles ALTER document SET STORAGE EXTERNAL;
INSERT INTO plan_articles SELECT n, timestamp '2021-01-01' + n * interval '1 hour', string_agg(line, E'.\n' ORDER BY k)
FROM generate_series(1, 20000) n, generate_series(0, 7) k, LATERAL (SELECT line FROM plan_lines l WHERE l.n = 1 + (n * 7 + k * k * 11 + n / 300 * k) % 300) l GROUP BY n;
CREATE INDEX plan_articles_document ON plan_articles USING gin (document news_ops);
CREATE INDEX plan_articles_published ON plan_articles (published_at);
CREATE TABLE plan_searches (search news_query);
INSERT INTO plan_searches SELECT 'بوليفيا' FROM generate_series(1, 20);
VACUUM ANALYZE plan_articles, plan_searches;
SELECT round(avg(octet_length(document)), -3) AS bytes, pg_relation_size('plan_articles') < pg_table_size('plan_articles') / 4 AS toasted FROM plan_articles;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET enable_memoize = off;

-- which way does the plan go?
CREATE FUNCTION plan_of(statement text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
	FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || statement LOOP
		IF line ~ '(Scan|Filter: false|Nested Loop|Sort$|Result)' THEN RETURN NEXT regexp_replace(line, '^[ >-]*', ''); END IF;
	END LOOP;
END $$;
CREATE FUNCTION plan_way(query text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(l, ', ') FROM plan_of(format('SELECT id FROM plan_articles WHERE document @@@ %L', query)) l $$;
SELECT q AS query, plan_way(q) FROM unnest(ARRAY['بوليفيا', 'وزير', 'وزير بوليفيا', '"وزير النفط"', 'person:قالن', 'said:قالن', 'date:2021-02-01',
	'بول*', 'بوليفييا~', 'وزير -مطار', 'بوليفيا OR مطار', 'في', '', '-بوليفيا', '-وزير OR -بوليفيا', 'said:قالن date:2021']) q;

-- the newest of a word: by the index and a sort, for the keys decide and no page is read, even where the word is in every third page
SELECT q AS query, string_agg(l, ', ') AS plan FROM unnest(ARRAY['بوليفيا', 'مطار', 'رئيس', 'رئيس OR وزير', 'title:رئيس', '"رئيس الوزراء"', 'رئيس -مطار', 'رئيس بوليفيا']) WITH ORDINALITY u(q, n),
	plan_of(format('SELECT id FROM plan_articles WHERE document @@@ %L ORDER BY published_at DESC LIMIT 20', q)) l GROUP BY n, q ORDER BY n;
-- the same of several conditions, on one side of which an index decides as well
SELECT plan_of($$ SELECT id FROM plan_articles WHERE document @@@ 'مطار' OR document @@@ 'بوليفيا' ORDER BY published_at DESC LIMIT 20 $$);
SELECT l FROM plan_of($$ SELECT id FROM plan_articles WHERE document @@@ 'رئيس' AND published_at < '2021-06-01' ORDER BY published_at DESC LIMIT 20 $$) l ORDER BY l COLLATE "C"; -- versions differ in what comes first in BitmapAnd
SELECT plan_of($$ SELECT id FROM plan_articles WHERE document @@@ 'رئيس' AND id < 30 $$);

-- where there are ten times as many, those of a common word along the dates, of a rare one by the index
UPDATE pg_class SET reltuples = reltuples * 10 WHERE oid IN ('plan_articles'::regclass, 'plan_articles_published'::regclass);
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE document @@@ 'رئيس' ORDER BY published_at DESC LIMIT 20;
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE document @@@ 'بوليفيا' ORDER BY published_at DESC LIMIT 20;
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE document @@@ 'رئيس بوليفيا' ORDER BY published_at DESC LIMIT 20;
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE document @@@ 'person:قالن رئيس' ORDER BY published_at DESC LIMIT 20;
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE document @@@ 'في' ORDER BY published_at DESC LIMIT 20;

-- the function instead of the operator, parameters, expressions, a cheap filter first
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE news_match(document, 'بوليفيا');
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE news_match(document, 'رئيس') ORDER BY published_at DESC LIMIT 20;
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE news_match(document, '');
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE news_match('وزير', 'بوليفيا') AND id < 5;
PREPARE plan_find(text) AS SELECT id FROM plan_articles WHERE document @@@ $1 ORDER BY published_at DESC LIMIT 20;
SET plan_cache_mode = force_custom_plan;
EXPLAIN (COSTS OFF) EXECUTE plan_find('رئيس');
EXPLAIN (COSTS OFF) EXECUTE plan_find('بوليفيا');
EXPLAIN (COSTS OFF) EXECUTE plan_find(NULL);
SET plan_cache_mode = force_generic_plan;
EXPLAIN (COSTS OFF) EXECUTE plan_find('رئيس');
RESET plan_cache_mode;
SELECT plan_of($$ SELECT id FROM plan_articles WHERE document @@@ (SELECT 'بوليفيا'::news_query) $$);
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles WHERE document @@@ 'بوليفيا' AND id = 7;
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles, plan_searches WHERE document @@@ search;
EXPLAIN (COSTS OFF) SELECT id FROM plan_articles, plan_searches WHERE news_match(document, search);
UPDATE pg_class SET reltuples = reltuples / 10 WHERE oid IN ('plan_articles'::regclass, 'plan_articles_published'::regclass);

-- an index of words hands over every page where a name or a date is asked for alone, and the planner knows
CREATE INDEX plan_articles_words ON plan_articles USING gin (document news_ops (fields = 'words'));
VACUUM ANALYZE plan_articles;
BEGIN;
DROP INDEX plan_articles_document;
SELECT q AS query, plan_way(q) FROM unnest(ARRAY['person:قالن', 'date:2021-02-01', 'person:قالن OR بوليفيا', 'بوليفيا -person:قالن', 'person:قالن بوليفيا', 'title:بوليفيا', 'بوليفيا']) q;
SELECT q AS query, string_agg(l, ', ') AS plan FROM unnest(ARRAY['person:قالن', 'person:قالن بوليفيا']) WITH ORDINALITY u(q, n),
	plan_of(format('SELECT id FROM plan_articles WHERE document @@@ %L ORDER BY published_at DESC LIMIT 20', q)) l GROUP BY n, q ORDER BY n;
SELECT l FROM plan_of($$ SELECT id FROM plan_articles WHERE document @@@ 'person:قالن' AND id < 1000 $$) l ORDER BY l COLLATE "C";
ROLLBACK;
DROP INDEX plan_articles_words;

-- the planner's guess of the rows, as a share of the table
CREATE FUNCTION plan_share(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE format('EXPLAIN (FORMAT json) SELECT id FROM plan_articles WHERE document @@@ %L', query) INTO plan;
	RETURN round((plan->0->'Plan'->>'Plan Rows')::numeric / 20000, 4);
END $$;
SELECT q AS query, plan_share(q) FROM unnest(ARRAY['رئيس', 'مطار', 'بوليفيا', 'زقزقات', 'رئيس مطار', '"رئيس مطار"', 'رئيس OR مطار', '-رئيس', 'title:رئيس', 'person:رئيس',
	'ر*', 'رئيس*', 'رئيس~', 'date:2021-02-01', 'date:2021', 'date:2021..', 'في']) q;

-- a query without words answers as it did: false, and NULL for no document
SELECT n, d @@@ 'في' AS found, NOT d @@@ 'في' AS not_found FROM (VALUES (1, 'في'), (2, ''), (3, NULL)) v(n, d) ORDER BY n;
SELECT count(*) FROM plan_articles WHERE NOT document @@@ '';
DROP TABLE plan_words, plan_lines, plan_articles, plan_searches;
DROP FUNCTION plan_of(text), plan_way(text), plan_share(text);
