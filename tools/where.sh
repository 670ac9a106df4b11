#!/usr/bin/env bash
# Finds where something lies, by what every class says of itself: its first sentence.
# usage: tools/where.sh [WORD...]     prints file and sentence of each that has all the words, whatever their case, those
#   with whole words first; without words, all. Where no sentence has them, those with other forms of them ("dragging"
#   for "dragged"), and then the files in whose text they stand.
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

# Those first in which every word is whole: "lock" is so in FolderLock, and not in block.
wholeFirst() {
    awk -v words="$*" '
        BEGIN { count = split(tolower(words), word, " ") }
        {
            text = $0
            while (match(text, /[a-z0-9][A-Z]/)) text = substr(text, 1, RSTART) " " substr(text, RSTART + 1)
            gsub(/[^A-Za-z0-9]+/, " ", text)
            text = " " tolower(text) " "
            parts = 0
            for (i = 1; i <= count; i++) if (!index(text, " " word[i] " ")) parts = 1
            print parts "\t" $0
        }' | sort -s -n -k1,1 | cut -f2-
}

saying() {
    found=$(sentences)
    for word in "$@"; do found=$(grep -i -- "$word" <<<"$found") || return 1; done
    wholeFirst "$@" <<<"$found"
}

texts() {
    files=$(find src/main -type f | sort)
    for word in "$@"; do
        files=$(xargs -d '\n' grep -Iliw -e "$word" -- <<<"$files" || true)
        [ -n "$files" ] || return 1
    done
    printf '%s\n' "$files"
}

# What a word has in common with its other forms: "dragged" is "drag", "queries" is "quer".
stem() {
    local form=$1
    [[ $form =~ ^(.{3,})(ies|ing|ed|er|es|s|y|e)$ ]] && form=${BASH_REMATCH[1]}
    [[ $form =~ ^(.{2,})([bdgmnprt])([bdgmnprt])$ && ${BASH_REMATCH[2]} == "${BASH_REMATCH[3]}" ]] && form=${form%?}
    printf '%s\n' "$form"
}

saying "$@" && exit
stems=()
for word in "$@"; do stems+=("$(stem "$word")"); done
if [ "${stems[*]}" != "$*" ] && saying "${stems[@]}"; then exit; fi
in_texts=$(texts "$@") || { echo "Nothing says that of itself, and no text has it." >&2; exit 1; }
echo "No class says that of itself. In its text it has:" >&2
printf '%s\n' "$in_texts"
