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

-- 7. bodies: long complements, agreement, what ends them
SELECT names_of('قالت وزارة الشؤون الاجتماعية والعمل إن هيئة الأمر بالمعروف والنهي عن المنكر أغلقت الباب');
SELECT names_of('أعلنت هيئة تنظيم البريد ووكالة أبحاث الفضاء الكورية ومركز دراسات الوحدة العربية النتائج');
SELECT names_of('عملت في لجنة تقصي الحقائق وفي مديرية أمن القاهرة واتحاد عمال النقل');
SELECT names_of('أدت تشكيلة من الحرس البلدي التحية للضيف');
SELECT names_of('شكر أعضاء مجلس الأمن الدائمين وعرض على لجنة الشؤون القضائية النافذ من القوانين');
SELECT names_of('أحيل إلى الإدارة الفرعية للقضايا الإجرامية لمواصلة البحث وإلى اتحاد الصناعة والتجارة للتفاوض');
SELECT names_of('خرج رجال الحرس الوطني لمنازل المتضررين');
-- what was named before, and what is no body, is no name
SELECT names_of('اجتمع مجلس الإدارة ومجلس إدارة النادي وبلدية المنطقة ولجنته التنفيذية');
SELECT names_of('قبل ورشة العمل وبعد دور الثمانية بقي في دائرة الضوء');
-- with a place, a country, a family
SELECT names_of('بنك زحلة الإسلامي وبنك الكويت للتنمية وجامعة دهوك ونادي صيدا للصحافة');
SELECT names_of('مستشفى صقر الحكومي وجامعة الملك حسان ومستشفى ابن البيطار ومؤسسة نور صحار');
SELECT names_of('تأهل منتخب المغرب ومنتخب كوستاريكا');
SELECT names_of('زار السفارة الإيطالية واجتمع بالخارجية الهندية والبحرية السودانية');
SELECT names_of('نادي ليون الفرنسي');
-- armed groups and parties
SELECT names_of('مقاتلو لواء صقور التل وكتائب ثوار الوادي وكتائب أبي عمارة');
SELECT names_of('المتحدث باسم كتائب القسام أبو عبيدة، ثم أعلنت سرايا القدس');
SELECT names_of('انضم إلى حزب «الغد والعطاء» ثم إلى حزب الشعب الديمقراطي');
-- abbreviations in parentheses and quotation marks are the same thing, here and later
SELECT names_of('خفضت منظمة الدول المصدرة للنفط (أوبك) الإنتاج، ثم قالت أوبك إنها ستجتمع');
SELECT names_of('دعمت منظمة الأغذية والزراعة (الفاو) المزارعين. وقالت الفاو إن القمح يكفي');
SELECT names_of('حذرت الهيئة الوطنية لسلامة الغذاء (NFSA) التجار، وأضافت NFSA أنها ستراقب');
SELECT names_of('عناصر حزب الاتحاد الديمقراطي "ب ي د" وتنظيم "ي ب ك/ب ي د" في منبج');
SELECT names_of('هاجمت قوات سوريا الديمقراطية "قسد" القرية وانسحبت قسد مساء');
-- media
SELECT names_of('قال مراسل الواحة أف أم إن صحيفة «الوطن» وقناة الميادين نشرتا الخبر');
SELECT names_of('أجرت «الخليج» مقابلة في الخليج');
SELECT names_of('درس في جامعة الأزهر وعمل في صحيفة لوموند');

-- 8. clubs: another word or a city is one only in sport
SELECT names_of('فاز النصر على الهلال في المباراة وسجل للنصر سعود الحربي');
SELECT names_of('تحقق النصر على العدو ورأى الناس الهلال');
SELECT names_of('تغلب برشلونة على ضيفه ألميريا بهدفين في الدوري وعاد اللاعب إلى برشلونة');
SELECT names_of('ازدحمت الطرق في برشلونة');
SELECT names_of('لاعب غازيانتيب سبور ومدرب شمال يونايتد');
SELECT names_of('خريج جامعة بولونيا سكن في بولونيا');
SELECT names_of('فاز في بطولة برشلونة المفتوحة بعد مباراة طويلة');

