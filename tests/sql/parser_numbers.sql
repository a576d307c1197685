-- numbers: each line a text, and its tokens with their types, blanks left out
CREATE FUNCTION tokens(text) RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(y.alias || ' ' || p.token, ' | ' ORDER BY p.n)
  FROM ts_parse('arabic_news', $1) WITH ORDINALITY AS p(tokid, token, n) JOIN ts_token_type('arabic_news') y USING (tokid)
  WHERE y.alias <> 'blank'
$$;

-- digits of either kind, decimal and thousands marks
SELECT text, tokens(text) FROM (VALUES
  ('2021 ٢٠٢١ ۲۰۲۱'), ('12,5 12.5'), ('١٢٫٥ ١٢,٥'), ('5،1 بالمئة'), ('1,500 1.500.000'), ('١٬٥٠٠'), ('87،500 شخص'),
  ('1,500.75 1.500,75'), ('1.500'), ('0,125'), ('1,2,3'), ('1،2،3'), ('2019,2020'), ('12,3456'), ('5, 6. 7.')) t(text);

-- percent
SELECT text, tokens(text) FROM (VALUES
  ('50%'), ('12,5%'), ('٥٠٪'), ('٪٥٠'), ('%50'), ('50 %'), ('بنسبة10%'), ('10-15%'), ('-5%'), ('x%20y')) t(text);

-- a dash behind a word or number makes nothing negative
SELECT text, tokens(text) FROM (VALUES
  ('-5'), ('الحرارة -5 و+6 و-7'), ('(-5)'), ('10-15'), ('2-1'), ('2011-2015'), ('2021-02-03'), ('3-2-2021'), ('إس-400'), ('بـ-5'), ('ب-52')) t(text);

-- times, versions, exponents, units
SELECT text, tokens(text) FROM (VALUES
  ('07:50'), ('2017-04-15T22:33:00+01:00'), ('1.2.3'), ('3.2.2021'), ('192.168.1.1'), ('1e5 1.5e-10'), ('4G 5th 100km'), ('12.5km'), ('2021م 1442هـ'),
  ('كوفيد19'), (repeat('9', 32))) t(text);

DROP FUNCTION tokens(text);
