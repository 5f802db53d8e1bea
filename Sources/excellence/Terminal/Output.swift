import ArgumentParser
import Editing
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
    if let record = AssessmentRecord.holding(path) {
      throw Terminal.refusal(
        "'\(path)' belongs to the record of the assessment in '\(record)'; write somewhere else.")
    }
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

  private static func replace(_ path: String, _ bytes: [UInt8]) throws {
    do {
      try Replacement(of: path, with: bytes).commit()
    } catch {
      throw Terminal.refusal(error.sentence)
    }
  }

  private static func writeThrough(_ path: String, _ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard Disk.writeAll(bytes, to: descriptor) else { throw failure(path) }
  }

  private static func failure(_ path: String) -> ExitCode {
    Terminal.refusal("'\(path)' cannot be written (\(String(cString: strerror(errno)))).")
  }
}
