-- snippets
\pset format unaligned
\pset tuples_only on
CREATE TABLE search_page (document text);
INSERT INTO search_page VALUES (E'وزير الطاقة يفتتح محطة كهرباء في أسوان\n\n7 مارس 2021\n\nافتتح وزير الطاقة المصري محمود شاكر محطة جديدة في مدينة أسوان، جنوبي البلاد. وحضر الحفل عدد من النواب.\n\nوقال شاكر: "ستوفر المحطّةُ الكهرباءَ لمئات القرى". وللقرى نصيب من المياه أيضا.\n\nوتعمل المحطة بالطاقة الشمسية، وهي الثالثة من نوعها في المحافظة بعد محطتين أقيمتا العام الماضي وكلفتا الدولة نحو ملياري جنيه، ويتوقع أن تنضم إليها محطة رابعة قرب منظومة إس-400 قبل نهاية العام المقبل.');
-- with marks that are easy to see
CREATE FUNCTION shown(document text, query news_query, options text DEFAULT '') RETURNS text IMMUTABLE LANGUAGE sql
RETURN news_headline(document, query, concat_ws(', ', 'StartSel=[, StopSel=]', nullif(options, '')));

-- whole sentences, marks around the word as written, with its clitics and vowels
SELECT q || '  =>  ' || shown(document, q::news_query)
FROM search_page, unnest(ARRAY['قرية', '"وزير الطاقة"', 'كهرباء', 'إس-400', '400', 'شمسي -رياح', '-كهرباء', 'محطة قرية', 'نائب OR مياه', 'كهر*', 'المحافضة~']) q;

-- fields: where they stand, and nowhere else; a name with all its words
SELECT q || '  =>  ' || shown(document, q::news_query, 'MaxWords=12, MaxFragments=4')
FROM search_page, unnest(ARRAY['title:محطة', 'body:محطة', 'person:شاكر', 'person:"محمود شاكر" محطة', 'place:أسوان', 'said:شاكر', 'date:2021', 'date:2021 قرى', '-person:شاكر']) q;
-- the name that a field finds is marked where it is mentioned, not where its words are something else
SELECT shown(E'الشيخ صالح ونبات صالح للأكل\n\nقال الوزير أحمد صالح إن كل نبات صالح للأكل مفيد.', 'person:صالح');
SELECT q || '  =>  ' || shown(E'لقاء في القاهرة\n\nقال وزير الخارجية المصري سامح شكري ونظيره الأردني أيمن الصفدي "سنعمل معا" في بيان أمس. ورحبت مصر باللقاء الذي حضره شكري.\n\nوأضاف الصفدي: "لن ننتظر طويلا".\n\nالمصدر | الخليج الجديد\n\nكلمات مفتاحية: مصر، الأردن', q::news_query, 'MinWords=0, MaxFragments=4')
FROM unnest(ARRAY['said:شكري', 'said:الصفدي', 'source:الخليج', 'keyword:الأردن', 'org:الأردن OR said:ترامب']) q;

-- never longer than asked
SELECT n, shown(document, 'محطة', format('MaxWords=%s, Ellipsis=…', n)) FROM search_page, unnest(ARRAY[1, 3, 8, 12, 1000]) n;
SELECT bool_and(array_length(regexp_split_to_array(news_headline(document, 'محطة', 'MaxWords=' || n), '\s+'), 1) <= n) FROM search_page, generate_series(1, 60) n;
-- nor shorter than there are sentences around it; a shorter MaxWords wins over the default only
SELECT n, shown(document, 'نواب', format('MinWords=%s', n)) FROM search_page, unnest(ARRAY[0, 6, 19, 20]) n;
SELECT shown(document, 'ملياري', 'MaxWords=40, MinWords=40') FROM search_page;
SELECT shown(document, 'نواب', 'MaxWords=10, MinWords=11') FROM search_page;
-- no short words where a sentence is cut, but those that match, and numbers
SELECT n, shown(document, 'منظومة', format('MaxWords=7, ShortWord=%s', n)) FROM search_page, unnest(ARRAY[0, 2, 3, 4, 1000]) n;
SELECT shown(repeat('كلمات كثيرة ', 9) || 'بلد عن 7 مصر قد ' || repeat('كلمات كثيرة ', 9), q::news_query, 'MaxWords=5, ShortWord=4') FROM unnest(ARRAY['بلد OR مصر', 'بلد', 'مصر']) q;

-- fragments, in the order of the text
SELECT n, shown(document, 'محطة', format('MaxWords=9, MinWords=0, MaxFragments=%s', n)) FROM search_page, unnest(ARRAY[0, 1, 2, 5]) n;
SELECT news_headline(document, 'محطة', 'MaxWords=5, MaxFragments=2, FragmentDelimiter=" | ", Ellipsis=" [..] "') FROM search_page;
-- the densest: two words of the query before one word twice, and body before title
SELECT shown(E'قطر وقطر وقطر. سافر الوفد. قطر ومصر.', 'قطر مصر', 'MaxWords=3');
SELECT shown(E'فيضان في المدينة\n\nقال السكان يوم الأحد إن المطر لم يتوقف منذ يومين. وبلغ الفيضان أطراف المدينة القديمة صباح اليوم.', 'فيضان', 'MinWords=0');

-- no match: the beginning of the body, without marks
SELECT shown(document, 'ليبيا', 'MaxWords=12'), shown(document, '', 'MaxWords=12') = shown(document, 'ليبيا', 'MaxWords=12') FROM search_page;
SELECT shown(d, 'ليبيا') FROM unnest(ARRAY['', ' ', E'\n\n', '...', 'خبر']) d;
SELECT news_headline(NULL, 'خبر') IS NULL;

