/*
 * arabic_news 1.0: the SQL objects, in the order of the rooms
 *
 * COST is measured: 1 is 10 ns, about what a cheap operator takes; of functions that read a page, for one of 3 kB.
 */

-- complain if the script is sourced in psql rather than by CREATE EXTENSION
\echo Use "CREATE EXTENSION arabic_news" to load this file. \quit

-- ---------------------------------------------------------------- install

CREATE FUNCTION arabic_news_check(version text) RETURNS void
AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
SELECT @extschema@.arabic_news_check('1.0');
DROP FUNCTION arabic_news_check(text);

-- ---------------------------------------------------------------- unicode

-- ---------------------------------------------------------------- morph

CREATE FUNCTION arabic_analyze(word text, OUT lemma text, OUT root text, OUT pos text, OUT proclitics text[],
	OUT stem text, OUT enclitics text[], OUT known boolean) RETURNS SETOF record
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400 ROWS 3;
COMMENT ON FUNCTION arabic_analyze(text) IS 'readings of a written word, best first: lemma, root, part of speech, clitics';

CREATE FUNCTION arabic_suggest(word text, max integer DEFAULT 5) RETURNS TABLE (word text, distance integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3000 ROWS 5;
COMMENT ON FUNCTION arabic_suggest(text, integer) IS 'did you mean: known words near a written one, nearest first, with their distance in letters';

CREATE FUNCTION arabic_name_keys(name text) RETURNS text[]
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;
COMMENT ON FUNCTION arabic_name_keys(text) IS 'keys of a name in Arabic or Latin script, of which two spellings of one name share one: for && with a GIN index';

CREATE FUNCTION arabic_name_similarity(a text, b text) RETURNS real
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3000;
COMMENT ON FUNCTION arabic_name_similarity(text, text) IS 'how likely two spellings in Arabic or Latin script are one name: 0 to 1, the same name from 0.5 on';

-- ---------------------------------------------------------------- parser

CREATE FUNCTION arabic_news_start(internal, integer) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION arabic_news_start(internal, integer) IS 'part of text search parser arabic_news: begins a text';

CREATE FUNCTION arabic_news_gettoken(internal, internal, internal) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION arabic_news_gettoken(internal, internal, internal) IS 'part of text search parser arabic_news: next token';

CREATE FUNCTION arabic_news_end(internal) RETURNS void
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION arabic_news_end(internal) IS 'part of text search parser arabic_news: ends a text';

CREATE FUNCTION arabic_news_lextype(internal) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION arabic_news_lextype(internal) IS 'part of text search parser arabic_news: types of tokens';

CREATE FUNCTION arabic_news_headline(internal, internal, pg_catalog.tsquery) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION arabic_news_headline(internal, internal, pg_catalog.tsquery) IS 'part of text search parser arabic_news: ts_headline';

CREATE TEXT SEARCH PARSER arabic_news (
	START = @extschema@.arabic_news_start,
	GETTOKEN = @extschema@.arabic_news_gettoken,
	END = @extschema@.arabic_news_end,
	LEXTYPES = @extschema@.arabic_news_lextype,
	HEADLINE = @extschema@.arabic_news_headline
);
COMMENT ON TEXT SEARCH PARSER arabic_news IS 'tokens of Arabic news: words, designators, numbers, percentages, hashtags, addresses';

-- ---------------------------------------------------------------- dict

CREATE FUNCTION arabic_normalize(text) RETURNS text
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION arabic_normalize(text) IS 'match key of a text: every spelling variant of the same letters folded';

CREATE FUNCTION arabic_lemmas(word text) RETURNS text[]
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION arabic_lemmas(text) IS 'lexemes that dictionary arabic_news gives for a word, best first; {} for a stop word';

CREATE FUNCTION arabic_news_init(internal) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION arabic_news_init(internal) IS 'part of text search template arabic_news: reads the options';

CREATE FUNCTION arabic_news_lexize(internal, internal, internal, internal) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION arabic_news_lexize(internal, internal, internal, internal) IS 'part of text search template arabic_news: lexemes of a token';

CREATE TEXT SEARCH TEMPLATE arabic_news (
	INIT = @extschema@.arabic_news_init,
	LEXIZE = @extschema@.arabic_news_lexize
);
COMMENT ON TEXT SEARCH TEMPLATE arabic_news IS 'Arabic and Latin words to lexemes; options StopWords, Protect, Words, Synonyms, Stems';

CREATE TEXT SEARCH DICTIONARY arabic_news (TEMPLATE = @extschema@.arabic_news);
COMMENT ON TEXT SEARCH DICTIONARY arabic_news IS 'lemmas of Arabic words, English stems of Latin ones, without stop words';

CREATE TEXT SEARCH DICTIONARY arabic_news_exact (TEMPLATE = @extschema@.arabic_news, Stems = none, StopWords = '');
COMMENT ON TEXT SEARCH DICTIONARY arabic_news_exact IS 'words folded only, stop words too';

-- not STRICT: no entries, of an empty table, empty the option
CREATE FUNCTION arabic_news_alter(dictionary regdictionary, option text, entries text[]) RETURNS text
AS 'MODULE_PATHNAME' LANGUAGE C STABLE PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION arabic_news_alter(regdictionary, text, text[]) IS 'the statement that gives option StopWords, Protect, Words or Synonyms of a dictionary these entries, checked';

CREATE TEXT SEARCH CONFIGURATION arabic_news (PARSER = @extschema@.arabic_news);
ALTER TEXT SEARCH CONFIGURATION arabic_news ADD MAPPING FOR asciiword, word, numword, email, url, host, sfloat, version,
	hword_numpart, hword_part, hword_asciipart, numhword, asciihword, hword, url_path, file, "float", "int", uint,
	hashtag, mention, percent WITH @extschema@.arabic_news;
COMMENT ON TEXT SEARCH CONFIGURATION arabic_news IS 'Arabic news by lemma';

CREATE TEXT SEARCH CONFIGURATION arabic_news_exact (PARSER = @extschema@.arabic_news);
ALTER TEXT SEARCH CONFIGURATION arabic_news_exact ADD MAPPING FOR asciiword, word, numword, email, url, host, sfloat,
	version, hword_numpart, hword_part, hword_asciipart, numhword, asciihword, hword, url_path, file, "float", "int", uint,
	hashtag, mention, percent WITH @extschema@.arabic_news_exact;
COMMENT ON TEXT SEARCH CONFIGURATION arabic_news_exact IS 'Arabic news as written, spelling variants folded';

-- ---------------------------------------------------------------- page

CREATE FUNCTION news_article(document text,
	OUT title text, OUT byline text, OUT agency text, OUT source text, OUT dateline text, OUT place text,
	OUT published timestamp, OUT body text, OUT keywords text[], OUT related text[]) RETURNS record
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4000;
COMMENT ON FUNCTION news_article(text) IS 'fields of a news page, plain text or HTML: title, reporter, wire, source, dateline, time, body, keywords, related headlines';

CREATE FUNCTION news_dates(document text, published timestamp DEFAULT NULL)
RETURNS TABLE (expression text, kind text, starts timestamp, ends timestamp, grain text, calendar text, span interval,
	"position" integer, length integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 15000 ROWS 10;
COMMENT ON FUNCTION news_dates(text, timestamp) IS 'temporal expressions of a news page, resolved against the given or its own date; times of day as printed, whatever zone is named';

CREATE FUNCTION news_numbers(document text)
RETURNS TABLE (expression text, value numeric, kind text, unit text, "position" integer, length integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 17000 ROWS 15;
COMMENT ON FUNCTION news_numbers(text) IS 'numbers of a news page in digits and words: amounts, ordinals, percentages, money (ISO 4217), quantities with their unit';

CREATE FUNCTION arabic_number(text) RETURNS numeric
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 150;
COMMENT ON FUNCTION arabic_number(text) IS 'value of a number in digits or in Arabic words, its unit apart; NULL if the text is none';

CREATE FUNCTION news_entities(document text)
RETURNS TABLE (kind text, name text, canonical text, role text, code text, "position" integer, length integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 18000 ROWS 40;
COMMENT ON FUNCTION news_entities(text) IS 'persons, organizations, places, events and products named in a news page: every mention';

CREATE FUNCTION news_quotes(document text)
RETURNS TABLE (quote text, speaker text, canonical text, verb text, "position" integer, length integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 17000 ROWS 5;
COMMENT ON FUNCTION news_quotes(text) IS 'direct quotations between quotation marks in a news page with who said them';

CREATE FUNCTION news_keyphrases(document text, max integer DEFAULT 10)
RETURNS TABLE (phrase text, score real)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 24000 ROWS 10;
COMMENT ON FUNCTION news_keyphrases(text, integer) IS 'the phrases that say what a news page is about, as it writes them, best first, with a score of 0 to 1';

CREATE FUNCTION news_summary(document text, sentences integer DEFAULT 3) RETURNS text
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 15000;
COMMENT ON FUNCTION news_summary(text, integer) IS 'the sentences that carry the body of a news page, in their order; NULL if it has no body';

CREATE FUNCTION news_metadata(document text, published timestamp DEFAULT NULL) RETURNS jsonb
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION news_metadata(text, timestamp) IS 'everything that a news page says, in one reading: its fields, dates, numbers, entities, quotations and keyphrases';

CREATE FUNCTION news_tsvector(document text) RETURNS tsvector
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3500;
COMMENT ON FUNCTION news_tsvector(text) IS 'lexemes of a news page (of HTML, its visible text) under configuration arabic_news: title A, keywords and names B, first paragraph C, the rest D';

CREATE FUNCTION news_fingerprint(document text) RETURNS integer[]
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION news_fingerprint(text) IS 'keys of a news page, of which near-duplicates share one: for && with a GIN index';

CREATE FUNCTION news_similarity(a text, b text) RETURNS real
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 4000;
COMMENT ON FUNCTION news_similarity(text, text) IS 'share of text that two news pages have in common: 0 to 1, Jaccard of their word 3-grams after folding';

-- ---------------------------------------------------------------- search

CREATE TYPE news_query;

CREATE FUNCTION news_query_in(cstring) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION news_query_in(cstring) IS 'I/O';

CREATE FUNCTION news_query_out(news_query) RETURNS cstring
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION news_query_out(news_query) IS 'I/O';

CREATE FUNCTION news_query_recv(internal) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION news_query_recv(internal) IS 'I/O';

CREATE FUNCTION news_query_send(news_query) RETURNS bytea
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION news_query_send(news_query) IS 'I/O';

CREATE TYPE news_query (
	INPUT = news_query_in,
	OUTPUT = news_query_out,
	RECEIVE = news_query_recv,
	SEND = news_query_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE news_query IS 'a search as a journalist types it: words, "phrases", OR, -without, ( ), prefix*, typos~, title: person: said: date: ...';

CREATE FUNCTION news_query(text) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;
COMMENT ON FUNCTION news_query(text) IS 'read a query from any text';

-- implicit, so that a bind parameter of type text or varchar can stand behind @@@
CREATE CAST (text AS news_query) WITH FUNCTION news_query(text) AS IMPLICIT;
CREATE CAST (varchar AS news_query) WITH FUNCTION news_query(text) AS IMPLICIT;

CREATE FUNCTION news_query_eq(news_query, news_query) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION news_query_eq(news_query, news_query) IS 'implementation of = operator';

CREATE FUNCTION news_query_ne(news_query, news_query) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION news_query_ne(news_query, news_query) IS 'implementation of <> operator';

CREATE FUNCTION news_query_lt(news_query, news_query) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION news_query_lt(news_query, news_query) IS 'implementation of < operator';

CREATE FUNCTION news_query_le(news_query, news_query) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION news_query_le(news_query, news_query) IS 'implementation of <= operator';

CREATE FUNCTION news_query_gt(news_query, news_query) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION news_query_gt(news_query, news_query) IS 'implementation of > operator';

CREATE FUNCTION news_query_ge(news_query, news_query) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION news_query_ge(news_query, news_query) IS 'implementation of >= operator';

CREATE FUNCTION news_query_cmp(news_query, news_query) RETURNS integer
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION news_query_cmp(news_query, news_query) IS 'order, by the bytes of the canonical text';

CREATE FUNCTION news_query_hash(news_query) RETURNS integer
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION news_query_hash(news_query) IS 'hash';

CREATE FUNCTION news_query_hash_extended(news_query, bigint) RETURNS bigint
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION news_query_hash_extended(news_query, bigint) IS 'hash';

CREATE OPERATOR = (
	LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (news_query, news_query) IS 'the same query';

CREATE OPERATOR <> (
	LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = pg_catalog.neqsel, JOIN = pg_catalog.neqjoinsel
);
COMMENT ON OPERATOR <> (news_query, news_query) IS 'not the same query';

CREATE OPERATOR < (
	LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = pg_catalog.scalarltsel, JOIN = pg_catalog.scalarltjoinsel
);
COMMENT ON OPERATOR < (news_query, news_query) IS 'before, by the bytes of the canonical text';

CREATE OPERATOR <= (
	LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = pg_catalog.scalarlesel, JOIN = pg_catalog.scalarlejoinsel
);
COMMENT ON OPERATOR <= (news_query, news_query) IS 'before or the same';

CREATE OPERATOR > (
	LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = pg_catalog.scalargtsel, JOIN = pg_catalog.scalargtjoinsel
);
COMMENT ON OPERATOR > (news_query, news_query) IS 'behind, by the bytes of the canonical text';

CREATE OPERATOR >= (
	LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = pg_catalog.scalargesel, JOIN = pg_catalog.scalargejoinsel
);
COMMENT ON OPERATOR >= (news_query, news_query) IS 'behind or the same';

CREATE OPERATOR CLASS news_query_hash_ops DEFAULT FOR TYPE news_query USING hash AS
	OPERATOR 1 = (news_query, news_query),
	FUNCTION 1 news_query_hash(news_query),
	FUNCTION 2 news_query_hash_extended(news_query, bigint);
COMMENT ON OPERATOR CLASS news_query_hash_ops USING hash IS 'queries in GROUP BY, DISTINCT, hash joins and hash partitions';

CREATE OPERATOR CLASS news_query_btree_ops DEFAULT FOR TYPE news_query USING btree AS
	OPERATOR 1 < (news_query, news_query),
	OPERATOR 2 <= (news_query, news_query),
	OPERATOR 3 = (news_query, news_query),
	OPERATOR 4 >= (news_query, news_query),
	OPERATOR 5 > (news_query, news_query),
	FUNCTION 1 news_query_cmp(news_query, news_query),
	FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS news_query_btree_ops USING btree IS 'queries in ORDER BY and UNIQUE';

CREATE FUNCTION news_query_and(news_query, news_query) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION news_query_and(news_query, news_query) IS 'both queries';

CREATE FUNCTION news_query_or(news_query, news_query) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION news_query_or(news_query, news_query) IS 'either query';

CREATE FUNCTION news_query_not(news_query) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION news_query_not(news_query) IS 'what the query does not find';

CREATE OPERATOR && (LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_and);
COMMENT ON OPERATOR && (news_query, news_query) IS 'both queries';
CREATE OPERATOR || (LEFTARG = news_query, RIGHTARG = news_query, FUNCTION = news_query_or);
COMMENT ON OPERATOR || (news_query, news_query) IS 'either query';
CREATE OPERATOR !! (RIGHTARG = news_query, FUNCTION = news_query_not);
COMMENT ON OPERATOR !! (NONE, news_query) IS 'what the query does not find';

-- Beside a text, || could be text || anynonarray as well, and !! of a literal that of tsquery: these match exactly.
-- Without them a text and a literal, 'a', would not mean the same.
CREATE FUNCTION news_query_text_or(text, news_query) RETURNS news_query
LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE COST 310
RETURN news_query_or(news_query($1), $2);
COMMENT ON FUNCTION news_query_text_or(text, news_query) IS 'either query';

CREATE FUNCTION news_query_or_text(news_query, text) RETURNS news_query
LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE COST 310
RETURN news_query_or($1, news_query($2));
COMMENT ON FUNCTION news_query_or_text(news_query, text) IS 'either query';

CREATE FUNCTION news_query_not_text(text) RETURNS news_query
LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE COST 310
RETURN news_query_not(news_query($1));
COMMENT ON FUNCTION news_query_not_text(text) IS 'what the query does not find';

CREATE OPERATOR || (LEFTARG = text, RIGHTARG = news_query, FUNCTION = news_query_text_or);
COMMENT ON OPERATOR || (text, news_query) IS 'either query';
CREATE OPERATOR || (LEFTARG = news_query, RIGHTARG = text, FUNCTION = news_query_or_text);
COMMENT ON OPERATOR || (news_query, text) IS 'either query';
CREATE OPERATOR !! (RIGHTARG = text, FUNCTION = news_query_not_text);
COMMENT ON OPERATOR !! (NONE, text) IS 'what the query does not find';

CREATE FUNCTION news_tsquery(query news_query) RETURNS tsquery
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION news_tsquery(news_query) IS 'a tsquery that finds in news_tsvector(document) whatever the query finds, and more where it cannot say it: names, dates, typing errors';

-- not implicit, or tsvector @@ news_query would silently be the wider search
CREATE CAST (news_query AS tsquery) WITH FUNCTION news_tsquery(news_query) AS ASSIGNMENT;

CREATE FUNCTION news_match_support(internal) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_match_support(internal) IS 'planner support for news_match: its cost, and the operator in its place';

CREATE FUNCTION news_match(document text, query news_query) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 12000 SUPPORT news_match_support;
COMMENT ON FUNCTION news_match(text, news_query) IS 'does the document match; implementation of @@@ operator';

CREATE FUNCTION news_match_selectivity(internal, oid, internal, integer) RETURNS double precision
AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_match_selectivity(internal, oid, internal, integer) IS 'restriction selectivity of @@@, from the frequencies of the query''s words in news';

CREATE FUNCTION news_match_join_selectivity(internal, oid, internal, int2, internal) RETURNS double precision
AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_match_join_selectivity(internal, oid, internal, int2, internal) IS 'join selectivity of @@@';

CREATE OPERATOR @@@ (
	LEFTARG = text, RIGHTARG = news_query, FUNCTION = news_match,
	RESTRICT = news_match_selectivity, JOIN = news_match_join_selectivity
);
COMMENT ON OPERATOR @@@ (text, news_query) IS 'the document matches the query';

CREATE FUNCTION news_rank(document text, query news_query) RETURNS real
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 7000;
COMMENT ON FUNCTION news_rank(text, news_query) IS 'relevance of the document to the query; higher is better';

CREATE FUNCTION news_rank(vector tsvector, query news_query) RETURNS real
AS 'MODULE_PATHNAME', 'news_rank_vector' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION news_rank(tsvector, news_query) IS 'relevance by a stored news_tsvector; higher is better';

CREATE FUNCTION news_rank(document text, query news_query, published timestamptz, half_life interval) RETURNS double precision
AS 'MODULE_PATHNAME', 'news_rank_recent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION news_rank(text, news_query, timestamptz, interval) IS 'relevance that halves with every half-life since publication, as a logarithm: for ORDER BY';

CREATE FUNCTION news_rank(vector tsvector, query news_query, published timestamptz, half_life interval) RETURNS double precision
AS 'MODULE_PATHNAME', 'news_rank_vector_recent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION news_rank(tsvector, news_query, timestamptz, interval) IS 'the same by a stored news_tsvector';

CREATE FUNCTION news_like(document text) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION news_like(text) IS 'more like this: a query for any of the document''s keyphrases and names';

CREATE FUNCTION news_suggest(query news_query) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION news_suggest(news_query) IS 'did you mean: the query with known words in place of those that are not; the same if there are none';

CREATE FUNCTION news_query_expand(query news_query, dictionary regdictionary) RETURNS news_query
AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION news_query_expand(news_query, regdictionary) IS 'the query with the synonyms of the dictionary: what is one side of an entry of its option Synonyms becomes any of all sides';

CREATE FUNCTION news_headline(document text, query news_query, options text DEFAULT '') RETURNS text
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION news_headline(text, news_query, text) IS 'snippet at sentence bounds with matches marked; options StartSel, StopSel, MaxWords, MinWords, ShortWord, MaxFragments, FragmentDelimiter as for ts_headline, HtmlSafe (escapes the text), Ellipsis (where a sentence is cut)';

CREATE FUNCTION news_ops_compare(bytea, bytea) RETURNS int4
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_ops_compare(bytea, bytea) IS 'GIN support: the order of keys, that of their bytes';

CREATE FUNCTION news_ops_extract_value(text, internal, internal) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000;
COMMENT ON FUNCTION news_ops_extract_value(text, internal, internal) IS 'GIN support: the keys of a document';

-- by GIN's custom these are declared with the class's type; what they get is a news_query
CREATE FUNCTION news_ops_extract_query(text, internal, int2, internal, internal, internal, internal) RETURNS internal
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION news_ops_extract_query(text, internal, int2, internal, internal, internal, internal) IS 'GIN support: the keys that a query looks for';

CREATE FUNCTION news_ops_consistent(internal, int2, text, int4, internal, internal, internal, internal) RETURNS boolean
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION news_ops_consistent(internal, int2, text, int4, internal, internal, internal, internal) IS 'GIN support';

CREATE FUNCTION news_ops_compare_partial(bytea, bytea, int2, internal) RETURNS int4
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION news_ops_compare_partial(bytea, bytea, int2, internal) IS 'GIN support: prefixes, misspelt words, ranges of days';

CREATE FUNCTION news_ops_tri_consistent(internal, int2, text, int4, internal, internal, internal) RETURNS "char"
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1;
COMMENT ON FUNCTION news_ops_tri_consistent(internal, int2, text, int4, internal, internal, internal) IS 'GIN support';

CREATE FUNCTION news_ops_options(internal) RETURNS void
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_ops_options(internal) IS 'GIN support: option fields, all or words';

CREATE OPERATOR CLASS news_ops FOR TYPE text USING gin AS
	OPERATOR 1 @@@ (text, news_query),
	FUNCTION 1 news_ops_compare(bytea, bytea),
	FUNCTION 2 news_ops_extract_value(text, internal, internal),
	FUNCTION 3 news_ops_extract_query(text, internal, int2, internal, internal, internal, internal),
	FUNCTION 4 news_ops_consistent(internal, int2, text, int4, internal, internal, internal, internal),
	FUNCTION 5 news_ops_compare_partial(bytea, bytea, int2, internal),
	FUNCTION 6 news_ops_tri_consistent(internal, int2, text, int4, internal, internal, internal),
	FUNCTION 7 news_ops_options(internal),
	STORAGE bytea;
COMMENT ON OPERATOR CLASS news_ops USING gin IS 'every kind of news_query, on the text column of the documents';
