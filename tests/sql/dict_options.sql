-- options of a dictionary of template arabic_news
CREATE TEXT SEARCH DICTIONARY d_light (TEMPLATE = arabic_news, Stems = light);
SELECT ts_lexize('d_light', 'القضايا'), ts_lexize('d_light', 'والمسؤولين'), ts_lexize('d_light', 'في');
CREATE TEXT SEARCH DICTIONARY d_none (TEMPLATE = arabic_news, STEMS = 'None');
SELECT ts_lexize('d_none', 'القضايا'), ts_lexize('d_none', 'Running'), ts_lexize('d_none', 'في');
-- stop words: a list instead of the built-in one, a file, none
CREATE TEXT SEARCH DICTIONARY d_stop (TEMPLATE = arabic_news, StopWords = 'قال، أعلن, وكالة');
SELECT ts_lexize('d_stop', 'قال'), ts_lexize('d_stop', 'اعلن'), ts_lexize('d_stop', 'وكاله'), ts_lexize('d_stop', 'في');
CREATE TEXT SEARCH DICTIONARY d_file (TEMPLATE = arabic_news, StopWords = english);
SELECT ts_lexize('d_file', 'yourselves'), ts_lexize('d_file', 'في');
CREATE TEXT SEARCH DICTIONARY d_no_stop (TEMPLATE = arabic_news, StopWords = '');
SELECT ts_lexize('d_no_stop', 'في'), ts_lexize('d_no_stop', 'the');
DO $$
BEGIN
	CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, StopWords = no_such_file);
EXCEPTION WHEN config_file_error THEN
	RAISE NOTICE 'no such file';
END $$;
-- words that are folded only
CREATE TEXT SEARCH DICTIONARY d_protect (TEMPLATE = arabic_news, Protect = 'الجزيرة الأهرام Reuters');
SELECT ts_lexize('d_protect', 'الجزيرة'), ts_lexize('d_protect', 'جزيرة'), ts_lexize('d_protect', 'الاهرام'), ts_lexize('d_protect', 'REUTERS');
-- synonyms: a word gives words at consecutive positions
CREATE TEXT SEARCH DICTIONARY d_synonyms (TEMPLATE = arabic_news, Synonyms = 'الناتو، نيتو = حلف شمال الأطلسي؛ الاخوان = جماعة;
	usa = أمريكا');
SELECT ts_lexize('d_synonyms', 'الناتو'), ts_lexize('d_synonyms', 'نيتو'), ts_lexize('d_synonyms', 'USA'), ts_lexize('d_synonyms', 'حلف');
CREATE TEXT SEARCH CONFIGURATION c_synonyms (COPY = arabic_news);
ALTER TEXT SEARCH CONFIGURATION c_synonyms ALTER MAPPING REPLACE arabic_news WITH d_synonyms;
SELECT to_tsvector('c_synonyms', 'قمة الناتو غدا');
SELECT to_tsquery('c_synonyms', 'الناتو'), phraseto_tsquery('c_synonyms', 'قمة الناتو');
SELECT to_tsvector('c_synonyms', 'قمة الناتو غدا') @@ phraseto_tsquery('c_synonyms', 'قمة حلف شمال الأطلسي') AS phrase_in_word,
	to_tsvector('c_synonyms', 'قمة حلف شمال الأطلسي') @@ to_tsquery('c_synonyms', 'الناتو') AS word_in_phrase;
-- what is wrong is named
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Stem = light);
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Stems = heavy);
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Stems = light, stems = none);
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Synonyms = 'الناتو');
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Synonyms = 'الناتو = ');
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Synonyms = ' = حلف');
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Synonyms = 'أ = ب = ج');
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Synonyms = 'حلف الأطلسي = الناتو');
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Synonyms = 'وزير = مسؤول; الوزراء = حكومة');
-- options are text that a dump has
SELECT dictinitoption FROM pg_ts_dict WHERE dictname = 'd_stop';
-- changed in place
ALTER TEXT SEARCH DICTIONARY d_light (Stems = none);
SELECT ts_lexize('d_light', 'والمسؤولين');
DROP TEXT SEARCH CONFIGURATION c_synonyms;
DROP TEXT SEARCH DICTIONARY d_light;
DROP TEXT SEARCH DICTIONARY d_none;
DROP TEXT SEARCH DICTIONARY d_stop;
DROP TEXT SEARCH DICTIONARY d_file;
DROP TEXT SEARCH DICTIONARY d_no_stop;
DROP TEXT SEARCH DICTIONARY d_protect;
DROP TEXT SEARCH DICTIONARY d_synonyms;
