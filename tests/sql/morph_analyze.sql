-- readings of a written word, best first: clitics and stem are the word cut up
SELECT * FROM arabic_analyze('وبالوزارات');
SELECT * FROM arabic_analyze('للجنة');
SELECT * FROM arabic_analyze('سيقولونها') LIMIT 1;
SELECT * FROM arabic_analyze('وزراؤه') LIMIT 1;
-- spelling decides between words that fold alike
SELECT w, lemma FROM unnest(ARRAY['إعلام', 'أعلام', 'كرة', 'كره', 'على', 'علي']) WITH ORDINALITY u (w, n),
	LATERAL (SELECT lemma FROM arabic_analyze(w) LIMIT 1) a ORDER BY n;
-- whole words are read before cut ones
SELECT w, lemma, proclitics FROM unnest(ARRAY['وزير', 'بلد', 'فريق', 'كتاب', 'والد', 'وكالة', 'برنامج', 'لغة', 'سلام', 'كلام', 'فرنسا', 'هاتف'])
	WITH ORDINALITY u (w, n), LATERAL (SELECT * FROM arabic_analyze(w) LIMIT 1) a ORDER BY n;
-- words that no list has: cut only on evidence
SELECT w, lemma, proclitics, stem, enclitics, known FROM unnest(ARRAY['بلاكستون', 'الترمبولين', 'وأوغستينوس', 'البلوتوقراطيين',
	'بلوتوقراطية', 'للبلوتوقراطي', 'شيغيموتو']) WITH ORDINALITY u (w, n), LATERAL (SELECT * FROM arabic_analyze(w) LIMIT 1) a ORDER BY n;
-- a letter doubled for emphasis
SELECT lemma, stem FROM arabic_analyze('العلاقااات') LIMIT 1;
-- marks do not matter; what is no Arabic word is foreign; nothing is nothing
SELECT lemma, stem FROM arabic_analyze('وَزِيــرٌ') LIMIT 1;
SELECT * FROM arabic_analyze('NATO');
SELECT * FROM arabic_analyze('إس-400');
SELECT count(*) FROM arabic_analyze('');
SELECT count(*) FROM arabic_analyze(NULL);
SELECT count(*) > 0 FROM arabic_analyze(repeat('ب', 100000));
-- the pieces are the word, whatever it is
SELECT w FROM unnest(ARRAY['وبالمدارس', 'فلمدرستهم', 'أفتقول', 'كالعاصفة', 'لهما', 'وسيكتبونه', 'لوزارة', 'هه', 'و', 'ال', 'وال'])
	WITH ORDINALITY u (w, n), arabic_analyze(w) a
WHERE array_to_string(proclitics, '') || stem || array_to_string(enclitics, '') <> w;
