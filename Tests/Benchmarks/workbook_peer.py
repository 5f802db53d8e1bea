"""Writes with XlsxWriter what bench-workbook writes: workbook_peer.py ROWS COLUMNS FILE."""

import sys

import xlsxwriter


def rows(count, columns):
    state = 1
    for row in range(count):
        cells = [row]
        for column in range(1, columns):
            state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
            number = state >> 8
            if column % 3 == 0:
                cells.append(number % 10000 / 100)
            elif column % 3 == 1:
                cells.append(f"word {number % 100}")
            else:
                cells.append(f"Row {row} says {number} in column {column}.")
        yield cells


def main():
    count, columns, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    workbook = xlsxwriter.Workbook(path)
    workbook.set_properties({"title": "Benchmark"})
    sheet = workbook.add_worksheet("Data")
    top = {"valign": "top"}
    formats = [
        workbook.add_format(top | {"num_format": "0.0"}),
        workbook.add_format(top),
        workbook.add_format(top | {"text_wrap": True}),
    ]
    whole = workbook.add_format(top | {"num_format": "0"})
    header = workbook.add_format(
        top | {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#E3E9F0"}
    )
    looks = [whole] + [formats[column % 3] for column in range(1, columns)]
    for column, look in enumerate(looks):
        sheet.set_column(column, column, 60 if column % 3 == 2 else 10, look)
        sheet.write_string(0, column, f"Column {column}", header)
    for row, cells in enumerate(rows(count, columns), 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, column, cell, looks[column])
            else:
                sheet.write_number(row, column, cell, looks[column])
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, count, columns - 1)
    workbook.close()


main()
