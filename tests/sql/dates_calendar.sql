-- dates_calendar: dates of both calendars, in figures and words
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

-- 1. months of every country
SELECT dates_of('اجتمعوا في 15 ' || month || ' 2015')
FROM unnest(ARRAY['يناير', 'جانفي', 'كانون الثاني', 'كانون الثاني/يناير', 'فيفري', 'شباط', 'آذار', 'أفريل', 'نيسان', 'ماي', 'جوان',
                  'حزيران', 'يونيو/حزيران', 'جويلية', 'يوليوز', 'تموز', 'أوت', 'غشت', 'آب', 'شتنبر', 'أيلول', 'تشرين أول',
                  'نونبر', 'تشرين ثاني', 'دجنبر', 'كانون أول']) AS month;
-- 2. with a day of the week, a year, a time, an era
SELECT dates_of('الأربعاء 3 فبراير 2021 07:50 ص');
SELECT dates_of('يوم الأربعاء الموافق الثالث من شباط عام 2021');
SELECT dates_of('الأربعاء، 3 فبراير/شباط 2021، الساعة 7:50 مساء بتوقيت غرينتش');
SELECT dates_of('٣ فبراير ٢٠٢١ م');
SELECT dates_of('وفي الثالث والعشرين من أكتوبر 1973 توقف القتال');
SELECT dates_of('فبراير 14, 2020');
-- 3. figures: the day first
SELECT dates_of('3/2/2021 و 2021-02-03 و 03-02-2021 و 3.2.2021 و ٣/‏٢/‏٢٠٢١');
SELECT dates_of('13/2/21 و 2/13/2021');
-- 4. Hijri, alone and beside the other
SELECT dates_of('26 شوال 1436 هـ الموافق 11 أغسطس 2015 م');
SELECT dates_of('الخميس 1 رمضان 1442هـ');
SELECT dates_of('14-09-1432 هـ');
SELECT dates_of('غرة محرم 1443 هـ و10 ذي الحجة 1442');
SELECT dates_of('في رمضان 2019 وشهر رجب وعام 1439هـ');
-- 5. no year: nearest to the page's date
SELECT dates_of('3 مارس و25 ديسمبر الماضي و1 يناير المقبل');
SELECT dates_of('قالت في 28 ديسمبر إن العمل انتهى');
SELECT dates_of('في الخامس من الشهر الجاري وفي 20 من الشهر الماضي');
SELECT dates_of('15 أكتوبر من العام الماضي');
-- 6. months and years
SELECT dates_of('منذ مارس 2011 وفي أبريل المقبل وخلال شهر ماي');
SELECT dates_of('عام 2019 وسنة 1999 و2014 م وفي 2016.');
SELECT dates_of('الربع الأول من 2021 والنصف الثاني من العام الماضي');
SELECT dates_of('مطلع يناير ومنتصف عام 2018 وأواخر العام المقبل');
SELECT dates_of('في تسعينيات القرن الماضي وفي الثمانينيات وسبعينات القرن التاسع عشر');
SELECT dates_of('شتاء 2014 والصيف المقبل وعيد الفطر 2013');
SELECT dates_of('الثلاثاء الثالث من شهر أيلول من عام 2014 وآخر اثنين من شهر آذار 2013');
-- 7. impossible dates, and words that are months elsewhere
SELECT dates_of('40 فبراير 2021');
SELECT dates_of('31/2/2021 و 0/5/2021 و 5/13/20211 و 12345678901234567890123456789012/1/2021');
SELECT dates_of('30 فبراير و31 أبريل 2021 و29 شباط 2019');
SELECT dates_of('مارس ضغوطا على محمد رمضان في صفر اليدين');
SELECT dates_of('بلغ السعر 2019 دولارا وزار 2000 سائح الموقع');
DROP FUNCTION dates_of;
