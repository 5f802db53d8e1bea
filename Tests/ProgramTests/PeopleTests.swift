import Glibc
import Testbed
import Testing
import YAML

@Suite("people")
struct PeopleTests {
  @Test("Somebody is added, and everything else stays")
  func add() throws {
    let folder = try Folder(Small.files)
    let before = try text(folder)
    let run = try Program.run([
      "people", "add", folder.path, "nd", "--name", "Nadia: \"Diallo\"", "--role", "Night # desk",
      "--group", "management", "--by", "mk",
    ])
    expect(run, code: 0)
    #expect(run.out == "nd, Nadia: \"Diallo\", Night # desk, management: asked 4 questions\n")
    #expect(run.err.isEmpty)
    let after = try text(folder)
    let added = """
        - id: nd
          name: "Nadia: \\"Diallo\\""
          role: "Night # desk"
          group: management

      """
    #expect(try after.replacing(once: added, with: "") == before)
    #expect(
      try text(folder, "journal.jsonl").contains(#""who":"mk","what":"assessment/people/nd""#))
    // Nobody has begun anything for them.
    #expect(access(folder("answers/nd.yml"), F_OK) != 0)
    expect(try Program.run(["check", folder.path]), code: 0)
  }

  @Test("The first one is added where there is no list yet")
  func first() throws {
    let folder = try Folder(Small.files)
    for name in ["answers/mk.yml", "answers/ab.yml", "findings.yml", "consensus.yml", "plan.yml"] {
      folder.remove(name)
    }
    for head in ["people: []   # nobody yet\n", "", "people:\n"] {
      try folder.write(Self.head + head, to: "assessment.yml")
      folder.remove("evidence.yml")
      let none = try Program.run(["people", folder.path])
      #expect(none.out == "Nobody takes part yet.\n")
      expect(try Program.run(["people", "add", folder.path, "zoe"]), code: 0)
      #expect(try text(folder).hasPrefix(Self.head + "people:"))
      let list = try Program.run(["people", "list", folder.path, "--format", "json"])
      #expect(
        list.out
          == #"{"people":[{"id":"zoe","name":null,"role":null,"group":null,"asked":4,"answered":0,"open":4}]}"#
          + "\n")
    }
  }

  @Test("What is said of somebody is changed by --change alone")
  func change() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      Self.head + "people:\n  - { id: mk, name: Old }   # chair\n  - id: ab\n    role: Waiter\n",
      to: "assessment.yml")
    let refused = try Program.run(["people", "add", folder.path, "mk", "--name", "New"])
    expect(refused, code: 2)
    #expect(
      refused.err
        == "excellence: There is a person 'mk' already; take another id, or change them with --change.\n"
    )
    let run = try Program.run([
      "people", "add", folder.path, "mk", "--change", "--name", "New", "--group", "management",
    ])
    expect(run, code: 0)
    expect(
      try Program.run(["people", "add", folder.path, "ab", "--change", "--role", ""]), code: 0)
    #expect(
      try text(folder) == Self.head
        + "people:\n  - { id: mk, name: New, group: management }   # chair\n  - id: ab\n")
  }

  @Test(
    "Who cannot be added is refused, and nothing is written",
    arguments: [
      (["Mk"], "Person 'Mk' is no id"), (["../mk"], "Person '../mk' is no id"),
      (["a\u{1B}[2Jb"], "is no id"), ([""], "Person '' is no id"),
      ([String(repeating: "a", count: 65)], "is longer than an id's 64 characters."),
      (["default"], "The id 'default' is reserved; no person can have it."),
      (["mkk", "--change"], "There is no person 'mkk' to change; did you mean 'mk'?"),
    ])
  func refused(_ arguments: [String], _ message: String) throws {
    let folder = try Folder(Small.files)
    let before = try text(folder)
    let run = try Program.run(["people", "add", folder.path] + arguments)
    expect(run, code: 2)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(!run.err.contains("\u{1B}"))
    #expect(try text(folder) == before)
    #expect(access(folder("journal.jsonl"), F_OK) != 0)
  }

  @Test("A group that nothing is asked of is said")
  func groups() throws {
    let folder = try Folder(Small.files)
    let run = try Program.run(["people", "add", folder.path, "nd", "--group", "managment"])
    expect(run, code: 0)
    #expect(
      run.err
        == "note: No question is asked of group 'managment' (there are management), so 'nd' is asked everything. Did you mean 'management'?\n"
    )
  }

  @Test("Names from hostile hands do nothing to a terminal")
  func hostile() throws {
    let folder = try Folder(Small.files)
    let name = "A\u{1B}]0;x\u{7}\u{202E}\nB | C"
    expect(
      try Program.run(["people", "add", folder.path, "nd", "--name", name, "--role", "=1+1"]),
      code: 0)
    let list = try Program.run(["people", folder.path])
    expect(list, code: 0)
    #expect(
      list.out.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0 != "\u{202E}" })
    #expect(list.out.split(separator: "\n").count == 4)
    let json = try Program.run(["people", folder.path, "--format", "json"])
    #expect(json.out.contains(#""name":"A\u001b]0;x\u0007"#), "\(json.out)")
  }

  @Test("The example's people, in three languages")
  func list() throws {
    for (language, name) in [
      ("en", "people.txt"), ("de", "people.de.txt"), ("fr", "people.fr.txt"),
    ] {
      let run = try Program.run(
        ["people", example, "--language", language], in: Repository.root)
      expect(run, code: 0)
      expectGolden(run.out, name)
    }
  }

  @Test(
    "The help of each subcommand",
    arguments: [
      ["people", "list"], ["people", "add"], ["findings", "list"], ["findings", "add"],
    ])
  func help(_ command: [String]) throws {
    let help = try Program.run(command + ["--help"])
    expect(help, code: 0)
    expectGolden(help.out, "help-\(command.joined(separator: "-")).txt")
    #expect(help.out.contains("Example: excellence \(command.joined(separator: " "))"))
  }

  private static let head = """
    schema: assessment/1
    id: case
    title: Case
    organization: Firm
    date: 2026-10-31
    questionnaire: bank
    profile: { has-partners: "yes" }

    """

  private func text(_ folder: Folder, _ name: String = "assessment.yml") throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }
}
