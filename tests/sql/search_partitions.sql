-- partitions by month of publication on one server: the operator reaches the index of each, and what is counted is counted in each
CREATE TABLE parted (id int, published date NOT NULL, document text) PARTITION BY RANGE (published);
CREATE TABLE parted_01 PARTITION OF parted FOR VALUES FROM ('2021-01-01') TO ('2021-02-01');
CREATE TABLE parted_02 PARTITION OF parted FOR VALUES FROM ('2021-02-01') TO ('2021-03-01');
CREATE TABLE parted_rest PARTITION OF parted DEFAULT;
INSERT INTO parted SELECT n, date '2021-01-01' + n % 90, (ARRAY['افتتح الوزير محطة كهرباء', 'فاز المنتخب بالمباراة', 'ارتفعت أسعار القمح'])[n % 3 + 1] || ' رقم ' || n
FROM generate_series(1, 900) n;
CREATE INDEX parted_document ON parted USING gin (document news_ops);
-- a month that was filled elsewhere brings its own index
CREATE TABLE parted_03 (id int, published date NOT NULL CHECK (published >= '2022-01-01' AND published < '2022-02-01'), document text);
INSERT INTO parted_03 SELECT n, date '2022-01-01' + n % 30, 'بحث الوزراء ملف الكهرباء ' || n FROM generate_series(901, 1000) n;
CREATE INDEX parted_03_own ON parted_03 USING gin (document news_ops);
ALTER TABLE parted ATTACH PARTITION parted_03 FOR VALUES FROM ('2022-01-01') TO ('2022-02-01');
SELECT inhrelid::regclass AS index FROM pg_inherits WHERE inhparent = 'parted_document'::regclass ORDER BY 1::text;
ANALYZE parted;
CREATE TABLE whole AS SELECT * FROM parted;
SET enable_seqscan = off;
SET max_parallel_workers_per_gather = 0;

EXPLAIN (COSTS OFF) SELECT id FROM parted WHERE document @@@ 'وزير كهرباء';
EXPLAIN (COSTS OFF) SELECT id FROM parted WHERE document @@@ 'وزير كهرباء' AND published BETWEEN '2021-02-10' AND '2021-02-20';
-- a query without words reads no partition
EXPLAIN (COSTS OFF) SELECT id FROM parted WHERE document @@@ 'في';

SET enable_partitionwise_aggregate = on;
EXPLAIN (COSTS OFF) SELECT count(*) FROM parted WHERE document @@@ 'وزير';
SET enable_hashagg = off; -- one shape of aggregate in every version
EXPLAIN (COSTS OFF) SELECT published, count(*) FROM parted WHERE document @@@ 'وزير' GROUP BY published;
RESET enable_hashagg;
-- what these find is what one table finds
SELECT q, (SELECT count(*) FROM parted WHERE document @@@ q), (SELECT array_agg(id ORDER BY id) FROM parted WHERE document @@@ q) = (SELECT array_agg(id ORDER BY id) FROM whole WHERE document @@@ q) AS same
FROM unnest(ARRAY['وزير', 'كهرباء OR قمح', '-منتخب', '"محطة كهرباء"', 'وز*', 'الكهربا~']::news_query[]) q;
SELECT count(*), sum(n) FROM (SELECT published, count(*) AS n FROM parted WHERE document @@@ 'وزير' GROUP BY published) s;
SELECT (SELECT array_agg(s ORDER BY s::text) FROM (SELECT published, count(*) FROM parted WHERE document @@@ 'وزير' GROUP BY published) s) =
	   (SELECT array_agg(s ORDER BY s::text) FROM (SELECT published, count(*) FROM whole WHERE document @@@ 'وزير' GROUP BY published) s) AS same;
-- the best of all partitions: what a page scores depends on nothing but the page and the query
SELECT array_agg(p.id ORDER BY p.id) = array_agg(w.id ORDER BY w.id) AS same
FROM (SELECT id, row_number() OVER (ORDER BY news_rank(document, 'وزير كهرباء') DESC, id) AS place FROM parted WHERE document @@@ 'وزير كهرباء' ORDER BY 2 LIMIT 10) p
JOIN (SELECT id, row_number() OVER (ORDER BY news_rank(document, 'وزير كهرباء') DESC, id) AS place FROM whole WHERE document @@@ 'وزير كهرباء' ORDER BY 2 LIMIT 10) w USING (place);
DROP TABLE parted, whole;
