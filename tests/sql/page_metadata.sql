-- page_metadata: one reading gives what the functions over rows give
\pset format unaligned
\pset tuples_only on
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/maghreb.txt"`
-- the keys
SELECT jsonb_object_keys(news_metadata(:'page')) ORDER BY 1;
-- fields as news_article has them
SELECT count(*) FROM news_article(:'page') a, jsonb_each(to_jsonb(a)) f WHERE news_metadata(:'page') -> f.key IS DISTINCT FROM f.value;
-- lists as the other functions have them, in their order
SELECT news_metadata(:'page') -> 'entities' = (SELECT jsonb_agg(to_jsonb(e)) FROM news_entities(:'page') e);
SELECT news_metadata(:'page') -> 'quotes' = (SELECT jsonb_agg(to_jsonb(q)) FROM news_quotes(:'page') q);
SELECT news_metadata(:'page') -> 'keyphrases' = (SELECT jsonb_agg(to_jsonb(k)) FROM news_keyphrases(:'page') k);
SET intervalstyle = 'iso_8601';
SELECT news_metadata(:'page') -> 'dates' = (SELECT jsonb_agg(to_jsonb(d)) FROM news_dates(:'page') d);
SELECT news_metadata(:'page', '2001-01-01') -> 'dates' = (SELECT jsonb_agg(to_jsonb(d)) FROM news_dates(:'page', '2001-01-01') d);
-- one of each
SELECT jsonb_path_query(news_metadata(:'page'), '$.dates[0]');
SELECT jsonb_path_query(news_metadata(:'page'), '$.quotes[0]');
SELECT news_metadata(:'page') ->> 'published', news_metadata(:'page', '2001-01-01 10:00') ->> 'published';
SELECT news_metadata('خبر بلا عنوان.');
SELECT news_metadata(NULL);
-- the same whatever the session formats dates like
SET datestyle = 'German';
SELECT jsonb_path_query(news_metadata('اجتمعوا في 15 يناير 2015 ثلاث ساعات'), '$.dates[*]');
