# The README's recipes with other engines: RUM, pg_trgm and pg_textsearch.  Each is skipped, and says so, where its package is not installed.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use NewsPages;
use NewsTest;

new_database('news_engines');
sql(pages_sql() . compare_sql() . <<'SQL');
CREATE TABLE article (id int PRIMARY KEY, published timestamp, document text, title text);
INSERT INTO article SELECT g, timestamp '2021-02-01' + g % 28 * interval '1 day', d, split_part(d, E'\n', 1) FROM generate_series(1, 300) g, make_page(g) d;
SQL

# Makes the extension, or skips what would follow.
sub engine
{
	my ($name, $tests) = @_;
	skip("$name is not installed", $tests) if sql("SELECT count(*) FROM pg_available_extensions WHERE name = '$name'") == 0;
	skip("$name is not in shared_preload_libraries", $tests)
	  if $name eq 'pg_textsearch' && sql("SELECT current_setting('shared_preload_libraries') !~ '$name'") eq 't';
	return sql("CREATE EXTENSION $name");
}

my @queries = ('تركيا', 'القضايا التركية', 'قضية -تركيا', '"حلف شمال الأطلسي"', 'وزار* OR مدارس', 'title:مصر', 'سوليفن~ باريس', 'person:قالن', 'إس-400', '-بيان');

# ---- the built-in index on the stored tsvector, and RUM ----

sql("ALTER TABLE article ADD search tsvector GENERATED ALWAYS AS (news_tsvector(document)) STORED");

# The ids for each query by a condition; planned so that an index is used or not.
sub answers
{
	my ($condition, $indexed) = @_;
	my $planned = $indexed ? 'SET enable_seqscan = off;' : 'SET enable_indexscan = off; SET enable_bitmapscan = off;';
	return join "\n", map { my $query = $_; sql("$planned SELECT array_agg(id ORDER BY id) FROM article WHERE " . $condition =~ s/\$1/'$query'::news_query/gr) } @queries;
}

my $told = answers('document @@@ $1', 0);
my $scanned = answers('search @@ news_tsquery($1)', 0);
is(answers('search @@ news_tsquery($1) AND document @@@ $1', 0), $told, 'with @@@ behind it, a tsquery gives its answers');

sql('CREATE INDEX article_gin ON article USING gin (search)');
like(sql("SET enable_seqscan = off; EXPLAIN SELECT id FROM article WHERE search @@ news_tsquery('تركيا')"), qr/Index Scan on article_gin/, 'GIN: the plan');
is(answers('search @@ news_tsquery($1)', 1), $scanned, 'GIN: the answers of a scan');
sql('DROP INDEX article_gin');

SKIP:
{
	engine('rum', 6);
	sql('CREATE INDEX article_rum ON article USING rum (search rum_tsvector_ops)');
	my $ordered = "SELECT id FROM article WHERE search @@ news_tsquery('تركيا قضية') ORDER BY search <=> news_tsquery('تركيا قضية') LIMIT 10";
	like(sql("SET enable_seqscan = off; EXPLAIN $ordered"), qr/Index Scan using article_rum.*Order By: \(search <=>/s, 'RUM: the plan has the index and no sort');
	is(answers('search @@ news_tsquery($1)', 1), $scanned, 'RUM: the answers of a scan');
	is(answers('search @@ news_tsquery($1) AND document @@@ $1', 1), $told, 'RUM: with @@@ behind it, the answers of @@@');
	# rows of equal rank may change places: it is the ranks that are compared
	my $ranks = 'SELECT array_agg(rank) FROM (SELECT round((search <=> news_tsquery(\'تركيا قضية\'))::numeric, 4) AS rank FROM article WHERE ' .
	  'search @@ news_tsquery(\'تركيا قضية\') ORDER BY search <=> news_tsquery(\'تركيا قضية\') LIMIT 10) r';
	is(sql("SET enable_seqscan = off; $ranks"), sql("SET enable_indexscan = off; SET enable_bitmapscan = off; $ranks"), 'RUM: the best ten');

	sql("DROP INDEX article_rum; CREATE INDEX article_newest ON article USING rum (search rum_tsvector_addon_ops, published) WITH (attach = 'published', to = 'search')");
	my $newest = "SELECT id FROM article WHERE search @@ news_tsquery('تركيا') ORDER BY published <=| timestamp '2100-01-01' LIMIT 5";
	# so few rows are sorted sooner than asked for in their order
	my $planned = 'SET enable_seqscan = off; SET enable_bitmapscan = off;';
	like(sql("$planned EXPLAIN $newest"), qr/Index Scan using article_newest/, 'RUM: the newest, by the index');
	is(sql("$planned SELECT array_agg(published ORDER BY published DESC) FROM article JOIN ($newest) n USING (id)"),
		sql("SELECT array_agg(published) FROM (SELECT published FROM article WHERE search @@ news_tsquery('تركيا') ORDER BY published DESC LIMIT 5) n"), 'RUM: are the newest');
}

# ---- parts of words, and typing errors in titles ----

SKIP:
{
	engine('pg_trgm', 4);
	sql('CREATE INDEX article_title ON article USING gin (arabic_normalize(title) gin_trgm_ops)');
	my $part = "SELECT array_agg(id ORDER BY id) FROM article WHERE arabic_normalize(title) LIKE '%' || arabic_normalize('أطلس') || '%'";
	like(sql("SET enable_seqscan = off; EXPLAIN $part"), qr/Index Scan on article_title/, 'pg_trgm: a part of a word, by the index');
	is(sql("SET enable_seqscan = off; $part"), sql("SELECT array_agg(id ORDER BY id) FROM article WHERE title ~ '[أا]طلس'"), 'pg_trgm: in any spelling');
	my $near = "SELECT array_agg(id ORDER BY id) FROM article WHERE arabic_normalize('الأطلسى') <% arabic_normalize(title)";
	like(sql("SET enable_seqscan = off; EXPLAIN $near"), qr/Index Scan on article_title/, 'pg_trgm: a similar word, by the index');
	is(sql("SET enable_seqscan = off; $near"), sql("SELECT array_agg(id ORDER BY id) FROM article WHERE title LIKE '%الأطلسي%'"), 'pg_trgm: and finds it');
}

# ---- BM25 ----

SKIP:
{
	engine('pg_textsearch', 2);
	sql("CREATE INDEX article_bm25 ON article USING bm25 (document) WITH (text_config = 'arabic_news')");
	my $best = "SELECT id FROM article ORDER BY document <@> to_bm25query('القضايا التركية', 'article_bm25') LIMIT 10";
	like(sql("SET enable_seqscan = off; EXPLAIN $best"), qr/Index Scan using article_bm25/, 'pg_textsearch: the plan has the index');
	is(sql("SELECT count(*) FROM ($best) b JOIN article USING (id) WHERE document @@@ 'قضية OR تركي'"), 10, 'pg_textsearch: words in other forms are found');
}

done_testing();
