# Invented pages in the layouts of the press, tests/data/NAME.txt or NAME.html, read by news_metadata: does it find what
# NAME.expected says, and nothing else?
#
# A line of an expected file is KIND: VALUE, or VALUES parted by " | ".  A kind of one value that has no line is not said
# by the page, and must be NULL.
#
#	title byline agency source dateline place published      published as 2021-02-10 12:30
#	body: FIRST WORDS … LAST WORDS
#	keyword related                                          a line each
#	date: EXPRESSION | KIND | STARTS | ENDS                  of durations and where nothing is resolved: EXPRESSION | KIND | SPAN or -
#	person: CANONICAL | ROLE                                 the first role found, - if there is none
#	organization: CANONICAL      place: CANONICAL | CODE     - if there is none
#	quote: SPEAKER | QUOTE                                   the canonical speaker, - if nobody is named
#	event: product: CANONICAL    number: EXPRESSION | KIND | VALUE | UNIT      checked where the file has any
#
# Known errors stay visible: "? KIND: ..." is right and not found, "! KIND: ..." is found and wrong; both are TODO tests.
# PAGES_SHOW=1 prints what is found, in this form.
use strict;
use warnings;
use utf8;
use FindBin;
use lib "$FindBin::Bin/lib";
use MIME::Base64;
use Test::More;
use NewsTest;

binmode $_, ':utf8' for *STDOUT, *STDERR, Test::More->builder->output, Test::More->builder->failure_output, Test::More->builder->todo_output;

my @ALWAYS = qw(title byline agency source dateline place published body keyword related date person organization place_named quote);
my $data = "$FindBin::Bin/../data";

# All that news_metadata says, as lines of an expected file.
my $QUERY = <<'SQL';
CREATE TEMP TABLE said AS SELECT news_metadata(convert_from(decode(:'page', 'base64'), 'UTF8')) AS m;
CREATE TEMP VIEW lines AS
SELECT 1 AS n, k || ': ' || (m ->> k) AS line FROM said, unnest(ARRAY['title', 'byline', 'agency', 'source', 'dateline', 'place']) k
UNION ALL SELECT 2, 'published: ' || to_char((m ->> 'published')::timestamp, 'YYYY-MM-DD HH24:MI') FROM said
UNION ALL SELECT 3, 'body: ' || regexp_replace(m ->> 'body', '\s+', ' ', 'g') FROM said
UNION ALL SELECT 4, 'keyword: ' || k FROM said, jsonb_array_elements_text(m -> 'keywords') k
UNION ALL SELECT 5, 'related: ' || k FROM said, jsonb_array_elements_text(m -> 'related') k
UNION ALL SELECT 6, concat_ws(' | ', 'date: ' || (e ->> 'expression'), e ->> 'kind',
	coalesce(to_char((e ->> 'starts')::timestamp, 'YYYY-MM-DD HH24:MI'), (e ->> 'span')::interval::text, '-'),
	to_char((e ->> 'ends')::timestamp, 'YYYY-MM-DD HH24:MI')) FROM said, jsonb_array_elements(m -> 'dates') e
UNION ALL SELECT 7, 'person: ' || (e ->> 'canonical') || ' | ' ||
	coalesce((array_agg(e ->> 'role' ORDER BY (e ->> 'position')::int) FILTER (WHERE e ->> 'role' IS NOT NULL))[1], '-')
	FROM said, jsonb_array_elements(m -> 'entities') e WHERE e ->> 'kind' = 'person' GROUP BY e ->> 'canonical'
UNION ALL SELECT 8, (CASE e ->> 'kind' WHEN 'place' THEN 'place_named' ELSE e ->> 'kind' END) || ': ' || (e ->> 'canonical') ||
	CASE e ->> 'kind' WHEN 'place' THEN ' | ' || coalesce(e ->> 'code', '-') ELSE '' END
	FROM said, jsonb_array_elements(m -> 'entities') e WHERE e ->> 'kind' <> 'person' GROUP BY 2
