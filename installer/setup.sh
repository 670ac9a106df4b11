#!/usr/bin/env bash
# Installs what Akin needs and this machine lacks. Done at once when nothing is missing.
# usage: installer/setup.sh [--tests]     --tests: also what the tests need (an X server without a screen, and so on)
#
# Debian, Ubuntu and their kin: through apt, as root or through sudo. Other systems: prints the exact commands and stops.
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
. "$here/../src/main/dist/bin/find-java.sh"

java_needed=25
postgres_needed=15
pgvector_needed=0.8.0
tests=no
case ${1:-} in
    --tests) tests=yes ;;
    "") ;;
    *) echo "usage: installer/setup.sh [--tests]" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
stop() { say "$@"; say "Nothing was installed."; exit 1; }

# ---- other systems ---------------------------------------------------------------------------------------------------------

if [ "$(uname -s)" != Linux ] || ! have apt-get; then
    exec "$here/other-systems.sh" "$java_needed" "$postgres_needed" "$pgvector_needed"
fi

# ---- what is missing -------------------------------------------------------------------------------------------------------

libraries=$(/sbin/ldconfig -p)
have_library() { case $libraries in *"$1 ("*) return 0 ;; esac; return 1; }

# The PostgreSQL server to use: the newest that has pgvector already, else the newest there is; nothing where there is none.
installed_postgres() {
    local home major with= without=
    for home in /usr/lib/postgresql/*; do
        [ -x "$home/bin/initdb" ] && [ -x "$home/bin/postgres" ] || continue
        major=${home##*/}
        [ "$major" -ge "$postgres_needed" ] 2>/dev/null || continue
        if have_pgvector "$major"; then
            [ "$major" -gt "${with:-0}" ] && with=$major
        else
            [ "$major" -gt "${without:-0}" ] && without=$major
        fi
    done
    printf '%s' "${with:-$without}"
}
have_pgvector() { # MAJOR
    local key value oldest
    [ -r "/usr/share/postgresql/$1/extension/vector.control" ] && [ -r "/usr/lib/postgresql/$1/lib/vector.so" ] || return 1
    while read -r key _ value; do
        [ "$key" = default_version ] || continue
        value=${value//\'/}
        oldest=$(printf '%s\n%s\n' "$pgvector_needed" "$value" | sort -V)
        [ "${oldest%%$'\n'*}" = "$pgvector_needed" ] && return 0
    done <"/usr/share/postgresql/$1/extension/vector.control"
    return 1
}
have_korean_font() {
    local font
    for font in /usr/share/fonts/opentype/noto/NotoSansCJK* /usr/share/fonts/*/*/NotoSansKR* /usr/share/fonts/truetype/nanum/*; do
        [ -e "$font" ] && return 0
    done
    have fc-list && [ -n "$(fc-list :lang=ko family 2>/dev/null)" ]
}

packages=()
postgres=$(installed_postgres)
have mvn || packages+=(maven)
have_library libvips.so.42 || packages+=(libvips42)
have_library libgtk-3.so.0 || packages+=(libgtk-3-0)
have_library libGL.so.1 || packages+=(libgl1)
have_library libXtst.so.6 || packages+=(libxtst6)
have_library libXxf86vm.so.1 || packages+=(libxxf86vm1)
have_library libXi.so.6 || packages+=(libxi6)
have_library libXrender.so.1 || packages+=(libxrender1)
have_library libfreetype.so.6 || packages+=(libfreetype6)
have_library libfontconfig.so.1 || packages+=(libfontconfig1)
have_korean_font || packages+=(fonts-noto-cjk)
have xdg-open || packages+=(xdg-utils)
if [ $tests = yes ]; then
    have Xvfb || packages+=(xvfb)
    have openbox || packages+=(openbox)
    have xdotool || packages+=(xdotool)
fi
java=$(find_java $java_needed javac || true)
if [ -z "$java" ] && [ -n "${AKIN_JAVA:-}" ]; then
    stop "AKIN_JAVA is $AKIN_JAVA, which is not a JDK of version $java_needed or newer."
fi
if [ -n "$java" ] && [ -n "$postgres" ] && have_pgvector "$postgres" && [ ${#packages[@]} -eq 0 ]; then
    exit 0
fi

# ---- a way to install ------------------------------------------------------------------------------------------------------

if [ "$(id -u)" = 0 ]; then
    as_root() { env DEBIAN_FRONTEND=noninteractive "$@"; }
elif have sudo; then
    as_root() { sudo env DEBIAN_FRONTEND=noninteractive "$@"; }
    say "Akin needs packages that are not installed; sudo may ask for your password."
else
    stop "Akin needs packages that are not installed, and there is neither root nor sudo here. As root, run: $here/setup.sh ${1:-}"
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

if [ -z "$postgres" ]; then
    postgres=$(LC_ALL=C apt-cache depends postgresql 2>/dev/null | sed -n 's/^ *Depends: postgresql-\([0-9]*\)$/\1/p' | head -1)
    if [ -z "$postgres" ] || [ "$postgres" -lt $postgres_needed ]; then
        stop "Akin needs PostgreSQL $postgres_needed or newer, and $distribution has ${postgres:-none}. PostgreSQL's own packages give one:
    sudo apt-get install -y postgresql-common ca-certificates
    sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y
    sudo apt-get install -y postgresql-17 postgresql-17-pgvector
Then run this again."
    fi
    install+=("postgresql-$postgres")
fi

build_pgvector=no
if ! have_pgvector "$postgres"; then
    version=$(candidate "postgresql-$postgres-pgvector")
    if [ -z "${PGVECTOR_SOURCE:-}" ] && [ -n "$version" ] && dpkg --compare-versions "$version" ge "$pgvector_needed"; then
        install+=("postgresql-$postgres-pgvector")
    else
        build_pgvector=yes
        have gcc || install+=(gcc)
        have make || install+=(make)
        have dpkg-source || install+=(dpkg-dev)
        [ -e /usr/include/stdio.h ] || install+=(libc6-dev)
    fi
fi

# ---- install ---------------------------------------------------------------------------------------------------------------

if [ ${#install[@]} -gt 0 ]; then
    say "Installing with apt: ${install[*]}"
    # A server of Debian's own would start at each boot and be of no use to Akin, which keeps a private one.
    cluster_rule=/etc/postgresql-common/createcluster.conf
    case " ${install[*]} " in
        *" postgresql-$postgres "*)
            if [ ! -e $cluster_rule ]; then
                say "Writing create_main_cluster = false to $cluster_rule, so that no database server is left behind."
                as_root mkdir -p /etc/postgresql-common
                printf 'create_main_cluster = false\n' | as_root tee $cluster_rule >/dev/null
            fi ;;
    esac
    log=$(mktemp)
    if ! as_root apt-get -q -y --no-install-recommends -o Dpkg::Options::=--force-confold install "${install[@]}" >"$log" 2>&1; then
        tail -30 "$log" >&2
        say "apt could not install them (the whole of its output: $log)."
        exit 1
    fi
    rm -f "$log"
fi

if [ $build_pgvector = yes ]; then
    say "$distribution has no pgvector $pgvector_needed for PostgreSQL $postgres; building it from source."
    if ! as_root env PGVECTOR_SOURCE="${PGVECTOR_SOURCE:-}" "$here/pgvector.sh" "$postgres" "$pgvector_needed"; then
        say "No source of pgvector $pgvector_needed or newer could be had. With its source in a folder:
    git clone --branch v0.8.1 https://github.com/pgvector/pgvector.git
    PGVECTOR_SOURCE=\$PWD/pgvector installer/setup.sh"
        exit 1
    fi
fi
say "Everything Akin needs is installed."
