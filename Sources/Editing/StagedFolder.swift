package import Modeling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder that comes to stand at its place with all that is put into it, or not at all.
///
/// What is not there yet is made beside its place and then renamed. A folder that is there and empty
/// keeps being the one it is: what goes into it is made in it, hidden, and then moved out.
///
/// A class, since it takes away what it made unless that is wanted.
package final class StagedFolder {
  /// Where it is filled.
  package let stage: String
  private let path: String
  private let isThere: Bool
  /// Whether nothing of what was made is to be taken away.
  private var isDone = true

  /// Makes ready to fill a folder, which must not exist or be empty.
  package init(_ path: String) throws(WriteRefusal) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    isThere = Disk.kind(path) == .folder
    if !isThere, Disk.isThere(path) {
      throw WriteRefusal("'\(path)' is there and is no folder; nothing was written.")
    }
    if isThere, Disk.names(in: path)?.isEmpty == false {
      throw WriteRefusal("The folder '\(path)' is not empty; nothing was written.")
    }
    let name = ".\(Disk.name(of: path)).\(getpid()).new"
    let parent = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    stage = isThere ? Disk.join(path, ".\(getpid()).new") : Disk.join(parent ?? ".", name)
    guard mkdir(stage, 0o777) == 0 else {
      throw WriteRefusal(
        "The folder '\(path)' cannot be made (\(String(cString: strerror(errno)))).")
    }
    isDone = false
  }

  deinit { if !isDone { Self.remove(stage) } }

  /// Writes a file, flushed to disk, and the folders on the way to it.
  package func write(_ bytes: [UInt8], to name: String) throws(WriteRefusal) {
    let descriptor = try create(name)
    defer { close(descriptor) }
    guard Disk.writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
      throw .system(Disk.join(path, name))
    }
  }

  /// Copies a regular file, whatever its size, and returns the digest of what was copied; of a link
  /// nothing is.
  package func copy(
    _ source: String, to name: String
  ) throws(WriteRefusal) -> Result<FileDigest, Disk.Refusal> {
    let descriptor = try create(name)
    defer { close(descriptor) }
    var failure: WriteRefusal?
    let digest: FileDigest
    do {
      digest = try Disk.digest(of: source, followingLinks: false) { piece in
        if Disk.writeAll(piece, to: descriptor) { return true }
        failure = .system(Disk.join(path, name))
        return false
      }
    } catch {
      if let failure { throw failure }
      unlink(Disk.join(stage, name))
      return .failure(error)
    }
    guard fsync(descriptor) == 0 else { throw .system(Disk.join(path, name)) }
    return .success(digest)
  }

  /// Takes a file out again.
  package func discard(_ name: String) { unlink(Disk.join(stage, name)) }

  package func makeFolder(_ name: String) throws(WriteRefusal) {
    var at = stage
    for part in name.split(separator: "/") {
      at = Disk.join(at, String(part))
      if Disk.kind(at) != .folder, mkdir(at, 0o777) != 0 { throw .system(Disk.join(path, name)) }
    }
  }

  /// Puts the folder in its place.
  package func commit() throws(WriteRefusal) {
    guard isThere else {
      guard !Disk.isThere(path) else {
        throw WriteRefusal("'\(path)' was made by somebody else meanwhile; nothing was written.")
      }
      guard rename(stage, path) == 0 else { throw .system(path) }
      isDone = true
      return
    }
    var moved: [String] = []
    // The head comes last: without it the folder is no assessment.
    let names = (Disk.names(in: stage) ?? []).sorted { first, _ in first != "assessment.yml" }
    for name in names {
      let place = Disk.join(path, name)
      guard !Disk.isThere(place), rename(Disk.join(stage, name), place) == 0 else {
        let refusal = WriteRefusal.system(place)
        for name in moved { rename(Disk.join(path, name), Disk.join(stage, name)) }
        throw refusal
      }
      moved.append(name)
    }
    rmdir(stage)
    isDone = true
  }

  private func create(_ name: String) throws(WriteRefusal) -> CInt {
    if let end = name.lastIndex(of: "/") { try makeFolder(String(name[..<end])) }
    let descriptor = open(
      Disk.join(stage, name), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(Disk.join(path, name)) }
    return descriptor
  }

  private static func remove(_ path: String) {
    if Disk.kind(path, followingLinks: false) == .folder {
      for name in Disk.names(in: path) ?? [] { remove(Disk.join(path, name)) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
