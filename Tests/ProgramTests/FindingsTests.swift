import Glibc
import Testbed
import Testing
import YAML

@Suite("findings")
struct FindingsTests {
  @Test("A finding is added, and everything else stays")
  func add() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      "schema: findings/1\n# ours\nfindings: []   # so far\n", to: "findings.yml")
    let run = try Program.run([
      "findings", "add", folder.path, "--element", "vision", "--level", "1", "--kind", "weakness",
      "--text", "Two of three: not \"dated\".\nSee the wall.", "--evidence", "sign", "--as", "mk",
      "--on", "2026-10-20", "--by", "ab",
    ])
    expect(run, code: 0)
    #expect(
      run.out == "mk-1: weakness of vision, level 1: Two of three: not \"dated\". See the wall.\n")
    #expect(
      try text(folder) == """
        schema: findings/1
        # ours
        findings:   # so far
          - id: mk-1
            element: vision
            level: base
            kind: weakness
            text: |-
              Two of three: not "dated".
              See the wall.
            evidence: [ sign ]
            by: mk
            on-date: 2026-10-20

        """)
    let second = try Program.run([
      "findings", "add", folder.path, "calm", "--element", "culture", "--kind", "observation",
      "--text", "T", "--by", "ab", "--on", "2026-10-21",
    ])
    expect(second, code: 0)
    #expect(
      try text(folder).hasSuffix(
        """
          - id: calm
            element: culture
            kind: observation
            text: T
            by: ab
            on-date: 2026-10-21

        """))
    let third = try Program.run([
      "findings", "add", folder.path, "--element", "culture", "--kind", "strength", "--text", "U",
      "--by", "somebody-else",
    ])
    #expect(third.out == "f1: strength of culture: U\n")
    #expect(!(try text(folder)).contains("somebody-else"))
    #expect(try text(folder, "journal.jsonl").split(separator: "\n").count == 3)
    let list = try Program.run(["findings", folder.path])
    #expect(
      list.out.hasPrefix(
        """
        mk-1: weakness, 1.1 Vision, level 1, mk, 20\u{A0}October\u{A0}2026
          Two of three: not "dated". See the wall.
          Evidence: sign

        calm: observation, Culture, ab, 21\u{A0}October\u{A0}2026
          T

        f1: strength, Culture, 
        """), "\(list.out)")
    expect(try Program.run(["check", folder.path, "--strict"]), code: 0)
  }

  @Test(
    "What cannot be added is refused, and nothing is written",
    arguments: [
      (["F1"], "Finding 'F1' is no id", Int32(2)),
      (["organization"], "The id 'organization' is reserved; no finding can have it.", 2),
      (["f1"], "There is a finding 'f1' already.", 2),
      (["--element", "visoin"], "There is no element 'visoin'; did you mean 'vision'?", 2),
      (["--level", "4"], "'4' is no level of model 'small': 1 to 3, or base, mid, top.", 2),
      (["--level", "0"], "'0' is no level of model 'small'", 2),
      (["--evidence", "sig"], "There is no piece of evidence 'sig'; did you mean 'sign'?", 2),
      (["--evidence", "sign", "--evidence", "sign"], "A piece of evidence is named twice.", 2),
      (["--as", "mkk"], "There is no person 'mkk'; did you mean 'mk'?", 2),
      (["--text", " "], "--text must not be empty.", 64),
      (["--on", "20.10.2026"], "--on is a date like 2027-01-31", 64),
      (["--kind", "praise"], "The value 'praise' is invalid for '--kind <kind>'", 64),
    ])
  func refused(_ arguments: [String], _ message: String, _ code: Int32) throws {
    let folder = try Folder(Small.files)
    let before = try text(folder)
    var all = arguments
    for (option, value) in [("--element", "vision"), ("--kind", "strength"), ("--text", "T")]
    where !arguments.contains(option) {
      all += [option, value]
    }
    let run = try Program.run(["findings", "add", folder.path] + all)
    expect(run, code: code)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try text(folder) == before)
  }

  @Test("The example's findings, and those of nobody")
  func list() throws {
    let run = try Program.run(["findings", example, "--language", "de"], in: Repository.root)
    expect(run, code: 0)
    expectGolden(run.out, "findings.de.txt")
    let json = try Program.run(["findings", example, "--format", "json"], in: Repository.root)
    expectGolden(json.out, "findings.json")
    let folder = try Folder(Small.files)
    folder.remove("findings.yml")
    #expect(try Program.run(["findings", folder.path]).out == "No finding is recorded yet.\n")
  }

  private func text(_ folder: Folder, _ name: String = "findings.yml") throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }
}
