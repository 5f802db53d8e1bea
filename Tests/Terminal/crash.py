#!/usr/bin/env python3
"""Kills interviews at 200 random points of writing and looks at what is on disk; then lets the disk
be full and read-only.

crash.py PROGRAM [RUNS]
"""
import errno
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import yaml

from window import Window

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 200
HERE = pathlib.Path(__file__).parent
QUESTIONS = [f"q{number}" for number in range(1, 13)]

# A small assessment: its file of answers is one that people have written in.
FILES = {
    "assessment.yml": """schema: assessment/1
id: crash
title: Crash
organization: Corner Shop
date: 2026-10-31
questionnaire: small
people: [ { id: mk } ]
""",
    "questionnaires/small.yml": """schema: questionnaire/1
id: small
model: iso-23592
version: 1.0.0
title: Small
scales:
  practice: [ { id: none, value: 0 }, { id: half, value: 50 }, { id: all, value: 100 } ]
questions:
""" + "".join(
        f"  - {{ id: {q}, element: employee-engagement, level: core-service, scale: practice, ask: 'Is it {q}?', "
        f"conditions: [ {{ id: a, text: A }}, {{ id: b, text: B }} ] }}\n" for q in QUESTIONS),
    "answers/mk.yml": """schema: answers/1
by: mk
# My answers; please leave this comment.
answers:
  q12: { note: "To be checked: soon" }   # and this one
""",
}

# What is typed for each question, and what the file must then say.
ANSWERS = [
    ("AB2", {"choice": "all", "met": ["a", "b"]}),
    ("n We have none", {"not-applicable": "We have none"}),
    ("u", {"unknown": ""}),
    ("2\nNot all of it – ça va", {"choice": "all", "note": "Not all of it – ça va"}),
]
SCRIPT = "".join(ANSWERS[i % 4][0] + "\n" for i in range(len(QUESTIONS)))


def make(folder):
    path = pathlib.Path(folder) / "case"
    shutil.rmtree(path, ignore_errors=True)
    for name, text in FILES.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text)
    return path


def interview(path, variables, script=SCRIPT):
    return subprocess.run(
        [PROGRAM, "interview", str(path), "--as", "mk"], input=script, text=True,
        capture_output=True, env={"PATH": "/usr/bin:/bin", **variables})


def answers(path):
    text = (path / "answers/mk.yml").read_text()
    assert text.startswith("schema: answers/1\nby: mk\n# My answers; please leave this comment.\n"), text
    assert "# and this one" in text, text
    found = yaml.load(text, yaml.BaseLoader)["answers"]
    for answer in found.values():
        answer.pop("answered", None)
    return found


def expected(number):
    wanted = dict(ANSWERS[number % 4][1])
    if QUESTIONS[number] == "q12":
        wanted["note"] = "To be checked: soon"
    return wanted


def look(path, output, point):
    """Every answer whose next question was shown is there, every file loads, the journal is whole."""
    shown = [i for i, q in enumerate(QUESTIONS) if f"Is it {q}?" in output]
    done = max(shown, default=0) if "== " in output else 0
    found = answers(path)
    for number in range(done):
        assert found.get(QUESTIONS[number]) == expected(number), (point, number, found)
    # The answer that was being written is there or not, and never half.
    for number in range(done, len(QUESTIONS)):
        there = found.get(QUESTIONS[number])
        possible = [None, expected(number), {"note": "To be checked: soon"}]
        without_note = {k: v for k, v in expected(number).items() if k != "note"}
        assert there in possible + [without_note], (point, number, there)
    checked = subprocess.run([PROGRAM, "check", str(path)], capture_output=True, text=True)
    assert checked.returncode == 0, (point, checked.stdout)
    journal = path / "journal.jsonl"
    told = {}
    if journal.exists():
        for line in journal.read_bytes().split(b"\n")[:-1]:
            entry = json.loads(line)
            told[entry["what"]] = entry["after"]
    for number in range(done):
        after = dict(told[f"answers/mk/{QUESTIONS[number]}"])
        after.pop("answered", None)
        assert after == expected(number), (point, number, after)
    return done


