import Modeling
import Testbed
import Testing

@Suite("consensus list and run")
struct ConsensusTests {
  @Test("What there is to talk about", arguments: ["en", "de", "fr"])
  func list(_ language: String) throws {
    let run = try Program.run(
      ["consensus", "list", example, "--language", language], in: Repository.root)
    expect(run, code: 0)
    #expect(run.err.isEmpty)
    expectGolden(run.out, "consensus-list.\(language).txt")
    for line in run.out.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("Every question in scope")
  func all() throws {
    let run = try Program.run(["consensus", "list", example, "--all"], in: Repository.root)
    expect(run, code: 0)
    expectGolden(run.out, "consensus-list-all.txt")
  }

  @Test("For programs")
  func json() throws {
    let run = try Program.run(
      ["consensus", "list", example, "--format", "json"], in: Repository.root)
    expect(run, code: 0)
    expectGolden(run.out, "consensus-list.json")
  }

  @Test("A whole workshop at a pipe", arguments: ["en", "de", "fr"])
  func workshop(_ language: String) throws {
    let folder = try Folder()
    try folder.copy(Repository.root + "/" + example, to: "case")
    let before = try answers(folder)
    let run = try Program.run(
      ["consensus", folder("case"), "--by", "chair", "--on", "2026-10-17", "--language", language],
      input: Self.script.joined(separator: "\n") + "\n")
    expect(run, code: 0)
    #expect(run.err.isEmpty)
    expectGolden(run.out, "workshop.\(language).txt")
    #expect(try answers(folder) == before)
    let name = "case/consensus.yml"
    let old = try Bytes.read(Repository.root + "/" + example + "/consensus.yml")
    let consensus = String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
    #expect(consensus.hasPrefix(String(decoding: old, as: UTF8.self)))
    expectGolden(String(consensus.dropFirst(old.count)), "workshop-consensus.txt")
    let journal = String(decoding: try Bytes.read(folder("case/journal.jsonl")), as: UTF8.self)
    let lines = journal.split(separator: "\n")
    #expect(lines.count == 18)
    #expect(lines.allSatisfy { $0.contains(#""who":"chair","what":"consensus/"#) })
    expect(try Program.run(["check", folder("case"), "--strict"]), code: 0)
  }

  /// Seventeen questions, with everything that can be done about one.
  private static let script =
    [
      // Not the middle answer: without a reason nothing, then with one in the line.
      "2", "", "2 The evidence shows no more", "b", "d lm=It is everywhere", "",
      // Not applicable, with a reason that is asked for, and with more of it.
      "n", "", "n Nothing open is tried this year", "r Finance was not here", "w",
      "n Nothing is tried",
      // Where nobody gave a choice.
      "1", "Finance says so", "s", "r Asked in the room", "1", "0 Not measured",
      // It does not apply, say the answers.
      "", "Nothing was launched",
      // What cannot be done, and going about.
      "?", "", "x", "7", "g 4", "0", "Nobody could name a case", "/ unexpected", "a", "g nowhere",
      "g built-in-choise", "/ zebra", "d nobody=No", "g built-in-choice",
    ] + Array(repeating: "", count: 9) + ["b", "q"]

  @Test("What was agreed stays when the input breaks off in the middle of a question")
  func brokenOff() throws {
    let folder = try Folder(Small.files)
    folder.remove("consensus.yml")
    let run = try Program.run(["consensus", folder.path, "--on", "2026-10-20"], input: "1 Seen\n2")
    expect(run, code: 0)
    let text = String(decoding: try Bytes.read(folder("consensus.yml")), as: UTF8.self)
    #expect(
      text == """
        schema: consensus/1
        answers:
          steady:
            choice: half
            reason: Seen
            agreed: 2026-10-20

        """)
  }

  @Test("Where nothing can be written it is said, and the workshop goes on")
  func readOnly() throws {
    let folder = try Folder(Small.files)
    folder.remove("consensus.yml")
    folder.makeFolder("consensus.yml")
    let none = try Program.run(["consensus", folder.path], input: "q\n")
    expect(none, code: 2)
    folder.remove("consensus.yml")
    folder.makeFolder("journal.jsonl")
    let run = try Program.run(["consensus", folder.path], input: "1 Seen\n1 Seen\nq\n")
    expect(run, code: 0)
    let said = "Nothing was recorded: '\(folder("journal.jsonl"))' is not a regular file."
    #expect(run.out.ranges(of: said).count == 2, "\(run.out)")
    #expect(!Disk.isThere(folder("consensus.yml")))
  }

  @Test("Nothing to talk about shows what was agreed")
  func nothing() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      "schema: consensus/1\nanswers:\n  steady: { choice: half, reason: So }\n",
      to: "consensus.yml")
    let run = try Program.run(["consensus", folder.path], input: "1\nb\nq\n")
    expect(run, code: 0)
    #expect(run.out.contains("One question is agreed: 0 as proposed, 1 otherwise, 0 with dissent."))
    #expect(run.out.contains("There is nothing to agree on here."))
  }

  @Test("Hidden: no id, role or group of anybody in the list or on the pages")
  func hidden() throws {
    let folder = try Folder(Small.files)
    let input = "a\n" + "s\n" + "d ab=Never\n" + "s\ns\ns\nq\n"
    let outputs = [
      try Program.run(["consensus", "list", folder.path, "--all"]),
      try Program.run(["consensus", folder.path], input: input),
    ]
    for run in outputs {
      expect(run, code: 0)
      for secret in ["mk", "ab", "Keller", "Owner", "management"] {
        // What was typed is told again.
        let told = run.out.split(separator: "\n").filter { !$0.hasPrefix("> ") }
        let words = told.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
        #expect(!words.contains(Substring(secret)), "\(secret) in \(run.out)")
      }
    }
    #expect(outputs[1].out.contains("On the wall."))
  }

  private func answers(_ folder: Folder) throws -> [[UInt8]] {
    try (Disk.names(in: folder("case/answers")) ?? []).filter { $0.hasSuffix(".yml") }
      .map { try Bytes.read(folder("case/answers/" + $0)) }
  }
}
