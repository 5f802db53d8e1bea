#!/usr/bin/env python3
"""Interviews through a real pseudo-terminal, with real keys; compares files and screens.

interview.py PROGRAM [--record]: with --record the goldens are written, and the run fails.
"""
import json
import pathlib
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

import yaml

from window import Window

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
RECORD = "--record" in sys.argv
GOLDENS = pathlib.Path(__file__).parent / "Goldens"
ENTER, ESCAPE = "\r", "\x1b"
FACTS = {
    "has-front-line": "yes", "has-partners": "yes", "public-body": "no",
    "has-digital-channels": "yes", "customer-kind": "both", "internal-provider": "no",
    "physical-output": "yes",
}
failures = []


def run(*arguments, code=0, stdin="", folder=None, variables=None):
    done = subprocess.run(
        [PROGRAM, *arguments], input=stdin, text=True, capture_output=True, cwd=folder,
        env={"PATH": "/usr/bin:/bin", **(variables or {})})
    assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
    return done


def assessment(folder, language="en", facts=FACTS, questionnaire="iso-23592-full"):
    """A new assessment for two people in a folder of its own, its facts given."""
    path = pathlib.Path(folder) / "case"
    run("new", str(path), "--questionnaire", questionnaire, "--person", "mk", "--person", "ab",
        "--organization", "Harbour Hotel Group", "--title", "Annual self-assessment")
    head = path / "assessment.yml"
    text = head.read_text().replace("language: en", f"language: {language}")
    given = "".join(f'  {fact}: "{value}"\n' for fact, value in facts.items())
    text = re.sub(r"(profile:[^\n]*\n)", lambda found: found[0] + given, text, count=1)
    text = text.replace("- { id: mk }", "- { id: mk, name: M. Keller, role: General manager }")
    head.write_text(text)
    return path


def answers(path, person="mk"):
    text = (path / "answers" / f"{person}.yml").read_text()
    return {key: value for key, value in (yaml.load(text, yaml.BaseLoader)["answers"] or {}).items() if value}


def journal(path):
    return [json.loads(line) for line in (path / "journal.jsonl").read_text().splitlines()]


def golden(window, name):
    """Compares the screen with what somebody once read, minutes masked."""
    text = re.sub(r" · .*(left|Minute\S*|environ)$", " · TIME", window.text(), flags=re.M)
    path = GOLDENS / f"{name}.txt"
    if RECORD:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        failures.append(f"recorded {name}: read it")
    elif not path.exists() or path.read_text() != text:
        failures.append(f"{name} is not as its golden:\n{text}")


def begin(path, person="mk", columns=80, rows=24, **options):
    return Window([PROGRAM, "interview", str(path), "--as", person], columns, rows, **options)


# Where the number and the answer to each question can be seen.
def at(window, number):
    def is_there():
        if any(re.match(rf" {number}  \S", line) for line in window.lines()[2:4]):
            # Keys that come before a question can be seen do not count.
            time.sleep(0.12)
            return True
        return False
    return is_there


