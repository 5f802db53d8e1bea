#!/usr/bin/env python3
"""The figures of a portfolio in pandas, from ready tables: `portfolio_peer.py TABLES [OURS.json]`.

Prints them as JSON by the keys of `excellence portfolio --format json`; with ours, compares instead
and ends with 1 if a figure differs. Nothing is read from YAML: the tables are made beforehand. The
model's elements weigh the same, and no element is left out.
"""
import json
import sys

import numpy
import pandas

import peer

EPSILON = peer.EPSILON
WHY = ["achievement", "knockOut", "coverage"]


def climb(figures, knocked, applicable, rating):
    """The level reached of each row, columns being levels (section 5 of scoring.md)."""
    level = numpy.zeros(len(figures), int)
    alive = numpy.ones(len(figures), bool)
    for index in range(figures.shape[1]):
        value, there = figures[:, index], applicable[:, index]
        attained = alive & there & (value > rating.attained + EPSILON)
        level[attained] = index + 1
        alive &= ~there | attained & (value > rating.secured + EPSILON) & ~knocked[:, index]
    return level


def limits(level, cells, rating):
    """Index of the limiting level, -1 for none, and index of why."""
    applicable = cells["applicable"]
    count = applicable.shape[1]
    numbers = numpy.arange(1, count + 1)
    above = applicable & (numbers > level[:, None])
    top = numpy.where(above.any(axis=1), above.argmax(axis=1) + 1, 0)
    limit, why = numpy.full(len(level), -1), numpy.full(len(level), -1)
    for index in range(count):
        is_top = top == index + 1
        bound = numpy.where(is_top, rating.attained, rating.secured)
        figure = cells["achievement"][:, index]
        short = ~numpy.isnan(figure) & ~(figure > bound + EPSILON)
        knocked = ~is_top & cells["knocked"][:, index]
        unrated = ~cells["rated"][:, index]
        here = (limit < 0) & (top >= index + 1) & applicable[:, index] & (short | knocked | unrated)
        limit[here] = index
        why[here] = numpy.select([short, knocked], [0, 1], 2)[here]
    return limit, why


def levels_of(values):
    values = pandas.Series(values)
    return {"sites": len(values), "lowest": int(values.min()),
            "median": int(values.quantile(0.5, interpolation="lower")), "highest": int(values.max()),
            "spread": int(values.max() - values.min())}


def end(marks, best):
    order = marks.sort_values(["low", "achievement"], ascending=not best)
    first = order.iloc[0]
    same = marks[(marks.low == first.low) & ((marks.achievement - first.achievement).abs() <= EPSILON)]
    return {"site": same.iloc[0].path, "sites": len(same)}


