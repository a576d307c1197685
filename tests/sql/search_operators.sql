-- operators on queries beside texts, and their order
\pset format unaligned
\pset tuples_only on
\pset null NULL

-- either and not: a literal, a text and a varchar are read as a query, on either side
SELECT pg_typeof(q), q FROM (SELECT 'قبرص'::text || 'تركيا'::news_query) t(q);
SELECT 'قبرص' || 'تركيا'::news_query, 'تركيا'::news_query || 'قبرص', 'تركيا'::news_query || 'قبرص'::text, 'قبرص مصر'::varchar || 'تركيا'::news_query, 'تركيا'::news_query || 'قبرص'::varchar,
	'قبرص'::char(6) || 'تركيا'::news_query;
SELECT 'قبرص'::text && 'تركيا'::news_query, 'تركيا'::news_query && 'قبرص', 'تركيا'::news_query && 'قبرص'::text, 'قبرص'::varchar && 'تركيا'::news_query, 'قبرص'::text && 'تركيا'::text;
SELECT !! 'قبرص مصر', !! 'قبرص'::text, !! 'قبرص'::varchar, !! 'قبرص'::news_query, !! NULL::text;
SELECT NULL::text || 'قبرص'::news_query, 'قبرص'::news_query || NULL::text, 'قبرص'::news_query || NULL;
SELECT 'قبرص'::text || (!! 'مصر'::text) && 'تركيا', '"قمة الرياض' || 'تركيا'::news_query;
PREPARE operators_text(text) AS SELECT $1 || 'تركيا'::news_query, 'تركيا'::news_query && $1, !! $1;
EXECUTE operators_text('قبرص');
PREPARE operators_open AS SELECT $1 || 'تركيا'::news_query, 'تركيا'::news_query && $1;
EXECUTE operators_open('قبرص');
SELECT 'العلاقات التركية' @@@ ('قبرص'::text || 'علاقة'::news_query), 'العلاقات التركية' @@@ !! 'قبرص';

-- of two literals one must be a query
SELECT 'قبرص' && 'تركيا';
SELECT pg_typeof('قبرص' || 'تركيا'), 'قبرص'::news_query && 'تركيا', 'قبرص'::news_query || 'تركيا';

-- what is no query is joined as ever
SELECT pg_typeof(t), t FROM (SELECT 'قبرص'::text || 'تركيا'::text) s(t);
SELECT 'a' || 'b', 'a'::text || 1, 1 || 'a'::text, 'a'::varchar || 'b', 'a' || 'b'::varchar, 'a'::varchar || 'b'::varchar, 'a'::text || 'b'::varchar, 'a'::char(3) || 'b'::text, 'a'::name || 'b'::text,
	'a' || date '2021-02-01', true || 'a'::text, 'a'::text || NULL, 'a'::varchar || 2.5, ARRAY[1] || 2, ARRAY['a'] || 'b'::text, '{"a": 1}'::jsonb || '{"b": 2}', 'a'::text || ARRAY['b'];
SELECT 'قبرص: ' || 'تركيا'::news_query::text, concat('قبرص: ', 'تركيا'::news_query), format('قبرص: %s', 'تركيا'::news_query);
SELECT ARRAY['قبرص'::news_query] || 'تركيا'::news_query, 'a'::text LIKE 'a%', ARRAY[1] && ARRAY[2], !! 'cat'::tsquery, 'a'::tsquery || 'b', 'a'::tsquery && 'b';

-- the order is that of the canonical text's bytes; equal is what is the same query, however it was typed
SELECT a < b, a <= b, a = b, a <> b, a >= b, a > b, news_query_cmp(a, b)
FROM (VALUES ('تركيا أو قبرص'::news_query, 'تركيا OR  (قبرص)'::news_query), ('«حلف شمال»', '"حلف  شمال"'), ('شخص : قالن', 'person:قالن'), ('قبرص', 'تركيا'), ('', 'تركيا'), ('تركيا', 'تركيا قبرص')) v(a, b);
CREATE TABLE operators_saved (id int, query news_query);
INSERT INTO operators_saved SELECT row_number() OVER (), q::news_query
FROM unnest(ARRAY['تركيا أو قبرص', 'تركيا OR قبرص', 'قبرص | تركيا', 'title:تركيا', 'عنوان : تركيا', 'date:2021-02', 'date:2021-02-01..2021-02-28', '"قمة الرياض"', '«قمة  الرياض»', '"قمة الرياض', 'usa*', 'usa~', 'usa', '', ' ', NULL]) q;
INSERT INTO operators_saved SELECT 100 + n, (ARRAY['', '-', 'title:', 'person:'])[n % 4 + 1] || (ARRAY['تركيا', 'قبرص', '"قمة قبرص"', 'قمة*'])[n / 4 % 4 + 1] || ' ' || (ARRAY['مصر', 'usa', ''])[n / 16 % 3 + 1] FROM generate_series(1, 200) n;
SELECT query, count(*) FROM operators_saved WHERE id < 100 GROUP BY query ORDER BY query;
SELECT string_agg(id::text, ' ' ORDER BY query, id) FROM operators_saved WHERE id < 100;

