# throwaway.sh
#		Sourced by demo/run.sh, tests/run.sh and bench/run.sh: installs what is
#		missing, builds a copy of the tree, and runs a cluster in a temporary
#		folder as an unprivileged user.  POSIX sh; root, or a user with sudo.
#
# Nothing that was there is touched: the copy, the cluster and its socket live
# in $WORK, which is removed at the end; only the extension's own files go to
# the server's extension folder (make install), as any extension's do.

say()
{
	printf '\n== %s\n' "$*"
}

die()
{
	printf '%s: %s\n' "${0##*/}" "$*" >&2
	exit 1
}

as_root()
{
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		command -v sudo >/dev/null 2>&1 || die "needs root or sudo to run: $*"
		sudo "$@"
	fi
}

# The user that builds and runs the server: postgres when we are root, else ourselves.
as_user()
{
	if [ "$(id -u)" = 0 ]; then
		runuser -u postgres -- "$@"
	else
		"$@"
	fi
}

# The newest server installation that has what a build needs; nothing if there is none.
find_pg_config()
{
	if [ -n "${PG_CONFIG:-}" ]; then
		echo "$PG_CONFIG"
		return
	fi
	for p in $(ls -d /usr/lib/postgresql/*/bin/pg_config 2>/dev/null | sort -t/ -k5 -rn); do
		if [ -x "${p%pg_config}initdb" ] && [ -e "$("$p" --pgxs)" ]; then
			echo "$p"
			return
		fi
	done
}

# Installs Debian's packages that are missing; "$@" are those beyond the usual.
install_needs()
{
	PG_CONFIG=$(find_pg_config)
	if ! command -v apt-get >/dev/null 2>&1; then
		[ -n "$PG_CONFIG" ] || die "no apt here: install PostgreSQL 14-18 with its server headers, ICU headers,
libstemmer and libxml2 headers, pkg-config, make and a C compiler, and set PG_CONFIG=/path/to/pg_config"
		return 0
	fi
	[ -n "$PG_CONFIG" ] || [ -n "$(apt-cache depends postgresql 2>/dev/null)" ] || refresh_lists
	if [ -n "$PG_CONFIG" ]; then
		major=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
	else
		major=$(apt-cache depends postgresql | sed -n 's/.*Depends: postgresql-\([0-9]*\)$/\1/p' | head -n 1)
		[ -n "$major" ] || die "apt names no PostgreSQL server"
	fi
	missing=
	for p in "postgresql-$major" "postgresql-server-dev-$major" libicu-dev libstemmer-dev libxml2-dev pkg-config make gcc libc6-dev "$@"; do
		# a server from elsewhere (PG_CONFIG) needs no packages of its own
		case $p in postgresql-*) [ -n "$PG_CONFIG" ] && continue ;; esac
		dpkg-query -W -f '${db:Status-Status}\n' "$p" 2>/dev/null | grep -qx installed || missing="$missing $p"
	done
	[ -z "$missing" ] || install_packages $missing
	PG_CONFIG=$(find_pg_config)
	[ -n "$PG_CONFIG" ] || die "no PostgreSQL server with headers found after the installation"
}

# Installs those of "$@" that apt has and that the server from Debian can use; says which it has not.  {} in a name is the major version.
install_optional()
{
	command -v apt-get >/dev/null 2>&1 && [ "$("$PG_CONFIG" --bindir)" = "/usr/lib/postgresql/$major/bin" ] || return 0
	for p in "$@"; do
		p=$(echo "$p" | sed "s/{}/$major/")
		if dpkg-query -W -f '${db:Status-Status}\n' "$p" 2>/dev/null | grep -qx installed; then
			continue
		fi
		apt-cache show "$p" >/dev/null 2>&1 || [ -n "${lists_fresh:-}" ] || refresh_lists || :
		# in a subshell, so that a failure ends only that
		(apt-cache show "$p" >/dev/null 2>&1 && install_packages "$p") || echo "$p could not be installed: its tests are skipped"
	done
}

refresh_lists()
{
	say "Refreshing apt's lists"
	as_root apt-get update -qq
}

# A server package makes and starts a cluster of its own when it is first installed: told not to, for this run only.
install_packages()
{
	say "Installing:$(printf ' %s' "$@")"
	[ -n "${lists_fresh:-}" ] || refresh_lists
	lists_fresh=1
	quiet=/etc/postgresql-common/createcluster.d/arabic-news-throwaway.conf
	as_root mkdir -p "${quiet%/*}"
	echo 'create_main_cluster = off' | as_root tee "$quiet" >/dev/null
	status=0
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
		>"$WORK/apt.log" 2>&1 || status=$?
	as_root rm -f "$quiet"
	[ $status = 0 ] || { tail -n 20 "$WORK/apt.log" >&2; die "apt-get install failed"; }
}

# $WORK: a folder that is removed at the end, the cluster in it stopped first.
make_work()
{
	WORK=$(mktemp -d "${TMPDIR:-/tmp}/arabic_news.XXXXXX")
	chmod 755 "$WORK"
	trap clean_up EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM
}

clean_up()
{
	stop_cluster
	rm -rf "$WORK"
}

# Copies the tree (without what a build left there) to $WORK/tree and builds it there; "$@" goes to make.
build_copy()
{
	say "Building with $("$PG_CONFIG" --version)"
	mkdir "$WORK/tree"
	(cd "$TOP" && tar -cf - --exclude=./.git --exclude=./build --exclude='*.o' --exclude='*.so' --exclude=./results .) |
		tar -xf - -C "$WORK/tree"
	if [ "$(id -u)" = 0 ]; then
		chown -R postgres: "$WORK/tree"
	fi
	as_user make -s -C "$WORK/tree" PG_CONFIG="$PG_CONFIG" "$@" || die "the build failed"
	as_root make -s -C "$WORK/tree" PG_CONFIG="$PG_CONFIG" install >"$WORK/install.log" 2>&1 ||
		{ tail -n 20 "$WORK/install.log" >&2; die "make install failed"; }
}

# Starts a cluster on a socket in $WORK/run, trust for local users, and points psql's environment at it.
start_cluster()
{
	say "Starting a throwaway cluster"
	bin=$("$PG_CONFIG" --bindir)
	mkdir "$WORK/run"
	[ "$(id -u)" != 0 ] || chown postgres: "$WORK/run"
	(
		cd "$WORK/run"
		as_user "$bin/initdb" -D "$WORK/run/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$WORK/initdb.log" 2>&1 ||
			{ tail -n 20 "$WORK/initdb.log" >&2; exit 1; }
		as_user "$bin/pg_ctl" -D "$WORK/run/data" -w -l "$WORK/run/log" \
			-o "-k $WORK/run -c listen_addresses='' -c fsync=off -c shared_buffers=256MB ${SERVER_OPTIONS:-}" start >/dev/null ||
			{ tail -n 20 "$WORK/run/log" >&2; exit 1; }
	) || die "the cluster did not start"
	export PGHOST="$WORK/run" PGUSER=postgres PGDATABASE=postgres PATH="$bin:$PATH" PGCLIENTENCODING=UTF8
	unset PGPORT PGSERVICE PGOPTIONS PGPASSFILE
}

stop_cluster()
{
	if [ -e "$WORK/run/data/postmaster.pid" ]; then
		(cd "$WORK/run" && as_user "$bin/pg_ctl" -D "$WORK/run/data" -m fast -w stop >/dev/null 2>&1) || :
	fi
}
