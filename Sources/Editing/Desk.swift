import Modeling
package import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the files of one assessment are changed: spliced, so that what people wrote keeps its
/// comments and layout; proven before they are written; written whole or not at all; not over what
/// somebody else wrote meanwhile; and told to the journal.
///
/// A class, since it holds the folder's lock until it is gone.
package final class Desk {
  let folder: String
  let who: String
  let now: () -> Moment
  private let lock: FolderLock
  /// Whether a change of several files failed when some of them were in place already.
  package private(set) var isHalfDone = false
  /// What each file said when it was first looked at; nil where there was none.
  private var read: [String: [UInt8]?] = [:]

  /// Waits for others to finish, for so many seconds at most. `who` is what the journal says of who
  /// makes the changes.
  package init(
    _ folder: String, by who: String, now: @escaping () -> Moment = { .now },
    waiting seconds: Int = 10
  ) throws(WriteRefusal) {
    self.folder = folder
    self.who = who
    self.now = now
    lock = try FolderLock(folder, waiting: seconds)
  }

  /// What an entry says now; nil if it says nothing or its file cannot be read.
  package func value(of entry: Entry) throws(WriteRefusal) -> Content? {
    entry.value(in: try content(of: entry.file, start: entry.start))
  }

  /// Makes changes, all or none. `prove` gets the new texts by path and throws if they do not do;
  /// what it returns is returned.
  package func make<Proven>(
    _ changes: [Change], proving prove: (_ drafts: [String: [UInt8]]) throws -> Proven
  ) throws -> Proven {
    var drafts: [String: [UInt8]] = [:]
    var lines: [(path: String, line: Journal.Line)] = []
    let when = now().description
    for change in changes {
      let entry = change.entry
      let path = Disk.join(folder, entry.file)
      let source = Source(
        name: path, bytes: try drafts[path] ?? bytes(of: entry.file) ?? Array(entry.start.utf8))
      let content = try Self.content(source)
      let before = entry.value(in: content)
      if before == change.value { continue }
      do {
        drafts[path] = try Edit.apply(entry.edits(in: content, to: change.value), to: source)
      } catch {
        throw WriteRefusal("'\(path)' \(error.reason).")
      }
      // A key with nothing beside it says nothing yet.
      let line = Journal.Line(
        when: when, who: who, what: entry.name, before: before == .text("") ? nil : before,
        after: change.value)
      lines.append((path, line))
    }
    let proven = try prove(drafts)
    if !drafts.isEmpty { try write(drafts, lines) }
    return proven
  }

  private func write(
    _ drafts: [String: [UInt8]], _ lines: [(path: String, line: Journal.Line)]
  ) throws(WriteRefusal) {
    let paths = drafts.keys.sorted()
    var replacements: [Replacement] = []
    var journal: Journal?
    do throws(WriteRefusal) {
      for path in paths {
        if Self.isProtected(path) {
          throw WriteRefusal("'\(path)' cannot be written (it is read-only).")
        }
        makeFolder(of: path)
        sweep(path)
        replacements.append(try Replacement(of: path, with: drafts[path] ?? []))
      }
      journal = try Journal(folder, adding: lines.map(\.line))
      while let replacement = replacements.first {
        let path = paths[paths.count - replacements.count]
        let old = read[path] ?? nil
        try replacement.commit { final in
          guard let old else { return !Disk.isThere(final) }
          return (try? Disk.read(final, upTo: Limits.fileSize)) == old
        }
        replacements.removeFirst()
        read[path] = drafts[path]
      }
    } catch {
      for replacement in replacements { replacement.discard() }
      guard let journal else { throw error }
      journal.takeBack()
      let done = paths.prefix(paths.count - replacements.count)
      if done.isEmpty { throw error }
      // What is in place stays, and the journal says so.
      isHalfDone = true
      _ = try? Journal(folder, adding: lines.filter { done.contains($0.path) }.map(\.line))
      throw WriteRefusal(
        error.sentence.replacing("; nothing was written.", with: ".")
          + " Written before that: \(done.joined(separator: ", ")).")
    }
  }

  // MARK: Reading

  private func content(of file: String, start: String) throws(WriteRefusal) -> Content {
    let path = Disk.join(folder, file)
    return try Self.content(Source(name: path, bytes: bytes(of: file) ?? Array(start.utf8)))
  }

  private static func content(_ source: Source) throws(WriteRefusal) -> Content {
    do {
      return try Content.read(source)
    } catch {
      throw WriteRefusal("'\(source.name)' \(error.reason).")
    }
  }

  /// The bytes of a file as they were when first looked at; nil if there was none.
  private func bytes(of file: String) throws(WriteRefusal) -> [UInt8]? {
    let path = Disk.join(folder, file)
    if let known = read[path] { return known }
    guard Disk.isThere(path) else {
      read[path] = .some(nil)
      return nil
    }
    do {
      let bytes = try Disk.read(path, upTo: Limits.fileSize)
      read[path] = bytes
      return bytes
    } catch {
      throw WriteRefusal("'\(path)' \(error.reason).")
    }
  }

  /// Makes the folder a file inside the assessment stands in.
  private func makeFolder(of path: String) {
    guard let end = path.lastIndex(of: "/") else { return }
    mkdir(String(path[..<end]), 0o777)
  }

  /// Takes away what killed processes left beside a file; nobody else writes while the lock is held.
  private func sweep(_ path: String) {
    let end = path.lastIndex(of: "/")
    let home = end.map { String(path[..<$0]) } ?? "."
    let start = Disk.name(of: path) + "."
    for name in Disk.names(in: home) ?? [] where name.hasPrefix(start) && name.hasSuffix(".new") {
      if name.dropFirst(start.count).dropLast(4).allSatisfy(\.isNumber) {
        unlink(Disk.join(home, name))
      }
    }
  }

  /// Whether nobody may write a file: putting another in its place would go around that.
  private static func isProtected(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_mode & 0o222 == 0 || access(path, W_OK) != 0)
  }
}
