package import Modeling
import Planning
package import Scoring
import YAML

extension Report {
  /// The report of a scored assessment.
  ///
  /// `digest` is the one of the files it was read from; `names` says how far people may be told
  /// apart, if it is not to be the assessment's own setting; `language` is the one it is shown in;
  /// `deeper` are the questionnaires that underpin cells of the model.
  package init(
    _ assessment: Assessment, _ scorecard: Scorecard, digest: String,
    names: Confidentiality.Names? = nil, language: String = Words.english.language,
    deeper: [DeeperQuestionnaire] = []
  ) {
    let privacy = Privacy(assessment, names: names ?? assessment.confidentiality.names)
    let questions = QuestionBuilder(assessment, scorecard, privacy)
    let cards = CardBuilder(assessment.questionnaire)
    let model = assessment.model
    let questionnaire = assessment.questionnaire
    schema = Self.schema
    self.assessment = Head(
      id: assessment.id, title: assessment.title, organization: assessment.organization,
      date: assessment.date.description, questionnaire: questionnaire.id,
      questionnaireVersion: questionnaire.version, model: model.id,
      partialScope: assessment.exclusions.contains { $0 != nil }, digest: digest,
      questionnaireTitle: questionnaire.title, madeWithVersion: assessment.questionnaireVersion,
      modelVersion: model.version, language: assessment.language,
      status: assessment.status.rawValue)
    progress = Progress(scorecard.questions)
    claimed = cards.view(scorecard.claimed)
    evidenced = cards.view(scorecard.evidenced)
    self.questions = questions.all()
    tags = zip(model.tags, scorecard.tags).map { tag, figure in
      TagResult(
        id: tag.id, kind: tag.kind, claimed: figure.claimed, evidenced: figure.evidenced,
        coverage: figure.coverage, evidencedCoverage: figure.evidencedCoverage)
    }
    agreement = AgreementResult(
      alpha: scorecard.agreement?.alpha, withinOneStep: scorecard.agreement?.withinOneStep,
      elements: (scorecard.agreement?.elements ?? []).map {
        AgreementResult.Element(id: model.elements[$0.element].id, withinOneStep: $0.withinOneStep)
      })
    gaps = Gap.all(assessment, scorecard).map { GapResult($0, assessment, scorecard) }
    findings = Finding.all(assessment, scorecard).map { finding in
      FindingResult(
        element: model.elements[finding.element].id, level: model.levels[finding.level - 1].id,
        kind: finding.kind.rawValue)
    }
    plan = nil
    definitions = Definitions(assessment, language: language)
    profile = zip(questionnaire.profile, assessment.profile).map { fact, value in
      ProfileResult(ask: fact.ask, value: value.map(fact.label))
    }
    exclusions = zip(model.elements, assessment.exclusions).compactMap { element, reason in
      reason.map { ExclusionResult(element: element.id, reason: $0) }
    }
    confidentiality = ConfidentialityResult(
      names: privacy.names.rawValue, groupsFrom: assessment.confidentiality.groupsFrom,
      respondents: assessment.sheets.count { sheet in sheet.marks.contains { $0 != .none } })
    people = privacy.people
    groups = questions.medians()
    about = AboutResult(assessment.about, privacy)
    evidence = assessment.evidence.map { EvidenceResult($0, assessment, privacy) }
    statements = assessment.statements.map { StatementResult($0, assessment, privacy) }
    actions = ActionResult.all(assessment, privacy)
    self.deeper = gaps.flatMap { gap in
      gap.unmet.flatMap { DeeperResult.all(gap.element, $0.level, deeper, model) }
    }
    seal = nil
    strays = assessment.strays.map { StrayResult(file: $0.file, question: $0.question) }
  }
}

extension Report.Progress {
  init(_ scores: [QuestionScore]) {
    func count(_ state: QuestionScore.State) -> Int { scores.count { $0.state == state } }
    self.init(
      answered: count(.answered), notApplicable: count(.notApplicable),
      unanswered: count(.unanswered), outOfScope: count(.outOfScope))
  }
}

extension Report.GapResult {
  init(_ gap: Gap, _ assessment: Assessment, _ scorecard: Scorecard) {
    let model = assessment.model
    self.init(
      element: model.elements[gap.element].id, level: gap.level, target: gap.target,
      unmet: gap.unmet.map { shortfall in
        Unmet(
          level: model.levels[shortfall.level - 1].id, achievement: shortfall.low,
          bound: shortfall.bound,
          knockedOut: shortfall.knockedOut.map { assessment.questionnaire.questions[$0].id },
          open: shortfall.isOpen)
      },
      actions: Candidates.raising(gap, assessment, scorecard).map(\.action.id))
  }
}
