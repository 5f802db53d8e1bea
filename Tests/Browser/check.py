#!/usr/bin/env python3
"""Checks HTML files in Chromium: accessibility, reflow, no network, no script but the page's own.

Usage: check.py [--shots DIR] FILE.html ...

Every file is opened in the light and the dark scheme at several widths with JavaScript switched on,
once with it switched off, at 320 pixels, and zoomed; its script is used by mouse and keyboard, and
it is printed. With --shots, screenshots and a PDF of each file go to DIR.
Exits with 1 when anything is wrong, after saying all of it on standard error.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import using

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def open_page(browser, file, width, scheme, problems, javascript=True, anchor="", scale=1):
    """A page showing the file; every request but the file's own is a problem."""
    context = browser.new_context(
        viewport={"width": width, "height": 900 // scale},
        device_scale_factor=scale,
        color_scheme=scheme,
        java_script_enabled=javascript,
        reduced_motion="reduce",
    )
    context.add_init_script(using.OBSERVE_SHIFTS)
    page = context.new_page()
    address = file.resolve().as_uri()

    def on_request(request):
        if request.url.split("#")[0] != address and not request.url.startswith("data:"):
            problems.append(f"{file}: requests {request.url}")

    page.on("request", on_request)
    page.on("console", lambda message: problems.append(f"{file}: console says {message.text}"))
    page.on("pageerror", lambda error: problems.append(f"{file}: the script fails: {error}"))
    page.goto(address + anchor)
    return page


def check_axe(page, label, problems):
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(RULES)}})
    for violation in results.response["violations"]:
        for node in violation["nodes"]:
            problems.append(f"{label}: {violation['id']}: {violation['help']}: {node['html'][:200]}")
    unsure = {item["id"] for item in results.response["incomplete"]}
    return len(results.response["passes"]), unsure


def check_reflow(page, label, problems):
    extra = page.evaluate(
        "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
    )
    if extra > 0:
        problems.append(f"{label}: the page scrolls sideways by {extra} pixels")


def check_without_scripts(browser, file, problems):
    """Everything that is there with scripts is there without."""
    page = open_page(browser, file, 1280, "light", problems, javascript=False)
    is_handout = page.locator("body.handout").count() > 0
    for selector in ("h1", "main") if is_handout else ("h1", "main", "nav a"):
        if page.locator(selector).count() == 0:
            problems.append(f"{file}: without scripts there is no {selector}")
    if page.locator("h1").count() != 1:
        problems.append(f"{file}: {page.locator('h1').count()} elements h1")
    if page.locator("input, button").count() != 0:
        problems.append(f"{file}: without scripts there are controls that do nothing")
    folds = page.locator(using.FOLDS)
    for index in range(0, folds.count(), max(1, folds.count() // 4)):
        folds.nth(index).locator("> summary").click()
        if not folds.nth(index).locator("> .folded").is_visible():
            problems.append(f"{file}: without scripts a click opens no section")
    count = folds.count()
    page.context.close()
    if count > 0:
        check_link_without_scripts(browser, file, problems)


def check_link_without_scripts(browser, file, problems):
    """A link to a folded section shows it."""
    page = open_page(browser, file, 1280, "light", problems)
    name = page.locator(using.FOLDS).last.get_attribute("id")
    page.context.close()
    page = open_page(browser, file, 1280, "light", problems, javascript=False, anchor=f"#{name}")
    if not page.locator(f"[id='{name}'] > .folded").is_visible():
        problems.append(f"{file}: without scripts a link to {name} does not show it")
    page.context.close()


def check_print(browser, file, shots, problems):
    """Paper holds the text of everything, folded or not, searched or not."""
    page = open_page(browser, file, 1280, "dark", problems)
    texts = page.evaluate(using.TEXTS)
    if page.locator(".tools input").count() > 0:
        page.locator(".tools input").first.fill("no such words")
    with tempfile.TemporaryDirectory() as folder:
        path = (shots or pathlib.Path(folder)) / f"{file.stem}.pdf"
        page.pdf(
            path=path, prefer_css_page_size=True, print_background=True, tagged=True, outline=True
        )
        command = ["pdftotext", "-raw", str(path), "-"]
        printed = squeeze(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    page.context.close()
    missing = [text for text in texts if squeeze(text) not in printed]
    for text in missing[:5]:
        problems.append(f"{file}: printed, '{text[:80]}' is missing ({len(missing)} such texts)")


def squeeze(text):
    """The letters and digits, which neither line ends nor ligatures change."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text) if letter.isalnum())


def check_deep_link(browser, file, problems):
    """A link from elsewhere opens the folded section it leads to, in view."""
    page = open_page(browser, file, 1280, "light", problems)
    names = page.locator(using.FOLDS).evaluate_all("folds => folds.map(fold => fold.id)")
    page.context.close()
    for name in names[len(names) // 2 :][:1]:
        page = open_page(browser, file, 1280, "light", problems, anchor=f"#{name}")
        using.expect_open(page, name, f"{file} (opened at #{name})", problems)
        page.context.close()


def check(browser, file, shots, problems):
    unsure = set()
    passes = 0
    for scheme in SCHEMES:
        for width in WIDTHS:
            label = f"{file} ({scheme}, {width} pixels)"
            page = open_page(browser, file, width, scheme, problems)
            # Colours differ by scheme and not by width: dark pages are ruled on at one.
            if scheme == "light" or width == WIDTHS[-1]:
                passes, doubts = check_axe(page, label, problems)
                unsure.update(doubts)
            check_reflow(page, label, problems)
            if shots:
                page.screenshot(path=shots / f"{file.stem}-{scheme}-{width}.png", full_page=True)
            page.context.close()
        # 320 pixels are also what a zoom of 200 % leaves of 640.
        for scale in (1, 2):
            label = f"{file} ({scheme}, 320 pixels, {scale} to one)"
            page = open_page(browser, file, 320, scheme, problems, scale=scale)
            using.open_all(page)
            check_reflow(page, label, problems)
            page.context.close()
        page = open_page(browser, file, 640, scheme, problems)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        check_reflow(page, f"{file} ({scheme}, letters of twice the size)", problems)
        page.context.close()
    for width in (360, 1280):
        label = f"{file} (in use, {width} pixels)"
        page = open_page(browser, file, width, "light", problems)
        using.check(page, label, problems)
        check_axe(page, label, problems)
        check_reflow(page, label, problems)
        if shots:
            page.screenshot(path=shots / f"{file.stem}-used-{width}.png")
        page.context.close()
    check_deep_link(browser, file, problems)
    check_without_scripts(browser, file, problems)
    check_print(browser, file, shots, problems)
    doubts = f"; left to the eye: {', '.join(sorted(unsure))}" if unsure else ""
    print(f"{file}: {passes} rules passed{doubts}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description="Checks HTML files in Chromium.")
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="FILE.html")
    parser.add_argument("--shots", type=pathlib.Path, metavar="DIR", help="write pictures there")
    arguments = parser.parse_args()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    problems = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for file in arguments.files:
            check(browser, file, arguments.shots, problems)
        browser.close()
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
