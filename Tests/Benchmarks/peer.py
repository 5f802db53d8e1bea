#!/usr/bin/env python3
"""The rating method in Python: oracle of the differential tests, named peer of the benchmark.

Written from models/scoring.md and the README's YAML reference; "section n" means scoring.md.
Percents run from 0 to 100, coverages from 0 to 1, levels from 1 (0: none reached), unknown figures
are None. Input is taken as valid: `excellence check` is what finds errors.
"""
import argparse
import json
import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

import jinja2
import yaml

EPSILON = 1e-9
STRENGTHS = ["statement", "document", "record", "result"]


# ---------------------------------------------------------------------------------- files

class TextLoader(yaml.CSafeLoader):
    """Reads every scalar as text as written (README, rules for every YAML file)."""
    yaml_implicit_resolvers = {}


def load(path):
    with open(path, "rb") as stream:
        return yaml.load(stream, TextLoader)


def load_optional(path):
    return load(path) if path.is_file() else {}


def find(kind_folders, name, in_folder=None):
    """The first `<name>.yml` or `<name>/<in_folder>` in the folders, in their order."""
    for folder in kind_folders:
        candidates = [folder / f"{name}.yml"] + ([folder / name / in_folder] if in_folder else [])
        for path in candidates:
            if path.is_file():
                return path
    raise SystemExit(f"peer: '{name}' not found in {', '.join(map(str, kind_folders))}")


def load_questionnaire(folders, name):
    """The questionnaire with its parts' questions and actions appended, a short form resolved."""
    path = find(folders, name, "questionnaire.yml")
    document = load(path)
    if "from" in document:
        return short_form(document, load_questionnaire(folders, document["from"]))
    for part in document.get("parts") or []:
        part = load(path.parent / part)
        for key in ("questions", "actions"):
            document[key] = (document.get(key) or []) + (part.get(key) or [])
    return document


def short_form(form, bank):
    """The bank cut to the selected questions, and to the actions that still raise something or are
    needed by one that does (README, Questionnaire)."""
    selected = set(form["select"])
    actions = {}
    for action in bank.get("actions") or []:
        raises = {q: c for q, c in action["raises"].items() if q in selected}
        actions[action["id"]] = {**action, "raises": raises}
    kept, waiting = set(), [key for key, action in actions.items() if action["raises"]]
    while waiting:
        key = waiting.pop()
        if key not in kept:
            kept.add(key)
            waiting += actions[key].get("after") or []
    own = {key: value for key, value in form.items() if key not in ("from", "select")}
    return {**bank, **own,
            "questions": [q for q in bank["questions"] if q["id"] in selected],
            "actions": [action for key, action in actions.items() if key in kept]}


@dataclass
class Case:
    """Everything read for one assessment, as loaded (all scalars text)."""
    assessment: dict
    model: dict
    questionnaire: dict
    answers: dict            # person -> question -> entry
    consensus: dict          # question -> entry
    evidence: dict
    findings: list
    plan: dict


def read_case(folder, models=(), questionnaires=()):
    folder = Path(folder)
    assessment = load(folder / "assessment.yml")
    questionnaire = load_questionnaire([*map(Path, questionnaires), folder / "questionnaires"],
                                       assessment["questionnaire"])
    model = load(find([*map(Path, models), folder / "models"], questionnaire["model"]))
    files = [load(path) for path in sorted(folder.glob("answers/*.yml"))]
    return Case(assessment, model, questionnaire,
                answers={file["by"]: file.get("answers") or {} for file in files},
                consensus=load_optional(folder / "consensus.yml").get("answers") or {},
                evidence=load_optional(folder / "evidence.yml"),
                findings=load_optional(folder / "findings.yml").get("findings") or [],
                plan=load_optional(folder / "plan.yml"))


# ---------------------------------------------------------------------------------- rating

def exceeds(value, bound):
    """Above the bound; a value within 1e-9 of it is at it (preamble)."""
    return value - bound > EPSILON


