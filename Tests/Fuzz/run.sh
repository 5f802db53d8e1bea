#!/usr/bin/env bash
# run.sh [SECONDS]: fuzzes the loader from the committed corpus, a minute if not told otherwise.
# What it finds stands in .build-fuzz/found, ready to be run again: .build-fuzz/loader FILE.
set -euo pipefail
cd "$(dirname "$0")"
../../.ci/need libyaml-dev pkg-config
seconds=${1:-60}
out=$(cd ../.. && pwd)/.build-fuzz
mkdir -p "$out/corpus" "$out/found"
export FUZZ=1
FUZZ_GROUND=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
export FUZZ_GROUND
trap 'rm -rf "$FUZZ_GROUND"' EXIT
swift build -c release --scratch-path "$out/swift" --product FuzzLoader \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xswiftc -use-ld=lld
cp "$(swift build -c release --scratch-path "$out/swift" --show-bin-path)/FuzzLoader" "$out/loader"
# What is new goes to the first folder; the committed corpus is only read.
ASAN_OPTIONS=detect_leaks=0 "$out/loader" "$out/corpus" Corpus \
  -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=16384 -print_final_stats=1 \
  -dict=yaml.dict -artifact_prefix="$out/found/"
