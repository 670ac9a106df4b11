#!/usr/bin/env bash
# Formats every Java source as the build's check wants it.
set -euo pipefail
case $0 in */*) cd "${0%/*}/.." ;; *) cd .. ;; esac
exec mvn -B -q toolchains:select-jdk-toolchain@jdk exec:exec@format -Dformat.mode=write
