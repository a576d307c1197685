-- keys of names: two spellings of one name share one
CREATE FUNCTION pg_temp.meet(VARIADIC names text[]) RETURNS boolean LANGUAGE sql AS
	$$ SELECT bool_and(arabic_name_keys(a) && arabic_name_keys(b)) FROM unnest(names) a, unnest(names) b $$;

SELECT arabic_name_keys('أردوغان'), arabic_name_keys('أردوجان'), arabic_name_keys('Erdoğan');
SELECT pg_temp.meet('أردوغان', 'اردوغان', 'إردوغان', 'أردوجان', 'Erdogan', 'Erdoğan', 'ERDOĞAN');
SELECT pg_temp.meet('ناغورنو قره باغ', 'ناجورنو قرة باغ', 'Nagorno-Karabakh', 'Nagorno Karabakh');
SELECT pg_temp.meet('عبد الرحمن', 'عبدالرحمن', 'عبد الرحمان', 'Abdul Rahman', 'Abdurrahman', 'Abd al-Rahman', 'Abderrahmane');
SELECT pg_temp.meet('محمد', 'مُحَمَّد', 'Muhammad', 'Mohammed', 'Mohamed', 'Mohamad');
SELECT pg_temp.meet('حسين', 'Hussein', 'Husayn', 'Houcine', 'Hossein');
SELECT pg_temp.meet('القذافي', 'Gaddafi', 'Qaddafi', 'Kadhafi', 'al-Gaddafi', 'Gadhafi');
SELECT pg_temp.meet('أبو ظبي', 'أبوظبي', 'Abu Dhabi');
SELECT pg_temp.meet('شافيز', 'تشافيز', 'Chavez', 'Chávez');
SELECT pg_temp.meet('باريس', 'پاريس', 'Paris');
SELECT pg_temp.meet('الهام علييف', 'إلهام علييف', 'Ilham Aliyev');
SELECT pg_temp.meet('صلاح الدين', 'Salah al-Din', 'Salahuddin', 'Salah ad-Din');
SELECT pg_temp.meet('رجب أردوغان', 'Erdogan, Recep');

-- other names do not
SELECT pg_temp.meet('محمد', 'أحمد'), pg_temp.meet('أحمد', 'حمد'), pg_temp.meet('بوتين', 'بوش'), pg_temp.meet('حلب', 'حمص'),
       pg_temp.meet('بشار الأسد', 'ماهر الأسد');

-- no letter of the two scripts: no key
SELECT t, arabic_name_keys(t) FROM unnest(ARRAY['', ' ', '-', '😀', '123', 'ـــ', U&'\064B\0651', '日本']) t;
SELECT arabic_name_keys(NULL);

-- what a name is read of has an end: 10 words, 80 letters, 1000 bytes
SELECT cardinality(arabic_name_keys(repeat('جورج ', 100000))) <= 16 AS bounded, max(length(k)) <= 80 AS short
FROM unnest(arabic_name_keys(repeat('جورج ', 100000))) k;

-- an index
CREATE TABLE people (name text);
INSERT INTO people SELECT format('شخص %s', i) FROM generate_series(1, 100) i;
INSERT INTO people VALUES ('رجب طيب إردوغان'), ('محمد بن سلمان'), ('Recep Tayyip Erdogan');
CREATE INDEX people_keys ON people USING gin (arabic_name_keys(name));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT name FROM people WHERE arabic_name_keys(name) && arabic_name_keys('Recep Tayyip Erdoğan');
SELECT name FROM people WHERE arabic_name_keys(name) && arabic_name_keys('Recep Tayyip Erdoğan')
	AND arabic_name_similarity(name, 'Recep Tayyip Erdoğan') >= 0.5 ORDER BY name COLLATE "C";
RESET enable_seqscan;
DROP TABLE people;
