-- news_query as tsquery: finds in news_tsvector(document) whatever the query finds
\pset format unaligned
\pset tuples_only on
SELECT t || '  =>  ' || t::news_query::tsquery::text
FROM unnest(ARRAY[
	'وزير', 'العلاقات التركية', 'تركيا OR اليونان', 'تركيا -(اليونان OR قبرص)', '-تركيا', 'الوزي*', 'title:تركيا', 'title:وزي*', 'running NATO', '50%', '٥٠٪',
	'a@b.com/x''y', 'إس-400', '#القدس']) t;

-- a phrase: neighbours near each other, as a tsvector counts compounds twice; far apart, only that both are there
SELECT t || '  =>  ' || t::news_query::tsquery::text
FROM unnest(ARRAY[
	'"حلف شمال الأطلسي"', '"رئيس وزراء"', 'title:"رئيس وزراء"', '"رئيس ترك"*', '"رئيس من في على من في على من في على تركيا"', '"#على الطريق"']) t;

-- what a tsquery cannot say is left out, below a NOT too
SELECT t || '  =>  ' || t::news_query::tsquery::text
FROM unnest(ARRAY[
	'سوليفن~', 'سوليفن~ تركيا', 'سوليفن~ OR تركيا', 'person:قالن', 'person:قالن تركيا', 'said:قالن date:2021 source:الأناضول تركيا', '-person:قالن تركيا',
	'-(person:قالن تركيا)', '-(person:قالن OR تركيا)', '-"رئيس تركيا" قبرص', 'body:تركيا -body:قبرص', '-(-person:قالن تركيا)', '-(تركيا -(قبرص person:قالن))',
	'-(تركيا -(قبرص OR person:قالن))']) t;

-- nothing, and an assignment
SELECT quote_literal(''::news_query::tsquery), quote_literal('في'::news_query::tsquery), to_tsvector('arabic_news', 'تركيا') @@ ''::news_query::tsquery,
	to_tsvector('arabic_news', 'تركيا') @@ 'person:قالن'::news_query::tsquery;
CREATE TABLE search_assigned (query tsquery);
INSERT INTO search_assigned SELECT 'تركيا'::news_query;
SELECT query FROM search_assigned;
DROP TABLE search_assigned;

-- found and not found
SELECT query::text, array_agg(d ORDER BY d) FILTER (WHERE document @@@ query) AS found,
	array_agg(d ORDER BY d) FILTER (WHERE news_tsvector(document) @@ query::tsquery) AS wide
FROM unnest(ARRAY[
	E'قمة تركيا واليونان\n\nبحث رئيس الوزراء اليوناني شراء صواريخ إس-400 الروسية.',
	E'بيان الوزارة\n\nقال رئيس الوزراء إن تركيا ترحب بالقضاء المستقل.',
	E'الكرامبة\n\nأعلنت إمارة الشارقة عن مدرسة جديدة.']) WITH ORDINALITY AS document(document, d),
	unnest(ARRAY['title:تركيا', 'تركيا', 'تركيا -يونان', '"رئيس الوزراء"', '"رئيس تركيا"', '"صواريخ إس 400 الروسية"', '"400 الروسية"', '"صواريخ 400"', 'كرامبه',
		'امارة', 'وزا*', 'person:أردوغان', 'قضاء OR مدارس', 'تركيااا~ رئيس']::news_query[]) query
GROUP BY query::text ORDER BY query::text COLLATE "C";

-- the largest queries
SELECT numnode(string_agg('w' || g, ' OR ')::news_query::tsquery) FROM generate_series(1, 4096) g;
SELECT numnode(('"' || string_agg('w' || g, ' ') || '"')::news_query::tsquery) FROM generate_series(1, 1000) g;
SELECT (repeat('(تركيا OR (قبرص ', 90) || 'مصر' || repeat('))', 90))::news_query::tsquery IS NOT NULL;