def crashes(folder, shim):
    counted = pathlib.Path(folder) / "count"
    path = make(folder)
    whole = interview(path, {"LD_PRELOAD": shim, "SHIM_COUNT": str(counted)})
    assert whole.returncode == 0, whole.stderr
    assert look(path, whole.stdout, 0) == len(QUESTIONS) - 1
    assert all(answers(path)[q] == expected(i) for i, q in enumerate(QUESTIONS))
    total = int(counted.read_text())
    assert total > 10 * len(QUESTIONS) / 2, total
    chance = random.Random(23592)
    killed = 0
    for point in [chance.randint(1, total) for _ in range(RUNS)]:
        path = make(folder)
        run = interview(path, {"LD_PRELOAD": shim, "SHIM_KILL": str(point)})
        assert run.returncode in (-signal.SIGKILL, 0), (point, run.returncode, run.stderr)
        killed += run.returncode != 0
        look(path, run.stdout, point)
        # It is gone on with, and comes to the same end.
        left = [i for i, q in enumerate(QUESTIONS)
                if not set(answers(path).get(q, {})) & {"choice", "unknown", "not-applicable"}]
        if left and point % 4 == 0:
            rest = "".join(ANSWERS[i % 4][0] + "\n" for i in left)
            again = interview(path, {}, rest)
            assert again.returncode == 0, (point, again.stderr)
            assert set(answers(path)) == set(QUESTIONS), (point, answers(path))
            cut = [line for line in (path / "journal.jsonl").read_bytes().splitlines()
                   if not line.endswith(b"}")]
            assert len(cut) <= 1, (point, cut)
    return f"{killed} of {RUNS} killed, at {total} points"


def disks(folder, shim):
    """A full and a read-only disk are one sentence each; the answer can be tried again."""
    for number, said in ((errno.ENOSPC, "No space left on device"), (errno.EROFS, "Read-only file system")):
        path = make(folder)
        flag = pathlib.Path(folder) / "full"
        window = Window(
            [PROGRAM, "interview", str(path), "--as", "mk"],
            variables={"LD_PRELOAD": shim, "SHIM_ERRNO": str(number), "SHIM_WHILE": str(flag)})
        
        def question(name):
            def is_there():
                if f"Is it {name}?" not in window.text():
                    return False
                # Keys that come before a question can be seen do not count.
                time.sleep(0.12)
                return True
            return is_there

        window.wait("mk.yml").press("\r").wait(question("q1")).press_first("A", "[x] A").press("B")
        window.wait("[x] B")
        before = (path / "answers/mk.yml").read_bytes()
        flag.write_text("")
        window.press("2").wait(said)
        assert window.says("cannot be written")
        # Still full.
        window.press("\r").settle()
        assert window.says(said)
        assert (path / "answers/mk.yml").read_bytes() == before
        assert not (path / "journal.jsonl").exists() or not (path / "journal.jsonl").read_text()
        assert [p.name for p in (path / "answers").iterdir() if p.name.endswith(".new")] == []
        flag.unlink()
        window.press("\r").wait(question("q2"))
        assert answers(path)["q1"] == {"choice": "all", "met": ["a", "b"]}
        # Gone on without it, what was ticked is still there to be answered.
        flag.write_text("")
        window.press_first("A", "[x] A").press("1").wait(said).press("s").wait("[x] A")
        flag.unlink()
        window.press_first("1", question("q3"))
        assert answers(path)["q2"] == {"choice": "half", "met": ["a"]}
        # Left with the disk full: the last is named as lost, and nothing else is.
        flag.write_text("")
        window.press_first("u", said).press("q")
        assert window.end() == 2
        assert "The last answer was not written" in window.raw
        assert set(answers(path)) == {"q1", "q2", "q12"}
        flag.unlink()
        # Over a pipe the same is said, and the code tells.
        flag.write_text("")
        run = interview(path, {"LD_PRELOAD": shim, "SHIM_ERRNO": str(number), "SHIM_WHILE": str(flag)}, "u\n")
        flag.unlink()
        assert run.returncode == 2 and said in run.stdout + run.stderr, (run.returncode, run.stdout, run.stderr)
    return "full and read-only"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        shim = str(pathlib.Path(folder) / "shim.so")
        subprocess.run(
            ["clang", "-shared", "-fPIC", "-O1", "-o", shim, str(HERE / "shim.c"), "-ldl"], check=True)
        print("crashes:", crashes(folder, shim), flush=True)
        print("disks:", disks(folder, shim), flush=True)