class Rating:
    """The model's `rating` with its defaults. All bounds in percent; `attained` and `secured` are
    the bounds a figure must exceed, that is those of the band before (section 4)."""

    def __init__(self, data):
        self.bands = [(band["id"], float(band["up-to"])) for band in data["bands"]]
        ids = [band for band, _ in self.bands]
        self.attained = self.bands[ids.index(data["attained"]) - 1][1]
        self.secured = self.bands[ids.index(data["secured"]) - 1][1]
        self.knock_out = float(data["knock-out"]) if "knock-out" in data else None
        self.sufficient = float(data.get("sufficient", 50))
        self.quorum = float(data.get("quorum", 66))
        self.combine = data.get("combine", "median")
        evidence = data.get("evidence") or {}
        self.enough = evidence.get("enough", "record")
        self.short = [float(percent) for percent in evidence.get("short", (100, 75, 50, 25))]
        self.nothing = float(evidence.get("nothing", 25))

    def band(self, value):
        return next(band for band, bound in self.bands if not exceeds(value, bound))

    def knocks_out(self, value):
        return self.knock_out is not None and not exceeds(value, self.knock_out)


# ---------------------------------------------------------------------------------- questions

@dataclass(slots=True)
class Question:
    """One question of the questionnaire and all that was said about it (sections 1, 2)."""
    id: str
    spec: dict
    element: str
    level: int                       # index of the level, 0 is the lowest
    weight: int
    choices: dict                    # choice id -> position on the scale
    values: list                     # percent per position, rising
    tags: list
    state: str = "unanswered"        # answered | notApplicable | unanswered | outOfScope
    value: float | None = None       # settled, percent
    examined: bool = False
    evidenced: float | None = None   # evidenced value, percent
    contradicted: bool = False
    given: list = field(default_factory=list)      # positions of the choices given, one a person
    declined: int = 0                # votes for not applicable
    unknown: int = 0

    def percent(self, choice):
        return self.values[self.choices[choice]]

    @property
    def in_scope(self):
        return self.state != "outOfScope"


def holds(when, profile):
    """Every fact given has (one of) the wanted values; a fact not given counts as met (section 1)."""
    return all(fact not in profile or profile[fact] in ([wanted] if isinstance(wanted, str) else wanted)
               for fact, wanted in when.items())


def settle(question, entry, rating):
    """Sets state and settled value from the consensus entry, if any, or the answers (section 1)."""
    if "choice" in entry:
        question.state, question.value = "answered", question.percent(entry["choice"])
    elif "not-applicable" in entry:
        question.state = "notApplicable"
    elif question.given:
        values = [question.values[position] for position in question.given]
        question.state = "answered"
        question.value = sum(values) / len(values) if rating.combine == "mean" else median(values)
    elif question.declined:
        question.state = "notApplicable"


def counting_pieces(evidence, date):
    """The pieces of the register that count on the assessment's date (section 2)."""
    return [piece for piece in evidence.get("evidence") or []
            if piece.get("dated", date) <= date <= piece.get("expires", date)]


def examine(questions, case, rating):
    """Sets examined, contradicted and the evidenced values (section 2)."""
    supports, contradicts = defaultdict(list), defaultdict(list)
    for piece in counting_pieces(case.evidence, case.assessment["date"]):
        supported = piece.get("supports") or {}
        for key in supported:
            shows = supported[key].get("shows") if isinstance(supported, dict) else None
            supports[key].append((STRENGTHS.index(piece["strength"]), shows))
        for key, choice in (piece.get("contradicts") or {}).items():
            contradicts[key].append(choice)
    nothing_found = case.evidence.get("nothing-found") or {}
    for question in questions:
        key = question.id
        if not question.in_scope:
            continue
        question.contradicted = key in contradicts
        question.examined = key in supports or question.contradicted or key in nothing_found
        if question.state != "answered" or not question.examined:
            continue
        enough = STRENGTHS.index(question.spec.get("enough", rating.enough))
        borne_out = [min(rating.short[max(0, enough - strength)],
                         100 if shows is None else question.percent(shows))
                     for strength, shows in supports[key]] if key in supports else [rating.nothing]
        question.evidenced = min(question.value, max(borne_out),
                                 *(question.percent(choice) for choice in contradicts.get(key, ())))


