# A server that is killed while rows are inserted and while an index is built loses nothing that was committed, its index gives the
# answers of a scan of all rows, and so does the index of its standby.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use File::Temp;
use IPC::Run qw(start);
use Test::More;
use Time::HiRes qw(sleep time);
use NewsPages;

BEGIN
{
	eval { require PostgreSQL::Test::Cluster; require PostgreSQL::Test::Utils; 1 }
	  or plan(skip_all => 'PostgreSQL::Test::Cluster is not there');
}

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
# one worker less to wait for after the kill; the build takes a moment with so little memory
$primary->append_conf('postgresql.conf', "autovacuum = off\nmax_parallel_maintenance_workers = 0\nmaintenance_work_mem = 1MB\nwal_retrieve_retry_interval = 100ms");
$primary->start;
$primary->safe_psql('postgres', 'CREATE EXTENSION arabic_news; ' . pages_sql() . compare_sql() . <<'SQL');
CREATE TABLE live (id int PRIMARY KEY, document text);
CREATE INDEX live_document ON live USING gin (document news_ops) WITH (gin_pending_list_limit = 64);
CREATE TABLE large AS SELECT g * 100 + h AS id, document || repeat(E'\n\nوقال إن العلاقات ' || g, 20) AS document
FROM generate_series(1, 100) g, make_page(g) AS document, generate_series(0, 79) h;
SQL

$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;

# Begins to run statements one by one in a session of its own; what it printed is what was committed.
sub session
{
	my ($script) = @_;
	my %session = (out => '', err => '', script => File::Temp->new);
	print { $session{script} } $script;
	$session{script}->flush;
	$session{run} = start([ 'psql', '-XAtq', '-d', $primary->connstr('postgres'), '-f', $session{script}->filename ], '>', \$session{out}, '2>', \$session{err});
	return \%session;
}

# Waits until a condition holds while sessions run; dies if it never does.
sub wait_until
{
	my ($condition, @sessions) = @_;
	my $end = time + 60;
	until ($condition->())
	{
		die 'waited too long: ' . join(' ', map { $_->{err} } @sessions) if time > $end;
		$_->{run}->pump_nb for @sessions;
		sleep 0.02;
	}
	return;
}

# Kills the postmaster and the sessions' backends, which may not notice its end before their statement is done, and starts it again
# when the processes that it left have ended.
sub crash
{
	my @sessions = @_;
	my @backends = split /\n/, $primary->safe_psql('postgres',
		"SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
	$primary->kill9;
	kill 'KILL', @backends;
	for my $session (@sessions)
	{
		eval { $session->{run}->finish };
		like($session->{err}, qr/server closed the connection|terminating connection|connection to server was lost/, 'the session was cut off');
	}
	my $data = $primary->data_dir;
	my $end  = time + 60;
	# a postmaster refuses to start while a process of the one before is there
	until (system("pg_ctl -s -w -D '$data' -l '" . $primary->logfile . "' -o '--cluster-name=primary' start >/dev/null 2>&1") == 0)
	{
		die 'the server did not start again' if time > $end;
		sleep 0.1;
	}
	$primary->_update_pid(1);
	return;
}

sub none { my ($node, $table, $name) = @_; return is($node->safe_psql('postgres', "SELECT * FROM differing('$table')"), '', $name) }

# One query of the large table.
sub same_large
{
	my ($node, $name) = @_;
	my $ids = sub { $node->safe_psql('postgres', "SELECT ids('large', 'القضية علاقة -اليونان', $_[0])") };
	my $indexed = $ids->('true');
	cmp_ok(length $indexed, '>', 100, "$name: finds something");
	return is($indexed, $ids->('false'), $name);
}

sub inserts { my ($first) = @_; return join '', map { "INSERT INTO live VALUES ($_, make_page($_)) RETURNING id;\n" } $first .. $first + 20000 }

# Every number that a session printed is the id of a row.
sub all_there
{
	my ($session, $name) = @_;
	my @told = $session->{out} =~ /^(\d+)$/mg;
	my %there = map { $_ => 1 } split /\n/, $primary->safe_psql('postgres', 'SELECT id FROM live');
	my @lost = grep { !$there{$_} } @told;
	return is("@lost", '', "$name: nothing committed is lost of " . @told);
}

# ---- killed while two sessions insert ----

my @writers = (session(inserts(1)), session(inserts(100_001)));
wait_until(sub { ($writers[0]{out} =~ tr/\n//) > 300 && ($writers[1]{out} =~ tr/\n//) > 300 }, @writers);
crash(@writers);
all_there($_, 'inserts') for @writers;
none($primary, 'live', 'inserts: the index after recovery');
cmp_ok($primary->safe_psql('postgres', "SELECT cardinality(ids('live', 'تركيا', true))"), '>', 100, 'inserts: and it finds something');

# ---- killed while an index is built, and another session inserts ----

@writers = (session(inserts(200_001)));
wait_until(sub { ($writers[0]{out} =~ tr/\n//) > 50 }, @writers);
push @writers, session('CREATE INDEX large_document ON large USING gin (document news_ops)');
# so many blocks read: in the middle of it
wait_until(sub { $primary->safe_psql('postgres', 'SELECT blocks_done > blocks_total / 10 FROM pg_stat_progress_create_index') eq 't' }, @writers);
crash(@writers);
all_there($writers[0], 'build');
none($primary, 'live', 'build: the other index after recovery');
is($primary->safe_psql('postgres', "SELECT count(*) FROM pg_class WHERE relname = 'large_document'"), 0, 'build: half an index is none');
$primary->safe_psql('postgres', 'CREATE INDEX large_document ON large USING gin (document news_ops)');
same_large($primary, 'build: the index made after it');

# ---- the standby ----

$primary->safe_psql('postgres', 'DELETE FROM live WHERE id % 5 = 0; VACUUM live');
$primary->wait_for_catchup($standby, 'replay', $primary->lsn('flush'));
none($standby, 'live', 'standby: its index');
same_large($standby, 'standby: the other index');
for my $query ('تركيا -قضية', 'person:قالن', '"حلف شمال الأطلسي"')
{
	my $asked = "SELECT ids('live', '$query', true)";
	is($standby->safe_psql('postgres', $asked), $primary->safe_psql('postgres', $asked), "standby: as the primary: $query");
}
$standby->promote;
$standby->safe_psql('postgres', 'INSERT INTO live SELECT g, make_page(g) FROM generate_series(300001, 300050) g');
none($standby, 'live', 'standby: and when it is the primary');

done_testing();