def figures(tables):
    rating = peer.Rating(tables["rating"])
    sites = tables["sites"]
    latest = sites.groupby("organization").date.transform("max") == sites.date
    sites = sites[latest].sort_values(["organization", "date", "path"])
    answers = tables["answers"]
    answers = answers[answers.site.isin(sites.index)]
    answers = answers[answers.weight > 0]
    known = answers.value.notna()
    value = answers.value.fillna(0)
    out = rating.knock_out if rating.knock_out is not None else -1
    rows = pandas.DataFrame({
        "site": answers.site, "element": answers.element, "level": answers.level,
        "all": answers.weight, "answered": answers.weight.where(known, 0), "sum": answers.weight * value,
        "low_out": value <= out + EPSILON, "now_out": known & (value <= out + EPSILON)})
    summed = rows.groupby(["site", "element", "level"]).sum()
    index = pandas.MultiIndex.from_product(
        [sites.index, range(len(tables["elements"])), range(len(tables["levels"]))])
    summed = summed.reindex(index)
    shape = (-1, len(tables["levels"]))

    def grid(name, fill=0):
        return summed[name].fillna(fill).to_numpy().reshape(shape)

    everything, answered, total = grid("all"), grid("answered"), grid("sum")
    applicable = everything > 0
    with numpy.errstate(invalid="ignore", divide="ignore"):
        low, high = total / everything, (total + 100 * (everything - answered)) / everything
        achievement = total / answered
        coverage = answered / everything
    rated = applicable & (answered > 0) & (coverage * 100 >= rating.sufficient - EPSILON)
    now_out, low_out = grid("now_out") > 0, grid("low_out") > 0
    level = climb(numpy.where(rated, achievement, numpy.nan), now_out, applicable, rating)
    marks = pandas.DataFrame({
        "path": numpy.repeat(sites.path.to_numpy(), len(tables["elements"])),
        "element": numpy.tile(numpy.arange(len(tables["elements"])), len(sites)),
        "level": level, "low": climb(low, low_out, applicable, rating),
        "high": climb(high, now_out, applicable, rating),
        "achievement": numpy.nanmean(numpy.where(rated, achievement, numpy.nan), axis=1)})
    marks["limit"], marks["why"] = limits(
        level, {"applicable": applicable, "achievement": achievement, "knocked": now_out, "rated": rated}, rating)

    def organization(column):
        """The highest level that a quorum of the elements has."""
        grid = marks[column].to_numpy().reshape(len(sites), -1)
        shares = numpy.stack([(grid >= number).mean(axis=1) * 100 for number in range(1, len(tables["levels"]) + 1)])
        return (shares >= rating.quorum - EPSILON).cumprod(axis=0).sum(axis=0)

    lows = organization("low")
    by_element = marks.groupby("element")
    limiting = marks[marks.limit >= 0].groupby(["element", "limit", "why"]).size().unstack(fill_value=0)
    limiting = limiting.reindex(columns=[0, 1, 2], fill_value=0)
    counted = sorted(((-row.sum(), element, limit, row) for (element, limit), row in
                      zip(limiting.index, limiting.to_numpy())), key=lambda entry: entry[:3])
    nested = marks.to_dict("records")
    count = len(tables["elements"])
    return {
        "level": levels_of(lows),
        "reached": [{"level": name, "sites": int((lows >= number).sum())}
                    for number, name in enumerate(tables["levels"], 1)],
        "elements": [{"id": tables["elements"][element], "level": levels_of(own.low),
                      "achievement": float(own.achievement.mean()), "weakest": end(own, False),
                      "strongest": end(own, True)} for element, own in by_element],
        "limiting": [{"element": tables["elements"][element], "level": tables["levels"][limit],
                      "sites": int(-negative), **{name: int(number) for name, number in zip(WHY, row)}}
                     for negative, element, limit, row in counted],
        "sites": [{"path": path, "level": int(now), "levelLow": int(least), "levelHigh": int(most),
                   "elements": [{"id": tables["elements"][mark["element"]], "level": mark["level"],
                                 "levelLow": mark["low"], "levelHigh": mark["high"],
                                 "achievement": mark["achievement"]}
                                for mark in nested[place * count:(place + 1) * count]]}
                  for place, (path, now, least, most) in enumerate(
                      zip(sites.path, organization("level"), lows, organization("high")))],
    }


def differences(peers, ours, path=""):
    """Yields each place where ours lacks or differs from what the peer says."""
    if isinstance(peers, dict):
        for key, value in peers.items():
            yield from differences(value, ours.get(key), f"{path}.{key}")
    elif isinstance(peers, list):
        if len(peers) != len(ours):
            yield f"{path}: {len(peers)} | {len(ours)}"
        for place, (a, b) in enumerate(zip(peers, ours)):
            yield from differences(a, b, f"{path}[{place}]")
    elif not (peers == ours or isinstance(peers, float) and isinstance(ours, (int, float))
              and abs(peers - ours) <= 1e-9):
        yield f"{path}: {peers} | {ours}"


def main():
    found = figures(pandas.read_pickle(sys.argv[1]))
    if len(sys.argv) == 2:
        return json.dump(found, sys.stdout)
    with open(sys.argv[2], encoding="utf-8") as stream:
        ours = json.load(stream)["groups"][0]
    wrong = list(differences(found, ours))
    print("\n".join(wrong[:20]))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
