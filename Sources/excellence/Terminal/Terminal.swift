import ArgumentParser
import Glibc
import Modeling
import YAML

/// Where words for people go, and how a command ends.
enum Terminal {
  /// Writes to standard error; what cannot be said there is not said.
  static func say(_ text: String) { _ = writeAll(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Writes a result to standard output, as it is.
  static func put(_ text: String) throws { try put(Array(text.utf8)) }

  static func put(_ bytes: [UInt8]) throws {
    guard writeAll(bytes, to: STDOUT_FILENO) else {
      throw refusal("Standard output cannot be written (\(String(cString: strerror(errno)))).")
    }
  }

  /// Writes all bytes to a descriptor; false, with `errno` set, if that cannot be done.
  static func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0 { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  /// Says what is wrong; the exit code of what could not be done.
  static func refusal(_ message: String) -> ExitCode {
    say("excellence: " + message)
    return ExitCode(2)
  }

  /// Prints problems to standard error; ends the command if there are errors among them.
  static func report(_ problems: Problems) throws {
    for line in problems.rendered { say(line) }
    if problems.hasErrors { throw ExitCode(2) }
  }
}
