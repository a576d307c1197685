#!/bin/sh
# run.sh: arabic_news shown on a few pages of news, in a throwaway cluster.
#
#	sh demo/run.sh                 the sample pages in demo/pages
#	sh demo/run.sh FILE...         your own pages: one article a file, UTF-8 text
#	sh demo/run.sh --keep [FILE]   leaves the cluster up and prints how to reach and stop it
set -eu
TOP=$(cd "$(dirname "$0")/.." && pwd)
. "$TOP/scripts/throwaway.sh"

usage()
{
	sed -n '2,/^set/s/^# \{0,1\}//p' "$0"
	exit "$1"
}

keep=
case ${1:-} in
	-h | --help) usage 0 ;;
	--keep) keep=yes; shift ;;
	-*) usage 2 >&2 ;;
esac
[ $# != 0 ] || set -- "$TOP"/demo/pages/*.txt
for page in "$@"; do
	[ -f "$page" ] && [ -r "$page" ] || die "no such file: $page"
done

make_work
install_needs
build_copy
start_cluster

say "Loading $# pages into a table with one text column, and one index on it"
psql -Xq -v ON_ERROR_STOP=1 <<'SQL'
CREATE EXTENSION arabic_news;
CREATE TABLE articles (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, file text NOT NULL, document text NOT NULL);
SQL
# page by page, as base64: nothing in a page can be taken for SQL
for page in "$@"; do
	printf "INSERT INTO articles (file, document) VALUES (:'file', convert_from(decode('%s', 'base64'), 'UTF8'));\n" \
		"$(base64 <"$page" | tr -d '\n')" |
		psql -Xq -v ON_ERROR_STOP=1 -v file="${page##*/}" || die "could not load $page: is it UTF-8 text?"
done
psql -Xq -v ON_ERROR_STOP=1 <<'SQL'
CREATE INDEX articles_document ON articles USING gin (document news_ops);
ANALYZE articles;
SQL
psql -Xq -v ON_ERROR_STOP=1 -P pager=off -P footer=off -f "$TOP/demo/show.sql"

if [ -n "$keep" ]; then
	trap - EXIT
	stop="$bin/pg_ctl -D $WORK/run/data -m fast stop && rm -rf $WORK"
	[ "$(id -u)" != 0 ] || stop="runuser -u postgres -- $stop"
	cat <<EOF

The cluster is up; the pages are in the table articles.
  psql:  $bin/psql -h $WORK/run -U postgres
  stop:  $stop
EOF
else
	say "Done; the cluster is stopped and removed (--keep leaves it up)"
fi
