-- memory.sql: what the first use adds to a backend, and whether 200,000 calls add anything
\set text '''وقال الوزير إن المحادثات في أنقرة استمرت ساعة، وأكد "ضرورة تعزيز العلاقات بين البلدين".'''
CREATE FUNCTION private_kb() RETURNS int LANGUAGE sql AS
	$$SELECT (regexp_match(pg_read_file('/proc/self/smaps_rollup'), 'Private_Dirty:\s*(\d+)'))[1]::int$$;
CREATE FUNCTION contexts_kb() RETURNS int LANGUAGE sql AS
	$$SELECT (sum(total_bytes) / 1024)::int FROM pg_backend_memory_contexts$$;
CREATE FUNCTION first_use(call text, OUT ms numeric, OUT private_kb int, OUT contexts_kb int) LANGUAGE plpgsql AS $$
DECLARE
	start timestamptz;
	ignored text;
BEGIN
	EXECUTE 'SELECT to_tsvector(''simple'', ''a'')::text' INTO ignored;
	private_kb := private_kb(); contexts_kb := contexts_kb();
	private_kb := private_kb(); contexts_kb := contexts_kb(); -- the asking itself costs once
	start := clock_timestamp();
	EXECUTE call INTO ignored;
	ms := round(extract(epoch FROM clock_timestamp() - start)::numeric * 1000, 2);
	private_kb := private_kb() - private_kb; contexts_kb := contexts_kb() - contexts_kb;
END $$;

-- each in a backend of its own
\echo first use in a backend (reach: < 1000 kB, < 5 ms):
\connect -
\t
SELECT format('to_tsvector(''arabic''):       %s ms, %s kB private, %s kB of it in memory contexts', ms, private_kb, contexts_kb)
FROM first_use(format('SELECT to_tsvector(''arabic'', %L)::text', :text));
\connect -
SELECT format('to_tsvector(''arabic_news''):  %s ms, %s kB private, %s kB of it in memory contexts', ms, private_kb, contexts_kb)
FROM first_use(format('SELECT to_tsvector(''arabic_news'', %L)::text', :text));
\connect -
SELECT format('news_metadata:               %s ms, %s kB private, %s kB of it in memory contexts', ms, private_kb, contexts_kb)
FROM first_use(format('SELECT news_metadata(%L)::text', :text));

\connect -
CREATE TEMP TABLE used (what text, kb int);
-- a loop, for generate_series would keep its rows
CREATE FUNCTION call_often(body text, times int) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	total bigint := 0;
BEGIN
	FOR g IN 1..times LOOP
		total := total + length(to_tsvector('arabic_news', body || g)) + length(news_tsvector(body || g)) +
			pg_column_size(news_metadata(body || g));
	END LOOP;
	RETURN total;
END $$;
SELECT call_often(:text, 1000) AS calls \gset warm_
INSERT INTO used SELECT 'before', private_kb();
SELECT call_often(:text, 200000) AS calls \gset
INSERT INTO used SELECT 'after', private_kb();
SELECT format('growth over 200,000 calls of each: %s kB', max(kb) FILTER (WHERE what = 'after') - max(kb) FILTER (WHERE what = 'before')) FROM used;
\t
DROP FUNCTION first_use(text), call_often(text, int), private_kb(), contexts_kb();
