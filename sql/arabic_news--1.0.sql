/* arabic_news 1.0: the SQL objects, in the order of the rooms */

-- complain if the script is sourced in psql rather than by CREATE EXTENSION
\echo Use "CREATE EXTENSION arabic_news" to load this file. \quit

-- ---------------------------------------------------------------- install

CREATE FUNCTION arabic_news_check(version text) RETURNS void
AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
SELECT @extschema@.arabic_news_check('1.0');
DROP FUNCTION arabic_news_check(text);

-- ---------------------------------------------------------------- unicode

-- ---------------------------------------------------------------- morph

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

-- ---------------------------------------------------------------- page

-- ---------------------------------------------------------------- search
