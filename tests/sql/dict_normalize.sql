-- arabic_normalize: one example of each step; the golden vocabulary is in tests/golden/fold.tsv
SELECT word, arabic_normalize(word) AS key FROM (VALUES
  ('مُحَمَّدٌ'), ('العـــربية'), ('أحمد إسلام آلاف ٱلكتاب'), (U&'\0627\0654\062D\0645\062F'), ('مسؤول مسئول مسءول'), ('مدرسة على'),
  ('ایران پاکستان'), ('ﺍﻟﻌﺮﺑﻴﺔ ﻻ ﷲ'), ('ﷺ'), ('﷽'), ('٢٠٢١ ۲۰۲۱'), ('١٢٫٥٪، نعم؟'), ('Café ISTANBUL ＡＢＣ'),
  ('جداااا'), ('العلاقاات'), ('كان جداااا، ثم 12'), ('')) t(word);
-- what cannot be seen is gone
SELECT length(arabic_normalize(E'\u200Fم\u200Cص\u00ADر\u200E\uFEFF'));
-- spelling variants of one word have one key
SELECT count(DISTINCT arabic_normalize(word)) FROM (VALUES ('مسؤولية'), ('مسئولية'), ('مسؤوليه'), ('مَسْؤُولِيَّة'), ('مســـؤولية')) t(word);
-- NULL for NULL, a key is its own key, a long text is no problem
SELECT arabic_normalize(NULL);
SELECT arabic_normalize(k) = k AS same FROM (SELECT arabic_normalize('قالَ الرئيسُ «نعم» ﷺ ٢٠٢١') AS k) t;
SELECT length(arabic_normalize(repeat('ﷺ', 100000))), length(arabic_normalize(repeat('ا', 1000000)));
-- it serves in an expression index
CREATE TABLE normalized (body text, key text GENERATED ALWAYS AS (arabic_normalize(body)) STORED);
CREATE INDEX ON normalized (arabic_normalize(body));
INSERT INTO normalized VALUES ('القضيّة الفلسطينيّة');
SELECT key FROM normalized WHERE arabic_normalize(body) = arabic_normalize('القضية الفلسطينية');
DROP TABLE normalized;
