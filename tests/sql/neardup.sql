-- near-duplicates: keys that share, and the share itself

-- spelling, marks, digits' shapes, punctuation, line breaks
SELECT news_similarity('قال وزير الخارجية التركي إن 12 دولة شاركت', E'قَالَ وزيـــر الخارجيه التركى:\n«ان ١٢ دولة شاركت».');
SELECT news_fingerprint('قال وزير الخارجية التركي إن 12 دولة شاركت') = news_fingerprint(E'قَالَ وزيـــر الخارجيه التركى:\n«ان ١٢ دولة شاركت».') AS same_keys;

-- two of four 3-grams
SELECT news_similarity('a b c d e', 'a b c d f'), news_similarity('a b c d f', 'a b c d e');
-- order counts, how often does not
SELECT news_similarity('واحد اثنان ثلاثة', 'ثلاثة اثنان واحد'), news_similarity('a b c a b c a b c', 'a b c a b');

-- one key for each band; stored keys stay what they are
SELECT cardinality(news_fingerprint('واحد اثنان ثلاثة')), (news_fingerprint('one two three'))[1:3];

-- fewer than three words have no key; they are compared whole, and no words with nothing
SELECT t AS short, news_fingerprint(t), news_similarity(t, t) AS itself, news_similarity(t, 'اقرأ المزيد') AS other
FROM unnest(ARRAY['', ' ', '...', '😀', 'عاجل', 'اقرأ المزيد']) t;

SELECT news_fingerprint(NULL), news_similarity(NULL, 'a b c'), news_similarity('a b c', NULL);

-- versions of an article with one word changed, a dateline before it, a paragraph cut: found by key; another one is not
CREATE TABLE wire (id integer PRIMARY KEY, document text);
INSERT INTO wire
SELECT 1, string_agg(format('وصل الوفد رقم %s إلى المدينة %s بعد رحلة %s', i, i * 7 % 31, i * 3 % 17), E'\n' ORDER BY i) FROM generate_series(1, 40) i;
INSERT INTO wire
SELECT 2, replace(document, 'رحلة 5', 'جولة 5') FROM wire WHERE id = 1
UNION ALL SELECT 3, 'عمّان - بترا: ' || document FROM wire WHERE id = 1
UNION ALL SELECT 4, left(document, length(document) - 150) FROM wire WHERE id = 1
UNION ALL SELECT 5, string_agg(format('أعلنت الشركة %s نتائج الربع %s من العام', i * 13, i * 11), E'\n' ORDER BY i) FROM generate_series(1, 40) i;
CREATE INDEX wire_keys ON wire USING gin (news_fingerprint(document));
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT id FROM wire WHERE news_fingerprint(document) && ARRAY[1];
SELECT b.id, round(news_similarity(a.document, b.document)::numeric, 2) AS similarity
FROM wire a JOIN wire b ON news_fingerprint(b.document) && news_fingerprint(a.document) WHERE a.id = 1 ORDER BY b.id;
RESET enable_seqscan;
DROP TABLE wire;

-- long and odd: a word without end, marks only, ligatures that are whole sentences
SELECT cardinality(news_fingerprint(repeat('س', 300000))), cardinality(news_fingerprint(repeat(U&'\064B', 300000))),
       cardinality(news_fingerprint(repeat('😀 ', 100000))), cardinality(news_fingerprint(repeat(U&'\FDFA', 50000)));
SELECT news_similarity(repeat('واحد اثنان ثلاثة أربعة ', 50000), 'واحد اثنان ثلاثة أربعة واحد اثنان ثلاثة');
