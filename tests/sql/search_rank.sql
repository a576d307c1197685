-- relevance
\pset format unaligned
\pset tuples_only on
-- title before lead before the rest; often before once; short before long; a rare word before a common one
WITH page(name, document) AS (VALUES
	('title', E'زلزال في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.\n\nوقالت الحكومة إن العمل مستمر حتى الليل في المدينة كلها.'),
	('lead', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع زلزال أمس.\n\nوقالت الحكومة إن العمل مستمر حتى الليل في المدينة كلها.'),
	('rest', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.\n\nوقالت الحكومة إن العمل بعد زلزال مستمر حتى الليل في المدينة.'),
	('none', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.'))
SELECT name, news_rank(document, 'زلزال') > 0 FROM page ORDER BY news_rank(document, 'زلزال') DESC, name;
SELECT news_rank('زلزال ثم زلزال ثم زلزال', 'زلزال') > news_rank('زلزال ثم حادث ثم حادث', 'زلزال'),
	   news_rank('زلزال', 'زلزال') > news_rank('زلزال ' || repeat('حادث ', 500), 'زلزال'),
	   news_rank('حفريات رئيس', 'حفريات') > news_rank('حفريات رئيس', 'رئيس'),
	   news_rank('حلف شمال الأطلسي', 'حلف شمال') > 0;
-- what is excluded, a date alone, nothing at all
SELECT news_rank('زلزال حادث', 'حادث -زلزال') = news_rank('زلزال حادث', 'حادث'), news_rank('زلزال', 'date:2021'), news_rank('زلزال', ''), news_rank('', 'زلزال');
-- several terms add up; a phrase counts only where it stands
SELECT news_rank('حلف شمال الأطلسي', 'حلف أطلسي') > news_rank('حلف شمال الأطلسي', 'حلف'),
	   news_rank('حلف شمال الأطلسي', '"شمال حلف"'), news_rank('حلف شمال الأطلسي', '"حلف شمال"') > 0;
-- neighbours in the query that are neighbours in the text
SELECT news_rank('شهر اتفاق سلام يوم جديد', 'اتفاق سلام') > news_rank('اتفاق شهر يوم جديد سلام', 'اتفاق سلام');
-- a stored vector ranks as the page does: title, lead, rest, none
WITH page(name, document) AS (VALUES
	('title', E'زلزال في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.\n\nوقالت الحكومة إن العمل مستمر حتى الليل في المدينة كلها.'),
	('lead', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع زلزال أمس.\n\nوقالت الحكومة إن العمل مستمر حتى الليل في المدينة كلها.'),
	('rest', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.\n\nوقالت الحكومة إن العمل بعد زلزال مستمر حتى الليل في المدينة.'),
	('none', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.'))
SELECT name, news_rank(news_tsvector(document), 'زلزال') > 0, news_rank(news_tsvector(document), 'title:زلزال') > 0, news_rank(news_tsvector(document), 'body:زلزال') > 0
FROM page ORDER BY news_rank(news_tsvector(document), 'زلزال') DESC, name;
-- all kinds of terms in a vector: above 0 where the text matches
SELECT q || '  =>  ' || (news_rank(v, q::news_query) > 0) || ' ' || (d @@@ q::news_query)
FROM (SELECT d, news_tsvector(d) v FROM (VALUES ('اجتمع وزراء الطاقة في القاهرة لبحث أسعار النفط، وقالت نوال إن إس-400 وصلت بنسبة 50%')) t (d)) t,
	unnest(ARRAY['وزير', 'القاهره', '"وزير طاقة"', '"طاقة وزير"', '"أسعار النفط"', '"وزراء الطاقة في القاهرة"', 'قاهر*', 'القاهررة~', 'إس-400', '50%', 'تونس', 'تونس OR نفط', 'نفط -وزير', '-تونس']) q;
-- without positions a word is there once, and no phrase
SELECT news_rank(''::tsvector, 'زلزال'), news_rank('زلزال'::tsvector, 'زلزال') > 0, news_rank('زلزال مدينة'::tsvector, '"زلزال المدينة"'), news_rank(news_tsvector('زلزال'), ''), news_rank(NULL::tsvector, 'زلزال');
-- age: twice as relevant is as good as one half-life younger
SELECT news_rank('زلزال', 'زلزال', timestamptz '2021-03-08 00:00+00', interval '1 day') - news_rank('زلزال', 'زلزال', timestamptz '2021-03-07 00:00+00', interval '1 day') AS one,
	   round((news_rank('زلزال', 'زلزال', timestamptz '2000-01-01 00:00+00', interval '1 day') - log(2, news_rank('زلزال', 'زلزال')::numeric)::float8)::numeric, 5) AS log2,
	   news_rank('حادث', 'زلزال', now(), interval '1 day') AS nothing,
	   news_rank('زلزال', 'زلزال', 'infinity', interval '1 day'), news_rank('زلزال', 'زلزال', '-infinity', interval '1 day'), news_rank('زلزال', 'زلزال', NULL, interval '1 day');
SELECT news_rank(news_tsvector('زلزال'), 'زلزال', timestamptz '2021-03-09 00:00+00', interval '2 days') - news_rank(news_tsvector('زلزال'), 'زلزال', timestamptz '2021-03-07 00:00+00', interval '2 days') AS one;
SELECT news_rank('زلزال', 'زلزال', now(), interval '0');
SELECT news_rank(news_tsvector('زلزال'), 'زلزال', now(), interval '-1 day');
-- a huge page
SELECT news_rank(repeat('زلزال في المدينة ', 100000), 'زلزال المدينة "زلزال في المدينة"') > 0;
