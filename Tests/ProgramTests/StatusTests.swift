import Testbed
import Testing
import YAML

@Suite("status")
struct StatusTests {
  @Test("The examples, in their languages, 80 columns wide", arguments: ["en", "de", "fr"])
  func examples(_ language: String) throws {
    for name in ["harbour-hotel-2026", "buergeramt-2026", "northbridge-it-2026"] {
      let run = try Program.run(
        ["status", "reports/examples/\(name)", "--language", language], in: Repository.root)
      expect(run, code: 0)
      #expect(run.err.isEmpty)
      #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.out)")
      if name == "harbour-hotel-2026" { expectGolden(run.out, "status.\(language).txt") }
    }
    let json = try Program.run(["status", example, "--format", "json"], in: Repository.root)
    expectGolden(json.out, "status.json")
  }

  @Test("A new assessment says whom to invite, and never begun ones are named")
  func new() throws {
    let folder = try Folder()
    let people = (1...9).flatMap { ["--person", "person-with-a-long-id-\($0)"] }
    let new = ["new", folder("a"), "--questionnaire", "iso-23592-quick"] + people
    expect(try Program.run(new), code: 0)
    let run = try Program.run(["status", folder("a")])
    expect(run, code: 0)
    expectGolden(run.out, "status-new.txt")
    #expect(run.out.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(run.out)")
  }

  @Test("No answer can be told from it")
  func blind() throws {
    let folder = try Folder(Small.files)
    let before = try Program.run(["status", folder.path])
    try folder.write(
      try Small.answers.replacing(once: "choice: half", with: "choice: none"), to: "answers/mk.yml")
    #expect(try Program.run(["status", folder.path]).out == before.out)
    expect(try Program.run(["status", folder("no")]), code: 2)
  }
}
