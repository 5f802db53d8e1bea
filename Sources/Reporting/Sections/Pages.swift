import Documents

/// A report as the sections see it: the result with everything found by its id, and the words
/// that several sections share.
///
/// A class, since every section holds it and a result is large.
final class Pages {
  let report: Report
  let words: Words
  let shown: Shown
  /// The sections that stand in the document, so that what is in them can be linked to.
  let sections: Set<SectionKind>
  private let questionsByID: [String: Report.QuestionResult]
  private let evidenceByID: [String: Report.EvidenceResult]
  private let actionsByID: [String: Report.ActionResult]
  private let peopleByKey: [String: Report.PersonResult]

  init(_ report: Report, _ words: Words, sections: Set<SectionKind> = []) {
    self.report = report
    self.words = words
    self.sections = sections
    shown = Shown(report, words)
    func table<Value>(_ values: [Value], _ key: KeyPath<Value, String>) -> [String: Value] {
      Dictionary(values.map { ($0[keyPath: key], $0) }) { first, _ in first }
    }
    questionsByID = table(report.questions, \.id)
    evidenceByID = table(report.evidence, \.id)
    actionsByID = table(report.actions, \.id)
    peopleByKey = table(report.people, \.key)
  }

  var levels: [Report.LevelDefinition] { report.definitions.levels }

  func question(_ id: String) -> Report.QuestionResult? { questionsByID[id] }
  func evidence(_ id: String) -> Report.EvidenceResult? { evidenceByID[id] }
  func action(_ id: String) -> Report.ActionResult? { actionsByID[id] }

  /// The questions of an element, in the questionnaire's order.
  func questions(of element: String, at level: String? = nil) -> [Report.QuestionResult] {
    report.questions.filter { $0.element == element && (level == nil || $0.level == level) }
  }

  /// Whether the document says what to do.
  var recommends: Bool { !sections.isDisjoint(with: SectionKind.advice) }

  /// Claimed and evidenced card of each assessed element.
  var cards: [(claimed: Report.ElementFigures, evidenced: Report.ElementFigures)] {
    Array(zip(report.claimed.elements, report.evidenced.elements))
  }

  // MARK: Words

  /// A phrase in the report's language.
  func say(_ phrase: Phrase) -> String { words.say(phrase) }

  /// A phrase that means different things in different places.
  func say(_ phrase: Phrase, in place: String) -> String { words.say(phrase, in: place) }

  /// A phrase with links, badges or emphasis among its values.
  func tell(_ phrase: Phrase) -> [Inline] { words.tell(phrase) }

  /// The phrase for one, or that for several.
  func say(_ count: Int, one: Phrase, other: Phrase) -> String {
    words.say(count, one: one, other: other)
  }

  func title(ofElement id: String) -> String { report.element(id)?.title ?? id }

  /// Clause and title.
  func heading(ofElement id: String) -> String {
    [report.element(id)?.clause, title(ofElement: id)].compactMap { $0 }.joined(separator: " ")
  }

  /// "level 2 (Customer feedback management)", or what lies below.
  func level(_ number: Int) -> String {
    number == 0
      ? say("no level yet (\(report.definitions.belowTitle))")
      : say("level \(number) (\(report.title(ofLevel: number)))")
  }

  /// A level with its range if it is provisional: "1 (1 to 2)".
  func levelFigure(_ level: Int?, _ low: Int?, _ high: Int?) -> String {
    words.level(level, low, high)
  }

  func meaning(ofLevel number: Int) -> String? {
    number == 0 ? report.definitions.belowMeaning : levels[number - 1].meaning
  }

  /// Who said something, as far as confidentiality allows; nil if they are not told apart.
  func who(_ key: String?) -> String? {
    guard let key else { return nil }
    guard let person = peopleByKey[key] else { return key }
    if let name = person.name {
      return person.role.map { "\(name) (\($0))" } ?? name
    }
    return person.role ?? person.group.map(words.term)
  }

  func scale(of question: Report.QuestionResult) -> Report.ScaleDefinition? {
    report.definitions.scales.first { $0.id == question.scale }
  }

  /// The label of a value on a question's scale; between two choices, both.
  func label(_ value: Double?, of question: Report.QuestionResult) -> String {
    guard let value else { return "–" }
    let choices = scale(of: question)?.choices ?? []
    if let choice = choices.first(where: { Double($0.value) == value }) { return choice.label }
    guard let below = choices.last(where: { Double($0.value) < value }),
      let above = choices.first(where: { Double($0.value) > value })
    else { return shown.percent(value) }
    return say("between \(words.quoted(below.label)) and \(words.quoted(above.label))")
  }

  /// What stands as the answer, in words.
  func settled(_ question: Report.QuestionResult) -> String {
    question.state == "notApplicable"
      ? say("not applicable") : label(question.value, of: question)
  }

  /// A band as a mark in a tinted box.
  func badge(_ band: String?) -> [Inline] {
    guard let band else { return [.text("–")] }
    return [.badge(band, tone(of: band))]
  }

  func tone(of band: String?) -> Tone {
    let bands = report.definitions.rating.bands
    guard let index = bands.firstIndex(where: { $0.id == band }) else { return .neutral }
    return .step(index, of: bands.count)
  }

  /// A question's text, leading to where it stands with its answer, if it does.
  func ask(_ question: Report.QuestionResult) -> [Inline] {
    link(Inline.marked(question.ask), question: question.id)
  }

  /// A text that leads to a question, if it stands in the document.
  func link(_ text: [Inline], question id: String) -> [Inline] {
    let isThere =
      question(id) != nil
      && !sections.isDisjoint(with: [SectionKind.annex, .claims, .workshop])
    return isThere ? [.link(text, to: "#" + Self.anchor(question: id))] : text
  }

  /// An element's title, leading to its section, if it has one.
  func elementLink(_ id: String) -> [Inline] {
    let title: [Inline] = [.text(title(ofElement: id))]
    return elementAnchor(id).map { [.link(title, to: "#" + $0)] } ?? title
  }

  /// The anchor of an element's section, if it stands in the document.
  func elementAnchor(_ id: String) -> String? {
    sections.contains(.elements) ? Self.anchor(element: id) : nil
  }

  static func anchor(element id: String) -> String { "element-" + id }
  static func anchor(question id: String) -> String { "question-" + id }
}
