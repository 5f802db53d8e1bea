package import Planning
import Scoring

/// A workshop in words, as far as confidentiality allows.
package struct WorkshopStory {
  private let pages: Pages

  package init(_ report: Report, _ words: Words) { pages = Pages(report, words) }

  /// What is said of one question; nil if it is out of scope.
  package func topic(_ topic: Topic, id: String) -> TopicStory? {
    pages.question(id).map { TopicStory(topic, $0, pages) }
  }

  /// What agreeing has changed, a sentence or a line each.
  package func gain(_ gain: WorkshopGain) -> [String] {
    var lines = [
      pages.say(
        gain.agreed,
        one:
          "One question is agreed: \(gain.agreed - gain.otherwise) as proposed, \(gain.otherwise) otherwise, \(gain.dissented) with dissent.",
        other:
          "\(gain.agreed) questions are agreed: \(gain.agreed - gain.otherwise) as proposed, \(gain.otherwise) otherwise, \(gain.dissented) with dissent."
      ),
      pages.say(
        gain.open, one: "One is still to be talked about.",
        other: "\(gain.open) are still to be talked about."),
    ]
    guard gain.agreed > 0 else { return lines }
    lines.append(
      pages.say(
        "Agreement of the answers given: alpha \(pages.shown.coefficient(gain.before.agreement?.alpha)), \(pages.shown.shareSign(gain.before.agreement?.withinOneStep)) of pairs within one step."
      ))
    lines.append(
      pages.say(
        "With what is agreed in their place, dissent kept: alpha \(pages.shown.coefficient(gain.agreement?.alpha)), \(pages.shown.shareSign(gain.agreement?.withinOneStep)) of pairs within one step."
      ))
    return lines + levels(gain)
  }

  private func levels(_ gain: WorkshopGain) -> [String] {
    var lines = gain.moved.map { element, before, after in
      "  "
        + pages.words.pair(
          pages.heading(ofElement: pages.report.definitions.elements[element].id),
          pages.say(
            "\(pages.levelFigure(before.level, before.levelLow, before.levelHigh)) before, \(pages.levelFigure(after.level, after.levelLow, after.levelHigh)) now"
          ))
    }
    if let before = gain.before.claimed.organization, let after = gain.after.claimed.organization {
      let old = pages.levelFigure(before.level, before.levelLow, before.levelHigh)
      let new = pages.levelFigure(after.level, after.levelLow, after.levelHigh)
      if old != new {
        lines.append(
          "  " + pages.words.pair(pages.say("Organization"), pages.say("\(old) before, \(new) now"))
        )
      }
    }
    return lines.isEmpty
      ? [pages.say("What was agreed changes no claimed level.")]
      : [pages.say("Claimed levels by the answers alone, and as agreed:")] + lines
  }
}