-- 9. persons: role behind the name, without a comma too; each his own
SELECT names_of('حضر سامر المظلوم مدير إدارة الفنون في وزارة الثقافة الحفل');
SELECT names_of('قال وسيم فكري المدير الإقليمي لمنظمة الصحة العالمية إن الوباء انحسر');
SELECT names_of('شارك مازن صبري استشاري الجراحة بمستشفى الأمل، الدكتورة رنا سمرجي أخصائية القلب، نسرين أبو غوش أخصائية التغذية');
SELECT names_of('استقبل محمود عباس وزير الخارجية المصري بدر عبد العاطي في رام الله');
SELECT names_of('عينت ليلى حداد رئيسة للجنة');
SELECT names_of('إن حكيمي لاعب باريس سان جيرمان جاهز');
-- long roles, several parts of them
SELECT names_of('قال الرئيس التنفيذي لشركة أرامكو أمين الناصر إن الطلب يزداد');
SELECT names_of('وتحدث رئيس الغرفة الوطنية لأصحاب المخابز محمد بوعنان');
SELECT names_of('وقال أستاذ القانون الدولي بجامعة القاهرة أيمن سلامة');
SELECT names_of('التقى المبعوث الأممي إلى اليمن هانس غروندبرغ الوفد');
SELECT names_of('وزير الخارجية والتعاون الدولي الإماراتي عبد الله بن زايد');
SELECT names_of('ولي العهد السعودي الأمير محمد بن سلمان بن عبد العزيز');
SELECT names_of('رئيس الأركان الفريق أول محمد زكي واللواء ركن سعيد العلي');
SELECT names_of('قالت سفيرة ألمانيا لدى الكويت أنيته فيشر إن الميناء جاهز');
SELECT names_of('مدير مجلس أمناء مؤسسة نور صحار');
SELECT names_of('عبر أليكس براون مدرب مانشستر يونايتد السابق عن سعادته');
-- clergy, kings
SELECT names_of('زار البابا تواضروس الثاني والمطران بولس يازجي وآية الله علي السيستاني المتحف');
SELECT names_of('عين الملك محمد السادس عزيز أخنوش رئيسا للحكومة');
-- titles of several
SELECT names_of('التقى وزراء الخارجية المصري سامح شكري والأردني أيمن الصفدي');
SELECT names_of('شكر رئيس مجلس نواب الشعب محمد الناصر أمس التونسي هشام الحداد');
SELECT names_of('تابع العلماء الصاروخ وكرموا ملكات جمال المدينة');
-- lists, names that are verbs and nouns too
SELECT names_of('مثل حسن موسوي وأشرف عباس ونبيل حسان وحمد حسن');
SELECT names_of('يدعى أمين عبيد وكان مصدر إلهام لكريم النفس');
SELECT names_of('خلفت حكومة الحبيب الصيد حكومة أخرى');
SELECT names_of('روى سفيان الثوري عن معن بن زائدة');
SELECT names_of('عالج الطبيب المسلم المريض ووبخ صاحبه غضب الناس');
SELECT names_of('أبدى الجزائري الأخضر الإبراهيمي تفاؤله');
SELECT names_of('كشف Kaspersky عن خلل وقالت م في الرسالة');
-- short mentions
SELECT names_of('أعلن المهندس سعيد المعولي وزير النقل الخطة. وأضاف سعيد أن الطريق جاهز، ووعد المعولي بغيره');
SELECT names_of('التقى محمد بن سلمان الوفد، وشدد بن سلمان على الحوار');
SELECT names_of('قتل أبو بكر البغدادي في ريف إدلب، وكان البغدادي زعيم التنظيم، وشرب الناس في المقهى البغدادي');

-- 10. places: quarters, camps, crossings, regions named by a side
SELECT names_of('انفجرت سيارة في مخيم نور شمس قرب طولكرم وفي حي الشجاعية');
SELECT names_of('أغلقت مصر معبر رفح وفتح الأردن معبر نصيب');
SELECT names_of('نزح الآلاف من ريف دمشق وشمال دارفور وشمال العراق وأرض الصومال');
SELECT names_of('وقف الناس في ساحة سان كارلو');

-- 11. events with their day or year, products with their model
SELECT names_of('بعد ثورة 25 يناير وأحداث 11 سبتمبر وحرب 1967 جاءت هزيمة أخرى');
SELECT names_of('فاز بكأس العالم 2022 وغاب عن مونديال 2018 ومعرض جيتكس');
SELECT names_of('تسلمت أنقرة بيرقدار تي بي 2 وآيفون 15 واشترت صاروخ هواسونغ-17');
SELECT names_of('زينت حفل «فيفا» أعلام');

-- 12. no names: what only looks like one
SELECT names_of('كان ذلك من باب العطف، وفي باب الأدب');
SELECT names_of('اتحاد الأدباء والكتاب العرب، وورد في الكتاب الكريم');
SELECT names_of('أوصى الإسلام بالجار ويرى الحياة نعمة');
SELECT names_of('قال رئيس المجلس البلدي صباح أمس، وأقاموا مستوطناتهم علي ضفتي النهر');
SELECT names_of('معهد الزلازل (الفلبين) وجامعة كينغز (لندن)');
SELECT names_of('بثت قناة «إسرائيلية» الخبر وعطل جهاز المدير BlackBerry');
SELECT names_of('عاد زغيب. وشكر زغيب الوزير');
-- families with ال and without it, streets and ports named for a person, ranks
SELECT names_of('قال الأسد إن سلمى حداد عادت، وحضر مجدوب وزير المالية');
SELECT names_of('في شارع محمد بن زايد وميناء الملك عبد العزيز');
SELECT names_of('رئيس هيئة الأركان العامة الفريق محمود حجازي ورئيس أركان الجيش الباكستاني الجنرال عاصم منير');
SELECT names_of('وفد أكسيوم تيليكوم برئاسة سعد الحريري');