def whole_bank(folder, language):
    """All 108 questions with seeded random keys of every kind; the files have what was pressed."""
    path = assessment(folder, language)
    chance = random.Random(language)
    window = begin(path)
    window.wait(lambda: "answers/mk.yml" in window.text()).press(ENTER)
    bank = {}
    for part in sorted((path / "questionnaires/iso-23592-full").glob("7*.yml")):
        for question in yaml.load(part.read_text(), yaml.BaseLoader)["questions"]:
            bank[question["id"]] = question
    asked = [q for q in bank.values() if all(
        FACTS[fact] in (values if isinstance(values, list) else [values])
        for fact, values in q.get("when", {}).items())]
    choices = ["none", "started", "partial", "deployed", "embedded"]
    expected = {}
    for number, question in enumerate(asked, 1):
        window.wait(at(window, number))
        conditions = [condition["id"] for condition in question["conditions"]]
        kind = chance.choice("ccccccnu")
        met = [c for c in conditions if chance.random() < 0.6]
        for condition in met:
            letter = "ABCDEFGH"[conditions.index(condition)]
            if condition == met[0]:
                window.press_first(letter, f"[x] {letter}")
            else:
                window.press(letter)

        def gone():
            return window.prompt() or not at(window, number)()

        wanted = {"met": met} if met else {}
        if kind == "n":
            reason = f"Grund Nr. {number}: ça n'existe pas, „nie“ 日本"
            window.press_first("n", "PROMPT").press(reason + ENTER)
            wanted["not-applicable"] = reason
        elif kind == "u":
            window.press_first("u", gone)
            wanted["unknown"] = ""
        else:
            value = chance.randrange(5)
            wanted["choice"] = choices[value]
            window.press_first(str(value), gone)
            fits = (len(met) == len(conditions) if value >= 3 else
                    len(met) > 0 if value == 2 else len(met) < len(conditions))
            if not fits:
                note = f"Weil: {number} # - 'so' ist es"
                window.wait("PROMPT").press(note + ENTER)
                wanted["note"] = note
        expected[question["id"]] = wanted
    window.wait(lambda: f"{len(asked)}" in window.lines()[1] and "✓" in window.text())
    window.settle()
    golden(window, f"end.80x24.{language}")
    window.press("q")
    assert window.end() == 0
    found = answers(path)
    for answer in found.values():
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", answer.pop("answered"))
    assert found == expected, [(k, found.get(k), v) for k, v in expected.items() if found.get(k) != v][:3]
    assert window.widest() <= 80, window.widest()
    run("check", str(path))
    lines = journal(path)
    assert {line["who"] for line in lines} == {"mk"} and len(lines) >= len(asked)
    assert len(asked) >= 100, len(asked)
    return len(asked)


def screens(folder, columns, rows, language):
    path = assessment(folder, language)
    name = f"{columns}x{rows}.{language}"
    window = begin(path, columns=columns, rows=rows)
    window.wait("mk.yml").settle()
    golden(window, f"welcome.{name}")
    window.press(ENTER).wait(at(window, 1)).settle()
    golden(window, f"question.{name}")
    window.press("AC").settle().press(" ").settle()
    golden(window, f"ticked.{name}")
    window.press("4").wait("PROMPT").press("Größe – naïve 東京 " + "lange Notiz " * 12).settle()
    golden(window, f"note.{name}")
    window.press(ENTER).wait(at(window, 2))
    for key, page in (("h", "help"), ("e", "evidence"), ("?", "keys")):
        window.press(key).settle()
        golden(window, f"{page}.{name}")
        window.press("x").wait(at(window, 2))
    window.press("g").settle()
    golden(window, f"places.{name}")
    window.press(ESCAPE).wait(at(window, 2)).press("p").settle()
    golden(window, f"facts.{name}")
    window.press("b").wait(at(window, 2)).press("/").settle().press("e" + ENTER).settle()
    golden(window, f"found.{name}")
    window.press(ESCAPE).wait(at(window, 2)).press("n").settle()
    golden(window, f"reason.{name}")
    window.press(ESCAPE).wait(at(window, 2)).press("\x04")
    assert window.end() == 0
    assert window.widest() <= columns, (name, window.widest())


def sizes(folder):
    """A window that is resized is painted anew, and none is too small."""
    window = begin(assessment(folder))
    window.wait("mk.yml").press(ENTER).wait(at(window, 1))
    for columns, rows in ((60, 20), (132, 43), (40, 10), (20, 5), (7, 2), (1, 1), (80, 24)):
        window.raw = ""
        window.resize(columns, rows)
        window.wait(lambda: "\x1b[1;1H" in window.raw).settle()
        assert window.widest() <= max(columns, 2), (columns, rows, window.widest())
    assert at(window, 1)()
    window.press("q")
    assert window.end() == 0
    # The other screen was left, the cursor is shown.
    assert "\x1b[?1049l" in window.raw and window.raw.rindex("\x1b[?25h") > window.raw.rindex("\x1b[?25l")
    assert window.child.exitstatus == 0


