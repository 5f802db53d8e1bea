package import YAML

/// A side file with the texts of a model or questionnaire in another language.
package struct Translation {
  /// The texts by their path of keys and ids; a list of texts stands as one.
  private var texts: [String: [String]] = [:]

  /// What the thing is called.
  var title: String? { texts["title"]?.first }

  /// Reads what a side file says; nothing of it is compared with a source.
  init(_ node: Node, _ problems: Problems) {
    for entry in Self.entries(node, problems) {
      texts[entry.path] = entry.texts
    }
  }

  /// The model with the texts there are; what is missing stays in the source's language.
  func applied(to model: Model) -> Model {
    var model = model
    replacing.walk(&model)
    return model
  }

  /// The questionnaire with the texts there are, its model as it was.
  func applied(to questionnaire: Questionnaire) -> Questionnaire {
    var questionnaire = questionnaire
    replacing.walk(&questionnaire)
    return questionnaire
  }

  /// The short form with its own title and description.
  func applied(toHeadOf questionnaire: Questionnaire) -> Questionnaire {
    var questionnaire = questionnaire
    replacing.head(&questionnaire)
    return questionnaire
  }

  private var replacing: TextWalk {
    TextWalk { path, _, texts in
      guard let translated = self.texts[path] else { return }
      // Steps may be told in more or fewer sentences; all else stands one for one.
      if translated.count == texts.count || path.hasSuffix("/do") { texts = translated }
    }
  }
}

extension Translation {
  /// Says what is wrong with a translation: texts it lacks and texts that translate nothing are
  /// warnings, since a missing one falls back to the source language.
  package static func check(_ node: Node, of model: Model, _ problems: Problems) {
    var model = model
    check(node, problems) { $0.walk(&model) }
  }

  package static func check(_ node: Node, of questionnaire: Questionnaire, _ problems: Problems) {
    var questionnaire = questionnaire
    check(node, problems) { walk in
      // A short form's questions and actions are translated with its bank.
      if questionnaire.bank == nil {
        walk.walk(&questionnaire)
      } else {
        walk.head(&questionnaire)
      }
    }
  }

  private static func check(_ node: Node, _ problems: Problems, _ source: (TextWalk) -> Void) {
    guard node.kind == .mapping else {
      return problems.error(node, "The translation must be a map of keys and values.")
    }
    let found = entries(node, problems)
    let given = Dictionary(found.map { ($0.path, $0) }) { first, _ in first }
    var known: Set<String> = []
    var missing: [String] = []
    source(
      TextWalk { path, owner, texts in
        known.insert(path)
        // The choices of a profile fact may stay as they are.
        let isOptional = path.hasPrefix("profile/") && path.contains("/choices/")
        guard let entry = given[path] else {
          let key = path.split(separator: "/").last ?? ""
          if !isOptional { missing.append("\(owner) has no translation of '\(key)' ('\(path)').") }
          return
        }
        if path.hasSuffix("/evidence"), entry.texts.count != texts.count {
          missing.append(
            "\(owner) has \(texts.count) pieces of evidence, its translation \(entry.texts.count).")
        }
      })
    for entry in found where !known.contains(entry.path) {
      problems.warning(
        entry.node,
        "Nothing is translated by '\(entry.path.shortened)'; the source has no such text.")
    }
    for message in missing { problems.warning(node, message) }
  }
}

extension Translation {
  private struct Entry {
    let path: String
    let texts: [String]
    let node: Node
  }

  private static func entries(_ node: Node, _ problems: Problems) -> [Entry] {
    var found: [Entry] = []
    for pair in node.uniquePairs(problems) where pair.key.text != "schema" {
      collect(pair.value, [pair.key.text], &found, problems)
    }
    return found
  }

  /// The texts under a node, by path; a list of maps with ids is read as a map keyed by them.
  private static func collect(
    _ node: Node, _ path: [String], _ found: inout [Entry], _ problems: Problems
  ) {
    let isTexts = path.count == 3 && (path.last == "do" || path.last == "evidence")
    switch node.kind {
    case .scalar:
      if node.text.allSatisfy(\.isWhitespace) {
        problems.error(
          node, "The translation of '\(path.joined(separator: "/"))' must not be empty.")
      }
      // A condition is a text under its id, or a map with its text.
      let isWrapped = path.last == "text"
      let joined = (isWrapped ? path.dropLast() : path).joined(separator: "/")
      found.append(Entry(path: joined, texts: [node.text], node: node))
    case .sequence where isTexts:
      let texts = node.items.map { item in
        item.pairs.first { $0.key.text == "title" }?.value.text ?? item.text
      }
      found.append(Entry(path: path.joined(separator: "/"), texts: texts, node: node))
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
