#!/bin/sh
# How fast a large repository is checked, and whether the cost grows with its size only.
# Usage: bench/throughput.sh [OBJECTS...]   (500 5000 50000 without arguments)
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 500 5000 50000
jdk=$(sed -n 2p .pratique/jdk 2> /dev/null) || jdk=''
[ -n "$jdk" ] || { ./pratique --version > /dev/null; jdk=$(sed -n 2p .pratique/jdk); }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The peak resident memory of a process in MB, read while it runs.
peak() {
  most=0
  while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status" 2> /dev/null) && [ -n "$now" ]; do
    most=$now
    sleep 0.1
  done
  echo $((most / 1024))
}

printf '%8s %8s %8s %8s %10s %8s %8s\n' objects files MB seconds objects/s MB/s 'RSS MB'
for size in "$@"; do
  "$jdk/bin/java" bench/Generate.java "$size" 1 "$work/$size"
  files=$(find "$work/$size" -name '*.yaml' | wc -l)
  bytes=$(find "$work/$size" -name '*.yaml' -exec cat {} + | wc -c)
  for run in 1 2 3; do
    ./pratique lint "$work/$size" --fail-on never -o "$work/report" 2> "$work/time" &
    memory=$(peak $!)
    wait
    seconds=$(sed -n 's/^checked in \([0-9.]*\) s$/\1/p' "$work/time")
    echo "$seconds $memory"
  done | sort -n | sed -n 2p > "$work/median"
  read -r seconds memory < "$work/median"
  objects=$(sed -n 's/.* in \([0-9]*\) resources.*/\1/p' "$work/report")
  awk -v o="$objects" -v f="$files" -v b="$bytes" -v s="$seconds" -v m="$memory" 'BEGIN {
    printf "%8d %8d %8.1f %8.2f %10.0f %8.1f %8d\n", o, f, b / 1e6, s, o / s, b / 1e6 / s, m }'
done
