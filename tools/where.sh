#!/usr/bin/env bash
# Finds where something lies, by the tables of CONTRIBUTING.md and by what every class says of itself: its first sentence.
# usage: tools/where.sh [WORD...]     prints the rows that have all the words, and file and sentence of each class that has
#   them, whatever their case, those with whole words first; without words, all classes. Where no sentence has them, those
#   with other forms of them ("dragging" for "dragged"), those that lack one of several, and then the files in whose text
#   they stand.
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

# What may have to be changed, and what to look at first.
rows() {
    awk -F ' *[|] *' '/^[|] (to change|figure) / { where = 1; next } !/^[|]/ { where = 0 } where && $2 !~ /^-/ { print $2 ": " $3 }' \
        CONTRIBUTING.md | tr -d '`'
}

# 0 before each line in which every word is whole, and 1 before others: "lock" is so in FolderLock, and not in block.
# The first argument is what must stand behind a word: a space, or nothing where it may go on.
marked() {
    awk -v end="$1" -v words="${*:2}" '
        BEGIN { count = split(tolower(words), word, " ") }
        {
            text = $0
            while (match(text, /[a-z0-9][A-Z]/)) text = substr(text, 1, RSTART) " " substr(text, RSTART + 1)
            gsub(/[^A-Za-z0-9]+/, " ", text)
            text = " " tolower(text) " "
            parts = 0
            for (i = 1; i <= count; i++) if (!index(text, " " word[i] end)) parts = 1
            print parts "\t" $0
        }'
}

wholeFirst() { marked " " "$@" | sort -s -n -k1,1 | cut -f2-; }

alone() { marked "$@" | grep '^0' | cut -f2-; }

saying() {
    found=$(sentences)
    for word in "$@"; do found=$(grep -i -- "$word" <<<"$found") || return 1; done
    wholeFirst "$@" <<<"$found"
}

# All of the words but one.
nearly() {
    [ $# -gt 1 ] || return 1
    found=$(sentences)
    for i in $(seq $#); do alone "" "${@:1:i-1}" "${@:i+1}" <<<"$found" || true; done | awk '!seen[$0]++' | grep .
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

if [ $# -gt 0 ] && rows | alone " " "$@"; then echo; fi
saying "$@" && exit
stems=()
for word in "$@"; do stems+=("$(stem "$word")"); done
if [ "${stems[*]}" != "$*" ] && saying "${stems[@]}"; then exit; fi
if some=$(nearly "${stems[@]}"); then
    echo "No class says all of that of itself. All but one word:" >&2
    printf '%s\n' "$some"
    exit
fi
in_texts=$(texts "$@") || { echo "Nothing says that of itself, and no text has it." >&2; exit 1; }
echo "No class says that of itself. In its text it has:" >&2
printf '%s\n' "$in_texts"
