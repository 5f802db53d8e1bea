import Documents
import Modeling
import Planning

extension TopicStory {
  /// What there is for and against it; where nothing is, what to ask for.
  package var evidence: [String] {
    var lines = question.supports.map { link in
      line(link, link.shows.map { pages.say("shows \(label($0))") })
    }
    lines += question.contradictions.map { link in
      line(
        link, link.shows.map { pages.say("speaks against it, shows \(label($0))") },
        isAgainst: true)
    }
    if let absent = question.nothingFound {
      lines.append(pages.say("Looked for and not found: \(absent)"))
    }
    guard lines.isEmpty else { return lines }
    return (question.typical ?? []).map { pages.say("To be asked for: \(Self.plain($0.title))") }
  }

  private func line(
    _ link: Report.SupportResult, _ shows: String?, isAgainst: Bool = false
  ) -> String {
    let piece = pages.evidence(link.evidence)
    let title = piece?.title ?? link.evidence
    let strength = piece.map { " (\(pages.words.term($0.strength)))" } ?? ""
    let most =
      link.counts
      ? isAgainst ? nil : borne(link.bearsOut)
      : pages.say("does not count (\(pages.words.term(piece?.lapse ?? "")))")
    return pages.words.pair(
      title + strength, [shows, link.at, most].compactMap { $0 }.joined(separator: ", "))
  }

  /// How far the evidence goes, whatever is agreed on.
  package var borneOut: String {
    guard question.examined else { return pages.say("No evidence has been examined.") }
    let supports = question.supports.filter(\.counts).map(\.bearsOut).max()
    let against = question.contradictions.filter(\.counts).map(\.bearsOut)
    let most =
      ([supports ?? pages.report.definitions.rating.nothing] + against).min() ?? 0
    if isAny(most) { return pages.say("The evidence bears out any choice.") }
    let text = pages.say("The evidence bears out at most \(quoted(most)).")
    let wanted = topic.consensus.map(\.choice) ?? topic.proposed
    guard let wanted, let value = pages.scale(of: question)?.choices[wanted].value,
      Double(value) > most
    else { return text }
    return text + " "
      + (topic.consensus == nil
        ? pages.say("That is less than is proposed.") : pages.say("That is less than is agreed."))
  }

  private func borne(_ most: Double) -> String {
    isAny(most)
      ? pages.say("bears out any choice") : pages.say("bears out at most \(quoted(most))")
  }

  private func isAny(_ most: Double) -> Bool {
    pages.scale(of: question)?.choices.last.map { Double($0.value) <= most } ?? false
  }

  private func label(_ position: Int) -> String {
    pages.words.quoted(pages.scale(of: question)?.choices[position].label ?? "")
  }

  /// The label of a choice in quotation marks; between two, both.
  private func quoted(_ value: Double) -> String {
    let text = pages.label(value, of: question)
    let isChoice =
      pages.scale(of: question)?.choices.contains { Double($0.value) == value } ?? false
    return isChoice ? pages.words.quoted(text) : text
  }
}
