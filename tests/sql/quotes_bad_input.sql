-- quotes_bad_input: marks that do not fit, verbs without an end
\pset format unaligned
\pset tuples_only on
-- long texts of one beginning, in time that grows with the text
SELECT piece, count(*)
FROM unnest(ARRAY['قال: « ', ': « ', '» ', '" ', 'قال فلان إن ', 'نقلت عن ', 'قال سامر قباني ووزير ', 'قال لوكالة ', E': «كلمة\n', E'«كلمة\n',
                  '«كلمة»، قال سامر قباني، ', 'وفقا ل', 'على حد قول ', 'قوله ']) WITH ORDINALITY AS p (piece, n)
LEFT JOIN LATERAL news_quotes(repeat(piece, 2000)) AS q ON true
WHERE q.quote IS NOT NULL
GROUP BY piece, n
ORDER BY n;
-- a mark that is never closed takes no more than its paragraph
SELECT max(length(quote)) FROM news_quotes('قال سامر قباني: «' || repeat(E'الموازنة جاهزة للنقاش.\n', 500));
SELECT max(length(quote)) < 60 FROM news_quotes(repeat(E'«الموازنة جاهزة للنقاش في البرلمان غدا بلا شك\n', 500));
-- the end of the text at every place
SELECT count(*) FROM generate_series(1, 90) AS n, news_quotes(left('ونقلت رويترز عن سامر قباني قوله: «الموازنة جاهزة»، مضيفا قوله «سنعرضها غدا»، كما قال، وفقا ل', n));
