-- article_pages: every sample page, its fields and its temporal expressions
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION page_fields(document text) RETURNS SETOF text LANGUAGE sql STABLE
AS $$ SELECT key || ': ' || CASE WHEN key = 'body' THEN left(value, 30) || ' ... ' || right(value, 30) ELSE value END
      FROM news_article(document) a, jsonb_each_text(to_jsonb(a)) WITH ORDINALITY
      WHERE value <> '[]'
      ORDER BY array_position(ARRAY['title', 'byline', 'agency', 'source', 'dateline', 'place', 'published', 'body',
                                    'keywords', 'related'], key) $$;
CREATE FUNCTION page_dates(document text) RETURNS SETOF text LANGUAGE sql STABLE
AS $$ SELECT '  ' || concat_ws(' | ', expression, kind, starts, ends, grain, nullif(calendar, 'gregorian'), span,
                               CASE WHEN substr(document, "position", length) <> expression THEN 'misplaced' END)
      FROM news_dates(document) $$;

-- agency_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/agency_dateline.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- date_at_foot
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/date_at_foot.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- flash
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/flash.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- gulf_agency
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/gulf_agency.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- hijri_date
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/hijri_date.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- interview
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/interview.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- levantine_months
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/levantine_months.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- maghreb
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/maghreb.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- no_date
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/no_date.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- wire_codes
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/wire_codes.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- reporter_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/reporter_dateline.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- broadcaster
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/broadcaster.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- glued_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/glued_dateline.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- wire_names
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/wire_names.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- desk_letters
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/desk_letters.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- market
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/market.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');

-- adverbials
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/adverbials.txt"`
SELECT page_fields(:'page');
SELECT page_dates(:'page');
DROP FUNCTION page_fields, page_dates;