def read_questions(case, rating):
    """All questions of the questionnaire, in its order, settled and examined."""
    levels = {level["id"]: index for index, level in enumerate(case.model["levels"])}
    scales = {name: ({choice["id"]: position for position, choice in enumerate(choices)},
                     [int(choice["value"]) for choice in choices])
              for name, choices in case.questionnaire["scales"].items()}
    excluded = case.assessment.get("exclude") or {}
    profile = case.assessment.get("profile") or {}
    questions = []
    for spec in case.questionnaire["questions"]:
        choices, values = scales[spec["scale"]]
        question = Question(spec["id"], spec, spec["element"], levels[spec["level"]],
                            int(spec.get("weight", 1)), choices, values, spec.get("tags") or [])
        questions.append(question)
        if question.element in excluded or not holds(spec.get("when") or {}, profile):
            question.state = "outOfScope"
            continue
        for answers in case.answers.values():
            entry = answers.get(question.id) or {}
            if "choice" in entry:
                question.given.append(choices[entry["choice"]])
            elif "not-applicable" in entry:
                question.declined += 1
            elif "unknown" in entry:
                question.unknown += 1
        settle(question, case.consensus.get(question.id) or {}, rating)
    examine(questions, case, rating)
    return questions


# ---------------------------------------------------------------------------------- cells

class Row(NamedTuple):
    """What one applicable question of positive weight brings to its cell, in percent (section 3)."""
    id: str
    weight: int
    counted: float | None   # enters achievement and coverage
    borne: float | None     # enters the knock-out and the mean over all answered
    low: float
    high: float


def claimed_row(question, value):
    return Row(question.id, question.weight, value, value,
               0 if value is None else value, 100 if value is None else value)


def evidenced_row(question):
    value, settled = question.evidenced, question.value
    borne = settled if value is None else value
    return Row(question.id, question.weight, value, borne,
               0 if value is None else value, 100 if borne is None else borne)


@dataclass(slots=True)
class Cell:
    """One element, or group of elements, at one level (sections 3, 6)."""
    state: str = "notApplicable"
    achievement: float | None = None
    low: float | None = None
    high: float | None = None
    coverage: float | None = None
    band: str | None = None
    asked: bool = False
    weight: int = 0                  # applicable weight
    counted: int = 0                 # weight answered (evidenced: examined)
    knocked: list = field(default_factory=list)       # ids at or under the knock-out
    knocked_low: list = field(default_factory=list)   # the same with open questions at the worst
    knocked_high: list = field(default_factory=list)  # and at the best

    @property
    def applicable(self):
        return self.state != "notApplicable"

    @property
    def rated(self):
        return self.state == "rated"


def mean(pairs):
    """Weighted mean of (weight, value) pairs, None without weight."""
    total = weight = 0
    for w, value in pairs:
        weight += w
        total += w * value
    return total / weight if weight else None


def make_cell(rows, rating, asked=True):
    if not rows:
        return Cell(asked=asked)
    weight = sum(row.weight for row in rows)
    counted = sum(row.weight for row in rows if row.counted is not None)
    cell = Cell(state="rated", asked=asked, weight=weight, counted=counted, coverage=counted / weight,
                low=mean((row.weight, row.low) for row in rows),
                high=mean((row.weight, row.high) for row in rows),
                knocked=[row.id for row in rows if row.borne is not None and rating.knocks_out(row.borne)],
                knocked_low=[row.id for row in rows if rating.knocks_out(row.low)],
                knocked_high=[row.id for row in rows if rating.knocks_out(row.high)])
    if not counted:
        cell.state = "unanswered"
        return cell
    cell.achievement = min(mean((row.weight, row.counted) for row in rows if row.counted is not None),
                           mean((row.weight, row.borne) for row in rows if row.borne is not None))
    if exceeds(rating.sufficient, 100 * cell.coverage):
        cell.state = "insufficient"
    else:
        cell.band = rating.band(cell.achievement)
    return cell


