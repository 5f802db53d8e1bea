import Glibc
import Testbed
import Testing

@Suite("import")
struct ImportingTests {
  private let folder: Folder

  init() throws {
    folder = try Folder(Small.files.filter { !$0.key.hasPrefix("answers/ab") })
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  private static let comes = """
    schema: answers/1
    by: ab
    questionnaire: bank
    questionnaire-version: "2.0"
    answers:
      kept: { choice: half, note: "A # and: two\\nlines" }
      steady:
        unknown: ""

    """

  @Test("Answers are taken, told and journaled; once more they are the same")
  func taken() throws {
    try folder.write(Self.comes, to: "in/from mail.yml")
    let run = try Program.run(
      ["import", folder.path, folder("in/from mail.yml"), "--as", "ab", "--by", "mk"])
    expect(run, code: 0)
    #expect(run.out == "ab: 2 answers taken, 0 the same, 0 replaced.\n")
    #expect(
      try text("answers/ab.yml") == """
        schema: answers/1
        by: ab
        answers:
          kept:
            choice: half
            note: |-
              A # and: two
              lines
          steady:
            unknown: ""

        """)
    let journal = try text("journal.jsonl").split(separator: "\n")
    #expect(journal.count == 2)
    #expect(journal.allSatisfy { $0.contains("\"who\":\"mk\"") })
    let again = try Program.run(["import", folder.path, "-"], input: Self.comes)
    expect(again, code: 0)
    #expect(again.out == "ab: 0 answers taken, 2 the same, 0 replaced.\n")
    #expect(try text("journal.jsonl").split(separator: "\n").count == 2)
  }

