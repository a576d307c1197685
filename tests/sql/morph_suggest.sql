-- known words near an unknown one, nearest first
SELECT * FROM arabic_suggest('وزاة');
SELECT * FROM arabic_suggest('فلسطن', 3);
SELECT * FROM arabic_suggest('المسؤولوين', 3);
-- a letter more, less, another one, two exchanged
SELECT w, s.* FROM unnest(ARRAY['الحكوممة', 'الحكمة', 'الحكوفة', 'الحكموة', 'الحكوكةة']) WITH ORDINALITY u (w, n),
	LATERAL (SELECT * FROM arabic_suggest(w, 1)) s ORDER BY n;
-- clitics are kept, and may be what is misspelt
SELECT w, s.* FROM unnest(ARRAY['والحكوة', 'وبالحكوكة', 'للحكوممة', 'للججنة', 'وسيقزلون', 'مباحثاتهاا', 'لاحكومة', 'احلكومة', 'مباحثاتاه'])
	WITH ORDINALITY u (w, n), LATERAL (SELECT * FROM arabic_suggest(w, 1)) s ORDER BY n;
-- a known word comes first, in standard spelling, at distance 0
SELECT w, s.* FROM unnest(ARRAY['الحكومة', 'الحكومه', 'مستشفي', 'اسرائيل', 'وزارتة', 'للجنه', 'عَلَى']) WITH ORDINALITY u (w, n),
	LATERAL (SELECT * FROM arabic_suggest(w, 1)) s ORDER BY n;
-- words of the same folded letters are all at distance 0, the likeliest first
SELECT w, s.word FROM unnest(ARRAY['إعلام', 'أعلام', 'كره', 'كرة']) WITH ORDINALITY u (w, n),
	LATERAL (SELECT * FROM arabic_suggest(w)) s WHERE distance = 0 ORDER BY n;
-- a known word is compared with the clitics that it has
SELECT word FROM arabic_suggest('الحكومة', 100) WHERE distance = 1 AND word NOT LIKE 'ال%';
-- more than two forms of a lemma come behind all other words as near
SELECT n, word, (arabic_lemmas(word))[1] AS lemma, distance FROM arabic_suggest('يكتبت', 8) WITH ORDINALITY s (word, distance, n) WHERE distance = 1;
-- what is suggested is known, once, and is itself at distance 0
SELECT w, s.word FROM unnest(ARRAY['وزاة', 'والحكوكة', 'للججنة', 'استخبراات', 'فيت', 'ظو']) w, arabic_suggest(w, 100) s
WHERE NOT (SELECT a.known FROM arabic_analyze(s.word) a LIMIT 1)
   OR NOT EXISTS (SELECT FROM arabic_suggest(s.word, 100) t WHERE t.word = s.word AND t.distance = 0);
SELECT w FROM unnest(ARRAY['وزاة', 'والحكوكة', 'للججنة', 'استخبراات', 'فيت', 'ظو']) w, arabic_suggest(w, 100) s GROUP BY w HAVING count(*) <> count(DISTINCT s.word);
-- nothing is near; nothing, no Arabic word, two words, a word too long
SELECT count(*) FROM unnest(ARRAY['غغضضظظثثذذ', 'ظ', '', ' ', 'ـ', 'NATO', 'إس-400', 'وزير الدفاع', repeat('بيت', 11), repeat('ب', 100000) || repeat('بيت', 100000)]) w, arabic_suggest(w) s;
SELECT count(*) FROM arabic_suggest(NULL);
SELECT count(*) FROM arabic_suggest('وزاة', NULL);
-- how many: 5 if nothing is said, 1 to 100
SELECT count(*) FROM arabic_suggest('كتب');
SELECT count(*) FROM arabic_suggest('كتب', 100);
SELECT * FROM arabic_suggest('وزاة', 0);
SELECT * FROM arabic_suggest('', 101);
\set VERBOSITY sqlstate
SELECT * FROM arabic_suggest('وزاة', -1);