# ---------------------------------------------------------------------------------- elements

def climb(cells, rating, figures):
    """The highest level reached, 0 if none, None without an applicable cell (section 5).
    `figures(cell)` is its percent (None: not rated) and its knocked-out questions."""
    level = None
    for number, cell in enumerate(cells, 1):
        if not cell.applicable:
            continue
        level = level or 0
        value, knocked = figures(cell)
        if value is None or not exceeds(value, rating.attained):
            break                    # secured is never below attained: nothing above can be reached
        level = number
        if knocked or not exceeds(value, rating.secured):
            break
    return level


def level_reached(cells, rating):
    return climb(cells, rating, lambda cell: (cell.achievement if cell.rated else None, cell.knocked))


def requirements(cells, rating, level):
    """(number, cell, bound to exceed, is a lower cell) of each cell the level rests on, lowest first."""
    return [(number, cell, rating.secured if number < level else rating.attained, number < level)
            for number, cell in enumerate(cells[:level], 1) if cell.applicable]


def limiting(cells, rating, level, level_ids):
    """The lowest cell that keeps the element from its next level (section 5)."""
    if level is None:
        return None
    above = [number for number, cell in enumerate(cells, 1) if number > level and cell.applicable]
    for number, cell, bound, lower in requirements(cells, rating, above[0]) if above else ():
        knocked = cell.knocked if lower else []
        short = cell.achievement is not None and not exceeds(cell.achievement, bound)
        if short or knocked or not cell.rated:
            why = "achievement" if short else "knock-out" if knocked else "coverage"
            return {"level": level_ids[number - 1], "achievement": cell.achievement, "bound": bound,
                    "knockedOut": knocked, "why": why}
    return None


def borderline(element, rating, level):
    """The questions whose settled answer one step lower or higher changes the claimed level."""
    result = {"down": [], "up": []}
    for question in element.questions:
        if question.state != "answered" or not question.weight:
            continue
        below = [value for value in question.values if exceeds(question.value, value)]
        above = [value for value in question.values if exceeds(value, question.value)]
        for key, sign, steps in (("down", -1, below[-1:]), ("up", 1, above[:1])):
            for value in steps:
                rows = [claimed_row(question, value) if row.id == question.id else row
                        for row in element.claimed_rows[question.level]]
                cells = list(element.claimed)
                cells[question.level] = make_cell(rows, rating)
                if sign * (level_reached(cells, rating) - level) > 0:
                    result[key].append(question.id)
    return result


@dataclass
class Element:
    """An assessed element: its questions in scope and its cells, one per level."""
    id: str
    dimension: str
    title: str
    weight: int
    questions: list
    claimed_rows: list
    claimed: list
    evidenced: list
    target: int | None = None


def make_element(spec, dimension, questions, asked, level_count, rating):
    claimed_rows = [[] for _ in range(level_count)]
    evidenced_rows = [[] for _ in range(level_count)]
    for question in questions:
        if question.state in ("answered", "unanswered") and question.weight:
            claimed_rows[question.level].append(claimed_row(question, question.value))
            evidenced_rows[question.level].append(evidenced_row(question))

    def cells(rows):
        return [make_cell(rows[level], rating, (spec["id"], level) in asked) for level in range(level_count)]

    return Element(spec["id"], dimension, spec["title"], int(spec.get("weight", 1)), questions,
                   claimed_rows, cells(claimed_rows), cells(evidenced_rows))


