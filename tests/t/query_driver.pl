# A search typed by a user comes from a driver as a parameter: of unknown type, text or varchar, as a list, and in binary.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use NewsTest;
use utf8;

plan skip_all => 'DBD::Pg is not installed (Debian: libdbd-pg-perl)' unless eval { require DBD::Pg; 1 };
binmode Test::More->builder->$_, ':encoding(UTF-8)' for qw(output failure_output todo_output);

new_database('news_driver');
my $db = DBI->connect('dbi:Pg:dbname=news_driver', '', '', { RaiseError => 1, PrintError => 0, PrintWarn => 0 });
my @notices;
local $SIG{__WARN__} = sub { push @notices, @_ };

$db->do('CREATE TABLE articles (id int, document text, kind varchar(20))');
my $insert = $db->prepare('INSERT INTO articles VALUES (?, ?, ?)');
$insert->execute($_, $_ % 2 ? "العلاقات التركية اليونانية $_" : "منتخب مصر $_", $_ % 2 ? 'علاقة' : 'قبرص') for 1 .. 50;
$db->do('CREATE INDEX articles_document ON articles USING gin (document news_ops)');

# How many rows a condition with parameters finds, each a value or [value, type]; asked often enough for a general plan.
sub rows
{
	my ($condition, @values) = @_;
	my $query = $db->prepare("SELECT count(*) FROM articles WHERE $condition");
	my %found;
	for (1 .. 7)
	{
		for my $i (0 .. $#values)
		{
			my ($value, $type) = ref $values[$i] eq 'HASH' ? @{ $values[$i] }{qw(value type)} : ($values[$i], undef);
			$query->bind_param($i + 1, $value, defined $type ? { pg_type => $type } : ());
		}
		$query->execute;
		$found{ $query->fetchrow_array }++;
	}
	return join ' ', sort keys %found;
}

for my $plan (qw(force_custom_plan force_generic_plan auto))
{
	for my $scan (qw(on off))
	{
		$db->do("SET plan_cache_mode = $plan");
		$db->do("SET enable_seqscan = $scan");
		my $how = "$plan, seqscan $scan";
		is(rows('document @@@ ?', 'علاقة تركي'), 25, "$how: unknown");
		is(rows('document @@@ ?', { value => 'علاقة تركي', type => DBD::Pg::PG_TEXT() }), 25, "$how: text");
		is(rows('document @@@ ?', { value => 'علاقة تركي', type => DBD::Pg::PG_VARCHAR() }), 25, "$how: varchar");
		is(rows('document @@@ ?::text', 'علاقة OR منتخب'), 50, "$how: a cast");
		is(rows('document @@@ ANY (?)', [ 'قبرص', 'منتخب' ]), 25, "$how: any of a list");
		is(rows('document @@@ ALL (?::text[])', [ 'مصر', 'منتخب' ]), 25, "$how: all of a list");
		is(rows('document @@@ ?', undef), 0, "$how: null");
		is(rows('document @@@ kind AND id > ?', 10), 20, "$how: a column");
		is(rows('document @@@ (?::news_query && !! ?::news_query)', 'مصر OR علاقة', 'منتخب'), 25, "$how: joined");
		is(rows('document @@@ ?', 'مصر" (منتخب OR'), 25, "$how: a careless one");
	}
}

# a generic plan of the extended protocol goes to the index each time
for my $type (undef, DBD::Pg::PG_TEXT(), DBD::Pg::PG_VARCHAR())
{
	my $name = 'a generic plan has the index: ' . ($type ? "type $type" : 'unknown');
	my $scans = sub { ($db->selectrow_array("SELECT pg_stat_get_xact_numscans('articles_document'::regclass)"))[0] };
	$db->do("SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off");
	$db->begin_work;
	my $before = $scans->();
	is(rows('document @@@ ?', defined $type ? { value => 'علاقة تركي', type => $type } : 'علاقة تركي'), 25, "$name: answer");
	is($scans->() - $before, 7, "$name: seven times");
	$db->commit;
}

# a cursor over what a parameter finds, read in portions
$db->begin_work;
my $declare = $db->prepare('DECLARE portions SCROLL CURSOR FOR SELECT id FROM articles WHERE document @@@ ? ORDER BY id');
$declare->execute('علاقة تركي');
is(join(' ', map { $_->[0] } @{ $db->selectall_arrayref("FETCH $_ FROM portions") }), { 3 => '1 3 5', 2 => '7 9', 'BACKWARD 1' => 7 }->{$_}, "a cursor: FETCH $_")
  for 3, 2, 'BACKWARD 1';
$db->commit;

# text that no one can type well is still an answer; what is over a limit is one clear error, and the session goes on
is(rows('document @@@ ?', ''), 0, 'empty');
is(rows('document @@@ ?', q{'; DROP TABLE articles; --}), 0, 'quotes of SQL');
ok(!eval { rows('document @@@ ?', '(' x 10000); 1 }, 'too deep');
is($db->state, '54000', 'program limit exceeded');
ok(!eval { rows('document @@@ ?', 'قبرص OR ' x 10000); 1 }, 'too many');
is($db->state, '54000', 'program limit exceeded');

# what was mended is said once for each reading, whatever the number of rows
$db->do('SET plan_cache_mode = force_generic_plan');
$db->do('SET enable_seqscan = on');
my $query = $db->prepare('SELECT count(*) FROM articles WHERE document @@@ ?');
$query->bind_param(1, 'foo:علاقة', { pg_type => DBD::Pg::PG_TEXT() });
$db->{PrintWarn} = $query->{PrintWarn} = 1;
@notices = ();
$query->execute;
is(scalar(grep { /no field "foo:"/ } @notices), 1, 'one notice for fifty rows');
$db->disconnect;

done_testing();
