import Modeling
import Scoring
import YAML

/// Gathers what belongs to each question: figures, spread, remarks, evidence.
struct QuestionBuilder {
  private let assessment: Assessment
  private let scorecard: Scorecard
  private let privacy: Privacy
  private let tally: Tally
  /// Sheets of each group, by name of the group, in order of first appearance.
  private let groupSheets: [(group: String, sheets: [Sheet])]
  /// What the register says about each question.
  private let supports: [[Report.SupportResult]]
  private let contradictions: [[Report.SupportResult]]

  init(_ assessment: Assessment, _ scorecard: Scorecard, _ privacy: Privacy) {
    self.assessment = assessment
    self.scorecard = scorecard
    self.privacy = privacy
    let questionnaire = assessment.questionnaire
    tally = Tally(assessment.sheets, questions: questionnaire.questions.count)
    var groups: [(group: String, sheets: [Sheet])] = []
    for person in assessment.people {
      guard let group = person.group,
        let sheet = assessment.sheets.first(where: { $0.by == person.id })
      else { continue }
      if let index = groups.firstIndex(where: { $0.group == group }) {
        groups[index].sheets.append(sheet)
      } else {
        groups.append((group, [sheet]))
      }
    }
    groupSheets = groups
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
      remarks: remarks(index), unknownByGroup: unknownByGroup(index),
      enough: question.enough.rawValue, supports: supports[index],
      contradictions: contradictions[index], nothingFound: assessment.nothingFound[index],
      help: question.help, wordings: question.wordings.isEmpty ? nil : question.wordings,
      typical: question.evidence.map {
        Report.TypicalResult(title: $0.title, strength: $0.strength?.rawValue)
      },
      groups: spreads(index, scale))
  }

  /// How each group answered a question, for groups large enough.
  ///
  /// Where taking them from the whole would show a smaller rest, the smallest of them is left out
  /// too.
  private func spreads(_ index: Int, _ scale: Scale) -> [Report.GroupSpread] {
    let least = assessment.confidentiality.groupsFrom
    var spreads = groupSheets.compactMap { group, sheets -> Report.GroupSpread? in
      var counts = scale.choices.map { _ in 0 }
      for case let choice? in sheets.map({ $0.marks[index].choice }) { counts[choice] += 1 }
      let count = counts.reduce(0, +)
      return count >= max(least, 1) ? Report.GroupSpread(group: group, counts: counts) : nil
    }
    let all = scale.choices.indices.reduce(0) { $0 + tally.count(index, choice: $1) }
    let rest = all - spreads.reduce(0) { $0 + $1.counts.reduce(0, +) }
    if rest > 0, rest < least,
      let smallest = spreads.indices.min(by: {
        spreads[$0].counts.reduce(0, +) < spreads[$1].counts.reduce(0, +)
      })
    {
      spreads.remove(at: smallest)
    }
    return spreads
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

  private func unknownByGroup(_ index: Int) -> [Report.GroupCount] {
    groupSheets.compactMap { group, sheets in
      let asked = sheets.filter { $0.marks[index] != .none }
      let unknown = asked.count { $0.marks[index] == .unknown }
      guard unknown > 0, asked.count >= assessment.confidentiality.groupsFrom else { return nil }
      return Report.GroupCount(group: group, count: unknown, of: asked.count)
    }
  }

  /// Per group and element, the median of all values its members gave, for groups large enough.
  func groups() -> [Report.GroupResult] {
    let questionnaire = assessment.questionnaire
    return assessment.model.elements.indices.filter(assessment.isAssessed).flatMap { element in
      let questions = questionnaire.questions.indices.filter {
        questionnaire.questions[$0].element == element
          && scorecard.questions[$0].state != .outOfScope
      }
      return groupSheets.compactMap { group, sheets -> Report.GroupResult? in
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
