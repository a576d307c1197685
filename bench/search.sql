-- search.sql: counts, special searches and inserts against GIN (to_tsvector('arabic', body)), which the same table has.
-- :articles of them, 100,000 by default (ARTICLES=20000 sh bench/run.sh search is quick): halves of two articles each, with a title and a date.
CREATE TABLE searched AS
SELECT n, timestamp '2020-01-01' + n * interval '10 minutes' AS published,
	   format(E'%s\n\n%s %s 2021\n\n%s%s', left(b.body, 50), n % 28 + 1, (ARRAY['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو'])[n % 6 + 1],
			  left(a.body, length(a.body) / 2), right(b.body, length(b.body) / 2)) AS body
FROM (SELECT max(n) AS many FROM article) m, generate_series(1, :articles) n
JOIN LATERAL (SELECT body FROM article WHERE article.n = n.n % m.many + 1) a ON true
JOIN LATERAL (SELECT body FROM article WHERE article.n = n.n::bigint * 7919 % m.many + 1) b ON true;
CREATE INDEX searched_ours ON searched USING gin (body news_ops);
CREATE INDEX searched_builtin ON searched USING gin (to_tsvector('arabic', body));
CREATE INDEX searched_published ON searched (published);
VACUUM ANALYZE searched;
SELECT count(*) AS articles, pg_size_pretty(sum(octet_length(body))) AS text, pg_size_pretty(pg_relation_size('searched_ours')) AS "news_ops",
	   pg_size_pretty(pg_relation_size('searched_builtin')) AS "built-in", round(pg_relation_size('searched_ours')::numeric / pg_relation_size('searched_builtin'), 2) AS times,
	   1.2 AS reach
FROM searched;

-- ours, and the same by the built-in configuration where it can be asked at all
CREATE TEMP TABLE asked (n serial, name text, ours text, builtin text, reach text, reach_ms numeric);
INSERT INTO asked (name, ours, builtin, reach, reach_ms)
SELECT name, format('SELECT count(*) FROM searched WHERE body @@@ %L', query),
	   CASE WHEN builtin IS NOT NULL THEN format('SELECT count(*) FROM searched WHERE to_tsvector(''arabic'', body) @@ %s(''arabic'', %L)', builtin, trim(query, '"')) END, reach, reach_ms
FROM (VALUES ('count of a rare word', 'بوليفيا', 'plainto_tsquery', '1.0', NULL::numeric), ('count of a medium word', 'مصر', 'plainto_tsquery', '1.0', NULL),
	  ('count of two words', 'مصر تركيا', 'plainto_tsquery', '1.0', NULL), ('phrase of two medium words', '"مجلس الأمن"', 'phraseto_tsquery', '0.5', NULL),
	  ('misspelt word', 'استراتجية~', NULL, NULL, 20), ('person in Latin script', 'person:Trump', NULL, NULL, 20), ('who said it', 'said:الرئيس', NULL, NULL, 20)) v (name, query, builtin, reach, reach_ms);
INSERT INTO asked (name, ours, reach_ms) VALUES
	('newest 20 of a common word', 'SELECT count(*) FROM (SELECT n FROM searched WHERE body @@@ ''رئيس'' ORDER BY published DESC LIMIT 20) s', 5);

CREATE TEMP TABLE took (round int, n int, ours boolean, ms float8, rows bigint);
DO $$
DECLARE
	q record;
	start timestamptz;
	rows bigint;
BEGIN
	FOR round IN 0..40 LOOP
		FOR q IN SELECT a.n, s.ours, CASE WHEN s.ours THEN a.ours ELSE a.builtin END AS statement
				 FROM asked a, (VALUES (true), (false)) s (ours) WHERE s.ours OR a.builtin IS NOT NULL ORDER BY a.n, s.ours = (round % 2 = 0) LOOP
			CONTINUE WHEN q.statement LIKE '%phraseto%' AND round > 2; -- seconds each
			start := clock_timestamp();
			EXECUTE q.statement INTO rows;
			INSERT INTO took VALUES (round, q.n, q.ours, extract(epoch FROM clock_timestamp() - start) * 1000, rows);
		END LOOP;
	END LOOP;
	DELETE FROM took t WHERE t.round = 0; -- warms up
END $$;
SELECT a.name, max(t.rows) AS found, round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.ms))::numeric, 2) AS ms,
	   max(b.rows) AS "found by built-in", round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.ms / b.ms))::numeric, 2) AS "times built-in",
	   coalesce(a.reach, '< ' || a.reach_ms || ' ms') AS reach
FROM asked a JOIN took t ON t.n = a.n AND t.ours LEFT JOIN took b ON b.n = a.n AND b.round = t.round AND NOT b.ours
GROUP BY a.n, a.name, a.reach, a.reach_ms ORDER BY a.n;

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
