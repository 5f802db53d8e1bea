import Modeling
import Renewing
import Reporting
import YAML

/// What a new assessment has from the earlier one, for people.
struct SuccessorLines {
  private let successor: Successor
  private let earlier: Predecessor
  private let revision: RevisionLines
  private let words: Words

  init(_ successor: Successor, _ earlier: Predecessor, _ edition: Edition, _ words: Words) {
    self.successor = successor
    self.earlier = earlier
    revision = RevisionLines(earlier.edition.questionnaire, edition.questionnaire, words)
    self.words = words
  }

  var lines: [String] {
    let assessment = earlier.assessment
    var lines = [
      words.say(
        "Goes on from \(assessment.title), \(words.date(assessment.date.description)): people \(successor.people.count), pieces of evidence \(successor.pieces), accepted actions not yet done \(successor.decisions)."
      ), revision.headline,
    ]
    if !successor.revision.isEmpty { lines += revision.lines(successor.revision) }
    let left =
      successor.lost.map { lost in words.say("Evidence \(lost.id): \(why(lost.why))") }
      + successor.misfits.map { MisfitLine(words: words).line($0) }
    if !left.isEmpty { lines += ["", words.say("Not carried over:")] + left.map { "  " + $0 } }
    return lines + [""]
  }

  private func why(_ why: Successor.Lost.Why) -> String {
    switch why {
    case .expired(let day): words.say("expired on \(words.date(day.description))")
    case .missing: words.say("its file is missing")
    case .changed: words.say("its file is not the one that was registered")
    case .unreadable(let reason): words.say("its file could not be copied (\(reason))")
    }
  }
}
