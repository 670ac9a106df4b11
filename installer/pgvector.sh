#!/usr/bin/env bash
# Builds pgvector from source for one PostgreSQL of a Debian-like system and installs it there. Run by setup.sh.
# usage: pgvector.sh MAJOR MINIMUM     as root; gcc, make, libc6-dev and dpkg-dev are installed
#
# The source is $PGVECTOR_SOURCE (a folder), else the source package of a newer suite of the same distribution.
# PostgreSQL's headers are unpacked into a temporary folder: installing their package would bring in a whole clang, and could
# upgrade, and so restart, a server that is already running here.
set -euo pipefail
major=$1
minimum=$2
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work" # apt fetches as another user

say() { printf 'pgvector: %s\n' "$*" >&2; }

# The machine's own package sources with the suite replaced: every "deb" or "Types: deb" entry of this very suite.
sources_of() { # NEW-SUITE
    local own
    own=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | awk -v own="$own" -v new="$1" '
        $1 == "deb" {
            options = ""; at = 2
            if ($2 ~ /^\[/) { do { options = options " " $at; at++ } while ($(at - 1) !~ /\]$/) }
            if ($(at + 1) != own) next
            line = "deb-src" options " " $at " " new
            for (i = at + 2; i <= NF; i++) line = line " " $i
            print line
        }'
    cat /etc/apt/sources.list.d/*.sources 2>/dev/null | awk -v RS= -v own="$own" -v new="$1" '
        {
            uri = suites = components = key = ""
            n = split($0, lines, "\n")
            for (i = 1; i <= n; i++) {
                if (lines[i] ~ /^URIs:/) { sub(/^URIs: */, "", lines[i]); split(lines[i], all, " "); uri = all[1] }
                if (lines[i] ~ /^Suites:/) { sub(/^Suites: */, "", lines[i]); suites = " " lines[i] " " }
                if (lines[i] ~ /^Components:/) { sub(/^Components: */, "", lines[i]); components = lines[i] }
                if (lines[i] ~ /^Signed-By: *\//) { sub(/^Signed-By: */, "", lines[i]); key = "[signed-by=" lines[i] "] " }
            }
            if (index(suites, " " own " ")) print "deb-src " key uri " " new " " components
        }'
}

# The newest source that can truly be fetched: a mirror may list a version that it does not hold.
fetch_source() {
    local suite version options
    for suite in $(cat "$here/postgres/newer-suites/$(. /etc/os-release && echo "$ID")" 2>/dev/null); do
        mkdir -p "$work/$suite/lists/partial" "$work/$suite/source"
        sources_of "$suite" >"$work/$suite/sources.list"
        options=(-o "Dir::Etc::SourceList=$work/$suite/sources.list" -o Dir::Etc::SourceParts=-
            -o "Dir::State::Lists=$work/$suite/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
            -o APT::Sandbox::User=root)
        apt-get "${options[@]}" update >"$work/$suite/log" 2>&1 || continue
        version=$(apt-cache "${options[@]}" showsrc pgvector 2>/dev/null | sed -n 's/^Version: //p' | sort -V | tail -1)
        if [ -z "$version" ] || dpkg --compare-versions "$version" lt "$minimum"; then
            continue
        fi
        if (cd "$work/$suite/source" &&
            apt-get "${options[@]}" source --download-only "pgvector=$version" >>"$work/$suite/log" 2>&1 &&
            tar -xf pgvector_*.orig.tar.*); then
            say "source package $version of $suite"
            cp -r "$work/$suite/source"/pgvector*/ "$work/source"
            return 0
        fi
        say "$version of $suite is listed but could not be fetched"
    done
    return 1
}

if [ -n "${PGVECTOR_SOURCE:-}" ]; then
    [ -f "$PGVECTOR_SOURCE/vector.control" ] || { say "$PGVECTOR_SOURCE holds no pgvector source"; exit 1; }
    cp -r "$PGVECTOR_SOURCE" "$work/source"
else
    fetch_source || exit 1
fi
found=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" "$work/source/vector.control")
dpkg --compare-versions "$found" ge "$minimum" || { say "the source is $found, and Akin needs $minimum"; exit 1; }

mkdir "$work/packages"
(cd "$work/packages" && apt-get -o APT::Sandbox::User=root download "postgresql-server-dev-$major" libpq-dev >&2)
for package in "$work/packages"/*.deb; do dpkg-deb -x "$package" "$work/headers"; done
cat >"$work/pg_config" <<END
#!/bin/sh
case "\$1" in
    --includedir*|--pkgincludedir) printf '%s%s\n' '$work/headers' "\$(/usr/lib/postgresql/$major/bin/pg_config "\$1")" ;;
    *) exec /usr/lib/postgresql/$major/bin/pg_config "\$@" ;;
esac
END
chmod 755 "$work/pg_config"

say "building $found for PostgreSQL $major"
export COPT="-I$work/headers/usr/include/postgresql"
# OPTFLAGS empty: without -march=native the result also runs on another processor than this one.
if ! make -C "$work/source" OPTFLAGS="" with_llvm=no PG_CONFIG="$work/pg_config" all install >"$work/build.log" 2>&1; then
    tail -30 "$work/build.log" >&2
    exit 1
fi
say "installed $found"
