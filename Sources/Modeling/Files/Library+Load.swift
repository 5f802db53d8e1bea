package import YAML

extension Library {
  /// A model by its id; `node` is what names it, for the error if there is none.
  package func model(_ id: String, namedAt node: Node? = nil, _ record: Record) -> Model? {
    guard let found = find("models", id) else {
      missing("model", id, among: list("models").map(\.id), node, record.problems)
      return nil
    }
    return read("models", found, record).flatMap { Model($0, id: id, record.problems) }
  }

  /// A questionnaire or short form by its id, with its model.
  package func questionnaire(_ id: String, namedAt node: Node? = nil, _ record: Record)
    -> Questionnaire?
  {
    guard let found = find("questionnaires", id) else {
      missing("questionnaire", id, among: list("questionnaires").map(\.id), node, record.problems)
      return nil
    }
    guard let root = read("questionnaires", found, record) else { return nil }
    let loaded: Questionnaire?
    if Selection.isShortForm(root) {
      guard let form = Selection(root, id: id, record.problems) else { return nil }
      loaded = bank(of: form, record).flatMap { Questionnaire(form, from: $0, record.problems) }
    } else {
      loaded = bank(root, id: id, found, record)
    }
    loaded?.warnOfSkippedLevels(root, record.problems)
    return loaded
  }

  private func bank(_ root: Node, id: String, _ found: Found, _ record: Record) -> Questionnaire? {
    Questionnaire(
      root, id: id, record.problems,
      model: { model($0, namedAt: $1, record) },
      part: { part($0, beside: found, record) })
  }

  /// The bank a short form selects from, which is no short form itself.
  private func bank(of form: Selection, _ record: Record) -> Questionnaire? {
    let problems = record.problems
    if form.bank == form.id {
      problems.error(form.bankNode, "The short form '\(form.id)' selects from itself.")
      return nil
    }
    guard let found = find("questionnaires", form.bank) else {
      missing(
        "questionnaire", form.bank, among: list("questionnaires").map(\.id), form.bankNode, problems
      )
      return nil
    }
    guard let root = read("questionnaires", found, record) else { return nil }
    if Selection.isShortForm(root) {
      problems.error(
        form.bankNode,
        "'\(form.bank)' is a short form itself; select from a questionnaire with its own questions."
      )
      return nil
    }
    return bank(root, id: form.bank, found, record)
  }

  /// The roots of a questionnaire's file and its parts, in order; nothing is said of what is wrong.
  package func files(of id: String) -> [Node] {
    let quiet = Record(Problems())
    guard let found = find("questionnaires", id), let root = read("questionnaires", found, quiet)
    else { return [] }
    let parts = root.pairs.first { $0.key.text == "parts" }?.value.items ?? []
    return [root] + parts.compactMap { part($0, beside: found, quiet) }
  }

  /// The root of a part file that stands beside `questionnaire.yml`.
  private func part(_ node: Node, beside found: Found, _ record: Record) -> Node? {
    let name = node.text
    let isPlain =
      node.kind == .scalar && name.hasSuffix(".yml") && !name.hasPrefix(".")
      && !name.contains("/") && !name.contains("\0")
    guard isPlain, name != "questionnaire.yml" else {
      record.problems.error(
        node,
        "A part is a file beside questionnaire.yml, such as 'part.yml'; '\(name.shortened)' is not."
      )
      return nil
    }
    guard found.path.hasSuffix("/questionnaire.yml") else {
      record.problems.error(
        node, "Only a questionnaire in a folder of its own, as questionnaire.yml, can have parts.")
      return nil
    }
    let beside = Found(
      shelf: found.shelf, path: found.path.dropLast("questionnaire.yml".count) + name)
    if !exists("questionnaires", beside) {
      record.problems.error(
        node, "The part '\(name.shortened)' does not stand beside questionnaire.yml.")
      return nil
    }
    return read("questionnaires", beside, record)
  }

  func exists(_ folder: StaticString, _ found: Found) -> Bool {
    switch found.shelf {
    case .models(let root), .questionnaires(let root):
      Disk.kind(Disk.join(root, found.path)) != nil
    case .builtIn(let files):
      files.contains { $0.path == "\(folder)/\(found.path)" }
    }
  }

  private func missing(
    _ kind: String, _ id: String, among known: [String], _ node: Node?, _ problems: Problems
  ) {
    let message =
      "There is no \(kind) '\(id.shortened)' in the folders named, the assessment or built in"
      + Suggestion.tail(id, among: known)
    if let node {
      problems.error(node, message)
    } else {
      problems.error(file: id.shortened, message)
    }
  }
}
