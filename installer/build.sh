#!/usr/bin/env bash
# Builds the packaged program in target/akin unless it is newer than everything it is made of.
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
cd "$here/.."
. src/main/dist/bin/find-java.sh
say() { printf '%s\n' "$*" >&2; }
built=target/akin/.built
sources=(pom.xml src/main)
[ ! -d assets ] || sources+=(assets)
if [ -e $built ] && [ -z "$(find "${sources[@]}" -newer $built -print -quit)" ]; then
    exit 0
fi
# Maven runs on whatever Java is the default and finds this one through the environment.
if ! JAVA25_HOME=$(find_java 25 javac); then
    say "No JDK 25 or newer was found${AKIN_JAVA:+ in AKIN_JAVA ($AKIN_JAVA)}."
    exit 1
fi
export JAVA25_HOME
say "Building Akin (the first time this downloads its libraries, about 480 MB) ..."
started=$(mktemp)
log=$(mktemp)
if ! mvn -B -ntp -DskipTests -Dlicense.skipAddThirdParty=true package >"$log" 2>&1; then
    grep -E '^\[(ERROR|WARNING)\]' "$log" | head -40 >&2 || tail -40 "$log" >&2
    say "The build failed (the whole of its output: $log)."
    rm -f "$started"
    exit 1
fi
mv "$started" $built # its time is the start of the build: what changed since counts as changed
rm -f "$log"
