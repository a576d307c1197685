# What a hostile or careless user can send: an answer, NULL, or one clear error; never a crash, a hang or a lost byte.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Time::HiRes qw(time);
use NewsTest;

new_database('news_limits');

# A guard against hanging, far above what linear work takes.
my $guard = "SET statement_timeout = '120s'; SET client_min_messages = error;\n";

# Every function that takes a document, as one expression that reads all of its answer.
my %reads = (
	arabic_normalize => 'length(arabic_normalize(%s))',
	to_tsvector      => "length(to_tsvector('arabic_news', %s))",
	news_tsvector    => 'length(news_tsvector(%s))',
	news_article     => '(SELECT count(a.body) FROM news_article(%s) a)',
	news_dates       => '(SELECT count(d.expression) FROM news_dates(%s) d)',
	news_entities    => '(SELECT count(e.name) FROM news_entities(%s) e)',
	news_quotes      => '(SELECT count(q.quote) FROM news_quotes(%s) q)',
	news_metadata    => 'length(news_metadata(%s)::text)',
	'@@@'            => "(%s @@@ 'وزير OR said:قالن OR date:2021')::int",
	news_rank        => "news_rank(%s, 'وزير الدفاع')",
	news_headline    => "length(news_headline(%s, 'وزير الدفاع'))");

my %texts = (
	'empty'                   => "''",
	'one letter'              => "'و'",
	'one mark'                => "U&'\\064B'",
	'only marks'              => "repeat(U&'\\064B\\0640', 1000)",
	'only controls'           => "repeat(U&'\\200F\\202B', 1000)",
	'only punctuation'        => "repeat('«\"(،.', 2000)",
	'unclosed quotes'         => "'قال الوزير: \"لن نقبل بذلك أبدا ' || repeat('\"', 1001)",
	'nested parentheses'      => "repeat('(', 100000) || 'وزير'",
	'CRLF and tabs'           => "E'عنوان الخبر\\r\\n\\r\\n\\tقال الوزير\\t\"نعم نوافق على ذلك\".\\r\\n'",
	'mixed directions'        => "'قال John Smith (رئيس شركة IBM) إن 50% من ' || U&'\\202B' || 'العمل done'",
	'impossible dates'        => "'في 40 فبراير 2021 الساعة 25:61 و' || repeat('9', 32) || ' ريال'",
	'many angle brackets'     => "repeat('<', 200000)",
	'many unclosed tags'      => "repeat('<a href=\"', 100000)",
	'many at signs'           => 'repeat($$a@$$, 200000)',
	'many hashes'             => "repeat('#', 200000)",
	'many dots'               => "repeat('a.', 200000)",
	'many slashes'            => "repeat('http://', 100000)",
	'many hyphens'            => "repeat('ا-', 200000)",
	'one line of a million words' => "repeat('قال الوزير محمد علي إن ', 200000)",
	'many titles'             => "repeat('وزير ', 300000)",
	'many quotation marks'    => "repeat('قال \"', 200000)",
	'many lines'              => "repeat(E'قال الوزير\\n', 200000)");

for my $text (sort keys %texts)
{
	for my $read (sort keys %reads)
	{
		my $call = sprintf $reads{$read}, "(SELECT t FROM x)";
		my ($status, $out, $err) = psql_script("$guard CREATE TEMP TABLE x AS SELECT ($texts{$text})::text AS t; SELECT $call IS NOT NULL");
		# the server's own limits on a tsvector may refuse to_tsvector, and nothing else
		my $fine = $status == 0 || ($read eq 'to_tsvector' && $err =~ /too long for tsvector/);
		ok($fine, "$read: $text") or diag($err);
	}
}

# ten megabytes without a space
for my $read (sort keys %reads)
{
	my $call = sprintf $reads{$read}, "(SELECT t FROM x)";
	my ($status, $out, $err) = psql_script("$guard CREATE TEMP TABLE x AS SELECT repeat('سلام', 1250000) AS t; SELECT $call IS NOT NULL");
	ok($status == 0, "$read: ten megabytes without a space") or diag($err);
}

# what a page does not say is NULL, never guessed
is(sql("SELECT (a IS NULL) OR (a.published IS NULL AND a.source IS NULL AND a.agency IS NULL AND a.byline IS NULL)
		FROM news_article('قال الوزير إن الأمور بخير.') a"), 't', 'a page that says nothing of itself');
is(sql("SELECT count(*) FROM news_dates('اجتمعوا في 40 فبراير 2021', '2021-03-01') WHERE grain = 'day'"), 0, '40 February is no day');
is(sql("SELECT count(*) FROM news_dates('الساعة 25:61', '2021-03-01') WHERE grain = 'minute'"), 0, '25:61 is no time');

# over the limits of a tsvector: the server's error, and ours that stops adding
sql("CREATE TABLE long AS SELECT string_agg('كلمة' || md5(g::text), ' ') AS t FROM generate_series(1, 60000) g");
sql_fails("SELECT to_tsvector('arabic_news', t) FROM long", qr/string is too long for tsvector/, 'to_tsvector over 1 MB');
cmp_ok(sql("SELECT length(news_tsvector(t)) FROM long"), '>', 20000, 'news_tsvector stops adding at the limit');
is(sql("SELECT length(news_tsvector(repeat('وزير ', 100000)))"), 1, 'news_tsvector: one lexeme at more than 255 positions');

# query cancel is answered in the middle of the work: long before the whole of it would be done
for my $read (qw(to_tsvector news_tsvector news_metadata arabic_normalize))
{
	my $call = sprintf $reads{$read}, 't';
	sql("DROP TABLE IF EXISTS big; CREATE TABLE big AS SELECT repeat('وقال الوزير محمد علي \"لن نقبل\" في 3 فبراير 2021 بأنقرة. ', 150000) AS t")
	  if $read eq 'to_tsvector';
	my $start = time;
	psql_script("SET statement_timeout = '100s'; SELECT $call FROM big");
	my $whole = time - $start;
  SKIP:
	{
		skip "$read is too fast here to be cancelled", 1 if $whole < 0.6;
		$start = time;
		psql_script("SET statement_timeout = '100ms'; SELECT $call FROM big");
		cmp_ok(time - $start, '<', $whole * 0.7, "$read answers cancel");
	}
}

done_testing();
