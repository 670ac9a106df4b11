# Finds the Java that Akin runs on; read by bin/akin and by the scripts in installer/. POSIX sh, starts no process unless it must.
#
# find_java MINIMUM [PROGRAM]   prints the home of a Java of at least that major version which has bin/PROGRAM (default: java).
# AKIN_JAVA, a home or the java program itself, is the only one looked at where it is set. Else, in this order: JAVA_HOME,
# /usr/lib/jvm/* (the lowest that will do), on macOS what java_home knows, and the java on the PATH.

java_major() { # HOME: the major version, from the release file that every JDK carries; nothing where there is none
    [ -r "$1/release" ] || return 1
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            value=${value%%[!0-9]*}
            printf '%s\n' "${value:-0}"
            return 0
        fi
    done <"$1/release"
    return 1
}

java_will_do() { # HOME MINIMUM PROGRAM
    [ -x "$1/bin/$3" ] || return 1
    major=$(java_major "$1") || return 1
    [ "$major" -ge "$2" ]
}

find_java() {
    minimum=$1
    program=${2:-java}
    if [ -n "${AKIN_JAVA:-}" ]; then
        home=${AKIN_JAVA%/bin/java}
        java_will_do "$home" "$minimum" "$program" || return 1
        printf '%s\n' "$home"
        return 0
    fi
    if [ -n "${JAVA_HOME:-}" ] && java_will_do "$JAVA_HOME" "$minimum" "$program"; then
        printf '%s\n' "$JAVA_HOME"
        return 0
    fi
    best=
    best_major=
    for home in /usr/lib/jvm/*; do
        java_will_do "$home" "$minimum" "$program" || continue
        major=$(java_major "$home")
        if [ -z "$best" ] || [ "$major" -lt "$best_major" ]; then
            best=$home
            best_major=$major
        fi
    done
    if [ -n "$best" ]; then
        printf '%s\n' "$best"
        return 0
    fi
    if [ -x /usr/libexec/java_home ] && home=$(/usr/libexec/java_home -v "$minimum+" 2>/dev/null) &&
        java_will_do "$home" "$minimum" "$program"; then
        printf '%s\n' "$home"
        return 0
    fi
    if found=$(command -v java); then
        home=$("$found" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
        if [ -n "$home" ] && java_will_do "$home" "$minimum" "$program"; then
            printf '%s\n' "$home"
            return 0
        fi
    fi
    return 1
}
