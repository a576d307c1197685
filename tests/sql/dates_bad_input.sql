-- dates_bad_input: texts that are made of the words of dates, and bytes that are none
\pset format unaligned
\pset tuples_only on
-- long texts of one beginning: as many expressions as there are whole ones, in time that grows with the text
SELECT piece, count(*)
FROM unnest(ARRAY['من ', 'قبل ثلاثة ', '3 و4 و5 و6 و', 'أيام الجمعة والسبت و', 'أعوام 2017 و2018 و', 'من الساعة 8 حتى ', 'ليل الأحد ',
                  'عام ألف و', 'نهاية الربع الأول من ', 'الأشهر الستة الأولى من ', '2 / ', '1 محرم 1442 الموافق ', '5 مرات في ', 'أول أيام ',
                  'الـ', 'كل ', '31/', '25:', '12,', 'بين ', '(']) WITH ORDINALITY AS p (piece, n)
LEFT JOIN LATERAL news_dates(repeat(piece, 3000), '2021-02-03') AS d ON true
WHERE d.expression IS NOT NULL
GROUP BY piece, n
ORDER BY n;
-- numbers that no calendar has
SELECT expression FROM news_dates('99999999999999999999 / 1 / 2021 و1 / 1 / 99999999999 والأشهر 99999 الأولى من 2020 وآخر 99999999 سنة والسنوات 4000 الماضية', '2021-02-03');
SELECT expression, starts, ends FROM news_dates('آخر 1000 سنة والسنوات 900 المقبلة وعيد الفطر والقرن الثاني والعشرين', '1500-01-01');
SELECT expression, starts FROM news_dates('عيد الفطر وعيد الأضحى المقبل والاثنين والـ48 ساعة الماضية', '290000-01-01');
SELECT count(*) FROM news_dates('عيد الفطر وليل السبت الأحد ونهاية الشهر والـ48 ساعة الماضية', 'infinity');
-- marks where words were expected
SELECT expression FROM news_dates('يوم، الأحد) 3 / / 2021 (الساعة: ) بين ( و ) من 3 إلى ، 5 فبراير', '2021-02-03');
-- never so often
SELECT expression, kind, span FROM news_dates('0 مرات في اليوم و00 مرة كل شهر', '2021-02-03');
