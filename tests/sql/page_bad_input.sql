-- page_bad_input: what is no news page gives nothing, and never an error
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION said(document text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg(key || ': ' || value, ', ' ORDER BY key), '-')
      FROM jsonb_each_text(jsonb_strip_nulls(news_metadata(document))) WHERE value <> '[]' $$;
SELECT said('');
SELECT said(' ');
SELECT said(E'\n\n\r\n');
SELECT said('و');
SELECT said('x');
SELECT said(E'\u064B\u0651');
SELECT said('"');
SELECT said('«');
SELECT said('.،؟!(([[');
SELECT said(E'\u200F\u202E\uFEFF');
-- CRLF and tabs
SELECT said(E'عنوان الخبر\r\n\r\nالأربعاء 3 فبراير 2021\r\n\r\nبدأت\tالجلسة.\r\n');
SELECT said(E'\tعنوان الخبر\t\n\tبدأت الجلسة.\t');
-- unclosed and crossed marks
SELECT said(E'عنوان الخبر\nقال الوزير "سنبدأ غدا');
SELECT said(E'عنوان الخبر\nقال (الوزير «سنبدأ) غدا» "الآن.');
-- impossible times and numbers
SELECT said('40 فبراير و25:61 و31/31/2021 و12345678901234567890123456789012 عاما و99999999999999999999 هـ');
SELECT said('عام 99999999 ومنذ 999999999 سنة و0/0/0000 و00 يناير');
SELECT said('15 محرم 1299 هـ و30 ذو الحجة 1601 هـ');
-- far published times
SELECT count(*) FROM news_dates('أمس وقبل ثلاثة أعوام والسبت', 'infinity');
SELECT starts FROM news_dates('أمس', '4713-01-02 BC');
SELECT count(*) FROM news_dates('أمس وقبل 90000 سنة وبعد 90000 عام', '290000-01-01');
-- only labels
SELECT said(E'المصدر:\nكلمات مفتاحية\nاقرأ أيضا\nكتب:\nنشر في');
SELECT said(repeat(E'وسوم\n', 1000));
-- long lines of one kind
SELECT length(said(repeat('"', 10000)));
SELECT length(said(repeat('(', 10000)));
SELECT length(said(repeat('12/', 5000)));
SELECT length(said(repeat('قبل ', 5000)));
SELECT length(said(repeat('و', 20000)));
SELECT length(said(repeat(E'أ.\n', 5000))) > 0;
-- not in a document without a text
SELECT news_article(NULL), news_tsvector(NULL);
SELECT count(*) FROM news_entities(NULL), news_quotes(NULL);
DROP FUNCTION said;
