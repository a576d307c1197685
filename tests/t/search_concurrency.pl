# Eight clients insert, change and delete rows of an indexed table, vacuum it and flush its pending list; all the while, and at the
# end, its index gives the answers of a scan of all rows in the same snapshot.
#
# NEWS_SECONDS=60 for a longer run than that of 10 seconds.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use File::Temp qw(tempdir);
use IPC::Run qw(run);
use Test::More;
use NewsPages;
use NewsTest;

my $seconds = $ENV{NEWS_SECONDS} // 10;
new_database('news_concurrency');
sql(pages_sql() . compare_sql() . <<'SQL');
CREATE TABLE page AS SELECT g AS seed, make_page(g) AS document FROM generate_series(1, 400) g;
CREATE UNIQUE INDEX ON page (seed);
CREATE TABLE live (id int PRIMARY KEY, document text);
INSERT INTO live SELECT seed, document FROM page WHERE seed <= 200;
-- small, so that it is flushed by inserts, by VACUUM and by the function
CREATE INDEX live_document ON live USING gin (document news_ops) WITH (fastupdate = on, gin_pending_list_limit = 64);
CREATE SEQUENCE compared;
SQL

# name => (weight, script)
my %scripts = (
	insert => [ 40, 'INSERT INTO live SELECT :id, document FROM page WHERE seed = :seed ON CONFLICT (id) DO UPDATE SET document = excluded.document;' ],
	update => [ 30, 'UPDATE live SET document = (SELECT document FROM page WHERE seed = :seed) WHERE id = :id;' ],
	delete => [ 20, 'DELETE FROM live WHERE id = :id;' ],
	rolled_back => [ 5, "BEGIN;\nINSERT INTO live SELECT 1000 + :client_id, document FROM page WHERE seed = :seed;\nDELETE FROM live WHERE id = :id;\nROLLBACK;" ],
	flush  => [ 3, "SELECT gin_clean_pending_list('live_document');" ],
	vacuum => [ 2, 'VACUUM live;' ],
	# every page has the word; while rows move from the pending list into the index, key by key, their word may not be there yet
	negated => [ 8, q{SELECT 1 / (ids('live', '-بيان', true) = '{}')::int AS "answers differ";} ],
	same   => [ 4, "BEGIN ISOLATION LEVEL REPEATABLE READ;\nSELECT same('live');\nCOMMIT;\nSELECT nextval('compared');" ]);
my $folder = tempdir(CLEANUP => 1);
my @arguments;
for my $name (sort keys %scripts)
{
	open my $file, '>', "$folder/$name" or die "$folder/$name: $!";
	print $file "\\set id random(1, 400)\n\\set seed random(1, 400)\n$scripts{$name}[1]\n";
	close $file or die "$folder/$name: $!";
	push @arguments, '-f', "$folder/$name\@$scripts{$name}[0]";
}

my ($out, $err) = ('', '');
ok(run([ 'pgbench', '-n', '-c', 8, '-j', 2, '-T', $seconds, @arguments, 'news_concurrency' ], '>', \$out, '2>', \$err), 'no client met an error')
  or diag($err);
unlike($err, qr/answers differ|aborted/, 'and no answers that differ');
my ($transactions) = $out =~ /actually processed: (\d+)/;
note 'transactions ' . ($transactions // 0) . ', of which comparisons ' . sql('SELECT last_value FROM compared');
cmp_ok($transactions // 0, '>', 100, 'there was something to compare');
cmp_ok(sql('SELECT last_value FROM compared'), '>', 5, 'compared in the middle');

like(sql("SET enable_seqscan = off; EXPLAIN SELECT id FROM live WHERE document @@@ 'تركيا'"), qr/Bitmap Index Scan on live_document/, 'by the index');
cmp_ok(sql("SELECT cardinality(ids('live', 'تركيا', true))"), '>', 10, 'which finds something');
is(sql("SELECT * FROM differing('live')"), '', 'at the end');
sql('VACUUM live');
is(sql("SELECT * FROM differing('live')"), '', 'after VACUUM');
sql('REINDEX INDEX live_document');
is(sql("SELECT * FROM differing('live')"), '', 'and built anew');

done_testing();
