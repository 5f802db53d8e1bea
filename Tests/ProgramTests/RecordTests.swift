import Modeling
import Testbed
import Testing

@Suite("An assessment's own files")
struct RecordTests {
  @Test(
    "No report, page or table is written over them",
    arguments: [
      "form case --as mk --output case/answers/mk.yml",
      "form case --as mk --output case/answers/new.html",
      "report case --format json --output case/journal.jsonl",
      "report case --format markdown --output case/evidence.yml",
      "export case --as mk --format csv --output case/assessment.yml",
      "plan export case --format csv --output case/plan.yml",
      "report case --format json --output case/../case/seal.yml",
    ])
  func outputs(_ line: String) throws {
    let folder = try Self.folder()
    let before = try Self.all(folder)
    let run = try Program.shell("excellence " + line, in: folder.path)
    expect(run, code: 2)
    #expect(run.err.contains("belongs to the record of the assessment in"))
    #expect(try Self.all(folder) == before)
  }

  @Test("Beside them a report may stand")
  func beside() throws {
    let folder = try Self.folder()
    let line = "excellence report case --output case/report.html"
    expect(try Program.shell(line, in: folder.path), code: 0)
    #expect(Disk.kind(folder("case/report.html")) == .file)
  }

  @Test("What was set aside in a copy comes along when copies are merged")
  func setAside() throws {
    let folder = try Self.folder()
    try folder.copy(folder("case"), to: "copy")
    try folder.write(
      """
      schema: set-aside/1
      entries:
        - id: answers/mk/gone@1
          version: "1.0"
          was: { choice: half, note: Kept }

      """, to: "copy/set-aside.yml")
    let run = try Program.shell("excellence merge case copy", in: folder.path)
    expect(run, code: 0)
    #expect(try Self.text(folder, "case/set-aside.yml").contains("note: Kept"))
  }

  @Test(
    "What cannot be meant is refused",
    arguments: [
      (
        "consensus agree case kept --choice half --dissent ab=One --dissent ab=Two", Int32(64),
        "--dissent names a person more than once"
      ),
      ("evidence verify case --on 2020-01-01", 2, "--on is a day from the assessment's date on"),
      ("new later --from case --date 2020-01-01", 2, "give a later --date"),
    ])
  func refused(_ line: String, _ code: Int32, _ says: String) throws {
    let folder = try Self.folder()
    let run = try Program.shell("excellence " + line, in: folder.path)
    expect(run, code: code)
    #expect(run.err.contains(says), "\(run.err)")
    #expect(!Disk.isThere(folder("later")))
  }

  @Test("What a cell cannot hold is not cut, but exported as CSV")
  func longNote() throws {
    let folder = try Self.folder()
    let note = String(repeating: "y", count: 40_000)
    try folder.write(
      "schema: answers/1\nby: ab\nanswers:\n  kept: { choice: half, note: \(note) }\n",
      to: "case/answers/ab.yml")
    let line = "excellence export case --as ab --format"
    let sheet = try Program.shell(line + " xlsx --output ab.xlsx", in: folder.path)
    expect(sheet, code: 2)
    #expect(sheet.err.contains("on 'kept' is longer than a cell of a workbook can hold"))
    #expect(!Disk.isThere(folder("ab.xlsx")))
    expect(try Program.shell(line + " csv --output ab.csv", in: folder.path), code: 0)
    #expect(try Self.text(folder, "ab.csv").contains(note))
  }

  @Test("A seal is not written through a link")
  func sealLink() throws {
    let folder = try Self.folder()
    let first = "excellence seal --new-key a.key --name A && excellence seal case --key a.key"
    expect(try Program.shell(first, in: folder.path), code: 0)
    let seal = try Self.text(folder, "case/seal.yml")
    try folder.write(seal, to: "other.yml")
    folder.remove("case/seal.yml")
    folder.link("case/seal.yml", to: "../other.yml")
    let again = try Program.shell("excellence seal case --key a.key", in: folder.path)
    expect(again, code: 2)
    #expect(again.err.contains("'seal.yml' is a link"), "\(again.err)")
    #expect(try Self.text(folder, "other.yml") == seal)
  }

  private static func folder() throws -> Folder {
    let folder = try Folder()
    for (name, text) in Small.files { try folder.write(text, to: "case/" + name) }
    return folder
  }

  private static func text(_ folder: Folder, _ name: String) throws -> String {
    String(decoding: try Bytes.read(folder(name)), as: UTF8.self)
  }

  private static func all(_ folder: Folder) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in Small.files.keys { texts[name] = try text(folder, "case/" + name) }
    return texts
  }
}
