#!/usr/bin/env bash
# Takes pictures of the packaged program's window into target/screens.
set -euo pipefail
case $0 in */*) cd "${0%/*}/.." ;; *) cd .. ;; esac
exec installer/test.sh --screens