def aim(element, targets, level_ids):
    """The element's target, lowered to the highest applicable level not above it (section 11)."""
    wanted = targets.get(element.id, targets.get("default"))
    if wanted is None:
        return None
    limit = level_ids.index(wanted) + 1
    return max((number for number, cell in enumerate(element.claimed[:limit], 1) if cell.applicable),
               default=None)


# ---------------------------------------------------------------------------------- cards

def cell_json(cell, level_id):
    return {"level": level_id, "state": cell.state, "achievement": cell.achievement, "low": cell.low,
            "high": cell.high, "coverage": cell.coverage, "band": cell.band, "asked": cell.asked}


def card_base(name, levels, cells, coverage, level_ids):
    """The keys all cards share; achievements are means of the rated cells (sections 5, 6)."""
    half = len(cells) // 2

    def average(some):
        return mean((1, cell.achievement) for cell in some if cell.rated)

    return {"id": name, "level": levels[0], "levelLow": levels[1], "levelHigh": levels[2],
            "achievement": average(cells), "foundations": average(cells[:half]),
            "excellence": average(cells[half:]), "coverage": coverage,
            "cells": [cell_json(cell, level_id) for cell, level_id in zip(cells, level_ids)]}


def element_card(element, cells, rating, level_ids, claimed):
    level = level_reached(cells, rating)
    levels = (level,
              climb(cells, rating, lambda cell: (cell.low, cell.knocked_low)),
              climb(cells, rating, lambda cell: (cell.high, cell.knocked_high)))
    weight = sum(cell.weight for cell in cells)
    coverage = sum(cell.counted for cell in cells) / weight if weight else None
    return {**card_base(element.id, levels, cells, coverage, level_ids),
            "limiting": limiting(cells, rating, level, level_ids),
            "borderline": borderline(element, rating, level) if claimed else None,
            "target": element.target}


def quorum_level(levels, rating, level_count):
    """The highest level that elements with the quorum of weight hold; levels: (weight, level)."""
    levels = [(weight, level) for weight, level in levels if level is not None]
    total = sum(weight for weight, _ in levels)
    if not total:
        return None
    return next(k for k in range(level_count, -1, -1)
                if not exceeds(rating.quorum, 100 * sum(w for w, level in levels if level >= k) / total))


def group_cell(weights, cells, rating):
    """The elements' cells of one level put together by element weight (section 6)."""
    asked = any(cell.asked for cell in cells)
    applicable = [(weight, cell) for weight, cell in zip(weights, cells) if cell.applicable]
    if not applicable:
        return Cell(asked=asked)
    achievement = mean((weight, cell.achievement) for weight, cell in applicable if cell.rated)
    return Cell(state="unanswered" if achievement is None else "rated", asked=asked, achievement=achievement,
                low=mean((weight, cell.low if cell.rated else 0) for weight, cell in applicable),
                high=mean((weight, cell.high if cell.rated else 100) for weight, cell in applicable),
                coverage=mean((weight, cell.coverage) for weight, cell in applicable),
                band=None if achievement is None else rating.band(achievement))


def group_card(name, elements, cards, cells_of, rating, level_ids):
    """The card of a dimension or the organization (section 6)."""
    weights = [element.weight for element in elements]
    members = [cards[element.id] for element in elements]
    cells = [group_cell(weights, column, rating) for column in zip(*map(cells_of, elements))]
    levels = [quorum_level([(weight, card[key]) for weight, card in zip(weights, members)], rating, len(cells))
              for key in ("level", "levelLow", "levelHigh")]
    coverage = mean((weight, card["coverage"]) for weight, card in zip(weights, members)
                    if card["coverage"] is not None)
    known = [card for card in members if card["level"] is not None]
    floor = min(known, key=lambda card: card["level"], default={"level": None, "id": None})
    return {**card_base(name, levels, cells, coverage, level_ids),
            "floor": floor["level"], "floorElement": floor["id"],
            "reached": [sum(card["level"] >= number for card in known) for number in range(1, len(cells) + 1)]}


