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

-- ---------------------------------------------------------------- dict

-- ---------------------------------------------------------------- page

-- ---------------------------------------------------------------- search
