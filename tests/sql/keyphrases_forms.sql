-- keyphrases_forms: what a phrase is, which of its forms is shown, and which phrases are left out
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION phrases(document text, max integer DEFAULT 10) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg(phrase, ' | '), '-') FROM news_keyphrases(document, max) $$;

-- an article: names in their full form, noun phrases whole, best first
\set article 'افتتاح سد الوادي الأخضر بعد تأخير عامين\n\nأعلن وزير الموارد المائية سامر قباني، الثلاثاء، افتتاح سد الوادي الأخضر شمالي البلاد.\nوقال قباني إن السد سيوفر مياه الري للمزارعين، وإن تكلفة بناء السد بلغت 30 مليون دولار.\nوأضاف قباني في تصريح صحفي أن مياه الري ستصل إلى القرى الزراعية قبل نهاية العام.\nوتعاني القرى الزراعية من نقص مياه الري منذ سنوات.'
SELECT phrase FROM news_keyphrases(replace(:'article', '\n', E'\n'), 5);
-- scores: between 0 and 1, best first; the same each time; fewer are the first of more
SELECT bool_and(score > 0 AND score < 1), bool_and(score <= before) FROM (SELECT score, lag(score, 1, 1::real) OVER () before FROM news_keyphrases(:'article')) s;
SELECT array_agg(phrase) = (SELECT (array_agg(phrase))[1:3] FROM news_keyphrases(:'article')) FROM news_keyphrases(:'article', 3);

-- counted over all forms, shown in the clearest: without joined letters, with ال
SELECT phrases('رحبت اللجنة بالمياه الجوفية وللمياه الجوفية والمياه الجوفية.', 1);
SELECT phrases('بحث الطرفان بمحطات التحلية. وقالا إن محطات التحلية كافية، وإن لمحطات التحلية دورا.', 1);
-- ل has taken the alef of ال: no form to show
SELECT phrases('احتاجت اللجنة للمياه الجوفية.');
-- not cut off: an adjective, a genitive, a name
SELECT phrases('عطل في محطة توليد الكهرباء الغازية');
SELECT phrases('زارت لجنة حقوق الإنسان سجن القلعة الحصينة');
SELECT phrases('قالت وزارة الخارجية الفرنسية إنها قلقة. وأكدت وزارة الخارجية الفرنسية قلقها.', 2);
-- an adjective agrees with its noun, or is another word's
SELECT phrases('وصل وزير الزراعة الهندي إلى القاهرة. واستقبلت الوزارة وزير الزراعة الهندي.', 2);
-- one without another: the part that stands alone often
SELECT phrases('تراجعت أسعار القمح. وقال التجار إن القمح متوفر، وإن القمح المحلي أرخص. وزاد القمح في المخازن.', 1);
-- adjectives joined by a dash
SELECT phrases('توتر في العلاقات الهندية - الصينية', 1);
-- a noun that stands as an adjective; a verb and its object do not make a phrase
SELECT phrases('ملف الأملاك المصادرة');
SELECT phrases('ناقش الوزيران القضايا العالقة');
SELECT phrases('عن حزب سياسي معترف به');

-- never begins with a quantifier, number, preposition, or a word before the matter
SELECT phrases('كل المزارعين وبعض النقابات الزراعية');
SELECT phrases('شاحنات القمح وثلاثون شاحنة قمح و20 شاحنة قمح', 3);
SELECT phrases('ضرورة حماية البيئة البحرية');
-- no dates, no titles alone, no words of reporting, no letters alone
SELECT phrases('قال مصدر في تصريح صحفي اليوم الثلاثاء 3 فبراير 2021 إن الوزير غادر. وقال الوزير في بيان: د. س.');
-- no captions, labels, keywords, bylines
SELECT phrases(E'تأجيل مباريات الدوري\n\nكتب: سليم حداد\n\nأجل الاتحاد مباريات الدوري بسبب العاصفة الثلجية.\n\nالمصدر: وكالات\n\nكلمات مفتاحية\nكرة السلة');
-- the same terms in another order, or a part of what was given, are not given again
SELECT phrases('العلاقات الهندية الصينية. العلاقات الصينية الهندية. العلاقات الهندية.');
-- vocalised, with tatweel, in presentation forms: as written
SELECT phrases('أَزْمَةُ المِيَاهِ. أزمـــة المياه. أزمة المياه.', 1);

-- how many
SELECT phrases('أزمة المياه', 0);
SELECT count(*) FROM news_keyphrases('أزمة المياه', NULL);
SELECT count(*) FROM news_keyphrases(NULL);
SELECT count(*) FROM news_keyphrases('أزمة المياه الجوفية', 2147483647);
SELECT news_keyphrases('أزمة المياه', -1);
-- nothing to say
SELECT phrases('');
SELECT phrases('في من إلى على');
SELECT phrases('123 456');
SELECT phrases('"""((');
-- long
SELECT count(*) FROM news_keyphrases(repeat('أزمة المياه الجوفية ', 50000));
SELECT count(*) FROM news_keyphrases(repeat('محطة ', 50000));
DROP FUNCTION phrases;
