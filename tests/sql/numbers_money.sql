-- numbers_money: percent, money with its currency, quantities with their unit
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION numbers_of(document text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg(expression || ' = ' || value || CASE kind WHEN 'number' THEN '' ELSE ' ' || kind END || coalesce(' ' || unit, '')
                      || CASE WHEN substr(document, "position", length) <> expression THEN ' misplaced' ELSE '' END
                      || CASE WHEN arabic_number(expression) <> value THEN ' alone ' || arabic_number(expression)
                              WHEN arabic_number(expression) IS NULL THEN ' not alone' ELSE '' END,
                      ' | ' ORDER BY "position"), '-')
      FROM news_numbers(document) $$;

-- 1. percent
SELECT numbers_of('ارتفع 50% و٥٠٪ و٪60 و%70 و7 % و-3% و+2%، وانخفض 12,5% و٣٫٥٪');
SELECT numbers_of('نما 5 في المئة و6 في المائة و7 بالمئة وثمانية بالمائة وخمسة وعشرين في المئة ونصف في المئة وواحد ونصف في المئة');
SELECT numbers_of('زاد 3 نقاط مئوية ونقطتين مئويتين و25 نقطة أساس');
SELECT numbers_of('ب9ر7% وبنسبة 5ر10 بالمئة');
SELECT numbers_of('من 5 إلى 10 في المئة، وبين 3 و4%، و8-9%، و10 أو 11 بالمئة');
SELECT numbers_of('في المئة من الناس وبالمئة');
-- 2. currencies that need no country
SELECT numbers_of('100 دولار وألف دولار وألفي دولار ومليونا دولار ومليارا دولار وخمسة ملايين دولار ودولاران ودولارين');
SELECT numbers_of('50 يورو ومليار يورو و70 يوانا و80 روبلا و90 ينا و30 شيكلا وستة شواكل و200 وون');
SELECT numbers_of('دولار واحد ودولارا ونصف الدولار وخمسة دولارات ونصف و68 دولارا و20 سنتا وخمسون سنتا');
-- 3. money of many countries
SELECT numbers_of('ألف ريال سعودي وعشرة ريالات قطرية وخمسون ريالا يمنيا وريالان عمانيان ومليون ريال إيراني');
SELECT numbers_of('5 دنانير كويتية و20 دينارا أردنيا و30 ديناراً جزائرياً ودينارين تونسيين ومئة دينار عراقي و7 دنانير بحرينية وألف دينار ليبي');
SELECT numbers_of('100 جنيه مصري و5 جنيهات إسترلينية و20 جنيها استرلينيا ومليون جنيه سوداني');
SELECT numbers_of('40 درهما إماراتيا و50 درهما مغربيا و60 ليرة سورية و70 ليرة لبنانية و80 ليرة تركية وتسع ليرات تركية');
SELECT numbers_of('10 دولارات أسترالية و20 دولارا كنديا و30 دولارا أمريكيا و40 دولارا أميركيا و50 فرنكا سويسريا و60 كرونة سويدية و70 روبية هندية و80 بيزو مكسيكي');
SELECT numbers_of('9 ريالات و8 دنانير و7 جنيهات و6 دراهم و5 ليرات');
SELECT numbers_of('9 ريالات كوكبية');
-- 4. what the page says elsewhere settles it, unless it says two
SELECT numbers_of('هبط سعر صرف الليرة السورية أمام الدولار، وبلغ سعر الربطة 500 ليرة وسعر الكيلو 900 ليرة');
SELECT numbers_of('دفع 5 جنيهات مصرية ثم 7 جنيهات و100 جنيه');
SELECT numbers_of('دفع 5 جنيهات مصرية و6 جنيهات سودانية ثم 7 جنيهات');
-- 5. signs and abbreviations
SELECT numbers_of('$100 و100$ و$ 200 و200 $ و€5 و5€ و£7 و¥8 و₪9 و$3.5 مليون');
SELECT numbers_of('USD 500 و600 EUR و700 SAR');
SELECT numbers_of('20 ج.م. و5 د.ك و7 ر.س، و8 د.إ، و9 ل.س، و1 د.ج');
-- 6. ranges share currency and scale
SELECT numbers_of('بين 3 و4 ملايين دولار، ومن مليون إلى مليوني يورو، و10-20 دولارا، و20 – 30 ريالا قطريا، وخمسة أو ستة دولارات');
-- 7. quantities
SELECT numbers_of('100 كيلومتر و25 كيلومترا و3 كيلومترات و7 كم و8 كلم وخمسة أمتار و12 مترا و30 سم و9 مليمترات وثلاثة أميال و200 قدم و10 بوصات');
SELECT numbers_of('50 كيلومترا مربعا و20 كم مربع ومئة متر مربع وعشرة أمتار مكعبة و500 هكتار وخمسة دونمات و6 أفدنة');
SELECT numbers_of('طن وطنين وثلاثة أطنان و12 طنا ونصف طن و5 كيلوغرامات و6 كيلوجرام و7 كغ و8 غرامات وعشرة أرطال و3 أونصات');
SELECT numbers_of('لتر ونصف ولترين ونصف ولترين و10 لترات و3 ملايين برميل يوميا وخمسة براميل ومليون متر مكعب');
SELECT numbers_of('500 ميغاوات و1200 ميجاواط و3 غيغاوات و90 كيلوواط ساعة و4 غيغابايت و256 ميغابايت و5 تيرابايت');
SELECT numbers_of('30 درجة مئوية و45 درجة و45° و5 درجات تحت الصفر و- 2 درجة وناقص 3 درجات مئوية و6.5 درجة على مقياس ريختر');
SELECT numbers_of('120 كيلومترا في الساعة و80 كم في الساعة و10 أمتار في الثانية و60 ميلا في الساعة');
SELECT numbers_of('40 كلم/س و60 كم/ساعة و10 أمتار/ث و5 كم/شهر ومن 30 إلى 40 كلم/س');
SELECT numbers_of('مئات الكيلومترات وعشرات الأطنان وملايين الدولارات ومئات الملايين من الدولارات وآلاف الليرات السورية');
SELECT numbers_of('كيلومتر واحد وطن واحد ودرجة واحدة');
-- 8. no units: other words of the same letters; lengths of time, which are in news_dates too
SELECT numbers_of('خمسة أشخاص وعشرون سيارة وثلاث ساعات وأربعة أعوام وعشر دقائق');
SELECT numbers_of('كم شخصا جاء؟ لا نعلم، والمتر يساوي الكثير والدولار ارتفع');
-- 9. with dates in one page
SELECT numbers_of(E'ارتفاع الصادرات 12% في 2020\nالقاهرة - 3 فبراير 2021\n\nقال الوزير يوم الأربعاء 3 فبراير إن الصادرات بلغت 4.5 مليار دولار خلال ستة أشهر، بزيادة 500 مليون دولار على عام 2019.');
SELECT n ->> 'expression', n ->> 'value', n ->> 'kind', n ->> 'unit', n ->> 'position', n ->> 'length'
FROM jsonb_array_elements(news_metadata('دفعت الشركة نحو 3.5 مليون دولار في 2020، أي نصف ما طلبه 12 موظفا.') -> 'numbers') AS n;
SELECT * FROM news_numbers('');
SELECT * FROM news_numbers(NULL);
DROP FUNCTION numbers_of;
