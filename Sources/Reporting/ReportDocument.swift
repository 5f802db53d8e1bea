package import Documents

extension Report {
  /// The document of a kind of report.
  package func document(_ definition: ReportDefinition, _ words: Words = .english) -> Document {
    let kinds = definition.parts.compactMap { part in
      if case .section(let kind, _) = part { kind } else { nil }
    }
    let pages = Pages(self, words, sections: Set(kinds))
    let sections = definition.parts.enumerated().compactMap { index, part -> Section? in
      switch part {
      case .section(let kind, let charts):
        kind.section(pages, charts: charts ?? ChartKind.allCases)
      case .text(let title, let body):
        Section(
          id: "text-\(index + 1)", title: Inline.marked(title), blocks: Block.body(body))
      }
    }
    return Document(
      language: words.language, cover: cover(definition, words), sections: sections,
      theme: definition.theme, wording: words.wording, isHandout: definition.form == .handout)
  }

  private func cover(_ definition: ReportDefinition, _ words: Words) -> Cover {
    let all = definitions.elements.count
    let asked = claimed.elements.count { $0.cells.contains(where: \.asked) }
    let scope =
      asked < all
      ? words.say("\(asked) of \(all) elements")
      : words.say(
        all, one: "The whole model, \(all) element", other: "The whole model, \(all) elements")
    return Cover(
      kicker: Inline.marked(words.term(definition.title)), title: [.text(assessment.organization)],
      subtitle: [.text(assessment.title)],
      facts: [
        Fact([.text(words.say("Date"))], [.text(words.date(assessment.date))]),
        Fact([.text(words.say("Status"))], [.text(words.status(assessment.status))]),
        Fact([.text(words.say("Scope"))], [.text(scope)]),
        Fact(
          [.text(words.say("Questionnaire"))],
          words.tell(
            "\(Inline.marked(assessment.questionnaireTitle)), version \(assessment.questionnaireVersion)"
          )),
        Fact([.text(words.say("Model"))], model(words)),
      ],
      notice: assessment.status == "final"
        ? [] : [.text(words.say("Not final: figures and texts can still change."))])
  }

  private func model(_ words: Words) -> [Inline] {
    let title = Inline.marked(definitions.modelTitle)
    let version = assessment.modelVersion
    return definitions.source.map {
      words.tell("\(title), after \($0); model version \(version)")
    } ?? words.tell("\(title); model version \(version)")
  }
}

extension SectionKind {
  /// The part of a report, nil where there is nothing for it to say; to add one, add its file and
  /// its line here.
  func section(_ pages: Pages, charts: [ChartKind]) -> Section? {
    switch self {
    case .summary: SummarySection(pages: pages).section()
    case .scope: ScopeSection(pages: pages).section()
    case .profile: ProfileSection(pages: pages, charts: charts).section()
    case .elements: ElementsSection(pages: pages).section()
    case .dissent: DissentSection(pages: pages).section()
    case .evidence: EvidenceSection(pages: pages).section()
    case .method: MethodSection(pages: pages).section()
    case .annex: AnnexSection(pages: pages).section()
    case .standing: StandingSection(pages: pages).section()
    case .change: ChangeSection(pages: pages).section()
    case .takes: TakesSection(pages: pages).section()
    case .decision: DecisionSection(pages: pages).section()
    case .plan: PlanSection(pages: pages).section()
    case .team: TeamSection(pages: pages).section()
    case .ratings: RatingsSection(pages: pages).section()
    case .claims: ClaimsSection(pages: pages).section()
    case .completeness: CompletenessSection(pages: pages).section()
    case .integrity: IntegritySection(pages: pages).section()
    case .workshop: WorkshopSection(pages: pages).section()
    case .trend: TrendSection(pages: pages).section()
    }
  }
}
