import Modeling
import Scoring
import YAML

/// Gathers what belongs to each question: figures, spread, remarks, evidence.
struct QuestionBuilder {
  private let assessment: Assessment
  private let scorecard: Scorecard
  private let privacy: Privacy
  private let tally: Tally
  private let groups: Groups
  /// What the register says about each question.
  private let supports: [[Report.SupportResult]]
  private let contradictions: [[Report.SupportResult]]

  init(_ assessment: Assessment, _ scorecard: Scorecard, _ privacy: Privacy) {
    self.assessment = assessment
    self.scorecard = scorecard
    self.privacy = privacy
    let questionnaire = assessment.questionnaire
    tally = Tally(assessment.sheets, questions: questionnaire.questions.count)
    groups = Groups(assessment)
    var supports = [[Report.SupportResult]](repeating: [], count: questionnaire.questions.count)
    var contradictions = supports
    for piece in assessment.evidence {
      let counts = piece.lapse(on: assessment.date) == nil
      for link in piece.supports {
        supports[link.question].append(
          Report.SupportResult(
            evidence: piece.id, shows: link.shows, at: link.at,
            bearsOut: Bearing.borne(by: piece, link, questionnaire), counts: counts))
      }
      for link in piece.contradicts {
        let scale = questionnaire.scale(of: link.question)
        contradictions[link.question].append(
          Report.SupportResult(
            evidence: piece.id, shows: link.shows,
            bearsOut: Double(scale.choices[link.shows].value), counts: counts))
      }
    }
    self.supports = supports
    self.contradictions = contradictions
  }

  /// The questions in scope, in the questionnaire's order.
  func all() -> [Report.QuestionResult] {
    assessment.questionnaire.questions.indices.filter {
      scorecard.questions[$0].state != .outOfScope
    }
    .map(result)
  }

  private func result(_ index: Int) -> Report.QuestionResult {
    let question = assessment.questionnaire.questions[index]
    let score = scorecard.questions[index]
    let model = assessment.model
    let scale = assessment.questionnaire.scales[question.scale]
    return Report.QuestionResult(
      id: question.id, element: model.elements[question.element].id,
      level: model.levels[question.level - 1].id, state: score.state.rawValue, value: score.value,
      evidencedValue: score.evidencedValue, examined: score.isExamined, answers: score.answers,
      lowest: score.lowest, highest: score.highest, steps: score.steps,
      notApplicable: score.notApplicable, unknown: score.unknown, rwg: score.rwg,
      ask: question.ask, scale: scale.id, weight: question.weight, references: question.references,
      tags: question.tags.map { model.tags[$0].id },
      wording: wording(question, scale, score.value),
      counts: scale.choices.indices.map { tally.count(index, choice: $0) },
      conditions: conditions(index, question), consensus: consensus(index),
      remarks: remarks(index),
      unknownByGroup: groups.unknown(index).map {
        Report.GroupCount(group: $0.group, count: $0.count, of: $0.of)
      },
      enough: question.enough.rawValue, supports: supports[index],
      contradictions: contradictions[index], nothingFound: assessment.nothingFound[index],
      help: question.help, wordings: question.wordings.isEmpty ? nil : question.wordings,
      typical: question.evidence.map {
        Report.TypicalResult(title: $0.title, strength: $0.strength?.rawValue)
      },
      groups: groups.counts(index, of: scale).map {
        Report.GroupSpread(group: $0.group, counts: $0.counts)
      })
  }

  private func wording(_ question: Question, _ scale: Scale, _ value: Double?) -> String? {
    guard let value, let position = scale.choices.firstIndex(where: { Double($0.value) == value })
    else { return nil }
    return question.wordings[position]
  }

  private func conditions(_ index: Int, _ question: Question) -> [Report.ConditionResult] {
    question.conditions.map { condition in
      Report.ConditionResult(
        text: condition.text,
        met: assessment.sheets.count { $0.remarks[index]?.met.contains(condition.id) ?? false })
    }
  }

  private func consensus(_ index: Int) -> Report.ConsensusResult? {
    assessment.consensus[index].map { consensus in
      Report.ConsensusResult(
        choice: consensus.choice, reason: consensus.reason,
        dissent: privacy.ordered(
          consensus.dissent.map {
            Report.Remark(kind: .dissent, by: privacy.key($0.by), text: $0.text)
          }),
        agreed: consensus.agreed?.description)
    }
  }

  private func remarks(_ index: Int) -> [Report.Remark] {
    var remarks: [Report.Remark] = []
    for sheet in assessment.sheets {
      guard let remark = sheet.remarks[index] else { continue }
      let by = privacy.key(sheet.by)
      if let reason = remark.reason {
        let isUnknown = sheet.marks[index] == .unknown
        remarks.append(
          Report.Remark(kind: isUnknown ? .unknown : .notApplicable, by: by, text: reason))
      }
      if let note = remark.note { remarks.append(Report.Remark(kind: .note, by: by, text: note)) }
    }
    return privacy.ordered(remarks)
  }

  /// Per group and element, the median of all values its members gave, for groups large enough.
  func medians() -> [Report.GroupResult] {
    let questionnaire = assessment.questionnaire
    return assessment.model.elements.indices.filter(assessment.isAssessed).flatMap { element in
      let questions = questionnaire.questions.indices.filter {
        questionnaire.questions[$0].element == element
          && scorecard.questions[$0].state != .outOfScope
      }
      return groups.all.compactMap { group, sheets -> Report.GroupResult? in
        let members = sheets.filter { sheet in
          questions.contains { sheet.marks[$0].choice != nil }
        }
        guard members.count >= assessment.confidentiality.groupsFrom else { return nil }
        let values = members.flatMap { sheet in
          questions.compactMap { question in
            sheet.marks[question].choice.map {
              questionnaire.scale(of: question).choices[$0].value
            }
          }
        }
        .sorted()
        let median = Double(values[(values.count - 1) / 2] + values[values.count / 2]) / 2
        return Report.GroupResult(
          element: assessment.model.elements[element].id, group: group, people: members.count,
          median: median)
      }
    }
  }
}
