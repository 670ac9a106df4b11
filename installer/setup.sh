#!/usr/bin/env bash
# Sees to what Akin needs and this machine lacks. Done at once, without root, when nothing is missing.
# usage: installer/setup.sh [--tests]     --tests: also what the tests need (an X server without a screen, and so on)
#
# A JDK and Maven build Akin; a window needs GTK 3 and letters. The database comes with Akin. On Debian, Ubuntu and their
# kin what is missing is installed through apt, as root or through sudo; on other systems the commands are printed.
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
. "$here/../src/main/dist/bin/find-java.sh"

java_needed=25
tests=no
case ${1:-} in
    --tests) tests=yes ;;
    "") ;;
    *) echo "usage: installer/setup.sh [--tests]" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
stop() { say "$@"; say "Nothing was installed."; exit 1; }

# ---- what is missing -------------------------------------------------------------------------------------------------------

if [ "$(uname -s)" = Darwin ] && [ "$(uname -m)" = x86_64 ]; then
    stop "Akin does not run on Macs with an Intel processor: the library it computes with (PyTorch through DJL) is no longer built for them."
fi

libraries=$(/sbin/ldconfig -p 2>/dev/null || ldconfig -p 2>/dev/null || true)
# Where the list of libraries cannot be had, none is missed.
have_library() { case $libraries in "" | *"$1 ("*) return 0 ;; esac; return 1; }
have_korean_font() {
    local font
    for font in /usr/share/fonts/opentype/noto/NotoSansCJK* /usr/share/fonts/*/*/NotoSansKR* /usr/share/fonts/truetype/nanum/*; do
        [ -e "$font" ] && return 0
    done
    have fc-list && [ -n "$(fc-list :lang=ko family 2>/dev/null)" ]
}

java=$(find_java $java_needed javac || true)
if [ -z "$java" ] && [ -n "${AKIN_JAVA:-}" ]; then
    stop "AKIN_JAVA is $AKIN_JAVA, which is not a JDK of version $java_needed or newer."
fi
packages=()   # by their names in Debian; the words for other systems are beside them in other_name
have mvn || packages+=(maven)
if [ "$(uname -s)" = Linux ]; then
    have_library libgtk-3.so.0 || packages+=(libgtk-3-0)
    have_library libGL.so.1 || packages+=(libgl1)
    have_library libXtst.so.6 || packages+=(libxtst6)
    have_library libXxf86vm.so.1 || packages+=(libxxf86vm1)
    have_library libXi.so.6 || packages+=(libxi6)
    have_library libXrender.so.1 || packages+=(libxrender1)
    have_library libfreetype.so.6 || packages+=(libfreetype6)
    have_library libfontconfig.so.1 || packages+=(libfontconfig1)
    have_library libstdc++.so.6 || packages+=(libstdc++6)
    have_korean_font || packages+=(fonts-noto-cjk)
    if [ $tests = yes ]; then
        have Xvfb || packages+=(xvfb)
        have openbox || packages+=(openbox)
        have xdotool || packages+=(xdotool)
    fi
fi
offers=()     # what is good to have: installed beside what is missing, else only spoken of
if [ "$(uname -s)" = Linux ]; then
    have_library libvips.so.42 || offers+=(libvips42)
    have xdg-open || offers+=(xdg-utils)
fi
if [ -n "$java" ] && [ ${#packages[@]} -eq 0 ]; then
    # Said once, not at each start.
    noted=$here/../target/.offered
    if [ ${#offers[@]} -gt 0 ] && [ ! -e "$noted" ]; then
        say "Akin can do more with libvips (HEIC, AVIF and JPEG XL) and xdg-utils (opening files). Not installed here: ${offers[*]}"
        if mkdir -p "$here/../target" 2>/dev/null; then : >"$noted"; fi
    fi
    exit 0
fi

# ---- other systems ---------------------------------------------------------------------------------------------------------

if [ "$(uname -s)" != Linux ] || ! have apt-get; then
    [ -n "$java" ] && jdk= || jdk="jdk"
    exec "$here/other-systems.sh" "$java_needed" "$tests" $jdk ${packages[@]+"${packages[@]}"}
fi

# ---- a way to install ------------------------------------------------------------------------------------------------------

if [ "$(id -u)" = 0 ]; then
    as_root() { env DEBIAN_FRONTEND=noninteractive "$@"; }
elif have sudo; then
    as_root() { sudo env DEBIAN_FRONTEND=noninteractive "$@"; }
    say "Akin needs packages that are not installed; sudo may ask for your password."
else
    stop "Akin needs packages that are not installed (${packages[*]-}), and there is neither root nor sudo here. As root, run: $here/setup.sh ${1:-}"
fi
distribution=$(. /etc/os-release && echo "${PRETTY_NAME:-this system}")
say "Reading the package lists of $distribution ..."
as_root apt-get -q update >/dev/null || say "Some package lists could not be read; going on with the others."

candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: \(.*\)/\1/p' | grep -v '^(none)$' || true; }
# Newer releases renamed libraries (libgtk-3-0 is libgtk-3-0t64 there).
package_name() {
    if [ -n "$(candidate "$1")" ]; then echo "$1"; elif [ -n "$(candidate "${1}t64")" ]; then echo "${1}t64"; else return 1; fi
}

# ---- what cannot be had stops before anything is installed -----------------------------------------------------------------

install=()
for package in ${packages[@]+"${packages[@]}"}; do
    name=$(package_name "$package") || stop "$distribution has no package $package, which Akin needs."
    install+=("$name")
done
for package in ${offers[@]+"${offers[@]}"}; do
    if name=$(package_name "$package"); then install+=("$name"); fi
done
case " ${install[*]-} " in
    *" libvips42"*) # since trixie the decoders for HEIC and AVIF are packages of their own
        for plugin in libheif-plugin-libde265 libheif-plugin-dav1d libheif-plugin-aomdec; do
            [ -z "$(candidate $plugin)" ] || install+=("$plugin")
        done ;;
esac

if [ -z "$java" ]; then
    for major in $java_needed $((java_needed + 1)) $((java_needed + 2)); do
        if [ -n "$(candidate openjdk-$major-jdk)" ]; then
            install+=("openjdk-$major-jdk")
            java=from-apt
            break
        fi
    done
fi
if [ -z "$java" ]; then
    stop "Akin needs a JDK of version $java_needed or newer, and $distribution has none. Either of these gives one:

  Eclipse Temurin, as a package:
    sudo apt-get install -y wget gpg
    sudo mkdir -p /etc/apt/keyrings
    wget -qO- https://packages.adoptium.net/artifactory/api/gpg/key/public | sudo tee /etc/apt/keyrings/adoptium.asc >/dev/null
    echo \"deb [signed-by=/etc/apt/keyrings/adoptium.asc] https://packages.adoptium.net/artifactory/deb $(. /etc/os-release && echo "${VERSION_CODENAME:-CODENAME}") main\" \\
      | sudo tee /etc/apt/sources.list.d/adoptium.list
    sudo apt-get update && sudo apt-get install -y temurin-$java_needed-jdk

  A JDK unpacked anywhere: move it to /usr/lib/jvm, or set AKIN_JAVA to its folder.

Then run this again."
fi

# ---- install ---------------------------------------------------------------------------------------------------------------

say "Installing with apt: ${install[*]}"
log=$(mktemp)
if ! as_root apt-get -q -y --no-install-recommends -o Dpkg::Options::=--force-confold install "${install[@]}" >"$log" 2>&1; then
    tail -30 "$log" >&2
    say "apt could not install them (the whole of its output: $log)."
    exit 1
fi
rm -f "$log"
say "Everything Akin needs is installed."
