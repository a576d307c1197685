# Articles in partitions on two other clusters: the filter is sent to them with its operator, their indexes answer it, and the answer is
# that of a local table.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use NewsPages;

BEGIN
{
	eval { require PostgreSQL::Test::Cluster; require PostgreSQL::Test::Utils; 1 }
	  or plan(skip_all => 'PostgreSQL::Test::Cluster is not there');
}

sub cluster
{
	my ($name) = @_;
	my $node = PostgreSQL::Test::Cluster->new($name);
	$node->init;
	$node->append_conf('postgresql.conf', 'autovacuum = off');
	$node->start;
	$node->safe_psql('postgres', 'CREATE EXTENSION arabic_news');
	return $node;
}

my $front = cluster('front');
if ($front->safe_psql('postgres', "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'") == 0)
{
	plan(skip_all => 'postgres_fdw is not there');
}
my @shards = map { cluster("shard_$_") } 0, 1;

# ---- as the README says ----

my $columns = 'id int, published date, document text';
for my $n (0, 1)
{
	$shards[$n]->safe_psql('postgres', "CREATE TABLE article_$n ($columns); CREATE INDEX article_document ON article_$n USING gin (document news_ops)");
}
$front->safe_psql('postgres', pages_sql() . "CREATE EXTENSION postgres_fdw; CREATE TABLE article ($columns) PARTITION BY HASH (id);" . join '', map {
	"CREATE SERVER shard_$_ FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '" . $shards[$_]->host . "', port '" . $shards[$_]->port .
	  "', dbname 'postgres', extensions 'arabic_news', async_capable 'true');
	CREATE USER MAPPING FOR CURRENT_USER SERVER shard_$_;
	CREATE FOREIGN TABLE article_$_ PARTITION OF article FOR VALUES WITH (MODULUS 2, REMAINDER $_) SERVER shard_$_;"
} 0, 1);
$front->safe_psql('postgres', <<'SQL');
INSERT INTO article SELECT g, date '2021-02-01' + g % 28, make_page(g) FROM generate_series(1, 400) g;
CREATE TABLE local AS SELECT * FROM article;
SQL
for my $n (0, 1)
{
	cmp_ok($shards[$n]->safe_psql('postgres', "SELECT count(*) FROM article_$n"), '>', 100, "shard $n has its part");
	$shards[$n]->safe_psql('postgres', "VACUUM ANALYZE article_$n");
}

# ---- the plan ----

my $search = "SELECT id FROM article WHERE document @@@ 'تركيا -\"حلف شمال\"'";
my $plan = $front->safe_psql('postgres', "EXPLAIN (VERBOSE, COSTS OFF) $search");
my @remote = $plan =~ /Remote SQL: (.*)/g;
is(@remote, 2, 'both shards are asked');
like($_, qr/WHERE \(\(document OPERATOR\(public\.@@@\) 'تركيا -"حلف شمال"'::public\.news_query\)\)$/, 'with the operator') for @remote;
unlike($plan, qr/Filter: /, 'nothing is filtered here');
for my $n (0, 1)
{
	(my $asked) = grep { /article_$n/ } @remote;
	like($shards[$n]->safe_psql('postgres', "SET search_path = pg_catalog; SET enable_seqscan = off; EXPLAIN $asked"),
		qr/Bitmap Index Scan on article_document/, "shard $n answers by its index");
}

# untyped, as drivers send it, or of the type; a parameter of type text is not sent, because of its collation
my $generic = 'PREPARE asked AS SELECT count(*) FROM article WHERE document @@@ $1; SET plan_cache_mode = force_generic_plan; ';
like($front->safe_psql('postgres', "$generic EXPLAIN (VERBOSE, COSTS OFF) EXECUTE asked('تركيا')"), qr/Remote SQL: .*\(document OPERATOR\(public\.@@@\) /,
	'with a parameter too');
like($front->safe_psql('postgres', "EXPLAIN (VERBOSE, COSTS OFF) SELECT id FROM article WHERE document @@@ 'تركيا' AND news_fingerprint(document) && '{1}'"),
	qr/Remote SQL: .*public\.news_fingerprint\(document\) && /, 'functions are sent too');

# ---- the answers ----

for my $query ('تركيا', 'تركيا -"حلف شمال"', 'قضية OR مدارس', 'وزار*', 'سوليفن~', 'person:قالن', 'said:بايدن date:2021-02-03..2021-02-10', '-تركيا', "source:'x", '"a\\b')
{
	(my $quoted = $query) =~ s/'/''/g;
	my $asked = sub { $front->safe_psql('postgres', "SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM $_[0] WHERE document @@@ '$quoted'") };
	is($asked->('article'), $asked->('local'), "the answer of a local table: $query");
}
is($front->safe_psql('postgres', "$generic EXECUTE asked('تركيا OR مصر')"),
	$front->safe_psql('postgres', "SELECT count(*) FROM local WHERE document @@@ 'تركيا OR مصر'"), 'with a parameter');
my $best = sub { $front->safe_psql('postgres',
		"SELECT array_agg(id) FROM (SELECT id FROM $_[0] WHERE document @@@ 'تركيا مصر' ORDER BY news_rank(document, 'تركيا مصر') DESC, id LIMIT 10) b") };
like($best->('article'), qr/\d,/, 'the best ten');
is($best->('article'), $best->('local'), 'the same as of a local table');

# ---- without the option ----

$front->safe_psql('postgres', "ALTER SERVER shard_$_ OPTIONS (DROP extensions)") for 0, 1;
unlike($front->safe_psql('postgres', "EXPLAIN (VERBOSE, COSTS OFF) $search"), qr/Remote SQL: .*@@@/, 'a server without the option is not sent the operator');

done_testing();
