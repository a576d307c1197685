# What a hostile or careless user can send: an answer, NULL, or one clear error; never a crash, a hang or a growing backend.
#
# All texts and functions go through one session, so that a backend that dies loses every check behind it.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Time::HiRes qw(time);
use NewsTest;

new_database('news_limits');

# Every function that takes a document, as an expression over column t that reads all of its answer.
my %reads = (
	arabic_normalize => 'length(arabic_normalize(t))',
	ts_parse         => "(SELECT count(p.token) FROM ts_parse('arabic_news', t) p)",
	to_tsvector      => "length(to_tsvector('arabic_news', t))",
	news_tsvector    => 'length(news_tsvector(t))',
	news_article     => '(SELECT count(a.body) FROM news_article(t) a)',
	news_dates       => '(SELECT count(d.expression) FROM news_dates(t) d)',
	news_entities    => '(SELECT count(e.name) FROM news_entities(t) e)',
	news_quotes      => '(SELECT count(q.quote) FROM news_quotes(t) q)',
	news_metadata    => 'length(news_metadata(t)::text)',
	'@@@'            => "(t @@@ '\"وزير الدفاع\" OR said:قالن OR date:2021 OR وزي* OR تركياا~')::int",
	news_rank        => "news_rank(t, 'وزير الدفاع')",
	news_headline    => "length(news_headline(t, 'وزير الدفاع', 'MaxFragments=3'))",
	'index'          => '(SELECT count(*) FROM indexed(t))');

# Texts by name, as SQL; about 100 kB where something is repeated.
my %texts = (
	'empty'                 => "''",
	'one letter'            => "'و'",
	'one mark'              => "U&'\\064B'",
	'only marks'            => "repeat(U&'\\064B\\0640', 20000)",
	'only controls'         => "repeat(U&'\\200F\\202B', 20000)",
	'only emoji'            => "repeat(U&'\\+01F600\\+01F3FD', 10000)",
	'only punctuation'      => "repeat('«\"(،.', 10000)",
	'unclosed quotes'       => "'قال الوزير: \"لن نقبل بذلك أبدا ' || repeat('\"', 50001)",
	'nested quotes'         => "repeat('قال «نعم ', 5000) || repeat('» ', 5000)",
	'nested parentheses'    => "repeat('(', 100000) || 'وزير'",
	'CRLF and tabs'         => "E'عنوان الخبر\\r\\n\\r\\n\\tقال الوزير\\t\"نعم نوافق على ذلك\".\\r\\n'",
	'mixed directions'      => "'قال John Smith (رئيس شركة IBM) إن 50% من ' || U&'\\202B' || 'العمل done'",
	'impossible dates'      => "'في 40 فبراير 2021 الساعة 25:61 و' || repeat('9', 32) || ' ريال'",
	'a number of 100,000 digits' => "repeat('1', 100000)",
	'a chain of numerals'   => "repeat('خمسة و', 10000)",
	'a chain of and'        => "repeat('و', 50000)",
	'many dates'            => "repeat('3 فبراير 2021 07:50 ', 4000)",
	'angle brackets'        => "repeat('<', 100000)",
	'unclosed tags'         => "repeat('<a href=\"', 10000)",
	'at signs'              => 'repeat($$a@$$, 50000)',
	'hashes'                => "repeat('#', 100000)",
	'dots'                  => "repeat('a.', 50000)",
	'slashes'               => "repeat('http://', 10000)",
	'hyphens'               => "repeat('ا-', 30000)",
	'labels'                => "repeat(E'المصدر: كلمات مفتاحية\\n', 2500)",
	'one line of names'     => "repeat('قال وزير الدفاع محمد علي إن ', 2500)",
	'titles'                => "repeat('وزير ', 10000)",
	'verbs and quotes'      => "repeat('قال \"', 10000)",
	'many lines'            => "repeat(E'قال الوزير\\n', 5000)",
	'an HTML page'          => "'<h1>عنوان</h1>' || repeat('<p>قال <b>الوزير</b> محمد علي &laquo;نعم نوافق&raquo; أمس.</p>', 1000)",
	'nested tags'           => "'<p>قال الوزير</p>' || repeat('<div>', 20000)",
	'a tag of attributes'   => "'<p>قال الوزير</p><p ' || repeat('a=\"b\" ', 15000)",
	'end tags'              => "'<p>قال الوزير' || repeat('</b></p>', 10000)",
	'unclosed comments'     => "'<p>قال الوزير</p>' || repeat('<!-- ', 20000)",
	'JSON-LD'               => "'<p>قال الوزير</p>' || repeat('<script type=\"application/ld+json\">[[[', 2500)");

