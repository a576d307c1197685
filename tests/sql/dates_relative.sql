-- dates_relative: what is counted from the page's date, times of day, lengths, ranges, repetition
\pset format unaligned
\pset tuples_only on
-- every expression of a text read on Wednesday 3 February 2021 at 07:50: what it is and what it means
CREATE FUNCTION dates_of(document text, published timestamp DEFAULT '2021-02-03 07:50') RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg(expression || ' = ' || kind || coalesce(' ' || to_char(starts, 'YYYY-MM-DD"T"HH24:MI'), '')
                      || coalesce('..' || to_char(ends, 'YYYY-MM-DD"T"HH24:MI'), '') || coalesce(' ' || grain, '')
                      || CASE calendar WHEN 'hijri' THEN ' hijri' ELSE '' END || coalesce(' ' || span, '')
                      || CASE WHEN substr(document, "position", length) <> expression THEN ' misplaced' ELSE '' END,
                      ' | ' ORDER BY "position"), '-')
      FROM news_dates(document, published) $$;
SET intervalstyle = 'iso_8601';

-- 1. days
SELECT dates_of('أمس واليوم وغدا وأول من أمس وبعد غد');
SELECT dates_of('أمس الثلاثاء والخميس غدا وصباح اليوم ومساء أمس');
SELECT dates_of('أعلن الثلاثاء أن الوفد وصل الأحد الماضي');
SELECT dates_of('يلتقيان الأحد المقبل ويوم الجمعة القادم');
SELECT dates_of('سيلتقي الوزيران الاثنين في عمان');
SELECT dates_of('ومن المقرر أن تبدأ الجلسة السبت');
SELECT dates_of('الأربعاء');
-- 2. weeks, months, years
SELECT dates_of('الأسبوع الماضي وهذا الأسبوع والشهر المقبل والعام الجاري والسنة القادمة والقرن الماضي');
SELECT dates_of('قبل ثلاثة أيام ومنذ عامين وبعد شهر وقبل 48 ساعة ومنذ نحو ساعتين');
SELECT dates_of('بعد أسبوع وثلاثة أيام');
SELECT dates_of('السنوات الخمس الماضية والشهرين المقبلين');
-- 3. a page without a date: what needs one stays open
SELECT dates_of('أمس والأسبوع الماضي و3 مارس ومنذ عامين وعام 2019', NULL);
-- 4. times of day
SELECT dates_of('الساعة 14:30 بتوقيت غرينتش');
SELECT dates_of('عند الساعة الثامنة والنصف مساء');
SELECT dates_of('في السابعة إلا ربعا صباحا') , dates_of('الواحدة ظهرا'), dates_of('الساعة 3 و15 دقيقة عصرا');
SELECT dates_of('الساعة الخامسة من مساء يوم الخميس المقبل');
SELECT dates_of('07:50 ص و7:50 م و 12:10 ص و 12:10 م و 00:15');
SELECT dates_of('25:61 و 24:30 و 7:5 و 10:60');
-- 5. lengths
SELECT dates_of('استمرت نحو ساعة ثم توقفت لمدة يوم');
SELECT dates_of('ثلاثة أشهر و48 ساعة وعامين وخمسة وعشرين عاما ونصف ساعة وساعة ونصف');
SELECT dates_of('قرابة عقدين من الزمن وعشر دقائق');
SELECT dates_of('ساعة الحائط ويوم الأرض وعام الفيل');
-- 6. ranges
SELECT dates_of('بين عامي 2011 و2015 ومن 2018 إلى 2020 و2011-2015');
SELECT dates_of('من 13 إلى 15 يوليو وبين 3 و7 أيلول 2020');
SELECT dates_of('من 28 يناير إلى 5 فبراير');
SELECT dates_of('من الأحد إلى الخميس');
-- 7. repetition
SELECT dates_of('كل يوم وكل أسبوعين وكل جمعة وسنويا وشهريا');
-- 8. proclitics stay outside
SELECT dates_of('وأمس ولعام 2019 والأربعاء وبالأسبوع الماضي');
-- 9. the page's own date counts where none is given
SELECT expression, starts FROM news_dates(E'عنوان\n10 مارس 2020\nوصل الوفد الاثنين.');
SELECT count(*) FROM news_dates(NULL, NULL);
DROP FUNCTION dates_of;
