import FoundationEssentials
import Testbed
import Testing

@Suite("compare")
struct CompareTests {
  private static let earlier = "reports/examples/harbour-hotel-2025"

  private func compare(_ arguments: String...) throws -> Program.Result {
    try Program.run(["compare"] + arguments, in: Repository.root)
  }

  @Test("Two years of one organization, the later one last whatever the order")
  func years() throws {
    let run = try compare(Self.earlier, example)
    expect(run, code: 0)
    expectGolden(run.out, "compare.txt")
    #expect(try compare(example, Self.earlier).output == run.output)
    for language in ["de", "fr"] {
      let translated = try compare(Self.earlier, example, "--language", language)
      expectGolden(translated.out, "compare.\(language).txt")
    }
  }

  @Test("Results compare like their assessments")
  func results() throws {
    let folders = try compare(Self.earlier, example, "--format", "json")
    let files = try compare(
      Self.earlier + "/result.json", example + "/result.json", "--format", "json")
    expect(files, code: 0)
    #expect(files.output == folders.output)
  }

  private struct Result: Decodable {
    struct Line: Decodable {
      struct Figures: Decodable { var level: Int?, achievement: Double? }
      var id: String
      var all: [Figures?], shared: [Figures?]
    }
    var schema: String
    var elements: [Line]
  }

  @Test("JSON has the figures that score prints, and CSV a row for each")
  func json() throws {
    let run = try compare(Self.earlier, example, "--format", "json")
    let result = try JSONDecoder().decode(Result.self, from: Data(run.output))
    #expect(result.schema == "comparison/1")
    #expect(result.elements.count == 9 && result.elements.allSatisfy { $0.all.count == 2 })
    let csv = try compare(Self.earlier, example, "--format", "csv").out
    #expect(csv.split(separator: "\r\n").count == 1 + (9 + 1) * 2)
  }

  @Test("One assessment before and after consensus, and by its groups")
  func within() throws {
    let consensus = try compare(example, "--consensus")
    expect(consensus, code: 0)
    expectGolden(consensus.out, "compare-consensus.txt")
    let groups = try compare(example, "--groups")
    expect(groups, code: 2)
    #expect(groups.err.contains("fewer than two groups in which 3 people or more answered"))
  }

  @Test(
    "What cannot be compared is said",
    arguments: [
      ([example], Int32(64), "Name at least two assessments."),
      ([example, example, "--groups"], 64, "look at one assessment"),
      ([example, "reports/examples/northbridge-it-2026"], 2, "different models"),
      ([example, "/nowhere"], 2, "does not exist"),
    ])
  func refused(_ arguments: [String], _ code: Int32, _ message: String) throws {
    let run = try Program.run(["compare"] + arguments, in: Repository.root)
    expect(run, code: code)
    #expect(run.err.contains(message), "\(run.err)")
  }
}
