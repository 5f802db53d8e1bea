#!/usr/bin/env python3
"""Writes a random valid case for the differential tests (README): a model, a questionnaire and
an assessment folder, dense in edge cases: figures exactly at a bound, ties, quorum and coverage
edges, cells without questions, open answers, evidence of every strength, short forms, parts.

    OUT/models/       OUT/questionnaires/       OUT/assessment/

The same seed gives the same files. `generate(seed, out)` is the entry for other programs.
"""
import argparse
import datetime
import random
from pathlib import Path

import yaml

STRENGTHS = ["statement", "document", "record", "result"]
BAND_IDS = ["N", "P-", "P+", "L-", "L+", "F", "X1", "Z"]
BOUNDS = [10, 15, 25, 32.5, 37.5, 40, 50, 60, 62.5, 67.5, 75, 80, 85, 87.5, 90]
SCALES = [[0, 25, 50, 75, 100]] * 3 + [[0, 50, 100], [0, 100], [0, 33, 67, 100], [10, 30, 85], [0, 15, 50, 85, 100]]
WORDS = ("service promise customer team review Übergabe joy 1.10 no yes <b>bold</b> a&b *why* \"quoted\" it's "
         "on ~ null 0x1F 2026-01-01 colon: dash- #hash {brace} [list] 日本 café").split(" ")
TODAY = datetime.date(2026, 10, 31)


