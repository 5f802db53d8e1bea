"""Makes every format of reports with the real program and reads them with independent readers.

check.py PROGRAM EXAMPLE ...: ends with 1 if anything is wrong, after all that is.
"""

import csv
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import docx
import openpyxl
import pypdf
from docx.oxml.ns import qn
from page import Page, squeezed
from PIL import Image

FORMULA_SIGNS = "=+-@\t\r\n"
# The rows of each view, by the result it shows.
ROWS = {
    "questions": lambda result: len(result["questions"]),
    "gaps": lambda result: sum(len(gap["unmet"]) for gap in result["gaps"]),
    "findings": lambda result: len(result["findings"]),
    "statements": lambda result: len(result["statements"]),
    "actions": lambda result: len(result["actions"]),
    "evidence": lambda result: len(result["evidence"]),
    "tags": lambda result: len(result["tags"]),
    "groups": lambda result: len(result["groups"]),
    "agreement": lambda result: 1 + len(result["agreement"]["elements"]),
    "elements": lambda result: len(result["claimed"]["elements"]),
    "roadmap": lambda result: len(result["roadmap"]["steps"]),
    "organization": lambda result: sum(len(cards(result, side)) for side in SIDES),
    "cells": lambda result: sum(
        len(card["cells"])
        for side in SIDES
        for card in cards(result, side) + result[side]["elements"]
    ),
}
SIDES = ("claimed", "evidenced")


def cards(result, side):
    whole = result[side]["organization"]
    return ([whole] if whole else []) + result[side]["dimensions"]


class Checks:
    """What was checked of one example, and what was wrong."""

    def __init__(self, example):
        self.example = example
        self.count = 0
        self.faults = []

    def expect(self, holds, fault):
        self.count += 1
        if not holds:
            self.faults.append(f"{self.example}: {fault}")


def check_pdf(path, page, language, checks):
    reader = pypdf.PdfReader(path)
    root = reader.trailer["/Root"]
    checks.expect("/StructTreeRoot" in root, "PDF has no tree of tags")
    checks.expect(root.get("/MarkInfo", {}).get("/Marked") == True, "PDF is not marked as tagged")
    checks.expect(root.get("/Lang") == language, f"PDF says language {root.get('/Lang')}")
    title = reader.metadata.title or ""
    checks.expect(page.title in title, f"PDF's title is '{title}'")

    def outline(entries, depth=1):
        for entry in entries:
            if isinstance(entry, list):
                yield from outline(entry, depth + 1)
            else:
                yield depth, entry.title, reader.get_destination_page_number(entry)

    bookmarks = list(outline(reader.outline))
    checks.expect(
        [(depth, squeezed(title)) for depth, title, _ in bookmarks]
        == [(depth, squeezed(title)) for depth, title in page.sections],
        f"PDF's bookmarks are not the sections: {bookmarks}",
    )
    pages = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout.split("\f")
    flat = [squeezed(text) for text in pages]
    checks.expect(squeezed(page.title) in flat[0], "PDF's first page does not name the title")
    numbers = [number for _, _, number in bookmarks]
    checks.expect(numbers == sorted(numbers), "PDF's sections are out of order")
    flow = subprocess.run(
        ["pdftotext", path, "-"], capture_output=True, text=True, check=True
    ).stdout.split("\f")
    for _, title, number in bookmarks:
        checks.expect(
            squeezed(title) in squeezed(flow[number]), f"PDF's page {number + 1} lacks '{title}'"
        )
    whole = squeezed("".join(re.sub(r"\n[^\n]*\n+\d+ / \d+\n*$", "\n", text) for text in flow))
    for heading in page.headings:
        checks.expect(squeezed(heading) in whole, f"PDF lacks the heading '{heading}'")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", "16", "-png", path, f"{folder}/p"], check=True)
        for picture in sorted(Path(folder).iterdir()):
            darkest, lightest = Image.open(picture).convert("L").getextrema()
            checks.expect(lightest - darkest > 60, f"PDF's {picture.name} is blank")


def check_docx(path, page, result, checks):
    document = docx.Document(path)
    checks.expect(document.core_properties.title == page.title, "DOCX has another title")
    headings = [
        (int(style.split()[-1]), squeezed(paragraph.text))
        for paragraph in document.paragraphs
        if re.fullmatch(r"Heading \d", style := paragraph.style.name)
    ]
    checks.expect(
        headings == [(depth, squeezed(title)) for depth, title in page.sections],
        f"DOCX's headings are not the sections: {headings}",
    )
    titles = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Title"]
    checks.expect(titles == [page.title], f"DOCX's title is {titles}")
    header_rows = [
        table
        for table in document.tables
        if table.rows[0]._tr.trPr is not None
        and table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    ]
    checks.expect(
        len(header_rows) == page.header_rows,
        f"DOCX has {len(header_rows)} tables with a header row, not {page.header_rows}",
    )
    drawings = document.element.body.findall(".//" + qn("wp:docPr"))
    checks.expect(len(drawings) == page.pictures, f"DOCX has {len(drawings)} pictures")
    checks.expect(len(document.inline_shapes) == page.pictures, "DOCX's pictures are not in line")
    for drawing in drawings:
        checks.expect(len(drawing.get("descr", "")) > 20, "DOCX has a picture without a description")
    for part in document.part.package.iter_parts():
        if part.content_type == "image/png":
            checks.expect(part.blob.startswith(b"\x89PNG"), "DOCX has a picture that is no PNG")
    text = squeezed("".join(document.element.body.itertext()))
    for question in result["questions"]:
        ask = squeezed(re.sub(r"[*_`\\]", "", question["ask"]))
        checks.expect(ask in text, f"DOCX lacks the question '{question['ask']}'")


