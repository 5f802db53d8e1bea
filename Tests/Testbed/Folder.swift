import Glibc
import Modeling

/// A temporary folder, gone with the value.
///
/// A class, since it removes what it made.
package final class Folder {
  package let path: String

  package init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/excellence-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Bytes.Failure(description: "no temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { Self.remove(path) }

  /// The path of something in it.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders on the way to it.
  package func write(_ text: String, to name: String) throws {
    try write(bytes: Array(text.utf8), to: name)
  }

  package func write(bytes: [UInt8], to name: String) throws {
    makeFolders(to: name)
    try Bytes.write(bytes, to: self(name))
  }

  /// Makes an empty folder, and those on the way to it.
  package func makeFolder(_ name: String) { makeFolders(to: name + "/") }

  package func remove(_ name: String) { Self.remove(self(name)) }

  package func link(_ name: String, to target: String) {
    makeFolders(to: name)
    symlink(target, self(name))
  }

  /// Makes a pipe with a name.
  package func makePipe(_ name: String) {
    makeFolders(to: name)
    mkfifo(self(name), 0o600)
  }

  /// Copies a folder of the package into this one.
  package func copy(_ source: String, to name: String) throws {
    for entry in Disk.names(in: source) ?? [] {
      let from = source + "/" + entry
      if Disk.kind(from) == .folder {
        makeFolder(name + "/" + entry)
        try copy(from, to: name + "/" + entry)
      } else {
        try write(bytes: try Bytes.read(from), to: name + "/" + entry)
      }
    }
  }

  private func makeFolders(to name: String) {
    var at = path
    for part in name.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      at += "/" + part
      mkdir(at, 0o777)
    }
  }

  private static func remove(_ path: String) {
    if Disk.kind(path, followingLinks: false) == .folder {
      for name in Disk.names(in: path) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
