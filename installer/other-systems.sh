#!/usr/bin/env bash
# Checks what Akin needs on a system without apt. Nothing missing: ends well. Else: prints the exact commands.
# usage: other-systems.sh JAVA POSTGRESQL PGVECTOR     the versions needed
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
. "$here/../src/main/dist/bin/find-java.sh"
say() { printf '%s\n' "$*" >&2; }

missing=
find_java "$1" javac >/dev/null || missing="$missing, a JDK >= $1"
command -v mvn >/dev/null 2>&1 || missing="$missing, Maven"
servers=$(ls -d /opt/homebrew/opt/postgresql@*/bin/initdb /Applications/Postgres.app/Contents/Versions/*/bin/initdb \
    /usr/bin/initdb /usr/local/bin/initdb /usr/pgsql-*/bin/initdb 2>/dev/null || true)
[ -n "$servers" ] || missing="$missing, PostgreSQL >= $2"
vectors=$(ls /opt/homebrew/share/postgresql@*/extension/vector.control /usr/share/pgsql/extension/vector.control \
    /usr/share/postgresql/extension/vector.control /usr/pgsql-*/share/extension/vector.control \
    /Applications/Postgres.app/Contents/Versions/*/share/postgresql/extension/vector.control 2>/dev/null || true)
[ -n "$vectors" ] || missing="$missing, pgvector >= $3"

if [ "$(uname -s)" = Darwin ] && [ "$(uname -m)" = x86_64 ]; then
    say "Akin does not run on Macs with an Intel processor: the library it computes with (PyTorch through DJL) is no longer built for them."
    exit 1
fi
[ -n "$missing" ] || exit 0

say "Missing:${missing#,}. Nothing was installed. Run:"
case $(uname -s) in
    Darwin)
        say "
    brew install --cask temurin@25
    brew install maven postgresql@17 pgvector vips" ;;
    Linux)
        if command -v dnf >/dev/null 2>&1; then
            say "
    sudo dnf install java-25-openjdk-devel maven postgresql-server postgresql-contrib pgvector vips vips-heif vips-jxl \\
        gtk3 mesa-libGL libXtst libXxf86vm google-noto-sans-cjk-fonts
  for the tests also:
    sudo dnf install xorg-x11-server-Xvfb openbox xdotool"
        else
            say "
  with the package manager of this system: a JDK >= $1, Maven, PostgreSQL >= $2 (server and contrib), pgvector >= $3, libvips,
  GTK 3, libGL, libXtst, libXxf86vm, Noto Sans CJK; for the tests also Xvfb, openbox and xdotool."
        fi ;;
    *)
        say "
    winget install EclipseAdoptium.Temurin.25.JDK Apache.Maven PostgreSQL.PostgreSQL.17
  and pgvector as its own page says: https://github.com/pgvector/pgvector#windows" ;;
esac
say "
then this again."
exit 1
