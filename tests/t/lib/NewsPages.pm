# NewsPages.pm
#		Pages for tests that need many: SQL that fills a table, and that compares the answers of its index with those without.
package NewsPages;

use strict;
use warnings;
use Exporter 'import';

our @EXPORT = qw(pages_sql compare_sql);

# SQL for the function make_page(seed integer): a page of pseudo-random words, the same on every server.
sub pages_sql
{
	return <<'SQL';
CREATE FUNCTION make_page(seed integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
SELECT 'بيان ' || words[1 + seed % 24] || E'\n\n' || 1 + seed % 28 || E' فبراير 2021\n\nقال "' || (ARRAY['إبراهيم قالن', 'جيك سوليفان', 'جو بايدن'])[1 + seed % 3] ||
	'" إن ' || string_agg(words[1 + abs(hashint4(seed * 64 + g)) % 24], ' ' ORDER BY g) || E'.\n\nالمصدر | ' || (ARRAY['الأناضول', 'رويترز'])[1 + seed % 2]
FROM generate_series(1, 12 + seed % 20) g, regexp_split_to_array('وزير الوزراء قضية القضايا تركيا التركية اليونان محادثات اتفاق الاتفاقات حلف شمال الأطلسي الناتو ' ||
	'أنقرة باريس القاهرة مصر الرئيس إس-400 كوفيد-19 العلاقات كتب مدرسة', ' ') words GROUP BY words $$;
SQL
}

# SQL for the function differing(table): the queries to which the table's index gives other answers than a scan of all rows, in one
# snapshot, with how many each found; and for same(table): true if there is none, else an error that names them.
sub compare_sql
{
	return <<'SQL';
CREATE FUNCTION ids(name regclass, query text, indexed boolean) RETURNS int[] LANGUAGE plpgsql STABLE AS $$
DECLARE
	found int[];
BEGIN
	PERFORM set_config('jit', 'off', true), set_config('enable_seqscan', (NOT indexed)::text, true), set_config('enable_bitmapscan', indexed::text, true),
		set_config('enable_indexscan', 'false', true);
	EXECUTE format('SELECT array_agg(id ORDER BY id) FROM %s WHERE document @@@ %L', name, query) INTO found;
	RETURN coalesce(found, '{}');
END $$;
CREATE FUNCTION differing(name regclass) RETURNS SETOF text LANGUAGE sql STABLE AS $$
SELECT query || ': index ' || cardinality(i) || ', without ' || cardinality(s)
FROM unnest(ARRAY['تركيا', 'القضايا التركية', 'قضية -تركيا', '"حلف شمال الأطلسي"', 'وزار* OR مدارس', 'سوليفن~', 'person:قالن', 'source:رويترز باريس',
		'date:2021-02-03..2021-02-10', 'title:مصر OR title:"إس 400"', '-بيان', 'zzz']) query, ids(name, query, true) i, ids(name, query, false) s
WHERE i <> s $$;
CREATE FUNCTION same(name regclass) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
	differ text := (SELECT string_agg(d, '; ') FROM differing(name) d);
BEGIN
	IF differ IS NOT NULL THEN
		RAISE EXCEPTION 'answers differ: %', differ;
	END IF;
	RETURN true;
END $$;
SQL
}

1;
