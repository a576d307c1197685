-- relevance
\pset format unaligned
\pset tuples_only on
-- title before lead before the rest; often before once; short before long; a rare word before a common one
WITH page(name, document) AS (VALUES
	('title', E'زلزال في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.\n\nوقالت الحكومة إن العمل مستمر حتى الليل في المدينة كلها.'),
	('lead', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع زلزال أمس.\n\nوقالت الحكومة إن العمل مستمر حتى الليل في المدينة كلها.'),
	('rest', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.\n\nوقالت الحكومة إن العمل بعد زلزال مستمر حتى الليل في المدينة.'),
	('none', E'حادث في المدينة\n\nوصلت فرق من الدولة إلى المكان بعد ساعة من وقوع الحادث أمس.'))
SELECT name, news_rank(document, 'زلزال') > 0 FROM page ORDER BY news_rank(document, 'زلزال') DESC, name;
SELECT news_rank('زلزال ثم زلزال ثم زلزال', 'زلزال') > news_rank('زلزال ثم حادث ثم حادث', 'زلزال'),
	   news_rank('زلزال', 'زلزال') > news_rank('زلزال ' || repeat('حادث ', 500), 'زلزال'),
	   news_rank('حفريات رئيس', 'حفريات') > news_rank('حفريات رئيس', 'رئيس'),
	   news_rank('حلف شمال الأطلسي', 'حلف شمال') > 0;
-- what is excluded, a date alone, nothing at all
SELECT news_rank('زلزال حادث', 'حادث -زلزال') = news_rank('زلزال حادث', 'حادث'), news_rank('زلزال', 'date:2021'), news_rank('زلزال', ''), news_rank('', 'زلزال');
-- several terms add up; a phrase counts only where it stands
SELECT news_rank('حلف شمال الأطلسي', 'حلف أطلسي') > news_rank('حلف شمال الأطلسي', 'حلف'),
	   news_rank('حلف شمال الأطلسي', '"شمال حلف"'), news_rank('حلف شمال الأطلسي', '"حلف شمال"') > 0;
