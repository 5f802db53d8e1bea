import Modeling
import YAML

extension Report.AboutResult {
  init(_ about: About, _ privacy: Privacy) {
    self.init(
      client: about.client, objectives: about.objectives, criteria: about.criteria,
      assessors: about.assessors.compactMap(privacy.keyOrText), independence: about.independence,
      units: about.units, period: about.period,
      sessions: about.sessions.map {
        Session(date: $0.date?.description, place: $0.place, what: $0.what)
      },
      sampling: about.sampling, notCovered: about.notCovered, distribution: about.distribution)
  }
}

extension Report.EvidenceResult {
  init(_ piece: Evidence, _ assessment: Assessment, _ privacy: Privacy) {
    let questions = assessment.questionnaire.questions
    self.init(
      id: piece.id, title: piece.title, strength: piece.strength.rawValue, kind: piece.kind,
      supports: piece.supports.map { questions[$0.question].id },
      contradicts: piece.contradicts.map { questions[$0.question].id },
      dated: piece.dated?.description, expires: piece.expires?.description, file: piece.file,
      link: piece.link, sha256: piece.sha256, collectedBy: privacy.keyOrText(piece.collectedBy),
      reviewedBy: privacy.keyOrText(piece.reviewedBy),
      lapse: piece.lapse(on: assessment.date)?.rawValue, fileCheck: piece.fileCheck?.rawValue,
      fileDigest: piece.fileDigest)
  }
}

extension Report.StatementResult {
  init(_ statement: Statement, _ assessment: Assessment, _ privacy: Privacy) {
    let model = assessment.model
    self.init(
      id: statement.id, element: model.elements[statement.element].id,
      level: statement.level.map { model.levels[$0 - 1].id }, kind: statement.kind.rawValue,
      text: statement.text, evidence: statement.evidence.map { assessment.evidence[$0].id },
      by: privacy.keyOrText(statement.by), onDate: statement.onDate?.description)
  }
}

extension Report.ActionResult {
  /// The questionnaire's actions, then the organization's own, with what was decided on each.
  static func all(_ assessment: Assessment, _ privacy: Privacy) -> [Report.ActionResult] {
    let actions = assessment.actions
    return actions.enumerated().map { position, action in
      let decision = assessment.decisions.byAction[action.id]
      return Report.ActionResult(
        id: action.id, title: action.title, steps: action.steps,
        raises: action.raises.map { assessment.questionnaire.questions[$0.question].id },
        effort: action.effort, within: action.within, owner: action.owner,
        assigned: privacy.keyOrName(decision?.owner),
        doneWhen: action.doneWhen, after: action.after.map { actions[$0].id },
        aims: action.raises.map {
          assessment.questionnaire.scale(of: $0.question).choices[$0.choice].value
        },
        decision: decision?.verdict?.rawValue, reason: decision?.reason,
        due: decision?.due?.description, status: decision?.status?.rawValue,
        own: position >= assessment.questionnaire.actions.count)
    }
  }
}
