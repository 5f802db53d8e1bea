#!/usr/bin/env python3
"""Checks the peer against the numbers printed in scoring.md: the worked example (7), agreement (9),
and hand-worked cases of the rules that the example does not touch."""
import sys
import unittest
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Benchmarks"))

import peer  # noqa: E402
from compare import differences  # noqa: E402

LEVELS = ["l1", "l2", "l3", "l4"]
BANDS = [("N", "15"), ("P-", "32.5"), ("P+", "50"), ("L-", "67.5"), ("L+", "85"), ("F", "100")]

# element | answers per level | achievement % | bands | level | limiting, as in scoring.md 7
EXAMPLE = """
7.1.1 | 100,100,75 | 75,100     | 50,75    | 0,25  | 91.67 87.5 62.5 12.5  | F F L- N   | 3 | L3
7.1.2 | 100,75     | 75,75      | 50,50    | 25,25 | 87.5 75 50 25         | F L+ P+ P- | 2 | L3
7.2.1 | 75,75      | 50,75      | 25,50    | 0,0   | 75 62.5 37.5 0        | L+ L- P+ N | 2 | L2
7.2.2 | 100,100    | 100,75     | 75,75    | 50,25 | 100 87.5 75 37.5      | F F L+ P+  | 3 | L4
7.3.1 | 100,75,100 | 75,100,75  | 50,50,25 | 0,25  | 91.67 83.33 41.67 12.5 | F L+ P+ N | 2 | L3
7.3.2 | 100,100    | 100,100    | 75,75    | 50,75 | 100 100 75 62.5       | F F L+ L-  | 4 | none
7.3.3 | 50,50      | 25,50      | 25,0     | 0,0   | 50 37.5 12.5 0        | P+ P+ N N  | 0 | L1
7.4.1 | 100,100    | 75,75      | 50,75    | 25,25 | 100 75 62.5 25        | F L+ L- P- | 3 | L3
7.4.2 | 100,75     | 100,100    | 75,50    | 25,0  | 87.5 100 62.5 12.5    | F F L- N   | 3 | L3
"""
ROWS = [[column.strip() for column in line.split("|")] for line in EXAMPLE.strip().splitlines()]


def name(clause):
    return "e" + clause.replace(".", "-")


def case(answers, evidence=None, knock_out="25", weights=None, **assessment):
    """A case of the shipped shape. answers: element -> per level, percents (None: unanswered);
    weights: the same shape. Question ids are <element>-<level>-<number>."""
    dimensions = defaultdict(list)
    questions, given = [], {}
    for element, levels in answers.items():
        dimensions["d" + element[1:4]].append({"id": element, "title": element})
        for level, values in enumerate(levels):
            for number, value in enumerate(values):
                key = f"{element}-{level + 1}-{number + 1}"
                weight = weights[element][level][number] if weights else 1
                questions.append({"id": key, "element": element, "level": LEVELS[level], "scale": "s",
                                  "ask": key, "weight": str(weight)})
                if value is not None:
                    given[key] = {"choice": f"c{value}"}
    rating = {"bands": [{"id": band, "title": band, "up-to": bound} for band, bound in BANDS],
              "attained": "L-", "secured": "L+"} | ({"knock-out": knock_out} if knock_out else {})
    model = {"id": "m", "title": "m", "levels": [{"id": level, "title": level} for level in LEVELS],
             "dimensions": [{"id": key, "title": key, "elements": members} for key, members in dimensions.items()],
             "rating": rating}
    scale = [{"id": f"c{value}", "label": str(value), "value": str(value)} for value in (0, 25, 50, 75, 100)]
    return peer.Case(
        assessment={"id": "a", "title": "a", "organization": "o", "date": "2026-10-31", "questionnaire": "q"}
        | assessment,
        model=model, questionnaire={"id": "q", "version": "1", "scales": {"s": scale}, "questions": questions},
        answers={"mk": given}, consensus={}, evidence=evidence or {}, findings=[], plan={})


def one(*levels, **more):
    """The result and its claimed card for a single element."""
    result = peer.score(case({"e1": levels}, **more))
    return result, result["claimed"]["elements"][0]


