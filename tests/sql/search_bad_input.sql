-- any text is a query: an answer or one clear limit, in bounded time and memory
\pset format unaligned
\pset tuples_only on
SET client_min_messages = error;
SELECT q, 'وزير الخارجية التركي' @@@ q::news_query
FROM unnest(ARRAY['OR', 'OR OR |', '-', '--', '((((', '))))', '"', '""""', '«', '»', '*', '~', ':', 'title:', 'date:banana', 'colour:blue', E'\t\n', 'في من على', '-في']) q;
RESET client_min_messages;

-- what was taken as plain words or left out is said, with the part
SELECT 'OR OR |'::news_query;
SELECT 'في من'::news_query;
SELECT '"تركيا (قبرص'::news_query;
SELECT '(تركيا (قبرص'::news_query;
SELECT 'تركيا)) قبرص'::news_query;
SELECT 'date:banana تركيا'::news_query;
SELECT 'date:2021-13 date:32/1/2021 date:"15 فبراير" date:أمس'::news_query;
SELECT 'foo:bar لون:أزرق title:'::news_query;
SELECT 'OR تركيا () NOT'::news_query;
SELECT length((repeat('foo:bar ', 1000))::news_query::text);
SELECT (repeat('ق', 100) || ':تركيا')::news_query IS NULL;

-- nothing is said of an empty text, of prose, or of canonical text
SELECT ''::news_query, ' '::news_query, 'بوتين: روسيا - أوكرانيا 12:30 http://example.com/'::news_query;
SELECT '"banana" "title:x" "أو" person:"NOT"'::news_query;

SET client_min_messages = error;

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
SELECT repeat('date:2021 ', 10000)::news_query;
SELECT length(repeat('NOT ', 250000)::news_query::text);
SELECT length(repeat('foo:', 250000)::news_query::text);
SELECT repeat('(-', 5000)::news_query;

-- what stands for many words is counted by itself: prefixes, misspelt words, ranges of dates
SELECT length(repeat('كتاب* ', 256)::news_query::text);
SELECT repeat('كتاب* ', 257)::news_query;
SELECT repeat('كتاب~ -"كتاب كتاب~" ', 129)::news_query;
SELECT repeat('date:2021 OR ', 257)::news_query;
SELECT length(repeat('date:2021-02-03 OR ', 4000)::news_query::text);

-- limits hold for joined queries too
SELECT a && a FROM (SELECT repeat('قبرص OR ', 3000)::news_query) t(a);
SELECT a || !! a FROM (SELECT repeat('قبرص* OR ', 200)::news_query) t(a);
DO $$
DECLARE
	q news_query := 'قبرص';
BEGIN
	FOR i IN 1 .. 1000 LOOP
		q := CASE i % 2 WHEN 0 THEN 'تركيا'::news_query && !! q ELSE 'مصر'::news_query || !! q END;
		ASSERT q = q::text::news_query;
	END LOOP;
END $$;

-- what comes in binary is text: broken bytes are refused
CREATE TABLE search_received (q news_query);
\copy (SELECT '\xd982d8a8d8b1d8b5202d28'::bytea) TO 'results/search_bytes.bin' (FORMAT binary)
\copy search_received FROM 'results/search_bytes.bin' (FORMAT binary)
\copy (SELECT '\xd982d8'::bytea) TO 'results/search_bytes.bin' (FORMAT binary)
\copy search_received FROM 'results/search_bytes.bin' (FORMAT binary)
\copy (SELECT '\x7800ff'::bytea) TO 'results/search_bytes.bin' (FORMAT binary)
\copy search_received FROM 'results/search_bytes.bin' (FORMAT binary)
\copy (SELECT convert_to(repeat('(', 201), 'UTF8')) TO 'results/search_bytes.bin' (FORMAT binary)
\copy search_received FROM 'results/search_bytes.bin' (FORMAT binary)
SELECT q FROM search_received;
DROP TABLE search_received;

-- documents without anything
SELECT d, d @@@ 'تركيا', d @@@ '-تركيا', d @@@ 'title:تركيا', d @@@ 'date:..2030' FROM unnest(ARRAY['', ' ', E'\n\n', '«', 'ـ', 'َ']) d;
SELECT repeat('ق', 1000000) @@@ 'تركيا', repeat('«', 100000) @@@ 'said:قالن';
SELECT NULL::text @@@ 'تركيا', 'تركيا' @@@ NULL::news_query;
