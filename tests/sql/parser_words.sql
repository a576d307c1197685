-- words, compounds, designators and clitics; a configuration that keeps every token as it is
CREATE TEXT SEARCH CONFIGURATION parser_words (PARSER = arabic_news);
ALTER TEXT SEARCH CONFIGURATION parser_words ADD MAPPING FOR asciiword, word, numword, email, url, host, sfloat, version,
  hword_numpart, hword_part, hword_asciipart, numhword, asciihword, hword, url_path, file, float, int, uint,
  hashtag, mention, percent WITH simple;

-- numbers 1-23 and their names are those of the default parser, ours follow
SELECT * FROM ts_token_type('arabic_news');
SELECT tokid, alias FROM ts_token_type('default') EXCEPT SELECT tokid, alias FROM ts_token_type('arabic_news');

-- the tokens of a text, blanks as well
SELECT * FROM ts_parse('arabic_news', 'أعلنت تركيا، أنّ منظومة «إس-400» جاهزة.');
SELECT alias, token FROM ts_debug('parser_words', 'كوفيد-19 F-35 التركية-الأمريكية Al-Jazeera ميغ-29A') WHERE alias <> 'blank';
SELECT alias, token FROM ts_debug('parser_words', 'بـ50 و12,5 لـ"الشرق" الـ48 وبـ«القدس» لـBBC و هو "كل" فك"') WHERE alias <> 'blank';

-- a compound has a position, and so has each of its parts: phrases match across it
SELECT to_tsvector('parser_words', 'عاد كوفيد-19 إلى المدن');
SELECT to_tsvector('parser_words', doc) @@ phraseto_tsquery('parser_words', query) AS found, query
FROM (VALUES ('ظهرت إس-400 في العرض')) d(doc),
     (VALUES ('إس-400'), ('ظهرت إس-400'), ('إس-400 في العرض'), ('إس 400'), ('إس'), ('400 في'), ('في إس-400')) q(query);

-- headlines: matches marked, compounds shown once, not a byte lost
SELECT ts_headline('parser_words', 'عاد كوفيد-19 إلى #القدس_الشرقية يوم 3/2/2021 بنسبة 50% www.example.com/x',
                   to_tsquery('parser_words', 'كوفيد | القدس | 50% | www.example.com'));
-- letters before a number or a Latin word are marked with it, and no cut parts them
SELECT ts_headline('parser_words', 'بلغ المؤشر مساء اليوم و12,5 نقطة كما قالت والـFBI تراقب لـ"الشرق الأوسط"', websearch_to_tsquery('parser_words', query),
                   'StartSel=[, StopSel=], MaxWords=6, MinWords=3')
FROM unnest(ARRAY['12,5', '12,5 OR fbi', 'fbi', 'الشرق']) query;
SELECT text = replace(replace(ts_headline('parser_words', text, to_tsquery('parser_words', 'قال:* | و:* | 400'),
                                          'HighlightAll=on, StartSel="{", StopSel="}"'), '{', ''), '}', '') AS whole
FROM (VALUES ('قال «الرئيس»: إس-400، #القدس_عاصمة_فلسطين @name و12,5% <p class="x">نص</p> &amp; http://a.com/b?c=d'),
             (E'سطر\r\nآخر\t\u200Fوقال\u200E \uFEFFلـ"الشرق" ٪٥٠ user@example.org /usr/x.txt -5 1e5'),
             (repeat('ب', 3000) || ' قال ' || repeat('a', 3000) || ' <!-- ' || repeat('x-', 3000)),
             ('<<<< a@a@a <b &; # @ _ -- ""')) t(text);

-- no token is too long: no error, no notice, and the words around a long run are found
SELECT to_tsvector('parser_words', 'قبل ' || repeat('ب', 5000) || ' بعد ' || repeat('7', 5000) || ' ' || repeat('x', 5000));
SELECT tokid, count(*), max(octet_length(token)) FROM ts_parse('arabic_news', repeat('ب', 1000000)) GROUP BY 1;
SELECT tokid, count(*), max(octet_length(token)) FROM ts_parse('arabic_news', '<a href="' || repeat('x', 10000) || '">') GROUP BY 1;
SELECT count(*) FROM ts_parse('arabic_news', '');

DROP TEXT SEARCH CONFIGURATION parser_words;
