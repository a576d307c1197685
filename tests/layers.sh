#!/bin/sh
# layers.sh: does every file keep the rules of the tree?  Prints each breach; the exit status says whether there was one.
#
# - a file under src/ROOM includes its own room or a lower one, by its path from src/, and only glue includes the server's headers
# - no literal Arabic in C; no file over 800 lines; every regress test and isolation spec has its expected output
cd "$(dirname "$0")/.." || exit 2
breaches=$(
	LC_ALL=C.UTF-8 awk '
	BEGIN {
		n = split("unicode:1 lexicon:2 sounds:3 morph:3 parser:4 html:4 dict:5 article:6 dates:7 numbers:7 names:7 quotes:7 keyphrases:7 neardup:7 page:8 search:9", x, " ")
		for (i = 1; i <= n; i++) { split(x[i], p, ":"); layer[p[1]] = p[2] }
	}
	FNR == 1 { split(FILENAME, part, "/"); room = part[2]; glue = FILENAME ~ /_sql\.c$/ || FILENAME ~ /^src\/[^\/]*$/ }
	FNR == 801 { print FILENAME ": over 800 lines" }
	/^#include "/ {
		inc = $2; gsub(/"/, "", inc); split(inc, p, "/")
		if (inc ~ /^\./)
			print FILENAME ":" FNR ": not from src/: " inc
		if ((p[1] in layer) && (room in layer) && p[1] != room && layer[p[1]] >= layer[room])
			print FILENAME ":" FNR ": " room " includes " p[1]
		if (room in layer && !glue && (inc == "compat.h" || inc == "glue.h" || inc == "postgres.h" || inc == "fmgr.h"))
			print FILENAME ":" FNR ": server header outside the glue: " inc
	}
	' $(find src -name '*.[ch]')
	# letters are named constants and words live in .tsv files; comments may quote Arabic, so they are taken out first
	for f in $(find src -name '*.[ch]'); do
		gcc -fpreprocessed -dD -E -P -w "$f" 2>/dev/null | LC_ALL=C.UTF-8 grep -nP '\p{Arabic}' | sed "s|^|$f: Arabic in code: |"
	done
	for t in tests/sql/*.sql tests/specs/*.spec; do
		name=$(basename "${t%.*}")
		[ -s "expected/$name.out" ] || echo "$t: no expected/$name.out"
		grep -qw -- "$name" Makefile || echo "$t: not in REGRESS or ISOLATION"
	done
)
[ -z "$breaches" ] && exit 0
printf '%s\n' "$breaches"
exit 1
