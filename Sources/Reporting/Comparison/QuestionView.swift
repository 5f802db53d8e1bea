import Modeling
import Scoring

/// The questions of a result as comparisons see them: by id, and by cell with weight and value.
struct QuestionView {
  let report: Report
  let rating: Rating
  private let byID: [String: Report.QuestionResult]

  init(_ report: Report) {
    self.report = report
    rating = Rating(report.definitions.rating)
    byID = Dictionary(report.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var language: String? { report.definitions.language }

  func question(_ id: String) -> Report.QuestionResult? { byID[id] }

  /// The values of the choices a question can be answered with, percent.
  private func values(of question: Report.QuestionResult) -> [Int] {
    report.definitions.scales.first { $0.id == question.scale }?.choices.map(\.value) ?? []
  }

  /// What a question of this result says otherwise in another.
  func rewording(
    of question: Report.QuestionResult, to other: Report.QuestionResult, _ view: QuestionView
  ) -> Rewording {
    Rewording(from: text(of: question), to: view.text(of: other))
  }

  private func text(of question: Report.QuestionResult) -> QuestionText {
    QuestionText(
      ask: question.ask, conditions: question.conditions.map(\.text), wordings: question.wordings,
      values: values(of: question))
  }

  /// What a question adds to its cell; nil if it is not asked, does not apply or weighs nothing.
  func part(_ id: String) -> Standing.Part? {
    guard let question = byID[id], question.state != "notApplicable", question.weight > 0 else {
      return nil
    }
    return Standing.Part(weight: question.weight, value: question.value)
  }

  /// The ids of the questions that all ask of the same element at the same level.
  static func shared(_ views: [QuestionView]) -> Set<String> {
    guard let last = views.last else { return [] }
    return Set(
      last.report.questions.filter { question in
        views.allSatisfy { view in
          guard let other = view.question(question.id) else { return false }
          return other.element == question.element && other.level == question.level
        }
      }
      .map(\.id))
  }
}

extension Rating {
  /// The rating method a result was made with.
  init(_ definition: Report.RatingDefinition) {
    let bands = definition.bands
    func index(_ id: String) -> Int { max(1, bands.firstIndex { $0.id == id } ?? 1) }
    self.init(
      bands: bands.map { Band(id: $0.id, title: $0.title, upTo: $0.upTo) },
      attained: index(definition.attained), secured: index(definition.secured),
      knockOut: definition.knockOut, sufficient: definition.sufficient, quorum: definition.quorum,
      enough: Strength(rawValue: definition.enough) ?? .record, short: definition.short,
      nothing: definition.nothing, combine: Combination(rawValue: definition.combine) ?? .median)
  }
}
