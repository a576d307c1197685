-- index.sql: CPU and size of one index on the text column against GIN (to_tsvector('arabic', body)); medians of three rounds
CREATE TABLE indexed AS SELECT * FROM article WHERE n <= 20000;
CREATE TEMP TABLE built (round int, name text, seconds float8, size bigint);
DO $$
DECLARE
	w record;
	start float8;
BEGIN
	FOR round IN 1..3 LOOP
		FOR w IN SELECT * FROM (VALUES ('to_tsvector(''arabic'')', 'to_tsvector(''arabic'', body)'),
								('to_tsvector(''arabic_news'')', 'to_tsvector(''arabic_news'', body)'),
								('news_ops, words only', 'body news_ops (fields = ''words'')'),
								('news_ops', 'body news_ops')) v (name, expression) LOOP
			start := cpu_seconds();
			EXECUTE format('CREATE INDEX tried ON indexed USING gin (%s)', w.expression);
			INSERT INTO built VALUES (round, w.name, cpu_seconds() - start, pg_relation_size('tried'));
			DROP INDEX tried;
		END LOOP;
	END LOOP;
END $$;
SELECT t.name AS "GIN over", round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.seconds))::numeric, 2) AS "CPU s",
	   round((percentile_cont(.5) WITHIN GROUP (ORDER BY t.seconds / b.seconds))::numeric, 2) AS "times built-in",
	   round(max(t.size) / 1e6, 1) AS "MB", round(max(t.size)::numeric / max(b.size), 2) AS "size, times built-in",
	   CASE t.name WHEN 'news_ops' THEN 1.0 WHEN 'news_ops, words only' THEN 0.6 END AS "reach, CPU",
	   CASE t.name WHEN 'news_ops' THEN 1.2 END AS "reach, size"
FROM built t JOIN built b ON b.round = t.round AND b.name LIKE '%''arabic''%'
GROUP BY t.name ORDER BY 3;
DROP TABLE indexed;
