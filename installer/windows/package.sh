#!/usr/bin/env bash
# The .msi of Windows, by Git's bash; called by installer/package.sh with FOLDER VERSION MACHINE TIME. Needs WiX.
# Written, not tried by us. For one person, so that no administrator is needed; the same UUID lets a newer one replace an older.
set -euo pipefail
here=$(cd "${0%/*}" && pwd)
cat >"$1/../console.properties" <<'END'
win-console=true
win-shortcut=false
win-menu=false
END
# shellcheck disable=SC2016
"$here/../jpackage.sh" msi "$1" "$2" '$ROOTDIR' akin.ico "akin-$2-windows-$3" \
    --win-menu --win-menu-group Akin --win-shortcut --win-dir-chooser --win-per-user-install \
    --win-upgrade-uuid 6c1f2b0e-4f53-4b39-9d52-0b6a7d0a4f57 --add-launcher "akin-cli=$1/../console.properties"
rm "$1/../console.properties"
