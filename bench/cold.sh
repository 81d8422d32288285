#!/bin/sh
# What a pre-commit hook pays: ten staged files, beside a program that only says hello on the same JDK.
# Usage: bench/cold.sh [RUNS]   (15 without an argument; the median is printed)
set -eu
cd "$(dirname "$0")/.."
runs=${1:-15}
./pratique lint examples/clean > /dev/null 2>&1
jdk=$(sed -n 2p .pratique/jdk)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp examples/clean/verity-go-api--production/*.yaml "$work"
printf 'public class Hello { public static void main(String[] a) { System.out.println("hello"); } }\n' > "$work/Hello.java"
"$jdk/bin/javac" -d "$work" "$work/Hello.java"
(cd "$work" && "$jdk/bin/jar" cf hello.jar Hello.class)

# Milliseconds that a command takes.
took() {
  start=$(date +%s%N)
  "$@" > /dev/null 2>&1 || :
  end=$(date +%s%N)
  echo $(((end - start) / 10000)) | sed 's/\(..\)$/.\1/'
}

hello() {
  "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -cp "$work/hello.jar" Hello
}

i=0
while [ "$i" -lt "$runs" ]; do
  took hello >> "$work/hello.ms"
  took ./pratique lint "$work"/*.yaml >> "$work/lint.ms"
  took ./pratique --version >> "$work/version.ms"
  i=$((i + 1))
done
median() {
  sort -n "$work/$1.ms" | sed -n "$(((runs + 1) / 2))p"
}
base=$(median hello)
for what in hello version lint; do
  awk -v w="$what" -v t="$(median $what)" -v b="$base" 'BEGIN { printf "%-8s %7.1f ms  %5.2f\n", w, t, t / b }'
done
