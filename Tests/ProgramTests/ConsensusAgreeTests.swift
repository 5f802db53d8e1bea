import Glibc
import Modeling
import Testbed
import Testing

@Suite("consensus agree")
struct ConsensusAgreeTests {
  /// Something recorded about the small assessment: on `written` (all, given by one) half is agreed
  /// with dissent; `kept` has half from two people, `shared` is not applicable, `steady` unknown.
  struct Recorded: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    /// What the file says before; nil for no file.
    var before: String?
    var after: String
    var says: String
    var warns = ""

    var testDescription: String { name }
  }

  private static let recorded = [
    Recorded(
      name: "the proposal, where there is no file yet",
      arguments: ["kept", "--choice", "half", "--on", "2026-10-20"], before: nil,
      after: """
        schema: consensus/1
        answers:
          kept:
            choice: half
            agreed: 2026-10-20

        """, says: "kept: half; agreed 2026-10-20\n"),
    Recorded(
      name: "another choice, with reason and dissent, comments kept",
      arguments: [
        "kept", "--choice", "all", "--reason", "Seen: it is", "--dissent", "mk=Half = half",
        "--dissent", "ab=No", "--on", "2026-10-20",
      ],
      before: "schema: consensus/1   # ours\nanswers:\n  # first\n  written: { choice: all }\n",
      after: """
        schema: consensus/1   # ours
        answers:
          # first
          written: { choice: all }
          kept: { choice: all, reason: "Seen: it is", dissent: { mk: Half = half, ab: "No" }, agreed: 2026-10-20 }

        """,
      says:
        "kept: all; agreed 2026-10-20; reason: Seen: it is; dissent of mk: Half = half; dissent of ab: No\n"
    ),
    Recorded(
      name: "not applicable",
      arguments: ["kept", "--not-applicable", "Nobody promised", "--on", "2026-10-20"],
      before: "schema: consensus/1\nanswers: {}\n",
      after:
        "schema: consensus/1\nanswers:\n  kept:\n    not-applicable: Nobody promised\n    agreed: 2026-10-20\n",
      says: "kept: not applicable; agreed 2026-10-20; reason: Nobody promised\n"),
    Recorded(
      name: "a change, with which reason and dissent of the old answer go",
      arguments: ["written", "--choice", "none", "--reason", "Gone", "--on", "2026-10-21"],
      before: Small.consensus,
      after:
        "schema: consensus/1\nanswers:\n  written: { choice: none, reason: Gone, agreed: 2026-10-21 }\n",
      says: "written: none; agreed 2026-10-21; reason: Gone\n",
      warns: "The dissent from what was agreed before is not kept: mk.\n"),
    Recorded(
      name: "more dissent, everything else kept",
      arguments: ["written", "--choice", "half", "--dissent", "ab=Less"], before: Small.consensus,
      after:
        "schema: consensus/1\nanswers:\n  written: { choice: half, reason: Half of it., dissent: { mk: All of it., ab: Less }, agreed: 2026-10-20 }\n",
      says:
        "written: half; agreed 2026-10-20; reason: Half of it.; dissent of mk: All of it.; dissent of ab: Less\n"
    ),
    Recorded(
      name: "dissent taken away",
      arguments: ["written", "--choice", "half", "--dissent", "mk="], before: Small.consensus,
      after:
        "schema: consensus/1\nanswers:\n  written: { choice: half, reason: Half of it., agreed: 2026-10-20 }\n",
      says: "written: half; agreed 2026-10-20; reason: Half of it.\n"),
  ]

  @Test("It is kept, and everything else stays", arguments: recorded)
  func record(_ example: Recorded) throws {
    let folder = try Folder(Small.files)
    folder.remove("consensus.yml")
    if let before = example.before { try folder.write(before, to: "consensus.yml") }
    let run = try agree(folder, example.arguments)
    expect(run, code: 0)
    #expect(run.out == example.says)
    #expect(run.err == example.warns)
    #expect(try text(folder) == example.after)
    #expect(try text(folder, "answers/mk.yml") == Small.answers)
    // Said again, nothing changes.
    let again = try agree(folder, example.arguments)
    #expect(again.out == run.out)
    #expect(try text(folder) == example.after)
    expect(try Program.run(["check", folder.path]), code: 0)
  }

  @Test("What was agreed is taken away")
  func withdraw() throws {
    let folder = try Folder(Small.files)
    let run = try agree(folder, ["written", "--withdraw", "--by", "mk"])
    expect(run, code: 0)
    #expect(run.out == "written: nothing is agreed any more\n")
    #expect(try text(folder) == "schema: consensus/1\nanswers:\n  {}\n")
    expect(try Program.run(["check", folder.path]), code: 0)
    let journal = try text(folder, "journal.jsonl")
    #expect(
      journal.contains(
        #""who":"mk","what":"consensus/written","before":{"choice":"half","reason":"Half of it.","dissent":{"mk":"All of it."},"agreed":"2026-10-20"},"after":null}"#
      ), "\(journal)")
  }

  @Test("What stands about a question that is not asked can be taken away")
  func withdrawStray() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      "schema: consensus/1\nanswers:\n  gone: { choice: half }\n", to: "consensus.yml")
    expect(try agree(folder, ["gone", "--withdraw"]), code: 0)
    #expect(try text(folder) == "schema: consensus/1\nanswers:\n  {}\n")
  }

  @Test(
    "What cannot be recorded is refused, and nothing is written",
    arguments: [
      (
        ["kpet", "--choice", "half"], "There is no question 'kpet'; did you mean 'kept'?", Int32(2)
      ),
      (
        ["kept", "--choice", "hlaf"],
        "Question 'kept' has no choice 'hlaf', only none, half, all; did you mean 'half'?", 2
      ),
      (
        ["kept", "--choice", "half", "--dissent", "mkk=No"],
        "'mkk' is not among the assessment's people; did you mean 'mk'?", 2
      ),
      (
        ["kept", "--choice", "all"],
        "The middle answer to 'kept' is 'half'; another one needs a --reason.", 2
      ),
      (
        ["kept", "--choice", "all", "--reason", " "],
        "The middle answer to 'kept' is 'half'; another one needs a --reason.", 2
      ),
      (
        ["written", "--choice", "all"],
        "'half' is agreed on 'written'; another answer needs a --reason.", 2
      ),
      (
        ["steady", "--choice", "all"], "Nobody gave a choice for 'steady'; one needs a --reason.", 2
      ),
      (
        ["shared", "--choice", "all"],
        "Nobody gave a choice for 'shared', and somebody says that it does not apply; a choice needs a --reason.",
        2
      ),
      (
        ["kept", "--not-applicable", " "],
        "--not-applicable needs the reason why 'kept' does not apply.", 2
      ),
      (["writen", "--withdraw"], "Nothing is agreed on 'writen'; did you mean 'written'?", 2),
      (["kept", "--withdraw"], "Nothing is agreed on 'kept'.", 2),
      (["kept"], "Say what was agreed, with one of --choice and --not-applicable.", 64),
      (
        ["kept", "--choice", "half", "--not-applicable", "x"],
        "Say what was agreed, with one of --choice and --not-applicable.", 64
      ),
      (["kept", "--withdraw", "--choice", "half"], "--withdraw stands alone.", 64),
      (
        ["kept", "--not-applicable", "x", "--reason", "y"],
        "--not-applicable says why already; leave --reason out.", 64
      ),
      (
        ["kept", "--choice", "half", "--dissent", "mk"],
        "--dissent is a person and what they say, like \"mk=All of it\", not 'mk'.", 64
      ),
      (
        ["kept", "--choice", "half", "--on", "2026-02-30"],
        "--on is a date like 2027-01-31 that is in the calendar, not '2026-02-30'.", 64
      ),
    ] as [([String], String, Int32)])
  func refused(_ arguments: [String], _ message: String, _ code: Int32) throws {
    let folder = try Folder(Small.files)
    let run = try agree(folder, arguments)
    expect(run, code: code)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try text(folder) == Small.consensus)
    #expect(!Disk.isThere(folder("journal.jsonl")))
  }

  @Test("What is out of scope is refused", arguments: [true, false])
  func scope(_ isExcluded: Bool) throws {
    let folder = try Folder(Small.files)
    let assessment =
      isExcluded
      ? Small.assessment.replacing("exclude: {}", with: "exclude: { vision: Elsewhere }")
      : Small.assessment.replacing("has-partners: \"yes\"", with: "has-partners: \"no\"")
    try folder.write(assessment, to: "assessment.yml")
    let run = try agree(folder, ["written", "--choice", "half"])
    expect(run, code: 2)
    let why = isExcluded ? "its element is left out" : "the profile rules it out"
    #expect(run.err.hasSuffix("excellence: Question 'written' is out of scope: \(why).\n"))
  }

  @Test(
    "A file that cannot be changed is left alone",
    arguments: [
      (
        "schema: consensus/1\nanswers: { written: &a { choice: half }, shared: *a }\n",
        "only a person can change safely"
      ),
      ("schema: consensus/1\nanswers: { kept: [ half ] }\n", "must be a map"),
      ("schema: consensus/1\nanswers: { kept: {\n", "Not YAML"),
    ])
  func hostile(_ text: String, _ message: String) throws {
    let folder = try Folder(Small.files)
    try folder.write(text, to: "consensus.yml")
    let id = text.contains("&a") ? "written" : "kept"
    let run = try agree(folder, [id, "--choice", "none", "--reason", "So"])
    expect(run, code: 2)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try self.text(folder) == text)
  }

  @Test("A file that nobody may write is left alone")
  func readOnly() throws {
    let folder = try Folder(Small.files)
    chmod(folder("consensus.yml"), 0o444)
    let run = try agree(folder, ["kept", "--choice", "half"])
    expect(run, code: 2)
    #expect(
      run.err == "excellence: '\(folder("consensus.yml"))' cannot be written (it is read-only).\n")
  }

  @Test("What many agree on at once is all there")
  func concurrent() async throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: "case")
    let path = folder("case")
    let ids = [
      "service-objectives", "voice-in-strategy", "delight-ambition", "managers-at-service",
      "promise-at-risk", "customer-targets", "surprise-sponsors", "behaviours-described",
      "courtesy-compared", "gestures-copied", "service-induction", "idea-time",
    ]
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for id in ids {
        group.addTask {
          try Program.run([
            "consensus", "agree", path, id, "--choice", "embedded", "--reason", "So it is",
          ]).code
        }
      }
      return try await group.reduce(into: [Int32]()) { $0.append($1) }
    }
    #expect(codes == Array(repeating: 0, count: ids.count))
    let consensus = try text(folder, "case/consensus.yml")
    for id in ids { #expect(consensus.contains("\n  \(id):\n    choice: embedded\n")) }
    let journal = try text(folder, "case/journal.jsonl")
    #expect(journal.split(separator: "\n").count == ids.count)
    #expect(try Program.run(["check", path]).code == 0)
  }

  private func agree(_ folder: Folder, _ arguments: [String]) throws -> Program.Result {
    try Program.run(["consensus", "agree", folder.path] + arguments)
  }

  private func text(_ folder: Folder, _ name: String = "consensus.yml") throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }
}
