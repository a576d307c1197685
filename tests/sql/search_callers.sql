-- the ways in which a search typed by a user comes to @@@: prepared statements, cursors, functions; each by the index, each with its answer
CREATE TABLE called (id int, document text);
INSERT INTO called SELECT n, (ARRAY['افتتح الوزير محطة كهرباء', 'فاز المنتخب بالمباراة', 'ارتفعت أسعار القمح'])[n % 3 + 1] || ' رقم ' || n FROM generate_series(1, 300) n;
CREATE INDEX called_document ON called USING gin (document news_ops);
VACUUM ANALYZE called;
SET enable_seqscan = off;
-- how often a statement's plan went to the index
CREATE FUNCTION called_scans() RETURNS bigint LANGUAGE sql AS $$ SELECT pg_stat_get_xact_numscans('called_document'::regclass) $$;

-- prepared, by each declared type of the parameter; a generic plan knows no value and still has the index
PREPARE by_text(text) AS SELECT count(*) FROM called WHERE document @@@ $1;
PREPARE by_varchar(varchar) AS SELECT count(*) FROM called WHERE document @@@ $1;
PREPARE by_query(news_query) AS SELECT count(*) FROM called WHERE document @@@ $1;
PREPARE by_unknown AS SELECT count(*) FROM called WHERE document @@@ $1;
PREPARE by_list(text[]) AS SELECT count(*) FROM called WHERE document @@@ ANY ($1);
SELECT name, parameter_types FROM pg_prepared_statements ORDER BY name;
SET plan_cache_mode = force_generic_plan;
EXPLAIN (COSTS OFF) EXECUTE by_text('وزير');
EXPLAIN (COSTS OFF) EXECUTE by_varchar('وزير');
EXPLAIN (COSTS OFF) EXECUTE by_query('وزير');
EXPLAIN (COSTS OFF) EXECUTE by_unknown('وزير');
EXECUTE by_text('وزراء');
EXECUTE by_text('وزير OR منتخب');
EXECUTE by_text('في');
EXECUTE by_text(NULL);
EXECUTE by_varchar('وزراء');
EXECUTE by_query('وزراء');
EXECUTE by_unknown('وزراء');
EXECUTE by_list('{وزراء,قمح}');
EXPLAIN (COSTS OFF) EXECUTE by_list('{وزراء,قمح}');
SET plan_cache_mode = force_custom_plan;
EXPLAIN (COSTS OFF) EXECUTE by_text('وزير');
EXECUTE by_text('وزراء');
EXECUTE by_text('في');
RESET plan_cache_mode;
-- five custom plans, then perhaps a generic one: the answer does not change
SELECT name, generic_plans + custom_plans AS executed FROM pg_prepared_statements WHERE name = 'by_text';
EXECUTE by_text('وزراء'); EXECUTE by_text('قمح'); EXECUTE by_text('وزراء'); EXECUTE by_text('قمح'); EXECUTE by_text('وزراء'); EXECUTE by_text('قمح');

-- cursors
BEGIN;
SELECT called_scans() AS before \gset
DECLARE forth_and_back SCROLL CURSOR FOR SELECT id FROM called WHERE document @@@ 'وزراء' ORDER BY id;
FETCH 3 FROM forth_and_back;
FETCH LAST FROM forth_and_back;
FETCH RELATIVE -2 FROM forth_and_back;
SELECT called_scans() - :before AS scans;
DECLARE kept CURSOR WITH HOLD FOR SELECT id FROM called WHERE document @@@ 'قمح OR منتخب' ORDER BY id;
COMMIT;
FETCH 3 FROM kept;
MOVE FORWARD ALL IN kept;
CLOSE kept;

-- functions with a variable of type text
CREATE FUNCTION found_by(q text) RETURNS SETOF int LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN QUERY SELECT id FROM called WHERE document @@@ q ORDER BY id;
END $$;
CREATE FUNCTION found_by_cursor(q text) RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
	pages CURSOR (typed text) FOR SELECT id FROM called WHERE document @@@ typed;
	read int := 0;
BEGIN
	FOR page IN pages (q) LOOP
		read := read + 1;
	END LOOP;
	RETURN read;
END $$;
CREATE FUNCTION found_by_execute(q text) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
	found bigint;
BEGIN
	EXECUTE 'SELECT count(*) FROM called WHERE document @@@ $1' INTO found USING q;
	RETURN found;
END $$;
CREATE FUNCTION found_by_sql(q text) RETURNS SETOF int LANGUAGE sql STABLE AS $$ SELECT id FROM called WHERE document @@@ q $$;
-- seven calls each, so that PL/pgSQL may turn to a generic plan; and with it from the start
CREATE FUNCTION called_often(OUT query text, OUT answers text, OUT scans bigint) RETURNS SETOF record LANGUAGE plpgsql AS $$
BEGIN
	FOREACH query IN ARRAY '{وزير,قمح,وزير OR قمح,منتخب 7,"محطة كهرباء",وز*,المنتحب~}'::text[] LOOP
		scans := called_scans();
		answers := concat_ws(' ', (SELECT count(*) FROM found_by(query)), found_by_cursor(query), found_by_execute(query), (SELECT count(*) FROM found_by_sql(query)));
		scans := called_scans() - scans;
		RETURN NEXT;
	END LOOP;
END $$;
SELECT * FROM called_often();
SET plan_cache_mode = force_generic_plan;
SELECT * FROM called_often();
RESET plan_cache_mode;
-- a function of SQL is opened up, and its argument is a constant then
EXPLAIN (COSTS OFF) SELECT * FROM found_by_sql('وزير');
SELECT count(*) FROM called, LATERAL found_by_sql('رقم ' || called.id) WHERE called.id <= 20;
-- what was mended is said once for each reading
SELECT found_by_execute('foo:وزير');
DEALLOCATE ALL;
DROP TABLE called;
DROP FUNCTION called_scans(), found_by(text), found_by_cursor(text), found_by_execute(text), found_by_sql(text), called_often();
