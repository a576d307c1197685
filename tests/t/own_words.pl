# A dictionary altered in one session is altered in those that run: they use its new words, stop words and
# synonyms from their next statement on, also in a statement that was prepared before.  What a session altered and did not commit is its own.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use IPC::Run qw(start pump finish timeout);
use Test::More;
use NewsTest;

new_database('news_own_words');
sql(<<'SQL');
CREATE TEXT SEARCH DICTIONARY my_news (TEMPLATE = arabic_news, Words = 'كرامبا: name');
CREATE TEXT SEARCH CONFIGURATION my_news (COPY = arabic_news);
ALTER TEXT SEARCH CONFIGURATION my_news ALTER MAPPING REPLACE arabic_news WITH my_news;
CREATE TABLE my_words (word text PRIMARY KEY, pos text NOT NULL, forms text);
INSERT INTO my_words VALUES ('كرامبا', 'name', NULL), ('بلوكشين', 'noun', 'بواكش'), ('سيبراني', 'adj', NULL);
SQL

# A session that stays open, and the answer to each of its statements.
my ($in, $out, $err) = ('', '', '');
my $session = start([ 'psql', '-XqAt', '-d', 'news_own_words' ], '<', \$in, '>', \$out, '2>', \$err, timeout(60));

sub answer
{
	my ($sql) = @_;
	$out = '';
	$in .= "$sql;\n\\echo done\n";
	pump($session) until $out =~ /^done$/m;
	$out =~ s/^done\n//m;
	chomp $out;
	return $out;
}

my $ask = "SELECT to_tsvector('my_news', 'وكرامبا وبواكشها السيبرانية')";
answer("PREPARE asked AS $ask");
answer('PREPARE found AS SELECT to_tsvector(\'my_news\', $1) @@ to_tsquery(\'my_news\', $2)');
is(answer($ask), "'سيبراني':3 'كرامبا':1 'وبواكش':2", 'before');
is(answer("EXECUTE found('وبواكشها', 'بلوكشين')"), 'f', 'before, prepared');

my $write = <<'SQL';
SELECT arabic_news_alter('my_news', 'Words', array_agg(word || ': ' || concat_ws(', ', pos, forms) ORDER BY word)) FROM my_words \gexec
SQL
sql("BEGIN;\n$write ROLLBACK;");
is(answer($ask), "'سيبراني':3 'كرامبا':1 'وبواكش':2", 'an ALTER that was rolled back');
sql($write);
is(answer($ask), "'بلوكشين':2 'سيبراني':3 'كرامبا':1", 'a running session uses the new words');
is(answer("EXECUTE asked"), "'بلوكشين':2 'سيبراني':3 'كرامبا':1", 'a prepared statement too');
is(answer("EXECUTE found('وبواكشها', 'بلوكشين')"), 't', 'and one with parameters');
is(sql($ask), "'بلوكشين':2 'سيبراني':3 'كرامبا':1", 'a new session');

sql("ALTER TEXT SEARCH DICTIONARY my_news (Synonyms = 'كرامبا = رئيس', StopWords = 'السيبرانية')");
is(answer($ask), "'بلوكشين':2 'رئيس':1", 'other options; the words stay');
sql('DELETE FROM my_words');
sql($write);
is(answer($ask), "'وبواكش':2 'وكرامبا':1", 'an empty table empties the option');
is(sql("SELECT dictinitoption FROM pg_ts_dict WHERE dictname = 'my_news'"),
	"synonyms = 'كرامبا = رئيس', stopwords = 'السيبرانية', words = ''", 'the option is there, empty');

sql_fails("ALTER TEXT SEARCH DICTIONARY my_news (Words = 'كرامبا: person')", qr/invalid entry "كرامبا: person" in option "Words"/, 'a wrong entry');
is(answer($ask), "'وبواكش':2 'وكرامبا':1", 'after a refused ALTER');

$in .= "\\q\n";
finish($session);
is($err, '', 'no complaints in the running session');

done_testing();