def check_office(path, checks):
    program = shutil.which("soffice")
    # Where there is LibreOffice without Writer, documents cannot be opened by it.
    if not program or not (Path(program).resolve().parent / "libswlo.so").exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path]
        subprocess.run(command, capture_output=True, check=True)
        pdf = Path(folder) / (Path(path).stem + ".pdf")
        checks.expect(
            pdf.exists() and len(pypdf.PdfReader(pdf).pages) > 5, f"LibreOffice cannot open {path}"
        )


def check_csv(views, result, checks):
    checks.expect(set(views) == set(ROWS), f"CSV has the views {sorted(views)}")
    for view, rows in views.items():
        checks.expect(
            len(rows) - 1 == ROWS[view](result), f"CSV's {view} has {len(rows) - 1} rows"
        )
        for row in rows:
            checks.expect(len(row) == len(rows[0]), f"CSV's {view} has a row of {len(row)} cells")
            for cell in row:
                if cell and cell[0] in FORMULA_SIGNS and not is_number(cell):
                    checks.expect(False, f"CSV's {view} has a cell '{cell}'")


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def check_xlsx(path, views, result, checks):
    book = openpyxl.load_workbook(path)
    checks.expect(len(book.sheetnames) == len(views), f"XLSX has the sheets {book.sheetnames}")
    tinted = 0
    numbers = dates = 0
    for sheet, (view, rows) in zip(book.worksheets, views.items()):
        checks.expect(sheet.freeze_panes == "A2", f"XLSX's {view} is not frozen")
        checks.expect(sheet["A1"].font.b, f"XLSX's {view} has no bold header")
        checks.expect(sheet.max_row == max(len(rows), 1), f"XLSX's {view} has {sheet.max_row} rows")
        checks.expect(
            len(rows) == 1 or sheet.auto_filter.ref is not None, f"XLSX's {view} has no filter"
        )
        tinted += len(sheet.conditional_formatting)
        for cells, row in zip(sheet.iter_rows(min_row=2), rows[1:]):
            for cell, text in zip(cells, row):
                value = cell.value
                if isinstance(value, datetime.datetime):
                    dates += 1
                    value = value.date().isoformat()
                    same = value == text
                elif isinstance(value, (int, float)):
                    numbers += 1
                    same = is_number(text) and abs(value - float(text)) <= 1e-12 * abs(value)
                else:
                    same = (value or "") == text.removeprefix("'") or (value or "") == text
                checks.expect(
                    same, f"XLSX's {view} {cell.coordinate} is {cell.value!r}, not '{text}'"
                )
                checks.expect(cell.data_type != "f", f"XLSX's {view} {cell.coordinate} is a formula")
    checks.expect(tinted >= 3, "XLSX has no tinted letters")
    checks.expect(numbers > 1000 and dates > 20, f"XLSX has {numbers} numbers and {dates} dates")
    # Figures of the result, straight from its JSON.
    at = list(views).index("questions")
    head = views["questions"][0]
    for question, row in zip(result["questions"], book.worksheets[at].iter_rows(min_row=2)):
        cells = dict(zip(head, (cell.value for cell in row)))
        for key, column in (("value", "value"), ("evidencedValue", "evidenced-value")):
            checks.expect(
                cells["id"] == question["id"] and cells[column] == question[key],
                f"XLSX says {cells[column]} of {question['id']}, the result {question[key]}",
            )


def check(program, example, folder):
    checks = Checks(Path(example).name)

    def write(name, *options):
        subprocess.run(
            [program, "report", example, "--output", str(folder / name), *options], check=True
        )
        return str(folder / name)

    page = Page(Path(write("report.html")).read_text(encoding="utf-8"))
    result = json.loads(Path(write("report.json")).read_text(encoding="utf-8"))
    checks.expect(len(page.sections) > 5, "the page has no sections")
    write("table.csv")
    views = {}
    for view in ROWS:
        path = folder / f"table-{view}.csv"
        if path.exists():
            with open(path, newline="", encoding="utf-8") as file:
                views[view] = list(csv.reader(file))
    check_csv(views, result, checks)
    order = ["organization", "elements", "cells", "questions", "gaps", "findings", "statements"]
    order += ["actions", "evidence", "tags", "agreement", "groups", "roadmap"]
    views = {view: views[view] for view in order}
    check_xlsx(write("report.xlsx"), views, result, checks)
    check_docx(word := write("report.docx"), page, result, checks)
    check_office(word, checks)
    check_pdf(write("report.pdf"), page, result["definitions"]["language"], checks)
    for kind, most in (("summary", 2), ("team", 1)):
        page = Page(Path(write("short.html", "--kind", kind)).read_text(encoding="utf-8"))
        pdf = write("short.pdf", "--kind", kind)
        check_pdf(pdf, page, result["definitions"]["language"], checks)
        pages = len(pypdf.PdfReader(pdf).pages)
        checks.expect(pages <= most, f"PDF of the {kind} has {pages} pages, not {most} at most")
        check_docx(write("short.docx", "--kind", kind), page, {"questions": []}, checks)
    return checks


def main():
    program, *examples = sys.argv[1:]
    os.environ["EXCELLENCE_TOOLS"] = str(Path(sys.prefix))
    faults = []
    for example in examples:
        with tempfile.TemporaryDirectory() as folder:
            checks = check(program, example, Path(folder))
        print(f"{checks.example}: {checks.count} checks, {len(checks.faults)} faults", flush=True)
        faults += checks.faults
    for fault in faults[:60]:
        print(fault[:600], file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