def cards_of(basis, elements, case, rating, level_ids):
    """All cards of one basis, `claimed` or `evidenced`."""
    def cells_of(element):
        return getattr(element, basis)

    cards = {element.id: element_card(element, cells_of(element), rating, level_ids, basis == "claimed")
             for element in elements}
    dimensions = []
    for dimension in case.model["dimensions"]:
        members = [element for element in elements if element.dimension == dimension["id"]]
        if members:
            dimensions.append(group_card(dimension["id"], members, cards, cells_of, rating, level_ids))
    whole = not case.assessment.get("exclude")
    return {"organization": group_card("organization", elements, cards, cells_of, rating, level_ids)
            if whole else None,
            "dimensions": dimensions, "elements": list(cards.values())}


# ---------------------------------------------------------------------------------- agreement, tags

def ordinal(low, high, counts):
    """Krippendorff's ordinal distance of two categories, squared; counts: value -> how often."""
    between = sum(count for value, count in counts.items() if low <= value <= high)
    return (between - (counts[low] + counts[high]) / 2) ** 2


def alpha(units, distance=ordinal):
    """Krippendorff's alpha of lists of values, one list a unit; None when undefined (section 9)."""
    units = [Counter(values) for values in units if len(values) > 1]
    totals = sum(units, Counter())
    categories = sorted(totals)
    distances = {(low, high): distance(low, high, totals)
                 for i, low in enumerate(categories) for high in categories[i + 1:]}

    def disagreement(counts):
        values = sorted(counts)
        return sum(counts[low] * counts[high] * distances[low, high]
                   for i, low in enumerate(values) for high in values[i + 1:]) / (counts.total() - 1)

    expected = disagreement(totals) if totals else 0
    return 1 - sum(map(disagreement, units)) / expected if expected else None


def rwg(positions, choices):
    """Agreement within one question: 1 - s2 / ((A^2 - 1) / 12), at least 0 (section 9)."""
    if len(positions) < 2:
        return None
    middle = sum(positions) / len(positions)
    variance = sum((position - middle) ** 2 for position in positions) / (len(positions) - 1)
    return max(0, 1 - variance / ((choices ** 2 - 1) / 12))


def within_one_step(questions):
    """Share of the pairs of respondents to the same question at most one choice apart."""
    near = pairs = 0
    for question in questions:
        counts = Counter(question.given)
        pairs += math.comb(len(question.given), 2)
        near += sum(math.comb(count, 2) + count * counts[position + 1]
                    for position, count in list(counts.items()))
    return near / pairs if pairs else None


def agreement_json(questions, elements):
    return {"alpha": alpha([[question.values[position] for position in question.given] for question in questions]),
            "withinOneStep": within_one_step(questions),
            "elements": [{"id": element.id, "withinOneStep": within_one_step(element.questions)}
                         for element in elements]}


def tags_json(model, questions):
    """Figures of every tag of the model (section 8)."""
    by_tag = defaultdict(list)
    for question in questions:
        if question.state != "notApplicable":
            for tag in question.tags:
                by_tag[tag].append(question)
    result = []
    for kind, members in (model.get("tags") or {}).items():
        for tag in members:
            applicable = by_tag[tag["id"]]
            claimed = [(q.weight, q.value) for q in applicable if q.value is not None]
            evidenced = [(q.weight, q.evidenced) for q in applicable if q.evidenced is not None]
            result.append({"id": tag["id"], "kind": kind, "claimed": mean(claimed), "evidenced": mean(evidenced),
                           "coverage": mean((q.weight, q.value is not None) for q in applicable),
                           "evidencedCoverage": mean((q.weight, q.evidenced is not None) for q in applicable)})
    return result


