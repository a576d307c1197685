-- the configurations in use
SELECT to_tsvector('arabic_news', 'أعلنت وزارة الخارجية، الثلاثاء، أن 12,5 مليون لاجئ سيعودون');
SELECT to_tsvector('arabic_news_exact', 'أعلنت وزارة الخارجية أن');
SET default_text_search_config = arabic_news;
SELECT to_tsvector('قالت الحكومة') @@ to_tsquery('حكومات') AS yes;
SELECT websearch_to_tsquery('"وزير الخارجية" أو القضايا -الرياضة');
SELECT websearch_to_tsquery('"وزير الخارجية" or القضايا -الرياضة');
SELECT phraseto_tsquery('الأمين العام للأمم المتحدة');
SELECT plainto_tsquery('في على من');
-- compounds are found whole and by their parts
SELECT to_tsvector('منظومة إس-400 الروسية') @@ to_tsquery('''إس-400''') AS whole,
	to_tsvector('منظومة إس-400 الروسية') @@ to_tsquery('إس & 400') AS parts,
	to_tsvector('نسبة ٥٠٪') @@ to_tsquery('50') AS percent;
SELECT to_tsvector('#القدس_عاصمة_فلسطين') @@ to_tsquery('القدس & فلسطين') AS hashtag;
-- marks, tags and clitics before numbers give nothing
SELECT to_tsvector('<p class="x">و12 &nbsp; — ، ؛</p>');
-- generated column and expression index
CREATE TABLE articles (id int, body text, words tsvector GENERATED ALWAYS AS (to_tsvector('arabic_news', body)) STORED);
INSERT INTO articles VALUES (1, 'زار الوزراء مدينة القدس'), (2, 'فاز الفريق بالمباراة'), (3, NULL), (4, '');
SELECT id FROM articles WHERE words @@ websearch_to_tsquery('arabic_news', 'وزير') ORDER BY id;
CREATE INDEX ON articles USING gin (to_tsvector('arabic_news', body));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM articles WHERE to_tsvector('arabic_news', body) @@ to_tsquery('arabic_news', 'مباريات');
SELECT id FROM articles WHERE to_tsvector('arabic_news', body) @@ to_tsquery('arabic_news', 'مباريات');
RESET enable_seqscan;
-- headlines show the words as written
SELECT ts_headline('arabic_news', 'زار الوزراء مدينة القدس، وقال وزير الخارجية إن الزيارة ناجحة.', to_tsquery('وزير & زيارة'));
-- an ambiguous word is found by each of its lemmas
SELECT to_tsquery('الطرق'), to_tsvector('الطرق') @@ to_tsquery('طريق') AS road, to_tsvector('الطرق') @@ to_tsquery('طريقة') AS way;
-- token types without a dictionary
SELECT t.alias FROM ts_token_type('arabic_news') t
WHERE NOT EXISTS (SELECT FROM pg_ts_config_map m WHERE m.mapcfg = 'arabic_news'::regconfig AND m.maptokentype = t.tokid) ORDER BY tokid;
DROP TABLE articles;
RESET default_text_search_config;
