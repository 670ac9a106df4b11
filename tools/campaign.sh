#!/usr/bin/env bash
# Long trials of the packaged program. Seeds are fixed, figures go to standard output as JSON, and nothing is left behind.
# Figures are kept after each round: of a trial that is cut off or fails, those it had come to are printed, "ended" false.
#
#   tools/campaign.sh kill [N]          N kills at random moments (20)
#   tools/campaign.sh terminations [N]  N terminations while documents are read (20)
#   tools/campaign.sh bombs [N]         each kind of bomb N times, each time larger (1)
#   tools/campaign.sh mutants [N]       N damaged files of twelve formats (600)
#   tools/campaign.sh soak [N]          N minutes of indexing, searching, changing, and a window that is asked (10)
set -euo pipefail
case $0 in */*) cd "${0%/*}/.." ;; *) cd .. ;; esac
usage() {
    sed -n 's/^#   //p' "$0" >&2
    exit 2
}
case ${1:-} in
    kill) class=KillCampaign ;;
    terminations) class=TerminationCampaign ;;
    bombs) class=BombCampaign ;;
    mutants) class=MutantCampaign ;;
    soak) class=SoakCampaign ;;
    *) usage ;;
esac
size=()
if [ $# -gt 1 ]; then
    case $2 in '' | *[!0-9]* | 0*) usage ;; esac
    size=("-Dakin.campaign.size=$2")
fi
. src/main/dist/bin/find-java.sh
JAVA25_HOME=$(find_java 25 javac) || { echo "No JDK 25 or newer was found." >&2; exit 1; }
export JAVA25_HOME
figures=target/campaigns/$1.json
rm -rf "$figures" "${figures%.json}"
log=$(mktemp)
report() {
    [ ! -f "$figures" ] || cat "$figures"
    rm -f "$log"
}
trap report EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
status=0
mvn -B -ntp verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dlicense.skipAddThirdParty=true \
    "-Dit.includes=**/$class.java" "${size[@]}" >"$log" 2>&1 || status=$?
[ $status -eq 0 ] || grep -E '^\[ERROR\]' "$log" | head -20 >&2
exit $status
