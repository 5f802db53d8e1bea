package import Editing
package import Modeling
import YAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Puts a newer version of a questionnaire in the place of an assessment's own copy, and sets aside
/// what does not go with it.
///
/// Every step can be taken again: what a crash has cut short is completed by doing it once more. The
/// older version is kept whole in `questionnaires/earlier/`, and a file there says that a changeover
/// from it is under way until the last step is done.
package struct Changeover {
  private static let home = "questionnaires/earlier"
  private static let mark = home + "/under-way"

  private let folder: String
  private let old: Edition
  private let new: Edition
  private let migration: Migration
  private let desk: Desk

  package init(
    _ folder: String, _ migration: Migration, from old: Edition, to new: Edition, at desk: Desk
  ) {
    self.folder = folder
    self.migration = migration
    self.old = old
    self.new = new
    self.desk = desk
  }

  /// Where the questionnaire that an assessment was made with stands: its own copy, or what is kept
  /// of it while a changeover is under way.
  package static func shelves(of folder: String) -> [Shelf] {
    let own = Assessment.shelves(of: folder)
    guard
      let bytes = try? Disk.read(Disk.join(folder, mark), upTo: 4096),
      let name = String(validating: bytes, as: UTF8.self), name == safe(name)
    else { return own }
    return Assessment.shelves(of: Disk.join(folder, home + "/" + name))
  }

  /// Makes all changes. `prove` gets the new texts by path and throws if the assessment would not
  /// load with them and the newer version; then nothing is changed.
  package func make(proving prove: (_ drafts: [String: [UInt8]]) throws -> Void) throws {
    try dryRun(prove)
    // What an earlier try has begun is not taken back by this one.
    let wasUnderWay = Disk.isThere(Disk.join(folder, Self.mark))
    let names = Set(new.files.map(\.name))
    let stale = old.files.map(\.name).filter { !names.contains($0) && isOwn($0) }
    for name in names.union(stale) { try refuseLinks(name) }
    var staged: [Replacement] = []
    do {
      for file in new.files where !isSame(file) {
        try makeFolders(to: file.name)
        staged.append(try Replacement(of: Disk.join(folder, file.name), with: file.bytes))
      }
      try keep()
      let fresh = try migration.additions.filter { try desk.value(of: $0.entry) == nil }
      try desk.make(migration.additions) { _ in }
      do {
        try desk.make(migration.removals, proving: prove)
      } catch {
        // What is taken out of one file already has to stay in the list of what was set aside.
        if !desk.isHalfDone { try? desk.make(fresh.map { Change($0.entry, nil) }) { _ in } }
        throw error
      }
    } catch {
      staged.forEach { $0.discard() }
      if !desk.isHalfDone, !wasUnderWay { clear() }
      throw error
    }
    for (index, replacement) in staged.enumerated() {
      do throws(WriteRefusal) {
        try replacement.commit()
      } catch {
        staged[(index + 1)...].forEach { $0.discard() }
        throw WriteRefusal(
          error.sentence + " Nothing is lost; do it once more to complete what was begun.")
      }
    }
    for name in stale { unlink(Disk.join(folder, name)) }
    let version = Content.text(new.questionnaire.version)
    try desk.make([Change(.head("questionnaire-version"), version)]) { _ in }
    unlink(Disk.join(folder, Self.mark))
  }

  private struct Enough: Error {}

  /// Finds out whether all can be changed, and changes nothing.
  private func dryRun(_ prove: ([String: [UInt8]]) throws -> Void) throws {
    let version = Change(
      .head("questionnaire-version"), .text(new.questionnaire.version))
    do {
      try desk.make(migration.removals + [version]) { drafts in
        try prove(drafts)
        throw Enough()
      }
    } catch is Enough {}
    do {
      try desk.make(migration.additions) { _ in throw Enough() }
    } catch is Enough {}
  }

  // MARK: The older version

  private var kept: String { Self.safe(old.questionnaire.version) }

  /// A version as the name of a folder.
  private static func safe(_ version: String) -> String {
    let scalars = version.unicodeScalars.prefix(64).map { scalar -> Unicode.Scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.isDigit)
      return isPlain || scalar == "." || scalar == "-" || scalar == "+" ? scalar : "_"
    }
    let name = String(String.UnicodeScalarView(scalars))
    return name.isEmpty || name.hasPrefix(".") || name == "under-way" ? "_" + name : name
  }

  /// Keeps the older version whole before anything is changed.
  private func keep() throws {
    let place = Disk.join(folder, Self.home + "/" + kept)
    let mark = Disk.join(folder, Self.mark)
    if Disk.isThere(mark) { return }
    try makeFolders(to: Self.home + "/")
    if Disk.isThere(place) { try moveAway(place) }
    let stage = try StagedFolder(place)
    for file in old.files { try stage.write(file.bytes, to: file.name) }
    try stage.commit()
    try Replacement(of: mark, with: Array(kept.utf8)).commit()
  }

  /// What was kept under the same name before stays, under a name with a number.
  private func moveAway(_ place: String) throws {
    for number in 2...10_000 where !Disk.isThere("\(place)_\(number)") {
      if rename(place, "\(place)_\(number)") == 0 { return }
      break
    }
    throw WriteRefusal("'\(place)' is in the way; nothing was written.")
  }

  /// Takes back that a changeover is under way; what is kept may stay.
  private func clear() { unlink(Disk.join(folder, Self.mark)) }

  // MARK: Files

  private func isOwn(_ name: String) -> Bool { Disk.isThere(Disk.join(folder, name)) }

  private func isSame(_ file: (name: String, bytes: [UInt8])) -> Bool {
    let path = Disk.join(folder, file.name)
    return (try? Disk.read(path, upTo: Limits.fileSize)) == file.bytes
  }

  /// A file behind a link may be somebody else's.
  private func refuseLinks(_ name: String) throws(WriteRefusal) {
    var path = folder
    for part in name.split(separator: "/") {
      path = Disk.join(path, String(part))
      if Disk.kind(path, followingLinks: false) == .link {
        throw WriteRefusal("'\(path)' is a link; put a copy in its place. Nothing was written.")
      }
    }
  }

  private func makeFolders(to name: String) throws(WriteRefusal) {
    var path = folder
    for part in name.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      path = Disk.join(path, String(part))
      if Disk.kind(path) == .folder || mkdir(path, 0o777) == 0 { continue }
      throw WriteRefusal("'\(path)' cannot be made (\(String(cString: strerror(errno)))).")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
