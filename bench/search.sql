-- search.sql: indexes, counts, special searches, ranking and inserts against GIN (to_tsvector('arabic', body)), which the same table has.
-- :articles of them, 100,000 by default (ARTICLES=20000 sh bench/run.sh search is quick): halves of two articles each, with a title and a
-- date, and the stored tsvectors that ranking reads.
CREATE TABLE searched AS
SELECT n, timestamp '2020-01-01' + n * interval '10 minutes' AS published, made.body, news_tsvector(made.body) AS news, to_tsvector('arabic', made.body) AS arabic
FROM (SELECT max(n) AS many FROM article) m, generate_series(1, :articles) n
JOIN LATERAL (SELECT body FROM article WHERE article.n = n.n % m.many + 1) a ON true
JOIN LATERAL (SELECT body FROM article WHERE article.n = n.n::bigint * 7919 % m.many + 1) b ON true
CROSS JOIN LATERAL format(E'%s\n\n%s %s 2021\n\n%s%s', left(b.body, 50), n % 28 + 1, (ARRAY['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'])[n % 6 + 1],
						  left(a.body, length(a.body) / 2), right(b.body, length(b.body) / 2)) made (body);
CREATE INDEX searched_published ON searched (published);
VACUUM ANALYZE searched;
SELECT count(*) AS articles, pg_size_pretty(sum(octet_length(body))) AS text FROM searched;

-- the indexes, each built once (sh bench/run.sh index builds them in turns)
CREATE TEMP TABLE built (name text, expression text, seconds float8);
INSERT INTO built (name, expression) VALUES ('words', 'body news_ops (fields = ''words'')'), ('ours', 'body news_ops'),
	('builtin', 'to_tsvector(''arabic'', body)'), ('stored', 'arabic');
DO $$
DECLARE
	b record;
	start float8;
BEGIN
	FOR b IN SELECT * FROM built LOOP
		start := cpu_seconds();
		EXECUTE format('CREATE INDEX searched_%s ON searched USING gin (%s)', b.name, b.expression);
		UPDATE built SET seconds = cpu_seconds() - start WHERE name = b.name;
	END LOOP;
END $$;
SELECT o.expression AS "GIN over", round(o.seconds::numeric, 1) AS "CPU s", round((o.seconds / b.seconds)::numeric, 2) AS "times built-in",
	   pg_size_pretty(pg_relation_size('searched_' || o.name)) AS size,
	   round(pg_relation_size('searched_' || o.name)::numeric / pg_relation_size('searched_builtin'), 2) AS "size, times built-in",
	   CASE o.name WHEN 'ours' THEN 1.0 WHEN 'words' THEN 0.6 END AS "reach, CPU", CASE o.name WHEN 'ours' THEN 1.2 END AS "reach, size"
FROM built o, built b WHERE b.name = 'builtin' ORDER BY 2;
DROP INDEX searched_words;

-- how ours is asked, and the built-in configuration where it can be asked at all
CREATE TEMP TABLE way (kind text, ours boolean, statement text);
INSERT INTO way VALUES
	('count', true, 'SELECT count(*) FROM searched WHERE body @@@ %1$L'),
	('count', false, 'SELECT count(*) FROM searched WHERE to_tsvector(''arabic'', body) @@ %2$s(''arabic'', %1$L)'),
	('newest 20', true, 'SELECT count(*) FROM (SELECT n FROM searched WHERE body @@@ %1$L ORDER BY published DESC LIMIT 20) s'),
	('best 10', true, 'SELECT count(*) FROM (SELECT n FROM searched WHERE body @@@ %1$L ORDER BY news_rank(news, %1$L) DESC LIMIT 10) s'),
	('best 10', false, 'SELECT count(*) FROM (SELECT n FROM searched WHERE arabic @@ %2$s(''arabic'', %1$L) ORDER BY ts_rank(arabic, %2$s(''arabic'', %1$L)) DESC LIMIT 10) s');
-- rows of one name are one figure
CREATE TEMP TABLE asked (n serial, kind text, name text, query text, builtin text, reach text);
INSERT INTO asked (kind, name, query, builtin, reach) VALUES
	('count', 'rare word', 'بوليفيا', 'plainto_tsquery', '1.0'),
	('count', 'medium word', 'مصر', 'plainto_tsquery', '1.0'),
	('count', 'two words', 'مصر تركيا', 'plainto_tsquery', '1.0'),
	('count', 'phrase of two medium words', '"مجلس الأمن"', 'phraseto_tsquery', '0.5');
