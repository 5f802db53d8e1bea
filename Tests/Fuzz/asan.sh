#!/usr/bin/env bash
# Runs the YAML tests with address sanitizer. Leaks that the test libraries report are not ours.
set -euo pipefail
cd "$(dirname "$0")"
../../.ci/need libyaml-dev pkg-config
out=$(cd ../.. && pwd)/.build-fuzz/asan
ASAN_OPTIONS=detect_leaks=0 swift test -Xswiftc -use-ld=lld --scratch-path "$out" --sanitize=address --disable-xctest