-- sorted, hashed and by text, the answers are the same
SELECT count(*) FROM operators_saved a, operators_saved b
WHERE (a.query = b.query) IS DISTINCT FROM (a.query::text = b.query::text)
   OR (a.query < b.query) IS DISTINCT FROM (a.query::text COLLATE "C" < b.query::text COLLATE "C")
   OR news_query_cmp(a.query, b.query) <> - news_query_cmp(b.query, a.query) AND sign(news_query_cmp(a.query, b.query)) <> - sign(news_query_cmp(b.query, a.query))
   OR (a.query = b.query AND news_query_hash(a.query) <> news_query_hash(b.query))
   OR (a.query = b.query AND news_query_hash_extended(a.query, 7) <> news_query_hash_extended(b.query, 7));
SET enable_hashagg = off;
CREATE TEMP TABLE sorted AS SELECT DISTINCT query FROM operators_saved;
RESET enable_hashagg;
SET enable_sort = off;
CREATE TEMP TABLE hashed AS SELECT DISTINCT query FROM operators_saved;
SELECT count(*) FROM operators_saved a JOIN operators_saved b USING (query);
SET enable_hashjoin = off;
SET enable_nestloop = off;
RESET enable_sort;
EXPLAIN (COSTS OFF) SELECT count(*) FROM operators_saved a JOIN operators_saved b USING (query);
SELECT count(*) FROM operators_saved a JOIN operators_saved b USING (query);
RESET enable_hashjoin;
RESET enable_nestloop;
SELECT count(*), (SELECT count(*) FROM hashed), (SELECT count(DISTINCT query::text) + 1 FROM operators_saved), (SELECT count(*) FROM (TABLE sorted EXCEPT TABLE hashed) d) FROM sorted;

-- each saved search once
CREATE TABLE operators_unique (query news_query PRIMARY KEY, hits int DEFAULT 1);
INSERT INTO operators_unique VALUES ('تركيا OR قبرص') ON CONFLICT (query) DO UPDATE SET hits = operators_unique.hits + 1;
INSERT INTO operators_unique VALUES ('تركيا أو  قبرص') ON CONFLICT (query) DO UPDATE SET hits = operators_unique.hits + 1;
INSERT INTO operators_unique VALUES ('(تركيا | قبرص)');
TABLE operators_unique;
INSERT INTO operators_unique SELECT DISTINCT query FROM operators_saved WHERE query IS NOT NULL ON CONFLICT DO NOTHING;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT query FROM operators_unique WHERE query = 'عنوان:تركيا';
SELECT query FROM operators_unique WHERE query = 'عنوان:تركيا';
SELECT query FROM operators_unique WHERE query >= 'title:' ORDER BY query DESC LIMIT 2;
RESET enable_seqscan;
CREATE TABLE operators_parts (query news_query) PARTITION BY HASH (query);
CREATE TABLE operators_part_0 PARTITION OF operators_parts FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE operators_part_1 PARTITION OF operators_parts FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO operators_parts SELECT query FROM operators_saved;
SELECT count(*) > 0 FROM operators_part_0;
SELECT count(*) = (SELECT count(*) FROM operators_saved WHERE query = 'تركيا أو قبرص') FROM operators_parts WHERE query = 'تركيا OR قبرص';
SELECT amvalidate(oid) FROM pg_opclass, LATERAL (SELECT amvalidate(pg_opclass.oid)) v(amvalidate) WHERE opcname LIKE 'news\_%' ORDER BY opcname;
DROP TABLE operators_saved, operators_unique, operators_parts;