def question_json(question, level_ids):
    given = question.given
    low, high = (min(given), max(given)) if given else (None, None)
    return {"id": question.id, "element": question.element, "level": level_ids[question.level],
            "state": question.state, "value": question.value, "evidencedValue": question.evidenced,
            "examined": question.examined, "answers": len(given),
            "lowest": question.values[low] if given else None,
            "highest": question.values[high] if given else None,
            "steps": high - low if given else None,
            "notApplicable": question.declined, "unknown": question.unknown,
            "rwg": rwg(given, len(question.values))}


# ---------------------------------------------------------------------------------- gaps, findings

def unmet(element, rating):
    """Level number -> requirement of the element's target not met at the low values (section 11)."""
    result = {}
    for number, cell, bound, lower in requirements(element.claimed, rating, element.target or 0):
        if not exceeds(cell.low, bound) or lower and cell.knocked_low:
            open_ = exceeds(cell.high, bound) and not (lower and cell.knocked_high)
            result[number] = {"achievement": cell.low, "bound": bound,
                              "knockedOut": cell.knocked_low if lower else [], "open": open_}
    return result


def finding_kinds(element, rating, missed):
    """(level number, kind) per applicable cell up to the target (section 11)."""
    first, last = rating.bands[0][0], rating.bands[-1][0]
    contradicted = {question.level for question in element.questions
                    if question.contradicted and question.state == "answered"}
    applicable = [(number, cell) for number, cell in enumerate(element.claimed, 1) if cell.applicable]
    for number, cell in applicable:
        if number > (element.target or 0):
            break
        if number - 1 in contradicted or number == applicable[0][0] and cell.band == first:
            yield number, "criticalGap"
        elif number in missed:
            yield number, "gap"
        elif cell.band != last:
            yield number, "opportunity"
        else:
            yield number, "strength" if element.evidenced[number - 1].band == last else "adequate"


# ---------------------------------------------------------------------------------- result

def score(case):
    """The result document (README, Result) without `digest` and without further keys."""
    rating = Rating(case.model["rating"])
    level_ids = [level["id"] for level in case.model["levels"]]
    all_questions = read_questions(case, rating)
    asked = {(question.element, question.level) for question in all_questions}
    questions = [question for question in all_questions if question.in_scope]
    by_element = defaultdict(list)
    for question in questions:
        by_element[question.element].append(question)
    excluded = case.assessment.get("exclude") or {}
    elements = [make_element(spec, dimension["id"], by_element[spec["id"]], asked, len(level_ids), rating)
                for dimension in case.model["dimensions"] for spec in dimension["elements"]
                if spec["id"] not in excluded]
    for element in elements:
        element.target = aim(element, case.assessment.get("target") or {}, level_ids)
    claimed = cards_of("claimed", elements, case, rating, level_ids)
    evidenced = cards_of("evidenced", elements, case, rating, level_ids)

    gaps, findings = [], []
    for element, card in zip(elements, claimed["elements"]):
        missed = unmet(element, rating)
        if missed:                   # exactly when levelLow is below the target
            gaps.append({"element": element.id, "level": card["levelLow"], "target": element.target,
                         "unmet": [{"level": level_ids[number - 1], **requirement}
                                   for number, requirement in missed.items()]})
        findings += [{"element": element.id, "level": level_ids[number - 1], "kind": kind}
                     for number, kind in finding_kinds(element, rating, missed)]

    states = Counter(question.state for question in all_questions)
    assessment = case.assessment
    return {
        "schema": "result/1",
        "assessment": {"id": assessment["id"], "title": assessment["title"],
                       "organization": assessment["organization"], "date": assessment["date"],
                       "questionnaire": assessment["questionnaire"],
                       "questionnaireVersion": case.questionnaire["version"],
                       "model": case.model["id"], "partialScope": bool(excluded)},
        "progress": {state: states[state] for state in ("answered", "notApplicable", "unanswered", "outOfScope")},
        "claimed": claimed, "evidenced": evidenced,
        "questions": [question_json(question, level_ids) for question in questions],
        "tags": tags_json(case.model, questions),
        "agreement": agreement_json(questions, elements),
        "gaps": gaps, "findings": findings, "plan": None,
    }