class WorkedExample(unittest.TestCase):
    """scoring.md 7."""

    @classmethod
    def setUpClass(cls):
        answers = {name(row[0]): [[int(v) for v in column.split(",")] for column in row[1:5]] for row in ROWS}
        cls.result = peer.score(case(answers))

    def near(self, value, text):
        """The table shows two decimals, rounded half up."""
        self.assertEqual(peer.shown(value, 2), peer.shown(float(text), 2))

    def test_elements(self):
        for row, card in zip(ROWS, self.result["claimed"]["elements"], strict=True):
            with self.subTest(row[0]):
                self.assertEqual(card["id"], name(row[0]))
                for cell, expected in zip(card["cells"], row[5].split(), strict=True):
                    self.near(cell["achievement"], expected)
                    self.assertEqual((cell["low"], cell["high"]), (cell["achievement"],) * 2)
                self.assertEqual([cell["band"] for cell in card["cells"]], row[6].split())
                self.assertEqual([card["level"], card["levelLow"], card["levelHigh"]], [int(row[7])] * 3)
                limit = card["limiting"]
                self.assertEqual(limit["level"].upper() if limit else "none", row[8])

    def test_organization(self):
        card = self.result["claimed"]["organization"]
        for cell, expected, band in zip(card["cells"], ("87.04", "78.7", "53.24", "20.83"), "F L+ L- P-".split()):
            self.near(cell["achievement"], expected)
            self.assertEqual(cell["band"], band)
        self.assertEqual((card["level"], card["floor"], card["floorElement"]), (2, 0, "e7-3-3"))
        self.assertEqual(card["reached"], [8, 8, 5, 1])
        self.near(card["achievement"], "59.95")
        self.assertEqual(card["coverage"], 1)

    def test_dimensions(self):
        cards = self.result["claimed"]["dimensions"]
        self.assertEqual([card["level"] for card in cards], [2, 2, 2, 3])
        self.assertEqual([card["floor"] for card in cards], [2, 2, 0, 3])
        for card, expected in zip(cards, ("61.46", "59.38", "55.56", "65.63"), strict=True):
            self.near(card["achievement"], expected)

    def test_limits(self):
        limits = [card["limiting"] for card in self.result["claimed"]["elements"]]
        self.assertEqual(limits[0], {"level": "l3", "achievement": 62.5, "bound": 67.5, "knockedOut": [],
                                     "why": "achievement"})
        self.assertEqual((limits[1]["achievement"], limits[1]["bound"]), (50, 50))


class Agreement(unittest.TestCase):
    """scoring.md 9."""
    OBSERVERS = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
                 "1 2 3 3 2 4 4 1 2 5 1 ."]

    def test_alpha(self):
        units = [[int(v) for v in unit if v != "."] for unit in zip(*(line.split() for line in self.OBSERVERS))]
        self.assertAlmostEqual(peer.alpha(units), 0.815388, 6)
        self.assertAlmostEqual(peer.alpha(units, lambda low, high, counts: 1), 0.743421, 6)
        self.assertAlmostEqual(peer.alpha(units, lambda low, high, counts: (high - low) ** 2), 0.849107, 6)

    def test_alpha_undefined(self):
        for units in ([], [[1], [2]], [[1, 1], [1, 1, 1]]):
            self.assertIsNone(peer.alpha(units))

    def test_rwg(self):
        self.assertAlmostEqual(peer.rwg([4, 4, 4, 4, 5], 5), 0.90)
        self.assertEqual(peer.rwg([1, 5, 1, 5], 5), 0)
        self.assertIsNone(peer.rwg([3], 5))


