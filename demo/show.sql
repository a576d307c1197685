-- show.sql: what the demo prints of the table articles; works on any pages

\echo
\echo == What one page says: news_metadata
SELECT id, file FROM articles ORDER BY id LIMIT 1;
SELECT jsonb_pretty(m - 'body' - 'dates' - 'entities' - 'quotes' - 'numbers' - 'keyphrases') AS fields
FROM (SELECT news_metadata(document) AS m FROM articles ORDER BY id LIMIT 1) page;
SELECT q.canonical AS "who said it", q.verb, q.quote
FROM (SELECT document FROM articles ORDER BY id LIMIT 1) page, news_quotes(document) q;
SELECT e.kind, e.canonical AS name, max(e.role) AS role, max(e.code) AS code, count(*) AS mentions
FROM (SELECT document FROM articles ORDER BY id LIMIT 1) page, news_entities(document) e
GROUP BY e.kind, e.canonical ORDER BY 1, 5 DESC, 2;
SELECT d.expression, d.kind, d.starts, d.ends, d.calendar, d.span
FROM (SELECT document FROM articles ORDER BY id LIMIT 1) page, news_dates(document) d;

\echo == Facets over all pages: who, where, source, month
SELECT 'person' AS facet, canonical AS value, count(DISTINCT id) AS pages
FROM articles, news_entities(document) WHERE kind = 'person' GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 5;
SELECT 'place' AS facet, canonical AS value, count(DISTINCT id) AS pages
FROM articles, news_entities(document) WHERE kind = 'place' GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 5;
SELECT 'source' AS facet, coalesce(a.source, a.agency, '(not said)') AS value, count(*) AS pages
FROM articles, news_article(document) a GROUP BY 2 ORDER BY 3 DESC, 2 LIMIT 5;
SELECT 'month' AS facet, coalesce(to_char(a.published, 'YYYY-MM'), '(not said)') AS value, count(*) AS pages
FROM articles, news_article(document) a GROUP BY 2 ORDER BY 2 LIMIT 12;

-- what to search for is taken from the pages: the place that most of them name, and the speaker of most quotations
SELECT canonical AS place FROM articles, news_entities(document) WHERE kind = 'place'
GROUP BY 1 ORDER BY count(DISTINCT id) DESC, 1 LIMIT 1 \gset
SELECT canonical AS speaker FROM articles, news_quotes(document) WHERE canonical IS NOT NULL
GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1 \gset

\if :{?place}
\echo == Search: :place
SELECT id, round(news_rank(document, :'place')::numeric, 3) AS rank,
	   news_headline(document, :'place', 'StartSel=[, StopSel=], MaxWords=20') AS snippet
FROM articles WHERE document @@@ :'place'::news_query ORDER BY rank DESC, id LIMIT 5;
\endif
\if :{?speaker}
\set said 'said:"' :speaker '"'
\echo == Search: :said
SELECT id, (news_article(document)).title FROM articles WHERE document @@@ :'said'::news_query ORDER BY id LIMIT 5;
\echo == The plan: one GIN index on the text column answers it
SET enable_seqscan = off; -- a handful of pages is read faster without any index
EXPLAIN (COSTS OFF, ANALYZE, TIMING OFF, SUMMARY OFF) SELECT id FROM articles WHERE document @@@ :'said'::news_query;
\endif
