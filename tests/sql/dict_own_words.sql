-- option Words: words of the user's own in all their forms
CREATE FUNCTION reads(dictionary regdictionary, words text) RETURNS TABLE (word text, lexemes text[]) LANGUAGE sql
	AS $$ SELECT w, ts_lexize(dictionary, w) FROM regexp_split_to_table(words, ' ') WITH ORDINALITY t(w, n) ORDER BY n $$;
CREATE TEXT SEARCH DICTIONARY d_own (TEMPLATE = arabic_news, Words = 'كرامبا: name, Kramba; الزنبقية: name; حوكلة: noun;
	بلوكشين: noun, بلاكشين، بواكش؛ سيبراوي: ADJ; رقمط: verb, يرقمط; أفسط : verb , يفسطي
	يعنيبس: particle; NFT: noun; كوفيد-23: name');
-- a name takes proclitics only, and ال only if it is written so
SELECT * FROM reads('d_own', 'كرامبا وكرامبا بكرامبا ولكرامبا كرامباً Kramba KRAMBA الكرامبا كرامباه');
SELECT * FROM reads('d_own', 'الزنبقية الزنبقيه وبالزنبقية للزنبقية زنبقية');
-- a noun takes ال, pronouns, and its dual, plurals and accusative by rule; what the rule does not give is listed
SELECT * FROM reads('d_own', 'حوكلة الحوكله وبحوكلتها للحوكلة حوكلات حوكلتان حوكلتي والحوكلتين');
SELECT * FROM reads('d_own', 'البلوكشين بلوكشينه بلوكشينا بلوكشينات بلوكشينان والبلاكشين بواكش لبواكشهم');
-- an adjective has a feminine and sound plurals
SELECT * FROM reads('d_own', 'سيبراوي السيبراوية سيبراويون والسيبراويين سيبراويات سيبراويا');
-- a verb has the persons of the perfect, of the imperfect if that is listed, and takes pronouns
SELECT * FROM reads('d_own', 'رقمط ورقمطت رقمطوا رقمطوها رقمطناه يرقمط ترقمط نرقمط أرقمط سيرقمطها ليرقمطوا يرقمطون فسترقمطين الرقمط يفسطون');
-- a particle is no lexeme; what is not Arabic letters is found as it is
SELECT * FROM reads('d_own', 'يعنيبس ويعنيبس NFT nft كوفيد-23 وكوفيد-23');
-- a word of the lexicon that explains the letters by less stays; a word written as the user wrote it is the user's
CREATE TEXT SEARCH DICTIONARY d_near (TEMPLATE = arabic_news, Words = 'ريم: name; مدرس: noun; القدس: name; في: name');
SELECT * FROM reads('d_near', 'ريم وريم كريم الكريم مدرس المدرسون مدرسة والمدرسة القدس بالقدس للقدس قدس في وفي');
CREATE TEXT SEARCH DICTIONARY d_near_listed (TEMPLATE = arabic_news, Words = 'ريم: name, كريم');
SELECT * FROM reads('d_near_listed', 'كريم وكريم');
-- two words of one spelling: both; a word as two parts of speech is one lexeme
CREATE TEXT SEARCH DICTIONARY d_both (TEMPLATE = arabic_news, Words = 'زنبوق: noun, زنابقة; زنبقان: noun, زنابقة; رقمط: verb; رقمط: noun');
SELECT * FROM reads('d_both', 'الزنابقة رقمط رقمطت');
-- order: StopWords, Protect, Words, lexicon; Synonyms of what these gave
CREATE TEXT SEARCH DICTIONARY d_order (TEMPLATE = arabic_news, StopWords = 'كرامبا، من', Protect = 'الحوكلة',
	Words = 'كرامبا: name; حوكلة: noun; ناطو: name, الناطو; بلوكشين: noun, بواكش; من: noun; في: name',
	Synonyms = 'ناطو = حلف شمال الأطلسي; سلسلة = بواكش; الحلقة = حوكلة');
SELECT * FROM reads('d_order', 'كرامبا وكرامبا الحوكلة والحوكلة بالناطو السلاسل حلقات من في');
-- light stemming takes them too
CREATE TEXT SEARCH DICTIONARY d_light_own (TEMPLATE = arabic_news, Stems = light, Words = 'بلوكشين: noun, بواكش');
SELECT * FROM reads('d_light_own', 'وبواكشها والقضايا');
-- under a configuration
CREATE TEXT SEARCH CONFIGURATION c_own (COPY = arabic_news);
ALTER TEXT SEARCH CONFIGURATION c_own ALTER MAPPING REPLACE arabic_news WITH d_own;
SELECT to_tsvector('c_own', 'وبواكش السيبراوية في كرامبا') @@ websearch_to_tsquery('c_own', 'بلوكشين سيبراوي') AS found,
	to_tsvector('arabic_news', 'وبواكش السيبراوية في كرامبا') @@ websearch_to_tsquery('arabic_news', 'بلوكشين سيبراوي') AS without;
-- what is wrong is named
DO $$
DECLARE
	value text;
	code text;
	message text;
	hint text;
BEGIN
	FOREACH value IN ARRAY ARRAY['كرامبا', 'كرامبا: ', 'كرامبا: person', ': name', 'كرامبا: name, حوكلة: noun', 'دونالد كرامبا: name',
		'كرامبا: name, دونالد كرامبا', 'ك: name', 'كرامبا: name, ك', 'ـ: name', 'كرامبا: name; كَرامبا : name', 'أنقرا: noun; انقرا: noun',
		repeat('x', 256) || ': name', 'كرامبا: name' || repeat(', كرامبو', 33), NULL]
	LOOP
		BEGIN
			EXECUTE format('CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Words = %L)',
				coalesce(value, (SELECT string_agg('x' || n || ': name', ';') FROM generate_series(1, 10001) n)));
			RAISE NOTICE 'accepted: %', value;
		EXCEPTION WHEN invalid_parameter_value OR program_limit_exceeded THEN
			GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
			RAISE NOTICE '%: % | %', code, regexp_replace(message, '(.{20}).{200,}(.{80})', '\1 ... \2'), hint;
		END;
	END LOOP;
END $$;
CREATE TEXT SEARCH DICTIONARY d_fail (TEMPLATE = arabic_news, Stems = none, Words = 'كرامبا: name');
ALTER TEXT SEARCH DICTIONARY d_own (Stems = none);
-- empty, and blank entries
CREATE TEXT SEARCH DICTIONARY d_empty (TEMPLATE = arabic_news, Words = ' ; ;؛
	كرامبا: name, ;');
SELECT ts_lexize('d_empty', 'وكرامبا');
ALTER TEXT SEARCH DICTIONARY d_empty (Words = '');
SELECT ts_lexize('d_empty', 'وكرامبا'), ts_lexize('d_empty', 'القضايا');
-- the statement from a table of the user's own
CREATE TABLE my_words (word text, pos text, forms text[]);
INSERT INTO my_words VALUES ('كرامبا', 'name', '{Kramba}'), ('حوكلة', 'noun', NULL), ('بلوكشين', 'noun', '{بواكش,بلاكشين}');
SELECT arabic_news_alter('d_empty', 'words', array_agg(word || ': ' || concat_ws(', ', pos, array_to_string(forms, ', ')) ORDER BY word))
FROM my_words \gexec
SELECT * FROM reads('d_empty', 'kramba وبواكشها');
SELECT dictinitoption FROM pg_ts_dict WHERE dictname = 'd_empty';
SELECT arabic_news_alter('d_empty', 'Synonyms', ARRAY['الناطو = حلف شمال الأطلسي', E'it\\s = that''s']);
SELECT arabic_news_alter('d_empty', 'PROTECT', '{ المدن ,Reuters}'), arabic_news_alter('d_empty', 'StopWords', '{said}'),
	arabic_news_alter('d_empty', 'StopWords', '{قال,أعلن}');
SELECT arabic_news_alter('d_empty', 'Words', NULL), arabic_news_alter('d_empty', 'Words', '{}'),
	arabic_news_alter(NULL, 'Words', '{}') IS NULL AS no_dictionary, arabic_news_alter('d_empty', NULL, '{}') IS NULL AS no_option;
CREATE SCHEMA "My Schema";
CREATE TEXT SEARCH DICTIONARY "My Schema"."d'x" (TEMPLATE = arabic_news, "Words" = 'كرامبا: name', stems = light);
SELECT arabic_news_alter('"My Schema"."d''x"', 'Words', '{كرامبو: name}') \gexec
SELECT dictinitoption FROM pg_ts_dict WHERE dictname = 'd''x';
-- it checks as ALTER would
SELECT arabic_news_alter('d_empty', 'Words', '{كرامبا: person}');
SELECT arabic_news_alter('d_empty', 'Words', '{كرامبا: name,كرامبا: name}');
SELECT arabic_news_alter('d_empty', 'Words', '{كرامبا: name,NULL}');
SELECT arabic_news_alter('d_empty', 'Words', ARRAY['كرامبا: name؛ x: name']);
SELECT arabic_news_alter('d_empty', 'Words', '{" "}');
SELECT arabic_news_alter('d_empty', 'Protect', '{المدن الكبرى}');
SELECT arabic_news_alter('d_empty', 'Synonyms', '{كرامبا = بلوكشين,Kramba = حوكلة}');
SELECT arabic_news_alter('d_empty', 'Stems', '{light}');
SELECT arabic_news_alter('d_empty', 'Word', '{light}');
SELECT arabic_news_alter('simple', 'StopWords', '{said}');
SELECT arabic_news_alter(0, 'Words', '{}');
SELECT arabic_news_alter('arabic_news_exact', 'Words', '{كرامبا: name}');
-- under a search_path that would mislead
CREATE SCHEMA evil;
CREATE FUNCTION evil.quote_literal(text) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE TEXT SEARCH DICTIONARY evil.d_empty (TEMPLATE = simple);
SET search_path = evil, pg_catalog;
SELECT public.arabic_news_alter('public.d_empty', 'Protect', '{المدن}');
RESET search_path;
SET client_min_messages = warning;
DROP SCHEMA evil, "My Schema" CASCADE;
DROP TABLE my_words;
DROP TEXT SEARCH CONFIGURATION c_own;
DROP TEXT SEARCH DICTIONARY d_own, d_near, d_near_listed, d_both, d_order, d_light_own, d_empty;
DROP FUNCTION reads;
