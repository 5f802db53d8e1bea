#!/usr/bin/env bash
# Measures speed and size on this machine, side by side in one run, and prints a table of figures
# with their targets. `make bench` runs it.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${BUILD:-.build}
linking=${LINKING:---static-swift-stdlib -Xlinker --no-export-dynamic}
work=$PWD/.build-bench
example=reports/examples/harbour-hotel-2026
bank=questionnaires/iso-23592-full

.ci/need libxlsxwriter-dev hyperfine python3 python3-venv
[ "${BUILD:-}" ] || make --no-print-directory build

# All with the flags of `make build`, so that they are linked alike.
archives=$(realpath -m "$build/archives")
[ ! -d "$archives" ] || export PKG_CONFIG_PATH="$archives"
for product in excellence bench-bare bench-loading bench-scoring bench-workbook; do
  # shellcheck disable=SC2086
  swift build -c release $linking --scratch-path "$build" --product "$product" >&2
done
bin=$build/release

mkdir -p "$work"
if ! "$work/bin/python" -c 'import highspy, jinja2, pandas, xlsxwriter, yaml; yaml.CSafeLoader' 2>/dev/null; then
  python3 -m venv "$work"
  "$work/bin/pip" install --quiet --requirement Tests/Benchmarks/requirements.txt
fi

score="$bin/excellence score $example --format json"
report="$bin/excellence report $example --format html"
bare="$bin/bench-bare score $example --format json --models models/iso-23592.yml --questionnaires $bank"
peer="$work/bin/python Tests/Benchmarks/peer.py $example --models models --questionnaires questionnaires"

echo "The peer's figures are ours:" >&2
$score > "$work/ours.json"
$peer > "$work/peers.json"
"$work/bin/python" Tests/Benchmarks/compare.py "$work/ours.json" "$work/peers.json" >&2
echo "yes" >&2

# In rounds, so that whatever else the machine does for a while slows all of them down.
rm -f "$work"/round-*.json
for round in 1 2 3 4 5 6; do
  hyperfine -N --warmup 2 --runs 25 --style none --export-json "$work/round-$round.json" \
    --command-name start "$bin/excellence --version" \
    --command-name bare "$bare" \
    --command-name score "$score" \
    --command-name report "$report" \
    --command-name peer "$peer" \
    --command-name peer-html "$peer --html $work/peer.html" >&2
done

hyperfine -N --runs 5 --style none --export-json "$work/round-workbook.json" \
  --command-name workbook "$bin/bench-workbook 100000 10 $work/ours.xlsx" \
  --command-name peer-workbook \
  "$work/bin/python Tests/Benchmarks/workbook_peer.py 100000 10 $work/peers.xlsx" >&2

strip -o "$work/stripped" "$bin/excellence"
{
  "$bin/bench-loading"
  "$bin/bench-scoring"
  "$work/bin/python" Tests/Benchmarks/portfolio.py "$bin" "$work"
  "$work/bin/python" Tests/Benchmarks/plan.py "$bin" "$work"
  printf 'size stripped, MB\t%s\n' "$(stat -c %s "$work/stripped" | awk '{ print $1 / 1e6 }')"
} > "$work/figures.tsv"

"$work/bin/python" Tests/Benchmarks/table.py "$work"