  @Test("Answers that differ are refused as a whole, and replaced if asked")
  func conflicts() throws {
    let before = try text("answers/mk.yml")
    let comes = """
      schema: answers/1
      by: mk
      answers:
        written: { choice: half, met: [ readable, dated ], note: "Not \\e[1mall." }
        kept: { choice: half }
        shared: { note: Ask again }

      """
    let refused = try Program.run(["import", folder.path, "-"], input: comes)
    expect(refused, code: 2)
    #expect(
      refused.err == """
        excellence: 2 answers of 'mk' differ from what the assessment has; nothing was imported. --replace puts what comes in its place.
          written (standard input:4)
            there: choice: all; met: readable; note: On the wall.
            comes: choice: half; met: readable, dated; note: Not \u{FFFD}[1mall.
          shared (standard input:6)
            there: not-applicable: Nobody to share it with
            comes: note: Ask again

        """)
    #expect(try text("answers/mk.yml") == before)
    #expect(access(folder("journal.jsonl"), F_OK) != 0)
    let replaced = try Program.run(["import", folder.path, "-", "--replace"], input: comes)
    expect(replaced, code: 0)
    #expect(replaced.out == "mk: 0 answers taken, 1 the same, 2 replaced.\n")
    let after = try text("answers/mk.yml")
    #expect(after.contains("steady: { unknown: Not my area }"))
    #expect(after.contains("shared: { note: Ask again }"))
  }

  @Test("A text that a mail has wrapped says what it said")
  func wrapped() throws {
    let comes = """
      schema: answers/1
      by: ab
      answers:
        kept:
          note: "Of two lines\\nand
      wrapped by
       a mail"

      """
    let run = try Program.run(
      ["import", folder.path, "-"], input: comes.replacing("\n", with: "\r\n"))
    expect(run, code: 0)
    #expect(try text("answers/ab.yml").contains("Of two lines\n      and wrapped by a mail"))
  }

  @Test("While the person is being asked, or the file may not be written, nothing is imported")
  func occupied() throws {
    let path = folder("answers/.ab.lock")
    let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    let asked = try Program.run(["import", folder.path, "-"], input: Self.comes)
    close(lock)
    expect(asked, code: 2)
    #expect(
      asked.err
        == "excellence: The answers of 'ab' are being given in another window; close it first.\n")
    let mine = Self.comes.replacing("by: ab", with: "by: mk")
    chmod(folder("answers/mk.yml"), 0o444)
    let kept = try text("answers/mk.yml")
    let refused = try Program.run(["import", folder.path, "-", "--replace"], input: mine)
    expect(refused, code: 2)
    #expect(refused.err.hasSuffix("/answers/mk.yml' cannot be written (it is read-only).\n"))
    #expect(try text("answers/mk.yml") == kept)
    #expect(access(folder("journal.jsonl"), F_OK) != 0)
  }

  /// Something that is not imported, and what is said of it.
  struct Refused: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var input: String
    var says: String

    init(_ name: String, _ arguments: [String] = [], _ input: String, _ says: String) {
      (self.name, self.arguments, self.input, self.says) = (name, arguments, input, says)
    }

    var testDescription: String { name }
  }

  private static let refused: [Refused] = [
    Refused(
      "of another person than said", ["--as", "mk"], comes,
      "excellence: 'standard input' holds the answers of 'ab', not of 'mk'.\n"),
    Refused(
      "of a path for a person", [], comes.replacing("by: ab", with: "by: ../../mk"),
      """
      standard input:2:5: error: The answers file: '../../mk' is no id: ids are lower-case letters and digits, words joined by single hyphens.
        by: ../../mk
            ^

      """),
    Refused(
      "another version", [], comes.replacing("2.0", with: "1.5").replacing("kept:", with: "gone:"),
      """
      standard input:4:24: error: The answers were given for version 1.5 of questionnaire 'bank'; the assessment uses version 2.0 of 'bank'. Ask for them in a new form ('excellence form'), or bring the assessment to that version with 'excellence migrate'.
        questionnaire-version: "1.5"
                               ^

      """),
    Refused(
      "another questionnaire", [],
      comes.replacing("questionnaire: bank", with: "questionnaire: short"),
      """
      standard input:3:16: error: The answers were given for version 2.0 of questionnaire 'short'; the assessment uses version 2.0 of 'bank'. Ask for them in a new form ('excellence form').
        questionnaire: short
                       ^

      """),
    Refused(
      "all mistakes at once", [],
      comes.replacing("kept:", with: "keptt:").replacing("unknown: \"\"", with: "choice: most"),
      """
      standard input:6:3: error: Questionnaire 'bank' 2.0 has no question 'keptt'; did you mean 'kept'?
          keptt: { choice: half, note: "A # and: two\\nlines" }
          ^
      standard input:8:13: error: The answer to 'steady': 'most' is no choice of scale 'practice'; it has none, half, all.
            choice: most
                    ^

      """),
    Refused(
      "an empty file", [], "",
      "standard input:1:1: error: The file is empty.\n"),
  ]

  @Test("Refused, and nothing is changed", arguments: refused)
  func refuses(_ item: Refused) throws {
    let run = try Program.run(["import", folder.path, "-"] + item.arguments, input: item.input)
    expect(run, code: 2)
    #expect(run.err == item.says)
    #expect(access(folder("answers/ab.yml"), F_OK) != 0)
    #expect(access(folder("journal.jsonl"), F_OK) != 0)
  }

  @Test(
    "A file that cannot be read",
    arguments: [
      ("none.yml", "'none.yml' does not exist."), ("..yml", "'..yml' does not exist."),
      (
        "answers.txt",
        "'answers.txt' cannot be imported; the name of a file of answers ends in '.yml', '.csv' or '.xlsx'."
      ),
    ])
  func unreadable(_ file: String, _ says: String) throws {
    let run = try Program.run(["import", ".", file], in: folder.path)
    expect(run, code: 2)
    #expect(run.err == "excellence: \(says)\n")
  }

  @Test("A file made for another version is told of where it is the assessment's own")
  func own() throws {
    try folder.write(Self.comes.replacing("2.0", with: "1.5"), to: "answers/ab.yml")
    let run = try Program.run(["check", "."], in: folder.path)
    expect(run, code: 0)
    #expect(
      run.out.contains(
        "answers/ab.yml:4:24: warning: The answers were given for version 1.5 of questionnaire 'bank'; the assessment uses version 2.0 of 'bank'."
      ))
  }
}
