-- article_fields: one case for each form of a page's parts
\pset format unaligned
\pset tuples_only on
-- the fields that are set, on one line each; a bar in a case stands for a line break
CREATE FUNCTION fields_of(document text) RETURNS SETOF text LANGUAGE sql STABLE
AS $$ SELECT key || ': ' || replace(value, E'\n', '|')
      FROM news_article(replace(document, '|', E'\n')) a, jsonb_each_text(to_jsonb(a)) WHERE value <> '[]'
      ORDER BY array_position(ARRAY['title', 'byline', 'agency', 'source', 'dateline', 'place', 'published', 'body',
                                    'keywords', 'related'], key) $$;

-- 1. datelines: place and wire in every usual form
SELECT fields_of('عنوان الخبر الأول||أنقرة (الأناضول) - بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||القاهرة – أ ش أ: بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||القاهرة (أ. ش. أ) - بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||باريس (أ ف ب) – بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||الرياض ـ واس: بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||دمشق، سوريا (CNN) -- بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||واشنطن 5 فبراير 2021 (رويترز) - بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||الباحة 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||صنعاء - سبأ|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||(رويترز) - بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||لندن - رويترز، أ ف ب - بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||بيروت: بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول||تونس - منى الطرابلسي: بدأت الجلسة.');
-- no dateline: a wire inside the sentence, a colon behind a verb
SELECT fields_of('عنوان الخبر الأول||نقلت وكالة رويترز - وهي وكالة بريطانية - النبأ.');
SELECT fields_of('عنوان الخبر الأول||وقال: بدأت الجلسة.');

-- 2. reporter
SELECT fields_of('عنوان الخبر الأول|كتب: أحمد السعدني|بدأت الجلسة صباحا.');
SELECT fields_of('عنوان الخبر الأول|كتبت - ليلى منصور|بدأت الجلسة صباحا.');
SELECT fields_of('عنوان الخبر الأول|بقلم مازن البستاني|بدأت الجلسة صباحا.');
SELECT fields_of('عنوان الخبر الأول|كتب: أحمد السعدني - الأربعاء 3 فبراير 2021|بدأت الجلسة صباحا.');
SELECT fields_of('عنوان الخبر الأول|دبي - وكالات|بدأت الجلسة صباحا.');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة صباحا.|(أ ف ب)');
-- prose that begins like a label
SELECT fields_of('عنوان الخبر الأول|كتب الرئيس على صفحته في موقع تويتر إن الجلسة ستبدأ غدا صباحا.');
SELECT fields_of('عنوان الخبر الأول|المصدر أوضح أن الجلسة بدأت.');

-- 3. date lines
SELECT fields_of('عنوان الخبر الأول|الأربعاء 3 فبراير 2021 07:50 ص|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|آخر تحديث: 03/02/2021 - 14:30|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|نشر في: 2021-02-03|بدأت الجلسة.');
SELECT fields_of('2021/02/03|عنوان الخبر الأول|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|بغداد في 3 شباط 2021');
SELECT fields_of('عنوان الخبر الأول|٣ فبراير ٢٠٢١ الساعة ٧:٥٠ مساء|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|20-06-1442 هـ|بدأت الجلسة.');

-- 4. title and kicker
SELECT fields_of('تقرير|عنوان الخبر الأول عن الجلسة|بدأت الجلسة.');
SELECT fields_of('الجلسة الأولى|نواب يطالبون بتأجيل النظر في الموازنة|بدأت الجلسة.');
SELECT fields_of('عنوان بلا خبر');
SELECT fields_of('خبر بلا عنوان.');
SELECT fields_of('"مدينة الريح".. رواية جديدة|صدرت الرواية.');
SELECT fields_of('هل تنجح الجلسة؟|بدأت الجلسة.');

SELECT fields_of('المدينة تستغيث..|بدأت الجلسة.');
SELECT fields_of('تقرير : الحكومة تعتزم رفع أسعار الوقود في الصيف|بدأت الجلسة.');
SELECT fields_of('حراس الحديقة يقتلون "دبا"|ذكرت وكالة (د ب أ) أن الحراس أطلقوا النار.');

-- 5. source, keywords, related
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|المصدر: الساحل + وكالات');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|المصدر :|صحيفة الساحل');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|وسوم: تونس، البرلمان، الموازنة العامة');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|الكلمات الدلالية|تونس|البرلمان|الموازنة العامة');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|#تونس #البرلمان #الموازنة_العامة');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|كلمات مفتاحية|البرلمان التونسي الموازنة العامة أزمة اقتصادية رئيس الحكومة');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|اقرأ أيضا: البرلمان يرفض الموازنة|وانتهت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|مواضيع متعلقة|البرلمان يرفض الموازنة العامة|هل تسقط الحكومة غدا؟');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|انتهت الجلسة.|البرلمان يرفض الموازنة العامة|الحكومة تعرض برنامجها الجديد');
-- paragraphs without full stops: nothing is told apart
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة في موعدها|انتهت الجلسة قبل الظهر|غادر النواب المبنى');
-- furniture
SELECT fields_of('عنوان الخبر الأول|12 مشاركة|بدأت الجلسة.|// انتهى //|طباعة|حجم الخط: كبير');
-- a flash, a rubric and a desk are no part of the title; a label that is not set off is
SELECT fields_of(replace('عاجل ! مجلس النواب يعلن حالة الطوارئ', '!', '|'));
SELECT fields_of('خبر عاجل: مجلس النواب يعلن حالة الطوارئ');
SELECT fields_of('رياضي / مجلس النواب يعلن «حالة الطوارئ»|بدأت الجلسة.');
SELECT fields_of('عاجل مجلس النواب يعلن حالة الطوارئ');
-- how stories are signed and closed
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|// انتهى //|15:03ت م|0091');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة. (النهاية) ر ج');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|ع.ج/أ.ح (د ب أ، أ ف ب)');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|وام/أحمد النعيمي/رضا سالم');
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|شارك 245');
-- outlets and reporters in datelines
SELECT fields_of('بيروت ـ «الحياة»|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|القاهرة ـ من أحمد عبد الرحيم:|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|دمشق-سانا|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|لندن - "القدس العربي": بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|مسقط في 3 أكتوبر /العمانية/ بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|بغداد/ واع – رياض الكعبي|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|واشنطن - أ ف ب - الإثنين 05 يوليوز 2021 - 12:01|بدأت الجلسة.');
SELECT fields_of('عنوان الخبر الأول|1 يوليو 2021|الرياض: عبد العزيز السالم|بدأت الجلسة.');
-- a page's last change, and captions set off by a comma
SELECT fields_of('عنوان الخبر الأول|12 سبتمبر/ أيلول 2021|آخر تحديث قبل 3 ساعة|صدر الصورة، Getty Images|بدأت الجلسة.');
-- subjects below a related label
SELECT fields_of('عنوان الخبر الأول|بدأت الجلسة.|مواضيع ذات صلة|ألمانيا|أنغيلا ميركل');
-- a caption below its label, a reporter's place beside the outlet, subjects at the end
SELECT fields_of('عنوان الخبر الأول|منى الطرابلسي|بي بي سي نيوز، أوسلو|12 أكتوبر/ تشرين الأول 2021|التعليق على الصورة،|سيارات في أحد الشوارع|بدأت الجلسة صباحا.|المزيد عن: الجلسة، البرلمان');
DROP FUNCTION fields_of;
