import Modeling
import Scoring

extension Explanation {
  /// From the elements to a dimension or the organization.
  func group(_ dimension: Int?) -> [String] {
    let model = assessment.model
    let name =
      dimension.map {
        say("Dimension \(model.dimensions[$0].id): \(model.dimensions[$0].title)")
      } ?? say("Organization \(assessment.organization)")
    var lines = [name]
    for (title, view) in [
      (say("Claimed"), scorecard.claimed), (say("Evidenced"), scorecard.evidenced),
    ] {
      let card =
        dimension.map { index in view.dimensions.first { $0.dimension == index } }
        ?? view.organization
      guard let card else {
        return lines + [
          dimension == nil
            ? say("No figure: an element is left out, so there is no figure for the whole.")
            : say("No figure: all its elements are left out.")
        ]
      }
      let members = view.elements.filter {
        dimension == nil || model.elements[$0.element].dimension == dimension
      }
      lines += ["", title, "  " + say("Levels of its elements (weight):")]
      lines += members.map { member in
        let element = model.elements[member.element]
        return
          "    \(element.id) (\(element.weight)): \(member.level.map(String.init) ?? say("none"))\(range(member.levelLow, member.levelHigh))"
      }
      lines += quorum(card, members)
      for cell in card.cells { lines.append(self.cell(cell, members)) }
      lines.append(
        "  "
          + say(
            "Achievement: mean of the rated levels = \(exact(card.achievement)); foundations \(exact(card.foundations)), excellence \(exact(card.excellence)); coverage \(exact(card.coverage))"
          ))
    }
    return lines
  }

  private func quorum(_ card: GroupCard, _ members: [ElementCard]) -> [String] {
    let model = assessment.model
    let present = members.filter { $0.level != nil }
    let all = present.reduce(0) { $0 + model.elements[$1.element].weight }
    var lines = model.levels.indices.map { index in
      let there = present.filter { $0.level ?? 0 > index }
        .reduce(0) { $0 + model.elements[$1.element].weight }
      return "  " + say("At level \(index + 1) or above: \(there) of \(all) by weight")
    }
    lines.append(
      "  "
        + say(
          "Level: the highest with at least \(exact(model.rating.quorum)) percent = \(level(card.level))\(range(card.levelLow, card.levelHigh))"
        ))
    if let floor = card.floor, let element = card.floorElement {
      lines.append("  " + say("Lowest element: \(model.elements[element].id) at \(floor)"))
    }
    return lines
  }

  private func cell(_ cell: Cell, _ members: [ElementCard]) -> String {
    let model = assessment.model
    let rated = members.map { $0.cells[cell.level - 1] }.enumerated().filter {
      $0.1.state == .rated
    }
    let terms = rated.map { index, part in
      "\(model.elements[members[index].element].weight) x \(exact(part.achievement))"
    }
    let band = cell.band.map { " " + model.rating.bands[$0].id } ?? ""
    let figure =
      cell.achievement.map { say("\(exact($0))\(band) = mean of \(joined(terms))") }
      ?? (cell.isApplicable ? say("open") : say("not applicable"))
    return line(say("Level \(cell.level)"), figure)
      + (cell.isApplicable
        ? say("; from \(exact(cell.low)) to \(exact(cell.high)); coverage \(exact(cell.coverage))")
        : "")
  }

  /// The questions of a tag and their mean.
  func tag(_ index: Int) -> [String] {
    let tag = assessment.model.tags[index]
    let figure = scorecard.tags[index]
    var lines = [say("Tag \(tag.id): \(tag.title) (\(pages.words.term(tag.kind)))"), ""]
    for (question, score) in zip(assessment.questionnaire.questions, scorecard.questions)
    where question.tags.contains(index) {
      let value =
        score.value.map { value in
          "\(question.weight) x \(exact(value))"
            + (score.evidencedValue.map { say(", evidenced \(exact($0))") }
              ?? say(", not examined"))
        } ?? pages.words.term(score.state.rawValue)
      lines.append(line(question.id, value))
    }
    return lines + [
      "",
      say(
        "Claimed: weighted mean of the answered = \(exact(figure.claimed)); coverage \(exact(figure.coverage))"
      ),
      say(
        "Evidenced: weighted mean of the examined = \(exact(figure.evidenced)); coverage \(exact(figure.evidencedCoverage))"
      ),
    ]
  }
}
