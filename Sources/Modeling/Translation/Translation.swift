package import YAML

/// A side file with the texts of a model or questionnaire in another language.
package enum Translation {
  /// Says what is wrong with a translation: texts it lacks and texts that translate nothing are
  /// warnings, since a missing one falls back to the source language.
  package static func check(_ node: Node, of model: Model, _ problems: Problems) {
    check(node, Texts(model), problems)
  }

  package static func check(_ node: Node, of questionnaire: Questionnaire, _ problems: Problems) {
    check(node, Texts(questionnaire), problems)
  }

  private static func check(_ node: Node, _ texts: Texts, _ problems: Problems) {
    guard node.kind == .mapping else {
      return problems.error(node, "The translation must be a map of keys and values.")
    }
    var found: [(path: String, node: Node)] = []
    for pair in node.uniquePairs(problems) where pair.key.text != "schema" {
      collect(pair.value, [pair.key.text], &found, problems)
    }
    let known = Set(texts.paths.map(\.path))
    let given = Set(found.map(\.path))
    for entry in found where !known.contains(entry.path) {
      problems.warning(
        entry.node,
        "Nothing is translated by '\(entry.path.shortened)'; the source has no such text.")
    }
    for text in texts.paths where !given.contains(text.path) {
      let key = text.path.split(separator: "/").last ?? ""
      problems.warning(node, "\(text.owner) has no translation of '\(key)' ('\(text.path)').")
    }
  }

  /// The texts under a node, by path; a list of maps with ids is read as a map keyed by them.
  private static func collect(
    _ node: Node, _ path: [String], _ found: inout [(path: String, node: Node)],
    _ problems: Problems
  ) {
    let isTexts = path.last == "do" || path.last == "evidence"
    switch node.kind {
    case .scalar:
      if node.text.allSatisfy(\.isWhitespace) {
        problems.error(
          node, "The translation of '\(path.joined(separator: "/"))' must not be empty.")
      }
      // A condition is a text under its id, or a map with its text.
      let isWrapped = path.last == "text"
      found.append(((isWrapped ? path.dropLast() : path).joined(separator: "/"), node))
    case .sequence where isTexts:
      found.append((path.joined(separator: "/"), node))
    case .sequence:
      for item in node.items {
        guard let id = item.pairs.first(where: { $0.key.text == "id" })?.value.text else {
          problems.error(item, "What is translated here needs its 'id'.")
          continue
        }
        collect(item, path + [id], &found, problems)
      }
    case .mapping:
      for pair in node.uniquePairs(problems) where pair.key.text != "id" {
        collect(pair.value, path + [pair.key.text], &found, problems)
      }
    }
  }
}