-- vowels, tatweel, presentation forms, hamza as written
SELECT shown('وَلِلمُعَلِّمِينَ حقوقٌ. والمـــعلم محترم. ﺍﻟﻤﻌﻠﻢ هنا. المُعَلِّمُ', 'معلم');
-- scripts mixed: letters before digits and Latin words belong to what is marked, not those before a quotation mark
SELECT shown('ارتفع المؤشر بـ12,5 نقطة وNATO يراقب. وقعت لـ"الشرق الأوسط" والـFBI #القدس_الشرقية كوفيد-19', q::news_query, 'MinWords=40, MaxWords=40')
FROM unnest(ARRAY['12.5', 'nato', 'fbi', 'شرق', 'القدس', 'كوفيد', '19']) q;
SELECT shown('The minister said NATO''s plan works. زار الوزير brussels أمس.', 'plan OR brussels');
-- marks at the sides stay with their word
SELECT shown('قال (وزير "الطاقة") اليوم، «مهم». وانتهى الاجتماع', q::news_query, 'MaxWords=1, ShortWord=0') FROM unnest(ARRAY['وزير', 'طاقة', 'مهم', 'اجتماع']) q;
-- white space of any kind is one space
SELECT shown(E'قال الوزير أمس\t\t إن\u00A0\u2003الخبر صحيح.\r\n\r\n  وأكد الوزير الخبر مرة أخرى اليوم.\n', 'خبر');

-- bidi controls: closed where they are opened, dropped where they close nothing
SELECT convert_to(news_headline(d, 'خبر', 'MaxWords=1, StartSel="", StopSel=""'), 'UTF8')
FROM unnest(ARRAY[E'\u202Bخبر مصر\u202C', E'\u202Eمصر خبر\u202C', E'\u2067\u202Aخبر مصر\u202C\u2069', E'مصر\u2069 خبر\u2069\u202C', E'\u202Bخبر\u202C مصر']) d;

-- HTML: of the page the visible text; HtmlSafe escapes it, not what the options add
\set page '<!DOCTYPE html><html><head><title>قمة في أثينا</title></head><body><nav><a href="/">سياسة وقمم</a></nav><article><h1>قمة في أثينا</h1><p>بدأت <b>الق</b>مة أمس &lt;في أثينا&gt; &amp; لن تتأخر &quot;أبدا&quot; كما قال المنظمون.</p><p>وتستمر القمة ثلاثة <i>أيام</i>.</p></article></body></html>'
SELECT shown(:'page', 'قمة');
SELECT news_headline(:'page', 'قمة', 'HtmlSafe=true, StartSel="<mark class=""x"">", StopSel=</mark>, FragmentDelimiter="<br>", Ellipsis=&hellip;, MaxFragments=3, MaxWords=6');
SELECT news_headline(:'page', 'title:قمة', 'HtmlSafe=on');
SELECT news_headline('قال <b>محمد</b> & "علي" إنه ''خبر'' &amp; هكذا', 'محمد', format('HtmlSafe=%s', b)) FROM unnest(ARRAY['true', 'false', '1', 'OFF']) b;
-- a tag of a text that is no page is not cut in two
SELECT shown('هذا خبر<a href="x y">مصر</a> طويل', 'خبر', 'MaxWords=1');

-- long documents and words that are none
SELECT shown(repeat('جملة قصيرة. ', 100000) || 'هنا الخبر.', 'خبر');
SELECT length(shown(repeat('كلمة ', 100000) || 'خبر' || repeat(' كلمة', 100000), 'خبر'));
SELECT length(shown('خبر ' || repeat('ا', 1000000) || ' خبر', 'خبر'));
SELECT length(shown('خبر' || repeat('.', 100000) || 'خبر', 'خبر', 'Ellipsis=…'));
SELECT length(shown(repeat('خبر ', 100000), 'خبر', 'MaxWords=1000, MaxFragments=100'));

-- options: names in any case, values in quotation marks, as for ts_headline
SELECT news_headline('خبر', 'خبر', 'maxwords="5", startsel="<mark class=""x"">", STOPSEL=</mark>');
SELECT news_headline('خبر', 'خبر', 'StartSel = ''[, '', StopSel= ]');
SELECT news_headline('خبر', 'خبر', 'StartSel="", StopSel=""');
SELECT news_headline('خبر', 'خبر', NULL) IS NULL;
-- options that are none
SELECT news_headline('خبر', 'خبر', 'MaxWord=3');
SELECT news_headline('خبر', 'خبر', 'HighlightAll=true');
SELECT news_headline('خبر', 'خبر', 'MaxWords=0');
SELECT news_headline('خبر', 'خبر', 'MaxWords=1001');
SELECT news_headline('خبر', 'خبر', 'MaxWords=many');
SELECT news_headline('خبر', 'خبر', 'MaxWords=3.5');
SELECT news_headline('خبر', 'خبر', 'MaxWords=99999999999999999999');
SELECT news_headline('خبر', 'خبر', 'MaxWords=""');
SELECT news_headline('خبر', 'خبر', 'MinWords=-1');
SELECT news_headline('خبر', 'خبر', 'ShortWord=x');
SELECT news_headline('خبر', 'خبر', 'MaxFragments=-1');
SELECT news_headline('خبر', 'خبر', 'HtmlSafe=maybe');
SELECT news_headline('خبر', 'خبر', 'MaxWords=3, maxwords=4');
SELECT news_headline('خبر', 'خبر', 'MaxWords');
SELECT news_headline('خبر', 'خبر', 'StartSel="<b>');
DROP FUNCTION shown;
DROP TABLE search_page;
