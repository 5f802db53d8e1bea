import Modeling
import Reporting
import YAML

/// The register and what nobody has examined, as tables for people.
struct EvidenceListTable {
  private let result: EvidenceListResult
  private let assessment: Assessment
  private let words: Words
  private let shown: Shown

  init(_ result: EvidenceListResult, _ study: Study) {
    self.result = result
    assessment = study.assessment
    words = study.words
    shown = Shown(assessment.model.rating, words)
  }

  var text: String {
    var lines = [words.pair(assessment.organization, headline), ""]
    if !result.pieces.isEmpty { lines += pieces + [""] }
    if !result.nothingFound.isEmpty {
      lines += [words.say("Looked for and not found") + ":"]
      lines += result.nothingFound.map { "  " + words.pair($0.question, $0.text) } + [""]
    }
    if !result.unexamined.isEmpty {
      lines += [words.say("Claims nobody has examined") + ":"] + unexamined
    }
    while lines.last == "" { lines.removeLast() }
    return lines.map(\.visible).joined(separator: "\n") + "\n"
  }

  private var headline: String {
    let counting = result.pieces.count(where: \.counts)
    let absent = result.nothingFound.count
    return words.say(
      "Pieces of evidence: \(result.pieces.count), counting: \(counting). Questions with nothing found: \(absent). Claims not examined: \(result.unexamined.count)."
    )
  }

  private var pieces: [String] {
    var table = TextTable(
      header: [
        words.say("Id"), words.say("Strength"), words.say("Piece"), words.say("Dated"),
        words.say("Counts", in: "evidence"), words.say("About"),
      ], rows: [])
    for piece in result.pieces {
      let about = piece.supports.map { $0.question + says($0) } + piece.contradicts.map(against)
      let first = [
        piece.id, words.term(piece.strength), piece.title.elided(to: 40), date(piece.dated),
        counts(piece),
      ]
      table.rows.append(first + [about.first ?? "–"])
      for more in about.dropFirst() {
        table.rows.append(Array(repeating: "", count: first.count) + [more])
      }
    }
    return table.lines
  }

  private func date(_ iso: String?) -> String { iso.map(words.date) ?? "–" }

  private func says(_ link: EvidenceListResult.Link) -> String {
    let said = [link.shows.map { "=\($0)" }, link.at.map { " @ \($0.elided(to: 24))" }]
    return said.compactMap { $0 }.joined()
  }

  private func against(_ link: EvidenceListResult.Link) -> String {
    link.question + says(link) + " " + words.say("(speaks against)")
  }

  private func counts(_ piece: EvidenceListResult.Piece) -> String {
    switch piece.lapse {
    case nil where piece.expires == nil: words.say("yes")
    case nil: words.say("until \(date(piece.expires))")
    case "expired": words.say("no: expired on \(date(piece.expires))")
    default: words.say("no: dated after the assessment")
    }
  }

  /// A line for each element, so that the list stays short.
  private var unexamined: [String] {
    assessment.model.elements.flatMap { element -> [String] in
      let claims = result.unexamined.filter { $0.element == element.id }
      if claims.isEmpty { return [] }
      let name = [element.clause, element.title].compactMap { $0 }.joined(separator: " ")
      let said = claims.map { "\($0.question) (\(shown.percentSign($0.value)))" }
      return ["  " + words.pair(name, said.joined(separator: ", "))]
    }
  }
}
