import Crypto
package import YAML

/// The YAML files read for one result, so that it can be proven to belong to them.
///
/// A class, since everything that reads adds to the same record.
package final class Record {
  package let problems: Problems
  /// Names relative to the assessment, or to the program's shipped files.
  package private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// Texts read in place of files, by path, so that what is about to be written is proven before.
  private let drafts: [String: [UInt8]]

  package init(_ problems: Problems, drafts: [String: [UInt8]] = [:]) {
    self.problems = problems
    self.drafts = drafts
  }

  /// Whether there is a file, or a text in place of one.
  func isThere(_ path: String) -> Bool { drafts[path] != nil || Disk.isThere(path) }

  /// The names in a folder, those of texts in place of files among them; nil if it cannot be listed.
  func names(in folder: String) -> [String]? {
    let start = Disk.join(folder, "")
    let drafted = drafts.keys.filter { $0.hasPrefix(start) }.map {
      String($0.dropFirst(start.count))
    }
    let there = Disk.isThere(folder) ? Disk.names(in: folder) : []
    return there.map { Set($0 + drafted).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  /// The root of a file of the machine, under the name the digest knows it by; nil after saying why.
  package func read(_ path: String, as name: String) -> Node? {
    if let bytes = drafts[path] { return read(Source(name: path, bytes: bytes), as: name) }
    do {
      return read(Source(name: path, bytes: try Disk.read(path, upTo: Limits.fileSize)), as: name)
    } catch {
      problems.error(file: path, "The file \(error.reason).")
      return nil
    }
  }

  /// The root of a source that is in memory.
  package func read(_ source: Source, as name: String) -> Node? {
    files.append((name, source.bytes))
    return Node.read(source, problems)
  }

  /// SHA-256, in hexadecimal, over name, length and bytes of every file read, sorted by name.
  package var digest: String {
    var hash = SHA256()
    let sorted = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for file in sorted {
      hash.update(data: Array("\(file.name)\0\(file.bytes.count)\0".utf8))
      hash.update(data: file.bytes)
    }
    return hash.finalize().hexadecimal
  }
}

extension Digest {
  /// Lower-case hexadecimal digits.
  package var hexadecimal: String {
    reduce(into: "") { text, byte in
      if byte < 16 { text += "0" }
      text += String(byte, radix: 16)
    }
  }
}
