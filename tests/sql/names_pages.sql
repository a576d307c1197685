-- names_pages: every name in the sample pages, each thing once, with the ways in which it is mentioned
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION page_names(document text) RETURNS SETOF text LANGUAGE sql STABLE
AS $$ SELECT '  ' || kind || ' ' || canonical || coalesce(' [' || min(role) || ']', '') || coalesce(' {' || min(code) || '}', '') || ' x' || count(*)
             || coalesce(': ' || nullif(string_agg(DISTINCT name, ', ') FILTER (WHERE name <> canonical), ''), '')
             || CASE WHEN bool_and(substr(document, "position", length) = name) THEN '' ELSE ' misplaced' END
      FROM news_entities(document)
      GROUP BY kind, canonical
      ORDER BY min("position") $$;

-- agency_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/agency_dateline.txt"`
SELECT page_names(:'page');

-- date_at_foot
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/date_at_foot.txt"`
SELECT page_names(:'page');

-- flash
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/flash.txt"`
SELECT page_names(:'page');

-- gulf_agency
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/gulf_agency.txt"`
SELECT page_names(:'page');

-- hijri_date
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/hijri_date.txt"`
SELECT page_names(:'page');

-- interview
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/interview.txt"`
SELECT page_names(:'page');

-- levantine_months
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/levantine_months.txt"`
SELECT page_names(:'page');

-- maghreb
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/maghreb.txt"`
SELECT page_names(:'page');

-- no_date
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/no_date.txt"`
SELECT page_names(:'page');

-- wire_codes
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/wire_codes.txt"`
SELECT page_names(:'page');

-- reporter_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/reporter_dateline.txt"`
SELECT page_names(:'page');

-- broadcaster
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/broadcaster.txt"`
SELECT page_names(:'page');

-- glued_dateline
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/glued_dateline.txt"`
SELECT page_names(:'page');

-- wire_names
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/wire_names.txt"`
SELECT page_names(:'page');

-- desk_letters
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/desk_letters.txt"`
SELECT page_names(:'page');

-- market
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/market.txt"`
SELECT page_names(:'page');

-- adverbials
\set page `cat "${PG_ABS_SRCDIR:-tests}/../demo/pages/adverbials.txt"`
SELECT page_names(:'page');

-- an article's names: the same thing by its other names, clubs by one sentence, places that are not in bodies
\set page 'افتتح وزير النقل سليم الدرعي، الاثنين، محطة القطار في مدينة زحلة بحضور رئيس بلدية زحلة أسعد زغيب ومدير عام الهيئة العامة للسكك الحديدية (هسك) مروان قزي.\nوقال الدرعي إن الهيئة العامة للسكك الحديدية ستمد الخط إلى بعلبك. وأضاف سليم الدرعي أن «هسك» وقعت عقدا مع شركة تالغو الإسبانية وبنك زحلة الإسلامي.\nوشكر زغيب الوزير، وقال قزي لصحيفة «الوطن» إن العمل بدأ بعد حرب 2006.\nوفي الرياضة تعادل العهد مع النجمة بهدفين في مباراة جرت في بعلبك، وسجل للنجمة المهاجم كريم درويش، ثم قال درويش إن فريقه تعب.'
SELECT page_names(replace(:'page', '\n', E'\n'));
DROP FUNCTION page_names(text);
