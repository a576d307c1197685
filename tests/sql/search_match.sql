-- what @@@ finds in a page
\pset format unaligned
\pset tuples_only on
CREATE TABLE search_page (id int, document text);
INSERT INTO search_page VALUES (1, 'وزير الطاقة يفتتح محطة كهرباء في أسوان

الأحد 7 مارس 2021

أسوان (رويترز) - افتتح وزير الطاقة المصري محمود شاكر، الأحد، محطة كهرباء جديدة في مدينة أسوان بقدرة 12,5 ميغاوات.

وقال شاكر: "ستوفر المحطة الكهرباء لمئات القرى والمدارس في جنوب مصر". وأضاف أن مشروعات إس-400 و F-35 لا علاقة لها بالمحطة.

المصدر | الخليج الجديد');

-- words in all their forms, phrases, operators
SELECT q || '  =>  ' || (document @@@ q::news_query)
FROM search_page, unnest(ARRAY['وزير', 'الوزراء', 'والوزير', 'محطات', 'قرية', 'مدرسة', 'كهربا*', 'المحط*', 'كهربااء', 'وزيير~', 'وزيز', 'وَزِيرٌ',
	'"وزير الطاقة"', '"الطاقة وزير"', '"محطة كهرباء في أسوان"', '"كهرباء على أسوان"', '"محطة كهرباء أسوان"', '"محطة كهر"*',
	'وزير -أسوان', 'وزير -ليبيا', 'ليبيا OR مصر', '-(ليبيا OR تونس)', '-ليبيا', '"إس 400"', 'إس-400', 'اس-400', 'F-35', '12,5', '12.5', '١٢٫٥', 'في', '']) q;

-- fields
SELECT q || '  =>  ' || (document @@@ q::news_query)
FROM search_page, unnest(ARRAY['title:أسوان', 'title:مصري', 'title:"محطة كهرباء"', 'body:مصري', 'body:يفتتح', 'person:شاكر', 'person:"محمود شاكر"', 'person:"شاكر محمود"',
	'person:محمد', 'place:أسوان', 'place:ليبيا', 'agency:رويترز', 'source:الخليج', 'source:"الخليج الجديد"', 'said:شاكر', 'said:محمود', 'said:السيسي',
	'date:2021', 'date:2021-03', 'date:2021-03-07', 'date:2021-03-08', 'date:2021-03-01..2021-03-31', 'date:..2020', 'date:2021-03-07..', '-date:2021',
	'said:شاكر date:2021-03 -title:مصري', 'person:شاك*', 'title:(محطة OR ليبيا)']) q;

-- a loose word anywhere in a phrase
SELECT q || '  =>  ' || (document @@@ q::news_query)
FROM search_page, unnest(ARRAY['"محط* كهرباء"', '"محط* ليبيا"', '"وزيير~ الطاقة"', '"الطاقة وزيير~"', '"وزير الطاققة~"', '"وزي* الطاققة~ يفتتح"', '"وزي* الطاققة~ محط*"', 'person:"محم* شاكر"',
	'person:"مجمود~ شاكر"', 'person:"شاك* محمود"']) q;

-- a prefix is one of lexemes, and a whole word before the sign is found in its forms
SELECT t || '  @@@  ' || q || '  =>  ' || (t @@@ q::news_query)
FROM unnest(ARRAY['يفتتح الوزير الجسر', 'اجتمع الوزراء']) t, unnest(ARRAY['يفتت*', 'افتت*', 'يفتتح*', 'وزير*', 'وزي*', 'وزرا*', 'وزراء*']) q;

-- a percentage has its number, a number no sign
SELECT t || '  @@@  ' || q || '  =>  ' || (t @@@ q::news_query)
FROM unnest(ARRAY['نمو بنسبة 50% سنويا', 'نمو بلغ 50 مليونا']) t, unnest(ARRAY['50%', '٥٠٪', '50', '"بنسبة 50%"', '50%*', '50*']) q;
DROP TABLE search_page;
