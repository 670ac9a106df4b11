#!/usr/bin/env bash
# Makes what people install: a folder with everything in it, and from that the archive and the package of this system.
# usage: installer/package.sh [--folder]     --folder: the folder alone
#
#   target/package/akin                      the folder: Java, JavaFX, libraries, engine, models, PostgreSQL
#   target/package/akin-VERSION-SYSTEM.*     Linux: .tar.gz and .deb; macOS: .dmg; Windows: .msi (through jpackage)
#
# Needs a JDK 25 with jlink and Maven; on Linux dpkg-deb for the .deb, and Xvfb or a display for the start cache; on Windows
# Git's bash and WiX. AKIN_PACKAGE_VERSION makes one of another version, for trying how it is replaced.
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
cd "$here/.."
. src/main/dist/bin/find-java.sh
say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }
case ${1:-} in "" | --folder) only=${1:-} ;; *) say "usage: installer/package.sh [--folder]"; exit 2 ;; esac

jdk=$(find_java 25 jlink) || stop "Packaging needs a JDK 25 with jlink."
case $(uname -s) in
    Linux) system=linux ;;
    Darwin) system=macos ;;
    MINGW* | MSYS* | CYGWIN*) system=windows ;;
    *) stop "No package is known for $(uname -s)." ;;
esac
machine=$(uname -m)
version=${AKIN_PACKAGE_VERSION:-$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)}
torch=$(sed -n 's:.*<pytorch.version>\(.*\)</pytorch.version>.*:\1:p' pom.xml)
made=$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*:\1:p' pom.xml)
package=target/package
app=$package/akin

"$here/build.sh"
say "Packaging Akin $version ..."
rm -rf "$package"
mkdir -p "$app"
for part in target/akin/*; do
    case ${part##*/} in
        start) ;; # belongs to the Java of this machine
        *) cp -R "$part" "$app/" ;;
    esac
done
cp -R assets/icon "$app/icon"
# What it says of itself is what the package is called.
if [ -n "${AKIN_PACKAGE_VERSION:-}" ]; then
    printf 'Implementation-Version: %s\n' "$version" >target/version.txt
    "$jdk/bin/jar" --update --date "$made" --file "$app/lib/akin.jar" --manifest target/version.txt 2>/dev/null
    rm target/version.txt
fi

# ---- Java with JavaFX in it: the modules that are used, and the native code where Java looks for it --------------------------

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for jar in "$app"/lib/javafx/*.jar; do
    module=${jar##*/javafx-}
    module=javafx.${module%%-*}
    mkdir -p "$work/$module/classes" "$work/$module/libs" "$work/modules"
    (cd "$work/$module/classes" && "$jdk/bin/jar" xf "$OLDPWD/$jar")
    find "$work/$module/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) \
        -exec mv {} "$work/$module/libs/" \;
    "$jdk/bin/jmod" create --class-path "$work/$module/classes" --libs "$work/$module/libs" "$work/modules/$module.jmod"
done
rm -rf "$app/lib/javafx"
"$jdk/bin/jlink" --module-path "$work/modules" --add-modules "$(grep -v '^#' "$here/modules.txt" | tr '\n' ',' | sed 's/,$//')" \
    --output "$app/runtime" --no-header-files --no-man-pages --strip-debug
# Providers of cryptography whose modules were left out: Java would look for each among the libraries and load all of theirs.
modules=" $(sed -n 's/^MODULES="\(.*\)"/\1/p' "$app/runtime/release") "
absent=
while read -r provider module; do
    case $modules in *" $module "*) ;; *) absent="$absent $provider" ;; esac
done <<END
SunPCSC java.smartcardio
JdkSASL jdk.security.jgss
SunPKCS11 jdk.crypto.cryptoki
SunMSCAPI jdk.crypto.mscapi
END
awk -v absent="$absent " '
    /^security\.provider\.[0-9]+=/ {
        split($0, parts, "=")
        if (index(absent, " " parts[2] " ")) next
        $0 = "security.provider." ++kept "=" parts[2]
    }
    { print }' "$app/runtime/conf/security/java.security" >"$work/java.security"
cat "$work/java.security" >"$app/runtime/conf/security/java.security"

# ---- the engine's native code, unpacked once for everybody instead of once for each person -----------------------------------

# Whatever the engine unpacks at its first use is put into the folder; the jars keep all but that.
engine=$PWD/$app/engine
mkdir -p "$engine"
AKIN_HOME=$work/home AKIN_JAVA_OPTS= "$app/bin/akin" embed --text "a word" >/dev/null
"$jdk/bin/java" -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -DOPT_OUT_TRACKING=true \
    "-DDJL_CACHE_DIR=$engine" "-DENGINE_CACHE_DIR=$engine" -cp "$app/lib/akin.jar" src/build/java/Engine.java 2>/dev/null
# Its bridge to a graphics card, for people who have PyTorch's libraries for one.
for folder in "$engine"/pytorch/*-cpu-*; do
    for bridge in "$folder"/*djl_torch*; do
        classifier=${folder##*-cpu-}
        library=${bridge##*-}
        (cd "$work" && "$jdk/bin/jar" xf "$engine/../lib/"pytorch-jni-*.jar "jnilib/$classifier")
        for flavour in "$work/jnilib/$classifier"/cu*; do
            [ -e "$flavour/$library" ] || continue
            mkdir -p "$engine/pytorch/$torch-${flavour##*/}-$classifier"
            cp "$flavour/$library" "$engine/pytorch/$torch-${flavour##*/}-$classifier/${bridge##*/}"
        done
    done
done
find "$engine" -type d -exec chmod 755 {} +
find "$engine" -type f -exec chmod 644 {} +
for jar in "$app"/lib/pytorch-native-*.jar "$app"/lib/pytorch-jni-*.jar "$app"/lib/tokenizers-*.jar; do
    "$jdk/bin/java" src/build/java/WithoutNatives.java "$jar"
done

# ---- one time for everything, so that two runs differ in nothing but what Java writes for its start ----------------------------

"$jdk/bin/java" src/build/java/SetTimes.java "$app" "$made"
"$here/start-cache.sh" "$app" || say "Without a start cache: Akin will start, but slower."
"$jdk/bin/java" src/build/java/SetTimes.java "$app" "$made"

size() { du -sk "$1" | { read -r kilobytes _; printf '%5d MB' $((kilobytes / 1024)); }; }
say "What makes it:"
for part in "$app"/*; do say "  $(size "$part")  ${part##*/}"; done
say "  $(size "$app")  together"
[ -z "$only" ] || exit 0

"$here/$system/package.sh" "$app" "$version" "$machine" "$made"
say "To download:"
for file in "$package"/akin-*; do say "  $(size "$file")  $file"; done
