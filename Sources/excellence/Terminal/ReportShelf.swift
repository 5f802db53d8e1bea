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

  /// The root of a definition; nil if there is none of that id or, after saying so, if it cannot
  /// be read.
  func read(_ id: String, _ record: Record) -> Node? {
    for folder in folders {
      let path = Disk.join(folder, id + ".yml")
      if Disk.kind(path) != nil { return record.read(path, as: "reports/\(id).yml") }
    }
    let name = "reports/\(id).yml"
    guard let file = shippedFiles.first(where: { $0.path == name }) else { return nil }
    let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
    return record.read(Source(name: name, bytes: Array(bytes)), as: name)
  }
}
