-- names_forms: one case for each kind of evidence for a name, and cases that must not be taken for one
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION names_of(document text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg(kind || ' ' || name || CASE WHEN canonical <> name THEN ' = ' || canonical ELSE '' END
                || coalesce(' [' || role || ']', '') || coalesce(' {' || code || '}', ''), ' | ' ORDER BY "position"), '-')
      FROM news_entities(document) $$;

-- 1. names of the lists, with what is written onto them, and quotation marks
SELECT names_of('عاد الوفد من ليبيا إلى القاهرة');
SELECT names_of('اتفاق بين تركيا ولليبيا وبالقاهرة وللأردن');
SELECT names_of('سافر من الولايات المتحدة إلى البحر المتوسط');
SELECT names_of('قلق في حلف "الناتو" وفي «الأمم المتحدة»');
-- a common word is a place only in company
SELECT names_of('نشرت الصحيفة صور المدرسة');
SELECT names_of('سافر التاجر إلى مالي في الشتاء');
SELECT names_of('يعاني البرنامج من عجز مالي كبير');
SELECT names_of('جنود من النيجر ومالي وتشاد');
-- adjectives of nations are no places
SELECT names_of('مباحثات تركية أمريكية حول الملف السوري');

-- 2. persons: title before
SELECT names_of('التقى وزير الخارجية الأمريكي توماس غرينوود نظيره');
SELECT names_of('وصل الرئيس التركي رجب طيب أردوغان');
SELECT names_of('وقال مستشار الأمن القومي الأمريكي "جيم والبرغ" إن المحادثات مستمرة');
SELECT names_of('وتحدث مستشار "أردوغان" للسياسة الخارجية "إبراهيم ساريكايا" عن الملف');
SELECT names_of('استقبل رئيس الوزراء العراقي السابق حيدر الجميلي الوفد');
SELECT names_of('قال المتحدث باسم الرئاسة التركية فخري آلتون إن الزيارة تأجلت');
SELECT names_of('قال وزير الخارجية، الشيخ محمد بن عبد الرحمن آل ثاني، إن الوساطة مستمرة');
-- title behind
SELECT names_of('وأوضح سامر قباني، وزير المالية، أن الموازنة جاهزة');
-- given and family names, compounds, connectors
SELECT names_of('شارك في الندوة سعاد عبد الكريم ونور الدين الحمصي');
SELECT names_of('حضر خالد بن سلطان آل مكتوم الحفل');
SELECT names_of('لقاء مع أبو مازن في رام الله');
SELECT names_of('زار الملك محمد السادس المستشفى');
-- a verb of saying before, a subject's end behind
SELECT names_of('وقال شتاينهوف إن الأسعار سترتفع');
-- a name that is also a common word needs evidence
SELECT names_of('كان رجلا كريما أمينا على المال');
SELECT names_of('قال مدير المصرف أمين فارس إن الأرباح زادت');
SELECT names_of('وقع الحادث على الطريق السريع');

-- 3. organisations
SELECT names_of('أعلنت وزارة الدفاع الروسية بدء المناورات');
SELECT names_of('فاز حزب العدالة والتنمية بالمقاعد');
SELECT names_of('نقلت وكالة "الأناضول" الخبر');
SELECT names_of('الدعم الأمريكي لتنظيم "ك ل م/ن ه د" في سوريا');
SELECT names_of('قررت الهيئة العامة للرياضة تأجيل البطولة');
SELECT names_of('أكد مكتب الرئاسة التركية الموعد');
SELECT names_of('وظفت شركة زينترا مئة مهندس');
SELECT names_of('انخفضت أرباح الشركات والبنوك والوزارات');

-- 4. places behind a word that announces them
SELECT names_of('انقطعت الكهرباء في مدينة قرطاجنة الجديدة وفي بلدة دير شمعون');

-- 5. events and products
SELECT names_of('العودة إلى اتفاق باريس بشأن المناخ');
SELECT names_of('آثار جائحة "كورونا" على الاقتصاد');
SELECT names_of('شراء منظومات "إس-400" الروسية ومقاتلات "إف-35"، ثم تحدث عن إس-400');

-- 6. the article's own evidence
SELECT names_of('استقبل مستشار الرئيس إبراهيم ساريكايا نظيره. وأكد ساريكايا الموعد. وشكر "ساريكايا" الحضور.');
SELECT names_of('عاد بايدن. وكان الرئيس الأمريكي جو بايدن قد غادر.');

-- what several share: a title in dual or plural, with the nation of each
SELECT names_of('قمة للرئيسين؛ الروسي فلاديمير بوتين، والتركي رجب طيب أردوغان، في المدينة');
SELECT names_of('التقى وزيرا الخارجية الفرنسي جان دوبري والمصري أحمد كامل في المدينة');
SELECT names_of('اجتماع وزراء الداخلية التونسي كمال الطرابلسي والليبي خالد مازن');
SELECT names_of('عين أحمد سعيد وزيرا الأسبوع الماضي');
-- the office behind the name
SELECT names_of('استقبل معالي المهندس سعيد بن حمود الكعبي وزير النقل والاتصالات الوفد');
-- a family name of relation behind an unknown given name; a noun; a name with ك
SELECT names_of('قالت وزيرة الفلاحة عاقصة البحري إن الموسم واعد');
SELECT names_of('تعهد وزير المالية الألماني هايكو ماس بتقديم المال');
SELECT names_of('أضافت مديرة المنظمة أنييس كالاسار أن الوضع مقلق');
SELECT names_of('ولفت النائب علي حسن خليل إلى الأمر');
SELECT names_of('أثنى الرئيس على حسن الاستقبال');
SELECT names_of('زار المصري أحمد كامل المدينة');
SELECT names_of('قادما من فريق الشعلة في الصيف');
-- a school is no teacher
SELECT names_of('قال مدير مدرسة «الرجاء» خالد المنصوري إن الدروس بدأت');
-- complements joined by و
SELECT names_of('نفذت الهيئة العامة للزكاة والضريبة والجمارك جولة');
SELECT names_of('اجتمعت وزارة الموارد المائية والري وهيئة الاتصالات وتقنية المعلومات');
SELECT names_of('ناقشت وزارة الخارجية ورئاسة الوزراء الأمر');
SELECT names_of('بيان وزارة الخارجية المصرية والسفير');
-- a clause between quotation marks is no name
SELECT names_of('قال في اللقاء «إن البلدين ماضيان في التعاون»');

-- nothing
SELECT names_of('');
SELECT names_of('.،!؟');
SELECT names_of('في إلى من');
SELECT names_of(E'"\n«');

-- mentions never overlap, and each is where it says
SELECT count(*) FROM (SELECT d.document, e.*, lag(e."position" + e.length) OVER (PARTITION BY d.document ORDER BY e."position") AS before
                      FROM (VALUES ('قال وزير الخارجية التركي مولود جاويش أوغلو في أنقرة إن حلف الناتو ووكالة "الأناضول" بخير'),
                                   ('وزارة الدفاع الروسية و"الرئاسة التركية" واتفاق باريس')) AS d (document), news_entities(d.document) AS e) AS found
WHERE substr(document, "position", length) <> name OR "position" < before;
DROP FUNCTION names_of(text);
