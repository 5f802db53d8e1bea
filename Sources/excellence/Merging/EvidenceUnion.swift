import ArgumentParser
import Editing
import Glibc
import Modeling

/// The files in `evidence/` of copies of an assessment: what one has alone is added; nothing is
/// written over.
struct EvidenceUnion {
  struct File {
    /// Relative to `evidence/`.
    var name: String
    var copy: String
  }

  private let folder: String
  private(set) var additions: [File] = []
  /// Names of files whose bytes differ.
  private(set) var conflicts: [String] = []

  private static let largest = 1 << 30

  /// Compares the files; ends the command if one cannot be read.
  init(_ folder: String, _ copies: [String]) throws {
    self.folder = folder
    var sources: [String: String] = [:]
    for name in Self.names(Disk.join(folder, "evidence")) { sources[name] = folder }
    for copy in copies {
      for name in Self.names(Disk.join(copy, "evidence")) {
        guard let known = sources[name] else {
          sources[name] = copy
          additions.append(File(name: name, copy: copy))
          continue
        }
        if try Self.bytes(name, known) != Self.bytes(name, copy), !conflicts.contains(name) {
          conflicts.append(name)
        }
      }
    }
  }

  /// Adds the files; returns their paths. Ends the command, without any of them, if one cannot be
  /// written.
  func write() throws -> [String] {
    var written: [String] = []
    for file in additions {
      let path = Disk.join(folder, "evidence/\(file.name)")
      do {
        Self.makeFolders(to: "evidence/\(file.name)", in: folder)
        let bytes = try Self.bytes(file.name, file.copy)
        try Terminal.refusing { try Replacement(of: path, with: bytes).commit() }
        written.append(path)
      } catch {
        Self.remove(written)
        throw error
      }
    }
    return written
  }

  static func remove(_ paths: [String]) { for path in paths { unlink(path) } }

  private static func bytes(_ name: String, _ folder: String) throws -> [UInt8] {
    do {
      return try Disk.read(name, inside: Disk.join(folder, "evidence"), upTo: largest)
    } catch {
      throw Terminal.refusal("'\(Disk.join(folder, "evidence/\(name)"))' \(error.reason).")
    }
  }

  /// Names of all files below a folder, hidden ones left out.
  private static func names(_ folder: String, depth: Int = 0) -> [String] {
    guard depth < 16 else { return [] }
    return (Disk.names(in: folder) ?? []).filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = Disk.join(folder, name)
      guard Disk.kind(path, followingLinks: false) == .folder else { return [name] }
      return names(path, depth: depth + 1).map { name + "/" + $0 }
    }
  }

  private static func makeFolders(to name: String, in folder: String) {
    var at = folder
    for part in name.split(separator: "/").dropLast() {
      at = Disk.join(at, String(part))
      mkdir(at, 0o777)
    }
  }
}
