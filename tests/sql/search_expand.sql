-- a query with the synonyms of a dictionary
\pset format unaligned
\pset tuples_only on
CREATE TEXT SEARCH DICTIONARY expand_words (TEMPLATE = arabic_news, Protect = 'المدن', Words = 'ميتا: name, Meta', Synonyms = 'الناتو، نيتو = حلف شمال الأطلسي؛
	الأطلسي = المحيط; usa = أمريكا; امريكا = الولايات المتحدة; مدينة = بلدة; ميتا = فيسبوك; عباس = أبو مازن; otan = حلف شمال الأطلسي');

-- either side, in any form, in a phrase, without quotation marks, below a NOT, in fields
SELECT q || '  =>  ' || news_query_expand(q, 'expand_words')::text
FROM unnest(ARRAY['نيتو', 'بالناتو والوزراء', '-الناتو', '"قادة نيتو"', '"قادة الناتو" -usa', '"عباس وأمريكا"', 'حلف شمال الأطلسي', 'قمة حلف شمال الأطلسي اليوم',
	'"قمة حلف شمال الأطلسي"', '-(حلف شمال الأطلسي)', 'title:usa', 'title:(usa تركيا)', 'body:"لحلف شمال الأطلسي"', 'org:usa', 'person:عباس', 'تركيا OR (usa -مدينة)', 'date:2021 usa']) q;

-- chains are not followed, own words and protected ones count as the dictionary says
SELECT q || '  =>  ' || news_query_expand(q, 'expand_words')::text FROM unnest(ARRAY['usa', 'امريكا', '"الولايات المتحدة"', 'مدن', 'المدن', 'Meta', 'فيسبوك']) q;

-- words of one quotation stay together
SELECT q || '  =>  ' || news_query_expand(q, 'expand_words')::text FROM unnest(ARRAY['said:قالن usa', 'وزير said:قالن "قادة usa" قمة title:مدينة', 'said:عباس usa', 'said:usa']) q;

-- what stays as it is
SELECT q || '  =>  ' || news_query_expand(q, 'expand_words')::text
FROM unnest(ARRAY['', 'تركيا "قمة الرياض"', 'usa*', 'مدينه~', '"قاد* usa"', '"usa"*', 'حلف شمال', 'شمال حلف', 'حلف title:شمال', 'title:حلف شمال title:الأطلسي', 'date:2021']) q;
SELECT news_query_expand('تركيا OR usa', 'arabic_news');
SELECT news_query_expand(NULL, 'expand_words') IS NULL, news_query_expand('usa', NULL) IS NULL;

-- it finds what either side is written as, by the index too; what is excluded is excluded by both
CREATE TABLE expand_pages (id int, document text);
INSERT INTO expand_pages VALUES (1, 'عقد قادة الناتو قمتهم اليوم'), (2, 'عقد قادة حلف شمال الأطلسي قمتهم اليوم'), (3, 'هبت رياح على شمال المحيط'), (4, 'قال إبراهيم قالن: "لن ينسحب حلف شمال الأطلسي".');
CREATE INDEX expand_pages_document ON expand_pages USING gin (document news_ops);
CREATE FUNCTION expand_found(query news_query) RETURNS text LANGUAGE sql AS
	$$ SELECT string_agg(id::text, ' ' ORDER BY id) FROM expand_pages WHERE document @@@ news_query_expand(query, 'expand_words') $$;
SELECT q || '  =>  ' || expand_found(q) FROM unnest(ARRAY['نيتو', '"قادة نيتو"', '-نيتو', 'حلف شمال الأطلسي', 'said:قالن الناتو', 'said:قالن -نيتو', '"قادة نيتو" OR مدينة']) q;
SET enable_seqscan = off;
SELECT q || '  =>  ' || expand_found(q) FROM unnest(ARRAY['نيتو', '"قادة نيتو"', '-نيتو', 'حلف شمال الأطلسي', 'said:قالن الناتو', 'said:قالن -نيتو', '"قادة نيتو" OR مدينة']) q;
EXPLAIN (COSTS OFF) SELECT id FROM expand_pages WHERE document @@@ news_query_expand('نيتو', 'expand_words');
RESET enable_seqscan;

-- marks, rank and tsquery of it
SELECT news_headline(document, news_query_expand('"قادة نيتو"', 'expand_words')) FROM expand_pages WHERE id < 3 ORDER BY id;
SELECT id FROM expand_pages ORDER BY news_rank(document, news_query_expand('نيتو قمة', 'expand_words')) DESC, id LIMIT 2;
SELECT news_query_expand('"قادة usa"', 'expand_words')::tsquery;

-- the words of the moment
ALTER TEXT SEARCH DICTIONARY expand_words (Synonyms = 'نيتو = حلف الأطلسي');
SELECT news_query_expand('نيتو usa', 'expand_words');

-- what is refused: another template, no dictionary, more words than a query can have
SELECT news_query_expand('usa', 'simple');
SELECT news_query_expand('usa', 0);
SELECT news_query_expand(('"' || repeat('نيتو ', 20) || '"')::news_query, 'expand_words');
SELECT length(news_query_expand(repeat('نيتو ', 1365)::news_query, 'expand_words')::text);
SELECT news_query_expand(repeat('نيتو ', 1366)::news_query, 'expand_words');
SELECT news_query_expand(('said:قالن ' || repeat('نيتو ', 40))::news_query, 'expand_words');
SELECT news_query_expand((repeat('(تركيا -', 199) || '(تركيا نيتو)' || repeat(')', 199))::news_query, 'expand_words');
DROP TABLE expand_pages;
DROP FUNCTION expand_found(news_query);
DROP TEXT SEARCH DICTIONARY expand_words;
