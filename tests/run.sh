#!/bin/sh
# run.sh: installs what is needed, builds, and runs every test in a throwaway cluster.
#
#	sh tests/run.sh              all of it
#	sh tests/run.sh unit tap     some parts: rules unit regress tap
#
# The last line counts them: N passed, N failed.  Exit status 0 if none failed.
set -eu
TOP=$(cd "$(dirname "$0")/.." && pwd)
. "$TOP/scripts/throwaway.sh"

passed=0 failed=0

# Adds what a log says: lines "ok ..." and "not ok ...", pg_regress's of before 16 too.  Known errors (TODO) are counted apart.
count()
{
	known=$(grep -cE '^not ok .*# TODO' "$1" || :)
	good=$(grep -cE '^(ok |test .* \.\.\. ok )|^ +[a-z_0-9]+ +\.\.\. ok ' "$1" || :)
	bad=$(grep -E '^not ok |\.\.\. FAILED' "$1" | grep -cv '# TODO' || :)
	passed=$((passed + good)) failed=$((failed + bad))
	[ "$bad" = 0 ] || grep -E '^not ok |\.\.\. FAILED' "$1" | grep -v '# TODO' || :
	printf '%s: %s passed, %s failed' "$2" "$good" "$bad"
	[ "$known" = 0 ] || printf ', %s known errors' "$known"
	echo
}

# A part whose program fails without a line that says which test is one failure.
part_failed()
{
	echo "$1: ended with status $2"
	[ "$bad" != 0 ] || failed=$((failed + 1))
}

run_rules()
{
	say "Rules of the tree"
	sh "$WORK/tree/tests/layers.sh" >"$WORK/rules.log" 2>&1 && echo "ok rules" >>"$WORK/rules.log" || sed -i 's/^/not ok /' "$WORK/rules.log"
	count "$WORK/rules.log" rules
}

run_unit()
{
	say "Unit tests, under address and undefined-behaviour sanitizers"
	status=0
	as_user make -s -C "$WORK/tree" PG_CONFIG="$PG_CONFIG" unit SANITIZE="-g -fsanitize=address,undefined -fno-sanitize-recover=undefined" >"$WORK/unit.log" 2>&1 || status=$?
	grep -E '^(not ok|.*ERROR: AddressSanitizer|.*runtime error)' "$WORK/unit.log" | head -n 50 || :
	good=$(sed -n 's/^unit .*: \([0-9]*\) passed, .*/\1/p' "$WORK/unit.log" | awk '{s += $1} END {print s + 0}')
	bad=$(sed -n 's/^unit .*, \([0-9]*\) failed/\1/p' "$WORK/unit.log" | awk '{s += $1} END {print s + 0}')
	passed=$((passed + good)) failed=$((failed + bad))
	sed -n '/^unit /p' "$WORK/unit.log"
	[ $status = 0 ] || { tail -n 5 "$WORK/unit.log"; part_failed unit $status; }
}

run_regress()
{
	say "SQL tests (pg_regress, pg_isolation_regress)"
	status=0
	as_user env PATH="$PATH" PGHOST="$PGHOST" PGUSER="$PGUSER" make -s -C "$WORK/tree" PG_CONFIG="$PG_CONFIG" installcheck \
		>"$WORK/regress.log" 2>&1 || status=$?
	count "$WORK/regress.log" regress
	[ ! -s "$WORK/tree/regression.diffs" ] || head -n 150 "$WORK/tree/regression.diffs"
	[ $status = 0 ] || part_failed regress $status
}

run_tap()
{
	say "TAP tests (prove)"
	status=0
	perl_lib=$(dirname "$("$PG_CONFIG" --pgxs)")/../../src/test/perl
	# those tests start clusters of their own, which a superuser may not
	as_user env PATH="$PATH" PGHOST="$PGHOST" PGUSER="$PGUSER" PGDATABASE="$PGDATABASE" PG_CONFIG="$PG_CONFIG" \
		SHARED="${SHARED:-$TOP/../shared}" TESTDIR="$WORK/tree" \
		PG_REGRESS="$(dirname "$("$PG_CONFIG" --pgxs)")/../test/regress/pg_regress" \
		sh -c 'cd "$1" && prove -v -I "$2" tests/t/*.pl' sh "$WORK/tree" "$perl_lib" >"$WORK/tap.log" 2>&1 || status=$?
	grep -E '# skip|skipped:' "$WORK/tap.log" || :
	count "$WORK/tap.log" tap
	[ $status = 0 ] || { grep -E '^#' "$WORK/tap.log" | tail -n 60; part_failed tap $status; }
}

for part in "$@"; do
	case $part in
		rules | unit | regress | tap) ;;
		*) die "no such part: $part (there are: rules unit regress tap)" ;;
	esac
done
make_work
install_needs libipc-run-perl perl
install_optional postgresql-{}-rum libdbd-pg-perl
build_copy WERROR=1
start_cluster
for part in ${*:-rules unit regress tap}; do
	"run_$part"
done
printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
