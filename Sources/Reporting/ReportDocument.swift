package import Documents

extension Report {
  /// The document of a kind of report.
  package func document(_ definition: ReportDefinition) -> Document {
    let hasAnnex = definition.parts.contains {
      if case .section(.annex, _) = $0 { true } else { false }
    }
    let pages = Pages(self, hasAnnex: hasAnnex)
    let sections = definition.parts.enumerated().map { index, part -> Section in
      switch part {
      case .section(let kind, let charts):
        kind.section(pages, charts: charts ?? ChartKind.allCases)
      case .text(let title, let body):
        Section(
          id: "text-\(index + 1)", title: Inline.marked(title),
          blocks: body.split(separator: "\n\n").map { .marked(String($0)) })
      }
    }
    // The texts are in English; names and notes are in the assessment's own language.
    return Document(
      language: "en", cover: cover(definition), sections: sections, theme: definition.theme)
  }

  private func cover(_ definition: ReportDefinition) -> Cover {
    let all = definitions.elements.count
    let asked = claimed.elements.count { $0.cells.contains(where: \.asked) }
    let scope =
      asked < all
      ? "\(asked) of \(all) elements" : "The whole model, \(all) element\(all == 1 ? "" : "s")"
    let status = ["draft": "Draft", "for-comment": "For comment", "final": "Final"]
    return Cover(
      kicker: Inline.marked(definition.title), title: [.text(assessment.organization)],
      subtitle: [.text(assessment.title)],
      facts: [
        Fact([.text("Date")], [.text(Words.date(assessment.date))]),
        Fact([.text("Status")], [.text(status[assessment.status] ?? assessment.status)]),
        Fact([.text("Scope")], [.text(scope)]),
        Fact(
          [.text("Questionnaire")],
          Inline.marked(assessment.questionnaireTitle)
            + [.text(", version \(assessment.questionnaireVersion)")]),
        Fact(
          [.text("Model")],
          Inline.marked(definitions.modelTitle)
            + [
              .text(
                (definitions.source.map { ", after \($0)" } ?? "")
                  + "; model version \(assessment.modelVersion)")
            ]),
      ],
      notice: assessment.status == "final"
        ? [] : [.text("Not final: figures and texts can still change.")])
  }
}

extension SectionKind {
  /// The part of a report; to add one, add its file and its line here.
  func section(_ pages: Pages, charts: [ChartKind]) -> Section {
    switch self {
    case .summary: SummarySection(pages: pages).section()
    case .scope: ScopeSection(pages: pages).section()
    case .profile: ProfileSection(pages: pages, charts: charts).section()
    case .elements: ElementsSection(pages: pages).section()
    case .dissent: DissentSection(pages: pages).section()
    case .evidence: EvidenceSection(pages: pages).section()
    case .method: MethodSection(pages: pages).section()
    case .annex: AnnexSection(pages: pages).section()
    }
  }
}
