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

  /// The texts of a side file by path, as far as it has the form of one.
  private static func entries(_ node: Node, _ problems: Problems) -> [Entry] {
    guard node.kind == .mapping else {
      problems.error(node, "The translation must be a map of keys and values.")
      return []
    }
    var found: [Entry] = []
    let pairs = node.uniquePairs(problems)
    if let schema = pairs.first(where: { $0.key.text == "schema" })?.value {
      if schema.text != "locale/1" {
        problems.error(
          schema, "The schema here must be 'locale/1', not '\(schema.text.shortened)'.")
      }
    } else {
      problems.error(node, "The translation lacks the required key 'schema'.")
    }
    for pair in pairs where pair.key.text != "schema" {
      collect(pair.value, [pair.key.text], &found, problems)
    }
    var paths: Set<String> = []
    for entry in found where !paths.insert(entry.path).inserted {
      problems.error(entry.node, "'\(entry.path.shortened)' is translated twice.")
    }
    return found
  }

  /// The texts under a node, by path; a list of maps with ids is read as a map keyed by them.
  private static func collect(
    _ node: Node, _ path: [String], _ found: inout [Entry], _ problems: Problems
  ) {
    let isTexts = path.count == 3 && (path[2] == "do" || path[2] == "evidence")
    switch node.kind {
    case .scalar:
      // A condition is a text under its id, or a map with its text.
      let isWrapped = path.count == 5 && path[2] == "conditions" && path[4] == "text"
      let joined = join(isWrapped ? path.dropLast() : path[...])
      found.append(Entry(path: joined, texts: [text(node, joined, problems)], node: node))
    case .sequence where isTexts:
      let texts = node.items.map { item in
        text(item.pairs.first { $0.key.text == "title" }?.value ?? item, join(path[...]), problems)
      }
      if texts.isEmpty { problems.error(node, "The translation of '\(join(path[...]))' is empty.") }
      found.append(Entry(path: join(path[...]), texts: texts, node: node))
    case .sequence:
      for item in node.items {
        guard let id = item.pairs.first(where: { $0.key.text == "id" })?.value.text else {
          problems.error(
            item,
            "'\(path[path.count - 1].shortened)' must be a map of ids to texts, or a list of maps with an 'id'."
          )
          continue
        }
        for pair in item.uniquePairs(problems) where pair.key.text != "id" {
          collect(pair.value, path + [id, pair.key.text], &found, problems)
        }
      }
    case .mapping:
      for pair in node.uniquePairs(problems) {
        collect(pair.value, path + [pair.key.text], &found, problems)
      }
    }
  }

  /// A path of keys; a slash inside a key is none between keys.
  private static func join(_ path: ArraySlice<String>) -> String {
    path.map { $0.replacing("/", with: "\u{2215}") }.joined(separator: "/")
  }

  /// One text of the file, which must not be empty.
  private static func text(_ node: Node, _ path: String, _ problems: Problems) -> String {
    if node.kind != .scalar {
      problems.error(node, "The translation of '\(path.shortened)' must be a text.")
    } else if node.text.allSatisfy(\.isWhitespace) {
      problems.error(node, "The translation of '\(path.shortened)' must not be empty.")
    }
    return node.text
  }
}
