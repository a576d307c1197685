#!/bin/sh
# relevance.sh: MRR@10 of news_rank against ts_rank_cd of the configuration arabic, on the retrieval sets.
#
#	sh bench/relevance.sh [FOLDER...]
#
# A folder holds passages.tsv (id, text; or .xz), queries.tsv (id, text) and qrels.tsv (question, passage), in COPY text format; by
# default each of ../shared/eval/ir.  Runs in the database that PGHOST, PGDATABASE and the others name, where the extension is.
set -eu
TOP=$(cd "$(dirname "$0")/.." && pwd)

run() { psql -Xq -v ON_ERROR_STOP=1 -P pager=off -P footer=off "$@"; }

# A file, or what is packed in file.xz.
print_file() { if [ -e "$1" ]; then cat "$1"; else xz -dc "$1.xz"; fi; }

[ $# -gt 0 ] || set -- "$TOP"/../shared/eval/ir/*/
for folder in "$@"; do
	[ -e "$folder/queries.tsv" ] || { echo "no retrieval set in $folder" >&2; exit 1; }
	echo "== $(basename "$folder")"
	run -c "DROP SCHEMA IF EXISTS relevance CASCADE" -c "CREATE SCHEMA relevance
		CREATE TABLE passage (id text, body text) CREATE TABLE question (id text, asked text) CREATE TABLE relevant (question text, passage text)" 2>/dev/null
	print_file "$folder/passages.tsv" | run -c "COPY relevance.passage FROM STDIN"
	run -c "COPY relevance.question FROM STDIN" <"$folder/queries.tsv"
	cut -f1,2 "$folder/qrels.tsv" | run -c "COPY relevance.relevant FROM STDIN"
	PGOPTIONS="-c search_path=relevance,public" run -f "$TOP/bench/relevance.sql"
	run -c "DROP SCHEMA relevance CASCADE" 2>/dev/null
done
