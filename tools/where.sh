#!/usr/bin/env bash
# Finds where something lies, by what every class says of itself: its first sentence.
# usage: tools/where.sh [WORD...]     prints file and sentence of each that has all the words, whatever their case; all without
set -euo pipefail
case $0 in */*) cd "${0%/*}/.." ;; *) cd .. ;; esac

# The last comment before the type, up to its first full stop, with the marks of Javadoc taken away.
sentences() {
    find src/main/java -name '*.java' ! -name package-info.java | sort | xargs awk '
        FNR == 1 { said = ""; inside = 0; done = 0 }
        done { next }
        /^\/\*\*/ { said = ""; inside = 1 }
        inside { line = $0; gsub(/^ ?\/?\*+\/? ?|\*\/ *$/, "", line); said = said " " line; if (/\*\//) inside = 0; next }
        # A command of the terminal says it to people, too.
        said == "" && /description = "/ { said = $0; gsub(/.*description = "|".*/, "", said) }
        /^(public |final |sealed |non-sealed |abstract )*(class|record|enum|interface|@interface) / {
            gsub(/\{@[a-z]+ |[{}]|<p>.*| @param.*/, "", said)
            sub(/\. .*/, ".", said)
            gsub(/^ +| +$/, "", said)
            file = FILENAME
            sub("src/main/java/app/akin/", "", file)
            sub(/\.java$/, "", file)
            print file ": " said
            done = 1
        }'
}

found=$(sentences)
for word in "$@"; do
    found=$(grep -i -- "$word" <<<"$found") || { echo "Nothing says that of itself." >&2; exit 1; }
done
printf '%s\n' "$found"
