import Modeling
import Testbed
import Testing

/// What runs for one person shows nothing of what others answered.
@Suite("Blind answering")
struct BlindTests {
  /// A command that runs for the person `ab`, and the file it writes, if it writes one.
  struct Command: Sendable, CustomTestStringConvertible {
    var words: [String]
    var input = ""
    var file: String?

    var testDescription: String { words.joined(separator: " ") }
  }

  private static let commands = [
    Command(words: ["interview", "case", "--as", "ab", "--lines"], input: "?\ne\ng 1\n2\nh\nq\n"),
    Command(words: ["form", "case", "--as", "ab", "--output", "out.html"], file: "out.html"),
    Command(
      words: ["export", "case", "--as", "ab", "--format", "csv", "--output", "out.csv"],
      file: "out.csv"),
    Command(
      words: ["prepare", "case", "--format", "markdown", "--output", "out"],
      file: "out/invitation-ab.md"),
    Command(words: ["status", "case"]),
    Command(words: ["people", "case"]),
  ]

  @Test("Other people's answers change nothing of it", arguments: commands)
  func blind(_ command: Command) throws {
    let first = try shown(command, others: "none")
    let second = try shown(command, others: "all")
    #expect(!first.isEmpty)
    #expect(first == second)
    #expect(!first.contains("Secret"))
  }

  @Test("A mistake in somebody's file is said without its line", arguments: commands)
  func mistakes(_ command: Command) throws {
    let folder = try Folder()
    for (name, text) in Small.files { try folder.write(text, to: "case/" + name) }
    try folder.write(
      "schema: answers/1\nby: mk\nanswers:\n  gone: { choice: half, note: Secret }\n",
      to: "case/answers/mk.yml")
    let run = try Program.run(command.words, in: folder.path, input: command.input)
    expect(run, code: 0)
    #expect(!run.err.contains("Secret") && !run.out.contains("Secret"))
  }

  private func shown(_ command: Command, others choice: String) throws -> String {
    let folder = try Folder()
    for (name, text) in Small.files where name != "consensus.yml" {
      try folder.write(text, to: "case/" + name)
    }
    try folder.write(
      """
      schema: answers/1
      by: mk
      answers:
        written: { choice: \(choice), note: Secret \(choice) }
        kept: { choice: \(choice) }

      """, to: "case/answers/mk.yml")
    let run = try Program.run(command.words, in: folder.path, input: command.input)
    expect(run, code: 0)
    guard let file = command.file else { return run.out }
    return String(decoding: try Bytes.read(folder(file)), as: UTF8.self)
  }
}
