import ArgumentParser
import Editing
import Glibc
import Modeling
import YAML

/// Where words for people go, and how a command ends.
enum Terminal {
  /// Writes to standard error; what cannot be said there is not said.
  static func say(_ text: String) {
    _ = Disk.writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes a result to standard output, as it is.
  static func put(_ text: String) throws { try put(Array(text.utf8)) }

  static func put(_ bytes: [UInt8]) throws {
    guard Disk.writeAll(bytes, to: STDOUT_FILENO) else {
      throw refusal("Standard output cannot be written (\(String(cString: strerror(errno)))).")
    }
  }

  /// Says what is wrong; the exit code of what could not be done.
  static func refusal(_ message: String) -> ExitCode {
    Self.say("excellence: " + message)
    return ExitCode(2)
  }

  /// What a step returns; ends the command, after saying why, if something cannot be written.
  static func refusing<Value>(_ step: () throws -> Value) throws -> Value {
    do {
      return try step()
    } catch let refusal as WriteRefusal {
      throw Self.refusal(refusal.sentence)
    }
  }

  /// Prints problems to standard error; ends the command if there are errors among them.
  static func report(
    _ problems: Problems, hiding isHidden: (_ file: String) -> Bool = { _ in false }
  ) throws {
    for line in problems.rendered(hiding: isHidden) { say(line) }
    if problems.hasErrors { throw ExitCode(2) }
  }
}
