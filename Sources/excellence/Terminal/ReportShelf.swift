import Modeling
import Reporting
import YAML

/// Where report definitions stand: the folders named, then those built in.
struct ReportShelf {
  private let folders: [String]

  init(_ folders: [String]) { self.folders = folders }

  /// The ids of the definitions with where each comes from; the first place wins.
  func list() -> [(id: String, origin: String)] {
    var seen: Set<String> = []
    var result: [(id: String, origin: String)] = []
    for folder in folders {
      for name in Disk.names(in: folder) ?? [] where name.hasSuffix(".yml") {
        let id = String(name.dropLast(4))
        if seen.insert(id).inserted { result.append((id, folder)) }
      }
    }
    for file in shippedFiles where file.path.hasPrefix("reports/") {
      let id = String(file.path.dropFirst("reports/".count).dropLast(4))
      if !id.contains("/"), seen.insert(id).inserted { result.append((id, "built in")) }
    }
    return result
  }

  /// A definition with the files beside it; nil if there is none of that id or, after saying so,
  /// if it has errors.
  func definition(_ id: String, _ record: Record) -> ReportDefinition? {
    let name = "\(id).yml"
    let path = folders.map { Disk.join($0, name) }.first { Disk.kind($0) != nil }
    return root(name, record).flatMap {
      ReportDefinition(
        $0, id: id, files: path.map { .beside($0) } ?? .none, record.problems)
    }
  }

  /// The words of a language, the closest there are; nil if there are none.
  func words(_ tag: String, _ problems: Problems) -> Words? {
    for tag in Language.candidates(tag) {
      if tag == Words.english.language { return .english }
      guard let root = root("locales/\(tag).yml", Record(problems)) else { continue }
      return Words(root, tag: tag, problems)
    }
    return nil
  }

  /// The languages there are words in.
  var languages: [String] {
    let named = folders.flatMap { Disk.names(in: Disk.join($0, "locales")) ?? [] }
    let shipped = shippedFiles.filter { $0.path.hasPrefix("reports/locales/") }.map {
      String($0.path.dropFirst("reports/locales/".count))
    }
    let tags = (named + shipped).filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }
    return Set(tags.filter(Language.isTag) + [Words.english.language]).sorted()
  }

  /// The root of a file in the first place that has it.
  private func root(_ path: String, _ record: Record) -> Node? {
    let name = "reports/" + path
    for folder in folders {
      let path = Disk.join(folder, path)
      if Disk.kind(path) != nil { return record.read(path, as: name) }
    }
    guard let file = shippedFiles.first(where: { $0.path == name }) else { return nil }
    let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
    return record.read(Source(name: name, bytes: Array(bytes)), as: name)
  }
}