-- 13. surnames that are other words, parts between two names, what ends a name
SELECT names_of('وقال وزير الري فؤاد عطاري ومحافظ قنا إن السد جاهز');
SELECT names_of('وقتل الصحفي الأمريكي تشارلي كيرك في الحادث');
SELECT names_of('تفقد المهندس مصطفى ألهم مدير الميناء الأرصفة');
SELECT names_of('وقرأ الناقد سمير حداد قصيدة في الحفل');
SELECT names_of('وافتتحت رئيسة الجمعية الدكتورة هلا عسيران المعرض');
SELECT names_of('وقال سالم معلم علي، نائب رئيس الاتحاد، إن الموسم بدأ');
SELECT names_of('وصل الوزير محمود كوثره عبد الله، أمس');
SELECT names_of('وقال الشيخ حمد بن توفيت العامري إن المطر قليل، وشكرته مريم بنت أوفى.');
SELECT names_of('وصل عادل صالح صباح اليوم، وغاب محمد رمضان أمس');
SELECT names_of('في عهد الشيخ زايد طيب الله ثراه');
SELECT names_of('أعلن رئيس بلدية قابس المنجي الطرابلسي، أمس');
SELECT names_of('وقال الأمين العام للحزب سعيد الأمين إن الوضع صعب، وأكد الأمين أن الحل قريب، ثم قال الأمين العام كلمة');

-- 14. roles: behind a form of address the office that follows, adjectives of countries called the same, quoted bodies
SELECT names_of('استقبل صاحب السمو الشيخ ناصر بن خالد آل مكتوم نائب رئيس الدولة رئيس مجلس الوزراء الوفد');
SELECT names_of('قال المستشار سامح نبيل المتحدث الرسمي باسم وزارة العدل إن القانون صدر');
SELECT names_of('وقال وزير النقل الجيبوتي حسن حمد إن الخط جاهز');
SELECT names_of('حضر وكيل الوزارة للشؤون السياسية السفير الدكتور سعود الغامدي');
SELECT names_of('وقال محلل الأسواق في شركة "الواحة للوساطة" وائل مكارم إن السهم ارتفع');

-- 15. bodies by their members, no bodies
SELECT names_of('أضربت نقابة الصيادلة واعترضت جمعية المعلمين الكويتية واتحاد السائقين');
SELECT names_of('اجتمعت رابطة الكتاب الأردنيين واتحاد الأدباء والكتاب العرب');
SELECT names_of('وافق مجلس الوزراء وأحالت النيابة العامة القضية، وحذر الديوان الوطني للأرصاد الجوية من السيول');
SELECT names_of('أكد أن حزبه "قدم شكوى لدى الهيئة ليلة أمس" بعد استئناف الحوار داخل الائتلاف الحاكم وعطل شبكة الكهرباء');

-- 16. places of one name, clocks
SELECT names_of('وصلت السفينة اللبنانية إلى طرابلس قادمة من صيدا');
SELECT names_of('وصل الوفد الليبي إلى طرابلس قادما من بنغازي');
SELECT names_of('تبدأ المباراة في السابعة مساء بتوقيت مكة المكرمة');

-- 17. the page's wire, outlets and reporter, whatever else their words are
SELECT names_of(E'افتتاح معرض الكتاب في الدوحة\n\nالدوحة في 12 مارس /قنا/ افتتح وزير الثقافة المعرض اليوم، وقال الوزير لوكالة الأنباء القطرية "قنا" إن الدورة الجديدة تضم مئة دار نشر.\n/قنا/');
SELECT names_of(E'قسم جديد في مستشفى الخليل\n\nالخليل-معا- افتتحت وزارة الصحة القسم الجديد اليوم بعد عامين من العمل فيه.');
SELECT names_of(E'عودة القطارات إلى العمل\n\nعادت القطارات إلى العمل بعد ستة أشهر من الصيانة، وقال المدير في تصريح لـ«النهار الجديد» إن الحجز بدأ.\n\nالمصدر: الجزيرة + وكالات');
SELECT names_of(E'أسواق عمان تستعد للعيد\n\nعمان - نضال برقان\n\nتستعد أسواق العاصمة لاستقبال العيد هذا الأسبوع بعد موسم ضعيف شهد تراجعا في المبيعات.');

DROP FUNCTION names_of(text);
