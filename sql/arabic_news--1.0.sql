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

CREATE FUNCTION arabic_analyze(word text, OUT lemma text, OUT root text, OUT pos text, OUT proclitics text[],
	OUT stem text, OUT enclitics text[], OUT known boolean) RETURNS SETOF record
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20 ROWS 3;
COMMENT ON FUNCTION arabic_analyze(text) IS 'readings of a written word, best first: lemma, root, part of speech, clitics';

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
COMMENT ON TEXT SEARCH TEMPLATE arabic_news IS 'Arabic and Latin words to lexemes; options StopWords, Synonyms, Protect, Stems';

CREATE TEXT SEARCH DICTIONARY arabic_news (TEMPLATE = @extschema@.arabic_news);
COMMENT ON TEXT SEARCH DICTIONARY arabic_news IS 'lemmas of Arabic words, English stems of Latin ones, without stop words';

CREATE TEXT SEARCH DICTIONARY arabic_news_exact (TEMPLATE = @extschema@.arabic_news, Stems = none, StopWords = '');
COMMENT ON TEXT SEARCH DICTIONARY arabic_news_exact IS 'words folded only, stop words too';

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
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000;
COMMENT ON FUNCTION news_article(text) IS 'fields of a news page: title, reporter, wire, source, dateline, time, body, keywords, related headlines';

CREATE FUNCTION news_dates(document text, published timestamp DEFAULT NULL)
RETURNS TABLE (expression text, kind text, starts timestamp, ends timestamp, grain text, calendar text, span interval,
	"position" integer, length integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 3000 ROWS 10;
COMMENT ON FUNCTION news_dates(text, timestamp) IS 'temporal expressions of a news page, resolved against the given or its own date';

CREATE FUNCTION news_entities(document text)
RETURNS TABLE (kind text, name text, canonical text, role text, code text, "position" integer, length integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3000 ROWS 40;
COMMENT ON FUNCTION news_entities(text) IS 'persons, organizations, places, events and products named in a news page: every mention';

CREATE FUNCTION news_quotes(document text)
RETURNS TABLE (quote text, speaker text, canonical text, verb text, "position" integer, length integer)
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 3000 ROWS 5;
COMMENT ON FUNCTION news_quotes(text) IS 'direct quotations of a news page with who said them';

CREATE FUNCTION news_metadata(document text, published timestamp DEFAULT NULL) RETURNS jsonb
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000;
COMMENT ON FUNCTION news_metadata(text, timestamp) IS 'everything that a news page says, in one reading: its fields, dates, entities and quotations';

CREATE FUNCTION news_tsvector(document text) RETURNS tsvector
AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
COMMENT ON FUNCTION news_tsvector(text) IS 'lexemes of a news page under configuration arabic_news: title A, keywords and names B, first paragraph C, the rest D';

-- ---------------------------------------------------------------- search
