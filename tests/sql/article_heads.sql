-- article_heads: heads in the layouts of outlets, one a line: what they say of title, time, source, place, reporter and wire
\pset format unaligned
\pset tuples_only on
-- ¶ stands for a line break, §T for a title, §B for two paragraphs
CREATE FUNCTION head_of(head text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT concat_ws(' | ', CASE WHEN title = 'اللجنة المشتركة تبحث تمويل مشاريع المياه' THEN 'T' ELSE coalesce(title, '-') END,
                       coalesce(to_char(published, 'YYYY-MM-DD HH24:MI'), '-'), coalesce(source, '-'), coalesce(place, '-'),
                       coalesce(byline, '-'), coalesce(agency, '-'))
      FROM news_article(replace(replace(replace(head, '¶', E'\n'), '§T', 'اللجنة المشتركة تبحث تمويل مشاريع المياه'), '§B', $body$بدأت في العاصمة أعمال الاجتماع السنوي للجنة المشتركة بحضور عدد كبير من المسؤولين والخبراء ورجال الأعمال من البلدين، وسط اهتمام واسع من وسائل الإعلام.
وقال رئيس الوفد إن الجانبين اتفقا على عقد الاجتماع المقبل في الخريف.$body$)) $$;

-- newspapers, sites and broadcasters of the eastern press
SELECT head_of('§T¶تاريخ النشر: 10.02.2021 | 12:30 GMT |¶آخر تحديث: 10.02.2021 | 14:00 GMT | أخبار العالم العربي¶AFP¶تابعوا RT على¶§B¶المصدر: RT + نوفوستي');
SELECT head_of('إيلاف من لندن: §B');
SELECT head_of('§T¶نصر المجالي¶إيلاف من لندن: §B');
SELECT head_of('§T¶الأربعاء 10 فبراير 2021 22:15¶لندن - «الحياة»¶§B');
SELECT head_of('§T¶الحرة - واشنطن¶10 فبراير 2021¶§B');
SELECT head_of('§T¶العين الإخبارية - أحمد فتحي¶الأربعاء 2021/2/10 10:15 م بتوقيت أبوظبي¶§B');
SELECT head_of('§T¶10 فبراير 2021 01:30 صباحا¶أحمد مراد (القاهرة)¶§B');
SELECT head_of('§T¶«عكاظ» (جدة) @okaz_online¶الأربعاء / 28 / جمادى الآخرة / 1442 هـ الأربعاء 10 فبراير 2021 02:14¶§B');
SELECT head_of('§T¶الدوحة - الراية:¶§B');
SELECT head_of('§T¶عمان-الغد¶§B');
SELECT head_of('§T¶عمان – الدستور – إيهاب مجاهد¶§B');
SELECT head_of('§T¶رام الله - "القدس" دوت كوم - §B');
SELECT head_of('§T¶غزة - دنيا الوطن¶§B');
SELECT head_of('§T¶رووداو – أربيل¶§B');
SELECT head_of('§T¶أربيل (كوردستان 24)- §B');
SELECT head_of('§T¶بغداد: الصباح¶§B');
SELECT head_of('§T¶بغداد/ المدى¶§B');
SELECT head_of('§T¶صنعاء-سبأ : §B');
SELECT head_of('§T¶المصدر أونلاين - خاص¶الأربعاء 10 فبراير 2021¶§B');
SELECT head_of('§T¶لندن- عربي21# الأربعاء، 10 فبراير 2021 07:50 م¶§B');
SELECT head_of('§T¶لندن- عربي21¶الأربعاء، 10 فبراير 2021 07:50 م¶§B');
SELECT head_of('§T¶التاريخ: 10 فبراير 2021¶المصدر: دبي - وام¶§B');
SELECT head_of('§T¶دبي: «الخليج»¶§B');
SELECT head_of('§T | الخليج الجديد¶10/02/2021¶§B');
SELECT head_of('§T - سكاي نيوز عربية¶§T¶10 فبراير 2021 - 07:00 بتوقيت أبوظبي¶سكاي نيوز عربية - أبوظبي¶§B');
SELECT head_of('§T¶واس - الرياض¶§B');
SELECT head_of('§T¶سارة القحطاني - الرياض¶§B');
SELECT head_of('§T¶تم النشر: الأربعاء 10 فبراير 2021 | 09:30 م¶محمد العتيبي ـ الدمام¶§B');
SELECT head_of('§T¶الكاتب: أحمد سالم | 10 فبراير 2021¶§B');
SELECT head_of('§T¶بواسطة: أحمد سالم¶فبراير 10, 2021¶§B');
SELECT head_of('§T¶في فبراير 10, 2021¶§B');
SELECT head_of('§T¶بواسطة المحرر في 10 فبراير، 2021¶§B');
SELECT head_of('§T¶أخبار البلد - 10 شباط 2021¶§B');
SELECT head_of('§T¶بيروت ــ رضوان مرتضى¶§B');
SELECT head_of('§T¶رضوان مرتضى¶الأربعاء 10 شباط 2021¶§B');
SELECT head_of('§T¶مركز الأخبار: §B');
SELECT head_of('دمشق - §T¶10/02/2021¶دمشق-سانا¶§B');
SELECT head_of('§T¶القاهرة- بوابة الوسط¶الأربعاء 10 فبراير 2021, 11:20 صباحا¶§B');
SELECT head_of('أخبار وتقارير¶§T¶الأربعاء - 10 فبراير 2021 - 07:50 م بتوقيت عدن¶- عدن ( عدن الغد ) خاص :¶§B');
SELECT head_of('طهران ـ تسنيم: §B');
SELECT head_of('§T¶العالم-إيران¶§B');
SELECT head_of('§T¶الأربعاء ١٠ فبراير ٢٠٢١ - ٠٨:١٥ بتوقيت غرينتش¶طهران (العالم) 2021.02.10 – §B');
SELECT head_of('§T¶10:15 م - الأربعاء 10 فبراير 2021¶§B');
SELECT head_of('§T¶الأربعاء، 10 فبراير 2021 - ( 2:50 م )¶§B');
SELECT head_of('§T¶اخر تحديث 10:15 الأربعاء 10 فبراير 2021 - 28 جمادى الثاني 1442 هـ¶§B');
SELECT head_of('§T¶الأربعاء 28 جمادى الآخرة 1442هـ - 10 فبراير 2021م KSA 10:15 - GMT 07:15¶دبي - قناة العربية¶§B');
SELECT head_of('مكة - محمد الصبحي¶§B');
-- agencies, marks of direction, what stands beside a date, and pages that do not say
SELECT head_of('أسواق الأسهم الأمريكية¶10 فبراير 2021 / 3:15 م / تم التحديث قبل شهر¶§T¶رويترز¶دقيقة قراءة 1¶واشنطن (رويترز) - §B');
SELECT head_of('§T¶من ليلى بسام¶10 فبراير شباط 2021¶بيروت (رويترز) - §B');
SELECT head_of('رويترز: الحكومة تدرس فرض ضريبة على الوقود¶10 فبراير 2021¶§B');
SELECT head_of('سانا: انفجارات في ريف حمص¶¶§B');
SELECT head_of('§T¶جدة (يونا) - §B');
SELECT head_of('§T¶| سيلفا رزوق¶الأربعاء, 10-02-2021¶§B');
SELECT head_of('§T¶دمشق- تشرين:¶§B');
SELECT head_of('§T¶عربي بوست¶تم النشر: 2021/02/10 الساعة 14:30 بتوقيت غرينتش¶تم التحديث: 2021/02/10 الساعة 15:00 بتوقيت غرينتش¶§B');
SELECT head_of('§T¶العربي الجديد¶10 فبراير 2021¶§B');
SELECT head_of('§T¶كووورة - محمد سالم¶10 فبراير 2021 14:30¶§B');
SELECT head_of('§T¶أرقام 10/02/2021¶§B');
SELECT head_of('§T¶الرياض - مباشر: §B');
SELECT head_of('§T¶10.02.2021 - محدث : 11.02.2021¶Istanbul¶إسطنبول / محمد يوسف / الأناضول¶§B');
SELECT head_of('§T¶Ahmed Hatem¶10 فبراير 2021•تحديث: 11 فبراير 2021¶أنقرة/ الأناضول¶§B');
SELECT head_of('§T¶2021-02-10 12:30:00|arabic.news.cn¶بكين 10 فبراير 2021 (شينخوا) §B');
SELECT head_of('§T¶رقم الخبر: 1234567¶١٠ فبراير ٢٠٢١ - ١٠:٣٠¶طهران/ 10 شباط/ فبراير/ارنا- §B');
SELECT head_of('§T¶رمز الخبر: 84216 - تاريخ النشر: 10 فبراير 2021 - 10:30¶§B');
SELECT head_of('وتابع أن المرحلة الثانية ستنجز خلال عامين¶§B');
SELECT head_of('وقال الوزير إن المرحلة الثانية ستنجز¶§B');
SELECT head_of('§B');
SELECT head_of('10 فبراير 2021¶§B');
SELECT head_of('§T¶¶§B¶¶آخر تحديث: 10 فبراير 2021 الساعة 10:30');
SELECT head_of('§T¶§B¶بيروت (أ ف ب)');
SELECT head_of('§T.¶الأربعاء 10 فبراير 2021¶§B');
SELECT head_of(E'\t§T\t¶\tالأربعاء\t10\tفبراير\t2021¶\t§B');
SELECT head_of(E'§T¶\u200fالأربعاء 10\u200f فبراير\u200f 2021\u200f¶§B');
SELECT head_of('سياسة¶¶§T¶¶خاص - بيروت¶¶الأربعاء 10 شباط 2021¶¶§B');
SELECT head_of('لبنان¶§T¶المصدر: الوكالة الوطنية للإعلام¶10 شباط 2021¶§B');
SELECT head_of('§T¶• الأربعاء 10 فبراير 2021 • 10:30¶• تصوير: سعد الحربي¶§B');
SELECT head_of('§T¶تاريخ النشر: الأربعاء 10 فبراير 2021 - 10:30 | المصدر: النهار¶§B');
SELECT head_of('§T¶المصدر: النهار | التاريخ: 10 فبراير 2021¶§B');
SELECT head_of('§T¶النهار | 10-02-2021¶§B');
SELECT head_of('§T¶بيروت - النهار | 10-02-2021 | 10:30¶§B');
SELECT head_of('§T¶كتب المحرر السياسي¶10-02-2021¶§B');
SELECT head_of('§T¶أ.ف.ب - الكويت¶§B');
SELECT head_of('§T¶كونا - جنيف¶§B');
SELECT head_of('§T¶عواصم - وكالات¶§B');
SELECT head_of('§T¶عواصم - وكالات: §B');
SELECT head_of('§T¶(الاتحاد) أبوظبي¶§B');
SELECT head_of('§T¶أبوظبي (الاتحاد)¶§B');
SELECT head_of('§T¶أبوظبي (وام)¶§B');
SELECT head_of('§T¶برلين (د ب أ)¶§B');
SELECT head_of('§T¶برلين (أ ف ب) 10 فبراير 2021¶§B');
SELECT head_of('§T¶الشارقة: جيهان شعيب¶§B');
SELECT head_of('§T¶تحقيق: جيهان شعيب¶10 فبراير 2021¶§B');
SELECT head_of('§T¶القدس المحتلة/PNN- §B');
SELECT head_of('§T¶رام الله/ PNN / §B');
SELECT head_of('§T¶Nablus TV¶نابلس - خاص: §B');
SELECT head_of('§T¶غزة - وكالة سند للأنباء¶§B');
SELECT head_of('§T¶الضفة الغربية - قدس الإخبارية: §B');
SELECT head_of('§T¶رام الله - شبكة قدس: §B');
DROP FUNCTION head_of;
