import Testbed
import Testing

/// Keys and screens are tested through a pseudo-terminal, in `Tests/Terminal`.
@Suite("interview over a pipe")
struct InterviewLineTests {
  private func run(_ folder: Folder, _ input: String, _ arguments: String...) throws
    -> Program.Result
  {
    try Program.run(["interview", folder.path] + arguments, input: input)
  }

  private func text(_ folder: Folder, _ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  @Test("Lines answer, and what was written by hand stays")
  func answer() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      "schema: answers/1\nby: ab\n# mine\nanswers:\n  kept: { choice: half }   # so far\n",
      to: "answers/ab.yml")
    let done = try run(folder, "g written\nA1\nb\ng 3\nn Nobody\nu Not mine\nq\n", "--as", "ab")
    expect(done, code: 0)
    #expect(done.err.isEmpty)
    #expect(done.out.contains("1  Is it written down?"))
    #expect(done.out.contains("[x] A  It can be read") == false)
    #expect(done.out.hasSuffix("4 of 4 answered.\n"), "\(done.out)")
    let answers = try text(folder, "answers/ab.yml")
      .replacing(/\d\d\d\d-\d\d-\d\d/, with: "DAY")
    #expect(
      answers == """
        schema: answers/1
        by: ab
        # mine
        answers:
          kept: { choice: half }   # so far
          written: { choice: half, met: [ readable ], answered: DAY }
          shared: { not-applicable: Nobody, answered: DAY }
          steady: { unknown: Not mine, answered: DAY }

        """)
    // Nothing others answered or settled is told.
    #expect(!done.out.contains("On the wall") && !done.out.contains("Half of it"))
  }

  @Test("At the end of the input it says how to go on")
  func end() throws {
    let folder = try Folder(Small.files)
    let done = try run(folder, "", "--as", "ab")
    expect(done, code: 0)
    #expect(
      done.out.hasSuffix(
        "1 of 4 answered.\nTo go on: excellence interview \(folder.path) --as ab\n"))
  }

  @Test(
    "Who is nobody, or in a broken file, is not asked",
    arguments: [
      ("mkk", "", "excellence: 'mkk' is not among the assessment's people; did you mean 'mk'?\n"),
      (
        "ab", "schema: answers/1\nby: ab\nanswers: { kept: { choice: hlaf } }\n",
        "did you mean 'half'?"
      ),
    ])
  func refused(_ person: String, _ answers: String, _ message: String) throws {
    let folder = try Folder(Small.files)
    if !answers.isEmpty { try folder.write(answers, to: "answers/ab.yml") }
    let refused = try run(folder, "u\n", "--as", person)
    expect(refused, code: 2)
    #expect(refused.err.contains(message), "\(refused.err)")
  }
}