# The script of all reads of the rows of x: each writes its name if it ends well, its name and the error if not.
sub all_reads
{
	my $script = "SET statement_timeout = '60s';\n";
	for my $read (sort keys %reads)
	{
		$script .= "\\echo $read\nSELECT '$read: ' || name FROM x WHERE $reads{$read} IS NOT NULL ORDER BY name;\n";
	}
	return $script;
}

# Runs all reads over the texts (name => SQL) and checks that each gave an answer.
sub check_reads
{
	my %given = @_;
	my $rows = join ",\n", map { "('$_', $given{$_})" } sort keys %given;
	my ($status, $out, $err) = psql_script("\\set ON_ERROR_STOP 0\n"
		  . "CREATE TEMP TABLE x (name text, t text); INSERT INTO x VALUES $rows;\n" . all_reads());
	my %seen = map { $_ => 1 } split /\n/, $out;
	my $lost = 0;
	for my $read (sort keys %reads)
	{
		for my $name (sort keys %given)
		{
			ok($seen{"$read: $name"}, "$read: $name") or $lost++;
		}
	}
	diag($err) if $lost;
	return;
}

# The keys of a document as the index takes them: a table with an index, one row at a time.
sql(<<'SQL');
CREATE TABLE one (t text);
CREATE INDEX one_t ON one USING gin (t news_ops) WITH (fastupdate = off);
CREATE FUNCTION indexed(t text) RETURNS SETOF one LANGUAGE sql VOLATILE AS
$$ DELETE FROM one; INSERT INTO one VALUES ($1) RETURNING * $$;
SQL

check_reads(%texts);
check_reads('ten megabytes without a space' => "repeat('سلام', 1250000)");

# ---- what a page does not say is NULL, never guessed ----

