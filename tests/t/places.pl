# Places and bytes: what is said to stand at a place stands there, a headline loses no byte of its text, and
# news_tsvector has the lexemes and positions of to_tsvector.  Over the sample pages, changed in hard ways, and random text.
# In HTML, what stands at a place is the expression with its tags and entities; its vector is that of the visible text.
#
# NEWS_SEED=n repeats a run.
use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use NewsTest;
use utf8;

my $seed = $ENV{NEWS_SEED} // 20210203;
srand $seed;
note "seed $seed";
binmode Test::More->builder->$_, ':encoding(UTF-8)' for qw(output failure_output todo_output);

my @pieces = ("\n", "\n\n", "\r\n", "\t", ' ', ' ', ' ', '  ', "\x{200F}", "\x{202B}", "\x{200C}", "\x{FEFF}", "\x{A0}", "\x{2028}",
	"\x{64B}", "\x{651}", "\x{640}", "\x{1F600}", "\x{1F468}\x{200D}\x{1F469}", "e\x{301}", 'ﷺ', 'ﻻ', '«', '»', '"', '"', '“', '”', '(', ')',
	'<b>', '</b>', '<a href="x">', '<', '>', '&amp;', '&#1593;', '.', '،', ':', ' - ', '...', '…', '!', '؟', '/', '|', '#', '@',
	'كوفيد-19', 'إس-400', '12,5', '١٢٫٥', '50%', '#القدس_عاصمة', 'a@b.com', 'https://example.com/a?b=1', 'و', 'بـ', 'وَزِيرٌ',
	'قال ', 'وأضاف ', 'إن ', 'الوزير ', 'وزير الدفاع ', 'محمد علي ', 'رجب طيب أردوغان ', 'تركيا ', 'أنقرة ', 'الأمم المتحدة ',
	'لن نقبل بهذا أبدا ', 'الثلاثاء ', '3 فبراير 2021 ', 'قبل ثلاثة أيام ', '07:50 ', 'المصدر: ', 'الأناضول', "كلمات مفتاحية\n", 'NATO ');

sub one { return $_[ rand @_ ] }

# A page in which each space, mark or letter may have become something else.
sub changed
{
	my $text = shift;
	my $kind = shift;
	if ($kind eq 'CRLF') { $text =~ s/\n/\r\n/g }
	elsif ($kind eq 'emoji') { $text =~ s/ /rand() < .2 ? " \x{1F1F9}\x{1F1F7} " : ' '/ge }
	elsif ($kind eq 'marks') { $text =~ s/(\p{Arabic})/rand() < .3 ? $1 . one("\x{64E}", "\x{651}", "\x{640}", "\x{200F}") : $1/ge }
	elsif ($kind eq 'HTML')
	{
		$text =~ s/([&<>"])/'&' . { '&' => 'amp', '<' => 'lt', '>' => 'gt', '"' => 'quot' }->{$1} . ';'/ge;
		$text =~ s/(\p{Arabic}) /rand() < .2 ? one("<b>$1<\/b> ", "$1  \n ", "$1<!-- --> ", "<a href='x'>$1 <\/a>") : "$1 "/ge;
		$text =~ s/\n/<\/p>\n<p>/g;
	}
	elsif ($kind eq 'pieces') { $text =~ s/(.)/rand() < .04 ? $1 . one(@pieces) : $1/ges }
	return $text;
}

sub literal { my $text = shift; $text =~ s/'/''/g; return "'$text'" }

my @texts;
for my $file (sort glob "$FindBin::Bin/../../demo/pages/*")
{
	open my $in, '<:encoding(UTF-8)', $file or die "$file: $!";
	local $/;
	my $page = <$in>;
	my $name = $file =~ s/.*\///r;
	push @texts, [ "$name, $_", changed($page, $_) ] for 'as it is', 'CRLF', 'emoji', 'marks', 'HTML', 'pieces';
}
push @texts, [ "random $_", join('', map { one(@pieces) } 1 .. 5 + rand 120) ] for 1 .. 400;

new_database('news_places');
my $rows = join ",\n", map { '(' . literal($_->[0]) . ', ' . literal($_->[1]) . ')' } @texts;
utf8::encode($rows);
sql("CREATE TABLE page (title text, document text); INSERT INTO page VALUES $rows");
cmp_ok(@texts, '>', 400, 'texts');

# What of the source a reader sees: without tags and comments, entities decoded, white space as one space.
sql(<<'SQL');
CREATE FUNCTION seen(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT btrim(regexp_replace(replace(replace(replace(replace(regexp_replace(t, '<[^>]*>', '', 'g'), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'),
	'&amp;', '&'), '\s+', ' ', 'g')) $$;
SQL

# Names of the pages for which the query, over table page, gives a row; with what is wrong.
sub none
{
	my ($query, $what) = @_;
	my $found = sql("SELECT * FROM ($query) q LIMIT 5");
	utf8::decode($found);
	return is($found, '', $what);
}

# ---- places ----

my %things = (news_dates => 'expression', news_quotes => 'quote', news_entities => 'name');
for my $function (sort keys %things)
{
	none("SELECT title, f.$things{$function} AS found, substr(document, f.position, f.length) AS there
		  FROM page, LATERAL (SELECT $things{$function}, position, length FROM $function(document)) f
		  WHERE substr(document, f.position, f.length) IS DISTINCT FROM f.$things{$function}
			AND (title !~ 'HTML' OR seen(substr(document, f.position, f.length)) IS DISTINCT FROM btrim(regexp_replace(f.$things{$function}, '\\s+', ' ', 'g')))",
		"$function: what is found stands at its place");
	none("SELECT title, before, position FROM page, LATERAL (SELECT position, lag(position) OVER () AS before FROM $function(document)) f
		  WHERE position < before", "$function: in the order of the text");
	cmp_ok(sql("SELECT count(*) FROM page, $function(document)"), '>', 50, "$function: finds something");
}

# ---- no byte is lost ----

for my $configuration ('arabic_news', 'arabic_news_exact')
{
	none("SELECT title FROM page WHERE document IS DISTINCT FROM
			ts_headline('$configuration', document, 'وزير | تركيا | كوفيد-19'::tsquery, 'HighlightAll=true, StartSel=\"\", StopSel=\"\"')",
		"$configuration: a headline of everything is the text");
}

# ---- the same vector by either way ----

for my $which ("title !~ 'HTML'", "title ~ 'HTML'")
{
	my $words = $which =~ /!/ ? 'document' : "regexp_replace(document, '</p>', E'\\n', 'g')";
	$words = "seen($words)" if $which !~ /!/;
	none("SELECT title, lexeme, positions FROM page, LATERAL (
			SELECT lexeme, positions FROM unnest(news_tsvector(document))
			EXCEPT SELECT lexeme, positions FROM unnest(to_tsvector('arabic_news', $words))) v WHERE $which",
		"news_tsvector has nothing that to_tsvector has not, $which");
	none("SELECT title, lexeme, positions FROM page, LATERAL (
			SELECT lexeme, positions FROM unnest(to_tsvector('arabic_news', $words))
			EXCEPT SELECT lexeme, positions FROM unnest(news_tsvector(document))) v WHERE $which",
		"to_tsvector has nothing that news_tsvector has not, $which");
}
cmp_ok(sql('SELECT sum(length(news_tsvector(document))) FROM page'), '>', 5000, 'lexemes');
none('SELECT title FROM page WHERE arabic_normalize(arabic_normalize(document)) <> arabic_normalize(document)',
	'a key is its own key');

done_testing();
