import Modeling
import Scoring

extension Comparison {
  /// Why assessments cannot be compared, as a sentence.
  package struct Refusal: Error {
    package var message: String
  }

  /// Compares results in the order given; `labels` tell variants of one
  /// assessment apart.
  package init(_ reports: [Report], labels: [String]? = nil) throws(Refusal) {
    guard let last = reports.last, reports.count > 1 else {
      throw Refusal(message: "A comparison needs at least two assessments.")
    }
    for report in reports where report.assessment.model != last.assessment.model {
      throw Refusal(
        message:
          "'\(report.assessment.id)' is made with model '\(report.assessment.model)' and "
          + "'\(last.assessment.id)' with '\(last.assessment.model)'; levels of different models are not comparable."
      )
    }
    for report in reports
    where report.definitions.levels.map(\.id) != last.definitions.levels.map(\.id) {
      throw Refusal(
        message:
          "Model '\(last.assessment.model)' has other levels in '\(report.assessment.id)' than in "
          + "'\(last.assessment.id)'; they are not comparable.")
    }
    let isOverTime = labels == nil
    let labels = labels ?? Self.labels(reports)
    let views = reports.map(QuestionView.init)
    let common = QuestionView.shared(views)
    let pairs = zip(reports.indices, reports.indices.dropFirst())
    schema = Self.schema
    model = last.assessment.model
    points = zip(reports, labels).map(Point.init)
    shared = common.count
    let lines = Lines(reports, views, common)
    organization = lines.organization
    elements = lines.elements
    changes = pairs.map { Change(from: $0, to: $1, views[$0], views[$1]) }
    moves = pairs.flatMap { Move.all(from: $0, to: $1, views) }
    // Variants of one assessment are of one day: nothing became of anything.
    outcomes =
      isOverTime ? pairs.flatMap { Outcome.all(from: $0, to: $1, reports, views) } : []
  }

  /// The first of year, date, organization, title and id that tells all apart.
  private static func labels(_ reports: [Report]) -> [String] {
    let heads = reports.map(\.assessment)
    let choices = [
      heads.map { String($0.date.prefix(4)) }, heads.map(\.organization), heads.map(\.date),
      heads.map(\.title), heads.map(\.id),
    ]
    return choices.first { Set($0).count == $0.count } ?? heads.indices.map { String($0 + 1) }
  }
}

extension Comparison.Point {
  init(_ report: Report, label: String) {
    let head = report.assessment
    self.init(
      label: label, id: head.id, title: head.title, organization: head.organization,
      date: head.date, questionnaire: head.questionnaire, version: head.questionnaireVersion,
      digest: head.digest, questions: report.questions.count)
  }
}

extension Comparison.Change {
  init(from: Int, to: Int, _ before: QuestionView, _ after: QuestionView) {
    func asked(_ question: Report.QuestionResult) -> Asked {
      Asked(id: question.id, element: question.element, ask: question.ask)
    }
    let old = before.report.questions
    let new = after.report.questions
    let both = new.compactMap { now in before.question(now.id).map { ($0, now) } }
    self.init(
      from: from, to: to,
      reworded: before.language == after.language
        ? both.filter { !before.rewording(of: $0, to: $1, after).isDisjoint(with: Self.texts) }.map
        {
          Reworded(id: $1.id, element: $1.element, before: $0.ask, after: $1.ask)
        } : [],
      rescaled: both.filter { before.rewording(of: $0, to: $1, after).contains(.scale) }
        .map { asked($1) },
      removed: old.filter { after.question($0.id) == nil }.map(asked),
      added: new.filter { before.question($0.id) == nil }.map(asked),
      moved: both.filter { ($0.element, $0.level) != ($1.element, $1.level) }.map { asked($1) })
  }

  /// What makes a question a reworded one, and not one answered on another scale.
  private static let texts: Rewording = [.ask, .conditions, .choices]
}
