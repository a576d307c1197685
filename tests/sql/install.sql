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

-- the labels that let a server send a call to other nodes and workers, of every function: what is not immutable, or not for any worker, stands by itself
\pset format unaligned
\pset tuples_only on
SELECT CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END || ', parallel ' ||
	   CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END || CASE WHEN p.proisstrict THEN ', strict' ELSE '' END || ': ' ||
	   string_agg(p.oid::regprocedure::text, ' ' ORDER BY p.oid::regprocedure::text COLLATE "C")
FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid AND d.classid = 'pg_proc'::regclass
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'arabic_news')
GROUP BY p.provolatile, p.proparallel, p.proisstrict ORDER BY 1;
-- types travel in text and in binary
SELECT t.oid::regtype, t.typinput, t.typoutput, t.typreceive, t.typsend FROM pg_depend d JOIN pg_type t ON t.oid = d.objid AND d.classid = 'pg_type'::regclass
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'arabic_news') AND t.typelem = 0;
\pset format aligned
\pset tuples_only off
