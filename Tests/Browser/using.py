"""Uses a page as a reader would, by mouse and keyboard, and says what does not work."""

import base64
import hashlib

# Collects how far things on the page moved without anybody asking (at most 0.01 is unseen).
OBSERVE_SHIFTS = """
globalThis.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
MOST_SHIFT = 0.01

FOLDS = ".fold > details"

# The headings of the page, and what folded sections say of themselves.
TEXTS = """[...document.querySelectorAll("main :is(h2, h3, h4), .fold .folded :is(dt, dd, p)")]
  .flatMap((part) => part.innerHTML.split("<br>")).map((markup) => {
    const part = document.createElement("div");
    part.innerHTML = markup;
    return part.textContent;
  })"""


def check(page, label, problems):
    """Leaves a section open and a search in use, if there are any."""
    check_policy(page, label, problems)
    # A handout has no contents.
    if page.locator("body.handout").count() == 0:
        check_mark(page, label, problems)
    if page.locator(".tools input").count() > 0:
        check_links(page, label, problems)
        check_keyboard(page, label, problems)
        check_search(page, label, problems)


def check_policy(page, label, problems):
    """Every script is allowed by its hash, and nothing else is."""
    policy = page.locator("meta[http-equiv]").get_attribute("content")
    scripts = page.locator("script").all_text_contents()
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]
    wanted = "script-src " + " ".join(f"'sha256-{digest}'" for digest in hashes)
    if len(scripts) != 1 or policy.split(";")[-1] != wanted:
        problems.append(f"{label}: the policy '{policy}' is not '{wanted}'")


def check_mark(page, label, problems):
    """The mark in the contents follows what is read, in view, without moving anything."""
    count = page.evaluate("document.querySelectorAll('main > section').length")
    marked = []
    for index in range(count):
        name = page.evaluate(
            "(index) => {"
            " const part = document.querySelectorAll('main > section')[index];"
            " part.scrollIntoView(); return part.id }", index)
        settle(page)
        marks = page.locator("nav [aria-current=true]")
        if marks.count() != 1:
            problems.append(f"{label}: {marks.count()} marks in the contents at #{name}")
            return
        marked.append(marks.get_attribute("href"))
        if page.locator("nav").evaluate("nav => getComputedStyle(nav).position") == "sticky":
            inside = marks.evaluate(
                "link => { const at = link.getBoundingClientRect();"
                " return at.top >= 0 && at.bottom <= innerHeight }")
            if not inside:
                problems.append(f"{label}: the mark of #{name} is out of sight in the contents")
    if count > 1 and len(set(marked)) < count - 1:
        problems.append(f"{label}: the mark stays behind: {marked}")
    shifts = page.evaluate("shifts")
    if shifts > MOST_SHIFT:
        problems.append(f"{label}: the layout shifts by {shifts:.3f} while loading and scrolling")


def check_links(page, label, problems):
    """A link inside opens what it leads to, again after it was closed, also where searched away."""
    name = page.locator(FOLDS).last.get_attribute("id")
    page.evaluate("name => { location.hash = name }", name)
    settle(page)
    expect_open(page, name, f"{label}, at #{name}", problems)
    page.evaluate("name => { document.getElementById(name).open = false }", name)
    page.locator(".tools input").first.fill("no such words")
    page.evaluate("name => document.querySelector(`.self[href='#${name}']`).click()", name)
    settle(page)
    expect_open(page, name, f"{label}, at #{name} again", problems)
    close_all(page)


def check_keyboard(page, label, problems):
    """Tab reaches search, buttons and folded sections; Enter opens and closes."""
    page.locator(".tools input").first.focus()
    for selector in (".tools button", ".tools button", f"{FOLDS} > summary"):
        for _ in range(3):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                break
        else:
            problems.append(f"{label}: the Tab key does not reach {selector}")
    for is_open in (True, False):
        page.keyboard.press("Enter")
        if page.evaluate("document.activeElement.parentElement.open") != is_open:
            problems.append(f"{label}: Enter does not {'open' if is_open else 'close'} a section")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.matches('.self')"):
        problems.append(f"{label}: the Tab key does not reach the link to an open section")
    elif page.evaluate("getComputedStyle(document.activeElement).opacity") != "1":
        problems.append(f"{label}: the link to a section is not seen when it has the focus")


def check_search(page, label, problems):
    """The search narrows by words and id, says how far, hides what is empty, and restores."""
    total = page.locator(FOLDS).count()
    field, said = page.locator(".tools input").first, page.locator(".tools [role=status]").first

    def expect(count, after):
        shown = page.locator(".fold:not([hidden])").count()
        number = said.text_content()
        if shown != count or str(count) not in number or str(total) not in number:
            problems.append(f"{label}: after {after}, {shown} of {total} show and it says '{number}'")
        if page.locator("section.filtered > section:visible:not(:has(.fold:visible))").count() > 0:
            problems.append(f"{label}: after {after}, sections without any question show")

    expect(total, "nothing")
    heading = page.locator(FOLDS).nth(total // 2).locator("> summary").text_content()
    matching = page.locator(FOLDS).evaluate_all(
        "(folds, text) => folds.filter((fold) =>"
        " fold.firstElementChild.textContent.includes(text)).length", heading)
    field.fill(heading.upper())
    expect(matching, "a whole question")
    field.fill("no such words")
    expect(0, "words that are nowhere")
    field.press("Escape")
    expect(total, "Escape")
    buttons = page.locator(".tools button")
    for index, count in ((0, total), (1, 0)):
        buttons.nth(index).click()
        opened = page.locator(f"{FOLDS}[open]").count()
        if opened != count:
            problems.append(f"{label}: the button opens {opened} sections instead of {count}")
    name = page.locator(FOLDS).nth(total // 2).get_attribute("id")
    field.fill(name)
    if not page.locator(f"[id='{name}']").is_visible():
        problems.append(f"{label}: the search does not find the id {name}")
    page.locator(f"[id='{name}'] > summary").click()


def expect_open(page, name, label, problems):
    """The folded section of an id is open, and its heading in view."""
    part = page.locator(f"[id='{name}']")
    top = part.evaluate("part => part.getBoundingClientRect().top")
    if not part.locator("> .folded").is_visible():
        problems.append(f"{label}: the section is not open")
    if not 0 <= top < page.evaluate("innerHeight"):
        problems.append(f"{label}: the section is {top} pixels away")


def open_all(page):
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")


def close_all(page):
    page.evaluate(
        "selector => document.querySelectorAll(selector).forEach((part) => { part.open = false })",
        FOLDS)


def settle(page):
    """Waits until the page has drawn what a scroll or a link changed."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
