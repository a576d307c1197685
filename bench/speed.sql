-- speed.sql: throughput of what reads articles, as a ratio to to_tsvector('arabic') in the same round; medians of five rounds
CREATE TEMP TABLE way (name text, call text, reach numeric);
INSERT INTO way VALUES
	('to_tsvector(''arabic'')', 'length(to_tsvector(''arabic'', body))', NULL),
	('to_tsvector(''arabic_news'')', 'length(to_tsvector(''arabic_news'', body))', 2.5),
	('news_tsvector', 'length(news_tsvector(body))', 6),
	('news_metadata', 'length(news_metadata(body)::text)', 2),
	('news_fingerprint', 'array_length(news_fingerprint(body), 1)', NULL),
	('news_keyphrases', '(SELECT count(*) FROM news_keyphrases(body))', NULL);
CREATE TEMP TABLE took (round int, name text, seconds float8);

DO $$
DECLARE
	w record;
	start timestamptz;
BEGIN
	FOR round IN 0..5 LOOP
		FOR w IN SELECT * FROM way LOOP
			start := clock_timestamp();
			EXECUTE format('SELECT sum(%s) FROM article WHERE n <= 1500', w.call);
			INSERT INTO took VALUES (round, w.name, extract(epoch FROM clock_timestamp() - start));
		END LOOP;
	END LOOP;
	DELETE FROM took t WHERE t.round = 0; -- warms up
END $$;

SELECT t.name, round((percentile_cont(.5) WITHIN GROUP (ORDER BY octets / 1e6 / t.seconds))::numeric, 1) AS "MB/s",
	   round((percentile_cont(.5) WITHIN GROUP (ORDER BY b.seconds / t.seconds))::numeric, 2) AS "times built-in", max(w.reach) AS reach
FROM took t JOIN took b ON b.round = t.round AND b.name LIKE '%''arabic''%' JOIN way w ON w.name = t.name,
	(SELECT sum(octet_length(body)) AS octets FROM article WHERE n <= 1500) s
GROUP BY t.name ORDER BY 3;
