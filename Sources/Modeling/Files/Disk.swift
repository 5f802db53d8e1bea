#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The files of the machine, as far as reading needs them.
package enum Disk {
  package enum Kind: Hashable, Sendable { case file, folder, link, other }

  /// Why a file could not be read, as the end of a sentence.
  package struct Refusal: Error {
    package var reason: String
  }

  /// The bytes of a regular file no larger than a bound.
  package static func read(_ path: String, upTo limit: Int) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Refusal(reason: reason(errno)) }
    defer { close(descriptor) }
    let status = try regular(descriptor)
    return try bytes(of: descriptor, sizeHint: Int(status.st_size), upTo: limit)
  }

  /// All bytes a descriptor gives, up to a bound.
  package static func bytes(
    of descriptor: CInt, sizeHint: Int = 0, upTo limit: Int
  ) throws(Refusal) -> [UInt8] {
    guard sizeHint <= limit else { throw tooLarge(limit) }
    var bytes: [UInt8] = []
    // One more than the size, so that the end is seen without growing.
    var room = max(sizeHint + 1, 4096)
    while true {
      var failure: CInt = 0
      let start = bytes.count
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, room)
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      if bytes.isEmpty { bytes = part } else { bytes.append(contentsOf: part) }
      if failure == EINTR { continue }
      if failure != 0 { throw Refusal(reason: reason(failure)) }
      if bytes.count > limit { throw tooLarge(limit) }
      if bytes.count == start { return bytes }
      room = max(4096, min(bytes.count, 1 << 20))
    }
  }

  /// The first lines of a file, 4096 bytes at most; empty if it cannot be read.
  static func opening(of path: String) -> [Substring] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(Glibc.read(descriptor, buffer.baseAddress, 4096), 0)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  private static func tooLarge(_ limit: Int) -> Refusal {
    Refusal(reason: "is larger than \(limit / (1024 * 1024)) MiB")
  }

  /// What stands at a path, links followed or not; nil for nothing.
  package static func kind(_ path: String, followingLinks: Bool = true) -> Kind? {
    var status = stat()
    let found = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard found == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether there is anything at a path, be it a link that leads nowhere.
  package static func isThere(_ path: String) -> Bool { kind(path, followingLinks: false) != nil }

  /// The names in a folder, sorted by their bytes; nil if it cannot be listed.
  package static func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A system error in words.
  package static func reason(_ code: CInt) -> String {
    switch code {
    case ENOENT: "does not exist"
    case EACCES, EPERM: "may not be read"
    case ENOTDIR: "does not exist: a part of its path is a file"
    case ELOOP: "is a link that leads to itself"
    case ENAMETOOLONG: "has too long a path"
    default: "could not be read (\(String(cString: strerror(code))))"
    }
  }

  /// A path below a folder, without a doubled slash.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The last part of a path, `.` and trailing slashes resolved by the caller.
  package static func name(of path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.last.map(String.init) ?? path
  }
}

extension Disk {
  /// A path without links and dots; the path itself if there is nothing at it.
  package static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
