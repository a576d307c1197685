-- addresses, hashtags, mentions and markup: each line a text, and its tokens with their types, blanks left out
CREATE FUNCTION tokens(text) RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(y.alias || ' ' || p.token, ' | ' ORDER BY p.n)
  FROM ts_parse('arabic_news', $1) WITH ORDINALITY AS p(tokid, token, n) JOIN ts_token_type('arabic_news') y USING (tokid)
  WHERE y.alias <> 'blank'
$$;

SELECT text, tokens(text) FROM (VALUES
  ('http://www.example.com/a?b=c، وقال'), ('www.example.com.'), ('example.com/x/.وقال'), ('https://ar.example.org/wiki/القدس_(مدينة)'),
  ('(example.com/x)'), ('http://localhost:8080/x'), ('example.com?'), ('U.S. e.g. end.Next'), ('user@example.org'),
  ('a.b+c@ex-ample.co.uk،'), ('x@y'), ('a@a@a'), ('/usr/local/x.txt src/scan.c'), ('AFP/Getty'), ('3/2/2021')) t(text);

SELECT text, tokens(text) FROM (VALUES
  ('#القدس_عاصمة_فلسطين'), ('#Arabic #2021'), ('و#القدس'), ('a#b'), ('#_ # #187;'), ('@name @اسم_ما'), ('بـ@name')) t(text);

SELECT text, tokens(text) FROM (VALUES
  ('<p class="x>y">نص</p>'), ('<!-- <b>x</b> -->'), ('<!-- بلا نهاية'), ('<<<< 3 < 4 <b'), ('&amp; &#1593; &#x639;'), ('&bad &;')) t(text);

-- where the meaning is the same, the types are those of the default parser
SELECT text, tokens(text) = (SELECT string_agg(y.alias || ' ' || p.token, ' | ' ORDER BY p.n)
       FROM ts_parse('default', text) WITH ORDINALITY AS p(tokid, token, n) JOIN ts_token_type('default') y USING (tokid)
       WHERE y.alias <> 'blank') AS same
FROM (VALUES ('a simple sentence, with 12 words'), ('state-of-the-art'), ('http://example.com/x/y?z=1'), ('user@example.org'), ('1.2.3 4.5 6 7e8 -9'),
             ('<a href="x">y</a> &amp;'), ('/usr/local/bin/x.sh'), ('www.example.com'), ('SARS2 covid19'), ('F-35A')) t(text);

DROP FUNCTION tokens(text);
