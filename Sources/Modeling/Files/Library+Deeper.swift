import YAML

/// A questionnaire that looks more closely at what carries a cell of another model.
package struct DeeperQuestionnaire: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The cells it underpins: index of the element, number of the level.
  package var cells: [Cell]

  /// One element at one level.
  package struct Cell: Hashable, Sendable {
    package var element: Int
    /// 1-based.
    package var level: Int

    package init(element: Int, level: Int) {
      self.element = element
      self.level = level
    }
  }
}

extension Library {
  /// The questionnaires whose models underpin cells of a model, with their titles in a language.
  ///
  /// Files are read as far as this needs; their mistakes are for `check`.
  package func deeper(than model: Model, in language: String) -> [DeeperQuestionnaire] {
    let quiet = Record(Problems())
    var cells: [String: [DeeperQuestionnaire.Cell]] = [:]
    for (id, _) in list("models") where id != model.id {
      guard let found = find("models", id), let root = read("models", found, quiet) else {
        continue
      }
      let carried = root.list("dimensions").flatMap { $0.list("elements") }
        .flatMap { $0.list("underpins") }.compactMap { cell($0.text, of: model) }
      if !carried.isEmpty { cells[id] = carried }
    }
    if cells.isEmpty { return [] }
    return list("questionnaires").compactMap { id, _ in
      guard let found = find("questionnaires", id), let root = read("questionnaires", found, quiet)
      else { return nil }
      guard let own = root.value("model").flatMap({ cells[$0.text] }),
        let title = root.value("title")?.text
      else { return nil }
      let tags = Language.candidates(language)
      let translated = translation("questionnaires", id, into: tags, quiet.problems)?.title
      return DeeperQuestionnaire(id: id, title: translated ?? title, cells: own)
    }
  }

  /// The cell of a model that `model/element@level` names.
  private func cell(_ text: String, of model: Model) -> DeeperQuestionnaire.Cell? {
    let parts = text.split { $0 == "/" || $0 == "@" }.map(String.init)
    guard parts.count == 3, parts[0] == model.id, let element = model.element(id: parts[1]),
      let level = model.level(id: parts[2])
    else { return nil }
    return DeeperQuestionnaire.Cell(element: element, level: level)
  }
}

extension Node {
  fileprivate func value(_ key: String) -> Node? { pairs.first { $0.key.text == key }?.value }

  fileprivate func list(_ key: String) -> [Node] { value(key)?.items ?? [] }
}