def colours(folder):
    path = assessment(folder)
    plain = begin(path, variables={"NO_COLOR": "1"})
    plain.wait("mk.yml").press(ENTER).wait(at(plain, 1)).press("A").settle().press("q")
    assert plain.end() == 0
    assert not re.search(r"\x1b\[[0-9;]*(3|4)[0-9]m", plain.raw)
    colour = begin(path)
    colour.wait("mk.yml").press(ENTER).wait(at(colour, 1)).press("q")
    assert colour.end() == 0
    assert "\x1b[1;36m" in colour.raw
    dumb = begin(path, variables={"TERM": "dumb"})
    dumb.wait("PROMPT").press("C2" + ENTER).wait(lambda: "2  Does" in dumb.raw).press("q" + ENTER)
    assert dumb.end() == 0
    assert "\x1b" not in dumb.raw
    assert max(len(line) for line in dumb.raw.splitlines()) < 80
    assert answers(path)["promise-written"]["met"] == ["readable", "matches-sales"]


def keys(folder):
    """Editing a text, text put in at once, and keys that mean nothing."""
    path = assessment(folder)
    window = begin(path)
    window.wait("mk.yml").press(ENTER).wait(at(window, 1))
    # Text put in at once while a key is waited for is no answer.
    window.press("\x1b[200~0\n1\n2\x1b[201~").settle()
    assert at(window, 1)() and not answers(path)
    window.press("c").wait("PROMPT").press("\x1b[200~one\ntwo\x1b[201~").settle()
    window.press(" x\x7f\x7f thrée\x1b[D\x1b[Dé\x1b[3~\x01(\x05)" + ENTER).wait(at(window, 1)).settle()
    assert answers(path)["promise-written"] == {"note": "(one two thrée)"}, answers(path)
    # A key that is held down answers one question.
    window.press("u")
    for _ in range(20):
        window.press("u")
        time.sleep(0.02)
    window.wait(at(window, 2))
    assert len(answers(path)) == 1, answers(path)
    for junk in ("\x1b[15~", "\x1bOP", "\x00", "\xff", "\x1b[M !!", "\t", "\x1a", "zzz"):
        window.press(junk)
    window.settle()
    assert at(window, 2)()
    window.press("\x03")
    assert window.end() == 0


def signals(folder):
    """A window that is closed or a process that is ended keeps what was ticked."""
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        with tempfile.TemporaryDirectory() as place:
            path = assessment(place)
            window = begin(path)
            window.wait("mk.yml").press(ENTER).wait(at(window, 1)).press("BD").wait("[x] D")
            window.signal(number)
            assert window.end() == 0
            assert answers(path)["promise-written"] == {"met": ["testable", "approved"]}
            assert "\x1b[?1049l" in window.raw


def together(folder):
    """Two people answer at once; one person has one window; what is imported meanwhile stays."""
    path = assessment(folder)
    windows = {person: begin(path, person) for person in ("mk", "ab")}

    def lead(person):
        window = windows[person]
        window.wait(f"{person}.yml").press(ENTER)
        for number in range(1, 31):
            window.wait(at(window, number)).press_first("u", at(window, number + 1))
        window.wait(at(window, 31))

    threads = [threading.Thread(target=lead, args=(person,)) for person in windows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers(path, "mk")) == len(answers(path, "ab")) == 30
    assert len(journal(path)) == 60
    second = run("interview", str(path), "--as", "mk", code=2)
    assert second.stdout == "" and second.stderr == (
        "excellence: The answers of 'mk' are being given in another window; close it first.\n")
    # Another command writes in the same folder; somebody changes another answer in an editor, then
    # the one that is looked at.
    window = windows["mk"]
    unasked = {"unasked-help-time", "surprises-for-all", "after-case-help"}
    ids = [question for question in yaml.load(
        (path / "answers/mk.yml").read_text(), yaml.BaseLoader)["answers"] if question not in unasked]
    run("people", "add", str(path), "cd", "--name", "C. Dee")

    def edit(question, value):
        file = path / "answers/mk.yml"
        new = file.with_suffix(".edited")
        new.write_text(re.sub(
            rf"^  {question}:$", f"  {question}: {{ choice: {value} }}", file.read_text(), flags=re.M))
        new.rename(file)

    edit(ids[60], "embedded")
    window.press_first("u", at(window, 32))
    found = answers(path, "mk")
    assert found[ids[60]]["choice"] == "embedded" and "unknown" in found[ids[30]]
    edit(ids[31], "partial")
    window.press_first("u", lambda: "changed in the file" in window.text())
    assert answers(path, "mk")[ids[31]] == {"choice": "partial"}
    # Said once more, it is the person's answer again.
    window.press_first("u", at(window, 33))
    assert answers(path, "mk")[ids[31]]["unknown"] == ""
    # A file broken by hand: said with its place, put right, gone on.
    head = path / "answers/mk.yml"
    good = head.read_text()
    head.write_text(good + "\n}{\n")
    window.press_first("u", "mk.yml:")
    assert "try again" in window.text()
    head.write_text(good)
    window.press(ENTER).wait(at(window, 34))
    # Others' files are not read, so a mistake in one keeps nobody from answering.
    (path / "answers/ab.yml").write_text("secret: [")
    window.press_first("u", at(window, 35)).press("q")
    assert "secret" not in window.raw
    assert window.end() == 0
    windows["ab"].kill()


