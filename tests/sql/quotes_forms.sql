-- quotes_forms: each construction of reported speech, and spans between quotation marks that are none
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION quotes_of(document text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg('<' || quote || '> ' || coalesce(speaker, '-') || CASE WHEN canonical <> speaker THEN ' = ' || canonical ELSE '' END
                || ' / ' || coalesce(verb, '-'), ' | ' ORDER BY "position"), '-')
      FROM news_quotes(document) $$;

-- the saying before
SELECT quotes_of('وقال وزير المالية سامر قباني: "الموازنة جاهزة للعرض على البرلمان".');
SELECT quotes_of('وقال سامر قباني "الموازنة جاهزة للعرض على البرلمان".');
SELECT quotes_of('أكد سامر قباني أن «الموازنة جاهزة للعرض على البرلمان».');
SELECT quotes_of('وشدد سامر قباني على "ضرورة عرض الموازنة على البرلمان".');
SELECT quotes_of('وأعرب سامر قباني عن "ترحيب الحكومة بقرار البرلمان".');
SELECT quotes_of('قال سامر قباني إن البرلمان "سيرفض الموازنة كلها" في جلسته.');
SELECT quotes_of('خلصت دراسة إلى أنه "لا يوجد سبب وجيه يمنع ذلك".');
-- participles
SELECT quotes_of('وعد سامر قباني بحل سريع، قائلا: "سنعرض الموازنة غدا".');
SELECT quotes_of('تحدث سامر قباني عن الموازنة، مضيفا "سنعرضها على البرلمان غدا".');
-- the saying behind
SELECT quotes_of('"الموازنة جاهزة للعرض على البرلمان"، قال سامر قباني.');
SELECT quotes_of('الموازنة "جاهزة للعرض على البرلمان غدا"، بحسب سامر قباني.');
-- broken off
SELECT quotes_of('"الموازنة جاهزة للعرض"، قال سامر قباني، "وسنعرضها على البرلمان غدا".');
-- a name and a colon
SELECT quotes_of('سامر قباني: "الموازنة جاهزة"');

-- the speaker: as a phrase, an organisation, a statement
SELECT quotes_of('وقال مصدر أمني: "الطريق مغلق منذ الصباح".');
SELECT quotes_of('وقالت وزارة الدفاع الروسية إن "المناورات بدأت صباح اليوم".');
SELECT quotes_of('وجاء في بيان صادر عن الوزارة أن "المناورات بدأت صباح اليوم".');
-- not named again: of the same gender, together, both sides
SELECT quotes_of(E'قال سامر قباني إن الموازنة جاهزة.\nوأضاف: "سنعرضها على البرلمان غدا".');
SELECT quotes_of(E'قال سامر قباني إن الموازنة جاهزة. وقالت سعاد عبد الكريم إنها ناقصة.\nوأضافت أن "البرلمان لن يقبلها أبدا".\nوتابع: "سنعرضها على البرلمان غدا".');
SELECT quotes_of(E'واتفق سامر قباني وسعاد عبد الكريم على "تأجيل العرض إلى الأسبوع المقبل".\nوأكد الجانبان "ضرورة الحوار بين البلدين".\nوأضافا أن "العمل مستمر حتى النهاية".');
SELECT quotes_of(E'اجتمع سامر قباني مع سعاد عبد الكريم.\nوأكد الطرفان "ضرورة الحوار بين البلدين".');
-- the bearer of a title
SELECT quotes_of(E'وصل وزير المالية سامر قباني.\nوقال الوزير: "سنعرض الموازنة غدا".');
-- several paragraphs, each of which opens with a mark
SELECT quotes_of(E'وقال سامر قباني:\n"الموازنة جاهزة للعرض على البرلمان.\n"وسنعرضها غدا في جلسة علنية".');

-- names, terms, titles of works
SELECT quotes_of('قال "سامر قباني" إن وكالة "الأناضول" نقلت الخبر.');
SELECT quotes_of('أعلن سامر قباني حملة "نظافة مدينتنا مسؤوليتنا" في العاصمة.');
SELECT quotes_of('منظومات "إس-400" ومقاتلات "إف-35".');
SELECT quotes_of('سيرأس "مجموعة عمل المناخ" خبير.');
SELECT quotes_of('أقر البرلمان قانون "مكافحة الإرهاب" أمس.');
-- nested: the outer one
SELECT quotes_of('قال سامر قباني: «وصفوا القرار بأنه "قرار ظالم جدا لنا" ورفضوه».');
-- unclosed and empty
SELECT quotes_of('قال سامر قباني: "الموازنة جاهزة');
SELECT quotes_of('قال سامر قباني: "" و«»');
SELECT quotes_of('"');
SELECT quotes_of('');

-- times between the verb and its subject, or behind the subject before it
SELECT quotes_of('وكانت وزيرة الفلاحة عاقصة البحري قد صرحت أمس الأول بأن "الموسم واعد جدا".');
SELECT quotes_of('وكان سامر قباني قد أكد في وقت سابق أن "الموازنة جاهزة للنقاش".');
SELECT quotes_of('وأعلنت اليوم وزارة المالية أن «الموازنة جاهزة للنقاش».');
SELECT quotes_of('وقال مساء الأحد الماضي وزير المالية سامر قباني إن «الموازنة جاهزة للنقاش».');
SELECT quotes_of('وأعلن الأحد 3 فبراير/شباط 2021 سامر قباني أن «الموازنة جاهزة للنقاش».');
SELECT quotes_of('وقال الثلاثاء مدير مدرسة «الرجاء» الخاصة خالد المنصوري إن «الدروس ستستأنف غدا».');
SELECT quotes_of('وقالت حركة «النهضة» في بيان: «نرفض أي حل خارج الدستور».');
-- forms that are other words too
SELECT quotes_of('وصرح النائب سامر قباني في اجتماع بأن «الموازنة جاهزة للنقاش».');
SELECT quotes_of('ولفت سامر قباني إلى أن «الموازنة جاهزة للنقاش».');
SELECT quotes_of('وأوضح سامر قباني أن «الموازنة جاهزة للنقاش».');
SELECT quotes_of('وذكر سامر قباني أن «الموازنة جاهزة للنقاش».');
-- His Excellency
SELECT quotes_of('التقى الوزير سامر قباني السفير هانز فيبر. وقال معاليه إن «الموازنة جاهزة للنقاش».');
-- I am none of those who are named
SELECT quotes_of('اتصل بي سامر قباني فقلت له: «الموازنة جاهزة للنقاش».');

-- every quotation is where it says
SELECT count(*) FROM (VALUES ('قال سامر قباني: «الموازنة جاهزة للعرض». وأضاف أن "البرلمان سينظر فيها غدا".')) AS d (document), news_quotes(d.document) AS q
WHERE substr(d.document, q."position", q.length) <> q.quote;
DROP FUNCTION quotes_of(text);
