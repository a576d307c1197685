-- keyphrases_summary: the sentences that carry the body, in their order
\pset format unaligned
\pset tuples_only on
\set article 'افتتاح سد الوادي الأخضر\n\nأعلن وزير الموارد المائية سامر قباني افتتاح سد الوادي الأخضر شمالي البلاد. وحضر الافتتاح عدد من الضيوف. وقال قباني إن السد سيوفر مياه الري لعشرين قرية زراعية في المنطقة. وكان الطقس جميلا.\n\nصورة: السد من الجو\n\nوتعاني القرى الزراعية من نقص مياه الري منذ سنوات. هل ينتهي ذلك قريبا؟\n\nالمصدر: وكالات'
SELECT news_summary(replace(:'article', '\n', E'\n'), 1);
SELECT news_summary(replace(:'article', '\n', E'\n'), 2);
SELECT news_summary(replace(:'article', '\n', E'\n'));
-- as many as there are: the body, without caption and source
SELECT news_summary(replace(:'article', '\n', E'\n'), 100);
-- what was said is not said again
SELECT news_summary(E'عنوان الخبر\n\nأعلنت الشركة رفع أسعار الوقود في جميع المحافظات. ورفعت الشركة أسعار الوقود في جميع المحافظات أمس. ورفض اتحاد السائقين القرار ودعا إلى إضراب عام.', 2);
-- a quotation of several sentences is not cut, nor is an abbreviation
SELECT news_summary(E'عنوان الخبر\n\nقال سامر قباني: "السد جاهز للتشغيل. والقرى تنتظر المياه. وسنفتتحه غدا". وغادر الوفد. وشكر الحاضرين.', 1);
SELECT news_summary(E'عنوان الخبر\n\nقال د. سامر قباني إن السد جاهز للتشغيل (بعد عامين. تقريبا). وغادر الوفد المكان.', 1);
SELECT news_summary(E'عنوان الخبر\n\nوغادر الوفد. «السد جاهز للتشغيل»، قال سامر قباني مدير مشروع سد الوادي الأخضر.', 1);
-- the dateline stays as written; lines are joined by one space
SELECT news_summary(E'عنوان الخبر\n\nعمان - رويترز - أعلنت الشركة رفع أسعار الوقود.\n\nورفض اتحاد السائقين القرار.', 5);
-- no body, no sentences, no text
SELECT news_summary('') IS NULL, news_summary(E'المصدر: وكالات') IS NULL, news_summary(NULL) IS NULL, news_summary('خبر', NULL) IS NULL;
SELECT '<' || news_summary(E'عنوان الخبر\n\nأعلنت الشركة رفع أسعار الوقود.', 0) || '>';
SELECT news_summary('خبر', -1);
-- bad marks
SELECT news_summary(E'عنوان الخبر\n\nقال "السد جاهز. وغادر. «ثم ) عاد. (وبقي', 2);
-- long
SELECT length(news_summary(E'عنوان الخبر\n\n' || repeat('أعلنت الشركة رفع أسعار الوقود في المحافظات. ', 20000)));
SELECT length(news_summary(E'عنوان الخبر\n\n"' || repeat('أعلنت الشركة رفع أسعار الوقود في المحافظات. ', 20000) || '"', 5)) > 0;
SELECT length(news_summary(E'عنوان الخبر\n\n' || repeat('أعلنت الشركة رفع أسعار الوقود في المحافظات. ', 20000), 5000));