def lines(folder):
    """Over a pipe: every question is told and answered, and the record can be read."""
    for language, first in (("en", "1  Is there"), ("de", "1  Gibt es"), ("fr", "1  Existe-t-il")):
        with tempfile.TemporaryDirectory() as place:
            path = assessment(place, language)
            script = "AC\n4 Wir haben 4, weil\nn\nNobody to ask\nn We have none\nu Not my area\ns\n"
            done = run("interview", str(path), "--as", "mk", stdin=script + "u\n" * 200)
            assert done.stderr == "" and first in done.stdout and "\x1b" not in done.stdout
            found = list(answers(path).values())
            assert found[0]["note"] == "Wir haben 4, weil" and found[0]["met"] == ["readable", "matches-sales"]
            assert [found[1]["not-applicable"], found[2]["not-applicable"]] == ["Nobody to ask", "We have none"]
            assert found[3]["unknown"] == "Not my area"
            total = len(found) + 1
            assert f"excellence interview {path} --as mk" in done.stdout
            run("interview", str(path), "--as", "mk", stdin="0\nx\n")
            assert len(answers(path)) == total
            run("interview", str(path), "--as", "mk", stdin="q\n")
            run("check", str(path))
    refused = run("interview", str(path.parent), "--as", "mk", code=2)
    assert refused.stdout == ""


def refusals(folder):
    path = assessment(folder)
    for person, said in (("mkk", "did you mean 'mk'?"), ("../mk", "is not among"), ("", "is not among")):
        assert said in run("interview", str(path), "--as", person, code=2).stderr
    assert "There are no words in 'nl'" in run(
        "interview", str(path), "--as", "mk", "--language", "nl", code=2).stderr


TESTS = [
    ("108 questions in en", lambda f: whole_bank(f, "en")),
    ("108 questions in de", lambda f: whole_bank(f, "de")),
    ("108 questions in fr", lambda f: whole_bank(f, "fr")),
    ("screens 80x24 en", lambda f: screens(f, 80, 24, "en")),
    ("screens 80x24 de", lambda f: screens(f, 80, 24, "de")),
    ("screens 80x24 fr", lambda f: screens(f, 80, 24, "fr")),
    ("screens 100x30 en", lambda f: screens(f, 100, 30, "en")),
    ("screens 60x20 en", lambda f: screens(f, 60, 20, "en")),
    ("sizes", sizes), ("colours", colours), ("keys", keys), ("signals", signals),
    ("together", together), ("lines", lines), ("refusals", refusals),
]

if __name__ == "__main__":
    only = [word for word in sys.argv[2:] if not word.startswith("--")]
    for name, test in TESTS:
        if only and not any(word in name for word in only):
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                result = test(folder)
                print(f"{name}: ok{f' ({result} asked)' if result else ''}", flush=True)
            except AssertionError as failure:
                failures.append(f"{name}: {failure!r}"[:3000])
                print(f"{name}: failed", flush=True)
    for failure in failures:
        print(failure.replace("\\n", "\n"), file=sys.stderr)
    sys.exit(1 if failures else 0)
