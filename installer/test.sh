#!/usr/bin/env bash
# Sets up what is missing and runs every test.
# usage: installer/test.sh [--screens]     --screens: takes pictures of the packaged program into target/screens instead
set -euo pipefail
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(cd "$here" && pwd)
cd "$here/.."
case ${1:-} in
    --screens) goal=(-Pscreens verify) ;;
    # What fails is tried once more, and then told as a flake: the window, servers and clocks of a busy machine are real.
    "") goal=(-Dtest.forks=2 -Dstart-cache.skip=false -Dsurefire.rerunFailingTestsCount=1 -Dfailsafe.rerunFailingTestsCount=1 verify) ;;
    *) echo "usage: installer/test.sh [--screens]" >&2; exit 2 ;;
esac
installer/setup.sh --tests >&2
. src/main/dist/bin/find-java.sh
JAVA25_HOME=$(find_java 25 javac)
export JAVA25_HOME
# So that test classes run side by side Maven reads them, and it can only on the same Java.
export JAVA_HOME=$JAVA25_HOME PATH=$JAVA25_HOME/bin:$PATH
exec mvn -B -ntp "${goal[@]}"
