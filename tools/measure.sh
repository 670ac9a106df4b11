#!/usr/bin/env bash
# Measures start, indexing, search, memory and the models; writes JSON to target/bench.
# usage: tools/measure.sh [CLASS]     CLASS: one of the *Bench classes alone
set -euo pipefail
case $0 in */*) cd "${0%/*}/.." ;; *) cd .. ;; esac
. src/main/dist/bin/find-java.sh
JAVA25_HOME=$(find_java 25 javac)
export JAVA25_HOME
exec mvn -B -ntp -Pbench verify ${1:+-Dit.test="$1"}