INSERT INTO asked (kind, name, query, reach)
SELECT 'count', 'misspelt words of 6 to 10 letters', word || '~', '< 20 ms'
FROM unnest('{مسؤلين,محكمه,برلمن,مفوضات,اقتصدية,انتخبات,استثمرات,الفلسطنية,استراتجية}'::text[]) word;
INSERT INTO asked (kind, name, query, reach) VALUES
	('count', 'person, one name in Latin script', 'person:Trump', '< 20 ms'),
	('count', 'person, full name in Latin script', 'person:"Hosni Mubarak"', '< 20 ms'),
	('count', 'person, full name in Latin script', 'person:"Barack Obama"', '< 20 ms'),
	('count', 'who said it', 'said:الرئيس', '< 20 ms'),
	('count', 'who said it, and a word of it', 'said:أوباما أمريكا', '< 20 ms'),
	('count', 'who said it, and a word of it, both common', 'said:محمد دولة', '< 20 ms'),
	('count', 'place of two words in Latin script', 'place:"Abu Dhabi"', NULL),
	('count', 'organisation of two words', 'org:"الأمم المتحدة"', NULL),
	('count', 'word in a range of dates', 'النفط date:2021-02-05..2021-03-10', NULL),
	('newest 20', 'common word', 'رئيس', '< 5 ms'),
	('newest 20', 'medium word', 'النفط', NULL);
INSERT INTO asked (kind, name, query, builtin, reach) VALUES
	('best 10', 'two words, some hundreds', 'مصر تركيا', 'plainto_tsquery', '1.0'),
	('best 10', 'two words, some thousands', 'وزير الخارجية', 'plainto_tsquery', '1.0');

CREATE TEMP TABLE took (round int, n int, ours boolean, ms float8, rows bigint);
DO $$
DECLARE
	q record;
	start timestamptz;
	found bigint;
BEGIN
	FOR round IN 0..20 LOOP
		FOR q IN SELECT a.n, w.ours, format(w.statement, CASE WHEN w.ours THEN a.query ELSE trim(a.query, '"') END, a.builtin) AS statement
				 FROM asked a JOIN way w ON w.kind = a.kind AND (w.ours OR a.builtin IS NOT NULL) ORDER BY a.n, w.ours = (round % 2 = 0) LOOP
			-- three rounds of what takes seconds
			CONTINUE WHEN round > 3 AND EXISTS (SELECT FROM took t WHERE t.n = q.n GROUP BY t.ours HAVING sum(t.ms) > 2000);
			start := clock_timestamp();
			EXECUTE q.statement INTO found;
			INSERT INTO took VALUES (round, q.n, q.ours, extract(epoch FROM clock_timestamp() - start) * 1000, found);
		END LOOP;
	END LOOP;
	DELETE FROM took t WHERE t.round = 0; -- warms up
END $$;
-- what it was the best or the newest of
UPDATE took t SET rows = (SELECT count(*) FROM searched WHERE body @@@ a.query::news_query) FROM asked a WHERE t.ours AND a.n = t.n AND a.kind <> 'count';
UPDATE took t SET rows = (SELECT count(*) FROM searched WHERE arabic @@ plainto_tsquery('arabic', a.query)) FROM asked a WHERE NOT t.ours AND a.n = t.n AND a.kind <> 'count';
SELECT a.kind || ': ' || a.name AS asked, round(avg(t.rows)) AS found, round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.ms))::numeric, 2) AS ms,
	   max(b.rows) AS "found by built-in", round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.ms / b.ms))::numeric, 2) AS "times built-in", a.reach
FROM asked a JOIN took t ON t.n = a.n AND t.ours LEFT JOIN took b ON b.n = a.n AND b.round = t.round AND NOT b.ours
GROUP BY a.kind, a.name, a.reach ORDER BY min(a.n);

-- inserts of one client into tables that have one index; the pending list is cleaned as it fills
CREATE TABLE insert_builtin (n int, body text);
CREATE TABLE insert_all (n int, body text);
CREATE TABLE insert_words (n int, body text);
CREATE INDEX ON insert_builtin USING gin (to_tsvector('arabic', body));
CREATE INDEX ON insert_all USING gin (body news_ops);
CREATE INDEX ON insert_words USING gin (body news_ops (fields = 'words'));
CREATE TEMP TABLE inserted (round int, name text, seconds float8);
DO $$
DECLARE
	name text;
	row record;
	start timestamptz;
BEGIN
	FOR round IN 1..5 LOOP
		FOREACH name IN ARRAY ARRAY['insert_builtin', 'insert_all', 'insert_words'] LOOP
			start := clock_timestamp();
			FOR row IN SELECT n, body FROM searched WHERE n BETWEEN round * 1000 AND round * 1000 + 999 LOOP
				EXECUTE format('INSERT INTO %I VALUES ($1, $2)', name) USING row.n, row.body;
			END LOOP;
			INSERT INTO inserted VALUES (round, name, extract(epoch FROM clock_timestamp() - start));
		END LOOP;
	END LOOP;
END $$;
SELECT CASE o.name WHEN 'insert_all' THEN 'news_ops' ELSE 'news_ops, words only' END AS index,
	   round(1000 / (percentile_cont(.5) WITHIN GROUP (ORDER BY o.seconds))::numeric) AS "inserts per second",
	   round((percentile_cont(.5) WITHIN GROUP (ORDER BY b.seconds / o.seconds))::numeric, 2) AS "times built-in", 1.5 AS reach
FROM inserted o JOIN inserted b USING (round) WHERE o.name <> 'insert_builtin' AND b.name = 'insert_builtin' GROUP BY o.name ORDER BY o.name;
DROP TABLE searched, insert_builtin, insert_all, insert_words;
