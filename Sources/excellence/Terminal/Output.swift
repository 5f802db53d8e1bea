import ArgumentParser
import Glibc
import Modeling

/// Files written for users: whole or not at all.
enum Output {
  /// Writes a text to a path, or to standard output for `-` or none.
  ///
  /// A regular file is replaced in one step, so that no reader sees half of it; anything else
  /// (a device, a pipe) is written through.
  static func write(_ text: String, to path: String?) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes as it writes a text.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path, path != "-" else { return try Terminal.put(bytes) }
    switch Disk.kind(path) {
    case nil, .file: try replace(path, bytes)
    case .folder: throw Terminal.refusal("'\(path)' is a folder, not a file to write.")
    case .link, .other: try writeThrough(path, bytes)
    }
  }

  /// Whether a path is or can become a regular file, so that other files may stand beside it.
  static func isFile(_ path: String) -> Bool {
    path != "-" && [nil, .file].contains(Disk.kind(path))
  }

  /// A path without the ending of its name.
  static func stem(_ path: String) -> String {
    let name = Disk.name(of: path)
    let ending = name.dropFirst().lastIndex(of: ".").map { name[$0...].count } ?? 0
    return String(path.dropLast(ending))
  }

  /// Replaces a regular file in one step, or makes it; right before, `isStill` says whether what is
  /// there is what was read.
  static func replace(
    _ path: String, _ bytes: [UInt8], isStill: (_ path: String) -> Bool = { _ in true }
  ) throws {
    // A link is followed, so that what it points to is replaced and not the link.
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let final = target ?? path
    let temporary = final + ".\(getpid()).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    do {
      guard Terminal.writeAll(bytes, to: descriptor) else { throw failure(path) }
      guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw failure(path) }
      var status = stat()
      if stat(final, &status) == 0 { chmod(temporary, status.st_mode & 0o7777) }
      guard isStill(final) else {
        throw Terminal.refusal("'\(path)' has changed meanwhile; nothing was written.")
      }
      guard rename(temporary, final) == 0 else { throw failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func writeThrough(_ path: String, _ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard Terminal.writeAll(bytes, to: descriptor) else { throw failure(path) }
  }

  private static func failure(_ path: String) -> ExitCode {
    Terminal.refusal("'\(path)' cannot be written (\(String(cString: strerror(errno)))).")
  }
}
