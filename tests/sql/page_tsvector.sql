-- page_tsvector: the lexemes and positions of to_tsvector, with weights by the parts of the page
\pset format unaligned
\pset tuples_only on
SELECT news_tsvector(E'قمة في أثينا\n\nبحث الوزراء في مدريد أمن السفن.\n\nوغادر الوفد روما.\n\nوسوم: تجارة، ملاحة');
-- weights apart, the same as to_tsvector
CREATE FUNCTION differs(document text) RETURNS boolean LANGUAGE sql STABLE
AS $$ SELECT setweight(to_tsvector('arabic_news', document), 'D') IS DISTINCT FROM setweight(news_tsvector(document), 'D') $$;
SELECT differs(d) FROM unnest(ARRAY['', ' ', 'و', 'في من على', 'إس-400 وكوفيد-19 و12,5 و50% http://a.example/b?c=d x@y.example #القدس_عاصمة @name',
    'F-35 <b>نص</b> &nbsp; the ministers were running', '...', repeat('كلمة أخرى ', 400), repeat('وزير ', 20000)]) AS d;
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/interview.txt"`
SELECT differs(:'page');
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/hijri_date.txt"`
SELECT differs(:'page');
-- random mixtures of words, marks and figures
SELECT setseed(0.42);
SELECT count(*) FROM generate_series(1, 300)
WHERE differs((SELECT string_agg((ARRAY['وزير', 'والوزراء', 'قال', '"', ' ', E'\n', '12', '.', '-', 'ـ', 'F', '#', '%', '،', 'المصدر:', '(', '٣'])[1 + floor(random() * 17)::int], '')
              FROM generate_series(1, 60)));
-- limits of the type: it stops adding where to_tsvector fails
CREATE TEMP TABLE long AS SELECT string_agg('w' || i || 'x' || repeat('y', 100), ' ') AS document FROM generate_series(1, 20000) AS i;
SELECT to_tsvector('arabic_news', document) FROM long;
SELECT length(news_tsvector(document)) BETWEEN 9000 AND 19999, pg_column_size(news_tsvector(document)) < 1200000 FROM long;
-- 255 places of one lexeme, none above 16383
SELECT array_length(positions, 1), positions[255] FROM unnest(news_tsvector(repeat('سفينة ', 20000)));
SELECT max(p) FROM unnest(news_tsvector((SELECT string_agg('كلمة' || i, ' ') FROM generate_series(1, 17000) AS i))), unnest(positions) AS p;
-- usable as a generated column and in an index
CREATE TEMP TABLE news (document text, words tsvector GENERATED ALWAYS AS (news_tsvector(document)) STORED);
CREATE INDEX ON news USING gin (words);
INSERT INTO news VALUES (E'قمة في أثينا\n\nبحث الوزراء أمن السفن.');
SELECT count(*) FROM news WHERE words @@ to_tsquery('arabic_news', 'سفينة & وزير') AND words @@ 'أثينا:A';
SELECT ts_rank(words, to_tsquery('arabic_news', 'أثينا')) > ts_rank(words, to_tsquery('arabic_news', 'سفينة')) FROM news;
DROP TABLE news;
DROP FUNCTION differs;
