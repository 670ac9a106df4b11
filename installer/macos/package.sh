#!/usr/bin/env bash
# The .dmg of macOS; called by installer/package.sh with FOLDER VERSION MACHINE TIME. Written, not tried by us.
# AKIN_SIGN_AS: the name of the certificate to sign with (docs/publishing.md); without it macOS asks people whether they mean it.
set -euo pipefail
here=$(cd "${0%/*}" && pwd)
options=(--mac-package-identifier app.akin)
[ -z "${AKIN_SIGN_AS:-}" ] || options+=(--mac-sign --mac-signing-key-user-name "$AKIN_SIGN_AS")
# jpackage wants a first number above 0 there.
version=$2
case $version in 0.*) version=1.${version#0.} ;; esac
# shellcheck disable=SC2016
exec "$here/../jpackage.sh" dmg "$1" "$version" '$APPDIR/..' akin.icns "akin-$2-macos-$3" "${options[@]}"
