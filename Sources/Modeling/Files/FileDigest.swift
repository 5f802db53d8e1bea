import Crypto

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What tells the content of a file from every other.
package struct FileDigest: Hashable, Sendable {
  /// SHA-256 in lower-case hexadecimal digits.
  package var sha256: String
  /// In bytes.
  package var length: Int

  package init(sha256: String, length: Int) {
    self.sha256 = sha256
    self.length = length
  }

  /// The digest of bytes in memory.
  package init(of bytes: [UInt8]) {
    self.init(sha256: SHA256.hash(data: bytes).hexadecimal, length: bytes.count)
  }
}

extension Disk {
  /// How much of a file is in memory at a time.
  private static let piece = 1 << 20

  /// The digest of a regular file, read piece by piece, so that its size does not matter; a file
  /// that changes meanwhile is refused.
  ///
  /// Every piece is passed on; `take` returns whether to go on.
  package static func digest(
    of path: String, followingLinks: Bool = true,
    passing take: (UnsafeRawBufferPointer) -> Bool = { _ in true }
  ) throws(Refusal) -> FileDigest {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = open(path, flags | (followingLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw Refusal(reason: reason(errno)) }
    defer { close(descriptor) }
    let before = try regular(descriptor)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { buffer.deallocate() }
    var hash = SHA256()
    var length = 0
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Refusal(reason: reason(errno)) }
      if count == 0 { break }
      let part = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      hash.update(bufferPointer: part)
      length += count
      guard take(part) else { throw Refusal(reason: "was not read to its end") }
    }
    let after = try regular(descriptor)
    guard length == Int(after.st_size), before.st_size == after.st_size,
      before.st_mtim.tv_sec == after.st_mtim.tv_sec,
      before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
    else { throw Refusal(reason: "changed while it was read; try again") }
    return FileDigest(sha256: hash.finalize().hexadecimal, length: length)
  }

  /// The status of a descriptor, which has to be that of a regular file.
  static func regular(_ descriptor: CInt) throws(Refusal) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Refusal(reason: reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return status
    case S_IFDIR: throw Refusal(reason: "is a folder, not a file")
    default: throw Refusal(reason: "is not a regular file")
    }
  }
}
