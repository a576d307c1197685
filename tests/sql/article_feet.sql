-- article_feet: what stands below the body: signatures, sources, keywords, other articles' headlines, furniture
\pset format unaligned
\pset tuples_only on
-- ¶ stands for a line break, §B for a paragraph
CREATE FUNCTION foot_of(page text) RETURNS SETOF text LANGUAGE sql STABLE
AS $$ SELECT key || ': ' || replace(replace(value, E'\n', '¶'), paragraph, '§B')
      FROM (VALUES ('بدأت الجلسة الأولى في العاصمة بحضور عدد كبير من النواب، وناقشت مشروع القانون الجديد.')) p (paragraph),
           news_article(replace(replace('عنوان الخبر الأول في الجلسة¶' || page, '¶', E'\n'), '§B', paragraph)) a, jsonb_each_text(to_jsonb(a))
      WHERE value <> '[]' AND key <> 'title'
      ORDER BY array_position(ARRAY['byline', 'agency', 'source', 'dateline', 'place', 'published', 'body', 'keywords', 'related'], key) $$;
SELECT foot_of('§B¶§B¶م.ع/ س.ر¶(النهاية)');
SELECT foot_of('§B¶§B¶انتهى/ح.ن¶99¶12:30');
SELECT foot_of('§B¶§B¶#لبنان #البرلمان¶شارك هذا الخبر¶Facebook¶Twitter¶WhatsApp');
SELECT foot_of('§B¶اقرأ المزيد: مجلس النواب يقر قانون الإيجارات¶§B¶شاهد: لحظة وصول الرئيس إلى المطار¶§B');
SELECT foot_of('§B¶§B¶مقالات ذات صلة¶مجلس النواب يقر قانون الإيجارات¶الحكومة ترفع أسعار الوقود¶كلمات البحث¶لبنان¶البرلمان¶الإيجارات');
SELECT foot_of('§B¶§B¶تعليقات¶لا يوجد تعليقات¶أضف تعليقك¶الاسم¶البريد الإلكتروني¶إرسال');
SELECT foot_of('§B¶§B¶© 2021 جميع الحقوق محفوظة');
SELECT foot_of('§B¶§B¶جميع الحقوق محفوظة لوكالة الساحل 2021¶من نحن¶اتصل بنا¶سياسة الخصوصية');
SELECT foot_of('§B¶عنوان فرعي في النص¶§B¶عنوان فرعي آخر¶§B');
SELECT foot_of('§B¶§B¶سارة خوري - بيروت');
SELECT foot_of('§B¶§B¶تحرير: سارة خوري¶المصدر: وكالة رويترز للأنباء');
SELECT foot_of('§B¶§B¶نقلاً عن صحيفة الساحل¶الوسوم: لبنان - البرلمان - الإيجارات');
SELECT foot_of('§B¶§B¶المصدر: الساحل¶10 فبراير 2021¶الكلمات الدالة: لبنان | البرلمان | الإيجارات');
SELECT foot_of('§B¶§B¶التصنيف: سياسة¶الوسوم: لبنان، البرلمان');
SELECT foot_of('§B¶§B¶(أ ف ب، رويترز، الساحل)');
SELECT foot_of('§B¶§B¶الساحل + أ ف ب');
SELECT foot_of('§B¶§B¶رابط الخبر: https://example.com/news/12345');
SELECT foot_of('§B¶§B¶https://example.com/news/12345¶لمتابعة آخر الأخبار اشترك في قناتنا على تيليجرام');
SELECT foot_of('§B¶§B¶== ن.ح');
SELECT foot_of('§B¶§B¶إعداد وتحرير: منى الخطيب¶للإشتراك بنشرتنا الاخبارية أدخل بريدك الإلكتروني');
SELECT foot_of('§B¶§B¶(الآراء الواردة في المقال تعبر عن كاتبها)');
SELECT foot_of('§B¶§B¶*كاتب سعودي');
SELECT foot_of('§B¶§B¶كاتب وباحث لبناني');
SELECT foot_of('§B¶§B¶العلامات¶لبنان¶البرلمان¶أخبار ذات صلة¶مجلس النواب يقر قانون الإيجارات¶الحكومة ترفع أسعار الوقود');
SELECT foot_of('§B¶§B¶في هذا المقال¶لبنان¶البرلمان');
SELECT foot_of('§B¶§B¶المصدر: أ ف ب | الساحل¶2021-02-10');
SELECT foot_of('§B¶لقراءة المقال كاملا¶§B');
SELECT foot_of('§B¶إعلان¶§B¶مادة إعلانية¶§B¶تابع الحساب الرسمي على تويتر');
SELECT foot_of('§B¶§B¶انتهى¶سارة / أحمد¶أخبار متعلقة¶مجلس النواب يقر قانون الإيجارات¶قبل 3 أيام¶الحكومة ترفع أسعار الوقود');
DROP FUNCTION foot_of;
