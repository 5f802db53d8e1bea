#!/usr/bin/env python3
"""Writes the portfolio that is measured: `portfolio_sites.py OUT COUNT`. The same count gives the
same files.

    OUT/sites/<region>/<site>/    assessments of every question of iso-23592-full, one person each
    OUT/tables.pkl                the same as ready tables, for portfolio_peer.py

Sites differ in how far they are, and harder questions get lower answers, so that there are weak and
strong ones. Answers are written as people write them: some with notes, some in several lines.
"""
import random
import sys
from pathlib import Path

import pandas

import peer

ROOT = Path(__file__).resolve().parents[2]
PROFILE = {"has-front-line": "yes", "has-partners": "yes", "public-body": "no", "has-digital-channels": "yes",
           "customer-kind": "both", "internal-provider": "no", "physical-output": "yes"}
NOTES = ["Seen in three shops.", "One unit only.", "The figures hang beside the door, dated and signed.",
         "It took a year, and the second site has begun; the third has not heard of it yet."]


def answer(question, choices, skill, level, draw):
    """The lines of one entry and its value, percent; None for unknown or not given, "na" for not applicable."""
    kind = draw.random()
    if kind < 0.02:
        return [], None
    if kind < 0.04:
        return [f"  {question}: {{ unknown: What is not reported to me I cannot know., answered: 2026-10-05 }}"], None
    if kind < 0.07:
        return [f"  {question}: {{ not-applicable: We have none. }}"], "na"
    position = round(min(1, max(0, draw.gauss(skill - 0.12 * level, 0.2))) * (len(choices) - 1))
    name, value = choices[position]
    if kind < 0.25:
        return [f"  {question}:", f"    choice: {name}", f"    note: {draw.choice(NOTES)}",
                "    answered: 2026-10-05"], value
    if kind < 0.5:
        return [f"  {question}: {{ choice: {name}, note: {draw.choice(NOTES[:2])}, answered: 2026-10-05 }}"], value
    return [f"  {question}: {{ choice: {name}, answered: 2026-10-05 }}"], value


def head(number, year):
    lines = ["schema: assessment/1", f"id: site-{number}-{year}", f"title: Self-assessment {year}",
             f"organization: Site {number:05}", f"date: {year}-10-31", "questionnaire: iso-23592-full",
             "questionnaire-version: 1.0.0", "language: en", "status: final", "profile:"]
    lines += [f'  {fact}: "{value}"' for fact, value in PROFILE.items()]
    return "\n".join(lines + ["target: { default: individual-service }", "people:",
                              "  - { id: qm, name: Quality manager, role: Quality manager }", ""])


def main():
    out, count = Path(sys.argv[1]), int(sys.argv[2])
    questionnaire = peer.load_questionnaire([ROOT / "questionnaires"], "iso-23592-full")
    model = peer.load(ROOT / "models" / "iso-23592.yml")
    levels = [level["id"] for level in model["levels"]]
    scales = {name: [(choice["id"], int(choice["value"])) for choice in choices]
              for name, choices in questionnaire["scales"].items()}
    questions = questionnaire["questions"]
    draw = random.Random(23592)
    rows, sites = [], []
    for index in range(count):
        # Every tenth is an earlier year of the one before.
        number, year = (index - 1, 2025) if index % 10 == 9 else (index, 2026)
        skill = draw.uniform(0.35, 1.1)
        path = f"region-{index % 20:02}/site-{number:05}-{year}"
        lines = []
        for place, question in enumerate(questions):
            entry, value = answer(question["id"], scales[question["scale"]], skill,
                                  levels.index(question["level"]), draw)
            lines += entry
            if peer.holds(question.get("when") or {}, PROFILE) and value != "na":
                rows.append((index, place, value))
        folder = out / "sites" / path
        (folder / "answers").mkdir(parents=True)
        (folder / "assessment.yml").write_text(head(number, year), encoding="utf-8")
        (folder / "answers" / "qm.yml").write_text(
            "\n".join(["schema: answers/1", "by: qm", "answers:", *lines, ""]), encoding="utf-8")
        sites.append((path, f"Site {number:05}", f"{year}-10-31"))
    elements = [element["id"] for dimension in model["dimensions"] for element in dimension["elements"]]
    asked = pandas.DataFrame({"element": [elements.index(question["element"]) for question in questions],
                              "level": [levels.index(question["level"]) for question in questions],
                              "weight": [int(question.get("weight", 1)) for question in questions]})
    answers = pandas.DataFrame(rows, columns=["site", "question", "value"]).astype({"value": float})
    tables = {"answers": answers.join(asked, on="question"),
              "sites": pandas.DataFrame(sites, columns=["path", "organization", "date"]),
              "elements": elements, "levels": levels, "rating": model["rating"]}
    pandas.to_pickle(tables, out / "tables.pkl")


if __name__ == "__main__":
    main()