class Dumper(yaml.SafeDumper):
    """Block style without anchors; strings that another YAML reader would take for something else
    are quoted by PyYAML itself."""
    def ignore_aliases(self, data):
        return True


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.seed = seed

    # ------------------------------------------------------------------ small helpers

    def chance(self, probability):
        return self.random.random() < probability

    def text(self):
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, 6)))

    def some(self, items, least=0):
        """A random part of the items, in their order."""
        items = list(items)
        count = self.random.randint(min(least, len(items)), len(items))
        chosen = set(self.random.sample(range(len(items)), count))
        return [item for index, item in enumerate(items) if index in chosen]

    def write(self, path, document):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            yaml.dump(document, stream, Dumper=Dumper, sort_keys=False, allow_unicode=True,
                      default_flow_style=self.random.choice([False, None]))

    def weight(self, zero=False):
        """Mostly 1 or small, now and then large; 0 where the format allows it."""
        return self.random.choice([1, 1, 1, 1, 2, 2, 3, 4, 7, self.random.randint(1, 1000)] + [0, 0] * zero)

    # ------------------------------------------------------------------ model

    def rating(self):
        r = self.random
        bounds = sorted(r.sample(BOUNDS, r.randint(1, 6)))
        if self.chance(0.2):
            bounds = [15, 32.5, 50, 67.5, 85]
        bands = [{"id": band, "title": self.text(), "up-to": bound}
                 for band, bound in zip(BAND_IDS, [*bounds, 100])]
        attained = r.randint(1, len(bands) - 1)
        secured = r.randint(attained, len(bands) - 1)
        bound = bands[attained - 1]["up-to"]
        rating = {"bands": bands, "attained": bands[attained]["id"], "secured": bands[secured]["id"]}
        if self.chance(0.6):
            rating["knock-out"] = r.choice([0, 10, 15, 25, 25, 25, 37.5, 50, r.randint(0, 100)])
        if bound < 50 or self.chance(0.5):       # the default of 50 may not exceed the attained bound
            rating["sufficient"] = r.choice([value for value in (1, 10, 25, 33, 40, 50, 60, 66, 75, bound)
                                             if value <= bound])
        if self.chance(0.6):
            rating["quorum"] = r.choice([1, 25, 33, 50, 50, 60, 66.5, 67, 75, 80, 100])
        if self.chance(0.6):
            rating["evidence"] = {}
            if self.chance(0.7):
                rating["evidence"]["enough"] = r.choice(STRENGTHS)
            if self.chance(0.5):
                rating["evidence"]["short"] = r.choice([[100, 80, 60, 40], [100, 75, 25, 0], [90, 50, 49, 10],
                                                        [100, 85, 50, 15], [100, 99, 98, 97]])
            if self.chance(0.5):
                rating["evidence"]["nothing"] = r.choice([0, 15, 25, 50, 100])
        if self.chance(0.5):
            rating["combine"] = r.choice(["median", "mean"])
        return rating

    def make_model(self):
        r = self.random
        self.levels = [f"level-{k}" for k in range(1, r.choice([1, 2, 3, 3, 4, 4, 4, 5, 6]) + 1)]
        self.elements, dimensions = [], []
        for d in range(1, r.randint(1, 4) + 1):
            members = []
            for _ in range(r.randint(1, 4)):
                element = {"id": f"element-{len(self.elements) + 1}", "title": self.text()}
                if self.chance(0.4):
                    element["weight"] = self.weight()
                if self.chance(0.3):
                    element |= {"clause": f"7.{d}", "purpose": self.text()}
                members.append(element)
                self.elements.append(element["id"])
            dimensions.append({"id": f"dimension-{d}", "title": self.text(), "elements": members})
        model = {"schema": "model/1", "id": f"model-{self.seed}", "version": "1.10", "title": self.text()}
        if self.chance(0.5):
            model["below"] = {"title": self.text(), "meaning": self.text()}
        model["levels"] = [{"id": level, "title": self.text()} for level in self.levels]
        model["dimensions"] = dimensions
        self.tags = [f"tag-{n}" for n in range(1, r.randint(0, 5) + 1)]
        if self.tags:
            cut = r.randint(0, len(self.tags))
            kinds = {"principle": self.tags[:cut], "cycle": self.tags[cut:]}
            model["tags"] = {kind: [{"id": tag, "title": self.text()} for tag in members]
                             for kind, members in kinds.items() if members}
        model["rating"] = self.rating()
        self.model = model

    # ------------------------------------------------------------------ questionnaire

    def scale(self):
        r = self.random
        values = r.choice(SCALES) if self.chance(0.8) else sorted(r.sample(range(101), r.randint(2, 10)))
        return [{"id": f"choice-{n}", "label": self.text(), "value": value} |
                ({"meaning": self.text()} if self.chance(0.3) else {}) for n, value in enumerate(values)]

    def question(self, number, element, level):
        r = self.random
        question = {"id": f"question-{number}", "element": element, "level": level,
                    "scale": r.choice(list(self.scales)), "ask": self.text()}
        if self.chance(0.4):
            question["weight"] = self.weight(zero=True)
        if self.chance(0.2):
            question["help"] = self.text()
        if self.chance(0.2):
            question["conditions"] = [{"id": f"condition-{n}", "text": self.text()} for n in range(r.randint(1, 3))]
        if self.chance(0.15):
            question["choices"] = {choice["id"]: self.text() for choice in self.some(self.scales[question["scale"]])}
        if self.chance(0.3):
            question["enough"] = r.choice(STRENGTHS)
        if self.chance(0.2):
            question["evidence"] = [{"title": self.text(), "strength": r.choice(STRENGTHS)}]
        if self.chance(0.4):
            question["tags"] = self.some(self.tags)
        if self.chance(0.1):
            question["ask-of"] = ["front-line"]
        if self.profile and self.chance(0.25):
            question["when"] = {fact["id"]: (self.some(fact["choices"], 1) if self.chance(0.5)
                                             else r.choice(fact["choices"]))
                                for fact in self.some(self.profile, 1)}
        return question

    def action(self, number, questions):
        r = self.random
        raised = r.sample(questions, min(len(questions), r.randint(1, 3)))
        action = {"id": f"action-{number}", "title": self.text(),
                  "raises": {q["id"]: r.choice(self.scales[q["scale"]])["id"] for q in raised},
                  "effort": r.randint(1, 30)}
        if self.chance(0.5):
            action |= {"do": [self.text(), self.text()] if self.chance(0.5) else self.text(),
                       "within": r.randint(1, 18), "owner": self.text(), "done-when": self.text()}
        if number > 1 and self.chance(0.3):
            action["after"] = [f"action-{r.randint(1, number - 1)}"]
        return action

    def make_questionnaire(self):
        r = self.random
        self.scales = {f"scale-{n}": self.scale() for n in range(1, r.randint(1, 3) + 1)}
        self.profile = [{"id": f"fact-{n}", "ask": self.text(), "choices": ["yes", "no", "partly"][:r.randint(2, 3)]}
                        for n in range(1, r.randint(0, 2) + 1)]
        empty = r.choice([0, 0, 0, 0.05, 0.2])
        most = r.choice([2, 3, 4, 6])
        questions = []
        for element in self.elements:
            silent = self.chance(0.03)
            for level in self.levels:
                if not silent and not self.chance(empty):
                    for _ in range(r.randint(1, most)):
                        questions.append(self.question(len(questions) + 1, element, level))
        if not questions:
            questions.append(self.question(1, self.elements[0], self.levels[0]))
        if self.chance(0.3):
            r.shuffle(questions)
        actions = [self.action(n, questions) for n in range(1, r.randint(0, 6) + 1)]
        self.bank = {"schema": "questionnaire/1", "id": f"bank-{self.seed}", "model": self.model["id"],
                     "version": "1.0.0", "title": self.text(), "scales": self.scales}
        if self.profile:
            self.bank["profile"] = self.profile
        self.questions, self.actions = questions, actions
        self.short_form = None
        self.asked = questions
        if self.chance(0.25):
            self.asked = r.choice([self.some(questions, 1), [q for q in questions if self.chance(0.85)] or questions])
            selected = [question["id"] for question in self.asked]
            r.shuffle(selected)
            self.short_form = {"schema": "questionnaire/1", "id": f"form-{self.seed}", "version": "2.0",
                               "title": self.text(), "from": self.bank["id"], "select": selected}

    def write_questionnaire(self, folder):
        """As a single file, or as a folder with the questions and actions spread over parts."""
        if self.chance(0.6):
            self.write(folder / f"{self.bank['id']}.yml",
                       self.bank | {"questions": self.questions} | ({"actions": self.actions} if self.actions else {}))
            return
        folder = folder / self.bank["id"]
        cuts = sorted(self.random.choices(range(len(self.questions) + 1), k=self.random.randint(1, 3)))
        pieces = [self.questions[a:b] for a, b in zip([0, *cuts], [*cuts, len(self.questions)])]
        own, parts = pieces[0], [piece for piece in pieces[1:] if piece]
        names = [f"{len(parts) - n}-part.yml" for n in range(len(parts))]     # order is the list's, not the names'
        document = dict(self.bank)
        if parts:
            document["parts"] = names
        if own:
            document["questions"] = own
        for index, (name, piece) in enumerate(zip(names, parts)):
            last = index == len(parts) - 1
            self.write(folder / name, {"schema": "part/1", "questions": piece} |
                       ({"actions": self.actions} if last and self.actions else {}))
        if not parts and self.actions:
            document["actions"] = self.actions
        self.write(folder / "questionnaire.yml", document)

    # ------------------------------------------------------------------ assessment

    def choice(self, question, spread=None):
        """A choice near the case's mood for the cell, so that every level occurs; a slip now and then
        to the lowest knocks out what is good otherwise."""
        scale = self.scales[question["scale"]]
        height = self.mood - self.slope * self.levels.index(question["level"])
        height += self.random.gauss(0, spread or self.spread)
        height = -1 if self.chance(self.slips) else height
        return scale[max(0, min(len(scale) - 1, round(height * (len(scale) - 1))))]["id"]

    def answer(self, question):
        r = self.random
        kind = r.random()
        if kind < self.unknowns:
            entry = {"unknown": r.choice(["", self.text()])}
        elif kind < self.unknowns + 0.06:
            entry = {"not-applicable": self.text()}
        elif kind < self.unknowns + 0.10:
            entry = {"note": self.text()}
        else:
            entry = {"choice": self.choice(question)}
            if "conditions" in question and self.chance(0.5):
                entry["met"] = [condition["id"] for condition in self.some(question["conditions"])]
        if self.chance(0.1):
            entry["note"] = self.text()
        if self.chance(0.1):
            entry["answered"] = "2026-10-02"
        return entry

    def make_people(self):
        r = self.random
        self.people = [f"person-{n}" for n in range(1, r.choice([0, 1, 1, 2, 2, 3, 4, 5, 9]) + 1)]
        self.mood = r.choice([0.3, 0.6, 0.9, 1.1, 1.1, 1.4])
        self.slope = r.choice([0, 0.05, 0.1, 0.2, 0.3])
        self.spread = r.choice([0.1, 0.2, 0.4])
        self.slips = r.choice([0, 0, 0.05, 0.15])
        self.unknowns = r.choice([0, 0.05, 0.15, 0.4])

    def make_answers(self, folder):
        reach = self.random.choice([1, 1, 0.9, 0.6, 0.3])
        for person in self.people:
            if self.chance(0.05):
                continue
            answers = {question["id"]: self.answer(question) for question in self.questions
                       if self.chance(reach) and (question in self.asked or self.chance(0.3))}
            if self.chance(0.1):
                answers["removed-question"] = {"choice": "choice-0"}
            items = list(answers.items())
            if self.chance(0.3):
                self.random.shuffle(items)
            self.write(folder / f"answers/{person}.yml", {"schema": "answers/1", "by": person, "answers": dict(items)})

    def make_consensus(self, folder):
        share = self.random.choice([0, 0.1, 0.3, 1])
        answers = {}
        for question in self.asked:
            if self.chance(share):
                entry = ({"not-applicable": self.text()} if self.chance(0.12) else
                         {"choice": self.choice(question), "reason": self.text()})
                if self.people and self.chance(0.2):
                    entry["dissent"] = {self.random.choice(self.people): self.text()}
                if self.chance(0.3):
                    entry["agreed"] = "2026-10-20"
                answers[question["id"]] = entry
        if self.chance(0.05):
            answers["removed-question"] = {"choice": "choice-0", "reason": self.text()}
        if answers or self.chance(0.2):
            self.write(folder / "consensus.yml", {"schema": "consensus/1", "answers": answers})

    def date(self):
        """A day around the assessment's, often exactly it or one beside."""
        return TODAY + datetime.timedelta(days=self.random.choice([-400, -30, -1, 0, 0, 1, 30]))

    def piece(self, number):
        r = self.random
        piece = {"id": f"piece-{number}", "title": self.text(), "strength": r.choice(STRENGTHS + self.favour)}
        pool = self.questions if self.chance(0.1) else self.asked
        questions = r.sample(pool, min(len(pool), r.randint(1, self.breadth)))
        against = [question for question in questions if self.chance(0.08)]
        supported = [question for question in questions if question not in against]
        if supported and self.chance(0.5):
            piece["supports"] = [question["id"] for question in supported]
        elif supported:
            piece["supports"] = {question["id"]: ({"shows": self.choice(question)} if self.chance(0.5) else {}) |
                                 ({"at": self.text()} if self.chance(0.2) else {}) for question in supported}
        if against:
            piece["contradicts"] = {question["id"]: self.choice(question, 0.4) for question in against}
        if self.chance(0.15):
            piece["dated"] = self.date().isoformat()
        if self.chance(0.15):
            piece["expires"] = max(self.date().isoformat(), piece.get("dated", ""))
        if self.chance(0.2):
            piece["kind"] = self.text()
        if self.chance(0.2):
            piece["link"] = "https://example.org/a?b=c&d=e"
        return piece

    def make_evidence(self, folder):
        r = self.random
        if self.chance(0.2):
            return []
        self.favour = r.choice([[], ["record"] * 4, ["result"] * 8, ["result"] * 8, ["statement"] * 4])
        self.breadth = r.choice([2, 5, 20, 60])
        pieces = [self.piece(n) for n in range(1, r.randint(0, 25) + 1)]
        nothing = {question["id"]: self.text() for question in self.asked if self.chance(0.05)}
        if pieces and self.chance(0.05):
            pieces[0].setdefault("contradicts", {})["removed-question"] = "choice-0"
        self.write(folder / "evidence.yml", {"schema": "evidence/1", "evidence": pieces} |
                   ({"nothing-found": nothing} if nothing else {}))
        return [piece["id"] for piece in pieces]

    def make_extras(self, folder, pieces):
        """Findings and plan, which change no figure."""
        r = self.random
        if self.chance(0.3):
            self.write(folder / "findings.yml", {"schema": "findings/1", "findings": [
                {"id": f"statement-{n}", "element": r.choice(self.assessed), "level": r.choice(self.levels),
                 "kind": r.choice(["strength", "weakness", "observation"]), "text": self.text(),
                 "evidence": self.some(pieces)[:2]} for n in range(1, r.randint(1, 3) + 1)]})
        asked = {question["id"] for question in self.asked}
        kept = [action["id"] for action in self.actions if asked.issuperset(action["raises"])]
        if self.chance(0.3):
            plan = {"schema": "plan/1", "actions": {action: r.choice([
                {"decision": "accepted", "owner": self.text(), "due": "2027-01-31", "status": "open"},
                {"decision": "accepted", "status": "done"},
                {"decision": "rejected", "reason": self.text()}]) for action in kept if self.chance(0.5)}}
            if self.chance(0.5):
                question = r.choice(self.asked)
                plan["own"] = [{"id": "own-action", "title": self.text(), "effort": 3,
                                "raises": {question["id"]: self.scales[question["scale"]][-1]["id"]}}]
            self.write(folder / "plan.yml", plan)

    def make_assessment(self, folder):
        r = self.random
        used = self.short_form or self.bank
        assessment = {"schema": "assessment/1", "id": f"case-{self.seed}", "title": self.text(),
                      "organization": self.text(), "date": TODAY.isoformat(), "questionnaire": used["id"]}
        if self.chance(0.5):
            assessment["questionnaire-version"] = used["version"] if self.chance(0.95) else "0.9"
        if self.chance(0.3):
            assessment |= {"language": "en", "status": r.choice(["draft", "for-comment", "final"])}
        facts = {fact["id"]: r.choice(fact["choices"]) for fact in self.some(self.profile)}
        if facts:
            assessment["profile"] = facts
        self.assessed = list(self.elements)
        if self.chance(0.2):
            excluded = self.some(self.elements, 1)[:r.choice([1, 2, 5])]
            assessment["exclude"] = {element: self.text() for element in excluded}
            self.assessed = [element for element in self.elements if element not in excluded] or self.elements
        if self.chance(0.75):
            targets = {element: r.choice(self.levels) for element in self.elements if self.chance(0.3)}
            if self.chance(0.8):
                targets = {"default": r.choice(self.levels)} | targets
            assessment["target"] = targets
        if self.chance(0.2):
            assessment["importance"] = {element: r.randint(1, 5) for element in self.some(self.elements)}
        if self.chance(0.2):
            assessment["confidentiality"] = {"names": r.choice(["hidden", "roles", "named"]), "groups-from": 3}
        if self.people and self.chance(0.8):
            assessment["people"] = [{"id": person, "name": self.text(), "role": self.text(),
                                     "group": r.choice(["management", "front-line"])} for person in self.people]
        self.write(folder / "assessment.yml", assessment)

    # ------------------------------------------------------------------ everything

    def generate(self, out):
        out = Path(out)
        assessment = out / "assessment"
        for folder in (out / "models", out / "questionnaires"):
            folder.mkdir(parents=True, exist_ok=True)
        self.make_model()
        self.make_questionnaire()
        self.make_people()
        # what the assessment was made with lies beside it or in the named folders; those come first
        models, questionnaires = ((assessment if self.chance(0.3) else out) / kind
                                  for kind in ("models", "questionnaires"))
        self.write(models / f"{self.model['id']}.yml", self.model)
        if models.parent == out and self.chance(0.1):
            self.write(assessment / f"models/{self.model['id']}.yml", self.model | {"rating": self.rating()})
        self.write_questionnaire(questionnaires)
        if self.short_form:
            self.write((assessment if self.chance(0.3) else out) / "questionnaires" / f"{self.short_form['id']}.yml",
                       self.short_form)
        self.make_assessment(assessment)
        self.make_answers(assessment)
        self.make_consensus(assessment)
        self.make_extras(assessment, self.make_evidence(assessment))


def generate(seed, out):
    """Writes the case of this seed below the folder `out`."""
    Generator(seed).generate(out)


def main():
    parser = argparse.ArgumentParser(description="Writes a random valid model, questionnaire and assessment.")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("out", metavar="OUT_DIR")
    options = parser.parse_args()
    generate(options.seed, options.out)


if __name__ == "__main__":
    main()
