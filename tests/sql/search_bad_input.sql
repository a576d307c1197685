-- any text is a query: an answer or one clear limit, in bounded time and memory
\pset format unaligned
\pset tuples_only on
SET client_min_messages = error;
SELECT q, 'وزير الخارجية التركي' @@@ q::news_query
FROM unnest(ARRAY['OR', 'OR OR |', '-', '--', '((((', '))))', '"', '""""', '«', '»', '*', '~', ':', 'title:', 'date:banana', 'colour:blue', E'\t\n', 'في من على', '-في']) q;

-- long and deep
SELECT length(repeat('كلمة ', 200000)::news_query::text) > 0;
SELECT length(repeat('في ', 350000)::news_query::text);
SELECT length(repeat('ق', 500000)::news_query::text) > 0;
SELECT repeat('قبرص OR ', 10000)::news_query;
SELECT length(repeat('قبرص OR ', 4000)::news_query::text);
SELECT repeat('(', 10000)::news_query;
SELECT (repeat('(', 200) || 'قبرص' || repeat(')', 200))::news_query;
SELECT repeat('-', 100000)::news_query;
SELECT length(repeat('title:', 100000)::news_query::text);
SELECT length(repeat('"', 1000001)::news_query::text);

-- limits hold for joined queries too
SELECT a && a FROM (SELECT repeat('قبرص OR ', 3000)::news_query) t(a);

-- documents without anything
SELECT d, d @@@ 'تركيا', d @@@ '-تركيا', d @@@ 'title:تركيا', d @@@ 'date:..2030' FROM unnest(ARRAY['', ' ', E'\n\n', '«', 'ـ', 'َ']) d;
SELECT repeat('ق', 1000000) @@@ 'تركيا', repeat('«', 100000) @@@ 'said:قالن';
SELECT NULL::text @@@ 'تركيا', 'تركيا' @@@ NULL::news_query;