UNION ALL SELECT 9, 'quote: ' || coalesce(e ->> 'canonical', '-') || ' | ' || regexp_replace(e ->> 'quote', '\s+', ' ', 'g')
	FROM said, jsonb_array_elements(m -> 'quotes') e
UNION ALL SELECT 10, concat_ws(' | ', 'number: ' || (e ->> 'expression'), e ->> 'kind', e ->> 'value', coalesce(e ->> 'unit', '-'))
	FROM said, jsonb_array_elements(m -> 'numbers') e;
SELECT replace(line, E'\n', ' ') FROM lines WHERE line IS NOT NULL ORDER BY n;
SQL

sub slurp
{
	my ($path, $layer) = @_;
	open my $in, "<$layer", $path or die "$path: $!";
	local $/;
	return scalar <$in>;
}

# Lines by kind.  Where a page names a place in its dateline and places in its text, the kinds are place and place_named.
sub by_kind
{
	my %kinds;
	for (@_)
	{
		my ($kind, $value) = /^(\w+): (.*)$/ or next;
		$kind = 'place_named' if $kind eq 'place' && $value =~ / \| /;
		push @{ $kinds{$kind} }, $value;
	}
	return %kinds;
}

# Lines of an expected file: those that must be found, those that should be, those that are known to be found and wrong.
sub expected
{
	my (@must, @miss, @false);
	for (split /\n/, $_[0] // '')
	{
		next if /^\s*(#|$)/;
		if (s/^\? //) { push @miss, $_ }
		elsif (s/^! //) { push @false, $_ }
		else { push @must, $_ }
	}
	return (\@must, \@miss, \@false);
}

# A body is told by its first and last words.
sub same_value
{
	my ($kind, $found, $wanted) = @_;
	return $found eq $wanted if $kind ne 'body';
	my ($first, $last) = split / … /, $wanted;
	return index($found, $first) == 0 && (!defined $last || substr($found, -length $last) eq $last);
}

sub check_kind
{
	my ($page, $kind, $found, $must, $miss, $false) = @_;
	my @left = @{ $found // [] };
	my $take = sub {
		my ($wanted) = @_;
		for my $i (0 .. $#left)
		{
			return splice(@left, $i, 1) if same_value($kind, $left[$i], $wanted);
		}
		return;
	};
	my @absent = grep { !defined $take->($_) } @{ $must // [] };
	for my $wanted (@{ $miss // [] })
	{
		TODO: { local $TODO = 'known error'; ok(defined $take->($wanted), "$page: $kind: $wanted"); }
	}
	for my $wrong (@{ $false // [] })
	{
		TODO: { local $TODO = 'known error'; ok(!defined $take->($wrong), "$page: not $kind: $wrong"); }
	}
	ok(!@absent && !@left, "$page: $kind")
		or diag(join "\n", (map {"  not found: $_"} @absent), map {"  not expected: $_"} @left);
	return;
}

new_database('news_pages');
my @files = sort(glob("$data/*.txt $data/*.html"));
cmp_ok(scalar @files, '>', 0, 'there are pages');
for my $file (@files)
{
	my ($page) = $file =~ m{([^/]+)\.\w+$};
	next if @ARGV && !grep { $_ eq $page } @ARGV;
	my $text = sql($QUERY, '-v', 'page=' . encode_base64(slurp($file, ':raw'), ''));
	utf8::decode($text);
	my @lines = split /\n/, $text;
	print "# $page\n", map {"$_\n"} map { s/^place_named/place/r } @lines if $ENV{PAGES_SHOW};
	my ($must, $miss, $false) = map { { by_kind(@$_) } } expected(slurp("$data/$page.expected", ':utf8'));
	my %found = by_kind(@lines);
	my %checked = map { $_ => 1 } @ALWAYS, keys %$must, keys %$miss, keys %$false;
	check_kind($page, $_, $found{$_}, $must->{$_}, $miss->{$_}, $false->{$_}) for sort keys %checked;
}

done_testing();
