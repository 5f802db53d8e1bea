#!/usr/bin/env python3
"""Compares two results by the contract's keys (README, Result): numbers within 1e-9, everything
else exactly, lists in order. `digest` and further keys are left out."""
import json
import sys

TOLERANCE = 1e-9
LEAF = None
MISSING = "(missing)"


def keys(text, **nested):
    """A shape: names of leaf keys, and keys with a shape of their own."""
    return {**dict.fromkeys(text.split(), LEAF), **nested}


CELL = keys("level state achievement low high coverage band asked")
CARD = keys("id level levelLow levelHigh achievement foundations excellence coverage", cells=[CELL])
ELEMENT = {**CARD, **keys("target", limiting=keys("level achievement bound knockedOut why"),
                          borderline=keys("down up"))}
GROUP = {**CARD, **keys("floor floorElement reached")}
CARDS = {"organization": GROUP, "dimensions": [GROUP], "elements": [ELEMENT]}
RESULT = keys(
    "schema plan",
    assessment=keys("id title organization date questionnaire questionnaireVersion model partialScope"),
    progress=keys("answered notApplicable unanswered outOfScope"),
    claimed=CARDS, evidenced=CARDS,
    questions=[keys("id element level state value evidencedValue examined answers lowest highest steps "
                    "notApplicable unknown rwg")],
    tags=[keys("id kind claimed evidenced coverage evidencedCoverage")],
    agreement=keys("alpha withinOneStep", elements=[keys("id withinOneStep")]),
    gaps=[keys("element level target", unmet=[keys("level achievement bound knockedOut open")])],
    findings=[keys("element level kind")])


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same(a, b):
    if is_number(a) and is_number(b):
        return abs(a - b) <= TOLERANCE
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b


def name(item, index):
    """How an item of a list is called in a path: by what identifies it, else by its number."""
    parts = [str(item[key]) for key in ("id", "element", "level") if isinstance(item.get(key), str)]
    return parts[0] if "id" in item else " ".join(parts) or str(index)


def differences(a, b, shape=RESULT, path=""):
    """Yields (path, a, b) for every key of the shape in which the documents differ."""
    if isinstance(shape, dict) and isinstance(a, dict) and isinstance(b, dict):
        for key, inner in shape.items():
            yield from differences(a.get(key, MISSING), b.get(key, MISSING), inner, f"{path}.{key}".lstrip("."))
    elif isinstance(shape, list) and isinstance(a, list) and isinstance(b, list):
        if len(a) != len(b):
            yield f"{path}.count", len(a), len(b)
        for index, (left, right) in enumerate(zip(a, b)):
            if isinstance(left, dict) and isinstance(right, dict):
                yield from differences(left, right, shape[0], f"{path}[{name(left, index)}]")
            else:
                yield f"{path}[{index}]", left, right
    elif not same(a, b):
        yield path, a, b


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: compare.py RESULT_A.json RESULT_B.json")
    documents = []
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as stream:
            documents.append(json.load(stream))
    found = list(differences(*documents))
    for path, a, b in found:
        print(f"{path}: {json.dumps(a, ensure_ascii=False)} | {json.dumps(b, ensure_ascii=False)}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
