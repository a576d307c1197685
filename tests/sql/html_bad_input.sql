-- html_bad_input: pages that are cut off, enormous or no pages: an answer in linear time, and nothing invented
\pset format unaligned
\pset tuples_only on
SET statement_timeout = '60s';
CREATE FUNCTION said(document text) RETURNS text LANGUAGE sql STABLE
AS $$ SELECT coalesce(string_agg(key || ': ' || left(value, 40), ', ' ORDER BY key), '-')
      FROM jsonb_each_text(jsonb_strip_nulls(news_metadata(document))) WHERE value <> '[]' $$;
-- nothing to see
SELECT said('<html></html>');
SELECT said('<p></p><div>&nbsp;</div><br>');
SELECT said('<script>document.write("قال الوزير");</script>');
SELECT said('<!-- <p>قال الوزير</p> --><p>');
SELECT said('<p hidden>قال الوزير أمس</p><div style="display:none"><p>قال الوزير أمس</p></div>');
-- only links
SELECT said('<ul><li><a href="/1">قال الوزير محمد علي أمس</a></li><li><a href="/2">سفر وفد من روما غدا</a></li></ul>') ~ 'title|body|related|keywords';
SELECT said('<p>' || repeat('<a href="/1">قال الوزير أمس</a> ', 20000)) ~ 'title|body|related|keywords';
-- cut off anywhere
SELECT count(*) FROM (SELECT '<!DOCTYPE html><html><head><title>عنوان</title><meta name="author" content="سلمى حداد"><script type="application/ld+json">{"@type":"NewsArticle","headline":"عنوان"}</script></head><body><article><h1>عنوان الخبر</h1><p class="a">قال &laquo;نعم&raquo; &#1593;<!-- x --><br/></p></article></body></html>' AS d) x,
    generate_series(0, length(d)) AS i WHERE said(left(d, i)) IS NULL;
SELECT said('<h1>عنوان الخبر</h1><p>بدأت الجلسة.</p><p class="');
SELECT said('<h1>عنوان الخبر</h1><p>بدأت الجلسة.</p><!-- بلا نهاية <p>نص</p>');
SELECT said('<h1>عنوان الخبر</h1><p>بدأت الجلسة.</p><script>بلا نهاية <p>نص</p>');
SELECT said('<h1>عنوان الخبر</h1><p>بدأت الجلسة &am');
-- charsets that the page names wrongly
SELECT said('<meta charset="utf-16"><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><h1>عنوان الخبر</h1><p>بدأت الجلسة.</p>');
SELECT said('<?xml version="1.0" encoding="iso-8859-6"?><html><h1>عنوان الخبر</h1><p>بدأت الجلسة.</p></html>');
-- no entity is fetched or expanded
SELECT said('<!DOCTYPE html [<!ENTITY a "قال الوزير"><!ENTITY b SYSTEM "file:///etc/hostname">]><html><h1>عنوان الخبر</h1><p>بدأت &a; &b; الجلسة.</p></html>');
-- five megabytes of nested tags, open and closed
SELECT said(repeat('<div>', 1000000));
SELECT said(repeat('<b>', 1700000) || '<p>');
SELECT said('<h1>عنوان الخبر</h1>' || repeat('<ul><li>', 600000));
SELECT said(repeat('<div>', 500) || repeat('</b>', 1000000));
SELECT said('<h1>عنوان الخبر</h1>' || repeat('</p>', 1000000));
-- a tag with a million attributes; many with as many as are read
SELECT said('<p>نص الخبر.</p><div ' || repeat('a=1 ', 1000000) || '>');
SELECT said('<p>نص الخبر.</p><div ' || (SELECT string_agg('a' || i || '="1"', ' ') FROM generate_series(1, 200000) i) || '>');
SELECT said('<p>نص الخبر.</p><div " x=">" ' || (SELECT string_agg('a' || i, ' ') FROM generate_series(1, 200000) i) || '>');
SELECT said((SELECT repeat('<div ' || string_agg('a' || i || '="1"', ' ') || '></div>', 1500) FROM generate_series(1, 250) i));
-- comments, brackets and entities without end
SELECT said('<p>نص الخبر.</p>' || repeat('<!-- ', 1000000));
SELECT said('<p>نص الخبر.</p>' || repeat('<', 3000000));
SELECT length(news_tsvector('<p>نص الخبر.</p>' || repeat('&', 3000000)));
SELECT length(news_tsvector('<p>نص الخبر.</p>' || repeat('&#1593;', 500000)));
-- JSON-LD: much of it, deep, or none
SELECT said(repeat('<script type="application/ld+json">', 100000));
SELECT said('<p>نص الخبر.</p>' || repeat('<script type="application/ld+json">{"@type":"Thing","headline":"لا"}</script>', 100000));
SELECT said('<p>نص الخبر.</p><script type="application/ld+json">' || repeat('{"a":', 500000) || '</script>');
SELECT said('<p>نص الخبر.</p><script type="application/ld+json">' || repeat('[', 500000) || '</script>');
SELECT said('<p>نص الخبر.</p><script type="application/ld+json">{"@type":"NewsArticle","headline":"\ud800","author":{"name":"\u0000"},"datePublished":20210101}</script>');
SELECT said('<p>نص الخبر.</p><script type="application/ld+json">}{][,:""</script>');
-- many claims
SELECT said('<p>نص الخبر.</p>' || repeat('<meta property="article:tag" content="نص">', 100000)) ~ 'keywords';
SELECT said('<p>نص الخبر.</p><meta property="og:site_name" content="' || repeat('موقع ', 100000) || '">');
DROP FUNCTION said;
