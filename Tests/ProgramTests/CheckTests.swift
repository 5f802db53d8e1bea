import Testbed
import Testing

@Suite("check")
struct CheckTests {
  private func check(_ folder: Folder, _ paths: String...) throws -> Program.Result {
    try Program.run(["check"] + paths, in: folder.path)
  }

  @Test("What is shipped is without fault")
  func shipped() throws {
    let run = try Program.run(
      ["check", "--strict", "models", "questionnaires", "reports"], in: Repository.root)
    expect(run, code: 0)
  }

  @Test("A folder with many mistakes")
  func broken() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      Small.assessment.replacing(once: "status: final", with: "status: finall")
        .replacing(once: "title: First look\n", with: ""), to: "assessment.yml")
    try folder.write(
      Small.answers.replacing(once: "{ choice: half }", with: "{ choice: hlaf, note: Größe }")
        .replacing(once: "shared:", with: "shraed:"), to: "answers/mk.yml")
    try folder.write(
      "schema: answers/1\nby: ab\nanswers:\n\tkept: { choice: half }\n", to: "answers/ab.yml")
    try folder.write(
      Small.evidence.replacing(
        once: "link: https://example.com/sign", with: "file: ../../etc/passwd"),
      to: "evidence.yml")
    try folder.write(
      Small.plan.replacing(once: "after: [ write ]", with: "after: [ paint ]"), to: "plan.yml")
    let run = try check(folder)
    expect(run, code: 1)
    #expect(run.err.isEmpty)
    expectGolden(run.out, "check-broken.txt")
  }

  @Test("Models, questionnaires and definitions of any folder")
  func others() throws {
    let folder = try Folder([
      "models/small.yml": Small.model.replacing(once: "attained: L", with: "attained: Q"),
      "models/other.yml": "schema: model/1\nid: another\n",
      "questionnaires/bank/questionnaire.yml": Small.questionnaire,
      "questionnaires/bank/more.yml": Small.part,
      "reports/mine.yml": "schema: report/1\nid: mine\ntitle: Mine\nsections: [ sumary ]\n",
      "notes/readme.yml": "title: No schema, and nobody named it\n",
    ])
    let run = try check(folder)
    expect(run, code: 1)
    expectGolden(run.out, "check-folder.txt")
  }

  @Test("A file named is looked at, whatever it is")
  func named() throws {
    let folder = try Folder([
      "a.yml": "title: x\n", "b.txt": "schema: modle/1\n", "empty.yml": "", "c.yml": "a: 1\n",
    ])
    let run = try check(folder, "a.yml", "b.txt", "empty.yml")
    expect(run, code: 1)
    expectGolden(run.out, "check-named.txt")
  }

  @Test(
    "Any file of an assessment stands for all of it",
    arguments: ["answers/mk.yml", "plan.yml", "assessment.yml", "evidence.yml"])
  func oneFile(_ name: String) throws {
    let folder = try Folder(Small.files)
    let run = try check(folder, name)
    expect(run, code: 0)
    #expect(run.out == "Checked 1 assessment: 0 errors, 0 warnings.\n")
  }

  @Test("The same thing by several ways is one thing")
  func once() throws {
    let folder = try Folder(Small.files)
    let run = try check(folder, ".", "plan.yml", "answers/ab.yml", folder.path)
    #expect(run.out == "Checked 1 assessment: 0 errors, 0 warnings.\n")
  }

  private static let kinds = [
    "assessment.yml", "models/small.yml", "questionnaires/bank/questionnaire.yml",
    "questionnaires/bank/more.yml", "answers/mk.yml", "consensus.yml", "evidence.yml",
    "findings.yml",
    "plan.yml",
  ]

  @Test("Bytes that are not UTF-8, in each kind of file", arguments: kinds)
  func encoding(_ name: String) throws {
    let folder = try Folder(Small.files)
    let text = Array((Small.files[name] ?? "").utf8)
    try folder.write(bytes: text + [0x23, 0x20, 0xC3, 0xA4, 0xFF, 0x0A], to: name)
    let line = text.count { $0 == 0x0A } + 1
    let run = try check(folder)
    expect(run, code: 1)
    let wanted = "\(name):\(line):4: error: The file is not UTF-8 here; save it as UTF-8."
    #expect(run.out.split(separator: "\n").first.map(String.init) == wanted)
    let score = try Program.run(["score", "."], in: folder.path)
    expect(score, code: 2)
    #expect(score.err.split(separator: "\n").first.map(String.init) == wanted)
  }

  @Test("A file of 25 MiB is refused at once", arguments: kinds)
  func large(_ name: String) throws {
    let folder = try Folder(Small.files)
    try folder.write(bytes: [UInt8](repeating: 0x23, count: 25 << 20), to: name)
    let clock = ContinuousClock()
    var run: Program.Result?
    let time = try clock.measure { run = try check(folder) }
    expect(try #require(run), code: 1)
    #expect(run?.out.hasPrefix("\(name): error: The file is larger than 24 MiB.\n") == true)
    #expect(time < .seconds(3))
  }

  @Test("A folder, a pipe, a link to nothing in place of each file", arguments: kinds)
  func oddFiles(_ name: String) throws {
    let folder = try Folder(Small.files)
    for (make, says) in [
      ({ folder.makeFolder(name) }, "is a folder, not a file"),
      ({ folder.makePipe(name) }, "is not a regular file"),
    ] as [(() -> Void, String)] {
      folder.remove(name)
      make()
      let run = try check(folder)
      expect(run, code: 1)
      #expect(run.out.hasPrefix("\(name): error: The file \(says).\n"))
      expect(try Program.run(["score", "."], in: folder.path), code: 2)
    }
  }

  @Test("Evidence behind a link is found")
  func evidenceLink() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      Small.evidence.replacing(once: "link: https://example.com/sign", with: "file: a.txt"),
      to: "evidence.yml")
    folder.link("evidence/a.txt", to: "/etc/passwd")
    let run = try check(folder)
    expect(run, code: 1)
    #expect(
      run.out == """
        evidence.yml:13:11: error: Evidence 'sign': the file is a link or stands behind one; copy it into evidence/.
              file: a.txt
                    ^
        Checked 1 assessment: 1 error, 0 warnings.

        """)
    // A score does not open the files.
    expect(try Program.run(["score", "."], in: folder.path), code: 0)
  }

  @Test("Errors beyond a hundred are counted")
  func many() throws {
    let folder = try Folder(Small.files)
    let answers = (1...300).map { "  x\($0): { chioce: half }\n" }.joined()
    try folder.write("schema: answers/1\nby: mk\nanswers:\n" + answers, to: "answers/mk.yml")
    let lines = try check(folder).out.split(separator: "\n")
    #expect(lines.count { $0.contains(": error: ") } == 100)
    #expect(lines.count { $0.contains(": warning: ") } == 0)
    #expect(
      lines.suffix(2) == ["... and 500 more.", "Checked 1 assessment: 300 errors, 300 warnings."])
  }

  @Test("What is given together is resolved among itself")
  func together() throws {
    let folder = try Folder()
    for (name, text) in Small.files {
      let isOwn = !name.hasPrefix("models/") && !name.hasPrefix("questionnaires/")
      try folder.write(text, to: isOwn ? "case/" + name : name)
    }
    expect(try Program.run(["check", "case"], in: folder.path), code: 1)
    expect(
      try Program.run(["check", "models", "questionnaires", "case"], in: folder.path), code: 0)
    expect(try Program.run(["check"], in: folder.path), code: 0)
  }

  @Test("A translation that lacks texts, or has some of nothing, is warned of")
  func translations() throws {
    let folder = try Folder(Small.files)
    try folder.write(
      """
      schema: locale/1
      title: Kleine Bank
      scales:
        practice: { none: { label: Nichts, meaning: Gar nichts. }, half: { label: Halb }, all: { label: Ganz } }
      profile: { has-partners: { ask: Gibt es Partner? } }
      questions:
        written:
          ask: Steht es geschrieben?
          help: Ein Schild genügt.
          conditions: { readable: Man kann es lesen, dated: { text: Mit Datum } }
          choices: { half: Für die Hälfte }
          evidence: [ Der Text ]
        kpet: { ask: Wird es gehalten? }
      """,
      to: "questionnaires/bank/locales/de.yml")
    try folder.write(
      "schema: locale/1\ntitle: Kleines Modell\nlevels: [ { id: base, title: \"\" } ]\n",
      to: "models/locales/small.de.yml")
    let run = try Program.run(["check", "models", "questionnaires"], in: folder.path)
    expect(run, code: 1)
    expectGolden(run.out, "check-translations.txt")
    let strict = ["check", "questionnaires/bank/locales/de.yml"]
    expect(try Program.run(strict, in: folder.path), code: 0)
    expect(try Program.run(strict + ["--strict"], in: folder.path), code: 1)
  }
}
