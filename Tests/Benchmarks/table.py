#!/usr/bin/env python3
"""Prints what run.sh measured as a Markdown table: figure, target, met or not. Medians throughout."""
import json
import platform
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median


def medians(folder):
    """Seconds of each command."""
    times = defaultdict(list)
    for path in folder.glob("round-*.json"):
        for result in json.loads(path.read_text())["results"]:
            times[result["command"]] += result["times"]
    return {command: median(seconds) for command, seconds in times.items()}


def figures(folder):
    lines = (folder / "figures.tsv").read_text().splitlines()
    return {name: float(figure) for name, figure in (line.split("\t") for line in lines)}


def machine():
    cpu = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                if line.startswith("model name")), platform.machine())
    cores = Path("/proc/cpuinfo").read_text().count("processor\t")
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 1e6
    load = Path("/proc/loadavg").read_text().split()[0]
    return f"{cpu}, {cores} cores, {memory:.0f} GB, {platform.system()} {platform.release()}, load {load}"


def shown(figure):
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"


class Table:
    def __init__(self):
        self.missed = []
        print("| what | figure | target | |")
        print("|---|---:|---:|---|")

    def row(self, what, figure, unit="", most=None, least=None):
        """A figure with the bound it has to keep, if it has one."""
        target, verdict = "", ""
        if most is not None or least is not None:
            target = f"at most {most}" if least is None else f"at least {least}"
            met = figure <= most if least is None else figure >= least
            verdict = "met" if met else "missed"
            if not met:
                self.missed.append(what)
        print(f"| {what} | {shown(figure)}{unit} | {target} | {verdict} |")


def main():
    folder = Path(sys.argv[1])
    time, figure = medians(folder), figures(folder)
    print(machine() + "\n")
    table = Table()
    for name, what in [("start", "`excellence --version`"), ("bare", "bare program"),
                       ("score", "`score --format json`"), ("report", "`report --format html`"),
                       ("peer", "Python peer"), ("peer-html", "Python peer with HTML")]:
        table.row(what + ", cold", time[name] * 1000, " ms")
    table.row("`score` to bare program", time["score"] / time["bare"], "x", most=3)
    table.row("Python peer to `score`", time["peer"] / time["score"], "x", least=8)
    table.row("Python peer with HTML to `report`", time["peer-html"] / time["report"], "x", least=6)
    table.row("workbook of 100,000 x 10 cells", time["workbook"] * 1000, " ms")
    table.row("XlsxWriter to ours", time["peer-workbook"] / time["workbook"], "x", least=3)
    for name, value in figure.items():
        if "of 6 people" in name or "of 20 people" in name:
            table.row(name, value)
        elif name.startswith("scoring"):
            table.row(name, value, least=20)
        elif name.endswith("typed to events"):
            table.row(name, value, "x", most=2)
        elif name.endswith("peak memory to input") and " 206 kB" not in name:
            table.row(name, value, "x", most=12)
        elif name.endswith("ours to events"):
            table.row(name, value, "x", most=10)
        elif name.endswith("sites: peak memory, MB"):
            table.row(name, value, most=300)
        elif name.endswith("HiGHS whole to ours") or name.endswith("HiGHS solver alone to our search"):
            table.row(name, value, "x", least=1)
        elif name.endswith("HiGHS solver alone to ours whole") or name.endswith("ours to pandas"):
            table.row(name, value, "x")
        elif name.startswith("size"):
            table.row(name, value, most=25)
        else:
            table.row(name, value)
    for shape in ("questionnaire", "answers"):
        bytes_cost = [value for name, value in figure.items()
                      if name.startswith(f"loading {shape}") and name.endswith("ns a byte")]
        table.row(f"loading {shape}, dearest byte to cheapest", max(bytes_cost) / min(bytes_cost), "x", most=1.5)
    cost = [value for name, value in figure.items() if name.startswith("scoring") and "200 people" in name]
    table.row("scoring, fastest answer to slowest", max(cost) / min(cost), "x", most=1.5)
    print("\nAll targets are met." if not table.missed else "\nMissed: " + "; ".join(table.missed))


if __name__ == "__main__":
    main()
