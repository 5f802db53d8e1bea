#!/usr/bin/env python3
"""Measures `excellence portfolio` on ten thousand assessments: `portfolio.py BIN WORK`. Prints lines
of a name and a figure, and ends with 1 if the pandas peer's figures are not ours.

Against libyaml's events alone over the same files, taken in turns, and against pandas on ready
tables. The assessments are made once in WORK and again when what they are made from has changed.
"""
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "Tests" / "Benchmarks"
SITES = 10_000
ROUNDS = 3


def run(*command, output=subprocess.DEVNULL):
    """Seconds of a command, and bytes of memory it had at most."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=output)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - start, usage.ru_maxrss * 1024


def stamp():
    """Changes with all that the assessments are made from."""
    made_from = [HERE / "portfolio_sites.py", ROOT / "models" / "iso-23592.yml",
                 *sorted((ROOT / "questionnaires" / "iso-23592-full").glob("*.yml"))]
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in made_from)).hexdigest() + f" {SITES}"


def prepare(work):
    folder = work / "portfolio"
    mark = folder / "stamp"
    if not mark.is_file() or mark.read_text() != stamp():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        subprocess.run([sys.executable, HERE / "portfolio_sites.py", folder, str(SITES)], check=True)
        mark.write_text(stamp())
    return folder


def main():
    programs, work = Path(sys.argv[1]), Path(sys.argv[2])
    folder = prepare(work)
    sites, tables = folder / "sites", folder / "tables.pkl"
    ours = (programs / "excellence", "portfolio", sites, "--format", "json")
    events = (programs / "bench-loading", "events", sites)
    pandas = (sys.executable, HERE / "portfolio_peer.py", tables)
    with open(work / "portfolio.json", "wb") as stream:
        run(*ours, output=stream)
    run(*events)
    print("The pandas peer's figures are ours:", file=sys.stderr)
    if subprocess.run([*pandas, work / "portfolio.json"], stdout=sys.stderr).returncode:
        sys.exit(1)
    print("yes", file=sys.stderr)
    times = {"ours": [], "events": [], "pandas": []}
    peak = 0
    for _ in range(ROUNDS):
        seconds, memory = run(*ours)
        peak = max(peak, memory)
        times["ours"].append(seconds)
        times["events"].append(run(*events)[0])
        times["pandas"].append(run(*pandas)[0])
    mid = {name: median(seconds) for name, seconds in times.items()}
    print(f"portfolio of {SITES} sites: events, s\t{mid['events']}")
    print(f"portfolio of {SITES} sites: ours, s\t{mid['ours']}")
    print(f"portfolio of {SITES} sites: pandas on ready tables, s\t{mid['pandas']}")
    ratio = median(a / b for a, b in zip(times["ours"], times["events"]))
    print(f"portfolio of {SITES} sites: ours to events\t{ratio}")
    print(f"portfolio of {SITES} sites: ours to pandas\t{median(a / b for a, b in zip(times['ours'], times['pandas']))}")
    print(f"portfolio of {SITES} sites: peak memory, MB\t{peak / 1e6}")


if __name__ == "__main__":
    main()
