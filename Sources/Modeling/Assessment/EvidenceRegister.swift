import YAML

/// Reads `evidence.yml`.
enum EvidenceRegister {
  /// The pieces, what was not found by index of the question, and the ids of all entries, those
  /// with mistakes of their own among them.
  static func read(
    _ node: Node, on date: Day, _ context: AnswerContext
  ) -> (evidence: [Evidence], nothingFound: [Int: String], ids: Set<String>) {
    let problems = context.problems
    var fields = Fields(node, of: "The evidence register", problems)
    Schema.check(&fields, "evidence/1")
    let items = fields.list("evidence")
    let absent = fields.map("nothing-found")
    fields.finish()
    var names = Names()
    var evidence: [Evidence] = []
    for item in items {
      guard let piece = Evidence(item, context) else { continue }
      names.claim(piece.id, "evidence", item, problems)
      if piece.lapse(on: date) == .future {
        problems.warning(
          item,
          "Evidence '\(piece.id)' is dated after the assessment (\(date)); it does not count.")
      }
      evidence.append(piece)
    }
    var nothingFound: [Int: String] = [:]
    for (key, value) in absent {
      let question = context.question(key, in: "evidence.yml")
      let text = fields.texts(of: [value], "nothing-found").first
      if let question, let text { nothingFound[question] = text }
    }
    return (evidence, nothingFound, Set(items.compactMap { $0.glimpse("id") }))
  }
}

extension Evidence {
  init?(_ node: Node, _ context: AnswerContext) {
    let problems = context.problems
    var fields = Fields(node, of: "A piece of evidence", problems)
    let id = fields.id()
    if let id { fields.subject = "Evidence '\(id)'" }
    let title = fields.text("title")
    let strength = fields.word("strength", Strength.self)
    kind = fields.optionalText("kind")
    supports = Self.supports(fields.node("supports"), fields.subject, context)
    contradicts = fields.map("contradicts").compactMap { key, value in
      let question = context.question(key, in: "evidence.yml")
      let choice = context.choice(value, question, fields.subject)
      guard let question, let choice else { return nil }
      return Contradiction(question: question, shows: choice)
    }
    dated = fields.optionalDate("dated")
    expires = fields.optionalDate("expires")
    file = fields.optionalText("file")
    link = fields.optionalText("link")
    sha256 = fields.optionalText("sha256")?.lowercased()
    collectedBy = fields.optionalText("collected-by")
    reviewedBy = fields.optionalText("reviewed-by")
    if let file, let at = fields.node("file"), !Self.staysInside(file) {
      problems.error(
        at,
        "\(fields.subject): 'file' must be a path inside evidence/; '\(file.shortened)' leaves it.")
    }
    if let sha256, let at = fields.node("sha256"), !Self.isDigest(sha256) {
      problems.error(at, "\(fields.subject): 'sha256' must be 64 hexadecimal digits.")
    }
    fields.finish()
    guard let id, let title, let strength else { return nil }
    self.id = id
    self.title = title
    self.strength = strength
  }

  private static func supports(
    _ node: Node?, _ subject: String, _ context: AnswerContext
  ) -> [Support] {
    guard let node, !node.isBlank else { return [] }
    switch node.kind {
    case .sequence:
      return node.items.compactMap { item in
        context.question(item, in: "evidence.yml").map { Support(question: $0) }
      }
    case .mapping:
      return node.uniquePairs(context.problems).compactMap { key, value in
        let question = context.question(key, in: "evidence.yml")
        var fields = Fields(value, of: "\(subject), '\(key.text.shortened)'", context.problems)
        let shows = fields.node("shows").flatMap { context.choice($0, question, fields.subject) }
        let at = fields.optionalText("at")
        fields.finish()
        return question.map { Support(question: $0, shows: shows, at: at) }
      }
    case .scalar:
      context.problems.error(node, "\(subject): 'supports' must be a list or a map of questions.")
      return []
    }
  }

  package static func staysInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.contains("\0") && !path.contains("\\")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !["", ".", ".."].contains($0) }
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
