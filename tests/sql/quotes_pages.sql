-- quotes_pages: the quotations in the sample pages with who said them
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION page_quotes(document text) RETURNS SETOF text LANGUAGE sql STABLE
AS $$ SELECT '  ' || coalesce(speaker, '-') || CASE WHEN canonical <> speaker THEN ' = ' || canonical ELSE '' END || ' / ' || coalesce(verb, '-') || ': ' || quote
             || CASE WHEN substr(document, "position", length) = quote THEN '' ELSE ' misplaced' END
      FROM news_quotes(document)
      ORDER BY "position" $$;

-- agency_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/agency_dateline.txt"`
SELECT page_quotes(:'page');

-- date_at_foot
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/date_at_foot.txt"`
SELECT page_quotes(:'page');

-- flash
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/flash.txt"`
SELECT page_quotes(:'page');

-- gulf_agency
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/gulf_agency.txt"`
SELECT page_quotes(:'page');

-- hijri_date
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/hijri_date.txt"`
SELECT page_quotes(:'page');

-- interview
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/interview.txt"`
SELECT page_quotes(:'page');

-- levantine_months
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/levantine_months.txt"`
SELECT page_quotes(:'page');

-- maghreb
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/maghreb.txt"`
SELECT page_quotes(:'page');

-- no_date
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/no_date.txt"`
SELECT page_quotes(:'page');

-- wire_codes
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/wire_codes.txt"`
SELECT page_quotes(:'page');

-- reporter_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/reporter_dateline.txt"`
SELECT page_quotes(:'page');

-- broadcaster
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/broadcaster.txt"`
SELECT page_quotes(:'page');

-- glued_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/glued_dateline.txt"`
SELECT page_quotes(:'page');

-- wire_names
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/wire_names.txt"`
SELECT page_quotes(:'page');

-- desk_letters
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/desk_letters.txt"`
SELECT page_quotes(:'page');

-- market
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/market.txt"`
SELECT page_quotes(:'page');

-- adverbials
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/adverbials.txt"`
SELECT page_quotes(:'page');
DROP FUNCTION page_quotes(text);
