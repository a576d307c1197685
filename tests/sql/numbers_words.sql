-- numbers_words: numbers in digits and words, ordinals, parts, crowds; and what is none
\pset format unaligned
\pset tuples_only on
-- every number of a text, with what it is; the expression alone must be the same number
CREATE FUNCTION numbers_of(document text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg(expression || ' = ' || value || CASE kind WHEN 'number' THEN '' ELSE ' ' || kind END || coalesce(' ' || unit, '')
                      || CASE WHEN substr(document, "position", length) <> expression THEN ' misplaced' ELSE '' END
                      || CASE WHEN arabic_number(expression) <> value THEN ' alone ' || arabic_number(expression)
                              WHEN arabic_number(expression) IS NULL THEN ' not alone' ELSE '' END,
                      ' | ' ORDER BY "position"), '-')
      FROM news_numbers(document) $$;

-- 1. digits of both kinds, their marks and signs
SELECT numbers_of('باع 1,234,567 نسخة و1.234.567 نسخة و١٬٢٣٤٫٥ طنا و12,5 طنا و3.5 طنا و1.500,75 طن و0,123 طن');
SELECT numbers_of('بلغ المعدل -5 وكان ٧، وفي الجدول (14) و«15» و"16"');
SELECT numbers_of('سجل 0.5 و.5 و5. و1,2,3 و000');
SELECT numbers_of('10.000 شخص و100.000 شخص و3.500 طن و0.000 طن');
SELECT numbers_of('5ر10 أطنان و04ر1 طن و43ر70 طنا و٥ر٢ طن و5 ر 3 أطنان');
SELECT numbers_of('الـ25 لـ30 بـ40 و50 و 60 ف70 بائعا');
-- 2. small numbers, both genders and cases
SELECT numbers_of('ثلاثة رجال وأربع نساء وخمسة كتب وست سنابل وسبع شجرات وثمانية جنود وثماني سفن وتسع مدارس وعشر حافلات وعشرة قوارب');
SELECT numbers_of('أحد عشر لاعبا وإحدى عشرة طالبة واثنا عشر رجلا واثنتا عشرة امرأة، ومع اثني عشر رجلا واثنتي عشرة امرأة');
SELECT numbers_of('ثلاثة عشر بيتا وثلاث عشرة غرفة وثماني عشرة شقة وتسعة عشر مصعدا');
SELECT numbers_of('عشرون بيتا وعشرين بيتا وواحد وعشرون بابا وإحدى وثلاثون نافذة وأحد وأربعون سلما واثنان وخمسون واثنتين وستين');
SELECT numbers_of('واحد و عشرون كتابا وخمس و ثلاثون ورقة');
SELECT numbers_of('جمهور من تسعة وتسعين شخصا');
-- 3. hundreds, apart and joined
SELECT numbers_of('مئة جندي ومائة ضابط ومئتان ومئتا مقعد ومائتي مقعد ومائتين وثلاثمئة وثلاثمائة وثلاث مئة وثمانمائة وثمانيمئة وتسع مائة');
SELECT numbers_of('مئة وخمسة وعشرون موظفا ومئتين وعشرة موظفين وخمسمائة وأحد عشر طالبا');
-- 4. thousands and more
SELECT numbers_of('ألف عامل وألفا عامل وألفي عامل وألفان وألفين وثلاثة آلاف عامل وأحد عشر ألف عامل وخمسة وعشرون ألفا');
SELECT numbers_of('مئتان وخمسة وثلاثون ألفا من السكان');
SELECT numbers_of('ثلاثة آلاف وخمسمائة مقعد وأربعة آلاف وستمئة وسبعة وثمانون مقعدا');
SELECT numbers_of('مليون نسمة ومليونا نسمة ومليوني نسمة ومليونان، خمسة ملايين، وخمسة عشر مليونا ومئة مليون');
SELECT numbers_of('مليار وملياران ومليارا شجرة وسبعة مليارات وبليون وتريليون وثلاثة تريليونات شجرة');
SELECT numbers_of('مليونان وثلاثمئة وأربعون ألفا وستمئة وثلاثة عشر ناخبا');
SELECT numbers_of('مئة ألف ومليون ومئتا ألف');
SELECT numbers_of('25 ألفا و3.5 مليون و12 مليارا و300 مليون و500 ألف و١٫٢ مليار شجرة');
SELECT numbers_of('5 ملايين و200 ألف و300 شجرة و5 آلاف و30 شجرة');
SELECT numbers_of('كان فيها ألف ألف وستمئة ألف ألف شجرة');
-- 5. the classical order
SELECT numbers_of('خمسة وثلاثون ومئة بيت وأربعة ومئتا بيت');
SELECT numbers_of('خمسة وثلاثون ومئتان وألف');
-- 6. numbers that stand side by side
SELECT numbers_of('عشرة وعشرون ومئة ومئة وألف وألفان');
SELECT numbers_of('بين ثلاثة وأربعة آلاف، وبين عشرة آلاف وعشرين ألفا، ومن 3 إلى 4 ملايين، و5 أو 6 ملايين، و7-8 ملايين');
SELECT numbers_of('من خمسمئة إلى ألف شخص، وبين 500 ومليون، ومن 900 إلى 2 مليون، ومن مئة إلى مئتي ألف شخص');
SELECT numbers_of('خمسة، ستة؛ سبعة');
-- 7. parts
SELECT numbers_of('نصف السكان وربع المقاعد وثلث الأعضاء وثلثا الأعضاء وثلثي الأصوات وثلاثة أرباع الطلاب وأربعة أخماس الأرض');
SELECT numbers_of('نصف مليون شجرة وربع مليون وثلاثة أرباع المليون');
SELECT numbers_of('واحد وربع، واثنان ونصف، و25 ونصف، ومليون ونصف، ومليون ونصف المليون، ومليونين ونصف مليون');
SELECT numbers_of('ثلاثة ملايين ونصف المليون ناخب، وسبعة ملايين وثلاثة أرباع المليون، وواحد ونصف مليون');
SELECT numbers_of('ثمانون ونيف');
SELECT numbers_of('فاز في نصف النهائي ثم ربع النهائي وفي النصف الثاني من الشوط');
-- 8. crowds: the order of magnitude that they name
SELECT numbers_of('عشرات القتلى ومئات الجرحى وآلاف النازحين وعشرات الآلاف ومئات الآلاف وملايين الناس وعشرات ملايين الأشجار');
SELECT numbers_of('بضعة أشخاص وبضع مئات وبضعة آلاف وعدة آلاف وعدة أشخاص وبضع عشرات');
SELECT numbers_of('نحو 500 شخص وحوالي ألفي شخص وقرابة مليون وزهاء مئة وأكثر من 30 وما لا يقل عن عشرين قتيلا');
-- 9. below zero
SELECT numbers_of('ناقص خمسة وسالب 7 و5 تحت الصفر');
SELECT numbers_of('لاعب ناقص الخبرة من صفر مقاعد');
-- 10. ordinals
SELECT numbers_of('المرة الأولى والمركز الثاني والطابق الثالث والجولة الرابعة والدورة العاشرة');
SELECT numbers_of('الجولة الحادية عشرة والدور الثاني عشر والمرتبة الثالثة عشرة والطابق التاسع عشر');
SELECT numbers_of('الذكرى الحادية والعشرون والدورة الخامسة والثلاثين والقانون الواحد والأربعين والمرتبة الخامسة والعشرين بعد المئة');
SELECT numbers_of('البيت العشرون والدول العشرون والذكرى المئة والجلسة المئة والخامسة والعشرين');
SELECT numbers_of('الذكرى الـ75 والدول الـ27 والدورة الـ12');
SELECT numbers_of('أول رئيس وثالث أكبر شركة وخامس أعلى جبل ومرة ثانية وسيارة ثالثة');
SELECT numbers_of('الملك محمد السادس والبابا يوحنا الثالث وثاني أكسيد الكربون والسيدة الأولى');
-- 11. no numbers: pronouns, names, figures that count nothing
SELECT numbers_of('كل واحد منهم، وواحد من أهم الكتب، ولا أحد، وأي واحد، وفي آن واحد، وأحد الرجال، وإحدى النساء، والأحد');
SELECT numbers_of('شخص واحد وسيارة واحدة ووطن واحد');
SELECT numbers_of('إس-400 وإف-35 وF-35 وكوفيد-19 و4G ورقم 17 والمادة 5 والقرار 2254 والنسخة 1.2.3');
SELECT numbers_of('هاتف 0096512345678 أو +96512345678 أو 555-123-4567');
SELECT numbers_of('في 2019 وعام 1999 وكأس العالم 2022 والساعة 07:50 و3/2/2021 وقبل ثلاثة أيام وخلال 48 ساعة');
SELECT numbers_of('من 2 إلى 5 سنوات، وبين 17 و22 سنة، ولمدة 3-5 أيام، وثلاثة أو أربعة أيام، ودفع 5 خلال 3 أيام');
SELECT numbers_of('اشترى 2019 شجرة وزار 1950 سائحا الموقع');
SELECT numbers_of('فاز 2-1 ثم تعادل 3 - 3 وخسر 0-4، وحضر 10-15 شخصا');
SELECT numbers_of('مجموعة السبع ومجموعة العشرين وساعة الصفر وألف ليلة وليلة');
SELECT numbers_of('ألف كتابا عن الحرب');
SELECT numbers_of(E'عنوان الخبر هنا من دون رقم\n\nقال المدير إن لدينا قائمة:\n1. شراء الخبز\n2- بيع الحليب\nوفي الختام بقي 3 عمال في المصنع.\n17\n');
SELECT numbers_of('بنسبة 95 .9% وبلغ 9 .204 مليون درهم وبقي 12 .');
SELECT numbers_of(repeat('9', 70) || '-' || repeat('8', 70) || ' شخصا');
SELECT numbers_of('ربع ساعة وثلاثة أرباع الساعة ونصف اليوم، وكوفيد 19 واللواء 42 والآية 7');
SELECT numbers_of('كمية من المياه ومائية الطبع وألفية جديدة');
-- 12. one number and nothing else
SELECT n, arabic_number(n) FROM unnest(ARRAY['خَمْسَةٌ', '٢٥', '-3', '−3', '1e5', '12,5', '1,234', '١٬٢٣٤٫٥', '25%', 'مئتان وخمسة وثلاثون ألفا', 'صفر',
	'ناقص خمسة', 'الخامس', 'الحادي والعشرون', 'خمسة دولارات', 'نصف', 'ثلث', 'عشرات الآلاف', 'خمسة كتب', 'كتاب', '', ' ', '  سبعة ',
	'5 6', 'مئة ومئة', 'وخمسة', '1/2', '007', 'F-35', 'لتر ونصف']) AS n;
SELECT arabic_number(repeat('9', 1500)) = repeat('9', 1500)::numeric, arabic_number('-' || repeat('9', 100)) = ('-' || repeat('9', 100))::numeric,
	arabic_number(repeat('ألف ', 500)), arabic_number(repeat('1', 70) || ' ألف'), arabic_number(NULL);
SELECT count(*) FROM news_numbers(repeat('ألف ', 5000));
SELECT count(*) FROM news_numbers(repeat('خمسة وعشرون ', 5000));
DROP FUNCTION numbers_of;
