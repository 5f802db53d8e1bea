import ArgumentParser
import Glibc
import Modeling
import Testbed
import Testing
import YAML

@Suite("plan decide, add and status")
struct PlanDecisionTests {
  /// A decision on the small assessment, whose actions are write, keep (after write), share (after
  /// keep) and what plan.yml adds.
  struct Decided: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    /// Nil for no file.
    var plan: String?
    var expected: String
    var says: String

    init(_ name: String, _ arguments: [String], _ plan: String?, _ expected: String, _ says: String)
    {
      (self.name, self.arguments, self.plan) = (name, arguments, plan)
      (self.expected, self.says) = (expected, says)
    }

    var testDescription: String { name }
  }

  private static let decided: [Decided] = [
    Decided(
      "where there is no plan yet", ["keep", "--accept", "--owner", "Ann"], nil,
      """
      # Decisions on actions, and actions of the organization's own.
      schema: plan/1
      actions:
        keep:
          decision: accepted
          owner: Ann

      """, "keep: accepted; owner: Ann\n"),
    Decided(
      "in braces, with comments",
      ["write", "--due", "2027-02-28", "--status", "done", "--effective", "Yes, mostly"],
      """
      schema: plan/1   # ours
      # decided in May
      actions: { write: { decision: accepted, owner: 'M. Keller' } }   # by all
      own: []   # none
      """,
      """
      schema: plan/1   # ours
      # decided in May
      actions: { write: { decision: accepted, owner: 'M. Keller', due: 2027-02-28, status: done, effective: "Yes, mostly" } }   # by all
      own: []   # none
      """,
      "write: accepted; owner: M. Keller; due 2027-02-28; status done; effective: Yes, mostly\n"),
    Decided(
      "with the line ends of other systems", ["keep", "--reject", "--reason", "No: too dear"],
      "schema: plan/1\r\nactions:\r\n  # first\r\n  write: { decision: accepted }\r\n\r\nown: []\r\n",
      "schema: plan/1\r\nactions:\r\n  # first\r\n  write: { decision: accepted }\r\n  keep: { decision: rejected, reason: \"No: too dear\" }\r\n\r\nown: []\r\n",
      "keep: rejected; reason: No: too dear\n"),
    Decided(
      "again, so that the reason goes with the old decision", ["keep", "--accept"],
      """
      schema: plan/1
      actions:
        keep:
          reason: >
            Too dear,
            for now.
          decision: rejected   # in May
          owner: Ann

      """,
      """
      schema: plan/1
      actions:
        keep:
          decision: accepted   # in May
          owner: Ann

      """, "keep: accepted; owner: Ann\n"),
    Decided(
      "what was done, in several lines", ["write", "--done", "One.\nTwo."],
      "schema: plan/1\nactions:\n  write:\n    status: running # since May\n",
      "schema: plan/1\nactions:\n  write:\n    status: done # since May\n    done: |-\n      One.\n      Two.\n",
      "write: status done; done: One. Two.\n"),
    Decided(
      "taken away", ["write", "--owner", ""],
      "schema: plan/1\nactions:\n  write: { owner: Ann }   # c\n",
      "schema: plan/1\nactions:\n  write: {}   # c\n", "write: nothing is recorded any more\n"),
    Decided(
      "an action of the organization's own", ["paint", "--accept"], Small.plan,
      Small.plan.replacing(
        "status: running }\n", with: "status: running }\n  paint: { decision: accepted }\n"),
      "paint: accepted\n"),
  ]

  @Test("What many write at once is all there")
  func concurrent() async throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: "case")
    let path = folder("case")
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 1...12 {
        group.addTask {
          try Program.run([
            "plan", "add", path, "own-\(number)", "--title", "T", "--raises",
            "promise-written=deployed", "--effort", "3",
          ]).code
        }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    let text = String(decoding: try Bytes.read(folder("case/plan.yml")), as: UTF8.self)
    #expect(codes == Array(repeating: 0, count: 12))
    #expect(text.matches(of: /id: own-/).count == 12)
  }

  @Test("A decision is kept, and everything else stays", arguments: decided)
  func decide(_ example: Decided) throws {
    let folder = try Folder(Small.files)
    folder.remove("plan.yml")
    if let plan = example.plan { try folder.write(plan, to: "plan.yml") }
    let run = try Program.run(
      ["plan", "decide", folder.path] + example.arguments)
    expect(run, code: 0)
    #expect(run.out == example.says)
    #expect(run.err.isEmpty)
    #expect(try text(folder) == example.expected)
    #expect(Disk.names(in: folder.path)?.contains { $0.hasSuffix(".new") } == false)
    // Said again, nothing changes.
    let again = try Program.run(["plan", "decide", folder.path] + example.arguments)
    #expect(again.out == run.out)
    #expect(try text(folder) == example.expected)
  }

  @Test(
    "What cannot be decided is refused, and nothing is written",
    arguments: [
      (["wirte", "--accept"], "There is no action 'wirte'; did you mean 'write'?", nil, Int32(2)),
      (["keep", "--reject"], "Rejecting 'keep' needs a --reason.", nil, 2),
      (["keep", "--reject", "--reason", " "], "Rejecting 'keep' needs a --reason.", nil, 2),
      (["keep", "--accept", "--reject"], "An action is accepted or rejected, not both.", nil, 64),
      (["keep"], "Say what was decided, such as --accept or --status running.", nil, 64),
      (
        ["keep", "--due", "2027-02-30"],
        "--due is a date like 2027-01-31 that is in the calendar, not '2027-02-30'.", nil, 64
      ),
      (
        ["keep", "--status", "open", "--done", "x"],
        "--done says that it is done, and --status open that it is not.", nil, 64
      ),
      (
        ["write", "--accept"],
        "is written at 'actions/write/decision' in a way that only a person can change safely.",
        "schema: plan/1\nactions: { write: &a { owner: Ann }, keep: *a }\n", 2
      ),
      (["keep", "--accept"], "must be a map", "schema: plan/1\nactions: [ keep ]\n", 2),
      (
        ["keep", "--accept"], "plan.yml:3:1: error: Not YAML",
        "schema: plan/1\nactions: { keep: {\n", 2
      ),
    ] as [([String], String, String?, Int32)])
  func refused(_ arguments: [String], _ message: String, _ plan: String?, _ code: Int32) throws {
    let folder = try Folder(Small.files)
    if let plan { try folder.write(plan, to: "plan.yml") }
    let before = try text(folder)
    let run = try Program.run(["plan", "decide", folder.path] + arguments)
    expect(run, code: code)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try text(folder) == before)
  }

  @Test("A file that nobody may write, or that is none, is left alone")
  func places() throws {
    let folder = try Folder(Small.files)
    chmod(folder("plan.yml"), 0o444)
    let run = try Program.run(["plan", "decide", folder.path, "keep", "--accept"])
    expect(run, code: 2)
    #expect(
      run.err == "excellence: '\(folder("plan.yml"))' cannot be written (it is read-only).\n")
    #expect(try text(folder) == Small.plan)
    folder.remove("plan.yml")
    folder.makeFolder("plan.yml")
    let none = try Program.run(["plan", "decide", folder.path, "keep", "--accept"])
    expect(none, code: 2)
    #expect(none.err == "\(folder("plan.yml")): error: The file is a folder, not a file.\n")
  }

  @Test("A link is followed, and stays one")
  func link() throws {
    let folder = try Folder(Small.files)
    folder.remove("plan.yml")
    try folder.write(Small.plan, to: "elsewhere/real.yml")
    folder.link("plan.yml", to: "elsewhere/real.yml")
    expect(try Program.run(["plan", "decide", folder.path, "keep", "--accept"]), code: 0)
    #expect(Disk.kind(folder("plan.yml"), followingLinks: false) == .link)
    #expect(try text(folder, "elsewhere/real.yml").contains("  keep: { decision: accepted }\n"))
  }

  @Test("Every decision is in the journal")
  func journal() throws {
    let folder = try Folder(Small.files)
    let run = try Program.run(["plan", "decide", folder.path, "keep", "--accept", "--by", "mk"])
    expect(run, code: 0)
    _ = try Program.run(["plan", "decide", folder.path, "keep", "--accept"])
    let journal = try text(folder, "journal.jsonl")
    #expect(
      journal.wholeMatch(
        of:
          /{"when":"....-..-..T..:..:..Z","who":"mk","what":"plan\/keep","before":null,"after":{"decision":"accepted"}}\n/
      ) != nil, "\(journal)")
  }

  @Test("Decisions that do not go together are said")
  func conflicts() throws {
    let folder = try Folder(Small.files)
    _ = try Program.run(["plan", "decide", folder.path, "share", "--accept"])
    let run = try Program.run(
      ["plan", "decide", folder.path, "keep", "--reject", "--reason", "Too dear"])
    expect(run, code: 0)
    #expect(run.err == "warning: 'share' is accepted and needs 'keep', which is rejected.\n")
    let again = try Program.run(["plan", "decide", folder.path, "share", "--status", "running"])
    #expect(again.err == run.err)
    let done = try Program.run(["plan", "decide", folder.path, "share", "--status", "done"])
    #expect(done.err.isEmpty)
    // What is rejected is in no plan any more.
    let plan = try Program.run(["plan", folder.path, "--format", "json"])
    #expect(plan.out.contains(#""actions":[]"#), "\(plan.out)")
  }

  @Test("An action of the organization's own is planned with")
  func add() throws {
    let folder = try Folder(Small.files)
    try folder.write("schema: plan/1\n# none yet\nown: []   # so far\n", to: "plan.yml")
    let run = try Program.run([
      "plan", "add", folder.path, "steady-hand", "--title", "Keep it steady: daily", "--raises",
      "steady=all", "--raises", "kept=half", "--effort", "2", "--within", "1", "--owner", "Ann",
      "--done-when", "It is.", "--do", "Think", "--do", "Do # it", "--after", "write",
    ])
    expect(run, code: 0)
    #expect(
      run.out == "steady-hand: Keep it steady: daily; 2 person-days; raises steady=all, kept=half\n"
    )
    #expect(
      try text(folder) == """
        schema: plan/1
        # none yet
        own:   # so far
          - id: steady-hand
            title: "Keep it steady: daily"
            do:
              - Think
              - "Do # it"
            raises: { steady: all, kept: half }
            effort: 2
            within: 1
            owner: Ann
            done-when: It is.
            after: [ write ]

        """)
    expect(
      try Program.run([
        "plan", "add", folder.path, "second", "--title", "T", "--raises", "kept=all", "--effort",
        "1", "--after", "steady-hand",
      ]), code: 0)
    let plan = try Program.run(["plan", folder.path, "--format", "json"])
    #expect(plan.out.contains(#""reachable":true"#))
    #expect(plan.out.contains(#""steady-hand","second""#), "\(plan.out)")
    expect(try Program.run(["check", folder.path, "--strict"]), code: 0)
  }

  @Test(
    "What cannot be added is refused",
    arguments: [
      (["Paint", "kept=all"], "Action 'Paint' is no id", Int32(2)),
      (["default", "kept=all"], "The id 'default' is reserved; no action can have it.", 2),
      (["keep", "kept=all"], "There is an action 'keep' already.", 2),
      (["new", "kpet=all"], "There is no question 'kpet'; did you mean 'kept'?", 2),
      (
        ["new", "kept=al"],
        "Question 'kept' has no choice 'al', only none, half, all; did you mean 'all'?", 2
      ),
      (
        ["new", "kept=all", "--after", "kepe"], "There is no action 'kepe'; did you mean 'keep'?", 2
      ),
      (["new", "kept"], "--raises is a question and a choice, like promise-written=deployed", 64),
      (["new", "kept=all", "--within", "0"], "--within is months from 1, not 0.", 64),
    ])
  func notAdded(_ arguments: [String], _ message: String, _ code: Int32) throws {
    let folder = try Folder(Small.files)
    let run = try Program.run(
      ["plan", "add", folder.path, arguments[0], "--title", "T", "--effort", "1", "--raises"]
        + arguments.dropFirst())
    expect(run, code: code)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try text(folder) == Small.plan)
  }

  @Test("The examples of help work", arguments: ["decide", "add", "status", "export"])
  func examples(_ name: String) throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: example)
    let help = try Program.run(["plan", name, "--help"]).out
    let start = try #require(help.ranges(of: "Example: excellence ").first?.upperBound)
    let end = try #require(help[start...].ranges(of: "\n\n").first?.lowerBound)
    var words: [String] = []
    for (place, part) in help[start..<end].split(separator: "\"").enumerated() {
      words +=
        place % 2 == 1
        ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let run = try Program.run(words.map { $0.replacing("\n", with: " ") }, in: folder.path)
    expect(run, code: 0)
    #expect(run.err.isEmpty)
    expect(try Program.run(["check", example, "--strict"], in: folder.path), code: 0)
  }

  @Test("How far it is, on a day")
  func status() throws {
    func status(_ more: String...) throws -> String {
      let run = try Program.run(
        ["plan", "status", example, "--on", "2027-03-15"] + more, in: Repository.root)
      expect(run, code: 0)
      return run.out
    }
    expectGolden(try status(), "plan-status.txt")
    expectGolden(try status("--language", "de"), "plan-status.de.txt")
    expectGolden(try status("--language", "fr"), "plan-status.fr.txt")
    expectGolden(try status("--format", "json"), "plan-status.json")
    let wrong = try Program.run(
      ["plan", "status", example, "--on", "15.3.2027"], in: Repository.root)
    expect(wrong, code: 64)
    #expect(wrong.err.contains("--on is a date like 2027-01-31 that is in the calendar"))
    // Without a day it is today's.
    expect(try Program.run(["plan", "status", example], in: Repository.root), code: 0)
  }

  private func text(_ folder: Folder, _ name: String = "plan.yml") throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    (try? replacing(once: old, with: new)) ?? self
  }
}
