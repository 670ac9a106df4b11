#!/usr/bin/env bash
# What macOS and Windows have in common: jpackage over the folder. Written, not tried by us.
# usage: installer/jpackage.sh TYPE FOLDER VERSION DIST ICON NAME [jpackage's own options]
#   DIST: where the folder's parts lie in the installed program, in jpackage's words ($ROOTDIR, $APPDIR/..)
set -euo pipefail
here=$(cd "${0%/*}" && pwd)
. "$here/../src/main/dist/bin/find-java.sh"
type=$1 app=$2 version=$3 dist=$4 icon=$5 name=$6
shift 6
jdk=$(find_java 25 jpackage)
package=${app%/*}
options=(
    --java-options "-Dakin.dist=$dist"
    --java-options "-Djava.util.logging.config.file=$dist/conf/logging.properties"
    --java-options "-XX:+UseG1GC"
    --java-options "-Xlog:disable"
    --java-options "--add-modules=javafx.controls,javafx.fxml"
    --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED"
    --java-options "--sun-misc-unsafe-memory-access=allow"
    --java-options "-Dfile.encoding=UTF-8"
)
for part in LICENSE THIRD-PARTY.md bin conf engine icon models postgresql; do
    [ ! -e "$app/$part" ] || options+=(--app-content "$app/$part")
done
rm -rf "$package/jpackage"
"$jdk/bin/jpackage" --type "$type" --name Akin --app-version "$version" --vendor Akin \
    --description "Finds your files by meaning" --copyright "Apache License 2.0" --license-file "$app/LICENSE" \
    --runtime-image "$app/runtime" --input "$app/lib" --main-jar akin.jar --main-class app.akin.app.Main \
    --icon "$app/icon/$icon" --dest "$package/jpackage" "${options[@]}" "$@"
mv "$package/jpackage"/*."$type" "$package/$name.$type"
rmdir "$package/jpackage"
