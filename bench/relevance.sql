-- relevance.sql: MRR@10 of one retrieval set, loaded into passage, question and relevant by relevance.sh: what matches the
-- OR of a question's words, ranked.  Ties are broken by the passage's id.  The text itself is read for small sets only.
SET jit = off;
ALTER TABLE passage ADD arabic tsvector, ADD news tsvector;
UPDATE passage SET arabic = to_tsvector('arabic', body), news = news_tsvector(body);
ALTER TABLE question ADD arabic tsquery, ADD news news_query;
UPDATE question SET arabic = replace(plainto_tsquery('arabic', asked)::text, ' & ', ' | ')::tsquery,
	news = (SELECT string_agg(w, ' OR ' ORDER BY n) FROM regexp_split_to_table(asked, '[^[:alnum:]]+') WITH ORDINALITY s (w, n) WHERE w <> '');
CREATE TEMP TABLE scored AS
SELECT id, name, (SELECT 1.0 / min(r.place) FROM unnest(best) WITH ORDINALITY r (passage, place)
				  WHERE EXISTS (SELECT FROM relevant v WHERE v.question = id AND v.passage = r.passage)) AS reciprocal
FROM question q, (SELECT count(*) < 1000 AS small FROM passage) s, LATERAL (VALUES
	('ts_rank_cd, arabic', ARRAY(SELECT p.id FROM passage p WHERE p.arabic @@ q.arabic ORDER BY ts_rank_cd(p.arabic, q.arabic) DESC, p.id LIMIT 10)),
	('ts_rank, arabic', ARRAY(SELECT p.id FROM passage p WHERE p.arabic @@ q.arabic ORDER BY ts_rank(p.arabic, q.arabic) DESC, p.id LIMIT 10)),
	('news_rank of the text', ARRAY(SELECT p.id FROM passage p WHERE small AND p.body @@@ q.news ORDER BY news_rank(p.body, q.news) DESC, p.id LIMIT 10)),
	('news_rank of news_tsvector', ARRAY(SELECT p.id FROM passage p WHERE news_rank(p.news, q.news) > 0 ORDER BY news_rank(p.news, q.news) DESC, p.id LIMIT 10))
) r (name, best)
WHERE q.id IN (SELECT question FROM relevant) AND (small OR name <> 'news_rank of the text');
SELECT name AS "ranked by", round(avg(coalesce(reciprocal, 0)), 3) AS "MRR@10",
	   round(avg(coalesce(reciprocal, 0)) / (SELECT avg(coalesce(reciprocal, 0)) FROM scored WHERE name LIKE 'ts_rank_cd%'), 2) AS "times ts_rank_cd"
FROM scored GROUP BY name ORDER BY 2;