class Rules(unittest.TestCase):
    def test_band_bounds_are_inclusive_and_exact(self):
        rating = peer.Rating(case({"e1": [[0]]}).model["rating"])
        self.assertEqual(rating.band((75 + 75 + 100 + 90) / 4), "L+")
        self.assertEqual(rating.band(peer.mean([(7, 85), (3, 85), (11, 85)])), "L+")
        self.assertEqual(rating.band(85.001), "F")

    def test_knock_out_holds_a_level_back(self):
        _, card = one([100, 100, 25], [100])
        self.assertEqual(card["level"], 1)
        self.assertEqual(card["limiting"], {"level": "l1", "achievement": 75, "bound": 67.5,
                                            "knockedOut": ["e1-1-3"], "why": "knock-out"})
        self.assertEqual(card["borderline"], {"down": [], "up": ["e1-1-3"]})
        self.assertEqual(one([100, 100, 25], [100], knock_out=None)[1]["level"], 2)

    def test_open_questions_make_a_level_provisional(self):
        _, card = one([100, None], [100, 100, None])
        self.assertEqual([card[key] for key in ("level", "levelLow", "levelHigh")], [2, 0, 2])
        self.assertEqual(card["cells"][0]["coverage"], 0.5)
        _, card = one([100, None, None], [100])
        self.assertEqual(card["cells"][0]["state"], "insufficient")
        self.assertEqual(card["limiting"]["why"], "coverage")

    def test_cells_without_weight_are_skipped(self):
        result, card = one([], [100], [100], target={"default": "l1"})
        self.assertEqual((card["level"], card["cells"][0]["state"], card["cells"][0]["asked"]),
                         (3, "notApplicable", False))
        self.assertIsNone(card["target"])
        _, card = one([100], weights={"e1": [[0]]})
        self.assertEqual((card["level"], card["cells"][0]["asked"], card["coverage"]), (None, True, None))
        self.assertEqual(card["borderline"], {"down": [], "up": []})

    def test_evidence_never_raises_a_claim(self):
        evidence = {"evidence": [
            {"id": "a", "strength": "document", "supports": ["e1-1-1"]},
            {"id": "b", "strength": "record", "supports": {"e1-1-2": {"shows": "c75"}}},
            {"id": "late", "strength": "record", "supports": ["e1-1-1"], "expires": "2026-10-30"},
            {"id": "early", "strength": "record", "supports": ["e1-1-1"], "dated": "2026-11-01"},
            {"id": "against", "strength": "statement", "contradicts": {"e1-1-3": "c50"}, "expires": "2026-10-31"}]}
        result, _ = one([100, 100, 100, 0], evidence=evidence, target={"default": "l1"})
        self.assertEqual([q["evidencedValue"] for q in result["questions"]], [75, 75, 25, None])
        cell = result["evidenced"]["elements"][0]["cells"][0]
        self.assertAlmostEqual(cell["achievement"], 175 / 4)      # with the unexamined 0, not 175 / 3
        self.assertEqual((cell["low"], cell["high"], cell["coverage"]), (43.75, 43.75, 0.75))
        self.assertEqual(result["findings"], [{"element": "e1", "level": "l1", "kind": "criticalGap"}])

    def test_gaps_and_findings(self):
        result, card = one([100, 100], [100, None], [50], target={"default": "l3"})
        self.assertEqual(card["target"], 3)
        self.assertEqual(result["gaps"], [{"element": "e1", "level": 1, "target": 3, "unmet": [
            {"level": "l2", "achievement": 50, "bound": 67.5, "knockedOut": ["e1-2-2"], "open": True},
            {"level": "l3", "achievement": 50, "bound": 50, "knockedOut": [], "open": False}]}])
        self.assertEqual([finding["kind"] for finding in result["findings"]], ["adequate", "gap", "gap"])

    def test_excluded_elements(self):
        result = peer.score(case({"e1": [[100]], "e2": [[0]]}, exclude={"e2": "reason"}))
        self.assertIsNone(result["claimed"]["organization"])
        self.assertEqual([card["id"] for card in result["claimed"]["elements"]], ["e1"])
        self.assertEqual(result["progress"]["outOfScope"], 1)

    def test_settling(self):
        situation = case({"e1": [[None]]})
        vote = {"a": "c0", "b": "c75", "c": "c100", "d": "c100"}
        situation.answers = {person: {"e1-1-1": {"choice": choice}} for person, choice in vote.items()}
        situation.answers["e"] = {"e1-1-1": {"not-applicable": "why"}}
        question = peer.score(situation)["questions"][0]
        self.assertEqual((question["value"], question["answers"], question["steps"], question["notApplicable"]),
                         (87.5, 4, 4, 1))
        situation.model["rating"]["combine"] = "mean"
        self.assertEqual(peer.score(situation)["questions"][0]["value"], 68.75)
        situation.consensus = {"e1-1-1": {"not-applicable": "why"}}
        self.assertEqual(peer.score(situation)["questions"][0]["state"], "notApplicable")

    def test_short_form_keeps_what_it_needs(self):
        bank = {"id": "bank", "model": "m", "questions": [{"id": "p"}, {"id": "q"}, {"id": "r"}], "actions": [
            {"id": "one", "raises": {"p": "c"}}, {"id": "two", "raises": {"p": "c"}, "after": ["one"]},
            {"id": "three", "raises": {"p": "c", "q": "c"}, "after": ["two"]}, {"id": "four", "raises": {"r": "c"}}]}
        form = peer.short_form({"id": "form", "from": "bank", "select": ["q"]}, bank)
        self.assertEqual([q["id"] for q in form["questions"]], ["q"])
        self.assertEqual({a["id"]: a["raises"] for a in form["actions"]}, {"one": {}, "two": {}, "three": {"q": "c"}})

    def test_compare(self):
        a, _ = one([100])
        b, _ = one([75])
        self.assertEqual(list(differences(a, a)), [])
        self.assertIn(("questions[e1-1-1].value", 100, 75), list(differences(a, b)))


if __name__ == "__main__":
    unittest.main()
