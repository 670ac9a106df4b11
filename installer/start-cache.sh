#!/usr/bin/env bash
# Makes what Java needs to start Akin quickly, by starting it: FOLDER/start/window.aot and command.aot.
# usage: installer/start-cache.sh [--commands] [FOLDER]     FOLDER: a packaged program; else the one in target/akin
#   --commands: command.aot alone, as the tests of the packaged program want it, which start hundreds of commands
#
# It holds for the Java and the jars that it was made with; bin/akin looks whether they are still the same. Nothing of yours is
# used: a library of its own is made in a temporary folder. On Linux the window opens on a screen that is not there (Xvfb)
# where that is installed.
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
commands=no
if [ "${1:-}" = --commands ]; then commands=yes; shift; fi
app=$(cd "${1:-$here/../target/akin}" && pwd)
. "$here/../src/main/dist/bin/find-java.sh"
say() { printf '%s\n' "$*" >&2; }

java=$app/runtime
[ -x "$java/bin/java" ] || java=$(find_java 25)
work=$(mktemp -d)
screen=
tidy() {
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap tidy EXIT
mkdir -p "$work/things" "$work/user"
cp "$here/../assets/pictures/results.png" "$here/../README.md" "$work/things/"
export AKIN_HOME=$work/home HOME=$work/user XDG_CACHE_HOME=$work/user/cache
akin() { "$app/bin/akin" "$@"; }

mkdir -p "$app/start"
rm -f "$app/start/window.aot" "$app/start/command.aot"
akin index "$work/things" >/dev/null
say "Making the start cache of commands ..."
# Java keeps objects only from its usual collector, and gives them to any.
AKIN_JAVA_OPTS="-XX:-UseSerialGC -XX:+UseG1GC -XX:AOTCacheOutput=$work/command.aot" akin search "a cat on a chair" >/dev/null || [ $? = 3 ] # nothing found

system=$(uname -s)
[ $commands = no ] || system=none
case $system in
    Linux)
        if command -v Xvfb >/dev/null; then
            coproc server { exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null; }
            screen=$server_PID
            read -r number <&"${server[0]}"
            export DISPLAY=:$number
        elif [ -z "${DISPLAY:-}" ]; then
            say "There is neither a display nor Xvfb: no start cache of the window."
        fi
        window=${DISPLAY:-} ;;
    Darwin) window=yes ;;
    *) window= ;; # a program on Windows cannot be asked to end, and Java writes the cache at its end
esac
if [ -n "$window" ]; then
    say "Making the start cache of the window ..."
    # As every start but the first finds it.
    printf '{"window.x": 80.0, "window.y": 40.0}\n' >"$AKIN_HOME/settings.json"
    # Without the profiles of that run: by them the second compiler would begin at once, while the window is being made.
    AKIN_JAVA_OPTS="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput=$work/window.aot" "$app/bin/akin" --find "$work/things/results.png" >"$work/said" 2>&1 &
    window=$!
    for _ in $(seq 600); do
        if grep -qs 'first frame' "$AKIN_HOME/log/akin.log"; then break; fi
        kill -0 "$window" 2>/dev/null || break
        sleep 0.2
    done
    sleep 10 # its wall, its details, its first answer
    kill "$window" 2>/dev/null || true
    wait "$window" || true
    [ -s "$work/window.aot" ] || { cat "$work/said" >&2; exit 1; }
    mv "$work/window.aot" "$app/start/"
fi
mv "$work/command.aot" "$app/start/"
[ "$java" = "$app/runtime" ] || printf '%s\n' "$java" >"$app/start/java"
chmod -R a+rX "$app/start"
