-- the query language: canonical text of what was typed
\pset format unaligned
\pset tuples_only on
SELECT t || '  =>  ' || t::news_query::text
FROM unnest(ARRAY[
	'العلاقات التركية', '"حلف شمال الأطلسي"', '«حلف  شمال»', '“حلف شمال”', 'تركيا OR اليونان', 'تركيا أو اليونان', 'تركيا|اليونان',
	'قبرص تركيا OR اليونان', 'قبرص (تركيا OR اليونان)', 'تركيا -اليونان', '-(تركيا OR اليونان)', 'تركي*', 'سوليفن~', '"رئيس ترك"*',
	'إس-400 F-35 12,5 50% #القدس_عاصمة_فلسطين']) t;

-- operators as words, signs of other keyboards, loose words of a phrase
SELECT t || '  =>  ' || t::news_query::text
FROM unnest(ARRAY[
	'قبرص AND تركيا', 'قبرص و تركيا', 'قبرص NOT تركيا', 'قبرص AND NOT (تركيا || اليونان)', 'person:(قالن و أردوغان)', 'ليس في قبرص',
	'（قبرص ｜ تركيا） اليونان', 'قبرص −تركيا', U&'\200F-تركيا قبرص', '„حلف شمال“ ‹شمال الأطلسي›', 'قبرص، تركيا؛ اليونان؟',
	'"رئي* ترك~"', '"رئيس تركيي~"']) t;

-- fields, English and Arabic
SELECT t || '  =>  ' || t::news_query::text
FROM unnest(ARRAY[
	'title:تركيا', 'body:تركيا', 'source:الأناضول', 'agency:رويترز', 'person:قالن', 'place:أنقرة', 'org:الناتو', 'keyword:علاقات', 'said:قالن', 'date:2021',
	'عنوان:تركيا', 'نص:تركيا', 'مصدر:الأناضول', 'وكالة:رويترز', 'شخص:قالن', 'مكان:أنقرة', 'جهة:الناتو', 'كلمة:علاقات', 'قال:قالن', 'تاريخ:2021',
	'title:"العلاقات التركية"', 'title:(تركيا OR person:قالن)', '-title:تركيا', 'date:2021-02-03', 'date:2021-02', 'date:2021-02-01..2021-02-15',
	'date:2021-02..', 'date:..2021', 'date:٢٠٢١-٠٢', 'شخص : (قالن أو أردوغان)', '-person:(قالن OR أردوغان)', 'person:(قال* OR اردوغن~)', 'title：تركيا',
	'date:2021-2-5', 'date:15/2/2021', 'date:2/2021', 'date:2020-2022', 'date:2021-02-01 .. 2021-02-15 قبرص', 'date:2021-02، قبرص',
	'تاريخ:"15 فبراير 2021"', 'date:"فبراير/شباط 2021"', 'date:"رجب 1442"']) t;

-- mended
SELECT t || '  =>  ' || t::news_query::text
FROM unnest(ARRAY[
	'', 'في', '-في', 'في OR تركيا', 'OR تركيا OR', '| - ( ) "" * ~', '"حلف شمال', 'حلف شمال"', '(تركيا OR اليونان', 'تركيا) اليونان', '() تركيا',
	'banana:تركيا', 'title:', 'date:banana', 'date:2021-02-30', 'قبرص - تركيا', 'قبرص --تركيا']) t;

-- casts: a literal, text, varchar, a parameter
SELECT 'العلاقات التركية اليونانية' @@@ 'علاقة تركي';
SELECT 'العلاقات التركية اليونانية' @@@ 'علاقة تركي'::text, 'العلاقات التركية اليونانية'::varchar @@@ 'علاقة'::varchar;
PREPARE typed(text) AS SELECT 'العلاقات التركية' @@@ $1;
EXECUTE typed('علاقة');
PREPARE untyped AS SELECT 'العلاقات التركية' @@@ $1;
EXECUTE untyped('علاقة -يونان');
EXECUTE untyped(NULL);
PREPARE character(varchar) AS SELECT 'العلاقات التركية' @@@ $1;
EXECUTE character('علاقة');
PREPARE listed(text[]) AS SELECT 'العلاقات التركية' @@@ ANY ($1), 'العلاقات التركية' @@@ ALL ($1);
EXECUTE listed('{علاقة,قبرص}');
SELECT 'العلاقات التركية' @@@ ANY (ARRAY['قبرص', 'علاقة']), 'العلاقات التركية' @@@ ANY (ARRAY['قبرص', NULL]), 'العلاقات التركية' @@@ ANY ('{قبرص,علاقة}');

-- a plan for any parameter reads it, and says what was mended, once and not for each row
CREATE TABLE search_pages (document text);
INSERT INTO search_pages SELECT 'العلاقات التركية ' || i FROM generate_series(1, 20) i;
SET plan_cache_mode = force_generic_plan;
PREPARE page(text) AS SELECT count(*) FROM search_pages WHERE document @@@ $1;
EXECUTE page('علاقة لون:تركيا');
EXECUTE page('علاقة تركي');
PREPARE pages(text[]) AS SELECT count(*) FROM search_pages WHERE document @@@ ANY ($1);
EXECUTE pages('{قبرص,لون:قبرص,علاقة}');
CREATE INDEX ON search_pages USING gin (document news_ops);
SET enable_seqscan = off;
EXECUTE page('علاقة date:banana');
EXECUTE pages('{قبرص,لون:قبرص,علاقة}');
RESET enable_seqscan;
RESET plan_cache_mode;
DROP TABLE search_pages;

-- saved
CREATE TABLE search_saved (query news_query);
INSERT INTO search_saved VALUES ('تركيا'), ('تركيا'), ('person:قالن'), (NULL);
SELECT query, count(*) FROM search_saved GROUP BY query ORDER BY query::text;
SELECT 'تركيا OR اليونان'::news_query = 'تركيا أو  اليونان', 'تركيا'::news_query <> 'title:تركيا';

-- joined
SELECT 'تركيا OR اليونان'::news_query && 'قبرص', 'تركيا'::news_query || 'قبرص مصر', !! 'قبرص مصر'::news_query, 'قبرص'::news_query && '';
SELECT 'قبرص'::news_query && NULL, NULL || 'قبرص'::news_query, !! NULL::news_query;
SELECT 'title:(قبرص OR تركيا)'::news_query && 'مصر OR date:2021', !! 'قبرص -مصر'::news_query, !! !! 'قبرص'::news_query;
SELECT count(*) FROM (SELECT DISTINCT q FROM unnest(ARRAY['تركيا أو قبرص', 'تركيا OR قبرص', 'قبرص']::news_query[]) q) d;

-- binary in and out
SELECT encode(news_query_send('title:تركيا'), 'hex') = encode(convert_to('title:تركيا', 'UTF8'), 'hex');
\copy search_saved TO 'results/search_saved.bin' (FORMAT binary)
TRUNCATE search_saved;
\copy search_saved FROM 'results/search_saved.bin' (FORMAT binary)
SELECT query FROM search_saved ORDER BY query::text;
DROP TABLE search_saved;
