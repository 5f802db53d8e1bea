package import Modeling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The files below a folder, each with its digest, and what stands there that is no file.
package struct FolderInventory: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    /// Relative to the folder.
    package var name: String
    package var digest: FileDigest

    package init(name: String, digest: FileDigest) {
      self.name = name
      self.digest = digest
    }
  }

  /// In the order of the bytes of their names.
  package var files: [File] = []
  /// Names of links, of pipes and devices, of what cannot be read, and names that are not UTF-8 or
  /// hold control characters; each as a sentence.
  package var faults: [String] = []
  /// How many files a seal can hold.
  package static let largest = 100_000
}

extension FolderInventory {
  /// Reads every file, with little memory whatever their sizes. The seal itself, locks and
  /// what a program is just writing are left out.
  package init(of folder: String) {
    var walk = Walk(folder)
    walk.enter([], depth: 0)
    files = walk.files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    faults = walk.faults.sorted()
  }

  /// The text whose SHA-256 a statement holds: a line for each file with its digest, its length and
  /// its name.
  package static func list(_ files: [File]) -> [UInt8] {
    var text: [UInt8] = []
    for file in files {
      text.append(contentsOf: "\(file.digest.sha256) \(file.digest.length) \(file.name)\n".utf8)
    }
    return text
  }

  /// Whether a file is one of ours that belongs to no state: `answers/.mk.lock`,
  /// `plan.yml.812.new`. What stands in `evidence/` always counts.
  fileprivate static func isPassing(_ path: String) -> Bool {
    if path.hasPrefix("evidence/") { return false }
    return path.wholeMatch(of: /answers\/\.[a-z0-9\-]+\.lock/) != nil
      || path.wholeMatch(of: /(answers\/)?[a-z0-9\-]+\.yml\.[0-9]+\.new/) != nil
  }

  private struct Walk {
    private let folder: [UInt8]
    var files: [File] = []
    var faults: [String] = []

    init(_ folder: String) { self.folder = Array(folder.utf8) }

    mutating func enter(_ inside: [UInt8], depth: Int) {
      let path = inside.isEmpty ? folder : folder + [slash] + inside
      let shown = String(decoding: inside, as: UTF8.self)
      guard let names = Self.names(path) else {
        return faults.append("'\(shown)' is a folder that may not be read.")
      }
      guard depth < 64 else { return faults.append("'\(shown)' lies too deep.") }
      for name in names { look(inside.isEmpty ? name : inside + [slash] + name, depth) }
    }

    private let slash = UInt8(ascii: "/")

    private mutating func look(_ inside: [UInt8], _ depth: Int) {
      var status = stat()
      let path = (folder + [slash] + inside + [0]).map { CChar(bitPattern: $0) }
      let shown = String(decoding: inside, as: UTF8.self)
      guard lstat(path, &status) == 0 else { return faults.append("'\(shown)' may not be read.") }
      let kind = status.st_mode & S_IFMT
      if kind == S_IFDIR { return enter(inside, depth: depth + 1) }
      if inside == Array(Seal.file.utf8), kind == S_IFREG { return }
      if kind == S_IFREG, isPassing(shown), status.st_size == 0 || !shown.hasSuffix(".lock") {
        return
      }
      if kind == S_IFLNK {
        return faults.append("'\(shown)' is a link; put the file itself in its place.")
      }
      if kind != S_IFREG { return faults.append("'\(shown)' is no regular file.") }
      guard String(validating: inside, as: UTF8.self) != nil, Self.isPlain(shown) else {
        return faults.append(
          "'\(shown)' has a name that is not UTF-8 or holds control characters; rename it.")
      }
      do {
        let whole = Disk.join(String(decoding: folder, as: UTF8.self), shown)
        let digest = try Disk.digest(of: whole, followingLinks: false)
        files.append(File(name: shown, digest: digest))
      } catch {
        faults.append("'\(shown)' \(error.reason).")
      }
    }

    private static func isPlain(_ name: String) -> Bool {
      name.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
      }
    }

    /// The names in a folder as their bytes; nil if it cannot be listed.
    private static func names(_ folder: [UInt8]) -> [[UInt8]]? {
      guard let handle = opendir((folder + [0]).map { CChar(bitPattern: $0) }) else { return nil }
      defer { closedir(handle) }
      var names: [[UInt8]] = []
      while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      }
      return names
    }
  }
}
