# The extension's installation: who may, where it may not, and what is left behind.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use NewsTest;

new_database('news_install', bare => 1);

# a plain role with CREATE on the database
sql("DROP ROLE IF EXISTS news_plain; CREATE ROLE news_plain LOGIN;
	 GRANT CREATE ON DATABASE news_install TO news_plain");
my ($status, $out, $err) = psql_script("CREATE SCHEMA mine; CREATE EXTENSION arabic_news SCHEMA mine;", '-U', 'news_plain');
is($status, 0, 'a plain role with CREATE on the database installs it') or diag($err);
is(sql("DROP EXTENSION arabic_news; SELECT count(*) FROM pg_proc WHERE probin LIKE '%arabic_news%'", '-U', 'news_plain'),
	0, 'and drops it, with nothing left behind');
sql_fails('CREATE EXTENSION arabic_news', qr/permission denied to create extension/,
	'a role without CREATE on the database', '-U', 'news_plain')
	if sql('REVOKE CREATE ON DATABASE news_install FROM news_plain; SELECT 1');
sql("DROP OWNED BY news_plain CASCADE; DROP ROLE news_plain");

# a database in another encoding
new_database('news_latin', bare => 1, with => "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
sql_fails('CREATE EXTENSION arabic_news', qr/needs a database in encoding "UTF8", not "LATIN1"/, 'LATIN1');
sql('DROP DATABASE news_install');

done_testing();
