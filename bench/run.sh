#!/bin/sh
# run.sh: speed, memory, index cost and search against the built-in configuration, in one run in a throwaway cluster.
#
#	sh bench/run.sh [speed memory index headline search engines]
#
# engines, RUM and pg_trgm beside the project's own index, runs only when it is named; it installs RUM where Debian has it.
# ARTICLES=N is how many are searched, 100,000 by default (8 minutes); 20,000 are quick.
#
# Articles: NEWS=FILE (id<TAB>body in COPY text format, xz), by default the shared development articles, else
# articles resampled from demo/pages (said in the output: small and repetitive, so ratios only).  Ratios are medians of rounds
# in which both sides take turns; the machine's load then falls on both.
set -eu
TOP=$(cd "$(dirname "$0")/.." && pwd)
. "$TOP/scripts/throwaway.sh"

NEWS=${NEWS:-$TOP/../shared/news/khaleej.tsv.xz}

load()
{
	psql -Xq -v ON_ERROR_STOP=1 <<'SQL'
CREATE EXTENSION arabic_news;
CREATE TABLE loaded (id text, body text);
CREATE TABLE article (n serial, body text);
ALTER TABLE article ALTER body SET STORAGE EXTERNAL;
CREATE FUNCTION cpu_seconds() RETURNS float8 LANGUAGE sql AS -- user and system time of this backend, in ticks of 1/100 s
	$$SELECT (f[12]::float8 + f[13]::float8) / 100 FROM (SELECT string_to_array(substring(pg_read_file('/proc/self/stat') FROM '\) (.*)'), ' ') f) s$$;
SQL
	if [ -e "$NEWS" ]; then
		xz -dc "$NEWS" | psql -Xq -c "COPY loaded FROM STDIN"
		echo "articles: ${NEWS##*/}"
	else
		echo "articles: resampled from demo/pages ($NEWS is not there)"
		cat "$TOP"/demo/pages/*.txt | grep . >"$WORK/lines"
		chmod 644 "$WORK/lines"
		psql -Xq -v ON_ERROR_STOP=1 -c "CREATE TABLE line (body text)"
		sed 's/\\/\\\\/g' "$WORK/lines" | psql -Xq -c "COPY line FROM STDIN"
		psql -Xq -v ON_ERROR_STOP=1 -c "SELECT setseed(.5)" -c "INSERT INTO loaded SELECT g, (SELECT string_agg(body, E'\n')
			FROM (SELECT body FROM line WHERE g > 0 ORDER BY random() LIMIT 12) l) FROM generate_series(1, 20000) g"
	fi
	# another text than the stored one, or its compressed bytes would be copied: what is measured is the reading of text
	psql -Xq -v ON_ERROR_STOP=1 -c "INSERT INTO article (body) SELECT body || '' FROM loaded" -c "VACUUM ANALYZE article"
}

make_work
install_needs xz-utils
case " $* " in *" engines "*) install_optional postgresql-{}-rum ;; esac
build_copy
sync # pages of a library that was written just now would count as private memory
SERVER_OPTIONS="-c autovacuum=off -c jit=off -c max_parallel_workers_per_gather=0 -c max_parallel_maintenance_workers=0 -c maintenance_work_mem=256MB -c client_min_messages=warning"
start_cluster
load
for part in ${*:-speed memory index headline search}; do
	say "$part"
	psql -Xq -v ON_ERROR_STOP=1 -P pager=off -P footer=off -v articles="${ARTICLES:-100000}" -f "$TOP/bench/$part.sql"
done
