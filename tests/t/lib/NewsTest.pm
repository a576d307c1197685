# NewsTest.pm
#		What the TAP tests share: SQL through psql in a database of the test's own.
#
# The cluster is the one that PGHOST names (tests/run.sh starts it); a test
# makes a database for itself and drops it at its end.
package NewsTest;

use strict;
use warnings;
use Exporter 'import';
use IPC::Run qw(run timeout);
use Test::More;

our @EXPORT = qw(new_database sql sql_fails psql_script);
our $database;

# Makes a database for this test, with the extension unless told "bare"; options go to CREATE DATABASE.
sub new_database
{
	my ($name, %option) = @_;
	$database = 'postgres';
	sql("DROP DATABASE IF EXISTS $name");
	sql("CREATE DATABASE $name TEMPLATE template0 " . ($option{with} // "ENCODING 'UTF8'"));
	$database = $name;
	sql('CREATE EXTENSION arabic_news') unless $option{bare};
	return;
}

# Runs a script; returns (status, output, errors).
sub psql_script
{
	my ($script, @arguments) = @_;
	my ($out, $err) = ('', '');
	my $done = eval {
		run([ 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-d', $database, @arguments, '-f', '-' ],
			'<', \$script, '>', \$out, '2>', \$err, timeout(300));
		1;
	};
	return (-1, $out, "psql did not end: $@") unless $done;
	chomp $out;
	return ($? >> 8, $out, $err);
}

# The output of a script that must work.
sub sql
{
	my ($script, @arguments) = @_;
	my ($status, $out, $err) = psql_script($script, @arguments);
	die "$script: $err" if $status != 0;
	return $out;
}

# A script that must fail, with this message.
sub sql_fails
{
	my ($script, $message, $name, @arguments) = @_;
	my ($status, undef, $err) = psql_script($script, @arguments);
	isnt($status, 0, "$name: refused");
	return like($err, $message, "$name: message");
}

END
{
	if (defined $database && $database ne 'postgres')
	{
		my $mine = $database;
		$database = 'postgres';
		my $status = $?;
		psql_script("DROP DATABASE IF EXISTS $mine WITH (FORCE)");
		$? = $status;
	}
}

1;