# ---------------------------------------------------------------------------------- page

def shown(value, digits=1):
    """A number rounded half up, a dash for an unknown one."""
    if value is None:
        return "–"
    text = f"{math.floor(value * 10 ** digits + 0.5) / 10 ** digits:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def speaker(person, case):
    """How a person may be named in a report (README, `confidentiality`)."""
    entry = next((p for p in case.assessment.get("people") or [] if p["id"] == person), {})
    names = (case.assessment.get("confidentiality") or {}).get("names", "roles")
    return {"hidden": "", "named": entry.get("name", person)}.get(names, entry.get("role", entry.get("group", "")))


def notes_by_question(case):
    """question -> (who, what) of every note, reason, remark and dissent."""
    notes = defaultdict(list)
    for person, answers in case.answers.items():
        who = speaker(person, case)
        for question, entry in answers.items():
            notes[question] += [(who, entry[key]) for key in ("not-applicable", "unknown", "note") if entry.get(key)]
    for question, entry in case.consensus.items():
        notes[question] += [("consensus", entry[key]) for key in ("not-applicable", "reason") if entry.get(key)]
        notes[question] += [(speaker(person, case), text) for person, text in (entry.get("dissent") or {}).items()]
    return notes


def render(case, result):
    """One HTML page with the tables of a gap report."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True,
                                     trim_blocks=True, lstrip_blocks=True)
    environment.filters["shown"] = shown
    model, questionnaire = case.model, case.questionnaire
    specs = {question["id"]: question for question in questionnaire["questions"]}
    questions_of = defaultdict(list)
    for question in result["questions"]:
        questions_of[question["element"], question["level"]].append(question["id"])
    raising = defaultdict(list)
    for action in (questionnaire.get("actions") or []) + (case.plan.get("own") or []):
        for question in action["raises"]:
            raising[question].append(action)

    def actions_for(element, level):
        """The actions that raise a question of the cell, each once, in order."""
        found = [action for question in questions_of[element, level] for action in raising[question]]
        return list({action["id"]: action for action in found}.values())

    return environment.get_template("peer.html").render(
        assessment=case.assessment, model=model, result=result, specs=specs, scales=questionnaire["scales"],
        titles={spec["id"]: spec["title"] for dimension in model["dimensions"]
                for spec in [dimension, *dimension["elements"]]},
        level_titles={level["id"]: level["title"] for level in model["levels"]},
        level_names=[(model.get("below") or {}).get("title", "–")] + [level["title"] for level in model["levels"]],
        tag_titles={tag["id"]: tag["title"] for tags in (model.get("tags") or {}).values() for tag in tags},
        evidenced={card["id"]: card for card in result["evidenced"]["elements"]},
        notes=notes_by_question(case), actions_for=actions_for, decisions=case.plan.get("actions") or {},
        pieces=case.evidence.get("evidence") or [], nothing_found=case.evidence.get("nothing-found") or {},
        counting={piece["id"] for piece in counting_pieces(case.evidence, case.assessment["date"])},
        statements=case.findings)


def main():
    parser = argparse.ArgumentParser(description="Scores an assessment and prints the result as JSON.")
    parser.add_argument("assessment", help="the assessment's folder")
    parser.add_argument("--models", action="append", default=[], metavar="DIR")
    parser.add_argument("--questionnaires", action="append", default=[], metavar="DIR")
    parser.add_argument("--html", metavar="OUT", help="also write a gap report to this file")
    options = parser.parse_args()
    case = read_case(options.assessment, options.models, options.questionnaires)
    result = score(case)
    print(json.dumps(result, ensure_ascii=False, indent=2))
    if options.html:
        Path(options.html).write_text(render(case, result), encoding="utf-8")


if __name__ == "__main__":
    main()
