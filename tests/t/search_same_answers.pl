# The index and the sequential scan give the same answers: random documents, random queries, one seed.
#
# NEWS_SEED=n repeats a run.  Three tables hold the same documents, one of
# them partitioned; their indexes differ in fastupdate and in the option fields.  After each stage (bulk
# build, inserts that wait in the pending list, updates and deletes, VACUUM)
# every query is asked with and without index.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use NewsTest;
use utf8;

my $seed = $ENV{NEWS_SEED} // 20210203;
srand $seed;
note "seed $seed";
binmode Test::More->builder->$_, ':encoding(UTF-8)' for qw(output failure_output todo_output);

my @words = (split(' ', 'وزير الوزراء قضية القضايا تركيا التركية اليونان واليونان محادثات المحادثات اتفاق الاتفاقات حلف شمال
	الأطلسي الناتو للناتو أنقرة باريس القاهرة القاهره مصر المصري الرئيس رئيسة في من على أن الذي قال أكد العلاقات
	العلاقاات علاقة كتب مكتبة مدرسة مدارس سيارات فريق برنامج إس-400 F-35 كوفيد-19 12,5 50% 2021 running runs NATO
	#القدس_عاصمة_فلسطين example.com/a?b=1 وَزِيرٌ'));
my @names = ('إبراهيم قالن', 'جيك سوليفان', 'رجب طيب أردوغان', 'جو بايدن', 'محمد بن سلمان');
# The same and others as a query may write them: in Latin script, in another spelling
my @spellings = ('Ibrahim Kalin', 'إبراهيم كالن', 'Erdogan', 'رجب أردوجان', 'Recep Tayyip Erdoğan', 'Joe-Biden', 'Bin Salman', 'Mohamed',
	'محمود', 'Turkey', 'Bariz', 'Al-Qahira', 'A', "Erdogan's", 'Макрон');
my @sources = ('الخليج الجديد', 'الأناضول', 'رويترز', 'الجزيرة');
my @months = qw(يناير فبراير مارس أبريل مايو يونيو);

sub one { return $_[ rand @_ ] }

sub some { my ($least, $most) = @_; return join ' ', map { one(@words) } 1 .. $least + int rand($most - $least + 1) }

# The lines as an HTML page, with what is no text of it.
sub html
{
	my $title = shift;
	return '<html><head><meta property="article:tag" content="' . some(1, 2) . '"><script>var x = "' . some(1, 3) . '";</script></head><body><nav><a href="/">' .
	  some(1, 2) . "</a></nav><h1>$title</h1>" . join("\n", map { "<p>$_</p>" } map { s/ /rand() < .1 ? ' <b>' . one(@words) . '<\/b> ' : ' '/ger } @_) .
	  '</body></html>';
}

# A page: title, date, paragraphs with names and quotations, source and keywords; each but the body may be missing.
sub document
{
	my @lines = (some(3, 6) . (rand() < .3 ? ' ' . one(@names) : ''));
	push @lines, sprintf '%d %s %d', 1 + rand 28, one(@months), 2019 + rand 4 if rand() < .8;
	for (1 .. 1 + rand 3)
	{
		my $line = some(4, 14);
		$line .= sprintf ' وقال "%s" إن %s', one(@names), some(2, 4) if rand() < .4;
		$line .= sprintf '، وأكد %s "%s".', one(@names), some(4, 8) if rand() < .5;
		push @lines, "$line.";
	}
	push @lines, 'المصدر | ' . one(@sources) if rand() < .6;
	push @lines, 'كلمات مفتاحية', join('، ', map { one(@names, @words) } 1 .. 3) if rand() < .3;
	return rand() < .3 ? html(@lines) : join "\n\n", @lines;
}

# The beginning of a word, or a word with a letter gone or doubled.
sub loose
{
	my $word = one(@words, map { split ' ' } @names);
	my $at = 1 + int rand length $word;
	return substr($word, 0, $at) . '*' if rand() < .5;
	return substr($word, 0, $at - 1) . substr($word, $at) . '~' if rand() < .5;
	return substr($word, 0, $at) . substr($word, $at - 1) . '~';
}

sub day { return one(sprintf('%d', 2019 + rand 4), sprintf('%d-%02d', 2019 + rand 4, 1 + rand 6),
	sprintf('%d-%02d-%02d', 2019 + rand 4, 1 + rand 6, 1 + rand 28)) }

sub field
{
	my $kind = int rand 8;
	return 'date:' . one(day(), day() . '..', '..' . day(), day() . '..' . day()) if $kind == 0;
	return one('person', 'said', 'شخص', 'قال') . ':' . one('"' . one(@names) . '"', map { split ' ' } @names) if $kind < 3;
	return one('person', 'said', 'place') . ':' . one('"' . one(@spellings) . '"', (map { split ' ' } @spellings), loose()) if $kind < 4;
	return one('source', 'agency', 'keyword', 'org', 'place') . ':' . one(loose(), one(@words), map { split ' ' } @sources)
	  if $kind < 6;
	return one('title', 'body', 'عنوان') . ':' . one(one(@words), loose(), '"' . some(2, 3) . '"', '(' . some(1, 2) . ')');
}

sub query
{
	my $depth = shift;
	my $kind = rand();
	return one(@words) if $kind < .3;
	return loose() if $kind < .4;
	return '"' . some(1, 3) . '"' if $kind < .5;
	return field() if $kind < .7 || $depth == 0;
	return '-' . query($depth - 1) if $kind < .78;
	return '(' . query($depth - 1) . ' OR ' . query($depth - 1) . ')' if $kind < .88;
	return '(' . query($depth - 1) . ' ' . query($depth - 1) . ')';
}

sub literal { my $text = shift; $text =~ s/'/''/g; return "'$text'" }

sub values_of { return join ",\n", map { '(' . literal($_) . ')' } @_ }

new_database('news_search_same_answers');
my @queries = map { query(3) } 1 .. 300;
push @queries, '', 'في', '-في', '-zzz', '()', 'title:*';
utf8::encode(my $script = "CREATE TABLE asked (n serial, query text); INSERT INTO asked(query) VALUES " . values_of(@queries));
sql($script);
sql(<<'SQL');
CREATE TABLE whole (id int PRIMARY KEY, document text);
CREATE TABLE worded (id int PRIMARY KEY, document text);
CREATE TABLE parted (id int, document text) PARTITION BY HASH (id);
CREATE TABLE parted_0 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE FUNCTION answers(name regclass, indexed boolean) RETURNS TABLE (n int, ids int[]) LANGUAGE plpgsql AS $$
BEGIN
	-- what is disabled costs so much that every small query would be compiled
	PERFORM set_config('jit', 'off', true), set_config('enable_seqscan', (NOT indexed)::text, true),
			set_config('enable_bitmapscan', indexed::text, true), set_config('enable_indexscan', 'false', true);
	FOR n IN SELECT a.n FROM asked a ORDER BY 1 LOOP
		EXECUTE format('SELECT array_agg(id ORDER BY id) FROM %s WHERE document @@@ (SELECT query FROM asked WHERE n = %s)::news_query', name, n) INTO ids;
		RETURN NEXT;
	END LOOP;
END $$;
SQL

my $next = 1;

# Adds documents to all tables.
sub add
{
	my @rows = map { '(' . $next++ . ', ' . literal(document()) . ')' } 1 .. shift;
	push @rows, '(' . $next++ . ', NULL)', '(' . $next++ . ", '')";
	my $rows = join ",\n", @rows;
	utf8::encode($rows);
	sql("INSERT INTO whole VALUES $rows; INSERT INTO worded VALUES $rows; INSERT INTO parted VALUES $rows");
	return;
}

# Asks every query of all tables with and without index; names those that differ.
sub same
{
	my $stage = shift;
	for my $table ('whole', 'parted', 'worded')
	{
		my $differ = sql(<<"SQL");
SELECT a.query::text || ': index ' || coalesce(i.ids::text, '{}') || ', without ' || coalesce(s.ids::text, '{}')
FROM answers('$table', true) i JOIN answers('$table', false) s USING (n) JOIN asked a USING (n)
WHERE i.ids IS DISTINCT FROM s.ids ORDER BY n LIMIT 5
SQL
		is($differ, '', "$stage: $table");
	}
	return;
}

add(120);
sql("CREATE INDEX whole_document ON whole USING gin (document news_ops) WITH (fastupdate = on);
	 CREATE INDEX worded_document ON worded USING gin (document news_ops (fields = 'words')) WITH (fastupdate = on);
	 CREATE INDEX parted_document ON parted USING gin (document news_ops) WITH (fastupdate = off)");
like(sql("SET enable_seqscan = off; EXPLAIN SELECT * FROM whole WHERE document @@@ 'تركيا'"),
	qr/Bitmap Index Scan on whole_document/, 'the plan has the index');
my $found = sql("SELECT count(*) FILTER (WHERE ids IS NOT NULL), count(*) FROM answers('whole', true)");
note "queries with an answer, all: $found";
cmp_ok((split /\|/, $found)[0], '>', 100, 'many queries find something');

# What @@@ finds, the tsquery finds in the tsvector.
is(sql(<<'SQL'), '', 'a tsquery finds at least what its news_query finds');
SELECT a.query || ' in ' || w.id || ': ' || news_tsquery(a.query::news_query)::text FROM answers('whole', false) f JOIN asked a USING (n), unnest(f.ids) i, whole w
WHERE w.id = i AND NOT news_tsvector(w.document) @@ a.query::news_query::tsquery LIMIT 5
SQL
cmp_ok(sql("SELECT count(*) FROM asked WHERE news_tsquery(query::news_query) NOT IN ('', \$\$!' '\$\$)"), '>', 150, 'most say something in a tsquery');
same('bulk build');
add(60);
same('inserts');
sql("UPDATE whole SET document = (SELECT w.document FROM whole w WHERE w.id = whole.id % 50 + 1) WHERE id % 3 = 0;
	 UPDATE worded SET document = (SELECT w.document FROM whole w WHERE w.id = worded.id) WHERE id % 3 = 0;
	 UPDATE parted SET document = (SELECT w.document FROM whole w WHERE w.id = parted.id) WHERE id % 3 = 0;
	 DELETE FROM whole WHERE id % 7 = 0; DELETE FROM parted WHERE id % 7 = 0; DELETE FROM worded WHERE id % 7 = 0");
same('updates and deletes');
sql('VACUUM whole; VACUUM parted; VACUUM worded');
same('vacuum');
is(sql("SELECT count(*) FROM answers('whole', true) w JOIN answers('$_', true) o USING (n) WHERE w.ids IS DISTINCT FROM o.ids"),
	0, "whole and $_ give the same answers")
  for 'parted', 'worded';
cmp_ok(sql("SELECT pg_relation_size('worded_document')"), '<', sql("SELECT pg_relation_size('whole_document')"), 'an index of words is smaller');

done_testing();
