# What a newsroom makes of the extension survives pg_dump and restore: dictionary with options, configuration,
# generated columns, expression and news_ops indexes, defaults of the database.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use IPC::Run qw(run);
use Test::More;
use NewsTest;

my $made = <<'SQL';
CREATE SCHEMA newsroom;
CREATE TEXT SEARCH DICTIONARY newsroom.words (TEMPLATE = arabic_news, Protect = 'المدن، الوطن', StopWords = 'بيان، مصدر',
	Synonyms = 'الناتو = حلف شمال الأطلسي; اليونسكو = منظمة الأمم المتحدة للتربية', Stems = light,
	Words = E'كرامبا: name, Kramba; بلوكشين: noun, بواكش\n	هكذا: particle');
CREATE TEXT SEARCH CONFIGURATION newsroom.news (COPY = arabic_news);
ALTER TEXT SEARCH CONFIGURATION newsroom.news ALTER MAPPING REPLACE arabic_news WITH newsroom.words;
CREATE TABLE newsroom.articles (id int PRIMARY KEY, document text,
	lemmas tsvector GENERATED ALWAYS AS (to_tsvector('arabic_news', document)) STORED,
	own tsvector GENERATED ALWAYS AS (to_tsvector('newsroom.news', document)) STORED,
	published timestamp GENERATED ALWAYS AS ((news_article(document)).published) STORED);
INSERT INTO newsroom.articles (id, document) VALUES
	(1, E'قمة في بروكسل\n\nالأربعاء 3 فبراير 2021\n\nقال بيان إن الناتو يبحث القضايا مع صحيفة المدن وبواكش كرامبا.'),
	(2, E'مباحثات في عمان\n\nوزراء الخارجية يلتقون غدا.');
CREATE INDEX ON newsroom.articles USING gin (document news_ops);
CREATE INDEX ON newsroom.articles USING gin (to_tsvector('arabic_news', document));
CREATE INDEX ON newsroom.articles USING gin (lemmas);
CREATE VIEW newsroom.saved AS SELECT id FROM newsroom.articles WHERE document @@@ 'وزير OR قضية';
CREATE TABLE newsroom.alerts (query news_query);
INSERT INTO newsroom.alerts VALUES ('"حلف شمال الأطلسي" OR (قضية -said:قالن) date:2021-02');
SQL

my $asked = <<'SQL';
SET enable_seqscan = off;
SELECT id, lemmas, own, published FROM newsroom.articles ORDER BY id;
SELECT * FROM newsroom.saved ORDER BY id;
SELECT query FROM newsroom.alerts;
SELECT id FROM newsroom.articles, newsroom.alerts WHERE document @@@ query;
SELECT to_tsvector('newsroom.news', 'الناتو والمدن واليونسكو وبيان');
SELECT to_tsvector('newsroom.news', 'لكرامبا KRAMBA وبواكشها هكذا');
SELECT dictinitoption FROM pg_ts_dict WHERE dictname = 'words';
SELECT indexdef FROM pg_indexes WHERE schemaname = 'newsroom' ORDER BY 1;
SQL

new_database('news_dump');
sql($made);
my $before = sql($asked);
like($before, qr/قضي/, 'the answers before have something in them');
like($before, qr/^'بلوكشين':3 'كرامبا':1,2$/m, 'and know the own words');

my $dump = '';
ok(run([ 'pg_dump', '-d', 'news_dump' ], '>', \$dump), 'pg_dump');
sql('SELECT 1');
new_database('news_restored', bare => 1);
my ($status, undef, $err) = psql_script($dump);
is($status, 0, 'restore') or diag($err);
is(sql($asked), $before, 'everything is as it was');
sql("SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'news_dump'; DROP DATABASE news_dump");

done_testing();
