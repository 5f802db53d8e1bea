package import YAML

/// What an assessor found, in their own words.
package struct Statement: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case strength, weakness, observation
  }

  package var id: String
  /// Index in the model.
  package var element: Int
  /// 1-based; nil for the element as a whole.
  package var level: Int?
  package var kind: Kind
  package var text: String
  /// Indices in the register.
  package var evidence: [Int]
  package var by: String?
  package var onDate: Day?

  /// Reads `findings.yml`; `pieces` are the ids in the register, those with mistakes among them.
  static func read(
    _ node: Node, evidence: [Evidence], pieces ids: Set<String>, _ context: AnswerContext
  ) -> [Statement] {
    var fields = Fields(node, of: "The findings file", context.problems)
    Schema.check(&fields, "findings/1")
    let items = fields.list("findings")
    fields.finish()
    let model = context.questionnaire.model
    let owner = "model '\(model.id)'"
    let elements = Index("element", of: owner, model.elements.lazy.map(\.id))
    let levels = Index("level", of: owner, model.levels.lazy.map(\.id))
    let pieces = Index(
      "evidence", of: "the evidence register", evidence.lazy.map(\.id), broken: ids)
    var names = Names()
    return items.compactMap { item in
      let problems = context.problems
      var fields = Fields(item, of: "A finding", problems)
      let id = fields.id()
      if let id {
        fields.subject = "Finding '\(id)'"
        names.claim(id, "finding", item, problems)
      }
      let element = fields.reference("element", elements)
      let level = fields.node("level").flatMap { levels.resolve($0, fields.subject, problems) }
      let kind = fields.word("kind", Kind.self)
      let text = fields.text("text")
      let references = pieces.resolve(fields.list("evidence"), fields.subject, problems)
      let by = fields.optionalText("by")
      if let at = fields.node("by") { context.people.check(at, fields.subject, problems) }
      let onDate = fields.optionalDate("on-date")
      fields.finish()
      guard let id, let element, let kind, let text else { return nil }
      return Statement(
        id: id, element: element, level: level.map { $0 + 1 }, kind: kind, text: text,
        evidence: references, by: by, onDate: onDate)
    }
  }
}
