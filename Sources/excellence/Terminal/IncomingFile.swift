import Exchange
import Glibc
import Modeling
import YAML

/// A file with answers that come from outside, read once.
struct IncomingFile {
  private let source: Source

  /// Reads it; `-` is an answers file on standard input. Ends the command if that cannot be done.
  init(_ path: String) throws {
    guard path == "-" || path.hasSuffix(".yml") || path.hasSuffix(".yaml") else {
      throw Terminal.refusal(
        "'\(path.shortened)' cannot be imported; the name of an answers file ends in '.yml'.")
    }
    do {
      let bytes =
        path == "-"
        ? try Disk.bytes(of: STDIN_FILENO, upTo: Limits.fileSize)
        : try Disk.read(path, upTo: Limits.fileSize)
      source = Source(name: path == "-" ? "standard input" : path, bytes: bytes)
    } catch {
      throw Terminal.refusal(
        path == "-" ? "Standard input \(error.reason)." : "'\(path.shortened)' \(error.reason).")
    }
  }

  /// The answers in it, of a person if one is named; ends the command, after saying what is wrong,
  /// if it does not hold such.
  func answers(to assessment: Assessment, as person: String?) throws -> Incoming {
    let problems = Problems()
    let incoming = Incoming(answersFile: source, to: assessment, problems)
    try Terminal.report(problems)
    guard let incoming else { throw Terminal.refusal("'\(source.name)' holds no answers.") }
    if let person, person != incoming.person {
      throw Terminal.refusal(
        "'\(source.name)' holds the answers of '\(incoming.person)', not of '\(person.shortened)'.")
    }
    return incoming
  }
}
