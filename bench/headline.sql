-- headline.sql: snippets of the same 2,000 articles by news_headline and by ts_headline of the built-in configuration, which take turns;
-- medians of five rounds
CREATE TEMP TABLE sample AS SELECT n, body FROM article WHERE n <= 2000;
CREATE TEMP TABLE query (name text, typed text);
CREATE TEMP TABLE word AS
	SELECT word, ndoc FROM ts_stat('SELECT to_tsvector(''simple'', body) FROM sample') WHERE word ~ '^ال[ء-ي]{4,}$';
INSERT INTO query
	SELECT 'in one article of three', word FROM word ORDER BY abs(ndoc - 2000 / 3), word LIMIT 1;
INSERT INTO query
	SELECT 'in one of a hundred', word FROM word ORDER BY abs(ndoc - 20), word LIMIT 1;
INSERT INTO query SELECT 'both', string_agg(typed, ' ' ORDER BY name) FROM query;
INSERT INTO query VALUES ('phrase', '"مجلس الوزراء"'), ('in none', 'قسطنطينوبوليس');

-- the same options for both
CREATE TEMP TABLE options (kind text, options text);
INSERT INTO options VALUES ('default', ''), ('3 fragments', 'MaxFragments=3, MaxWords=20, MinWords=8');
CREATE TEMP TABLE took (round int, name text, kind text, side text, seconds float8);

DO $$
DECLARE
	q record;
	start timestamptz;
	middle timestamptz;
BEGIN
	FOR round IN 0..5 LOOP
		FOR q IN SELECT * FROM query, options LOOP
			start := clock_timestamp();
			EXECUTE format('SELECT sum(length(news_headline(body, %L, %L))) FROM sample', q.typed, q.options);
			middle := clock_timestamp();
			EXECUTE format('SELECT sum(length(ts_headline(''arabic'', body, websearch_to_tsquery(''arabic'', %L), %L))) FROM sample', q.typed, q.options);
			INSERT INTO took VALUES (round, q.name, q.kind, 'news', extract(epoch FROM middle - start)),
				(round, q.name, q.kind, 'ts', extract(epoch FROM clock_timestamp() - middle));
		END LOOP;
	END LOOP;
	DELETE FROM took t WHERE t.round = 0; -- warms up
END $$;

SELECT n.name, n.kind, round((percentile_cont(.5) WITHIN GROUP (ORDER BY octets / 1e6 / n.seconds))::numeric, 1) AS "MB/s",
	   round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.seconds / n.seconds))::numeric, 2) AS "times ts_headline", 3 AS reach
FROM took n JOIN took t ON t.round = n.round AND t.name = n.name AND t.kind = n.kind AND n.side = 'news' AND t.side = 'ts',
	(SELECT sum(octet_length(body)) AS octets FROM sample) s
GROUP BY n.name, n.kind ORDER BY 2, 1;
