import YAML

/// A place where models and questionnaires stand.
package enum Shelf {
  /// A folder of model files, or one that holds questionnaires.
  case models(folder: String)
  case questionnaires(folder: String)
  /// Files carried by the program: relative path and text.
  case builtIn([(path: String, text: StaticString)])

  /// What a person is told about where a thing comes from.
  package var origin: String {
    switch self {
    case .models(let folder), .questionnaires(let folder): folder
    case .builtIn: "built in"
    }
  }
}

/// What stands on shelves, the first shelf first.
package struct Library {
  package var shelves: [Shelf]

  package init(_ shelves: [Shelf]) { self.shelves = shelves }

  /// A file found on a shelf: the root of what it says, its folder for parts beside it.
  struct Found {
    var shelf: Shelf
    /// Path relative to the shelf's `models/` or `questionnaires/`.
    var path: String
  }

  /// The path of a model or questionnaire on the first shelf that has it.
  func find(_ folder: StaticString, _ id: String) -> Found? {
    guard Identifier.refusal(of: id) == nil else { return nil }
    let isModel = "\(folder)" == "models"
    let candidates = isModel ? ["\(id).yml"] : ["\(id).yml", "\(id)/questionnaire.yml"]
    for shelf in shelves {
      for path in candidates {
        switch shelf {
        case .models(let root) where isModel, .questionnaires(let root) where !isModel:
          let file = Disk.join(root, path)
          if Disk.kind(file) != nil, !isOther(file, than: folder) {
            return Found(shelf: shelf, path: path)
          }
        case .builtIn(let files):
          let wanted = "\(folder)/\(path)"
          if files.contains(where: { $0.path == wanted }) { return Found(shelf: shelf, path: path) }
        default: break
        }
      }
    }
    return nil
  }

  /// Whether a file says it is a model where a questionnaire is looked for, or the other way
  /// around: both may have the same id, and a folder may be looked through for either.
  private func isOther(_ file: String, than folder: StaticString) -> Bool {
    let other = "\(folder)" == "models" ? "questionnaire/" : "model/"
    let schema = Disk.opening(of: file).first { $0.hasPrefix("schema:") }?.dropFirst(7)
    return schema?.drop { $0 == " " || $0 == "\"" || $0 == "'" }.hasPrefix(other) ?? false
  }

  /// The root of a found file; also records it.
  func read(_ folder: StaticString, _ found: Found, _ record: Record) -> Node? {
    let name = "\(folder)/\(found.path)"
    switch found.shelf {
    case .models(let root), .questionnaires(let root):
      return record.read(Disk.join(root, found.path), as: name)
    case .builtIn(let files):
      guard let text = files.first(where: { $0.path == name })?.text else { return nil }
      let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      return record.read(Source(name: name, bytes: Array(bytes)), as: name)
    }
  }

  /// The ids of all models or questionnaires with where each comes from; the first shelf wins.
  package func list(_ folder: StaticString) -> [(id: String, origin: String)] {
    let isModel = "\(folder)" == "models"
    var seen: Set<String> = []
    var result: [(id: String, origin: String)] = []
    for shelf in shelves {
      for id in ids(on: shelf, isModel: isModel) where seen.insert(id).inserted {
        result.append((id, shelf.origin))
      }
    }
    return result.sorted { $0.id < $1.id }
  }

  private func ids(on shelf: Shelf, isModel: Bool) -> [String] {
    let paths: [String]
    switch shelf {
    case .models(let root) where isModel, .questionnaires(let root) where !isModel:
      paths = (Disk.names(in: root) ?? []).flatMap { name in
        let inside = Disk.join(Disk.join(root, name), "questionnaire.yml")
        return !isModel && Disk.kind(inside) == .file ? [name + "/questionnaire.yml"] : [name]
      }
    case .builtIn(let files):
      let prefix = isModel ? "models/" : "questionnaires/"
      paths = files.filter { $0.path.hasPrefix(prefix) }.map {
        String($0.path.dropFirst(prefix.count))
      }
    default: return []
    }
    return paths.compactMap { path in
      let parts = path.split(separator: "/")
      if parts.count == 1, path.hasSuffix(".yml") { return String(path.dropLast(4)) }
      if parts.count == 2, parts[1] == "questionnaire.yml", !isModel { return String(parts[0]) }
      return nil
    }
    .filter { Identifier.refusal(of: $0) == nil }
  }
}
