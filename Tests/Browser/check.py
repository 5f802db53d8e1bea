#!/usr/bin/env python3
"""Checks HTML files in Chromium: accessibility, reflow, no network, no scripts.

Usage: check.py [--shots DIR] FILE.html ...

Every file is opened in the light and the dark scheme at several widths with JavaScript switched on,
once with it switched off, and at 320 pixels. With --shots, screenshots and a PDF of each file go to DIR.
Exits with 1 when anything is wrong, after saying all of it on standard error.
"""

import argparse
import os
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def open_page(browser, file, width, scheme, problems, javascript=True):
    """A page showing the file; every request but the file's own is a problem."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        java_script_enabled=javascript,
        reduced_motion="reduce",
    )
    page = context.new_page()
    address = file.resolve().as_uri()

    def on_request(request):
        if request.url.split("#")[0] != address and not request.url.startswith("data:"):
            problems.append(f"{file}: requests {request.url}")

    page.on("request", on_request)
    page.on("console", lambda message: problems.append(f"{file}: console says {message.text}"))
    page.goto(address)
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
    for selector in ("h1", "main", "nav a"):
        if page.locator(selector).count() == 0:
            problems.append(f"{file}: without scripts there is no {selector}")
    if page.locator("h1").count() != 1:
        problems.append(f"{file}: {page.locator('h1').count()} elements h1")
    if page.locator("script").count() != 0:
        problems.append(f"{file}: holds scripts")
    page.context.close()


def check(browser, file, shots, problems):
    unsure = set()
    passes = 0
    for scheme in SCHEMES:
        for width in WIDTHS:
            label = f"{file} ({scheme}, {width} pixels)"
            page = open_page(browser, file, width, scheme, problems)
            passes, doubts = check_axe(page, label, problems)
            unsure.update(doubts)
            check_reflow(page, label, problems)
            if shots:
                page.screenshot(path=shots / f"{file.stem}-{scheme}-{width}.png", full_page=True)
            page.context.close()
        page = open_page(browser, file, 320, scheme, problems)
        check_reflow(page, f"{file} ({scheme}, 320 pixels)", problems)
        page.context.close()
    check_without_scripts(browser, file, problems)
    if shots:
        page = open_page(browser, file, 1280, "dark", problems)
        page.pdf(
            path=shots / f"{file.stem}.pdf", prefer_css_page_size=True, print_background=True,
            tagged=True, outline=True,
        )
        page.context.close()
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
