#!/usr/bin/env bash
# Sets up what is missing, builds what has changed, and opens Akin's window; with arguments: the command line.
# Standard output belongs to Akin alone: set-up and build speak on standard error.
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
project=${here%/*}
"$here/setup.sh" >&2
"$here/build.sh" >&2
exec "$project/target/akin/bin/akin" "$@"
