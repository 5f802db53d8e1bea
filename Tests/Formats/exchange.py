"""Fills in exported workbooks and tables with independent programs, and imports them.

exchange.py PROGRAM EXAMPLE: ends with 1 if anything is wrong, after all that is.
"""

import csv
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

faults = []
count = 0


def expect(holds, fault):
    global count
    count += 1
    if not holds:
        faults.append(fault)


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def check_look(path):
    book = openpyxl.load_workbook(path)
    expect(len(book.worksheets) == 3, f"workbook has the sheets {book.sheetnames}")
    expect(book.worksheets[2].sheet_state == "hidden", "what it was made for is not hidden")
    sheet = book.worksheets[1]
    expect(all(s.protection.sheet for s in book.worksheets), "a sheet is not protected")
    expect(not sheet.protection.password, "the protection has a password")
    expect(sheet.column_dimensions["A"].hidden, "the ids are not hidden")
    expect(sheet.freeze_panes == "C2", f"the panes are frozen at {sheet.freeze_panes}")
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        expect(bool(rule.error) and rule.showErrorMessage, f"{rule.sqref} has no sentence")
        for cells in rule.sqref.ranges:
            for row, column in cells.cells:
                rules[row, column] = rule
    for row in range(2, sheet.max_row + 1):
        name = sheet.cell(row, 1).value
        if not name:
            continue
        answer = sheet.cell(row, 4)
        expect(sheet.cell(row, 2).protection.locked, f"the wording of {name} is not locked")
        expect(not answer.protection.locked, f"the answer of {name} is locked")
        expect((row, 4) in rules and rules[row, 4].type == "list", f"{name} has no list")


def check_filled(program, example, folder, person):
    case, book = folder / "case", folder / "in.xlsx"
    shutil.copytree(example, case)
    expect(run(program, "export", case, "--as", person, "--output", book)[0] == 0, "no workbook")
    check_look(book)
    workbook = openpyxl.load_workbook(book)
    sheet, hidden = workbook.worksheets[1], workbook.worksheets[2]
    label = hidden["D3"].value
    rows = [row for row in range(2, sheet.max_row + 1) if "/" not in (sheet.cell(row, 1).value or "/")]
    for row in rows[:5]:
        sheet.cell(row, 4).value, sheet.cell(row, 5).value, sheet.cell(row, 6).value = label, None, None
        sheet.cell(row, 7).value = "= is no formula\nsecond line, \"quoted\""
        sheet.cell(row, 7).data_type = "s"
    sheet.cell(rows[5], 4).value = None
    sheet.cell(rows[5], 6).value = "x"
    workbook.save(book)
    code, out, err = run(program, "import", case, book, "--replace")
    expect(code == 0, f"what openpyxl filled in is not imported: {err}")
    table = list(csv.DictReader(run(program, "export", case, "--as", person)[1].splitlines(True)))
    byname = {row["question"]: row for row in table}
    for row in rows[:5]:
        got = byname[sheet.cell(row, 1).value]
        expect(got["choice"] == hidden["C3"].value, f"{got['question']} is {got['choice']}")
        expect(got["note"].startswith("'= is no formula\nsecond"), f"the note is {got['note']!r}")
    expect(byname[sheet.cell(rows[5], 1).value]["unknown"] == "x", "not known did not arrive")
    # All that is wrong is said by its cell, and nothing is taken.
    sheet.cell(rows[0], 4).value = "perhaps"
    sheet.cell(rows[1], 1).value = "no-such-question"
    sheet.cell(rows[2], 8).value = "yesterday"
    workbook.save(book)
    before = (case / "answers" / f"{person}.yml").read_bytes()
    code, out, err = run(program, "import", case, book, "--replace")
    expect(code == 2 and not out, "a workbook with mistakes was imported")
    for place in (f"D{rows[0]}", f"A{rows[1]}", f"H{rows[2]}"):
        expect(f"!{place}: error:" in err, f"nothing is said of {place}: {err}")
    expect((case / "answers" / f"{person}.yml").read_bytes() == before, "something was taken")


def check_office(program, example, folder, person):
    office = shutil.which("soffice")
    if not office:
        print("LibreOffice is not here; its case is left out", file=sys.stderr)
        return
    book, again = folder / "office.xlsx", folder / "again"
    expect(run(program, "export", example, "--as", person, "--output", book)[0] == 0, "no workbook")
    run(office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
        "xlsx", "--outdir", again, book)
    code, out, err = run(program, "import", example, again / "office.xlsx", "--check")
    expect(code == 0 and ": 0 answers taken" in out, f"LibreOffice's workbook: {out}{err}")


def check_csv(program, example, folder):
    table = folder / "all.csv"
    expect(run(program, "export", example, "--all", "--output", table)[0] == 0, "no table")
    with open(table, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    expect(len({len(row) for row in rows}) == 1, "rows of the table differ in length")
    for form in ({"delimiter": ";"}, {"delimiter": "\t", "lineterminator": "\n"},
                 {"quoting": csv.QUOTE_ALL}):
        path = folder / "form.csv"
        with open(path, "w", newline="", encoding="utf-8-sig") as file:
            csv.writer(file, **form).writerows(rows)
        code, out, err = run(program, "import", example, path, "--check")
        expect(code == 0 and "taken, 0 the same" not in out, f"table as {form}: {err}")


def main():
    program, example = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        person = sorted(path.stem for path in Path(example, "answers").glob("*.yml"))[0]
        check_filled(program, example, folder, person)
        check_office(program, example, folder, person)
        check_csv(program, example, folder)
    print(f"exchange: {count} checks, {len(faults)} faults")
    for fault in faults[:40]:
        print(fault[:600], file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