is(sql("SELECT a.published IS NULL AND a.source IS NULL AND a.agency IS NULL AND a.byline IS NULL AND a.keywords = '{}'
		FROM news_article('قال الوزير إن الأمور بخير.') a"), 't', 'a page that says nothing of itself');
is(sql("SELECT a.title IS NULL AND a.body IS NULL AND a.source IS NULL AND a.related = '{}' FROM news_article('<p>' || repeat('<a href=x>قال الوزير أمس</a> ', 9)) a"),
	't', 'a page of links says nothing');
is(sql("SELECT count(*) FROM news_dates('اجتمعوا في 40 فبراير 2021', '2021-03-01') WHERE grain = 'day'"), 0, '40 February is no day');
is(sql("SELECT count(*) FROM news_dates('الساعة 25:61', '2021-03-01') WHERE grain = 'minute'"), 0, '25:61 is no time');
is(sql("SELECT count(*) FROM unnest('{-infinity,infinity,4713-01-01 BC,294276-12-31}'::timestamp[]) p,
		news_dates('قبل ثلاثة أيام، وبعد مئة عام، والثلاثاء المقبل، وفي رمضان الماضي', p)"), 16, 'times at the ends of the type');

# ---- over the limits of a tsvector: the server's error, and ours that stops adding ----

sql("CREATE TABLE long AS SELECT string_agg('كلمة' || md5(g::text), ' ') AS t FROM generate_series(1, 60000) g");
sql_fails("SELECT to_tsvector('arabic_news', t) FROM long", qr/string is too long for tsvector/, 'to_tsvector over 1 MB');
cmp_ok(sql('SELECT length(news_tsvector(t)) FROM long'), '>', 20000, 'news_tsvector stops adding at 1 MB');
is(sql("SELECT length(v), array_length(positions, 1) FROM news_tsvector(repeat('وزير ', 100000)) v, unnest(v)"), '1|255',
	'news_tsvector keeps 255 positions of a lexeme');

# ---- cancel is answered within the work, not behind it ----

sql('CREATE TABLE big (t text)');
for my $read (qw(to_tsvector news_tsvector news_metadata news_rank news_headline))
{
	# long enough for each: metadata is the slowest
	my $times = $read eq 'news_metadata' ? 40000 : 400000;

	sql("TRUNCATE big; INSERT INTO big SELECT repeat('وقال الوزير محمد علي \"لن نقبل بهذا\" في 3 فبراير 2021 بأنقرة. ', $times)");
	my $start = time;
	psql_script("SELECT $reads{$read} FROM big");
	my $whole = time - $start;
  SKIP:
	{
		skip "$read is too fast here to be cancelled", 2 if $whole < 0.4;
		$start = time;
		sql_fails("SET statement_timeout = '50ms'; SELECT $reads{$read} FROM big", qr/due to statement timeout/, "$read: cancel");
		cmp_ok(time - $start, '<', $whole, "$read: answers cancel before its end");
	}
}

# What takes a while, and is not a matter of one document: it must end early when it is cancelled.
sub cancelled
{
	my ($name, $statement) = @_;
	my $start = time;
	is(sql($statement), '0', "$name: finds nothing");
	my $whole = time - $start;
  SKIP:
	{
		skip "$name is too fast here to be cancelled", 3 if $whole < 0.4;
		$start = time;
		sql_fails("SET statement_timeout = '50ms'; $statement", qr/due to statement timeout/, "$name: cancel");
		cmp_ok(time - $start, '<', 0.1 + $whole / 2, "$name: answers cancel before its end");
	}
	return;
}

# a phrase of 2,000 words that begins at every word of the page
sql("TRUNCATE big; INSERT INTO big SELECT repeat('كتاب ', 200000)");
cancelled('a long phrase', q{SELECT (t @@@ ('"' || repeat('كتاب ', 2000) || 'مدرسة"')::news_query)::int FROM big});

# GIN goes through its words, and through its pending list, with a page locked, where the server itself answers no cancel
sql("CREATE TABLE vocabulary AS SELECT n, (SELECT string_agg(translate(md5(n * 100 + g || ''), '0123456789', 'ghijklmnop'), ' ') FROM generate_series(1, 100) g) AS t
		FROM generate_series(1, 2000) n; CREATE INDEX ON vocabulary USING gin (t news_ops); VACUUM vocabulary");
my $many = "SET enable_seqscan = off; SELECT count(*) FROM vocabulary WHERE t @@@ (SELECT string_agg('abcdefgh' || g || '~', ' OR ') FROM generate_series(1000, 1255) g)::news_query";
like(sql($many =~ s/SELECT count/EXPLAIN SELECT count/r), qr/Bitmap Index Scan/, 'misspelt words: the plan');
cancelled('256 misspelt words among 200,000', $many);
is(sql("$many AND n = 1"), 0, 'misspelt words: can be asked again');
sql("CREATE TABLE pending (t text); CREATE INDEX ON pending USING gin (t news_ops) WITH (gin_pending_list_limit = 65536);
	 INSERT INTO pending SELECT 'كلمة w' || n FROM generate_series(1, 4000) n");
cancelled('3,000 words in a pending list', "SET enable_seqscan = off; SELECT count(*) FROM pending WHERE t @@@
	('(' || (SELECT string_agg('w' || g, ' OR ') FROM generate_series(1, 3000) g) || ') مفقود')::news_query");

# ---- no growth: what a backend holds after 2,000 calls is what it holds after 20,000 ----

my $page = q{E'قمة في أنقرة\nالأربعاء 3 فبراير 2021\nقال وزير الدفاع محمد علي "لن نقبل بهذا أبدا" منذ ثلاثة أيام.\nالمصدر: الأناضول'};
my $calls = join ' + ', map { "coalesce($reads{$_}, 0)" } grep { $_ ne 'index' } sort keys %reads;
my $work = "SELECT sum($calls) IS NULL FROM (SELECT $page || i AS t FROM generate_series(1, %d) i) x;\n";
# the catalog's caches grow by nobody's fault; contexts are compared by name
my $held = "SELECT string_agg(name || ' ' || total, ', ' ORDER BY name) FROM (SELECT name, sum(total_bytes) AS total
	FROM pg_backend_memory_contexts GROUP BY 1) c WHERE name ~* 'news|TopMemory|CacheMemory|TS dictionary|Tsearch';\n";
SKIP:
{
	skip 'the server does not show its memory contexts', 1 if sql('SHOW server_version_num') < 140000;
	my ($after_few, $after_many) =
	  grep { !/^[tf]$/ } split /\n/, sql(sprintf($work, 200) . $held . sprintf($work, 1500) . $held);
	is($after_many, $after_few, 'memory contexts after 20,000 calls are those after 2,000');
}

# ---- the limits of a query ----

sql_fails("SELECT (repeat('(', 201) || 'وزير' || repeat(')', 201))::news_query", qr/HINT/, 'a query too deep has a hint');
sql_fails("SELECT (SELECT string_agg('w' || g, ' ') FROM generate_series(1, 5000) g)::news_query", qr/HINT/,
	'a query of too many words has a hint');
sql_fails("SELECT news_headline('وزير', 'وزير', 'MaxWords=0')", qr/"0".*"MaxWords".*\nHINT/s, 'an option out of range is named');
sql_fails("SELECT news_headline('وزير', 'وزير', 'Wrong=1')", qr/"wrong".*\nHINT/si, 'an unknown option is named');
for my $max (-1, 0, 101, 2147483647)
{
	sql_fails("SELECT * FROM arabic_suggest('وزاة', $max)", qr/invalid number of suggestions "$max"\nHINT:  Give a whole number from 1 to 100\./,
		"$max suggestions");
}
sql_fails("ALTER TEXT SEARCH DICTIONARY arabic_news (Stems = 'wrong')", qr/"wrong".*\nHINT/s, 'a wrong value of the dictionary is named');

done_testing();
