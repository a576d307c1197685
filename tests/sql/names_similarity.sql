-- are two spellings one name?  0.5 and more says yes
CREATE FUNCTION pg_temp.same(a text, b text) RETURNS boolean LANGUAGE sql AS $$ SELECT arabic_name_similarity(a, b) >= 0.5 $$;

-- one name
SELECT a, b, pg_temp.same(a, b) FROM (VALUES
	('أردوغان', 'أردوجان'), ('إردوغان', 'Erdogan'), ('أردوجان', 'Erdoğan'),
	('ناغورنو قره باغ', 'ناجورنو قرة باغ'), ('ناغورنو قره باغ', 'Nagorno-Karabakh'),
	('عبد الفتاح السيسي', 'Abdel Fattah el-Sisi'), ('جمال عبد الناصر', 'Gamal Abdel Nasser'),
	('زين العابدين بن علي', 'Zine El Abidine Ben Ali'), ('محمد بن سلمان', 'Mohammed bin Salman'),
	('أبو بكر البغدادي', 'أبوبكر البغدادي'), ('عمرو موسى', 'Amr Moussa'), ('شكري', 'Choukri'),
	('أنغيلا ميركل', 'انجيلا ميركيل'), ('هوغو شافيز', 'هوجو تشافيز'), ('كلينتون', 'كلنتون'),
	('ميشال عون', 'ميشيل عون'), ('Gaddafi', 'Kadhafi'), ('مولود تشاووش أوغلو', 'Mevlüt Çavuşoğlu')) v(a, b);

-- two names
SELECT a, b, pg_temp.same(a, b) FROM (VALUES
	('محمد علي', 'محمود علي'), ('محمد', 'محمود'), ('محمد', 'Mahmoud'), ('حسن', 'حسين'), ('حسن', 'Hussein'), ('Hassan', 'Hussein'),
	('علي', 'عالي'), ('سالم', 'سليم'), ('جمال', 'كمال'), ('جمال', 'جميل'), ('سعد الحريري', 'رفيق الحريري'),
	('محمد بن سلمان', 'محمد بن نايف'), ('عبد الرحمن', 'عبد الرحيم'), ('كينيا', 'غينيا'), ('النيجر', 'نيجيريا'),
	('بوتين', 'بوش'), ('كيم جونغ أون', 'كيم جونغ إيل')) v(a, b);

-- a shorter mention is not the whole name; parts left out between first and last may be
SELECT a, b, arabic_name_similarity(a, b) FROM (VALUES
	('إبراهيم قالن', 'قالن'), ('محمد حسني مبارك', 'حسني مبارك'), ('محمد حسني مبارك', 'محمد مبارك'), ('بن علي', 'علي')) v(a, b);

-- the same letters are 1; nothing to compare is 0
SELECT arabic_name_similarity('مُحَمَّد', 'محمـــد'), arabic_name_similarity('Erdogan, Recep', 'RECEP ERDOGAN'), arabic_name_similarity('عبدالله', 'عبد الله');
SELECT arabic_name_similarity('', ''), arabic_name_similarity('😀', '😀'), arabic_name_similarity('محمد', '123'), arabic_name_similarity(NULL, 'محمد');

-- symmetric, between 0 and 1, and 1 with itself
WITH name AS (SELECT unnest(ARRAY['محمد', 'محمود علي', 'Erdogan', 'ناغورنو قره باغ', 'Nagorno-Karabakh', 'عبد الله بن عبد العزيز',
	'Abdallah', 'x', 'أ', 'القاهرة', 'Ban Ki-moon']) AS n)
SELECT count(*) FILTER (WHERE arabic_name_similarity(a.n, b.n) <> arabic_name_similarity(b.n, a.n)) AS asymmetric,
	count(*) FILTER (WHERE arabic_name_similarity(a.n, b.n) NOT BETWEEN 0 AND 1) AS outside,
	count(*) FILTER (WHERE a.n = b.n AND arabic_name_similarity(a.n, b.n) <> 1) AS not_itself
FROM name a, name b;

-- no length makes it slow: what is read has an end
SELECT arabic_name_similarity(repeat('محمد علي ', 100000), repeat('محمد علي ', 90000)), arabic_name_similarity(repeat('a', 1000000), repeat('aeiou', 100000)) < 0.5;
