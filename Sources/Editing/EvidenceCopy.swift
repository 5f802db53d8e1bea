package import Modeling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that was copied into an assessment's `evidence/`, whatever its size, under a name that
/// was free; taken away again unless it is kept.
///
/// A class, since it takes away what it made.
package final class EvidenceCopy {
  /// The name in `evidence/`.
  package let name: String
  package let digest: FileDigest
  private let path: String
  /// The folder, if it was made for this file.
  private let madeFolder: String?
  private var isKept = false

  /// Copies a regular file from anywhere, flushed to disk.
  package init(of source: String, into assessment: String) throws(WriteRefusal) {
    let folder = Disk.join(assessment, "evidence")
    // Looked at first, since what is made here might be what it names.
    switch Disk.kind(source) {
    case .file: break
    case nil: throw WriteRefusal("'\(source)' does not exist.")
    case .folder: throw WriteRefusal("'\(source)' is a folder, not a file.")
    default: throw WriteRefusal("'\(source)' is not a regular file.")
    }
    let isNew = !Disk.isThere(folder)
    if isNew, mkdir(folder, 0o777) != 0 { throw .system(folder) }
    guard Disk.kind(folder, followingLinks: false) == .folder else {
      throw WriteRefusal("'\(folder)' is no folder to copy into.")
    }
    let made = isNew ? folder : nil
    if Disk.absolute(source).hasPrefix(Disk.absolute(folder) + "/") {
      throw WriteRefusal("'\(source)' stands in evidence/ already; add it with --in-place.")
    }
    madeFolder = made
    let file: (name: String, descriptor: CInt)
    do {
      file = try Self.create(SafeName.of(Disk.name(of: source)), in: folder)
    } catch {
      if let made { rmdir(made) }
      throw error
    }
    name = file.name
    path = Disk.join(folder, file.name)
    do {
      digest = try Self.copy(source, to: file.descriptor, path)
      close(file.descriptor)
      try Self.flush(folder)
    } catch {
      close(file.descriptor)
      unlink(path)
      if let made { rmdir(made) }
      throw error
    }
  }

  deinit {
    if isKept { return }
    unlink(path)
    if let madeFolder { rmdir(madeFolder) }
  }

  /// Leaves it there, since the register names it.
  package func keep() { isKept = true }

  /// Makes an empty file under the first name that is free, also where upper and lower case are
  /// the same.
  private static func create(
    _ wanted: String, in folder: String
  ) throws(WriteRefusal) -> (name: String, descriptor: CInt) {
    let taken = Set((Disk.names(in: folder) ?? []).map { $0.lowercased() })
    for number in 1...10_000 {
      let name = number == 1 ? wanted : SafeName.numbered(wanted, number)
      if taken.contains(name.lowercased()) { continue }
      let path = Disk.join(folder, name)
      let descriptor = open(
        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST else { throw .system(path) }
    }
    throw WriteRefusal("'\(folder)' has too many files called like '\(wanted)'; rename yours.")
  }

  private static func copy(
    _ source: String, to descriptor: CInt, _ path: String
  ) throws(WriteRefusal) -> FileDigest {
    var failure: WriteRefusal?
    let digest: FileDigest
    do {
      digest = try Disk.digest(of: source) { piece in
        if Disk.writeAll(piece, to: descriptor) { return true }
        failure = .system(path)
        return false
      }
    } catch {
      throw failure ?? WriteRefusal("'\(source)' \(error.reason).")
    }
    guard fsync(descriptor) == 0 else { throw .system(path) }
    return digest
  }

  private static func flush(_ folder: String) throws(WriteRefusal) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// Names of files that can be used on every system and written in a register.
enum SafeName {
  private static let longest = 200

  /// A name without what some system or the register cannot hold; mostly the name itself.
  static func of(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "<", ">", ":", "\"", "/", "\\", "|", "?", "*", "\u{FFFD}": scalars.append("-")
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): scalars.append("-")
      case "\u{2028}", "\u{2029}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
        scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    var safe = String(scalars)
    while let last = safe.last, last == "." || last == " " { safe.removeLast() }
    while let first = safe.first, [".", " ", "-"].contains(first) { safe.removeFirst() }
    if safe.isEmpty { return "file" }
    if safe.utf8.count > longest {
      let (stem, ending) = parts(safe)
      let kept = ending.utf8.count <= 20 ? ending : ""
      var short = stem
      while short.utf8.count + kept.utf8.count > longest { short.removeLast() }
      return short + kept
    }
    return safe
  }

  /// `report.pdf` as `report-2.pdf`.
  static func numbered(_ name: String, _ number: Int) -> String {
    let (stem, ending) = parts(name)
    return "\(stem)-\(number)\(ending)"
  }

  private static func parts(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }
}
