-- snippets
\pset format unaligned
\pset tuples_only on
CREATE TABLE search_page (document text);
INSERT INTO search_page VALUES (E'وزير الطاقة يفتتح محطة كهرباء في أسوان\n\n7 مارس 2021\n\nافتتح وزير الطاقة المصري محمود شاكر محطة جديدة في مدينة أسوان، جنوبي البلاد. وحضر الحفل عدد من النواب.\n\nوقال شاكر: "ستوفر المحطّةُ الكهرباءَ لمئات القرى". وللقرى نصيب من المياه أيضا.\n\nوتعمل المحطة بالطاقة الشمسية، وهي الثالثة من نوعها في المحافظة بعد محطتين أقيمتا العام الماضي وكلفتا الدولة نحو ملياري جنيه، ويتوقع أن تنضم إليها محطة رابعة قرب منظومة إس-400 قبل نهاية العام المقبل.');

-- whole sentences, marks around the word as written, with its clitics and vowels
SELECT q || '  =>  ' || news_headline(document, q::news_query, 'StartSel=[, StopSel=]')
FROM search_page, unnest(ARRAY['قرية', '"وزير الطاقة"', 'كهرباء', 'person:شاكر', 'إس-400', 'شمسي -رياح', 'محطة قرية', 'نائب OR مياه', 'كهر*', 'المحافضة~']) q;

-- never longer than asked
SELECT n, news_headline(document, 'محطة', format('MaxWords=%s, StartSel=[, StopSel=]', n)) FROM search_page, unnest(ARRAY[1, 3, 8, 12, 1000]) n;
SELECT bool_and(array_length(regexp_split_to_array(regexp_replace(news_headline(document, 'محطة', 'MaxWords=' || n), '[…":،.]', '', 'g'), '\s+'), 1) <= n) FROM search_page, generate_series(1, 60) n;

-- fragments, in the order of the text
SELECT n, news_headline(document, 'محطة', format('MaxWords=9, MaxFragments=%s, StartSel=<<, StopSel=>>', n)) FROM search_page, unnest(ARRAY[0, 1, 2, 5]) n;
SELECT news_headline(document, 'محطة', 'MaxWords=5, MaxFragments=2, FragmentDelimiter=" | "') FROM search_page;

-- no match: the beginning of the body
SELECT news_headline(document, 'ليبيا', 'MaxWords=12'), news_headline('', 'ليبيا') = '', news_headline(document, '') <> '' FROM search_page;

-- options that are none
SELECT news_headline('خبر', 'خبر', 'MaxWord=3');
SELECT news_headline('خبر', 'خبر', 'MaxWords=0');
SELECT news_headline('خبر', 'خبر', 'MaxWords=many');
SELECT news_headline('خبر', 'خبر', 'MaxFragments=-1');
SELECT news_headline('خبر', 'خبر', 'MaxWords');
SELECT news_headline('خبر', 'خبر', 'maxwords="5", startsel="<mark class=""x"">", STOPSEL=</mark>');
DROP TABLE search_page;
