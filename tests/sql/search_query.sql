-- the query language: canonical text of what was typed
\pset format unaligned
\pset tuples_only on
SELECT t || '  =>  ' || t::news_query::text
FROM unnest(ARRAY[
	'العلاقات التركية', '"حلف شمال الأطلسي"', '«حلف  شمال»', '“حلف شمال”', 'تركيا OR اليونان', 'تركيا أو اليونان', 'تركيا|اليونان',
	'قبرص تركيا OR اليونان', 'قبرص (تركيا OR اليونان)', 'تركيا -اليونان', '-(تركيا OR اليونان)', 'تركي*', 'سوليفن~', '"رئيس ترك"*',
	'إس-400 F-35 12,5 50% #القدس_عاصمة_فلسطين']) t;

-- fields, English and Arabic
SELECT t || '  =>  ' || t::news_query::text
FROM unnest(ARRAY[
	'title:تركيا', 'body:تركيا', 'source:الأناضول', 'agency:رويترز', 'person:قالن', 'place:أنقرة', 'org:الناتو', 'keyword:علاقات', 'said:قالن', 'date:2021',
	'عنوان:تركيا', 'نص:تركيا', 'مصدر:الأناضول', 'وكالة:رويترز', 'شخص:قالن', 'مكان:أنقرة', 'جهة:الناتو', 'كلمة:علاقات', 'قال:قالن', 'تاريخ:2021',
	'title:"العلاقات التركية"', 'title:(تركيا OR person:قالن)', '-title:تركيا', 'date:2021-02-03', 'date:2021-02', 'date:2021-02-01..2021-02-15',
	'date:2021-02..', 'date:..2021', 'date:٢٠٢١-٠٢']) t;

-- mended
SELECT t || '  =>  ' || t::news_query::text
FROM unnest(ARRAY[
	'', 'في', '-في', 'في OR تركيا', 'OR تركيا OR', '| - ( ) "" * ~', '"حلف شمال', 'حلف شمال"', '(تركيا OR اليونان', 'تركيا) اليونان', '() تركيا',
	'banana:تركيا', 'title: تركيا', 'date:banana', 'date:2021-02-30', 'قبرص - تركيا', 'قبرص --تركيا']) t;

-- casts: a literal, text, varchar, a parameter
SELECT 'العلاقات التركية اليونانية' @@@ 'علاقة تركي';
SELECT 'العلاقات التركية اليونانية' @@@ 'علاقة تركي'::text, 'العلاقات التركية اليونانية'::varchar @@@ 'علاقة'::varchar;
PREPARE typed(text) AS SELECT 'العلاقات التركية' @@@ $1;
EXECUTE typed('علاقة');
PREPARE untyped AS SELECT 'العلاقات التركية' @@@ $1;
EXECUTE untyped('علاقة -يونان');
CREATE TABLE search_saved (query news_query);
INSERT INTO search_saved VALUES ('تركيا'), ('تركيا'), ('person:قالن'), (NULL);
SELECT query, count(*) FROM search_saved GROUP BY query ORDER BY query::text;
SELECT 'تركيا OR اليونان'::news_query = 'تركيا أو  اليونان', 'تركيا'::news_query <> 'title:تركيا';

-- joined
SELECT 'تركيا OR اليونان'::news_query && 'قبرص', 'تركيا'::news_query || 'قبرص مصر', !! 'قبرص مصر'::news_query, 'قبرص'::news_query && '';

-- binary in and out
SELECT encode(news_query_send('title:تركيا'), 'hex') = encode(convert_to('title:تركيا', 'UTF8'), 'hex');
\copy search_saved TO 'results/search_saved.bin' (FORMAT binary)
TRUNCATE search_saved;
\copy search_saved FROM 'results/search_saved.bin' (FORMAT binary)
SELECT query FROM search_saved ORDER BY query::text;
DROP TABLE search_saved;
