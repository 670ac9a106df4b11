#!/usr/bin/env bash
# Prints the commands for what is missing on a system without apt. Nothing is installed.
# usage: other-systems.sh JAVA yes|no PACKAGE...     the version needed, whether for the tests, Debian's names or "jdk"
set -euo pipefail
java=$1
tests=$2
shift 2
say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# NAME FEDORA SUSE ARCH: the same thing in other distributions; "-" is part of something else there.
names() {
    cat <<END
jdk java-$java-openjdk-devel java-$java-openjdk-devel jdk-openjdk
maven maven maven maven
libgtk-3-0 gtk3 libgtk-3-0 gtk3
libgl1 mesa-libGL Mesa-libGL1 libglvnd
libxtst6 libXtst libXtst6 libxtst
libxxf86vm1 libXxf86vm libXxf86vm1 libxxf86vm
libxi6 libXi libXi6 libxi
libxrender1 libXrender libXrender1 libxrender
libfreetype6 freetype libfreetype6 freetype2
libfontconfig1 fontconfig libfontconfig1 fontconfig
libstdc++6 libstdc++ libstdc++6 gcc-libs
fonts-noto-cjk google-noto-sans-cjk-fonts google-noto-sans-cjk-fonts noto-fonts-cjk
libvips42 vips libvips42 libvips
xvfb xorg-x11-server-Xvfb xorg-x11-server-Xvfb xorg-server-xvfb
openbox openbox openbox openbox
xdotool xdotool xdotool xdotool
END
}
translated() { # COLUMN PACKAGE...
    local column=$1 package
    shift
    for package in "$@"; do
        names | awk -v name="$package" -v column="$column" '$1 == name { printf " %s", $column }'
    done
}

say "Missing: $*. Nothing was installed. Run:"
if [ "$(uname -s)" = Darwin ]; then
    case " $* " in *" jdk "*) say "    brew install --cask temurin@$java" ;; esac
    case " $* " in *" maven "*) say "    brew install maven" ;; esac
elif have dnf; then
    say "    sudo dnf install$(translated 2 "$@")"
elif have zypper; then
    say "    sudo zypper install$(translated 3 "$@")"
elif have pacman; then
    say "    sudo pacman -S$(translated 4 "$@")"
elif [ "$(uname -s)" = Linux ]; then
    say "    your package manager for: $* (these are Debian's names)"
else
    say "    winget install EclipseAdoptium.Temurin.$java.JDK Apache.Maven"
fi
say "then this again."
exit 1
