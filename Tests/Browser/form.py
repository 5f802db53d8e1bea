#!/usr/bin/env python3
"""Answers forms in Chromium as people would, and imports what they save with the program.

Usage: form.py [--shots DIR] PROGRAM ASSESSMENT

The forms are opened from files, without a network: on a phone and a desktop, light and dark, by
mouse and by keyboard alone, without scripts, without storage, and on paper. What is saved is taken
in by the program, scored, and compared with what was typed, letter by letter.
Exits with 1 when anything is wrong, after saying all of it on standard error.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

import check
import using

HERE = pathlib.Path(__file__).resolve().parent
PHONE, DESKTOP = (360, 740), (1280, 900)
LANGUAGES = ("en", "de", "fr")
# All of ISO 23592's but one.
MANY_ELEMENTS = (
    "service-excellence-culture", "employee-engagement", "understanding-customers",
    "designing-experiences", "service-innovation", "processes-and-structure", "monitoring",
    "leadership-and-management")
TODAY = "2026-10-31T10:00:00"
# What people type, or paste, or are made to.
HOSTILE = (
    "plain",
    "two\nlines\n\n- and: a list # no comment",
    "\n starts with a line end, ends with spaces  ",
    "\"double\" 'single' \\back\\slash\\n {braces} [brackets] `tick` @at &amp; %",
    "--- \n... \n!!tag &anchor *alias",
    "yes",
    "~",
    "tab\there",
    "emoji 😀 👩‍👩‍👧 flag 🇩🇪 und Umlaute äöüß éàç",
    "שלום עולם, مرحبا",
    "override \u202e\u2066 separators \u2028\u2029 mark \ufeff next \x85 del \x7f ctrl \x01\x1b[31m",
    "</textarea><script>document.title='x'</script>",
    "=1+1",
    "long " + "word " * 2000,
)


def open_form(browser, file, problems, size=DESKTOP, scheme="light", context=None, **options):
    """A page of the form without a network; every request but the file's own is a problem."""
    context = context or browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, offline=True,
        reduced_motion="reduce", accept_downloads=True, **options)
    page = context.new_page()
    page.clock.set_fixed_time(TODAY)
    address = file.resolve().as_uri()

    def on_request(request):
        if request.url.split("#")[0] != address and not request.url.startswith(("data:", "blob:")):
            problems.append(f"{file}: requests {request.url}")

    page.on("request", on_request)
    page.on("console", lambda message: problems.append(f"{file}: console says {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"{file}: the script fails: {error}"))
    page.goto(address)
    return page


def question(page, index):
    return page.locator(".q").nth(index)


def answer(page, index, choice, ticks=(), note=None, reason=None):
    """Answers a question by its place; `choice` counts the radio buttons, the last two of which are
    not applicable and unknown."""
    box = question(page, index)
    for tick in ticks:
        box.locator("[type=checkbox]").nth(tick).check()
    radios = box.locator("[type=radio]")
    radios.nth(choice if choice >= 0 else radios.count() + choice).check()
    if reason is not None:
        box.locator("textarea").nth(0).fill(reason)
    if note is not None:
        box.locator("textarea").nth(1).fill(note)


def save(page):
    with page.expect_download() as download:
        page.locator(".bar .save").click()
    return download.value.suggested_filename, pathlib.Path(download.value.path()).read_bytes()


def state(page):
    """What the form holds: ticks, choices and texts."""
    return page.evaluate(
        "[...document.querySelectorAll('.q')].map((box) => [...box.querySelectorAll('input,textarea')]"
        ".map((field) => field.type === 'textarea' ? field.value : field.checked))")


class Case:
    """A copy of an assessment whose people answer anew."""

    def __init__(self, program, assessment, folder):
        self.program = str(pathlib.Path(program).resolve())
        self.path = pathlib.Path(folder) / "case"
        shutil.copytree(assessment, self.path)
        shutil.rmtree(self.path / "answers", ignore_errors=True)
        for name in ("consensus.yml", "evidence.yml", "findings.yml", "plan.yml"):
            (self.path / name).unlink(missing_ok=True)

    def run(self, *arguments, **options):
        return subprocess.run(
            [self.program, *arguments], capture_output=True, text=True, encoding="utf-8", **options)

    def shorten(self, elements):
        """Leaves elements out, so that little is asked."""
        head = self.path / "assessment.yml"
        left = ", ".join(f"{element}: elsewhere" for element in elements)
        text = re.sub(r"^exclude:.*\n(?: .*\n)*", "", head.read_text("utf-8"), flags=re.M)
        head.write_text(text + f"exclude: {{ {left} }}\n", "utf-8")

    def form(self, person, *options):
        file = self.path.parent / f"{person}{'-'.join(options)}.html"
        run = self.run("form", str(self.path), "--as", person, "--output", str(file), *options)
        if run.returncode != 0:
            raise SystemExit(run.stderr)
        return file

    def take(self, name, text, *options):
        file = self.path.parent / name
        file.write_bytes(text)
        return self.run("import", str(self.path), str(file), *options)

    def exported(self, person):
        """A person's answers as another reader of YAML sees them."""
        script = ("import json, sys, yaml; print(json.dumps(yaml.load(open(sys.argv[1], 'rb'), "
                  "Loader=yaml.BaseLoader)))")
        file = str(self.path / "answers" / f"{person}.yml")
        run = subprocess.run([sys.executable, "-c", script, file], capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(run.stderr)
        return json.loads(run.stdout)["answers"]


def check_answering(browser, case, problems):
    """Type, tick, close, open again: everything is there; saved, imported, scored."""
    label, file = "answering", case.form("rn", "--until", "2026-12-15")
    page = open_form(browser, file, problems)
    context, total = page.context, page.locator(".q").count()
    for index, text in enumerate(HOSTILE):
        kind = index % 3
        if kind == 0:
            answer(page, index, 1, note=text)
        elif kind == 1:
            answer(page, index, -2, reason=text)
        else:
            answer(page, index, -1, ticks=(0,), reason=text, note=text)
    before, count = state(page), page.locator(".bar .count").text_content()
    if count != f"{len(HOSTILE)} of {total} answered":
        problems.append(f"{label}: says '{count}' of {len(HOSTILE)} answers")
    if page.locator(".q.done").count() != len(HOSTILE):
        problems.append(f"{label}: marks {page.locator('.q.done').count()} questions as answered")
    page.close()
    page = open_form(browser, file, problems, context=context)
    if state(page) != before:
        problems.append(f"{label}: opened again, the form is not as it was left")
    name, text = save(page)
    if name != "rn.yml" or "rn.yml" not in page.locator("#said").text_content():
        problems.append(f"{label}: saved '{name}', said '{page.locator('#said').text_content()}'")
    taken = case.take(name, text, "--as", "rn")
    if taken.stdout != f"rn: {len(HOSTILE)} answers taken, 0 the same, 0 replaced.\n":
        problems.append(f"{label}: import says {taken.stdout}{taken.stderr}")
    again = case.take(name, text)
    if again.stdout != f"rn: 0 answers taken, {len(HOSTILE)} the same, 0 replaced.\n":
        problems.append(f"{label}: imported again says {again.stdout}{again.stderr}")
    stored, ids = case.exported("rn"), page.locator(".q").evaluate_all("all => all.map(q => q.dataset.id)")
    for index, typed in enumerate(HOSTILE):
        own = stored.get(ids[index], {})
        fields = (("note",), ("not-applicable",), ("unknown", "note"))[index % 3]
        for field in fields:
            if own.get(field) != typed:
                problems.append(f"{label}: {field} {typed[:40]!r} became {own.get(field)!r:.80}")
        if own.get("answered") != TODAY[:10]:
            problems.append(f"{label}: {ids[index]} was answered {own.get('answered')}")
    score = case.run("score", str(case.path), "--format", "json")
    progress = json.loads(score.stdout)["progress"] if score.returncode == 0 else score.stderr
    chosen = len(range(0, len(HOSTILE), 3))
    if not isinstance(progress, dict) or progress["answered"] != chosen:
        problems.append(f"{label}: {chosen} choices, scored {progress}")
    check_once_more(browser, case, before, text, problems)
    context.close()
    return text


def check_once_more(browser, case, before, text, problems):
    """A new form holds what was imported; a saved file is taken back; a foreign one is not."""
    label, file = "a form with answers", case.form("rn")
    page = open_form(browser, file, problems)
    if state(page) != before:
        problems.append(f"{label}: it does not hold what was imported")
    if save(page)[1] != text:
        problems.append(f"{label}: saved unchanged, the file is another")
    question(page, 0).locator(".clear").click()
    question(page, 3).locator("textarea").nth(1).evaluate(
        "field => { field.value = 'lone \\ud83d surrogate';"
        " field.dispatchEvent(new Event('input', { bubbles: true })) }")
    saved = save(page)[1]
    if saved == text or b"lone \xef\xbf\xbd surrogate" not in saved:
        problems.append(f"{label}: a lone surrogate is not replaced")
    load(page, "rn.yml", text)
    if "14" not in page.locator("#said").text_content() or save(page)[1] != text:
        problems.append(f"{label}: a saved file is not taken back")
    for name, content, part in (
            ("other version", older(text), "another form"),
            ("other person", text.replace(b"by: rn", b"by: am"), "another form"),
            ("no answers file", b"PK\x03\x04 \xff", "not a file"), ("nothing", b"", "not a file")):
        load(page, "x.yml", content)
        if part not in page.locator("#said").text_content():
            problems.append(f"{label}: {name}: says '{page.locator('#said').text_content()}'")
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#ending summary").last.click()
    with page.expect_navigation():
        page.locator("#remove").click()
    if state(page) != before or page.evaluate("localStorage.getItem(Object.keys(localStorage)[0])") is None:
        problems.append(f"{label}: after removing, it is not as it came")
    page.context.close()


def older(text):
    """An answers file as one made for another version."""
    return re.sub(rb'version: "[^"]*"', b'version: "0.9"', text)


def load(page, name, content):
    page.locator("#load").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    wait(page, "document.getElementById('load').value === ''")


def wait(page, expression):
    """Waits for something to be so; the page's policy lets the browser not do it."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise SystemExit(f"waited in vain for {expression}")


def check_golden(browser, program, problems):
    """What is saved, as somebody once read it: plain where every reader of YAML takes it for a
    text, else in quotes."""
    with tempfile.TemporaryDirectory() as folder:
        case = Case(program, HERE / "small", folder)
        page = open_form(browser, case.form("on"), problems)
        if b"answers: {}" not in save(page)[1]:
            problems.append("the golden file: without an answer it is no empty map")
        answer(page, 0, 1, ticks=(0, 1), note="\"It's\": 100 % # true\n\n\ttab \u202e \x85 \\ ü 😀")
        answer(page, 1, 0)
        answer(page, 2, -1)
        question(page, 3).locator("textarea").nth(1).fill("To be checked")
        saved = save(page)[1].decode("utf-8")
        golden = (HERE / "small" / "on.yml.golden").read_text("utf-8")
        if saved != golden:
            problems.append(f"the golden file: saved is\n{saved}")
        taken = case.take("on.yml", saved.encode())
        if taken.stdout != "on: 4 answers taken, 0 the same, 0 replaced.\n":
            problems.append(f"the golden file: import says {taken.stdout}{taken.stderr}")
        page.context.close()


def check_other_version(case, text, problems):
    """What was saved by a form for another version is refused, and changes nothing."""
    before = (case.path / "answers" / "rn.yml").read_bytes()
    old = case.take("rn.yml", older(text))
    if old.returncode != 2 or "version 0.9" not in old.stderr or "'excellence form'" not in old.stderr:
        problems.append(f"another version: import says {old.stdout}{old.stderr}")
    if (case.path / "answers" / "rn.yml").read_bytes() != before:
        problems.append("another version: the answers changed")


def check_rule(browser, case, problems):
    """Every number of ticks with every choice asks for a note where the model says so."""
    page = open_form(browser, case.form("am"), problems, PHONE)
    box = next(box for box in page.locator(".q").all() if box.locator("[type=checkbox]").count() == 4)
    ask, seen = box.locator(".ask"), set()
    for met in range(5):
        for tick in range(4):
            box.locator("[type=checkbox]").nth(tick).set_checked(tick < met)
        for radio in box.locator("[type=radio]").all():
            radio.check()
            value = radio.get_attribute("value")
            # ISO 23592's rating: at or above 75 all hold, above 25 one, at or under it not all.
            wanted = ("more" if value in ("deployed", "embedded") and met < 4
                      else "more" if value == "partial" and met == 0
                      else "less" if value in ("none", "started") and met == 4 else "")
            if radio.get_attribute("data-mark"):
                wanted = ""
            said = ask.text_content() if ask.is_visible() else ""
            if wanted not in said or bool(wanted) != bool(said):
                problems.append(f"the rule: {value} with {met} ticks says '{said}', not '{wanted}'")
            if said != page.locator("#heard").text_content():
                problems.append(f"the rule: a screen reader hears something else than '{said}'")
            seen.add((wanted, met))
    box.locator("[type=radio]").nth(3).check()
    box.locator("[type=checkbox]").nth(0).uncheck()
    box.locator("textarea").nth(1).fill("We are three people.")
    if ask.is_visible() or len(seen) < 10:
        problems.append("the rule: a note does not answer what was asked")
    page.context.close()


def check_keyboard(browser, case, problems):
    """Everything with keys alone: skip, go on, tick, choose, write, be told what lacks, save."""
    label, page = "by keyboard", open_form(browser, case.form("am"), problems)
    press = page.keyboard.press
    press("Tab")
    press("Enter")
    if page.evaluate("document.activeElement.id") != "main-content":
        problems.append(f"{label}: the first key does not lead to the questions")
    page.locator("#next").focus()
    press("Enter")
    active = "document.activeElement.closest('.q')?.dataset.id"
    first = page.evaluate(active)
    if first != question(page, 0).get_attribute("data-id"):
        problems.append(f"{label}: the next open question is {first}")
    press("Space")
    reach(page, "[type=radio]", label, problems)
    for _ in range(5):
        press("ArrowDown")
    # The next radio buttons are those of not applicable; its reason comes after "take back".
    if page.evaluate("document.activeElement.dataset.mark") != "not-applicable":
        problems.append(f"{label}: five steps down do not reach 'not applicable'")
    reach(page, ".save", label, problems, back=True)
    press("Enter")
    if page.evaluate("document.activeElement.id") != "lacking":
        problems.append(f"{label}: what lacks before saving does not get the focus")
    press("Tab")
    press("Enter")
    if page.evaluate("document.activeElement.matches('[aria-invalid=true]')") is not True:
        problems.append(f"{label}: the list does not lead to the reason that lacks")
    page.keyboard.type("We have none")
    with page.expect_download() as download:
        reach(page, ".save", label, problems, back=True)
        press("Enter")
    text = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
    if 'not-applicable: "We have none"' not in text:
        problems.append(f"{label}: saved {text}")
    hidden = page.evaluate(
        "(() => { const at = document.activeElement.getBoundingClientRect();"
        " return at.bottom > innerHeight || at.top < 0 })()")
    if hidden:
        problems.append(f"{label}: the focus is out of sight")
    page.context.close()


def reach(page, selector, label, problems, back=False):
    """Tabs until something has the focus."""
    for _ in range(60):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        if back and page.evaluate("document.activeElement === document.body"):
            continue
    problems.append(f"{label}: the Tab key does not reach {selector}")


def check_size(case, problems):
    """A form of all questions is small enough to be mailed, in every language."""
    head = case.path / "assessment.yml"
    head.write_text(re.sub(r", group: [a-z-]+", "", head.read_text("utf-8")), "utf-8")
    for language in LANGUAGES:
        size = case.form("lm", "--language", language).stat().st_size
        if not 300_000 < size < 500_000:
            problems.append(f"a form in {language} has {size} bytes")


def check_look(browser, case, shots, problems):
    """Accessible and without sideways scrolling at the start, midway, and with errors shown."""
    for language in LANGUAGES:
        file = case.form("lm", "--language", language)
        for size, scheme in ((PHONE, "light"), (DESKTOP, "dark"), (DESKTOP, "light")):
            if language != "en" and scheme == "dark":
                continue
            page = open_form(browser, file, problems, size, scheme)
            using.check_policy(page, file.name, problems)
            look(page, f"{file.name}, {size[0]} {scheme} start", language, shots, problems)
            for index in range(6):
                answer(page, index, index % 5, ticks=range(index % 2))
            question(page, 0).evaluate("box => box.scrollIntoView()")
            look(page, f"{file.name}, {size[0]} {scheme} midway", language, shots, problems)
            answer(page, 3, -2)
            page.locator(".bar .save").click()
            for fold in page.locator("#ending summary").all():
                fold.click()
            page.locator("#lacking").evaluate("part => part.scrollIntoView()")
            look(page, f"{file.name}, {size[0]} {scheme} errors", language, shots, problems)
            page.set_viewport_size({"width": 320, "height": 568})
            check.check_reflow(page, f"{file.name} (320 pixels)", problems)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            page.set_viewport_size({"width": 640, "height": 900})
            check.check_reflow(page, f"{file.name} (letters of twice the size)", problems)
            page.context.close()


def look(page, label, language, shots, problems):
    check.check_reflow(page, label, problems)
    if shots:
        page.screenshot(path=shots / (re.sub(r"[^a-z0-9]+", "-", label) + ".png"))
    # Colours and sizes are those of English in every language.
    if language == "en":
        check.check_axe(page, label, problems)


def check_without_storage(browser, case, problems):
    """Where nothing is kept, it says so, warns before leaving, and saves all the same."""
    file, label = case.form("jk"), "without storage"
    context = browser.new_context(offline=True, accept_downloads=True)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    page = open_form(browser, file, problems, context=context)
    if "keeps nothing" not in page.locator("#kept").text_content():
        problems.append(f"{label}: says '{page.locator('#kept').text_content()}'")
    answer(page, 0, 0)
    if "keeps nothing" not in page.locator("#said").text_content():
        problems.append(f"{label}: is silent when something is entered")
    expect_warning(page, True, label, problems)
    if b"choice: none" not in save(page)[1]:
        problems.append(f"{label}: the answer is not saved")
    expect_warning(page, False, label + ", saved", problems)
    context.close()
    page = open_form(browser, file, problems)
    answer(page, 0, 0)
    expect_warning(page, False, "with storage", problems)
    for index in range(page.locator(".q").count()):
        question(page, index).locator("[data-mark=unknown]").check()
    expect_warning(page, True, "all answered and not saved", problems)
    page.context.close()


def expect_warning(page, wanted, label, problems):
    warned = page.evaluate(
        "!dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    if warned != wanted:
        problems.append(f"{label}: leaving {'does not warn' if wanted else 'warns'}")


def check_two_windows(browser, case, problems):
    """What is entered in one window shows in the other."""
    file = case.form("sp")
    first = open_form(browser, file, problems)
    second = open_form(browser, file, problems, context=first.context)
    answer(first, 1, 2, note="from the first")
    wait(second, "!!document.querySelectorAll('.q')[1].querySelector('[type=radio]:checked')")
    if state(first) != state(second):
        problems.append("two windows: they hold different answers")
    first.context.close()


def check_without_scripts(browser, case, problems):
    """Without scripts it says so, shows every question, and has no button that does nothing."""
    page = open_form(browser, case.form("lm"), problems, java_script_enabled=False)
    if not page.locator("noscript").first.is_visible():
        problems.append("without scripts: it does not say so")
    for selector in ("button", "progress", "[type=file]", ".ask", "#said", "#lacking"):
        if any(part.is_visible() for part in page.locator(selector).all()):
            problems.append(f"without scripts: {selector} is shown")
    if not all(box.locator("textarea").first.is_visible() for box in page.locator(".q").all()):
        problems.append("without scripts: there is no room for reasons")
    page.context.close()


def check_paper(browser, case, shots, problems):
    """Every question, condition and choice is on paper."""
    page = open_form(browser, case.form("lm"), problems, scheme="dark")
    texts = page.locator(".q h3 > span, .q label > span").all_text_contents()
    with tempfile.TemporaryDirectory() as folder:
        path = (shots or pathlib.Path(folder)) / "form.pdf"
        page.pdf(path=path, prefer_css_page_size=True, print_background=True)
        printed = check.squeeze(subprocess.run(
            ["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True).stdout)
    missing = [text for text in texts if check.squeeze(text) not in printed]
    if missing or len(texts) < 100:
        problems.append(f"on paper, {len(missing)} of {len(texts)} texts are missing: {missing[:3]}")
    page.context.close()


def main():
    parser = argparse.ArgumentParser(description="Answers forms in Chromium.")
    parser.add_argument("program")
    parser.add_argument("assessment", type=pathlib.Path)
    parser.add_argument("--shots", type=pathlib.Path, metavar="DIR", help="write pictures there")
    arguments = parser.parse_args()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    problems = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=check.CHROMIUM, args=["--no-sandbox"])
        check_golden(browser, arguments.program, problems)
        case = Case(arguments.program, arguments.assessment, folder)
        text = check_answering(browser, case, problems)
        check_other_version(case, text, problems)
        check_rule(browser, case, problems)
        check_keyboard(browser, case, problems)
        check_without_storage(browser, case, problems)
        check_two_windows(browser, case, problems)
        check_without_scripts(browser, case, problems)
        check_paper(browser, case, arguments.shots, problems)
        check_size(case, problems)
        # Questions look alike, and the accessibility checker takes its time over each.
        case.shorten(MANY_ELEMENTS)
        check_look(browser, case, arguments.shots, problems)
        browser.close()
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("The forms work.", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
