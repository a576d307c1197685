-- created, dropped and created again
SELECT extversion FROM pg_extension WHERE extname = 'arabic_news';
DROP EXTENSION arabic_news;
CREATE EXTENSION arabic_news;
CREATE SCHEMA elsewhere;
DROP EXTENSION arabic_news;
CREATE EXTENSION arabic_news SCHEMA elsewhere;
DROP EXTENSION arabic_news;
CREATE EXTENSION arabic_news;
DROP SCHEMA elsewhere;

-- objects that do not say all that an SQL function should say (expected: none); stable is only what reads the catalog
SELECT p.oid::regprocedure
FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid AND d.classid = 'pg_proc'::regclass
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'arabic_news')
  AND (obj_description(p.oid, 'pg_proc') IS NULL OR p.proparallel <> 's'
       OR (p.provolatile <> 'i' AND 'internal'::regtype <> ALL (p.proargtypes)
           AND (p.provolatile = 's') IS DISTINCT FROM (p.proname IN ('arabic_news_alter', 'news_query_expand'))));
