-- engines.sql: RUM and pg_trgm beside news_ops and GIN, over 20,000 articles with a stored news_tsvector; medians of rounds in which all take turns
SELECT count(*) > 0 AS has_rum FROM pg_available_extensions WHERE name = 'rum' \gset
\if :has_rum
CREATE EXTENSION rum;
\else
\echo RUM is not installed
\endif
CREATE EXTENSION pg_trgm;
CREATE TABLE searched AS
SELECT n, timestamp '2020-01-01' + n * interval '10 minutes' AS published, body, left(body, 60) AS title, news_tsvector(body) AS vector FROM article WHERE n <= 20000;
CREATE INDEX searched_published ON searched (published);
VACUUM ANALYZE searched;

CREATE TEMP TABLE built (n serial, name text, method text, expression text, rest text DEFAULT '', seconds float8);
INSERT INTO built (name, method, expression) VALUES ('gin', 'gin', 'vector'), ('news', 'gin', 'body news_ops'),
	('words', 'gin', 'body news_ops (fields = ''words'')'), ('titles', 'gin', 'arabic_normalize(title) gin_trgm_ops'), ('bodies', 'gin', 'arabic_normalize(body) gin_trgm_ops');
\if :has_rum
INSERT INTO built (name, method, expression, rest) VALUES ('rum', 'rum', 'vector rum_tsvector_ops', ''),
	('rum_newest', 'rum', 'vector rum_tsvector_addon_ops, published', 'WITH (attach = ''published'', to = ''vector'')');
\endif
DO $$
DECLARE
	b record;
	start float8;
BEGIN
	FOR b IN SELECT * FROM built LOOP
		start := cpu_seconds();
		EXECUTE format('CREATE INDEX searched_%s ON searched USING %s (%s) %s', b.name, b.method, b.expression, b.rest);
		UPDATE built SET seconds = cpu_seconds() - start WHERE n = b.n;
	END LOOP;
END $$;
SELECT method || ' (' || expression || ')' AS index, round(seconds::numeric, 1) AS "CPU s", round(pg_relation_size('searched_' || name) / 1e6, 1) AS "MB",
	   round(pg_relation_size('searched_' || name)::numeric / pg_relation_size('searched_gin'), 2) AS "times GIN (vector)"
FROM built ORDER BY n;

-- each statement has one index on documents to be answered by, '' none
CREATE TEMP TABLE asked (n serial, name text, query text, engine text, index text, statement text);
INSERT INTO asked (name, query, engine, index, statement)
SELECT format('best 10 of %s: %s', w.many, w.query), w.query, e.engine, e.index, format(e.statement, w.query)
FROM (VALUES (1, 'hundreds', 'وزير الخارجية'), (2, 'thousands', 'سوق الأسهم')) w (place, many, query), (VALUES
	(1, 'news_ops, news_rank', 'news', 'SELECT n FROM searched WHERE body @@@ %1$L ORDER BY news_rank(vector, %1$L) DESC LIMIT 10'),
	(2, 'GIN, ts_rank', 'gin', 'SELECT n FROM searched WHERE vector @@ news_tsquery(%1$L) ORDER BY ts_rank(vector, news_tsquery(%1$L)) DESC LIMIT 10'),
	(3, 'RUM, its distance', 'rum', 'SELECT n FROM searched WHERE vector @@ news_tsquery(%1$L) ORDER BY vector <=> news_tsquery(%1$L) LIMIT 10')) e (place, engine, index, statement)
ORDER BY w.place, e.place;
INSERT INTO asked (name, query, engine, index, statement)
SELECT format('newest 20 of a %s word: %s', w.how, w.query), w.query, e.engine, e.index, format(e.statement, w.query)
FROM (VALUES (1, 'rare', 'بوليفيا'), (2, 'medium', 'النفط'), (3, 'common', 'رئيس')) w (place, how, query), (VALUES
	(1, 'news_ops, sorted or along published', 'news', 'SELECT n FROM searched WHERE body @@@ %L ORDER BY published DESC LIMIT 20'),
	(2, 'RUM, in order', 'rum_newest', 'SELECT n FROM searched WHERE vector @@ news_tsquery(%L) ORDER BY published <=| timestamp ''2100-01-01'' LIMIT 20')) e (place, engine, index, statement)
ORDER BY w.place, e.place;
INSERT INTO asked (name, engine, index, statement)
SELECT 'count of a part of a word: ' || w.part, e.engine, e.index, format(e.statement, w.part)
FROM (VALUES (1, 'كهرب'), (2, 'لكترون')) w (place, part), (VALUES
	(1, 'pg_trgm, titles', 'titles', 'SELECT n FROM searched WHERE arabic_normalize(title) LIKE ''%%%s%%'''),
	(2, 'pg_trgm, bodies', 'bodies', 'SELECT n FROM searched WHERE arabic_normalize(body) LIKE ''%%%s%%'''),
	(3, 'no index, bodies', '', 'SELECT n FROM searched WHERE arabic_normalize(body) LIKE ''%%%s%%'''),
	(4, 'news_ops, the beginning of a word', 'news', 'SELECT n FROM searched WHERE body @@@ ''%s*''')) e (place, engine, index, statement)
ORDER BY w.place, e.place;
DELETE FROM asked WHERE index LIKE 'rum%' AND to_regclass('searched_' || index) IS NULL;

CREATE TEMP TABLE took (round int, n int, ms float8, rows bigint);
DO $$
DECLARE
	q record;
	start timestamptz;
	found bigint;
BEGIN
	FOR round IN 0..20 LOOP
		FOR q IN SELECT * FROM asked a ORDER BY a.n LOOP
			CONTINUE WHEN round > 3 AND (SELECT sum(t.ms) > 2000 FROM took t WHERE t.n = q.n); -- three rounds of what takes seconds
			-- the planner shall see this one of the indexes on documents
			UPDATE pg_index SET indisvalid = (b.name = q.index) FROM built b WHERE indexrelid = to_regclass('searched_' || b.name) AND indisvalid <> (b.name = q.index);
			EXECUTE 'SELECT count(*) FROM (' || q.statement || ') s' INTO found; -- plans, and finds its pages in the cache
			start := clock_timestamp();
			EXECUTE 'SELECT count(*) FROM (' || q.statement || ') s' INTO found;
			INSERT INTO took VALUES (round, q.n, extract(epoch FROM clock_timestamp() - start) * 1000, found);
		END LOOP;
	END LOOP;
	UPDATE pg_index SET indisvalid = true FROM built b WHERE indexrelid = to_regclass('searched_' || b.name);
END $$;
-- found: of how many the best or the newest were
SELECT a.name, a.engine, coalesce((SELECT count(*) FROM searched WHERE body @@@ a.query HAVING a.query IS NOT NULL), max(t.rows)) AS found, round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.ms))::numeric, 2) AS ms
FROM asked a JOIN took t USING (n) GROUP BY a.n, a.name, a.query, a.engine ORDER BY a.n;
DROP TABLE searched;
