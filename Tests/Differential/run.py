#!/usr/bin/env python3
"""Differential test: random cases through the program and through the independent peer.

For every seed: generate a case, run `PROGRAM score DIR --format json`, compare with the peer's result
by the contract's keys, and check what scoring.md 10 says of a single result. A failing seed is
repeated with `--seed S --cases 1 --keep DIR`, which leaves its files in DIR.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "Benchmarks")]

import compare  # noqa: E402
import peer  # noqa: E402
from generate import generate  # noqa: E402

SLACK = 1e-9
SHOWN = 10          # differences printed per case


def ordered(*values):
    """Whether the known ones among the values do not fall."""
    known = [value for value in values if value is not None]
    return all(a <= b + SLACK for a, b in zip(known, known[1:]))


def broken_invariants(result):
    """What of scoring.md 10 does not hold in this one result."""
    everyone = {}
    for basis in ("claimed", "evidenced"):
        cards = result[basis]
        for card in filter(None, [cards["organization"], *cards["dimensions"], *cards["elements"]]):
            where = f"{basis} {card['id']}"
            everyone[basis, card["id"]] = card
            if not ordered(card["levelLow"], card["level"], card["levelHigh"]):
                yield f"{where}: levelLow <= level <= levelHigh"
            if not ordered(0, card["coverage"], 1):
                yield f"{where}: coverage in 0..1"
            for key in ("achievement", "foundations", "excellence"):
                if not ordered(0, card[key], 100):
                    yield f"{where}: {key} in 0..100"
            for cell in card["cells"]:
                if not ordered(0, cell["low"], cell["achievement"], cell["high"], 100):
                    yield f"{where} {cell['level']}: 0 <= low <= achievement <= high <= 100"
    for card in result["evidenced"]["elements"]:
        claimed = everyone["claimed", card["id"]]
        for key in ("level", "levelLow", "levelHigh"):
            if not ordered(card[key], claimed[key]):
                yield f"{card['id']}: evidenced {key} above claimed"
        for mine, its in zip(card["cells"], claimed["cells"]):
            for key in ("achievement", "low", "high"):
                if not ordered(mine[key], its[key]):
                    yield f"{card['id']} {mine['level']}: evidenced {key} above claimed"
    wanting = [card["id"] for card in result["claimed"]["elements"]
               if card["target"] is not None and card["levelLow"] < card["target"]]
    if wanting != [gap["element"] for gap in result["gaps"]] or not all(gap["unmet"] for gap in result["gaps"]):
        yield "gaps: exactly the elements whose levelLow is below the target, each with something unmet"


def run_program(program, folder):
    command = [program, "score", folder / "assessment", "--format", "json",
               "--models", folder / "models", "--questionnaires", folder / "questionnaires"]
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=120)


def run_peer(folder):
    case = peer.read_case(folder / "assessment", [folder / "models"], [folder / "questionnaires"])
    return json.loads(json.dumps(peer.score(case)))


def problems_of(program, folder):
    """Everything wrong with one generated case, as lines."""
    expected = run_peer(folder)
    problems = [f"peer: {line}" for line in broken_invariants(expected)]
    if program is None:
        return problems
    ran = run_program(program, folder)
    if ran.returncode != 0:
        return problems + [f"exit {ran.returncode}", *ran.stderr.splitlines()]
    try:
        actual = json.loads(ran.stdout)
    except json.JSONDecodeError as error:
        return problems + [f"no JSON: {error}"]
    problems += [f"{path}: program {json.dumps(a, ensure_ascii=False)}, peer {json.dumps(b, ensure_ascii=False)}"
                 for path, a, b in compare.differences(actual, expected)]
    try:
        problems += [f"program: {line}" for line in broken_invariants(actual)]
    except (KeyError, TypeError) as error:
        problems.append(f"program: result of another shape ({error!r})")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", help="the excellence program; without it only the peer runs")
    parser.add_argument("--cases", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the first seed (default 1)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the cases here and leave them")
    options = parser.parse_args()
    failed = 0
    for seed in range(options.seed, options.seed + options.cases):
        with tempfile.TemporaryDirectory() as temporary:
            folder = options.keep / str(seed) if options.keep else Path(temporary)
            generate(seed, folder)
            problems = problems_of(options.program, folder)
        if problems:
            failed += 1
            print(f"seed {seed}: {len(problems)} problems")
            for problem in problems[:SHOWN]:
                print(f"  {problem}")
    print(f"{options.cases - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
