package import Documents
package import YAML

/// In which order a kind of report says what, in whose look.
package struct ReportDefinition: Hashable, Sendable {
  /// One part of a report.
  package enum Part: Hashable, Sendable {
    case section(SectionKind, charts: [ChartKind]?)
    /// A consultant's own words.
    case text(title: String, body: String)
  }

  /// How it is laid out: with a title page and contents, or as a few pages without.
  package enum Form: String, CaseIterable, Hashable, Sendable { case book, handout }

  package var id: String
  package var title: String
  package var theme: Theme
  package var form: Form
  package var parts: [Part]

  /// A definition from the root of its file, with the files it names; nil after saying in
  /// `problems` what is wrong.
  package init?(
    _ node: Node, id wanted: String, files: DefinitionFiles = .none, _ problems: Problems
  ) {
    let errorsBefore = problems.errorCount
    var fields = Fields(node, of: "The report definition", problems)
    if let schema = fields.text("schema"), schema != "report/1", let at = fields.node("schema") {
      problems.error(at, "The schema here must be 'report/1', not '\(schema.shortened)'.")
    }
    let id = fields.id()
    if let id, id != wanted, let at = fields.node("id") {
      problems.error(at, "The id '\(id)' differs from the file's name, '\(wanted.shortened)'.")
    }
    let title = fields.text("title")
    theme = fields.node("theme").map { Theme($0, files, problems) } ?? Theme()
    form = fields.word("form", Form.self, default: .book) ?? .book
    var seen: Set<SectionKind> = []
    parts = fields.requiredList("sections").compactMap { node in
      let part = Self.part(node, problems)
      if case .section(let kind, _) = part, !seen.insert(kind).inserted {
        problems.error(node, "The section '\(kind.rawValue)' stands here twice.")
      }
      return part
    }
    fields.finish()
    guard let id, let title, problems.errorCount == errorsBefore else { return nil }
    self.id = id
    self.title = title
  }

  private static func part(_ node: Node, _ problems: Problems) -> Part? {
    if node.kind == .scalar { return section(node, charts: nil, problems) }
    let pairs = node.uniquePairs(problems)
    guard pairs.count == 1, let (key, value) = pairs.first else {
      problems.error(node, "A section is its name, or one name with its settings.")
      return nil
    }
    if key.text == "text" {
      var fields = Fields(value, of: "A text", problems)
      let title = fields.text("title")
      let body = fields.text("body")
      fields.finish()
      guard let title, let body else { return nil }
      return .text(title: title, body: body)
    }
    var fields = Fields(value, of: "Section '\(key.text.shortened)'", problems)
    var seen: Set<ChartKind> = []
    let charts = fields.list("charts").compactMap { item -> ChartKind? in
      guard let chart = word(item, ChartKind.self, "chart", problems) else { return nil }
      if seen.insert(chart).inserted { return chart }
      problems.error(item, "The chart '\(chart.rawValue)' stands here twice.")
      return nil
    }
    fields.finish()
    return section(key, charts: charts, problems)
  }

  private static func section(_ node: Node, charts: [ChartKind]?, _ problems: Problems) -> Part? {
    word(node, SectionKind.self, "section", problems).map { .section($0, charts: charts) }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node, _: Word.Type, _ kind: String, _ problems: Problems
  ) -> Word? where Word.RawValue == String {
    if node.kind == .scalar, let word = Word(rawValue: node.text) { return word }
    let words = Word.allCases.map(\.rawValue)
    problems.error(
      node,
      "There is no \(kind) '\(node.text.shortened)' (there are \(words.joined(separator: ", ")))"
        + Suggestion.tail(node.text, among: words))
    return nil
  }
}

/// The parts a report can have; each is one file in `Sections/`.
package enum SectionKind: String, CaseIterable, Hashable, Sendable {
  case summary, scope, profile, elements, dissent, evidence, method, annex
  case standing, change, takes, decision, plan, team
  case ratings, claims, completeness, integrity, workshop, trend
}

extension ReportDefinition {
  /// Whether a section says what it takes to reach the targets.
  package var needsPlan: Bool { has([.plan, .takes, .decision, .team]) }
  /// Whether a section says whether the files of evidence are there and unchanged.
  package var needsFiles: Bool { has([.claims, .integrity]) }
  /// Whether it says nothing without an assessment before.
  package var needsEarlier: Bool { has([.trend]) }

  /// Whether it says what to do.
  package var recommends: Bool { has(SectionKind.advice) }

  private func has(_ kinds: Set<SectionKind>) -> Bool {
    parts.contains { part in
      if case .section(let kind, _) = part { kinds.contains(kind) } else { false }
    }
  }
}

extension SectionKind {
  /// Those that recommend actions.
  static let advice: Set<SectionKind> = [.summary, .elements, .plan, .takes, .decision, .team]
}

/// The pictures of the profile.
package enum ChartKind: String, CaseIterable, Hashable, Sendable {
  case pyramid
  case heatMap = "heat-map"
  case radar
}
