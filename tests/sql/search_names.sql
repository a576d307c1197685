-- names in either script, and what somebody said
\pset format unaligned
\pset tuples_only on
CREATE TABLE search_page (id int, document text);
INSERT INTO search_page VALUES (1, 'زيارة إلى باريس

وصل الرئيس التركي رجب طيب أردوغان إلى باريس. وقال أردوغان: "نحن مع حلف الناتو في كل ما يتفق عليه الحلفاء".

وأضاف المتحدث باسم الرئاسة إبراهيم قالن: "العلاقات مع واشنطن جيدة هذه الأيام". وقال قالن: "لن يضعف حلف الناتو أبدا".'),
(2, 'لقاء في أبوظبي

التقى الملك عبد الله الثاني ولي عهد أبوظبي محمد بن زايد، والرئيس عبد الفتاح السيسي.');

-- words and whole names, in Latin script and in other spellings; names that only look alike; no sounds for other fields, prefixes and typos
SELECT q || '  =>  ' || coalesce((SELECT string_agg(id::text, ' ' ORDER BY id) FROM search_page WHERE document @@@ q::news_query), '-')
FROM unnest(ARRAY['person:Erdogan', 'person:Erdoğan', 'person:أردوجان', 'person:"Recep Tayyip Erdogan"', 'person:"Tayyip Recep"', 'person:قالن', 'person:"إبراهيم قالن"', 'person:Kalin', 'person:"Ibrahim Kalin"',
	'person:Macron', 'person:محمود', 'person:Mohammed', 'person:"Mohammed bin Zayed"', 'person:Abdullah', 'person:Al-Sisi', 'person:السيسى', 'person:"Abdel-Fattah Al-Sisi"',
	'place:Paris', 'place:"Abu Dhabi"', 'place:Abu-Dhabi', 'place:Erdogan', 'شخص:Erdogan', '-person:Erdogan', 'person:(Erdogan Kalin)', 'person:(Kalin OR Sisi)',
	'Erdogan', 'title:Paris', 'org:Nato', 'person:Erdog*', 'person:Erdogen~', 'person:123']) q;

-- said: a speaker; words behind it stand in one quotation of that speaker, words before it anywhere
SELECT q || '  =>  ' || (document @@@ q::news_query)
FROM search_page, unnest(ARRAY['said:قالن', 'said:Kalin', 'said:Erdogan', 'said:السيسي', 'said:"قالن" "حلف الناتو"', 'said:قالن واشنطن', 'said:قالن واشنطن الناتو', 'واشنطن said:قالن الناتو',
	'said:أردوغان واشنطن', 'واشنطن said:أردوغان', 'said:Erdogan "حلف الناتو"', 'said:إبراهيم said:قالن الناتو', 'said:قالن said:أردوغان الناتو', 'said:قالن الحلفاء', 'said:قالن علاق*', 'said:قالن واشنطون~',
	'said:قالن باريس', 'said:قالن (باريس OR تونس)', 'said:قالن person:أردوغان باريس', 'said:قالن -باريس', '-(said:قالن باريس)', 'said:قالن باريس OR said:أردوغان الناتو']) q
WHERE id = 1;
-- the canonical text reads back as the same query; joined queries mean what their text says
SELECT q::news_query, q::news_query::text::news_query = q::news_query FROM unnest(ARRAY['person:"Abu  Dhabi"', 'said:«قالن» «حلف الناتو»', 'person:Al-Sisi']) q;
SELECT 'said:قالن'::news_query && 'واشنطن' = 'said:قالن واشنطن', 'said:قالن'::news_query && 'واشنطن الناتو'::news_query;

-- the index answers the same
CREATE INDEX search_page_document ON search_page USING gin (document news_ops);
SET enable_seqscan = off;
SELECT q || '  =>  ' || coalesce((SELECT string_agg(id::text, ' ' ORDER BY id) FROM search_page WHERE document @@@ q::news_query), '-')
FROM unnest(ARRAY['person:Erdogan', 'person:أردوجان', 'person:"Recep Tayyip Erdogan"', 'person:"Tayyip Recep"', 'person:Abdullah', 'person:Al-Sisi', 'person:"Abdel-Fattah Al-Sisi"', 'place:"Abu Dhabi"', 'place:Erdogan', 'person:محمود',
	'-person:Erdogan', 'said:Kalin', 'said:قالن واشنطن الناتو', 'واشنطن said:قالن الناتو', '-(said:قالن باريس)', 'said:Erdogan "حلف الناتو"']) q;

-- it knows without the page which words stand together in one name: how many pages the index finds, and how many match
INSERT INTO search_page VALUES (3, 'خبر

زار الرئيس حسني أحمد مبارك والرئيس محمد مرسي مدينة نيويورك. وقال محمد مبارك: "نعم". واجتمع مجلس الأمن الدولي مع وزارة الخارجية ومجلس الوزراء ووزارة الأمن في الأمم المتحدة.

المصدر: الخليج الجديد');
CREATE FUNCTION search_asked(q text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE format('EXPLAIN (ANALYZE, FORMAT JSON) SELECT id FROM search_page WHERE document @@@ %L', q) INTO plan;
	RETURN (plan #>> '{0,Plan,Plans,0,Actual Rows}')::numeric::int || ' ' || (plan #>> '{0,Plan,Actual Rows}')::numeric::int;
END $$;
SELECT q || '  =>  ' || search_asked(q)
FROM unnest(ARRAY['person:"Hosni Mubarak"', 'person:"محمد مبارك"', 'person:"حسني مرسي"', 'person:"حسني محمد"', 'person:"Mohammed Morsi"', 'person:"حس* مبارك"', 'person:"حسنى~ مبارك"', 'person:"حسني مبا*"', 'person:مبا*',
	'place:"New York"', 'place:"Abu Dhabi"', 'org:"مجلس الأمن"', 'org:"مجلس الأمن الدولي"', 'org:"مجلس الخارجية"', 'org:"وزارة الأمن"', 'org:"الأمن الدولي"', 'org:"مجلس الدولي"', 'org:"مجلس الوز*"', 'org:"مجلص~ الأمن"',
	'org:مجل*', 'org:وزارات', 'org:(مجلس الخارجية)', 'source:"الخليج الجديد"', 'source:"جديد الخليج"', 'org:"الأمم المتحدة" -person:Obama', 'org:"أ ب ت ث ج ح خ د"']) q;
-- compounds by their parts, and each lexeme of a word
INSERT INTO search_page VALUES (4, 'خبر

نص الخبر هنا.

كلمات مفتاحية: منظومة إس-400 الروسية، أمن-قومي عربي، #القدس_عاصمة_فلسطين، 50% زيادة، كوفيد-19 في مصر');
SELECT q || '  =>  ' || search_asked(q)
FROM unnest(ARRAY['keyword:"إس 400 الروسية"', 'keyword:"منظومة إس-400"', 'keyword:"منظومة 400"', 'keyword:"القدس عاصمة فلسطين"', 'keyword:#القدس_عاصمة_فلسطين', 'keyword:"أمن قومي عربي"', 'keyword:"أمن عربي"',
	'keyword:"50% زيادة"', 'keyword:"50 زيادة"', 'keyword:50', 'keyword:"كوفيد 19 في مصر"', 'keyword:"19 مصر"']) q;
RESET enable_seqscan;
DROP FUNCTION search_asked(text);
DROP TABLE search_page;

-- names of any bytes and length
SELECT 'قال محمد' @@@ q::news_query FROM unnest(ARRAY['person:' || repeat('أ', 5000), 'person:' || repeat('Al-', 300) || 'x', 'said:"' || repeat('abd ', 200) || '"', 'person:-', 'person:ـــ', 'place:"."']) q;
SELECT repeat('قال محمد بن عبد الله: "' || repeat('نعم ', 20) || '". ', 2000) @@@ q::news_query FROM unnest(ARRAY['said:Abdullah نعم', 'said:Abdullah تونس', 'person:"Mohammed bin Abdullah"']) q;
