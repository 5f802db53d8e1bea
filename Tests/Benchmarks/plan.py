#!/usr/bin/env python3
"""Measures `excellence plan` against HiGHS: `plan.py BIN WORK`. Prints lines of a name and a figure,
and ends with 1 if an effort is not the peer's.

Whole means the command, from its start over the YAML files to the printed plan; alone, what is left
when the assessment is in memory. The plans of the examples, of an assessment that is at the bottom everywhere and wants the top, and,
for their efforts alone, of random cases that the differential tests generate.
"""
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "Tests" / "Benchmarks"
sys.path.insert(0, str(ROOT / "Tests" / "Differential"))

import generate  # noqa: E402
import peer  # noqa: E402
import plan_peer  # noqa: E402

ROUNDS = 7
RANDOM = 200
SHIPPED = ["--models", ROOT / "models", "--questionnaires", ROOT / "questionnaires"]


def run(*command):
    """Seconds of a command, and what it prints."""
    start = time.perf_counter()
    process = subprocess.run(list(map(str, command)), capture_output=True)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{process.stderr.decode()}")
    return time.perf_counter() - start, json.loads(process.stdout)


def bottom(folder):
    """An assessment with the lowest answer to every question of the full bank, aiming at the top."""
    questionnaire = peer.load_questionnaire([ROOT / "questionnaires"], "iso-23592-full")
    lowest = {name: choices[0]["id"] for name, choices in questionnaire["scales"].items()}
    answers = [f"  {question['id']}: {{ choice: {lowest[question['scale']]} }}"
               for question in questionnaire["questions"]]
    (folder / "answers").mkdir(parents=True, exist_ok=True)
    (folder / "assessment.yml").write_text(
        "schema: assessment/1\nid: bottom\ntitle: At the bottom\norganization: Nobody\ndate: 2026-10-31\n"
        "questionnaire: iso-23592-full\nprofile: { has-front-line: \"yes\", has-partners: \"yes\", public-body: \"no\", "
        "has-digital-channels: \"yes\", customer-kind: both, internal-provider: \"no\", physical-output: \"yes\" }\n"
        "target: { default: surprising-service }\n")
    (folder / "answers" / "all.yml").write_text("\n".join(["schema: answers/1", "by: all", "answers:", *answers, ""]))
    return folder


def random_efforts(program):
    """How many plans of random cases, to every level of theirs, have actions; each compared with the peer's."""
    plans = 0
    for seed in range(1, RANDOM + 1):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            generate.generate(seed, folder)
            places = ["--models", folder / "models", "--questionnaires", folder / "questionnaires"]
            case = peer.read_case(folder / "assessment", [folder / "models"], [folder / "questionnaires"])
            for level in case.model["levels"]:
                _, ours = run(program, "plan", folder / "assessment", "--format", "json", "--target", level["id"], *places)
                case.assessment["target"] = {**(case.assessment.get("target") or {}), "default": level["id"]}
                theirs = plan_peer.solve(case)
                if not ours["exact"] or ours["effort"] != theirs["effort"]:
                    sys.exit(f"seed {seed}: ours takes {ours['effort']} person-days, the peer's {theirs['effort']}")
                plans += ours["effort"] > 0
    return plans


def main():
    programs, work = Path(sys.argv[1]), Path(sys.argv[2])
    program = programs / "excellence"
    cases = {path.parent.name: path.parent for path in sorted(ROOT.glob("reports/examples/*/assessment.yml"))}
    cases["from the bottom"] = bottom(work / "bottom")
    print("The efforts of HiGHS are ours:", file=sys.stderr)
    plans = random_efforts(program)
    print(f"yes, in {RANDOM} random cases with {plans} plans that have actions", file=sys.stderr)
    for name, folder in cases.items():
        ours, search, whole, solver = [], [], [], []
        for _ in range(ROUNDS):
            seconds, plan = run(program, "plan", folder, "--format", "json")
            ours.append(seconds)
            search.append(run(programs / "bench-scoring", "plan", folder)[1] / 1000)
            seconds, theirs = run(sys.executable, HERE / "plan_peer.py", folder, *SHIPPED)
            whole.append(seconds)
            solver.append(theirs["seconds"])
            if not plan["exact"] or plan["effort"] != theirs["effort"]:
                sys.exit(f"{name}: ours takes {plan['effort']} person-days, the peer's {theirs['effort']}")
        print(f"plan {name}, person-days\t{plan['effort']}")
        for what, times in (("ours whole", ours), ("HiGHS whole", whole), ("our search alone", search),
                            ("HiGHS solver alone", solver)):
            print(f"plan {name}: {what}, ms\t{median(times) * 1000}")
        print(f"plan {name}: HiGHS whole to ours\t{median(a / b for a, b in zip(whole, ours))}")
        print(f"plan {name}: HiGHS solver alone to our search\t{median(a / b for a, b in zip(solver, search))}")
        print(f"plan {name}: HiGHS solver alone to ours whole\t{median(a / b for a, b in zip(solver, ours))}")


if __name__ == "__main__":
    main()
