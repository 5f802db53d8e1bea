#!/usr/bin/env python3
"""The least-effort plan as a mixed-integer program, solved by HiGHS: `plan_peer.py FOLDER
[--target LEVEL] [--models FOLDER] [--questionnaires FOLDER]`. Prints JSON: the effort in
person-days, the ids of the actions, and the seconds the solver took.

One binary variable for each action that can be chosen; one variable from 0 to 1 for each value a
question can be raised to, no higher than the number of chosen actions that raise it so far. Section
numbers are those of scoring.md. Ties are not broken: only the effort is the least.
"""
import argparse
import json
import time
from collections import defaultdict

import highspy
import numpy

import peer

STEP = 1e-4     # what a mean must exceed its bound by; more than the solver's tolerance


def candidates(case):
    """id -> action that can be chosen, and the ids of those that are done (section 11)."""
    actions = {action["id"]: action
               for action in (case.questionnaire.get("actions") or []) + (case.plan.get("own") or [])}
    decisions = case.plan.get("actions") or {}
    done = {key for key in actions if (decisions.get(key) or {}).get("status") == "done"}
    out = {key for key in actions if (decisions.get(key) or {}).get("decision") == "rejected"} - done
    while True:
        more = {key for key, action in actions.items()
                if key not in out | done and out & set(action.get("after") or [])}
        if not more:
            break
        out |= more
    return {key: action for key, action in actions.items() if key not in out | done}


def elements_of(case, rating, levels):
    questions = peer.read_questions(case, rating)
    asked = {(question.element, question.level) for question in questions}
    by_element = defaultdict(list)
    for question in questions:
        if question.in_scope:
            by_element[question.element].append(question)
    excluded = case.assessment.get("exclude") or {}
    elements = [peer.make_element(spec, dimension["id"], by_element[spec["id"]], asked, len(levels), rating)
                for dimension in case.model["dimensions"] for spec in dimension["elements"]
                if spec["id"] not in excluded]
    return questions, elements


def wanted(case, rating, levels, actions):
    """The requirements unmet today of the elements that can be brought to their target: rows, bound
    and whether knocked-out questions count; and what each action raises (section 11)."""
    questions, elements = elements_of(case, rating, levels)
    percents = {question.id: question for question in questions}
    today = {question.id: question.value or 0 for question in questions}
    raises = {key: {q: percents[q].percent(choice) for q, choice in action["raises"].items()
                    if percents[q].state in ("answered", "unanswered") and percents[q].percent(choice) > today[q]}
              for key, action in actions.items()}
    most = dict(today)
    for aims in raises.values():
        for question, value in aims.items():
            most[question] = max(most[question], value)

    def is_met(rows, bound, lower, value):
        figure = peer.mean((row.weight, value[row.id]) for row in rows)
        return peer.exceeds(figure, bound) and not (lower and any(rating.knocks_out(value[row.id]) for row in rows))

    found = []
    for element in elements:
        element.target = peer.aim(element, case.assessment.get("target") or {}, levels)
        asks = [(element.claimed_rows[number - 1], bound, lower) for number, _, bound, lower in
                peer.requirements(element.claimed, rating, element.target or 0)]
        if all(is_met(*ask, most) for ask in asks):
            found += [ask for ask in asks if not is_met(*ask, today)]
    return found, raises, today


class Program:
    """Rows of a mixed-integer program, least first."""

    def __init__(self):
        self.solver = highspy.Highs()
        self.solver.silent()
        self.solver.setOptionValue("mip_rel_gap", 0.0)
        self.solver.setOptionValue("mip_abs_gap", 0.5)   # efforts are whole

    def variable(self, cost=0, is_whole=False):
        return self.solver.addVariable(0, 1, cost, type=highspy.HighsVarType.kInteger if is_whole
                                       else highspy.HighsVarType.kContinuous)

    def at_least(self, least, terms):
        self.solver.addRow(float(least), highspy.kHighsInf, len(terms),
                           numpy.array([variable.index for variable, _ in terms], dtype=numpy.int32),
                           numpy.array([factor for _, factor in terms], dtype=float))


def solve(case):
    rating = peer.Rating(case.model["rating"])
    levels = [level["id"] for level in case.model["levels"]]
    actions = candidates(case)
    asks, raises, today = wanted(case, rating, levels, actions)
    if not asks:
        return {"effort": 0, "actions": [], "seconds": 0.0}
    start = time.perf_counter()
    program = Program()
    chosen = {key: program.variable(int(action["effort"]), is_whole=True) for key, action in actions.items()}
    for key, action in actions.items():
        for before in action.get("after") or []:
            if before in chosen:
                program.at_least(0, [(chosen[before], 1), (chosen[key], -1)])
    by_question = defaultdict(list)
    for key, aims in raises.items():
        for question, value in aims.items():
            by_question[question].append((value, key))
    reached = {}
    for question in {row.id for rows, _, _ in asks for row in rows}:
        steps = []
        for value in sorted({value for value, _ in by_question[question]}):
            step = program.variable()
            program.at_least(0, [(chosen[key], 1) for aim, key in by_question[question] if aim >= value] + [(step, -1)])
            steps.append((value, step))
        reached[question] = steps
    for rows, bound, lower in asks:
        weight = sum(row.weight for row in rows)
        terms, now = [], 0
        for row in rows:
            below = today[row.id]
            now += row.weight * below
            for value, step in reached[row.id]:
                terms.append((step, row.weight / weight * (value - below)))
                below = value
            if lower and rating.knocks_out(today[row.id]):
                program.at_least(1, [(chosen[key], 1) for aim, key in by_question[row.id] if not rating.knocks_out(aim)])
        program.at_least(bound + STEP - now / weight, terms)
    program.solver.run()
    if program.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise SystemExit(f"plan_peer: {program.solver.getModelStatus()}")
    values = program.solver.getSolution().col_value
    ids = [key for key, variable in chosen.items() if values[variable.index] > 0.5]
    return {"effort": sum(int(actions[key]["effort"]) for key in ids), "actions": ids,
            "seconds": time.perf_counter() - start}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--target", help="the id of the level every element without a target of its own is to reach")
    parser.add_argument("--models", action="append", default=[])
    parser.add_argument("--questionnaires", action="append", default=[])
    options = parser.parse_args()
    case = peer.read_case(options.folder, options.models, options.questionnaires)
    if options.target:
        case.assessment["target"] = {**(case.assessment.get("target") or {}), "default": options.target}
    print(json.dumps(solve(case)))


if __name__ == "__main__":
    main()
