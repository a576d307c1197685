# Every example of README.md does what it shows: each block marked sql is run, in order, in one database; where a
# block without a mark follows it, that is its output.
#
# README_REFRESH=1 writes the outputs found into README.md instead; read the diff.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use IPC::Run qw(run);
use Test::More;
use NewsTest;

my $path = "$FindBin::Bin/../../README.md";
open my $in, '<', $path or die "$path: $!";
my $text = do { local $/; <$in> };
close $in;

new_database('news_readme', bare => 1);

# What psql prints for a block, as a reader sees it.
sub output_of
{
	my ($sql) = @_;
	my ($out, $err) = ('', '');
	run([ 'psql', '-Xq', '-P', 'pager=off', '-P', 'null=NULL', '-d', 'news_readme', '-f', '-' ], '<', \$sql, '>', \$out, '2>', \$err);
	$err =~ s/^psql:<stdin>:\d+: //mg;
	my $all = $out . $err;
	$all =~ s/[ \t]+$//mg;
	$all =~ s/\n+\z/\n/;
	$all =~ s/\A\n+//;
	return $all;
}

my $count = 0;
my $fresh = '';
my $rest = $text;
while ($rest =~ /\A(.*?^```sql\n(.*?)^```\n)(?:(\n?^```\n)(.*?)(^```\n))?(.*)\z/ms)
{
	my ($head, $sql, $open, $wanted, $close, $tail) = ($1, $2, $3, $4, $5, $6);
	my $found = output_of($sql);
	my ($first) = split /\n/, $sql;
	$count++;
	$fresh .= $head;
	if (defined $wanted)
	{
		is($found, $wanted, "example $count: $first");
		$fresh .= $open . $found . $close;
	}
	else
	{
		unlike($found, qr/ERROR/, "example $count: $first");
	}
	$rest = $tail;
}
$fresh .= $rest;
cmp_ok($count, '>', 10, 'README.md has examples');

if ($ENV{README_REFRESH})
{
	open my $to, '>', $path or die "$path: $!";
	print $to $fresh;
	close $to;
}

done_testing();
