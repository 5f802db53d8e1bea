import Modeling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The new content of a regular file: written and flushed beside it, then put in its place in one
/// step, so that no reader and no crash sees half of it.
package struct Replacement {
  private let path: String
  /// The file itself where the path is a link to it.
  private let final: String
  private let temporary: String

  /// Writes the bytes beside a path; of a link, beside what it points to.
  package init(of path: String, with bytes: [UInt8]) throws(WriteRefusal) {
    self.path = path
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    final = target ?? path
    temporary = final + ".\(getpid()).new"
    var descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0, errno == EEXIST {
      // A process of the same number was killed here.
      unlink(temporary)
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw .system(path) }
    let isWritten = Disk.writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let reason = errno
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed else {
      if !isWritten { errno = reason }
      let refusal = WriteRefusal.system(path)
      unlink(temporary)
      throw refusal
    }
    var status = stat()
    if stat(final, &status) == 0 { chmod(temporary, status.st_mode & 0o7777) }
  }

  /// Puts it in place if `isStill` says that what is there is what was read; otherwise nothing is
  /// changed.
  package func commit(
    if isStill: (_ path: String) -> Bool = { _ in true }
  ) throws(WriteRefusal) {
    guard isStill(final) else {
      discard()
      throw WriteRefusal("'\(path)' has changed meanwhile; nothing was written.")
    }
    guard rename(temporary, final) == 0 else {
      let refusal = WriteRefusal.system(path)
      discard()
      throw refusal
    }
    flushFolder()
  }

  package func discard() { unlink(temporary) }

  /// The new name has to be on disk too, not only what it names.
  private func flushFolder() {
    let end = final.lastIndex(of: "/")
    let folder = end.map { $0 == final.startIndex ? "/" : String(final[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
